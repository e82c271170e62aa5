/*
 * fiedler.c - which way leads to algebraic connectivity: small graphs by a dense solver; up to a thousand vertices
 * from one dense inverse; larger ones by a sparse search.
 */
#include "network/kernel/fiedler/fiedler.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "network/kernel/fiedler/davidson.h"
#include "network/kernel/fiedler/dense.h"
#include "network/kernel/fiedler/lowest.h"
#include "network/kernel/splits.h"

/* Vertices up to which the dense solver is used, and the inverse. */
enum { SMALL = DENSE_LEAST_MOST, MIDDLE = 1024 };

/* Steps of the sparse search where it has to do, and for each of many vertices. */
enum { MANY_STEPS = 2000, SOME_STEPS = 400 };

/* Vertices from which an inverse gains from threads. */
enum { THREADED = 400 };

/* Fills in the Laplacian without a vertex, or with all for -1; returns the greatest degree. */
static double fill_laplacian(const struct csr *graph, int missing, double *matrix, int stride)
{
    double most = 0;

    for (int v = 0; v < graph->n; v++) {
        int row = v - (missing >= 0 && v > missing);
        double degree = 0;

        for (int i = graph->first[v]; i < graph->first[v + 1] && v != missing; i++) {
            int to = graph->to[i];

            if (to == missing)
                continue;
            matrix[row * stride + to - (missing >= 0 && to > missing)] = -graph->strength[i];
            degree += graph->strength[i];
        }
        if (v != missing)
            matrix[row * stride + row] = degree;
        most = fmax(most, degree);
    }
    return most;
}

/*
 * Reflects the constant vector onto the last coordinate: what the Laplacian is on the first n - 1, which the reflection
 * makes orthogonal to it, is left.
 */
static void deflate(int n, double *matrix, int stride)
{
    const double *last = matrix + (n - 1) * stride;
    double even = 1 / sqrt(n), factor = even / (1 + even), part[SMALL];

    for (int i = 0; i < n - 1; i++)
        part[i] = factor * last[i] - factor * factor * last[n - 1] / 2;
    for (int i = 0; i < n - 1; i++)
        for (int j = 0; j < n - 1; j++)
            matrix[i * stride + j] -= part[i] + part[j];
}

/*
 * Of the graph without a vertex, or with all for -1; at most SMALL others. False if rounding may be a part in 10^9 of
 * the value.
 */
static bool dense_value(const struct csr *graph, int missing, double *value)
{
    double matrix[SMALL * SMALL], most, second;
    int n = graph->n - (missing >= 0), stride = (n + DENSE_LANES - 1) / DENSE_LANES * DENSE_LANES;

    memset(matrix, 0, (size_t)n * (size_t)stride * sizeof *matrix);
    most = fill_laplacian(graph, missing, matrix, stride);
    deflate(n, matrix, stride);
    second = dense_least(n - 1, matrix, stride);
    if (!(second > 3e-6 * most))
        return false;
    *value = second;
    return true;
}

/* From the inverse, for graphs on which the sparse search is slow. */
static bool middle_value(const struct csr *graph, double *value)
{
    struct laplacian laplacian = { graph, -1 };
    struct lowest lowest;
    bool is_found = false;

    if (!lowest_init(&lowest, graph, 1))
        return false;
    lowest_improve(&lowest, 1, 2e-11);
    if (lowest.errors[0] <= 2e-11 * lowest.values[0]) {
        double quotient = laplacian_quotient(&laplacian, lowest.vectors);

        is_found = fabs(quotient - lowest.values[0]) <= 2e-10 * quotient;
        *value = is_found ? quotient : *value;
    }
    lowest_done(&lowest);
    return is_found;
}

static bool connected_value(const struct csr *graph, double *value)
{
    int steps = graph->n <= MIDDLE ? graph->n / 2 : MANY_STEPS; /* or the inverse is cheaper */
    AUTO_FREE double *kept = NULL;

    if (graph->n <= SMALL)
        return dense_value(graph, -1, value);
    kept = mem_array(DAVIDSON_KEPT * (size_t)graph->n, sizeof *kept);
    return davidson_search(&(struct laplacian){ graph, -1 }, NULL, steps, kept, value) ||
           (graph->n <= MIDDLE && middle_value(graph, value));
}

/* Of at most SMALL vertices, at least one: a bit for each. */
static bool is_small_connected(const struct csr *graph)
{
    uint64_t seen = 1, next = 1, all = ~(uint64_t)0 >> (SMALL - graph->n);

    while (next != 0) {
        int v = __builtin_ctzll(next);

        next &= next - 1;
        for (int i = graph->first[v]; i < graph->first[v + 1]; i++) {
            uint64_t to = (uint64_t)1 << graph->to[i];

            next |= to & ~seen;
            seen |= to;
        }
    }
    return seen == all;
}

