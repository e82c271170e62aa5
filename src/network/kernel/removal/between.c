/*
 * between.c - betweenness in hops: the breadth-first walks of 16 sources run side by side, as lanes of one vector per
 * vertex (Brandes 2001; Sariyüce, Saule, Kaya & Çatalyürek 2015). A vertex may be at other levels in other lanes.
 */
#include "network/kernel/removal/between.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "network/kernel/removal/between_parts.h"
#include "network/kernel/kernel.h"

enum { LANES = 16 };

static const uint64_t LANE_BIT[LANES] = { 1,      1 << 1, 1 << 2,  1 << 3,  1 << 4,  1 << 5,  1 << 6,  1 << 7,
                                          1 << 8, 1 << 9, 1 << 10, 1 << 11, 1 << 12, 1 << 13, 1 << 14, 1 << 15 };

/* By vertex, of one level: the lanes in which it is there (0: none), and numbers for these lanes, 0 in others. */
struct level {
    uint16_t *mask;
    double *value;
};

/* Vertices by level, and the lanes in which they are at that level. */
struct walk {
    const struct csr *graph;
    int *vertex, *start; /* by place; by level: first place, one past the end included */
    uint16_t *lanes;     /* by place */
    int levels;
    uint16_t *seen, *next;       /* by vertex: lanes that have been here; lanes that come here next */
    double *paths, *total;       /* by vertex and lane: number of shortest paths; shares added up */
    struct level here, adjacent; /* the level at hand, and the one before or after it */
};

static void walk_init(struct walk *walk, const struct csr *graph)
{
    size_t n = (size_t)graph->n;

    *walk = (struct walk){ .graph = graph };
    walk->vertex = mem_array(LANES * n + 1, sizeof *walk->vertex);
    walk->start = mem_array(n + 2, sizeof *walk->start);
    walk->lanes = mem_array(LANES * n + 1, sizeof *walk->lanes);
    walk->seen = mem_array(4 * n, sizeof *walk->seen);
    walk->next = walk->seen + n;
    walk->here.mask = walk->next + n;
    walk->adjacent.mask = walk->here.mask + n;
    walk->paths = mem_array(4 * LANES * n, sizeof *walk->paths);
    walk->total = walk->paths + LANES * n;
    walk->here.value = walk->total + LANES * n;
    walk->adjacent.value = walk->here.value + LANES * n;
}

static void walk_done(struct walk *walk)
{
    free(walk->vertex);
    free(walk->start);
    free(walk->lanes);
    free(walk->seen);
    free(walk->paths);
}

static void swap_levels(struct walk *walk)
{
    struct level other = walk->here;

    walk->here = walk->adjacent;
    walk->adjacent = other;
}

static void clear_level(struct walk *walk, struct level *level, int number)
{
    for (int k = walk->start[number]; k < walk->start[number + 1]; k++)
        level->mask[walk->vertex[k]] = 0;
}

static void start_walk(struct walk *walk, int first, int count)
{
    memset(walk->seen, 0, (size_t)walk->graph->n * sizeof *walk->seen);
    for (int l = 0; l < count; l++) {
        int v = first + l;
        size_t row = LANES * (size_t)v;

        for (int i = 0; i < LANES; i++)
            walk->paths[row + (size_t)i] = walk->here.value[row + (size_t)i] = i == l;
        walk->vertex[l] = v;
        walk->lanes[l] = walk->here.mask[v] = walk->seen[v] = (uint16_t)(1 << l);
    }
    walk->start[1] = count;
}

/* Puts the vertices that some lane sees first in the next level behind those of the level; returns the end. */
static int find_next(struct walk *walk, int level)
{
    const struct csr *graph = walk->graph;
    int end = walk->start[level + 1];

    for (int k = walk->start[level]; k < walk->start[level + 1]; k++) {
        int v = walk->vertex[k];

        for (int i = graph->first[v]; i < graph->first[v + 1]; i++) {
            int w = graph->to[i];
            uint16_t fresh = (uint16_t)(walk->lanes[k] & ~walk->seen[w]);

            walk->vertex[end] = w;
            end += (walk->next[w] == 0) & (fresh != 0);
            walk->next[w] |= fresh;
        }
    }
    return end;
}

