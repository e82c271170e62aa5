/*
 * style.c - how states look.
 */
#include "render/style.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/palette.h"

/* Fills are the palette's. */
static const struct theme screen = {
    .node_font = 12,
    .legend_font = 11,
    .title_font = 17,
    .subtitle_font = 12,
    .layer_colours = { "#0072b2", "#007a59", "#8f3f71", "#4d4d4d" },
    .is_coloured = true,
    .hostile = "#d55e00",
    .lost = "#8c8c8c",
    .ghost = "#d9d9d9",
    .outlines = { { "#4b2e83", "#b9aecd", "#4b2e830d" },
                  { "#6b4a00", "#c4b795", "#6b4a000d" },
                  { "#222222", "#b0b0b0", "#2222220d" } },
};

/* Lines, shapes and bars say what colours say on a screen. */
static const struct theme print = {
    .node_font = 14,
    .legend_font = 13,
    .title_font = 20,
    .subtitle_font = 14,
    .fills = { "#d9d9d9", "#f2f2f2", "#c4c4c4", "#e6e6e6", "#d9d9d9", "#f2f2f2", "#c4c4c4", "#e6e6e6" },
    .layer_colours = { "#000000", "#6e6e6e", "#9a9a9a", "#404040" },
    .hostile = "#000000",
    .lost = "#8c8c8c",
    .ghost = "#d9d9d9",
    .outlines = { { "#333333", "#b0b0b0", "#ffffff00" },
                  { "#333333", "#b0b0b0", "#ffffff00" },
                  { "#333333", "#b0b0b0", "#ffffff00" } },
};

const struct theme *style_theme(bool for_print)
{
    return for_print ? &print : &screen;
}

void style_set(void *object, const char *key, const char *value)
{
    agsafeset(object, (char *)(uintptr_t)key, (char *)(uintptr_t)value, "");
}

void style_set_number(void *object, const char *key, double value)
{
    char number[NUMBER_SIZE];

    style_set(object, key, number_fixed(number, value, 3));
}

/* White for no bloc. */
static const char *fill_of(const struct theme *theme, int group)
{
    if (theme->is_coloured)
        return palette_fill(group);
    return group < 0 ? "#ffffff" : theme->fills[(size_t)group % (sizeof theme->fills / sizeof *theme->fills)];
}

double style_border(int group)
{
    return group >= 4 ? 4 : 0;
}

double style_slant(int group)
{
    return group >= 0 && group % 4 == 3 ? 0.25 : 0;
}

double style_width(double strength, double greatest)
{
    return 0.75 + 4 * (greatest > 0 ? fmin(1, strength / greatest) : 0);
}

static const struct {
    const char *style, *border, *text, *prefix;
    double width;
} node_looks[] = {
    [NODE_ABSENT] = { "invis", "#ffffff", "#ffffff", "", 1 },
    [NODE_PRESENT] = { "filled", "#333333", "#000000", "", 1 },
    [NODE_WEAKENED] = { "filled,dotted", "#333333", "#000000", "", 2 },
    [NODE_COLLAPSED] = { "filled,dashed", "#8c8c8c", "#6b6b6b", "† ", 1.2 },
    [NODE_ADDED] = { "filled,bold", "#000000", "#000000", "+ ", 3 },
};

/* Blocs differ by shape too, and from the fifth on by a double border. */
static void set_shape(Agnode_t *node, const char *style, int group)
{
    static const char *const shapes[] = { "box", "box", "octagon", "hexagon" };
    bool rounded = group < 0 || group % 4 == 0;
    AUTO_TEXT whole = { 0 };

    text_addf(&whole, "%s%s", rounded ? "rounded," : "", style);
    style_set(node, "shape", shapes[group < 0 ? 0 : group % 4]);
    style_set(node, "style", strcmp(style, "invis") == 0 ? style : whole.data);
    style_set(node, "peripheries", style_border(group) > 0 ? "2" : "1");
}

void style_node(Agnode_t *node, const struct theme *theme, enum node_state state, int group)
{
    set_shape(node, node_looks[state].style, group);
    style_set(node, "color", node_looks[state].border);
    style_set(node, "fontcolor", node_looks[state].text);
    style_set(node, "fillcolor", state == NODE_COLLAPSED ? "#ffffff" : fill_of(theme, group));
    style_set_number(node, "penwidth", node_looks[state].width);
    style_set_number(node, "fontsize", theme->node_font);
}

const char *style_prefix(enum node_state state)
{
    return node_looks[state].prefix;
}

/* Of more than four layers, those with one line have different colours. */
static const char *layer_colour(const struct theme *theme, int layer)
{
    return theme->layer_colours[((theme->is_coloured ? layer : 0) + layer / 4) % 4];
}

/* Layers differ by line: plain, double, dotted, dashed. */
static void set_line(Agedge_t *edge, int layer, const char *colour, double width)
{
    char twice[40];
    int line = layer % 4;

    style_set(edge, "color", colour);
    style_set(edge, "style", line == 2 ? "dotted" : line == 3 ? "dashed" : "solid");
    style_set_number(edge, "penwidth", width);
    if (line != 1)
        return;
    snprintf(twice, sizeof twice, "%s:%s", colour, colour);
    style_set(edge, "color", twice);
    style_set_number(edge, "penwidth", width / 2 < 0.6 ? 0.6 : width / 2);
}

void style_edge(Agedge_t *edge, const struct theme *theme, const struct edge *what, enum edge_state state, double width)
{
    if (state == EDGE_LOST) {
        style_set(edge, "color", theme->lost);
        style_set(edge, "style", "dashed");
        style_set_number(edge, "penwidth", 1.1);
        return;
    }
    set_line(edge, what->layer, what->hostile ? theme->hostile : layer_colour(theme, what->layer), width);
}

void style_ghost(Agedge_t *edge, const struct theme *theme, double width)
{
    style_set(edge, "color", theme->ghost);
    style_set(edge, "style", "solid");
    style_set_number(edge, "penwidth", width + 2.5);
}

/* Of six sets no two have the same line. */
struct outline_style style_outline(const struct theme *theme, int set, bool dissolved)
{
    static const char *const lines[] = { "solid", "dashed", "dotted" };
    static const double widths[] = { 1.4, 1.4, 1.8, 3, 3, 3.4 };
    const char *const *colours = theme->outlines[set % 3];
    struct outline_style style = { colours[0], colours[1], colours[2], lines[set % 3], widths[set % 6] };

    if (dissolved) {
        style.colour = "#b0b0b0";
        style.fill = NULL;
    }
    return style;
}

void style_outline_sample(Agnode_t *node, struct outline_style style)
{
    AUTO_TEXT line = { 0 };

    text_addf(&line, "rounded,%s%s", style.fill ? "filled," : "", style.line);
    style_set(node, "shape", "box");
    style_set(node, "style", line.data);
    style_set(node, "color", style.colour);
    style_set(node, "fillcolor", style.fill ? style.fill : "#ffffff");
    style_set_number(node, "penwidth", style.width);
}

const char *style_mark(enum edge_state state)
{
    static const char *const shapes[EDGE_STATE_COUNT] = {
        [EDGE_WEAKENED] = "invtriangle",
        [EDGE_STRENGTHENED] = "triangle",
        [EDGE_ADDED] = "circle",
    };

    return shapes[state];
}
