/*
 * explore.h - what every single collapse, and every collapse of two actors, makes of the model before: for a reader
 * who picks whom to let fall where nothing can be computed. Each is what the scenario engine says, reliance and pacts
 * included; nobody else falls or is weakened, for collapses spread only where a scenario states a cascade.
 */
#ifndef ENTENTE_ANALYSIS_EXPLORE_H
#define ENTENTE_ANALYSIS_EXPLORE_H

#include "analysis/report.h"
#include "measure/choice.h"

/* Actors there before, up to which every two of them may be explored too, and all usual measures are usual here. */
enum { EXPLORED_IN_PAIRS = 30 };

/* Strength of two actors a < b in a layer, support and hostility apart, as network.h has it. */
struct explored_tie {
    int a, b, layer;
    bool is_hostile;
    double strength; /* > 0 */
};

/* What a fall left of a tie: less than before; 0: it is gone. */
struct explored_loss {
    int tie;
    double strength;
};

/* What came of one fall. */
struct explored {
    int a, b;                     /* a < b, or b is -1: 'a' alone */
    struct figure *figures;       /* by measure */
    struct figure *bonds;         /* by pair: total_bond, then bond in each layer */
    struct reach reach;           /* of all layers combined */
    struct explored_loss *losses; /* in order of ties, those of the fallen among them */
    int loss_count;
    int *dissolved; /* pacts */
    int dissolved_count;
};

/* Borrows the focus and the texts of the model and the scenario; owns the rest. */
struct exploration {
    struct arena arena;
    struct model before; /* with the actors and pacts that the scenario adds, absent */
    const struct focus *focus;
    const struct measure **measures; /* of network scope, in order of the table */
    int measure_count;
    struct figure *figures, *bonds; /* before, as in struct explored; NULL without sets */
    double reach;                   /* before */
    struct explored_tie *ties;      /* before, by layer, support first, then by a and b */
    int tie_count;
    struct explored *sets; /* every actor that is there, in the model's order, then every two of them, or neither */
    int set_count;
};

/*
 * Explores all collapses of the model as it was before the scenario, whose focus counts, and none of its phases.
 * Network measures among those chosen are computed of all layers combined. O(sets · cost of the measures): pairs, and
 * then all but the ties, are left out where actors and ties are so many that it would take about a second.
 */
void exploration_init(struct exploration *out, const struct model *model, const struct scenario *scenario,
                      const struct measure_choice *choice);
void exploration_done(struct exploration *exploration);

/*
 * What is measured if nobody chooses: of few actors what is shown usually but frustration, whose cost knows no bound;
 * of many what a ranking shows.
 */
void exploration_usual_choice(struct measure_choice *choice, const struct model *model);
/* True if every two actors are explored too. */
bool exploration_has_pairs(const struct exploration *exploration);
/* Columns of bonds for each pair. */
int exploration_bond_count(const struct exploration *exploration);

/* Adds the exploration of what is measured if nobody chooses; the report then borrows from model and scenario. */
void report_explore(struct report *report, const struct scenario *scenario, const struct model *model);

#endif
