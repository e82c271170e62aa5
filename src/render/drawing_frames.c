/*
 * drawing_frames.c - reads the frames of a drawing, and its layout.
 */
#include <math.h>

#include "render/reader.h"

/* No place in a layout is farther out, in points. */
static const double FARTHEST = 1e6;

struct frame_fields {
    const cJSON *name, *title, *subtitle, *nodes, *notes, *edges, *sets;
};

static const struct json_field frame_table[] = {
    JSON_OPTIONAL(frame_fields, name, JSON_TEXT),     JSON_REQUIRED(frame_fields, title, JSON_TEXT),
    JSON_OPTIONAL(frame_fields, subtitle, JSON_TEXT), JSON_REQUIRED(frame_fields, nodes, JSON_ARRAY),
    JSON_OPTIONAL(frame_fields, notes, JSON_ARRAY),   JSON_REQUIRED(frame_fields, edges, JSON_ARRAY),
    JSON_OPTIONAL(frame_fields, sets, JSON_ARRAY),    { .key = NULL },
};

struct look_fields {
    const cJSON *state, *strength, *was, *ties;
};

static const struct json_field look_table[] = {
    JSON_REQUIRED(look_fields, state, JSON_TEXT),
    JSON_REQUIRED(look_fields, strength, JSON_NUMBER),
    JSON_REQUIRED(look_fields, was, JSON_NUMBER),
    JSON_OPTIONAL(look_fields, ties, JSON_NUMBER),
    { .key = NULL },
};

static void read_looks(struct reader *reader, const struct frame_fields *fields, struct frame *frame)
{
    static const char *const node_words[] = { "absent", "present", "weakened", "collapsed", "added" };
    static const char *const edge_words[] = { "absent", "present", "lost", "weakened", "strengthened", "added" };
    const cJSON *item;
    int count = 0;

    cJSON_ArrayForEach(item, fields->nodes)
        frame->nodes[count++] = (enum node_state)reader_word(reader, item, node_words, NODE_STATE_COUNT);
    count = 0;
    cJSON_ArrayForEach(item, fields->edges) {
        struct look_fields look;

        if (!json_read_object(&reader->document, item, look_table, &look)) {
            reader->good = false;
            return;
        }
        frame->edges[count++] = (struct edge_look){
            (enum edge_state)reader_word(reader, look.state, edge_words, EDGE_STATE_COUNT),
            reader_strength(reader, look.strength),
            reader_strength(reader, look.was),
        };
    }
}

struct set_fields {
    const cJSON *state, *in, *left;
};

static const struct json_field set_table[] = {
    JSON_REQUIRED(set_fields, state, JSON_TEXT),
    JSON_REQUIRED(set_fields, in, JSON_ARRAY),
    JSON_REQUIRED(set_fields, left, JSON_ARRAY),
    { .key = NULL },
};

static void mark_members(struct reader *reader, const cJSON *list, enum membership membership, struct set_look *look)
{
    const cJSON *item;

    cJSON_ArrayForEach(item, list) {
        int node = reader_index(reader, item, reader->drawing->node_count, -1);

        if (node >= 0)
            look->members[node] = membership;
    }
}

static void read_sets(struct reader *reader, const struct frame_fields *fields, struct frame *frame)
{
    static const char *const words[] = { "absent", "present", "dissolved" };
    struct drawing *drawing = reader->drawing;
    struct set_look *look = frame->sets = arena_array(&drawing->arena, (size_t)drawing->set_count, sizeof *look);
    const cJSON *item;

    cJSON_ArrayForEach(item, fields->sets) {
        struct set_fields set;

        if (!json_read_object(&reader->document, item, set_table, &set)) {
            reader->good = false;
            return;
        }
        look->state = (enum set_state)reader_word(reader, set.state, words, SET_STATE_COUNT);
        look->members = arena_array(&drawing->arena, (size_t)drawing->node_count, sizeof *look->members);
        mark_members(reader, set.in, MEMBER_IN, look);
        mark_members(reader, set.left, MEMBER_LEFT, look);
        look++;
    }
}

