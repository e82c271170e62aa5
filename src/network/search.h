/*
 * search.h - shortest paths from one vertex over lengths 1/strength (Dijkstra 1959).
 */
#ifndef ENTENTE_NETWORK_SEARCH_H
#define ENTENTE_NETWORK_SEARCH_H

#include "network/network.h"

/* Borrows the network; owns the rest. Serves one source after the other. */
struct search {
    const struct network *net;
    double *length;   /* parallel to the network's neighbours */
    double *distance; /* from the last source; INFINITY where there is no path */
    int *order;       /* vertices reached, nearest first, the source included */
    int *place;       /* vertex -> its place in the order, or -1 */
    int count;
    struct search_entry *heap; /* may hold a vertex several times; its nearest entry comes out first */
    int heap_count, heap_capacity;
};

void search_init(struct search *search, const struct network *net);
void search_done(struct search *search);
/* Fills distance and order. Equally distant vertices come in order of their numbers. O(m log m). */
void search_from(struct search *search, int source);

#endif
