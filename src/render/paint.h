/*
 * paint.h - nodes, texts, marks and lines of a graph in which every place is fixed.
 */
#ifndef ENTENTE_RENDER_PAINT_H
#define ENTENTE_RENDER_PAINT_H

#include <gvc.h>

#include "render/drawing.h"

/* A node without label; its name and id are 'prefix' and number, behind the name of the subgraph that it is painted into. */
Agnode_t *paint_node(Agraph_t *graph, const char *prefix, int number);
/* A point that cannot be seen, to hang lines on; its name is 'prefix' and number. */
Agnode_t *paint_point(Agraph_t *graph, const char *prefix, int number, struct point place);
/* A text whose box begins at its left end. */
Agnode_t *paint_text(Agraph_t *graph, const char *prefix, int number, struct box area, const char *text, double size,
                     const char *face);
/* A small sign on a line. */
void paint_mark(Agraph_t *graph, const char *prefix, int number, struct point place, enum edge_state state);
void paint_place(Agnode_t *node, struct box area);
/* A line along a curve, with the arrow heads that direction and hostility ask for. */
Agedge_t *paint_line(Agraph_t *graph, Agnode_t *from, Agnode_t *to, const char *prefix, int number,
                     const struct point curve[4], enum edge_direction direction, bool hostile);

#endif
