/*
 * legend.c - the page around the map.
 */
#include "render/legend.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "render/extent.h"
#include "render/label.h"
#include "render/paint.h"
#include "render/route.h"
#include "render/sample.h"
#include "render/sets.h"
#include "render/style.h"

static const double MARGIN = 18, GAP = 8, BETWEEN = 20, LEAST_WIDTH = 420;

static const char DAGGER[] = "† ";

enum { ENTRY_MAX = 128 };

struct legend {
    struct entry entries[ENTRY_MAX];
    int count, columns;
    double pitch;
};

static void add(struct legend *legend, enum entry_kind kind, int index, double strength, const char *text)
{
    AUTO_TEXT wrapped = { 0 };
    struct entry *entry = &legend->entries[legend->count];
    bool cut = false;

    if (legend->count == ENTRY_MAX)
        return;
    legend->count++;
    label_wrap(text, TEXT_COLUMNS, &wrapped);
    for (size_t i = 0; i < wrapped.length && !cut; i++) {
        cut = wrapped.data[i] == '\n';
        wrapped.data[i] = cut ? '\0' : wrapped.data[i];
    }
    *entry = (struct entry){ .kind = kind, .index = index, .strength = strength };
    snprintf(entry->text, sizeof entry->text, "%s%s", wrapped.data, cut ? " …" : "");
}

static void say(struct legend *legend, const struct drawing *drawing, enum entry_kind kind, int index, double strength,
                enum legend_word word)
{
    add(legend, kind, index, strength, drawing->words[word]);
}

/* With a value where the words have room for it. */
static void add_filled(struct text *out, const struct drawing *drawing, enum legend_word word, const char *value)
{
    const char *words = drawing->words[word], *place = strstr(words, "%s");

    if (place)
        text_addf(out, "%.*s%s%s", (int)(place - words), words, value, place + strlen("%s"));
    else
        text_add(out, words);
}

static bool has_node_state(const struct drawing *drawing, enum node_state state)
{
    for (int f = 0; f < drawing->frame_count; f++)
        for (int i = 0; i < drawing->node_count; i++)
            if (drawing->frames[f].nodes[i] == state)
                return true;
    return false;
}

static bool has_edge_state(const struct drawing *drawing, enum edge_state state)
{
    for (int f = 0; f < drawing->frame_count; f++)
        for (int i = 0; i < drawing->edge_count; i++)
            if (drawing->frames[f].edges[i].state == state)
                return true;
    return false;
}

static void add_kinds_of_ties(struct legend *legend, const struct drawing *drawing)
{
    bool hostile = false, arrow = false;
    bool *used = mem_array((size_t)drawing->layer_count, sizeof *used);

    for (int i = 0; i < drawing->edge_count; i++) {
        const struct edge *edge = &drawing->edges[i];

        used[edge->layer] = true;
        hostile = hostile || edge->hostile;
        arrow = arrow || (!edge->hostile && edge->direction != EDGE_UNDIRECTED);
    }
    for (int i = 0; i < drawing->layer_count; i++)
        if (used[i])
            add(legend, ENTRY_LAYER, i, 0.5, drawing->layers[i]);
    if (hostile)
        say(legend, drawing, ENTRY_HOSTILE, 0, 0.5, LEGEND_hostile);
    if (arrow)
        say(legend, drawing, ENTRY_ARROW, 0, 0.5, LEGEND_one_sided);
    free(used);
}

static bool has_lost_hostility(const struct drawing *drawing)
{
    for (int f = 0; f < drawing->frame_count; f++)
        for (int i = 0; i < drawing->edge_count; i++)
            if (drawing->edges[i].hostile && drawing->frames[f].edges[i].state == EDGE_LOST)
                return true;
    return false;
}

static void add_states(struct legend *legend, const struct drawing *drawing)
{
    static const enum legend_word node_words[NODE_STATE_COUNT] = {
        [NODE_COLLAPSED] = LEGEND_actor_collapsed,
        [NODE_WEAKENED] = LEGEND_actor_weakened,
        [NODE_ADDED] = LEGEND_actor_added,
    };
    static const enum legend_word bloc_words[NODE_STATE_COUNT] = {
        [NODE_COLLAPSED] = LEGEND_bloc_collapsed,
        [NODE_WEAKENED] = LEGEND_bloc_weakened,
        [NODE_ADDED] = LEGEND_bloc_added,
    };
    static const enum legend_word edge_words[EDGE_STATE_COUNT] = {
        [EDGE_LOST] = LEGEND_lost,
        [EDGE_WEAKENED] = LEGEND_weakened,
        [EDGE_STRENGTHENED] = LEGEND_strengthened,
        [EDGE_ADDED] = LEGEND_added,
    };
    const enum legend_word *words = drawing->is_of_blocs ? bloc_words : node_words;

    for (int state = 0; state < NODE_STATE_COUNT; state++)
        if (words[state] && has_node_state(drawing, (enum node_state)state))
            say(legend, drawing, ENTRY_NODE, state, 0, words[state]);
    for (int state = 0; state < EDGE_STATE_COUNT; state++)
        if (edge_words[state] && has_edge_state(drawing, (enum edge_state)state))
            say(legend, drawing, ENTRY_EDGE, state, 0.5,
                state == EDGE_LOST && has_lost_hostility(drawing) ? LEGEND_lost_with_hostile : edge_words[state]);
}

