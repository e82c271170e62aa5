/*
 * ranking_write.h - a ranking as tables, JSON, CSV and a chart.
 */
#ifndef ENTENTE_OUTPUT_RANKING_WRITE_H
#define ENTENTE_OUTPUT_RANKING_WRITE_H

#include "analysis/ranking.h"
#include "output/table_list.h"

/* "What each collapse costs in efficiency, worst first (…)" */
void ranking_title(const struct ranking *ranking, struct text *out);
/* The name of what falls; of a tie both ends, each shortened. */
void ranking_label(const struct ranking *ranking, const struct rank_row *row, struct text *out);
/* What falls: "actor", "tie", … */
const char *ranking_thing(const struct ranking *ranking);
/* A measure that says nothing about cohesion by itself has no better or worse: then the size of the change counts. */
bool ranking_is_loss(const struct ranking *ranking);
/* Places that tell the rows' losses apart. */
int ranking_decimals(const struct ranking *ranking);
/* The first 'shown' rows. */
void ranking_tables(struct table_list *list, const struct ranking *ranking, int shown);
/* 'entente-ranking/1': all rows. */
void ranking_write_json(const struct ranking *ranking, struct text *out);
/* One row per thing that falls and measure. */
void ranking_write_csv(const struct ranking *ranking, struct text *out);
/* The first 'shown' losses as bars, worst first, as SVG. */
void ranking_write_chart(const struct ranking *ranking, int shown, enum language language, struct text *out);

#endif
