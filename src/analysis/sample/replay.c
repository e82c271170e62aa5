/*
 * replay.c - the claims of an altered scenario over an altered model.
 */
#include "analysis/sample/replay.h"

#include <stdlib.h>

#include "analysis/claim_check.h"

void replay_init(struct replay *replay, struct report *report, const struct scenario *scenario,
                 const struct model *model, const struct measure_choice *choice)
{
    *replay = (struct replay){
        .model = model,
        .analysis = { .report = report, .scenario = scenario, .choice = choice, .end = scenario->phase_count },
    };
    model_copy(&replay->before, model);
    scenario_extend(scenario, &replay->before);
    replay->analysis.focus = focus_members(&scenario->focus, &replay->before);
}

void replay_done(struct replay *replay)
{
    free(replay->analysis.focus);
    model_done(&replay->before);
}

enum verdict *replay_verdicts(const struct replay *replay, const struct scenario *scenario, const struct model *model,
                              const char **obstacle)
{
    struct history history = { .is_silent = true };
    struct analysis analysis = replay->analysis;
    struct network_pool pool = { 0 };
    enum verdict *verdicts = arena_array(&analysis.report->arena, (size_t)scenario->claim_count, sizeof *verdicts);

    history_play(&history, scenario, model);
    analysis.scenario = scenario;
    analysis.history = &history;
    analysis.kept = &pool;
    for (int i = 0; i < scenario->claim_count; i++) {
        double ignored;

        verdicts[i] = claim_decide(&analysis, &scenario->claims[i], &ignored);
        network_pool_trim(&pool);
    }
    *obstacle = history.obstacle;
    network_pool_done(&pool);
    history_done(&history);
    return verdicts;
}
