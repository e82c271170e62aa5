/*
 * csv_ties.h - what becomes of ties that stand in a table more than once.
 */
#ifndef ENTENTE_FORMATS_CSV_TIES_H
#define ENTENTE_FORMATS_CSV_TIES_H

#include "formats/import.h"

/* A tie of the import with what the table says of its direction. */
struct csv_tie {
    int low, high, index; /* actors by their indices, the smaller one first; of the tie */
    bool is_backward;     /* it runs from 'high' to 'low' */
    bool is_said, is_directed;
};

/* Owns its list. */
struct csv_ties {
    struct csv_tie *list;
    int count, capacity;
};

/* Adds the tie that was added to the import last, of which the caller has filled in the direction. */
void csv_ties_add(struct csv_ties *ties, int from, int to, struct csv_tie tie);

/*
 * Takes out of the model, and counts as skipped, every tie that says just what another says; the others remain and
 * add up. Where nothing is said of directions, ties are mutual, unless pairs stand in both directions: then all are
 * directed, if --mutual does not say otherwise. O(ties log ties). Sorts the list.
 */
void csv_ties_settle(struct csv_ties *ties, struct import *import);
void csv_ties_done(struct csv_ties *ties);

#endif
