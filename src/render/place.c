/*
 * place.c - where the nodes stand.
 */
#include "render/place.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "render/frame.h"
#include "render/insert.h"
#include "render/label.h"
#include "render/repair.h"
#include "render/route.h"
#include "render/style.h"

static const double PADDING_X = 16, PADDING_Y = 12;

/* By how much more than its label needs the node of most actors is wide and high. */
static const double MOST_LARGER = 0.6;

static const double WIDER = 1.6;

enum { STARTS = 30, MANY = 60 };

/* Comparisons that all starts together may make in a round; the larger the drawing, the fewer starts. */
static const double WORK = 30e6;

/* Room for the label in a frame. */
static void fit_label(struct drawing *drawing, int frame, int index)
{
    struct node *node = &drawing->nodes[index];
    double font = drawing->theme->node_font, width;
    AUTO_TEXT label = { 0 };
    int lines;

    frame_label(drawing, frame, index, &label);
    width = fmax(46, label_extent(label.data, font, &lines) + PADDING_X + label_width("+ ", font));
    if (lines > 1)
        width /= 1 - style_slant(node->group);
    node->box.width = fmax(node->box.width, width);
    node->box.height = fmax(node->box.height, lines * font * 1.2 + PADDING_Y);
}

static int most_actors(const struct drawing *drawing)
{
    int most = 1;

    for (int i = 0; i < drawing->node_count; i++)
        most = drawing->nodes[i].actors > most ? drawing->nodes[i].actors : most;
    return most;
}

static void size_nodes(struct drawing *drawing)
{
    double most = most_actors(drawing);

    for (int i = 0; i < drawing->node_count; i++) {
        struct node *node = &drawing->nodes[i];
        double larger = drawing->is_of_blocs ? 1 + MOST_LARGER * sqrt(node->actors / most) : 1;

        for (int frame = 0; frame < fmax(1, drawing->frame_count); frame++)
            fit_label(drawing, frame, i);
        node->box.width *= larger;
        node->box.height *= larger;
    }
    for (int i = 0; i < drawing->edge_count; i++) {
        double height = route_height(drawing, i);
        const struct edge *edge = &drawing->edges[i];

        drawing->nodes[edge->from].box.height = fmax(drawing->nodes[edge->from].box.height, height);
        drawing->nodes[edge->to].box.height = fmax(drawing->nodes[edge->to].box.height, height);
    }
}

/* What boxes of blocs take of the way between two, in inches. */
static double reach_of(const struct drawing *drawing, const struct edge *edge)
{
    const struct box *a = &drawing->nodes[edge->from].box, *b = &drawing->nodes[edge->to].box;

    return drawing->is_of_blocs ? (a->width + a->height + b->width + b->height) / 4 / 72 : 0;
}

/* Stronger pairs stand closer. Several edges of a pair pull once. */
static void add_springs(Agraph_t *graph, Agnode_t **nodes, const struct drawing *drawing)
{
    for (int i = 0; i < drawing->edge_count; i++) {
        const struct edge *edge = &drawing->edges[i];
        double share = drawing->greatest > 0 ? edge->strength / drawing->greatest : 0;
        Agedge_t *spring = agedge(graph, nodes[edge->from], nodes[edge->to], NULL, 0);

        if (spring)
            continue;
        spring = agedge(graph, nodes[edge->from], nodes[edge->to], NULL, 1);
        style_set_number(spring, "len", (edge->hostile ? 3.4 : 2.6 - share) + reach_of(drawing, edge));
    }
}

static void add_centres(Agraph_t *graph, Agnode_t **nodes, const struct drawing *drawing)
{
    for (int group = 0; group < drawing->group_count; group++) {
        char name[32];
        Agnode_t *centre;

        snprintf(name, sizeof name, "c%d", group);
        centre = agnode(graph, name, 1);
        style_set(centre, "width", "0.05");
        style_set(centre, "height", "0.05");
        for (int i = 0; i < drawing->node_count; i++)
            if (drawing->nodes[i].group == group)
                style_set_number(agedge(graph, centre, nodes[i], NULL, 1), "len", 1.6);
    }
}

