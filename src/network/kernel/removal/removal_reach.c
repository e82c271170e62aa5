/*
 * removal_reach.c - reach left, Σ 1/d, vertices added back from the last that fell: the distances among those that
 * stand are kept, and of them only those are looked at that a new vertex may shorten (after Ramalingam & Reps 1996).
 *
 * If the path i - v - j over the new vertex v is shorter than all before, so is i - v - k for every k on the way from v
 * to j. A descent from v down its tree of shortest paths takes along those i that gain at the place at hand, and turns
 * back where none are left. Vertices are numbered in the order in which they stand up again. Threads share the i among
 * them; what is known of the ways from a batch of new vertices to those before the batch they share, and the rest each
 * works out for itself.
 */
#include "network/kernel/removal/removal.h"

#include <math.h>
#include <omp.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "network/kernel/kernel.h"

enum {
    BLOCK = 64,           /* vertices i in a row that one thread serves */
    BATCH = 16,           /* arrivals for which threads meet once */
    WORTH_SHARING = 1280, /* vertices below which threads wait for each other longer than they help */
};

/* By vertex: its distance from the new one, the new one's neighbour on the way, and what is before it on that way. */
struct arrival {
    double *distance;
    int *via, *before;
};

struct reach {
    int n;
    int *first, *to;  /* neighbours of each vertex that stand up before it */
    double *length;   /* parallel to 'to' */
    double *distance; /* by row j and vertex i */
    int *before;      /* by row j and vertex i: the one before i on the way from j */
    double *gained;   /* by vertex i: Σ_j 1/d_ij */
    double *sums;     /* by arrival and block: sum of 'gained' */
    int blocks;
    struct arrival
        arrivals[2 * BATCH]; /* as if each came alone after those before its batch; one batch while another is read */
};

/*
 * Children of the tree's vertices (-1: no more), and the walk down: each place with the list of those i that gained
 * above it.
 */
struct descent {
    int thread, threads;
    struct arrival arrivals[BATCH]; /* as each comes after all before it */
    int *child, *sibling;
    struct stop {
        int vertex;
        size_t list, count;
    } * stops;
    int *lists;
    size_t capacity;
};

static int block_end(int block, int limit)
{
    return (block + 1) * BLOCK < limit ? (block + 1) * BLOCK : limit;
}

static int batch_start(int fresh)
{
    return fresh / BATCH * BATCH;
}

/* Distances of the vertices from 'begin' to before 'end' from the new one, over those before its batch. */
KERNEL static void arrive(const struct reach *reach, int fresh, int begin, int end)
{
    const struct arrival *arrival = &reach->arrivals[fresh % (2 * BATCH)];
    double *restrict distance = arrival->distance;
    int *restrict via = arrival->via;

    for (int i = begin; i < end; i++) {
        distance[i] = INFINITY;
        via[i] = -1;
    }
    for (int a = reach->first[fresh]; a < reach->first[fresh + 1]; a++) {
        const double *row = reach->distance + (size_t)reach->to[a] * (size_t)reach->n;
        double length = reach->length[a];
        int neighbour = reach->to[a];

        if (neighbour >= batch_start(fresh))
            continue;
        for (int i = begin; i < end; i++) {
            via[i] = length + row[i] < distance[i] ? neighbour : via[i];
            distance[i] = length + row[i] < distance[i] ? length + row[i] : distance[i];
        }
    }
    for (int i = begin; i < end; i++) {
        if (via[i] == i)
            arrival->before[i] = fresh;
        else if (via[i] >= 0)
            arrival->before[i] = reach->before[(size_t)via[i] * (size_t)reach->n + (size_t)i];
    }
}

/* Length of the way to one of the batch over those before that one, and the neighbour it begins with, or -1. */
static int find_way(const struct reach *reach, const struct arrival *other, int fresh, int number, double *length)
{
    int via = -1;

    *length = INFINITY;
    for (int a = reach->first[fresh]; a < reach->first[fresh + 1]; a++) {
        int w = reach->to[a];
        double way = w > number ? INFINITY : reach->length[a] + (w == number ? 0 : other->distance[w]);

        if (way >= *length)
            continue;
        *length = way;
        via = w;
    }
    return via;
}

/* Shortens the new vertex' ways to those before one of its batch over that one, which is as far as 'length'. */
KERNEL static void pass_over(const struct arrival *arrival, const struct arrival *other, int number, double length,
                             int neighbour)
{
    double *restrict distance = arrival->distance;
    int *restrict via = arrival->via, *restrict before = arrival->before;

    for (int i = 0; i < number; i++) {
        bool is_nearer = length + other->distance[i] < distance[i];

        via[i] = is_nearer ? neighbour : via[i];
        before[i] = is_nearer ? other->before[i] : before[i];
        distance[i] = is_nearer ? length + other->distance[i] : distance[i];
    }
}

