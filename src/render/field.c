/*
 * field.c - shapes on a grid, and the polygons around them (marching squares, Lorensen & Cline 1987 in two dimensions).
 */
#include "render/field.h"

#include <math.h>
#include <stdlib.h>

#include "render/geometry.h"

/* Points between the lines of the grid, at least; so many points at most; how far a simplified line may stray. */
static const double FINEST = 4, MOST_POINTS = 60000, STRAY = 0.4;
static const double FAR_OUTSIDE = -1000;

void field_init(struct field *field, struct box area, double margin)
{
    double width = area.width + 2 * margin, height = area.height + 2 * margin;

    field->step = fmax(FINEST, sqrt(width * height / MOST_POINTS));
    field->columns = (int)ceil(width / field->step) + 7;
    field->rows = (int)ceil(height / field->step) + 7;
    field->left = area.x - width / 2 - 3 * field->step;
    field->low = area.y - height / 2 - 3 * field->step;
    field->values = mem_array((size_t)field->columns * (size_t)field->rows, sizeof *field->values);
    for (int i = 0; i < field->columns * field->rows; i++)
        field->values[i] = FAR_OUTSIDE;
}

void field_done(struct field *field)
{
    mem_auto_free(&field->values);
}

static struct point point_of(const struct field *field, int x, int y)
{
    return (struct point){ field->left + x * field->step, field->low + y * field->step };
}

static double distance_to_box(struct point p, struct box box)
{
    double x = fabs(p.x - box.x) - box.width / 2, y = fabs(p.y - box.y) - box.height / 2;

    return x > 0 && y > 0 ? sqrt(x * x + y * y) : fmax(x, y);
}

static double distance_to_line(struct point p, struct point a, struct point b)
{
    double dx = b.x - a.x, dy = b.y - a.y, length = dx * dx + dy * dy;
    double t = length > 0 ? fmin(1, fmax(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length)) : 0;
    double x = p.x - a.x - t * dx, y = p.y - a.y - t * dy;

    return sqrt(x * x + y * y);
}

/* Negative inside. */
static double distance_to_polygon(struct point p, const struct point *points, int count)
{
    double least = INFINITY;
    bool inside = true;

    for (int i = 0; i < count; i++) {
        struct point a = points[i], b = points[(i + 1) % count];

        inside = inside && (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x) >= 0;
        least = fmin(least, distance_to_line(p, a, b));
    }
    return inside ? -least : least;
}

/* What is laid on the grid: a box, or a polygon (of two points: a line). */
struct shape {
    struct box reach;
    const struct point *points; /* NULL: the box is the shape */
    int count;
    double room;
    bool cuts;
};

static double distance_to_shape(struct point p, const struct shape *shape)
{
    if (!shape->points)
        return distance_to_box(p, shape->reach);
    if (shape->count == 2)
        return distance_to_line(p, shape->points[0], shape->points[1]);
    return distance_to_polygon(p, shape->points, shape->count);
}

static int clamp(double x, int most)
{
    return (int)fmin(fmax(x, 0), most);
}

static void apply(struct field *field, const struct shape *shape)
{
    double reach_x = shape->reach.width / 2 + shape->room + 3 * field->step;
    double reach_y = shape->reach.height / 2 + shape->room + 3 * field->step;
    int first_x = clamp((shape->reach.x - reach_x - field->left) / field->step, field->columns - 1);
    int last_x = clamp((shape->reach.x + reach_x - field->left) / field->step, field->columns - 1);
    int first_y = clamp((shape->reach.y - reach_y - field->low) / field->step, field->rows - 1);
    int last_y = clamp((shape->reach.y + reach_y - field->low) / field->step, field->rows - 1);

    for (int y = first_y; y <= last_y; y++) {
        for (int x = first_x; x <= last_x; x++) {
            double *value = &field->values[y * field->columns + x];
            double inside = shape->room - distance_to_shape(point_of(field, x, y), shape);

            *value = shape->cuts ? fmin(*value, -inside) : fmax(*value, inside);
        }
    }
}

void field_add_box(struct field *field, struct box box, double room)
{
    apply(field, &(struct shape){ .reach = box, .room = room });
}

void field_cut_box(struct field *field, struct box box, double room)
{
    apply(field, &(struct shape){ .reach = box, .room = room, .cuts = true });
}

void field_add_polygon(struct field *field, const struct point *points, int count, double room)
{
    apply(field,
          &(struct shape){ .reach = polygon_reach(points, count), .points = points, .count = count, .room = room });
}

