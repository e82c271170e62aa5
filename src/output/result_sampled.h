/*
 * result_sampled.h - how sure a report is, as parts of its JSON and as CSV.
 */
#ifndef ENTENTE_OUTPUT_RESULT_SAMPLED_H
#define ENTENTE_OUTPUT_RESULT_SAMPLED_H

#include "analysis/report.h"
#include "base/json.h"

/* "interval" of a figure over samples, into the figure's object; nothing where there were none. */
void result_write_interval(struct json_writer *writer, const struct report *report, const struct figure *figure);
/* "sampled" of a claim, likewise. */
void result_write_sampled_claim(struct json_writer *writer, const struct report *report, int claim);
/* "sampling" and "null", where the report has them, into the object at the top. */
void result_write_sampling(struct json_writer *writer, const struct report *report);
/* "drivers" and "breaking", into the object of the sampling. */
void result_write_drivers(struct json_writer *writer, const struct report *report);

/* One row per figure that was sampled. */
void result_write_sampled_csv(const struct report *report, struct text *out);
/* One row per claim and regime. */
void result_write_sampled_claims_csv(const struct report *report, struct text *out);
/* One row per figure or claim and judged number that moves it. */
void result_write_drivers_csv(const struct report *report, struct text *out);
/* One row per claim that holds as judged: the number that breaks it. */
void result_write_breaking_csv(const struct report *report, struct text *out);
/* One row per thing left out (choice made otherwise) and claim. */
void result_write_dropouts_csv(const struct report *report, struct text *out);
void result_write_choices_csv(const struct report *report, struct text *out);
void result_write_null_csv(const struct report *report, struct text *out);

#endif
