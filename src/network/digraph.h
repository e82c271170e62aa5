/*
 * digraph.h - who supports whom: the support of a network before both directions of a pair become one strength.
 */
#ifndef ENTENTE_NETWORK_DIGRAPH_H
#define ENTENTE_NETWORK_DIGRAPH_H

#include "network/network.h"

/*
 * The vertices of the network; vertex v supports target[i] with strength[i] > STRENGTH_DUST for i in first[v] .. first[v+1]-1,
 * targets ascending. A mutual tie is an arc in both directions. Owns its arrays.
 */
struct digraph {
    int n, arc_count;
    int *first, *target;
    double *strength;
};

/* Arcs between the pairs that are tied in the network, so that pure deletion holds here too. O(ties log ties). */
void digraph_init(struct digraph *digraph, const struct network *net);
void digraph_done(struct digraph *digraph);

/* Support from one vertex to another, 0 if none. O(log arcs). */
double digraph_strength(const struct digraph *digraph, int from, int to);
/* Who reaches whom along arcs: n*n flags by rows, every vertex reaching itself; caller frees. O(n (n + arcs)). */
bool *digraph_reach(const struct digraph *digraph);
/* Number of the weak component of each vertex, 0.. in order of smallest vertex, and their count; caller frees. */
int *digraph_weak_components(const struct digraph *digraph, int *count);

#endif
