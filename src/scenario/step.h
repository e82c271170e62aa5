/*
 * step.h - the table of steps: one row per thing that a scenario can do.
 */
#ifndef ENTENTE_SCENARIO_STEP_H
#define ENTENTE_SCENARIO_STEP_H

#include "base/json.h"
#include "scenario/scenario.h"

/* Keys of a step as they stand in the file. */
struct step_fields {
    const cJSON *action, *because, *sources;
    const cJSON *actor, *new_actor, *tie, *where, *by, *range, *weight, *layer;
    const cJSON *pact, *new_pact, *successor, *inherits;
};

/* 'objection' says why the step cannot happen in this state, or NULL; 'apply' changes the state. */
struct step_kind {
    const char *name, *summary, *example;
    const struct json_field *fields;
    double by_low, by_high; /* limits of 'by' */
    bool goes;              /* its actor leaves: its own ties are decided, not predicted */
    const char *(*objection)(const struct model *state, const struct step *step);
    void (*apply)(struct model *state, const struct step *step);
    const char *effect; /* what the log says of a tie it changed, "%s" standing for 'by' or the actor */
};

/* Ends with NULL. */
extern const struct step_kind *const step_kinds[];
const struct step_kind *step_kind_find(const char *name);
const char *step_kind_nearest(const char *name);
/* A step without subject yet. */
struct step step_blank(const struct step_kind *kind);

/* A step that is about an actor and nothing else. Borrows the kind. */
struct step step_of_actor(const struct step_kind *kind, int actor);

/* True if the step reaches the tie in this state. */
bool selection_meets(const struct selection *where, const struct model *state, const struct tie *tie);

#endif
