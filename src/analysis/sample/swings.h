/*
 * swings.h - outputs when one judged number alone is low or high, all others being as judged.
 */
#ifndef ENTENTE_ANALYSIS_SAMPLE_SWINGS_H
#define ENTENTE_ANALYSIS_SAMPLE_SWINGS_H

#include "analysis/sample/drivers.h"

/*
 * Fills input_low .. high of candidates, 'width' of them for each output in turn. Each input that is among them is
 * played at both ends; if these are too many inputs, none is, and drivers->why_no_swings says so.
 */
void swings_find(struct drivers *drivers, struct player *player, struct driver *candidates, int width);

#endif
