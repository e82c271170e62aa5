/*
 * engine.h - a scenario applied to a model: the state after every phase, and a log of every change with its cause.
 */
#ifndef ENTENTE_SCENARIO_ENGINE_H
#define ENTENTE_SCENARIO_ENGINE_H

#include "scenario/scenario.h"

enum change_subject { CHANGE_ACTOR, CHANGE_TIE, CHANGE_LAYER };

/* One change. For ties, 'was' and 'now' are weights after reliance. */
struct change {
    int phase, step; /* phase 1 is the scenario's first */
    enum change_subject subject;
    int actor;           /* CHANGE_ACTOR */
    int from, to, layer; /* CHANGE_TIE; layer also CHANGE_LAYER */
    double was, now;
    int relied_on; /* the actor through whom a tie lost its share, or -1 */
    double share;
    char *text; /* "tie russia–iran, military: 0.6 → 0.12, relied on syria for 0.8" */
};

/*
 * states[0] is the model before (with the actors that will be added, not yet present), states[i] what it is after phase i. The
 * order of actors and of the ties that were there before is the same in all. Borrows texts of model and scenario; owns the rest.
 */
struct history {
    struct model *states;
    int state_count;
    struct change *changes;
    int change_count, change_capacity;
    bool is_silent; /* keeps no log */
    /* Why the first step that was not possible did not happen; NULL where the reader has tried all. */
    const char *obstacle;
};

void history_init(struct history *history, const struct scenario *scenario, const struct model *model);
/* The same for a history that is zero but for 'is_silent'. */
void history_play(struct history *history, const struct scenario *scenario, const struct model *model);
void history_done(struct history *history);

/*
 * The state before, altered only by the collapses of phases 1..phase: with their ties gone but everything else as it was
 * ('pure'), or with what relied on them gone too. For taking the loss apart.
 */
void history_collapses_only(const struct history *history, int phase, bool pure, struct model *out);

#endif
