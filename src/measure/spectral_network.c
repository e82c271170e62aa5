/*
 * spectral_network.c - what the eigenvalues of a network say about it as a whole.
 */
#include <math.h>

#include "measure/spectrum.h"

/* Eigenvalues below this share of the largest are lost in rounding. */
static const double RESOLVED = 1e-12;
static const char REASON_STEEP[] = "strengths too far apart for its eigenvalues to be told from 0";
static const char REASON_NO_RESISTANCE[] =
    "fewer than 2 actors, more than 2000, disconnected, or connected by strengths too far apart";

static struct value too_small_or_large(const struct network *net, int least)
{
    if (net->n < least)
        return UNDEFINED(least > 1 ? REASON_TOO_FEW_ACTORS : REASON_NO_ACTORS);
    return net->n > SPECTRUM_LIMIT ? UNDEFINED(REASON_SPECTRUM_TOO_LARGE) : VALUE(0);
}

static void adjacency_values(const struct network *net, igraph_vector_t *values)
{
    AUTO_MATRIX matrix = { 0 };

    spectrum_matrix(&matrix, net->n);
    spectrum_fill(&net->support, 1, false, &matrix);
    spectrum_solve(&matrix, values, NULL);
}

static void laplacian_values(const struct network *net, igraph_vector_t *values)
{
    AUTO_MATRIX matrix = { 0 };

    spectrum_matrix(&matrix, net->n);
    spectrum_fill_laplacian(net, &matrix);
    spectrum_solve(&matrix, values, NULL);
}

static bool is_connected(const struct network *net)
{
    int count;

    network_components(net, &count);
    return count <= 1;
}

static struct value spectral_radius(const struct network *net)
{
    AUTO_VECTOR values = { 0 };
    struct value value = too_small_or_large(net, 1);

    if (value.reason)
        return value;
    adjacency_values(net, &values);
    return VALUE(net->support.count ? VECTOR(values)[net->n - 1] : 0);
}

const struct measure measure_spectral_radius = {
    .name = "spectral_radius",
    .group = GROUP_SPECTRAL,
    .scope = SCOPE_NETWORK,
    .network = spectral_radius,
    .summary = "growth of the number of walks: how much support multiplies by being passed on",
    .formula = "λ_1, largest eigenvalue of W",
    .source = "Cvetković, Doob & Sachs 1980",
    .unit = "strength",
    .range = "0..",
    .undefined = "no actors, or more than 2000",
    .direction = DIRECTION_HIGHER,
    .detail = true,
};

static struct value spectral_gap(const struct network *net)
{
    AUTO_VECTOR values = { 0 };
    struct value value = too_small_or_large(net, 2);

    if (value.reason)
        return value;
    adjacency_values(net, &values);
    return VALUE(net->support.count ? VECTOR(values)[net->n - 1] - VECTOR(values)[net->n - 2] : 0);
}

const struct measure measure_spectral_gap = {
    .name = "spectral_gap",
    .group = GROUP_SPECTRAL,
    .scope = SCOPE_NETWORK,
    .network = spectral_gap,
    .summary = "how far the network is from falling into parts of equal weight",
    .formula = "λ_1 - λ_2 of W",
    .source = "Estrada 2006",
    .unit = "strength",
    .range = "0..",
    .undefined = "fewer than 2 actors, or more than 2000",
    .direction = DIRECTION_HIGHER,
    .detail = true,
};

static struct value natural_connectivity(const struct network *net)
{
    AUTO_VECTOR values = { 0 };
    struct value value = too_small_or_large(net, 1);

    if (value.reason)
        return value;
    adjacency_values(net, &values);
    return VALUE(spectrum_log_sum(&values, NULL) - log(net->n));
}

const struct measure measure_natural_connectivity = {
    .name = "natural_connectivity",
    .group = GROUP_SPECTRAL,
    .scope = SCOPE_NETWORK,
    .network = natural_connectivity,
    .summary = "redundancy of closed walks: how many ways around there are",
    .formula = "ln(1/n Σ_j e^λ_j), λ of W",
    .source = "Wu, Barahona, Tan & Deng 2010",
    .unit = "index",
    .range = "0..",
    .undefined = "no actors, or more than 2000",
    .direction = DIRECTION_HIGHER,
    .detail = true,
};

