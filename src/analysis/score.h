/*
 * score.h - several scenarios scored against what was observed, one row each.
 */
#ifndef ENTENTE_ANALYSIS_SCORE_H
#define ENTENTE_ANALYSIS_SCORE_H

#include "analysis/prediction.h"
#include "analysis/report.h"

/* The last end of a scenario, all layers combined. Owns its texts. */
struct score_row {
    char *file, *title, *phase, *observed;
    int ties, lost, shared, shared_lost; /* see struct observed_layer */
    int other_ends;                      /* of the scenario, not scored here */
    struct prediction predictions[PREDICTOR_COUNT];
};

/* Owns its rows. */
struct score {
    struct score_row *rows;
    int row_count, row_capacity;
};

/* Adds a report that has something observed. */
void score_add(struct score *score, const char *file, const struct report *report);
void score_done(struct score *score);
/* All rows together: sums of counts; probabilities as each row has them. No texts. */
struct score_row score_total(const struct score *score);

#endif
