/*
 * driven.h - what is driven, as numbers: of all samples and of a single play.
 */
#ifndef ENTENTE_ANALYSIS_SAMPLE_DRIVEN_H
#define ENTENTE_ANALYSIS_SAMPLE_DRIVEN_H

#include "analysis/sample/drivers.h"

/* Lists the focus figures that were sampled, and the claims; in the report's arena. */
void driven_list(struct drivers *drivers, struct report *report, const struct samples *samples);
/* One number for each sample, NAN where it is undefined; caller frees. */
double *driven_column(const struct samples *samples, const struct driven *driven);
/* What came of the last play. */
struct value driven_value(const struct player *player, const struct driven *driven);

#endif
