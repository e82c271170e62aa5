/*
 * small_closure.c - the closure of a small graph, row by row.
 */
#include "network/kernel/reach/small_closure.h"

#include <math.h>
#include <stddef.h>

#include "network/kernel/kernel.h"

enum { LANES = 8 };

void small_closure_start(struct small_closure *closure, const struct csr *graph)
{
    closure->n = graph->n;
    closure->stride = (graph->n + LANES - 1) / LANES * LANES;
    for (int i = 0; i < closure->n * closure->stride; i++)
        closure->of[i] = INFINITY;
    for (int v = 0; v < graph->n; v++) {
        double *row = closure->of + v * closure->stride;

        row[v] = 0;
        for (int i = graph->first[v]; i < graph->first[v + 1]; i++)
            row[graph->to[i]] = 1 / graph->strength[i];
    }
}

static double shorter(double way, double length)
{
    return way < length ? way : length;
}

/* One stop: its own row is not changed by it. */
KERNEL static void let_in(double *restrict of, int n, int stride, int stop)
{
    double onward[SMALL_CLOSURE_MOST];

    for (int i = 0; i < stride; i++)
        onward[i] = of[stop * stride + i];
    for (int v = 0; v < n; v++) {
        double *row = of + v * stride, there = row[stop];

        for (int i = 0; i < stride; i += LANES)
            for (int l = 0; l < LANES; l++)
                row[i + l] = shorter(there + onward[i + l], row[i + l]);
    }
}

void small_closure_let_in(struct small_closure *closure, const bool *is_late, bool late)
{
    for (int stop = 0; stop < closure->n; stop++)
        if ((is_late && is_late[stop]) == late)
            let_in(closure->of, closure->n, closure->stride, stop);
}

/* The sum over each lane apart, lanes then in order. */
KERNEL static double reach(const double *of, int n, int stride, const double *far)
{
    double sums[LANES] = { 0 }, sum = 0;

    for (int v = 1; v < n; v++)
        for (int i = 0; i < v; i += LANES)
            for (int l = 0; l < LANES; l++)
                sums[l] += i + l < v ? 1 / (of[v * stride + i + l] + far[i + l] + far[v]) : 0;
    for (int l = 0; l < LANES; l++)
        sum += sums[l];
    return sum;
}

double small_closure_reach(const struct small_closure *closure, const bool *left_out)
{
    double far[SMALL_CLOSURE_MOST] = { 0 };

    for (int v = 0; v < closure->n && left_out; v++)
        far[v] = left_out[v] ? INFINITY : 0;
    return reach(closure->of, closure->n, closure->stride, far);
}
