/*
 * attack_summary.h - from what was left in each order to curves and how much they hold.
 */
#ifndef ENTENTE_ANALYSIS_ATTACK_SUMMARY_H
#define ENTENTE_ANALYSIS_ATTACK_SUMMARY_H

#include "analysis/attack.h"

/* What is left after q = 0 .. n deletions in one order: size, reach and strength as they are, not shares. Owns its arrays. */
struct course {
    double *of[CURVE_COUNT];
};

/* Fills the curves and the point of collapse from one course, or as many as the attack has repeats. */
void attack_summarise(struct attack *attack, const struct course *courses, bool has_efficiency);

#endif
