/*
 * coded.h - whether a claim says no more than what a step of the scenario has put in.
 */
#ifndef ENTENTE_ANALYSIS_CODED_H
#define ENTENTE_ANALYSIS_CODED_H

#include "analysis/compare.h"
#include "base/text.h"
#include "scenario/claim.h"

/* Actors present before and in every phase that the comparison names, one flag each. Caller frees. */
bool *survivors_of(const struct analysis *analysis, const struct condition *comparison);

/*
 * True if some measure of the condition has another value without the step (in 'without') and the step names what it is about: its
 * actors or some of them, or some actors that are all among its own; or, naming no actor, just its layer.
 */
bool step_codes(const struct step *step, const struct condition *condition, const struct analysis *with,
                const struct analysis *without);

/*
 * Marks the actors that the step names, one flag per actor: its own, those of 'where', the ends of a tie that it adds,
 * and the members of a pact that it adds or dissolves; no bloc.
 */
void step_mark_actors(const struct step *step, const struct model *before, bool *marks);

/* Adds what the step does in few words: "set russia – north-korea, military". */
void step_add_label(const struct step *step, const struct model *model, struct text *out);

#endif
