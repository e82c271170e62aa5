/*
 * repair.c - deletions of every vertex, source by source. Seen from a source, all below a vertex of the tree lose their
 * way with it, those that it cuts off for good. The others find a new way in two sweeps over their part of the tree, up
 * from the leaves and down again, which leave little to a heap: a way round comes in at a few places and mostly keeps
 * to the tree from there.
 */
#include "network/kernel/reach/repair.h"

#include <math.h>
#include <omp.h>
#include <string.h>

#include "network/kernel/cut_tree.h"
#include "network/kernel/kernel.h"
#include "network/kernel/reach/reach_tree.h"

/* What the threads share. changes[part * n + v]: what Σ 1/d gains without v, over the sources of the part. */
struct job {
    struct road_map map;
    struct cut_tree cuts;
    const struct kernel_progress *progress;
    double *own, *changes;
    long done;
};

/*
 * One thread's. A pair counts once, with the one of higher number as the target. now[v] is the distance from the source
 * in the graph as it is, that is, without 'gone'.
 */
struct repair {
    struct reach_tree tree;
    struct near_heap heap;
    double *now;
    double *before; /* by place: Σ 1/d of the targets at places before it; one more than places */
    int *cut_off;   /* by vertex: how many the source loses for good with it */
    int source, gone;
};

/* The shortest way to v over its neighbours as they are now. */
static double way_to(const struct repair *repair, int v)
{
    const struct road_map *map = repair->tree.map;
    double best = INFINITY;

    for (int i = map->first[v]; i < map->first[v + 1]; i++) {
        double distance = repair->now[map->to[i]] + map->length[i];

        best = distance < best ? distance : best;
    }
    return best;
}

static void pass_on(struct repair *repair, int v)
{
    const struct road_map *map = repair->tree.map;

    for (int i = map->first[v]; i < map->first[v + 1]; i++) {
        int w = map->to[i];
        double distance = repair->now[v] + map->length[i];

        if (distance >= repair->now[w] || w == repair->gone)
            continue;
        repair->now[w] = distance;
        near_push(&repair->heap, distance, w);
    }
}

/* Finds the distances to all below place p without the vertex there. */
static void mend(struct repair *repair, int p)
{
    const int *below = repair->tree.at + p + 1;
    int count = repair->tree.size[p] - 1;
    double *now = repair->now;

    repair->gone = repair->tree.at[p];
    now[repair->gone] = INFINITY;
    for (int i = 0; i < count; i++)
        now[below[i]] = INFINITY;
    for (int i = count - 1; i >= 0; i--)
        now[below[i]] = way_to(repair, below[i]);
    for (int i = 1; i < count; i++) {
        double distance = way_to(repair, below[i]);

        if (distance < now[below[i]]) {
            now[below[i]] = distance;
            pass_on(repair, below[i]);
        }
    }
    while (repair->heap.count > 0) {
        struct near near = near_pop(&repair->heap);

        if (near_distance(near) == now[near.vertex])
            pass_on(repair, near.vertex);
    }
}

/* What 1/d of all targets gains without the vertex at place p. */
static double change(struct repair *repair, int p)
{
    const struct reach_tree *tree = &repair->tree;
    const int *below = tree->at + p + 1;
    int count = tree->size[p] - 1;
    double gained = 0;

    if (count == 1 && below[0] < repair->source)
        return 0;
    if (count > repair->cut_off[tree->at[p]]) {
        mend(repair, p);
        for (int i = 0; i < count; i++) {
            gained += below[i] > repair->source ? 1 / repair->now[below[i]] : 0;
            repair->now[below[i]] = tree->distance[below[i]];
        }
        repair->now[repair->gone] = tree->distance[repair->gone];
    }
    return gained - (repair->before[p + 1 + count] - repair->before[p + 1]);
}

/* A vertex parts the source from all that falls off with it; if the source is among those, from the rest. */
static void count_cut_off(struct repair *repair, const struct cut_tree *cuts)
{
    memcpy(repair->cut_off, cuts->fallen, (size_t)repair->tree.map->n * sizeof *repair->cut_off);
    for (int v = repair->source; cuts->above[v] >= 0; v = cuts->above[v])
        if (cut_tree_falls(cuts, v))
            repair->cut_off[cuts->above[v]] = repair->tree.count - 1 - cuts->size[v];
}

static void delete_each(struct repair *repair, const struct job *job, int source, double *changes)
{
    const struct reach_tree *tree = &repair->tree;
    double own = 0;

    repair->source = source;
    reach_tree_from(&repair->tree, source);
    count_cut_off(repair, &job->cuts);
    memcpy(repair->now, tree->distance, (size_t)job->map.n * sizeof *repair->now);
    for (int p = 1; p < tree->count; p++) {
        double reach = 1 / tree->distance[tree->at[p]];

        own += reach;
        repair->before[p + 1] = repair->before[p] + (tree->at[p] > source ? reach : 0);
    }
    for (int p = 1; p < tree->count; p++)
        if (tree->size[p] > 1)
            changes[tree->at[p]] += change(repair, p);
    job->own[source] = own;
}

static void tell(struct job *job)
{
    long done;

#pragma omp atomic capture
    done = ++job->done;
    if (job->progress && omp_get_thread_num() == 0)
        job->progress->advance(job->progress->data, done, job->map.n);
}

/* Sources are dealt out to the parts in turn. */
static void delete_from_all(struct job *job, int threads)
{
    int n = job->map.n;

#pragma omp parallel num_threads(threads)
    {
        AUTO_FREE double *now = mem_array((size_t)n, sizeof *now);
        AUTO_FREE double *before = mem_array((size_t)n + 1, sizeof *before);
        AUTO_FREE int *cut_off = mem_array((size_t)n, sizeof *cut_off);
        struct repair repair = { .now = now, .before = before, .cut_off = cut_off };

        reach_tree_init(&repair.tree, &job->map);
#pragma omp for schedule(dynamic)
        for (int part = 0; part < KERNEL_PARTS; part++) {
            for (int source = part; source < n; source += KERNEL_PARTS) {
                delete_each(&repair, job, source, job->changes + (size_t)part * (size_t)n);
                tell(job);
            }
        }
        reach_tree_done(&repair.tree);
        near_heap_done(&repair.heap);
    }
}

void repair_reach(const struct csr *graph, bool hops, int threads, const struct kernel_progress *progress,
                  struct reach_loss *out)
{
    size_t n = (size_t)graph->n, ends = (size_t)graph->first[n];
    AUTO_FREE double *length = mem_array(ends, sizeof *length);
    AUTO_FREE double *changes = mem_array(KERNEL_PARTS * n, sizeof *changes);
    struct job job = { .progress = progress, .changes = changes };

    for (size_t i = 0; i < ends; i++)
        length[i] = hops ? 1 : 1 / graph->strength[i];
    job.map = (struct road_map){ graph->n, hops, graph->first, graph->to, length };
    job.own = out->own = mem_array(n, sizeof *out->own);
    out->without = mem_array(n, sizeof *out->without);
    cut_tree_init(&job.cuts, graph);
    delete_from_all(&job, threads);
    cut_tree_done(&job.cuts);
    if (progress)
        progress->advance(progress->data, graph->n, graph->n);
    out->whole = 0;
    for (size_t v = 0; v < n; v++)
        out->whole += out->own[v] / 2;
    for (size_t v = 0; v < n; v++) {
        double left = out->whole - out->own[v];

        for (int part = 0; part < KERNEL_PARTS; part++)
            left += changes[(size_t)part * n + v];
        out->without[v] = left > 0 ? left : 0;
    }
}
