/*
 * read.c - a scenario file and the model it names; every step is tried on a copy of the model while reading.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/place.h"
#include "model/read.h"
#include "scenario/read_named.h"
#include "scenario/read_steps.h"

struct file_fields {
    const cJSON *schema, *format, *title, *model, *observed, *focus, *phases, *expect, *note;
};

static const struct json_field file_table[] = {
    { "$schema", JSON_TEXT, offsetof(struct file_fields, schema), false },
    JSON_REQUIRED(file_fields, format, JSON_TEXT),
    JSON_OPTIONAL(file_fields, title, JSON_TEXT),
    JSON_REQUIRED(file_fields, model, JSON_TEXT),
    JSON_OPTIONAL(file_fields, observed, JSON_TEXT),
    JSON_OPTIONAL(file_fields, focus, JSON_OBJECT),
    JSON_REQUIRED(file_fields, phases, JSON_ARRAY),
    JSON_OPTIONAL(file_fields, expect, JSON_ARRAY),
    JSON_OPTIONAL(file_fields, note, JSON_TEXT),
    { .key = NULL },
};

struct phase_fields {
    const cJSON *id, *title, *date, *after, *probability, *steps, *cascade;
};

static const struct json_field phase_table[] = {
    JSON_REQUIRED(phase_fields, id, JSON_TEXT),
    JSON_OPTIONAL(phase_fields, title, JSON_TEXT),
    JSON_OPTIONAL(phase_fields, date, JSON_TEXT),
    JSON_OPTIONAL(phase_fields, after, JSON_TEXT),
    JSON_OPTIONAL(phase_fields, probability, JSON_NUMBER),
    JSON_REQUIRED(phase_fields, steps, JSON_ARRAY),
    JSON_OPTIONAL(phase_fields, cascade, JSON_OBJECT),
    { .key = NULL },
};

struct focus_fields {
    const cJSON *bloc, *actors, *pairs;
};

static const struct json_field focus_table[] = {
    JSON_OPTIONAL(focus_fields, bloc, JSON_TEXT),
    JSON_OPTIONAL(focus_fields, actors, JSON_ARRAY),
    JSON_OPTIONAL(focus_fields, pairs, JSON_ARRAY),
    { .key = NULL },
};

static void read_focus_actors(struct scenario_reader *reader, const cJSON *list, struct focus *focus)
{
    const cJSON *item;

    focus->actors = arena_array(&reader->out->arena, (size_t)cJSON_GetArraySize(list), sizeof *focus->actors);
    cJSON_ArrayForEach(item, list) {
        int actor = -1;

        if (model_read_reference(&reader->model, &reader->model.actors, item, "actor", &actor))
            focus->actors[focus->actor_count++] = actor;
    }
}

static void read_focus_pairs(struct scenario_reader *reader, const cJSON *list, struct focus *focus)
{
    const cJSON *item;

    focus->pairs = arena_array(&reader->out->arena, (size_t)cJSON_GetArraySize(list), sizeof *focus->pairs);
    cJSON_ArrayForEach(item, list)
        if (scenario_read_pair(reader, item, focus->pairs[focus->pair_count]))
            focus->pair_count++;
}

static void read_focus(struct scenario_reader *reader, const cJSON *object)
{
    struct focus *focus = &reader->out->focus;
    struct focus_fields fields;

    focus->bloc = -1;
    if (!object)
        return;
    (void)json_read_object(reader->model.document, object, focus_table, &fields);
    (void)model_read_reference(&reader->model, &reader->model.blocs, fields.bloc, "bloc", &focus->bloc);
    read_focus_actors(reader, fields.actors, focus);
    read_focus_pairs(reader, fields.pairs, focus);
    if (fields.bloc && fields.actors)
        json_report(reader->model.document, fields.actors, ERROR_CONTRADICTION,
                    "a focus is either a 'bloc' or a list of 'actors'");
}

static void check_phase_id(struct scenario_reader *reader, const cJSON *item, const char *id)
{
    if (!id)
        return;
    if (!id_is_valid(id) || strcmp(id, "before") == 0 || strcmp(id, "difference") == 0)
        json_report(reader->model.document, item, ERROR_OUT_OF_RANGE,
                    "'%s' cannot name a phase: small letters, digits and '-'; not 'before' or 'difference'", id);
    for (int i = 0; i < reader->out->phase_count; i++)
        if (reader->out->phases[i].id && strcmp(reader->out->phases[i].id, id) == 0)
            json_report(reader->model.document, item, ERROR_DUPLICATE, "the phase '%s' is there already", id);
}

/* The phase that 'after' names, which stands before this one; the last one before it by default. */
static int read_parent(struct scenario_reader *reader, const cJSON *item)
{
    const struct scenario *out = reader->out;
    AUTO_FREE const char **names = mem_array((size_t)out->phase_count + 1, sizeof *names);
    const char *nearest;

    if (!item)
        return out->phase_count;
    names[0] = "before";
    for (int i = 0; i < out->phase_count; i++)
        names[i + 1] = out->phases[i].id ? out->phases[i].id : "";
    for (int i = 0; i <= out->phase_count; i++)
        if (strcmp(names[i], item->valuestring) == 0)
            return i;
    nearest = text_nearest(item->valuestring, names, out->phase_count + 1);
    json_report(reader->model.document, item, ERROR_UNKNOWN_REFERENCE, "no phase '%s' stands before this one%s%s%s",
                item->valuestring, nearest ? "; did you mean '" : "", nearest ? nearest : "", nearest ? "'?" : "");
    return out->phase_count;
}

