/*
 * jobs.c - the jobs that are timed beside igraph, with the ratio that is promised of each.
 */
#include "base/mem.h"
#include "field.h"
#include "network/kernel/reach/all_pairs.h"
#include "network/kernel/removal/between.h"
#include "network/kernel/fiedler/fiedler.h"
#include "network/kernel/reach/hop_reach.h"
#include "network/kernel/reach/reach_loss.h"
#include "network/kernel/removal/removal.h"
#include "network/kernel/removal/removal_order.h"
#include "network/kernel/splits.h"
#include "sampled.h"

static int one(const struct field *field)
{
    (void)field;
    return 1;
}

static int each_vertex(const struct field *field)
{
    return field->n;
}

static void lose_reach(const struct field *field, bool hops, double *answers)
{
    struct reach_loss loss;

    reach_loss_init(&loss, &field->graph, hops, field->threads, NULL);
    for (int v = 0; v < field->n; v++)
        answers[v] = loss.without[v];
    reach_loss_done(&loss);
}

static void reach_without_each(const struct field *field, double *answers)
{
    lose_reach(field, false, answers);
}

static void hop_reach_without_each(const struct field *field, double *answers)
{
    lose_reach(field, true, answers);
}

static void largest_without_each(const struct field *field, double *answers)
{
    AUTO_FREE struct split *splits = mem_array((size_t)field->n, sizeof *splits);
    struct split whole;

    splits_without_each(&field->graph, &whole, splits);
    for (int v = 0; v < field->n; v++)
        answers[v] = splits[v].largest;
}

static void connectivity_without_each(const struct field *field, double *answers)
{
    AUTO_FREE bool *found = mem_array((size_t)field->n, sizeof *found);

    fiedler_without_each(&field->graph, field->threads, answers, found);
    for (int v = 0; v < field->n; v++)
        answers[v] = found[v] ? answers[v] : -1;
}

static void degree_attack(const struct field *field, double *answers)
{
    AUTO_FREE int *order = mem_array((size_t)field->n, sizeof *order);
    AUTO_FREE int *largest = mem_array((size_t)field->n + 1, sizeof *largest);

    order_by_degree(&field->graph, field->rank, order);
    removal_largest(&field->graph, order, largest);
    for (int q = 0; q < field->n; q++)
        answers[q] = largest[q + 1];
}

static void reach_attack(const struct field *field, double *answers)
{
    AUTO_FREE double *reach = mem_array((size_t)field->n + 1, sizeof *reach);

    removal_reach(&field->graph, field->order, false, field->threads, reach);
    for (int q = 0; q < field->n; q++)
        answers[q] = reach[q + 1];
}

static void betweenness_attack(const struct field *field, double *answers)
{
    AUTO_FREE int *order = mem_array((size_t)field->n, sizeof *order);

    order_by_betweenness(&field->graph, field->rank, field->threads, NULL, order);
    for (int q = 0; q < field->n; q++)
        answers[q] = order[q];
}

static void betweenness(const struct field *field, double *answers)
{
    betweenness_hops(&field->graph, field->threads, answers);
}

static void weighted_betweenness(const struct field *field, double *answers)
{
    betweenness_weighted(&field->graph, field->threads, answers);
}

static void hop_reach_of(const struct field *field, double *answers)
{
    answers[0] = hop_reach(&field->graph, field->threads);
}

static void reach_of(const struct field *field, double *answers)
{
    answers[0] = all_pairs_reach(&field->graph, field->threads);
}

static void prepare_degrees(struct field *field)
{
    order_by_degree(&field->graph, field->rank, field->order);
}

static void prepare_betweenness(struct field *field)
{
    order_by_betweenness(&field->graph, field->rank, field->threads, NULL, field->order);
}

/* Circles of friends (McAuley & Leskovec 2012); read where it is there. */
#define FACEBOOK "../shared/data/large/facebook_combined.txt"

/* ORDER jobs */
const struct job jobs[] = {
    { "efficiency without each", NULL, 1000, 5000, 300, each_vertex, NULL, reach_without_each, igraph_reach_without },
    { "efficiency without each", NULL, 180, 3200, 300, each_vertex, NULL, reach_without_each, igraph_reach_without },
    { "hop efficiency without each", NULL, 1000, 5000, 250, each_vertex, NULL, hop_reach_without_each,
      igraph_hop_reach_without },
    { "components without each", NULL, 1000, 5000, 2000, each_vertex, NULL, largest_without_each,
      igraph_largest_without },
    { "components without each", NULL, 20000, 100000, 2000, each_vertex, NULL, largest_without_each,
      igraph_largest_without },
    { "connectivity without each", NULL, 200, 3200, 20, each_vertex, NULL, connectivity_without_each,
      igraph_connectivity_without },
    { "attack by degree", NULL, 1000, 5000, 500, each_vertex, prepare_degrees, degree_attack, igraph_degree_attack },
    { "efficiency in an attack", NULL, 1000, 5000, 500, each_vertex, prepare_degrees, reach_attack,
      igraph_reach_attack },
    { "attack by betweenness", NULL, 1000, 5000, 4, each_vertex, prepare_betweenness, betweenness_attack,
      igraph_betweenness_attack },
    { "betweenness, hops", NULL, 1000, 5000, 6, one, NULL, betweenness, igraph_betweenness_of },
    { "betweenness, weighted", NULL, 1000, 5000, 2, one, NULL, weighted_betweenness, igraph_weighted_betweenness_of },
    { "hop efficiency, once", NULL, 1000, 5000, 150, one, NULL, hop_reach_of, igraph_hop_reach_once },
    { "efficiency, once", NULL, 180, 3200, 15, one, NULL, reach_of, igraph_reach_once },
    { "10 000 samples", NULL, 20, 60, 15, sample_count, prepare_samples, sample_all, igraph_sample },
    { "10 000 samples", NULL, 180, 3200, 60, sample_count, prepare_samples, sample_all, igraph_sample },
    { "hop efficiency without each", FACEBOOK, 4039, 88234, 0, each_vertex, NULL, hop_reach_without_each,
      igraph_hop_reach_without },
    { "components without each", FACEBOOK, 4039, 88234, 0, each_vertex, NULL, largest_without_each,
      igraph_largest_without },
    { "betweenness, hops", FACEBOOK, 4039, 88234, 0, one, NULL, betweenness, igraph_betweenness_of },
};
const int job_count = sizeof jobs / sizeof *jobs;
