/*
 * report.h - everything computed, as one list of figures with log and drawing: text, CSV and Markdown are views of it, JSON
 * its nesting. Knows no file formats.
 */
#ifndef ENTENTE_ANALYSIS_REPORT_H
#define ENTENTE_ANALYSIS_REPORT_H

#include "analysis/balance.h"
#include "analysis/drawing.h"
#include "analysis/figure_index.h"
#include "analysis/pacts.h"
#include "measure/denominator.h"
#include "measure/measure.h"
#include "scenario/engine.h"

/*
 * One value of a measure. Network, or the set of the report: actor and other are -1. Actor: other is -1. Pair: both set. For
 * actors and pairs SURVIVORS is undefined; in phase 0 nothing has changed, but FIXED differs from RESIDUAL where later phases add
 * actors.
 */
struct figure {
    int phase, layer; /* 0: before; layer index or LAYER_COMBINED */
    int actor, other;
    const struct measure *measure;
    struct value value[DENOMINATOR_COUNT];
    struct value change[DENOMINATOR_COUNT]; /* against before, each with its own denominator */
};

/* How total reach T = Σ 1/d over pairs of the focus changed, taken apart; losses are positive and add up to before − after. */
struct reach {
    int phase, layer;
    double before, after;
    double membership, mediation, erosion, other;
};

/* What a pair's bond loses when a third actor goes, in the state before. */
struct bond_loss {
    int layer, a, b, third;
    double bond;
    double flow;   /* the third actor's ties gone, nothing else */
    double engine; /* with reliance and pacts */
};

/* A measure of a pair about a third actor, in the state before. */
struct third_figure {
    int layer, a, b, third;
    const struct measure *measure;
    struct value value;
};

struct report_phase {
    const char *id, *title, *date; /* date may be NULL */
    int parent;                    /* the phase it builds on; -1 of before */
    bool is_leaf;                  /* the end of a future */
    bool has_probability;          /* siblings on the way all have theirs */
    double probability;            /* of coming to pass, over all it builds on */
};

struct report_actor {
    const char *id, *name, *kind;
    int bloc;
    bool in_focus;
};

struct report_named {
    const char *id, *title;
    double share; /* layers */
};

struct report_change {
    int phase, step, round; /* see struct change */
    enum change_subject subject;
    const char *from, *to, *actor, *layer, *pact, *relied_on; /* ids or NULL */
    double was, now, share;
    const char *text, *because;
};

/* The cascade of a phase; its rule is a row of the table. */
struct report_cascade {
    int phase;
    struct cascade cascade;
    int round_count, drawn_count;
};

struct report_input {
    const char *role, *name, *sha256;
};

/* Owns all of it (texts through the arena); borrows nothing but for an exploration. */
struct report {
    struct arena arena;
    const char *title, *model_title, *as_of, *focus; /* as_of may be NULL; focus: "bloc axis", "3 actors" or NULL */
    int present_count, tie_count;                    /* actors and ties that the model has at its date */
    struct report_phase *phases;                     /* [0] is before */
    bool shows_all_phases;                           /* in tables, however many */
    struct report_actor *actors;
    struct report_named *layers, *blocs;
    struct report_named *pacts;
    int phase_count, actor_count, layer_count, bloc_count, pact_count;
    int leaf_count;
    int (*pairs)[2];
    int pair_count;
    int *members; /* of the set that was asked for */
    int member_count;
    struct figure *figures;
    int figure_count, figure_capacity;
    struct figure *expected; /* over futures, see futures.h; 'phase' is that of the first future's end */
    int expected_count, expected_capacity;
    struct figure_index index;
    struct reach *reaches;
    int reach_count, reach_capacity;
    struct bond_loss *losses;
    int loss_count, loss_capacity;
    struct third_figure *thirds; /* by layer, pair and third actor, the measures of each together */
    int third_count, third_capacity;
    struct layers_compared *compared; /* see layers.h; NULL if not asked for */
    struct observed *observed;        /* see observed.h; NULL if the scenario names none */
    struct claims_checked *claims;    /* see claims.h; NULL if the scenario states none */
    struct sampling *sampling;        /* see sample/sampling.h; NULL if no samples were asked for */
    struct null_comparison *null;     /* see null.h; likewise */
    struct exploration *exploration;  /* see explore.h, which says what it borrows; NULL if not asked for */
    struct report_change *changes;
    int change_count;
    struct report_cascade *cascades; /* in order of phases */
    int cascade_count;
    struct report_input inputs[4];
    int input_count;
    const char *command;           /* that made it, without folders; or NULL */
    struct provenance *provenance; /* see provenance.h */
    struct balance_view balance;
    bool has_balance;
    struct falls *falls;         /* see falls.h; NULL if not asked for */
    struct forecast *forecast;   /* see forecast.h; NULL if not asked for */
    struct pacts pacts_measured; /* empty where there are none, or where only some measures were asked for */
    struct drawing drawing;
    struct drawing blocs_drawing; /* the same by bloc, see drawing_blocs.h */
};

void report_done(struct report *report);
void report_add_input(struct report *report, const char *role, const char *path, const char *sha256);
void report_add_figure(struct report *report, struct figure figure);
/* What to say on a command line to make it again. */
void report_set_command(struct report *report, const char *command);
/* The figure, or NULL. Pairs are found in either order. */
const struct figure *report_find(const struct report *report, int phase, int layer, const struct measure *measure,
                                 int actor, int other);
/* Explains the balance of a layer (or combined) of the model that the report is about. */
void report_explain_balance(struct report *report, const struct model *model, int layer);
/* Drops every figure of another layer. */
void report_keep_layer(struct report *report, int layer);
/* True if tables have a column for the phase: of many phases, before, the first, the last and some between do. */
bool report_shows(const struct report *report, int phase);
/* True if the report holds a figure of the measure. */
bool report_has(const struct report *report, const struct measure *measure);
/* True if two of the figure's changes have strictly opposite signs. */
bool figure_disagrees(const struct figure *figure);

#endif
