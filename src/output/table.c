/*
 * table.c - a table as cells.
 */
#include "output/table.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

void table_init(struct table *table, const char *title)
{
    *table = (struct table){ .title = mem_dup(title) };
}

void table_done(struct table *table)
{
    for (int i = 0; i < table->column_count; i++)
        free(table->columns[i].heading);
    for (int i = 0; i < table->cell_count; i++)
        free(table->cells[i].text);
    for (int i = 0; i < table->note_count; i++)
        free(table->notes[i]);
    for (int i = 0; i < table->remark_count; i++)
        free(table->remarks[i]);
    free(table->columns);
    free(table->cells);
    free(table->notes);
    free(table->remarks);
    free(table->title);
    *table = (struct table){ 0 };
}

enum { NAME_COLUMNS = 40 };

static void add_column(struct table *table, struct column column)
{
    MEM_GROW(table->columns, table->column_count, table->column_capacity);
    table->columns[table->column_count++] = column;
}

void table_column(struct table *table, const char *heading, bool right)
{
    add_column(table, (struct column){ mem_dup(heading), right, false, right ? 0 : NAME_COLUMNS });
}

void table_name_column(struct table *table, const char *heading, bool right)
{
    add_column(table, (struct column){ mem_dup(heading), right, true, right ? 0 : NAME_COLUMNS });
}

void table_wide_column(struct table *table, const char *heading, int columns)
{
    add_column(table, (struct column){ mem_dup(heading), false, false, columns });
}

static void add_cell(struct table *table, const char *text, enum tone tone, enum cell_kind kind)
{
    AUTO_TEXT visible = { 0 };

    text_add_visible(&visible, text);
    MEM_GROW(table->cells, table->cell_count, table->cell_capacity);
    table->cells[table->cell_count++] = (struct cell){ text_take(&visible), tone, kind };
}

void table_cell(struct table *table, const char *text)
{
    add_cell(table, text, TONE_PLAIN, CELL_NAME);
}

void table_words(struct table *table, const char *text)
{
    add_cell(table, text, TONE_PLAIN, CELL_WORDS);
}

void table_toned(struct table *table, const char *words, enum tone tone)
{
    add_cell(table, words, tone, CELL_WORDS);
}

void table_number(struct table *table, const char *number)
{
    add_cell(table, number, TONE_PLAIN, CELL_NUMBER);
}

void table_names(struct table *table, const char *names, const char *none)
{
    if (*names)
        table_cell(table, names);
    else
        table_words(table, none);
}

void table_name_number(struct table *table, const char *names, const char *number)
{
    AUTO_TEXT text = { 0 };

    text_addf(&text, "%s %s", names, number);
    add_cell(table, text.data, TONE_PLAIN, CELL_NAME_NUMBER);
}

static int note_number(struct table *table, const char *reason)
{
    for (int i = 0; i < table->note_count; i++)
        if (strcmp(table->notes[i], reason) == 0)
            return i + 1;
    MEM_GROW(table->notes, table->note_count, table->note_capacity);
    table->notes[table->note_count++] = mem_dup(reason);
    return table->note_count;
}

static void add_superscript(struct text *text, int number)
{
    static const char *const digits[] = { "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };

    if (number >= 10)
        add_superscript(text, number / 10);
    text_add(text, digits[number % 10]);
}

static void undefined_cell(struct table *table, const char *reason)
{
    AUTO_TEXT text = { 0 };

    text_add(&text, "–");
    add_superscript(&text, note_number(table, reason));
    add_cell(table, text_string(&text), TONE_FAINT, CELL_NUMBER);
}

void table_value(struct table *table, struct value value, int decimals)
{
    char number[NUMBER_SIZE];

    if (value.reason)
        undefined_cell(table, value.reason);
    else
        table_number(table, number_fixed(number, value.number, decimals));
}

static enum tone tone_of(double change, enum direction direction)
{
    if (change == 0)
        return TONE_FAINT;
    if (direction == DIRECTION_NONE)
        return TONE_PLAIN;
    return (change > 0) == (direction == DIRECTION_HIGHER) ? TONE_GOOD : TONE_BAD;
}

void table_change(struct table *table, struct value value, int decimals, enum direction direction)
{
    char number[NUMBER_SIZE];
    AUTO_TEXT text = { 0 };

    if (value.reason) {
        undefined_cell(table, value.reason);
        return;
    }
    number_signed(number, value.number, decimals);
    if (strcmp(number, "0") == 0) {
        add_cell(table, "0", TONE_FAINT, CELL_NUMBER);
        return;
    }
    text_addf(&text, "%s %s", number[0] == '-' ? "▼" : "▲", number);
    add_cell(table, text.data, tone_of(value.number, direction), CELL_NUMBER);
}

void table_percent(struct table *table, struct value change, struct value now, int decimals, enum direction direction)
{
    char number[NUMBER_SIZE];
    double before = now.number - change.number;
    AUTO_TEXT text = { 0 };

    if (change.reason || now.reason || fabs(before) < 1e-12) {
        table_cell(table, "");
        return;
    }
    number_signed(number, 100 * change.number / fabs(before), decimals);
    text_addf(&text, "%s %%", number);
    add_cell(table, text.data, strcmp(number, "0") == 0 ? TONE_FAINT : tone_of(change.number, direction), CELL_NUMBER);
}

void table_remark(struct table *table, const char *text)
{
    AUTO_TEXT visible = { 0 };

    text_add_visible(&visible, text);
    MEM_GROW(table->remarks, table->remark_count, table->remark_capacity);
    table->remarks[table->remark_count++] = text_take(&visible);
}

int table_row_count(const struct table *table)
{
    return table->column_count ? table->cell_count / table->column_count : 0;
}
