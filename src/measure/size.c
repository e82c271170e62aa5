/*
 * size.c - how many actors and ties there are, and how strong the ties.
 */
#include "measure/among.h"
#include "measure/measure.h"

static struct value actors(const struct network *net)
{
    return VALUE(net->n);
}

const struct measure measure_actors = {
    .name = "actors",
    .scope = SCOPE_NETWORK,
    .network = actors,
    .summary = "number of actors, those without ties included",
    .formula = "n",
    .source = "Wasserman & Faust 1994",
    .unit = "actors",
    .range = "0..",
    .is_count = true,
    .counts_ties = true,
};

static struct value ties(const struct network *net, const bool *among)
{
    return VALUE(ties_among(net, among));
}

const struct measure measure_ties = {
    .name = "ties",
    .scope = SCOPE_NETWORK,
    .among = ties,
    .summary = "number of pairs with supportive ties, each counted once however many ties it has",
    .formula = "m = number of pairs with w > 0",
    .source = "Wasserman & Faust 1994",
    .unit = "pairs",
    .range = "0..n(n-1)/2",
    .direction = DIRECTION_HIGHER,
    .is_count = true,
    .counts_ties = true,
};

static struct value mean_over_pairs(double sum, double pairs)
{
    return pairs < 1 ? UNDEFINED(REASON_TOO_FEW_ACTORS) : VALUE(sum / pairs);
}

static struct value density(const struct network *net, const bool *among)
{
    return mean_over_pairs(ties_among(net, among), pairs_among(net, among));
}

const struct measure measure_density = {
    .name = "density",
    .scope = SCOPE_NETWORK,
    .among = density,
    .summary = "share of all pairs that are tied",
    .formula = "2 m / (n (n - 1))",
    .source = "Wasserman & Faust 1994",
    .unit = "share of pairs",
    .range = "0..1",
    .undefined = REASON_TOO_FEW_ACTORS,
    .direction = DIRECTION_HIGHER,
    .counts_ties = true,
};

static struct value weighted_density(const struct network *net, const bool *among)
{
    return mean_over_pairs(strength_among(net, among), pairs_among(net, among));
}

const struct measure measure_weighted_density = {
    .name = "weighted_density",
    .scope = SCOPE_NETWORK,
    .among = weighted_density,
    .summary = "mean strength over all pairs, pairs without tie counting 0",
    .formula = "2 Σ_{i<j} w_ij / (n (n - 1))",
    .source = "Wasserman & Faust 1994",
    .alias = "valued density (UCINET)",
    .unit = "strength per pair",
    .range = "0..",
    .undefined = REASON_TOO_FEW_ACTORS,
    .direction = DIRECTION_HIGHER,
    .counts_strength = true,
};

static struct value total_strength(const struct network *net, const bool *among)
{
    return VALUE(strength_among(net, among));
}

const struct measure measure_total_strength = {
    .name = "total_strength",
    .scope = SCOPE_NETWORK,
    .among = total_strength,
    .summary = "sum of the strengths of all pairs",
    .formula = "W = Σ_{i<j} w_ij",
    .source = "Barrat et al. 2004",
    .unit = "strength",
    .range = "0..",
    .direction = DIRECTION_HIGHER,
    .counts_strength = true,
};

static struct value mean_strength(const struct network *net)
{
    int count = net->support.count;

    return count == 0 ? UNDEFINED(REASON_NO_TIES) : VALUE(strength_among(net, NULL) / count);
}

const struct measure measure_mean_strength = {
    .name = "mean_strength",
    .scope = SCOPE_NETWORK,
    .network = mean_strength,
    .summary = "mean strength of a tied pair",
    .formula = "W / m",
    .source = "Barrat et al. 2004",
    .unit = "strength per tied pair",
    .range = "0..",
    .undefined = REASON_NO_TIES,
    .direction = DIRECTION_HIGHER,
    .counts_strength = true,
};
