/*
 * outline.h - a line around nodes that belong together, in which no other node lies.
 */
#ifndef ENTENTE_RENDER_OUTLINE_H
#define ENTENTE_RENDER_OUTLINE_H

#include "render/drawing.h"

/* Closed polygons one after another: polygon i is points[ends[i - 1]] .. points[ends[i] - 1]; holes run clockwise. Owns both. */
struct outline {
    struct point *points;
    int point_count, point_capacity;
    int *ends;
    int count, capacity;
};

/*
 * Runs around the boxes of the members, 'level' steps farther out than the innermost line. The line follows the members' convex
 * hull, with a bay for every other node that stands in it. Where one is surrounded by members, narrow bands join them instead.
 */
void outline_init(struct outline *outline, const struct drawing *drawing, const bool *members, int level);
void outline_done(struct outline *outline);
/* Twice the area of a polygon, negative if it runs clockwise. */
double polygon_area(const struct point *points, int count);

#endif
