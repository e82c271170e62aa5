/*
 * clusterability.c - division into any number of sides, where enemies of enemies need not be friends.
 */
#include <math.h>

#include "measure/measure.h"
#include "network/balance.h"

enum { CLUSTER_LIMIT = 14 };

/* Vertices 0..v-1 have a side; what the rest can save at most is known beforehand. */
struct clustering {
    int n;
    double net[CLUSTER_LIMIT][CLUSTER_LIMIT]; /* support minus hostility */
    double hope[CLUSTER_LIMIT + 1];           /* support that vertices v.. can still keep within sides */
    int side[CLUSTER_LIMIT];
    double best; /* greatest net strength within sides so far */
};

/* Net strength within sides is what is to be great: cost = total support - (support within - hostility within). */
static void assign(struct clustering *all, int v, int sides, double within)
{
    if (within + all->hope[v] <= all->best)
        return;
    if (v == all->n) {
        all->best = within;
        return;
    }
    for (int side = 0; side <= sides; side++) {
        double gain = 0;

        for (int u = 0; u < v; u++)
            gain += all->side[u] == side ? all->net[u][v] : 0;
        all->side[v] = side;
        assign(all, v + 1, side == sides ? sides + 1 : sides, within + gain);
    }
}

static struct value clusterability(const struct network *net)
{
    const struct edge_list *edges = &network_balance(net)->edges;
    struct clustering all = { .n = net->n, .best = -1 };
    double support = 0;

    if (net->n > CLUSTER_LIMIT)
        return UNDEFINED(measure_clusterability.too_large);
    for (int e = 0; e < edges->count; e++) {
        const struct edge *edge = &edges->edges[e];

        all.net[edge->a][edge->b] = edge->strength;
        support += fmax(edge->strength, 0);
        for (int v = 0; v <= edge->b; v++)
            all.hope[v] += fmax(edge->strength, 0);
    }
    assign(&all, 0, 0, 0);
    return VALUE(support - all.best);
}

const struct measure measure_clusterability = {
    .name = "clusterability",
    .group = GROUP_BALANCE,
    .scope = SCOPE_NETWORK,
    .network = clusterability,
    .summary = "least strength of ties at odds with a division into any number of sides; three enemies are no tension",
    .formula = "min over divisions of Σ hostility within sides + Σ support between them (of support - hostility)",
    .source = "Davis 1967; Doreian & Mrvar 1996",
    .unit = "strength",
    .range = "0..",
    .undefined = "more than 14 actors",
    .limit = CLUSTER_LIMIT,
    .too_large = "too large (limit 14 actors, also with --all)",
    .direction = DIRECTION_LOWER,
    .whole_network = true,
    .detail = true,
};
