/*
 * places.c - where the nodes of an earlier drawing stood.
 */
#include "output/places.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/json.h"

/* In points, from the lower left corner: pages of 7 m. */
static const double FARTHEST = 2e4;

enum { NAMED_AT_MOST = 5 };

struct reader {
    struct json_document document;
    struct places *places;
    bool good;
};

struct drawing_fields {
    const cJSON *format, *version, *title, *seed, *view, *theme, *groups, *layers, *sets, *sets_left_out, *nodes,
        *edges, *frames, *layout;
};

static const struct json_field drawing_table[] = {
    JSON_REQUIRED(drawing_fields, format, JSON_TEXT),
    JSON_OPTIONAL(drawing_fields, version, JSON_ANY),
    JSON_OPTIONAL(drawing_fields, title, JSON_ANY),
    JSON_OPTIONAL(drawing_fields, seed, JSON_ANY),
    JSON_OPTIONAL(drawing_fields, view, JSON_TEXT),
    JSON_OPTIONAL(drawing_fields, theme, JSON_ANY),
    JSON_OPTIONAL(drawing_fields, groups, JSON_ANY),
    JSON_OPTIONAL(drawing_fields, layers, JSON_ANY),
    JSON_OPTIONAL(drawing_fields, sets, JSON_ANY),
    JSON_OPTIONAL(drawing_fields, sets_left_out, JSON_ANY),
    JSON_REQUIRED(drawing_fields, nodes, JSON_ARRAY),
    JSON_OPTIONAL(drawing_fields, edges, JSON_ANY),
    JSON_OPTIONAL(drawing_fields, frames, JSON_ANY),
    JSON_REQUIRED(drawing_fields, layout, JSON_OBJECT),
    { .key = NULL },
};

struct node_fields {
    const cJSON *id, *label, *group, *actors;
};

static const struct json_field node_table[] = {
    JSON_REQUIRED(node_fields, id, JSON_TEXT),
    JSON_OPTIONAL(node_fields, label, JSON_ANY),
    JSON_OPTIONAL(node_fields, group, JSON_ANY),
    JSON_OPTIONAL(node_fields, actors, JSON_ANY),
    { .key = NULL },
};

struct layout_fields {
    const cJSON *format, *version, *page, *nodes, *edges, *labels;
};

static const struct json_field layout_table[] = {
    JSON_OPTIONAL(layout_fields, format, JSON_ANY),
    JSON_OPTIONAL(layout_fields, version, JSON_ANY),
    JSON_OPTIONAL(layout_fields, page, JSON_ANY),
    JSON_REQUIRED(layout_fields, nodes, JSON_ARRAY),
    JSON_OPTIONAL(layout_fields, edges, JSON_ANY),
    JSON_OPTIONAL(layout_fields, labels, JSON_ANY),
    { .key = NULL },
};

static void wrong(struct reader *reader, const cJSON *item, enum error_kind kind, const char *text)
{
    json_report(&reader->document, item, kind, "%s", text);
    reader->good = false;
}

static bool is_coordinate(const cJSON *item)
{
    return cJSON_IsNumber(item) && item->valuedouble >= 0 && item->valuedouble <= FARTHEST;
}

static void read_place(struct reader *reader, const cJSON *node, const cJSON *box)
{
    struct places *places = reader->places;
    const cJSON *x = box->child, *y = x ? x->next : NULL;
    struct node_fields fields;

    reader->good = json_read_object(&reader->document, node, node_table, &fields) && reader->good;
    if (!cJSON_IsArray(box) || !is_coordinate(x) || !is_coordinate(y)) {
        wrong(reader, box, ERROR_OUT_OF_RANGE, "a place begins with two numbers from 0 to 20000");
        return;
    }
    if (!fields.id)
        return;
    places->names[places->count] = mem_dup(fields.id->valuestring);
    places->at[places->count][0] = x->valuedouble;
    places->at[places->count][1] = y->valuedouble;
    id_index_add(&places->ids, places->names[places->count], places->count);
    places->count++;
}

