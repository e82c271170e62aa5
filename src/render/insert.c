/*
 * insert.c - nodes among others that stay where they were.
 */
#include "render/insert.h"

#include <math.h>

#include "render/geometry.h"
#include "render/repair.h"

static const double GAP = 24, STEP = 20, MOST_STRETCH = 4;

enum { DIRECTIONS = 16 };

bool insert_is_needed(const struct drawing *drawing)
{
    for (int i = 0; i < drawing->node_count; i++)
        if (drawing->nodes[i].is_fixed)
            return true;
    return false;
}

/* By how much two boxes must move apart not to meet. */
static double stretch_of(struct box a, struct box b)
{
    double across = (a.width + b.width) / 2 / fabs(a.x - b.x), along = (a.height + b.height) / 2 / fabs(a.y - b.y);

    return boxes_meet(a, b, 0) ? fmin(across, along) : 1;
}

static void stretch(struct drawing *drawing)
{
    double most = 1;

    for (int i = 0; i < drawing->node_count; i++) {
        for (int k = 0; k < i && drawing->nodes[i].is_fixed; k++) {
            double factor = stretch_of(drawing->nodes[i].box, drawing->nodes[k].box);

            if (drawing->nodes[k].is_fixed && factor <= MOST_STRETCH)
                most = fmax(most, factor);
        }
    }
    for (int i = 0; i < drawing->node_count && most > 1; i++) {
        drawing->nodes[i].box.x *= most;
        drawing->nodes[i].box.y *= most;
    }
}

/* Whether a box would stand clear of those that are placed, as far as node 'count'. */
static bool is_clear(const struct drawing *drawing, const bool *placed, struct box area, double gap, int count)
{
    for (int i = 0; i < count; i++)
        if (placed[i] && boxes_meet(area, drawing->nodes[i].box, gap))
            return false;
    return true;
}

/* Amid those it is tied to, else amid all that are placed. */
static void begin_amid(struct drawing *drawing, const bool *placed, int index)
{
    struct box *area = &drawing->nodes[index].box;
    double x = 0, y = 0, count = 0;

    for (int i = 0; i < drawing->edge_count; i++) {
        const struct edge *edge = &drawing->edges[i];
        int other = edge->from == index ? edge->to : edge->from;

        if ((edge->from != index && edge->to != index) || !placed[other])
            continue;
        x += drawing->nodes[other].box.x;
        y += drawing->nodes[other].box.y;
        count++;
    }
    for (int i = 0; i < drawing->node_count && count == 0; i++) {
        x += placed[i] ? drawing->nodes[i].box.x / drawing->node_count : 0;
        y += placed[i] ? drawing->nodes[i].box.y / drawing->node_count : 0;
    }
    area->x = round(x / fmax(1, count));
    area->y = round(y / fmax(1, count));
}

/* In rings around where it begins, to the first clear place; there is one, for rings grow beyond all boxes. */
static void find_place(struct drawing *drawing, const bool *placed, int index)
{
    struct box *area = &drawing->nodes[index].box;
    struct box home = *area;

    for (int ring = 0;; ring++) {
        for (int i = 0; i < DIRECTIONS; i++) {
            double angle = 2 * 3.14159265358979 * i / DIRECTIONS;

            area->x = round(home.x + ring * STEP * cos(angle));
            area->y = round(home.y + ring * STEP * sin(angle));
            if (is_clear(drawing, placed, *area, GAP, drawing->node_count))
                return;
        }
    }
}

void insert_nodes(struct drawing *drawing)
{
    AUTO_FREE bool *placed = mem_array((size_t)drawing->node_count, sizeof *placed);

    stretch(drawing);
    for (int i = 0; i < drawing->node_count; i++) {
        struct node *node = &drawing->nodes[i];

        node->is_fixed = node->is_fixed && is_clear(drawing, placed, node->box, 0, i);
        placed[i] = node->is_fixed;
    }
    for (int i = 0; i < drawing->node_count; i++) {
        if (placed[i])
            continue;
        begin_amid(drawing, placed, i);
        find_place(drawing, placed, i);
        placed[i] = true;
    }
    (void)repair(drawing);
}