/* Whether the second-smallest eigenvalue of a connected network stands out of the rounding. */
static bool is_resolved(const struct network *net, const igraph_vector_t *values)
{
    return net->n < 2 || VECTOR(*values)[1] > RESOLVED * VECTOR(*values)[net->n - 1];
}

/* Σ 1/μ over the eigenvalues but the first, times n; the network is connected and has at least 2 vertices. */
static struct value resistance(const struct network *net)
{
    AUTO_VECTOR values = { 0 };
    double sum = 0;

    laplacian_values(net, &values);
    for (int i = 1; i < net->n; i++)
        sum += 1 / VECTOR(values)[i];
    return is_resolved(net, &values) ? VALUE(net->n * sum) : UNDEFINED(REASON_STEEP);
}

static struct value graph_resistance(const struct network *net)
{
    struct value value = too_small_or_large(net, 2);

    if (value.reason)
        return value;
    return is_connected(net) ? resistance(net) : UNDEFINED(REASON_DISCONNECTED);
}

const struct measure measure_graph_resistance = {
    .name = "graph_resistance",
    .group = GROUP_SPECTRAL,
    .scope = SCOPE_NETWORK,
    .network = graph_resistance,
    .summary = "sum of the resistances between all pairs, ties being conductors",
    .formula = "R = n Σ_{i≥2} 1/μ_i, μ of D - W",
    .source = "Klein & Randić 1993",
    .alias = "(n - 1) / graph_conductance; Kirchhoff index",
    .unit = "1 / strength",
    .range = "0..",
    .undefined = REASON_NO_RESISTANCE,
    .direction = DIRECTION_LOWER,
    .detail = true,
};

static struct value graph_conductance(const struct network *net)
{
    struct value value = too_small_or_large(net, 2);

    if (value.reason || !is_connected(net))
        return value;
    value = resistance(net);
    return value.reason ? value : VALUE((net->n - 1) / value.number);
}

const struct measure measure_graph_conductance = {
    .name = "graph_conductance",
    .group = GROUP_SPECTRAL,
    .scope = SCOPE_NETWORK,
    .network = graph_conductance,
    .summary = "ease with which support flows between all pairs over all paths; 1 if all are tied with strength 1",
    .formula = "(n - 1) / R; 0 if disconnected",
    .source = "Ellens et al. 2011",
    .unit = "strength",
    .range = "0..",
    .undefined = "fewer than 2 actors, more than 2000, or connected by strengths too far apart",
    .direction = DIRECTION_HIGHER,
    .isolates_force_0 = true,
    .detail = true,
};

static struct value spanning_trees(const struct network *net)
{
    AUTO_VECTOR values = { 0 };
    struct value value = too_small_or_large(net, 1);
    double sum = -log(net->n);

    if (value.reason)
        return value;
    if (!is_connected(net))
        return UNDEFINED(REASON_DISCONNECTED);
    laplacian_values(net, &values);
    if (!is_resolved(net, &values))
        return UNDEFINED(REASON_STEEP);
    for (int i = 1; i < net->n; i++)
        sum += log(VECTOR(values)[i]);
    return VALUE(sum);
}

const struct measure measure_spanning_trees = {
    .name = "spanning_trees",
    .group = GROUP_SPECTRAL,
    .scope = SCOPE_NETWORK,
    .network = spanning_trees,
    .summary = "number of ways to hold everybody together with as few ties as possible, weighted, as a logarithm",
    .formula = "ln τ = Σ_{i≥2} ln μ_i - ln n, μ of D - W",
    .source = "Kirchhoff 1847",
    .unit = "logarithm",
    .range = "any",
    .undefined = "no actors, more than 2000, disconnected, or connected by strengths too far apart",
    .direction = DIRECTION_HIGHER,
    .detail = true,
};

static struct value rooted_forests(const struct network *net)
{
    AUTO_VECTOR values = { 0 };
    struct value value = too_small_or_large(net, 1);
    double sum = 0;

