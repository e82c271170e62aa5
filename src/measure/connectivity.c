/*
 * connectivity.c - how many actors or ties must go before the network falls apart, and its densest core; unweighted.
 */
#include <math.h>

#include "measure/measure.h"
#include "network/flow.h"
#include "network/ig.h"

static int degree_of(const struct network *net, int v)
{
    return net->first[v + 1] - net->first[v];
}

static int vertex_of_least_degree(const struct network *net)
{
    int least = 0;

    for (int v = 1; v < net->n; v++)
        if (degree_of(net, v) < degree_of(net, least))
            least = v;
    return least;
}

/* The least of 'least' and the cut between two vertices; tied vertices have none. */
static double least_cut(const struct network *net, struct flow *flow, int a, int b, double least)
{
    if (a == b || edge_strength(&net->support, a, b) > 0)
        return least;
    return fmin(least, flow_maximum(flow, 2 * a + 1, 2 * b, least));
}

/* A least cut leaves out v, which it then parts from somebody, or it contains v and parts two partners of v. */
static double least_vertex_cut(const struct network *net)
{
    int v = vertex_of_least_degree(net);
    double least = degree_of(net, v);
    struct flow flow;

    network_split_flow(net, &flow);
    for (int w = 0; w < net->n; w++)
        least = least_cut(net, &flow, v, w, least);
    for (int i = net->first[v]; i < net->first[v + 1]; i++)
        for (int j = i + 1; j < net->first[v + 1]; j++)
            least = least_cut(net, &flow, net->neighbour[i], net->neighbour[j], least);
    flow_done(&flow);
    return least;
}

/* A connected network with a loose end needs one removal; one that is not needs none. */
static bool is_trivial(const struct network *net, double *connectivity)
{
    int components, least;

    network_components(net, &components);
    least = degree_of(net, vertex_of_least_degree(net));
    *connectivity = components > 1 ? 0 : least;
    return components > 1 || least <= 1;
}

static struct value vertex_connectivity(const struct network *net)
{
    double connectivity;

    if (net->n < 2)
        return UNDEFINED(REASON_TOO_FEW_ACTORS);
    return is_trivial(net, &connectivity) ? VALUE(connectivity) : VALUE(least_vertex_cut(net));
}

const struct measure measure_vertex_connectivity = {
    .name = "vertex_connectivity",
    LIMITED(1000),
    .scope = SCOPE_NETWORK,
    .network = vertex_connectivity,
    .summary = "least number of actors whose loss splits the network",
    .formula = "smallest vertex cut (Even 1975); n - 1 if every pair is tied, 0 if disconnected",
    .source = "Whitney 1932",
    .unit = "actors",
    .range = "0..n-1",
    .undefined = REASON_TOO_FEW_ACTORS,
    .direction = DIRECTION_HIGHER,
    .is_count = true,
    .isolates_force_0 = true,
    .counts_ties = true,
};

static struct value edge_connectivity(const struct network *net)
{
    double connectivity;
    igraph_integer_t least;

    if (net->n < 2)
        return UNDEFINED(REASON_TOO_FEW_ACTORS);
    if (is_trivial(net, &connectivity))
        return VALUE(connectivity);
    IG_MUST(igraph_edge_connectivity(network_graph(net), &least, true));
    return VALUE((double)least);
}

const struct measure measure_edge_connectivity = {
    .name = "edge_connectivity",
    .scope = SCOPE_NETWORK,
    .network = edge_connectivity,
    .summary = "least number of tied pairs whose break splits the network",
    .formula = "smallest edge cut (Stoer & Wagner 1997); 0 if disconnected",
    .source = "Whitney 1932",
    .unit = "pairs",
    .range = "0..n-1",
    .undefined = REASON_TOO_FEW_ACTORS,
    .direction = DIRECTION_HIGHER,
    .is_count = true,
    .isolates_force_0 = true,
    .counts_ties = true,
};

static struct value degeneracy(const struct network *net)
{
    AUTO_VECTOR_INT cores = { 0 };

    if (net->n == 0)
        return UNDEFINED(REASON_NO_ACTORS);
    IG_MUST(igraph_vector_int_init(&cores, 0));
    IG_MUST(igraph_coreness(network_graph(net), &cores, IGRAPH_ALL));
    return VALUE((double)igraph_vector_int_max(&cores));
}

const struct measure measure_degeneracy = {
    .name = "degeneracy",
    .scope = SCOPE_NETWORK,
    .network = degeneracy,
    .summary = "greatest k for which some group is left where everybody has k partners within it",
    .formula = "max k with a non-empty k-core, unweighted",
    .source = "Seidman 1983",
    .unit = "partners",
    .range = "0..n-1",
    .undefined = REASON_NO_ACTORS,
    .direction = DIRECTION_HIGHER,
    .is_count = true,
    .counts_ties = true,
};
