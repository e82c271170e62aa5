/*
 * analyse.h - from a scenario and its model to a report.
 */
#ifndef ENTENTE_ANALYSIS_ANALYSE_H
#define ENTENTE_ANALYSIS_ANALYSE_H

#include "analysis/report.h"

/* Runs the scenario and computes every figure. The report borrows neither scenario nor model. */
void analyse_scenario(struct report *out, const struct scenario *scenario, const struct model *model);

/* Only what a drawing needs: names and frames, no figures. */
void analyse_drawing(struct report *out, const struct scenario *scenario, const struct model *model);

#endif
