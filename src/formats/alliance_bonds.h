/*
 * alliance_bonds.h - obligations between states, gathered from rows of both directions, as ties and pacts of a model.
 */
#ifndef ENTENTE_FORMATS_ALLIANCE_BONDS_H
#define ENTENTE_FORMATS_ALLIANCE_BONDS_H

#include "formats/import.h"

enum { COUNTRY_CODES = 10000, OBLIGATIONS_MAX = 24 };

/* A column that says whether states owe each other something; a layer of the model. */
struct obligation {
    int column;
    const char *name, *source; /* borrowed */
    bool is_only;              /* no other is read */
};

/* Two states under one treaty (0: not told) and obligation. */
struct alliance_bond {
    int treaty, obligation;
    int low, high; /* country codes, low < high */
    unsigned ways; /* 1: a row from the low one says so, 2: from the high one */
    size_t place;  /* of one of these rows */
};

/* Owns bonds and the list of names. */
struct alliance_bonds {
    struct alliance_bond *list;
    int count, capacity;
    const char **names; /* by country code, NULL: unknown; in the import's arena */
};

/* From the state of one code to that of another, which is not the same, by the row at this place. */
void alliance_bonds_add(struct alliance_bonds *bonds, size_t place, int treaty, int obligation, int from, int to);
/*
 * Adds the states as actors in the order of their codes, and what binds them: a treaty that binds more than two,
 * each to each, is a pact, all else are ties; of weight 1, however many rows say so. With 'both' what only one
 * direction says is left out. Remarks on what that changes.
 */
void alliance_bonds_build(struct alliance_bonds *bonds, struct import *import, const struct obligation *obligations,
                          bool both);
void alliance_bonds_done(struct alliance_bonds *bonds);

/* A country code as the key under which the import knows its actor. */
const char *country_key(char buffer[static 16], int code);

#endif
