/*
 * reach_tree.c - shortest paths from one vertex (Dijkstra 1959; breadth first for hops), and the tree of who stands on
 * all of them.
 */
#include "network/kernel/reach/reach_tree.h"

#include <limits.h>
#include <math.h>

enum { UNSEEN = INT_MAX };

void reach_tree_init(struct reach_tree *tree, const struct road_map *map)
{
    size_t n = (size_t)map->n;
    int **const arrays[] = {
        &tree->open, &tree->at, &tree->size, &tree->order, &tree->turn, &tree->above, &tree->below
    };

    *tree = (struct reach_tree){ .map = map };
    tree->distance = mem_array(n, sizeof *tree->distance);
    for (size_t i = 0; i < sizeof arrays / sizeof *arrays; i++)
        *arrays[i] = mem_array(n, sizeof(int));
}

void reach_tree_done(struct reach_tree *tree)
{
    free(tree->distance);
    free(tree->open);
    free(tree->at);
    free(tree->size);
    free(tree->order);
    free(tree->turn);
    free(tree->above);
    free(tree->below);
    near_heap_done(&tree->heap);
}

/* The nearest vertex that stands above both or is one of them. */
static inline int common(const struct reach_tree *tree, int a, int b)
{
    while (a != b) {
        if (tree->turn[a] > tree->turn[b])
            a = tree->above[a];
        else
            b = tree->above[b];
    }
    return a;
}

static void settle(struct reach_tree *tree, int v)
{
    tree->turn[v] = tree->count;
    tree->order[tree->count++] = v;
}

static void relax(struct reach_tree *tree, int v)
{
    const struct road_map *map = tree->map;

    for (int i = map->first[v]; i < map->first[v + 1]; i++) {
        int w = map->to[i];
        double distance = tree->distance[v] + map->length[i];

        if (distance < tree->distance[w]) {
            tree->distance[w] = distance;
            tree->above[w] = v;
            near_push(&tree->heap, distance, w);
        } else if (distance == tree->distance[w] && tree->turn[w] < 0) {
            tree->above[w] = common(tree, tree->above[w], v);
        }
    }
}

static void search_lengths(struct reach_tree *tree)
{
    while (tree->heap.count > 0) {
        struct near near = near_pop(&tree->heap);

        if (tree->turn[near.vertex] >= 0)
            continue;
        settle(tree, near.vertex);
        relax(tree, near.vertex);
    }
}

/* open[v] is UNSEEN before v is reached, then its distance while more than the source may stand above it, else -1. */
static void search_hops(struct reach_tree *tree, int source)
{
    const struct road_map *map = tree->map;
    int *open = tree->open;

    for (int v = 0; v < map->n; v++)
        open[v] = UNSEEN;
    open[source] = -1;
    settle(tree, source);
    for (int head = 0; head < tree->count; head++) {
        int v = tree->order[head], hops = (int)tree->distance[v] + 1;

        for (int i = map->first[v]; i < map->first[v + 1]; i++) {
            int w = map->to[i];

            if (open[w] < hops)
                continue;
            if (open[w] == UNSEEN) {
                tree->distance[w] = hops;
                tree->above[w] = v;
                settle(tree, w);
            } else {
                tree->above[w] = common(tree, tree->above[w], v);
            }
            open[w] = tree->above[w] == source ? -1 : hops;
        }
    }
}

/* Parents before children, each with all below it in a row. */
static void number_places(struct reach_tree *tree)
{
    for (int i = 0; i < tree->count; i++)
        tree->below[tree->order[i]] = 1;
    for (int i = tree->count - 1; i > 0; i--)
        tree->below[tree->above[tree->order[i]]] += tree->below[tree->order[i]];
    for (int i = 0; i < tree->count; i++) {
        int v = tree->order[i], place = i > 0 ? tree->turn[tree->above[v]] : 0;

        if (i > 0)
            tree->turn[tree->above[v]] += tree->below[v];
        tree->at[place] = v;
        tree->size[place] = tree->below[v];
        tree->turn[v] = place + 1; /* from here on: the place of its next child */
    }
}

void reach_tree_from(struct reach_tree *tree, int source)
{
    for (int v = 0; v < tree->map->n; v++) {
        tree->distance[v] = INFINITY;
        tree->turn[v] = -1;
    }
    tree->count = 0;
    tree->distance[source] = 0;
    if (tree->map->hops) {
        search_hops(tree, source);
    } else {
        near_push(&tree->heap, 0, source);
        search_lengths(tree);
    }
    number_places(tree);
}
