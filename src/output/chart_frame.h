/*
 * chart_frame.h - what charts share: the page with its title and footnote, drawing by numbers, and round ticks. Lengths
 * are pixels, y runs downwards.
 */
#ifndef ENTENTE_OUTPUT_CHART_FRAME_H
#define ENTENTE_OUTPUT_CHART_FRAME_H

#include <stdbool.h>

#include "output/chart.h"

enum { PAGE_WIDTH = 840, PAGE_MARGIN = 18, LABEL_FONT = 12, SMALL_FONT = 11 };

#define INK "#000000"
#define LINE_INK "#333333"
#define FAINT_INK "#595959"
#define GRID_INK "#e0e0e0"

enum chart_anchor { ANCHOR_START, ANCHOR_MIDDLE, ANCHOR_END };

/* A page under way. Owns the body; a zeroed page is empty. */
struct chart_page {
    struct text body;
    double y; /* where what comes next may begin */
    enum language language;
};

void chart_page_done(struct chart_page *page);
#define AUTO_PAGE __attribute__((cleanup(chart_page_done))) struct chart_page

/* Title and subtitle. */
void chart_page_begin(struct chart_page *page, const struct chart_words *words);
/* Footnote; then adds the whole document, whose text alternative is 'description'. */
void chart_page_end(struct chart_page *page, const struct chart_words *words, const char *description,
                    struct text *out);
/* A line of small print about what is not drawn: "60 more not drawn"; nothing for no more. */
void chart_page_add_left_out(struct chart_page *page, int count);
/* A line in place of a plot. */
void chart_page_add_nothing(struct chart_page *page);

/* Adds ' name="1.23"'. */
void chart_add_number(struct text *out, const char *name, double value);
/* Adds a figure as people read it in the language, with a minus sign for a hyphen. */
void chart_add_figure(struct text *out, enum language language, double value, int decimals);
/* Adds <title>: what a pointer resting on its group shows. */
void chart_add_title(struct text *out, const char *string);
/* Adds one line of text at its base line. */
void chart_add_text(struct text *out, double x, double y, double size, enum chart_anchor anchor, const char *colour,
                    const char *string);
void chart_add_line(struct text *out, double x1, double y1, double x2, double y2, const char *colour, double width);
/* 'more': further attributes, as they stand. */
void chart_add_box(struct text *out, double x, double y, double width, double height, const char *fill,
                   const char *more);

/* Whether a number can be drawn: finite, and not beyond 1e100. */
bool chart_is_defined(double value);

/* Multiples of 1, 2 or 5 times a power of ten. */
struct chart_ticks {
    double first, step; /* first: in steps */
    int count, decimals;
};

/* About 'most' ticks within low < high, no closer than 'least' (0: as close as need be). */
struct chart_ticks chart_ticks_within(double low, double high, int most, double least);
double chart_tick(const struct chart_ticks *ticks, int index);

#endif
