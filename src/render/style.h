/*
 * style.h - how states look: the one place that knows colours and line styles. Everything that colour says, a line style, a
 * mark or a border says too, so that a grey print can be read.
 */
#ifndef ENTENTE_RENDER_STYLE_H
#define ENTENTE_RENDER_STYLE_H

#include <gvc.h>

#include "render/drawing.h"

/* Colours and sizes of letters, in points. */
struct theme {
    double node_font, legend_font, title_font, subtitle_font;
    const char *fills[8];         /* of blocs, where there are no colours */
    const char *layer_colours[4]; /* of ties; of more than four layers, those with one line differ by it */
    bool is_coloured;             /* layers with different lines have different colours too */
    const char *hostile, *lost, *ghost;
    const char *outlines[3][3]; /* around sets: line, the line of those who left, what is inside */
};

/* For a screen, or black on white for a printer, with larger letters. */
const struct theme *style_theme(bool for_print);

enum { NODE_COLUMNS = 15, BLOC_COLUMNS = 26 };
/* By so much texts in boxes and in the legend are larger on a sheet; the boxes have room for it. */
enum { SHEET_LARGER = 2 };
#define FONT_NAME "Helvetica,Arial,sans-serif"

/* An object's attribute, declared with an empty default where it is new. */
void style_set(void *object, const char *key, const char *value);
void style_set_number(void *object, const char *key, double value);

/* How far a bloc's second border reaches out of the box; 0 where there is none. */
double style_border(int group);
/* Part of a box's width that the slanted sides of its bloc's shape take from a label of several lines. */
double style_slant(int group);
/* Line width for a strength, the greatest being 'greatest'. */
double style_width(double strength, double greatest);

/* Border, fill and text of an actor; sets everything but place and label. */
void style_node(Agnode_t *node, const struct theme *theme, enum node_state state, int group);
/* What stands before an actor's name to say its state without colour. */
const char *style_prefix(enum node_state state);
/* Colour and line of a tie, arrow heads apart. */
void style_edge(Agedge_t *edge, const struct theme *theme, const struct edge *what, enum edge_state state,
                double width);
/* The pale line behind a weakened tie: as wide as it was. */
void style_ghost(Agedge_t *edge, const struct theme *theme, double width);
/* The line around a set: all of it changes if the set is dissolved, only 'line' stays, which is no other set's. */
struct outline_style {
    const char *colour, *ghost, *fill, *line; /* ghost: of those who were in it too; fill may be NULL */
    double width;
};
struct outline_style style_outline(const struct theme *theme, int set, bool dissolved);
/* A sample of the line around a set. */
void style_outline_sample(Agnode_t *node, struct outline_style style);

/* Shape of the mark on a tie, or NULL where its state has none. */
const char *style_mark(enum edge_state state);

#endif
