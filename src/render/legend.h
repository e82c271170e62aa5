/*
 * legend.h - the page around the map: title above, legend below, the same in every frame.
 */
#ifndef ENTENTE_RENDER_LEGEND_H
#define ENTENTE_RENDER_LEGEND_H

#include <gvc.h>

#include "base/text.h"
#include "render/drawing.h"

/* Makes room for title and legend around the map: moves nodes and edges, sets width, height and map_bottom. */
void legend_make_room(struct drawing *drawing);
/* Adds the legend of a frame, or above it the title. */
void legend_paint(Agraph_t *graph, const struct drawing *drawing, int frame);
void legend_paint_titles(Agraph_t *graph, const struct drawing *drawing, int frame);
/* Height of the legend on a page as wide as the drawing, and the least width of such a page. */
double legend_height(const struct drawing *drawing);
double legend_width(const struct drawing *drawing);
/* "Damascus falls, 2024-12-08" */
void legend_caption(const struct drawing *drawing, int frame, struct text *out);
/* Breaks a text so that it is no wider than the page. */
void legend_wrap(const struct drawing *drawing, const char *text, double size, struct text *out);
double legend_text_height(const char *wrapped, double size);
/* Boxes of all texts and marks that are no nodes, for the layout; caller frees. */
struct box *legend_boxes(const struct drawing *drawing, int *count);

#endif
