/*
 * rehearsal.c - a state before and one phase that is played anew again and again.
 */
#include "analysis/rehearsal.h"

#include <stdlib.h>

#include "scenario/step.h"

void rehearsal_init(struct rehearsal *rehearsal, const struct model *before, const struct scenario *scenario,
                    const struct measure_choice *choice)
{
    *rehearsal = (struct rehearsal){ 0 };
    rehearsal->history.states = mem_array(2, sizeof *rehearsal->history.states);
    rehearsal->history.state_count = 1;
    model_copy(&rehearsal->history.states[0], before);
    rehearsal->analysis = (struct analysis){
        .report = &rehearsal->report,
        .scenario = scenario,
        .history = &rehearsal->history,
        .choice = choice,
        .focus = focus_members(&scenario->focus, before),
    };
}

/* Figures of phase 0 come first in the list. */
static void forget(struct rehearsal *rehearsal)
{
    struct report *report = &rehearsal->report;
    int first;

    network_pool_drop(&rehearsal->analysis.pool);
    report->reach_count = 0;
    figure_index_done(&report->index);
    for (first = 0; first < report->figure_count && report->figures[first].phase == 0; first++)
        figure_index_add(&report->index, report->figures, first);
    report->figure_count = first;
}

void rehearsal_play(struct rehearsal *rehearsal, const struct step *steps, int count)
{
    struct model *states = rehearsal->history.states;

    forget(rehearsal);
    model_assign(&states[1], &states[0]);
    rehearsal->history.state_count = 2;
    for (int i = 0; i < count; i++)
        steps[i].kind->apply(&states[1], &steps[i]);
}

void rehearsal_done(struct rehearsal *rehearsal)
{
    network_pool_done(&rehearsal->analysis.pool);
    free(rehearsal->analysis.focus);
    model_done(&rehearsal->history.states[1]);
    model_done(&rehearsal->history.states[0]);
    free(rehearsal->history.states);
    report_done(&rehearsal->report);
}
