/*
 * spread.c - a number over many samples.
 */
#include "analysis/sample/spread.h"

#include <math.h>

#include "base/statistics.h"

const char REASON_NEVER_DEFINED[] = "undefined in every sample";

/* Changes that are smaller come from rounding. */
static const double NOTHING = 1e-12;

struct spread spread_of(double *numbers, long count)
{
    static const double shares[] = { SAMPLED_LOW, 0.5, SAMPLED_HIGH };
    struct spread spread = { 0, UNDEFINED(REASON_NEVER_DEFINED), UNDEFINED(REASON_NEVER_DEFINED),
                             UNDEFINED(REASON_NEVER_DEFINED) };
    double found[3];

    for (long i = 0; i < count; i++)
        if (!isnan(numbers[i]))
            numbers[spread.defined++] = numbers[i];
    if (spread.defined == 0)
        return spread;
    quantiles_of(numbers, (int)spread.defined, shares, 3, found);
    spread.low = VALUE(found[0]);
    spread.median = VALUE(found[1]);
    spread.high = VALUE(found[2]);
    return spread;
}

double sampled_change(double now, double before)
{
    double change = now - before;

    return fabs(change) <= NOTHING * fmax(1, fabs(before)) ? 0 : change;
}
