/*
 * network_pool.h - the networks of an analysis, each built once, so that what they compute at first use is computed once too.
 */
#ifndef ENTENTE_ANALYSIS_NETWORK_POOL_H
#define ENTENTE_ANALYSIS_NETWORK_POOL_H

#include "network/network.h"

struct pooled_network;

/* Owns its networks, which stay where they are until dropped. */
struct network_pool {
    struct pooled_network **entries;
    int count, capacity;
};

/* The network of a phase's state among the actors marked (one flag per actor); valid until dropped. */
const struct network *network_pool_find(struct network_pool *pool, const struct model *state, int phase, int layer,
                                        const bool *among);
/* Drops the networks of all phases but the one before, and those too if they might need much memory. */
void network_pool_drop(struct network_pool *pool);
void network_pool_done(struct network_pool *pool);

#endif
