/*
 * export.c - what writers of other formats share.
 */
#include "formats/export.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/analyse.h"
#include "base/file.h"
#include "output/render.h"
#include "output/result.h"

/* Laying out more takes longer than anybody wants to wait. */
enum { PLACED_MAX = 2000 };

const char *export_get(const cJSON *object, const char *key)
{
    return cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, key));
}

const cJSON *export_list(const struct exporter *exporter, const char *name)
{
    static const cJSON empty = { .type = cJSON_Array };
    const cJSON *list = cJSON_GetObjectItemCaseSensitive(exporter->document->root, name);

    return list ? list : &empty;
}

/* Pacts stand in the tree as in the model. */
static cJSON *tie_of_pact(const struct model *model, const struct tie *tie, const cJSON *pact)
{
    static const char *const dates[] = { "from_date", "to_date" };
    cJSON *object = cJSON_CreateObject();

    cJSON_AddStringToObject(object, "from", model->actors[tie->from].id);
    cJSON_AddStringToObject(object, "to", model->actors[tie->to].id);
    cJSON_AddStringToObject(object, "layer", model->layers[tie->layer].id);
    cJSON_AddNumberToObject(object, "weight", tie->weight);
    cJSON_AddStringToObject(object, "pact", model->pacts[tie->pact].id);
    if (tie->kind)
        cJSON_AddStringToObject(object, "kind", tie->kind);
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++)
        if (export_get(pact, dates[i]))
            cJSON_AddStringToObject(object, dates[i], export_get(pact, dates[i]));
    return object;
}

static void add_pact_ties(struct exporter *exporter)
{
    const struct model *model = exporter->model;
    const cJSON *pact = export_list(exporter, "pacts")->child;
    int at = 0;

    for (int i = 0; i < model->tie_count; i++) {
        if (model->ties[i].pact < 0)
            continue;
        for (; at < model->ties[i].pact; at++)
            pact = pact->next;
        cJSON_AddItemToArray(exporter->pact_ties, tie_of_pact(model, &model->ties[i], pact));
    }
}

static void mark(const struct attribute *table, const cJSON *object, bool *has)
{
    for (int i = 0; table[i].name; i++)
        has[i] = has[i] || attribute_has(table, &table[i], object);
}

static void mark_tie(void *context, const cJSON *tie)
{
    mark(tie_attributes, tie, context);
}

static void mark_actors(struct exporter *exporter)
{
    const cJSON *actor;

    cJSON_ArrayForEach(actor, export_list(exporter, "actors"))
        mark(actor_attributes, actor, exporter->has_of_actors);
}

void export_init(struct exporter *exporter, const char *format, const char *path, struct json_document *document,
                 const struct model *model, const struct scenario *scenario)
{
    *exporter =
        (struct exporter){ .format = format, .path = path, .document = document, .model = model, .scenario = scenario };
    exporter->pact_ties = cJSON_CreateArray();
    if (!document)
        return;
    json_document_fill(document, "ties");
    add_pact_ties(exporter);
    mark_actors(exporter);
    export_each_tie(exporter, mark_tie, exporter->has_of_ties);
}

void export_done(struct exporter *exporter)
{
    for (int i = 0; i < exporter->file_count; i++) {
        free(exporter->files[i].path);
        text_done(&exporter->files[i].text);
    }
    free(exporter->files);
    cJSON_Delete(exporter->pact_ties);
    report_done(&exporter->drawing);
    text_done(&exporter->layout);
    text_done(&exporter->remarks);
    *exporter = (struct exporter){ 0 };
}

struct text *export_file(struct exporter *exporter, const char *part, const char *extension)
{
    const char *dot = strrchr(exporter->path, '.');
    AUTO_TEXT path = { 0 };

    text_add_bytes(&path, exporter->path, (size_t)(dot - exporter->path));
    text_addf(&path, "%s%s", part, extension);
    MEM_GROW(exporter->files, exporter->file_count, exporter->file_capacity);
    exporter->files[exporter->file_count] = (struct export_file){ .path = text_take(&path) };
    return &exporter->files[exporter->file_count++].text;
}

