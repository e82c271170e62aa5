/*
 * key_bound.c - a core grows by every vertex that has more neighbours in it, or more disjoint paths to it, than can be
 * deleted.
 */
#include "network/kernel/key_players/key_bound.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "network/kernel/key_players/key_split.h"

enum { HUBS_TRIED = 4 }; /* per vertex that a core starts with */

/* Credits are sums of fractions. */
static const double ROUNDING = 1e-9;

void key_bounds_init(struct key_bounds *bounds, int n)
{
    size_t size = (size_t)n;

    *bounds = (struct key_bounds){ .unit = mem_array(size, sizeof(int)) };
    key_paths_init(&bounds->paths, n);
    bounds->count = mem_array(size, sizeof *bounds->count);
    bounds->last = mem_array(size, sizeof *bounds->last);
    bounds->queue = mem_array(size, sizeof *bounds->queue);
    bounds->sizes = mem_array(size, sizeof *bounds->sizes);
    bounds->seen = mem_array(size, sizeof *bounds->seen);
}

void key_bounds_done(struct key_bounds *bounds)
{
    key_paths_done(&bounds->paths);
    free(bounds->unit);
    free(bounds->count);
    free(bounds->last);
    free(bounds->queue);
    free(bounds->sizes);
    free(bounds->seen);
    *bounds = (struct key_bounds){ 0 };
}

void key_bound_init(struct key_bound *bound, int n, int most)
{
    *bound = (struct key_bound){ .joined = mem_array((size_t)n, sizeof(bool)) };
    bound->reached = mem_array((size_t)n, sizeof *bound->reached);
    bound->credit = mem_array((size_t)n, sizeof *bound->credit);
    bound->top = mem_array((size_t)most + 1, sizeof *bound->top);
    bound->rest = mem_array((size_t)most + 1, sizeof *bound->rest);
}

void key_bound_done(struct key_bound *bound)
{
    free(bound->joined);
    free(bound->reached);
    free(bound->credit);
    free(bound->top);
    free(bound->rest);
    *bound = (struct key_bound){ 0 };
}

static int degree_left(const struct key_view *view, int vertex)
{
    int degree = 0;

    for (int i = view->graph->first[vertex]; i < view->graph->first[vertex + 1]; i++)
        degree += !view->gone[view->graph->to[i]];
    return degree;
}

/* Names the component of a vertex among those not seen, leaving out those that may go if 'fixed'. Returns its size. */
static int name_component(struct key_bounds *bounds, const struct key_view *view, int vertex, bool fixed)
{
    const struct csr *graph = view->graph;
    int count = 0;

    bounds->seen[vertex] = true;
    bounds->queue[count++] = vertex;
    for (int head = 0; head < count; head++) {
        int v = bounds->queue[head];

        bounds->unit[v] = vertex;
        for (int i = graph->first[v]; i < graph->first[v + 1]; i++) {
            int w = graph->to[i];

            if (bounds->seen[w] || view->gone[w] || (fixed && key_may_go(view, w)))
                continue;
            bounds->seen[w] = true;
            bounds->queue[count++] = w;
        }
    }
    return count;
}

/* Connected vertices that may not go become one unit. Returns a vertex of the largest, -1 if there is none. */
static int name_units(struct key_bounds *bounds, const struct key_view *view)
{
    int largest = -1, most = 0;

    memset(bounds->seen, 0, (size_t)view->graph->n * sizeof *bounds->seen);
    for (int v = 0; v < view->graph->n; v++) {
        int size;

        if (view->gone[v] || bounds->seen[v])
            continue;
        if (key_may_go(view, v)) {
            bounds->unit[v] = v;
            continue;
        }
        size = name_component(bounds, view, v, true);
        if (size > most) {
            most = size;
            largest = v;
        }
    }
    return largest;
}

/*
 * One more member of the core next to a unit, or one that stays for sure. Returns whether the unit belongs to the core
 * by that.
 */
static bool count_neighbour(struct key_bounds *bounds, int unit, int member, int weight, int most)
{
    if (bounds->last[unit] != member) {
        bounds->last[unit] = member;
        bounds->count[unit] += weight;
    }
    return bounds->count[unit] > most;
}

/*
 * Lets those join who have more neighbours in the core than can be deleted, beginning with the first 'count' of the
 * queue.
 */
