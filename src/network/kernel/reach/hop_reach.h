/*
 * hop_reach.h - how many edges all pairs lie apart, counted, and the reach that makes.
 */
#ifndef ENTENTE_NETWORK_KERNEL_REACH_HOP_REACH_H
#define ENTENTE_NETWORK_KERNEL_REACH_HOP_REACH_H

#include "network/kernel/csr.h"

/*
 * Counts the pairs by their distance in edges, pairs[0 .. n - 1] (none at 0; a pair without a path nowhere). Breadth-
 * first from 512 vertices at once (Then et al. 2014), O(n/512 m) for every edge of distance; or from one at a time, O(n
 * m), where paths are very long.
 */
void hop_counts(const struct csr *graph, int threads, long *pairs);

/* Σ 1/hops over all pairs, 0 for a pair without a path. */
double hop_reach(const struct csr *graph, int threads);

#endif
