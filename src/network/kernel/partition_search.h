/*
 * partition_search.h - two sides with little frustration, by tabu search (Glover 1989).
 */
#ifndef ENTENTE_NETWORK_KERNEL_PARTITION_SEARCH_H
#define ENTENTE_NETWORK_KERNEL_PARTITION_SEARCH_H

#include "network/kernel/signed_graph.h"

/*
 * Improves the sides by moving single vertices, 'moves' times, and leaves the best that were met. Deterministic; 'seed' varies
 * the walk. O(moves n). Returns the weight at odds.
 */
double partition_improve(const struct signed_graph *graph, bool *side, long moves, unsigned seed);

#endif