static bool is_connected(const struct csr *graph)
{
    AUTO_FREE struct split *ignored = NULL;
    struct split whole;

    if (graph->n <= SMALL)
        return is_small_connected(graph);
    ignored = mem_array((size_t)graph->n, sizeof *ignored);
    splits_without_each(graph, &whole, ignored);
    return whole.components == 1;
}

bool fiedler_value(const struct csr *graph, double *value)
{
    if (graph->n < 2)
        return false;
    if (is_connected(graph))
        return connected_value(graph, value);
    *value = 0;
    return true;
}

/* Without a vertex that has no edges, the others being connected. */
static bool value_of_others(const struct csr *graph, int isolated, double *value)
{
    int ends = graph->first[graph->n], n = graph->n - 1;
    AUTO_FREE int *first = mem_array((size_t)graph->n, sizeof *first);
    AUTO_FREE int *to = mem_array((size_t)ends, sizeof *to);

    for (int v = 0; v <= n; v++)
        first[v] = graph->first[v + (v >= isolated)];
    for (int i = 0; i < ends; i++)
        to[i] = graph->to[i] - (graph->to[i] > isolated);
    return connected_value(&(struct csr){ n, first, to, graph->strength }, value);
}

static void small_values(const struct csr *graph, const int *todo, int count, int threads, double *values, bool *found)
{
#pragma omp parallel for num_threads(threads) schedule(dynamic)
    for (int i = 0; i < count; i++)
        found[todo[i]] = dense_value(graph, todo[i], &values[todo[i]]);
}

/* Those of the vertices without a value are moved to the front and counted. */
static int keep_missing(int *todo, int count, const bool *found)
{
    int kept = 0;

    for (int i = 0; i < count; i++)
        if (!found[todo[i]])
            todo[kept++] = todo[i];
    return kept;
}

/*
 * The shift is put where the lowest eigenvalues are widest apart, the fewer below it the better. Returns how many are
 * below; 0 where all are crowded.
 */
static int choose_shift(const struct lowest *lowest, double *shift)
{
    const double *values = lowest->values;
    double best = 1e-3 * values[0];
    int below = 0;

    for (int i = 1; i + 1 < VALUE_STARTS; i++) {
        double gap = (values[i] - values[i - 1]) / i;

        if (gap <= best)
            continue;
        best = gap;
        below = i;
        *shift = values[i - 1] + 0.2 * (values[i] - values[i - 1]);
    }
    return below;
}

static void middle_values(const struct csr *graph, int *todo, int count, int threads, double *values, bool *found)
{
    int inverting = graph->n >= THREADED ? threads : 1, below;
    struct inverse inverse;
    struct lowest lowest;
    double shift = 0;

    if (!lowest_init(&lowest, graph, inverting))
        return;
    lowest_improve(&lowest, 3, 1e-2);
    below = choose_shift(&lowest, &shift);
    if (below > 0 && inverse_init(&inverse, graph, shift, lowest.vectors, below, inverting)) {
        value_without_solve(&inverse, lowest.vectors, todo, count, threads, values, found);
        inverse_done(&inverse);
        count = keep_missing(todo, count, found);
    }
    value_without_solve(&lowest.inverse, lowest.vectors, todo, count, threads, values, found);
    lowest_done(&lowest);
}

static void large_values(const struct csr *graph, const int *todo, int count, int threads, double *values, bool *found)
{
    size_t size = DAVIDSON_KEPT * (size_t)graph->n;
    AUTO_FREE double *base = mem_array(size, sizeof *base);
    double whole;

    if (!davidson_search(&(struct laplacian){ graph, -1 }, NULL, MANY_STEPS, base, &whole))
        return;
#pragma omp parallel num_threads(threads)
    {
        AUTO_FREE double *kept = mem_array(size, sizeof *kept);

#pragma omp for schedule(dynamic)
        for (int i = 0; i < count; i++) {
            memcpy(kept, base, size * sizeof *kept);
            found[todo[i]] =
                davidson_search(&(struct laplacian){ graph, todo[i] }, NULL, SOME_STEPS, kept, &values[todo[i]]);
        }
    }
}

void fiedler_without_each(const struct csr *graph, int threads, double *values, bool *found)
{
    AUTO_FREE struct split *splits = mem_array((size_t)graph->n, sizeof *splits);
    AUTO_FREE int *todo = mem_array((size_t)graph->n, sizeof *todo);
    struct split whole;
    int count = 0;

    splits_without_each(graph, &whole, splits);
    for (int v = 0; v < graph->n; v++) {
        values[v] = 0;
        found[v] = graph->n > 2;
        if (graph->n <= 2 || splits[v].components > 1)
            continue;
        found[v] = whole.components == 2 && value_of_others(graph, v, &values[v]);
        if (whole.components == 1)
            todo[count++] = v;
    }
    if (count == 0)
        return;
    if (graph->n <= SMALL + 1)
        small_values(graph, todo, count, threads, values, found);
    else if (graph->n <= MIDDLE)
        middle_values(graph, todo, count, threads, values, found);
    else
        large_values(graph, todo, count, threads, values, found);
}
