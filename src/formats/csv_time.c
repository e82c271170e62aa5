/*
 * csv_time.c - when the ties of a table are valid, and what time is looked at.
 */
#include <string.h>

#include "formats/csv_list.h"

/* The last year of the column of years, as the time that is looked at. */
static void choose_last_year(struct csv_list *list, char year[static 5])
{
    size_t place = csv_rows_look_ahead(&list->rows);
    struct span span;

    while (csv_rows_next(&list->rows)) {
        const char *text = csv_cell(list, CSV_YEAR);

        if (date_parse(text, &span) && span.from > list->at.from) {
            list->at = span;
            memcpy(year, text, 4);
        }
    }
    csv_rows_return(&list->rows, place);
    if (date_parse(year, &list->at))
        import_remark(list->import, "the year %s, the last there is; --at chooses another", year);
}

static bool is_year(const char *text)
{
    return (*text == '1' || *text == '2') && strlen(text) == 4 && strspn(text, "0123456789") == 4;
}

/* The only column without a role that holds nothing but years, or -1. */
static int find_years(struct csv_list *list)
{
    struct csv_rows *rows = &list->rows;
    int column = csv_columns_next_unused(&list->columns, -1), found = -1;
    AUTO_FREE int *seen = mem_array((size_t)list->columns.count + 1, sizeof *seen);
    size_t place;

    if (column < 0)
        return -1;
    place = csv_rows_look_ahead(rows);
    while (csv_rows_next(rows))
        for (int i = 0; i < rows->count && i < list->columns.count; i++)
            if (*csv_field(rows, i) && seen[i] >= 0)
                seen[i] = is_year(csv_field(rows, i)) ? 1 : -1;
    csv_rows_return(rows, place);
    for (; column >= 0; column = csv_columns_next_unused(&list->columns, column)) {
        if (seen[column] > 0 && found >= 0)
            return -1;
        found = seen[column] > 0 ? column : found;
    }
    return found;
}

static void remark_no_time(struct csv_list *list)
{
    const char *at = list->import->options->at;
    int years = find_years(list);
    AUTO_TEXT hint = { 0 };

    if (years < 0 && !at)
        return;
    if (years >= 0) {
        text_addf(&hint, "; does '%s'? ", list->columns.headings[years]);
        csv_columns_add_map(&list->columns, "year", years, &hint);
        text_add(&hint, " reads it so");
    }
    import_remark(list->import, "no column says when a tie was: all are taken %s%s%s",
                  at ? "for those of " : "together", at ? at : "", text_string(&hint));
}

void csv_list_choose_time(struct csv_list *list)
{
    const char *at = list->import->options->at;
    const int *of = list->columns.of;
    bool has_time = of[CSV_YEAR] >= 0 || of[CSV_FROM_DATE] >= 0 || of[CSV_TO_DATE] >= 0;
    char year[5] = "";

    if (!has_time)
        remark_no_time(list);
    if (at && has_time)
        (void)date_parse(at, &list->at);
    else if (of[CSV_YEAR] >= 0)
        choose_last_year(list, year);
    if (at || *year)
        cJSON_AddStringToObject(list->import->root, "as_of", at ? at : year);
}

static bool check_date(struct csv_list *list, enum csv_list_role role, struct span *date)
{
    return !*csv_cell(list, role) || date_parse(csv_cell(list, role), date) ||
           csv_cell_fail(list, role, ERROR_OUT_OF_RANGE, "is no date (YYYY, YYYY-MM or YYYY-MM-DD)");
}

bool csv_list_check_time(struct csv_list *list, bool *is_valid)
{
    struct span year = { 0 }, from = { 0 }, to = { 0 };
    bool good = check_date(list, CSV_YEAR, &year);

    good = check_date(list, CSV_FROM_DATE, &from) && good;
    good = check_date(list, CSV_TO_DATE, &to) && good;
    if (good && to.from && to.from <= from.from)
        good = csv_cell_fail(list, CSV_TO_DATE, ERROR_OUT_OF_RANGE,
                             "must be later than the day from which on the tie is valid");
    import_note_time(list->import, (struct span){ from.from, to.from });
    import_note_time(list->import, year);
    *is_valid = span_meets((struct span){ from.from, to.from }, list->at) && span_meets(year, list->at);
    return good;
}

void csv_list_add_time(struct csv_list *list, struct imported_tie *tie)
{
    if (*csv_cell(list, CSV_FROM_DATE))
        cJSON_AddStringToObject(import_tie_more(tie), "from_date", csv_cell(list, CSV_FROM_DATE));
    if (*csv_cell(list, CSV_TO_DATE))
        cJSON_AddStringToObject(import_tie_more(tie), "to_date", csv_cell(list, CSV_TO_DATE));
}
