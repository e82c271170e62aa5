/*
 * brokerage.c - what the network owes to an actor, and what hems the actor in.
 */
#include <math.h>

#include "base/mem.h"
#include "measure/measure.h"
#include "network/ig.h"
#include "network/kernel/reach/reach_loss.h"

static const char REASON_ISOLATE[] = "no partners";
static const char REASON_NO_EFFICIENCY[] = "efficiency is 0";
static const char REASON_NOTHING_TO_LOSE[] = "fewer than 2 actors, or efficiency is 0";

static void constraint(const struct network *net, struct value *out)
{
    AUTO_VECTOR scores = { 0 };

    IG_MUST(igraph_vector_init(&scores, 0));
    IG_MUST(igraph_constraint(network_graph(net), &scores, igraph_vss_all(), network_strengths(net)));
    for (int v = 0; v < net->n; v++)
        out[v] = net->first[v] == net->first[v + 1] ? UNDEFINED(REASON_ISOLATE) : VALUE(VECTOR(scores)[v]);
}

const struct measure measure_constraint = {
    .name = "constraint",
    .group = GROUP_BROKERAGE,
    .scope = SCOPE_ACTOR,
    .actors = constraint,
    .summary = "how far the actor's support is bound up in few partners or in partners tied with each other",
    .formula = "Σ_j (p_ij + Σ_q p_iq p_qj)² over partners j, q of i; p_ij = w_ij / s_i",
    .source = "Burt 1992",
    .unit = "index",
    .range = "0..2",
    .undefined = REASON_ISOLATE,
};

/* With n fixed the number of pairs cancels out. */
static void vulnerability(const struct network *net, struct value *out)
{
    const struct csr graph = network_ways(net);
    struct reach_loss loss = { 0 };

    if (net->support.count > 0)
        reach_loss_init(&loss, &graph, false, 1, NULL);
    for (int v = 0; v < net->n; v++)
        out[v] = loss.whole > 0 ? VALUE((loss.whole - loss.without[v]) / loss.whole)
                                : UNDEFINED(net->n < 2 ? REASON_TOO_FEW_ACTORS : REASON_NO_EFFICIENCY);
    reach_loss_done(&loss);
}

const struct measure measure_vulnerability = {
    .name = "vulnerability",
    LIMITED(2000),
    .group = GROUP_POSITION,
    .scope = SCOPE_ACTOR,
    .actors = vulnerability,
    .summary = "share of the network's efficiency that is lost with the actor's ties, nothing else changing",
    .formula = "(E - E without i's ties) / E, n unchanged",
    .source = "Latora & Marchiori 2005",
    .unit = "share of efficiency",
    .range = "0..1",
    .undefined = REASON_NOTHING_TO_LOSE,
    .direction = DIRECTION_LOWER,
};

static struct value worst_vulnerability(const struct network *net)
{
    AUTO_FREE struct value *values = mem_array((size_t)net->n, sizeof *values);
    struct value worst = UNDEFINED(net->n < 2 ? REASON_TOO_FEW_ACTORS : REASON_NO_EFFICIENCY);

    vulnerability(net, values);
    for (int v = 0; v < net->n; v++)
        if (!values[v].reason && (worst.reason || values[v].number > worst.number))
            worst = values[v];
    return worst;
}

const struct measure measure_worst_vulnerability = {
    .name = "worst_vulnerability",
    LIMITED(2000),
    .scope = SCOPE_NETWORK,
    .network = worst_vulnerability,
    .summary = "share of the efficiency that is lost with the one actor whose ties matter most",
    .formula = "max_i (E - E without i's ties) / E, n unchanged",
    .source = "Latora & Marchiori 2005",
    .unit = "share of efficiency",
    .range = "0..1",
    .undefined = REASON_NOTHING_TO_LOSE,
    .direction = DIRECTION_LOWER,
    .detail = true,
};
