/*
 * step.c - the table of steps and what each does.
 */
#include "scenario/step.h"

#include <string.h>

#include "model/pact.h"
#include "scenario/collapse.h"

static bool is_pair(const struct tie *tie, int a, int b)
{
    return (tie->from == a && tie->to == b) || (tie->from == b && tie->to == a);
}

static bool runs(const struct tie *tie, int from, int to)
{
    bool forth = (from < 0 || tie->from == from) && (to < 0 || tie->to == to);
    bool back = (from < 0 || tie->to == from) && (to < 0 || tie->from == to);

    return forth || (!tie->directed && back);
}

bool selection_meets(const struct selection *where, const struct model *state, const struct tie *tie)
{
    if (!model_tie_counts(state, tie) || !runs(tie, where->from, where->to))
        return false;
    if (where->actor >= 0 && tie->from != where->actor && tie->to != where->actor)
        return false;
    if (where->between[0] >= 0 && !is_pair(tie, where->between[0], where->between[1]))
        return false;
    if (where->layer >= 0 && tie->layer != where->layer)
        return false;
    if (where->kind && (!tie->kind || strcmp(tie->kind, where->kind) != 0))
        return false;
    return where->bloc < 0 ||
           (state->actors[tie->from].bloc == where->bloc && state->actors[tie->to].bloc == where->bloc);
}

static const char *no_tie(const struct model *state, const struct step *step)
{
    for (int i = 0; i < state->tie_count; i++)
        if (selection_meets(&step->where, state, &state->ties[i]))
            return NULL;
    return "no tie that is there at this moment fulfils 'where'";
}

static const char *no_actor(const struct model *state, const struct step *step)
{
    return state->actors[step->actor].present ? NULL : "the actor is not there at this moment";
}

static const char *no_actor_or_tie(const struct model *state, const struct step *step)
{
    return step->actor >= 0 ? no_actor(state, step) : no_tie(state, step);
}

static const char *no_actor_or_heir(const struct model *state, const struct step *step)
{
    if (step->successor == step->actor)
        return "nobody succeeds himself";
    if (step->successor >= 0 && state->actors[step->successor].left <= 0)
        return "the successor has collapsed itself";
    return no_actor(state, step);
}

static void collapse(struct model *state, const struct step *step)
{
    if (step->successor >= 0)
        model_succeed(state, step->actor, step->successor, &step->inherits);
    model_collapse(state, step->actor);
}

/* Multiplies every tie that the step reaches. */
static void scale_selected(struct model *state, const struct step *step, double factor)
{
    struct selection where = step->where;

    if (step->actor >= 0)
        where = (struct selection){
            .actor = step->actor, .from = -1, .to = -1, .between = { -1, -1 }, .layer = -1, .bloc = -1
        };
    for (int i = 0; i < state->tie_count; i++)
        if (selection_meets(&where, state, &state->ties[i]))
            tie_scale(&state->ties[i], factor);
}

static void weaken(struct model *state, const struct step *step)
{
    scale_selected(state, step, 1 - step->by);
    if (step->actor >= 0)
        state->actors[step->actor].left *= 1 - step->by;
}

static void strengthen(struct model *state, const struct step *step)
{
    scale_selected(state, step, 1 + step->by);
}

static void sever(struct model *state, const struct step *step)
{
    for (int i = 0; i < state->tie_count; i++)
        if (selection_meets(&step->where, state, &state->ties[i]))
            state->ties[i].present = false;
}

static const char *members_missing(const struct model *state, const struct pact *pact)
{
    if (pact->subsidiary_of >= 0 && !state->pacts[pact->subsidiary_of].present)
        return "the pact above it is not there at this moment";
    for (int i = 0; i < pact->member_count; i++)
        if (!state->actors[pact->members[i].actor].present)
            return "one of the pact's members is not there at this moment";
    return NULL;
}

static const char *parts_missing(const struct model *state, const struct step *step)
{
    if (step->pact >= 0)
        return state->pacts[step->pact].present ? "the pact is there already"
                                                : members_missing(state, &state->pacts[step->pact]);
    if (!step->has_tie)
        return state->actors[step->actor].present ? "the actor is there already" : NULL;
    if (!state->actors[step->tie.from].present || !state->actors[step->tie.to].present)
        return "one of the tie's ends is not there at this moment";
    return state->layers[step->tie.layer].on ? NULL : "the tie's layer is switched off";
}

static void add_pact(struct model *state, int index)
{
    struct pact *pact = &state->pacts[index];

    pact->present = true;
    for (int i = 0; i < pact->member_count; i++)
        pact->members[i] = pact_member_of(state, pact->members[i].actor);
    pact_add_ties(state, index);
}

static void add(struct model *state, const struct step *step)
{
    struct tie tie = step->tie;

    if (step->pact >= 0) {
        add_pact(state, step->pact);
        return;
    }
    if (!step->has_tie) {
        state->actors[step->actor].present = true;
        state->actors[step->actor].left = 1;
        return;
    }
    model_own_reliances(&state->arena, &tie.reliances, tie.reliance_count);
    tie.added = true;
    model_add_tie(state, tie);
}

static const char *no_pact(const struct model *state, const struct step *step)
{
    return state->pacts[step->pact].present ? NULL : "the pact is not there at this moment";
}

static const char *no_outsider(const struct model *state, const struct step *step)
{
    if (no_pact(state, step) || no_actor(state, step))
        return no_pact(state, step) ? no_pact(state, step) : no_actor(state, step);
    return pact_has(&state->pacts[step->pact], step->actor) ? "the actor belongs to the pact already" : NULL;
}

