/*
 * among.h - sums over the pairs of marked vertices; NULL marks all.
 */
#ifndef ENTENTE_MEASURE_AMONG_H
#define ENTENTE_MEASURE_AMONG_H

#include "network/network.h"

bool is_pair_among(const bool *among, int a, int b);
/* Number of pairs of marked vertices. */
double pairs_among(const struct network *net, const bool *among);
int ties_among(const struct network *net, const bool *among);
double strength_among(const struct network *net, const bool *among);
/* Σ 1/d, nothing for a pair without path. */
double reach_among(const struct network *net, const bool *among);

#endif
