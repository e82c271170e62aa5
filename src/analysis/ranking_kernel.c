/*
 * ranking_kernel.c - from what the kernels say of every deletion to the figures of a ranking.
 */
#include "analysis/ranking_kernel.h"

#include <stdlib.h>

#include "analysis/compare.h"
#include "analysis/focus_network.h"
#include "measure/deletion.h"

static bool is_served(const struct ranking *ranking)
{
    for (int i = 0; i < ranking->measure_count; i++)
        if (!deletion_serves(ranking->measures[i]))
            return false;
    return true;
}

static struct figure blank_figure(const struct ranking *ranking, int place, int phase)
{
    return (struct figure){
        .phase = phase, .layer = ranking->layer, .actor = -1, .other = -1, .measure = ranking->measures[place]
    };
}

static void fill_before(struct ranking *ranking, const struct deletions *deletions)
{
    ranking->before = mem_array((size_t)ranking->measure_count, sizeof *ranking->before);
    for (int i = 0; i < ranking->measure_count; i++) {
        struct figure *figure = &ranking->before[i];

        *figure = blank_figure(ranking, i, 0);
        figure->value[RESIDUAL] = figure->value[FIXED] = deletion_value(deletions, ranking->measures[i], -1, RESIDUAL);
        figure->value[SURVIVORS] = ranking->measures[i]->among ? figure->value[FIXED] : UNDEFINED(REASON_NOT_PAIRS);
        for (int d = 0; d < DENOMINATOR_COUNT; d++)
            figure->change[d] = value_change(figure->value[d], figure->value[d]);
    }
}

static void fill_row(const struct ranking *ranking, const struct deletions *deletions, struct rank_row *row, int vertex)
{
    for (int i = 0; i < ranking->measure_count; i++) {
        const struct measure *measure = ranking->measures[i];
        struct figure *figure = &row->figures[i];
        struct value before[DENOMINATOR_COUNT];

        *figure = blank_figure(ranking, i, 1);
        for (int d = 0; d < DENOMINATOR_COUNT; d++) {
            before[d] = ranking->before[i].value[d];
            figure->value[d] = d == SURVIVORS && !measure->among ? UNDEFINED(REASON_NOT_PAIRS)
                               : d == FIXED && measure->isolates_force_0
                                   ? UNDEFINED(REASON_ISOLATES)
                                   : deletion_value(deletions, measure, vertex, (enum denominator)d);
        }
        if (measure->among)
            before[SURVIVORS] = deletion_value_before(deletions, measure, vertex);
        for (int d = 0; d < DENOMINATOR_COUNT; d++)
            figure->change[d] = value_change(figure->value[d], before[d]);
    }
}

/* Membership and mediation; nothing erodes, nothing else happens. */
static struct reach split_reach(const struct ranking *ranking, const struct reach_loss *loss, int vertex)
{
    return (struct reach){
        .phase = 1,
        .layer = ranking->layer,
        .before = loss->whole,
        .after = loss->without[vertex],
        .membership = loss->own[vertex],
        .mediation = loss->whole - loss->own[vertex] - loss->without[vertex],
    };
}

static void fill_rows(struct ranking *ranking, const struct deletions *deletions)
{
    for (int i = 0; i < ranking->row_count; i++) {
        struct rank_row *row = &ranking->rows[i];
        int vertex = network_vertex(deletions->net, row->a);

        if (row->cascades)
            continue;
        fill_row(ranking, deletions, row, vertex);
        if (ranking->has_reach)
            row->reach = split_reach(ranking, &deletions->reach, vertex);
    }
}

bool ranking_by_kernels(struct ranking *ranking, const struct rank_question *question)
{
    struct deletions deletions;
    struct network net;
    bool complete = true;

    if (ranking->unit != RANK_ACTORS || !is_served(ranking))
        return false;
    focus_network_init(&net, question->model, &question->scenario->focus, question->layer);
    ranking->has_reach = measure_is_wanted(question->choice, &measure_efficiency);
    deletions_init(&deletions, &net, question->choice, question->threads, question->progress);
    fill_before(ranking, &deletions);
    fill_rows(ranking, &deletions);
    deletions_done(&deletions);
    network_done(&net);
    for (int i = 0; i < ranking->row_count; i++)
        complete = complete && !ranking->rows[i].cascades;
    return complete;
}
