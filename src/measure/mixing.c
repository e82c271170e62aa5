/*
 * mixing.c - who is tied with whom: blocs, signs and degrees.
 */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "measure/measure.h"
#include "network/ig.h"

static const char REASON_ALL_ALIKE[] = "no ties, or all ends alike";
static const char REASON_NO_PAIRED_BLOCS[] = "no tie between actors with a bloc";

static bool is_same_bloc(const struct network *net, int a, int b)
{
    return a == b || (net->bloc[a] >= 0 && net->bloc[a] == net->bloc[b]);
}

/* Σ_ij in one bloc of s_i s_j. */
static double expected_within(const struct network *net, const double *strengths)
{
    double sum = 0;

    for (int v = 0; v < net->n; v++)
        for (int w = 0; w < net->n; w++)
            if (is_same_bloc(net, v, w))
                sum += strengths[v] * strengths[w];
    return sum;
}

/* Σ_ij (w_ij - s_i s_j / 2W) δ of one sign, and its 2W in 'total'; nothing where there is no tie of it. */
static double excess_within(const struct network *net, const struct edge_list *list, double *total)
{
    AUTO_FREE double *strengths = edge_list_vertex_sums(list, net->n);
    double within = 0, sum = 0;

    for (int i = 0; i < list->count; i++) {
        const struct edge *edge = &list->edges[i];

        sum += 2 * edge->strength;
        within += is_same_bloc(net, edge->a, edge->b) ? 2 * edge->strength : 0;
    }
    *total = sum;
    return sum > 0 ? within - expected_within(net, strengths) / sum : 0;
}

static struct value signed_modularity(const struct network *net)
{
    double support, hostility;
    double friends = excess_within(net, &net->support, &support),
           foes = excess_within(net, &net->hostility, &hostility);

    return support + hostility <= 0 ? UNDEFINED(REASON_NO_TIES) : VALUE((friends - foes) / (support + hostility));
}

const struct measure measure_signed_modularity = {
    .name = "signed_modularity",
    .group = GROUP_BALANCE,
    .scope = SCOPE_NETWORK,
    .network = signed_modularity,
    .summary = "how far support lies within the blocs and hostility between them, against chance",
    .formula = "Σ_ij [(w_ij - s_i s_j / 2W) - (h_ij - t_i t_j / 2H)] δ(bloc_i, bloc_j) / (2W + 2H)",
    .source = "Gómez, Jensen & Arenas 2009; Traag & Bruggeman 2009",
    .unit = "index",
    .range = "-1..1",
    .undefined = REASON_NO_TIES,
    .whole_network = true,
    .detail = true,
};

static struct value ei_index(const struct network *net)
{
    double external = 0, internal = 0;

    for (int i = 0; i < net->support.count; i++) {
        const struct edge *edge = &net->support.edges[i];

        if (net->bloc[edge->a] < 0 || net->bloc[edge->b] < 0)
            continue;
        if (net->bloc[edge->a] == net->bloc[edge->b])
            internal++;
        else
            external++;
    }
    if (external + internal <= 0)
        return UNDEFINED(REASON_NO_PAIRED_BLOCS);
    return VALUE((external - internal) / (external + internal));
}

const struct measure measure_ei_index = {
    .name = "ei_index",
    .scope = SCOPE_NETWORK,
    .network = ei_index,
    .summary = "whether ties run between blocs (1) or within them (-1); actors without bloc are left out",
    .formula = "(E - I) / (E + I), tied pairs between and within blocs",
    .source = "Krackhardt & Stern 1988",
    .unit = "index",
    .range = "-1..1",
    .undefined = REASON_NO_PAIRED_BLOCS,
    .detail = true,
};

/* What numbers over the ends of all ties need for a correlation; each tie counts from both ends. */
struct ends {
    double sum, squares, products;
    int count;
};

static struct value degree_assortativity(const struct network *net)
{
    struct ends ends = { 0 };
    double mean, variance;

    for (int i = 0; i < net->support.count; i++) {
        const struct edge *edge = &net->support.edges[i];
        double a = net->first[edge->a + 1] - net->first[edge->a], b = net->first[edge->b + 1] - net->first[edge->b];

        ends.sum += a + b;
        ends.squares += a * a + b * b;
        ends.products += 2 * a * b;
        ends.count += 2;
    }
    if (ends.count == 0)
        return UNDEFINED(REASON_ALL_ALIKE);
    mean = ends.sum / ends.count;
    variance = ends.squares / ends.count - mean * mean;
    return variance < 1e-12 ? UNDEFINED(REASON_ALL_ALIKE)
                            : VALUE((ends.products / ends.count - mean * mean) / variance);
}

const struct measure measure_degree_assortativity = {
    .name = "degree_assortativity",
    .group = GROUP_POSITION,
    .scope = SCOPE_NETWORK,
    .network = degree_assortativity,
    .summary = "whether the well tied are tied with the well tied (1) or with the badly tied (-1)",
    .formula = "correlation of the degrees at both ends of a tie",
    .source = "Newman 2002",
    .unit = "correlation",
    .range = "-1..1",
    .undefined = REASON_ALL_ALIKE,
    .detail = true,
};

static struct value local_clustering(const struct network *net)
{
    AUTO_VECTOR shares = { 0 };

    if (net->n == 0)
        return UNDEFINED(REASON_NO_ACTORS);
    IG_MUST(igraph_vector_init(&shares, 0));
    IG_MUST(igraph_transitivity_local_undirected(&net->graph, &shares, igraph_vss_all(), IGRAPH_TRANSITIVITY_ZERO));
    return VALUE(igraph_vector_sum(&shares) / net->n);
}

const struct measure measure_local_clustering = {
    .name = "local_clustering",
    .scope = SCOPE_NETWORK,
    .network = local_clustering,
    .summary = "mean share of an actor's partners that are tied with each other",
    .formula = "mean over i of triangles at i / pairs of partners of i; fewer than 2 partners count 0, unweighted",
    .source = "Watts & Strogatz 1998",
    .alias = "average clustering coefficient",
    .unit = "share",
    .range = "0..1",
    .undefined = REASON_NO_ACTORS,
    .direction = DIRECTION_HIGHER,
    .detail = true,
};
