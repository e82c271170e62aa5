/*
 * share_ranks.h - how far an output goes up and down with each judged number, by ranks over samples.
 */
#ifndef ENTENTE_ANALYSIS_SAMPLE_SHARE_RANKS_H
#define ENTENTE_ANALYSIS_SAMPLE_SHARE_RANKS_H

#include "analysis/sample/draw.h"

/* Ranks of the shares of each input over the first samples, as many as fit into 256 MB. Owns them. */
struct share_ranks {
    int input_count, count;
    double *ranks; /* input by input: twice the rank less twice their mean, which is a whole number */
};

/* Draws the shares again: independent ones, of 'count' samples that begin with number 'from'. */
void share_ranks_init(struct share_ranks *ranks, const struct inputs *inputs, uint64_t seed, long from, long count);
void share_ranks_done(struct share_ranks *ranks);

/*
 * Spearman's correlation of each input's shares with an output, over the samples in which it is not NAN, into
 * out[input_count]. Returns the reason if there is none for any input: fewer than 10 such samples, or an output that
 * does not vary by more than rounding. O(inputs * count).
 */
const char *share_ranks_correlate(const struct share_ranks *ranks, const double *output, double *out) MUST_CHECK;

#endif
