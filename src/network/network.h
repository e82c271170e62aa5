/*
 * network.h - a model seen as two undirected graphs: support and hostility.
 * The one place that turns weights into strengths: strength of a tie = |weight| / scale; within a layer the sum over ties and
 * pacts per direction, then symmetrised; combined = Σ share·S(layer) / Σ share. One way only: nothing here changes the model,
 * nothing here knows a measure. No signed weight ever reaches igraph.
 */
#ifndef ENTENTE_NETWORK_NETWORK_H
#define ENTENTE_NETWORK_NETWORK_H

#include <igraph/igraph.h>
#include <stdbool.h>

#include "model/model.h"
#include "network/kernel/csr.h"
#include "network/kernel/edge_list.h"

enum { LAYER_COMBINED = -1 };

/*
 * Vertices 0..n-1 are actors in the model's order; igraph's numbers are the same and never leave this layer and the measures.
 * Borrows the model; owns the rest.
 */
struct network {
    const struct model *model;
    int layer;  /* index, or LAYER_COMBINED */
    int n;      /* vertices, isolates and absent ones asked for included */
    int *actor; /* vertex -> actor of the model, ascending */
    int *bloc;  /* vertex -> bloc of the actor, or -1 */
    struct edge_list support, hostility;
    int *first, *neighbour; /* support as sorted adjacency lists: neighbours of v at first[v] .. first[v+1]-1 */
    double *strength;       /* parallel to 'neighbour' */
    struct network_cache *cache;
};

/*
 * Builds the network of a layer (or combined) among the actors marked in 'among' (indexed by the model's actors; NULL: all
 * that are present). Marked actors that are absent become isolates. O(ties log ties).
 */
void network_init(struct network *net, const struct model *model, int layer, const bool *among);
/* A network without one vertex's ties (the vertex stays as an isolate): pure deletion. */
void network_without(struct network *out, const struct network *net, int vertex);
/* The same for all vertices marked. */
void network_without_all(struct network *out, const struct network *net, const bool *gone);
void network_done(struct network *net);
/* Remembers how the strengths came about, so that network_refill can be asked; while the model is as it was. O(ties log ties). */
void network_plan_refill(struct network *net);
/*
 * Fills in the strengths of another state, which has the same actors, layers and ties with other numbers. What the
 * network keeps that follows from strengths is forgotten; what follows from which ties there are stays. The result is
 * the same to the last bit as that of network_init. False, and the network is only good for network_done, if other ties
 * count in that state. O(ties).
 */
bool network_refill(struct network *net, const struct model *state);

/* The support graph as kernels see it; lives as long as the network. */
static inline struct csr network_csr(const struct network *net)
{
    return (struct csr){ .n = net->n, .first = net->first, .to = net->neighbour, .strength = net->strength };
}
/*
 * The same for what runs along paths: the length of a tie is 1/strength of this graph, which is the support's strength
 * to the power of the model's length_exponent (Opsahl, Agneessens & Skvoretz 2010).
 */
struct csr network_ways(const struct network *net);
/*
 * The support as igraph sees it, edge i being support.edges[i], and the strengths of its edges. Made at first use,
 * owned by the network.
 */
const igraph_t *network_graph(const struct network *net);
const igraph_vector_t *network_strengths(const struct network *net);

/*
 * Of a combined network: that of each layer of the model, in its order, among the same actors. Made at first use, owned
 * by the network.
 */
const struct network *network_layers(const struct network *net);

/* Vertex of an actor, or -1. O(log n). */
int network_vertex(const struct network *net, int actor);
/* Place of each vertex when they are sorted by their actors' ids; caller frees. O(n log n). */
int *network_ranks_by_id(const struct network *net);
/* Strength of support or hostility between two vertices, 0 if none. O(log ties). */
double edge_strength(const struct edge_list *list, int a, int b);
/* Index of the edge between two vertices, or -1. O(log ties). */
int edge_list_find(const struct edge_list *list, int a, int b);
/* Sum of the strengths at each vertex; caller frees. */
double *edge_list_vertex_sums(const struct edge_list *list, int n);
/* Support minus hostility, signed; caller frees the edges. */
struct edge_list network_net_edges(const struct network *net);

/*
 * Shortest distances along lengths 1/strength on the support graph: n*n numbers by rows, symmetric, INFINITY where there is no
 * path. Computed at first use, owned by the network. O(n m log m).
 */
const double *network_distances(const struct network *net);
/*
 * Says that 'core' is the same network but for some isolates, so that its distances serve here too; NULL takes that back. False,
 * and nothing is said, if it is not.
 */
bool network_set_core(struct network *net, const struct network *core);
/* Component number of each vertex of the support graph, 0.. in order of smallest vertex; their count. Cached like distances. */
const int *network_components(const struct network *net, int *count);

/* Maximum flow between two different vertices in support strength, each tie usable in both directions. */
double network_flow(const struct network *net, int a, int b);

#endif
