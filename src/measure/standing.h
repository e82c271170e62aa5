/*
 * standing.h - how a tie stands to the best divisions into two sides.
 */
#ifndef ENTENTE_MEASURE_STANDING_H
#define ENTENTE_MEASURE_STANDING_H

#include "network/balance.h"

/* Whether a tie is at odds in no, some or all divisions of least frustration; unknown where that is not proved. */
enum standing { TIE_NEVER, TIE_SOMETIMES, TIE_ALWAYS, TIE_UNKNOWN };

/* Words for tables: "never", "in some", "always", "not proved". */
const char *standing_words(enum standing standing);

struct tie_standing {
    enum standing standing;
    double change_if_flipped; /* of frustration, if the tie's sign were turned; meaningless if unknown */
};

/* One more search with the tie held to what it is not in the division found. 'edge' is an index of balance->edges. */
struct tie_standing tie_standing_of(const struct network_balance *balance, int n, int edge);

/* True if there is just one best division (and its mirror image): no tie is at odds in some only, and all are connected. */
bool division_is_unique(const struct network_balance *balance, int n);

#endif
