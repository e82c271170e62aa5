/*
 * splits.c - what falls off with each vertex, the rest of its component, and the other components.
 */
#include "network/kernel/splits.h"

#include "network/kernel/cut_tree.h"

static double pairs_of(int size)
{
    return (double)size * (size - 1) / 2;
}

static void add_piece(struct split *split, int size)
{
    split->components++;
    split->largest = size > split->largest ? size : split->largest;
    split->pairs += pairs_of(size);
}

/* Adds up the components; returns the size of the second largest, 0 if there is none. */
static int add_components(const struct cut_tree *tree, struct split *whole)
{
    int second = 0;

    for (int i = 0; i < tree->count; i += tree->size[tree->order[i]]) {
        int size = tree->size[tree->order[i]], lesser = size < whole->largest ? size : whole->largest;

        second = lesser > second ? lesser : second;
        add_piece(whole, size);
    }
    return second;
}

void splits_without_each(const struct csr *graph, struct split *whole, struct split *without)
{
    struct cut_tree tree;
    int second, component = 0;

    cut_tree_init(&tree, graph);
    *whole = (struct split){ 0 };
    second = add_components(&tree, whole);
    for (int v = 0; v < graph->n; v++)
        without[v] = (struct split){ .components = whole->components - 1 };
    for (int i = 0; i < tree.count; i++) {
        int v = tree.order[i], others;

        if (tree.above[v] < 0)
            component = tree.size[v];
        else if (cut_tree_falls(&tree, v))
            add_piece(&without[tree.above[v]], tree.size[v]);
        if (component - 1 > tree.fallen[v])
            add_piece(&without[v], component - 1 - tree.fallen[v]);
        others = component == whole->largest ? second : whole->largest;
        without[v].largest = others > without[v].largest ? others : without[v].largest;
        without[v].pairs += whole->pairs - pairs_of(component);
    }
    cut_tree_done(&tree);
}
