/*
 * communities.h - who belongs together by support alone, where nobody says so.
 */
#ifndef ENTENTE_NETWORK_COMMUNITIES_H
#define ENTENTE_NETWORK_COMMUNITIES_H

#include "network/network.h"

/*
 * Community of each vertex, 0.. in order of smallest vertex, and their count; caller frees. Pairs of communities are joined
 * as long as modularity grows, the best pair first (Clauset, Newman & Moore 2004): without random numbers, the same always.
 * O(m d log n).
 */
int *network_communities(const struct network *net, int *count) MUST_CHECK;

#endif
