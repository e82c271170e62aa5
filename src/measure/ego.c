/*
 * ego.c - what an actor's partners are to it, and what it is to others.
 */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "measure/among.h"
#include "measure/measure.h"

static const char REASON_ISOLATE[] = "no partners";

static int degree_of(const struct network *net, int v)
{
    return net->first[v + 1] - net->first[v];
}

static double support_of(const struct network *net, int v)
{
    double sum = 0;

    for (int i = net->first[v]; i < net->first[v + 1]; i++)
        sum += net->strength[i];
    return sum;
}

static double strongest_of(const struct network *net, int v)
{
    double greatest = 0;

    for (int i = net->first[v]; i < net->first[v + 1]; i++)
        greatest = fmax(greatest, net->strength[i]);
    return greatest;
}

/* Σ_j [1 - Σ_q p_iq m_jq] over partners j and others q; m_jq is q's strength to j by j's strongest. */
static double effective_partners(const struct network *net, int v)
{
    double support = support_of(net, v), sum = 0;

    for (int i = net->first[v]; i < net->first[v + 1]; i++) {
        int j = net->neighbour[i];
        double strongest = strongest_of(net, j), redundant = 0;

        for (int k = net->first[v]; k < net->first[v + 1]; k++) {
            int q = net->neighbour[k];

            if (q != j)
                redundant += net->strength[k] / support * edge_strength(&net->support, j, q) / strongest;
        }
        sum += 1 - redundant;
    }
    return sum;
}

static void effective_size(const struct network *net, struct value *out)
{
    for (int v = 0; v < net->n; v++)
        out[v] = degree_of(net, v) ? VALUE(effective_partners(net, v)) : UNDEFINED(REASON_ISOLATE);
}

const struct measure measure_effective_size = {
    .name = "effective_size",
    .group = GROUP_BROKERAGE,
    .scope = SCOPE_ACTOR,
    .actors = effective_size,
    .summary = "number of partners that are not redundant, being tied with each other",
    .formula = "Σ_j [1 - Σ_q p_iq m_jq], p_iq = w_iq / s_i, m_jq = w_jq / max_k w_jk",
    .source = "Burt 1992",
    .unit = "partners",
    .range = "1..n-1",
    .undefined = REASON_ISOLATE,
    .detail = true,
};

static void ego_efficiency(const struct network *net, struct value *out)
{
    for (int v = 0; v < net->n; v++)
        out[v] = degree_of(net, v) ? VALUE(effective_partners(net, v) / degree_of(net, v)) : UNDEFINED(REASON_ISOLATE);
}

const struct measure measure_ego_efficiency = {
    .name = "ego_efficiency",
    .group = GROUP_BROKERAGE,
    .scope = SCOPE_ACTOR,
    .actors = ego_efficiency,
    .summary = "share of the partners that are not redundant",
    .formula = "effective_size / degree",
    .source = "Burt 1992",
    .unit = "share",
    .range = "0..1",
    .undefined = REASON_ISOLATE,
    .detail = true,
};

/* Pairs of others that reach each other in a network. */
static double joined_pairs(const struct network *net, int except)
{
    int count;
    const int *components = network_components(net, &count);
    AUTO_FREE double *sizes = mem_array((size_t)count, sizeof *sizes);
    double pairs = 0;

    for (int v = 0; v < net->n; v++)
        sizes[components[v]] += v != except;
    for (int i = 0; i < count; i++)
        pairs += sizes[i] * (sizes[i] - 1) / 2;
    return pairs;
}

static void sole_brokerage(const struct network *net, struct value *out)
{
    for (int v = 0; v < net->n; v++) {
        struct network rest;

        network_without(&rest, net, v);
        out[v] = VALUE(joined_pairs(net, v) - joined_pairs(&rest, v));
        network_done(&rest);
    }
}

const struct measure measure_sole_brokerage = {
    .name = "sole_brokerage",
    LIMITED(2000),
    .group = GROUP_BROKERAGE,
    .scope = SCOPE_ACTOR,
    .actors = sole_brokerage,
    .summary = "pairs of others that reach each other through the actor only",
    .formula = "number of pairs that are connected and no longer are without i",
    .source = "block-cut tree; Harary 1969",
    .unit = "pairs",
    .range = "0..(n-1)(n-2)/2",
    .is_count = true,
    .detail = true,
};

