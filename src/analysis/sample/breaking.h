/*
 * breaking.h - what would have to be true for a claim to turn: one judged number at a time, within its limits.
 */
#ifndef ENTENTE_ANALYSIS_SAMPLE_BREAKING_H
#define ENTENTE_ANALYSIS_SAMPLE_BREAKING_H

#include "analysis/sample/drivers.h"

/*
 * Fills drivers->breaking, in the arena. If there are too many inputs, none is moved, and drivers->why_no_breaking says
 * so. 2 plays for each input, and up to 25 for each claim that it turns at less of a way than those before it.
 */
void breaking_find(struct drivers *drivers, struct player *player, struct arena *arena);

#endif
