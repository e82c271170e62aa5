/*
 * hull.c - convex hulls of boxes.
 */
#include "render/hull.h"

#include <stdlib.h>

static double cross(struct point a, struct point b, struct point c)
{
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

static int compare_points(const void *a, const void *b)
{
    const struct point *p = a, *q = b;

    if (p->x != q->x)
        return p->x < q->x ? -1 : 1;
    return (p->y > q->y) - (p->y < q->y);
}

/* Andrew 1979, one side: appends to 'hull' what turns left only. */
static int add_chain(const struct point *points, int count, int step, struct point *hull, int hull_count)
{
    int first = hull_count;

    for (int i = 0; i < count; i++) {
        struct point point = points[step > 0 ? i : count - 1 - i];

        while (hull_count >= first + 2 && cross(hull[hull_count - 2], hull[hull_count - 1], point) <= 0)
            hull_count--;
        hull[hull_count++] = point;
    }
    return hull_count - 1;
}

int hull_make(const struct box *boxes, int box_count, struct point *hull)
{
    AUTO_FREE struct point *corners = mem_array(4 * (size_t)box_count, sizeof *corners);
    int count = 4 * box_count;

    for (int i = 0; i < count; i++) {
        const struct box *box = &boxes[i / 4];

        corners[i] = (struct point){ box->x + (i % 2 ? 0.5 : -0.5) * box->width,
                                     box->y + (i / 2 % 2 ? 0.5 : -0.5) * box->height };
    }
    if (count > 0)
        qsort(corners, (size_t)count, sizeof *corners, compare_points);
    return add_chain(corners, count, -1, hull, add_chain(corners, count, 1, hull, 0));
}

/* Two convex shapes do not meet if one of the polygon's sides or of the box's separates them. */
bool hull_meets_box(const struct point *hull, int count, struct box box, double room)
{
    double left = box.x - box.width / 2 - room, right = box.x + box.width / 2 + room;
    double low = box.y - box.height / 2 - room, high = box.y + box.height / 2 + room;
    bool is_left = true, is_right = true, is_low = true, is_high = true;

    for (int i = 0; i < count; i++) {
        struct point a = hull[i], b = hull[(i + 1) % count];

        if (cross(a, b, (struct point){ left, low }) < 0 && cross(a, b, (struct point){ right, low }) < 0 &&
            cross(a, b, (struct point){ left, high }) < 0 && cross(a, b, (struct point){ right, high }) < 0)
            return false;
        is_left = is_left && a.x < left;
        is_right = is_right && a.x > right;
        is_low = is_low && a.y < low;
        is_high = is_high && a.y > high;
    }
    return !is_left && !is_right && !is_low && !is_high;
}
