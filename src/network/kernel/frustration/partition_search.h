/*
 * partition_search.h - two sides with little frustration, by tabu search (Glover 1989).
 */
#ifndef ENTENTE_NETWORK_KERNEL_FRUSTRATION_PARTITION_SEARCH_H
#define ENTENTE_NETWORK_KERNEL_FRUSTRATION_PARTITION_SEARCH_H

#include "network/kernel/frustration/signed_graph.h"

/*
 * Improves the sides by moving single vertices, at most 'moves' times and until the last gain was 'patience' moves ago (1: ends
 * where no move gains), and leaves the best that were met. Deterministic; 'seed' varies the walk. O(moves n). Returns the weight
 * at odds.
 */
double partition_improve(const struct signed_graph *graph, bool *side, long moves, long patience, unsigned seed);

/* Moves without a gain after which a search may give up. */
long partition_patience(const struct signed_graph *graph);

#endif
