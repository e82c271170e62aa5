/*
 * balance.c - whether friends of friends are friends and enemies of friends enemies, on support minus hostility.
 */
#include <stdlib.h>

#include "measure/measure.h"
#include "measure/triangles.h"

static const char REASON_NO_TRIAD[] = "no closed triad";

struct triads {
    double balanced, all;
};

static void judge(void *context, const struct triangle *triangle)
{
    struct triads *triads = context;
    int hostile = (triangle->ab->strength < 0) + (triangle->ac->strength < 0) + (triangle->bc->strength < 0);

    triads->all++;
    triads->balanced += hostile % 2 == 0;
}

static struct value balanced_triads(const struct network *net)
{
    struct edge_list edges = network_net_edges(net);
    struct triads triads = { 0 };

    triangles_visit(&edges, net->n, judge, &triads);
    free(edges.edges);
    return triads.all < 1 ? UNDEFINED(REASON_NO_TRIAD) : VALUE(triads.balanced / triads.all);
}

const struct measure measure_balanced_triads = {
    .name = "balanced_triads",
    .group = GROUP_BALANCE,
    .scope = SCOPE_NETWORK,
    .network = balanced_triads,
    .summary = "share of closed triads without tension: all friends, or two friends with a common enemy",
    .formula = "triangles of support - hostility with a positive product of signs / all of them",
    .source = "Cartwright & Harary 1956",
    .unit = "share of triads",
    .range = "0..1",
    .undefined = REASON_NO_TRIAD,
    .whole_network = true,
    .counts_strength = true,
};
