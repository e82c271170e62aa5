/*
 * hull.h - convex hulls of boxes.
 */
#ifndef ENTENTE_RENDER_HULL_H
#define ENTENTE_RENDER_HULL_H

#include "render/drawing.h"

/* The hull's corners, counterclockwise, into room for 8 points a box and 2 more; returns their number. */
int hull_make(const struct box *boxes, int box_count, struct point *hull);
/* True if the box with so much room around it meets the hull. */
bool hull_meets_box(const struct point *hull, int count, struct box box, double room);

#endif