/* What stands below the names; none are missing or all. */
static void read_notes(struct reader *reader, const cJSON *list, struct frame *frame)
{
    const cJSON *item;
    int count = 0;

    if (!list)
        return;
    frame->notes = reader_array(reader, list, sizeof *frame->notes);
    cJSON_ArrayForEach(item, list) {
        if (!cJSON_IsString(item)) {
            reader_wrong(reader, item, "a note is a text");
            return;
        }
        frame->notes[count++] = reader_keep(reader, item);
    }
}

void reader_frames(struct reader *reader, const cJSON *list)
{
    struct drawing *drawing = reader->drawing;
    const cJSON *item;

    drawing->frames = reader_array(reader, list, sizeof *drawing->frames);
    cJSON_ArrayForEach(item, list) {
        struct frame *frame = &drawing->frames[drawing->frame_count++];
        struct frame_fields fields;

        if (!json_read_object(&reader->document, item, frame_table, &fields)) {
            reader->good = false;
            return;
        }
        frame->title = reader_keep(reader, fields.title);
        frame->subtitle = reader_keep(reader, fields.subtitle);
        frame->nodes = reader_array(reader, fields.nodes, sizeof *frame->nodes);
        frame->edges = reader_array(reader, fields.edges, sizeof *frame->edges);
        if (cJSON_GetArraySize(fields.nodes) != drawing->node_count ||
            cJSON_GetArraySize(fields.edges) != drawing->edge_count ||
            cJSON_GetArraySize(fields.sets) != drawing->set_count ||
            (fields.notes && cJSON_GetArraySize(fields.notes) != drawing->node_count)) {
            reader_wrong(reader, item, "a frame says something of every node, edge and set");
            return;
        }
        read_looks(reader, &fields, frame);
        read_notes(reader, fields.notes, frame);
        read_sets(reader, &fields, frame);
    }
}

bool reader_numbers(const cJSON *list, double *out, int count)
{
    const cJSON *item = list ? list->child : NULL;

    for (int i = 0; i < count; i++, item = item->next) {
        if (!cJSON_IsNumber(item) || fabs(item->valuedouble) > FARTHEST)
            return false;
        out[i] = item->valuedouble;
    }
    return !item;
}

static const cJSON *item_of(const cJSON *object, const char *key)
{
    return cJSON_GetObjectItemCaseSensitive(object, key);
}

void reader_layout(struct reader *reader, const cJSON *layout)
{
    struct drawing *drawing = reader->drawing;
    const cJSON *node = item_of(layout, "nodes"), *edge = item_of(layout, "edges");
    double page[3], numbers[10];
    bool good = reader_numbers(item_of(layout, "page"), page, 3) && page[0] > 0 && page[1] > 0;

    node = node ? node->child : NULL;
    edge = edge ? edge->child : NULL;
    for (int i = 0; good && i < drawing->node_count; i++) {
        good = reader_numbers(node, numbers, 4) && numbers[2] > 0 && numbers[3] > 0;
        drawing->nodes[i].box = (struct box){ numbers[0], numbers[1], numbers[2], numbers[3] };
        node = good ? node->next : NULL;
    }
    for (int i = 0; good && i < drawing->edge_count; i++) {
        good = reader_numbers(edge, numbers, 10);
        for (int k = 0; k < 4; k++)
            drawing->edges[i].curve[k] = (struct point){ numbers[2 * k], numbers[2 * k + 1] };
        drawing->edges[i].mark = (struct point){ numbers[8], numbers[9] };
        edge = good ? edge->next : NULL;
    }
    if (!good || node || edge) {
        reader_wrong(reader, layout, "this is no layout of this drawing");
        return;
    }
    drawing->width = page[0];
    drawing->height = page[1];
    drawing->map_bottom = page[2];
}
