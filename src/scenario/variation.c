/*
 * variation.c - copies of scenario and model with one thing left out.
 */
#include "scenario/variation.h"

static bool has_reliance(const struct tie *ties, int count)
{
    for (int i = 0; i < count; i++)
        if (ties[i].reliance_count > 0)
            return true;
    return false;
}

bool variation_matters(const struct scenario *scenario, const struct model *model, enum variation_kind kind)
{
    if (kind == WITHOUT_STEP)
        return true;
    if (kind == WITHOUT_DISSOLUTION)
        return model->pact_count > 0 || scenario->added_pact_count > 0;
    if (has_reliance(model->ties, model->tie_count))
        return true;
    for (int i = 0; i < model->actor_count; i++)
        if (model->actors[i].reliance_count > 0)
            return true;
    for (int p = 0; p < scenario->phase_count; p++)
        for (int i = 0; i < scenario->phases[p].step_count; i++)
            if (scenario->phases[p].steps[i].has_tie && has_reliance(&scenario->phases[p].steps[i].tie, 1))
                return true;
    return false;
}

/* A tie that a step adds loses its reliances; those of the model's ties are set to 0 by 'loosen_model'. */
static void loosen_steps(struct phase *phase)
{
    for (int i = 0; i < phase->step_count; i++)
        phase->steps[i].tie.reliance_count = 0;
}

static void loosen_model(struct model *model)
{
    for (int i = 0; i < model->tie_count; i++)
        for (int k = 0; k < model->ties[i].reliance_count; k++)
            model->ties[i].reliances[k].share = 0;
    for (int i = 0; i < model->actor_count; i++)
        model->actors[i].reliance_count = 0;
}

/* Pacts that hold whoever is gone: those of the model, and those that steps add. */
static void bind_pacts(struct pact *pacts, int count)
{
    for (int i = 0; i < count; i++)
        pacts[i].dissolves_above = 1;
}

static void drop_step(struct phase *phase, int step)
{
    for (int i = step; i + 1 < phase->step_count; i++)
        phase->steps[i] = phase->steps[i + 1];
    phase->step_count--;
}

static void vary(struct scenario *scenario, struct model *model, struct variation variation)
{
    switch (variation.kind) {
    case WITHOUT_STEP:
        drop_step(&scenario->phases[variation.phase], variation.step);
        break;
    case WITHOUT_RELIANCE:
        loosen_model(model);
        for (int p = 0; p < scenario->phase_count; p++)
            loosen_steps(&scenario->phases[p]);
        break;
    case WITHOUT_DISSOLUTION:
        bind_pacts(model->pacts, model->pact_count);
        bind_pacts(scenario->added_pacts, scenario->added_pact_count);
        break;
    }
}

void history_vary(struct history *history, const struct scenario *scenario, const struct model *model,
                  struct variation variation)
{
    struct scenario other;
    struct model changed;

    model_copy(&changed, model);
    scenario_copy(&other, scenario);
    vary(&other, &changed, variation);
    *history = (struct history){ .is_silent = true };
    history_play(history, &other, &changed);
    model_done(&changed);
    scenario_copy_done(&other);
}
