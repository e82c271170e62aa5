/*
 * drawing_pacts.h - what has become of the pacts, as part of a drawing.
 */
#ifndef ENTENTE_ANALYSIS_DRAWING_PACTS_H
#define ENTENTE_ANALYSIS_DRAWING_PACTS_H

#include "analysis/drawing.h"

/* Chooses the first pacts that have at least three members in one of the states: a pact of two is a line already. */
void drawing_choose_pacts(struct drawing *drawing, const struct history *history);
/* Fills the frame's pacts: 'state', that of phase 'now' or of a round of it, against what was there before or on the way to it. */
void drawing_fill_pacts(const struct drawing *drawing, struct drawing_frame *frame, const struct history *history,
                        const struct scenario *scenario, int now, const struct model *state);

#endif
