/*
 * drawing.c - reads a drawing.
 */
#include "render/drawing.h"

#include <limits.h>
#include <math.h>
#include <string.h>

#include "base/json.h"

/* No place in a layout is farther out, in points. */
static const double FARTHEST = 1e6;

struct reader {
    struct json_document document;
    struct drawing *drawing;
    bool good;
};

static void wrong(struct reader *reader, const cJSON *item, const char *text)
{
    json_report(&reader->document, item, ERROR_OUT_OF_RANGE, "%s", text);
    reader->good = false;
}

static void *array_of(struct reader *reader, const cJSON *list, size_t size)
{
    return arena_array(&reader->drawing->arena, (size_t)cJSON_GetArraySize(list), size);
}

static char *keep(struct reader *reader, const cJSON *item)
{
    return item ? arena_dup(&reader->drawing->arena, item->valuestring) : NULL;
}

static bool is_whole(const cJSON *item, double most)
{
    return cJSON_IsNumber(item) && item->valuedouble >= 0 && item->valuedouble <= most &&
           item->valuedouble == floor(item->valuedouble);
}

/* A whole number of 0..count-1; 'otherwise' where it is absent. */
static int index_of(struct reader *reader, const cJSON *item, int count, int otherwise)
{
    if (!item || cJSON_IsNull(item))
        return otherwise;
    if (is_whole(item, count - 1))
        return (int)item->valuedouble;
    wrong(reader, item, "this is the number of nothing");
    return otherwise;
}

static double strength_of(struct reader *reader, const cJSON *item)
{
    if (item->valuedouble < 0)
        wrong(reader, item, "a strength is not negative");
    return fmax(0, item->valuedouble);
}

struct label_fields {
    const cJSON *label, *group;
};

static const struct json_field label_table[] = {
    JSON_REQUIRED(label_fields, label, JSON_TEXT),
    { .key = NULL },
};

static const struct json_field node_table[] = {
    JSON_REQUIRED(label_fields, label, JSON_TEXT),
    JSON_OPTIONAL(label_fields, group, JSON_ANY),
    { .key = NULL },
};

static char **read_labels(struct reader *reader, const cJSON *list, int *count)
{
    char **labels = array_of(reader, list, sizeof *labels);
    const cJSON *item;

    cJSON_ArrayForEach(item, list) {
        struct label_fields fields;

        reader->good = json_read_object(&reader->document, item, label_table, &fields) && reader->good;
        labels[(*count)++] = keep(reader, fields.label);
    }
    return labels;
}

static void read_nodes(struct reader *reader, const cJSON *list)
{
    struct drawing *drawing = reader->drawing;
    const cJSON *item;

    drawing->nodes = array_of(reader, list, sizeof *drawing->nodes);
    cJSON_ArrayForEach(item, list) {
        struct node *node = &drawing->nodes[drawing->node_count++];
        struct label_fields fields;

        reader->good = json_read_object(&reader->document, item, node_table, &fields) && reader->good;
        node->label = keep(reader, fields.label);
        node->group = index_of(reader, fields.group, drawing->group_count, -1);
    }
}

struct edge_fields {
    const cJSON *from, *to, *layer, *hostile, *direction, *strength;
};

static const struct json_field edge_table[] = {
    JSON_REQUIRED(edge_fields, from, JSON_NUMBER),
    JSON_REQUIRED(edge_fields, to, JSON_NUMBER),
    JSON_REQUIRED(edge_fields, layer, JSON_NUMBER),
    JSON_OPTIONAL(edge_fields, hostile, JSON_BOOL),
    JSON_OPTIONAL(edge_fields, direction, JSON_TEXT),
    JSON_REQUIRED(edge_fields, strength, JSON_NUMBER),
    { .key = NULL },
};

/* Index of a word in a list, or an error. */
static int word_of(struct reader *reader, const cJSON *item, const char *const *words, int count)
{
    for (int i = 0; cJSON_IsString(item) && i < count; i++)
        if (strcmp(words[i], item->valuestring) == 0)
            return i;
    wrong(reader, item, "unknown word");
    return 0;
}

static void read_edge(struct reader *reader, const cJSON *item, struct edge *edge)
{
    static const char *const directions[] = { "none", "forward", "both" };
    struct drawing *drawing = reader->drawing;
    struct edge_fields fields;

    if (!json_read_object(&reader->document, item, edge_table, &fields)) {
        reader->good = false;
        return;
    }
    edge->from = index_of(reader, fields.from, drawing->node_count, 0);
    edge->to = index_of(reader, fields.to, drawing->node_count, 0);
    edge->layer = index_of(reader, fields.layer, drawing->layer_count, 0);
    edge->hostile = cJSON_IsTrue(fields.hostile);
    edge->strength = strength_of(reader, fields.strength);
    if (fields.direction)
        edge->direction = (enum edge_direction)word_of(reader, fields.direction, directions, 3);
    if (edge->from == edge->to)
        wrong(reader, item, "an edge joins two different nodes");
    drawing->greatest = fmax(drawing->greatest, edge->strength);
}