static void grow(struct key_bound *bound, struct key_bounds *bounds, const struct key_view *view, int count)
{
    const struct csr *graph = view->graph;

    for (int head = 0; head < count; head++) {
        int v = bounds->queue[head], weight = key_may_go(view, v) ? 1 : bound->deletions + 1;

        for (int i = graph->first[v]; i < graph->first[v + 1]; i++) {
            int w = graph->to[i];

            if (view->gone[w] || bound->joined[w] ||
                !count_neighbour(bounds, bounds->unit[w], v, weight, bound->deletions))
                continue;
            bound->joined[w] = true;
            bounds->queue[count++] = w;
        }
        bounds->work += graph->first[v + 1] - graph->first[v];
    }
}

static void join(struct key_bound *bound, struct key_bounds *bounds, const struct key_view *view, int vertex)
{
    bound->joined[vertex] = true;
    bounds->queue[0] = vertex;
    grow(bound, bounds, view, 1);
}

/*
 * A core to start with: vertices with more disjoint paths between any two than can be deleted, and one more of them
 * than that. Sets 'hubs'; returns how many there are, fewer if none was found.
 */
static int find_hubs(struct key_bounds *bounds, const struct key_view *view, int deletions, int *hubs)
{
    int count = 0, tried = 0;

    for (int v = 0; v < view->graph->n && count <= deletions && tried < HUBS_TRIED * (deletions + 1); v++) {
        bool fits = !view->gone[v] && degree_left(view, v) > deletions;

        tried += fits;
        for (int i = 0; i < count && fits; i++)
            fits = key_paths_find(&bounds->paths, view, v, NULL, hubs[i], deletions + 1) > deletions;
        if (fits)
            hubs[count++] = v;
    }
    return count;
}

/*
 * Begins with the core handed on, else with the largest unit of what may not go, else with hubs. Returns whether there
 * is one.
 */
static bool begin(struct key_bound *bound, struct key_bounds *bounds, const struct key_view *view)
{
    int n = view->graph->n, largest = name_units(bounds, view), count = 0;

    for (int v = 0; v < n; v++) {
        bounds->count[v] = 0;
        bounds->last[v] = -1;
        bound->joined[v] = bound->joined[v] && !view->gone[v];
        if (bound->joined[v])
            bounds->queue[count++] = v;
    }
    if (count == 0 && largest >= 0)
        bounds->queue[count++] = largest;
    if (count == 0) {
        count = find_hubs(bounds, view, bound->deletions, bounds->queue);
        count = count > bound->deletions ? count : 0;
    }
    for (int i = 0; i < count; i++)
        bound->joined[bounds->queue[i]] = true;
    grow(bound, bounds, view, count);
    return count > 0;
}

/* Those outside join by their paths, or credit whoever is on them. */
static void credit_paths(struct key_bound *bound, struct key_bounds *bounds, const struct key_view *view, double most)
{
    struct key_paths *paths = &bounds->paths;
    int n = view->graph->n;

    for (int v = 0; v < n && paths->work < most; v++) {
        int count;

        bound->reached[v] = bound->joined[v];
        if (view->gone[v] || bound->joined[v])
            continue;
        count = key_paths_find(paths, view, v, bound->joined, -1, bound->deletions + 1);
        bound->reached[v] = count > 0;
        if (count > bound->deletions)
            join(bound, bounds, view, v);
        for (int i = 0; i < paths->on_count && count <= bound->deletions; i++)
            bound->credit[paths->on[i]] += 1.0 / count;
    }
    if (paths->work < most)
        return;
    memset(bound->credit, 0, (size_t)n * sizeof *bound->credit);
    memcpy(bound->reached, bound->joined, (size_t)n * sizeof *bound->reached);
}

static void keep_greatest(double *top, int most, double value)
{
    int i;

    if (value <= top[most])
        return;
    for (i = most; i > 1 && top[i - 1] < value; i--)
        top[i] = top[i - 1];
    top[i] = value;
}

/* Pairs in so many parts that are as equal as can be. */
static long pairs_in_parts(long size, long parts)
{
    long part = size / parts, larger = size % parts;

    return larger * key_pairs(part + 1) + (parts - larger) * key_pairs(part);
}

