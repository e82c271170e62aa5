/*
 * engine.c - a scenario applied to a model, phase by phase and step by step.
 */
#include "scenario/engine.h"

#include <math.h>
#include <stdlib.h>

#include "base/text.h"
#include "model/pact.h"
#include "scenario/collapse.h"
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
    const char *argument = step->actor >= 0 && step->kind->by_high == 0 ? state->actors[step->actor].id
                           : step->pact >= 0                            ? state->pacts[step->pact].id
                                                                        : number_input(number, step->by);

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

static void add_cause(const struct model *before, const struct model *state, const struct step *step,
                      const struct tie *tie, struct change *change, struct text *text)
{
    const struct reliance *reliance = is_end(tie, step->actor) ? NULL : reliance_hit(tie, step);
    char share[NUMBER_SIZE];

    if (step->successor >= 0 && is_end(tie, step->successor) && change->was == 0) {
        text_addf(text, "taken over from %s", state->actors[step->actor].id);
    } else if (tie->pact >= 0 && !is_end(tie, step->actor) && before->pacts[tie->pact].present &&
               !state->pacts[tie->pact].present) {
        text_addf(text, "the pact %s dissolved", state->pacts[tie->pact].id);
    } else if (reliance && step->actor >= 0 && !step->has_tie) {
        change->relied_on = step->actor;
        change->share = reliance->share;
        text_addf(text, "relied on %s for %s", state->actors[step->actor].id, number_input(share, reliance->share));
    } else {
        add_effect(state, step, text);
    }
}

static void log_tie(struct history *history, const struct model *before, const struct model *state,
                    const struct step *step, int tie_index, struct change change)
{
    const struct tie *tie = &state->ties[tie_index];
    char was[NUMBER_SIZE], now[NUMBER_SIZE];
    AUTO_TEXT text = { 0 };

    change.subject = CHANGE_TIE;
    change.from = tie->from;
    change.to = tie->to;
    change.layer = tie->layer;
    change.pact = tie->pact;
    text_addf(&text, "tie %s%s%s, %s: %s → %s, ", state->actors[tie->from].id, tie->directed ? "→" : "–",
              state->actors[tie->to].id, state->layers[tie->layer].id, number_exact(was, change.was),
              number_exact(now, change.now));
    add_cause(before, state, step, tie, &change, &text);
    add_change(history, change, &text);
}

static int members_in(const struct pact *pact)
{
    int count = 0;

    for (int i = 0; i < pact->member_count; i++)
        count += pact->members[i].is_in;
    return count;
}

static bool has_same_members(const struct pact *a, const struct pact *b)
{
    for (int i = 0; i < a->member_count; i++)
        if (a->members[i].is_in && !pact_has(b, a->members[i].actor))
            return false;
    return members_in(a) == members_in(b);
}

/* What of the pact's capability is gone, and what follows. */
static void add_balance(const struct pact *now, struct text *text)
{
    struct pact_balance balance = pact_balance(now);
    char share[NUMBER_SIZE], limit[NUMBER_SIZE];

    if (balance.unrated > 0)
        text_addf(text, "; nothing is inferred: the capability of %d of its members is missing", balance.unrated);
    else if (balance.whole > 0)
        text_addf(text, "; %s of its capability is gone, it dissolves above %s",
                  number_fixed(share, balance.gone / balance.whole, 3), number_input(limit, now->dissolves_above));
}

/* Who came and went, and whether the pact is still there. */
static void describe_pact(const struct model *before, const struct model *state, const struct step *step, int index,
                          struct text *text)
{
    const struct pact *was = &before->pacts[index], *now = &state->pacts[index];
    bool lost = step->actor >= 0 && pact_has(was, step->actor) && !pact_has(now, step->actor);
    bool heir = step->successor >= 0 && pact_has(now, step->successor) && !pact_has(was, step->successor);

    text_addf(text, "pact %s: ", now->id);
    if (!was->present) {
        text_addf(text, "added, %d members", members_in(now));
        return;
    }
    if (lost) {
        text_addf(text, "lost %s%s%s", state->actors[step->actor].id, heir ? ", in whose place stands " : "",
                  heir ? state->actors[step->successor].id : "");
        add_balance(now, text);
    } else if (now->present) {
        text_addf(text, "joined by %s", state->actors[step->actor].id);
    }
    if (now->present)
        return;
    text_add(text, lost ? "; dissolved" : "dissolved");
    if (now->subsidiary_of >= 0 && before->pacts[now->subsidiary_of].present &&
        !state->pacts[now->subsidiary_of].present)
        text_addf(text, " with %s", state->pacts[now->subsidiary_of].id);
}

static void log_pact(struct history *history, const struct model *before, const struct model *state,
                     const struct step *step, int index, struct change change)
{
    const struct pact *was = &before->pacts[index], *now = &state->pacts[index];
    AUTO_TEXT text = { 0 };

    if ((!was->present && !now->present) || (was->present == now->present && has_same_members(was, now)))
        return;
    change.subject = CHANGE_PACT;
    change.pact = index;
    change.actor = step->actor;
    change.was = was->present ? members_in(was) : 0;
    change.now = now->present ? members_in(now) : 0;
    describe_pact(before, state, step, index, &text);
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
    } else if (step->actor >= 0 && step->pact < 0) {
        const struct actor *was = &before->actors[step->actor], *now = &state->actors[step->actor];
        char left[NUMBER_SIZE];

        change.subject = CHANGE_ACTOR;
        change.actor = step->actor;
        change.was = was->present ? was->left : 0;
        change.now = now->present ? now->left : 0;
        text_addf(&text, "actor %s: ", now->id);
        if (was->present && !now->present)
            text_add(&text, "collapsed");
        else if (!was->present)
            text_add(&text, "added");
        else if (change.round > 0)
            text_addf(&text, "weakened to %s", number_exact(left, now->left));
        else
            add_effect(state, step, &text);
        if (step->successor >= 0)
            text_addf(&text, ", succeeded by %s", state->actors[step->successor].id);
        if (change.round > 0)
            text_addf(&text, ", %s", step->because);
    } else {
        return;
    }
    add_change(history, change, &text);
}

