/*
 * difference_parts.h - what the views of two models beside each other share.
 */
#ifndef ENTENTE_OUTPUT_DIFFERENCE_PARTS_H
#define ENTENTE_OUTPUT_DIFFERENCE_PARTS_H

#include "output/difference_write.h"

/* The model that a difference is found in: the one before, unless it is added. */
const struct model *difference_model(const struct differences *differences, const struct difference *difference);
int difference_index(const struct difference *difference);
/* Id of a layer, bloc, source, actor or pact; NULL of others. */
const char *difference_id(const struct differences *differences, const struct difference *difference);
/* Name or title of the same. */
const char *difference_title(const struct differences *differences, const struct difference *difference);
/* The tie that differs, or NULL. */
const struct tie *difference_tie(const struct differences *differences, const struct difference *difference);

/* The values of a network measure in both, and the change; false where it was not computed in both. */
bool difference_of_measure(const struct difference_view *view, const int layers[2], const struct measure *measure,
                           struct value values[2], struct value *change);

#endif