/* A deletion makes as many parts as it has neighbours, at most. */
static long pairs_at_best(struct key_bound *bound, const struct key_view *view, int left, int parts)
{
    int most = bound->deletions;
    double more = 0;

    memset(bound->top, 0, ((size_t)most + 1) * sizeof *bound->top);
    for (int v = view->from; v < view->to; v++)
        if (!view->gone[v])
            keep_greatest(bound->top, most, degree_left(view, v) - 1);
    for (int i = 1; i <= most; i++)
        more += bound->top[i];
    return left <= most ? 0 : pairs_in_parts(left - most, parts + (long)more);
}

static void sum_credits(struct key_bound *bound, const struct key_view *view)
{
    int most = bound->deletions;

    memset(bound->top, 0, ((size_t)most + 1) * sizeof *bound->top);
    for (int v = view->from; v < view->to; v++)
        if (!view->gone[v])
            keep_greatest(bound->top, most, bound->credit[v]);
    for (int i = 1; i <= most; i++)
        bound->top[i] += bound->top[i - 1];
}

static int by_size(const void *x, const void *y)
{
    return *(const int *)y - *(const int *)x;
}

/* The other components: at best every deletion ends the largest that is left. Returns how many there are. */
static int sum_rest(struct key_bound *bound, struct key_bounds *bounds, const struct key_view *view)
{
    int n = view->graph->n, count = 0;

    memcpy(bounds->seen, bound->reached, (size_t)n * sizeof *bounds->seen);
    bound->component = bound->core = 0;
    bound->rest[0] = 0;
    for (int v = 0; v < n; v++) {
        bound->component += !view->gone[v] && bound->reached[v];
        bound->core += !view->gone[v] && bound->joined[v];
        if (view->gone[v] || bounds->seen[v])
            continue;
        bounds->sizes[count] = name_component(bounds, view, v, false);
        bound->rest[0] += key_pairs(bounds->sizes[count++]);
    }
    qsort(bounds->sizes, (size_t)count, sizeof *bounds->sizes, by_size);
    for (int i = 1; i <= bound->deletions; i++)
        bound->rest[i] = bound->rest[i - 1] - (i <= count ? key_pairs(bounds->sizes[i - 1]) : 0);
    return count;
}

void key_bound_find(struct key_bound *bound, struct key_bounds *bounds, const struct key_view *view, int deletions,
                    double paths_work)
{
    int left = 0, others;

    bound->deletions = deletions;
    memset(bound->credit, 0, (size_t)view->graph->n * sizeof *bound->credit);
    memset(bound->reached, 0, (size_t)view->graph->n * sizeof *bound->reached);
    if (begin(bound, bounds, view))
        credit_paths(bound, bounds, view, paths_work);
    others = sum_rest(bound, bounds, view);
    for (int v = 0; v < view->graph->n; v++)
        left += !view->gone[v];
    bound->floor = pairs_at_best(bound, view, left, others + (bound->component > 0));
    sum_credits(bound, view);
    bounds->work += 4.0 * view->graph->first[view->graph->n] + 16.0 * view->graph->n + bounds->paths.work;
    bounds->paths.work = 0;
}

/*
 * 'given' and 'credit' are for the vertex that is deleted in the core's component; 'elsewhere' is 1 if one is in
 * another.
 */
static long least_of_all(const struct key_bound *bound, int given, double credit, int elsewhere)
{
    int free = bound->deletions - given - elsewhere;
    long least = -1;

    for (int inside = 0; inside <= free; inside++) {
        int cut = (int)floor(credit + bound->top[inside] + ROUNDING), gone = given + inside;
        int left = bound->component - gone - cut, core = bound->core - gone;
        long pairs;

        left = left > core ? left : core;
        pairs = key_pairs(left > 0 ? left : 0) + bound->rest[bound->deletions - gone];
        least = least < 0 || pairs < least ? pairs : least;
    }
    return least > bound->floor ? least : bound->floor;
}

long key_bound_least(const struct key_bound *bound, int vertex)
{
    if (vertex < 0)
        return least_of_all(bound, 0, 0, 0);
    return bound->reached[vertex] ? least_of_all(bound, 1, bound->credit[vertex], 0) : least_of_all(bound, 0, 0, 1);
}
