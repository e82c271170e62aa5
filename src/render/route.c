/*
 * route.c - how the edges run.
 */
#include "render/route.h"

#include <math.h>

#include "render/geometry.h"
#include "render/style.h"

/* INSET: from the outermost lane to the corner of the box. */
static const double LANE = 9, BORDER = 3, ROOM = 6, INSET = 4;

enum { MOST_LANES = 6 };

static bool is_of_pair(const struct edge *edge, int a, int b)
{
    return (edge->from == a && edge->to == b) || (edge->from == b && edge->to == a);
}

/* How often the curve between two centres comes so near to nodes that are none of its ends. */
static double hits(const struct drawing *drawing, const struct point curve[4], int a, int b, double room)
{
    struct box reach = curve_reach(curve);
    double total = 0;

    for (int i = 0; i < drawing->node_count; i++)
        if (i != a && i != b && boxes_meet(reach, drawing->nodes[i].box, room))
            total += curve_inside(curve, drawing->nodes[i].box, room);
    return total;
}

static struct point centre(const struct drawing *drawing, int node)
{
    return (struct point){ drawing->nodes[node].box.x, drawing->nodes[node].box.y };
}

double route_bulge(const struct drawing *drawing, int a, int b, double room)
{
    static const double bulges[] = { 0, 18, -18, 36, -36, 58, -58, 84, -84, 115, -115, ROUTE_WIDEST, -ROUTE_WIDEST };
    double best = 0, least = INFINITY;

    for (size_t i = 0; i < sizeof bulges / sizeof *bulges; i++) {
        struct point curve[4];
        double cost;

        curve_make(centre(drawing, a), centre(drawing, b), bulges[i], curve);
        cost = 100 * hits(drawing, curve, a, b, room) + fabs(bulges[i]) / 1000;
        if (cost < least) {
            least = cost;
            best = bulges[i];
        }
        if (least < 1)
            break; /* clear, and what follows swings out farther */
    }
    return best;
}

/* Shifts a point sideways as seen from a to b. */
static struct point beside(struct point place, struct point a, struct point b, double offset)
{
    double dx = b.x - a.x, dy = b.y - a.y, length = fmax(hypot(dx, dy), 1);

    return (struct point){ place.x - dy / length * offset, place.y + dx / length * offset };
}

/* How many edges join two nodes. */
static int lane_count(const struct drawing *drawing, int a, int b)
{
    int count = 0;

    for (int i = 0; i < drawing->edge_count; i++)
        count += is_of_pair(&drawing->edges[i], a, b);
    return count;
}

double route_height(const struct drawing *drawing, int edge)
{
    int count = lane_count(drawing, drawing->edges[edge].from, drawing->edges[edge].to);

    return (fmin(count, MOST_LANES) - 1) * LANE + 2 * INSET;
}

/* How far beside its centre a line with this normal still begins in the box. */
static double reach_aside(struct box area, double nx, double ny)
{
    return fmin(nx != 0 ? area.width / 2 / fabs(nx) : INFINITY, ny != 0 ? area.height / 2 / fabs(ny) : INFINITY) -
           INSET;
}

/* Distance between lanes: less where the boxes are too small for so many. */
static double lane_pitch(const struct drawing *drawing, int a, int b, int count)
{
    struct point start = centre(drawing, a), end = centre(drawing, b);
    double length = fmax(hypot(end.x - start.x, end.y - start.y), 1);
    double nx = (start.y - end.y) / length, ny = (end.x - start.x) / length;
    double aside = fmin(reach_aside(drawing->nodes[a].box, nx, ny), reach_aside(drawing->nodes[b].box, nx, ny));

    return count > 1 ? fmin(LANE, 2 * aside / (count - 1)) : 0;
}

static double border_of(const struct node *node)
{
    return BORDER + style_border(node->group);
}

static void clip(const struct drawing *drawing, struct edge *edge, const struct point curve[4], int a, int b)
{
    struct point back[] = { curve[3], curve[2], curve[1], curve[0] };
    double from = curve_leaves(curve, drawing->nodes[a].box, border_of(&drawing->nodes[a]));
    double to = 1 - curve_leaves(back, drawing->nodes[b].box, border_of(&drawing->nodes[b]));
    struct point part[4];

    if (to - from < 0.05) {
        from = 0.4;
        to = 0.6;
    }
    curve_cut(curve, from, to, part);
    for (int i = 0; i < 4; i++)
        edge->curve[i] = edge->from == a ? part[i] : part[3 - i];
}

