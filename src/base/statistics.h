/*
 * statistics.h - what many numbers have in common.
 */
#ifndef ENTENTE_BASE_STATISTICS_H
#define ENTENTE_BASE_STATISTICS_H

void sort_numbers(double *numbers, int count);
/* Of at least one number, ascending: between the two nearest (Hyndman & Fan 1996, type 7); share 0..1. */
double quantile_of_sorted(const double *sorted, int count, double share);
/*
 * Several of them, of numbers in any order, which change their places: shares ascending. O(count + shares), where
 * sorting would take O(count log count).
 */
void quantiles_of(double *numbers, int count, const double *shares, int share_count, double *out);
/* Of at least one number, added up in their order. */
double mean_of(const double *numbers, int count);

struct interval {
    double low, high;
};

/* Of the standard normal distribution, for a share within the open 0..1, to 15 digits (Wichura 1988, AS 241). */
double normal_quantile(double share);
/*
 * Of the share that is estimated by so many hits among 'count' independent trials, two-sided, within 0..1; 0..1 if
 * there were none (Wilson 1927; Newcombe 1998, method 3). Confidence is within the open 0..1.
 */
struct interval wilson_interval(double hits, double count, double confidence);

/* Ranks from 1; equal numbers (0 and -0 are) share the mean of theirs. No NAN is given. O(count): sorts by digits. */
void mid_ranks(const double *numbers, int count, double *ranks);
/* Pearson's; of mid-ranks it is Spearman's (1904), ties included. Within -1..1; NAN if either has all numbers equal. */
double correlation(const double *a, const double *b, int count);

#endif