static void read_edges(struct reader *reader, const cJSON *list)
{
    struct drawing *drawing = reader->drawing;
    const cJSON *item;

    drawing->edges = array_of(reader, list, sizeof *drawing->edges);
    cJSON_ArrayForEach(item, list)
        read_edge(reader, item, &drawing->edges[drawing->edge_count++]);
}

struct frame_fields {
    const cJSON *name, *title, *subtitle, *nodes, *edges, *sets;
};

static const struct json_field frame_table[] = {
    JSON_OPTIONAL(frame_fields, name, JSON_TEXT),
    JSON_REQUIRED(frame_fields, title, JSON_TEXT),
    JSON_OPTIONAL(frame_fields, subtitle, JSON_TEXT),
    JSON_REQUIRED(frame_fields, nodes, JSON_ARRAY),
    JSON_REQUIRED(frame_fields, edges, JSON_ARRAY),
    JSON_OPTIONAL(frame_fields, sets, JSON_ARRAY),
    { .key = NULL },
};

struct look_fields {
    const cJSON *state, *strength, *was;
};

static const struct json_field look_table[] = {
    JSON_REQUIRED(look_fields, state, JSON_TEXT),
    JSON_REQUIRED(look_fields, strength, JSON_NUMBER),
    JSON_REQUIRED(look_fields, was, JSON_NUMBER),
    { .key = NULL },
};