void export_remark(struct exporter *exporter, const char *format, ...)
{
    char text[1024];
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    text_addf(&exporter->remarks, "%s: %s\n", exporter->format, text);
}

bool export_save(const struct exporter *exporter, struct error *error)
{
    AUTO_FREE struct file_output *outputs = mem_array((size_t)exporter->file_count, sizeof *outputs);

    for (int i = 0; i < exporter->file_count; i++)
        outputs[i] = (struct file_output){ exporter->files[i].path, text_string(&exporter->files[i].text),
                                           exporter->files[i].text.length };
    return file_write_together(outputs, exporter->file_count, error);
}

void export_each_tie(const struct exporter *exporter, void (*call)(void *context, const cJSON *tie), void *context)
{
    const cJSON *list = export_list(exporter, "ties"), *tie;

    cJSON_ArrayForEach(tie, list)
        call(context, tie);
    if (!list->child)
        JSON_EACH_ELEMENT(exporter->document, json_list(exporter->document, list), i, tie)
            call(context, tie);
    cJSON_ArrayForEach(tie, exporter->pact_ties)
        call(context, tie);
}

bool export_is_directed(struct exporter *exporter)
{
    const struct model *model = exporter->model;
    int count = 0;

    for (int i = 0; i < model->tie_count; i++)
        count += model->ties[i].directed;
    if (count > 0 && count < model->tie_count)
        export_remark(exporter, "%d of %d ties %s directed; the graph is not, its attribute 'directed' says which",
                      count, model->tie_count, count == 1 ? "is" : "are");
    return count > 0 && count == model->tie_count;
}

void export_remark_replaced(struct exporter *exporter, int count)
{
    if (count > 0)
        export_remark(exporter, "%d text%s characters that cannot be written; they are U+FFFD now", count,
                      count == 1 ? " has" : "s have");
}

void export_remark_lists(struct exporter *exporter)
{
    static const struct {
        const char *name, *what;
    } lists[] = {
        { "layers", "holds layers as ids only: %d without title, share and scale" },
        { "blocs", "holds blocs as ids only: %d without title" },
        { "sources", "holds sources as ids only: %d without title, date and address" },
        { "pacts", "holds no pacts: %d written as ties between their members" },
    };

    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        int count = cJSON_GetArraySize(export_list(exporter, lists[i].name));

        if (count > 0)
            export_remark(exporter, lists[i].what, count);
    }
    if (export_get(exporter->document->root, "as_of") || export_get(exporter->document->root, "note"))
        export_remark(exporter, "holds neither date nor note of the model");
}

const struct report *export_drawing(struct exporter *exporter)
{
    if (!exporter->drawing.actors)
        analyse_drawing(&exporter->drawing, exporter->scenario, exporter->model);
    return &exporter->drawing;
}

/* The first two numbers of every node's box. */
static double *read_positions(const char *layout, int count)
{
    cJSON *root = cJSON_Parse(layout);
    const cJSON *node = cJSON_GetObjectItemCaseSensitive(root, "nodes");
    double *positions = mem_array((size_t)count, 2 * sizeof *positions);

    node = node ? node->child : NULL;
    for (int i = 0; i < count && node && node->child && node->child->next; i++, node = node->next) {
        positions[2 * i] = node->child->valuedouble;
        positions[2 * i + 1] = node->child->next->valuedouble;
    }
    cJSON_Delete(root);
    return positions;
}

double *export_positions(struct exporter *exporter, struct error *error)
{
    const struct report *report = export_drawing(exporter);
    AUTO_TEXT drawing = { 0 };

    drawing_write_json(report, &(struct drawing_options){ 0 }, NULL, &drawing);
    if (!render_layout(drawing.data, &exporter->layout, error))
        return NULL;
    return read_positions(text_string(&exporter->layout), report->actor_count);
}

double *export_positions_or_not(struct exporter *exporter)
{
    struct error error = { 0 };
    double *positions;

    if (exporter->model->actor_count > PLACED_MAX) {
        export_remark(exporter, "without places: more than %d actors", PLACED_MAX);
        return NULL;
    }
    positions = export_positions(exporter, &error);
    if (!positions)
        export_remark(exporter, "without places: %s", error.text);
    return positions;
}
