/*
 * chart_lines.c - lines and intervals, thinned to what can be seen.
 */
#include "output/chart_plot.h"

/* Up to so many steps every value has a dot. */
enum { DOTS_MAX = 40, INTERVAL_PIXELS = 3 };

/* Okabe & Ito 2008 with darker green and purple; no two have the same line. */
static const struct {
    const char *colour, *dashes;
    double width;
} looks[CHART_CURVES_MAX] = {
    { "#0072b2", "none", 2 }, { "#d55e00", "7,3", 2 },  { "#007a59", "2,2.5", 2.2 },     { "#000000", "9,3,2,3", 1.6 },
    { "#8f3f71", "14,4", 2 }, { "#e69f00", "18,3", 3 }, { "#56b4e9", "8,2,2,2,2,2", 2 }, { "#4d4d4d", "1,3", 2 },
};

const char *chart_line_colour(int index)
{
    return looks[index].colour;
}

double chart_plot_x(const struct chart_plot *plot, double q)
{
    return plot->left + (plot->right - plot->left) * (plot->chart->n > 0 ? q / plot->chart->n : 0);
}

double chart_plot_y(const struct chart_plot *plot, double value)
{
    return plot->bottom - (plot->bottom - plot->top) * ((value - plot->low) / (plot->high - plot->low));
}

void chart_add_point(struct text *out, char command, double x, double y)
{
    char a[NUMBER_SIZE], b[NUMBER_SIZE];

    text_addf(out, "%c%s,%s", command, number_fixed(a, x, 1), number_fixed(b, y, 1));
}

void chart_begin_line(struct text *out, int index)
{
    text_addf(out, "<path fill=\"none\" stroke=\"%s\"", looks[index].colour);
    chart_add_number(out, "stroke-width", looks[index].width);
    text_addf(out, " stroke-dasharray=\"%s\" stroke-linejoin=\"round\" d=\"", looks[index].dashes);
}

void chart_begin_shade(struct text *out, int index)
{
    text_addf(out, "<path fill=\"%s\" fill-opacity=\"0.16\" d=\"", looks[index].colour);
}

void chart_add_sample(struct text *out, double x, double y, int width, int index, bool shaded)
{
    if (shaded) {
        chart_begin_shade(out, index);
        chart_add_point(out, 'M', x, y - 6);
        text_addf(out, "h%dv12h-%dz\"/>\n", width, width);
    }
    chart_begin_line(out, index);
    chart_add_point(out, 'M', x, y);
    text_addf(out, "h%d\"/>\n", width);
}

/* Marks the least and the greatest value of every column of so many pixels, the first gap in it, and both ends. */
static void keep_extremes(const struct chart_plot *plot, const double *values, int pixels, bool *kept)
{
    int n = plot->chart->n, columns = (int)(plot->right - plot->left) / pixels;

    for (int from = 0, to = 0; from <= n; from = to) {
        int least = -1, greatest = -1, gap = -1, column = (int)((long)from * columns / (n + 1));

        for (; to <= n && (long)to * columns / (n + 1) == column; to++) {
            if (!chart_is_defined(values[to])) {
                gap = gap < 0 ? to : gap;
                continue;
            }
            least = least < 0 || values[to] < values[least] ? to : least;
            greatest = greatest < 0 || values[to] > values[greatest] ? to : greatest;
        }
        if (least >= 0)
            kept[least] = kept[greatest] = true;
        if (gap >= 0)
            kept[gap] = true;
    }
    kept[0] = kept[n] = true;
}

/* A value between two gaps becomes a dot. */
static void add_path(struct text *out, const struct chart_plot *plot, const double *values, const bool *kept)
{
    bool drawing = false, lone = false;

    for (int q = 0; q <= plot->chart->n; q++) {
        if (!kept[q])
            continue;
        if (chart_is_defined(values[q])) {
            chart_add_point(out, drawing ? 'L' : 'M', chart_plot_x(plot, q), chart_plot_y(plot, values[q]));
            lone = !drawing;
            drawing = true;
            continue;
        }
        text_add(out, lone ? "h1.8" : "");
        drawing = lone = false;
    }
    text_add(out, lone ? "h1.8" : "");
}

void chart_add_curve(struct text *out, const struct chart_plot *plot, int index)
{
    const double *values = plot->chart->curves[index].values;
    int n = plot->chart->n;
    AUTO_FREE bool *kept = mem_array((size_t)n + 1, sizeof *kept);

    keep_extremes(plot, values, 1, kept);
    chart_begin_line(out, index);
    add_path(out, plot, values, kept);
    text_add(out, "\"/>\n");
    for (int q = 0; q <= n && n <= DOTS_MAX; q++) {
        if (!chart_is_defined(values[q]))
            continue;
        text_add(out, "<circle");
        chart_add_number(out, "cx", chart_plot_x(plot, q));
        chart_add_number(out, "cy", chart_plot_y(plot, values[q]));
        text_addf(out, " r=\"2.4\" fill=\"%s\"/>\n", chart_line_colour(index));
    }
}

static bool has_interval(const struct chart_curve *curve, int q)
{
    return chart_is_defined(curve->low[q]) && chart_is_defined(curve->high[q]);
}

/* Forwards along the upper end, back along the lower one, gap by gap. */
void chart_add_interval(struct text *out, const struct chart_plot *plot, int index)
{
    const struct chart_curve *curve = &plot->chart->curves[index];
    int n = plot->chart->n, first = 0;
    AUTO_FREE bool *above = mem_array((size_t)n + 1, sizeof *above);
    AUTO_FREE bool *below = mem_array((size_t)n + 1, sizeof *below);

    keep_extremes(plot, curve->high, INTERVAL_PIXELS, above);
    keep_extremes(plot, curve->low, INTERVAL_PIXELS, below);
    chart_begin_shade(out, index);
    for (int end = 0; end <= n + 1; end++) {
        char command = 'M';

        if (end <= n && ((!above[end] && !below[end]) || has_interval(curve, end)))
            continue;
        for (int q = first; q < end; q++) {
            if (!above[q])
                continue;
            chart_add_point(out, command, chart_plot_x(plot, q), chart_plot_y(plot, curve->high[q]));
            command = 'L';
        }
        for (int q = end - 1; q >= first && command == 'L'; q--)
            if (below[q])
                chart_add_point(out, 'L', chart_plot_x(plot, q), chart_plot_y(plot, curve->low[q]));
        text_add(out, command == 'L' ? "z" : "");
        first = end + 1;
    }
    text_add(out, "\"/>\n");
}
