/*
 * tension.c - actors and pairs in a signed network: standing among friends and enemies, and the triads that a tie unbalances.
 */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "measure/spectrum.h"

static const char REASON_NO_TIE[] = "no tie";
static const char REASON_SINGULAR[] = "no unique solution";

/* Determinants below this belong to matrices without inverse. */
static const double SINGULAR = 1e-9;

/* I - A/(2n - 2), A = P - 2N of the signs. */
static void fill_pn(const struct network *net, igraph_matrix_t *matrix)
{
    struct edge_list edges = network_net_edges(net);

    spectrum_matrix(matrix, net->n);
    for (int v = 0; v < net->n; v++)
        MATRIX(*matrix, v, v) = 1;
    for (int i = 0; i < edges.count; i++) {
        const struct edge *edge = &edges.edges[i];
        double part = (edge->strength > 0 ? 1.0 : -2.0) / (2 * net->n - 2);

        MATRIX(*matrix, edge->a, edge->b) = MATRIX(*matrix, edge->b, edge->a) = -part;
    }
    free(edges.edges);
}

static void pn_centrality(const struct network *net, struct value *out)
{
    AUTO_MATRIX matrix = { 0 }, ones = { 0 };
    int info = 0;
    double determinant = 1;

    for (int v = 0; v < net->n; v++)
        out[v] = UNDEFINED(net->n < 2 ? REASON_TOO_FEW_ACTORS : REASON_SPECTRUM_TOO_LARGE);
    if (net->n < 2 || net->n > SPECTRUM_LIMIT)
        return;
    fill_pn(net, &matrix);
    IG_MUST(igraph_matrix_init(&ones, net->n, 1));
    igraph_matrix_fill(&ones, 1);
    IG_MUST(igraph_lapack_dgesv(&matrix, NULL, &ones, &info));
    for (int v = 0; v < net->n; v++)
        determinant *= MATRIX(matrix, v, v); /* of the triangular factor that the solver leaves */
    for (int v = 0; v < net->n; v++)
        out[v] = info || fabs(determinant) < SINGULAR ? UNDEFINED(REASON_SINGULAR) : VALUE(MATRIX(ones, v, 0));
}

const struct measure measure_pn_centrality = {
    .name = "pn_centrality",
    .group = GROUP_BALANCE,
    .scope = SCOPE_ACTOR,
    .actors = pn_centrality,
    .summary = "standing that grows with friends of high standing and falls with enemies; only signs count",
    .formula = "(I - A/(2n - 2))^-1 · 1, A = P - 2N",
    .source = "Everett & Borgatti 2014",
    .unit = "index",
    .range = "any",
    .undefined = "fewer than 2 actors, more than 2000, or no unique solution",
    .detail = true,
};

/* Support minus hostility of a pair; within rounding none. */
static double net_strength(const struct network *net, int a, int b)
{
    double strength = edge_strength(&net->support, a, b) - edge_strength(&net->hostility, a, b);

    return fabs(strength) <= 1e-12 ? 0 : strength;
}

static struct value unbalanced_triads(const struct network *net, int a, int b)
{
    double tie = net_strength(net, a, b), count = 0;

    if (tie == 0)
        return UNDEFINED(REASON_NO_TIE);
    for (int k = 0; k < net->n; k++)
        if (k != a && k != b)
            count += tie * net_strength(net, a, k) * net_strength(net, b, k) < 0;
    return VALUE(count);
}

const struct measure measure_unbalanced_triads = {
    .name = "unbalanced_triads",
    .group = GROUP_BALANCE,
    .scope = SCOPE_PAIR,
    .pair = unbalanced_triads,
    .summary = "triads with tension that the pair's tie is part of",
    .formula = "number of k with a negative product of the signs of ab, ak and bk",
    .source = "Heider 1946",
    .unit = "triads",
    .range = "0..n-2",
    .undefined = REASON_NO_TIE,
    .direction = DIRECTION_LOWER,
    .is_count = true,
    .detail = true,
};

static struct value triads_if_flipped(const struct network *net, int a, int b)
{
    double tie = net_strength(net, a, b), change = 0;

    if (tie == 0)
        return UNDEFINED(REASON_NO_TIE);
    for (int k = 0; k < net->n; k++) {
        double product = k == a || k == b ? 0 : tie * net_strength(net, a, k) * net_strength(net, b, k);

        change += (product > 0) - (product < 0);
    }
    return VALUE(change);
}

const struct measure measure_triads_if_flipped = {
    .name = "triads_if_flipped",
    .group = GROUP_BALANCE,
    .scope = SCOPE_PAIR,
    .pair = triads_if_flipped,
    .summary = "how many more triads would have tension if the pair's tie changed its sign",
    .formula = "balanced minus unbalanced triads that the tie is part of",
    .source = "Heider 1946; Antal, Krapivsky & Redner 2005",
    .unit = "triads",
    .range = "-(n-2)..n-2",
    .undefined = REASON_NO_TIE,
    .is_count = true,
    .detail = true,
};
