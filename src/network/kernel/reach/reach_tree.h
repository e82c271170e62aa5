/*
 * reach_tree.h - shortest paths from one vertex and who stands on all of them: the dominator tree of the graph of
 * shortest paths (Lengauer & Tarjan 1979; by nearest common ancestors as in Cooper, Harvey & Kennedy 2001). Paths are
 * equally long if they are to the last bit; where rounding hides that, a vertex seems to stand on all paths.
 */
#ifndef ENTENTE_NETWORK_KERNEL_REACH_REACH_TREE_H
#define ENTENTE_NETWORK_KERNEL_REACH_REACH_TREE_H

#include <stdbool.h>

#include "network/kernel/reach/near_heap.h"

/* As struct csr, with lengths above 0; all of them 1 if 'hops'. Borrows all of it. */
struct road_map {
    int n;
    bool hops;
    const int *first, *to;
    const double *length;
};

/*
 * The tree of all that is reached from the last source. It has places from 0 (the source) to count - 1, parents before
 * children: below the vertex at place p are those at p + 1 .. p + size[p] - 1, which no shortest path leads to but
 * through it. Borrows the map, owns its arrays.
 */
struct reach_tree {
    const struct road_map *map;
    double *distance; /* by vertex; INFINITY if not reached */
    int count;
    int *at, *size; /* by place: vertex; vertices below and itself */

    /* of the search */
    int *order; /* vertices as they are reached for good */
    int *turn;  /* by vertex: when that is, or -1 */
    int *above, *below;
    int *open;
    struct near_heap heap;
};

void reach_tree_init(struct reach_tree *tree, const struct road_map *map);
void reach_tree_done(struct reach_tree *tree);
/* O((n + m) log n), or O(n + m) for hops, and for every further way that is as short O(depth of the tree). */
void reach_tree_from(struct reach_tree *tree, int source);

#endif
