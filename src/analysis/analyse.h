/*
 * analyse.h - from a scenario and its model to a report.
 */
#ifndef ENTENTE_ANALYSIS_ANALYSE_H
#define ENTENTE_ANALYSIS_ANALYSE_H

#include "analysis/report.h"
#include "measure/choice.h"

/* Runs the scenario and computes the figures of the measures chosen. The report borrows none of its inputs. */
void analyse_scenario(struct report *out, const struct scenario *scenario, const struct model *model,
                      const struct measure_choice *choice);

/* The same for the phases that tables show only, and with a choice of its own for single layers. */
void analyse_for_tables(struct report *out, const struct scenario *scenario, const struct model *model,
                        const struct measure_choice *choice, const struct measure_choice *by_layer);

/* Only what a drawing needs: names and frames, no figures. */
void analyse_drawing(struct report *out, const struct scenario *scenario, const struct model *model);

#endif
