/*
 * edges.h - from a model's ties to lists of edges.
 */
#ifndef ENTENTE_NETWORK_EDGES_H
#define ENTENTE_NETWORK_EDGES_H

#include "network/network.h"

/*
 * Fills two empty lists with the strengths of a layer (or combined) between the actors that have a vertex ('vertex' is indexed
 * by the model's actors; -1: none). The sums do not depend on the order of the ties.
 */
void edges_collect(const struct model *model, int layer, const int *vertex, struct edge_list *support,
                   struct edge_list *hostility);
/* Appends an edge that comes after all others of the list. */
void edge_list_add(struct edge_list *list, struct edge edge);

#endif
