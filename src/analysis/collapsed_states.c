/*
 * collapsed_states.c - what a state would be if one more actor collapsed.
 */
#include "analysis/collapsed_states.h"

#include <stdlib.h>

#include "scenario/collapse.h"

void collapsed_states_init(struct collapsed_states *collapsed, int phase_count, int actor_count)
{
    size_t count = (size_t)phase_count * (size_t)actor_count;

    *collapsed = (struct collapsed_states){ .phase_count = phase_count, .actor_count = actor_count };
    collapsed->states = mem_array(count, sizeof *collapsed->states);
    collapsed->rounds = mem_array(count, sizeof *collapsed->rounds);
}

void collapsed_states_done(struct collapsed_states *collapsed)
{
    for (int i = 0; i < collapsed->phase_count * collapsed->actor_count; i++)
        model_done(&collapsed->states[i]);
    free(collapsed->states);
    free(collapsed->rounds);
    *collapsed = (struct collapsed_states){ 0 };
}

const struct model *collapsed_state(struct collapsed_states *collapsed, const struct model *state, int phase, int actor,
                                    long round)
{
    int place = phase * collapsed->actor_count + actor;

    if (collapsed->rounds[place] != round + 1) {
        model_assign(&collapsed->states[place], state);
        model_collapse(&collapsed->states[place], actor);
        collapsed->rounds[place] = round + 1;
    }
    return &collapsed->states[place];
}

int collapsed_key(const struct collapsed_states *collapsed, int phase, int actor)
{
    return collapsed->phase_count + phase * collapsed->actor_count + actor;
}
