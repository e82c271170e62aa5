/*
 * order_rules.c - who falls next in an attack.
 */
#include "analysis/order_rules.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "network/kernel/reach/all_pairs.h"
#include "network/kernel/removal/between.h"
#include "network/kernel/reach/reach_loss.h"
#include "network/kernel/removal/removal_order.h"

/* Scores closer than this, as shares of the highest, are the same. */
static const double EQUAL = 1e-9;

static void score_degree(const struct csr *graph, int threads, double *scores)
{
    (void)threads;
    for (int v = 0; v < graph->n; v++)
        scores[v] = graph->first[v + 1] - graph->first[v];
}

static void score_strength(const struct csr *graph, int threads, double *scores)
{
    (void)threads;
    for (int v = 0; v < graph->n; v++) {
        scores[v] = 0;
        for (int i = graph->first[v]; i < graph->first[v + 1]; i++)
            scores[v] += graph->strength[i];
    }
}

static void score_closeness(const struct csr *graph, int threads, double *scores)
{
    size_t n = (size_t)graph->n;
    AUTO_FREE double *lengths = mem_array(n * n, sizeof *lengths);

    all_pairs_lengths(graph, threads, lengths);
    for (size_t v = 0; v < n; v++) {
        scores[v] = 0;
        for (size_t w = 0; w < n; w++)
            scores[v] += v == w ? 0 : 1 / lengths[v * n + w];
    }
}

static void score_vulnerability(const struct csr *graph, int threads, double *scores)
{
    struct reach_loss loss;

    reach_loss_init(&loss, graph, false, threads, NULL);
    for (int v = 0; v < graph->n; v++)
        scores[v] = loss.whole - loss.without[v];
    reach_loss_done(&loss);
}

static void anew_degree(const struct csr *graph, const int *rank, int threads, struct kernel_progress *progress,
                        int *order)
{
    (void)threads;
    (void)progress;
    order_by_degree(graph, rank, order);
}

static void anew_strength(const struct csr *graph, const int *rank, int threads, struct kernel_progress *progress,
                          int *order)
{
    (void)threads;
    (void)progress;
    order_by_strength(graph, rank, order);
}

static void anew_betweenness(const struct csr *graph, const int *rank, int threads, struct kernel_progress *progress,
                             int *order)
{
    order_by_betweenness(graph, rank, threads, progress, order);
}

const struct order_rule order_rules[] = {
    { "degree", "most partners", "Albert, Jeong & Barabási 2000; Schneider et al. 2011", 0, score_degree, anew_degree },
    { "strength", "greatest support", "Dall'Asta, Barrat, Barthélemy & Vespignani 2006", 0, score_strength,
      anew_strength },
    { "betweenness", "most shortest paths of others through it, each tie one step", "Holme et al. 2002", 0,
      betweenness_hops, anew_betweenness },
    { "closeness", "nearest to all others, Σ 1/d along lengths 1/strength", "Iyer et al. 2013", 10000, score_closeness,
      NULL },
    { "vulnerability", "whose deletion costs most efficiency", "Latora & Marchiori 2005", 0, score_vulnerability,
      NULL },
    { 0 },
};

const struct order_rule *order_rule_find(const char *name)
{
    for (const struct order_rule *rule = order_rules; rule->name; rule++)
        if (strcmp(rule->name, name) == 0)
            return rule;
    return NULL;
}

const char *order_rule_nearest(const char *name)
{
    const char *names[sizeof order_rules / sizeof *order_rules];
    int count = 0;

    for (const struct order_rule *rule = order_rules; rule->name; rule++)
        names[count++] = rule->name;
    names[count++] = "random";
    return text_nearest(name, names, count);
}

struct scored {
    int vertex, rank, group;
    double score;
};

static int compare_scores(const void *left, const void *right)
{
    const struct scored *x = left, *y = right;

    return (x->score < y->score) - (x->score > y->score);
}

static int compare_groups(const void *left, const void *right)
{
    const struct scored *x = left, *y = right;

    if (x->group != y->group)
        return x->group < y->group ? -1 : 1;
    return (x->rank > y->rank) - (x->rank < y->rank);
}

/* Equals to rounding form a group with the highest of them, and stand by rank in it. */
static void sort_by_scores(const double *scores, const int *rank, int n, int *order)
{
    AUTO_FREE struct scored *list = mem_array((size_t)n, sizeof *list);
    int first = 0;

    if (n == 0)
        return;
    for (int v = 0; v < n; v++)
        list[v] = (struct scored){ v, rank[v], 0, scores[v] };
    qsort(list, (size_t)n, sizeof *list, compare_scores);
    for (int i = 0; i < n; i++) {
        if (list[first].score - list[i].score > EQUAL * fabs(list[0].score))
            first = i;
        list[i].group = first;
    }
    qsort(list, (size_t)n, sizeof *list, compare_groups);
    for (int i = 0; i < n; i++)
        order[i] = list[i].vertex;
}

int next_by_rule(const struct order_rule *rule, const struct csr *graph, const int *rank, const bool *gone, int threads)
{
    AUTO_FREE double *scores = mem_array((size_t)graph->n, sizeof *scores);
    double highest = -INFINITY;
    struct csr_copy rest;
    int next = -1;

    csr_without(&rest, graph, gone);
    rule->score(&rest.graph, threads, scores);
    csr_copy_done(&rest);
    for (int v = 0; v < graph->n; v++)
        highest = gone[v] ? highest : fmax(highest, scores[v]);
    for (int v = 0; v < graph->n; v++)
        if (!gone[v] && highest - scores[v] <= EQUAL * fabs(highest) && (next < 0 || rank[v] < rank[next]))
            next = v;
    return next;
}

void order_by_rule(const struct order_rule *rule, const struct csr *graph, const int *rank, bool fixed, int threads,
                   struct kernel_progress *progress, int *order)
{
    AUTO_FREE double *scores = mem_array((size_t)graph->n, sizeof *scores);
    AUTO_FREE bool *gone = mem_array((size_t)graph->n, sizeof *gone);

    if (fixed) {
        rule->score(graph, threads, scores);
        sort_by_scores(scores, rank, graph->n, order);
        return;
    }
    if (rule->anew) {
        rule->anew(graph, rank, threads, progress, order);
        return;
    }
    for (int q = 0; q < graph->n; q++) {
        order[q] = next_by_rule(rule, graph, rank, gone, threads);
        gone[order[q]] = true;
        if (progress)
            progress->advance(progress->data, q + 1, graph->n);
    }
}
