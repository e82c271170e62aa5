/*
 * chart_tornado.c - what each input can do to a figure, as bars to both sides of the figure as judged.
 */
#include <math.h>

#include "output/chart_swing.h"
#include "output/chart_text.h"
#include "output/language/translate.h"

static const double HEADING_WIDEST = 150, NAME_WIDEST = 420;
/* How far the threshold's line keeps from texts; with it the axis is at most so many times as long as without. */
static const double CLEAR = 2, STRETCH_MOST = 3;

static const char BAND_FILL[] = "#f0f0f0", BAND_RIM[] = " stroke=\"#bdbdbd\" stroke-width=\"0.60\"";

enum rule { SOLID, DASHED, RIM };

/* The dashes have a rim, to be seen on a dark bar. */
static const struct {
    const char *colour, *dashes;
    double width;
} rules[] = { [SOLID] = { INK, "none", 1.4 }, [DASHED] = { INK, "4,3", 1.4 }, [RIM] = { "#ffffff", "4,3", 3 } };

static const char *const end_fills[ENDS] = { DARK_FILL, "url(#chart-high)" };

static const char patterns[] = "<defs>\n"
                               "<pattern id=\"chart-high\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" "
                               "patternTransform=\"rotate(45)\"><rect width=\"5\" height=\"5\" fill=\"" LIGHT_FILL
                               "\"/><rect width=\"0.9\" height=\"5\" fill=\"#a87508\"/></pattern>\n"
                               "</defs>\n";

/* Where things are. */
struct tornado {
    const struct chart_tornado *chart;
    int drawn;
    double heights[CHART_ROWS_MAX];
    double left, right; /* of the plot, texts beyond its axis included */
    double figures;     /* where the column's figures end; their intervals end at the page's margin */
    bool has_column, has_texts, has_band, has_threshold;
    struct chart_axis axis;
};

static void measure_rows(struct tornado *tornado)
{
    double widest = 0;

    for (int i = 0; i < tornado->drawn; i++) {
        const struct chart_swing *swing = &tornado->chart->swings[i];
        struct chart_swing_end ends[ENDS];
        double height = chart_measure_row(swing->label, &widest);

        tornado->heights[i] = chart_swing_ends(tornado->chart, swing, ends) ? ROW + 2 * SWING_APART : height;
        tornado->has_texts = tornado->has_texts || ends[LOW_END].text || ends[HIGH_END].text;
    }
    tornado->left = PAGE_MARGIN + widest + 2 * GAP;
}

static void add_heading(struct text *out, const struct chart_tornado *chart)
{
    AUTO_TEXT clean = { 0 };

    if (!chart->influence || !*chart->influence)
        return;
    chart_text_clean(chart->influence, &clean);
    chart_text_fit(clean.data, HEADING_WIDEST, SMALL_FONT, out);
}

/* The column of influences takes from the plot's right. */
static void measure_column(struct tornado *tornado)
{
    double figures = 0, intervals = 0, heading_width;
    AUTO_TEXT heading = { 0 };

    add_heading(&heading, tornado->chart);
    heading_width = chart_text_width(text_string(&heading), SMALL_FONT);
    tornado->has_column = heading.length > 0;
    for (int i = 0; i < tornado->drawn; i++) {
        AUTO_TEXT figure = { 0 };
        AUTO_TEXT interval = { 0 };

        chart_add_influence(&figure, tornado->chart->words.language, &tornado->chart->swings[i]);
        chart_add_influence_interval(&interval, tornado->chart->words.language, &tornado->chart->swings[i]);
        figures = fmax(figures, chart_text_width(figure.data, SMALL_FONT));
        intervals = fmax(intervals, chart_text_width(text_string(&interval), SMALL_FONT));
        tornado->has_column = tornado->has_column || chart_is_defined(tornado->chart->swings[i].influence);
    }
    tornado->right = PAGE_WIDTH - PAGE_MARGIN;
    tornado->figures = tornado->right - (intervals > 0 ? intervals + GAP : 0);
    if (tornado->has_column)
        tornado->right = fmin(tornado->figures - figures, tornado->right - heading_width) - 3 * GAP;
}

