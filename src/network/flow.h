/*
 * flow.h - maximum flows by blocking flows (Dinic 1970).
 * Deterministic; ends for any capacities, since every path found saturates an arc exactly.
 */
#ifndef ENTENTE_NETWORK_FLOW_H
#define ENTENTE_NETWORK_FLOW_H

#include "network/network.h"

#include <stdbool.h>

/* A network of arcs in opposite pairs: arc i and arc i ^ 1 are each other's residual. Owns its arrays. */
struct flow {
    int node_count, arc_count, arc_capacity;
    int *first; /* node -> its last added arc, or -1 */
    struct arc *arcs;
    double *residual; /* by arc, of the last flow computed */
    int *level, *current, *queue, *path;
};

void flow_init(struct flow *flow, int node_count);
void flow_done(struct flow *flow);
/* Adds an arc and its opposite. */
void flow_add(struct flow *flow, int from, int to, double forward, double backward);
/* Greatest flow between two different nodes, or some flow of at least 'enough'. O(nodes² arcs), far less in practice. */
double flow_maximum(struct flow *flow, int source, int sink, double enough);
/* Whether the source still reaches a node; after a flow_maximum that stayed below 'enough'. */
bool flow_reaches(const struct flow *flow, int node);

/*
 * Initialises a flow that counts paths without common vertices on the support graph: vertex v is an arc of capacity 1 from node 2v
 * to node 2v + 1, ties are such arcs between them. Paths from a to b run from 2a + 1 to 2b.
 */
void network_split_flow(const struct network *net, struct flow *flow);

#endif
