/*
 * cache.h - what a network computes at first use and keeps.
 */
#ifndef ENTENTE_NETWORK_CACHE_H
#define ENTENTE_NETWORK_CACHE_H

/* Owns all of it; NULL until asked for. */
struct network_cache {
    double *distances;
    int *components;
    int component_count;
    struct network_balance *balance; /* see kernel/frustration.h */
};

#endif
