/*
 * legend.h - the page around the map: title above, legend below, the same in every frame.
 */
#ifndef ENTENTE_RENDER_LEGEND_H
#define ENTENTE_RENDER_LEGEND_H

#include <gvc.h>

#include "render/drawing.h"

/* Makes room for title and legend around the map: moves nodes and edges, sets width, height and map_bottom. */
void legend_make_room(struct drawing *drawing);
/* Adds title and legend of a frame. */
void legend_paint(Agraph_t *graph, const struct drawing *drawing, int frame);
/* Boxes of all texts and marks that are no nodes, for the layout; caller frees. */
struct box *legend_boxes(const struct drawing *drawing, int *count);

#endif
