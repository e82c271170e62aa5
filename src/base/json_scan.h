/*
 * json_scan.h - the strict gate in front of cJSON, and the way back from a value to its place.
 */
#ifndef ENTENTE_BASE_JSON_SCAN_H
#define ENTENTE_BASE_JSON_SCAN_H

#include <stdbool.h>
#include <stddef.h>

#include <cjson/cJSON.h>

#include "base/error.h"

/* What the gate found wrong, and where. */
struct json_fault {
    size_t offset;
    enum error_kind kind;
    const char *text;
};

/* True if the text is RFC 8259 JSON within the limits of json.h (duplicate keys are looked for elsewhere). O(length). */
bool json_scan(const char *text, size_t length, struct json_fault *fault) MUST_CHECK;

/* Where a value stands. key is the offset of its key, or equal to value. */
struct json_place {
    size_t key, value;
    struct text pointer; /* RFC 6901 */
};

/* Walks text and tree together until 'item' is met; false if it is not in the tree. The text has passed json_scan. O(length). */
bool json_locate(const char *text, const cJSON *root, const cJSON *item, struct json_place *place);

#endif
