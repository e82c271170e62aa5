/*
 * sampled_words.h - what tables, charts and files say alike of how sure a report is, which must have been sampled.
 */
#ifndef ENTENTE_OUTPUT_SAMPLED_WORDS_H
#define ENTENTE_OUTPUT_SAMPLED_WORDS_H

#include "analysis/claims.h"
#include "analysis/sample/drivers.h"
#include "analysis/sample/sampling.h"

/* "10 000": whole numbers in groups of three. */
void add_grouped(struct text *out, long number);
/* "2 000 samples (from number 5 001) of 65 judged numbers"; samples are numbered from 0. */
void add_samples_of(struct text *out, long from, long count, int inputs);
/* ", PERT, seed 1" */
void add_draw(struct text *out, enum distribution distribution, uint64_t seed);
/* "81.7 %" */
void add_share(struct text *out, double share);
/* What a judged number is drawn as: three decimals, none from 100 on, more where there would be no digit left. */
const char *number_judged(char buffer[static NUMBER_SIZE], double value);

/* Of a claim the drivers or what breaks it; NULL where there are none. */
const struct driven *driven_of_claim(const struct report *report, int claim);
const struct breaking *breaking_of_claim(const struct report *report, int claim);

/* Of what is driven: three, or more where its samples lie so close together that they would look alike. */
int driven_decimals(const struct driven *driven);

/* "efficiency", "total_bond Russia – Iran": by the name of the measure and of the actors. */
void add_key_name(struct text *out, const struct report *report, const struct sampled_key *key);
/* The figure as judged, by the key's denominator; undefined where the report does not hold it. */
struct value judged_value(const struct report *report, const struct sampled_key *key);
/* "0.6" as judged, or for existence the probability: "70 %". */
void add_judged(struct text *out, const struct driving_input *input);
/* "0.4 – 0.8", of existence "there or not". */
void add_limits(struct text *out, const struct driving_input *input);

/* "source", "grade", "actor". */
const char *dropout_kind_name(int kind);

#endif
