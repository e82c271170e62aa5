/*
 * read.c - a model file as a whole: its lists in the order in which they refer to each other.
 */
#include "model/read.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "model/pact.h"

struct file_fields {
    const cJSON *schema, *format, *title, *as_of, *layers, *blocs, *sources, *actors, *ties, *pacts, *note;
};

static const struct json_field file_table[] = {
    { "$schema", JSON_TEXT, offsetof(struct file_fields, schema), false },
    JSON_REQUIRED(file_fields, format, JSON_TEXT),
    JSON_OPTIONAL(file_fields, title, JSON_TEXT),
    JSON_OPTIONAL(file_fields, as_of, JSON_TEXT),
    JSON_REQUIRED(file_fields, layers, JSON_ARRAY),
    JSON_OPTIONAL(file_fields, blocs, JSON_ARRAY),
    JSON_OPTIONAL(file_fields, sources, JSON_ARRAY),
    JSON_REQUIRED(file_fields, actors, JSON_ARRAY),
    JSON_OPTIONAL(file_fields, ties, JSON_ARRAY),
    JSON_OPTIONAL(file_fields, pacts, JSON_ARRAY),
    JSON_OPTIONAL(file_fields, note, JSON_TEXT),
    { .key = NULL },
};

struct layer_fields {
    const cJSON *id, *title, *share, *share_range, *scale, *symmetrize;
};

static const struct json_field layer_table[] = {
    JSON_REQUIRED(layer_fields, id, JSON_TEXT),
    JSON_OPTIONAL(layer_fields, title, JSON_TEXT),
    JSON_OPTIONAL(layer_fields, share, JSON_NUMBER),
    JSON_OPTIONAL(layer_fields, share_range, JSON_ARRAY),
    JSON_OPTIONAL(layer_fields, scale, JSON_NUMBER),
    JSON_OPTIONAL(layer_fields, symmetrize, JSON_TEXT),
    { .key = NULL },
};

static bool read_symmetrize(struct model_reader *reader, const cJSON *item, enum symmetrize *out)
{
    static const char *const names[] = {
        [SYMMETRIZE_MAX] = "max",
        [SYMMETRIZE_SUM] = "sum",
        [SYMMETRIZE_MEAN] = "mean",
    };

    if (!item)
        return true;
    for (int i = 0; i <= SYMMETRIZE_MEAN; i++) {
        if (strcmp(item->valuestring, names[i]) == 0) {
            *out = (enum symmetrize)i;
            return true;
        }
    }
    json_report(reader->document, item, ERROR_OUT_OF_RANGE, "'symmetrize' must be \"max\", \"sum\" or \"mean\"");
    return false;
}

static bool read_layer(struct model_reader *reader, const cJSON *object, struct layer *layer)
{
    struct layer_fields fields;
    bool good = json_read_object(reader->document, object, layer_table, &fields);

    *layer = (struct layer){ .share = 1, .scale = 1, .on = true };
    good = model_read_id(reader, fields.id, &layer->id) && good;
    layer->title = layer->id;
    good = model_read_line(reader, fields.title, &layer->title) && good;
    good = model_read_number(reader, fields.share, 1e-9, 1e9, &layer->share) && good;
    good = model_read_range(reader, fields.share_range, 1e-9, 1e9, layer->share, &layer->share_range) && good;
    good = model_read_number(reader, fields.scale, 1e-9, 1e12, &layer->scale) && good;
    return read_symmetrize(reader, fields.symmetrize, &layer->symmetrize) && good;
}

struct titled_fields {
    const cJSON *id, *title, *date, *url;
};

static const struct json_field bloc_table[] = {
    JSON_REQUIRED(titled_fields, id, JSON_TEXT),
    JSON_OPTIONAL(titled_fields, title, JSON_TEXT),
    { .key = NULL },
};

static const struct json_field source_table[] = {
    JSON_REQUIRED(titled_fields, id, JSON_TEXT),
    JSON_OPTIONAL(titled_fields, title, JSON_TEXT),
    JSON_OPTIONAL(titled_fields, date, JSON_TEXT),
    JSON_OPTIONAL(titled_fields, url, JSON_TEXT),
    { .key = NULL },
};

static bool read_bloc(struct model_reader *reader, const cJSON *object, struct bloc *bloc)
{
    struct titled_fields fields = { 0 };
    bool good = json_read_object(reader->document, object, bloc_table, &fields);

    good = model_read_id(reader, fields.id, &bloc->id) && good;
    bloc->title = bloc->id;
    return model_read_line(reader, fields.title, &bloc->title) && good;
}

