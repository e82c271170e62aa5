/*
 * packing.c - the weight of edges at odds is sent along paths of edges that agree.
 */
#include "network/kernel/frustration/packing.h"

#include <stdlib.h>

#include "base/mem.h"

struct packing {
    const struct signed_graph *graph;
    double *left; /* by edge: weight that no cycle has taken up; 0 for those at odds */
    int *via;     /* by vertex: number of the edge it was reached by plus 1, 0 if it was not */
    int *queue;
};

static int other_end(const struct signed_edge *edge, int v)
{
    return edge->a == v ? edge->b : edge->a;
}

/* Looks for a shortest path over edges with weight left. */
static bool reach(struct packing *packing, int from, int to)
{
    const struct signed_graph *graph = packing->graph;
    int tail = 1;

    for (int v = 0; v < graph->n; v++)
        packing->via[v] = 0;
    packing->queue[0] = from;
    for (int head = 0; head < tail && packing->via[to] == 0; head++) {
        int v = packing->queue[head];

        for (int i = graph->first[v]; i < graph->first[v + 1]; i++) {
            const struct signed_arc *arc = &graph->arcs[i];

            if (packing->left[arc->edge] <= 0 || packing->via[arc->to] != 0 || arc->to == from)
                continue;
            packing->via[arc->to] = arc->edge + 1;
            packing->queue[tail++] = arc->to;
        }
    }
    return packing->via[to] != 0;
}

/* Takes as much as the path found has, at most 'wanted'; returns how much. */
static double take(struct packing *packing, int from, int to, double wanted)
{
    const struct signed_edge *edges = packing->graph->edges;

    for (int v = to; v != from; v = other_end(&edges[packing->via[v] - 1], v))
        if (packing->left[packing->via[v] - 1] < wanted)
            wanted = packing->left[packing->via[v] - 1];
    for (int v = to; v != from; v = other_end(&edges[packing->via[v] - 1], v))
        packing->left[packing->via[v] - 1] -= wanted;
    return wanted;
}

static bool is_taken_up(struct packing *packing, const struct signed_edge *edge)
{
    double wanted = edge->weight;

    while (wanted > 0) {
        if (!reach(packing, edge->a, edge->b))
            return false;
        wanted -= take(packing, edge->a, edge->b, wanted);
    }
    return true;
}

bool packing_proves(const struct signed_graph *graph, const bool *side)
{
    AUTO_FREE double *left = mem_array((size_t)graph->m, sizeof *left);
    AUTO_FREE int *places = mem_array(2 * (size_t)graph->n, sizeof *places);
    struct packing packing = { .graph = graph, .left = left, .via = places, .queue = places + graph->n };

    for (int e = 0; e < graph->m; e++)
        left[e] = signed_edge_is_frustrated(&graph->edges[e], side) ? 0 : graph->edges[e].weight;
    for (int e = 0; e < graph->m; e++)
        if (signed_edge_is_frustrated(&graph->edges[e], side) && !is_taken_up(&packing, &graph->edges[e]))
            return false;
    return true;
}
