/*
 * odd_cycles.h - cycles with an odd number of hostile edges that are short, by shortest paths in the signed double cover: every
 * vertex twice, support within a copy, hostility between the copies; a path from one copy of a vertex to the other is such a
 * cycle (Barahona & Mahjoub 1986).
 */
#ifndef ENTENTE_NETWORK_KERNEL_FRUSTRATION_ODD_CYCLES_H
#define ENTENTE_NETWORK_KERNEL_FRUSTRATION_ODD_CYCLES_H

#include "network/kernel/frustration/signed_graph.h"

/* Where two halves of a closed walk meet: places labelled from the start, and the edge from one to the other copy of the other. */
struct cycle_meeting {
    int near, far, edge;
};

/* Borrows the graph; owns the rest. Serves one search after the other. */
struct cycle_search {
    const struct signed_graph *graph;
    bool *flipped;  /* by edge: taken with the other sign */
    double *length; /* by edge; above 0, INFINITY bars it */
    int *cycle;     /* edges of the cycle found last */
    int cycle_length;
    double *distance; /* by vertex and copy, from the start */
    int *via, *from;  /* by vertex and copy: edge and place it was reached by */
    int *labelled, labelled_count;
    double shortest; /* closed walk found so far, or the limit */
    struct cycle_meeting meeting;
    int *walk, *met; /* edges of the shortest walk; by vertex: scratch, -1 between searches */
    struct cycle_entry *heap;
    int heap_count, heap_capacity;
    long visits; /* work done so far */
};

void cycle_search_init(struct cycle_search *search, const struct signed_graph *graph);
void cycle_search_done(struct cycle_search *search);
/*
 * Looks for a simple odd cycle on the shortest closed walk through the vertex that is odd and shorter than 'limit'; false if
 * there is none. Both halves of the walk are looked for at once, as each copy lies from its own like the other from the other:
 * O(m log m), but of a random graph a few places are seen only.
 */
bool cycle_search_through(struct cycle_search *search, int vertex, double limit);

#endif
