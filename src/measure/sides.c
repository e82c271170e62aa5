/*
 * sides.c - the two sides that leave least tension: frustration, what flipping a tie does to it, and who is stronger.
 */
#include <math.h>

#include "measure/measure.h"
#include "measure/standing.h"

static const char REASON_NOT_PROVED[] =
    "not proved within the limit of work; see frustration_found and frustration_bound";
static const char REASON_NO_SIGNED_TIES[] = "no ties, or support and hostility cancel out";
static const char REASON_NO_CAPABILITY[] = "a capability is missing, or all are 0";
static const char REASON_NOT_UNIQUE[] = "more than one division is best";
static const char REASON_NO_TIE[] = "no tie";

static struct value frustration(const struct network *net)
{
    const struct frustration *found = &network_balance(net)->frustration;

    return found->proved ? VALUE(found->value) : UNDEFINED(REASON_NOT_PROVED);
}

const struct measure measure_frustration = {
    .name = "frustration",
    .group = GROUP_BALANCE,
    .scope = SCOPE_NETWORK,
    .network = frustration,
    .summary = "least strength of ties at odds with a division into two sides: the weighted line index of balance",
    .formula = "L = min over divisions into two sides of Σ |support - hostility| of friends apart and enemies together",
    .source = "Harary 1959; Aref, Mason & Wilson 2020",
    .unit = "strength",
    .range = "0..",
    .undefined = REASON_NOT_PROVED,
    .direction = DIRECTION_LOWER,
    .whole_network = true,
    .ignores_isolates = true,
    .counts_strength = true,
};

static struct value frustration_found(const struct network *net)
{
    return VALUE(network_balance(net)->frustration.value);
}

const struct measure measure_frustration_found = {
    .name = "frustration_found",
    .group = GROUP_BALANCE,
    .scope = SCOPE_NETWORK,
    .network = frustration_found,
    .summary = "frustration of the best division found; no less than frustration, and equal to it where that is proved",
    .formula = "L of the division found by tabu search and rounded linear programs",
    .source = "Aref, Mason & Wilson 2020",
    .unit = "strength",
    .range = "0..",
    .direction = DIRECTION_LOWER,
    .whole_network = true,
    .detail = true,
};

static struct value frustration_bound(const struct network *net)
{
    return VALUE(network_balance(net)->frustration.bound);
}

const struct measure measure_frustration_bound = {
    .name = "frustration_bound",
    .group = GROUP_BALANCE,
    .scope = SCOPE_NETWORK,
    .network = frustration_bound,
    .summary = "no division has less frustration than this; equal to frustration where that is proved",
    .formula = "optimum of the linear program over cycles with an odd number of hostile ties, after branching",
    .source = "Barahona & Mahjoub 1986",
    .unit = "strength",
    .range = "0..",
    .direction = DIRECTION_LOWER,
    .whole_network = true,
    .detail = true,
};

static double total_of(const struct edge_list *edges)
{
    double total = 0;

    for (int e = 0; e < edges->count; e++)
        total += fabs(edges->edges[e].strength);
    return total;
}

static struct value normalized_frustration(const struct network *net)
{
    const struct network_balance *balance = network_balance(net);

    if (balance->edges.count == 0)
        return UNDEFINED(REASON_NO_SIGNED_TIES);
    if (!balance->frustration.proved)
        return UNDEFINED(REASON_NOT_PROVED);
    return VALUE(1 - 2 * balance->frustration.value / total_of(&balance->edges));
}

const struct measure measure_normalized_frustration = {
    .name = "normalized_frustration",
    .group = GROUP_BALANCE,
    .scope = SCOPE_NETWORK,
    .network = normalized_frustration,
    .summary = "how little strength is at odds with the best two sides; 1 for a balanced network",
    .formula = "1 - 2 L / Σ |support - hostility|",
    .source = "Aref & Wilson 2018",
    .unit = "index",
    .range = "0..1",
    .undefined = "no ties, or frustration is not proved within the limit of work",
    .whole_network = true,
    .detail = true,
};

static struct value side_capability(const struct network *net)
{
    const struct network_balance *balance = network_balance(net);
    double sums[2] = { 0, 0 };

    for (int v = 0; v < net->n; v++) {
        const struct actor *actor = &net->model->actors[net->actor[v]];

        if (!actor->has_capability)
            return UNDEFINED(REASON_NO_CAPABILITY);
        sums[balance->frustration.side[v]] += actor->capability;
    }
    if (sums[0] + sums[1] <= 0)
        return UNDEFINED(REASON_NO_CAPABILITY);
    if (!balance->frustration.proved)
        return UNDEFINED(REASON_NOT_PROVED);
    if (!division_is_unique(balance, net->n))
        return UNDEFINED(REASON_NOT_UNIQUE);
    return VALUE(fmax(sums[0], sums[1]) / (sums[0] + sums[1]));
}

const struct measure measure_side_capability = {
    .name = "side_capability",
    .group = GROUP_BALANCE,
    .scope = SCOPE_NETWORK,
    .network = side_capability,
    .summary = "share of all capability that the stronger of the two best sides holds (our operationalisation)",
    .formula = "greater of Σ capability of either side / Σ capability",
    .source = "our definition, after Maoz 2010",
    .unit = "share",
    .range = "0.5..1",
    .undefined = "a capability is missing, all are 0, or more than one division is best",
    LIMITED(100),
    .whole_network = true,
    .detail = true,
};

static struct value frustration_if_flipped(const struct network *net, int a, int b)
{
    const struct network_balance *balance = network_balance(net);
    int edge = edge_list_find(&balance->edges, a, b);
    struct tie_standing tie;

    if (edge < 0)
        return UNDEFINED(REASON_NO_TIE);
    tie = tie_standing_of(balance, net->n, edge);
    return tie.standing == TIE_UNKNOWN ? UNDEFINED(REASON_NOT_PROVED) : VALUE(tie.change_if_flipped);
}

const struct measure measure_frustration_if_flipped = {
    .name = "frustration_if_flipped",
    .group = GROUP_BALANCE,
    .scope = SCOPE_PAIR,
    .pair = frustration_if_flipped,
    .summary = "how frustration would change if the tie between the two changed its sign",
    .formula = "L with the sign of ab turned - L",
    .source = "Harary 1959",
    .unit = "strength",
    .range = "any",
    .undefined = "no tie, or not proved within the limit of work",
    .direction = DIRECTION_NONE,
    .detail = true,
};
