/*
 * chart.h - rankings, curves and swings as pictures: a self-contained SVG 1.1 document on a white page, from data
 * alone. Asks no font and no renderer, so the same chart gives the same bytes everywhere. What colour says, a pattern,
 * a line style or a place says too.
 *
 * Charts borrow all texts and arrays. Texts may hold any bytes: they are cleaned, escaped, and shortened where they
 * do not fit. NULL and "" are left out; where there must be a text, as for a label, there is "?". Numbers that are not
 * finite, or beyond 1e100, are not defined.
 */
#ifndef ENTENTE_OUTPUT_CHART_H
#define ENTENTE_OUTPUT_CHART_H

#include <stdbool.h>

#include "base/text.h"
#include "output/language/language.h"

/* Parts of a bar, rows and curves that are drawn; what exceeds the latter two is counted below the plot. */
enum { CHART_PARTS_MAX = 4, CHART_ROWS_MAX = 40, CHART_CURVES_MAX = 8 };

/*
 * What stands around the plot, wrapped to the page, at most three lines each; and the language of numbers and of what charts
 * say by themselves. All texts given must be in that language already.
 */
struct chart_words {
    const char *title, *subtitle, *footnote;
    enum language language;
};

struct chart_bar {
    const char *label;             /* in full in the row's <title> */
    double value;                  /* printed at the bar's end; of either sign */
    double parts[CHART_PARTS_MAX]; /* add up to the value; of either sign; those not defined are not drawn */
    const char *reason;            /* why the value is not defined; may be NULL */
};

/*
 * Horizontal bars in the order given, first on top. With parts, a bar is stacked from zero outwards, positive parts
 * to the right, negative ones to the left, with a mark at the value where that is not where the stack ends.
 */
struct chart_bars {
    struct chart_words words;
    const char *axis; /* what the values are, below their axis */
    const struct chart_bar *bars;
    int bar_count;            /* >= 0 */
    const char *const *parts; /* names, for the legend */
    int part_count;           /* 0: bars of one piece; at most CHART_PARTS_MAX */
    int decimals;             /* of values as printed, 0 to 9 */
};

/* Adds the document to 'out'. */
void chart_write_bars(struct text *out, const struct chart_bars *chart);

/* All arrays have n + 1 values, for q = 0 ... n; a value not defined is a gap. */
struct chart_curve {
    const char *name;
    const double *values;
    const double *low, *high; /* an interval to be shaded; NULL both: none */
};

/* Curves over 0 ... n, as "share left after q of n actors are gone". */
struct chart_curves {
    struct chart_words words;
    const char *x_axis, *y_axis;
    const struct chart_curve *curves;
    int curve_count;    /* >= 0 */
    int n;              /* >= 0 */
    bool fitted;        /* the y axis covers what there is; else 0 to 1, and more only if need be */
    const char *marker; /* label of a vertical line; NULL: none */
    double marker_at;   /* 0 ... n; elsewhere there is no line */
};

/*
 * Adds the document to 'out'. A long curve is thinned to the least and the greatest value per pixel (three pixels for
 * intervals). O(n) per curve.
 */
void chart_write_curves(struct text *out, const struct chart_curves *chart);

/* What a figure is with one input alone at the low and at the high end of what it may be. */
struct chart_swing {
    const char *label;                    /* in full in the row's <title> */
    double low, high;                     /* the figure at the input's ends; either may be the greater */
    double influence;                     /* about -1 to 1; two decimals in the column at the right */
    double influence_low, influence_high; /* its interval; not defined: none */
    const char *low_text, *high_text;     /* the input's ends, beside the bars' ends; NULL: none */
};

/*
 * A tornado: bars from a middle to both sides, first on top. Where both ends of a swing are on one side, one bar is
 * above the other. What is not defined is not drawn; without a middle nothing is.
 */
struct chart_tornado {
    struct chart_words words;
    const char *axis;                 /* what the figure is, below its axis */
    const char *influence;            /* heading of the column */
    double middle;                    /* the figure with every input as judged: a line */
    double low, high;                 /* 5th and 95th percentile of the figure over all samples: a band behind */
    double threshold;                 /* a dashed line, if it is not so far off that the bars would be dots */
    const char *threshold_name;       /* NULL: no threshold */
    const struct chart_swing *swings; /* greatest first */
    int swing_count;                  /* >= 0 */
    int decimals;                     /* of the figure as printed, 0 to 9 */
};

/* Adds the document to 'out'. */
void chart_write_tornado(struct text *out, const struct chart_tornado *chart);

/* Panels that are drawn; the rest is counted below. Each has up to CHART_CURVES_MAX lines. */
enum { CHART_PANELS_MAX = 10 };

/* A point in time, evenly spaced whatever the date. */
struct chart_moment {
    const char *name, *date; /* date may be NULL */
    int parent;              /* the moment that lines to this one come from: an earlier one, or -1 */
};

/* One value for each moment; what is not defined has no point. */
struct chart_series {
    const char *name;
    const double *values;
    const double *low, *high; /* an interval to be shaded; NULL both: none */
};

struct chart_panel {
    const char *title;
    const struct chart_series *series;
    int series_count; /* >= 1; at most CHART_CURVES_MAX */
    int decimals;     /* of values as printed, which they are where there is one series */
};

/* Panels below each other over the same moments, each from zero on a scale of its own; lines branch as moments do. */
struct chart_timeline {
    struct chart_words words;
    const struct chart_moment *moments;
    const struct chart_panel *panels;
    int moment_count, panel_count; /* >= 0 */
};

/* Adds the document to 'out'. */
void chart_write_timeline(struct text *out, const struct chart_timeline *chart);

#endif