/* Total reach with the actor, of the pairs with it, and without it. */
static void induced(const struct network *net, struct value *out, bool mediated)
{
    double whole = reach_among(net, NULL);
    AUTO_FREE bool *others = mem_array((size_t)net->n, sizeof *others);

    for (int v = 0; v < net->n; v++)
        others[v] = true;
    for (int v = 0; v < net->n; v++) {
        struct network rest;
        double among_others;

        others[v] = false;
        among_others = reach_among(net, others);
        network_without(&rest, net, v);
        out[v] = VALUE(mediated ? among_others - reach_among(&rest, NULL) : whole - among_others);
        network_done(&rest);
        others[v] = true;
    }
}

static void reach_membership(const struct network *net, struct value *out)
{
    induced(net, out, false);
}

const struct measure measure_reach_membership = {
    .name = "reach_membership",
    LIMITED(300),
    .group = GROUP_BROKERAGE,
    .scope = SCOPE_ACTOR,
    .actors = reach_membership,
    .summary = "total reach of the pairs that the actor itself belongs to",
    .formula = "Σ_{j≠i} 1/d_ij",
    .source = "Everett & Borgatti 2010",
    .alias = "harmonic · (n - 1); endogenous centrality",
    .unit = "strength",
    .range = "0..",
    .direction = DIRECTION_HIGHER,
    .detail = true,
};

static void reach_mediation(const struct network *net, struct value *out)
{
    induced(net, out, true);
}

const struct measure measure_reach_mediation = {
    .name = "reach_mediation",
    LIMITED(300),
    .group = GROUP_BROKERAGE,
    .scope = SCOPE_ACTOR,
    .actors = reach_mediation,
    .summary = "total reach that others owe to paths through the actor",
    .formula = "Σ over pairs of others of 1/d - 1/d without i's ties",
    .source = "Everett & Borgatti 2010",
    .alias = "exogenous centrality",
    .unit = "strength",
    .range = "0..",
    .detail = true,
};

static void abandonment(const struct network *net, struct value *out)
{
    for (int v = 0; v < net->n; v++)
        out[v] = degree_of(net, v) ? VALUE(strongest_of(net, v) / support_of(net, v)) : UNDEFINED(REASON_ISOLATE);
}

const struct measure measure_abandonment = {
    .name = "abandonment",
    .group = GROUP_BROKERAGE,
    .scope = SCOPE_ACTOR,
    .actors = abandonment,
    .summary = "share of the actor's support that hangs on its strongest partner",
    .formula = "max_j w_ij / s_i",
    .source = "our definition, after Snyder 1984",
    .unit = "share",
    .range = "0..1",
    .undefined = REASON_ISOLATE,
    .detail = true,
};

/* Hostility of one's partners towards actors that are no enemies of one's own. */
static void entrapment(const struct network *net, struct value *out)
{
    for (int v = 0; v < net->n; v++)
        out[v] = VALUE(0);
    for (int i = 0; i < net->hostility.count; i++) {
        const struct edge *edge = &net->hostility.edges[i];
        int ends[2] = { edge->a, edge->b };

        for (int side = 0; side < 2; side++) {
            int partner = ends[side], enemy = ends[1 - side];

            for (int k = net->first[partner]; k < net->first[partner + 1]; k++) {
                int v = net->neighbour[k];

                if (v != enemy && edge_strength(&net->hostility, v, enemy) <= 0)
                    out[v].number += net->strength[k] * edge->strength;
            }
        }
    }
}

const struct measure measure_entrapment = {
    .name = "entrapment",
    .group = GROUP_BALANCE,
    .scope = SCOPE_ACTOR,
    .actors = entrapment,
    .summary = "hostility that the actor could be drawn into by its partners",
    .formula = "Σ_j w_ij Σ_{k≠i} h_jk over k that are no enemies of i",
    .source = "our definition, after Snyder 1984; Christensen & Snyder 1990",
    .unit = "strength²",
    .range = "0..",
    .direction = DIRECTION_LOWER,
    .detail = true,
};

static struct value closure_pressure(const struct network *net)
{
    double open = 0;

    for (int j = 0; j < net->n; j++)
        for (int a = net->first[j]; a < net->first[j + 1]; a++)
            for (int b = a + 1; b < net->first[j + 1]; b++)
                open += edge_strength(&net->support, net->neighbour[a], net->neighbour[b]) <= 0;
    return VALUE(open);
}

const struct measure measure_closure_pressure = {
    .name = "closure_pressure",
    .scope = SCOPE_NETWORK,
    .network = closure_pressure,
    .summary = "pairs of partners of the same actor that are not tied, once for each actor between them: candidates "
               "for new ties",
    .formula = "number of open paths i-j-k of support",
    .source = "our definition, after Cranmer, Desmarais & Kirkland 2012",
    .unit = "paths",
    .range = "0..",
    .is_count = true,
    .detail = true,
};
