/*
 * core.c - whether those with most partners stand together, and whether the rest hangs on them.
 */
#include <math.h>

#include "base/mem.h"
#include "measure/measure.h"

static const char REASON_FEW_RICH[] = "fewer than 2 actors with more partners than the mean";
static const char REASON_NO_CORE[] = "no core to be told apart by number of partners";

static int degree_of(const struct network *net, int v)
{
    return net->first[v + 1] - net->first[v];
}

/* Compared in whole numbers: the mean degree is 2m / n. */
static bool is_rich(const struct network *net, int v)
{
    return (double)degree_of(net, v) * net->n > 2.0 * net->support.count;
}

static struct value rich_club(const struct network *net)
{
    double rich = 0, ties = 0;

    for (int v = 0; v < net->n; v++)
        rich += is_rich(net, v);
    for (int i = 0; i < net->support.count; i++)
        ties += is_rich(net, net->support.edges[i].a) && is_rich(net, net->support.edges[i].b);
    return rich < 2 ? UNDEFINED(REASON_FEW_RICH) : VALUE(ties / (rich * (rich - 1) / 2));
}

const struct measure measure_rich_club = {
    .name = "rich_club",
    .group = GROUP_POSITION,
    .scope = SCOPE_NETWORK,
    .network = rich_club,
    .summary = "density among the actors that have more partners than the mean",
    .formula = "φ(k) = 2 ties among them / (N (N - 1)), N actors of degree > k, k the mean degree 2m / n; unweighted",
    .source = "Zhou & Mondragón 2004; the mean as threshold is our choice",
    .unit = "share of pairs",
    .range = "0..1",
    .undefined = REASON_FEW_RICH,
    .detail = true,
};

/* By degree: actors of that degree, and ties whose better tied end has it. Owns its arrays. */
struct ranks {
    double *actors, *ties;
};

static struct ranks ranks_of(const struct network *net)
{
    struct ranks ranks = { mem_array((size_t)net->n, sizeof(double)), mem_array((size_t)net->n, sizeof(double)) };

    for (int v = 0; v < net->n; v++)
        ranks.actors[degree_of(net, v)]++;
    for (int i = 0; i < net->support.count; i++) {
        int a = degree_of(net, net->support.edges[i].a), b = degree_of(net, net->support.edges[i].b);

        ranks.ties[a > b ? a : b]++;
    }
    return ranks;
}

/* Correlation over 'pairs' pairs of two marks that so many pairs bear, and so many bear both; undefined if one does not vary. */
static struct value correlation(double pairs, double first, double second, double both)
{
    double spread = first * (pairs - first) * second * (pairs - second);

    return spread > 0 ? VALUE((pairs * both - first * second) / sqrt(spread)) : UNDEFINED(REASON_NO_CORE);
}

/* The periphery grows by one degree after the other. */
static struct value core_periphery_fit(const struct network *net)
{
    struct value best = UNDEFINED(REASON_NO_CORE);
    struct ranks ranks = ranks_of(net);
    AUTO_FREE double *actors = ranks.actors, *ties = ranks.ties;
    double pairs = net->n * (net->n - 1.0) / 2, outside = 0, loose = 0;

    for (int degree = 0; degree < net->n; degree++) {
        struct value fit;

        outside += actors[degree];
        loose += ties[degree];
        fit = correlation(pairs, net->support.count, pairs - outside * (outside - 1) / 2, net->support.count - loose);
        if (!fit.reason && (best.reason || fit.number > best.number))
            best = fit;
    }
    return best;
}

const struct measure measure_core_periphery_fit = {
    .name = "core_periphery_fit",
    .group = GROUP_POSITION,
    .scope = SCOPE_NETWORK,
    .network = core_periphery_fit,
    .summary = "how nearly all ties have an end in a core that is tied with everybody; 1 for a star",
    .formula = "greatest correlation over pairs of a_ij (1 if tied) and δ_ij (1 if i or j is in the core); the cores "
               "tried are "
               "all actors with more than k partners, for every k, not all sets of actors",
    .source = "Borgatti & Everett 1999; cores by degree are our choice",
    .unit = "correlation",
    .range = "-1..1",
    .undefined = REASON_NO_CORE,
    .detail = true,
};
