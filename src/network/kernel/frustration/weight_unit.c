/*
 * weight_unit.c - Euclid's algorithm on numbers that carry rounding errors.
 */
#include "network/kernel/frustration/weight_unit.h"

#include <math.h>

static const double MOST_UNITS = 1e6;
static const double ROUNDING = 1e-9; /* of the greatest weight */

static double common_unit(double a, double b, double rounding)
{
    while (b > rounding) {
        double rest = fmod(a, b);

        a = b;
        b = rest > a - rounding ? 0 : rest;
    }
    return a;
}

static bool is_multiple(double weight, double unit)
{
    double count = weight / unit;

    return fabs(count - round(count)) <= 1e-6;
}

double weight_unit(const struct signed_edge *edges, int m)
{
    double greatest = 0, unit = 0, total = 0;

    for (int e = 0; e < m; e++) {
        greatest = fmax(greatest, edges[e].weight);
        total += edges[e].weight;
    }
    for (int e = 0; e < m; e++) {
        unit = unit > 0 ? common_unit(edges[e].weight, unit, ROUNDING * greatest) : edges[e].weight;
        if (unit * MOST_UNITS < total)
            return 0;
    }
    for (int e = 0; e < m; e++)
        if (!is_multiple(edges[e].weight, unit))
            return 0;
    return unit;
}
