/*
 * chart_swing.h - one swing of a tornado: its two ends, its influence, and what is said of them.
 */
#ifndef ENTENTE_OUTPUT_CHART_SWING_H
#define ENTENTE_OUTPUT_CHART_SWING_H

#include "output/chart_rows.h"

enum chart_swing_side { LOW_END, HIGH_END, ENDS };

/* How far the two bars of a row with both ends on one side are from the row's middle. */
#define SWING_APART 7.5

/* One end, to be drawn 'y' below its row's middle; its text stands beyond it, NULL: none. Borrows. */
struct chart_swing_end {
    double value, y, thickness;
    bool defined, leftwards;
    const char *text;
};

/*
 * Whether both ends are on one side of the middle. An end at the middle is on the other end's other side; with both
 * there, low is at the left. Where neither is defined there is a dash at the middle.
 */
bool chart_swing_ends(const struct chart_tornado *chart, const struct chart_swing *swing,
                      struct chart_swing_end ends[ENDS]);

/* Where the text of an end that has one is, from left to right. */
void chart_end_span(const struct chart_swing_end *end, const struct chart_axis *axis, double span[2]);
double chart_end_width(const struct chart_swing_end *end);
/* The bar from the middle to an end, and the end's text. */
void chart_add_end(struct text *out, const struct chart_swing_end *end, const struct chart_axis *axis, double middle,
                   const char *fill, double y);

/* As in the column: two decimals, a dash where not defined; of a limited width. */
void chart_add_influence(struct text *out, enum language language, const struct chart_swing *swing);
/* "[0.55, 0.70]", nothing where not defined; of a limited width. */
void chart_add_influence_interval(struct text *out, enum language language, const struct chart_swing *swing);

/* "0.412 to 0.631": from the input's low end to its high end. */
void chart_describe_range(struct text *out, const struct chart_tornado *chart, const struct chart_swing *swing);
/* All that is known of a swing, in words. */
void chart_describe_swing(struct text *out, const struct chart_tornado *chart, const struct chart_swing *swing);

#endif
