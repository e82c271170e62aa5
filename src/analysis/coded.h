/*
 * coded.h - whether a claim says no more than what a step of the scenario has put in.
 */
#ifndef ENTENTE_ANALYSIS_CODED_H
#define ENTENTE_ANALYSIS_CODED_H

#include "analysis/compare.h"
#include "base/text.h"
#include "scenario/claim.h"

/* Actors present before and in every phase that the comparison names, one flag each. Caller frees. */
bool *survivors_of(const struct history *history, const struct condition *comparison);

/*
 * True if some measure of the condition has another value without the step (in 'without') and the step names what it is about:
 * its actors or some of them, or some actors that are all among its own, in a layer that it sees; or, naming no actor, its layer.
 */
bool step_codes(const struct step *step, const struct condition *condition, const struct analysis *with,
                const struct analysis *without);

/* Adds what the step does in few words: "set russia – north-korea, military". */
void step_add_label(const struct step *step, const struct model *model, struct text *out);

#endif
