/*
 * shortest.h - how the shortest paths from a vertex run, by Brandes (2001): lengths 1/strength, equal to within 1e-12.
 */
#ifndef ENTENTE_MEASURE_SHORTEST_H
#define ENTENTE_MEASURE_SHORTEST_H

#include "network/search.h"

/* Borrows the network; owns the rest. Serves one source after the other; says nothing of vertices not reached. */
struct shortest {
    struct search search;
    double *paths; /* number of shortest paths from the source */
    double
        *through; /* sum over targets of the share of shortest paths that run through the vertex, its ends left out */
};

void shortest_init(struct shortest *shortest, const struct network *net);
void shortest_done(struct shortest *shortest);
/* Fills paths and through. O(m log m). */
void shortest_from(struct shortest *shortest, int source);
/* Sum over targets of the share of shortest paths that pass the tie from 'before' to its neighbour 'after'; 0 if none do. */
double shortest_over_tie(const struct shortest *shortest, int before, int after);
/* Share of the shortest paths to a target other than the source that run through a third vertex; -1 if there is no path. */
double shortest_via(const struct shortest *shortest, int target, int third);

#endif
