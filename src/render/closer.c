/*
 * closer.c - a map made smaller.
 */
#include "render/closer.h"

#include "render/geometry.h"
#include "render/route.h"

/* Least room between two nodes, and the least factor. */
static const double ROOM = 18, LEAST = 0.55, STEP = 0.05;

enum { MOST_NODES = 80 };

static bool stand_apart(const struct drawing *drawing)
{
    for (int i = 0; i < drawing->node_count; i++)
        for (int k = 0; k < i; k++)
            if (boxes_meet(drawing->nodes[i].box, drawing->nodes[k].box, ROOM))
                return false;
    return true;
}

/* Nodes that foreign curves run through or marks stand on. */
static int count_faults(const struct drawing *drawing)
{
    int count = 0;

    for (int i = 0; i < drawing->edge_count; i++) {
        const struct edge *edge = &drawing->edges[i];
        struct box mark = { edge->mark.x, edge->mark.y, MARK_SIZE, MARK_SIZE };
        bool has_mark = edge_has_mark(drawing, i);

        for (int k = 0; k < drawing->node_count; k++) {
            count += k != edge->from && k != edge->to && curve_inside(edge->curve, drawing->nodes[k].box, 2) > 0;
            count += has_mark && boxes_meet(mark, drawing->nodes[k].box, 0);
        }
    }
    return count;
}

static void place(struct drawing *drawing, const struct point *centres, double factor)
{
    for (int i = 0; i < drawing->node_count; i++) {
        drawing->nodes[i].box.x = factor * centres[i].x;
        drawing->nodes[i].box.y = factor * centres[i].y;
    }
}

void closer_move(struct drawing *drawing)
{
    AUTO_FREE struct point *centres = mem_array((size_t)drawing->node_count, sizeof *centres);
    int faults = count_faults(drawing);

    if (drawing->node_count > MOST_NODES)
        return;
    for (int i = 0; i < drawing->node_count; i++)
        centres[i] = (struct point){ drawing->nodes[i].box.x, drawing->nodes[i].box.y };
    for (double factor = LEAST; factor < 1 - STEP / 2; factor += STEP) {
        place(drawing, centres, factor);
        if (!stand_apart(drawing))
            continue;
        route_edges(drawing);
        if (count_faults(drawing) <= faults)
            return;
    }
    place(drawing, centres, 1);
    route_edges(drawing);
}
