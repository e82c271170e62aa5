/*
 * network_pool.h - the networks of an analysis, each built once, so that what they compute at first use is computed once too.
 */
#ifndef ENTENTE_ANALYSIS_NETWORK_POOL_H
#define ENTENTE_ANALYSIS_NETWORK_POOL_H

#include "measure/measure.h"

struct pooled_network;

/* By what a network is asked for where its actors follow from the state: those present in it or in any, in focus or all. */
struct network_request {
    int phase, layer;
    bool fixed, in_focus;
};

/* Requests that a pool remembers the networks of. */
enum { REQUESTS_KEPT = 64 };

struct granted_request {
    struct network_request request;
    long round; /* plus 1; 0: none */
    const struct network *net;
};

/* Owns its networks, which stay where they are until dropped. */
struct network_pool {
    struct pooled_network **entries;
    int count, capacity;
    bool is_resampled, founds_kin; /* founds_kin: in the first round, until trimmed */
    long round;
    struct granted_request granted[REQUESTS_KEPT];
};

/* The network of a state among the actors marked (one flag per actor); valid until dropped. States are told apart by 'phase'. */
const struct network *network_pool_find(struct network_pool *pool, const struct model *state, int phase, int layer,
                                        const bool *among);
/* Drops the networks of all phases but the one before, and those too if they might need much memory. */
void network_pool_drop(struct network_pool *pool);
/* Drops all networks if they are many, or might need much memory. */
void network_pool_trim(struct network_pool *pool);
void network_pool_done(struct network_pool *pool);

/*
 * All states have other numbers from now on: networks are filled anew when they are asked for again, as long as the
 * same ties count. Those that were not there in the first round are dropped once networks are many, or might need much
 * memory. What was remembered of them is forgotten, but for measures that depend on which ties there are alone. What is
 * found in later rounds may begin with what was found in the first, so that this must be the same for all who are to
 * find the same.
 */
void network_pool_next(struct network_pool *pool);
/* The network that was granted to the same request in this round, or NULL; and to remember it. */
const struct network *network_pool_again(const struct network_pool *pool, const struct network_request *request);
void network_pool_grant(struct network_pool *pool, const struct network_request *request, const struct network *net);
/* A measure's value in a network of a pool, about so many actors; false if it is not remembered. */
bool network_pool_recall(const struct network *net, const struct measure *measure, const int *actors, int count,
                         struct value *value);
/* Remembers it; of more actors than a few nothing is. */
void network_pool_remember(const struct network *net, const struct measure *measure, const int *actors, int count,
                           struct value value);

#endif