static bool is_turning(const struct chart_tornado *chart)
{
    return chart->threshold_name && *chart->threshold_name && chart_is_defined(chart->threshold);
}

static void widen(struct chart_axis *axis, double value)
{
    if (!chart_is_defined(value))
        return;
    axis->low = fmin(axis->low, value);
    axis->high = fmax(axis->high, value);
}

/* The axis covers all that is drawn, and the threshold if that is near enough or all there is. */
static void measure_values(struct tornado *tornado)
{
    const struct chart_tornado *chart = tornado->chart;
    struct chart_axis own = { .low = chart->middle, .high = chart->middle }, with;
    double least = 1e-9 * fmax(1, fabs(chart->middle)), length;

    for (int i = 0; i < tornado->drawn; i++) {
        widen(&own, chart->swings[i].low);
        widen(&own, chart->swings[i].high);
    }
    if (tornado->has_band) {
        widen(&own, chart->low);
        widen(&own, chart->high);
    }
    with = own;
    widen(&with, chart->threshold);
    length = own.high - own.low;
    tornado->has_threshold = is_turning(chart) && (length < least || with.high - with.low <= STRETCH_MOST * length);
    tornado->axis = tornado->has_threshold ? with : own;
    if (tornado->axis.high - tornado->axis.low < least) {
        tornado->axis.low -= fmax(0.5, least);
        tornado->axis.high += fmax(0.5, least);
    }
}

/* The axis takes what the texts beyond its ends leave. */
static void measure_axis(struct tornado *tornado)
{
    double room[2] = { GAP, GAP };

    for (int i = 0; i < tornado->drawn; i++) {
        struct chart_swing_end ends[ENDS];

        chart_swing_ends(tornado->chart, &tornado->chart->swings[i], ends);
        for (int k = 0; k < ENDS; k++) {
            double *side = &room[!ends[k].leftwards];

            if (ends[k].text)
                *side = fmax(*side, chart_end_width(&ends[k]) + GAP);
        }
    }
    tornado->axis.language = tornado->chart->words.language;
    tornado->axis.start = tornado->left + room[0];
    tornado->axis.end = tornado->right - room[1];
}

static double place(const struct tornado *tornado, double value)
{
    return chart_axis_place(&tornado->axis, value);
}

static void add_rule(struct text *out, double x, double from, double to, enum rule rule)
{
    char a[NUMBER_SIZE], b[NUMBER_SIZE], c[NUMBER_SIZE];

    text_addf(out, "<path fill=\"none\" stroke=\"%s\" stroke-dasharray=\"%s\"", rules[rule].colour, rules[rule].dashes);
    chart_add_number(out, "stroke-width", rules[rule].width);
    text_addf(out, " d=\"M%s,%sV%s\"/>\n", number_fixed(a, x, 2), number_fixed(b, from, 2), number_fixed(c, to, 2));
}

static void add_dashes(struct text *out, double x, double from, double to)
{
    if (from >= to)
        return;
    add_rule(out, x, from, to, RIM);
    add_rule(out, x, from, to, DASHED);
}

/* The threshold's line gives way to texts. */
static void add_threshold(struct text *out, const struct tornado *tornado, double top, double bottom)
{
    double x = place(tornado, tornado->chart->threshold), from = top, y = top;

    for (int i = 0; i < tornado->drawn; y += tornado->heights[i++]) {
        struct chart_swing_end ends[ENDS];

        chart_swing_ends(tornado->chart, &tornado->chart->swings[i], ends);
        for (int k = 0; k < ENDS; k++) {
            double middle = y + tornado->heights[i] / 2 + ends[k].y, span[2];

            if (!ends[k].text)
                continue;
            chart_end_span(&ends[k], &tornado->axis, span);
            if (x < span[0] - CLEAR || x > span[1] + CLEAR)
                continue;
            add_dashes(out, x, from, middle - SWING_APART);
            from = middle + SWING_APART;
        }
    }
    add_dashes(out, x, from, bottom);
}

