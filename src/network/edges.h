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
/*
 * Fills an empty list with the directed strengths of support before they are symmetrised: a supports b, in order of the pairs,
 * and within a pair from the smaller vertex first. Combined strengths are weighted by the shares as those of pairs are.
 */
void edges_collect_directed(const struct model *model, int layer, const int *vertex, struct edge_list *arcs);
/* Strength of a pair in a layer, of its strengths in both directions. */
double edges_symmetrized(enum symmetrize how, double forward, double backward);
/* What combined strengths are divided by. */
double edges_sum_of_shares(const struct model *model);
/* Appends an edge that comes after all others of the list. */
void edge_list_add(struct edge_list *list, struct edge edge);

#endif
