/*
 * cache.h - what a network computes at first use and keeps.
 */
#ifndef ENTENTE_NETWORK_CACHE_H
#define ENTENTE_NETWORK_CACHE_H

#include "network/network.h"

/* Σ 1/distance of a network and of its rest, see kin.h. */
struct paired_reach {
    bool is_known;
    double whole, rest;
};

/* Owns all but the core, kin and whole; NULL, or not yet there, until asked for. */
struct network_cache {
    const struct network *core; /* the same network without some isolates, to take distances over from; or NULL */
    double *distances;
    double *nearness; /* see network_ways */
    int *components;
    int component_count;
    struct network_balance *balance; /* see balance.h */
    struct network_kin *kin;         /* see kin.h; borrowed, or NULL */
    const struct network *whole;     /* see kin.h; borrowed, or NULL */
    struct paired_reach reach;
    bool has_graph;
    igraph_t graph;            /* edge i is support.edges[i] */
    igraph_vector_t strengths; /* of graph's edges */
    struct refill_plan *plan;  /* see refill.c */
    struct network *layers;    /* one per layer of the model */
    int layer_count;
    bool layers_are_old; /* of the state before */
    struct flow *flow;   /* see flow.c */
    bool flow_is_filled;
};

/* Forgets what follows from strengths; components, the graph and the plan follow from which ties there are. */
void network_cache_forget(struct network *net);
void network_cache_done(struct network_cache *cache);

void refill_plan_done(struct refill_plan *plan);

#endif
