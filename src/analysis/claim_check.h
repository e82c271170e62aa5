/*
 * claim_check.h - one claim against the numbers, at the end of every future.
 */
#ifndef ENTENTE_ANALYSIS_CLAIM_CHECK_H
#define ENTENTE_ANALYSIS_CLAIM_CHECK_H

#include "analysis/claims.h"

/*
 * Fills conditions, futures and mass of 'out'; the conditions shown are those of the first future that has all phases that the
 * claim names. What is found lies in the arena.
 */
void claim_check(const struct analysis *analysis, const struct claim *claim, struct arena *arena,
                 struct checked_claim *out);

/*
 * The verdict alone, as claim_verdict has it, with no more looked at than it takes. 'margin': by how much the
 * comparison holds (or, below 0, fails) in its own unit; NAN where the claim is not one comparison of numbers by <, <=,
 * > or >=, or its end is not the only one.
 */
enum verdict claim_decide(const struct analysis *analysis, const struct claim *claim, double *margin);

/* True if both have the same verdict in every future. */
bool claims_alike(const struct checked_claim *a, const struct checked_claim *b);

#endif
