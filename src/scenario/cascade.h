/*
 * cascade.h - how falls spread: the table of rules, and the rounds of one cascade.
 * Within a round every actor is judged by the state before it; then all that it does to actors happens. A round collapses or
 * weakens at least one actor for good, and the last one leaves a state to which the rule does nothing more.
 */
#ifndef ENTENTE_SCENARIO_CASCADE_H
#define ENTENTE_SCENARIO_CASCADE_H

#include "base/json.h"
#include "scenario/scenario.h"
#include "scenario/step.h"

/* Keys of a cascade as they stand in the file. */
struct cascade_fields {
    const cJSON *rule, *layer, *tolerance, *k, *s, *collapses;
};

/*
 * The states by which actors are judged: [0] is before, the others hold actors that steps have added, each after the steps of
 * the phase in which they came. Owns copies, which borrow the texts of what they were copied from.
 */
struct origins {
    struct model *states;
    int count, capacity;
};

void origins_init(struct origins *origins, const struct model *before);
void origins_done(struct origins *origins);
/* To be called after the steps of every phase: remembers the state if it has actors that no other origin has. */
void origins_add(struct origins *origins, struct model *state);

/* What a round does to one actor. */
struct blow {
    int actor;
    double left;     /* what is left of it afterwards */
    bool collapses;  /* left is 0 then */
    struct text why; /* "support 0.3 of 1.1 left, threshold 0.4" */
};

/* A cascade while it runs. Borrows its first three; owns the rest. */
struct cascade_run {
    const struct cascade *cascade;
    const struct origins *origins;
    struct model *state;
    double *standing;     /* by actor: what it is judged by, at its origin */
    bool *has_passed;     /* by actor: its distress, in this cascade */
    struct share *shares; /* of support at the origins, for distress */
    int share_count, share_capacity;
    struct blow *blows; /* of this round, in order of actors */
    int blow_count, blow_capacity;
};

struct cascade_rule {
    const char *name, *summary, *parameters, *example, *source;
    const struct json_field *fields;
    int limit;                               /* actors beyond which it is refused */
    const char *too_large;                   /* "more than 1000 actors" */
    void (*begin)(struct cascade_run *run);  /* or NULL */
    void (*strike)(struct cascade_run *run); /* adds the blows of a round */
    void (*end)(struct cascade_run *run);    /* or NULL */
};

/* Ends with NULL. */
extern const struct cascade_rule *const cascade_rules[];
const struct cascade_rule *cascade_rule_find(const char *name);
const char *cascade_rule_nearest(const char *name);

/*
 * Carries out a step of a round in the state; its 'because' says why. With 'step' NULL the round is complete.
 */
typedef void cascade_act(void *context, struct model *state, const struct step *step, int round);

/* Runs the cascade in a state to which origins_add was called. Returns the number of rounds. */
int cascade_run(const struct cascade *cascade, const struct origins *origins, struct model *state, cascade_act *act,
                void *context);
/* Takes from an actor what 'wear' says that cascades took, for taking a loss apart. */
void cascade_repeat_wear(struct model *state, int actor, const struct wear *wear);

#endif
