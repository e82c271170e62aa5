/*
 * field.h - shapes as numbers on a grid: positive inside, negative outside, by the distance to the border; and the way back, from
 * the grid to the polygons along its zeros.
 */
#ifndef ENTENTE_RENDER_FIELD_H
#define ENTENTE_RENDER_FIELD_H

#include "render/drawing.h"
#include "render/outline.h"

/* values[y * columns + x] belongs to the point left + x · step, low + y · step. Owns its values. */
struct field {
    double left, low, step;
    int columns, rows;
    double *values;
};

/* Nothing yet, in a grid that reaches beyond the area by 'margin' and more. */
void field_init(struct field *field, struct box area, double margin);
void field_done(struct field *field);
/* Adds all that is within 'room' of a box, of a straight line, or of a convex polygon that runs counterclockwise. */
void field_add_box(struct field *field, struct box box, double room);
void field_add_line(struct field *field, struct point a, struct point b, double room);
void field_add_polygon(struct field *field, const struct point *points, int count, double room);
/* Take out all that is within 'room' of a box, or of such a polygon. */
void field_cut_box(struct field *field, struct box box, double room);
void field_cut_polygon(struct field *field, const struct point *points, int count, double room);
/* The polygons around what is inside, simplified; appended to 'out'. */
void field_trace(const struct field *field, struct outline *out);

#endif