static void add_widths(struct legend *legend, const struct drawing *drawing)
{
    static const double shares[] = { 0.25, 1 };

    for (size_t i = 0; i < sizeof shares / sizeof *shares && drawing->greatest > 0; i++) {
        enum legend_word word = drawing->is_of_blocs ? LEGEND_sum_of_strengths : LEGEND_strength;
        char number[NUMBER_SIZE];
        AUTO_TEXT figure = { 0 };
        AUTO_TEXT text = { 0 };

        number_fixed(number, shares[i] * drawing->greatest, 2);
        text_addf(&figure, "%.*s%s%s", (int)strcspn(number, "."), number, drawing->words[LEGEND_decimal_point],
                  strchr(number, '.') + 1);
        add_filled(&text, drawing, word, figure.data);
        add(legend, ENTRY_WIDTH, 0, shares[i], text.data);
    }
}

/* The dagger of a set that dissolves takes its room in every frame. */
static void add_sets(struct legend *legend, const struct drawing *drawing)
{
    for (int i = 0; i < drawing->set_count; i++) {
        AUTO_TEXT text = { 0 };

        text_add(&text, sets_dissolve(drawing, i) ? DAGGER : "");
        add_filled(&text, drawing, LEGEND_pact, drawing->sets[i]);
        add(legend, ENTRY_SET, i, 0, text.data);
    }
    for (int i = 0; i < drawing->set_count && drawing->is_sheet; i++) {
        if (sets_dissolve(drawing, i)) {
            say(legend, drawing, ENTRY_NONE, 0, 0, LEGEND_pact_dissolved);
            break;
        }
    }
    if (sets_have_leavers(drawing))
        say(legend, drawing, ENTRY_LEAVER, 0, 0, LEGEND_pact_left);
    if (drawing->sets_left_out > 0) {
        char number[NUMBER_SIZE];
        AUTO_TEXT text = { 0 };

        add_filled(&text, drawing, LEGEND_pacts_left_out, number_fixed(number, drawing->sets_left_out, 0));
        add(legend, ENTRY_NONE, 0, 0, text.data);
    }
}

static double legend_font(const struct drawing *drawing)
{
    return drawing->theme->legend_font + (drawing->is_sheet ? SHEET_LARGER : 0);
}

static void legend_init(struct legend *legend, const struct drawing *drawing)
{
    double widest = 0;

    *legend = (struct legend){ 0 };
    for (int i = 0; i < drawing->group_count; i++)
        add(legend, ENTRY_GROUP, i, 0, drawing->groups[i]);
    add_sets(legend, drawing);
    add_kinds_of_ties(legend, drawing);
    add_states(legend, drawing);
    add_widths(legend, drawing);
    if (drawing->is_of_blocs)
        say(legend, drawing, ENTRY_NONE, 0, 0, LEGEND_larger);
    for (int i = 0; i < legend->count; i++)
        widest = fmax(widest, label_width(legend->entries[i].text, legend_font(drawing)));
    legend->pitch = SAMPLE_WIDTH + GAP + widest + BETWEEN;
    legend->columns = (int)fmax(1, floor((drawing->width - 2 * MARGIN + BETWEEN) / legend->pitch));
}

static int row_count(const struct legend *legend)
{
    return (legend->count + legend->columns - 1) / legend->columns;
}

/* Left end and middle of an entry's row; entries run down the columns. */
static struct point entry_place(const struct legend *legend, int index)
{
    int rows = row_count(legend);

    return (struct point){ MARGIN + index / rows * legend->pitch,
                           MARGIN + (rows - 1 - index % rows + 0.5) * SAMPLE_ROW };
}

static struct box entry_box(const struct drawing *drawing, const struct legend *legend, int index)
{
    struct point place = entry_place(legend, index);
    double width = label_width(legend->entries[index].text, legend_font(drawing));

    return (struct box){ place.x + SAMPLE_WIDTH + GAP + width / 2, place.y, width,
                         fmax(SAMPLE_ROW - 4, 1.3 * drawing->theme->legend_font) };
}

void legend_wrap(const struct drawing *drawing, const char *text, double size, struct text *out)
{
    double width = drawing->width - 2 * MARGIN;
    int columns = (int)(width / label_width("x", size)), lines;

    label_wrap(text, columns, out);
    while (label_extent(out->data, size, &lines) > width && columns > 1) {
        text_done(out);
        columns -= columns / 10 + 1;
        label_wrap(text, columns, out);
    }
}

void legend_caption(const struct drawing *drawing, int frame, struct text *out)
{
    const struct frame *what = &drawing->frames[frame];

    text_addf(out, "%s%s%s", what->title, what->subtitle ? ", " : "", what->subtitle ? what->subtitle : "");
}

static void subtitle_of(const struct drawing *drawing, int frame, struct text *out)
{
    AUTO_TEXT line = { 0 };

    legend_caption(drawing, frame, &line);
    legend_wrap(drawing, line.data, drawing->theme->subtitle_font, out);
}