static void read_looks(struct reader *reader, const struct frame_fields *fields, struct frame *frame)
{
    static const char *const node_words[] = { "absent", "present", "weakened", "collapsed", "added" };
    static const char *const edge_words[] = { "absent", "present", "lost", "weakened", "strengthened", "added" };
    const cJSON *item;
    int count = 0;

    cJSON_ArrayForEach(item, fields->nodes)
        frame->nodes[count++] = (enum node_state)word_of(reader, item, node_words, NODE_STATE_COUNT);
    count = 0;
    cJSON_ArrayForEach(item, fields->edges) {
        struct look_fields look;

        if (!json_read_object(&reader->document, item, look_table, &look)) {
            reader->good = false;
            return;
        }
        frame->edges[count++] = (struct edge_look){
            (enum edge_state)word_of(reader, look.state, edge_words, EDGE_STATE_COUNT),
            strength_of(reader, look.strength),
            strength_of(reader, look.was),
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
        int node = index_of(reader, item, reader->drawing->node_count, -1);

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
        look->state = (enum set_state)word_of(reader, set.state, words, SET_STATE_COUNT);
        look->members = arena_array(&drawing->arena, (size_t)drawing->node_count, sizeof *look->members);
        mark_members(reader, set.in, MEMBER_IN, look);
        mark_members(reader, set.left, MEMBER_LEFT, look);
        look++;
    }
}

static void read_frames(struct reader *reader, const cJSON *list)
{
    struct drawing *drawing = reader->drawing;
    const cJSON *item;

    drawing->frames = array_of(reader, list, sizeof *drawing->frames);
    cJSON_ArrayForEach(item, list) {
        struct frame *frame = &drawing->frames[drawing->frame_count++];
        struct frame_fields fields;

        if (!json_read_object(&reader->document, item, frame_table, &fields)) {
            reader->good = false;
            return;
        }
        frame->title = keep(reader, fields.title);
        frame->subtitle = keep(reader, fields.subtitle);
        frame->nodes = array_of(reader, fields.nodes, sizeof *frame->nodes);
        frame->edges = array_of(reader, fields.edges, sizeof *frame->edges);
        if (cJSON_GetArraySize(fields.nodes) != drawing->node_count ||
            cJSON_GetArraySize(fields.edges) != drawing->edge_count ||
            cJSON_GetArraySize(fields.sets) != drawing->set_count) {
            wrong(reader, item, "a frame says something of every node, edge and set");
            return;
        }
        read_looks(reader, &fields, frame);
        read_sets(reader, &fields, frame);
    }
}

/* Numbers of a list into 'out'; false if there are not exactly so many, or one is beyond any page. */
static bool read_numbers(const cJSON *list, double *out, int count)
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

static void read_layout(struct reader *reader, const cJSON *layout)
{
    struct drawing *drawing = reader->drawing;
    const cJSON *node = item_of(layout, "nodes"), *edge = item_of(layout, "edges");
    double page[3], numbers[10];
    bool good = read_numbers(item_of(layout, "page"), page, 3) && page[0] > 0 && page[1] > 0;

    node = node ? node->child : NULL;
    edge = edge ? edge->child : NULL;
    for (int i = 0; good && i < drawing->node_count; i++) {
        good = read_numbers(node, numbers, 4) && numbers[2] > 0 && numbers[3] > 0;
        drawing->nodes[i].box = (struct box){ numbers[0], numbers[1], numbers[2], numbers[3] };
        node = good ? node->next : NULL;
    }
    for (int i = 0; good && i < drawing->edge_count; i++) {
        good = read_numbers(edge, numbers, 10);
        for (int k = 0; k < 4; k++)
            drawing->edges[i].curve[k] = (struct point){ numbers[2 * k], numbers[2 * k + 1] };
        drawing->edges[i].mark = (struct point){ numbers[8], numbers[9] };
        edge = good ? edge->next : NULL;
    }
    if (!good || node || edge) {
        wrong(reader, layout, "this is no layout of this drawing");
        return;
    }
    drawing->width = page[0];
    drawing->height = page[1];
    drawing->map_bottom = page[2];
}

struct drawing_fields {
    const cJSON *format, *version, *title, *seed, *groups, *layers, *sets, *sets_left_out, *nodes, *edges, *frames,
        *layout;
};

static const struct json_field drawing_table[] = {
    JSON_REQUIRED(drawing_fields, format, JSON_TEXT),
    JSON_REQUIRED(drawing_fields, version, JSON_TEXT),
    JSON_OPTIONAL(drawing_fields, title, JSON_TEXT),
    JSON_OPTIONAL(drawing_fields, seed, JSON_NUMBER),
    JSON_OPTIONAL(drawing_fields, groups, JSON_ARRAY),
    JSON_OPTIONAL(drawing_fields, layers, JSON_ARRAY),
    JSON_OPTIONAL(drawing_fields, sets, JSON_ARRAY),
    JSON_OPTIONAL(drawing_fields, sets_left_out, JSON_NUMBER),
    JSON_REQUIRED(drawing_fields, nodes, JSON_ARRAY),
    JSON_REQUIRED(drawing_fields, edges, JSON_ARRAY),
    JSON_REQUIRED(drawing_fields, frames, JSON_ARRAY),
    JSON_OPTIONAL(drawing_fields, layout, JSON_OBJECT),
    { .key = NULL },
};

static void read_root(struct reader *reader, bool laid_out)
{
    struct drawing *drawing = reader->drawing;
    struct drawing_fields fields;

    reader->good = json_read_object(&reader->document, reader->document.root, drawing_table, &fields);
    if (!reader->good)
        return;
    if (strcmp(fields.format->valuestring, "entente-drawing/1") != 0)
        wrong(reader, fields.format, "the format is not 'entente-drawing/1'");
    if (strcmp(fields.version->valuestring, ENTENTE_VERSION) != 0)
        wrong(reader, fields.version, "the drawing comes from another version; this renderer is " ENTENTE_VERSION);
    drawing->title = fields.title ? keep(reader, fields.title) : arena_dup(&drawing->arena, "");
    drawing->seed = index_of(reader, fields.seed, INT_MAX / 2, 1);
    drawing->groups = read_labels(reader, fields.groups, &drawing->group_count);
    drawing->layers = read_labels(reader, fields.layers, &drawing->layer_count);
    drawing->sets = read_labels(reader, fields.sets, &drawing->set_count);
    drawing->sets_left_out = index_of(reader, fields.sets_left_out, INT_MAX / 2, 0);
    read_nodes(reader, fields.nodes);
    read_edges(reader, fields.edges);
    if (reader->good)
        read_frames(reader, fields.frames);
    if (reader->good && laid_out)
        read_layout(reader, fields.layout);
}

bool drawing_read(struct drawing *drawing, char *text, size_t length, bool laid_out, struct diagnostics *diagnostics)
{
    struct reader reader = { .drawing = drawing };

    *drawing = (struct drawing){ 0 };
    if (json_document_init(&reader.document, "drawing", text, length, diagnostics))
        read_root(&reader, laid_out);
    json_document_done(&reader.document);
    if (!reader.good)
        drawing_done(drawing);
    return reader.good;
}

void drawing_done(struct drawing *drawing)
{
    arena_done(&drawing->arena);
    *drawing = (struct drawing){ 0 };
}
