/*
 * drawing_json.c - the drawing as 'entente-drawing/1', which the renderer reads.
 */
#include "analysis/drawing_blocs.h"
#include "base/json.h"
#include "output/language/translate.h"
#include "output/result.h"

/* ORDER node_state */
static const char *const node_states[] = {
    [NODE_ABSENT] = "absent", [NODE_PRESENT] = "present",   [NODE_COLLAPSED] = "collapsed",
    [NODE_ADDED] = "added",   [NODE_WEAKENED] = "weakened",
};

/* ORDER edge_state */
static const char *const edge_states[] = {
    [EDGE_ABSENT] = "absent",     [EDGE_PRESENT] = "present",           [EDGE_LOST] = "lost",
    [EDGE_WEAKENED] = "weakened", [EDGE_STRENGTHENED] = "strengthened", [EDGE_ADDED] = "added",
};

/* ORDER outline_state */
static const char *const outline_states[] = {
    [OUTLINE_ABSENT] = "absent",
    [OUTLINE_PRESENT] = "present",
    [OUTLINE_DISSOLVED] = "dissolved",
};

static void write_labels(struct json_writer *writer, const char *key, const struct report_named *list, int count)
{
    json_key(writer, key);
    json_open(writer, '[');
    for (int i = 0; i < count; i++) {
        json_open_line(writer, '{');
        json_key(writer, "label");
        json_string(writer, list[i].title);
        json_close(writer);
    }
    json_close(writer);
}

static void write_place(struct json_writer *writer, const double *at)
{
    if (!at)
        return;
    json_key(writer, "at");
    json_open_line(writer, '[');
    json_number(writer, at[0]);
    json_number(writer, at[1]);
    json_close(writer);
}

static void write_nodes(struct json_writer *writer, const struct drawing *drawing, const struct places *places)
{
    json_key(writer, "nodes");
    json_open(writer, '[');
    for (int i = 0; i < drawing->node_count; i++) {
        const struct drawing_node *node = &drawing->nodes[i];

        json_open_line(writer, '{');
        json_key(writer, "id");
        json_string(writer, node->id);
        json_key(writer, "label");
        json_string(writer, node->name);
        if (node->group >= 0) {
            json_key(writer, "group");
            json_number(writer, node->group);
        }
        if (drawing->is_of_blocs) {
            json_key(writer, "actors");
            json_number(writer, node->actors);
        }
        if (places && places->is_of_blocs == drawing->is_of_blocs)
            write_place(writer, places_find(places, node->id));
        json_close(writer);
    }
    json_close(writer);
}

/* What holds a bloc together is said in its note. */
static bool is_drawn(const struct drawing_edge *edge)
{
    return edge->from != edge->to;
}

/* The renderer knows forward and both; a backward edge is written with its ends exchanged. */
static void write_edge(struct json_writer *writer, const struct drawing_edge *edge)
{
    bool backward = edge->direction == EDGE_BACKWARD;

    json_open_line(writer, '{');
    json_key(writer, "from");
    json_number(writer, backward ? edge->to : edge->from);
    json_key(writer, "to");
    json_number(writer, backward ? edge->from : edge->to);
    json_key(writer, "layer");
    json_number(writer, edge->layer);
    json_key(writer, "hostile");
    json_bool(writer, edge->hostile);
    json_key(writer, "direction");
    json_string(writer, edge->direction == EDGE_MUTUAL ? "none" : edge->direction == EDGE_BOTH ? "both" : "forward");
    json_key(writer, "strength");
    json_number(writer, edge->strength);
    json_close(writer);
}

/* Sets of nodes that belong together; nothing where there are none. */
static void write_sets(struct json_writer *writer, const struct report *report, const struct drawing *drawing)
{
    if (drawing->pact_count == 0)
        return;
    json_key(writer, "sets");
    json_open(writer, '[');
    for (int i = 0; i < drawing->pact_count; i++) {
        json_open_line(writer, '{');
        json_key(writer, "label");
        json_string(writer, report->pacts[drawing->pacts[i]].title);
        json_close(writer);
    }
    json_close(writer);
    json_key(writer, "sets_left_out");
    json_number(writer, drawing->pacts_left_out);
}

static void write_nodes_of_set(struct json_writer *writer, const struct drawing *drawing, const struct pact_look *look,
                               enum membership membership, const char *key)
{
    json_key(writer, key);
    json_open_line(writer, '[');
    for (int i = 0; i < drawing->node_count; i++)
        if (look->members[i] == membership)
            json_number(writer, i);
    json_close(writer);
}

static void write_set_looks(struct json_writer *writer, const struct drawing *drawing,
                            const struct drawing_frame *frame)
{
    if (drawing->pact_count == 0)
        return;
    json_key(writer, "sets");
    json_open(writer, '[');
    for (int i = 0; i < drawing->pact_count; i++) {
        json_open_line(writer, '{');
        json_key(writer, "state");
        json_string(writer, outline_states[frame->pacts[i].state]);
        write_nodes_of_set(writer, drawing, &frame->pacts[i], MEMBER_IN, "in");
        write_nodes_of_set(writer, drawing, &frame->pacts[i], MEMBER_LEFT, "left");
        json_close(writer);
    }
    json_close(writer);
}

