/*
 * turn.h - what became of a figure from before to a phase, fixed denominator, and the words for it.
 */
#ifndef ENTENTE_OUTPUT_PAGE_TURN_H
#define ENTENTE_OUTPUT_PAGE_TURN_H

#include "analysis/report.h"
#include "base/text.h"
#include "output/language/language.h"

struct turn {
    int phase, layer;
    double before, now;
};

/* False if either value is undefined or was not computed. A 'pair' of -1 and -1 is the network. */
bool turn_find(const struct report *report, int phase, int layer, const struct measure *measure, const int pair[2],
               struct turn *turn);
/*
 * Of a pair's bond the layer in which it falls most, as a share of itself; where it falls nowhere, that in which it
 * rises most.
 */
bool turn_find_headline(const struct report *report, int phase, const int pair[2], struct turn *headline);
/* -1, 0 or 1; 0 where both are alike to twelve digits. */
int turn_direction(const struct turn *turn);

/* Before, now and " (−81 %)" as sentences are filled with them: two decimals, or more where both would look alike. */
struct turn_words {
    struct text before, now, percent; /* percent is "" if there was nothing before */
};
struct turn_words turn_words_of(enum language language, struct turn turn);
void turn_words_done(struct turn_words *words);
#define AUTO_WORDS __attribute__((cleanup(turn_words_done))) struct turn_words

/*
 * What the headline is about: the last phase of all futures in which somebody falls by a step, else the first such phase, else the
 * last phase.
 */
int turn_phase(const struct report *report);
/* "Without Assad's Syria" if nothing but collapses leads to the phase, else "After “Damascus falls”". */
void turn_add_cause(struct text *out, enum language language, const struct report *report, int phase);

#endif
