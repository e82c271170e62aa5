/*
 * chart_bars.c - a ranking as horizontal bars.
 */
#include <assert.h>
#include <math.h>

#include "output/chart_rows.h"
#include "output/chart_text.h"
#include "output/language/translate.h"

/* Okabe & Ito 2008, dark and light in turn; the last two are told apart by a pattern too. ORDER chart_parts */
static const char *const part_fills[CHART_PARTS_MAX] = { DARK_FILL, LIGHT_FILL, "url(#chart-part-2)",
                                                         "url(#chart-part-3)" };
static const char ONE_PIECE[] = "#56b4e9";

static const char patterns[] =
    "<defs>\n"
    "<pattern id=\"chart-part-2\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" "
    "patternTransform=\"rotate(45)\"><rect width=\"5\" height=\"5\" fill=\"#d55e00\"/>"
    "<rect width=\"1.8\" height=\"5\" fill=\"#ffffff\"/></pattern>\n"
    "<pattern id=\"chart-part-3\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\">"
    "<rect width=\"4\" height=\"4\" fill=\"#f4f4f4\"/><circle cx=\"2\" cy=\"2\" r=\"0.9\" fill=\"#595959\"/>"
    "</pattern>\n"
    "</defs>\n";

/* Where things are. */
struct bars {
    const struct chart_bars *chart;
    int drawn;
    double heights[CHART_ROWS_MAX];
    double left; /* of the plot, values beyond its axis included */
    struct chart_axis axis;
};

/* How far a stack reaches to both sides of zero, and whether its value is where it ends. */
struct stack {
    double low, high;
    bool marked;
};

static double part_of(const struct chart_bar *bar, int part)
{
    return chart_is_defined(bar->parts[part]) ? bar->parts[part] : 0;
}

static struct stack stack_of(const struct chart_bars *chart, const struct chart_bar *bar)
{
    struct stack stack = { fmin(0, bar->value), fmax(0, bar->value), false };
    double low = 0, high = 0;

    if (chart->part_count == 0)
        return stack;
    for (int i = 0; i < chart->part_count; i++) {
        low += fmin(0, part_of(bar, i));
        high += fmax(0, part_of(bar, i));
    }
    stack.marked = fabs(bar->value - (bar->value < 0 ? low : high)) > 1e-9 * fmax(1, high - low);
    stack.low = fmin(stack.low, low);
    stack.high = fmax(stack.high, high);
    return stack;
}

static bool has_mark(const struct bars *bars)
{
    for (int i = 0; i < bars->drawn; i++)
        if (chart_is_defined(bars->chart->bars[i].value) && stack_of(bars->chart, &bars->chart->bars[i]).marked)
            return true;
    return false;
}

static void add_value(struct text *out, const struct chart_bars *chart, const struct chart_bar *bar)
{
    if (chart_is_defined(bar->value))
        chart_add_figure(out, chart->words.language, bar->value, chart->decimals);
    else
        text_add(out, "–");
}

/* Room for the labels, and how high every row is. */
static void measure_labels(struct bars *bars)
{
    double widest = 0;

    for (int i = 0; i < bars->drawn; i++)
        bars->heights[i] = chart_measure_row(bars->chart->bars[i].label, &widest);
    bars->left = PAGE_MARGIN + widest + 2 * GAP;
}

/* The axis takes what the values beyond its ends leave. */
static void measure_axis(struct bars *bars)
{
    double room[2] = { 0, 0 };
    struct chart_axis axis = { 0 };

    for (int i = 0; i < bars->drawn; i++) {
        const struct chart_bar *bar = &bars->chart->bars[i];
        bool leftwards = chart_is_defined(bar->value) && bar->value < 0;
        AUTO_TEXT value = { 0 };

        add_value(&value, bars->chart, bar);
        room[!leftwards] = fmax(room[!leftwards], chart_text_width(value.data, SMALL_FONT) + GAP);
        if (chart_is_defined(bar->value)) {
            struct stack stack = stack_of(bars->chart, bar);

            axis.low = fmin(axis.low, stack.low);
            axis.high = fmax(axis.high, stack.high);
        }
    }
    if (axis.high - axis.low < 1e-9)
        axis.high = 1;
    axis.language = bars->chart->words.language;
    axis.start = bars->left + room[0];
    axis.end = PAGE_WIDTH - PAGE_MARGIN - room[1];
    bars->axis = axis;
}

/* All that is known of a bar, in words. */
static void describe_bar(struct text *out, const struct chart_bars *chart, const struct chart_bar *bar)
{
    AUTO_TEXT label = { 0 };

    chart_text_clean(bar->label, &label);
    text_add_isolated(out, label.data, 0);
    text_add(out, ": ");
    if (!chart_is_defined(bar->value)) {
        AUTO_TEXT reason = { 0 };

        chart_text_clean(bar->reason ? bar->reason : "not defined", &reason);
        text_add(out, "– ");
        text_add_isolated(out, reason.data, 0);
        return;
    }
    add_value(out, chart, bar);
    for (int i = 0; i < chart->part_count; i++) {
        AUTO_TEXT name = { 0 };

        chart_text_clean(chart->parts[i], &name);
        text_add(out, i == 0 ? " (" : ", ");
        text_add_isolated(out, name.data, 0);
        text_add(out, " ");
        chart_add_figure(out, chart->words.language, part_of(bar, i), chart->decimals);
    }
    text_add(out, chart->part_count > 0 ? ")" : "");
}

