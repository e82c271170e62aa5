/*
 * triangles.h - all triangles of a list of edges.
 */
#ifndef ENTENTE_MEASURE_TRIANGLES_H
#define ENTENTE_MEASURE_TRIANGLES_H

#include "network/network.h"

/* Vertices a < b < c and the three edges between them. */
struct triangle {
    const struct edge *ab, *ac, *bc;
};

/* Calls 'visit' for each triangle among n vertices, in order of (a, b, c). O(m · greatest degree). */
void triangles_visit(const struct edge_list *list, int n, void (*visit)(void *context, const struct triangle *triangle),
                     void *context);

#endif
