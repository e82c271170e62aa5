/*
 * signed.c - balance beyond triads: weak balance, intensity, walks, and conflict.
 */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "measure/spectrum.h"
#include "measure/triangles.h"

static const char REASON_NO_TRIAD[] = "no closed triad";

/* What a sum over triads adds up. */
struct triad_sums {
    double good, all;
};

static int hostile_sides(const struct triangle *triangle)
{
    return (triangle->ab->strength < 0) + (triangle->ac->strength < 0) + (triangle->bc->strength < 0);
}

static void judge_weakly(void *context, const struct triangle *triangle)
{
    struct triad_sums *sums = context;

    sums->all++;
    sums->good += hostile_sides(triangle) != 1;
}

static void judge_by_weight(void *context, const struct triangle *triangle)
{
    struct triad_sums *sums = context;
    double intensity = cbrt(fabs(triangle->ab->strength * triangle->ac->strength * triangle->bc->strength));

    sums->all += intensity;
    sums->good += hostile_sides(triangle) % 2 == 0 ? intensity : 0;
}

static struct value over_triads(const struct network *net,
                                void (*judge)(void *context, const struct triangle *triangle))
{
    struct edge_list edges = network_net_edges(net);
    struct triad_sums sums = { 0 };

    triangles_visit(&edges, net->n, judge, &sums);
    free(edges.edges);
    return sums.all <= 0 ? UNDEFINED(REASON_NO_TRIAD) : VALUE(sums.good / sums.all);
}

static struct value weakly_balanced_triads(const struct network *net)
{
    return over_triads(net, judge_weakly);
}

const struct measure measure_weakly_balanced_triads = {
    .name = "weakly_balanced_triads",
    .group = GROUP_BALANCE,
    .scope = SCOPE_NETWORK,
    .network = weakly_balanced_triads,
    .summary = "share of closed triads other than two friends of a third who are enemies; three enemies are no tension",
    .formula = "triangles with 0, 2 or 3 hostile sides / all of them",
    .source = "Davis 1967",
    .unit = "share of triads",
    .range = "0..1",
    .undefined = REASON_NO_TRIAD,
    .whole_network = true,
    .detail = true,
};

static struct value balanced_intensity(const struct network *net)
{
    return over_triads(net, judge_by_weight);
}

const struct measure measure_balanced_intensity = {
    .name = "balanced_intensity",
    .group = GROUP_BALANCE,
    .scope = SCOPE_NETWORK,
    .network = balanced_intensity,
    .summary = "balanced triads weighted by the strength of their ties (our definition)",
    .formula = "Σ over balanced triangles of |w1 w2 w3|^(1/3) / the same over all",
    .source = "our definition, after Onnela et al. 2005",
    .unit = "share",
    .range = "0..1",
    .undefined = REASON_NO_TRIAD,
    .whole_network = true,
    .detail = true,
};

/* e^A of a signed matrix, or of its absolute values, by its eigenvectors; everything times e^-shift. */
struct exponential {
    igraph_vector_t values;
    igraph_matrix_t vectors;
    int n;
};

static void exponential_init(struct exponential *exponential, const struct network *net, bool absolute)
{
    struct edge_list edges = network_net_edges(net);
    AUTO_MATRIX matrix = { 0 };

    exponential->n = net->n;
    spectrum_matrix(&matrix, net->n);
    spectrum_fill(&edges, 1, absolute, &matrix);
    spectrum_solve(&matrix, &exponential->values, &exponential->vectors);
    free(edges.edges);
}

static void exponential_done(struct exponential *exponential)
{
    igraph_vector_destroy(&exponential->values);
    igraph_matrix_destroy(&exponential->vectors);
}

/* (e^A)_vv e^-shift. */
static double diagonal(const struct exponential *exponential, int v, double shift)
{
    double sum = 0;

    for (int k = 0; k < exponential->n; k++) {
        double part = MATRIX(exponential->vectors, v, k);

        sum += part * part * exp(VECTOR(exponential->values)[k] - shift);
    }
    return sum;
}

