/*
 * edge_list.h - pairs of vertices and how strongly they are tied.
 */
#ifndef ENTENTE_NETWORK_KERNEL_EDGE_LIST_H
#define ENTENTE_NETWORK_KERNEL_EDGE_LIST_H

/* A strength of at most this much is what rounding left of nothing: no tie. */
#define STRENGTH_DUST 1e-12

/* A pair of vertices a < b and how strongly they are tied. */
struct edge {
    int a, b;
    double strength; /* > STRENGTH_DUST; in a list of net strengths its absolute value is */
};

/* Edges in order of (a, b). Owns its array. */
struct edge_list {
    struct edge *edges;
    int count, capacity;
};

#endif
