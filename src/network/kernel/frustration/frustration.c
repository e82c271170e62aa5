/*
 * frustration.c - the line index of balance, block by block: no cycle leaves a block, so their minima add up.
 */
#include "network/kernel/frustration/frustration.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "network/kernel/frustration/cut_program.h"
#include "network/kernel/frustration/packing.h"
#include "network/kernel/frustration/partition_search.h"

enum { SEARCH_ROUNDS = 4, MOVES_PER_VERTEX = 40 };

/* One block with its vertices and edges numbered anew. Owns its arrays. */
struct block {
    struct signed_edge *edges;
    int *edge; /* number of each edge in the whole */
    int n, m;
};

static struct signed_edge *signed_edges(const struct edge_list *list, int held, enum hold hold)
{
    struct signed_edge *edges = mem_array((size_t)list->count, sizeof *edges);
    double total = 0;

    for (int e = 0; e < list->count; e++) {
        const struct edge *edge = &list->edges[e];

        edges[e] = (struct signed_edge){ edge->a, edge->b, fabs(edge->strength), edge->strength < 0 };
        total += edges[e].weight;
    }
    if (hold != HOLD_NOTHING) {
        edges[held].hostile = edges[held].hostile != (hold == HOLD_FRUSTRATED);
        edges[held].weight = edges[held].weight * ceil(1 + total / edges[held].weight);
    }
    return edges;
}

/* Edges of each block together: list[first[b]] .. list[first[b + 1] - 1]. Caller frees both. */
static int *edges_by_block(const int *block, int m, int count, int **first)
{
    int *list = mem_array((size_t)m, sizeof *list);
    AUTO_FREE int *place = mem_array((size_t)count + 1, sizeof *place);

    *first = mem_array((size_t)count + 1, sizeof **first);
    for (int e = 0; e < m; e++)
        (*first)[block[e] + 1]++;
    for (int b = 0; b < count; b++) {
        (*first)[b + 1] += (*first)[b];
        place[b] = (*first)[b];
    }
    for (int e = 0; e < m; e++)
        list[place[block[e]]++] = e;
    return list;
}

static int renumber(int *number, int vertex, int *count)
{
    if (number[vertex] < 0)
        number[vertex] = (*count)++;
    return number[vertex];
}

/* 'number' is -1 everywhere, before and after. */
static void block_init(struct block *block, const struct signed_edge *edges, const int *list, int m, int *number)
{
    *block = (struct block){ .m = m };
    block->edges = mem_array((size_t)m, sizeof *block->edges);
    block->edge = mem_array((size_t)m, sizeof *block->edge);
    for (int i = 0; i < m; i++) {
        block->edge[i] = list[i];
        block->edges[i] = edges[list[i]];
        block->edges[i].a = renumber(number, edges[list[i]].a, &block->n);
        block->edges[i].b = renumber(number, edges[list[i]].b, &block->n);
    }
    for (int i = 0; i < m; i++)
        number[edges[list[i]].a] = number[edges[list[i]].b] = -1;
}

/* The best of several searches from different starts, the first no more than a descent. True if they are proved to be the best. */
static bool search_sides(const struct signed_graph *graph, bool *side)
{
    AUTO_FREE bool *trial = mem_array((size_t)graph->n, sizeof *trial);
    double best = INFINITY;

    for (int round = -1; round < SEARCH_ROUNDS; round++) {
        long patience = round < 0 ? 1 : partition_patience(graph);
        double value;

        signed_graph_sides(graph, NULL, trial);
        for (int v = 0; v < graph->n && round > 0; v++)
            trial[v] = trial[v] != ((v * 7 + round) % (round + 2) == 0);
        value = partition_improve(graph, trial, (long)MOVES_PER_VERTEX * graph->n, patience, (unsigned)abs(round) + 1);
        if (value >= best)
            continue;
        best = value;
        for (int v = 0; v < graph->n; v++)
            side[v] = trial[v];
        if (packing_proves(graph, side))
            return true;
    }
    return false;
}

static void solve_block(struct frustration *out, const struct block *block, double effort)
{
    AUTO_FREE bool *side = mem_array((size_t)block->n, sizeof *side);
    struct signed_graph graph;

    signed_graph_init(&graph, block->n, block->edges, block->m);
    if (search_sides(&graph, side)) {
        out->bound += signed_graph_cost(&graph, side);
    } else {
        struct cut_result result = cut_program_solve(&graph, side, effort);

        out->bound += result.bound;
        out->proved = out->proved && result.proved;
        out->branchings += result.branchings;
    }
    for (int i = 0; i < block->m; i++)
        out->frustrated[block->edge[i]] = signed_edge_is_frustrated(&block->edges[i], side);
    signed_graph_done(&graph);
}

static void solve_blocks(struct frustration *out, const struct signed_graph *graph, double effort)
{
    AUTO_FREE int *block_of = mem_array((size_t)graph->m, sizeof *block_of);
    AUTO_FREE int *number = mem_array((size_t)graph->n, sizeof *number);
    int count = signed_graph_blocks(graph, block_of);
    AUTO_FREE int *first = NULL;
    AUTO_FREE int *list = edges_by_block(block_of, graph->m, count, &first);

    for (int v = 0; v < graph->n; v++)
        number[v] = -1;
    for (int b = 0; b < count; b++) {
        struct block block;
        int m = first[b + 1] - first[b];

        if (m < 3)
            continue; /* a bridge is never at odds */
        block_init(&block, graph->edges, list + first[b], m, number);
        solve_block(out, &block, effort * m / graph->m);
        free(block.edges);
        free(block.edge);
    }
}

void frustration_solve(struct frustration *out, const struct edge_list *edges, int n, int held, enum hold hold,
                       double effort)
{
    AUTO_FREE struct signed_edge *list = signed_edges(edges, held, hold);
    struct signed_graph graph;

    *out = (struct frustration){ .proved = true };
    out->side = mem_array((size_t)n, sizeof *out->side);
    out->frustrated = mem_array((size_t)edges->count, sizeof *out->frustrated);
    signed_graph_init(&graph, n, list, edges->count);
    solve_blocks(out, &graph, effort);
    signed_graph_sides(&graph, out->frustrated, out->side);
    signed_graph_done(&graph);
    for (int e = 0; e < edges->count; e++) {
        bool hostile = edges->edges[e].strength < 0;

        out->frustrated[e] = (out->side[edges->edges[e].a] != out->side[edges->edges[e].b]) != hostile;
        out->value += out->frustrated[e] ? fabs(edges->edges[e].strength) : 0;
    }
    if (hold == HOLD_FRUSTRATED)
        out->bound += fabs(edges->edges[held].strength);
    if (out->proved)
        out->bound = out->value;
}

void frustration_done(struct frustration *frustration)
{
    free(frustration->side);
    free(frustration->frustrated);
    *frustration = (struct frustration){ 0 };
}
