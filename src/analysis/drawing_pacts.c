/*
 * drawing_pacts.c - what has become of the pacts in each frame.
 */
#include "analysis/drawing_pacts.h"

#include "model/pact.h"

enum { LEAST_MEMBERS = 3 };

static bool is_member(const struct model *state, int pact, int actor)
{
    return state->pacts[pact].present && state->actors[actor].present && pact_has(&state->pacts[pact], actor);
}

static bool is_worth_drawing(const struct history *history, int pact)
{
    for (int s = 0; s < history->state_count; s++) {
        int members = 0;

        for (int actor = 0; actor < history->states[s].actor_count; actor++)
            members += is_member(&history->states[s], pact, actor);
        if (members >= LEAST_MEMBERS)
            return true;
    }
    return false;
}

void drawing_choose_pacts(struct drawing *drawing, const struct history *history)
{
    for (int pact = 0; pact < history->states[0].pact_count; pact++) {
        if (!is_worth_drawing(history, pact))
            continue;
        if (drawing->pact_count == DRAWING_MOST_PACTS) {
            drawing->pacts_left_out++;
            continue;
        }
        drawing->pacts[drawing->pact_count++] = pact;
    }
}

static enum membership look_of_member(const struct history *history, const struct scenario *scenario, int pact,
                                      int actor, int now, const struct model *state)
{
    if (is_member(state, pact, actor))
        return MEMBER_IN;
    for (int at = now; at > 0;) {
        at = scenario->phases[at - 1].parent;
        if (is_member(&history->states[at], pact, actor))
            return MEMBER_LEFT;
    }
    return MEMBER_NEVER;
}

static bool was_there(const struct history *history, const struct scenario *scenario, int pact, int now)
{
    for (int at = now; at > 0;) {
        at = scenario->phases[at - 1].parent;
        if (history->states[at].pacts[pact].present)
            return true;
    }
    return false;
}

void drawing_fill_pacts(const struct drawing *drawing, struct drawing_frame *frame, const struct history *history,
                        const struct scenario *scenario, int now, const struct model *state)
{
    int actors = history->states[0].actor_count;

    frame->pacts = mem_array((size_t)drawing->pact_count, sizeof *frame->pacts);
    for (int i = 0; i < drawing->pact_count; i++) {
        int pact = drawing->pacts[i];
        struct pact_look *look = &frame->pacts[i];

        look->state = state->pacts[pact].present                ? OUTLINE_PRESENT
                      : was_there(history, scenario, pact, now) ? OUTLINE_DISSOLVED
                                                                : OUTLINE_ABSENT;
        look->members = mem_array((size_t)actors, sizeof *look->members);
        for (int actor = 0; actor < actors; actor++)
            look->members[actor] = look_of_member(history, scenario, pact, actor, now, state);
    }
}
