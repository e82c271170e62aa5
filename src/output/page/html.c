/*
 * html.c - pieces of a page.
 */
#include "output/page/html.h"

#include <string.h>
#include <strings.h>

#include "output/language/translate.h"

void html_text(struct text *out, const char *string)
{
    AUTO_TEXT readable = { 0 };

    text_add_readable(&readable, string);
    text_add_xml(out, text_string(&readable));
}

void html_element(struct text *out, const char *element, const char *string)
{
    text_addf(out, "<%s>", element);
    html_text(out, string);
    text_addf(out, "</%.*s>\n", (int)strcspn(element, " "), element);
}

void html_say(struct text *out, enum language language, const char *element, enum word word, const char *const *values)
{
    AUTO_TEXT filled = { 0 };

    word_fill(&filled, language, word, values);
    html_element(out, element, text_string(&filled));
}

void html_link(struct text *out, const char *url, const char *title)
{
    bool good = strncasecmp(url, "https://", 8) == 0 || strncasecmp(url, "http://", 7) == 0;

    if (!good) {
        html_text(out, title);
        text_add(out, " (");
        html_text(out, url);
        text_add(out, ")");
        return;
    }
    text_add(out, "<a rel=\"noopener noreferrer\" href=\"");
    html_text(out, url);
    text_add(out, "\">");
    html_text(out, title);
    text_add(out, "</a>");
}

/* A text of ours, in the language. */
static void write_words(struct text *out, enum language language, const char *english)
{
    AUTO_TEXT text = { 0 };

    translate(&text, language, english);
    html_text(out, text_string(&text));
}

static void write_element(struct text *out, enum language language, const char *element, const char *english)
{
    AUTO_TEXT text = { 0 };

    translate(&text, language, english);
    html_element(out, element, text_string(&text));
}

static void write_number(struct text *out, enum language language, const char *number)
{
    AUTO_TEXT text = { 0 };

    translate_number(&text, language, number);
    html_text(out, text_string(&text));
}

/* Names as they are; behind the last space its number. */
static void write_name_number(struct text *out, enum language language, const char *text)
{
    const char *number = strrchr(text, ' ');
    AUTO_FREE char *names = mem_ndup(text, (size_t)(number - text));

    html_text(out, names);
    write_number(out, language, number);
}

static void write_cell_text(struct text *out, enum language language, const struct cell *cell)
{
    switch (cell->kind) {
    case CELL_NAME:
        html_text(out, cell->text);
        break;
    case CELL_WORDS:
        write_words(out, language, cell->text);
        break;
    case CELL_NUMBER:
        write_number(out, language, cell->text);
        break;
    case CELL_NAME_NUMBER:
        write_name_number(out, language, cell->text);
        break;
    }
}

static const char *class_of(const struct column *column, enum tone tone)
{
    static const char *const classes[2][4] = {
        { "", " class=\"good\"", " class=\"bad\"", " class=\"faint\"" },
        { " class=\"n\"", " class=\"n good\"", " class=\"n bad\"", " class=\"n faint\"" },
    };

    return classes[column->right][tone];
}

/* The first column of these names measures. */
static const struct measure *measure_of(const struct table *table, const char *text)
{
    const char *heading = table->columns[0].heading;

    return strcmp(heading, "measure") == 0 || strcmp(heading, "figure") == 0 ? measure_find(text) : NULL;
}

static void write_cell(struct text *out, enum language language, const struct table *table, int index)
{
    const struct cell *cell = &table->cells[index];
    const struct column *column = &table->columns[index % table->column_count];
    bool names_row = index % table->column_count == 0 && !column->right && *cell->text;
    const struct measure *measure = names_row ? measure_of(table, cell->text) : NULL;

    text_addf(out, "<%s%s>", names_row ? "th scope=\"row\"" : "td", class_of(column, cell->tone));
    if (measure)
        text_addf(out, "<a href=\"#m-%s\">", measure->name);
    write_cell_text(out, language, cell);
    text_add(out, measure ? "</a>" : "");
    text_add(out, names_row ? "</th>" : "</td>");
}

static void write_head(struct text *out, enum language language, const struct table *table)
{
    text_add(out, "<thead><tr>");
    for (int c = 0; c < table->column_count; c++) {
        const struct column *column = &table->columns[c];
        const char *class = class_of(column, TONE_PLAIN);

        if (!*column->heading) {
            text_addf(out, "<td%s></td>", class);
            continue;
        }
        text_addf(out, "<th scope=\"col\"%s>", class);
        if (column->is_name)
            html_text(out, column->heading);
        else
            write_words(out, language, column->heading);
        text_add(out, "</th>");
    }
    text_add(out, "</tr></thead>\n<tbody>\n");
}

static void write_below(struct text *out, enum language language, const struct table *table)
{
    for (int i = 0; i < table->remark_count; i++)
        write_element(out, language, "p class=\"remark\"", table->remarks[i]);
    if (table->note_count == 0)
        return;
    text_add(out, "<ol class=\"notes\">\n");
    for (int i = 0; i < table->note_count; i++)
        write_element(out, language, "li", table->notes[i]);
    text_add(out, "</ol>\n");
}

void html_table(struct text *out, enum language language, const struct table *table)
{
    bool has_grid = table_row_count(table) > 0;

    if (!has_grid && table->remark_count == 0)
        return;
    text_add(out, "<div class=\"table\">\n");
    write_element(out, language, "h3", table->title);
    if (has_grid) {
        text_add(out, "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
        write_words(out, language, table->title);
        text_add(out, "\"><table>\n");
        write_head(out, language, table);
        for (int i = 0; i < table->cell_count; i++) {
            text_add(out, i % table->column_count == 0 ? "<tr>" : "");
            write_cell(out, language, table, i);
            text_add(out, i % table->column_count == table->column_count - 1 ? "</tr>\n" : "");
        }
        text_add(out, "</tbody>\n</table></div>\n");
    }
    write_below(out, language, table);
    text_add(out, "</div>\n");
}
