/*
 * scenario.c - scenarios made by the program, and the actors a scenario looks at.
 */
#include "scenario/scenario.h"

#include <stdlib.h>

#include "base/text.h"
#include "scenario/step.h"

void scenario_done(struct scenario *scenario)
{
    free(scenario->added);
    arena_done(&scenario->arena);
    *scenario = (struct scenario){ 0 };
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
