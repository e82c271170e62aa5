/*
 * position.c - where each actor stands: how many partners, how strong, how near.
 */
#include <math.h>

#include "base/mem.h"
#include "measure/measure.h"

static void degree(const struct network *net, struct value *out)
{
    for (int v = 0; v < net->n; v++)
        out[v] = VALUE(net->first[v + 1] - net->first[v]);
}

const struct measure measure_degree = {
    .name = "degree",
    .group = GROUP_POSITION,
    .scope = SCOPE_ACTOR,
    .actors = degree,
    .summary = "number of supportive partners",
    .formula = "k_i = number of j with w_ij > 0",
    .source = "Freeman 1979",
    .unit = "partners",
    .range = "0..n-1",
    .direction = DIRECTION_HIGHER,
    .is_count = true,
    .counts_ties = true,
};

static void vertex_sums(const struct edge_list *list, int n, struct value *out)
{
    AUTO_FREE double *sums = edge_list_vertex_sums(list, n);

    for (int v = 0; v < n; v++)
        out[v] = VALUE(sums[v]);
}

static void support(const struct network *net, struct value *out)
{
    vertex_sums(&net->support, net->n, out);
}

const struct measure measure_support = {
    .name = "support",
    .group = GROUP_POSITION,
    .scope = SCOPE_ACTOR,
    .actors = support,
    .summary = "sum of the strengths of supportive ties",
    .formula = "s_i = Σ_j w_ij",
    .source = "Barrat et al. 2004",
    .alias = "weighted degree",
    .unit = "strength",
    .range = "0..",
    .direction = DIRECTION_HIGHER,
    .counts_strength = true,
};

static void hostility(const struct network *net, struct value *out)
{
    vertex_sums(&net->hostility, net->n, out);
}

const struct measure measure_hostility = {
    .name = "hostility",
    .group = GROUP_BALANCE,
    .scope = SCOPE_ACTOR,
    .actors = hostility,
    .summary = "sum of the strengths of hostile ties",
    .formula = "Σ_j h_ij",
    .source = "Barrat et al. 2004",
    .unit = "strength",
    .range = "0..",
    .direction = DIRECTION_LOWER,
    .counts_strength = true,
};

static void harmonic(const struct network *net, struct value *out)
{
    const double *distances = network_distances(net);

    for (int v = 0; v < net->n; v++) {
        double sum = 0;

        for (int w = 0; w < net->n; w++)
            if (w != v)
                sum += 1 / distances[(size_t)v * (size_t)net->n + (size_t)w];
        out[v] = net->n < 2 ? UNDEFINED(REASON_TOO_FEW_ACTORS) : VALUE(sum / (net->n - 1));
    }
}

const struct measure measure_harmonic = {
    .name = "harmonic",
    .group = GROUP_POSITION,
    .scope = SCOPE_ACTOR,
    .actors = harmonic,
    .summary = "mean closeness to all others, those out of reach counting 0",
    .formula = "Σ_{j≠i} (1 / d_ij) / (n - 1); lengths 1 / w",
    .source = "Marchiori & Latora 2000",
    .alias = "reach_membership / (n - 1); harmonic closeness; nodal efficiency",
    .unit = "strength",
    .range = "0..",
    .undefined = REASON_TOO_FEW_ACTORS,
    .direction = DIRECTION_HIGHER,
    .counts_strength = true,
};

/* Closeness within the component, times the share of the others that the component holds; 0 where there are none. */
static double closeness_of(const struct network *net, int v)
{
    const double *row = network_distances(net) + (size_t)v * (size_t)net->n;
    double sum = 0, reached = 0;

    for (int w = 0; w < net->n; w++) {
        if (w == v || !isfinite(row[w]))
            continue;
        sum += row[w];
        reached++;
    }
    return reached > 0 ? reached / (net->n - 1) * (reached / sum) : 0;
}

static void closeness(const struct network *net, struct value *out)
{
    for (int v = 0; v < net->n; v++)
        out[v] = net->n < 2 ? UNDEFINED(REASON_TOO_FEW_ACTORS) : VALUE(closeness_of(net, v));
}

const struct measure measure_closeness = {
    .name = "closeness",
    .group = GROUP_POSITION,
    .scope = SCOPE_ACTOR,
    .actors = closeness,
    .summary = "nearness to the actors within reach, scaled down by the share of actors out of reach",
    .formula = "r / (n - 1) · r / Σ_j d_ij over the r others within reach; 0 if r = 0; lengths 1 / w",
    .source = "Wasserman & Faust 1994, after Freeman 1979",
    .alias = "closeness centrality",
    .unit = "strength",
    .range = "0..",
    .undefined = REASON_TOO_FEW_ACTORS,
    .direction = DIRECTION_HIGHER,
    .detail = true,
};
