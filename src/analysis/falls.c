/*
 * falls.c - what single falls would cost, and falls one after the other.
 */
#include "analysis/falls.h"

#include <stdlib.h>

/* Random orders: enough for a band, and the same in every run. */
enum { ORDERS = 100, SEED = 1 };

static void rank_all(struct ranking *out, const struct model *before, const struct scenario *bare)
{
    struct measure_choice choice = { .narrowed = true };

    for (int i = 0; measures[i]; i++)
        choice.wanted[i] = measures[i] == &measure_efficiency || measures[i] == &measure_largest_component;
    ranking_init(out, &(struct rank_question){ .model = before,
                                               .scenario = bare,
                                               .choice = &choice,
                                               .layer = LAYER_COMBINED,
                                               .unit = RANK_ACTORS,
                                               .threads = 1 });
}

static void lead_attacks(struct attack attacks[FALL_ORDER_COUNT], const struct model *before,
                         const struct scenario *bare)
{
    static const char *const rules[] = { [FALL_BY_DEGREE] = "degree", [FALL_BY_STRENGTH] = "strength" };

    for (int i = 0; i < FALL_ORDER_COUNT; i++)
        attack_lead(&attacks[i], &(struct attack_question){
                                     .model = before,
                                     .scenario = bare,
                                     .layer = LAYER_COMBINED,
                                     .rule = i == FALL_AT_RANDOM ? NULL : order_rule_find(rules[i]),
                                     .repeat = i == FALL_AT_RANDOM ? ORDERS : 0,
                                     .seed = SEED,
                                     .spares_work = true,
                                     .threads = 1,
                                 });
}

void report_let_fall(struct report *report, const struct scenario *scenario, const struct model *model)
{
    struct scenario bare = { .title = scenario->title, .focus = scenario->focus };
    struct model before;

    if (report->present_count > FALLS_MOST_ACTORS)
        return;
    model_copy(&before, model);
    scenario_extend(scenario, &before);
    report->falls = mem_alloc(sizeof *report->falls);
    rank_all(&report->falls->ranking, &before, &bare);
    lead_attacks(report->falls->attacks, &before, &bare);
    model_done(&before);
}

void falls_done(struct falls *falls)
{
    if (!falls)
        return;
    ranking_done(&falls->ranking);
    for (int i = 0; i < FALL_ORDER_COUNT; i++)
        attack_done(&falls->attacks[i]);
    free(falls);
}
