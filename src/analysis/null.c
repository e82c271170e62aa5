/*
 * null.c - a collapse among networks drawn anew, and among the collapses of others.
 */
#include "analysis/null.h"

#include <math.h>
#include <string.h>

#include "analysis/focus_network.h"
#include "analysis/ranking.h"
#include "analysis/sample/rewire.h"
#include "base/mem.h"
#include "base/statistics.h"
#include "network/kernel/reach/all_pairs.h"

/* Losses closer than this, as shares of the efficiency before, are the same. */
static const double EQUAL = 1e-9;

static const char REASON_OUTSIDE[] = "not in the network that is looked at";
static const char REASON_NO_OWN_TIES[] = "no support in the network but that of pacts";
static const char REASON_NOTHING_TO_LOSE[] = "efficiency is 0 before";
static const char REASON_NO_REWIRINGS[] = "no rewirings";
static const char REASON_SEVERAL[] = "only for a single actor";
static const char REASON_FEW_OTHERS[] = "fewer than 19 other actors";

/* The share of efficiency that goes with the vertices marked, or NAN if there is none. */
static double share_lost(const struct network *net, const bool *gone)
{
    const struct csr graph = network_csr(net);
    double before, after;

    all_pairs_reach_without(&graph, gone, &before, &after);
    return before > 0 ? 1 - after / before : NAN;
}

/* Marks the vertices of the fallen, caller frees; false if there are none. */
static bool mark_fallen(const struct null_question *question, const struct network *net, bool **gone)
{
    bool any = false;

    *gone = mem_array((size_t)net->n, sizeof **gone);
    for (int i = 0; i < question->fallen_count; i++) {
        int vertex = network_vertex(net, question->fallen[i]);

        if (vertex >= 0)
            any = (*gone)[vertex] = true;
    }
    return any;
}

/* What the fallen take with them in the network as it is, of a model prepared. */
static struct value find_loss(const struct null_question *question, const struct model *base)
{
    AUTO_FREE bool *gone = NULL;
    struct network net;
    struct value loss = UNDEFINED(REASON_OUTSIDE);

    focus_network_init(&net, base, &question->scenario->focus, question->layer);
    if (mark_fallen(question, &net, &gone)) {
        double share = share_lost(&net, gone);

        loss = isnan(share) ? UNDEFINED(REASON_NO_OWN_TIES) : VALUE(share);
    }
    network_done(&net);
    return loss;
}

/* 'model' is a copy of 'base' whose ties alone may differ. */
static double loss_rewired(const struct null_question *question, const struct model *base, struct model *model,
                           int number)
{
    AUTO_FREE bool *gone = NULL;
    struct network net;
    double share = NAN;

    if (base->tie_count > 0)
        memcpy(model->ties, base->ties, (size_t)base->tie_count * sizeof *base->ties);
    rewire(model, question->seed, (uint64_t)number);
    focus_network_init(&net, model, &question->scenario->focus, question->layer);
    if (mark_fallen(question, &net, &gone))
        share = share_lost(&net, gone);
    network_done(&net);
    return share;
}

/* One-sided, the case itself among those that are as bad. */
static struct value share_as_bad(int as_bad, int count)
{
    return VALUE((as_bad + 1.0) / (count + 1.0));
}

static void sum_up(struct null_comparison *out, double *losses)
{
    const char *reason = out->loss.reason ? out->loss.reason : REASON_NO_REWIRINGS;

    out->p = out->median = out->low = out->high = UNDEFINED(reason);
    if (out->loss.reason || out->rewired == 0)
        return;
    for (int i = 0; i < out->rewired; i++)
        out->as_bad += losses[i] >= out->loss.number - EQUAL;
    sort_numbers(losses, out->rewired);
    out->p = share_as_bad(out->as_bad, out->rewired);
    out->median = VALUE(quantile_of_sorted(losses, out->rewired, 0.5));
    out->low = VALUE(quantile_of_sorted(losses, out->rewired, 0.05));
    out->high = VALUE(quantile_of_sorted(losses, out->rewired, 0.95));
}

