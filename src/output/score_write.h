/*
 * score_write.h - scored scenarios as a table, JSON and CSV.
 */
#ifndef ENTENTE_OUTPUT_SCORE_WRITE_H
#define ENTENTE_OUTPUT_SCORE_WRITE_H

#include "analysis/score.h"
#include "output/table.h"

/* One row per scenario and one for all; for text and Markdown. Caller ends the table. */
void score_table(const struct score *score, struct table *table);
/* 'entente-score/1' */
void score_write_json(const struct score *score, struct text *out);
/* One row per scenario and predictor. */
void score_write_csv(const struct score *score, struct text *out);

#endif