static bool read_source(struct model_reader *reader, const cJSON *object, struct source *source)
{
    struct titled_fields fields;
    struct span date;
    bool good = json_read_object(reader->document, object, source_table, &fields);

    good = model_read_id(reader, fields.id, &source->id) && good;
    source->title = source->id;
    good = model_read_line(reader, fields.title, &source->title) && good;
    good = model_read_date(reader, fields.date, &date) && good;
    source->date = model_read_text(reader, fields.date);
    return model_read_line(reader, fields.url, &source->url) && good;
}

static const cJSON *id_of(const cJSON *object)
{
    return cJSON_GetObjectItemCaseSensitive(object, "id");
}

/* The line is looked up only where it will be shown. */
static void report_repeated(struct model_reader *reader, const struct json_list *list, const char *what, int first,
                            int second)
{
    struct json_document *document = reader->document;
    const cJSON *id;
    long line = 0;

    if (diagnostics_room(document->diagnostics, document->file, SEVERITY_ERROR))
        line = json_line(document, id_of(json_element(document, list, first)));
    id = id_of(json_element(document, list, second));
    json_report(document, id, ERROR_DUPLICATE, "the %s '%s' is defined already, in line %ld", what, id->valuestring,
                line);
}

/* Ids of a list go into an index before anything refers to them; repeated ones are reported. */
static void index_ids(struct model_reader *reader, const struct json_list *list, const char *what, struct id_index *ids)
{
    const cJSON *object;

    JSON_EACH_ELEMENT(reader->document, list, i, object)
        if (cJSON_IsString(id_of(object)))
            id_index_add(ids, arena_dup(&reader->model->arena, id_of(object)->valuestring), i);
    id_index_sort(ids);
    for (int i = 1; i < ids->count; i++)
        if (strcmp(ids->entries[i].id, ids->entries[i - 1].id) == 0)
            report_repeated(reader, list, what, ids->entries[i - 1].index, ids->entries[i].index);
}

#define READ_LIST(node, kind, ids)                                                     \
    do {                                                                               \
        const struct json_list *list = json_list(reader->document, node);              \
        const cJSON *object;                                                           \
        index_ids(reader, list, #kind, &reader->ids);                                  \
        model->kind##s = mem_array((size_t)list->count, sizeof *model->kind##s);       \
        JSON_EACH_ELEMENT(reader->document, list, i, object)                           \
            (void)read_##kind(reader, object, &model->kind##s[model->kind##_count++]); \
    } while (0)

static void read_layers_blocs_sources(struct model_reader *reader, const struct file_fields *fields)
{
    struct model *model = reader->model;

    READ_LIST(fields->layers, layer, layers);
    READ_LIST(fields->blocs, bloc, blocs);
    READ_LIST(fields->sources, source, sources);
    if (fields->layers && model->layer_count == 0)
        json_report(reader->document, fields->layers, ERROR_MISSING, "a model has at least one layer");
}

static void read_actors(struct model_reader *reader, const struct json_list *list)
{
    const cJSON *object;

    if (list->count > MODEL_MAX_ACTORS) {
        json_report(reader->document, list->node, ERROR_TOO_LARGE, "more than %d actors", MODEL_MAX_ACTORS);
        return;
    }
    index_ids(reader, list, "actor", &reader->actors);
    JSON_EACH_ELEMENT(reader->document, list, i, object) {
        struct actor actor;

        (void)model_read_actor(reader, object, &actor);
        model_add_actor(reader->model, actor);
    }
    model_check_reliance(reader->document, reader->model, list);
}

static void read_ties(struct model_reader *reader, const struct json_list *list)
{
    const cJSON *object;

    if (list->count > MODEL_MAX_TIES) {
        json_report(reader->document, list->node, ERROR_TOO_LARGE, "more than %d ties", MODEL_MAX_TIES);
        return;
    }
    JSON_EACH_ELEMENT(reader->document, list, i, object) {
        struct tie tie;

        if (model_read_tie(reader, object, &tie))
            model_add_tie(reader->model, tie);
    }
}

enum { SUBSIDIARIES_MAX = 64 };

/* A pact that is its own parent's parent would be nobody's. */
static void check_subsidiaries(struct model_reader *reader, const struct json_list *list)
{
    const struct model *model = reader->model;
    const cJSON *object;

    JSON_EACH_ELEMENT(reader->document, list, i, object) {
        const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, "subsidiary_of");
        int depth = 0, at = model->pacts[i].subsidiary_of;

        for (; at >= 0 && at != i && depth < SUBSIDIARIES_MAX; depth++)
            at = model->pacts[at].subsidiary_of;
        if (at == i)
            json_report(reader->document, item, ERROR_CONTRADICTION, "the pact '%s' is subsidiary to itself",
                        model->pacts[i].id);
        else if (depth == SUBSIDIARIES_MAX && model->pact_count > SUBSIDIARIES_MAX)
            json_report(reader->document, item, ERROR_TOO_LARGE, "more than %d pacts above each other",
                        SUBSIDIARIES_MAX);
    }
}