/* Steps are tried on a copy of the state that the phase builds on. */
static void read_steps(struct scenario_reader *reader, const cJSON *list, struct phase *phase)
{
    int number = reader->out->phase_count + 1;
    const cJSON *item;

    model_copy(&reader->trials[number], &reader->trials[phase->parent]);
    reader->model.model = &reader->trials[number];
    scenario_extend(reader->out, reader->model.model);
    phase->steps = arena_array(&reader->out->arena, (size_t)cJSON_GetArraySize(list), sizeof *phase->steps);
    cJSON_ArrayForEach(item, list)
        if (scenario_read_step(reader, item, &phase->steps[phase->step_count]))
            phase->step_count++;
}

static void read_phase(struct scenario_reader *reader, const cJSON *object)
{
    struct phase phase = { .probability = 1 };
    struct phase_fields fields;
    struct span date;

    if (!json_read_object(reader->model.document, object, phase_table, &fields) && !fields.steps)
        return;
    (void)model_read_line(&reader->model, fields.id, &phase.id);
    check_phase_id(reader, fields.id, phase.id);
    phase.title = phase.id;
    (void)model_read_line(&reader->model, fields.title, &phase.title);
    (void)model_read_date(&reader->model, fields.date, &date);
    phase.date = model_read_text(&reader->model, fields.date);
    phase.parent = read_parent(reader, fields.after);
    phase.has_probability = fields.probability != NULL;
    (void)model_read_number(&reader->model, fields.probability, 0, 1, &phase.probability);
    read_steps(reader, fields.steps, &phase);
    (void)scenario_read_cascade(reader, fields.cascade, &phase.cascade);
    scenario_try_cascade(reader, &phase.cascade);
    reader->out->phases[reader->out->phase_count++] = phase;
}

/* Siblings either all have a probability, and these add up to 1, or none has. Reported at the last of them. */
static void check_probabilities(struct scenario_reader *reader, const cJSON *list)
{
    const struct scenario *out = reader->out;
    char number[NUMBER_SIZE];

    for (int parent = 0; parent <= out->phase_count; parent++) {
        int count = 0, given = 0, last = -1;
        double sum = 0;

        for (int i = 0; i < out->phase_count; i++) {
            if (out->phases[i].parent != parent)
                continue;
            count++;
            given += out->phases[i].has_probability;
            sum += out->phases[i].has_probability ? out->phases[i].probability : 0;
            last = i;
        }
        if (given > 0 && (given < count || fabs(sum - 1) > 1e-9))
            json_report(reader->model.document, cJSON_GetArrayItem(list, last), ERROR_CONTRADICTION,
                        "the probabilities of the phases after '%s' add up to %s%s, not 1",
                        parent ? out->phases[parent - 1].id : "before", number_input(number, sum),
                        given < count ? ", and some have none" : "");
    }
}

/* A phase does not come before the one that it builds on, or before the model's date. */
static void doubt_dates(struct scenario_reader *reader, const cJSON *list)
{
    const struct phase *phases = reader->out->phases;

    for (int i = 0; i < reader->out->phase_count; i++) {
        int parent = phases[i].parent;
        const char *earlier;
        struct span now, then;

        while (parent > 0 && !phases[parent - 1].date)
            parent = phases[parent - 1].parent;
        earlier = parent > 0 ? phases[parent - 1].date : reader->trials[0].as_of;
        if (phases[i].date && earlier && date_parse(phases[i].date, &now) && date_parse(earlier, &then) &&
            now.to <= then.from)
            json_warn(reader->model.document, cJSON_GetArrayItem(list, i),
                      "the phase is of %s, and builds on what is of %s", phases[i].date, earlier);
    }
}

static void read_phases(struct scenario_reader *reader, const cJSON *list)
{
    int errors = reader->model.document->diagnostics->error_count;
    const cJSON *item;

    if (cJSON_GetArraySize(list) > SCENARIO_MAX_PHASES) {
        json_report(reader->model.document, list, ERROR_TOO_LARGE, "more than %d phases", SCENARIO_MAX_PHASES);
        return;
    }
    reader->out->phases = arena_array(&reader->out->arena, (size_t)cJSON_GetArraySize(list), sizeof(struct phase));
    cJSON_ArrayForEach(item, list)
        read_phase(reader, item);
    if (reader->model.document->diagnostics->error_count > errors)
        return;
    check_probabilities(reader, list);
    doubt_dates(reader, list);
}

