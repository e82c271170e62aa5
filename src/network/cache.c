/*
 * cache.c - what a network computes at first use and keeps.
 */
#include "network/cache.h"

#include <math.h>
#include <stdlib.h>

#include "network/balance.h"
#include "network/flow.h"
#include "network/ig.h"

static void build_graph(const struct network *net, struct network_cache *cache)
{
    const struct edge_list *list = &net->support;
    AUTO_VECTOR_INT ends = { 0 };

    ig_init();
    IG_MUST(igraph_vector_int_init(&ends, 2 * (igraph_integer_t)list->count));
    IG_MUST(igraph_vector_init(&cache->strengths, list->count));
    for (int i = 0; i < list->count; i++) {
        VECTOR(ends)[2 * i] = list->edges[i].a;
        VECTOR(ends)[2 * i + 1] = list->edges[i].b;
        VECTOR(cache->strengths)[i] = list->edges[i].strength;
    }
    IG_MUST(igraph_create(&cache->graph, &ends, net->n, IGRAPH_UNDIRECTED));
    cache->has_graph = true;
}

const igraph_t *network_graph(const struct network *net)
{
    if (!net->cache->has_graph)
        build_graph(net, net->cache);
    return &net->cache->graph;
}

const igraph_vector_t *network_strengths(const struct network *net)
{
    (void)network_graph(net);
    return &net->cache->strengths;
}

static void compute_nearness(const struct network *net)
{
    int count = net->first[net->n];
    double *nearness = mem_array((size_t)count, sizeof *nearness);

    for (int i = 0; i < count; i++)
        nearness[i] = pow(net->strength[i], net->model->length_exponent);
    net->cache->nearness = nearness;
}

struct csr network_ways(const struct network *net)
{
    struct csr graph = network_csr(net);

    if (net->model->length_exponent == 0 || net->model->length_exponent == 1)
        return graph;
    if (!net->cache->nearness)
        compute_nearness(net);
    graph.strength = net->cache->nearness;
    return graph;
}

/* The network of a layer; one of the state before is filled anew where that can be. */
static void update_layer(struct network *layer, const struct network *net, int number, const bool *among)
{
    bool is_built = layer->cache != NULL;

    if (is_built && net->cache->plan && network_refill(layer, net->model))
        return;
    if (is_built)
        network_done(layer);
    network_init(layer, net->model, number, among);
    if (net->cache->plan)
        network_plan_refill(layer);
}

const struct network *network_layers(const struct network *net)
{
    struct network_cache *cache = net->cache;
    AUTO_FREE bool *among = NULL;

    if (cache->layers && !cache->layers_are_old)
        return cache->layers;
    if (!cache->layers) {
        cache->layer_count = net->model->layer_count;
        cache->layers = mem_array((size_t)cache->layer_count, sizeof *cache->layers);
    }
    among = mem_array((size_t)net->model->actor_count, sizeof *among);
    for (int v = 0; v < net->n; v++)
        among[net->actor[v]] = true;
    for (int i = 0; i < cache->layer_count; i++)
        update_layer(&cache->layers[i], net, i, among);
    cache->layers_are_old = false;
    return cache->layers;
}

static void forget_balance(struct network_cache *cache)
{
    if (!cache->balance)
        return;
    frustration_done(&cache->balance->frustration);
    free(cache->balance->edges.edges);
    free(cache->balance);
    cache->balance = NULL;
}

void network_cache_forget(struct network *net)
{
    struct network_cache *cache = net->cache;

    free(cache->distances);
    free(cache->nearness);
    cache->distances = cache->nearness = NULL;
    cache->core = cache->whole = NULL;
    cache->reach.is_known = false;
    cache->layers_are_old = true;
    cache->flow_is_filled = false;
    forget_balance(cache);
    for (int i = 0; i < net->support.count && cache->has_graph; i++)
        VECTOR(cache->strengths)[i] = net->support.edges[i].strength;
}

void network_cache_done(struct network_cache *cache)
{
    forget_balance(cache);
    if (cache->has_graph) {
        igraph_destroy(&cache->graph);
        igraph_vector_destroy(&cache->strengths);
    }
    free(cache->distances);
    free(cache->nearness);
    free(cache->components);
    refill_plan_done(cache->plan);
    for (int i = 0; i < cache->layer_count; i++)
        network_done(&cache->layers[i]);
    free(cache->layers);
    if (cache->flow)
        flow_done(cache->flow);
    free(cache->flow);
    free(cache);
}
