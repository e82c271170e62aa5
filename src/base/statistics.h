/*
 * statistics.h - what many numbers have in common.
 */
#ifndef ENTENTE_BASE_STATISTICS_H
#define ENTENTE_BASE_STATISTICS_H

void sort_numbers(double *numbers, int count);
/* Of at least one number, ascending: between the two nearest (Hyndman & Fan 1996, type 7); share 0..1. */
double quantile_of_sorted(const double *sorted, int count, double share);
/* Of at least one number, added up in their order. */
double mean_of(const double *numbers, int count);

#endif
