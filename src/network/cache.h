/*
 * cache.h - what a network computes at first use and keeps.
 */
#ifndef ENTENTE_NETWORK_CACHE_H
#define ENTENTE_NETWORK_CACHE_H

/* Owns both arrays; NULL until asked for. */
struct network_cache {
    double *distances;
    int *components;
    int component_count;
};

#endif
