/*
 * independence.c - political independence: friends make strong, friends of friends make dependent, by Smith et al. (2014).
 */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "measure/measure.h"

static const char REASON_NO_TWO_TIES[] = "no actor with 2 signed ties";

/* What a step away multiplies with; the default of the paper. */
static const double STEP_FACTOR = -0.8;

/* The signed net as adjacency lists, signs apart from the walk along them. Owns its arrays. */
struct signed_graph {
    struct edge_list edges;
    int n, greatest_degree;
    int *first, *neighbour;
};

static void signed_graph_init(struct signed_graph *graph, const struct network *net)
{
    AUTO_FREE int *place = mem_array((size_t)net->n + 1, sizeof *place);

    *graph = (struct signed_graph){ .edges = network_net_edges(net), .n = net->n };
    graph->first = mem_array((size_t)net->n + 1, sizeof *graph->first);
    graph->neighbour = mem_array(2 * (size_t)graph->edges.count, sizeof *graph->neighbour);
    for (int i = 0; i < graph->edges.count; i++) {
        graph->first[graph->edges.edges[i].a + 1]++;
        graph->first[graph->edges.edges[i].b + 1]++;
    }
    for (int v = 0; v < net->n; v++) {
        int degree = graph->first[v + 1];

        graph->greatest_degree = degree > graph->greatest_degree ? degree : graph->greatest_degree;
        graph->first[v + 1] += graph->first[v];
        place[v] = graph->first[v];
    }
    for (int i = 0; i < graph->edges.count; i++) {
        graph->neighbour[place[graph->edges.edges[i].a]++] = graph->edges.edges[i].b;
        graph->neighbour[place[graph->edges.edges[i].b]++] = graph->edges.edges[i].a;
    }
}

static void signed_graph_done(struct signed_graph *graph)
{
    free(graph->edges.edges);
    free(graph->first);
    free(graph->neighbour);
}

/* Steps from the source to every vertex, -1 where there is no path. 'queue' has room for all vertices. */
static void count_steps(const struct signed_graph *graph, int source, int *steps, int *queue)
{
    int count = 0;

    for (int v = 0; v < graph->n; v++)
        steps[v] = -1;
    steps[source] = 0;
    queue[count++] = source;
    for (int k = 0; k < count; k++) {
        int v = queue[k];

        for (int i = graph->first[v]; i < graph->first[v + 1]; i++) {
            int w = graph->neighbour[i];

            if (steps[w] >= 0)
                continue;
            steps[w] = steps[v] + 1;
            queue[count++] = w;
        }
    }
}

/* Σ_k β^k (P_k^x - N_k^x); 'plus' and 'minus' are zeroed counts by distance and left so. */
static double independence_of(const struct signed_graph *graph, const int *steps, double *plus, double *minus)
{
    double exponent = (log(2) - log(fabs(STEP_FACTOR))) / log(graph->greatest_degree), factor = 1, sum = 0;

    for (int i = 0; i < graph->edges.count; i++) {
        const struct edge *edge = &graph->edges.edges[i];
        int distance = steps[edge->a] < steps[edge->b] ? steps[edge->a] : steps[edge->b];

        if (distance >= 0)
            (edge->strength > 0 ? plus : minus)[distance]++;
    }
    for (int k = 0; k < graph->n; k++, factor *= STEP_FACTOR) {
        sum += factor * (pow(plus[k], exponent) - pow(minus[k], exponent));
        plus[k] = minus[k] = 0;
    }
    return sum;
}

static void political_independence(const struct network *net, struct value *out)
{
    size_t n = (size_t)net->n;
    AUTO_FREE int *steps = mem_array(n, sizeof *steps);
    AUTO_FREE int *queue = mem_array(n, sizeof *queue);
    AUTO_FREE double *plus = mem_array(n, sizeof *plus);
    AUTO_FREE double *minus = mem_array(n, sizeof *minus);
    struct signed_graph graph;

    signed_graph_init(&graph, net);
    for (int v = 0; v < net->n; v++) {
        out[v] = UNDEFINED(REASON_NO_TWO_TIES);
        if (graph.greatest_degree < 2)
            continue;
        count_steps(&graph, v, steps, queue);
        out[v] = VALUE(independence_of(&graph, steps, plus, minus));
    }
    signed_graph_done(&graph);
}

const struct measure measure_political_independence = {
    .name = "political_independence",
    LIMITED(2000),
    .group = GROUP_BALANCE,
    .scope = SCOPE_ACTOR,
    .actors = political_independence,
    .summary =
        "strength from friends who depend on the actor because they have few others: friends add, their friends take "
        "away, foes the other way round",
    .formula =
        "PII_i = Σ_k β^k (P_k^x - N_k^x), P_k and N_k supportive and hostile ties whose nearer end is k steps from i "
        "in the signed net, β = -0.8, x = (ln 2 - ln |β|) / ln(greatest degree of the network)",
    .source = "Smith et al. 2014",
    .unit = "index",
    .range = "any",
    .undefined = REASON_NO_TWO_TIES,
    .detail = true,
};
