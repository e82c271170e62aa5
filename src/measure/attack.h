/*
 * attack.h - the order in which the best tied actors fall.
 */
#ifndef ENTENTE_MEASURE_ATTACK_H
#define ENTENTE_MEASURE_ATTACK_H

#include "network/network.h"

/*
 * All vertices: always the one with most partners left, of several the one whose id comes first (Schneider et al. 2011).
 * Caller frees. O(n²).
 */
int *attack_order(const struct network *net);

#endif
