/*
 * ranking_engine.c - one phase played for each row, beside a phase 0 that stays.
 */
#include "analysis/ranking_engine.h"

#include <stdlib.h>
#include <string.h>

#include "analysis/compare.h"
#include "scenario/step.h"

/* An analysis whose only phase is played anew for each row. */
struct rehearsal {
    struct report report;
    struct history history;
    struct analysis analysis;
    int first_count; /* figures of phase 0 */
};

static void rehearsal_init(struct rehearsal *rehearsal, const struct rank_question *question)
{
    const struct focus *focus = &question->scenario->focus;

    *rehearsal = (struct rehearsal){ 0 };
    rehearsal->history.states = mem_array(2, sizeof *rehearsal->history.states);
    rehearsal->history.state_count = 1;
    model_copy(&rehearsal->history.states[0], question->model);
    rehearsal->analysis = (struct analysis){
        .report = &rehearsal->report,
        .scenario = question->scenario,
        .history = &rehearsal->history,
        .choice = question->choice,
        .focus = focus_members(focus, question->model),
    };
    compare_networks(&rehearsal->analysis, 0, question->layer);
    rehearsal->first_count = rehearsal->report.figure_count;
}

static void rehearsal_done(struct rehearsal *rehearsal)
{
    network_pool_done(&rehearsal->analysis.pool);
    free(rehearsal->analysis.focus);
    model_done(&rehearsal->history.states[0]);
    free(rehearsal->history.states);
    report_done(&rehearsal->report);
}

/* Forgets everything about phase 1. */
static void rehearsal_reset(struct rehearsal *rehearsal)
{
    struct report *report = &rehearsal->report;

    network_pool_drop(&rehearsal->analysis.pool);
    model_done(&rehearsal->history.states[1]);
    rehearsal->history.state_count = 1;
    report->figure_count = rehearsal->first_count;
    report->reach_count = 0;
    figure_index_done(&report->index);
    for (int i = 0; i < report->figure_count; i++)
        figure_index_add(&report->index, report->figures, i);
}

struct step ranking_step(const struct ranking *ranking, const struct rank_row *row)
{
    static const char *const names[] = {
        [RANK_ACTORS] = "collapse",
        [RANK_TIES] = "sever",
        [RANK_PACTS] = "dissolve",
        [RANK_LAYERS] = "switch-off",
    };
    struct step step = step_blank(step_kind_find(names[ranking->unit]));

    if (ranking->unit == RANK_ACTORS)
        step.actor = row->a;
    else if (ranking->unit == RANK_PACTS)
        step.pact = row->a;
    else if (ranking->unit == RANK_LAYERS)
        step.layer = row->a;
    step.where.between[0] = ranking->unit == RANK_TIES ? row->a : -1;
    step.where.between[1] = ranking->unit == RANK_TIES ? row->b : -1;
    step.where.layer = ranking->unit == RANK_TIES && ranking->layer != LAYER_COMBINED ? ranking->layer : -1;
    return step;
}

static void take_figures(const struct ranking *ranking, const struct rehearsal *rehearsal, int phase,
                         struct figure *figures)
{
    for (int i = 0; i < ranking->measure_count; i++)
        figures[i] = *report_find(&rehearsal->report, phase, ranking->layer, ranking->measures[i], -1, -1);
}

static void play(struct ranking *ranking, struct rehearsal *rehearsal, struct rank_row *row)
{
    struct step step = ranking_step(ranking, row);
    struct model *state = &rehearsal->history.states[1];

    model_copy(state, &rehearsal->history.states[0]);
    rehearsal->history.state_count = 2;
    step.kind->apply(state, &step);
    compare_networks(&rehearsal->analysis, 1, ranking->layer);
    take_figures(ranking, rehearsal, 1, row->figures);
    if (ranking->has_reach) {
        compare_reach(&rehearsal->analysis, 1, ranking->layer);
        row->reach = rehearsal->report.reaches[0];
    }
    rehearsal_reset(rehearsal);
}

void ranking_by_engine(struct ranking *ranking, const struct rank_question *question)
{
    struct kernel_progress *progress = question->progress;
    struct rehearsal rehearsal;

    rehearsal_init(&rehearsal, question);
    if (!ranking->before) {
        ranking->has_reach = measure_is_wanted(question->choice, &measure_efficiency);
        ranking->before = mem_array((size_t)ranking->measure_count, sizeof *ranking->before);
        take_figures(ranking, &rehearsal, 0, ranking->before);
    }
    for (int i = 0; i < ranking->row_count; i++) {
        if (!ranking->rows[i].figures[0].measure)
            play(ranking, &rehearsal, &ranking->rows[i]);
        if (progress)
            progress->advance(progress->data, i + 1, ranking->row_count);
    }
    rehearsal_done(&rehearsal);
}
