/*
 * cuts.c - where the network comes apart: cuts, cut actors, bridges, cores and cohesive blocks.
 */
#include <math.h>

#include "base/mem.h"
#include "measure/measure.h"
#include "network/flow.h"
#include "network/ig.h"

static struct value min_cut(const struct network *net)
{
    igraph_real_t value = 0;
    int components;

    if (net->n < 2)
        return UNDEFINED(REASON_TOO_FEW_ACTORS);
    network_components(net, &components);
    if (components == 1)
        IG_MUST(igraph_mincut_value(network_graph(net), &value, network_strengths(net)));
    return VALUE(value);
}

const struct measure measure_min_cut = {
    .name = "min_cut",
    .scope = SCOPE_NETWORK,
    .network = min_cut,
    .summary = "least strength whose loss splits the network",
    .formula = "min Σ w of ties between two parts of the actors; 0 if disconnected",
    .source = "Stoer & Wagner 1997",
    .alias = "weighted edge connectivity",
    .unit = "strength",
    .range = "0..",
    .undefined = REASON_TOO_FEW_ACTORS,
    .direction = DIRECTION_HIGHER,
    .isolates_force_0 = true,
    .detail = true,
};

static struct value average_node_connectivity(const struct network *net)
{
    struct flow flow;
    double sum = 0;

    if (net->n < 2)
        return UNDEFINED(REASON_TOO_FEW_ACTORS);
    network_split_flow(net, &flow);
    for (int v = 0; v < net->n; v++)
        for (int w = v + 1; w < net->n; w++)
            sum += flow_maximum(&flow, 2 * v + 1, 2 * w, INFINITY);
    flow_done(&flow);
    return VALUE(2 * sum / net->n / (net->n - 1));
}

const struct measure measure_average_node_connectivity = {
    .name = "average_node_connectivity",
    LIMITED(200),
    .scope = SCOPE_NETWORK,
    .network = average_node_connectivity,
    .summary = "mean number of ways between two actors that share no third actor",
    .formula = "mean over pairs of the number of independent paths, a direct tie being one",
    .source = "Beineke, Oellermann & Pippert 2002",
    .unit = "paths",
    .range = "0..n-1",
    .undefined = REASON_TOO_FEW_ACTORS,
    .direction = DIRECTION_HIGHER,
    .detail = true,
};

static struct value cut_actors(const struct network *net)
{
    AUTO_VECTOR_INT found = { 0 };

    IG_MUST(igraph_vector_int_init(&found, 0));
    IG_MUST(igraph_articulation_points(network_graph(net), &found));
    return VALUE((double)igraph_vector_int_size(&found));
}

const struct measure measure_cut_actors = {
    .name = "cut_actors",
    .scope = SCOPE_NETWORK,
    .network = cut_actors,
    .summary = "actors whose loss alone splits a component",
    .formula = "number of articulation points",
    .source = "Tarjan 1972",
    .alias = "articulation points; cut vertices",
    .unit = "actors",
    .range = "0..n-2",
    .direction = DIRECTION_LOWER,
    .is_count = true,
    .detail = true,
    .counts_ties = true,
};

static struct value bridges(const struct network *net)
{
    AUTO_VECTOR_INT found = { 0 };

    IG_MUST(igraph_vector_int_init(&found, 0));
    IG_MUST(igraph_bridges(network_graph(net), &found));
    return VALUE((double)igraph_vector_int_size(&found));
}

const struct measure measure_bridges = {
    .name = "bridges",
    .scope = SCOPE_NETWORK,
    .network = bridges,
    .summary = "tied pairs whose break alone splits a component",
    .formula = "number of bridges",
    .source = "Tarjan 1972",
    .unit = "pairs",
    .range = "0..n-1",
    .direction = DIRECTION_LOWER,
    .is_count = true,
    .detail = true,
    .counts_ties = true,
};

static void coreness(const struct network *net, struct value *out)
{
    AUTO_VECTOR_INT cores = { 0 };

    IG_MUST(igraph_vector_int_init(&cores, 0));
    IG_MUST(igraph_coreness(network_graph(net), &cores, IGRAPH_ALL));
    for (int v = 0; v < net->n; v++)
        out[v] = VALUE((double)VECTOR(cores)[v]);
}

const struct measure measure_coreness = {
    .name = "coreness",
    .group = GROUP_POSITION,
    .scope = SCOPE_ACTOR,
    .actors = coreness,
    .summary = "greatest k for which the actor belongs to a group where everybody has k partners within it",
    .formula = "max k with i in the k-core, unweighted",
    .source = "Seidman 1983",
    .unit = "partners",
    .range = "0..n-1",
    .direction = DIRECTION_HIGHER,
    .is_count = true,
    .detail = true,
};

/* Removes the vertex of least strength; its partners lose what tied them to it. */
static double peel(const struct network *net, double *strengths, bool *gone)
{
    int least = -1;

    for (int v = 0; v < net->n; v++)
        if (!gone[v] && (least < 0 || strengths[v] < strengths[least]))
            least = v;
    gone[least] = true;
    for (int i = net->first[least]; i < net->first[least + 1]; i++)
        strengths[net->neighbour[i]] -= net->strength[i];
    return strengths[least];
}

static struct value strength_core(const struct network *net)
{
    AUTO_FREE double *strengths = edge_list_vertex_sums(&net->support, net->n);
    AUTO_FREE bool *gone = mem_array((size_t)net->n, sizeof *gone);
    double greatest = 0;

    for (int i = 0; i < net->n; i++)
        greatest = fmax(greatest, peel(net, strengths, gone));
    return net->n == 0 ? UNDEFINED(REASON_NO_ACTORS) : VALUE(greatest);
}

const struct measure measure_strength_core = {
    .name = "strength_core",
    .scope = SCOPE_NETWORK,
    .network = strength_core,
    .summary = "greatest s for which some group is left where everybody has support of s within it",
    .formula = "max s with a non-empty s-core",
    .source = "Eidsaa & Almaas 2013",
    .unit = "strength",
    .range = "0..",
    .undefined = REASON_NO_ACTORS,
    .direction = DIRECTION_HIGHER,
    .detail = true,
};