static const char *no_member(const struct model *state, const struct step *step)
{
    if (no_pact(state, step) || no_actor(state, step))
        return no_pact(state, step) ? no_pact(state, step) : no_actor(state, step);
    return pact_has(&state->pacts[step->pact], step->actor) ? NULL : "the actor does not belong to the pact";
}

static void join(struct model *state, const struct step *step)
{
    pact_join(state, step->pact, step->actor);
}

static void leave(struct model *state, const struct step *step)
{
    pact_leave(state, step->pact, step->actor);
}

static void dissolve(struct model *state, const struct step *step)
{
    pact_dissolve(state, step->pact);
}

static void set(struct model *state, const struct step *step)
{
    for (int i = 0; i < state->tie_count; i++) {
        struct tie *tie = &state->ties[i];

        if (!selection_meets(&step->where, state, tie))
            continue;
        tie->weight = step->weight;
        tie->range = step->range;
        for (int k = 0; k < tie->reliance_count; k++)
            tie->reliances[k].since = state->actors[tie->reliances[k].actor].left;
    }
}

static void flip(struct model *state, const struct step *step)
{
    for (int i = 0; i < state->tie_count; i++) {
        struct tie *tie = &state->ties[i];

        if (!selection_meets(&step->where, state, tie))
            continue;
        tie->weight = -tie->weight;
        tie->range = (struct range){ -tie->range.high, -tie->range.low, tie->range.given };
    }
}

static const char *is_off(const struct model *state, const struct step *step)
{
    return state->layers[step->layer].on ? NULL : "the layer is switched off already";
}

static void switch_off(struct model *state, const struct step *step)
{
    state->layers[step->layer].on = false;
}

#define COMMON                                                                                                       \
    { "do", JSON_TEXT, offsetof(struct step_fields, action), true }, JSON_OPTIONAL(step_fields, because, JSON_TEXT), \
        JSON_OPTIONAL(step_fields, sources, JSON_ARRAY)

static const struct json_field collapse_fields[] = {
    COMMON,
    JSON_REQUIRED(step_fields, actor, JSON_TEXT),
    JSON_OPTIONAL(step_fields, successor, JSON_TEXT),
    JSON_OPTIONAL(step_fields, inherits, JSON_OBJECT),
    { .key = NULL },
};

static const struct json_field member_fields[] = {
    COMMON,
    JSON_REQUIRED(step_fields, actor, JSON_TEXT),
    JSON_REQUIRED(step_fields, pact, JSON_TEXT),
    { .key = NULL },
};

static const struct json_field pact_fields[] = {
    COMMON,
    JSON_REQUIRED(step_fields, pact, JSON_TEXT),
    { .key = NULL },
};

static const struct json_field scaling_fields[] = {
    COMMON,
    JSON_OPTIONAL(step_fields, actor, JSON_TEXT),
    JSON_OPTIONAL(step_fields, where, JSON_OBJECT),
    JSON_REQUIRED(step_fields, by, JSON_NUMBER),
    JSON_OPTIONAL(step_fields, range, JSON_ARRAY),
    { .key = NULL },
};

static const struct json_field where_fields[] = {
    COMMON,
    JSON_REQUIRED(step_fields, where, JSON_OBJECT),
    { .key = NULL },
};

static const struct json_field add_fields[] = {
    COMMON,
    { "actor", JSON_OBJECT, offsetof(struct step_fields, new_actor), false },
    { "pact", JSON_OBJECT, offsetof(struct step_fields, new_pact), false },
    JSON_OPTIONAL(step_fields, tie, JSON_OBJECT),
    { .key = NULL },
};

static const struct json_field set_fields[] = {
    COMMON,
    JSON_REQUIRED(step_fields, where, JSON_OBJECT),
    JSON_REQUIRED(step_fields, weight, JSON_NUMBER),
    JSON_OPTIONAL(step_fields, range, JSON_ARRAY),
    { .key = NULL },
};

static const struct json_field layer_fields[] = {
    COMMON,
    JSON_REQUIRED(step_fields, layer, JSON_TEXT),
    { .key = NULL },
};

/* The row is named by its identifier, the step by its name. */
#define STEP(id, ...) static const struct step_kind kind_##id = { __VA_ARGS__ };
#include "scenario/steps.def"
#undef STEP

const struct step_kind *const step_kinds[] = {
#define STEP(id, ...) &kind_##id,
#include "scenario/steps.def"
#undef STEP
    NULL,
};

const struct step_kind *step_kind_find(const char *name)
{
    for (int i = 0; step_kinds[i]; i++)
        if (strcmp(step_kinds[i]->name, name) == 0)
            return step_kinds[i];
    return NULL;
}

const char *step_kind_nearest(const char *name)
{
    const char *names[32];
    int count = 0;

    for (int i = 0; step_kinds[i] && count < 32; i++)
        names[count++] = step_kinds[i]->name;
    return text_nearest(name, names, count);
}

struct step step_blank(const struct step_kind *kind)
{
    return (struct step){
        .kind = kind,
        .actor = -1,
        .layer = -1,
        .pact = -1,
        .successor = -1,
        .where = { .actor = -1, .from = -1, .to = -1, .between = { -1, -1 }, .layer = -1, .bloc = -1 },
    };
}

struct step step_of_actor(const struct step_kind *kind, int actor)
{
    struct step step = step_blank(kind);

    step.actor = actor;
    return step;
}
