/*
 * groups.c - how ties follow the blocs, and how much the network hangs on its most central actor.
 */
#include "measure/measure.h"
#include "network/ig.h"

static struct value modularity(const struct network *net)
{
    AUTO_VECTOR_INT membership = { 0 };
    double result;

    if (net->support.count == 0)
        return UNDEFINED(REASON_NO_TIES);
    IG_MUST(igraph_vector_int_init(&membership, net->n));
    for (int v = 0; v < net->n; v++)
        VECTOR(membership)[v] = net->bloc[v] >= 0 ? net->bloc[v] : net->model->bloc_count + v;
    IG_MUST(igraph_modularity(network_graph(net), &membership, network_strengths(net), 1, IGRAPH_UNDIRECTED, &result));
    return VALUE(result);
}

const struct measure measure_modularity = {
    .name = "modularity",
    .scope = SCOPE_NETWORK,
    .network = modularity,
    .summary =
        "how much more strength lies within the blocs than chance would put there; actors without bloc stand alone",
    .formula = "Σ_ij (w_ij - s_i s_j / 2W) δ(bloc_i, bloc_j) / 2W",
    .source = "Newman 2006",
    .unit = "share of strength",
    .range = "-0.5..1",
    .undefined = REASON_NO_TIES,
    .counts_strength = true,
};

/* How far the others fall short of the greatest, summed. */
static double shortfall(const double *values, int n)
{
    double greatest = values[0], sum = 0;

    for (int v = 1; v < n; v++)
        greatest = values[v] > greatest ? values[v] : greatest;
    for (int v = 0; v < n; v++)
        sum += greatest - values[v];
    return sum;
}

static struct value degree_centralization(const struct network *net)
{
    double n = net->n;
    AUTO_FREE double *degrees = mem_array((size_t)net->n, sizeof *degrees);

    if (net->n < 3)
        return UNDEFINED(REASON_FEWER_THAN_3);
    for (int v = 0; v < net->n; v++)
        degrees[v] = net->first[v + 1] - net->first[v];
    return VALUE(shortfall(degrees, net->n) / ((n - 1) * (n - 2)));
}

const struct measure measure_degree_centralization = {
    .name = "degree_centralization",
    .scope = SCOPE_NETWORK,
    .network = degree_centralization,
    .summary = "how far the actor with most partners stands out; 1 for a star",
    .formula = "Σ_i (k_max - k_i) / ((n - 1)(n - 2)), unweighted",
    .source = "Freeman 1979",
    .unit = "share of a star's",
    .range = "0..1",
    .undefined = REASON_FEWER_THAN_3,
    .counts_ties = true,
};

static struct value betweenness_centralization(const struct network *net)
{
    double n = net->n;
    AUTO_VECTOR scores = { 0 };

    if (net->n < 3)
        return UNDEFINED(REASON_FEWER_THAN_3);
    IG_MUST(igraph_vector_init(&scores, 0));
    IG_MUST(igraph_betweenness(network_graph(net), &scores, igraph_vss_all(), IGRAPH_UNDIRECTED, NULL));
    return VALUE(shortfall(VECTOR(scores), net->n) / ((n - 1) * (n - 1) * (n - 2) / 2));
}

const struct measure measure_betweenness_centralization = {
    .name = "betweenness_centralization",
    .scope = SCOPE_NETWORK,
    .network = betweenness_centralization,
    .summary = "how far the actor most in between stands out; 1 for a star",
    .formula = "Σ_i (b_max - b_i) / ((n - 1)²(n - 2) / 2), b unweighted (paths by number of ties)",
    .source = "Freeman 1979",
    .unit = "share of a star's",
    .range = "0..1",
    .undefined = REASON_FEWER_THAN_3,
    .counts_ties = true,
};