static Agraph_t *make_springs(const struct drawing *drawing, Agnode_t **nodes, int start)
{
    Agraph_t *graph = agopen("g", Agstrictundirected, NULL);
    char number[NUMBER_SIZE];

    style_set(graph, "start", number_fixed(number, start, 0));
    style_set(graph, "overlap", "prism");
    style_set(graph, "sep", "+16");
    style_set(graph, "splines", "false");
    style_set(graph, "maxiter", "300");
    for (int i = 0; i < drawing->node_count; i++) {
        char name[32];

        snprintf(name, sizeof name, "n%d", i);
        nodes[i] = agnode(graph, name, 1);
        style_set(nodes[i], "label", "");
        style_set(nodes[i], "shape", "box");
        style_set(nodes[i], "fixedsize", "true");
        style_set_number(nodes[i], "width", drawing->nodes[i].box.width / 72);
        style_set_number(nodes[i], "height", drawing->nodes[i].box.height / 72);
    }
    add_springs(graph, nodes, drawing);
    add_centres(graph, nodes, drawing);
    return graph;
}

/* Many nodes leave few ways around them unless they stand farther apart; what repair does not touch is wide enough. */
static double room_between(const struct drawing *drawing)
{
    return drawing->node_count >= MANY && repair_is_possible(drawing) ? WIDER * drawing->theme->node_font / 12 : 1;
}

static bool lay_out(struct drawing *drawing, GVC_t *gvc, int start, struct error *error)
{
    AUTO_FREE Agnode_t **nodes = mem_array((size_t)drawing->node_count, sizeof *nodes);
    Agraph_t *graph = make_springs(drawing, nodes, start);
    double room = room_between(drawing);
    bool good = gvLayout(gvc, graph, "neato") == 0;

    for (int i = 0; good && i < drawing->node_count; i++) {
        drawing->nodes[i].box.x = round(ND_coord(nodes[i]).x * room);
        drawing->nodes[i].box.y = round(ND_coord(nodes[i]).y * room);
    }
    gvFreeLayout(gvc, graph);
    agclose(graph);
    return good || error_set(error, ERROR_RENDERER, "Graphviz found no layout");
}

static struct point *copy_places(const struct drawing *drawing)
{
    struct point *places = mem_array((size_t)drawing->node_count, sizeof *places);

    for (int i = 0; i < drawing->node_count; i++)
        places[i] = (struct point){ drawing->nodes[i].box.x, drawing->nodes[i].box.y };
    return places;
}

static void put_places(struct drawing *drawing, const struct point *places)
{
    for (int i = 0; i < drawing->node_count; i++) {
        drawing->nodes[i].box.x = places[i].x;
        drawing->nodes[i].box.y = places[i].y;
    }
}

static void move_to_origin(struct drawing *drawing)
{
    double left = INFINITY, low = INFINITY;

    for (int i = 0; i < drawing->node_count; i++) {
        left = fmin(left, drawing->nodes[i].box.x - drawing->nodes[i].box.width / 2);
        low = fmin(low, drawing->nodes[i].box.y - drawing->nodes[i].box.height / 2);
    }
    for (int i = 0; i < drawing->node_count; i++) {
        drawing->nodes[i].box.x -= left;
        drawing->nodes[i].box.y -= low;
    }
}

/* Pages are wider than high. */
static void lie_down(struct drawing *drawing)
{
    double left = INFINITY, right = -INFINITY, low = INFINITY, high = -INFINITY;

    for (int i = 0; i < drawing->node_count; i++) {
        left = fmin(left, drawing->nodes[i].box.x);
        right = fmax(right, drawing->nodes[i].box.x);
        low = fmin(low, drawing->nodes[i].box.y);
        high = fmax(high, drawing->nodes[i].box.y);
    }
    for (int i = 0; i < drawing->node_count && high - low > right - left; i++) {
        double x = drawing->nodes[i].box.x;

        drawing->nodes[i].box.x = drawing->nodes[i].box.y;
        drawing->nodes[i].box.y = -x;
    }
}

bool place_nodes(struct drawing *drawing, GVC_t *gvc, struct error *error)
{
    int starts = (int)fmax(1, fmin(STARTS, WORK / fmax(1, repair_work(drawing))));
    struct point *best = NULL;
    double least = INFINITY;

    size_nodes(drawing);
    if (insert_is_needed(drawing)) {
        insert_nodes(drawing);
        move_to_origin(drawing);
        return true;
    }
    for (int i = 0; i < starts && drawing->node_count > 0; i++) {
        double faults;

        if (!lay_out(drawing, gvc, drawing->seed + i, error)) {
            free(best);
            return false;
        }
        lie_down(drawing);
        faults = repair(drawing);
        if (faults < least) {
            least = faults;
            free(best);
            best = copy_places(drawing);
        }
    }
    if (best)
        put_places(drawing, best);
    free(best);
    move_to_origin(drawing);
    return true;
}
