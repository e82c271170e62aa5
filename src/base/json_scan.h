/*
 * json_scan.h - the strict gate in front of cJSON, and the way back from a value to its place.
 */
#ifndef ENTENTE_BASE_JSON_SCAN_H
#define ENTENTE_BASE_JSON_SCAN_H

#include <stdbool.h>
#include <stddef.h>

#include <cjson/cJSON.h>

#include "base/json.h"

/* What the gate found wrong, and where. */
struct json_fault {
    size_t offset;
    enum error_kind kind;
    const char *text;
};

/*
 * True if the text (length bytes, NUL behind it) is RFC 8259 JSON within the limits of json.h. Duplicate keys are looked for
 * elsewhere, where the outline is doubtful. The outline is the caller's to free (json_outline_done), good or not. O(length).
 */
bool json_scan(const char *text, size_t length, struct json_outline *outline, struct json_fault *fault) MUST_CHECK;
void json_outline_done(struct json_outline *outline);

/* Reports what the gate found. */
void json_report_fault(struct json_document *document, const struct json_fault *fault);

/* Where a value stands. key is the offset of its key, or equal to value. */
struct json_place {
    size_t key, value;
    struct text pointer; /* RFC 6901 */
};

/* The element of a list that is made or stands in a tree; and where the value of such a document comes from, or 0. */
const cJSON *json_tree_element(struct json_document *document, const struct json_list *list, int index);
size_t json_tree_place(const struct json_document *document, const cJSON *item);
/* Reports keys that an object, or one in it, has twice. */
void json_refuse_duplicate_keys(struct json_document *document, const cJSON *node);

/* Walks text and tree together until 'item' is met; false if it is neither in the tree nor in the element read last. O(length). */
bool json_locate(const struct json_document *document, const cJSON *item, struct json_place *place);

#endif
