/*
 * digraph.c - who supports whom: building it, and what is reached in it.
 */
#include "network/digraph.h"

#include <stdlib.h>

#include "base/mem.h"
#include "network/edges.h"

/* Vertex of each actor of the model, -1 for none; caller frees. */
static int *vertices_of(const struct network *net)
{
    int *vertex = mem_array((size_t)net->model->actor_count, sizeof *vertex);

    for (int i = 0; i < net->model->actor_count; i++)
        vertex[i] = -1;
    for (int v = 0; v < net->n; v++)
        vertex[net->actor[v]] = v;
    return vertex;
}

/* Filling in the arcs' order leaves the targets of every vertex sorted, since its smaller partners come first. */
static void build_arcs(struct digraph *digraph, const struct edge_list *arcs)
{
    AUTO_FREE int *place = mem_array((size_t)digraph->n + 1, sizeof *place);

    digraph->arc_count = arcs->count;
    digraph->first = mem_array((size_t)digraph->n + 1, sizeof *digraph->first);
    digraph->target = mem_array((size_t)arcs->count, sizeof *digraph->target);
    digraph->strength = mem_array((size_t)arcs->count, sizeof *digraph->strength);
    for (int i = 0; i < arcs->count; i++)
        digraph->first[arcs->edges[i].a + 1]++;
    for (int v = 0; v < digraph->n; v++) {
        digraph->first[v + 1] += digraph->first[v];
        place[v] = digraph->first[v];
    }
    for (int i = 0; i < arcs->count; i++) {
        int at = place[arcs->edges[i].a]++;

        digraph->target[at] = arcs->edges[i].b;
        digraph->strength[at] = arcs->edges[i].strength;
    }
}

void digraph_init(struct digraph *digraph, const struct network *net)
{
    AUTO_FREE int *vertex = vertices_of(net);
    struct edge_list all = { 0 }, arcs = { 0 };

    edges_collect_directed(net->model, net->layer, vertex, &all);
    for (int i = 0; i < all.count; i++)
        if (edge_strength(&net->support, all.edges[i].a, all.edges[i].b) > 0)
            edge_list_add(&arcs, all.edges[i]);
    *digraph = (struct digraph){ .n = net->n };
    build_arcs(digraph, &arcs);
    free(all.edges);
    free(arcs.edges);
}

void digraph_done(struct digraph *digraph)
{
    free(digraph->first);
    free(digraph->target);
    free(digraph->strength);
    *digraph = (struct digraph){ 0 };
}

double digraph_strength(const struct digraph *digraph, int from, int to)
{
    int low = digraph->first[from], high = digraph->first[from + 1];

    while (low < high) {
        int middle = low + (high - low) / 2;

        if (digraph->target[middle] < to)
            low = middle + 1;
        else
            high = middle;
    }
    return low < digraph->first[from + 1] && digraph->target[low] == to ? digraph->strength[low] : 0;
}

static void mark_reached(const struct digraph *digraph, int source, bool *reached, int *stack)
{
    int depth = 0;

    reached[source] = true;
    stack[depth++] = source;
    while (depth > 0) {
        int v = stack[--depth];

        for (int i = digraph->first[v]; i < digraph->first[v + 1]; i++) {
            int w = digraph->target[i];

            if (reached[w])
                continue;
            reached[w] = true;
            stack[depth++] = w;
        }
    }
}

bool *digraph_reach(const struct digraph *digraph)
{
    size_t n = (size_t)digraph->n;
    bool *reach = mem_array(n * n, sizeof *reach);
    AUTO_FREE int *stack = mem_array(n, sizeof *stack);

    for (size_t v = 0; v < n; v++)
        mark_reached(digraph, (int)v, reach + v * n, stack);
    return reach;
}

static int root_of(int *parent, int v)
{
    while (parent[v] != v)
        v = parent[v] = parent[parent[v]];
    return v;
}

/* The root of a set is its smallest vertex. */
int *digraph_weak_components(const struct digraph *digraph, int *count)
{
    int *component = mem_array((size_t)digraph->n, sizeof *component), found = 0;
    AUTO_FREE int *parent = mem_array((size_t)digraph->n, sizeof *parent);

    for (int v = 0; v < digraph->n; v++)
        parent[v] = v;
    for (int v = 0; v < digraph->n; v++) {
        for (int i = digraph->first[v]; i < digraph->first[v + 1]; i++) {
            int a = root_of(parent, v), b = root_of(parent, digraph->target[i]);

            parent[a > b ? a : b] = a < b ? a : b;
        }
    }
    for (int v = 0; v < digraph->n; v++) {
        int root = root_of(parent, v);

        component[v] = root == v ? found++ : component[root];
    }
    *count = found;
    return component;
}
