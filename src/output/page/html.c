/*
 * html.c - pieces of a page.
 */
#include "output/page/html.h"

#include <string.h>
#include <strings.h>

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

void html_say(struct text *out, const char *element, enum word word, const char *const *values)
{
    AUTO_TEXT filled = { 0 };

    word_fill(&filled, word, values);
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

static void write_cell(struct text *out, const struct table *table, int index)
{
    const struct cell *cell = &table->cells[index];
    const struct column *column = &table->columns[index % table->column_count];
    bool names_row = index % table->column_count == 0 && !column->right && *cell->text;
    const struct measure *measure = names_row ? measure_of(table, cell->text) : NULL;

    text_addf(out, "<%s%s>", names_row ? "th scope=\"row\"" : "td", class_of(column, cell->tone));
    if (measure)
        text_addf(out, "<a href=\"#m-%s\">", measure->name);
    html_text(out, cell->text);
    text_add(out, measure ? "</a>" : "");
    text_add(out, names_row ? "</th>" : "</td>");
}

static void write_head(struct text *out, const struct table *table)
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
        html_text(out, column->heading);
        text_add(out, "</th>");
    }
    text_add(out, "</tr></thead>\n<tbody>\n");
}

static void write_below(struct text *out, const struct table *table)
{
    for (int i = 0; i < table->remark_count; i++)
        html_element(out, "p class=\"remark\"", table->remarks[i]);
    if (table->note_count == 0)
        return;
    text_add(out, "<ol class=\"notes\">\n");
    for (int i = 0; i < table->note_count; i++)
        html_element(out, "li", table->notes[i]);
    text_add(out, "</ol>\n");
}

void html_table(struct text *out, const struct table *table)
{
    bool has_grid = table_row_count(table) > 0;

    if (!has_grid && table->remark_count == 0)
        return;
    text_add(out, "<div class=\"table\">\n");
    html_element(out, "h3", table->title);
    if (has_grid) {
        text_add(out, "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
        html_text(out, table->title);
        text_add(out, "\"><table>\n");
        write_head(out, table);
        for (int i = 0; i < table->cell_count; i++) {
            text_add(out, i % table->column_count == 0 ? "<tr>" : "");
            write_cell(out, table, i);
            text_add(out, i % table->column_count == table->column_count - 1 ? "</tr>\n" : "");
        }
        text_add(out, "</tbody>\n</table></div>\n");
    }
    write_below(out, table);
    text_add(out, "</div>\n");
}