/* Paths to the vertices of the next level: as many as to those before it together. */
KERNEL static void count_paths(struct walk *walk, int begin, int end)
{
    const struct csr *graph = walk->graph;

    for (int k = begin; k < end; k++) {
        int v = walk->vertex[k];
        uint16_t fresh = walk->next[v];
        double sum[LANES] = { 0 }, *paths = walk->paths + LANES * (size_t)v;
        double *value = walk->adjacent.value + LANES * (size_t)v;

        for (int i = graph->first[v]; i < graph->first[v + 1]; i++) {
            int u = graph->to[i];
            const double *before = walk->here.value + LANES * (size_t)u;

            if (!(walk->here.mask[u] & fresh))
                continue;
#pragma GCC unroll 1
            for (int l = 0; l < LANES; l++)
                sum[l] += before[l];
        }
#pragma GCC unroll 1
        for (int l = 0; l < LANES; l++) {
            bool is_here = (fresh & LANE_BIT[l]) != 0;

            value[l] = is_here ? sum[l] : 0;
            paths[l] = is_here ? sum[l] : paths[l];
        }
        walk->adjacent.mask[v] = walk->lanes[k] = fresh;
        walk->seen[v] |= fresh;
        walk->next[v] = 0;
    }
}

static void walk_out(struct walk *walk)
{
    int level = 0;

    for (;; level++) {
        int begin = walk->start[level + 1], end = find_next(walk, level);

        if (begin == end)
            break;
        count_paths(walk, begin, end);
        clear_level(walk, &walk->here, level);
        walk->start[level + 2] = end;
        swap_levels(walk);
    }
    clear_level(walk, &walk->here, level);
    walk->levels = level + 1;
}

/* With δ(v) the share that runs through v: δ(v)/paths(v) = Σ (1 + δ(w))/paths(w) over w next to v, one level on. */
KERNEL static void add_shares(struct walk *walk, int begin, int end)
{
    const struct csr *graph = walk->graph;

    for (int k = begin; k < end; k++) {
        int v = walk->vertex[k];
        uint16_t lanes = walk->lanes[k];
        double sum[LANES] = { 0 }, *total = walk->total + LANES * (size_t)v;
        double *value = walk->here.value + LANES * (size_t)v;
        const double *paths = walk->paths + LANES * (size_t)v;

        for (int i = graph->first[v]; i < graph->first[v + 1]; i++) {
            int w = graph->to[i];
            const double *after = walk->adjacent.value + LANES * (size_t)w;

            if (!(walk->adjacent.mask[w] & lanes))
                continue;
#pragma GCC unroll 1
            for (int l = 0; l < LANES; l++)
                sum[l] += after[l];
        }
#pragma GCC unroll 1
        for (int l = 0; l < LANES; l++) {
            bool is_here = (lanes & LANE_BIT[l]) != 0;

            total[l] += is_here ? sum[l] * paths[l] : 0;
            value[l] = is_here ? sum[l] + 1 / paths[l] : 0;
        }
        walk->here.mask[v] = lanes;
    }
}

static void walk_back(struct walk *walk)
{
    for (int level = walk->levels - 1; level > 0; level--) {
        add_shares(walk, walk->start[level], walk->start[level + 1]);
        if (level + 1 < walk->levels)
            clear_level(walk, &walk->adjacent, level + 1);
        swap_levels(walk);
    }
    if (walk->levels > 1)
        clear_level(walk, &walk->adjacent, 1);
}

/* Adds up what the sources from 'first' to before 'last' see. */
static void add_part(struct walk *walk, int first, int last, double *out)
{
    memset(walk->total, 0, LANES * (size_t)walk->graph->n * sizeof *walk->total);
    for (int v = first; v < last; v += LANES) {
        start_walk(walk, v, last - v < LANES ? last - v : LANES);
        walk_out(walk);
        walk_back(walk);
    }
    for (int v = 0; v < walk->graph->n; v++)
        for (int l = 0; l < LANES; l++)
            out[v] += walk->total[LANES * (size_t)v + (size_t)l];
}

/* One part after the other, as long as there is a next one. */
static void add_parts(const struct csr *graph, int batches, int parts, int *next, double *sums)
{
    struct walk walk;

    walk_init(&walk, graph);
    for (int part = between_next_part(next); part < parts; part = between_next_part(next)) {
        long first = (long)batches * part / parts * LANES, last = (long)batches * (part + 1) / parts * LANES;

        add_part(&walk, (int)first, last < graph->n ? (int)last : graph->n, sums + (size_t)part * (size_t)graph->n);
    }
    walk_done(&walk);
}

void betweenness_hops(const struct csr *graph, int threads, double *out)
{
    size_t n = (size_t)graph->n;
    int batches = (graph->n + LANES - 1) / LANES, parts = batches < KERNEL_PARTS ? batches : KERNEL_PARTS, next = 0;
    AUTO_FREE double *sums = mem_array((size_t)parts * n, sizeof *sums);

    if (threads > 1 && between_is_shared(graph)) {
#pragma omp parallel num_threads(threads)
        add_parts(graph, batches, parts, &next, sums);
    } else {
        add_parts(graph, batches, parts, &next, sums);
    }
    between_add_parts(sums, parts, n, out);
}
