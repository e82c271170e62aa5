/*
 * statistics.c - what many numbers have in common.
 */
#include "base/statistics.h"

#include <stdlib.h>

static int compare(const void *left, const void *right)
{
    double x = *(const double *)left, y = *(const double *)right;

    return (x > y) - (x < y);
}

void sort_numbers(double *numbers, int count)
{
    if (count > 1)
        qsort(numbers, (size_t)count, sizeof *numbers, compare);
}

double quantile_of_sorted(const double *sorted, int count, double share)
{
    double place = share * (count - 1);
    int below = (int)place, above = below + 1 < count ? below + 1 : below;

    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}

double mean_of(const double *numbers, int count)
{
    double sum = 0;

    for (int i = 0; i < count; i++)
        sum += numbers[i];
    return sum / count;
}
