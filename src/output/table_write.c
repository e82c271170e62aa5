/*
 * table_write.c - views of a table: aligned text and Markdown; and a field of CSV.
 */
#include <stdlib.h>
#include <string.h>

#include "base/json.h"
#include "output/table.h"

static const char *const tone_codes[] = {
    [TONE_PLAIN] = "",
    [TONE_GOOD] = "\033[32m",
    [TONE_BAD] = "\033[31m",
    [TONE_FAINT] = "\033[2m",
};

/* What a cell shows on a screen: words in a column that others follow are cut, words that run leftwards keep to themselves. */
static void show_cell(const struct table *table, int index, struct text *out)
{
    int c = index % table->column_count;

    text_add_isolated(out, table->cells[index].text, c == table->column_count - 1 ? 0 : table->columns[c].columns);
}

static int *column_widths(const struct table *table)
{
    int *widths = mem_array((size_t)table->column_count, sizeof *widths);

    for (int c = 0; c < table->column_count; c++)
        widths[c] = display_width(table->columns[c].heading);
    for (int i = 0; i < table->cell_count; i++) {
        AUTO_TEXT shown = { 0 };
        int width;

        show_cell(table, i, &shown);
        width = display_width(text_string(&shown));
        if (width > widths[i % table->column_count])
            widths[i % table->column_count] = width;
    }
    return widths;
}

/* Lines end where their text ends. */
static void trim_line(struct text *out)
{
    while (out->length > 0 && out->data[out->length - 1] == ' ')
        out->data[--out->length] = '\0';
    text_add(out, "\n");
}

static void write_row(const struct table *table, int row, const int *widths, bool colour, struct text *out)
{
    for (int c = 0; c < table->column_count; c++) {
        const struct cell *cell = &table->cells[row * table->column_count + c];
        bool toned = colour && cell->tone != TONE_PLAIN;
        AUTO_TEXT shown = { 0 };

        show_cell(table, row * table->column_count + c, &shown);
        text_add(out, c == 0 ? "  " : "   ");
        text_add(out, toned ? tone_codes[cell->tone] : "");
        text_add_padded(out, text_string(&shown), table->columns[c].right ? -widths[c] : widths[c]);
        text_add(out, toned ? "\033[0m" : "");
    }
    trim_line(out);
}

enum { LINE_COLUMNS = 124 };

/* One line below a table, in text at spaces on as many as it takes. */
static void write_line(const char *line, bool wrapped, struct text *out)
{
    int column = 2;

    for (const char *word = line; *word;) {
        size_t length = strspn(word, " ") + strcspn(word + strspn(word, " "), " ");
        AUTO_FREE char *next = mem_ndup(word, length);
        int width = display_width(next);

        if (wrapped && column > 2 && column + width > LINE_COLUMNS) {
            text_add(out, "\n   ");
            column = 3;
        }
        text_add(out, next);
        column += width;
        word += length;
    }
    text_add(out, "\n");
}

static void write_below(const struct table *table, const char *indent, bool wrapped, struct text *out)
{
    for (int i = 0; i < table->remark_count; i++) {
        text_add(out, indent);
        write_line(table->remarks[i], wrapped, out);
    }
    for (int i = 0; i < table->note_count; i++)
        text_addf(out, "%s(%d) %s\n", indent, i + 1, table->notes[i]);
}

/* Remarks may be all there is to say. */
static bool has_grid(const struct table *table)
{
    return table_row_count(table) > 0 || table->remark_count == 0;
}

static void write_head(const struct table *table, const int *widths, struct text *out)
{
    for (int c = 0; c < table->column_count; c++) {
        text_add(out, c == 0 ? "  " : "   ");
        text_add_padded(out, table->columns[c].heading, table->columns[c].right ? -widths[c] : widths[c]);
    }
    trim_line(out);
    text_add(out, "  ");
    for (int c = 0; c < table->column_count; c++)
        text_add_repeated(out, "─", widths[c] + (c == 0 ? 0 : 3));
    text_add(out, "\n");
}

void table_write_text(const struct table *table, bool colour, struct text *out)
{
    AUTO_FREE int *widths = column_widths(table);

    text_addf(out, "%s%s%s\n", colour ? "\033[1m" : "", table->title, colour ? "\033[0m" : "");
    if (has_grid(table))
        write_head(table, widths, out);
    for (int row = 0; row < table_row_count(table); row++)
        write_row(table, row, widths, colour, out);
    write_below(table, "  ", true, out);
}

/* Nothing a model says becomes markup. */
static void markdown_text(struct text *out, const char *value)
{
    for (; *value; value++) {
        if (strchr("\\`*_{}[]<>#|~&", *value))
            text_add(out, "\\");
        text_add_bytes(out, value, 1);
    }
}

static void write_markdown_cells(const struct table *table, struct text *out)
{
    text_add(out, "|");
    for (int c = 0; c < table->column_count; c++) {
        text_add(out, " ");
        markdown_text(out, table->columns[c].heading);
        text_add(out, " |");
    }
    text_add(out, "\n|");
    for (int c = 0; c < table->column_count; c++)
        text_add(out, table->columns[c].right ? " ---: |" : " --- |");
    for (int i = 0; i < table->cell_count; i++) {
        text_add(out, i % table->column_count == 0 ? "\n| " : " ");
        markdown_text(out, table->cells[i].text);
        text_add(out, " |");
    }
    text_add(out, "\n\n");
}

void table_write_markdown(const struct table *table, struct text *out)
{
    text_add(out, "### ");
    markdown_text(out, table->title);
    text_add(out, "\n\n");
    if (has_grid(table))
        write_markdown_cells(table, out);
    write_below(table, "- ", false, out);
    text_add(out, "\n");
}

void csv_text(struct text *out, const char *value)
{
    double number;
    bool formula = *value && strchr("=+-@\t", *value) && !number_parse(value, &number);

    if (!formula && !strpbrk(value, ",\"\n\r")) {
        text_add(out, value);
        return;
    }
    text_add(out, formula ? "\"'" : "\"");
    for (const char *c = value; *c; c++)
        text_add_bytes(out, *c == '"' ? "\"\"" : c, *c == '"' ? 2 : 1);
    text_add(out, "\"");
}

static void write_csv_row(const struct table *table, int row, struct text *out)
{
    for (int c = 0; c < table->column_count; c++) {
        text_add(out, c > 0 ? "," : "");
        csv_text(out, row < 0 ? table->columns[c].heading : table->cells[row * table->column_count + c].text);
    }
    text_add(out, "\n");
}

void table_write_csv(const struct table *table, struct text *out)
{
    for (int row = -1; row < table_row_count(table); row++)
        write_csv_row(table, row, out);
}

void table_write_json(const struct table *table, struct text *out)
{
    struct json_writer writer = { 0 };

    json_open(&writer, '[');
    for (int i = 0; i < table->cell_count; i++) {
        int column = i % table->column_count;

        if (column == 0)
            json_open(&writer, '{');
        json_key(&writer, table->columns[column].heading);
        json_string(&writer, table->cells[i].text);
        if (column == table->column_count - 1)
            json_close(&writer);
    }
    json_close(&writer);
    text_add(out, writer.out.data);
    json_writer_done(&writer);
}
