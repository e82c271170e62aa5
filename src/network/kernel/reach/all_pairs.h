/*
 * all_pairs.h - shortest paths between all pairs, over lengths 1/strength.
 */
#ifndef ENTENTE_NETWORK_KERNEL_REACH_ALL_PAIRS_H
#define ENTENTE_NETWORK_KERNEL_REACH_ALL_PAIRS_H

#include <stdbool.h>

#include "network/kernel/csr.h"

/*
 * Fills n * n lengths: 0 from a vertex to itself, INFINITY where no path is, and the same to the last bit both ways. By
 * a closure, O(n³) with a very small factor, or from one vertex after the other (Dijkstra 1959), O(n m log n), where
 * that is faster.
 */
void all_pairs_lengths(const struct csr *graph, int threads, double *lengths);

/* Σ 1/length over all pairs, 0 for a pair without a path. The same cost, half the memory or much less. */
double all_pairs_reach(const struct csr *graph, int threads);

/*
 * The same of the graph, and of the graph without the vertices marked, for little more than one costs: the
 * marked ones are let in as stops after all others. 'left' is what all_pairs_reach says of the rest (csr_without) to the
 * last bit; 'whole' is to some units of rounding, as the edges of a path are added in another order. One thread.
 */
void all_pairs_reach_without(const struct csr *graph, const bool *gone, double *whole, double *left);

#endif
