/*
 * partition_search.c - two sides with little frustration, by tabu search: the best move that was not taken back lately.
 */
#include "network/kernel/frustration/partition_search.h"

#include <string.h>

#include "base/mem.h"

enum { PATIENCE = 8 }; /* moves per vertex without a better division after which the search ends */

/* gain[v]: weight at odds that moving v to the other side would end, minus what it would create. */
struct tabu {
    const struct signed_graph *graph;
    bool *side;
    double *gain;
    long *barred; /* the move until which v stays where it is */
    double cost, best;
    unsigned seed;
};

static unsigned draw(unsigned *seed, unsigned below)
{
    *seed = *seed * 1664525u + 1013904223u;
    return (*seed >> 8) % below;
}

static void count_gains(struct tabu *tabu)
{
    for (int e = 0; e < tabu->graph->m; e++) {
        const struct signed_edge *edge = &tabu->graph->edges[e];
        double gain = signed_edge_is_frustrated(edge, tabu->side) ? edge->weight : -edge->weight;

        tabu->gain[edge->a] += gain;
        tabu->gain[edge->b] += gain;
    }
}

static void move(struct tabu *tabu, int v)
{
    const struct signed_graph *graph = tabu->graph;

    tabu->cost -= tabu->gain[v];
    tabu->gain[v] = -tabu->gain[v];
    tabu->side[v] = !tabu->side[v];
    for (int i = graph->first[v]; i < graph->first[v + 1]; i++) {
        const struct signed_edge *edge = &graph->edges[graph->arcs[i].edge];

        tabu->gain[graph->arcs[i].to] +=
            signed_edge_is_frustrated(edge, tabu->side) ? 2 * edge->weight : -2 * edge->weight;
    }
}

/* A barred vertex may move only if that leads to the best sides so far. */
static int best_move(const struct tabu *tabu, long now)
{
    int best = -1;

    for (int v = 0; v < tabu->graph->n; v++) {
        if (tabu->barred[v] > now && tabu->cost - tabu->gain[v] >= tabu->best - 1e-12)
            continue;
        if (best < 0 || tabu->gain[v] > tabu->gain[best])
            best = v;
    }
    return best;
}

long partition_patience(const struct signed_graph *graph)
{
    return (long)PATIENCE * graph->n;
}

double partition_improve(const struct signed_graph *graph, bool *side, long moves, long patience, unsigned seed)
{
    size_t n = (size_t)graph->n;
    AUTO_FREE double *gain = mem_array(n, sizeof *gain);
    AUTO_FREE long *barred = mem_array(n, sizeof *barred);
    AUTO_FREE bool *best = mem_array(n, sizeof *best);
    struct tabu tabu = { .graph = graph, .side = side, .gain = gain, .barred = barred, .seed = seed };
    long improved = 0;

    if (graph->n < 2)
        return 0;
    count_gains(&tabu);
    tabu.cost = tabu.best = signed_graph_cost(graph, side);
    memcpy(best, side, n * sizeof *best);
    for (long now = 1; now <= moves && tabu.best > 0 && now - improved <= patience; now++) {
        int v = best_move(&tabu, now);

        if (v < 0)
            continue;
        move(&tabu, v);
        barred[v] = now + 5 + (long)draw(&tabu.seed, 10);
        if (tabu.cost < tabu.best - 1e-12) {
            tabu.best = tabu.cost;
            improved = now;
            memcpy(best, side, n * sizeof *best);
        }
    }
    memcpy(side, best, n * sizeof *best);
    return signed_graph_cost(graph, side);
}
