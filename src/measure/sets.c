/*
 * sets.c - a given set of actors: what goes if it goes, and whom it reaches. An empty set costs and reaches nothing.
 */
#include <math.h>

#include "base/mem.h"
#include "measure/among.h"
#include "measure/measure.h"

static const char REASON_NO_EFFICIENCY[] = "fewer than 2 actors, or no ties";

enum { REACH_HOPS = 2 };

static struct value set_vulnerability(const struct network *net, const bool *members)
{
    double whole = reach_among(net, NULL), left;
    struct network rest;

    if (net->support.count == 0)
        return UNDEFINED(REASON_NO_EFFICIENCY);
    network_without_all(&rest, net, members);
    left = reach_among(&rest, NULL);
    network_done(&rest);
    return VALUE(fmax(whole - left, 0) / whole);
}

const struct measure measure_set_vulnerability = {
    .name = "set_vulnerability",
    .group = GROUP_POSITION,
    .scope = SCOPE_SET,
    .set = set_vulnerability,
    .summary = "share of the network's efficiency that is lost with the ties of the whole set, nothing else changing",
    .formula = "(E - E without the ties of S) / E, n unchanged",
    .source = "after Latora & Marchiori 2005",
    .unit = "share of efficiency",
    .range = "0..1",
    .undefined = REASON_NO_EFFICIENCY,
    .direction = DIRECTION_LOWER,
};

static struct value set_membership(const struct network *net, const bool *members)
{
    const double *distances = network_distances(net);
    double sum = 0;

    for (int v = 0; v < net->n; v++)
        for (int w = v + 1; w < net->n; w++)
            if (members[v] || members[w])
                sum += 1 / distances[(size_t)v * (size_t)net->n + (size_t)w];
    return VALUE(sum);
}

const struct measure measure_set_membership = {
    .name = "set_membership",
    .group = GROUP_BROKERAGE,
    .scope = SCOPE_SET,
    .set = set_membership,
    .summary = "reach that would be lost with the set because it belongs to its members",
    .formula = "Σ 1 / d_ij over pairs with at least one end in S",
    .source = "Everett & Borgatti 2010",
    .unit = "strength",
    .range = "0..",
};

/* Marks who is not a member; caller frees. */
static bool *others_of(const struct network *net, const bool *members)
{
    bool *others = mem_array((size_t)net->n, sizeof *others);

    for (int v = 0; v < net->n; v++)
        others[v] = !members[v];
    return others;
}

static struct value set_mediation(const struct network *net, const bool *members)
{
    AUTO_FREE bool *others = others_of(net, members);
    double before = reach_among(net, others), after;
    struct network rest;

    network_without_all(&rest, net, members);
    after = reach_among(&rest, others);
    network_done(&rest);
    return VALUE(fmax(before - after, 0));
}

const struct measure measure_set_mediation = {
    .name = "set_mediation",
    .group = GROUP_BROKERAGE,
    .scope = SCOPE_SET,
    .set = set_mediation,
    .summary = "reach between all others that would be lost with the set because paths run through it",
    .formula = "Σ (1 / d_ij - 1 / d_ij without S) over pairs outside S",
    .source = "Everett & Borgatti 2010",
    .unit = "strength",
    .range = "0..",
};

/* Number of pairs of marked vertices that reach each other; NULL marks all. */
static double joined_pairs(const struct network *net, const bool *among)
{
    int count;
    const int *components = network_components(net, &count);
    AUTO_FREE double *sizes = mem_array((size_t)count, sizeof *sizes);
    double joined = 0;

    for (int v = 0; v < net->n; v++)
        sizes[components[v]] += is_pair_among(among, v, v);
    for (int i = 0; i < count; i++)
        joined += sizes[i] * (sizes[i] - 1) / 2;
    return joined;
}

/* How many pairs of marked vertices no longer reach each other once the members are gone. */
static double pairs_cut(const struct network *net, const bool *members, const bool *among)
{
    double before = joined_pairs(net, among), after;
    struct network rest;

    network_without_all(&rest, net, members);
    after = joined_pairs(&rest, among);
    network_done(&rest);
    return before - after;
}

