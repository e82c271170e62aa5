/*
 * player.c - a scenario played again and again with other numbers.
 */
#include "analysis/sample/player.h"

#include <stdlib.h>

#include "analysis/claim_check.h"
#include "analysis/quantity.h"
#include "analysis/sample/draw.h"

/* Ties beyond which the collapses of worst_loss are not all kept. */
enum { COLLAPSED_TIES_MAX = 500 * 1000 };

void player_init(struct player *player, const struct inputs *inputs, const struct model *model,
                 const struct scenario *scenario, const struct measure_choice *choice)
{
    *player = (struct player){ .inputs = inputs, .history.is_silent = true };
    model_copy(&player->model, model);
    scenario_copy(&player->scenario, scenario);
    history_play(&player->history, &player->scenario, &player->model);
    player->analysis = (struct analysis){
        .scenario = &player->scenario,
        .history = &player->history,
        .choice = choice,
        .focus = focus_members(&scenario->focus, &player->history.states[0]),
        .end = scenario->phase_count,
        .kept = &player->pool,
    };
    if ((double)model->actor_count * model->tie_count > COLLAPSED_TIES_MAX)
        return;
    collapsed_states_init(&player->collapsed, player->history.state_count, player->history.states[0].actor_count);
    player->analysis.collapsed = &player->collapsed;
}

void player_done(struct player *player)
{
    collapsed_states_done(&player->collapsed);
    network_pool_done(&player->pool);
    free(player->analysis.focus);
    history_done(&player->history);
    scenario_copy_done(&player->scenario);
    model_done(&player->model);
}

void player_prime(struct player *player, const struct sampled_key *keys, int key_count)
{
    AUTO_FREE double *values = values_as_judged(player->inputs);
    double ignored;

    (void)player_play(player, values);
    for (int i = 0; i < key_count; i++)
        (void)player_figure(player, &keys[i]);
    for (int i = 0; i < player->scenario.claim_count; i++)
        (void)player_claim(player, i, &ignored);
}

bool player_play(struct player *player, const double *values)
{
    inputs_apply(player->inputs, values, &player->model, &player->scenario);
    history_play(&player->history, &player->scenario, &player->model);
    network_pool_next(&player->pool);
    return !player->history.obstacle;
}

struct value sampled_value(const struct analysis *analysis, const struct sampled_key *key)
{
    int actors[] = { key->actor, key->other };
    const struct expression expression = {
        .kind = EXPRESSION_MEASURE,
        .measure = key->measure,
        .actors = actors,
        .actor_count = (key->actor >= 0) + (key->other >= 0),
        .layer = key->layer,
        .phase = key->phase,
        .denominator = key->denominator,
    };
    struct quantity quantity = quantity_of(analysis, NULL, &expression);

    return quantity.number;
}

struct value player_figure(const struct player *player, const struct sampled_key *key)
{
    return sampled_value(&player->analysis, key);
}

enum verdict player_claim(const struct player *player, int claim, double *margin)
{
    return claim_decide(&player->analysis, &player->scenario.claims[claim], margin);
}
