/*
 * quantity.h - what an expression of a claim comes to in the states of a scenario.
 */
#ifndef ENTENTE_ANALYSIS_QUANTITY_H
#define ENTENTE_ANALYSIS_QUANTITY_H

#include "analysis/compare.h"
#include "scenario/claim.h"

/* A number, or a set of actors; either may be undefined, for a reason. Owns its members. */
struct quantity {
    bool is_set;
    struct value number; /* of a set only the reason counts */
    int *members;        /* actors, ascending */
    int member_count;
};

/*
 * 'survivors' (one flag per actor) are the pairs that measures with this denominator see. Worst losses collapse every actor
 * once: O(actors · cost of the measure).
 */
struct quantity quantity_of(const struct analysis *analysis, const bool *survivors,
                            const struct expression *expression);
void quantity_done(struct quantity *quantity);

/* Equal up to a relative difference; numbers that are 0 but for rounding are equal. Both are defined and of one type. */
bool quantities_equal(const struct quantity *a, const struct quantity *b, double tolerance);

/* Marks the actors that the expression names, one flag per actor. */
void expression_mark_actors(const struct expression *expression, bool *marks);
/* The phase in which it is looked up, given the end of the future. */
int expression_phase(const struct expression *expression, int end);
/* The last phase in which anything is looked up. */
int expression_last_phase(const struct expression *expression, int end);
/* True if all that it names lies on the way to this end. */
bool expression_is_on_way(const struct expression *expression, const struct scenario *scenario, int end);
/* Marks those that are not there in one of the phases that it names as gone. */
void expression_mark_gone(const struct expression *expression, const struct analysis *analysis, bool *gone);

#endif
