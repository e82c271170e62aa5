/*
 * ranking.c - what falls, and in which order it is listed.
 */
#include "analysis/ranking.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/analyse.h"
#include "analysis/ranking_engine.h"
#include "analysis/ranking_kernel.h"
#include "base/text.h"
#include "model/pact.h"

/* Losses closer than this, as shares of the measure before, are the same. */
static const double EQUAL = 1e-9;

static const char *const unit_names[] = {
    [RANK_ACTORS] = "actors",
    [RANK_TIES] = "ties",
    [RANK_PACTS] = "pacts",
    [RANK_LAYERS] = "layers",
};

const char *rank_unit_name(enum rank_unit unit)
{
    return unit_names[unit];
}

enum rank_unit rank_unit_find(const char *name)
{
    int found = 0;

    while (found < RANK_UNIT_COUNT && strcmp(unit_names[found], name) != 0)
        found++;
    return (enum rank_unit)found;
}

void ranking_usual_choice(struct measure_choice *choice)
{
    static const struct measure *const usual[] = {
        &measure_efficiency,     &measure_connectedness,          &measure_largest_component,
        &measure_total_strength, &measure_algebraic_connectivity,
    };

    *choice = (struct measure_choice){ .narrowed = true };
    for (int i = 0; measures[i]; i++)
        for (size_t k = 0; k < sizeof usual / sizeof *usual; k++)
            choice->wanted[i] = choice->wanted[i] || measures[i] == usual[k];
}

const struct measure *ranking_usual_measure(const struct measure_choice *choice)
{
    if (measure_is_wanted(choice, &measure_efficiency))
        return &measure_efficiency;
    for (int i = 0; measures[i]; i++)
        if (choice->wanted[i] && measures[i]->scope == SCOPE_NETWORK)
            return measures[i];
    return NULL;
}

struct value loss_of(const struct measure *measure, struct value change)
{
    if (change.reason)
        return change;
    if (measure->direction == DIRECTION_NONE)
        return VALUE(fabs(change.number));
    return VALUE(measure->direction == DIRECTION_HIGHER ? -change.number : change.number);
}

static void choose_measures(struct ranking *ranking, const struct rank_question *question)
{
    const struct measure *by = question->by ? question->by : ranking_usual_measure(question->choice);

    ranking->measures = mem_array(MEASURE_MAX, sizeof *ranking->measures);
    for (int i = 0; measures[i]; i++) {
        if (!question->choice->wanted[i] || measures[i]->scope != SCOPE_NETWORK)
            continue;
        if (measures[i] == by)
            ranking->by = ranking->measure_count;
        ranking->measures[ranking->measure_count++] = measures[i];
    }
    ranking->denominator = measure_denominator(by);
}

static void add_row(struct ranking *ranking, int a, int b, const char *id, const char *name)
{
    ranking->rows[ranking->row_count++] = (struct rank_row){ .a = a, .b = b, .id = mem_dup(id), .name = mem_dup(name) };
}

bool *actors_relied_on(const struct model *model)
{
    bool *relied_on = mem_array((size_t)model->actor_count, sizeof *relied_on);

    for (int i = 0; i < model->tie_count; i++)
        for (int k = 0; k < model->ties[i].reliance_count && model_tie_counts(model, &model->ties[i]); k++)
            if (model->ties[i].reliances[k].share > 0)
                relied_on[model->ties[i].reliances[k].actor] = true;
    for (int i = 0; i < model->pact_count; i++) {
        const struct pact *pact = &model->pacts[i];

        for (int k = 0; k < pact->member_count && pact->present; k++)
            if (pact->members[k].is_in && pact_hangs_on(pact, pact->members[k].actor))
                relied_on[pact->members[k].actor] = true;
    }
    return relied_on;
}

/* Those of the focus, and outsiders with whom more goes than their own ties: of others the focus sees nothing. */
static void add_actors(struct ranking *ranking, const struct model *model, const struct focus *focus)
{
    AUTO_FREE bool *relied_on = actors_relied_on(model);
    AUTO_FREE bool *is_in_focus = focus_members(focus, model);

    ranking->rows = mem_array((size_t)model->actor_count, sizeof *ranking->rows);
    for (int i = 0; i < model->actor_count; i++) {
        if (!model->actors[i].present || (!is_in_focus[i] && !relied_on[i]))
            continue;
        add_row(ranking, i, -1, model->actors[i].id, model->actors[i].name);
        ranking->rows[ranking->row_count - 1].cascades = relied_on[i];
    }
}

