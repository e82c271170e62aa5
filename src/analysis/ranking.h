/*
 * ranking.h - what every single collapse would cost, worst first: of every actor, tie, pact or layer. Each is what the scenario
 * engine says, pure deletion being computed by kernels where nothing else would follow.
 */
#ifndef ENTENTE_ANALYSIS_RANKING_H
#define ENTENTE_ANALYSIS_RANKING_H

#include "analysis/report.h"
#include "analysis/sample/drawn_models.h"
#include "measure/choice.h"
#include "network/kernel/progress.h"

enum rank_unit { RANK_ACTORS, RANK_TIES, RANK_PACTS, RANK_LAYERS, RANK_UNIT_COUNT };

const char *rank_unit_name(enum rank_unit unit);
/* By name; RANK_UNIT_COUNT if there is none. */
enum rank_unit rank_unit_find(const char *name);

/* Borrows all of it. */
struct rank_question {
    const struct model *model;
    const struct scenario *scenario; /* without phases; its focus and title count */
    const struct measure_choice *choice;
    int layer; /* index or LAYER_COMBINED */
    enum rank_unit unit;
    const struct measure *by; /* one of those chosen; NULL: efficiency, or the first chosen */
    int threads;
    struct kernel_progress *progress; /* or NULL */
};

/*
 * One thing that falls: with a focus, of actors only those that it can feel. Figures stand in the order of the
 * ranking's measures, each compared with before.
 */
struct rank_row {
    int a, b;   /* actor, tie (two actors), pact or layer by index; b is -1 but for ties */
    char *id;   /* "syria", "iran+syria" */
    char *name; /* "Syria", "Iran – Syria" */
    int rank;   /* from 1; equal losses share one; 0 without loss to compare */
    struct value loss;
    bool cascades; /* more than its own ties goes: something relies on it, or a pact dissolves */
    struct figure *figures;
    struct reach reach; /* of the ranking's layer */
    /* If samples were drawn: loss and rank in those in which there is a loss; samples in which nothing costs more. */
    struct spread sampled_loss, sampled_rank;
    long firsts;
};

/* Owns all of it; borrows nothing. */
struct ranking {
    struct report report; /* names, inputs, and what is measured before */
    enum rank_unit unit;
    int layer;
    int by;                       /* place among the measures */
    enum denominator denominator; /* of the losses: fixed, or residual where any isolate forces the measure to 0 */
    const struct measure **measures;
    int measure_count;
    struct figure *before; /* by measure */
    bool has_reach;        /* rows know where the loss of reach comes from */
    struct rank_row *rows; /* worst first, equals by id, those without loss to compare last */
    int row_count;
    struct sample_set sampled; /* count 0: none were drawn */
};

/* Only measures of network scope count among those chosen; at least one must be. */
void ranking_init(struct ranking *out, const struct rank_question *question);
void ranking_done(struct ranking *ranking);

/* How much worse the measure is after a change: against its direction; of one without direction, how much it changes. */
struct value loss_of(const struct measure *measure, struct value change);
/* The measure that a ranking goes by if nobody says: efficiency if chosen, else the first chosen of network scope, or NULL. */
const struct measure *ranking_usual_measure(const struct measure_choice *choice);
/* What is measured if nobody chooses. */
void ranking_usual_choice(struct measure_choice *choice);

/*
 * Ranks from 1, the greatest loss first; losses that are equal to 1e-9 of what there is before share one. NAN: no loss, and 0 for a
 * rank. O(count log count).
 */
void ranks_of_losses(const double *losses, int count, double before, int *ranks);
/*
 * Marks the actors with whom more goes than their own ties: something relies on them, or a pact would dissolve. Caller frees.
 * O(ties + members of pacts).
 */
bool *actors_relied_on(const struct model *model);

#endif
