/*
 * result_phase.h - the part of a result that is about one phase.
 */
#ifndef ENTENTE_OUTPUT_RESULT_PHASE_H
#define ENTENTE_OUTPUT_RESULT_PHASE_H

#include "analysis/prediction.h"
#include "analysis/report.h"
#include "base/json.h"

/* Format, titles, inputs, rules and roster, into an object that is open. */
void result_write_head(struct json_writer *writer, const struct report *report, const char *format);
/* Reach before and after, and where its loss comes from, into an object that is open. */
void result_write_reach_parts(struct json_writer *writer, const struct reach *reach);
/* The phase as an object, with its id and title. */
void result_write_phase(struct json_writer *writer, const struct report *report, int phase);
/* Its figures only, into an object that is open. */
void result_write_phase_body(struct json_writer *writer, const struct report *report, int phase);
/* A figure under the name of its measure: value, other denominators, change. */
void result_write_figure(struct json_writer *writer, const struct report *report, const struct figure *figure);
/* What to expect of all futures under the key "expected", where the report has it. */
void result_write_expected(struct json_writer *writer, const struct report *report);
/* Foretold against observed under the key "observed", where the report has it. */
void result_write_observed(struct json_writer *writer, const struct report *report);
/* Hits, misses and scores of a predictor under its name. */
void result_write_prediction(struct json_writer *writer, const struct prediction *prediction);
/* The phase's cascade, if any, under the key "cascade". */
void result_write_cascade(struct json_writer *writer, const struct report *report, int phase);
/* Pacts of a phase under the key "pacts", where the report has them. */
void result_write_pacts(struct json_writer *writer, const struct report *report, int phase);
/* Balance explained under the key "balance", where the report has it. */
void result_write_balance(struct json_writer *writer, const struct report *report);
/* Two sides of each component under the key "sides": one flag per actor. */
void result_write_sides(struct json_writer *writer, const struct report *report, const bool *sides);

/* Layers beside each other, where the report holds that; a key and its value. */
void result_write_layers(struct json_writer *writer, const struct report *report);
/* Claims and their verdicts, where the scenario states any; a key and its value. */
void result_write_claims(struct json_writer *writer, const struct report *report);

#endif
