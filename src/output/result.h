/*
 * result.h - a report as 'entente-result/1' JSON and as CSV.
 */
#ifndef ENTENTE_OUTPUT_RESULT_H
#define ENTENTE_OUTPUT_RESULT_H

#include "analysis/report.h"
#include "base/text.h"
#include "output/language/language.h"
#include "output/places.h"

/* A file that was written, for the list in the result. Borrows. */
struct written_file {
    const char *name;
    char sha256[65];
};

/* The whole result; 'files' may be NULL. */
void result_write_json(const struct report *report, const struct written_file *files, int file_count, struct text *out);
/* A model as it stands: the inside of one phase at top level. */
void result_write_model_json(const struct report *report, struct text *out);

/* What structural balance would favour, which the report must have; each carries FORECAST_LABEL. */
void result_write_forecast_json(const struct report *report, struct text *out);
/* One row per quantity: label,source,phase,layer,quantity,actor,other,value,reason. */
void result_write_forecast_csv(const struct report *report, struct text *out);

/* One row per figure: phase,layer,scope,actor,other,measure,value,reason and the three denominators. */
void result_write_csv(const struct report *report, struct text *out);
void result_write_reach_csv(const struct report *report, struct text *out);
void result_write_losses_csv(const struct report *report, struct text *out);
/* One row per pair that is compared with what was observed. */
void result_write_observed_csv(const struct report *report, struct text *out);
/* One row per comparison of a claim. */
void result_write_claims_csv(const struct report *report, struct text *out);
void result_write_log_csv(const struct report *report, struct text *out);
/* One row per phase and pact. */
void result_write_pacts_csv(const struct report *report, struct text *out);

/*
 * What of a drawing is written, how it is to look, and the language of what it says by itself. Zero: every actor, for a
 * screen, laid out afresh, in English.
 */
struct drawing_options {
    bool blocs;     /* one node per bloc */
    bool for_print; /* black on white */
    bool no_frames; /* for the sake of the layout alone */
    const struct places *places;
    enum language language;
};

const struct drawing *drawing_chosen(const struct report *report, const struct drawing_options *options);
/* True where there are so many actors that the page shows blocs. */
bool drawing_is_crowded(const struct report *report);
/* The drawing as the renderer reads it; 'layout' (JSON text) is put in where it is not NULL. */
void drawing_write_json(const struct report *report, const struct drawing_options *options, const char *layout,
                        struct text *out);
/* One row per frame, pair of blocs (or bloc and itself), layer and sign: sum and mean of strength. */
void result_write_blocs_csv(const struct report *report, struct text *out);

#endif
