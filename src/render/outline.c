/*
 * outline.c - a line around nodes that belong together.
 */
#include "render/outline.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "render/field.h"
#include "render/geometry.h"
#include "render/hull.h"
#include "render/route.h"

/* Room around boxes and half the width of bands on the innermost level, what a level adds; what is left to other nodes. */
static const double ROOM = 6, BAND = 5, LEVEL = 5, FOREIGN = 11, LEAST_FOREIGN = 3;
/* Holes smaller than this are closed. How much longer a band may be that avoids one other node. */
static const double LEAST_HOLE = 40, DETOUR = 200;

/* By how much a box moves at a time on its way out of a hull. */
static const double STRIDE = 12;

enum { SEGMENTS = 24, DIRECTIONS = 16, WAY_MOST = 18 };

static struct point centre(const struct drawing *drawing, int node)
{
    return (struct point){ drawing->nodes[node].box.x, drawing->nodes[node].box.y };
}

static double band_cost(const struct drawing *drawing, const bool *members, int a, int b)
{
    struct point from = centre(drawing, a), to = centre(drawing, b);
    double cost = hypot(from.x - to.x, from.y - to.y);

    for (int i = 0; i < drawing->node_count; i++)
        if (!members[i] && segment_meets_box(from, to, drawing->nodes[i].box, LEAST_FOREIGN + BAND))
            cost += DETOUR;
    return cost;
}

static void add_band(struct field *field, const struct drawing *drawing, int a, int b, double half)
{
    struct point curve[4], last = centre(drawing, a);

    curve_make(last, centre(drawing, b), route_bulge(drawing, a, b, half + LEAST_FOREIGN), curve);
    for (int i = 1; i <= SEGMENTS; i++) {
        struct point next = curve_at(curve, (double)i / SEGMENTS);

        field_add_line(field, last, next, half);
        last = next;
    }
}

/* Bands along the shortest tree that joins the members (Prim 1957). */
static void add_bands(struct field *field, const struct drawing *drawing, const bool *members, double half)
{
    int count = drawing->node_count, root = 0;
    AUTO_FREE int *nearest = mem_array((size_t)count, sizeof *nearest);
    AUTO_FREE double *cost = mem_array((size_t)count, sizeof *cost);
    AUTO_FREE bool *joined = mem_array((size_t)count, sizeof *joined);

    while (root < count && !members[root])
        root++;
    for (int i = 0; i < count; i++)
        cost[i] = INFINITY;
    for (int at = root; at >= 0 && at < count;) {
        int best = -1;

        joined[at] = true;
        for (int i = 0; i < count; i++) {
            double way = members[i] && !joined[i] ? band_cost(drawing, members, at, i) : INFINITY;

            if (way < cost[i]) {
                cost[i] = way;
                nearest[i] = at;
            }
            if (members[i] && !joined[i] && (best < 0 || cost[i] < cost[best]))
                best = i;
        }
        if (best >= 0)
            add_band(field, drawing, nearest[best], best, half);
        at = best;
    }
}

double polygon_area(const struct point *points, int count)
{
    double area = 0;

    for (int i = 0; i < count; i++) {
        struct point a = points[i], b = points[(i + 1) % count];

        area += a.x * b.y - b.x * a.y;
    }
    return area;
}

static bool polygon_holds(const struct point *points, int count, struct point p)
{
    bool inside = false;

    for (int i = 0; i < count; i++) {
        struct point a = points[i], b = points[(i + 1) % count];

        if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (b.x - a.x) * (p.y - a.y) / (b.y - a.y))
            inside = !inside;
    }
    return inside;
}

/* A piece counts if a member stands in it, a hole if it can be seen. */
static bool counts(const struct drawing *drawing, const bool *members, const struct point *points, int count)
{
    double area = polygon_area(points, count);

    if (area < 0)
        return -area > LEAST_HOLE;
    for (int i = 0; i < drawing->node_count; i++)
        if (members[i] && polygon_holds(points, count, centre(drawing, i)))
            return true;
    return false;
}

static void keep_what_counts(struct outline *outline, const struct drawing *drawing, const bool *members)
{
    int kept = 0, points = 0, first = 0;

    for (int i = 0; i < outline->count; i++) {
        int end = outline->ends[i], count = end - first;

        if (counts(drawing, members, outline->points + first, count)) {
            memmove(outline->points + points, outline->points + first, (size_t)count * sizeof *outline->points);
            points += count;
            outline->ends[kept++] = points;
        }
        first = end;
    }
    outline->count = kept;
    outline->point_count = points;
}

/* What an outline is made of. */
struct plan {
    const struct drawing *drawing;
    const bool *members;
    struct point *hull; /* of the members' boxes */
    int hull_count, member_count;
    double room, half, foreign; /* around members, half the width of bands, around others */
};

