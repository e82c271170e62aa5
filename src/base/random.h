/*
 * random.h - random numbers that are the same on every machine and for any number of threads: each sample has a stream
 * of its own, and each number of it follows from seed, stream and count alone (the output function of SplitMix64:
 * Steele, Lea & Flood 2014).
 */
#ifndef ENTENTE_BASE_RANDOM_H
#define ENTENTE_BASE_RANDOM_H

#include <stdint.h>

struct random {
    uint64_t key, count;
};

struct random random_stream(uint64_t seed, uint64_t stream);
/* The next 64 bits. */
uint64_t random_bits(struct random *random);
/*
 * Evenly from the open interval 0..1, by the middles of 2^52 equal parts: those of 2^53 parts would need a 54th digit
 * just below 1 and be rounded to it.
 */
double random_share(struct random *random);
/* Evenly from 0 .. below - 1; 'below' is at least 1. */
uint64_t random_below(struct random *random, uint64_t below);
/* Fills an array with 0 .. n - 1 in an order of which all are equally likely (Fisher & Yates 1938; Durstenfeld 1964). */
void random_order(struct random *random, int *order, int n);

#endif
