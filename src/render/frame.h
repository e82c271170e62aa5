/*
 * frame.h - one frame as a graph with every place fixed, ready to be written or rendered.
 */
#ifndef ENTENTE_RENDER_FRAME_H
#define ENTENTE_RENDER_FRAME_H

#include <gvc.h>

#include "render/drawing.h"

/* The frame's graph; the caller closes it. Names are numbers; what a user wrote stands in labels only. */
Agraph_t *frame_paint(const struct drawing *drawing, int frame);

/* A node's name and what stands below it in a frame, broken into lines; a drawing without frames has names only. */
void frame_label(const struct drawing *drawing, int number, int index, struct text *out);

/* Parts of it: a graph as large as the drawing, nothing on it; nodes and edges of a frame. */
Agraph_t *frame_make_graph(const struct drawing *drawing);
void frame_paint_map(Agraph_t *graph, const struct drawing *drawing, int frame);

#endif
