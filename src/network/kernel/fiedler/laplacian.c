/*
 * laplacian.c - differences along the edges of a graph.
 */
#include "network/kernel/fiedler/laplacian.h"

#include <stdint.h>

void laplacian_apply(const struct laplacian *laplacian, const double *x, double *y)
{
    const struct csr *graph = laplacian->graph;

    for (int v = 0; v < graph->n; v++) {
        double sum = 0;

        for (int i = graph->first[v]; i < graph->first[v + 1] && v != laplacian->missing; i++)
            sum += graph->to[i] == laplacian->missing ? 0 : graph->strength[i] * (x[v] - x[graph->to[i]]);
        y[v] = sum;
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