static void read_nodes(struct reader *reader, const cJSON *nodes, const cJSON *boxes)
{
    size_t count = (size_t)cJSON_GetArraySize(nodes);
    const cJSON *box = boxes->child, *node;

    if (cJSON_GetArraySize(boxes) != (int)count) {
        wrong(reader, boxes, ERROR_OUT_OF_RANGE, "this is no layout of this drawing");
        return;
    }
    reader->places->names = mem_array(count, sizeof *reader->places->names);
    reader->places->at = mem_array(count, sizeof *reader->places->at);
    cJSON_ArrayForEach(node, nodes) {
        read_place(reader, node, box);
        box = box->next;
    }
    id_index_sort(&reader->places->ids);
    node = nodes->child;
    for (int i = 0; i < reader->places->count && reader->good; i++, node = node->next)
        if (id_index_find(&reader->places->ids, reader->places->names[i]) != i)
            wrong(reader, node, ERROR_DUPLICATE, "this id stands twice");
}

static void read_root(struct reader *reader)
{
    const cJSON *root = reader->document.root;
    struct drawing_fields fields;
    struct layout_fields layout;

    if (cJSON_IsObject(root) && !cJSON_HasObjectItem(root, "layout") && cJSON_HasObjectItem(root, "format")) {
        wrong(reader, root, ERROR_MISSING, "this is no drawing with a layout, as 'entente draw -o OUT.json' writes it");
        return;
    }
    reader->good = json_read_object(&reader->document, root, drawing_table, &fields);
    if (!reader->good)
        return;
    if (strcmp(fields.format->valuestring, "entente-drawing/1") != 0) {
        wrong(reader, fields.format, ERROR_OUT_OF_RANGE, "the format is not 'entente-drawing/1'");
        return;
    }
    reader->places->is_of_blocs = fields.view && strcmp(fields.view->valuestring, "blocs") == 0;
    reader->good = json_read_object(&reader->document, fields.layout, layout_table, &layout);
    if (reader->good)
        read_nodes(reader, fields.nodes, layout.nodes);
}

bool places_read(struct places *places, const char *path, size_t max_input, struct diagnostics *diagnostics,
                 struct error *error)
{
    struct reader reader = { .places = places };
    char *text;
    size_t length;

    *places = (struct places){ 0 };
    TRY(file_read(path, max_input, &text, &length, error));
    if (json_document_init(&reader.document, path, text, length, diagnostics))
        read_root(&reader);
    json_document_done(&reader.document);
    if (!reader.good)
        places_done(places);
    return reader.good;
}

const double *places_find(const struct places *places, const char *id)
{
    int index = places->count > 0 ? id_index_find(&places->ids, id) : -1;

    return index < 0 ? NULL : places->at[index];
}

void places_add_note(const struct places *places, const struct drawing *drawing, struct text *out)
{
    struct id_index known = { 0 };
    int unknown = 0;

    if (places->is_of_blocs != drawing->is_of_blocs) {
        text_addf(out, "the layout is one of %s, so that this one is made anew",
                  places->is_of_blocs ? "blocs" : "single actors");
        return;
    }
    for (int i = 0; i < drawing->node_count; i++)
        id_index_add(&known, drawing->nodes[i].id, i);
    id_index_sort(&known);
    for (int i = 0; i < places->count; i++) {
        if (id_index_find(&known, places->names[i]) >= 0)
            continue;
        if (unknown++ < NAMED_AT_MOST)
            text_addf(out, "%s'%s'", unknown == 1 ? "the layout also places " : ", ", places->names[i]);
    }
    if (unknown > NAMED_AT_MOST)
        text_addf(out, " and %d more", unknown - NAMED_AT_MOST);
    if (unknown > 0)
        text_add(out, ", which are not drawn");
    id_index_done(&known);
}

void places_done(struct places *places)
{
    for (int i = 0; i < places->count; i++)
        free(places->names[i]);
    free(places->names);
    free(places->at);
    id_index_done(&places->ids);
    *places = (struct places){ 0 };
}