static void read_pacts(struct model_reader *reader, const struct json_list *list)
{
    struct model *model = reader->model;
    const cJSON *object;

    index_ids(reader, list, "pact", &reader->pacts);
    model->pacts = mem_array((size_t)list->count, sizeof *model->pacts);
    JSON_EACH_ELEMENT(reader->document, list, i, object) {
        bool good = model_read_pact(reader, object, &model->pacts[i]);
        long members = model->pacts[i].member_count, pairs = members * (members - 1) / 2;

        model->pact_count++;
        if (pairs + model->tie_count > MODEL_MAX_TIES)
            json_report(reader->document, object, ERROR_TOO_LARGE, "more than %d ties, those of pacts included",
                        MODEL_MAX_TIES);
        else if (good)
            pact_add_ties(model, i);
    }
    check_subsidiaries(reader, list);
}

static void read_root(struct model_reader *reader)
{
    struct file_fields fields;
    struct span as_of = { 0 };

    if (!cJSON_IsObject(reader->document->root)) {
        json_report(reader->document, NULL, ERROR_WRONG_TYPE, "a model is an object {...}");
        return;
    }
    if (model_has_format(reader->document->root, "entente-scenario/")) {
        json_report(reader->document, cJSON_GetObjectItemCaseSensitive(reader->document->root, "format"),
                    ERROR_OUT_OF_RANGE, "this is a scenario; a model is asked for");
        return;
    }
    (void)json_read_object(reader->document, reader->document->root, file_table, &fields);
    (void)model_read_format(reader->document, fields.format, "entente-model/1");
    reader->model->title = "Untitled model";
    (void)model_read_line(reader, fields.title, &reader->model->title);
    reader->model->as_of = model_read_text(reader, fields.as_of);
    reader->model->note = model_read_text(reader, fields.note);
    read_layers_blocs_sources(reader, &fields);
    read_actors(reader, json_list(reader->document, fields.actors));
    read_ties(reader, json_list(reader->document, fields.ties));
    read_pacts(reader, json_list(reader->document, fields.pacts));
    if (model_read_date(reader, fields.as_of, &as_of) && fields.as_of)
        model_restrict(reader->model, as_of);
}

void model_reader_done(struct model_reader *reader)
{
    id_index_done(&reader->actors);
    id_index_done(&reader->layers);
    id_index_done(&reader->blocs);
    id_index_done(&reader->sources);
    id_index_done(&reader->pacts);
}

/* The model, unless there are more mistakes than those counted. */
static bool read_document(struct model *out, struct json_document *document, int errors,
                          struct diagnostics *diagnostics)
{
    struct model model;
    struct model_reader reader = { .document = document, .model = &model };

    model_init(&model);
    read_root(&reader);
    if (diagnostics->error_count == errors && diagnostics->wants_warnings)
        model_lint(document, &model);
    model_reader_done(&reader);
    if (diagnostics->error_count > errors) {
        model_done(&model);
        return false;
    }
    *out = model;
    return true;
}

bool model_of_document(struct model *out, struct json_document *document, struct diagnostics *diagnostics)
{
    return read_document(out, document, diagnostics->error_count, diagnostics);
}

bool model_parse(struct model *out, const char *file, char *text, size_t length, struct diagnostics *diagnostics)
{
    int errors = diagnostics->error_count;
    struct json_document document;
    bool good = json_document_init_by_element(&document, file, text, length, diagnostics);

    if (good || document.root)
        good = read_document(out, &document, errors, diagnostics);
    json_document_done(&document);
    return good;
}

bool model_parse_any(struct model *out, const char *file, char *text, size_t length,
                     struct model_translator *translator, struct diagnostics *diagnostics)
{
    struct json_document document = { 0 };
    bool good;

    if (translator)
        TRY(translator->translate(translator, file, text, length, &document, diagnostics));
    if (!document.root)
        return model_parse(out, file, text, length, diagnostics);
    good = model_of_document(out, &document, diagnostics);
    json_document_done(&document);
    return good;
}

bool model_read(struct model *out, const char *path, size_t max_input, struct file_store *store, const char *role,
                struct model_translator *translator, char sha256[static 65], struct diagnostics *diagnostics,
                struct error *error)
{
    char *text = NULL;
    size_t length = 0;

    TRY(file_store_read(store, role, path, max_input, &text, &length, error));
    file_sha256(text, length, sha256);
    return model_parse_any(out, path, text, length, translator, diagnostics);
}
