/*
 * chart_plot.h - the plot of curves, and the lines in it.
 */
#ifndef ENTENTE_OUTPUT_CHART_PLOT_H
#define ENTENTE_OUTPUT_CHART_PLOT_H

#include "output/chart_frame.h"

/* Where 0 ... n and low ... high lie on the page. Borrows the chart; its first 'drawn' curves are drawn. */
struct chart_plot {
    const struct chart_curves *chart;
    int drawn;
    double left, right, top, bottom, low, high;
    struct chart_ticks x_ticks, y_ticks;
};

double chart_plot_x(const struct chart_plot *plot, double q);
double chart_plot_y(const struct chart_plot *plot, double value);

/* How lines look, by index: the colour; the beginnings of a path that is one, or shade behind one, up to its data. */
const char *chart_line_colour(int index);
void chart_begin_line(struct text *out, int index);
void chart_begin_shade(struct text *out, int index);
/* "M12.3,4.5" */
void chart_add_point(struct text *out, char command, double x, double y);

/* A curve by its index. O(n). */
void chart_add_curve(struct text *out, const struct chart_plot *plot, int index);
/* The shade behind a curve that has an interval. O(n). */
void chart_add_interval(struct text *out, const struct chart_plot *plot, int index);
/* A short straight piece of a curve's line, with a piece of the shade behind it. */
void chart_add_sample(struct text *out, double x, double y, int width, int index, bool shaded);

#endif
