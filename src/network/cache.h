/*
 * cache.h - what a network computes at first use and keeps.
 */
#ifndef ENTENTE_NETWORK_CACHE_H
#define ENTENTE_NETWORK_CACHE_H

/* Owns all but the core; NULL until asked for. */
struct network_cache {
    const struct network *core; /* the same network without some isolates, to take distances over from; or NULL */
    double *distances;
    int *components;
    int component_count;
    struct network_balance *balance; /* see balance.h */
};

#endif
