/*
 * spread_write.h - samples of a model, and what a number is over them, in words, JSON and CSV.
 */
#ifndef ENTENTE_OUTPUT_SPREAD_WRITE_H
#define ENTENTE_OUTPUT_SPREAD_WRITE_H

#include "analysis/sample/drawn_models.h"
#include "base/json.h"
#include "output/table.h"

/* "1000 samples of 60 judged numbers (pert, seed 1)", "100 samples from 101 on of …" */
void describe_sample_set(struct text *out, const struct sample_set *set);
/* "samples": { "count": 1000, … } */
void write_sample_set(struct json_writer *writer, const struct sample_set *set);
/* "key": { "median": 1, "p05": 0.5, "p95": 1.5 }, or { "median": null, "reason": "…" } */
void write_spread(struct json_writer *writer, const char *key, const struct spread *spread);
/* ",1,0.5,1.5": median, 5th and 95th percentile; empty fields where undefined, or without a spread. */
void csv_spread(struct text *out, const struct spread *spread);
/* Cells of median, 5th and 95th percentile. */
void table_spread(struct table *table, const struct spread *spread, int decimals);

#endif
