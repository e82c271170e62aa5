/*
 * read_named.c - the models that a scenario names: regular files, as seen from the scenario's folder.
 */
#include "scenario/read_named.h"

#include <string.h>

#include "base/file.h"
#include "model/read.h"

static bool choose_date(struct model *model, const char *at, struct error *error)
{
    struct span when;

    if (!at)
        return true;
    if (!date_parse(at, &when))
        return error_set(error, ERROR_USAGE, "'%s' is no date (YYYY, YYYY-MM or YYYY-MM-DD)", at);
    model_restrict(model, when);
    model->as_of = arena_dup(&model->arena, at);
    return true;
}

/* Path of a file that is there, or NULL with a report. Caller frees. */
static char *find_file(struct json_document *document, const cJSON *item, const struct scenario_source *source)
{
    struct error missing = { 0 };
    char *path;

    if (strcmp(item->valuestring, "-") == 0) {
        json_report(document, item, ERROR_OUT_OF_RANGE, "'%s' names a file", item->string);
        return NULL;
    }
    path = file_beside(source->path, item->valuestring);
    if (!(source->store && source->store->is_closed) && !file_is_regular(path, &missing))
        json_report(document, item, missing.kind, "%s", missing.text);
    return path;
}

bool scenario_read_model(struct json_document *document, const cJSON *item, struct model *model,
                         struct scenario_source *source, struct error *error)
{
    int errors = document->diagnostics->error_count;

    if (!item)
        return false;
    source->model_path = find_file(document, item, source);
    if (document->diagnostics->error_count > errors)
        return false;
    TRY(model_read(model, source->model_path, source->max_input, source->store, "model", source->translator,
                   source->model_sha256, document->diagnostics, error));
    return choose_date(model, source->at, error);
}

/* A model with nothing in common can confirm or refute nothing: most likely it is the wrong one. */
static void check_common_ground(struct json_document *document, const cJSON *item, const struct model *model,
                                const struct model *observed)
{
    struct id_index ids = { 0 };
    bool layers = false, actors = false;

    for (int i = 0; i < model->layer_count && !layers; i++)
        layers = model_find_layer(observed, model->layers[i].id) >= 0;
    if (!layers)
        json_report(document, item, ERROR_CONTRADICTION, "the model observed has none of the model's layers");
    for (int i = 0; i < model->actor_count; i++)
        id_index_add(&ids, model->actors[i].id, i);
    id_index_sort(&ids);
    for (int i = 0; i < observed->actor_count && !actors; i++)
        actors = id_index_find(&ids, observed->actors[i].id) >= 0 || observed->actors[i].formerly_count > 0;
    id_index_done(&ids);
    if (!actors)
        json_report(document, item, ERROR_CONTRADICTION, "the model observed has none of the model's actors");
}

bool scenario_read_observed(struct json_document *document, const cJSON *item, struct scenario *out,
                            const struct model *model, struct scenario_source *source, struct error *error)
{
    int errors = document->diagnostics->error_count;
    struct model *observed;

    if (!item)
        return true;
    source->observed_path = find_file(document, item, source);
    if (document->diagnostics->error_count > errors)
        return true;
    observed = arena_alloc(&out->arena, sizeof *observed);
    if (!model_read(observed, source->observed_path, source->max_input, source->store, "observed", source->translator,
                    source->observed_sha256, document->diagnostics, error))
        return error->kind == ERROR_NONE;
    out->observed = observed;
    check_common_ground(document, item, model, observed);
    return true;
}
