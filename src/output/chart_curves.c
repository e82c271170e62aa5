/*
 * chart_curves.c - curves over a count: axes, names, what stands around the lines.
 */
#include <math.h>
#include <stdlib.h>

#include "output/chart_plot.h"
#include "output/chart_text.h"

static const double HEIGHT = 340, GAP = 6, NAME_WIDEST = 250, NAME_ROW = 17;

enum { SAMPLE = 34 };

static void widen(struct chart_plot *plot, const double *values)
{
    for (int q = 0; values && q <= plot->chart->n; q++) {
        if (!chart_is_defined(values[q]))
            continue;
        plot->low = fmin(plot->low, values[q]);
        plot->high = fmax(plot->high, values[q]);
    }
}

/* From tick to tick around all there is. */
static void measure_y(struct chart_plot *plot)
{
    double margin;

    plot->low = plot->chart->fitted ? INFINITY : 0;
    plot->high = plot->chart->fitted ? -INFINITY : 1;
    for (int i = 0; i < plot->drawn; i++) {
        widen(plot, plot->chart->curves[i].values);
        widen(plot, plot->chart->curves[i].low);
        widen(plot, plot->chart->curves[i].high);
    }
    if (plot->low > plot->high)
        plot->low = plot->high = 0;
    margin = fmax(1e-9, 1e-9 * fmax(fabs(plot->low), fabs(plot->high)));
    if (plot->high - plot->low < margin) {
        plot->low -= fmax(0.5, margin);
        plot->high += fmax(0.5, margin);
    }
    plot->y_ticks = chart_ticks_within(plot->low, plot->high, 6, 0);
    plot->low = fmin(plot->low, floor(plot->low / plot->y_ticks.step + 1e-9) * plot->y_ticks.step);
    plot->high = fmax(plot->high, ceil(plot->high / plot->y_ticks.step - 1e-9) * plot->y_ticks.step);
    plot->y_ticks = chart_ticks_within(plot->low, plot->high, 7, plot->y_ticks.step);
}

static bool is_named(const struct chart_curves *chart)
{
    return chart->curve_count > 1 || chart->curves[0].name;
}

static void name_of(const struct chart_plot *plot, int curve, struct text *out)
{
    AUTO_TEXT clean = { 0 };

    chart_text_clean(plot->chart->curves[curve].name, &clean);
    chart_text_fit(clean.data, NAME_WIDEST, LABEL_FONT, out);
}

static void measure_x(struct chart_plot *plot)
{
    double names = 0, figures = 0;

    for (int i = 0; i < plot->drawn && is_named(plot->chart); i++) {
        AUTO_TEXT name = { 0 };

        name_of(plot, i, &name);
        names = fmax(names, GAP + SAMPLE + GAP + chart_text_width(name.data, LABEL_FONT));
    }
    for (int i = 0; i < plot->y_ticks.count; i++) {
        AUTO_TEXT figure = { 0 };

        chart_add_figure(&figure, plot->chart->words.language, chart_tick(&plot->y_ticks, i), plot->y_ticks.decimals);
        figures = fmax(figures, chart_text_width(figure.data, SMALL_FONT));
    }
    plot->left = PAGE_MARGIN + figures + GAP;
    plot->right = PAGE_WIDTH - PAGE_MARGIN - fmax(names, 24);
    plot->x_ticks = chart_ticks_within(0, fmax(plot->chart->n, 1), 8, 1);
    if (plot->chart->n == 0)
        plot->x_ticks.count = 1;
}

static void add_x_tick(struct text *out, const struct chart_plot *plot, double q)
{
    double x = chart_plot_x(plot, q);
    AUTO_TEXT figure = { 0 };

    chart_add_figure(&figure, plot->chart->words.language, q, 0);
    chart_add_line(out, x, plot->bottom, x, plot->bottom + 4, LINE_INK, 1);
    chart_add_text(out, x, plot->bottom + 16, SMALL_FONT, ANCHOR_MIDDLE, LINE_INK, figure.data);
}