static void write_notes(struct json_writer *writer, const struct drawing *drawing, const struct drawing_frame *frame)
{
    if (!frame->notes)
        return;
    json_key(writer, "notes");
    json_open_line(writer, '[');
    for (int i = 0; i < drawing->node_count; i++)
        json_string(writer, frame->notes[i]);
    json_close(writer);
}

static void write_look(struct json_writer *writer, const struct drawing *drawing, const struct edge_look *look)
{
    json_open_line(writer, '{');
    json_key(writer, "state");
    json_string(writer, edge_states[look->state]);
    json_key(writer, "strength");
    json_number(writer, look->strength);
    json_key(writer, "was");
    json_number(writer, look->was);
    if (drawing->is_of_blocs) {
        json_key(writer, "ties");
        json_number(writer, look->ties);
    }
    json_close(writer);
}

static void write_frame(struct json_writer *writer, const struct drawing *drawing, const struct drawing_frame *frame)
{
    json_open(writer, '{');
    json_key(writer, "name");
    json_string(writer, frame->name);
    json_key(writer, "title");
    json_string(writer, frame->title);
    if (frame->subtitle) {
        json_key(writer, "subtitle");
        json_string(writer, frame->subtitle);
    }
    json_key(writer, "nodes");
    json_open_line(writer, '[');
    for (int i = 0; i < drawing->node_count; i++)
        json_string(writer, node_states[frame->nodes[i]]);
    json_close(writer);
    write_notes(writer, drawing, frame);
    json_key(writer, "edges");
    json_open(writer, '[');
    for (int i = 0; i < drawing->edge_count; i++)
        if (is_drawn(&drawing->edges[i]))
            write_look(writer, drawing, &frame->edges[i]);
    json_close(writer);
    write_set_looks(writer, drawing, frame);
    json_close(writer);
}

const struct drawing *drawing_chosen(const struct report *report, const struct drawing_options *options)
{
    return options->blocs ? &report->blocs_drawing : &report->drawing;
}

bool drawing_is_crowded(const struct report *report)
{
    return report->drawing.node_count > DRAWING_MOST_ACTORS;
}

/* Another language than the renderer's own. */
static void write_words(struct json_writer *writer, enum language language)
{
    static const struct {
        const char *name, *english;
    } words[] = {
#define LEGEND_WORD(name, english) { #name, english },
#include "base/legend_words.def"
#undef LEGEND_WORD
    };

    if (language == LANGUAGE_ENGLISH)
        return;
    json_key(writer, "words");
    json_open(writer, '{');
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        AUTO_TEXT said = { 0 };

        translate(&said, language, words[i].english);
        json_key(writer, words[i].name);
        json_string(writer, text_string(&said));
    }
    json_close(writer);
}

/* What need not be said is not: every actor, for a screen, in English. */
static void write_head(struct json_writer *writer, const struct report *report, const struct drawing_options *options)
{
    json_key(writer, "format");
    json_string(writer, "entente-drawing/1");
    json_key(writer, "version");
    json_string(writer, ENTENTE_VERSION);
    json_key(writer, "title");
    json_string(writer, report->title);
    json_string_if(writer, "view", options->blocs ? "blocs" : NULL);
    json_string_if(writer, "theme", options->for_print ? "print" : NULL);
    json_key(writer, "seed");
    json_number(writer, 1);
    write_words(writer, options->language);
    write_labels(writer, "groups", report->blocs, report->bloc_count);
    write_labels(writer, "layers", report->layers, report->layer_count);
}

void drawing_write_json(const struct report *report, const struct drawing_options *options, const char *layout,
                        struct text *out)
{
    const struct drawing *drawing = drawing_chosen(report, options);
    int frames = options->no_frames ? 0 : drawing->frame_count;
    struct json_writer writer = { 0 };

    json_open(&writer, '{');
    write_head(&writer, report, options);
    if (frames > 0)
        write_sets(&writer, report, drawing);
    write_nodes(&writer, drawing, layout ? NULL : options->places);
    json_key(&writer, "edges");
    json_open(&writer, '[');
    for (int i = 0; i < drawing->edge_count; i++)
        if (is_drawn(&drawing->edges[i]))
            write_edge(&writer, &drawing->edges[i]);
    json_close(&writer);
    json_key(&writer, "frames");
    json_open(&writer, '[');
    for (int i = 0; i < frames; i++)
        write_frame(&writer, drawing, &drawing->frames[i]);
    json_close(&writer);
    if (layout) {
        json_key(&writer, "layout");
        json_raw(&writer, layout);
    }
    json_close(&writer);
    text_add(out, text_string(&writer.out));
    json_writer_done(&writer);
}
