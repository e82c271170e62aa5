/*
 * pair.c - what lies between two actors: directly, over the shortest path, over all paths.
 */
#include <math.h>

#include "measure/measure.h"

static const char REASON_NO_PATH[] = "no path";

static struct value strength(const struct network *net, int a, int b)
{
    return VALUE(edge_strength(&net->support, a, b));
}

const struct measure measure_strength = {
    .name = "strength",
    .scope = SCOPE_PAIR,
    .pair = strength,
    .summary = "strength of the direct support between the two, 0 if there is none",
    .formula = "w_ab",
    .source = "Barrat et al. 2004",
    .unit = "strength",
    .range = "0..",
    .direction = DIRECTION_HIGHER,
    .counts_strength = true,
};

static struct value distance(const struct network *net, int a, int b)
{
    double length = network_distances(net)[(size_t)a * (size_t)net->n + (size_t)b];

    return isfinite(length) ? VALUE(length) : UNDEFINED(REASON_NO_PATH);
}

const struct measure measure_distance = {
    .name = "distance",
    .scope = SCOPE_PAIR,
    .pair = distance,
    .summary = "length of the shortest path between the two",
    .formula = "least Σ 1 / w along a path",
    .source = "Newman 2001",
    .unit = "1 / strength",
    .range = "0..",
    .undefined = REASON_NO_PATH,
    .direction = DIRECTION_LOWER,
    .counts_strength = true,
};

static struct value bond(const struct network *net, int a, int b)
{
    return VALUE(network_flow(net, a, b));
}

const struct measure measure_bond = {
    .name = "bond",
    .scope = SCOPE_PAIR,
    .pair = bond,
    .summary = "support that can pass between the two over all paths together",
    .formula = "maximum flow from a to b, each tie carrying up to its strength",
    .source = "Ford & Fulkerson 1956",
    .alias = "maximum flow",
    .unit = "strength",
    .range = "0..",
    .direction = DIRECTION_HIGHER,
    .counts_strength = true,
};
