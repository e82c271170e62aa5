/*
 * rehearsal.h - a state before and one phase that is played anew again and again, to be compared with it each time.
 */
#ifndef ENTENTE_ANALYSIS_REHEARSAL_H
#define ENTENTE_ANALYSIS_REHEARSAL_H

#include "analysis/compare.h"

/* An analysis of two states; stays where it is until done. Owns all but what its analysis borrows. */
struct rehearsal {
    struct report report;
    struct history history;
    struct analysis analysis;
};

/* Phase 0 is 'before', what counts of the scenario its focus. */
void rehearsal_init(struct rehearsal *rehearsal, const struct model *before, const struct scenario *scenario,
                    const struct measure_choice *choice);
/*
 * Forgets the figures of phase 1, not those of phase 0, and carries out the steps one after another, each of which
 * must be possible.
 */
void rehearsal_play(struct rehearsal *rehearsal, const struct step *steps, int count);
void rehearsal_done(struct rehearsal *rehearsal);

#endif
