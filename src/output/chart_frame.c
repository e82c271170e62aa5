/*
 * chart_frame.c - what charts share.
 */
#include "output/chart_frame.h"

#include <math.h>
#include <string.h>

#include "output/chart_text.h"
#include "output/language/translate.h"

enum { TITLE_FONT = 17, LINES_MAX = 3 };

static const double LEADING = 1.3;

void chart_page_done(struct chart_page *page)
{
    text_done(&page->body);
}

bool chart_is_defined(double value)
{
    return fabs(value) <= 1e100;
}

void chart_add_number(struct text *out, const char *name, double value)
{
    char number[NUMBER_SIZE];

    text_addf(out, " %s=\"%s\"", name, number_fixed(number, value, 2));
}

void chart_add_figure(struct text *out, enum language language, double value, int decimals)
{
    char number[NUMBER_SIZE];

    translate_number(out, language, number_fixed(number, value, decimals));
}

void chart_add_title(struct text *out, const char *string)
{
    text_add(out, "<title>");
    text_add_xml(out, string);
    text_add(out, "</title>\n");
}

void chart_add_text(struct text *out, double x, double y, double size, enum chart_anchor anchor, const char *colour,
                    const char *string)
{
    static const char *const anchors[] = {
        [ANCHOR_START] = "", [ANCHOR_MIDDLE] = " text-anchor=\"middle\"", [ANCHOR_END] = " text-anchor=\"end\""
    };

    text_add(out, "<text");
    chart_add_number(out, "x", x);
    chart_add_number(out, "y", y);
    text_addf(out, " font-size=\"%d\" fill=\"%s\"%s>", (int)size, colour, anchors[anchor]);
    text_add_xml(out, string);
    text_add(out, "</text>\n");
}

void chart_add_line(struct text *out, double x1, double y1, double x2, double y2, const char *colour, double width)
{
    text_add(out, "<line");
    chart_add_number(out, "x1", x1);
    chart_add_number(out, "y1", y1);
    chart_add_number(out, "x2", x2);
    chart_add_number(out, "y2", y2);
    text_addf(out, " stroke=\"%s\"", colour);
    chart_add_number(out, "stroke-width", width);
    text_add(out, "/>\n");
}

void chart_add_box(struct text *out, double x, double y, double width, double height, const char *fill,
                   const char *more)
{
    text_add(out, "<rect");
    chart_add_number(out, "x", x);
    chart_add_number(out, "y", y);
    chart_add_number(out, "width", width);
    chart_add_number(out, "height", height);
    text_addf(out, " fill=\"%s\"%s/>\n", fill, more);
}

/* As many lines as a paragraph may have; the last is shortened if that is not all. */
static void add_paragraph(struct chart_page *page, const char *string, double size, const char *colour)
{
    double width = PAGE_WIDTH - 2 * PAGE_MARGIN;
    AUTO_TEXT clean = { 0 };
    const char *rest;

    if (!string || !*string)
        return;
    chart_text_clean(string, &clean);
    rest = clean.data;
    for (int i = 0; i < LINES_MAX && *rest; i++) {
        size_t length = i < LINES_MAX - 1 ? chart_text_break(rest, width, size) : strlen(rest);
        AUTO_FREE char *copy = mem_ndup(rest, length);
        AUTO_TEXT line = { 0 };

        chart_text_fit(copy, width, size, &line);
        page->y += LEADING * size;
        chart_add_text(&page->body, PAGE_MARGIN, page->y, size, ANCHOR_START, colour, line.data);
        rest += length;
        rest += *rest == ' ';
    }
}

void chart_page_begin(struct chart_page *page, const struct chart_words *words)
{
    page->y = PAGE_MARGIN - 6;
    page->language = words->language;
    add_paragraph(page, words->title, TITLE_FONT, INK);
    page->y += 2;
    add_paragraph(page, words->subtitle, LABEL_FONT, LINE_INK);
    page->y += 14;
}

void chart_page_add_left_out(struct chart_page *page, int count)
{
    AUTO_TEXT english = { 0 };
    AUTO_TEXT line = { 0 };

    if (count <= 0)
        return;
    text_addf(&english, "%d more not drawn", count);
    translate(&line, page->language, english.data);
    page->y += 4;
    add_paragraph(page, line.data, SMALL_FONT, FAINT_INK);
}

void chart_page_add_nothing(struct chart_page *page)
{
    AUTO_TEXT line = { 0 };

    translate(&line, page->language, "nothing to draw");
    page->y += 10;
    add_paragraph(page, line.data, LABEL_FONT, FAINT_INK);
    page->y += 10;
}

void chart_page_end(struct chart_page *page, const struct chart_words *words, const char *description, struct text *out)
{
    AUTO_TEXT title = { 0 };
    int height;

    page->y += 4;
    add_paragraph(page, words->footnote, SMALL_FONT, FAINT_INK);
    height = (int)ceil(page->y) + PAGE_MARGIN;
    chart_text_clean(words->title && *words->title ? words->title : "chart", &title);
    text_addf(out,
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" "
              "role=\"img\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">\n",
              PAGE_WIDTH, height, PAGE_WIDTH, height);
    chart_add_title(out, title.data);
    text_add(out, "<desc>");
    text_add_xml(out, description);
    text_add(out, "</desc>\n");
    chart_add_box(out, 0, 0, PAGE_WIDTH, height, "#ffffff", "");
    text_add(out, "<g font-family=\"Helvetica, Arial, sans-serif\">\n");
    text_add_bytes(out, text_string(&page->body), page->body.length);
    text_add(out, "</g>\n</svg>\n");
}

/* The least of 1, 2, 5 and 10 times a power of ten that is no less. */
static double round_up(double step)
{
    static const double factors[] = { 1, 2, 5, 10 };
    double power = pow(10, floor(log10(step)));

    for (size_t i = 0; i < sizeof factors / sizeof *factors; i++)
        if (factors[i] * power >= step * (1 - 1e-9))
            return factors[i] * power;
    return 10 * power;
}

struct chart_ticks chart_ticks_within(double low, double high, int most, double least)
{
    struct chart_ticks ticks = { .step = fmax(round_up((high - low) / most), least) };

    ticks.first = ceil(low / ticks.step - 1e-9);
    ticks.count = (int)(floor(high / ticks.step + 1e-9) - ticks.first) + 1;
    ticks.decimals = ticks.step < 1 ? (int)ceil(-log10(ticks.step) - 1e-9) : 0;
    return ticks;
}

double chart_tick(const struct chart_ticks *ticks, int index)
{
    return (ticks->first + index) * ticks->step;
}