static void plan_init(struct plan *plan, const struct drawing *drawing, const bool *members, int level)
{
    AUTO_FREE struct box *boxes = mem_array((size_t)drawing->node_count, sizeof *boxes);

    *plan = (struct plan){ .drawing = drawing,
                           .members = members,
                           .room = ROOM + level * LEVEL,
                           .half = BAND + level * LEVEL,
                           .foreign = fmax(LEAST_FOREIGN, FOREIGN - level * LEVEL) };
    for (int i = 0; i < drawing->node_count; i++)
        if (members[i])
            boxes[plan->member_count++] = drawing->nodes[i].box;
    plan->hull = mem_array(8 * (size_t)plan->member_count + 2, sizeof *plan->hull);
    plan->hull_count = hull_make(boxes, plan->member_count, plan->hull);
}

/* Moves the box out of the hull in a direction; the way it takes is a convex polygon, in which no member may stand. */
static double way_out(const struct plan *plan, struct box box, double angle, struct point *way, int *way_count)
{
    struct box ends[2] = { box, box };
    double length = 0;

    while (hull_meets_box(plan->hull, plan->hull_count, ends[1], plan->room + plan->foreign)) {
        length += STRIDE;
        ends[1].x = box.x + length * cos(angle);
        ends[1].y = box.y + length * sin(angle);
    }
    *way_count = hull_make(ends, 2, way);
    for (int i = 0; i < plan->drawing->node_count; i++)
        if (plan->members[i] && hull_meets_box(way, *way_count, plan->drawing->nodes[i].box, ROOM + FOREIGN))
            return INFINITY;
    return length;
}

/* Cuts a bay into the hull, from outside to the box; false if members stand in every way. */
static bool cut_bay(const struct plan *plan, struct field *field, struct box box)
{
    struct point best[WAY_MOST], way[WAY_MOST];
    int best_count = 0, count;
    double least = INFINITY;

    for (int i = 0; i < DIRECTIONS; i++) {
        double length = way_out(plan, box, 2 * 3.14159265358979 * i / DIRECTIONS, way, &count);

        if (length >= least)
            continue;
        least = length;
        best_count = count;
        memcpy(best, way, sizeof way);
    }
    if (best_count > 0)
        field_cut_polygon(field, best, best_count, plan->foreign);
    return best_count > 0;
}

/* The hull with a bay for every other node that stands in it. */
static bool add_hull(const struct plan *plan, struct field *field)
{
    const struct drawing *drawing = plan->drawing;

    field_add_polygon(field, plan->hull, plan->hull_count, plan->room);
    for (int i = 0; i < drawing->node_count; i++) {
        struct box box = drawing->nodes[i].box;

        if (!plan->members[i] && hull_meets_box(plan->hull, plan->hull_count, box, plan->room + plan->foreign) &&
            !cut_bay(plan, field, box))
            return false;
    }
    return true;
}

/* True if one of the polygons holds all members. */
static bool holds_all(const struct plan *plan, const struct outline *outline)
{
    for (int i = 0, first = 0; i < outline->count; first = outline->ends[i++]) {
        const struct point *points = outline->points + first;
        int inside = 0;

        for (int k = 0; k < plan->drawing->node_count; k++)
            inside += plan->members[k] && polygon_holds(points, outline->ends[i] - first, centre(plan->drawing, k));
        if (inside == plan->member_count && polygon_area(points, outline->ends[i] - first) > 0)
            return true;
    }
    return false;
}

static bool try_hull(const struct plan *plan, struct outline *outline)
{
    struct field field;
    bool good;

    field_init(&field, polygon_reach(plan->hull, plan->hull_count), plan->room);
    good = add_hull(plan, &field);
    if (good)
        field_trace(&field, outline);
    field_done(&field);
    good = good && holds_all(plan, outline);
    if (!good)
        outline_done(outline);
    return good;
}

/* Boxes and bands between them, from which the others are cut out. */
static void trace_bands(const struct plan *plan, struct outline *outline)
{
    const struct drawing *drawing = plan->drawing;
    struct field field;

    field_init(&field, polygon_reach(plan->hull, plan->hull_count), plan->room + ROUTE_WIDEST);
    for (int i = 0; i < drawing->node_count; i++)
        if (plan->members[i])
            field_add_box(&field, drawing->nodes[i].box, plan->room);
    add_bands(&field, drawing, plan->members, plan->half);
    for (int i = 0; i < drawing->node_count; i++)
        if (!plan->members[i])
            field_cut_box(&field, drawing->nodes[i].box, plan->foreign);
    field_trace(&field, outline);
    field_done(&field);
}

void outline_init(struct outline *outline, const struct drawing *drawing, const bool *members, int level)
{
    struct plan plan;

    *outline = (struct outline){ 0 };
    plan_init(&plan, drawing, members, level);
    if (plan.member_count > 0 && !try_hull(&plan, outline))
        trace_bands(&plan, outline);
    free(plan.hull);
    keep_what_counts(outline, drawing, members);
}

void outline_done(struct outline *outline)
{
    free(outline->points);
    free(outline->ends);
    *outline = (struct outline){ 0 };
}
