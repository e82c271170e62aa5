/*
 * scenario.c - scenarios made by the program, and the actors a scenario looks at.
 */
#include "scenario/scenario.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "scenario/step.h"

void scenario_done(struct scenario *scenario)
{
    free(scenario->added);
    free(scenario->added_pacts);
    if (scenario->observed)
        model_done(scenario->observed);
    arena_done(&scenario->arena);
    *scenario = (struct scenario){ 0 };
}

static void *own(struct arena *arena, const void *list, int count, size_t size)
{
    void *copy = arena_array(arena, (size_t)count, size);

    if (count > 0)
        memcpy(copy, list, (size_t)count * size);
    return copy;
}

void scenario_copy(struct scenario *copy, const struct scenario *scenario)
{
    struct arena arena = { 0 };

    *copy = *scenario;
    copy->phases = own(&arena, scenario->phases, scenario->phase_count, sizeof *copy->phases);
    for (int p = 0; p < copy->phase_count; p++) {
        struct phase *phase = &copy->phases[p];

        phase->steps = own(&arena, phase->steps, phase->step_count, sizeof *phase->steps);
        for (int i = 0; i < phase->step_count; i++)
            model_own_reliances(&arena, &phase->steps[i].tie.reliances, phase->steps[i].tie.reliance_count);
    }
    copy->added = own(&arena, scenario->added, scenario->added_count, sizeof *copy->added);
    for (int i = 0; i < copy->added_count; i++)
        model_own_reliances(&arena, &copy->added[i].reliances, copy->added[i].reliance_count);
    copy->added_pacts = own(&arena, scenario->added_pacts, scenario->added_pact_count, sizeof *copy->added_pacts);
    copy->arena = arena;
}

void scenario_copy_done(struct scenario *copy)
{
    arena_done(&copy->arena);
    *copy = (struct scenario){ 0 };
}

void scenario_source_done(struct scenario_source *source)
{
    free(source->model_path);
    free(source->observed_path);
    source->model_path = source->observed_path = NULL;
}

static void add_pact(struct model *state, struct pact pact)
{
    pact.members = own(&state->arena, pact.members, pact.member_count, sizeof *pact.members);
    model_add_pact(state, pact);
}

static void add_actor(struct model *state, struct actor actor)
{
    model_own_reliances(&state->arena, &actor.reliances, actor.reliance_count);
    model_add_actor(state, actor);
}

void scenario_extend(const struct scenario *scenario, struct model *state)
{
    for (int i = 0; i < scenario->added_count; i++)
        if (model_find_actor(state, scenario->added[i].id) < 0)
            add_actor(state, scenario->added[i]);
    for (int i = 0; i < scenario->added_pact_count; i++)
        if (model_find_pact(state, scenario->added_pacts[i].id) < 0)
            add_pact(state, scenario->added_pacts[i]);
}

bool scenario_is_leaf(const struct scenario *scenario, int phase)
{
    for (int i = 0; i < scenario->phase_count; i++)
        if (scenario->phases[i].parent == phase)
            return false;
    return true;
}

bool phase_is_on_way(const struct scenario *scenario, int phase, int end)
{
    while (end > phase)
        end = scenario->phases[end - 1].parent;
    return end == phase;
}

static bool has_siblings(const struct scenario *scenario, int phase)
{
    for (int i = 0; i < scenario->phase_count; i++)
        if (i + 1 != phase && scenario->phases[i].parent == scenario->phases[phase - 1].parent)
            return true;
    return false;
}

bool scenario_probability(const struct scenario *scenario, int phase, double *probability)
{
    double product = 1;

    for (int at = phase; at > 0; at = scenario->phases[at - 1].parent) {
        const struct phase *step = &scenario->phases[at - 1];

        if (!step->has_probability && has_siblings(scenario, at))
            return false;
        product *= step->has_probability ? step->probability : 1;
    }
    *probability = product;
    return true;
}

void scenario_of_collapses(struct scenario *out, const struct model *model, const int *actors, int count)
{
    struct phase *phase;
    AUTO_TEXT title = { 0 };

    *out = (struct scenario){ .focus.bloc = -1 };
    text_add(&title, "Collapse of ");
    phase = arena_alloc(&out->arena, sizeof *phase);
    phase->steps = arena_array(&out->arena, (size_t)count, sizeof *phase->steps);
    for (int i = 0; i < count; i++) {
        text_addf(&title, "%s%s", i == 0 ? "" : i + 1 < count ? ", " : " and ", model->actors[actors[i]].name);
        phase->steps[phase->step_count++] = step_of_actor(step_kind_find("collapse"), actors[i]);
    }
    phase->id = "collapse";
    phase->title = out->title = arena_dup(&out->arena, text_string(&title));
    out->phases = phase;
    out->phase_count = 1;
}

bool *focus_members(const struct focus *focus, const struct model *state)
{
    bool *members = mem_array((size_t)state->actor_count, sizeof *members);

    for (int i = 0; i < state->actor_count; i++)
        members[i] = focus->actor_count == 0 && (focus->bloc < 0 || state->actors[i].bloc == focus->bloc);
    for (int i = 0; i < focus->actor_count; i++)
        members[focus->actors[i]] = true;
    return members;
}
