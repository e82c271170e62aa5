/*
 * chart_timeline.c - panels of lines over moments: lines from each moment to those that follow it.
 */
#include <math.h>
#include <string.h>

#include "output/chart_plot.h"
#include "output/chart_rows.h"
#include "output/chart_text.h"

static const double PLOT = 64, TALL_PLOT = 104, LABEL_LEAST = 62, FIGURES = 58, ASIDE = 14;

enum { NAME_LINES = 2, FIGURES_MOST = 16 };

/* A panel's scale, and where its lines are. */
struct panel_plot {
    const struct chart_timeline *chart;
    const struct chart_panel *panel;
    double top, bottom, low, high;
    struct chart_ticks ticks;
};

static double spacing(const struct chart_timeline *chart)
{
    return (PAGE_WIDTH - 2 * PAGE_MARGIN - FIGURES - ASIDE) / chart->moment_count;
}

static double place_x(const struct chart_timeline *chart, int moment)
{
    return PAGE_MARGIN + FIGURES + spacing(chart) * (moment + 0.5);
}

static double place_y(const struct panel_plot *plot, double value)
{
    return plot->bottom - (plot->bottom - plot->top) * ((value - plot->low) / (plot->high - plot->low));
}

static void widen(struct panel_plot *plot, const double *values)
{
    for (int i = 0; values && i < plot->chart->moment_count; i++) {
        if (!chart_is_defined(values[i]))
            continue;
        plot->low = fmin(plot->low, values[i]);
        plot->high = fmax(plot->high, values[i]);
    }
}

/* From tick to tick around zero and all there is. */
static void measure(struct panel_plot *plot)
{
    for (int i = 0; i < plot->panel->series_count; i++) {
        widen(plot, plot->panel->series[i].values);
        widen(plot, plot->panel->series[i].low);
        widen(plot, plot->panel->series[i].high);
    }
    if (plot->high - plot->low < 1e-9)
        plot->high = plot->low + 1;
    plot->ticks = chart_ticks_within(plot->low, plot->high, 3, 0);
    plot->low = fmin(plot->low, floor(plot->low / plot->ticks.step + 1e-9) * plot->ticks.step);
    plot->high = fmax(plot->high, ceil(plot->high / plot->ticks.step - 1e-9) * plot->ticks.step);
    plot->ticks = chart_ticks_within(plot->low, plot->high, 5, plot->ticks.step);
}

static void add_grid(struct text *out, const struct panel_plot *plot)
{
    double left = PAGE_MARGIN + FIGURES, right = PAGE_WIDTH - PAGE_MARGIN;

    for (int i = 0; i < plot->ticks.count; i++) {
        double value = chart_tick(&plot->ticks, i), y = place_y(plot, value);
        AUTO_TEXT figure = { 0 };
        AUTO_TEXT line = { 0 };

        chart_add_figure(&figure, plot->chart->words.language, value, plot->ticks.decimals);
        chart_text_fit(figure.data, FIGURES - GAP, SMALL_FONT, &line);
        chart_add_line(out, left, y, right, y, value == 0 ? LINE_INK : GRID_INK, 1);
        chart_add_text(out, left - GAP, y + 4, SMALL_FONT, ANCHOR_END, LINE_INK, line.data);
    }
    for (int i = 0; i < plot->chart->moment_count; i++)
        chart_add_line(out, place_x(plot->chart, i), plot->top, place_x(plot->chart, i), plot->bottom, GRID_INK, 1);
}

/* True if the line to a moment has both its ends. */
static bool is_joined(const struct chart_timeline *chart, const double *values, int moment)
{
    int parent = chart->moments[moment].parent;

    return parent >= 0 && chart_is_defined(values[parent]) && chart_is_defined(values[moment]);
}

static void add_shade(struct text *out, const struct panel_plot *plot, const struct chart_series *series, int index)
{
    chart_begin_shade(out, index);
    for (int i = 0; i < plot->chart->moment_count; i++) {
        int parent = plot->chart->moments[i].parent;

        if (!is_joined(plot->chart, series->low, i) || !is_joined(plot->chart, series->high, i))
            continue;
        chart_add_point(out, 'M', place_x(plot->chart, parent), place_y(plot, series->high[parent]));
        chart_add_point(out, 'L', place_x(plot->chart, i), place_y(plot, series->high[i]));
        chart_add_point(out, 'L', place_x(plot->chart, i), place_y(plot, series->low[i]));
        chart_add_point(out, 'L', place_x(plot->chart, parent), place_y(plot, series->low[parent]));
        text_add(out, "z");
    }
    text_add(out, "\"/>\n");
}

