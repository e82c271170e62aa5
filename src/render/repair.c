/*
 * repair.c - moves nodes, one at a time and always to the better.
 */
#include "render/repair.h"

#include <math.h>

#include "render/geometry.h"

/* What a fault costs; lengths count by their square in units of an inch. Short lines leave no room for marks. */
static const double COVERED = 1e5, OVERLAP = 400, THROUGH = 40, CROSSING = 4, APART = 0.35, LONG = 0.15, SHORT = 8;
static const double GAP = 34, ROOM = 9, SHORTEST = 60, SHORTEST_OF_BLOCS = 110;

enum { ROUNDS = 12, DIRECTIONS = 12, DISTANCES = 5 };

/* Beyond so many comparisons a round takes seconds. */
static const double MOST_WORK = 30e6;

/* Pairs of nodes that are tied, each once. */
struct lines {
    int (*ends)[2];
    int count;
};

static void collect_lines(const struct drawing *drawing, struct lines *lines)
{
    lines->ends = mem_array((size_t)drawing->edge_count, sizeof *lines->ends);
    for (int i = 0; i < drawing->edge_count; i++) {
        const struct edge *edge = &drawing->edges[i];
        int low = edge->from < edge->to ? edge->from : edge->to, high = edge->from + edge->to - low;
        bool known = false;

        for (int k = 0; k < lines->count && !known; k++)
            known = lines->ends[k][0] == low && lines->ends[k][1] == high;
        if (known)
            continue;
        lines->ends[lines->count][0] = low;
        lines->ends[lines->count++][1] = high;
    }
}

static struct point centre(const struct drawing *drawing, int node)
{
    return (struct point){ drawing->nodes[node].box.x, drawing->nodes[node].box.y };
}

static bool has_end(const int line[2], int node)
{
    return line[0] == node || line[1] == node;
}

/* Between blocs many lines run side by side. */
static double shortest(const struct drawing *drawing)
{
    return drawing->is_of_blocs ? SHORTEST_OF_BLOCS : SHORTEST;
}

static double square(double x)
{
    return x * x;
}

/* Stops counting where the sum reaches 'limit'; so does faults_of_node. */
static double faults_of_line(const struct drawing *drawing, const struct lines *lines, int index, double limit)
{
    const int *line = lines->ends[index];
    struct point a = centre(drawing, line[0]), b = centre(drawing, line[1]);
    double faults = LONG * (square(a.x - b.x) + square(a.y - b.y)) / square(72) / 4;

    if (boxes_meet(drawing->nodes[line[0]].box, drawing->nodes[line[1]].box, shortest(drawing)))
        faults += SHORT;
    for (int i = 0; i < drawing->node_count && faults < limit; i++)
        if (!has_end(line, i) && segment_meets_box(a, b, drawing->nodes[i].box, ROOM))
            faults += THROUGH;
    for (int i = 0; i < lines->count && faults < limit; i++) {
        const int *other = lines->ends[i];

        if (!has_end(other, line[0]) && !has_end(other, line[1]) &&
            segments_cross(a, b, centre(drawing, other[0]), centre(drawing, other[1])))
            faults += CROSSING;
    }
    return faults;
}

/* Everything that would change if this node moved. */
static double faults_of_node(const struct drawing *drawing, const struct lines *lines, int node, double limit)
{
    struct box box = drawing->nodes[node].box;
    double faults = 0;

    for (int i = 0; i < drawing->node_count && faults < limit; i++) {
        const struct node *other = &drawing->nodes[i];

        if (i == node)
            continue;
        if (boxes_meet(box, other->box, GAP))
            faults += boxes_meet(box, other->box, 0) ? COVERED : OVERLAP;
        if (other->group >= 0 && other->group == drawing->nodes[node].group)
            faults += APART * (square(box.x - other->box.x) + square(box.y - other->box.y)) / square(72) / 10;
    }
    for (int i = 0; i < lines->count && faults < limit; i++) {
        const int *line = lines->ends[i];

        if (has_end(line, node))
            faults += faults_of_line(drawing, lines, i, limit - faults);
        else if (segment_meets_box(centre(drawing, line[0]), centre(drawing, line[1]), box, ROOM))
            faults += THROUGH;
    }
    return faults;
}

/* Tries places around the node, near and far; true if it moved. */
static bool move_node(struct drawing *drawing, const struct lines *lines, int node)
{
    static const double distances[DISTANCES] = { 12, 30, 60, 110, 180 };
    struct box *box = &drawing->nodes[node].box;
    struct box home = *box, best = *box;
    double least = faults_of_node(drawing, lines, node, INFINITY) - 1e-6, first = least;

    for (int d = 0; d < DISTANCES; d++) {
        for (int i = 0; i < DIRECTIONS; i++) {
            double angle = 2 * 3.14159265358979 * i / DIRECTIONS, faults;

            box->x = round(home.x + distances[d] * cos(angle));
            box->y = round(home.y + distances[d] * sin(angle));
            faults = faults_of_node(drawing, lines, node, least);
            if (faults < least) {
                least = faults;
                best = *box;
            }
        }
    }
    *box = best;
    return least < first;
}

double repair_work(const struct drawing *drawing)
{
    double edges = drawing->edge_count, nodes = drawing->node_count;

    return DISTANCES * DIRECTIONS * (2 * edges * (edges + nodes) + nodes * (edges + nodes));
}

bool repair_is_possible(const struct drawing *drawing)
{
    return repair_work(drawing) <= MOST_WORK;
}

double repair(struct drawing *drawing)
{
    struct lines lines = { 0 };
    double faults = 0;

    if (!repair_is_possible(drawing))
        return 0;
    collect_lines(drawing, &lines);
    for (int round = 0; round < ROUNDS; round++) {
        bool moved = false;

        for (int i = 0; i < drawing->node_count; i++)
            moved = (!drawing->nodes[i].is_fixed && move_node(drawing, &lines, i)) || moved;
        if (!moved)
            break;
    }
    for (int i = 0; i < drawing->node_count; i++)
        faults += faults_of_node(drawing, &lines, i, INFINITY);
    mem_auto_free(&lines.ends);
    return faults;
}
