/*
 * network.c - a model seen as two undirected graphs: building them, and taking a vertex out.
 */
#include "network/network.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "network/cache.h"
#include "network/edges.h"
#include "network/ig.h"

/* Filling in the edges' order leaves every list sorted, since smaller neighbours of a vertex come first in it. */
static void build_adjacency(struct network *net)
{
    const struct edge_list *list = &net->support;
    AUTO_FREE int *place = mem_array((size_t)net->n + 1, sizeof *place);

    net->first = mem_array((size_t)net->n + 1, sizeof *net->first);
    net->neighbour = mem_array(2 * (size_t)list->count, sizeof *net->neighbour);
    net->strength = mem_array(2 * (size_t)list->count, sizeof *net->strength);
    for (int i = 0; i < list->count; i++) {
        net->first[list->edges[i].a + 1]++;
        net->first[list->edges[i].b + 1]++;
    }
    for (int v = 0; v < net->n; v++) {
        net->first[v + 1] += net->first[v];
        place[v] = net->first[v];
    }
    for (int i = 0; i < list->count; i++) {
        const struct edge *edge = &list->edges[i];
        int at_a = place[edge->a]++, at_b = place[edge->b]++;

        net->neighbour[at_a] = edge->b;
        net->neighbour[at_b] = edge->a;
        net->strength[at_a] = net->strength[at_b] = edge->strength;
    }
}

/* What follows from vertices and edge lists. */
static void build_rest(struct network *net)
{
    ig_init();
    build_adjacency(net);
    net->cache = mem_alloc(sizeof *net->cache);
}

void network_init(struct network *net, const struct model *model, int layer, const bool *among)
{
    AUTO_FREE int *vertex = mem_array((size_t)model->actor_count, sizeof *vertex);

    *net = (struct network){ .model = model, .layer = layer };
    net->actor = mem_array((size_t)model->actor_count, sizeof *net->actor);
    net->bloc = mem_array((size_t)model->actor_count, sizeof *net->bloc);
    for (int i = 0; i < model->actor_count; i++) {
        vertex[i] = -1;
        if (among ? !among[i] : !model->actors[i].present)
            continue;
        vertex[i] = net->n;
        net->actor[net->n] = i;
        net->bloc[net->n] = model->actors[i].bloc;
        net->n++;
    }
    edges_collect(model, layer, vertex, &net->support, &net->hostility);
    build_rest(net);
}

static struct edge_list edges_without(const struct edge_list *list, const bool *gone)
{
    struct edge_list out = { 0 };

    for (int i = 0; i < list->count; i++)
        if (!gone[list->edges[i].a] && !gone[list->edges[i].b])
            edge_list_add(&out, list->edges[i]);
    return out;
}

static int *copy_numbers(const int *numbers, int count)
{
    int *copy = mem_array((size_t)count, sizeof *copy);

    memcpy(copy, numbers, (size_t)count * sizeof *copy);
    return copy;
}

void network_without_all(struct network *out, const struct network *net, const bool *gone)
{
    *out = (struct network){ .model = net->model, .layer = net->layer, .n = net->n };
    out->actor = copy_numbers(net->actor, net->n);
    out->bloc = copy_numbers(net->bloc, net->n);
    out->support = edges_without(&net->support, gone);
    out->hostility = edges_without(&net->hostility, gone);
    build_rest(out);
}

void network_without(struct network *out, const struct network *net, int vertex)
{
    AUTO_FREE bool *gone = mem_array((size_t)net->n, sizeof *gone);

    gone[vertex] = true;
    network_without_all(out, net, gone);
}

void network_done(struct network *net)
{
    free(net->actor);
    free(net->bloc);
    free(net->support.edges);
    free(net->hostility.edges);
    free(net->first);
    free(net->neighbour);
    free(net->strength);
    if (net->cache)
        network_cache_done(net->cache);
    *net = (struct network){ 0 };
}

int network_vertex(const struct network *net, int actor)
{
    int low = 0, high = net->n;

    while (low < high) {
        int middle = low + (high - low) / 2;

        if (net->actor[middle] < actor)
            low = middle + 1;
        else
            high = middle;
    }
    return low < net->n && net->actor[low] == actor ? low : -1;
}

struct named {
    const char *id;
    int vertex;
};

static int compare_ids(const void *left, const void *right)
{
    const struct named *x = left, *y = right;

    return strcmp(x->id, y->id);
}

int *network_ranks_by_id(const struct network *net)
{
    AUTO_FREE struct named *names = mem_array((size_t)net->n, sizeof *names);
    int *rank = mem_array((size_t)net->n, sizeof *rank);

    for (int v = 0; v < net->n; v++)
        names[v] = (struct named){ net->model->actors[net->actor[v]].id, v };
    if (net->n > 0)
        qsort(names, (size_t)net->n, sizeof *names, compare_ids);
    for (int i = 0; i < net->n; i++)
        rank[names[i].vertex] = i;
    return rank;
}
