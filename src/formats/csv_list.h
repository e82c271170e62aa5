/*
 * csv_list.h - a table with a row for each tie, on its way into a model.
 */
#ifndef ENTENTE_FORMATS_CSV_LIST_H
#define ENTENTE_FORMATS_CSV_LIST_H

#include "formats/csv_columns.h"
#include "formats/csv_join.h"
#include "formats/csv_ties.h"
#include "model/date.h"

/* What a column of the table may be. */
enum csv_list_role {
    CSV_FROM,
    CSV_TO,
    CSV_WEIGHT,
    CSV_SIGN,
    CSV_LAYER,
    CSV_KIND,
    CSV_DIRECTED,
    CSV_LOW,
    CSV_HIGH,
    CSV_YEAR,
    CSV_FROM_DATE,
    CSV_TO_DATE,
    CSV_NOTE,
    CSV_SOURCES,
    CSV_RANGE,
    CSV_EXISTS,
    CSV_GRADE,
};

/* Owns what stands in it but the import. */
struct csv_list {
    struct import *import;
    struct csv_rows rows;
    struct csv_columns columns;
    struct csv_ties ties;
    struct csv_join join;
    struct span at; /* zeroed: any time */
    int layer_count;
    const cJSON *last_layer; /* that was new */
};

/* A cell of the row read last as one line, "" where there is none; borrowed until the next row. */
const char *csv_cell(struct csv_list *list, enum csv_list_role role);
/* Reports "'cell' text" at a cell; always false. */
bool csv_cell_fail(struct csv_list *list, enum csv_list_role role, enum error_kind kind, const char *text);

/*
 * Chooses the time that is looked at: --at, or the last year of a table with a column of years. Stands behind the
 * headings.
 */
void csv_list_choose_time(struct csv_list *list);
/* Whether the row is valid then. False, and reported, if its dates are none. */
bool csv_list_check_time(struct csv_list *list, bool *is_valid) MUST_CHECK;
/* Adds the dates of the row to its tie. */
void csv_list_add_time(struct csv_list *list, struct imported_tie *tie);
/* Leaves columns alone that are called range, exists or grade and hold something else. Stands behind the headings. */
void csv_list_choose_own(struct csv_list *list);
/* Adds what the others of them say to the tie of the row. */
void csv_list_add_own(struct csv_list *list, struct imported_tie *tie);
/*
 * Reads the weight of the row with its sign (1 where the table has neither) and whether there is one; false if
 * reported.
 */
bool csv_list_read_weight(struct csv_list *list, double *weight, bool *is_given) MUST_CHECK;
/* The judged interval around it, if there is one; false if reported. */
bool csv_list_read_range(struct csv_list *list, double weight, double range[static 2], bool *is_given) MUST_CHECK;

#endif
