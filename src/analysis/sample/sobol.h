/*
 * sobol.h - what drives a figure: shares of its variance that come from each judged number (Sobol' 1993).
 * 'first' is the share that vanishes if the input were known, 'total' what remains if all others were; their gap is
 * interaction.
 */
#ifndef ENTENTE_ANALYSIS_SAMPLE_SOBOL_H
#define ENTENTE_ANALYSIS_SAMPLE_SOBOL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/statistics.h"

/* Estimates are not forced into 0..1: little below 0 means 0. */
struct sensitivity {
    double first, total;
    struct interval first_interval, total_interval;
    bool known; /* else nothing of the rest is set */
};

/*
 * One output on Saltelli's design: a[i] and b[i] at the rows of two independent samples A and B of the inputs, and
 * ab[j * base + i] at row i of A with input j from B; all finite or NAN. Rows with any NAN are left out of everything.
 * Fills out[inputs]; nothing is known if fewer than 10 rows remain or all of a and b are the same. First by Saltelli et
 * al. 2010 (table 2, b), total by Jansen 1999. Intervals are percentiles of a bootstrap of rows (Efron 1979; Archer,
 * Saltelli & Sobol' 1997), the same rows for the same seed and number of rows; at least 1 resample.
 * O(base * inputs * resamples).
 */
void sobol_indices(const double *a, const double *b, const double *ab, int base, int inputs, uint64_t seed,
                   int resamples, double confidence, struct sensitivity *out);

#endif
