/*
 * csv_own.c - what tables have that are written here: range, exists and grade. A column of others that is called so and
 * holds something else is left alone.
 */
#include "formats/attribute.h"
#include "formats/csv_list.h"
#include "model/grade.h"

static bool is_range(const char *text)
{
    cJSON *list = cJSON_ParseWithOpts(text, NULL, true);
    bool good = cJSON_IsArray(list) && cJSON_GetArraySize(list) == 2 && cJSON_IsNumber(list->child) &&
                cJSON_IsNumber(list->child->next);

    cJSON_Delete(list);
    return good;
}

static bool is_probability(const char *text)
{
    double number;

    return number_parse(text, &number) && number >= 0 && number <= 1;
}

static bool is_grade(const char *text)
{
    return grade_width(text) > 0;
}

static const struct own_column {
    enum csv_list_role role;
    const char *key;
    bool (*fits)(const char *text);
} own_columns[] = {
    { CSV_RANGE, "range", is_range },
    { CSV_EXISTS, "exists", is_probability },
    { CSV_GRADE, "grade", is_grade },
};

enum { OWN = sizeof own_columns / sizeof *own_columns };

void csv_list_choose_own(struct csv_list *list)
{
    int *of = list->columns.of;
    size_t place = csv_rows_look_ahead(&list->rows);

    while ((of[CSV_RANGE] >= 0 || of[CSV_EXISTS] >= 0 || of[CSV_GRADE] >= 0) && csv_rows_next(&list->rows))
        for (int i = 0; i < OWN; i++) {
            const char *text = csv_cell(list, own_columns[i].role);

            if (*text && !own_columns[i].fits(text))
                of[own_columns[i].role] = -1;
        }
    csv_rows_return(&list->rows, place);
}

void csv_list_add_own(struct csv_list *list, struct imported_tie *tie)
{
    for (int i = 0; i < OWN; i++) {
        const char *text = csv_cell(list, own_columns[i].role);

        if (*text && !cJSON_GetObjectItemCaseSensitive(import_tie_more(tie), own_columns[i].key))
            (void)attribute_put(attribute_find(tie_attributes, own_columns[i].key), text, import_tie_more(tie));
    }
}
