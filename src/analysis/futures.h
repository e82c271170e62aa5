/*
 * futures.h - what to expect where phases branch: the mean of every figure over the ends of all futures, by their probabilities.
 */
#ifndef ENTENTE_ANALYSIS_FUTURES_H
#define ENTENTE_ANALYSIS_FUTURES_H

#include "analysis/report.h"

/*
 * Fills report->expected if there are several futures and all have a probability: one figure for each of a future's end, in the
 * same order, with values and changes that are Σ probability · value, undefined where one of them is.
 */
void report_expect(struct report *report);

#endif
