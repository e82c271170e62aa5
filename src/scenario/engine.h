/*
 * engine.h - a scenario applied to a model: the state after every phase, and a log of every change with its cause.
 */
#ifndef ENTENTE_SCENARIO_ENGINE_H
#define ENTENTE_SCENARIO_ENGINE_H

#include "scenario/cascade.h"
#include "scenario/scenario.h"

enum change_subject { CHANGE_ACTOR, CHANGE_TIE, CHANGE_LAYER, CHANGE_PACT };

/* One change. For ties, 'was' and 'now' are weights after reliance; for pacts, members. */
struct change {
    int phase; /* 1 is the scenario's first */
    int step;  /* or -1 in a cascade */
    int round; /* of the phase's cascade, or 0 */
    enum change_subject subject;
    int actor;           /* CHANGE_ACTOR; who joined or left, CHANGE_PACT, or -1 */
    int pact;            /* CHANGE_PACT, and ties of a pact, or -1 */
    int from, to, layer; /* CHANGE_TIE; layer also CHANGE_LAYER */
    double was, now;
    int relied_on; /* the actor through whom a tie lost its share, or -1 */
    double share;
    char *text; /* "tie russia–iran, military: 0.6 → 0.12, relied on syria for 0.8" */
};

enum { HISTORY_ROUNDS_KEPT = 20 };

/* The rounds of a phase's cascade. Owns its states, copies of the phase's as it was meanwhile. */
struct trace {
    int round_count;
    struct model after_steps; /* empty if there was no cascade */
    struct model *rounds;     /* of a scenario the first HISTORY_ROUNDS_KEPT */
    int kept_count, kept_capacity;
};

/*
 * states[0] is the model before (with the actors and pacts that will be added, not yet present), states[i] what it is after phase
 * i, which builds on the state of its parent. The order of actors, pacts and of the ties that were there before is the same in
 * all. Borrows texts of model and scenario; owns the rest.
 */
struct history {
    struct model *states;
    int state_count;
    struct trace *traces; /* parallel to states */
    int kept_count;       /* rounds kept in all of them */
    struct origins origins;
    struct change *changes;
    int change_count, change_capacity;
    bool is_silent; /* keeps no log */
    /* Why the first step that was not possible did not happen; NULL where the reader has tried all. */
    const char *obstacle;
};

void history_init(struct history *history, const struct scenario *scenario, const struct model *model);
/*
 * The same for a history that is zero but for 'is_silent', or for a silent one that was played with the same model and
 * scenario or with copies that hold other numbers: its memory is used again.
 */
void history_play(struct history *history, const struct scenario *scenario, const struct model *model);
void history_done(struct history *history);

/*
 * The state before, altered only by the collapses of phases 1..phase, those in cascades too: with their ties gone but everything
 * else as it was ('pure'), or with what relied on them and what cascades took gone too. For taking the loss apart.
 */
void history_collapses_only(const struct history *history, int phase, bool pure, struct model *out);

#endif