/* No two series that stand beside each other have the same mark: disc, square, triangles, rhombus; then hollow ones. */
static void add_mark(struct text *out, double x, double y, int index)
{
    static const char *const shapes[] = {
        "m-3.4,0a3.4,3.4 0 1 0 6.8,0a3.4,3.4 0 1 0 -6.8,0z",
        "m-3.1,-3.1h6.2v6.2h-6.2z",
        "m0,-4.2l4,7h-8z",
        "m0,-4.6l4.6,4.6l-4.6,4.6l-4.6,-4.6z",
        "m0,4.2l4,-7h-8z",
    };
    size_t count = sizeof shapes / sizeof *shapes;
    const char *colour = chart_line_colour(index);

    text_addf(out, "<path class=\"mark\" fill=\"%s\" stroke=\"%s\" stroke-width=\"1.2\" d=\"",
              (size_t)index < count ? colour : "#ffffff", colour);
    chart_add_point(out, 'M', x, y);
    text_addf(out, "%s\"/>\n", shapes[(size_t)index % count]);
}

/* The lines to moments that follow theirs at once, or those that pass over others, which are pale. */
static void add_lines(struct text *out, const struct panel_plot *plot, int index, bool passing)
{
    const struct chart_timeline *chart = plot->chart;
    const double *values = plot->panel->series[index].values;

    text_add(out, passing ? "<g opacity=\"0.45\">\n" : "");
    chart_begin_line(out, index);
    for (int i = 0; i < chart->moment_count; i++) {
        int parent = chart->moments[i].parent;

        if (!is_joined(chart, values, i) || (parent < i - 1) != passing)
            continue;
        chart_add_point(out, 'M', place_x(chart, parent), place_y(plot, values[parent]));
        chart_add_point(out, 'L', place_x(chart, i), place_y(plot, values[i]));
    }
    text_add(out, passing ? "\"/>\n</g>\n" : "\"/>\n");
}

static bool has_branches(const struct chart_timeline *chart)
{
    for (int i = 1; i < chart->moment_count; i++)
        if (chart->moments[i].parent != i - 1)
            return true;
    return false;
}

static void add_series(struct text *out, const struct panel_plot *plot, int index)
{
    const double *values = plot->panel->series[index].values;

    if (has_branches(plot->chart))
        add_lines(out, plot, index, true);
    add_lines(out, plot, index, false);
    for (int i = 0; i < plot->chart->moment_count; i++)
        if (chart_is_defined(values[i]))
            add_mark(out, place_x(plot->chart, i), place_y(plot, values[i]), index);
}

/* Above the point, on a ground of its own so that no line runs through it; a dash where there is no point. */
static void add_value(struct text *out, const struct panel_plot *plot, int moment)
{
    double value = plot->panel->series[0].values[moment], x = place_x(plot->chart, moment), y = plot->bottom, width;
    AUTO_TEXT figure = { 0 };

    if (chart_is_defined(value)) {
        y = place_y(plot, value);
        chart_add_figure(&figure, plot->chart->words.language, value, plot->panel->decimals);
    } else {
        text_add(&figure, "–");
    }
    width = chart_text_width(figure.data, SMALL_FONT);
    chart_add_box(out, x - width / 2, y - 17, width, 11, "#ffffff", " fill-opacity=\"0.75\"");
    chart_add_text(out, x, y - 7, SMALL_FONT, ANCHOR_MIDDLE, INK, figure.data);
}

/* The panel's title; behind it, where there are several series, what they are. */
static void add_heading(struct chart_page *page, const struct chart_panel *panel)
{
    double x = PAGE_MARGIN;
    AUTO_TEXT clean = { 0 };
    AUTO_TEXT line = { 0 };

    chart_text_clean(panel->title, &clean);
    chart_text_fit(clean.data, PAGE_WIDTH - 2 * PAGE_MARGIN, LABEL_FONT, &line);
    page->y += 16;
    chart_add_text(&page->body, PAGE_MARGIN, page->y, LABEL_FONT, ANCHOR_START, INK, line.data);
    if (panel->series_count == 1)
        return;
    page->y += ROW - 2;
    for (int i = 0; i < panel->series_count; i++) {
        double start = chart_page_add_entry(page, &x, panel->series[i].name);

        chart_add_sample(&page->body, start, page->y - 4, SAMPLE, i, false);
        add_mark(&page->body, start + SAMPLE / 2.0, page->y - 4, i);
    }
}

