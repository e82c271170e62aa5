/*
 * difference_write.h - two models beside each other as tables, JSON and CSV.
 */
#ifndef ENTENTE_OUTPUT_DIFFERENCE_WRITE_H
#define ENTENTE_OUTPUT_DIFFERENCE_WRITE_H

#include "analysis/difference.h"
#include "analysis/report.h"
#include "output/table_list.h"

/* Borrows all of it. */
struct difference_view {
    const struct differences *differences;
    const struct report *reports[2]; /* of the two models as they stand, with network measures */
    int layers[2];                   /* whose measures are shown: the same layer in both, or LAYER_COMBINED */
};

/* 'shown': rows of a table of differences. */
void difference_tables(struct table_list *list, const struct difference_view *view, int shown);
void difference_write_json(const struct difference_view *view, struct text *out);
/* One row per key that differs (one for what is added or removed), then one per measure. */
void difference_write_csv(const struct difference_view *view, struct text *out);

#endif
