/*
 * packing.h - a proof that two sides are the best: cycles, each with one edge at odds, that take up the weight of all
 * edges at odds and no edge's weight more than once. Any sides leave an edge of each such cycle at odds.
 */
#ifndef ENTENTE_NETWORK_KERNEL_FRUSTRATION_PACKING_H
#define ENTENTE_NETWORK_KERNEL_FRUSTRATION_PACKING_H

#include "network/kernel/frustration/signed_graph.h"

/*
 * Whether such cycles are found, for one edge at odds after the other by the shortest paths that have weight left: true
 * proves the sides, false says nothing. O(m) for each path.
 */
bool packing_proves(const struct signed_graph *graph, const bool *side);

#endif
