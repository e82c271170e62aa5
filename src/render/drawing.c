/*
 * drawing.c - reads a drawing.
 */
#include "render/drawing.h"

#include <limits.h>
#include <math.h>
#include <string.h>

#include "render/reader.h"
#include "render/style.h"

void reader_wrong(struct reader *reader, const cJSON *item, const char *text)
{
    json_report(&reader->document, item, ERROR_OUT_OF_RANGE, "%s", text);
    reader->good = false;
}

void *reader_array(struct reader *reader, const cJSON *list, size_t size)
{
    return arena_array(&reader->drawing->arena, (size_t)cJSON_GetArraySize(list), size);
}

char *reader_keep(struct reader *reader, const cJSON *item)
{
    return item ? arena_dup(&reader->drawing->arena, item->valuestring) : NULL;
}

static bool is_whole(const cJSON *item, double most)
{
    return cJSON_IsNumber(item) && item->valuedouble >= 0 && item->valuedouble <= most &&
           item->valuedouble == floor(item->valuedouble);
}

int reader_index(struct reader *reader, const cJSON *item, int count, int otherwise)
{
    if (!item || cJSON_IsNull(item))
        return otherwise;
    if (is_whole(item, count - 1))
        return (int)item->valuedouble;
    reader_wrong(reader, item, "this is the number of nothing");
    return otherwise;
}

double reader_strength(struct reader *reader, const cJSON *item)
{
    if (item->valuedouble < 0)
        reader_wrong(reader, item, "a strength is not negative");
    return fmax(0, item->valuedouble);
}

struct label_fields {
    const cJSON *id, *label, *group, *actors, *at;
};

static const struct json_field label_table[] = {
    JSON_REQUIRED(label_fields, label, JSON_TEXT),
    { .key = NULL },
};

static const struct json_field node_table[] = {
    JSON_OPTIONAL(label_fields, id, JSON_TEXT),   JSON_REQUIRED(label_fields, label, JSON_TEXT),
    JSON_OPTIONAL(label_fields, group, JSON_ANY), JSON_OPTIONAL(label_fields, actors, JSON_NUMBER),
    JSON_OPTIONAL(label_fields, at, JSON_ARRAY),  { .key = NULL },
};

static char **read_labels(struct reader *reader, const cJSON *list, int *count)
{
    char **labels = reader_array(reader, list, sizeof *labels);
    const cJSON *item;

    cJSON_ArrayForEach(item, list) {
        struct label_fields fields;

        reader->good = json_read_object(&reader->document, item, label_table, &fields) && reader->good;
        labels[(*count)++] = reader_keep(reader, fields.label);
    }
    return labels;
}

/* Where it is to stand, if that is said. */
static void read_place(struct reader *reader, const cJSON *at, struct node *node)
{
    double place[2];

    node->is_fixed = at != NULL;
    if (!at)
        return;
    if (!reader_numbers(at, place, 2)) {
        reader_wrong(reader, at, "a place is two numbers");
        return;
    }
    node->box.x = place[0];
    node->box.y = place[1];
}

