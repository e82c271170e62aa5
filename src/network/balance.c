/*
 * balance.c - how far a network is from two sides, computed once.
 */
#include "network/balance.h"

#include "base/mem.h"
#include "network/cache.h"

const struct network_balance *network_balance(const struct network *net)
{
    struct network_balance *balance = net->cache->balance;

    if (balance)
        return balance;
    balance = net->cache->balance = mem_alloc(sizeof *balance);
    balance->edges = network_net_edges(net);
    frustration_solve(&balance->frustration, &balance->edges, net->n, 0, HOLD_NOTHING, FRUSTRATION_EFFORT);
    return balance;
}
