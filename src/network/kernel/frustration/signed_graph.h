/*
 * signed_graph.h - edges with a weight and a sign, and the arcs at each vertex: what the search for balance works on.
 */
#ifndef ENTENTE_NETWORK_KERNEL_FRUSTRATION_SIGNED_GRAPH_H
#define ENTENTE_NETWORK_KERNEL_FRUSTRATION_SIGNED_GRAPH_H

#include <stdbool.h>

struct signed_edge {
    int a, b;
    double weight; /* > 0 */
    bool hostile;
};

/* The end of an edge as seen from a vertex. */
struct signed_arc {
    int to, edge;
};

/* Arcs of vertex v: arcs[first[v]] .. arcs[first[v + 1] - 1]. Borrows the edges; owns the rest. */
struct signed_graph {
    int n, m;
    const struct signed_edge *edges;
    int *first;
    struct signed_arc *arcs;
};

void signed_graph_init(struct signed_graph *graph, int n, const struct signed_edge *edges, int m);
void signed_graph_done(struct signed_graph *graph);

/* True if the edge is at odds with the sides: support between them, or hostility within one. */
bool signed_edge_is_frustrated(const struct signed_edge *edge, const bool *side);
/* Weight of all edges at odds with the sides. */
double signed_graph_cost(const struct signed_graph *graph, const bool *side);
/* Sides that agree with every edge but the marked ones, as far as one walk over the others can; vertices not reached by it are
 * reached through marked ones. */
void signed_graph_sides(const struct signed_graph *graph, const bool *marked, bool *side);

/*
 * Blocks: maximal sets of edges in which any two lie on a common cycle (Hopcroft & Tarjan 1973). Fills the number of each edge's
 * block and returns how many there are; a bridge is a block of its own. O(n + m).
 */
int signed_graph_blocks(const struct signed_graph *graph, int *block);

#endif
