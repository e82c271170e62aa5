/*
 * sampled.h - samples of a network whose ties are judged, and of what is left when one actor collapses.
 */
#ifndef ENTENTE_TESTS_BENCH_SAMPLED_H
#define ENTENTE_TESTS_BENCH_SAMPLED_H

#include "field.h"

enum { SAMPLES = 10000 };

int sample_count(const struct field *field);
/* Makes the field's edges a model's ties, each with a range, and the vertex of greatest degree the one that collapses. */
void prepare_samples(struct field *field);
/* Of each sample efficiency before and after, and algebraic connectivity before, added up. */
void sample_all(const struct field *field, double *answers);
double igraph_sample(const struct field *field, int number, double *seconds);

#endif
