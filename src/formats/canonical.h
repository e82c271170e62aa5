/*
 * canonical.h - a model or scenario in one order and layout: what means the same looks the same.
 */
#ifndef ENTENTE_FORMATS_CANONICAL_H
#define ENTENTE_FORMATS_CANONICAL_H

#include <cjson/cJSON.h>

#include "base/text.h"

/*
 * Adds the document: keys in the order of the formats (unknown ones as they stand, behind), numbers in their shortest
 * form, notes and x- keys kept, lists in their order; what fits stands on one line of 120 columns. Lists of the root
 * that are empty are left out, but for 'layers', 'actors' and 'phases'. O(size).
 */
void canonical_write(const cJSON *root, struct text *out);
/* Adds a value that stands in such a document, on one line without an end. */
void canonical_write_line(const cJSON *item, struct text *out);

#endif
