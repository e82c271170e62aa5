/*
 * chart_rows.h - what charts of horizontal bars share: rows with their labels, the axis across them, and the legend.
 */
#ifndef ENTENTE_OUTPUT_CHART_ROWS_H
#define ENTENTE_OUTPUT_CHART_ROWS_H

#include "output/chart_frame.h"

/* Pixels. A row is as high as ROW, and by LEADING higher for a second line. */
enum { ROW = 20, LEADING = 13, BAR = 13, GAP = 6, SAMPLE = 22 };

/* Okabe & Ito 2008, told apart by their lightness too. */
#define DARK_FILL "#0072b2"
#define LIGHT_FILL "#f2bd4a"
#define OUTLINE " stroke=\"" LINE_INK "\" stroke-width=\"0.60\""

/* A row's height, and its label's width if that is the widest so far. */
double chart_measure_row(const char *label, double *widest);
/* A label of up to two lines, the latter shortened if that is not all, that ends at 'right'. */
void chart_add_row_label(struct text *out, const char *label, double right, double y);
/* What a description says of a label: its beginning. */
void chart_describe_label(struct text *out, const char *label);

/* Values low < high lie at 'start' < 'end' on the page. */
struct chart_axis {
    double low, high, start, end;
    enum language language; /* of its figures */
};

double chart_axis_place(const struct chart_axis *axis, double value);
/* Grid lines and their figures. */
void chart_add_axis(struct text *out, const struct chart_axis *axis, double top, double bottom);
/* What the values are, in one line; page->y is at the rows' end before, below all of the axis after. */
void chart_page_add_axis_name(struct chart_page *page, const struct chart_axis *axis, const char *name);

/*
 * The name of an entry in a legend, on the line page->y or the next one. Returns where its sample begins. '*x': where
 * the entry may begin, at first PAGE_MARGIN; then where the next one may.
 */
double chart_page_add_entry(struct chart_page *page, double *x, const char *name);

#endif
