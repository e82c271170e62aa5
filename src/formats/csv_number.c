/*
 * csv_number.c - numbers of a table as people write them.
 */
#include "formats/csv_number.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

static const char digits[] = "0123456789", minus[] = "\u2212";

/* Between thousands; what else is no fraction's mark is one there. */
static const struct thousands_mark {
    const char *mark, *name;
} marks[] = {
    { ",", "','" },
    { ".", "'.'" },
    { " ", "a space" },
    { "\u00a0", "a space" },
    { "\u202f", "a space" },
    { "'", "an apostrophe" },
    { "\u2019", "an apostrophe" },
};

static const char *name_of(enum csv_decimal decimal)
{
    return decimal == CSV_DECIMAL_COMMA ? "comma" : "point";
}

static enum csv_decimal other_of(enum csv_decimal decimal)
{
    return decimal == CSV_DECIMAL_COMMA ? CSV_DECIMAL_POINT : CSV_DECIMAL_COMMA;
}

/* "1.253": nothing but a group of thousands, or a fraction of three digits. */
static bool is_open(const char *text, const char *mark)
{
    size_t sign = strncmp(text, minus, sizeof minus - 1) == 0 ? sizeof minus - 1 : *text == '-' || *text == '+';
    size_t whole = strspn(text + sign, digits);

    return text + sign + whole == mark && whole >= 1 && whole <= 3 && text[sign] != '0' &&
           strspn(mark + 1, digits) == 3 && !mark[4];
}

/* How the text alone says that fractions are written; unknown without a mark, or where it may stand for thousands. */
static enum csv_decimal implied_by(const char *text, bool *open)
{
    const char *comma = strrchr(text, ','), *point = strrchr(text, '.'), *last = comma ? comma : point;
    enum csv_decimal decimal = comma ? CSV_DECIMAL_COMMA : CSV_DECIMAL_POINT;

    *open = false;
    if (!last)
        return CSV_DECIMAL_UNKNOWN;
    if (comma && point)
        return comma > point ? CSV_DECIMAL_COMMA : CSV_DECIMAL_POINT;
    if (strchr(text, *last) != last)
        return other_of(decimal);
    *open = is_open(text, last);
    return *open ? CSV_DECIMAL_UNKNOWN : decimal;
}

/* The mark between thousands that the text begins with, or NULL. */
static const struct thousands_mark *mark_at(const char *text, enum csv_decimal decimal)
{
    const char *fraction = decimal == CSV_DECIMAL_COMMA ? "," : ".";

    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (strncmp(text, marks[i].mark, strlen(marks[i].mark)) == 0 && strcmp(marks[i].mark, fraction) != 0)
            return &marks[i];
    return NULL;
}

/* Adds the digits before the fraction, without what stands between groups of three; returns what follows. */
static const char *add_whole(struct text *out, const char *text, enum csv_decimal decimal, const char **thousands)
{
    size_t count = strspn(text, digits);
    const struct thousands_mark *mark;

    text_add_bytes(out, text, count);
    if (count < 1 || count > 3 || *text == '0')
        return text + count;
    text += count;
    while ((mark = mark_at(text, decimal)) && strspn(text + strlen(mark->mark), digits) == 3) {
        text += strlen(mark->mark);
        text_add_bytes(out, text, 3);
        text += 3;
        *thousands = mark->name;
    }
    return text;
}

static bool parse(const char *text, enum csv_decimal decimal, double *value, const char **thousands)
{
    AUTO_TEXT plain = { 0 };

    if (strncmp(text, minus, sizeof minus - 1) == 0) {
        text_add(&plain, "-");
        text += sizeof minus - 1;
    } else if (*text == '-' || *text == '+') {
        text_add_bytes(&plain, text++, 1);
    }
    text = add_whole(&plain, text, decimal, thousands);
    if (decimal == CSV_DECIMAL_COMMA && *text == ',') {
        text_add(&plain, ".");
        text++;
    }
    text_add(&plain, text);
    return number_parse(text_string(&plain), value);
}

