/*
 * key_ties.h - sets that leave equally few pairs, and which of them leaves the least reach.
 */
#ifndef ENTENTE_NETWORK_KERNEL_KEY_PLAYERS_KEY_TIES_H
#define ENTENTE_NETWORK_KERNEL_KEY_PLAYERS_KEY_TIES_H

#include "network/kernel/key_players/key_search.h"

/* Reach differs only if it does by more than this part: it is added up in another order for every set. */
#define KEY_SAME_REACH 1e-12

/* Sets of k numbers each, one after the other, ascending. Owns them. */
struct key_ties {
    int k, count, capacity;
    int *members;
};

/* A set and the reach left without it, INFINITY if that is not known. */
struct key_best {
    int *set;
    double reach;
};

/* Adds the set of 'given', k - 1 numbers ascending, and one that is greater than all of them. */
void key_ties_add(struct key_ties *ties, const int *given, int last);
void key_ties_done(struct key_ties *ties);

/*
 * Puts the one that leaves the least reach, the first by rank of equals, in the place of 'best' if it is better, as far
 * as there is work left; large graphs are taken to leave the same reach. Sets that differ in one vertex are done
 * together. Returns how many were compared.
 */
int key_ties_compare(const struct key_ties *ties, struct key_search *search, struct key_best *best);

#endif
