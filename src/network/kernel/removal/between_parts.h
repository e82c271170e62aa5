/*
 * between_parts.h - whether threads share the work on a betweenness, and how their parts come together.
 */
#ifndef ENTENTE_NETWORK_KERNEL_REMOVAL_BETWEEN_PARTS_H
#define ENTENTE_NETWORK_KERNEL_REMOVAL_BETWEEN_PARTS_H

#include <stdbool.h>
#include <stddef.h>

#include "network/kernel/csr.h"

/* Below this threads cost more than they help. */
static inline bool between_is_shared(const struct csr *graph)
{
    return (double)graph->n * graph->first[graph->n] >= 1e5;
}

/* The number of the part to do next, for whichever thread asks. */
static inline int between_next_part(int *next)
{
    int part;

#pragma omp atomic capture
    part = (*next)++;
    return part;
}

/* Adds the parts' sums by vertex, n numbers each, in order. Every pair was met from both its ends and counts half. */
static inline void between_add_parts(const double *sums, int parts, size_t n, double *out)
{
    for (size_t v = 0; v < n; v++)
        out[v] = 0;
    for (size_t part = 0; part < (size_t)parts; part++)
        for (size_t v = 0; v < n; v++)
            out[v] += sums[part * n + v] / 2;
}

#endif