/* Closed walks at each vertex: signed and absolute, scaled alike. Caller frees both; NULL for no vertices. */
static void closed_walks(const struct network *net, double **signed_walks, double **all_walks)
{
    struct exponential with_sign, absolute;
    double shift;

    exponential_init(&with_sign, net, false);
    exponential_init(&absolute, net, true);
    shift = VECTOR(absolute.values)[net->n - 1];
    *signed_walks = mem_array((size_t)net->n, sizeof **signed_walks);
    *all_walks = mem_array((size_t)net->n, sizeof **all_walks);
    for (int v = 0; v < net->n; v++) {
        (*signed_walks)[v] = diagonal(&with_sign, v, shift);
        (*all_walks)[v] = diagonal(&absolute, v, shift);
    }
    exponential_done(&with_sign);
    exponential_done(&absolute);
}

static struct value walk_balance(const struct network *net)
{
    AUTO_FREE double *with_sign = NULL, *all = NULL;
    double above = 0, below = 0;

    if (net->n == 0 || net->n > SPECTRUM_LIMIT)
        return UNDEFINED(net->n ? REASON_SPECTRUM_TOO_LARGE : REASON_NO_ACTORS);
    closed_walks(net, &with_sign, &all);
    for (int v = 0; v < net->n; v++) {
        above += with_sign[v];
        below += all[v];
    }
    return VALUE(above / below);
}

const struct measure measure_walk_balance = {
    .name = "walk_balance",
    .group = GROUP_BALANCE,
    .scope = SCOPE_NETWORK,
    .network = walk_balance,
    .summary = "how balanced all closed walks are, short ones counting most; 1 for a balanced network",
    .formula = "K = tr e^A / tr e^|A|, A = support - hostility",
    .source = "Estrada & Benzi 2014",
    .unit = "index",
    .range = "0..1",
    .undefined = "no actors, or more than 2000",
    .whole_network = true,
    .detail = true,
};

static void local_balance(const struct network *net, struct value *out)
{
    AUTO_FREE double *with_sign = NULL, *all = NULL;

    if (net->n > 0 && net->n <= SPECTRUM_LIMIT)
        closed_walks(net, &with_sign, &all);
    for (int v = 0; v < net->n; v++)
        out[v] = all ? VALUE(with_sign[v] / all[v]) : UNDEFINED(REASON_SPECTRUM_TOO_LARGE);
}

const struct measure measure_local_balance = {
    .name = "local_balance",
    .group = GROUP_BALANCE,
    .scope = SCOPE_ACTOR,
    .actors = local_balance,
    .summary = "how balanced the closed walks through the actor are",
    .formula = "κ_i = (e^A)_ii / (e^|A|)_ii, A = support - hostility",
    .source = "Diaz-Diaz, Bartesaghi & Estrada 2023",
    .unit = "index",
    .range = "0..1",
    .undefined = "more than 2000 actors",
    .detail = true,
};

static struct value algebraic_conflict(const struct network *net)
{
    struct edge_list edges = network_net_edges(net);
    AUTO_MATRIX matrix = { 0 };
    AUTO_VECTOR values = { 0 };

    if (net->n == 0 || net->n > SPECTRUM_LIMIT) {
        free(edges.edges);
        return UNDEFINED(net->n ? REASON_SPECTRUM_TOO_LARGE : REASON_NO_ACTORS);
    }
    spectrum_matrix(&matrix, net->n);
    spectrum_fill(&edges, -1, false, &matrix);
    for (int i = 0; i < edges.count; i++) {
        MATRIX(matrix, edges.edges[i].a, edges.edges[i].a) += fabs(edges.edges[i].strength);
        MATRIX(matrix, edges.edges[i].b, edges.edges[i].b) += fabs(edges.edges[i].strength);
    }
    free(edges.edges);
    spectrum_solve(&matrix, &values, NULL);
    return VALUE(VECTOR(values)[0] < 1e-12 ? 0 : VECTOR(values)[0]);
}

const struct measure measure_algebraic_conflict = {
    .name = "algebraic_conflict",
    .group = GROUP_BALANCE,
    .scope = SCOPE_NETWORK,
    .network = algebraic_conflict,
    .summary =
        "how far from balance the network is; 0 if any of its components, actors without ties included, is balanced",
    .formula = "smallest eigenvalue of D_|A| - A, A = support - hostility",
    .source = "Hou 2005; Kunegis et al. 2010",
    .unit = "strength",
    .range = "0..",
    .undefined = "no actors, or more than 2000",
    .direction = DIRECTION_LOWER,
    .whole_network = true,
    .detail = true,
};
