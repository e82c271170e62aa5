/*
 * spread.h - a number over many samples: its median, and between which two values it lies in nine of ten.
 */
#ifndef ENTENTE_ANALYSIS_SAMPLE_SPREAD_H
#define ENTENTE_ANALYSIS_SAMPLE_SPREAD_H

#include "measure/measure.h"

/* Shares of samples below the interval's two ends. */
#define SAMPLED_LOW 0.05
#define SAMPLED_HIGH 0.95

extern const char REASON_NEVER_DEFINED[]; /* "undefined in every sample" */

/* Undefined if the number was in no sample. */
struct spread {
    long defined; /* samples in which it was */
    struct value median, low, high;
};

/* Of those that are not NAN; changes the order of the numbers. O(count). */
struct spread spread_of(double *numbers, long count);
/* The difference, or 0 where it may come from rounding. */
double sampled_change(double now, double before);

#endif