/* The last step has a tick of its own where there is room. */
static bool last_step_has_room(const struct chart_plot *plot)
{
    double last = chart_tick(&plot->x_ticks, plot->x_ticks.count - 1);
    AUTO_TEXT figure = { 0 };

    chart_add_figure(&figure, plot->chart->words.language, plot->chart->n, 0);
    return chart_plot_x(plot, plot->chart->n) - chart_plot_x(plot, last) >
           chart_text_width(figure.data, SMALL_FONT) + GAP;
}

static void add_grid(struct text *out, const struct chart_plot *plot)
{
    for (int i = 0; i < plot->y_ticks.count; i++) {
        double y = chart_plot_y(plot, chart_tick(&plot->y_ticks, i));
        AUTO_TEXT figure = { 0 };

        chart_add_figure(&figure, plot->chart->words.language, chart_tick(&plot->y_ticks, i), plot->y_ticks.decimals);
        chart_add_line(out, plot->left, y, plot->right, y, GRID_INK, 1);
        chart_add_text(out, plot->left - GAP, y + 4, SMALL_FONT, ANCHOR_END, LINE_INK, figure.data);
    }
    for (int i = 0; i < plot->x_ticks.count; i++)
        add_x_tick(out, plot, chart_tick(&plot->x_ticks, i));
    if (last_step_has_room(plot))
        add_x_tick(out, plot, plot->chart->n);
    chart_add_line(out, plot->left, plot->bottom, plot->right, plot->bottom, LINE_INK, 1);
}

/* The name of a curve: where the curve ends, and how high it runs on the whole. */
struct name {
    int curve;
    double end, sum, y;
};

static int by_height(const void *a, const void *b)
{
    const struct name *one = a, *other = b;

    if (one->end != other->end)
        return one->end < other->end ? -1 : 1;
    if (one->sum != other->sum)
        return one->sum > other->sum ? -1 : 1;
    return one->curve - other->curve;
}

static struct name name_place(const struct chart_plot *plot, int index)
{
    struct name name = { index, plot->bottom, 0, 0 };

    for (int q = 0; q <= plot->chart->n; q++) {
        double value = plot->chart->curves[index].values[q];

        if (!chart_is_defined(value))
            continue;
        name.end = chart_plot_y(plot, value);
        name.sum += value;
    }
    return name;
}

/* Names stand at the ends of their curves if there is room near them, else in a column from the top. */
static void place_names(const struct chart_plot *plot, struct name *names)
{
    int count = plot->drawn;
    bool near = true;

    for (int i = 0; i < count; i++)
        names[i] = name_place(plot, i);
    qsort(names, (size_t)count, sizeof *names, by_height);
    for (int i = 0; i < count; i++)
        names[i].y = i > 0 ? fmax(names[i].end, names[i - 1].y + NAME_ROW) : names[i].end;
    for (int i = count - 1; i >= 0; i--)
        names[i].y = fmin(names[i].y, i < count - 1 ? names[i + 1].y - NAME_ROW : plot->bottom);
    for (int i = 0; i < count; i++)
        near = near && fabs(names[i].y - names[i].end) < NAME_ROW;
    for (int i = 0; i < count && !near; i++)
        names[i].y = plot->top + NAME_ROW * (i + 0.5);
}

static void add_names(struct text *out, const struct chart_plot *plot)
{
    struct name names[CHART_CURVES_MAX];
    double x = plot->right + 2 * GAP;

    place_names(plot, names);
    for (int i = 0; i < plot->drawn; i++) {
        const struct chart_curve *curve = &plot->chart->curves[names[i].curve];
        AUTO_TEXT clean = { 0 };
        AUTO_TEXT name = { 0 };

        chart_text_clean(curve->name, &clean);
        name_of(plot, names[i].curve, &name);
        text_add(out, "<g>\n");
        chart_add_title(out, clean.data);
        chart_add_sample(out, x, names[i].y, SAMPLE, names[i].curve, curve->low && curve->high);
        chart_add_text(out, x + SAMPLE + GAP, names[i].y + 4, LABEL_FONT, ANCHOR_START, INK, name.data);
        text_add(out, "</g>\n");
    }
}

