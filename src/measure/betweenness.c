/*
 * betweenness.c - the share of shortest paths that run through an actor, over a tie, or between two through a third.
 */
#include "base/mem.h"
#include "measure/measure.h"
#include "measure/shortest.h"
#include "network/kernel/removal/between.h"

static const char REASON_NO_TIE[] = "no tie";
static const char REASON_NO_PATH[] = "no path";

static void betweenness(const struct network *net, struct value *out)
{
    const struct csr graph = network_ways(net);
    double pairs = (net->n - 1.0) * (net->n - 2.0) / 2;
    AUTO_FREE double *scores = mem_array((size_t)net->n, sizeof *scores);

    betweenness_weighted(&graph, 1, scores);
    for (int v = 0; v < net->n; v++)
        out[v] = net->n < 3 ? UNDEFINED(REASON_FEWER_THAN_3) : VALUE(scores[v] / pairs);
}

const struct measure measure_betweenness = {
    .name = "betweenness",
    .group = GROUP_POSITION,
    .scope = SCOPE_ACTOR,
    .actors = betweenness,
    .summary = "share of the pairs of others whose shortest path runs through the actor",
    .formula =
        "Σ_{j<h} (share of shortest j-h paths through i) / ((n - 1)(n - 2) / 2); lengths 1 / w, equal to within 1e-12",
    .source = "Freeman 1977",
    .unit = "share of pairs",
    .range = "0..1",
    .undefined = REASON_FEWER_THAN_3,
    .counts_strength = true,
};

static struct value tie_betweenness(const struct network *net, int a, int b)
{
    struct shortest shortest;
    double sum = 0;

    if (edge_strength(&net->support, a, b) <= 0)
        return UNDEFINED(REASON_NO_TIE);
    shortest_init(&shortest, net);
    for (int v = 0; v < net->n; v++) {
        shortest_from(&shortest, v);
        sum += shortest_over_tie(&shortest, a, b) + shortest_over_tie(&shortest, b, a);
    }
    shortest_done(&shortest);
    return VALUE(sum / ((double)net->n * (net->n - 1)));
}

const struct measure measure_tie_betweenness = {
    .name = "tie_betweenness",
    LIMITED(2000),
    .group = GROUP_POSITION,
    .scope = SCOPE_PAIR,
    .pair = tie_betweenness,
    .summary = "share of all pairs whose shortest path runs over the tie of the two",
    .formula =
        "Σ_{j<h} (share of shortest j-h paths over the tie a-b) / (n (n - 1) / 2); lengths 1 / w, equal to within "
        "1e-12",
    .source = "Girvan & Newman 2002; Brandes 2008",
    .unit = "share of pairs",
    .range = "0..1",
    .undefined = REASON_NO_TIE,
    .detail = true,
};

/* Counted from the smaller vertex, so that the order of the two does not matter to the last digit. */
static struct value pair_dependency(const struct network *net, int a, int b, int third)
{
    struct shortest shortest;
    double share;

    shortest_init(&shortest, net);
    shortest_from(&shortest, a < b ? a : b);
    share = shortest_via(&shortest, a < b ? b : a, third);
    shortest_done(&shortest);
    return share < 0 ? UNDEFINED(REASON_NO_PATH) : VALUE(share);
}

const struct measure measure_pair_dependency = {
    .name = "pair_dependency",
    .group = GROUP_BROKERAGE,
    .scope = SCOPE_PAIR,
    .third = pair_dependency,
    .summary = "share of the pair's shortest paths that run through the third actor",
    .formula = "δ_ab(k) = shortest a-b paths through k / shortest a-b paths; lengths 1 / w, equal to within 1e-12",
    .source = "Freeman 1980",
    .unit = "share of paths",
    .range = "0..1",
    .undefined = REASON_NO_PATH,
    .detail = true,
};
