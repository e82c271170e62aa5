/*
 * read_named.h - the models that a scenario names: the one it plays on, and the one that history produced.
 */
#ifndef ENTENTE_SCENARIO_READ_NAMED_H
#define ENTENTE_SCENARIO_READ_NAMED_H

#include "base/json.h"
#include "scenario/scenario.h"

/* Reads the model into 'model', valid at the date of 'source'. False without a model; what is wrong has been reported. */
bool scenario_read_model(struct json_document *document, const cJSON *item, struct model *model,
                         struct scenario_source *source, struct error *error) MUST_CHECK;
/*
 * Reads what was observed into out->observed, valid at its own as_of; nothing if 'item' is NULL. Mistakes in it are reported
 * without an end to the reading; false only where 'error' is set.
 */
bool scenario_read_observed(struct json_document *document, const cJSON *item, struct scenario *out,
                            const struct model *model, struct scenario_source *source, struct error *error) MUST_CHECK;

#endif
