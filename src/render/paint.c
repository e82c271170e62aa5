/*
 * paint.c - nodes, texts, marks and lines with every place fixed.
 */
#include "render/paint.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>

#include "render/geometry.h"
#include "render/label.h"
#include "render/route.h"
#include "render/style.h"

enum { NAME_SIZE = 48 };

/* Names are the whole graph's: in a part of it, its name stands before them. */
static void name_in(Agraph_t *graph, const char *prefix, int number, char name[NAME_SIZE])
{
    snprintf(name, NAME_SIZE, "%s%s%d", graph == agroot(graph) ? "" : agnameof(graph), prefix, number);
}

Agnode_t *paint_node(Agraph_t *graph, const char *prefix, int number)
{
    char name[NAME_SIZE];
    Agnode_t *node;

    name_in(graph, prefix, number, name);
    node = agnode(graph, name, 1);
    style_set(node, "label", "");
    style_set(node, "fixedsize", "shape");
    style_set(node, "id", name);
    return node;
}

void paint_place(Agnode_t *node, struct box area)
{
    char x[NUMBER_SIZE], y[NUMBER_SIZE], place[2 * NUMBER_SIZE];

    snprintf(place, sizeof place, "%s,%s", number_fixed(x, area.x, 2), number_fixed(y, area.y, 2));
    style_set(node, "pos", place);
    style_set_number(node, "width", area.width / 72);
    style_set_number(node, "height", area.height / 72);
}

Agnode_t *paint_point(Agraph_t *graph, const char *prefix, int number, struct point place)
{
    Agnode_t *node = paint_node(graph, prefix, number);

    style_set(node, "shape", "point");
    style_set(node, "style", "invis");
    paint_place(node, (struct box){ place.x, place.y, 0.72, 0.72 });
    return node;
}

Agnode_t *paint_text(Agraph_t *graph, const char *prefix, int number, struct box area, const char *text, double size,
                     const char *face)
{
    Agnode_t *node = paint_node(graph, prefix, number);
    AUTO_TEXT escaped = { 0 };

    label_escape(text, "\\l", &escaped);
    style_set(node, "shape", "plaintext");
    style_set(node, "fixedsize", "true");
    style_set(node, "margin", "0");
    style_set(node, "label", text_string(&escaped));
    style_set(node, "fontname", face);
    style_set_number(node, "fontsize", size);
    paint_place(node, area);
    return node;
}

void paint_mark(Agraph_t *graph, const char *prefix, int number, struct point place, enum edge_state state)
{
    Agnode_t *node = paint_node(graph, prefix, number);

    style_set(node, "shape", style_mark(state));
    style_set(node, "style", "filled");
    style_set(node, "fillcolor", "#ffffff");
    style_set(node, "color", "#000000");
    style_set(node, "fontsize", "12");
    style_set(node, "label", state == EDGE_ADDED ? "+" : "");
    paint_place(node, (struct box){ place.x, place.y, MARK_SIZE, MARK_SIZE });
}

/* Cuts so much off the end of a curve that an arrow head of this length fits behind it. */
static void shorten(struct point curve[4], double length)
{
    double low = 0, high = 1;
    struct point end = curve[3], part[4];

    for (int i = 0; i < 40; i++) {
        double t = (low + high) / 2;
        struct point at = curve_at(curve, t);

        if (hypot(end.x - at.x, end.y - at.y) > length)
            low = t;
        else
            high = t;
    }
    curve_cut(curve, 0, fmax(low, 0.05), part);
    for (int i = 0; i < 4; i++)
        curve[i] = part[i];
}

static void reverse(struct point curve[4])
{
    struct point first = curve[0], second = curve[1];

    curve[0] = curve[3];
    curve[1] = curve[2];
    curve[2] = second;
    curve[3] = first;
}

static void add_point(struct text *out, const char *before, struct point at)
{
    char x[NUMBER_SIZE], y[NUMBER_SIZE];

    text_addf(out, "%s%s,%s", before, number_fixed(x, at.x, 2), number_fixed(y, at.y, 2));
}

/* The curve as Graphviz writes it: heads first, then the four points. */
static void set_curve(Agedge_t *edge, const struct point curve[4], bool tail, bool head, double length)
{
    struct point line[] = { curve[0], curve[1], curve[2], curve[3] };
    AUTO_TEXT pos = { 0 };

    if (head)
        shorten(line, length);
    if (tail) {
        reverse(line);
        shorten(line, length);
        reverse(line);
        add_point(&pos, "s,", curve[0]);
    }
    if (head)
        add_point(&pos, tail ? " e," : "e,", curve[3]);
    for (int i = 0; i < 4; i++)
        add_point(&pos, pos.length ? " " : "", line[i]);
    style_set(edge, "pos", pos.data);
}

Agedge_t *paint_line(Agraph_t *graph, Agnode_t *from, Agnode_t *to, const char *prefix, int number,
                     const struct point curve[4], enum edge_direction direction, bool hostile)
{
    bool head = hostile || direction != EDGE_UNDIRECTED, tail = hostile || direction == EDGE_BOTH;
    char name[NAME_SIZE];
    Agedge_t *edge;

    name_in(graph, prefix, number, name);
    edge = agedge(graph, from, to, name, 1);
    style_set(edge, "id", name);
    style_set(edge, "dir", head && tail ? "both" : head ? "forward" : "none");
    style_set(edge, "arrowhead",
              !head                          ? "none"
              : !hostile                     ? "normal"
              : direction == EDGE_UNDIRECTED ? "tee"
                                             : "teenormal");
    style_set(edge, "arrowtail", !tail ? "none" : !hostile ? "normal" : direction == EDGE_BOTH ? "teenormal" : "tee");
    style_set_number(edge, "arrowsize", 0.7);
    set_curve(edge, curve, tail, head, hostile && direction == EDGE_UNDIRECTED ? 2.5 : 8);
    return edge;
}
