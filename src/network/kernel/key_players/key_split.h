/*
 * key_split.h - what every single further deletion would leave of a graph from which some vertices are gone.
 */
#ifndef ENTENTE_NETWORK_KERNEL_KEY_PLAYERS_KEY_SPLIT_H
#define ENTENTE_NETWORK_KERNEL_KEY_PLAYERS_KEY_SPLIT_H

#include <stdint.h>

#include "network/kernel/csr.h"

/* Zeroed but for what init sets. Owns its arrays. */
struct key_split {
    const struct csr *graph;
    long *left;  /* by vertex not gone: connected pairs left without it */
    double work; /* operations of one pass */
    /* For at most 64 vertices: neighbours, subtrees and their neighbours as bits. */
    uint64_t *near, *below, *around;
    /* For more: depth-first search. */
    int *found, *low, *size, *next, *stack, *order;
    int *cut; /* by vertex: vertices it cuts off its own root */
};

void key_split_init(struct key_split *split, const struct csr *graph);
void key_split_done(struct key_split *split);

/*
 * Sets 'left'. Returns the pairs of the graph without those gone. One depth-first search (Hopcroft & Tarjan 1973): O(V
 * + E).
 */
long key_split_find(struct key_split *split, const int *gone, int count);

static inline long key_pairs(long size)
{
    return size * (size - 1) / 2;
}

#endif
