/*
 * chart_bars.c - a ranking as horizontal bars.
 */
#include <assert.h>
#include <math.h>

#include "output/chart_frame.h"
#include "output/chart_text.h"

static const double ROW = 20, LEADING = 13, BAR = 13, GAP = 6, LABEL_WIDEST = 250, SAMPLE = 22, BETWEEN = 18,
                    TICK_ROOM = 85;

static const char OUTLINE[] = " stroke=\"" LINE_INK "\" stroke-width=\"0.60\"";

/* Okabe & Ito 2008, dark and light in turn; the last two are told apart by a pattern too. ORDER chart_parts */
static const char *const part_fills[CHART_PARTS_MAX] = { "#0072b2", "#f2bd4a", "url(#chart-part-2)",
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

/* Where things are: the rows, the plot between left and right, zero and scale of its axis. */
struct bars {
    const struct chart_bars *chart;
    int drawn;
    double heights[CHART_ROWS_MAX];
    double left, right, low, high, zero, scale;
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
        chart_add_figure(out, bar->value, chart->decimals);
    else
        text_add(out, "–");
}

/* A bar's label in one line, or in two of which the latter is shortened if that is not all. */
static void split_label(const struct chart_bar *bar, struct text *first, struct text *second)
{
    AUTO_TEXT clean = { 0 };
    AUTO_TEXT line = { 0 };
    const char *rest;

    chart_text_clean(bar->label, &clean);
    rest = clean.data + chart_text_break(clean.data, LABEL_WIDEST, LABEL_FONT);
    text_add_bytes(&line, clean.data, (size_t)(rest - clean.data));
    chart_text_fit(line.data, LABEL_WIDEST, LABEL_FONT, first);
    if (*rest)
        chart_text_fit(rest + (*rest == ' '), LABEL_WIDEST, LABEL_FONT, second);
}

/* Room for the labels, and how high every row is. */
static void measure_labels(struct bars *bars)
{
    double widest = 0;

    for (int i = 0; i < bars->drawn; i++) {
        AUTO_TEXT first = { 0 };
        AUTO_TEXT second = { 0 };

        split_label(&bars->chart->bars[i], &first, &second);
        widest = fmax(widest, chart_text_width(first.data, LABEL_FONT));
        widest = fmax(widest, chart_text_width(text_string(&second), LABEL_FONT));
        bars->heights[i] = second.length > 0 ? ROW + LEADING : ROW;
    }
    bars->left = PAGE_MARGIN + fmin(widest, LABEL_WIDEST) + 2 * GAP;
    bars->right = PAGE_WIDTH - PAGE_MARGIN;
}

/* The axis takes what the values beyond its ends leave. */
static void measure_axis(struct bars *bars)
{
    double room[2] = { 0, 0 };

    for (int i = 0; i < bars->drawn; i++) {
        const struct chart_bar *bar = &bars->chart->bars[i];
        bool leftwards = chart_is_defined(bar->value) && bar->value < 0;
        AUTO_TEXT value = { 0 };

        add_value(&value, bars->chart, bar);
        room[!leftwards] = fmax(room[!leftwards], chart_text_width(value.data, SMALL_FONT) + GAP);
        if (chart_is_defined(bar->value)) {
            struct stack stack = stack_of(bars->chart, bar);

            bars->low = fmin(bars->low, stack.low);
            bars->high = fmax(bars->high, stack.high);
        }
    }
    if (bars->high - bars->low < 1e-9)
        bars->high = 1;
    bars->scale = (bars->right - bars->left - room[0] - room[1]) / (bars->high - bars->low);
    bars->zero = bars->left + room[0] - bars->low * bars->scale;
}

static double place(const struct bars *bars, double value)
{
    return bars->zero + value * bars->scale;
}

static void add_label(struct text *out, const struct bars *bars, const struct chart_bar *bar, double y)
{
    AUTO_TEXT first = { 0 };
    AUTO_TEXT second = { 0 };
    double x = bars->left - 2 * GAP, up;

    split_label(bar, &first, &second);
    up = second.length > 0 ? LEADING / 2 : 0;
    chart_add_text(out, x, y - up + 4, LABEL_FONT, ANCHOR_END, INK, first.data);
    if (second.length > 0)
        chart_add_text(out, x, y + up + 4, LABEL_FONT, ANCHOR_END, INK, second.data);
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
        chart_add_figure(out, part_of(bar, i), chart->decimals);
    }
    text_add(out, chart->part_count > 0 ? ")" : "");
}

