/*
 * csv_weight.c - how strong the ties of a table are.
 */
#include <math.h>
#include <strings.h>

#include "formats/csv_list.h"
#include "formats/csv_number.h"
#include "model/read.h"

/* Words for a sign. */
static const struct {
    const char *word;
    int value;
} signs[] = {
    { "1", 1 },  { "+1", 1 },        { "+", 1 },    { "positive", 1 }, { "pos", 1 },     { "-1", -1 },
    { "-", -1 }, { "negative", -1 }, { "neg", -1 }, { "0", 0 },        { "neutral", 0 },
};

static const int *find_sign(const char *text)
{
    for (size_t i = 0; *text && i < sizeof signs / sizeof *signs; i++)
        if (strcasecmp(signs[i].word, text) == 0)
            return &signs[i].value;
    return NULL;
}

bool csv_list_read_weight(struct csv_list *list, double *weight, bool *is_given)
{
    const int *sign = find_sign(csv_cell(list, CSV_SIGN));

    *weight = 1;
    *is_given = true;
    if (list->columns.of[CSV_WEIGHT] >= 0)
        TRY(csv_number(&list->rows, list->columns.of[CSV_WEIGHT], weight, is_given));
    if (fabs(*weight) > MODEL_LARGEST)
        return csv_cell_fail(list, CSV_WEIGHT, ERROR_OUT_OF_RANGE, "is beyond 1e12");
    if (list->columns.of[CSV_SIGN] < 0)
        return true;
    if (!sign && *csv_cell(list, CSV_SIGN))
        return csv_cell_fail(list, CSV_SIGN, ERROR_WRONG_TYPE, "is no sign: 1, -1, +, -, positive or negative");
    if (*weight < 0 && sign && *sign > 0)
        return csv_cell_fail(list, CSV_SIGN, ERROR_CONTRADICTION, "contradicts a weight below 0");
    *is_given &= sign != NULL;
    *weight = sign ? fabs(*weight) * *sign : 0;
    return true;
}

bool csv_list_read_range(struct csv_list *list, double weight, double range[static 2], bool *is_given)
{
    bool has_low = false, has_high = false;
    double low, high;

    TRY(csv_number(&list->rows, list->columns.of[CSV_LOW], &low, &has_low));
    TRY(csv_number(&list->rows, list->columns.of[CSV_HIGH], &high, &has_high));
    *is_given = has_low || has_high;
    range[0] = has_low ? low : fabs(weight);
    range[1] = has_high ? high : fabs(weight);
    if (weight < 0 && range[0] > 0) { /* of the amount, whose sign stands elsewhere */
        low = -range[0];
        range[0] = -range[1];
        range[1] = low;
    }
    if (*is_given && (range[0] > weight || range[1] < weight || (range[0] < 0 && range[1] > 0)))
        return csv_cell_fail(list, has_low ? CSV_LOW : CSV_HIGH, ERROR_OUT_OF_RANGE,
                             "is an end of a range that must contain the weight and may not cross 0");
    return true;
}
