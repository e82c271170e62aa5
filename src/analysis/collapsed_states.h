/*
 * collapsed_states.h - what a state would be if one more actor collapsed, kept while samples are drawn so that memory
 * is used again.
 */
#ifndef ENTENTE_ANALYSIS_COLLAPSED_STATES_H
#define ENTENTE_ANALYSIS_COLLAPSED_STATES_H

#include "model/model.h"

/* One for each phase (0: before) and actor, made when it is asked for. Owns them. */
struct collapsed_states {
    struct model *states;
    long *rounds; /* in which each was made last, plus 1; 0: none */
    int phase_count, actor_count;
};

void collapsed_states_init(struct collapsed_states *collapsed, int phase_count, int actor_count);
void collapsed_states_done(struct collapsed_states *collapsed);

/* The state of a phase after the actor's collapse; made anew in every round. */
const struct model *collapsed_state(struct collapsed_states *collapsed, const struct model *state, int phase, int actor,
                                    long round);
/* A number for it that no phase has. */
int collapsed_key(const struct collapsed_states *collapsed, int phase, int actor);

#endif