/* The ties that efficiency in the layer and the focus depends on, as a copy. */
static void base_init(struct model *base, const struct null_question *question)
{
    AUTO_FREE bool *focus = focus_members(&question->scenario->focus, question->model);
    int count = 0;

    model_copy(base, question->model);
    rewire_prepare(base, question->layer, focus);
    for (int i = 0; i < base->tie_count; i++)
        if (base->ties[i].weight > 0)
            base->ties[count++] = base->ties[i];
    base->tie_count = count;
}

static void compare_rewirings(struct null_comparison *out, const struct null_question *question)
{
    AUTO_FREE double *losses = mem_array((size_t)question->rewirings, sizeof *losses);
    struct kernel_progress *progress = question->progress;
    struct model base, model;

    base_init(&base, question);
    model_copy(&model, &base);
    out->loss = find_loss(question, &base);
    for (int i = 0; i < question->rewirings; i++) {
        double loss = loss_rewired(question, &base, &model, i);

        if (isnan(loss))
            out->undefined++;
        else
            losses[out->rewired++] = loss;
        if (progress)
            progress->advance(progress->data, i + 1, question->rewirings);
    }
    sum_up(out, losses);
    model_done(&model);
    model_done(&base);
}

static const struct rank_row *row_of(const struct ranking *ranking, int actor)
{
    for (int i = 0; i < ranking->row_count; i++)
        if (ranking->rows[i].a == actor)
            return &ranking->rows[i];
    return NULL;
}

/* Of an actor that has a row, among the others that have a loss. */
static void count_actors(struct null_comparison *out, const struct ranking *ranking, const struct rank_row *own)
{
    struct value before = ranking->before[ranking->by].value[ranking->denominator];

    if (own->loss.reason || before.reason || !(before.number > 0)) {
        out->collapse_loss = out->p_actors = UNDEFINED(own->loss.reason ? own->loss.reason : REASON_NOTHING_TO_LOSE);
        return;
    }
    for (int i = 0; i < ranking->row_count; i++) {
        const struct rank_row *row = &ranking->rows[i];

        if (row == own || row->loss.reason)
            continue;
        out->comparators++;
        out->actors_as_bad += row->loss.number >= own->loss.number - EQUAL * before.number;
    }
    out->collapse_loss = VALUE(own->loss.number / before.number);
    out->rank = own->rank;
    out->p_actors = out->comparators < NULL_LEAST_COMPARATORS ? UNDEFINED(REASON_FEW_OTHERS)
                                                              : share_as_bad(out->actors_as_bad, out->comparators);
}

static void compare_actors(struct null_comparison *out, const struct null_question *question)
{
    /* What a ranking is asked of has no phases. */
    const struct scenario bare = { .title = question->scenario->title, .focus = question->scenario->focus };
    struct measure_choice choice = { .narrowed = true };
    struct ranking ranking;
    const struct rank_row *own;

    for (int i = 0; measures[i]; i++)
        choice.wanted[i] = measures[i] == &measure_efficiency;
    ranking_init(&ranking, &(struct rank_question){ .model = question->model,
                                                    .scenario = &bare,
                                                    .choice = &choice,
                                                    .layer = question->layer,
                                                    .unit = RANK_ACTORS,
                                                    .threads = question->threads,
                                                    .progress = question->progress });
    own = row_of(&ranking, question->fallen[0]);
    if (own)
        count_actors(out, &ranking, own);
    ranking_done(&ranking);
}

void null_compare(struct null_comparison *out, const struct null_question *question)
{
    const char *reason = question->fallen_count == 1 ? REASON_OUTSIDE : REASON_SEVERAL;

    *out = (struct null_comparison){ .collapse_loss = UNDEFINED(reason), .p_actors = UNDEFINED(reason) };
    compare_rewirings(out, question);
    if (question->fallen_count == 1)
        compare_actors(out, question);
}
