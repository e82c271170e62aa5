/*
 * between.h - betweenness of all vertices (Freeman 1977), after Brandes (2001).
 */
#ifndef ENTENTE_NETWORK_KERNEL_REMOVAL_BETWEEN_H
#define ENTENTE_NETWORK_KERNEL_REMOVAL_BETWEEN_H

#include "network/kernel/csr.h"

/*
 * Fills by vertex v: Σ over the pairs {s, t} of others of the share of shortest s-t paths that run through v, in number
 * of pairs (0 .. (n - 1)(n - 2) / 2); a pair without a path counts 0. The same to the last bit for any number of
 * threads (>= 1).
 */

/* Paths counted in hops; strengths are not looked at and may be NULL. O(n m), 16 sources at a time. */
void betweenness_hops(const struct csr *graph, int threads, double *out);
/*
 * Lengths 1/strength; paths whose lengths differ by no more than a share of 1e-12 count as equally short. O(n m log n).
 */
void betweenness_weighted(const struct csr *graph, int threads, double *out);

#endif
