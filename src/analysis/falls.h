/*
 * falls.h - how much the state before a scenario hangs on single actors: what each fall alone would cost, and what is
 * left when one falls after the other.
 */
#ifndef ENTENTE_ANALYSIS_FALLS_H
#define ENTENTE_ANALYSIS_FALLS_H

#include "analysis/attack.h"
#include "analysis/ranking.h"

enum fall_order { FALL_BY_DEGREE, FALL_BY_STRENGTH, FALL_AT_RANDOM, FALL_ORDER_COUNT };

/* Owns all of it. Attacks have no names and no curve of efficiency. */
struct falls {
    struct ranking ranking; /* of actors, by efficiency, with the largest component; all layers combined */
    struct attack attacks[FALL_ORDER_COUNT];
};

/* Of larger models nobody waits for it: no falls then. */
enum { FALLS_MOST_ACTORS = 500 };

/* Fills report->falls, among the actors of the scenario's focus. O(V²·E). */
void report_let_fall(struct report *report, const struct scenario *scenario, const struct model *model);
/* Accepts NULL. */
void falls_done(struct falls *falls);

#endif