static void add_band(struct text *out, const struct tornado *tornado, double top, double bottom)
{
    double low = place(tornado, fmin(tornado->chart->low, tornado->chart->high));
    double high = place(tornado, fmax(tornado->chart->low, tornado->chart->high));

    chart_add_box(out, low, top, high - low, bottom - top, BAND_FILL, "");
}

static void add_row(struct text *out, const struct tornado *tornado, const struct chart_swing *swing, double y)
{
    AUTO_TEXT words = { 0 };
    AUTO_TEXT figure = { 0 };
    AUTO_TEXT interval = { 0 };
    struct chart_swing_end ends[ENDS];

    chart_describe_swing(&words, tornado->chart, swing);
    chart_swing_ends(tornado->chart, swing, ends);
    text_add(out, "<g>\n");
    chart_add_title(out, words.data);
    chart_add_row_label(out, swing->label, tornado->left - 2 * GAP, y);
    for (int i = 0; i < ENDS; i++)
        if (ends[i].defined)
            chart_add_end(out, &ends[i], &tornado->axis, tornado->chart->middle, end_fills[i], y + ends[i].y);
    if (tornado->has_column) {
        chart_add_influence(&figure, tornado->chart->words.language, swing);
        chart_add_text(out, tornado->figures, y + 4, SMALL_FONT, ANCHOR_END, INK, figure.data);
        chart_add_influence_interval(&interval, tornado->chart->words.language, swing);
        if (interval.length > 0)
            chart_add_text(out, PAGE_WIDTH - PAGE_MARGIN, y + 4, SMALL_FONT, ANCHOR_END, FAINT_INK, interval.data);
    }
    text_add(out, "</g>\n");
}

static void add_column_heading(struct chart_page *page, const struct chart_tornado *chart)
{
    AUTO_TEXT clean = { 0 };
    AUTO_TEXT heading = { 0 };

    add_heading(&heading, chart);
    if (heading.length == 0)
        return;
    chart_text_clean(chart->influence, &clean);
    page->y += LEADING - GAP;
    text_add(&page->body, "<g>\n");
    chart_add_title(&page->body, clean.data);
    chart_add_text(&page->body, PAGE_WIDTH - PAGE_MARGIN, page->y, SMALL_FONT, ANCHOR_END, FAINT_INK, heading.data);
    text_add(&page->body, "</g>\n");
    page->y += GAP;
}

static void add_plot(struct chart_page *page, const struct tornado *tornado)
{
    struct text *out = &page->body;
    double top, bottom, middle = place(tornado, tornado->chart->middle);

    page->y += GAP;
    add_column_heading(page, tornado->chart);
    top = bottom = page->y;
    for (int i = 0; i < tornado->drawn; i++)
        bottom += tornado->heights[i];
    if (tornado->has_band)
        add_band(out, tornado, top, bottom);
    chart_add_axis(out, &tornado->axis, top, bottom);
    for (int i = 0; i < tornado->drawn; i++) {
        add_row(out, tornado, &tornado->chart->swings[i], page->y + tornado->heights[i] / 2);
        page->y += tornado->heights[i];
    }
    add_rule(out, middle, top, bottom + 4, SOLID);
    if (tornado->has_threshold)
        add_threshold(out, tornado, top, bottom + 4);
    chart_page_add_axis_name(page, &tornado->axis, tornado->chart->axis);
}

/* A rule that is not drawn has no sample. */
static void add_rule_entry(struct chart_page *page, double *x, const char *name, double value, int decimals,
                           enum rule rule, bool drawn)
{
    AUTO_TEXT clean = { 0 };
    AUTO_TEXT entry = { 0 };
    double start;

