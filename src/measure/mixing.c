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
static const char REASON_NO_LATITUDE[] = "sizes of the blocs and number of ties leave no choice";
static const char REASON_ONE_BLOC[] = "no tie between actors with a bloc, or all in one bloc";

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

/* Tied pairs of actors with a bloc. */
struct mixture {
    double external, internal;
};

static struct mixture mixture_of(const struct network *net)
{
    struct mixture mixture = { 0 };

    for (int i = 0; i < net->support.count; i++) {
        const struct edge *edge = &net->support.edges[i];

        if (net->bloc[edge->a] < 0 || net->bloc[edge->b] < 0)
            continue;
        if (net->bloc[edge->a] == net->bloc[edge->b])
            mixture.internal++;
        else
            mixture.external++;
    }
    return mixture;
}

static struct value ei_index(const struct network *net)
{
    struct mixture ties = mixture_of(net);

    if (ties.external + ties.internal <= 0)
        return UNDEFINED(REASON_NO_PAIRED_BLOCS);
    return VALUE((ties.external - ties.internal) / (ties.external + ties.internal));
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

/* All pairs of actors with a bloc. */
static struct mixture possible_mixture(const struct network *net)
{
    AUTO_FREE double *sizes = mem_array((size_t)net->model->bloc_count, sizeof *sizes);
    struct mixture pairs = { 0 };
    double members = 0;

    for (int v = 0; v < net->n; v++)
        if (net->bloc[v] >= 0)
            sizes[net->bloc[v]]++;
    for (int i = 0; i < net->model->bloc_count; i++) {
        members += sizes[i];
        pairs.internal += sizes[i] * (sizes[i] - 1) / 2;
    }
    pairs.external = members * (members - 1) / 2 - pairs.internal;
    return pairs;
}

/* E - I rises with E, so that E alone tells where between its bounds it lies. */
static struct value ei_rescaled(const struct network *net)
{
    struct mixture ties = mixture_of(net), pairs = possible_mixture(net);
    double count = ties.external + ties.internal;
    double least = fmax(0, count - pairs.internal), greatest = fmin(count, pairs.external);

    return greatest > least ? VALUE(2 * (ties.external - least) / (greatest - least) - 1)
                            : UNDEFINED(REASON_NO_LATITUDE);
}

const struct measure measure_ei_rescaled = {
    .name = "ei_rescaled",
    .scope = SCOPE_NETWORK,
    .network = ei_rescaled,
    .summary = "the E-I index where -1 is the least and 1 the most that the blocs' sizes and the number of ties allow",
    .formula =
        "2 (E - E_min) / (E_max - E_min) - 1, E tied pairs between blocs among the actors with a bloc, who have M "
        "tied pairs, X pairs between and Y within blocs: E_min = max(0, M - Y), E_max = min(M, X)",
    .source = "our definition, after Krackhardt & Stern 1988",
    .unit = "index",
    .range = "-1..1",
    .undefined = REASON_NO_LATITUDE,
    .detail = true,
};

/* Σ over blocs of (ends of ties in the bloc)², ties of actors without bloc left out. */
static double squared_ends(const struct network *net)
{
    AUTO_FREE double *ends = mem_array((size_t)net->model->bloc_count, sizeof *ends);
    double sum = 0;

    for (int i = 0; i < net->support.count; i++) {
        int a = net->bloc[net->support.edges[i].a], b = net->bloc[net->support.edges[i].b];

        if (a < 0 || b < 0)
            continue;
        ends[a]++;
        ends[b]++;
    }
    for (int i = 0; i < net->model->bloc_count; i++)
        sum += ends[i] * ends[i];
    return sum;
}

/* All in whole numbers: both sides of the fraction times the square of the number of ends. */
static struct value bloc_assortativity(const struct network *net)
{
    struct mixture ties = mixture_of(net);
    double ends = 2 * (ties.external + ties.internal), expected = squared_ends(net);

    return ends * ends > expected ? VALUE((2 * ties.internal * ends - expected) / (ends * ends - expected))
                                  : UNDEFINED(REASON_ONE_BLOC);
}

const struct measure measure_bloc_assortativity = {
    .name = "bloc_assortativity",
    .scope = SCOPE_NETWORK,
    .network = bloc_assortativity,
    .summary = "whether ties run within blocs (1) or between them (below 0) more often than by chance (0)",
    .formula =
        "(Σ_g e_gg - Σ_g a_g²) / (1 - Σ_g a_g²), e_gg share of the ties that lie within bloc g, a_g share of the ends "
        "of ties in it; unweighted, actors without bloc are left out",
    .source = "Newman 2003",
    .unit = "correlation",
    .range = "-1..1",
    .undefined = REASON_ONE_BLOC,
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
    IG_MUST(
        igraph_transitivity_local_undirected(network_graph(net), &shares, igraph_vss_all(), IGRAPH_TRANSITIVITY_ZERO));
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