static void index_model(struct model_reader *reader)
{
    const struct model *model = reader->model;

    for (int i = 0; i < model->actor_count; i++)
        id_index_add(&reader->actors, model->actors[i].id, i);
    for (int i = 0; i < model->layer_count; i++)
        id_index_add(&reader->layers, model->layers[i].id, i);
    for (int i = 0; i < model->bloc_count; i++)
        id_index_add(&reader->blocs, model->blocs[i].id, i);
    for (int i = 0; i < model->source_count; i++)
        id_index_add(&reader->sources, model->sources[i].id, i);
    for (int i = 0; i < model->pact_count; i++)
        id_index_add(&reader->pacts, model->pacts[i].id, i);
    id_index_sort(&reader->actors);
    id_index_sort(&reader->layers);
    id_index_sort(&reader->blocs);
    id_index_sort(&reader->sources);
    id_index_sort(&reader->pacts);
}

/* The copies that steps are tried on take the texts that are read; they move to the scenario with their arenas. */
static void read_body(struct scenario_reader *reader, const struct model *model, const struct file_fields *fields)
{
    int most = cJSON_GetArraySize(fields->phases);

    reader->trials = mem_array((size_t)most + 1, sizeof *reader->trials);
    model_copy(&reader->trials[0], model);
    reader->model.model = &reader->trials[0];
    index_model(&reader->model);
    origins_init(&reader->origins, &reader->trials[0]);
    reader->out->title = "Untitled scenario";
    (void)model_read_line(&reader->model, fields->title, &reader->out->title);
    reader->out->note = model_read_text(&reader->model, fields->note);
    read_focus(reader, fields->focus);
    read_phases(reader, fields->phases);
    scenario_read_claims(reader, fields->expect);
    model_reader_done(&reader->model);
    origins_done(&reader->origins);
    for (int i = 0; i <= most; i++) {
        arena_join(&reader->out->arena, &reader->trials[i].arena);
        model_done(&reader->trials[i]);
    }
    free(reader->trials);
}

static bool read_document(struct json_document *document, struct scenario *out, struct model *model,
                          struct scenario_source *source, struct error *error)
{
    struct scenario_reader reader = { .model.document = document, .out = out };
    struct file_fields fields;

    if (!cJSON_IsObject(document->root)) {
        json_report(document, NULL, ERROR_WRONG_TYPE, "a scenario is an object {...}");
        return false;
    }
    if (model_has_format(document->root, "entente-model/")) {
        json_report(
            document, cJSON_GetObjectItemCaseSensitive(document->root, "format"), ERROR_OUT_OF_RANGE,
            "this is a model; a scenario is asked for ('entente init' makes one; collapse and rank take models)");
        return false;
    }
    (void)json_read_object(document, document->root, file_table, &fields);
    if (!model_read_format(document, fields.format, "entente-scenario/1"))
        return false;
    TRY(scenario_read_model(document, fields.model, model, source, error));
    TRY(scenario_read_observed(document, fields.observed, out, model, source, error));
    read_body(&reader, model, &fields);
    return true;
}

bool scenario_parse(struct scenario *out, struct model *model, struct scenario_source *source, char *text,
                    size_t length, struct diagnostics *diagnostics, struct error *error)
{
    int errors = diagnostics->error_count;
    struct json_document document;

    *out = (struct scenario){ 0 };
    model_init(model);
    file_sha256(text, length, source->scenario_sha256);
    if (json_document_init(&document, source->path, text, length, diagnostics) || document.root)
        (void)read_document(&document, out, model, source, error);
    json_document_done(&document);
    if (diagnostics->error_count == errors && error->kind == ERROR_NONE)
        return true;
    scenario_done(out);
    model_done(model);
    return false;
}

bool scenario_read(struct scenario *out, struct model *model, struct scenario_source *source,
                   struct diagnostics *diagnostics, struct error *error)
{
    char *text = NULL;
    size_t length = 0, first;
    bool is_object;

    TRY(file_store_read(source->store, "scenario", source->path, source->max_input, &text, &length, error));
    first = place_first(text, length);
    first += strspn(text + first, " \t\r\n");
    is_object = text[first] == '{';
    if (scenario_parse(out, model, source, text, length, diagnostics, error))
        return true;
    if (!is_object && error->kind == ERROR_NONE)
        error_set(error, ERROR_SYNTAX,
                  "a scenario is asked for, which is JSON ('entente init' makes one); collapse and "
                  "rank take models and tables");
    return false;
}