static void add_piece(struct text *out, const struct bars *bars, double from, double to, double y, const char *fill)
{
    double left = chart_axis_place(&bars->axis, fmin(from, to));
    double width = chart_axis_place(&bars->axis, fmax(from, to)) - left;

    if (width > 0)
        chart_add_box(out, left, y - BAR / 2.0, width, BAR, fill, OUTLINE);
}

static void add_stack(struct text *out, const struct bars *bars, const struct chart_bar *bar, double y)
{
    double ends[2] = { 0, 0 };

    if (bars->chart->part_count == 0)
        add_piece(out, bars, 0, bar->value, y, ONE_PIECE);
    for (int i = 0; i < bars->chart->part_count; i++) {
        double part = part_of(bar, i), *end = &ends[part > 0];

        add_piece(out, bars, *end, *end + part, y, part_fills[i]);
        *end += part;
    }
}

/* A diamond with a white rim. */
static void add_mark(struct text *out, double x, double y)
{
    char a[NUMBER_SIZE], b[NUMBER_SIZE];

    text_addf(out, "<path d=\"M%s,%sl4.5,4.5l-4.5,4.5l-4.5,-4.5z\" fill=\"" INK "\" stroke=\"#ffffff\"/>\n",
              number_fixed(a, x, 2), number_fixed(b, y - 4.5, 2));
}

static void add_bar(struct text *out, const struct bars *bars, const struct chart_bar *bar, double y)
{
    struct stack stack = { 0 };
    double end = chart_axis_place(&bars->axis, 0) + GAP;
    AUTO_TEXT value = { 0 };
    bool defined = chart_is_defined(bar->value), leftwards = defined && bar->value < 0;

    if (defined) {
        stack = stack_of(bars->chart, bar);
        add_stack(out, bars, bar, y);
        end = leftwards ? chart_axis_place(&bars->axis, stack.low) - GAP
                        : chart_axis_place(&bars->axis, stack.high) + GAP;
    }
    if (stack.marked)
        add_mark(out, chart_axis_place(&bars->axis, bar->value), y);
    add_value(&value, bars->chart, bar);
    chart_add_text(out, end, y + 4, SMALL_FONT, leftwards ? ANCHOR_END : ANCHOR_START, INK, value.data);
}

static void add_rows(struct chart_page *page, const struct bars *bars)
{
    for (int i = 0; i < bars->drawn; i++) {
        const struct chart_bar *bar = &bars->chart->bars[i];
        double y = page->y + bars->heights[i] / 2;
        AUTO_TEXT words = { 0 };

        describe_bar(&words, bars->chart, bar);
        text_add(&page->body, "<g>\n");
        chart_add_title(&page->body, words.data);
        chart_add_row_label(&page->body, bar->label, bars->left - 2 * GAP, y);
        add_bar(&page->body, bars, bar, y);
        text_add(&page->body, "</g>\n");
        page->y += bars->heights[i];
    }
}

/* The rows come on top of grid and axis. */
static void add_plot(struct chart_page *page, const struct bars *bars)
{
    double bottom = page->y, zero = chart_axis_place(&bars->axis, 0);

    for (int i = 0; i < bars->drawn; i++)
        bottom += bars->heights[i];
    chart_add_axis(&page->body, &bars->axis, page->y, bottom);
    chart_add_line(&page->body, zero, page->y, zero, bottom + 4, LINE_INK, 1);
    add_rows(page, bars);
    chart_page_add_axis_name(page, &bars->axis, bars->chart->axis);
}

/* What an entry of the legend says; the one after the parts is that of the mark. */
static void add_legend(struct chart_page *page, const struct bars *bars)
{
    int parts = bars->chart->part_count, entries = parts + has_mark(bars);
    double x = PAGE_MARGIN;
    AUTO_TEXT mark = { 0 };

    translate(&mark, page->language, "value, where it is not the end of the bar");
    page->y += entries > 0 ? 8 : 0;
    for (int i = 0; i < entries; i++) {
        const char *name = i < parts ? bars->chart->parts[i] : mark.data;
        double start = chart_page_add_entry(page, &x, name);

        if (i < parts)
            chart_add_box(&page->body, start, page->y - 10, SAMPLE, BAR - 2, part_fills[i], OUTLINE);
        else
            add_mark(&page->body, start + SAMPLE / 2.0, page->y - 4.5);
    }
    page->y += entries > 0 ? 12 : 0;
}

static void describe(struct text *out, const struct bars *bars)
{
    text_addf(out, "Horizontal bars, %d of %d.", bars->drawn, bars->chart->bar_count);
    for (int i = 0; i < bars->drawn; i++) {
        text_add(out, i == 0 ? " " : "; ");
        chart_describe_label(out, bars->chart->bars[i].label);
        text_add(out, " ");
        add_value(out, bars->chart, &bars->chart->bars[i]);
    }
}

void chart_write_bars(struct text *out, const struct chart_bars *chart)
{
    struct bars bars = { .chart = chart };
    AUTO_PAGE page = { 0 };
    AUTO_TEXT description = { 0 };

    assert(chart->part_count <= CHART_PARTS_MAX);
    bars.drawn = chart->bar_count < CHART_ROWS_MAX ? chart->bar_count : CHART_ROWS_MAX;
    chart_page_begin(&page, &chart->words);
    measure_labels(&bars);
    measure_axis(&bars);
    if (bars.drawn == 0) {
        chart_page_add_nothing(&page);
    } else {
        if (chart->part_count > 0)
            text_add(&page.body, patterns);
        add_legend(&page, &bars);
        add_plot(&page, &bars);
    }
    chart_page_add_left_out(&page, chart->bar_count - bars.drawn);
    describe(&description, &bars);
    chart_page_end(&page, &chart->words, description.data, out);
}