/* All distances of the new vertex, once those of its batch before it are known. */
static void complete(const struct reach *reach, int fresh, struct descent *descent)
{
    const struct arrival *alone = &reach->arrivals[fresh % (2 * BATCH)], *arrival = &descent->arrivals[fresh % BATCH];
    size_t start = (size_t)batch_start(fresh);

    memcpy(arrival->distance, alone->distance, start * sizeof(double));
    memcpy(arrival->via, alone->via, start * sizeof(int));
    memcpy(arrival->before, alone->before, start * sizeof(int));
    for (int number = batch_start(fresh); number < fresh; number++) {
        const struct arrival *other = &descent->arrivals[number % BATCH];
        int via = find_way(reach, other, fresh, number, &arrival->distance[number]);

        arrival->via[number] = via;
        if (via < 0)
            continue;
        arrival->before[number] = via == number ? fresh : other->via[via];
        pass_over(arrival, other, number, arrival->distance[number], via);
    }
}

/* Lengths too small to change a sum could lead in circles: such vertices hang from the new one itself. */
static void grow_tree(const struct arrival *arrival, int fresh, struct descent *descent)
{
    for (int v = 0; v <= fresh; v++)
        descent->child[v] = -1;
    for (int v = 0; v < fresh; v++) {
        int parent = arrival->before[v];

        if (arrival->via[v] < 0)
            continue;
        if (parent != fresh && arrival->distance[parent] >= arrival->distance[v])
            parent = fresh;
        descent->sibling[v] = descent->child[parent];
        descent->child[parent] = v;
    }
}

static inline double gain(double old, double now)
{
    bool was_near = old < INFINITY;

    return (was_near ? old - now : 1) / (was_near ? old * now : now);
}

/* Shortens the ways from row j to those of the list that gain, and lists these behind it. Returns their number. */
KERNEL static size_t shorten(struct reach *reach, const struct arrival *arrival, int j, const int *list, size_t count,
                             int *gaining)
{
    double *row = reach->distance + (size_t)j * (size_t)reach->n, there = arrival->distance[j];
    int *before = reach->before + (size_t)j * (size_t)reach->n;
    size_t kept = 0;

    for (size_t k = 0; k < count; k++) {
        int i = list[k];

        gaining[kept] = i;
        kept += there + arrival->distance[i] < row[i];
    }
    for (size_t k = 0; k < kept; k++) {
        int i = gaining[k];
        double now = there + arrival->distance[i];

        reach->gained[i] += gain(row[i], now);
        row[i] = now;
        before[i] = arrival->before[i];
    }
    return kept;
}

static int push_children(struct descent *descent, int vertex, size_t list, size_t count, int depth)
{
    for (int child = descent->child[vertex]; child >= 0; child = descent->sibling[child])
        descent->stops[depth++] = (struct stop){ child, list, count };
    return depth;
}

static void descend(struct reach *reach, int fresh, struct descent *descent, size_t count)
{
    int depth = push_children(descent, fresh, 0, count, 0);

    while (depth > 0) {
        struct stop stop = descent->stops[--depth];
        size_t end = stop.list + stop.count;

        if (end + stop.count > descent->capacity) {
            descent->capacity = 2 * (end + stop.count);
            descent->lists = mem_resize(descent->lists, descent->capacity, sizeof *descent->lists);
        }
        count = shorten(reach, &descent->arrivals[fresh % BATCH], stop.vertex, descent->lists + stop.list, stop.count,
                        descent->lists + end);
        if (count > 0)
            depth = push_children(descent, stop.vertex, end, count, depth);
    }
}

/* Enters the ways between the new vertex and those from 'begin' to before 'end'. */
static void settle(struct reach *reach, const struct arrival *arrival, int fresh, int begin, int end)
{
    size_t row = (size_t)fresh * (size_t)reach->n;

    for (int i = begin; i < end; i++) {
        reach->distance[row + (size_t)i] = arrival->distance[i];
        reach->before[row + (size_t)i] = arrival->before[i];
        reach->gained[i] += 1 / arrival->distance[i];
    }
}

/* The same the other way round, from all that stand. */
static void settle_new(struct reach *reach, const struct arrival *arrival, int fresh)
{
    size_t n = (size_t)reach->n, v = (size_t)fresh;

    for (size_t i = 0; i < v; i++) {
        reach->distance[i * n + v] = arrival->distance[i];
        reach->before[i * n + v] = arrival->via[i];
        reach->gained[v] += 1 / arrival->distance[i];
    }
    reach->distance[v * n + v] = 0;
    reach->before[v * n + v] = fresh;
}

