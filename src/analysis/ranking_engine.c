/*
 * ranking_engine.c - one phase played for each row, beside a phase 0 that stays.
 */
#include "analysis/ranking_engine.h"

#include "analysis/rehearsal.h"
#include "scenario/step.h"

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

    rehearsal_play(rehearsal, &step, 1);
    compare_networks(&rehearsal->analysis, 1, ranking->layer);
    take_figures(ranking, rehearsal, 1, row->figures);
    if (ranking->has_reach) {
        compare_reach(&rehearsal->analysis, 1, ranking->layer);
        row->reach = rehearsal->report.reaches[0];
    }
}

void ranking_by_engine(struct ranking *ranking, const struct rank_question *question)
{
    struct kernel_progress *progress = question->progress;
    struct rehearsal rehearsal;

    rehearsal_init(&rehearsal, question->model, question->scenario, question->choice);
    compare_networks(&rehearsal.analysis, 0, ranking->layer);
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
