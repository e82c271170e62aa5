/*
 * draw.h - samples of what is uncertain: numbers for the inputs, put into copies of model and scenario.
 * The same bits for a seed, a sample and a regime, in whatever order and thread samples are drawn.
 */
#ifndef ENTENTE_ANALYSIS_SAMPLE_DRAW_H
#define ENTENTE_ANALYSIS_SAMPLE_DRAW_H

#include <stdint.h>

#include "analysis/sample/inputs.h"

/* What inputs have in common: nothing; or those of one source are all high or all low together, by magnitude. */
enum regime { REGIME_INDEPENDENT, REGIME_SHARED, REGIME_COUNT };

/* "independent", "shared per source". */
const char *regime_name(enum regime regime);

/*
 * Evenly from the open interval 0..1, one for each input. Shared: one for all inputs of a source, another for the
 * existence of all its ties; inputs without source have their own.
 */
void draw_shares(const struct inputs *inputs, uint64_t seed, uint64_t sample, enum regime regime, double *shares);

/* What such shares mean: values as model and scenario hold them, signed; of existence 1 or 0. May be the same list. */
void draw_values(const struct inputs *inputs, const double *shares, double *values);
/* All inputs as they are written, ties that may not exist being there; caller frees. */
double *values_as_judged(const struct inputs *inputs);
/* One of them. The magnitude ascends with the share (within 0..1): of negative values, 1 is the most hostile. */
double input_quantile(const struct input *input, double share);

/*
 * Puts values, one for each input, into copies of the model and the scenario that the inputs are of, with what follows
 * from them: weights of pacts' ties, capabilities of pacts' members. May be repeated on the same copies. Pacts that
 * steps add take their members' capability when they are added. O(inputs + ties and members of pacts).
 */
void inputs_apply(const struct inputs *inputs, const double *values, struct model *model, struct scenario *scenario);

#endif
