/*
 * hierarchy.c - how far the support digraph is a hierarchy, by Krackhardt (1994): who reaches whom, who stands above whom.
 * Whoever gives support stands above whoever gets it.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "measure/measure.h"
#include "network/digraph.h"

static const char REASON_NO_ARCS[] = "no directed support";
static const char REASON_NO_THREE[] = "no component of 3 actors";

/* The support digraph and what the three measures ask of it. Owns everything. */
struct order {
    struct digraph digraph;
    bool *reach;    /* by rows */
    int *component; /* weak, by vertex */
    int *size;      /* by component */
    int component_count;
};

static void order_init(struct order *order, const struct network *net)
{
    digraph_init(&order->digraph, net);
    order->reach = digraph_reach(&order->digraph);
    order->component = digraph_weak_components(&order->digraph, &order->component_count);
    order->size = mem_array((size_t)order->component_count, sizeof *order->size);
    for (int v = 0; v < net->n; v++)
        order->size[order->component[v]]++;
}

static void order_done(struct order *order)
{
    digraph_done(&order->digraph);
    free(order->reach);
    free(order->component);
    free(order->size);
}

static bool reaches(const struct order *order, int v, int w)
{
    return order->reach[(size_t)v * (size_t)order->digraph.n + (size_t)w];
}

static struct value krackhardt_hierarchy(const struct network *net)
{
    double mutual = 0, any = 0;
    struct order order;

    order_init(&order, net);
    for (int v = 0; v < net->n; v++) {
        for (int w = v + 1; w < net->n; w++) {
            any += reaches(&order, v, w) || reaches(&order, w, v);
            mutual += reaches(&order, v, w) && reaches(&order, w, v);
        }
    }
    order_done(&order);
    return any > 0 ? VALUE((any - mutual) / any) : UNDEFINED(REASON_NO_ARCS);
}

const struct measure measure_krackhardt_hierarchy = {
    .name = "krackhardt_hierarchy",
    LIMITED(2000),
    .group = GROUP_POSITION,
    .scope = SCOPE_NETWORK,
    .network = krackhardt_hierarchy,
    .summary = "share of the pairs in which one supports the other, at whatever remove, that are one-sided",
    .formula = "1 - pairs that reach each other both ways / pairs that reach each other at all, along directed support",
    .source = "Krackhardt 1994",
    .unit = "share of pairs",
    .range = "0..1",
    .undefined = REASON_NO_ARCS,
    .detail = true,
};

static struct value krackhardt_efficiency(const struct network *net)
{
    double needed = 0, greatest = 0, arcs;
    struct order order;

    order_init(&order, net);
    arcs = order.digraph.arc_count;
    for (int i = 0; i < order.component_count; i++) {
        needed += order.size[i] - 1.0;
        greatest += (double)order.size[i] * (order.size[i] - 1.0);
    }
    order_done(&order);
    return greatest > 0 ? VALUE((greatest - arcs) / (greatest - needed)) : UNDEFINED(REASON_NO_ARCS);
}

const struct measure measure_krackhardt_efficiency = {
    .name = "krackhardt_efficiency",
    LIMITED(2000),
    .group = GROUP_POSITION,
    .scope = SCOPE_NETWORK,
    .network = krackhardt_efficiency,
    .summary =
        "how few arcs of support there are beyond those that hold the components together; 1 for trees of one-sided "
        "ties, 0 where everybody supports everybody",
    .formula = "1 - (arcs - Σ_c (N_c - 1)) / Σ_c (N_c (N_c - 1) - (N_c - 1)) over weak components of N_c actors",
    .source = "Krackhardt 1994",
    .unit = "share of spare arcs",
    .range = "0..1",
    .undefined = REASON_NO_ARCS,
    .detail = true,
};

/* Number of vertices that each vertex reaches; caller frees. */
static int *reach_counts(const struct order *order)
{
    int n = order->digraph.n;
    int *counts = mem_array((size_t)n, sizeof *counts);

    for (int v = 0; v < n; v++)
        for (int w = 0; w < n; w++)
            counts[v] += reaches(order, v, w);
    return counts;
}

/* A least upper bound is reached by all upper bounds; so it reaches fewest of all, and any that does will do. */
static bool has_least_upper_bound(const struct order *order, const int *counts, int a, int b)
{
    int least = -1;

    for (int u = 0; u < order->digraph.n; u++)
        if (reaches(order, u, a) && reaches(order, u, b) && (least < 0 || counts[u] < counts[least]))
            least = u;
    for (int u = 0; u < order->digraph.n && least >= 0; u++)
        if (reaches(order, u, a) && reaches(order, u, b) && !reaches(order, u, least))
            return false;
    return least >= 0;
}

static double violations(const struct order *order)
{
    AUTO_FREE int *counts = reach_counts(order);
    double sum = 0;

    for (int a = 0; a < order->digraph.n; a++)
        for (int b = a + 1; b < order->digraph.n; b++)
            if (order->component[a] == order->component[b])
                sum += !has_least_upper_bound(order, counts, a, b);
    return sum;
}

static struct value lubness(const struct network *net)
{
    double greatest = 0, found;
    struct order order;

    order_init(&order, net);
    for (int i = 0; i < order.component_count; i++)
        greatest += (order.size[i] - 1.0) * (order.size[i] - 2.0) / 2;
    found = violations(&order);
    order_done(&order);
    return greatest > 0 ? VALUE((greatest - found) / greatest) : UNDEFINED(REASON_NO_THREE);
}

const struct measure measure_lubness = {
    .name = "lubness",
    LIMITED(500),
    .group = GROUP_POSITION,
    .scope = SCOPE_NETWORK,
    .network = lubness,
    .summary = "how often two actors have one nearest actor above both of them, or are above one another (least upper "
               "boundedness)",
    .formula =
        "1 - V / Σ_c (N_c - 1)(N_c - 2) / 2 over weak components of N_c actors; V: pairs of a component without an "
        "actor that reaches both along directed support (itself included) and is reached by all others that do",
    .source = "Krackhardt 1994",
    .unit = "share of pairs",
    .range = "0..1",
    .undefined = REASON_NO_THREE,
    .detail = true,
};