    chart_text_clean(name, &clean);
    chart_text_fit(clean.data, NAME_WIDEST, SMALL_FONT, &entry);
    text_add(&entry, ": ");
    chart_add_figure(&entry, page->language, value, decimals);
    if (!drawn)
        translate(&entry, page->language, " (beyond the axis)");
    start = chart_page_add_entry(page, x, entry.data) + SAMPLE / 2.0;
    if (drawn)
        add_rule(&page->body, start, page->y - 12, page->y + 3, rule);
}

static void add_band_entry(struct chart_page *page, double *x, const struct chart_tornado *chart)
{
    AUTO_TEXT entry = { 0 };
    double start;

    translate(&entry, page->language, "5th to 95th percentile of all samples: ");
    chart_add_figure(&entry, page->language, fmin(chart->low, chart->high), chart->decimals);
    translate(&entry, page->language, " to ");
    chart_add_figure(&entry, page->language, fmax(chart->low, chart->high), chart->decimals);
    start = chart_page_add_entry(page, x, entry.data);
    chart_add_box(&page->body, start, page->y - 10, SAMPLE, BAR - 2, BAND_FILL, BAND_RIM);
}

static void add_legend(struct chart_page *page, const struct tornado *tornado)
{
    static const char *const ends[2][ENDS] = {
        { "input at its low end", "input at its high end" },
        { "input at its low end (written beside it)", "input at its high end (written beside it)" },
    };
    const struct chart_tornado *chart = tornado->chart;
    double x = PAGE_MARGIN;
    AUTO_TEXT judged = { 0 };

    translate(&judged, page->language, "every input as judged");
    page->y += 8;
    for (int i = 0; i < ENDS; i++) {
        AUTO_TEXT entry = { 0 };
        double start;

        translate(&entry, page->language, ends[tornado->has_texts][i]);
        start = chart_page_add_entry(page, &x, entry.data);

        chart_add_box(&page->body, start, page->y - 10, SAMPLE, BAR - 2, end_fills[i], OUTLINE);
    }
    add_rule_entry(page, &x, judged.data, chart->middle, chart->decimals, SOLID, true);
    if (is_turning(chart))
        add_rule_entry(page, &x, chart->threshold_name, chart->threshold, chart->decimals, DASHED,
                       tornado->has_threshold);
    if (tornado->has_band)
        add_band_entry(page, &x, chart);
    page->y += 12;
}

static void describe(struct text *out, const struct tornado *tornado)
{
    const struct chart_tornado *chart = tornado->chart;

    text_addf(out, "Tornado, %d of %d.", tornado->drawn, chart->swing_count);
    for (int i = 0; i < tornado->drawn; i++) {
        text_add(out, i == 0 ? " " : "; ");
        chart_describe_label(out, chart->swings[i].label);
        text_add(out, " ");
        chart_describe_range(out, chart, &chart->swings[i]);
    }
}

void chart_write_tornado(struct text *out, const struct chart_tornado *chart)
{
    struct tornado tornado = { .chart = chart };
    AUTO_PAGE page = { 0 };
    AUTO_TEXT description = { 0 };

    if (chart_is_defined(chart->middle))
        tornado.drawn = chart->swing_count < CHART_ROWS_MAX ? chart->swing_count : CHART_ROWS_MAX;
    tornado.has_band = chart_is_defined(chart->low) && chart_is_defined(chart->high);
    chart_page_begin(&page, &chart->words);
    if (tornado.drawn == 0) {
        chart_page_add_nothing(&page);
    } else {
        measure_rows(&tornado);
        measure_column(&tornado);
        measure_values(&tornado);
        measure_axis(&tornado);
        text_add(&page.body, patterns);
        add_legend(&page, &tornado);
        add_plot(&page, &tornado);
    }
    chart_page_add_left_out(&page, chart->swing_count - tornado.drawn);
    describe(&description, &tornado);
    chart_page_end(&page, &chart->words, description.data, out);
}
