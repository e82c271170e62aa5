/*
 * key_search.h - what the searches for key players share: the graph numbered anew, the work done, the order of sets.
 */
#ifndef ENTENTE_NETWORK_KERNEL_KEY_PLAYERS_KEY_SEARCH_H
#define ENTENTE_NETWORK_KERNEL_KEY_PLAYERS_KEY_SEARCH_H

#include "network/kernel/key_players/key_players.h"

/* Vertices that may be chosen have the numbers below 'choices', the likeliest first. Owns its arrays. */
struct key_search {
    struct csr graph;
    int *first, *to;
    double *strength;
    int *original, *rank; /* by number */
    int choices, k;       /* 0 < k < choices */
    double effort, work;  /* operations allowed, and done */
    const struct kernel_progress *progress;
};

/* 'order' lists the vertices that may be chosen, as they are to be numbered. */
void key_search_init(struct key_search *search, const struct key_question *question, const int *order, int choices);
void key_search_done(struct key_search *search);

static inline bool key_is_spent(const struct key_search *search)
{
    return search->work >= search->effort;
}

/* Whether the first of two sets of 'count' numbers comes before the other by rank; both in any order. */
bool key_is_before(const struct key_search *search, const int *set, const int *other, int count);

/* Tells how many of the choices were tried as first member. */
void key_advance(const struct key_search *search, int done);

/* Members, value, bound, proved, tied, compared, nodes are set; members as numbers, in any order. */
void key_fragment(struct key_answer *out, struct key_search *search);
void key_reach(struct key_answer *out, struct key_search *search);

/* Distance reach of a set. O(V + E). */
double key_reach_of(const struct csr *graph, const int *set, int count);

#endif