static void log_step(struct history *history, const struct model *before, const struct model *state,
                     const struct step *step, struct change change)
{
    log_subject(history, before, state, step, change);
    for (int i = 0; i < state->pact_count; i++)
        log_pact(history, before, state, step, i, change);
    for (int i = 0; i < state->tie_count; i++) {
        change.was = i < before->tie_count ? model_tie_weight(before, &before->ties[i]) : 0;
        change.now = model_tie_weight(state, &state->ties[i]);
        if (fabs(change.now - change.was) > NOTHING)
            log_tie(history, before, state, step, i, change);
    }
}

/* Carries out a step and logs what it changed; 'change' says when. */
static void carry_out(struct history *history, struct model *state, const struct step *step, struct change change)
{
    struct model before;

    if (history->is_silent) {
        step->kind->apply(state, step);
        return;
    }
    change.actor = change.pact = change.from = change.to = change.layer = change.relied_on = -1;
    model_copy(&before, state);
    step->kind->apply(state, step);
    log_step(history, &before, state, step, change);
    model_done(&before);
}

/* What a cascade of a phase does is logged, and the state kept after every round. */
struct spreading {
    struct history *history;
    int phase;
};

static void keep_round(struct history *history, struct trace *trace, const struct model *state)
{
    trace->round_count++;
    if (history->kept_count >= HISTORY_ROUNDS_KEPT)
        return;
    MEM_GROW(trace->rounds, trace->kept_count, trace->kept_capacity);
    model_copy(&trace->rounds[trace->kept_count++], state);
    history->kept_count++;
}

static void spread(void *context, struct model *state, const struct step *step, int round)
{
    const struct spreading *spreading = context;
    struct history *history = spreading->history;

    if (step)
        carry_out(history, state, step, (struct change){ .phase = spreading->phase, .step = -1, .round = round });
    else
        keep_round(history, &history->traces[spreading->phase], state);
}

static void run_phase(struct history *history, const struct phase *phase, int number)
{
    struct model *state = &history->states[number];
    struct spreading spreading = { history, number };

    for (int i = 0; i < phase->step_count; i++) {
        const char *objection = phase->steps[i].kind->objection(state, &phase->steps[i]);

        if (!objection)
            carry_out(history, state, &phase->steps[i], (struct change){ .phase = number, .step = i });
        else if (!history->obstacle)
            history->obstacle = objection;
    }
    if (history->origins.count > 0)
        origins_add(&history->origins, state);
    if (!phase->cascade.rule)
        return;
    model_copy(&history->traces[number].after_steps, state);
    (void)cascade_run(&phase->cascade, &history->origins, state, spread, &spreading);
}

void history_init(struct history *history, const struct scenario *scenario, const struct model *model)
{
    *history = (struct history){ 0 };
    history_play(history, scenario, model);
}

static bool has_cascade(const struct scenario *scenario)
{
    for (int i = 0; i < scenario->phase_count; i++)
        if (scenario->phases[i].cascade.rule)
            return true;
    return false;
}

static void trace_done(struct trace *trace)
{
    for (int i = 0; i < trace->kept_count; i++)
        model_done(&trace->rounds[i]);
    model_done(&trace->after_steps);
    free(trace->rounds);
    *trace = (struct trace){ 0 };
}

/* Makes room for the states, or takes the earlier ones. */
static void history_prepare(struct history *history, const struct scenario *scenario)
{
    if (!history->states) {
        history->state_count = scenario->phase_count + 1;
        history->states = mem_array((size_t)history->state_count, sizeof *history->states);
        history->traces = mem_array((size_t)history->state_count, sizeof *history->traces);
    }
    for (int i = 0; i < history->state_count; i++)
        trace_done(&history->traces[i]);
    history->kept_count = 0;
    history->obstacle = NULL;
    origins_done(&history->origins);
}

void history_play(struct history *history, const struct scenario *scenario, const struct model *model)
{
    history_prepare(history, scenario);
    model_assign(&history->states[0], model);
    scenario_extend(scenario, &history->states[0]);
    if (has_cascade(scenario))
        origins_init(&history->origins, &history->states[0]);
    for (int i = 0; i < scenario->phase_count; i++) {
        model_assign(&history->states[i + 1], &history->states[scenario->phases[i].parent]);
        run_phase(history, &scenario->phases[i], i + 1);
    }
}

void history_done(struct history *history)
{
    for (int i = 0; i < history->state_count; i++) {
        model_done(&history->states[i]);
        trace_done(&history->traces[i]);
    }
    origins_done(&history->origins);
    free(history->traces);
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
        if (!pure && before->actors[i].present && now->actors[i].present)
            cascade_repeat_wear(out, i, &now->actors[i].wear);
        if (!before->actors[i].present || now->actors[i].present)
            continue;
        if (pure)
            out->actors[i].present = false;
        else
            model_collapse(out, i);
    }
}