static void read_nodes(struct reader *reader, const cJSON *list)
{
    struct drawing *drawing = reader->drawing;
    const cJSON *item;

    drawing->nodes = reader_array(reader, list, sizeof *drawing->nodes);
    cJSON_ArrayForEach(item, list) {
        struct node *node = &drawing->nodes[drawing->node_count++];
        struct label_fields fields;

        reader->good = json_read_object(&reader->document, item, node_table, &fields) && reader->good;
        node->label = reader_keep(reader, fields.label);
        node->group = reader_index(reader, fields.group, drawing->group_count, -1);
        node->actors = reader_index(reader, fields.actors, INT_MAX / 2, 1);
        read_place(reader, fields.at, node);
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

int reader_word(struct reader *reader, const cJSON *item, const char *const *words, int count)
{
    for (int i = 0; cJSON_IsString(item) && i < count; i++)
        if (strcmp(words[i], item->valuestring) == 0)
            return i;
    reader_wrong(reader, item, "unknown word");
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
    edge->from = reader_index(reader, fields.from, drawing->node_count, 0);
    edge->to = reader_index(reader, fields.to, drawing->node_count, 0);
    edge->layer = reader_index(reader, fields.layer, drawing->layer_count, 0);
    edge->hostile = cJSON_IsTrue(fields.hostile);
    edge->strength = reader_strength(reader, fields.strength);
    if (fields.direction)
        edge->direction = (enum edge_direction)reader_word(reader, fields.direction, directions, 3);
    if (edge->from == edge->to)
        reader_wrong(reader, item, "an edge joins two different nodes");
    drawing->greatest = fmax(drawing->greatest, edge->strength);
}

static void read_edges(struct reader *reader, const cJSON *list)
{
    struct drawing *drawing = reader->drawing;
    const cJSON *item;

    drawing->edges = reader_array(reader, list, sizeof *drawing->edges);
    cJSON_ArrayForEach(item, list)
        read_edge(reader, item, &drawing->edges[drawing->edge_count++]);
}

struct drawing_fields {
    const cJSON *format, *version, *title, *seed, *groups, *layers, *sets, *sets_left_out, *nodes, *edges, *frames,
        *layout, *theme, *view, *words;
};

static const struct json_field drawing_table[] = {
    JSON_REQUIRED(drawing_fields, format, JSON_TEXT),  JSON_REQUIRED(drawing_fields, version, JSON_TEXT),
    JSON_OPTIONAL(drawing_fields, title, JSON_TEXT),   JSON_OPTIONAL(drawing_fields, seed, JSON_NUMBER),
    JSON_OPTIONAL(drawing_fields, groups, JSON_ARRAY), JSON_OPTIONAL(drawing_fields, layers, JSON_ARRAY),
    JSON_OPTIONAL(drawing_fields, sets, JSON_ARRAY),   JSON_OPTIONAL(drawing_fields, sets_left_out, JSON_NUMBER),
    JSON_REQUIRED(drawing_fields, nodes, JSON_ARRAY),  JSON_REQUIRED(drawing_fields, edges, JSON_ARRAY),
    JSON_REQUIRED(drawing_fields, frames, JSON_ARRAY), JSON_OPTIONAL(drawing_fields, layout, JSON_OBJECT),
    JSON_OPTIONAL(drawing_fields, theme, JSON_TEXT),   JSON_OPTIONAL(drawing_fields, view, JSON_TEXT),
    JSON_OPTIONAL(drawing_fields, words, JSON_OBJECT), { .key = NULL },
};

struct word_fields {
#define LEGEND_WORD(name, words) const cJSON *name;
#include "base/legend_words.def"
#undef LEGEND_WORD
};

static const struct json_field word_table[] = {
#define LEGEND_WORD(name, words) JSON_OPTIONAL(word_fields, name, JSON_TEXT),
#include "base/legend_words.def"
#undef LEGEND_WORD
    { .key = NULL },
};

/* English where nothing else is given. */
static void read_words(struct reader *reader, const cJSON *item)
{
    const char **words = reader->drawing->words;
    struct word_fields fields = { 0 };

    reader->good = (!item || json_read_object(&reader->document, item, word_table, &fields)) && reader->good;
#define LEGEND_WORD(name, english) words[LEGEND_##name] = fields.name ? reader_keep(reader, fields.name) : (english);
#include "base/legend_words.def"
#undef LEGEND_WORD
}

/* Which of two words is said; the first where none is. */
static bool is_second(struct reader *reader, const cJSON *item, const char *const words[2])
{
    return item && reader_word(reader, item, words, 2) == 1;
}

static void read_root(struct reader *reader, bool laid_out)
{
    struct drawing *drawing = reader->drawing;
    struct drawing_fields fields;

    reader->good = json_read_object(&reader->document, reader->document.root, drawing_table, &fields);
    if (!reader->good)
        return;
    if (strcmp(fields.format->valuestring, "entente-drawing/1") != 0)
        reader_wrong(reader, fields.format, "the format is not 'entente-drawing/1'");
    if (strcmp(fields.version->valuestring, ENTENTE_VERSION) != 0)
        reader_wrong(reader, fields.version,
                     "the drawing comes from another version; this renderer is " ENTENTE_VERSION);
    drawing->title = fields.title ? reader_keep(reader, fields.title) : arena_dup(&drawing->arena, "");
    drawing->theme = style_theme(is_second(reader, fields.theme, (const char *const[]){ "screen", "print" }));
    drawing->is_of_blocs = is_second(reader, fields.view, (const char *const[]){ "full", "blocs" });
    drawing->seed = reader_index(reader, fields.seed, INT_MAX / 2, 1);
    drawing->groups = read_labels(reader, fields.groups, &drawing->group_count);
    drawing->layers = read_labels(reader, fields.layers, &drawing->layer_count);
    drawing->sets = read_labels(reader, fields.sets, &drawing->set_count);
    drawing->sets_left_out = reader_index(reader, fields.sets_left_out, INT_MAX / 2, 0);
    read_words(reader, fields.words);
    read_nodes(reader, fields.nodes);
    read_edges(reader, fields.edges);
    if (reader->good)
        reader_frames(reader, fields.frames);
    if (reader->good && laid_out)
        reader_layout(reader, fields.layout);
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
