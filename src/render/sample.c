/*
 * sample.c - samples of the legend.
 */
#include "render/sample.h"

#include "render/paint.h"
#include "render/style.h"

static void paint_line_sample(Agraph_t *graph, const struct drawing *drawing, const struct entry *entry, int number,
                              struct point place)
{
    struct point end = { place.x + SAMPLE_WIDTH, place.y };
    struct point curve[4] = {
        place, { place.x + SAMPLE_WIDTH / 3.0, place.y }, { place.x + SAMPLE_WIDTH * 2 / 3.0, place.y }, end
    };
    enum edge_state state = entry->kind == ENTRY_EDGE ? (enum edge_state)entry->index : EDGE_PRESENT;
    struct edge what = { .layer = entry->kind == ENTRY_LAYER ? entry->index : 0,
                         .hostile = entry->kind == ENTRY_HOSTILE };
    double width = style_width(entry->strength * drawing->greatest, drawing->greatest);
    Agnode_t *from = paint_point(graph, "from", number, place), *to = paint_point(graph, "to", number, end);
    Agedge_t *line;

    if (state == EDGE_WEAKENED)
        style_ghost(paint_line(graph, from, to, "pale", number, curve, EDGE_UNDIRECTED, false), drawing->theme,
                    style_width(drawing->greatest, drawing->greatest));
    line = paint_line(graph, from, to, "sample", number, curve,
                      entry->kind == ENTRY_ARROW ? EDGE_FORWARD : EDGE_UNDIRECTED, what.hostile);
    style_edge(line, drawing->theme, &what, state, state == EDGE_WEAKENED ? 1.4 : width);
    if (style_mark(state))
        paint_mark(graph, "sign", number, (struct point){ place.x + SAMPLE_WIDTH / 2.0, place.y }, state);
}

static void paint_box_sample(Agraph_t *graph, const struct drawing *drawing, const struct entry *entry, int number,
                             struct point place)
{
    enum node_state state = entry->kind == ENTRY_NODE ? (enum node_state)entry->index : NODE_PRESENT;
    int group = entry->kind == ENTRY_GROUP ? entry->index : -1;
    double border = 2 * style_border(group);
    struct box area = { place.x + SAMPLE_WIDTH / 2.0, place.y, SAMPLE_WIDTH - 4 - border, SAMPLE_ROW - 7 - border / 2 };
    Agnode_t *node = paint_text(graph, "box", number, area, "", drawing->theme->legend_font, FONT_NAME);

    style_node(node, drawing->theme, state, group);
    style_set(node, "fixedsize", "shape");
}

static void paint_set_sample(Agraph_t *graph, const struct drawing *drawing, const struct entry *entry, int number,
                             struct point place, int frame)
{
    struct box area = { place.x + SAMPLE_WIDTH / 2.0, place.y, SAMPLE_WIDTH - 4, SAMPLE_ROW - 7 };
    Agnode_t *node = paint_text(graph, "box", number, area, "", drawing->theme->legend_font, FONT_NAME);
    bool dissolved = entry->kind == ENTRY_SET && drawing->frames[frame].sets[entry->index].state == SET_DISSOLVED;
    struct outline_style style = style_outline(drawing->theme, entry->index, dissolved);

    if (entry->kind == ENTRY_LEAVER)
        style = (struct outline_style){ .colour = style.ghost, .line = style.line, .width = style.width };
    style_outline_sample(node, style);
    style_set(node, "fixedsize", "shape");
}

void sample_paint(Agraph_t *graph, const struct drawing *drawing, const struct entry *entry, int number,
                  struct point place, int frame)
{
    if (entry->kind == ENTRY_SET || entry->kind == ENTRY_LEAVER)
        paint_set_sample(graph, drawing, entry, number, place, frame);
    else if (entry->kind == ENTRY_GROUP || entry->kind == ENTRY_NODE)
        paint_box_sample(graph, drawing, entry, number, place);
    else if (entry->kind != ENTRY_NONE)
        paint_line_sample(graph, drawing, entry, number, place);
}
