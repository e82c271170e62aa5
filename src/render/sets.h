/*
 * sets.h - outlines of nodes that belong together, behind everything else.
 */
#ifndef ENTENTE_RENDER_SETS_H
#define ENTENTE_RENDER_SETS_H

#include "base/text.h"
#include "render/drawing.h"

/* Adds the outlines of all sets in a frame to a graph's "_background": numbers and fixed words only. */
void sets_add(struct text *background, const struct drawing *drawing, int frame);
/* Lowest and leftmost, highest and rightmost points of all outlines of all frames, at least those given. */
void sets_extent(const struct drawing *drawing, struct point *low, struct point *high);
/* True if a node left a set in some frame and the set went on. */
bool sets_have_leavers(const struct drawing *drawing);
bool sets_dissolve(const struct drawing *drawing, int set);

#endif
