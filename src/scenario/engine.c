/*
 * engine.c - a scenario applied to a model, phase by phase and step by step.
 */
#include "scenario/engine.h"

#include <math.h>
#include <stdlib.h>

#include "base/text.h"
#include "scenario/step.h"

/* Differences below this come from rounding and are no change. */
static const double NOTHING = 1e-12;

static struct change *add_change(struct history *history, struct change change, struct text *text)
{
    change.text = text_take(text);
    MEM_GROW(history->changes, history->change_count, history->change_capacity);
    history->changes[history->change_count] = change;
    return &history->changes[history->change_count++];
}

static void add_effect(const struct model *state, const struct step *step, struct text *text)
{
    char number[NUMBER_SIZE];
    const char *argument =
        step->actor >= 0 && step->kind->by_high == 0 ? state->actors[step->actor].id : number_input(number, step->by);

    for (const char *c = step->kind->effect; *c; c++) {
        if (c[0] == '%' && c[1] == 's') {
            text_add(text, argument);
            c++;
        } else {
            text_add_bytes(text, c, 1);
        }
    }
}

/* The reliance of a tie through which the step's actor took something away, or NULL. */
static const struct reliance *reliance_hit(const struct tie *tie, const struct step *step)
{
    for (int i = 0; i < tie->reliance_count; i++)
        if (tie->reliances[i].actor == step->actor)
            return &tie->reliances[i];
    return NULL;
}

static bool is_end(const struct tie *tie, int actor)
{
    return tie->from == actor || tie->to == actor;
}

static void log_tie(struct history *history, const struct model *state, const struct step *step, int tie_index,
                    struct change change)
{
    const struct tie *tie = &state->ties[tie_index];
    const struct reliance *reliance = is_end(tie, step->actor) ? NULL : reliance_hit(tie, step);
    char was[NUMBER_SIZE], now[NUMBER_SIZE], share[NUMBER_SIZE];
    AUTO_TEXT text = { 0 };

    change.subject = CHANGE_TIE;
    change.from = tie->from;
    change.to = tie->to;
    change.layer = tie->layer;
    text_addf(&text, "tie %s%s%s, %s: %s → %s, ", state->actors[tie->from].id, tie->directed ? "→" : "–",
              state->actors[tie->to].id, state->layers[tie->layer].id, number_exact(was, change.was),
              number_exact(now, change.now));
    if (reliance && step->actor >= 0 && !step->has_tie) {
        change.relied_on = step->actor;
        change.share = reliance->share;
        text_addf(&text, "relied on %s for %s", state->actors[step->actor].id, number_input(share, reliance->share));
    } else {
        add_effect(state, step, &text);
    }
    add_change(history, change, &text);
}

static void log_subject(struct history *history, const struct model *before, const struct model *state,
                        const struct step *step, struct change change)
{
    AUTO_TEXT text = { 0 };

    if (step->layer >= 0) {
        change.subject = CHANGE_LAYER;
        change.layer = step->layer;
        change.was = 1;
        text_addf(&text, "layer %s: switched off", state->layers[step->layer].id);
    } else if (step->actor >= 0) {
        const struct actor *was = &before->actors[step->actor], *now = &state->actors[step->actor];

        change.subject = CHANGE_ACTOR;
        change.actor = step->actor;
        change.was = was->present ? was->left : 0;
        change.now = now->present ? now->left : 0;
        text_addf(&text, "actor %s: ", now->id);
        if (was->present && !now->present)
            text_add(&text, "collapsed");
        else if (!was->present)
            text_add(&text, "added");
        else
            add_effect(state, step, &text);
    } else {
        return;
    }
    add_change(history, change, &text);
}

static void log_step(struct history *history, const struct model *before, const struct model *state,
                     const struct step *step, struct change change)
{
    log_subject(history, before, state, step, change);
    for (int i = 0; i < state->tie_count; i++) {
        change.was = i < before->tie_count ? model_tie_weight(before, &before->ties[i]) : 0;
        change.now = model_tie_weight(state, &state->ties[i]);
        if (fabs(change.now - change.was) > NOTHING)
            log_tie(history, state, step, i, change);
    }
}

static void run_phase(struct history *history, const struct phase *phase, int number)
{
    struct model *state = &history->states[number];

    for (int i = 0; i < phase->step_count; i++) {
        struct change change = {
            .phase = number, .step = i, .actor = -1, .from = -1, .to = -1, .layer = -1, .relied_on = -1
        };
        const char *objection = phase->steps[i].kind->objection(state, &phase->steps[i]);
        struct model before;

        if (objection) {
            history->obstacle = history->obstacle ? history->obstacle : objection;
            continue;
        }
        if (history->is_silent) {
            phase->steps[i].kind->apply(state, &phase->steps[i]);
            continue;
        }
        model_copy(&before, state);
        phase->steps[i].kind->apply(state, &phase->steps[i]);
        log_step(history, &before, state, &phase->steps[i], change);
        model_done(&before);
    }
}

void history_init(struct history *history, const struct scenario *scenario, const struct model *model)
{
    *history = (struct history){ 0 };
    history_play(history, scenario, model);
}

void history_play(struct history *history, const struct scenario *scenario, const struct model *model)
{
    history->state_count = scenario->phase_count + 1;
    history->states = mem_array((size_t)history->state_count, sizeof *history->states);
    model_copy(&history->states[0], model);
    for (int i = 0; i < scenario->added_count; i++)
        model_add_actor(&history->states[0], scenario->added[i]);
    for (int i = 0; i < scenario->phase_count; i++) {
        model_copy(&history->states[i + 1], &history->states[i]);
        run_phase(history, &scenario->phases[i], i + 1);
    }
}

void history_done(struct history *history)
{
    for (int i = 0; i < history->state_count; i++)
        model_done(&history->states[i]);
    for (int i = 0; i < history->change_count; i++)
        free(history->changes[i].text);
    free(history->states);
    free(history->changes);
    *history = (struct history){ 0 };
}

void history_collapses_only(const struct history *history, int phase, bool pure, struct model *out)
{
    const struct model *before = &history->states[0], *now = &history->states[phase];

    model_copy(out, before);
    for (int i = 0; i < out->actor_count; i++) {
        if (!before->actors[i].present || now->actors[i].present)
            continue;
        if (pure)
            out->actors[i].present = false;
        else
            model_collapse(out, i);
    }
}