static void add_piece(struct text *out, const struct bars *bars, double from, double to, double y, const char *fill)
{
    double left = place(bars, fmin(from, to)), width = fabs(to - from) * bars->scale;

    if (width > 0)
        chart_add_box(out, left, y - BAR / 2, width, BAR, fill, OUTLINE);
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
    double end = bars->zero + GAP;
    AUTO_TEXT value = { 0 };
    bool defined = chart_is_defined(bar->value), leftwards = defined && bar->value < 0;

    if (defined) {
        stack = stack_of(bars->chart, bar);
        add_stack(out, bars, bar, y);
        end = leftwards ? place(bars, stack.low) - GAP : place(bars, stack.high) + GAP;
    }
    if (stack.marked)
        add_mark(out, place(bars, bar->value), y);
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
        add_label(&page->body, bars, bar, y);
        add_bar(&page->body, bars, bar, y);
        text_add(&page->body, "</g>\n");
        page->y += bars->heights[i];
    }
}

/* Grid, axis and what they say; the rows come on top of it. */
static void add_axis(struct text *out, const struct bars *bars, double top, double bottom)
{
    int most = (int)fmax(2, (bars->high - bars->low) * bars->scale / TICK_ROOM);
    struct chart_ticks ticks = chart_ticks_within(bars->low, bars->high, most, 0);

    for (int i = 0; i < ticks.count; i++) {
        double x = place(bars, chart_tick(&ticks, i));
        AUTO_TEXT figure = { 0 };

        chart_add_figure(&figure, chart_tick(&ticks, i), ticks.decimals);
        chart_add_line(out, x, top, x, bottom + 4, GRID_INK, 1);
        chart_add_text(out, x, bottom + 16, SMALL_FONT, ANCHOR_MIDDLE, LINE_INK, figure.data);
    }
    chart_add_line(out, bars->zero, top, bars->zero, bottom + 4, LINE_INK, 1);
}

static void add_plot(struct chart_page *page, const struct bars *bars)
{
    double bottom = page->y;

    for (int i = 0; i < bars->drawn; i++)
        bottom += bars->heights[i];
    add_axis(&page->body, bars, page->y, bottom);
    add_rows(page, bars);
    page->y += 18;
    if (bars->chart->axis && *bars->chart->axis) {
        AUTO_TEXT clean = { 0 };
        AUTO_TEXT axis = { 0 };

        chart_text_clean(bars->chart->axis, &clean);
        chart_text_fit(clean.data, bars->right - bars->left, SMALL_FONT, &axis);
        page->y += 15;
        chart_add_text(&page->body, (place(bars, bars->low) + place(bars, bars->high)) / 2, page->y, SMALL_FONT,
                       ANCHOR_MIDDLE, LINE_INK, axis.data);
    }
    page->y += 6;
}

/* What an entry of the legend says; the one after the parts is that of the mark. */
static void add_legend(struct chart_page *page, const struct bars *bars)
{
    int parts = bars->chart->part_count, entries = parts + has_mark(bars);
    double x = PAGE_MARGIN, most = PAGE_WIDTH - 2 * PAGE_MARGIN - SAMPLE - GAP;

    page->y += entries > 0 ? 8 : 0;
    for (int i = 0; i < entries; i++) {
        AUTO_TEXT clean = { 0 };
        AUTO_TEXT name = { 0 };
        double width;

        chart_text_clean(i < parts ? bars->chart->parts[i] : "value, where it is not the end of the bar", &clean);
        chart_text_fit(clean.data, most, SMALL_FONT, &name);
        width = SAMPLE + GAP + chart_text_width(name.data, SMALL_FONT);
        if (x > PAGE_MARGIN && x + width > PAGE_WIDTH - PAGE_MARGIN) {
            x = PAGE_MARGIN;
            page->y += ROW - 2;
        }
        if (i < parts)
            chart_add_box(&page->body, x, page->y - 10, SAMPLE, BAR - 2, part_fills[i], OUTLINE);
        else
            add_mark(&page->body, x + SAMPLE / 2, page->y - 4.5);
        chart_add_text(&page->body, x + SAMPLE + GAP, page->y, SMALL_FONT, ANCHOR_START, INK, name.data);
        x += width + BETWEEN;
    }
    page->y += entries > 0 ? 12 : 0;
}

static void describe(struct text *out, const struct bars *bars)
{
    text_addf(out, "Horizontal bars, %d of %d.", bars->drawn, bars->chart->bar_count);
    for (int i = 0; i < bars->drawn; i++) {
        AUTO_TEXT clean = { 0 };
        AUTO_TEXT label = { 0 };

        chart_text_clean(bars->chart->bars[i].label, &clean);
        chart_text_fit(clean.data, LABEL_WIDEST, LABEL_FONT, &label);
        text_addf(out, "%s%s ", i == 0 ? " " : "; ", label.data);
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
