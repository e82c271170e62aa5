/*
 * exclusion.h - the reach left by every single vertex' deletion, by closures that leave out one vertex.
 */
#ifndef ENTENTE_NETWORK_KERNEL_REACH_EXCLUSION_H
#define ENTENTE_NETWORK_KERNEL_REACH_EXCLUSION_H

#include <stdbool.h>

#include "network/kernel/csr.h"
#include "network/kernel/reach/reach_loss.h"

/*
 * Fills 'out', whose arrays the caller frees. Path lengths are sums of 1/strength, or numbers of edges if 'hops'. The
 * range of vertices is halved again and again, each half let in as stops for the other, until one vertex is left that
 * no path goes through: O(n³ log n) with a very small factor, whatever the number of edges; memory n² / 2 entries (a
 * double, or a byte as long as no path has over 125 hops) times log n for every thread. Made for some hundred vertices.
 */
void exclusion_reach(const struct csr *graph, bool hops, int threads, struct reach_loss *out);

#endif
