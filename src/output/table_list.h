/*
 * table_list.h - the tables of a report one after another, and what their makers share.
 */
#ifndef ENTENTE_OUTPUT_TABLE_LIST_H
#define ENTENTE_OUTPUT_TABLE_LIST_H

#include "analysis/claims.h"
#include "output/language/language.h"
#include "output/table.h"

struct table_list {
    struct table *tables;
    int count, capacity;
};

void table_list_done(struct table_list *list);
/* The next table, empty, to be filled. Valid until the next call. */
struct table *table_list_add(struct table_list *list, const char *title);
/* Takes the last table back if it has no rows. */
void table_list_drop_empty(struct table_list *list);

/* "combined" or the layer's title. */
const char *layer_title(const struct report *report, int layer);
/* The same as a cell. */
void add_layer_cell(struct table *table, const struct report *report, int layer);
/* Heads a column by the id of a phase. */
void add_phase_column(struct table *table, const struct report *report, int phase, bool right);
/* Adds a column for every phase shown. */
void add_phase_columns(struct table *table, const struct report *report);
/* Adds a column for the change between before and the last phase, named where it is not the only end. */
void add_change_column(struct table *table, const struct report *report);
void add_verdict_cell(struct table *table, enum verdict verdict);
/* "The title (as of 2024-11-26)", for charts. */
void chart_add_subtitle(struct text *out, enum language language, const struct report *report);
int decimals_of(const struct measure *measure);
/* Layers that have figures of their own: from this index to layer_count. */
int first_shown_layer(const struct report *report);

#endif
