/*
 * key_bound.h - how few connected pairs a number of further deletions can leave at best.
 *
 * A core is looked for that no such number of deletions takes apart: whoever of it is left stays together. A vertex
 * outside can be separated from it only if each of the p disjoint paths that lead there loses a vertex; every vertex on
 * them is credited 1/p. What is separated is thus no more than the credits of those deleted.
 */
#ifndef ENTENTE_NETWORK_KERNEL_KEY_PLAYERS_KEY_BOUND_H
#define ENTENTE_NETWORK_KERNEL_KEY_PLAYERS_KEY_BOUND_H

#include "network/kernel/key_players/key_paths.h"

/* What is known of one view and one number of deletions. Owns its arrays. */
struct key_bound {
    bool *joined;   /* by vertex: in the core; to be handed on when there is less to delete */
    bool *reached;  /* by vertex: in the core's component */
    double *credit; /* by vertex: how many others its deletion may help to separate from the core, as a share of each */
    double *top;    /* by number: as many of the greatest credits together */
    long *rest;     /* by number: pairs left in other components after that many deletions, at least */
    int component, core;
    long floor; /* by what deletions can do at most where all parts come out alike */
    int deletions;
};

/* What all of them need. Owns its arrays. */
struct key_bounds {
    struct key_paths paths;
    int *unit;         /* by vertex: connected ones that may not go have one name together */
    int *count, *last; /* by unit: members of the core next to it, and the one counted last */
    int *queue, *sizes;
    bool *seen;
    double work; /* operations so far */
};

void key_bounds_init(struct key_bounds *bounds, int n);
void key_bounds_done(struct key_bounds *bounds);
void key_bound_init(struct key_bound *bound, int n, int most);
void key_bound_done(struct key_bound *bound);

/*
 * 'bound->joined' is a core already found for this view or one that allows more, or empty. Deletions are at least 1.
 * Without paths if these take more operations than 'paths_work': the core then stands alone.
 */
void key_bound_find(struct key_bound *bound, struct key_bounds *bounds, const struct key_view *view, int deletions,
                    double paths_work);

/* Pairs left at least; if a vertex is given, not -1, it is one of those deleted. */
long key_bound_least(const struct key_bound *bound, int vertex);

#endif
