/*
 * between_weighted.c - betweenness along lengths 1/strength: a walk from every source, nearest vertex first (Dijkstra
 * 1959), that counts paths as it goes, and back (Brandes 2001).
 */
#include "network/kernel/removal/between.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "network/kernel/removal/between_parts.h"
#include "network/kernel/kernel.h"

/* Paths whose lengths differ by no more than this share count as equally short: their sums are rounded. */
static const double PATH_TIE = 1e-12;

enum { UNSEEN = -1, SETTLED = -2 };

struct entry {
    double distance;
    int vertex;
};

/* One source after the other. Vertices not reached keep spot UNSEEN. */
struct tour {
    const struct csr *graph;
    const double *length;               /* by arc */
    double *distance, *paths, *through; /* by vertex */
    int *spot;                          /* by vertex: where it is in the heap */
    struct entry *heap;                 /* four children each */
    int heap_count;
    int *order, *start, *before,
        count; /* vertices, nearest first; those before number k on shortest paths begin at start[k] */
};

static void tour_init(struct tour *tour, const struct csr *graph, const double *length)
{
    size_t n = (size_t)graph->n, arcs = (size_t)graph->first[n];

    *tour = (struct tour){ .graph = graph, .length = length };
    tour->distance = mem_array(3 * n, sizeof *tour->distance);
    tour->paths = tour->distance + n;
    tour->through = tour->paths + n;
    tour->heap = mem_array(n + 4, sizeof *tour->heap);
    for (size_t i = 0; i < n + 4; i++)
        tour->heap[i].distance = INFINITY;
    tour->spot = mem_array(3 * n + arcs + 2, sizeof *tour->spot);
    tour->order = tour->spot + n;
    tour->start = tour->order + n;
    tour->before = tour->start + n + 1;
}

static void tour_done(struct tour *tour)
{
    free(tour->distance);
    free(tour->heap);
    free(tour->spot);
}

/* Without branches: which entry is nearer cannot be foretold. */
static inline int is_nearer(const struct entry *x, const struct entry *y)
{
    return (x->distance < y->distance) | ((x->distance == y->distance) & (x->vertex < y->vertex));
}

static inline void put(struct tour *tour, int place, struct entry entry)
{
    tour->heap[place] = entry;
    tour->spot[entry.vertex] = place;
}

static void rise(struct tour *tour, int place, struct entry entry)
{
    while (place > 0 && is_nearer(&entry, &tour->heap[(place - 1) / 4])) {
        put(tour, place, tour->heap[(place - 1) / 4]);
        place = (place - 1) / 4;
    }
    put(tour, place, entry);
}

/* What lies behind the last entry is infinitely far, so that there always are four children to choose from. */
static int nearest_child(const struct entry *heap, int child)
{
    int left = child + is_nearer(&heap[child + 1], &heap[child]);
    int right = child + 2 + is_nearer(&heap[child + 3], &heap[child + 2]);

    return is_nearer(&heap[right], &heap[left]) ? right : left;
}

static int take_nearest(struct tour *tour)
{
    struct entry *heap = tour->heap, last = heap[--tour->heap_count];
    int nearest = heap[0].vertex, place = 0;

    heap[tour->heap_count].distance = INFINITY;
    tour->spot[nearest] = SETTLED;
    if (tour->heap_count == 0)
        return nearest;
    for (int child = 1; child < tour->heap_count; child = 4 * place + 1) {
        child = nearest_child(heap, child);
        if (!is_nearer(&heap[child], &last))
            break;
        put(tour, place, heap[child]);
        place = child;
    }
    put(tour, place, last);
    return nearest;
}

static void come_nearer(struct tour *tour, int v, double distance)
{
    tour->distance[v] = distance;
    rise(tour, tour->spot[v] == UNSEEN ? tour->heap_count++ : tour->spot[v], (struct entry){ distance, v });
}

/* All that are nearer are settled: those before the vertex are known, and its neighbours may come nearer. */
static int settle(struct tour *tour, int v, int end)
{
    const struct csr *graph = tour->graph;
    double here = tour->distance[v], limit = here * (1 + PATH_TIE), paths = tour->paths[v];

    for (int i = graph->first[v]; i < graph->first[v + 1]; i++) {
        int u = graph->to[i];
        double length = tour->length[i], distance = tour->distance[u];
        int is_before = (tour->spot[u] == SETTLED) & (distance + length <= limit);

        tour->before[end] = u;
        end += is_before;
        paths += is_before ? tour->paths[u] : 0;
        if (here + length < distance)
            come_nearer(tour, u, here + length);
    }
    tour->paths[v] = paths;
    return end;
}

static void walk_out(struct tour *tour, int source)
{
    int end = 0;

    for (int v = 0; v < tour->graph->n; v++) {
        tour->distance[v] = INFINITY;
        tour->spot[v] = UNSEEN;
        tour->paths[v] = tour->through[v] = 0;
    }
    tour->paths[source] = 1;
    tour->count = 0;
    come_nearer(tour, source, 0);
    while (tour->heap_count > 0) {
        int v = take_nearest(tour);

        tour->order[tour->count] = v;
        tour->start[tour->count++] = end;
        end = settle(tour, v, end);
    }
    tour->start[tour->count] = end;
}

/* From the farthest vertex back, each hands on what runs through it to those before it. */
static void walk_back(struct tour *tour, double *sums)
{
    for (int k = tour->count - 1; k > 0; k--) {
        int w = tour->order[k];
        double share = (1 + tour->through[w]) / tour->paths[w];

        sums[w] += tour->through[w];
        for (int i = tour->start[k]; i < tour->start[k + 1]; i++)
            tour->through[tour->before[i]] += tour->paths[tour->before[i]] * share;
    }
}

/* The sources of one part after the other, as long as there is a next one. */
static void add_parts(const struct csr *graph, const double *length, int parts, int *next, double *sums)
{
    size_t n = (size_t)graph->n;
    struct tour tour;

    tour_init(&tour, graph, length);
    for (int part = between_next_part(next); part < parts; part = between_next_part(next)) {
        for (long v = (long)n * part / parts; v < (long)n * (part + 1) / parts; v++) {
            walk_out(&tour, (int)v);
            walk_back(&tour, sums + (size_t)part * n);
        }
    }
    tour_done(&tour);
}

void betweenness_weighted(const struct csr *graph, int threads, double *out)
{
    size_t n = (size_t)graph->n, arcs = (size_t)graph->first[n];
    int parts = graph->n < KERNEL_PARTS ? graph->n : KERNEL_PARTS, next = 0;
    AUTO_FREE double *sums = mem_array((size_t)parts * n, sizeof *sums);
    AUTO_FREE double *length = mem_array(arcs, sizeof *length);

    for (size_t i = 0; i < arcs; i++)
        length[i] = 1 / graph->strength[i];
    if (threads > 1 && between_is_shared(graph)) {
#pragma omp parallel num_threads(threads)
        add_parts(graph, length, parts, &next, sums);
    } else {
        add_parts(graph, length, parts, &next, sums);
    }
    between_add_parts(sums, parts, n, out);
}