double legend_text_height(const char *wrapped, double size)
{
    int lines;

    label_extent(wrapped, size, &lines);
    return lines * size * 1.25;
}

/* Heights of the title, and of the highest subtitle of all frames. */
static void title_heights(const struct drawing *drawing, double heights[2])
{
    AUTO_TEXT title = { 0 };

    legend_wrap(drawing, drawing->title, drawing->theme->title_font, &title);
    heights[0] = legend_text_height(title.data, drawing->theme->title_font);
    heights[1] = 0;
    for (int i = 0; i < drawing->frame_count; i++) {
        AUTO_TEXT subtitle = { 0 };

        subtitle_of(drawing, i, &subtitle);
        heights[1] = fmax(heights[1], legend_text_height(subtitle.data, drawing->theme->subtitle_font));
    }
}

void legend_make_room(struct drawing *drawing)
{
    struct point low, high;
    double heights[2];

    extent_find(drawing, &low, &high);
    drawing->width = fmax(high.x - low.x + 2 * MARGIN, LEAST_WIDTH);
    drawing->width = fmax(drawing->width, legend_width(drawing));
    title_heights(drawing, heights);
    drawing->map_bottom = MARGIN + legend_height(drawing) + MARGIN;
    drawing->height = drawing->map_bottom + high.y - low.y + MARGIN + heights[0] + heights[1] + MARGIN;
    extent_shift(drawing, (drawing->width - (high.x - low.x)) / 2 - low.x, drawing->map_bottom - low.y);
}

void legend_paint_titles(Agraph_t *graph, const struct drawing *drawing, int frame)
{
    double heights[2], top = drawing->height - MARGIN, width = drawing->width - 2 * MARGIN;
    AUTO_TEXT title = { 0 };
    AUTO_TEXT subtitle = { 0 };

    title_heights(drawing, heights);
    legend_wrap(drawing, drawing->title, drawing->theme->title_font, &title);
    subtitle_of(drawing, frame, &subtitle);
    paint_text(graph, "title", 0, (struct box){ drawing->width / 2, top - heights[0] / 2, width, heights[0] },
               title.data, drawing->theme->title_font, FONT_NAME);
    paint_text(graph, "title", 1,
               (struct box){ drawing->width / 2, top - heights[0] - heights[1] / 2, width, heights[1] }, subtitle.data,
               drawing->theme->subtitle_font, FONT_NAME);
}

/* A text's box with room to the right for faces wider than the estimate, which Graphviz would complain of. */
static struct box roomy(struct box area, double page_width)
{
    double left = area.x - area.width / 2, width = fmin(1.7 * area.width + 10, fmax(page_width - left, area.width));

    return (struct box){ left + width / 2, area.y, width, area.height };
}

/* What an entry says in a frame: the dagger only once the set is dissolved. */
static const char *text_in_frame(const struct drawing *drawing, const struct entry *entry, int frame)
{
    bool waits = entry->kind == ENTRY_SET && sets_dissolve(drawing, entry->index) &&
                 drawing->frames[frame].sets[entry->index].state != SET_DISSOLVED;

    return entry->text + (waits ? strlen(DAGGER) : 0);
}

double legend_height(const struct drawing *drawing)
{
    struct legend legend;

    legend_init(&legend, drawing);
    return row_count(&legend) * SAMPLE_ROW;
}

double legend_width(const struct drawing *drawing)
{
    struct legend legend;

    legend_init(&legend, drawing);
    return legend.pitch - BETWEEN + 2 * MARGIN;
}

void legend_paint(Agraph_t *graph, const struct drawing *drawing, int frame)
{
    struct legend legend;

    legend_init(&legend, drawing);
    for (int i = 0; i < legend.count; i++) {
        const struct entry *entry = &legend.entries[i];

        sample_paint(graph, drawing, entry, i, entry_place(&legend, i), frame);
        paint_text(graph, "text", i, roomy(entry_box(drawing, &legend, i), drawing->width),
                   text_in_frame(drawing, entry, frame), legend_font(drawing), FONT_NAME);
    }
}

struct box *legend_boxes(const struct drawing *drawing, int *count)
{
    struct legend legend;
    struct box *boxes;
    double heights[2];

    legend_init(&legend, drawing);
    boxes = mem_array((size_t)(legend.count + drawing->edge_count + 1), sizeof *boxes);
    *count = 0;
    for (int i = 0; i < legend.count; i++)
        boxes[(*count)++] = entry_box(drawing, &legend, i);
    for (int i = 0; i < drawing->edge_count; i++)
        if (edge_has_mark(drawing, i))
            boxes[(*count)++] =
                (struct box){ drawing->edges[i].mark.x, drawing->edges[i].mark.y, MARK_SIZE, MARK_SIZE };
    title_heights(drawing, heights);
    boxes[(*count)++] = (struct box){ drawing->width / 2, drawing->height - MARGIN - (heights[0] + heights[1]) / 2,
                                      drawing->width - 2 * MARGIN, heights[0] + heights[1] };
    return boxes;
}
