/*
 * laplacian.c - differences along the edges of a graph.
 */
#include "network/kernel/fiedler/laplacian.h"

#include <stdint.h>

#include "base/mem.h"
#include "network/kernel/kernel.h"

/* Vectors that go through the edges together. */
enum { PAIR = 2, LANES = 8 };

static void apply_without(const struct csr *graph, int missing, const double *x, double *y)
{
    for (int v = 0; v < graph->n; v++) {
        double sum = 0;

        for (int i = graph->first[v]; i < graph->first[v + 1] && v != missing; i++)
            sum += graph->to[i] == missing ? 0 : graph->strength[i] * (x[v] - x[graph->to[i]]);
        y[v] = sum;
    }
}

/* Of vectors side by side, a place of each in turn. */
KERNEL static void apply_pair(const struct csr *graph, const double *restrict x, double *restrict y)
{
    for (int v = 0; v < graph->n; v++) {
        double sums[PAIR] = { 0 }, others[PAIR] = { 0 };
        const double *here = x + PAIR * v;
        int i = graph->first[v];

        for (; i + 1 < graph->first[v + 1]; i += 2) {
            const double *there = x + PAIR * graph->to[i], *next = x + PAIR * graph->to[i + 1];

            for (int l = 0; l < PAIR; l++) {
                sums[l] += graph->strength[i] * (here[l] - there[l]);
                others[l] += graph->strength[i + 1] * (here[l] - next[l]);
            }
        }
        for (; i < graph->first[v + 1]; i++)
            for (int l = 0; l < PAIR; l++)
                sums[l] += graph->strength[i] * (here[l] - x[PAIR * graph->to[i] + l]);
        for (int l = 0; l < PAIR; l++)
            y[PAIR * v + l] = sums[l] + others[l];
    }
}

KERNEL static void apply_lanes(const struct csr *graph, const double *restrict x, double *restrict y)
{
    for (int v = 0; v < graph->n; v++) {
        double sums[LANES] = { 0 };

        for (int i = graph->first[v]; i < graph->first[v + 1]; i++)
            for (int l = 0; l < LANES; l++)
                sums[l] += graph->strength[i] * (x[LANES * v + l] - x[LANES * graph->to[i] + l]);
        for (int l = 0; l < LANES; l++)
            y[LANES * v + l] = sums[l];
    }
}

static void apply_side_by_side(const struct csr *graph, const double *x, double *y, int count, int lanes, double *work)
{
    double *images = work + (size_t)lanes * (size_t)graph->n;

    for (int i = 0; i < count; i++)
        for (int v = 0; v < graph->n; v++)
            work[lanes * v + i] = x[(size_t)i * (size_t)graph->n + (size_t)v];
    if (lanes == PAIR)
        apply_pair(graph, work, images);
    else
        apply_lanes(graph, work, images);
    for (int i = 0; i < count; i++)
        for (int v = 0; v < graph->n; v++)
            y[(size_t)i * (size_t)graph->n + (size_t)v] = images[lanes * v + i];
}

void laplacian_apply(const struct laplacian *laplacian, const double *x, double *y, int count)
{
    const struct csr *graph = laplacian->graph;
    size_t n = (size_t)graph->n;
    int lanes = count > PAIR ? LANES : PAIR;
    AUTO_FREE double *work = mem_array(2 * (size_t)lanes * n, sizeof *work);

    for (int done = 0, size; done < count; done += size) {
        const double *from = x + (size_t)done * n;
        double *to = y + (size_t)done * n;

        size = laplacian->missing >= 0 ? 1 : count - done < lanes ? count - done : lanes;
        if (laplacian->missing >= 0)
            apply_without(graph, laplacian->missing, from, to);
        else
            apply_side_by_side(graph, from, to, size, lanes, work);
    }
}

/* Every edge once, at its lower end. */
double laplacian_quotient(const struct laplacian *laplacian, const double *x)
{
    const struct csr *graph = laplacian->graph;
    double squares = 0, norm = 0;

    for (int v = 0; v < graph->n; v++) {
        double sum = 0;

        for (int i = graph->first[v + 1] - 1; i >= graph->first[v] && graph->to[i] > v; i--) {
            double difference = graph->to[i] == laplacian->missing ? 0 : x[v] - x[graph->to[i]];

            sum += graph->strength[i] * difference * difference;
        }
        squares += v == laplacian->missing ? 0 : sum;
        norm += x[v] * x[v];
    }
    return squares / norm;
}

void laplacian_centre(const struct laplacian *laplacian, double *x)
{
    int n = laplacian->graph->n, missing = laplacian->missing;
    double sum = 0;

    if (missing >= 0)
        x[missing] = 0;
    for (int v = 0; v < n; v++)
        sum += x[v];
    for (int v = 0; v < n; v++)
        x[v] -= sum / (n - (missing >= 0));
    if (missing >= 0)
        x[missing] = 0;
}

void laplacian_shake(const struct laplacian *laplacian, double *x, double amplitude, unsigned seed)
{
    for (int v = 0; v < laplacian->graph->n; v++) {
        uint32_t draw = (uint32_t)v * 0x9e3779b9u + seed * 0x7feb352du + 1;

        draw = (draw ^ draw >> 16) * 0x85ebca6bu;
        draw = (draw ^ draw >> 13) * 0xc2b2ae35u;
        draw ^= draw >> 16;
        x[v] += amplitude * (draw / 2147483648.0 - 1);
    }
    laplacian_centre(laplacian, x);
}
