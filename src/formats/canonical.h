/*
 * canonical.h - a model or scenario in one order and layout: what means the same looks the same.
 */
#ifndef ENTENTE_FORMATS_CANONICAL_H
#define ENTENTE_FORMATS_CANONICAL_H

#include "base/json.h"

/*
 * Adds the document: keys in the order of the formats, those that begin with x- by name, numbers in their shortest form,
 * lists in their order. Empty lists of the root that may be absent are. Lines have up to
 * 120 columns, unless a single string is longer. O(size · depth).
 */
void canonical_write(const cJSON *root, struct text *out);
/* The same for one whose long lists have their elements read or made one by one; see json_document_fill. */
void canonical_write_document(struct json_document *document, struct text *out);
/* Adds a value that stands in such a document, on one line without an end. */
void canonical_write_line(const cJSON *item, struct text *out);

#endif
