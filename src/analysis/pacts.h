/*
 * pacts.h - what there is of every pact in every phase: members, inner cohesion, hub, and capability gone.
 */
#ifndef ENTENTE_ANALYSIS_PACTS_H
#define ENTENTE_ANALYSIS_PACTS_H

#include "measure/measure.h"
#include "scenario/engine.h"

/* ABSENT: not there yet, or not at this date. DISSOLVED: it was there in a phase that this one builds on, or before. */
enum pact_state { PACT_ABSENT, PACT_THERE, PACT_DISSOLVED };
const char *pact_state_name(enum pact_state state);

/*
 * One pact in one phase. Members of a dissolved pact are those who belonged to it to the end and are still there: their cohesion is
 * what outlives it.
 */
struct pact_view {
    int phase, pact;
    enum pact_state state;
    int *members; /* actors, in the model's order; owned */
    int member_count;
    struct value cohesion;  /* support strength in the pact's layer, mean over all pairs of members */
    struct value carried;   /* 0..1: the part of it that would go if the pact's own ties ended */
    int hub;                /* the member with most of the capability (of equals the first by id), or -1 */
    struct value hub_share; /* of the capability of all members */
    struct value gone;      /* share of the capability it ever had that has left it */
};

/* A pact as the model has it. Texts are the report's. */
struct pact_name {
    const char *id, *title;
    int layer;
    double dissolves_above; /* share of capability */
};

/* All pacts, by phase and in each by pact: view of a pact in a phase at [phase * count + pact]. Owns its arrays. */
struct pacts {
    struct pact_name *names;
    int count;
    struct pact_view *views;
    int view_count;
};

/* Measures all pacts; texts go into 'arena'. Leaves 'out' empty where there are none. O(phases · pacts · ties). */
void pacts_init(struct pacts *out, struct arena *arena, const struct history *history, const struct scenario *scenario);
void pacts_done(struct pacts *pacts);
/* True if nothing of the pact is other than in the phase that this one builds on, 'parent'. */
bool pact_view_same(const struct pact_view *now, const struct pact_view *parent);

#endif
