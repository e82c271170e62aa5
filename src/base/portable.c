/*
 * portable.c - logarithm and exponential by their series.
 */
#include "base/portable.h"

#include <math.h>

/* ln 2, the first part so short that its multiples by an exponent are exact. */
static const double LN2_HIGH = 0x1.62e42fefa0000p-1, LN2_LOW = 0x1.cf79abc9e3b39p-40;

/* 2 artanh((m - 1) / (m + 1)) with m within sqrt(1/2) .. sqrt(2): the eleventh term is below 2^-56 (DLMF 4.6.4). */
double portable_log(double number)
{
    int exponent;
    double part = frexp(number, &exponent), s, square, sum = 0;

    if (part < 0.70710678118654752) {
        part *= 2;
        exponent--;
    }
    s = (part - 1) / (part + 1);
    square = s * s;
    for (int odd = 21; odd >= 3; odd -= 2)
        sum = (sum + 1.0 / odd) * square;
    return exponent * LN2_HIGH + (exponent * LN2_LOW + 2 * s * sum + 2 * s);
}

/* Taylor's series of what is left beside a power of 2, at most ln(2) / 2. */
double portable_exp(double power)
{
    double twos = floor(power / (LN2_HIGH + LN2_LOW) + 0.5), rest = power - twos * LN2_HIGH - twos * LN2_LOW, sum = 1;

    for (int n = 14; n >= 1; n--)
        sum = 1 + sum * (rest / n);
    return ldexp(sum, (int)twos);
}
