/*
 * removal_order.h - the order in which vertices fall when it is always the highest that falls next, all counted anew
 * after each deletion (Holme, Kim, Yoon & Han 2002).
 */
#ifndef ENTENTE_NETWORK_KERNEL_REMOVAL_REMOVAL_ORDER_H
#define ENTENTE_NETWORK_KERNEL_REMOVAL_REMOVAL_ORDER_H

#include "network/kernel/csr.h"
#include "network/kernel/progress.h"

/*
 * 'rank' is a permutation of 0 .. n - 1: of vertices equally high the one of least rank falls first. All functions fill
 * order[0] .. order[n - 1].
 */

/* Most neighbours left first. O(n + m). */
void order_by_degree(const struct csr *graph, const int *rank, int *order);
/* Greatest sum of strengths to those left first, each sum taken in order of neighbours. O(Σ degree² + m log n). */
void order_by_strength(const struct csr *graph, const int *rank, int *order);
/*
 * Greatest betweenness in hops first; scores within a share of 1e-9 of the greatest count as equal. The same for any
 * number of threads (>= 1). O(n² m / 16). 'progress' may be NULL.
 */
void order_by_betweenness(const struct csr *graph, const int *rank, int threads, struct kernel_progress *progress,
                          int *order);

#endif