/* The thread's share of what a new vertex changes, once all know its distances. */
static void take_in(struct reach *reach, int fresh, struct descent *descent)
{
    const struct arrival *arrival = &descent->arrivals[fresh % BATCH];
    size_t count = 0;

    complete(reach, fresh, descent);
    grow_tree(arrival, fresh, descent);
    for (int b = descent->thread; b * BLOCK < fresh; b += descent->threads) {
        settle(reach, arrival, fresh, b * BLOCK, block_end(b, fresh));
        for (int i = b * BLOCK; i < block_end(b, fresh); i++)
            if (arrival->via[i] >= 0)
                descent->lists[count++] = i;
    }
    if (fresh / BLOCK % descent->threads == descent->thread)
        settle_new(reach, arrival, fresh);
    descend(reach, fresh, descent, count);
    for (int b = descent->thread; b * BLOCK <= fresh; b += descent->threads)
        for (int i = b * BLOCK; i < block_end(b, fresh + 1); i++)
            reach->sums[(size_t)fresh * (size_t)reach->blocks + (size_t)b] += reach->gained[i];
}

static void share_out(struct arrival *arrivals, int count, size_t n, double *distances, int *ints)
{
    for (size_t k = 0; k < (size_t)count; k++)
        arrivals[k] = (struct arrival){ distances + k * n, ints + 2 * k * n, ints + (2 * k + 1) * n };
}

/* One batch after the other: what the threads share of it, then what each does for itself. */
static void work(struct reach *reach)
{
    size_t n = (size_t)reach->n;
    AUTO_FREE int *ints = mem_array((2 + 2 * BATCH) * n, sizeof *ints);
    AUTO_FREE double *distances = mem_array(BATCH * n, sizeof *distances);
    AUTO_FREE struct stop *stops = mem_array(n, sizeof *stops);
    struct descent descent = { .thread = omp_get_thread_num(), .threads = omp_get_num_threads(), .stops = stops };

    share_out(descent.arrivals, BATCH, n, distances, ints);
    descent.child = ints + 2 * BATCH * n;
    descent.sibling = descent.child + n;
    descent.capacity = 4 * n;
    descent.lists = mem_array(descent.capacity, sizeof *descent.lists);
    for (int start = 0; start < reach->n; start += BATCH) {
        int end = start + BATCH < reach->n ? start + BATCH : reach->n;

        for (int b = descent.thread; b * BLOCK < start; b += descent.threads)
            for (int fresh = start; fresh < end; fresh++)
                arrive(reach, fresh, b * BLOCK, block_end(b, start));
#pragma omp barrier
        for (int fresh = start; fresh < end; fresh++)
            take_in(reach, fresh, &descent);
    }
    free(descent.lists);
}

/* The edges of every vertex to those that stand up before it. */
static void renumber(struct reach *reach, const struct csr *graph, const int *order, bool hops)
{
    AUTO_FREE int *place = mem_array((size_t)graph->n, sizeof *place);
    int count = 0;

    for (int v = 0; v < graph->n; v++)
        place[order[v]] = graph->n - 1 - v;
    for (int fresh = 0; fresh < graph->n; fresh++) {
        int v = order[graph->n - 1 - fresh];

        for (int i = graph->first[v]; i < graph->first[v + 1]; i++) {
            if (place[graph->to[i]] > fresh)
                continue;
            reach->to[count] = place[graph->to[i]];
            reach->length[count++] = hops ? 1 : 1 / graph->strength[i];
        }
        reach->first[fresh + 1] = count;
    }
}

static void reach_init(struct reach *reach, const struct csr *graph, const int *order, bool hops)
{
    size_t n = (size_t)graph->n, edges = (size_t)graph->first[n] / 2;

    *reach = (struct reach){ .n = graph->n, .blocks = graph->n / BLOCK + 1 };
    reach->first = mem_array((4 * BATCH + 1) * n + 1 + edges, sizeof *reach->first);
    reach->to = reach->first + n + 1;
    reach->gained = mem_array((2 * BATCH + 1) * n + edges, sizeof *reach->gained);
    reach->length = reach->gained + n;
    share_out(reach->arrivals, 2 * BATCH, n, reach->length + edges, reach->to + edges);
    reach->distance = mem_array(n * n, sizeof *reach->distance);
    reach->before = mem_array(n * n, sizeof *reach->before);
    reach->sums = mem_array(n * (size_t)reach->blocks, sizeof *reach->sums);
    renumber(reach, graph, order, hops);
}

static void reach_done(struct reach *reach)
{
    free(reach->first);
    free(reach->gained);
    free(reach->distance);
    free(reach->before);
    free(reach->sums);
}

void removal_reach(const struct csr *graph, const int *order, bool hops, int threads, double *out)
{
    struct reach reach;

    reach_init(&reach, graph, order, hops);
#pragma omp parallel num_threads(threads) if (graph->n >= WORTH_SHARING)
    work(&reach);
    out[graph->n] = 0;
    for (int fresh = 0; fresh < graph->n; fresh++) {
        double *sum = &out[graph->n - 1 - fresh];

        *sum = 0;
        for (int b = 0; b < reach.blocks; b++)
            *sum += reach.sums[(size_t)fresh * (size_t)reach.blocks + (size_t)b] / 2;
    }
    reach_done(&reach);
}
