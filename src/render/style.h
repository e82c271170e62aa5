/*
 * style.h - how states look: the one place that knows colours and line styles. Everything that colour says, a line style, a
 * mark or a border says too, so that a grey print can be read.
 */
#ifndef ENTENTE_RENDER_STYLE_H
#define ENTENTE_RENDER_STYLE_H

#include <gvc.h>

#include "render/drawing.h"

enum { NODE_FONT = 12, LEGEND_FONT = 11, TITLE_FONT = 17, SUBTITLE_FONT = 12, NODE_COLUMNS = 15 };
#define FONT_NAME "Helvetica,Arial,sans-serif"

/* An object's attribute, declared with an empty default where it is new. */
void style_set(void *object, const char *key, const char *value);
void style_set_number(void *object, const char *key, double value);

/* Fill of a bloc (Okabe–Ito), white for none. */
const char *style_fill(int group);
/* How far a bloc's second border reaches out of the box; 0 where there is none. */
double style_border(int group);
/* Part of a box's width that the slanted sides of its bloc's shape take from a label of several lines. */
double style_slant(int group);
/* Line width for a strength, the greatest being 'greatest'. */
double style_width(double strength, double greatest);

/* Border, fill and text of an actor; sets everything but place and label. */
void style_node(Agnode_t *node, enum node_state state, int group);
/* What stands before an actor's name to say its state without colour. */
const char *style_prefix(enum node_state state);
/* Colour and line of a tie, arrow heads apart. */
void style_edge(Agedge_t *edge, int layer, bool hostile, enum edge_state state, double width);
/* The pale line behind a weakened tie: as wide as it was. */
void style_ghost(Agedge_t *edge, double width);
/* The line around a set: all of it changes if the set is dissolved, only 'line' stays, which is no other set's. */
struct outline_style {
    const char *colour, *ghost, *fill, *line; /* ghost: of those who were in it too; fill may be NULL */
    double width;
};
struct outline_style style_outline(int set, bool dissolved);
/* A sample of the line around a set. */
void style_outline_sample(Agnode_t *node, struct outline_style style);

/* Shape of the mark on a tie, or NULL where its state has none. */
const char *style_mark(enum edge_state state);

#endif
