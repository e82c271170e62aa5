/*
 * geometry.c - boxes and cubic curves.
 */
#include "render/geometry.h"

#include <math.h>
#include <string.h>

enum { SAMPLES = 40 };

bool boxes_meet(struct box a, struct box b, double margin)
{
    return fabs(a.x - b.x) < (a.width + b.width) / 2 + margin && fabs(a.y - b.y) < (a.height + b.height) / 2 + margin;
}

bool box_holds(struct box box, struct point point, double margin)
{
    return fabs(box.x - point.x) < box.width / 2 + margin && fabs(box.y - point.y) < box.height / 2 + margin;
}

static struct point between(struct point a, struct point b, double t)
{
    return (struct point){ a.x + t * (b.x - a.x), a.y + t * (b.y - a.y) };
}

/* De Casteljau: the part of the curve before t and the part after it. */
static void split(const struct point curve[4], double t, struct point before[4], struct point after[4])
{
    struct point ab = between(curve[0], curve[1], t), bc = between(curve[1], curve[2], t);
    struct point cd = between(curve[2], curve[3], t), abc = between(ab, bc, t), bcd = between(bc, cd, t);
    struct point middle = between(abc, bcd, t), last = curve[3], first = curve[0];

    memcpy(before, (struct point[]){ first, ab, abc, middle }, 4 * sizeof *before);
    memcpy(after, (struct point[]){ middle, bcd, cd, last }, 4 * sizeof *after);
}

struct point curve_at(const struct point curve[4], double t)
{
    struct point before[4], after[4];

    split(curve, t, before, after);
    return after[0];
}

void curve_cut(const struct point curve[4], double from, double to, struct point out[4])
{
    struct point rest[4], unused[4];

    split(curve, from, unused, rest);
    split(rest, (to - from) / (1 - from), out, unused);
}

double curve_leaves(const struct point curve[4], struct box box, double margin)
{
    double inside = 0, outside = 1;

    for (int i = 1; i <= SAMPLES; i++) {
        double t = (double)i / SAMPLES;

        if (!box_holds(box, curve_at(curve, t), margin)) {
            inside = t - 1.0 / SAMPLES;
            outside = t;
            break;
        }
    }
    for (int i = 0; i < 30; i++) {
        double t = (inside + outside) / 2;

        if (box_holds(box, curve_at(curve, t), margin))
            inside = t;
        else
            outside = t;
    }
    return outside;
}

/* A curve stays between its four points. */
struct box curve_reach(const struct point curve[4])
{
    return polygon_reach(curve, 4);
}

struct box polygon_reach(const struct point *points, int count)
{
    struct point low = points[0], high = points[0];

    for (int i = 1; i < count; i++) {
        low.x = fmin(low.x, points[i].x);
        low.y = fmin(low.y, points[i].y);
        high.x = fmax(high.x, points[i].x);
        high.y = fmax(high.y, points[i].y);
    }
    return (struct box){ (low.x + high.x) / 2, (low.y + high.y) / 2, high.x - low.x, high.y - low.y };
}

double curve_inside(const struct point curve[4], struct box box, double margin)
{
    int inside = 0;

    for (int i = 0; i <= SAMPLES; i++)
        inside += box_holds(box, curve_at(curve, (double)i / SAMPLES), margin);
    return (double)inside / SAMPLES;
}

void curve_make(struct point a, struct point b, double bulge, struct point out[4])
{
    double dx = b.x - a.x, dy = b.y - a.y, length = hypot(dx, dy);
    /* control points at 4/3 of the bulge let the middle of the curve swing out by just that */
    double nx = length > 0 ? -dy / length * bulge * 4 / 3 : 0, ny = length > 0 ? dx / length * bulge * 4 / 3 : 0;

    out[0] = a;
    out[1] = (struct point){ a.x + dx / 3 + nx, a.y + dy / 3 + ny };
    out[2] = (struct point){ a.x + 2 * dx / 3 + nx, a.y + 2 * dy / 3 + ny };
    out[3] = b;
}

static double side(struct point a, struct point b, struct point c)
{
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool segments_cross(struct point a, struct point b, struct point c, struct point d)
{
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/* Narrows the part from..to of a line to where one coordinate lies between low and high. */
static void clip_part(double start, double step, double low, double high, double *from, double *to)
{
    double enter, leave;

    if (step == 0)
        return;
    enter = ((step > 0 ? low : high) - start) / step;
    leave = ((step > 0 ? high : low) - start) / step;
    *from = enter > *from ? enter : *from;
    *to = leave < *to ? leave : *to;
}

bool segment_meets_box(struct point a, struct point b, struct box box, double margin)
{
    double left = box.x - box.width / 2 - margin, right = box.x + box.width / 2 + margin;
    double low = box.y - box.height / 2 - margin, high = box.y + box.height / 2 + margin;
    double from = 0, to = 1;

    if ((a.x <= left && b.x <= left) || (a.x >= right && b.x >= right) || (a.y <= low && b.y <= low) ||
        (a.y >= high && b.y >= high))
        return false;
    clip_part(a.x, b.x - a.x, left, right, &from, &to);
    clip_part(a.y, b.y - a.y, low, high, &from, &to);
    return from < to;
}
