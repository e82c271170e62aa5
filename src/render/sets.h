/*
 * sets.h - outlines of nodes that belong together, behind everything else.
 */
#ifndef ENTENTE_RENDER_SETS_H
#define ENTENTE_RENDER_SETS_H

#include <gvc.h>

#include "render/drawing.h"

/* Puts the outlines of a frame into the graph's background: numbers and fixed words only. */
void sets_paint(Agraph_t *graph, const struct drawing *drawing, int frame);
/* Lowest and leftmost, highest and rightmost points of all outlines of all frames, at least those given. */
void sets_extent(const struct drawing *drawing, struct point *low, struct point *high);
/* True if a node left a set in some frame and the set went on. */
bool sets_have_leavers(const struct drawing *drawing);
bool sets_dissolve(const struct drawing *drawing, int set);

#endif