void field_cut_polygon(struct field *field, const struct point *points, int count, double room)
{
    apply(field,
          &(struct shape){
              .reach = polygon_reach(points, count), .points = points, .count = count, .room = room, .cuts = true });
}

void field_add_line(struct field *field, struct point a, struct point b, double room)
{
    field_add_polygon(field, (struct point[]){ a, b }, 2, room);
}

/* Sides of a cell. Lines run from one side to another with the inside on their left. */
enum side { BOTTOM, RIGHT, TOP, LEFT, NO_SIDE };

/* By which corners are inside: lower left 1, lower right 2, upper right 4, upper left 8. */
static const enum side lines_of_cell[16][4] = {
    { NO_SIDE },
    { BOTTOM, LEFT, NO_SIDE },
    { RIGHT, BOTTOM, NO_SIDE },
    { RIGHT, LEFT, NO_SIDE },
    { TOP, RIGHT, NO_SIDE },
    { BOTTOM, LEFT, TOP, RIGHT },
    { TOP, BOTTOM, NO_SIDE },
    { TOP, LEFT, NO_SIDE },
    { LEFT, TOP, NO_SIDE },
    { BOTTOM, TOP, NO_SIDE },
    { RIGHT, BOTTOM, LEFT, TOP },
    { RIGHT, TOP, NO_SIDE },
    { LEFT, RIGHT, NO_SIDE },
    { BOTTOM, RIGHT, NO_SIDE },
    { LEFT, BOTTOM, NO_SIDE },
    { NO_SIDE },
};

/* Number of a side in the whole grid: twice its first point, and one more if it stands upright. */
static int side_number(const struct field *field, int x, int y, enum side side)
{
    int corner = (side == TOP ? y + 1 : y) * field->columns + (side == RIGHT ? x + 1 : x);

    return 2 * corner + (side == LEFT || side == RIGHT);
}

static struct point zero_on_side(const struct field *field, int number)
{
    int first = number / 2, second = first + (number % 2 ? field->columns : 1);
    double from = field->values[first], to = field->values[second], t = from / (from - to);
    struct point place = point_of(field, first % field->columns, first / field->columns);

    if (number % 2)
        place.y += t * field->step;
    else
        place.x += t * field->step;
    return place;
}

/* For every side that a line comes to, the one where it goes next, or -1; caller frees. */
static int *link_sides(const struct field *field)
{
    size_t sides = 2 * (size_t)field->columns * (size_t)field->rows;
    int *next = mem_array(sides, sizeof *next);

    for (size_t i = 0; i < sides; i++)
        next[i] = -1;
    for (int y = 0; y + 1 < field->rows; y++) {
        for (int x = 0; x + 1 < field->columns; x++) {
            const double *low = &field->values[y * field->columns + x], *high = low + field->columns;
            int corners = (low[0] > 0) + 2 * (low[1] > 0) + 4 * (high[1] > 0) + 8 * (high[0] > 0);
            const enum side *lines = lines_of_cell[corners];

            for (int i = 0; i < 4 && lines[i] != NO_SIDE; i += 2)
                next[side_number(field, x, y, lines[i])] = side_number(field, x, y, lines[i + 1]);
        }
    }
    return next;
}

static void add_point(struct outline *out, struct point point)
{
    MEM_GROW(out->points, out->point_count, out->point_capacity);
    out->points[out->point_count++] = point;
}

static bool is_straight(const struct point *points, int from, int to)
{
    for (int i = from + 1; i < to; i++)
        if (distance_to_line(points[i], points[from], points[to]) > STRAY)
            return false;
    return true;
}

/* Leaves out points from 'start' on that lie on the way of the others. */
static void simplify(struct outline *out, int start)
{
    int kept = start + 1, from = start;

    for (int to = start + 2; to < out->point_count; to++) {
        if (is_straight(out->points, from, to))
            continue;
        from = to - 1;
        out->points[kept++] = out->points[from];
    }
    if (out->point_count > start + 1)
        out->points[kept++] = out->points[out->point_count - 1];
    out->point_count = kept;
}

void field_trace(const struct field *field, struct outline *out)
{
    AUTO_FREE int *next = link_sides(field);

    for (int first = 0; first < 2 * field->columns * field->rows; first++) {
        int start = out->point_count;

        if (next[first] < 0)
            continue;
        for (int at = first; next[at] >= 0;) {
            int following = next[at];

            add_point(out, zero_on_side(field, at));
            next[at] = -1;
            at = following;
        }
        simplify(out, start);
        MEM_GROW(out->ends, out->count, out->capacity);
        out->ends[out->count++] = out->point_count;
    }
}
