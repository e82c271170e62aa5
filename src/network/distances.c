/*
 * distances.c - how far apart vertices are, and which reach each other at all.
 */
#include "network/network.h"

#include <math.h>

#include "base/mem.h"
#include "network/cache.h"
#include "network/kernel/reach/all_pairs.h"

static double *compute_distances(const struct network *net)
{
    const struct csr graph = network_ways(net);
    double *distances = mem_array((size_t)net->n * (size_t)net->n, sizeof *distances);

    all_pairs_lengths(&graph, 1, distances);
    return distances;
}

/* Distances of the core, and those of isolates. */
static double *expand_distances(const struct network *net, const struct network *core)
{
    size_t n = (size_t)net->n;
    double *distances = mem_array(n * n, sizeof *distances);
    const double *known = network_distances(core);
    AUTO_FREE int *place = mem_array((size_t)core->n, sizeof *place);

    for (int v = 0; v < core->n; v++)
        place[v] = network_vertex(net, core->actor[v]);
    for (size_t v = 0; v < n; v++)
        for (size_t w = 0; w < n; w++)
            distances[v * n + w] = v == w ? 0 : INFINITY;
    for (size_t v = 0; v < (size_t)core->n; v++)
        for (size_t w = 0; w < (size_t)core->n; w++)
            distances[(size_t)place[v] * n + (size_t)place[w]] = known[v * (size_t)core->n + w];
    return distances;
}

bool network_set_core(struct network *net, const struct network *core)
{
    if (core && (core->model != net->model || core->layer != net->layer || core->support.count != net->support.count))
        return false;
    for (int v = 0; core && v < core->n; v++)
        if (network_vertex(net, core->actor[v]) < 0)
            return false;
    net->cache->core = core;
    return true;
}

const double *network_distances(const struct network *net)
{
    if (!net->cache->distances)
        net->cache->distances = net->cache->core ? expand_distances(net, net->cache->core) : compute_distances(net);
    return net->cache->distances;
}

/* Gives the number to every vertex that can be reached from the start. */
static void mark_component(const struct network *net, int start, int number, int *components, int *stack)
{
    int depth = 0;

    components[start] = number;
    stack[depth++] = start;
    while (depth > 0) {
        int v = stack[--depth];

        for (int i = net->first[v]; i < net->first[v + 1]; i++) {
            int w = net->neighbour[i];

            if (components[w] >= 0)
                continue;
            components[w] = number;
            stack[depth++] = w;
        }
    }
}

static void compute_components(const struct network *net)
{
    int *components = mem_array((size_t)net->n, sizeof *components);
    AUTO_FREE int *stack = mem_array((size_t)net->n, sizeof *stack);

    for (int v = 0; v < net->n; v++)
        components[v] = -1;
    for (int v = 0; v < net->n; v++)
        if (components[v] < 0)
            mark_component(net, v, net->cache->component_count++, components, stack);
    net->cache->components = components;
}

const int *network_components(const struct network *net, int *count)
{
    if (!net->cache->components)
        compute_components(net);
    *count = net->cache->component_count;
    return net->cache->components;
}
