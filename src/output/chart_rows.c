/*
 * chart_rows.c - what charts of horizontal bars share.
 */
#include "output/chart_rows.h"

#include <math.h>

#include "output/chart_text.h"

static const double LABEL_WIDEST = 250, BETWEEN = 18, TICK_ROOM = 85;

/* A label in one line, or in two of which the latter is shortened if that is not all. */
static void split_label(const char *label, struct text *first, struct text *second)
{
    AUTO_TEXT clean = { 0 };
    AUTO_TEXT line = { 0 };
    const char *rest;

    chart_text_clean(label, &clean);
    rest = clean.data + chart_text_break(clean.data, LABEL_WIDEST, LABEL_FONT);
    text_add_bytes(&line, clean.data, (size_t)(rest - clean.data));
    chart_text_fit(line.data, LABEL_WIDEST, LABEL_FONT, first);
    if (*rest)
        chart_text_fit(rest + (*rest == ' '), LABEL_WIDEST, LABEL_FONT, second);
}

double chart_measure_row(const char *label, double *widest)
{
    AUTO_TEXT first = { 0 };
    AUTO_TEXT second = { 0 };

    split_label(label, &first, &second);
    *widest = fmax(*widest, fmin(LABEL_WIDEST, chart_text_width(first.data, LABEL_FONT)));
    *widest = fmax(*widest, fmin(LABEL_WIDEST, chart_text_width(text_string(&second), LABEL_FONT)));
    return second.length > 0 ? ROW + LEADING : ROW;
}

void chart_add_row_label(struct text *out, const char *label, double right, double y)
{
    AUTO_TEXT first = { 0 };
    AUTO_TEXT second = { 0 };
    double up;

    split_label(label, &first, &second);
    up = second.length > 0 ? LEADING / 2.0 : 0;
    chart_add_text(out, right, y - up + 4, LABEL_FONT, ANCHOR_END, INK, first.data);
    if (second.length > 0)
        chart_add_text(out, right, y + up + 4, LABEL_FONT, ANCHOR_END, INK, second.data);
}

void chart_describe_label(struct text *out, const char *label)
{
    AUTO_TEXT clean = { 0 };

    chart_text_clean(label, &clean);
    chart_text_fit(clean.data, LABEL_WIDEST, LABEL_FONT, out);
}

double chart_axis_place(const struct chart_axis *axis, double value)
{
    return axis->start + (value - axis->low) * ((axis->end - axis->start) / (axis->high - axis->low));
}

/* A figure that would touch the one before it is left out. */
void chart_add_axis(struct text *out, const struct chart_axis *axis, double top, double bottom)
{
    int most = (int)fmax(2, (axis->end - axis->start) / TICK_ROOM);
    struct chart_ticks ticks = chart_ticks_within(axis->low, axis->high, most, 0);
    double taken = 0;

    for (int i = 0; i < ticks.count; i++) {
        double x = chart_axis_place(axis, chart_tick(&ticks, i)), half;
        AUTO_TEXT figure = { 0 };

        chart_add_figure(&figure, axis->language, chart_tick(&ticks, i), ticks.decimals);
        half = chart_text_width(figure.data, SMALL_FONT) / 2;
        chart_add_line(out, x, top, x, bottom + 4, GRID_INK, 1);
        if (x - half < taken)
            continue;
        chart_add_text(out, x, bottom + 16, SMALL_FONT, ANCHOR_MIDDLE, LINE_INK, figure.data);
        taken = x + half + GAP;
    }
}

void chart_page_add_axis_name(struct chart_page *page, const struct chart_axis *axis, const char *name)
{
    double middle = (axis->start + axis->end) / 2, half = fmin(middle, PAGE_WIDTH - middle) - PAGE_MARGIN;

    page->y += 18;
    if (name && *name) {
        AUTO_TEXT clean = { 0 };
        AUTO_TEXT line = { 0 };

        chart_text_clean(name, &clean);
        chart_text_fit(clean.data, 2 * half, SMALL_FONT, &line);
        page->y += 15;
        chart_add_text(&page->body, middle, page->y, SMALL_FONT, ANCHOR_MIDDLE, LINE_INK, line.data);
    }
    page->y += 6;
}

double chart_page_add_entry(struct chart_page *page, double *x, const char *name)
{
    double most = PAGE_WIDTH - 2 * PAGE_MARGIN - SAMPLE - GAP, start, width;
    AUTO_TEXT clean = { 0 };
    AUTO_TEXT line = { 0 };

    chart_text_clean(name, &clean);
    chart_text_fit(clean.data, most, SMALL_FONT, &line);
    width = SAMPLE + GAP + chart_text_width(line.data, SMALL_FONT);
    if (*x > PAGE_MARGIN && *x + width > PAGE_WIDTH - PAGE_MARGIN) {
        *x = PAGE_MARGIN;
        page->y += ROW - 2;
    }
    start = *x;
    chart_add_text(&page->body, start + SAMPLE + GAP, page->y, SMALL_FONT, ANCHOR_START, INK, line.data);
    *x += width + BETWEEN;
    return start;
}
