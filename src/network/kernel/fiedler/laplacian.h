/*
 * laplacian.h - the Laplacian L = D − W of a graph, or of the graph without one vertex. Vectors have a place for
 * every vertex; that of the missing one is 0.
 */
#ifndef ENTENTE_NETWORK_KERNEL_FIEDLER_LAPLACIAN_H
#define ENTENTE_NETWORK_KERNEL_FIEDLER_LAPLACIAN_H

#include "network/kernel/csr.h"

/* Borrows the graph. */
struct laplacian {
    const struct csr *graph;
    int missing; /* a vertex, or -1 */
};

/* y = L x, for 'count' vectors one after the other. */
void laplacian_apply(const struct laplacian *laplacian, const double *x, double *y, int count);

/* x'Lx / x'x, as a sum of squares over the edges: right to some units of rounding of itself, however small. */
double laplacian_quotient(const struct laplacian *laplacian, const double *x);

/* Takes the mean over the vertices that are there from each of them: makes x orthogonal to what L maps to 0. */
void laplacian_centre(const struct laplacian *laplacian, double *x);

/* Adds up to ±amplitude to every vertex, drawn from the seed, and centres. */
void laplacian_shake(const struct laplacian *laplacian, double *x, double amplitude, unsigned seed);

#endif
