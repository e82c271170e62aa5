/*
 * frame.c - one frame as a graph.
 */
#include "render/frame.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "render/label.h"
#include "render/legend.h"
#include "render/paint.h"
#include "render/sets.h"
#include "render/style.h"

Agraph_t *frame_make_graph(const struct drawing *drawing)
{
    Agraph_t *graph = agopen("entente", Agundirected, NULL);
    char width[NUMBER_SIZE], height[NUMBER_SIZE], bounds[2 * NUMBER_SIZE + 8];

    snprintf(bounds, sizeof bounds, "0,0,%s,%s", number_fixed(width, drawing->width, 2),
             number_fixed(height, drawing->height, 2));
    style_set(graph, "bb", bounds);
    style_set(graph, "notranslate", "true");
    style_set(graph, "outputorder", "edgesfirst");
    style_set(graph, "bgcolor", "white");
    style_set(graph, "splines", "line");
    style_set(graph, "id", "entente");
    agattr(graph, AGNODE, (char *)(uintptr_t) "fontname", (char *)(uintptr_t)FONT_NAME);
    /* Graphviz's own default, said aloud: an empty label would else not be written, and names would be shown. */
    agattr(graph, AGNODE, (char *)(uintptr_t) "label", (char *)(uintptr_t) "\\N");
    paint_point(graph, "corner", 0, (struct point){ 0, 0 });
    paint_point(graph, "corner", 1, (struct point){ drawing->width, drawing->height });
    return graph;
}

void frame_label(const struct drawing *drawing, int number, int index, struct text *out)
{
    bool has_notes = number < drawing->frame_count && drawing->frames[number].notes;
    const char *note = has_notes ? drawing->frames[number].notes[index] : "";
    int columns = drawing->is_of_blocs ? BLOC_COLUMNS : NODE_COLUMNS;
    AUTO_TEXT wrapped = { 0 };

    label_wrap(drawing->nodes[index].label, columns, &wrapped);
    text_add(out, wrapped.data);
    while (*note) {
        size_t length = strcspn(note, "\n");
        AUTO_FREE char *line = mem_ndup(note, length);
        AUTO_TEXT lines = { 0 };

        label_wrap(line, columns, &lines);
        text_addf(out, "\n%s", lines.data);
        note += length + (note[length] != '\0');
    }
}

static void fill_node(Agnode_t *node, const struct drawing *drawing, int number, int index)
{
    const struct node *what = &drawing->nodes[index];
    enum node_state state = drawing->frames[number].nodes[index];
    AUTO_TEXT named = { 0 };
    AUTO_TEXT escaped = { 0 };

    text_add(&named, style_prefix(state));
    frame_label(drawing, number, index, &named);
    label_escape(named.data, "\\n", &escaped);
    style_node(node, drawing->theme, state, what->group);
    if (drawing->is_sheet)
        style_set_number(node, "fontsize", drawing->theme->node_font + SHEET_LARGER);
    style_set(node, "label", state == NODE_ABSENT ? "" : text_string(&escaped));
    paint_place(node, what->box);
}

static void paint_edge(Agraph_t *graph, Agnode_t **nodes, const struct drawing *drawing, int index,
                       struct edge_look look)
{
    const struct edge *edge = &drawing->edges[index];
    Agedge_t *line;

    if (look.state == EDGE_ABSENT)
        return;
    if (look.state == EDGE_WEAKENED) {
        line =
            paint_line(graph, nodes[edge->from], nodes[edge->to], "ghost", index, edge->curve, EDGE_UNDIRECTED, false);
        style_ghost(line, drawing->theme, style_width(look.was, drawing->greatest));
    }
    line = paint_line(graph, nodes[edge->from], nodes[edge->to], "e", index, edge->curve,
                      look.state == EDGE_LOST ? EDGE_UNDIRECTED : edge->direction, edge->hostile);
    style_edge(line, drawing->theme, edge, look.state, style_width(look.strength, drawing->greatest));
    if (style_mark(look.state))
        paint_mark(graph, "mark", index, edge->mark, look.state);
}

void frame_paint_map(Agraph_t *graph, const struct drawing *drawing, int number)
{
    const struct frame *frame = &drawing->frames[number];
    AUTO_FREE Agnode_t **nodes = mem_array((size_t)drawing->node_count, sizeof *nodes);

    for (int i = 0; i < drawing->node_count; i++) {
        nodes[i] = paint_node(graph, "n", i);
        fill_node(nodes[i], drawing, number, i);
    }
    for (int i = 0; i < drawing->edge_count; i++)
        paint_edge(graph, nodes, drawing, i, frame->edges[i]);
}

Agraph_t *frame_paint(const struct drawing *drawing, int number)
{
    Agraph_t *graph = frame_make_graph(drawing);
    AUTO_TEXT background = { 0 };

    sets_add(&background, drawing, number);
    if (background.length > 0)
        style_set(graph, "_background", background.data);
    frame_paint_map(graph, drawing, number);
    legend_paint(graph, drawing, number);
    legend_paint_titles(graph, drawing, number);
    return graph;
}
