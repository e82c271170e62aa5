/*
 * repair.h - what every vertex' deletion costs in reach, by mending only the distances that it changes.
 */
#ifndef ENTENTE_NETWORK_KERNEL_REACH_REPAIR_H
#define ENTENTE_NETWORK_KERNEL_REACH_REPAIR_H

#include <stdbool.h>

#include "network/kernel/csr.h"
#include "network/kernel/progress.h"
#include "network/kernel/reach/reach_loss.h"

/*
 * Distances in hops or along lengths 1/strength. Only vertices that stand on all shortest paths between two change
 * their distance when deleted (affected sets as in Ramalingam & Reps 1996). Rounding is about 1e-15 of 'whole'. The
 * caller frees the arrays of 'out'; 'progress' may be NULL and counts vertices. 'threads' is at least 1 and changes no
 * bit.
 *
 * O(n (n + m) log n), and O(degree) for every pair and every vertex on all its paths that leaves it another way, with a
 * logarithm at worst; memory O(KERNEL_PARTS n + m + threads n).
 */
void repair_reach(const struct csr *graph, bool hops, int threads, const struct kernel_progress *progress,
                  struct reach_loss *out);

#endif
