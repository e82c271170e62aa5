/*
 * balance.h - balance explained: the two sides that leave least tension, the ties and triads at odds, and what each tie's change of
 * sign would do.
 */
#ifndef ENTENTE_ANALYSIS_BALANCE_H
#define ENTENTE_ANALYSIS_BALANCE_H

#include "measure/standing.h"
#include "model/model.h"

/* Ties beyond which their standing is not searched for, and searches without proof after which no more are begun. */
enum { BALANCE_STANDINGS_MAX = 400, BALANCE_FAILURES_MAX = 20 };

/* A pair with support minus hostility. */
struct balance_tie {
    int a, b;        /* actors */
    double strength; /* signed */
    bool at_odds;    /* in the division found */
    struct tie_standing standing;
    int triads; /* with tension that it is part of */
};

/* Three actors whose signs have a negative product. */
struct balance_triad {
    int actors[3];
    double strengths[3]; /* of 0-1, 0-2, 1-2 */
    double intensity;    /* cube root of the product of their absolute values */
};

/* Owns its arrays. */
struct balance_view {
    int layer;
    double value, bound, total; /* frustration, its lower bound, and all strength */
    bool proved;
    int *
        group; /* by actor: component of the signed network, numbered from 0 in order of first actor, or -1 without signed ties */
    bool *side; /* by actor, within its group */
    int actor_count, group_count;
    struct balance_tie *ties; /* in order of actors */
    int tie_count;
    struct balance_triad *triads;                  /* most intense first */
    int triad_count, triad_capacity, closed_count; /* closed: all triads */
};

void balance_view_init(struct balance_view *view, const struct model *model, int layer);
void balance_view_done(struct balance_view *view);

#endif
