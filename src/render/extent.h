/*
 * extent.h - how far the map reaches, and moving it.
 */
#ifndef ENTENTE_RENDER_EXTENT_H
#define ENTENTE_RENDER_EXTENT_H

#include "render/drawing.h"

/* Lowest and leftmost, highest and rightmost points of nodes, curves and outlines; 0, 0 where there are none. */
void extent_find(const struct drawing *drawing, struct point *low, struct point *high);
/* Moves all nodes, curves and marks. */
void extent_shift(struct drawing *drawing, double x, double y);

#endif
