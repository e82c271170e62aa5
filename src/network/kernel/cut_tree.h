/*
 * cut_tree.h - a depth-first forest of the graph, and the subtrees that fall off with the vertex above them (Hopcroft &
 * Tarjan 1973).
 */
#ifndef ENTENTE_NETWORK_KERNEL_CUT_TREE_H
#define ENTENTE_NETWORK_KERNEL_CUT_TREE_H

#include <stdbool.h>

#include "network/kernel/csr.h"

/* By vertex, but 'order'; zeroed it is empty. Owns one block that all arrays lie in. */
struct cut_tree {
    int *number; /* from 1 on in the order of the search, one component after another */
    int *above;  /* parent; -1 for the first vertex of a component */
    int *low;    /* the least number that an edge from the subtree leads to */
    int *size;   /* vertices of the subtree */
    int *fallen; /* vertices of all subtrees that fall off with it; of a first vertex, all of them do */
    int *order;  /* vertices by number - 1 */
    int count;
};

/* O(n + m). */
void cut_tree_init(struct cut_tree *tree, const struct csr *graph);
void cut_tree_done(struct cut_tree *tree);

/* Whether the subtree of a vertex that has a parent falls off with it: none of its edges leads above the parent. */
static inline bool cut_tree_falls(const struct cut_tree *tree, int v)
{
    return tree->low[v] >= tree->number[tree->above[v]];
}

#endif