static bool has_marker(const struct chart_curves *chart)
{
    return chart->marker && chart->marker_at >= 0 && chart->marker_at <= chart->n;
}

/* The label runs to the side that has more room. */
static void add_marker(struct text *out, const struct chart_plot *plot)
{
    double x = chart_plot_x(plot, plot->chart->marker_at), left = x - PAGE_MARGIN, right = PAGE_WIDTH - PAGE_MARGIN - x;
    AUTO_TEXT clean = { 0 };
    AUTO_TEXT label = { 0 };

    chart_text_clean(plot->chart->marker, &clean);
    chart_text_fit(clean.data, fmax(left, right), SMALL_FONT, &label);
    text_add(out, "<g>\n");
    chart_add_title(out, clean.data);
    chart_add_line(out, x, plot->top - 8, x, plot->bottom, LINE_INK, 1);
    chart_add_text(out, x, plot->top - 12, SMALL_FONT, left > right ? ANCHOR_END : ANCHOR_START, INK, label.data);
    text_add(out, "</g>\n");
}

/* What an axis shows, in one line. */
static void add_axis_name(struct chart_page *page, const char *name, double x, enum chart_anchor anchor)
{
    AUTO_TEXT clean = { 0 };
    AUTO_TEXT line = { 0 };

    if (!name || !*name)
        return;
    chart_text_clean(name, &clean);
    chart_text_fit(clean.data, (PAGE_WIDTH - 2 * PAGE_MARGIN) * 0.7, SMALL_FONT, &line);
    page->y += 12;
    chart_add_text(&page->body, x, page->y, SMALL_FONT, anchor, LINE_INK, line.data);
    page->y += 4;
}

static void add_plot(struct chart_page *page, struct chart_plot *plot)
{
    const struct chart_curves *chart = plot->chart;

    add_axis_name(page, chart->y_axis, PAGE_MARGIN, ANCHOR_START);
    plot->top = page->y + (has_marker(chart) ? 26 : 14);
    plot->bottom = plot->top + HEIGHT;
    page->y = plot->bottom + 20;
    add_grid(&page->body, plot);
    for (int i = 0; i < plot->drawn; i++)
        if (chart->curves[i].low && chart->curves[i].high)
            chart_add_interval(&page->body, plot, i);
    if (has_marker(chart))
        add_marker(&page->body, plot);
    for (int i = 0; i < plot->drawn; i++)
        chart_add_curve(&page->body, plot, i);
    if (is_named(chart))
        add_names(&page->body, plot);
    add_axis_name(page, chart->x_axis, (plot->left + plot->right) / 2, ANCHOR_MIDDLE);
    page->y += 4;
}

static void describe(struct text *out, const struct chart_plot *plot)
{
    text_addf(out, "Curves over 0 to %d, %d of %d", plot->chart->n, plot->drawn, plot->chart->curve_count);
    for (int i = 0; i < plot->drawn && is_named(plot->chart); i++) {
        text_add(out, i == 0 ? ": " : ", ");
        name_of(plot, i, out);
    }
    text_add(out, ".");
    if (plot->chart->curve_count > 0 && has_marker(plot->chart)) {
        AUTO_TEXT clean = { 0 };

        chart_text_clean(plot->chart->marker, &clean);
        text_add(out, " ");
        text_add_isolated(out, clean.data, 0);
    }
}

void chart_write_curves(struct text *out, const struct chart_curves *chart)
{
    struct chart_plot plot = { .chart = chart,
                               .drawn = chart->curve_count < CHART_CURVES_MAX ? chart->curve_count : CHART_CURVES_MAX };
    AUTO_PAGE page = { 0 };
    AUTO_TEXT description = { 0 };

    chart_page_begin(&page, &chart->words);
    if (plot.drawn == 0) {
        chart_page_add_nothing(&page);
    } else {
        measure_y(&plot);
        measure_x(&plot);
        add_plot(&page, &plot);
    }
    chart_page_add_left_out(&page, chart->curve_count - plot.drawn);
    describe(&description, &plot);
    chart_page_end(&page, &chart->words, description.data, out);
}
