/*
 * key_paths.h - paths from a vertex that have no vertex in common: who deletes fewer vertices than there are leaves one
 * of them.
 */
#ifndef ENTENTE_NETWORK_KERNEL_KEY_PLAYERS_KEY_PATHS_H
#define ENTENTE_NETWORK_KERNEL_KEY_PLAYERS_KEY_PATHS_H

#include <stdbool.h>

#include "network/kernel/csr.h"

/*
 * A graph without the vertices gone, of which only those with from <= v < to may still be deleted. Borrows all of it.
 */
struct key_view {
    const struct csr *graph;
    const bool *gone;
    int from, to;
};

static inline bool key_may_go(const struct key_view *view, int vertex)
{
    return vertex >= view->from && vertex < view->to;
}

/* Owns its arrays. */
struct key_paths {
    int *on, on_count; /* vertices on the paths found that may be deleted */
    double work;       /* operations so far */
    int *before;       /* by vertex: the one before it on the path that it is on, -1 */
    int *touched, touched_count, touched_capacity;
    int *came, *seen, *queue; /* by state: search for one more path */
    int stamp;
};

void key_paths_init(struct key_paths *paths, int n);
void key_paths_done(struct key_paths *paths);

/*
 * Finds as many paths as there are, but at most 'most', from a vertex to those marked in 'ends', or to 'only' if that
 * is not -1. They have nothing in common but where they start, and ends that may not be deleted; 'only' is taken for
 * such an end. O(most (V + E)) (Menger 1927; Ford & Fulkerson 1956).
 */
int key_paths_find(struct key_paths *paths, const struct key_view *view, int vertex, const bool *ends, int only,
                   int most);

#endif