static void route_pair(struct drawing *drawing, int a, int b)
{
    struct point start = centre(drawing, a), end = centre(drawing, b);
    int count = lane_count(drawing, a, b), lane = 0;
    double pitch = lane_pitch(drawing, a, b, count);
    double bulge = route_bulge(drawing, a, b, fmax(ROOM, (count - 1) / 2.0 * pitch + BORDER));

    for (int i = 0; i < drawing->edge_count; i++) {
        double offset = (lane - (count - 1) / 2.0) * pitch;
        struct point curve[4];

        if (!is_of_pair(&drawing->edges[i], a, b))
            continue;
        curve_make(beside(start, start, end, offset), beside(end, start, end, offset), bulge, curve);
        clip(drawing, &drawing->edges[i], curve, a, b);
        lane++;
    }
}

static bool is_first_of_pair(const struct drawing *drawing, int index)
{
    const struct edge *edge = &drawing->edges[index];

    for (int i = 0; i < index; i++)
        if (is_of_pair(&drawing->edges[i], edge->from, edge->to))
            return false;
    return true;
}

bool edge_has_mark(const struct drawing *drawing, int edge)
{
    for (int i = 0; i < drawing->frame_count; i++) {
        enum edge_state state = drawing->frames[i].edges[edge].state;

        if (state == EDGE_ADDED || state == EDGE_STRENGTHENED || state == EDGE_WEAKENED)
            return true;
    }
    return false;
}

/* Where a mark on one edge may stand. Borrows both. */
struct mark_search {
    const struct drawing *drawing;
    const struct box *reaches; /* of every edge's curve */
    int edge;
};

/* Does the curve of another pair pass through the box? */
static bool is_crossed(const struct mark_search *search, int other, struct box area)
{
    enum { PIECES = 12 };
    const struct edge *edge = &search->drawing->edges[search->edge], *foreign = &search->drawing->edges[other];
    struct point last = foreign->curve[0];

    if (is_of_pair(foreign, edge->from, edge->to) || !boxes_meet(area, search->reaches[other], 0))
        return false;
    for (int i = 1; i <= PIECES; i++) {
        struct point next = curve_at(foreign->curve, (double)i / PIECES);

        if (segment_meets_box(last, next, area, 0))
            return true;
        last = next;
    }
    return false;
}

/* Nodes and other marks cost most; a foreign line through it makes a mark ambiguous. */
static double mark_cost(const struct mark_search *search, struct point mark)
{
    const struct drawing *drawing = search->drawing;
    struct box area = { mark.x, mark.y, MARK_SIZE, MARK_SIZE };
    double cost = 0;

    for (int i = 0; i < drawing->node_count; i++)
        cost += 10 * boxes_meet(area, drawing->nodes[i].box, 2);
    for (int i = 0; i < search->edge; i++) {
        const struct point *other = &drawing->edges[i].mark;

        if (edge_has_mark(drawing, i))
            cost += 10 * boxes_meet(area, (struct box){ other->x, other->y, MARK_SIZE, MARK_SIZE }, 2);
    }
    for (int i = 0; i < drawing->edge_count; i++)
        cost += 0.5 * is_crossed(search, i, area);
    return cost;
}

/* As near the middle as no node, no other mark and no foreign line stands there. */
static struct point place_mark(const struct mark_search *search)
{
    const struct edge *edge = &search->drawing->edges[search->edge];
    struct point best = edge->mark;
    double least = INFINITY;

    for (int i = 0; i <= 76; i++) {
        double t = 0.5 + (i % 2 ? -1 : 1) * ((i + 1) / 2) * 0.01;
        struct point mark = curve_at(edge->curve, t);
        double cost = mark_cost(search, mark) + fabs(t - 0.5);

        if (cost < least) {
            least = cost;
            best = mark;
        }
    }
    return best;
}

static void place_marks(struct drawing *drawing)
{
    AUTO_FREE struct box *reaches = mem_array((size_t)drawing->edge_count, sizeof *reaches);

    for (int i = 0; i < drawing->edge_count; i++)
        reaches[i] = curve_reach(drawing->edges[i].curve);
    for (int i = 0; i < drawing->edge_count; i++)
        if (edge_has_mark(drawing, i))
            drawing->edges[i].mark = place_mark(&(struct mark_search){ drawing, reaches, i });
}

void route_edges(struct drawing *drawing)
{
    for (int i = 0; i < drawing->edge_count; i++)
        if (is_first_of_pair(drawing, i))
            route_pair(drawing, drawing->edges[i].from, drawing->edges[i].to);
    place_marks(drawing);
}
