/*
 * removal.h - what is left of a graph while its vertices are deleted one after another, in an order that is given.
 */
#ifndef ENTENTE_NETWORK_KERNEL_REMOVAL_REMOVAL_H
#define ENTENTE_NETWORK_KERNEL_REMOVAL_REMOVAL_H

#include <stdbool.h>

#include "network/kernel/csr.h"

/*
 * 'order' holds all n vertices, the first to fall first. The curves have n + 1 values, [q] after q deletions. All are
 * found by adding the vertices back, the last first (Newman & Ziff 2001).
 */

/* Size of the largest component left. O(n + m α). */
void removal_largest(const struct csr *graph, const int *order, int *largest);
/* Sum of the strengths of the edges left. O(n + m). */
void removal_strength(const struct csr *graph, const int *order, double *strength);
/*
 * T = Σ_{i<j} 1/d_ij among the vertices left, 1/∞ = 0, along lengths 1/strength, or in hops whatever the strengths
 * (these may be NULL then). The same to the last bit for any number of threads (>= 1). O(n m + changes of distances),
 * at most O(n³); n² doubles and n² ints of memory.
 */
void removal_reach(const struct csr *graph, const int *order, bool hops, int threads, double *reach);

#endif
