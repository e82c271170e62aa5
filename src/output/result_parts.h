/*
 * result_parts.h - small parts that all of a result's writers share.
 */
#ifndef ENTENTE_OUTPUT_RESULT_PARTS_H
#define ENTENTE_OUTPUT_RESULT_PARTS_H

#include "analysis/report.h"
#include "base/json.h"

/* The layer's id, or "combined". Borrowed. */
const char *layer_id(const struct report *report, int layer);

/* "key": 1.5 */
void write_number(struct json_writer *writer, const char *key, double value);
/* "key": 1.5 or null, the reason being left to the caller. */
void write_number_or_null(struct json_writer *writer, const char *key, struct value value);
/* "key": { "value": 1.5 }, or { "value": null, "reason": "no ties" }. */
void write_value(struct json_writer *writer, const char *key, struct value value);
/* "key": "text" */
void write_string(struct json_writer *writer, const char *key, const char *value);
/* "layer": "military" */
void write_layer_id(struct json_writer *writer, const struct report *report, int layer);
/* "between": ["iran", "russia"] */
void write_between(struct json_writer *writer, const struct report *report, int a, int b);

/* ",1.5", empty where undefined. */
void csv_value(struct text *out, struct value value);
/* ",1.5,1.2," and so on: CSV fields of the denominators, empty where undefined. */
void csv_values(struct text *out, const struct value values[DENOMINATOR_COUNT]);

#endif
