/*
 * inputs.h - what of a model and a scenario is uncertain: judged numbers, each with limits and a distribution.
 */
#ifndef ENTENTE_ANALYSIS_SAMPLE_INPUTS_H
#define ENTENTE_ANALYSIS_SAMPLE_INPUTS_H

#include "base/distribution.h"
#include "scenario/scenario.h"

enum input_kind {
    INPUT_TIE_WEIGHT,
    INPUT_TIE_RELIANCE,
    INPUT_TIE_EXISTS,
    INPUT_PACT_WEIGHT, /* all ties of the pact move alike */
    INPUT_CAPABILITY,
    INPUT_ACTOR_RELIANCE,
    INPUT_LAYER_SHARE,
    INPUT_STEP_BY,
    INPUT_STEP_WEIGHT,
};

/* One judged number. Borrows its shape from the list. */
struct input {
    enum input_kind kind;
    int phase, step; /* from 0: of a step, or of the step that adds the tie; -1: 'index' says of what */
    int index;       /* tie, pact, actor or layer, or -1; pacts and actors that steps add follow the model's */
    int reliance;    /* which of those that the tie or actor has, or -1 */
    double value;    /* as written; 1 for existence */
    /* Limits and most likely value, of the magnitude; low < high. Of existence 0 and 1 with the probability between. */
    double low, mode, high;
    bool negative;             /* the value is minus the magnitude */
    bool by_grade;             /* the limits are the grade's default, no range being written */
    int source;                /* the first that is given as evidence, index into model.sources, or -1 */
    const struct shape *shape; /* of the magnitude between its limits; NULL for existence */
    const char *label;         /* unique: "tie russia–iran, military (arms trade)" */
};

/* A tie of a pact: its weight is so much of the pact's. */
struct pact_tie {
    int tie;
    double share;
};

/* A pact's member: its capability is the actor's. */
struct pact_place {
    int pact, member;
};

/* In the order of the files: ties, pacts, actors, layers, steps. Owns everything in it. */
struct inputs {
    struct arena arena;
    struct input *list;
    int count, capacity;
    struct shape *shapes; /* one for all inputs whose mode lies alike between their limits */
    int shape_count;
    struct pact_tie *pact_ties; /* of pacts whose weight is among the inputs */
    int pact_tie_count, pact_tie_capacity;
    struct pact_place *places; /* of actors whose capability is among the inputs */
    int place_count, place_capacity;
    int source_count; /* of the model */
};

/*
 * Lists what has a range or else a grade (grade_width says how wide; of ties it covers weight and reliances, of pacts
 * the weight, of actors the capability), and ties whose existence is not certain. Left out is what can never count:
 * what is not valid at the model's date, unless its actor comes as a successor; the share of an only layer. The model
 * is as it was read with the scenario, which may be zero. O(size · log size).
 */
void inputs_init(struct inputs *inputs, const struct model *model, const struct scenario *scenario,
                 enum distribution distribution);
void inputs_done(struct inputs *inputs);

#endif