static void add_panel(struct chart_page *page, const struct chart_timeline *chart, const struct chart_panel *panel)
{
    struct panel_plot plot = { .chart = chart, .panel = panel };

    text_add(&page->body, "<g class=\"panel\">\n");
    add_heading(page, panel);
    plot.top = page->y + (panel->series_count == 1 ? 24 : 12);
    plot.bottom = plot.top + (panel->series_count == 1 ? PLOT : TALL_PLOT);
    measure(&plot);
    add_grid(&page->body, &plot);
    for (int i = 0; i < panel->series_count; i++)
        if (panel->series[i].low && panel->series[i].high)
            add_shade(&page->body, &plot, &panel->series[i], i);
    for (int i = panel->series_count - 1; i >= 0; i--)
        add_series(&page->body, &plot, i);
    for (int i = 0; i < chart->moment_count && panel->series_count == 1 && chart->moment_count <= FIGURES_MOST; i++)
        add_value(&page->body, &plot, i);
    text_add(&page->body, "</g>\n");
    page->y = plot.bottom + 8;
}

/* A name in up to two lines, the latter shortened if that is not all. Returns the height taken. */
static double add_name(struct text *out, const char *name, double x, double y, double width)
{
    AUTO_TEXT clean = { 0 };
    const char *rest;
    int lines = 0;

    chart_text_clean(name, &clean);
    for (rest = clean.data; *rest && lines < NAME_LINES; lines++) {
        size_t length = chart_text_break(rest, width, SMALL_FONT);
        AUTO_FREE char *part = mem_ndup(rest, lines == NAME_LINES - 1 ? strlen(rest) : length);
        AUTO_TEXT line = { 0 };

        chart_text_fit(part, width, SMALL_FONT, &line);
        chart_add_text(out, x, y + LEADING * lines, SMALL_FONT, ANCHOR_MIDDLE, LINE_INK, line.data);
        rest += length;
        rest += *rest == ' ';
    }
    return LEADING * lines;
}

/* Date and name below the panels, of so many moments as have room. */
static void add_moments(struct chart_page *page, const struct chart_timeline *chart)
{
    int step = (int)ceil(LABEL_LEAST / spacing(chart));
    double tallest = 0;

    for (int i = 0; i < chart->moment_count; i += step) {
        const struct chart_moment *moment = &chart->moments[i];
        double x = place_x(chart, i), y = page->y + 10;
        double width = fmin(spacing(chart) * step - GAP, 2 * (PAGE_WIDTH - GAP - x));

        text_add(&page->body, "<g class=\"moment\">\n");
        chart_add_title(&page->body, moment->name ? moment->name : "?");
        y += moment->date ? add_name(&page->body, moment->date, x, y, width) : 0;
        y += add_name(&page->body, moment->name, x, y, width);
        text_add(&page->body, "</g>\n");
        tallest = fmax(tallest, y);
    }
    page->y = fmax(page->y, tallest);
}

static void describe(struct text *out, const struct chart_timeline *chart, int drawn)
{
    text_addf(out, "%d panels over %d moments:", drawn, chart->moment_count);
    for (int i = 0; i < drawn; i++) {
        text_add(out, i == 0 ? " " : ", ");
        chart_describe_label(out, chart->panels[i].title);
    }
    text_add(out, ".");
}

void chart_write_timeline(struct text *out, const struct chart_timeline *chart)
{
    int drawn = chart->moment_count == 0                ? 0
                : chart->panel_count < CHART_PANELS_MAX ? chart->panel_count
                                                        : CHART_PANELS_MAX;
    AUTO_PAGE page = { 0 };
    AUTO_TEXT description = { 0 };

    chart_page_begin(&page, &chart->words);
    page.y -= 6;
    for (int i = 0; i < drawn; i++)
        add_panel(&page, chart, &chart->panels[i]);
    if (drawn == 0)
        chart_page_add_nothing(&page);
    else
        add_moments(&page, chart);
    chart_page_add_left_out(&page, chart->panel_count - drawn);
    describe(&description, chart, drawn);
    chart_page_end(&page, &chart->words, description.data, out);
}
