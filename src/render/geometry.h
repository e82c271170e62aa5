/*
 * geometry.h - boxes and cubic curves.
 */
#ifndef ENTENTE_RENDER_GEOMETRY_H
#define ENTENTE_RENDER_GEOMETRY_H

#include <stdbool.h>

#include "render/drawing.h"

bool boxes_meet(struct box a, struct box b, double margin);
bool box_holds(struct box box, struct point point, double margin);
struct point curve_at(const struct point curve[4], double t);
/* Part of a curve between two parameters. */
void curve_cut(const struct point curve[4], double from, double to, struct point out[4]);
/* Parameter at which a curve that begins inside the box leaves it, with so much room around it. */
double curve_leaves(const struct point curve[4], struct box box, double margin);
/* A box that holds all of the curve. */
struct box curve_reach(const struct point curve[4]);
/* A box that holds all points. */
struct box polygon_reach(const struct point *points, int count);
/* Share of 40 points along the curve that lie in the box with its margin. */
double curve_inside(const struct point curve[4], struct box box, double margin);
/* A curve from a to b that swings out by 'bulge' to the left. */
void curve_make(struct point a, struct point b, double bulge, struct point out[4]);
bool segments_cross(struct point a, struct point b, struct point c, struct point d);
/* Does the straight line between two points touch the box? */
bool segment_meets_box(struct point a, struct point b, struct box box, double margin);

#endif
