/*
 * denominator.h - the three ways to compare with before: the graph that is left with its own number of actors, all actors that are
 * there before or in any phase (absent ones as isolates), and the pairs of those that are there in both states.
 */
#ifndef ENTENTE_MEASURE_DENOMINATOR_H
#define ENTENTE_MEASURE_DENOMINATOR_H

enum denominator { RESIDUAL, FIXED, SURVIVORS, DENOMINATOR_COUNT };

const char *denominator_name(enum denominator denominator);
/* By name; DENOMINATOR_COUNT if there is none. */
enum denominator denominator_find(const char *name);

#endif
