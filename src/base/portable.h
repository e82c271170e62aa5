/*
 * portable.h - logarithm and exponential with the same bits on every machine, and the bits of a double.
 * The C library's may differ in the last bit from one machine to the next; these use + - * / alone, exactly rounded.
 */
#ifndef ENTENTE_BASE_PORTABLE_H
#define ENTENTE_BASE_PORTABLE_H

#include <stdint.h>
#include <string.h>

static inline uint64_t bits_of_double(double number)
{
    uint64_t bits;

    memcpy(&bits, &number, sizeof bits);
    return bits;
}

static inline double double_of_bits(uint64_t bits)
{
    double number;

    memcpy(&number, &bits, sizeof number);
    return number;
}

/* Natural logarithm of a positive finite number, within 1e-15 relatively. */
double portable_log(double number);
/* e to a power within -700 .. 700, within 1e-15 relatively. */
double portable_exp(double power);

#endif