/* Every two actors with ties that count, once, in order of the actors. */
static void add_ties(struct ranking *ranking, const struct model *model, int layer)
{
    struct network net;
    const struct edge_list *lists[2];

    network_init(&net, model, layer, NULL);
    lists[0] = &net.support;
    lists[1] = &net.hostility;
    ranking->rows = mem_array((size_t)(net.support.count + net.hostility.count), sizeof *ranking->rows);
    for (int k = 0; k < 2; k++) {
        for (int e = 0; e < lists[k]->count; e++) {
            const struct edge *edge = &lists[k]->edges[e];
            const struct actor *a = &model->actors[net.actor[edge->a]], *b = &model->actors[net.actor[edge->b]];
            AUTO_TEXT id = { 0 };
            AUTO_TEXT name = { 0 };

            if (k == 1 && edge_list_find(&net.support, edge->a, edge->b) >= 0)
                continue;
            text_addf(&id, "%s+%s", a->id, b->id);
            text_addf(&name, "%s – %s", a->name, b->name);
            add_row(ranking, net.actor[edge->a], net.actor[edge->b], id.data, name.data);
        }
    }
    network_done(&net);
}

static void add_pacts_or_layers(struct ranking *ranking, const struct model *model)
{
    bool pacts = ranking->unit == RANK_PACTS;

    ranking->rows = mem_array((size_t)(pacts ? model->pact_count : model->layer_count), sizeof *ranking->rows);
    for (int i = 0; i < model->pact_count && pacts; i++)
        if (model->pacts[i].present)
            add_row(ranking, i, -1, model->pacts[i].id, model->pacts[i].title);
    for (int i = 0; i < model->layer_count && !pacts; i++)
        if (model->layers[i].on)
            add_row(ranking, i, -1, model->layers[i].id, model->layers[i].title);
}

struct numbered_loss {
    double loss;
    int number;
};

/* The greatest first; NAN comes last. */
static int compare_losses(const void *left, const void *right)
{
    double x = ((const struct numbered_loss *)left)->loss, y = ((const struct numbered_loss *)right)->loss;

    if (isnan(x) || isnan(y))
        return !!isnan(x) - !!isnan(y);
    return (x < y) - (x > y);
}

void ranks_of_losses(const double *losses, int count, double before, int *ranks)
{
    AUTO_FREE struct numbered_loss *sorted = mem_array((size_t)count, sizeof *sorted);
    int first = 0;

    for (int i = 0; i < count; i++) {
        sorted[i] = (struct numbered_loss){ losses[i], i };
        ranks[i] = 0;
    }
    if (count > 1)
        qsort(sorted, (size_t)count, sizeof *sorted, compare_losses);
    /* Rounding must not part what is equal: each rank holds all that lose as much as its first. */
    for (int i = 0; i < count && !isnan(sorted[i].loss); i++) {
        if (sorted[first].loss - sorted[i].loss > EQUAL * fabs(before))
            first = i;
        ranks[sorted[i].number] = first + 1;
    }
}

static int compare_ranks(const void *left, const void *right)
{
    const struct rank_row *x = left, *y = right;

    if (x->rank != y->rank)
        return x->rank == 0 || (y->rank != 0 && x->rank > y->rank) ? 1 : -1;
    return strcmp(x->id, y->id);
}

static void sort_rows(struct ranking *ranking)
{
    struct rank_row *rows = ranking->rows;
    struct value before = ranking->before[ranking->by].value[ranking->denominator];
    AUTO_FREE double *losses = mem_array((size_t)ranking->row_count, sizeof *losses);
    AUTO_FREE int *ranks = mem_array((size_t)ranking->row_count, sizeof *ranks);

    if (ranking->row_count == 0)
        return;
    for (int i = 0; i < ranking->row_count; i++) {
        rows[i].loss =
            loss_of(ranking->measures[ranking->by], rows[i].figures[ranking->by].change[ranking->denominator]);
        losses[i] = rows[i].loss.reason ? NAN : rows[i].loss.number;
    }
    ranks_of_losses(losses, ranking->row_count, before.reason ? 0 : before.number, ranks);
    for (int i = 0; i < ranking->row_count; i++)
        rows[i].rank = ranks[i];
    qsort(rows, (size_t)ranking->row_count, sizeof *rows, compare_ranks);
}

void ranking_init(struct ranking *out, const struct rank_question *question)
{
    *out = (struct ranking){ .unit = question->unit, .layer = question->layer };
    analyse_drawing(&out->report, question->scenario, question->model);
    choose_measures(out, question);
    if (question->unit == RANK_ACTORS)
        add_actors(out, question->model, &question->scenario->focus);
    else if (question->unit == RANK_TIES)
        add_ties(out, question->model, question->layer);
    else
        add_pacts_or_layers(out, question->model);
    for (int i = 0; i < out->row_count; i++)
        out->rows[i].figures = mem_array((size_t)out->measure_count, sizeof *out->rows[i].figures);
    if (!ranking_by_kernels(out, question))
        ranking_by_engine(out, question);
    sort_rows(out);
}

void ranking_done(struct ranking *ranking)
{
    for (int i = 0; i < ranking->row_count; i++) {
        free(ranking->rows[i].id);
        free(ranking->rows[i].name);
        free(ranking->rows[i].figures);
    }
    free(ranking->rows);
    free(ranking->measures);
    free(ranking->before);
    report_done(&ranking->report);
    *ranking = (struct ranking){ 0 };
}
