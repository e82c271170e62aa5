/*
 * collapse.c - what the end of an actor does to a state, and what a successor takes over.
 */
#include "scenario/collapse.h"

#include <string.h>

#include "model/pact.h"

void model_collapse(struct model *state, int actor)
{
    state->actors[actor].present = false;
    state->actors[actor].left = 0;
    for (int i = 0; i < state->tie_count; i++)
        if (state->ties[i].from == actor || state->ties[i].to == actor)
            state->ties[i].present = false;
    for (int i = 0; i < state->pact_count; i++)
        if (state->pacts[i].present && pact_has(&state->pacts[i], actor))
            pact_leave(state, i, actor);
}

/* Copies what a tie relies on, without the heir, who is an end of it now: what went with him stays gone. */
static void copy_reliances(struct model *state, struct tie *tie, int heir)
{
    struct reliance *own = arena_array(&state->arena, (size_t)tie->reliance_count, sizeof *own);
    int count = 0;

    for (int i = 0; i < tie->reliance_count; i++) {
        const struct reliance *reliance = &tie->reliances[i];

        if (reliance->actor == heir)
            tie_scale(tie, 1 - model_lost_share(state, reliance));
        else
            own[count++] = *reliance;
    }
    tie->reliances = own;
    tie->reliance_count = count;
}

static void inherit_ties(struct model *state, int actor, int heir, double share)
{
    for (int i = 0, count = state->tie_count; i < count; i++) {
        struct tie tie = state->ties[i];

        if (tie.pact >= 0 || !model_tie_counts(state, &tie) || (tie.from != actor && tie.to != actor) ||
            tie.from == heir || tie.to == heir)
            continue;
        if (tie.from == actor)
            tie.from = heir;
        else
            tie.to = heir;
        tie_scale(&tie, share);
        copy_reliances(state, &tie, heir);
        tie.added = true;
        model_add_tie(state, tie);
    }
}

/* The share that relied on the actor relies on the heir in part, who has lost of it what the actor had lost. */
static void pass_reliance(struct model *state, struct tie *tie, int index, int heir, double share)
{
    struct reliance *old = &tie->reliances[index], part = *old;
    double left = state->actors[old->actor].left;

    if (left <= 0 || old->since <= 0)
        return;
    part.actor = heir;
    part.share *= share;
    part.range = (struct range){ old->range.low * share, old->range.high * share, old->range.given };
    part.since = state->actors[heir].left * old->since / left;
    if (share >= 1) {
        *old = part;
        return;
    }
    old->share *= 1 - share;
    old->range = (struct range){ old->range.low * (1 - share), old->range.high * (1 - share), old->range.given };
    old = tie->reliances;
    tie->reliances = arena_array(&state->arena, (size_t)tie->reliance_count + 1, sizeof *old);
    memcpy(tie->reliances, old, (size_t)tie->reliance_count * sizeof *old);
    tie->reliances[tie->reliance_count++] = part;
}

static void inherit_reliance(struct model *state, int actor, int heir, double share)
{
    for (int i = 0; i < state->tie_count && share > 0; i++) {
        struct tie *tie = &state->ties[i];

        if (tie->from == heir || tie->to == heir)
            continue;
        for (int k = 0, count = tie->reliance_count; k < count; k++)
            if (tie->reliances[k].actor == actor)
                pass_reliance(state, tie, k, heir, share);
    }
}

void model_succeed(struct model *state, int actor, int heir, const struct inheritance *inherits)
{
    struct actor *old = &state->actors[actor], *new = &state->actors[heir];

    new->present = true;
    if (inherits->ties > 0)
        inherit_ties(state, actor, heir, inherits->ties);
    inherit_reliance(state, actor, heir, inherits->reliance);
    for (int i = 0; i < state->pact_count && inherits->pacts > 0; i++)
        if (state->pacts[i].present && pact_has(&state->pacts[i], actor))
            pact_inherit(state, i, actor, heir, inherits->pacts);
    if (old->has_capability && inherits->capability > 0) {
        new->capability = (new->has_capability ? new->capability : 0) + inherits->capability * old->capability;
        new->has_capability = true;
    }
}
