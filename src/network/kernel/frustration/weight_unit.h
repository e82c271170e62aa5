/*
 * weight_unit.h - whether weights are whole numbers of one unit.
 */
#ifndef ENTENTE_NETWORK_KERNEL_FRUSTRATION_WEIGHT_UNIT_H
#define ENTENTE_NETWORK_KERNEL_FRUSTRATION_WEIGHT_UNIT_H

#include "network/kernel/frustration/signed_graph.h"

/* The greatest unit of which all weights are multiples (up to rounding, at most 1e6 of them), or 0. O(m). */
double weight_unit(const struct signed_edge *edges, int m);

#endif
