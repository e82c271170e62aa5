/*
 * extent.c - how far the map reaches, and moving it.
 */
#include "render/extent.h"

#include <math.h>

#include "render/sets.h"

static void hold(struct point *low, struct point *high, double x, double y)
{
    low->x = fmin(low->x, x);
    low->y = fmin(low->y, y);
    high->x = fmax(high->x, x);
    high->y = fmax(high->y, y);
}

void extent_find(const struct drawing *drawing, struct point *low, struct point *high)
{
    *low = drawing->node_count > 0 ? (struct point){ INFINITY, INFINITY } : (struct point){ 0, 0 };
    *high = drawing->node_count > 0 ? (struct point){ -INFINITY, -INFINITY } : (struct point){ 0, 0 };
    for (int i = 0; i < drawing->node_count; i++) {
        const struct box *area = &drawing->nodes[i].box;

        hold(low, high, area->x - area->width / 2, area->y - area->height / 2);
        hold(low, high, area->x + area->width / 2, area->y + area->height / 2);
    }
    for (int i = 0; i < drawing->edge_count; i++)
        for (int k = 0; k < 4; k++)
            hold(low, high, drawing->edges[i].curve[k].x, drawing->edges[i].curve[k].y);
    sets_extent(drawing, low, high);
}

void extent_shift(struct drawing *drawing, double x, double y)
{
    for (int i = 0; i < drawing->node_count; i++) {
        drawing->nodes[i].box.x += x;
        drawing->nodes[i].box.y += y;
    }
    for (int i = 0; i < drawing->edge_count; i++) {
        struct edge *edge = &drawing->edges[i];

        for (int k = 0; k < 4; k++) {
            edge->curve[k].x += x;
            edge->curve[k].y += y;
        }
        edge->mark.x += x;
        edge->mark.y += y;
    }
}