    if (value.reason)
        return value;
    laplacian_values(net, &values);
    for (int i = 0; i < net->n; i++)
        sum += log1p(fmax(VECTOR(values)[i], 0));
    return VALUE(sum);
}

const struct measure measure_rooted_forests = {
    .name = "rooted_forests",
    .group = GROUP_SPECTRAL,
    .scope = SCOPE_NETWORK,
    .network = rooted_forests,
    .summary = "number of spanning rooted forests, weighted, as a logarithm; defined for disconnected networks too",
    .formula = "ln det(I + L) = Σ ln(1 + μ_i)",
    .source = "Chebotarev & Shamis 1997",
    .unit = "logarithm",
    .range = "0..",
    .undefined = "no actors, or more than 2000",
    .direction = DIRECTION_HIGHER,
    .detail = true,
};

/* Eigenvalues of D^-1/2 W D^-1/2, which are those of the random walk. */
static void walk_values(const struct network *net, igraph_vector_t *values)
{
    AUTO_FREE double *strengths = edge_list_vertex_sums(&net->support, net->n);
    AUTO_MATRIX matrix = { 0 };

    spectrum_matrix(&matrix, net->n);
    for (int i = 0; i < net->support.count; i++) {
        const struct edge *edge = &net->support.edges[i];
        double share = edge->strength / sqrt(strengths[edge->a] * strengths[edge->b]);

        MATRIX(matrix, edge->a, edge->b) = MATRIX(matrix, edge->b, edge->a) = share;
    }
    spectrum_solve(&matrix, values, NULL);
}

static struct value kemeny(const struct network *net)
{
    AUTO_VECTOR values = { 0 };
    struct value value = too_small_or_large(net, 2);
    double sum = 0;

    if (value.reason)
        return value;
    if (!is_connected(net))
        return UNDEFINED(REASON_DISCONNECTED);
    walk_values(net, &values);
    if (1 - VECTOR(values)[net->n - 2] < RESOLVED)
        return UNDEFINED(REASON_STEEP);
    for (int i = 0; i < net->n - 1; i++)
        sum += 1 / (1 - VECTOR(values)[i]);
    return VALUE(sum);
}

const struct measure measure_kemeny = {
    .name = "kemeny",
    .group = GROUP_SPECTRAL,
    .scope = SCOPE_NETWORK,
    .network = kemeny,
    .summary = "mean number of steps a random walk along ties needs to arrive anywhere (Kemeny's constant)",
    .formula = "Σ_{i≥2} 1/(1 - p_i), p eigenvalues of D^-1 W",
    .source = "Kemeny & Snell 1960",
    .unit = "steps",
    .range = "(n-1)²/n..",
    .undefined = REASON_NO_RESISTANCE,
    .direction = DIRECTION_LOWER,
    .detail = true,
};

static struct value von_neumann_entropy(const struct network *net)
{
    AUTO_VECTOR values = { 0 };
    struct value value = too_small_or_large(net, 1);
    double trace = 0, sum = 0;

    if (value.reason || net->support.count == 0)
        return UNDEFINED(value.reason ? value.reason : REASON_NO_TIES);
    laplacian_values(net, &values);
    for (int i = 0; i < net->n; i++)
        trace += VECTOR(values)[i];
    for (int i = 0; i < net->n; i++) {
        double share = VECTOR(values)[i] / trace;

        sum -= share > 1e-15 ? share * log2(share) : 0;
    }
    return VALUE(sum);
}

const struct measure measure_von_neumann_entropy = {
    .name = "von_neumann_entropy",
    .group = GROUP_SPECTRAL,
    .scope = SCOPE_NETWORK,
    .network = von_neumann_entropy,
    .summary = "evenness with which the structure is spread over the network",
    .formula = "-Σ p_i log2 p_i, p_i = μ_i / Σ μ of D - W",
    .source = "Braunstein, Ghosh & Severini 2006",
    .unit = "bits",
    .range = "0..log2 n",
    .undefined = "no ties, or more than 2000 actors",
    .detail = true,
};
