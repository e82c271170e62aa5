/*
 * chart_swing.c - one swing of a tornado.
 */
#include "output/chart_swing.h"

#include <math.h>

#include "output/chart_text.h"

static const double THIN = 11, END_WIDEST = 64, FIGURE_WIDEST = 60, INTERVAL_WIDEST = 110;

static const char UNDEFINED[] = "–";

static int side_of(double value, double middle)
{
    return chart_is_defined(value) ? (value > middle) - (value < middle) : 0;
}

bool chart_swing_ends(const struct chart_tornado *chart, const struct chart_swing *swing,
                      struct chart_swing_end ends[ENDS])
{
    double values[ENDS] = { swing->low, swing->high };
    const char *texts[ENDS] = { swing->low_text, swing->high_text };
    int sides[ENDS] = { side_of(swing->low, chart->middle), side_of(swing->high, chart->middle) };
    bool together = sides[LOW_END] * sides[HIGH_END] > 0;

    if (sides[LOW_END] == 0)
        sides[LOW_END] = sides[HIGH_END] < 0 ? 1 : -1;
    if (sides[HIGH_END] == 0)
        sides[HIGH_END] = -sides[LOW_END];
    for (int i = 0; i < ENDS; i++) {
        ends[i] = (struct chart_swing_end){ values[i], 0, BAR, chart_is_defined(values[i]), sides[i] < 0, NULL };
        if (together) {
            ends[i].y = i == LOW_END ? -SWING_APART : SWING_APART;
            ends[i].thickness = THIN;
        }
        if (ends[i].defined && texts[i] && *texts[i])
            ends[i].text = texts[i];
    }
    if (!ends[LOW_END].defined && !ends[HIGH_END].defined)
        ends[HIGH_END] = (struct chart_swing_end){ chart->middle, 0, BAR, true, false, UNDEFINED };
    return together;
}

static void add_end_text(struct text *out, const struct chart_swing_end *end)
{
    AUTO_TEXT clean = { 0 };

    chart_text_clean(end->text, &clean);
    chart_text_fit(clean.data, END_WIDEST, SMALL_FONT, out);
}

double chart_end_width(const struct chart_swing_end *end)
{
    AUTO_TEXT text = { 0 };

    add_end_text(&text, end);
    return chart_text_width(text.data, SMALL_FONT);
}

void chart_end_span(const struct chart_swing_end *end, const struct chart_axis *axis, double span[2])
{
    double x = chart_axis_place(axis, end->value), width = chart_end_width(end);

    span[0] = end->leftwards ? x - GAP - width : x + GAP;
    span[1] = span[0] + width;
}

void chart_add_end(struct text *out, const struct chart_swing_end *end, const struct chart_axis *axis, double middle,
                   const char *fill, double y)
{
    double from = chart_axis_place(axis, fmin(middle, end->value));
    double to = chart_axis_place(axis, fmax(middle, end->value));

    if (to > from)
        chart_add_box(out, from, y - end->thickness / 2, to - from, end->thickness, fill, OUTLINE);
    if (end->text) {
        AUTO_TEXT text = { 0 };

        add_end_text(&text, end);
        chart_add_text(out, end->leftwards ? from - GAP : to + GAP, y + 4, SMALL_FONT,
                       end->leftwards ? ANCHOR_END : ANCHOR_START, LINE_INK, text.data);
    }
}

/* A dash where it is not defined. */
static void add_figure(struct text *out, enum language language, double value, int decimals)
{
    if (chart_is_defined(value))
        chart_add_figure(out, language, value, decimals);
    else
        text_add(out, UNDEFINED);
}

void chart_add_influence(struct text *out, enum language language, const struct chart_swing *swing)
{
    AUTO_TEXT figure = { 0 };

    add_figure(&figure, language, swing->influence, 2);
    chart_text_fit(figure.data, FIGURE_WIDEST, SMALL_FONT, out);
}

void chart_add_influence_interval(struct text *out, enum language language, const struct chart_swing *swing)
{
    AUTO_TEXT interval = { 0 };

    if (!chart_is_defined(swing->influence_low) || !chart_is_defined(swing->influence_high))
        return;
    text_add(&interval, "[");
    chart_add_figure(&interval, language, swing->influence_low, 2);
    text_add(&interval, language == LANGUAGE_GERMAN ? "; " : ", ");
    chart_add_figure(&interval, language, swing->influence_high, 2);
    text_add(&interval, "]");
    chart_text_fit(interval.data, INTERVAL_WIDEST, SMALL_FONT, out);
}

/* A text, or what stands for it. */
static void add_words(struct text *out, const char *words, const char *instead)
{
    AUTO_TEXT clean = { 0 };

    chart_text_clean(words && *words ? words : instead, &clean);
    text_add_isolated(out, clean.data, 0);
}

void chart_describe_range(struct text *out, const struct chart_tornado *chart, const struct chart_swing *swing)
{
    add_figure(out, chart->words.language, swing->low, chart->decimals);
    text_add(out, " to ");
    add_figure(out, chart->words.language, swing->high, chart->decimals);
}

static void describe_end(struct text *out, const struct chart_tornado *chart, double value, const char *text,
                         const char *instead)
{
    add_figure(out, chart->words.language, value, chart->decimals);
    text_add(out, " at ");
    add_words(out, text, instead);
}

void chart_describe_swing(struct text *out, const struct chart_tornado *chart, const struct chart_swing *swing)
{
    AUTO_TEXT interval = { 0 };

    add_words(out, swing->label, "?");
    text_add(out, ": ");
    describe_end(out, chart, swing->low, swing->low_text, "the low end");
    text_add(out, ", ");
    describe_end(out, chart, swing->high, swing->high_text, "the high end");
    if (!chart_is_defined(swing->influence))
        return;
    text_add(out, "; ");
    add_words(out, chart->influence, "effect");
    text_add(out, " ");
    chart_add_influence(out, chart->words.language, swing);
    chart_add_influence_interval(&interval, chart->words.language, swing);
    text_addf(out, interval.length > 0 ? " %s" : "%s", text_string(&interval));
}