static struct value set_fragmentation(const struct network *net, const bool *members)
{
    return net->n < 2 ? UNDEFINED(REASON_TOO_FEW_ACTORS)
                      : VALUE(pairs_cut(net, members, NULL) / pairs_among(net, NULL));
}

const struct measure measure_set_fragmentation = {
    .name = "set_fragmentation",
    .group = GROUP_COHESION,
    .scope = SCOPE_SET,
    .set = set_fragmentation,
    .summary = "share of all pairs that no longer reach each other once the set is gone, its own pairs among them",
    .formula = "F without the ties of S - F, F = 1 - Σ_k s_k (s_k - 1) / (n (n - 1)); all n actors both times, "
               "members staying as isolates",
    .source = "after Borgatti 2006, equation 4",
    .unit = "share of pairs",
    .range = "0..1",
    .undefined = REASON_TOO_FEW_ACTORS,
    .direction = DIRECTION_LOWER,
};

/* Ties between each vertex and the nearest member, -1 out of reach; caller frees. */
static int *hops_from(const struct network *net, const bool *members)
{
    int *hops = mem_array((size_t)net->n, sizeof *hops);
    AUTO_FREE int *queue = mem_array((size_t)net->n, sizeof *queue);
    int count = 0;

    for (int v = 0; v < net->n; v++) {
        hops[v] = members[v] ? 0 : -1;
        if (members[v])
            queue[count++] = v;
    }
    for (int next = 0; next < count; next++) {
        int v = queue[next];

        for (int i = net->first[v]; i < net->first[v + 1]; i++) {
            int w = net->neighbour[i];

            if (hops[w] >= 0)
                continue;
            hops[w] = hops[v] + 1;
            queue[count++] = w;
        }
    }
    return hops;
}

static struct value m_reach(const struct network *net, const bool *members)
{
    AUTO_FREE int *hops = hops_from(net, members);
    int reached = 0;

    for (int v = 0; v < net->n; v++)
        reached += hops[v] > 0 && hops[v] <= REACH_HOPS;
    return VALUE(reached);
}

const struct measure measure_m_reach = {
    .name = "m_reach",
    .group = GROUP_POSITION,
    .scope = SCOPE_SET,
    .set = m_reach,
    .summary = "how many others the set reaches over at most two ties",
    .formula = "R_2 = number of v outside S with d(S, v) ≤ 2, d in ties whatever their strength",
    .source = "Borgatti 2006, equation 12",
    .unit = "actors",
    .range = "0..n",
    .direction = DIRECTION_HIGHER,
    .is_count = true,
};

static struct value distance_reach(const struct network *net, const bool *members)
{
    AUTO_FREE int *hops = hops_from(net, members);
    double sum = 0;

    for (int v = 0; v < net->n; v++)
        if (hops[v] >= 0)
            sum += hops[v] == 0 ? 1 : 1.0 / hops[v];
    return net->n == 0 ? UNDEFINED(REASON_NO_ACTORS) : VALUE(sum / net->n);
}

const struct measure measure_distance_reach = {
    .name = "distance_reach",
    .group = GROUP_POSITION,
    .scope = SCOPE_SET,
    .set = distance_reach,
    .summary = "how near the set is to everybody: 1 if every actor is a member or a member's partner",
    .formula = "D_R = Σ_v (1 / d(S, v)) / n, d in ties whatever their strength, each member counting 1, out of reach 0",
    .source = "Borgatti 2006, equation 14",
    .unit = "index",
    .range = "0..1",
    .undefined = REASON_NO_ACTORS,
    .direction = DIRECTION_HIGHER,
};

static struct value cut_pairs(const struct network *net, const bool *members)
{
    AUTO_FREE bool *others = others_of(net, members);

    return VALUE(pairs_cut(net, members, others));
}

const struct measure measure_cut_pairs = {
    .name = "cut_pairs",
    .group = GROUP_BROKERAGE,
    .scope = SCOPE_SET,
    .set = cut_pairs,
    .summary = "pairs of others that no longer reach each other once the set is gone",
    .formula = "number of pairs outside S joined by a path before and by none without S",
    .source = "our definition, after Borgatti 2006",
    .unit = "pairs",
    .range = "0..",
    .direction = DIRECTION_LOWER,
    .is_count = true,
};
