/*
 * balance.h - how far a network is from two sides, friendly within and hostile between.
 */
#ifndef ENTENTE_NETWORK_BALANCE_H
#define ENTENTE_NETWORK_BALANCE_H

#include "network/kernel/frustration/frustration.h"
#include "network/network.h"

/* Support minus hostility, and its division with least frustration; computed at first use and owned by the network. */
struct network_balance {
    struct edge_list edges;
    struct frustration frustration;
};
const struct network_balance *network_balance(const struct network *net);

#endif
