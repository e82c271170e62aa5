/*
 * compare.h - every measure before and after, under the three denominators of the removal paradox:
 * residual (the graph that is left, its own n), fixed (actors present before or in any phase, absent ones as isolates: one
 * denominator for all phases) and survivors (sums over pairs present in both states, paths through the full graphs).
 */
#ifndef ENTENTE_ANALYSIS_COMPARE_H
#define ENTENTE_ANALYSIS_COMPARE_H

#include "analysis/collapsed_states.h"
#include "analysis/network_pool.h"
#include "analysis/report.h"
#include "measure/choice.h"

/* What the parts of an analysis share. Borrows all but the pool. */
struct analysis {
    struct report *report;
    const struct scenario *scenario;
    const struct history *history;
    const struct measure_choice *choice;
    bool *focus; /* one flag per actor */
    int end;     /* for claims: the last phase of the future that is looked at */
    struct network_pool pool;
    struct network_pool *kept;          /* networks that claims look at; NULL: each is built when it is needed */
    struct collapsed_states *collapsed; /* likewise for worst_loss; only beside 'kept' */
};

/* Figures of network scope, of actors and of the focus pairs, for one phase (0: before) and layer. */
void compare_networks(struct analysis *analysis, int phase, int layer);
void compare_actors(struct analysis *analysis, int phase, int layer);
void compare_pairs(struct analysis *analysis, int phase, int layer);
/* The set that was asked for, before. */
void compare_set(struct analysis *analysis, int layer);
/* The change of total reach in its four parts, for a phase > 0. */
void compare_reach(struct analysis *analysis, int phase, int layer);
/* What each third actor means to the bonds of the focus pairs, before. */
void compare_bond_losses(struct analysis *analysis, int layer);
/* The other measures of the focus pairs that are about a third actor, before. */
void compare_thirds(struct analysis *analysis, int layer);

/* Why a denominator says nothing. */
extern const char REASON_NOT_PAIRS[];
extern const char REASON_ISOLATES[];
/* What became of a value; undefined where one of the two is. */
struct value value_change(struct value now, struct value before);

/* Values of an actor measure by actor instead of vertex; absent actors get the reason. Caller frees. */
struct value *actor_values(const struct measure_choice *choice, const struct measure *measure,
                           const struct network *net);
/* A pair's value; an actor that is in neither state has no vertex. */
struct value pair_value(const struct measure_choice *choice, const struct measure *measure, const struct network *net,
                        int a, int b);
/* Actors that a state's network holds: those present in it, or with 'fixed' in any state. Caller frees. */
bool *actors_among(const struct analysis *analysis, int phase, bool fixed, bool in_focus);

#endif
