/*
 * read_steps.h - what the readers of a scenario's parts share.
 */
#ifndef ENTENTE_SCENARIO_READ_STEPS_H
#define ENTENTE_SCENARIO_READ_STEPS_H

#include "model/read.h"
#include "scenario/cascade.h"
#include "scenario/scenario.h"
#include "scenario/step.h"

enum { SCENARIO_MAX_PHASES = 1000 };

/* Borrows all but states and origins; model.model is the state on which steps and cascades are tried at the moment. */
struct scenario_reader {
    struct model_reader model;
    struct scenario *out;
    struct model *trials; /* the state after each phase, 0: before */
    struct origins origins;
};

/* Two different actors: ["russia", "iran"]. */
bool scenario_read_pair(struct scenario_reader *reader, const cJSON *item, int pair[static 2]);
/* Reads a step and, if it is sound and can happen, applies it to the copy. False if anything was reported. */
bool scenario_read_step(struct scenario_reader *reader, const cJSON *object, struct step *out);
/* The scenario's claims, after its phases. A NULL list has none. */
void scenario_read_claims(struct scenario_reader *reader, const cJSON *list);

/* Reads a cascade (NULL: none). False if anything was reported; there is none then. */
bool scenario_read_cascade(struct scenario_reader *reader, const cJSON *object, struct cascade *out);
/* Lets the cascade of a phase, if any, run on the copy. To be called after the steps of every phase. */
void scenario_try_cascade(struct scenario_reader *reader, const struct cascade *cascade);

#endif