/* A number that may be two. */
struct open_number {
    size_t row;
    int field;
    char text[32];
};

/* Sets the row's decimal if the field tells it; keeps the first that does not. */
static void look_at(struct csv_rows *rows, int field, struct open_number *first)
{
    const char *text = csv_field(rows, field), *thousands;
    bool open;
    enum csv_decimal decimal = implied_by(text, &open);
    double value;

    if (decimal && parse(text, decimal, &value, &thousands))
        rows->decimal = decimal;
    if (open && !*first->text) {
        first->row = rows->row;
        first->field = field;
        snprintf(first->text, sizeof first->text, "%s", text);
    }
}

static bool report_open(struct csv_rows *rows, const struct open_number *open)
{
    char as_point[NUMBER_SIZE], as_comma[NUMBER_SIZE];
    const char *thousands;
    double point = 0, comma = 0;

    (void)parse(open->text, CSV_DECIMAL_POINT, &point, &thousands);
    (void)parse(open->text, CSV_DECIMAL_COMMA, &comma, &thousands);
    number_input(as_point, point);
    number_input(as_comma, comma);
    rows->row = open->row;
    return csv_fail(rows, open->field, ERROR_CONTRADICTION,
                    "'%s' may be %s or %s, and no other number tells; '--decimal point' reads %s, '--decimal comma' %s",
                    open->text, point > comma ? as_point : as_comma, point > comma ? as_comma : as_point, as_point,
                    as_comma);
}

bool csv_numbers_learn(struct csv_rows *rows, const int *columns, int count)
{
    const char *option = rows->import->options->decimal;
    struct open_number open = { 0 };
    size_t place;

    if (option) {
        rows->decimal = strcmp(option, "comma") == 0 ? CSV_DECIMAL_COMMA : CSV_DECIMAL_POINT;
        return true;
    }
    place = csv_rows_look_ahead(rows);
    while (!rows->decimal && csv_rows_next(rows))
        for (int i = 0; i < count && !rows->decimal; i++)
            look_at(rows, columns[i], &open);
    csv_rows_return(rows, place);
    return rows->decimal || !*open.text || report_open(rows, &open);
}

static bool report_other(struct csv_rows *rows, int field, enum csv_decimal decimal)
{
    bool is_said = rows->import->options && rows->import->options->decimal;

    return csv_fail(rows, field, ERROR_CONTRADICTION, "'%s' has a decimal %s, and %s %s", csv_field(rows, field),
                    name_of(decimal), is_said ? "'--decimal' says" : "numbers before it a decimal",
                    name_of(rows->decimal));
}

bool csv_number(struct csv_rows *rows, int field, double *value, bool *is_given)
{
    const char *text = csv_field(rows, field);
    bool open;
    enum csv_decimal implied, decimal;

    *value = 0;
    *is_given = *text && strcasecmp(text, "NA") != 0 && strcasecmp(text, "N/A") != 0;
    if (!*is_given)
        return true;
    implied = implied_by(text, &open);
    decimal = implied ? implied : rows->decimal;
    if (open && !decimal)
        decimal = strchr(text, ',') ? CSV_DECIMAL_COMMA : CSV_DECIMAL_POINT;
    if (!parse(text, decimal, value, &rows->thousands))
        return csv_fail(rows, field, ERROR_WRONG_TYPE, "'%s' is no number", text);
    if (implied && rows->decimal && implied != rows->decimal)
        return report_other(rows, field, implied);
    rows->decimal = decimal;
    return true;
}

void csv_numbers_describe(const struct csv_rows *rows, struct text *out)
{
    bool is_said = rows->import->options->decimal != NULL;

    if (rows->decimal == CSV_DECIMAL_COMMA || (rows->decimal && (is_said || rows->thousands)))
        text_addf(out, ", decimal %s", name_of(rows->decimal));
    if (rows->thousands)
        text_addf(out, ", thousands apart by %s", rows->thousands);
}
