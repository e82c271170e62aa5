/*
 * cut_tree.c - depth-first search without recursion.
 */
#include "network/kernel/cut_tree.h"

#include <stdlib.h>

#include "base/mem.h"

/* next: by vertex, the place in 'to' of the neighbour to look at next. */
struct walk {
    const struct csr *graph;
    struct cut_tree *tree;
    int *next;
};

static void enter(struct walk *walk, int v, int above)
{
    struct cut_tree *tree = walk->tree;

    tree->order[tree->count++] = v;
    tree->number[v] = tree->low[v] = tree->count;
    tree->above[v] = above;
    tree->size[v] = 1;
    walk->next[v] = walk->graph->first[v];
}

/* The next neighbour that the search has not been at, or -1. */
static int way_down(struct walk *walk, int v)
{
    struct cut_tree *tree = walk->tree;
    int low = tree->low[v], i = walk->next[v], last = walk->graph->first[v + 1], found = -1;

    for (; i < last && found < 0; i++) {
        int w = walk->graph->to[i], number = tree->number[w];

        if (number == 0)
            found = w;
        else
            low = number < low ? number : low;
    }
    tree->low[v] = low;
    walk->next[v] = i;
    return found;
}

static void leave(struct cut_tree *tree, int v, int above)
{
    tree->size[above] += tree->size[v];
    if (cut_tree_falls(tree, v))
        tree->fallen[above] += tree->size[v];
    else if (tree->low[v] < tree->low[above])
        tree->low[above] = tree->low[v];
}

static void search(struct walk *walk, int root)
{
    enter(walk, root, -1);
    for (int v = root; v >= 0;) {
        int w = way_down(walk, v), above = walk->tree->above[v];

        if (w >= 0)
            enter(walk, w, v);
        else if (above >= 0)
            leave(walk->tree, v, above);
        v = w >= 0 ? w : above;
    }
}

void cut_tree_init(struct cut_tree *tree, const struct csr *graph)
{
    size_t n = (size_t)graph->n;
    int **const arrays[] = { &tree->number, &tree->above, &tree->low, &tree->size, &tree->fallen, &tree->order };
    size_t count = sizeof arrays / sizeof *arrays;
    AUTO_FREE int *next = mem_array(n, sizeof *next);
    struct walk walk = { graph, tree, next };
    int *block = mem_array(count * n, sizeof *block);

    *tree = (struct cut_tree){ 0 };
    for (size_t i = 0; i < count; i++)
        *arrays[i] = block + i * n;
    for (int v = 0; v < graph->n; v++)
        if (tree->number[v] == 0)
            search(&walk, v);
}

void cut_tree_done(struct cut_tree *tree)
{
    free(tree->number);
    *tree = (struct cut_tree){ 0 };
}
