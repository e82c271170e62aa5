/*
 * reach.c - how well actors reach each other, and how far the network has fallen apart.
 */
#include "base/mem.h"
#include "measure/among.h"
#include "measure/measure.h"
#include "network/kernel/reach/hop_reach.h"

static struct value efficiency(const struct network *net, const bool *among)
{
    double pairs = pairs_among(net, among);

    return pairs < 1 ? UNDEFINED(REASON_TOO_FEW_ACTORS) : VALUE(reach_among(net, among) / pairs);
}

const struct measure measure_efficiency = {
    .name = "efficiency",
    .scope = SCOPE_NETWORK,
    .among = efficiency,
    .summary = "mean closeness of all pairs: how well support can pass from anyone to anyone",
    .formula = "Σ_{i≠j} (1 / d_ij) / (n (n - 1)); d along lengths 1 / w, 1 / ∞ = 0",
    .source = "Latora & Marchiori 2001",
    .alias = "1 - distance-weighted fragmentation D_F (Borgatti 2006); compactness, 1 - breadth (UCINET); 1 / harmonic "
             "mean path length; global efficiency",
    .unit = "strength",
    .range = "0..",
    .undefined = REASON_TOO_FEW_ACTORS,
    .direction = DIRECTION_HIGHER,
    .counts_strength = true,
};

static struct value hop_efficiency(const struct network *net)
{
    const struct csr graph = network_csr(net);

    return net->n < 2 ? UNDEFINED(REASON_TOO_FEW_ACTORS) : VALUE(hop_reach(&graph, 1) / pairs_among(net, NULL));
}

const struct measure measure_hop_efficiency = {
    .name = "hop_efficiency",
    .scope = SCOPE_NETWORK,
    .network = hop_efficiency,
    .summary = "mean closeness of all pairs where every tie is one step, however strong",
    .formula = "Σ_{i≠j} (1 / h_ij) / (n (n - 1)); h number of ties on the shortest path, 1 / ∞ = 0",
    .source = "Latora & Marchiori 2001",
    .alias = "unweighted global efficiency",
    .unit = "share",
    .range = "0..1",
    .undefined = REASON_TOO_FEW_ACTORS,
    .direction = DIRECTION_HIGHER,
    .detail = true,
    .counts_ties = true,
};

/* Number of marked vertices in each component; caller frees. */
static int *component_sizes(const struct network *net, const bool *among, int *count)
{
    const int *components = network_components(net, count);
    int *sizes = mem_array((size_t)*count, sizeof *sizes);

    for (int v = 0; v < net->n; v++)
        sizes[components[v]] += is_pair_among(among, v, v);
    return sizes;
}

static struct value connectedness(const struct network *net, const bool *among)
{
    double pairs = pairs_among(net, among), connected = 0;
    int count;
    AUTO_FREE int *sizes = component_sizes(net, among, &count);

    for (int i = 0; i < count; i++)
        connected += (double)sizes[i] * (sizes[i] - 1) / 2;
    return pairs < 1 ? UNDEFINED(REASON_TOO_FEW_ACTORS) : VALUE(connected / pairs);
}

const struct measure measure_connectedness = {
    .name = "connectedness",
    .scope = SCOPE_NETWORK,
    .among = connectedness,
    .summary = "share of all pairs that reach each other on some path",
    .formula = "Σ_k s_k (s_k - 1) / (n (n - 1)) over components of size s_k",
    .source = "Krackhardt 1994",
    .alias = "1 - fragmentation F (Borgatti 2006)",
    .unit = "share of pairs",
    .range = "0..1",
    .undefined = REASON_TOO_FEW_ACTORS,
    .direction = DIRECTION_HIGHER,
    .counts_ties = true,
};

static struct value components(const struct network *net)
{
    int count;

    network_components(net, &count);
    return VALUE(count);
}

const struct measure measure_components = {
    .name = "components",
    .scope = SCOPE_NETWORK,
    .network = components,
    .summary = "number of parts that do not reach each other; an actor without ties is one",
    .formula = "number of connected components",
    .source = "Harary 1969",
    .unit = "components",
    .range = "0..n",
    .direction = DIRECTION_LOWER,
    .is_count = true,
    .counts_ties = true,
};

static struct value largest_component(const struct network *net)
{
    int count, largest = 0;
    AUTO_FREE int *sizes = component_sizes(net, NULL, &count);

    for (int i = 0; i < count; i++)
        largest = sizes[i] > largest ? sizes[i] : largest;
    return net->n == 0 ? UNDEFINED(REASON_NO_ACTORS) : VALUE((double)largest / net->n);
}

const struct measure measure_largest_component = {
    .name = "largest_component",
    .scope = SCOPE_NETWORK,
    .network = largest_component,
    .summary = "share of the actors that the largest component holds",
    .formula = "max_k s_k / n over components of size s_k",
    .source = "Albert, Jeong & Barabási 2000",
    .unit = "share of actors",
    .range = "0..1",
    .undefined = REASON_NO_ACTORS,
    .direction = DIRECTION_HIGHER,
    .counts_ties = true,
};
