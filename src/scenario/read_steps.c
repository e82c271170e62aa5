/*
 * read_steps.c - steps and their selections.
 */
#include "scenario/read_steps.h"

#include <string.h>

struct where_fields {
    const cJSON *actor, *from, *to, *between, *layer, *kind, *bloc;
};

static const struct json_field where_table[] = {
    JSON_OPTIONAL(where_fields, actor, JSON_TEXT), JSON_OPTIONAL(where_fields, from, JSON_TEXT),
    JSON_OPTIONAL(where_fields, to, JSON_TEXT),    JSON_OPTIONAL(where_fields, between, JSON_ARRAY),
    JSON_OPTIONAL(where_fields, layer, JSON_TEXT), JSON_OPTIONAL(where_fields, kind, JSON_TEXT),
    JSON_OPTIONAL(where_fields, bloc, JSON_TEXT),  { .key = NULL },
};

bool scenario_read_pair(struct scenario_reader *reader, const cJSON *item, int pair[static 2])
{
    struct model_reader *model = &reader->model;
    const cJSON *first = item->child;

    if (!cJSON_IsArray(item) || cJSON_GetArraySize(item) != 2) {
        json_report(model->document, item, ERROR_WRONG_TYPE, "a pair is a list of two actors");
        return false;
    }
    TRY(model_read_reference(model, &model->actors, first, "actor", &pair[0]));
    TRY(model_read_reference(model, &model->actors, first->next, "actor", &pair[1]));
    if (pair[0] != pair[1])
        return true;
    json_report(model->document, item, ERROR_CONTRADICTION, "a pair is two different actors");
    return false;
}

static bool read_where(struct scenario_reader *reader, const cJSON *object, struct selection *where)
{
    struct model_reader *model = &reader->model;
    struct where_fields fields;
    bool good;

    *where = (struct selection){ .actor = -1, .from = -1, .to = -1, .between = { -1, -1 }, .layer = -1, .bloc = -1 };
    if (!object)
        return true;
    where->given = true;
    good = json_read_object(model->document, object, where_table, &fields);
    good = model_read_reference(model, &model->actors, fields.actor, "actor", &where->actor) && good;
    good = model_read_reference(model, &model->actors, fields.from, "actor", &where->from) && good;
    good = model_read_reference(model, &model->actors, fields.to, "actor", &where->to) && good;
    good = model_read_reference(model, &model->layers, fields.layer, "layer", &where->layer) && good;
    good = model_read_reference(model, &model->blocs, fields.bloc, "bloc", &where->bloc) && good;
    if (fields.between)
        good = scenario_read_pair(reader, fields.between, where->between) && good;
    where->kind = model_read_text(model, fields.kind);
    if (!object->child)
        json_report(model->document, object, ERROR_MISSING,
                    "'where' chooses by at least one of actor, from, to, between, layer, kind and bloc");
    return good && object->child;
}

static bool read_kind(struct scenario_reader *reader, const cJSON *object, const struct step_kind **kind)
{
    const cJSON *name = cJSON_GetObjectItemCaseSensitive(object, "do");
    const char *nearest;

    if (!cJSON_IsString(name)) {
        json_report(reader->model.document, object, ERROR_MISSING, "a step is an object that says what to \"do\"");
        return false;
    }
    *kind = step_kind_find(name->valuestring);
    if (*kind)
        return true;
    nearest = step_kind_nearest(name->valuestring);
    json_report(reader->model.document, name, ERROR_UNKNOWN_REFERENCE, "unknown step '%s'%s%s%s", name->valuestring,
                nearest ? "; did you mean '" : "", nearest ? nearest : "", nearest ? "'?" : "");
    return false;
}

/* What one branch of the scenario adds, another may add too: it is the same actor, as described first. */
static bool is_added_elsewhere(const struct scenario_reader *reader, int actor)
{
    const struct model *state = reader->model.model;

    return actor >= state->actor_count - reader->out->added_count && !state->actors[actor].present &&
           state->actors[actor].left > 0;
}

static bool read_added_actor(struct scenario_reader *reader, const cJSON *object, struct step *step)
{
    struct model_reader *model = &reader->model;
    struct scenario *out = reader->out;
    struct actor actor;

    TRY(model_read_actor(model, object, &actor));
    step->actor = id_index_find(&model->actors, actor.id);
    if (is_added_elsewhere(reader, step->actor))
        return true;
    if (step->actor >= 0) {
        json_report(model->document, object, ERROR_DUPLICATE, "the actor '%s' is defined already", actor.id);
        return false;
    }
    actor.present = false;
    MEM_GROW(out->added, out->added_count, out->added_capacity);
    out->added[out->added_count++] = actor;
    step->actor = model->model->actor_count;
    scenario_extend(out, model->model);
    id_index_add(&model->actors, actor.id, step->actor);
    id_index_sort(&model->actors);
    return true;
}

static bool read_added_pact(struct scenario_reader *reader, const cJSON *object, struct step *step)
{
    struct model_reader *model = &reader->model;
    struct scenario *out = reader->out;
    struct pact pact;

    TRY(model_read_pact(model, object, &pact));
    step->pact = id_index_find(&model->pacts, pact.id);
    if (step->pact >= 0) {
        json_report(model->document, object, ERROR_DUPLICATE, "the pact '%s' is defined already", pact.id);
        return false;
    }
    pact.present = false;
    MEM_GROW(out->added_pacts, out->added_pact_count, out->added_pact_capacity);
    out->added_pacts[out->added_pact_count++] = pact;
    step->pact = model->model->pact_count;
    scenario_extend(out, model->model);
    id_index_add(&model->pacts, pact.id, step->pact);
    id_index_sort(&model->pacts);
    return true;
}

struct inherit_fields {
    const cJSON *ties, *reliance, *pacts, *capability;
};

static const struct json_field inherit_table[] = {
    JSON_OPTIONAL(inherit_fields, ties, JSON_NUMBER),
    JSON_OPTIONAL(inherit_fields, reliance, JSON_NUMBER),
    JSON_OPTIONAL(inherit_fields, pacts, JSON_NUMBER),
    JSON_OPTIONAL(inherit_fields, capability, JSON_NUMBER),
    { .key = NULL },
};

static bool read_inheritance(struct scenario_reader *reader, const struct step_fields *fields, struct step *step)
{
    struct model_reader *model = &reader->model;
    struct inherit_fields shares;
    bool good = model_read_reference(model, &model->actors, fields->successor, "actor", &step->successor);

    if (!fields->inherits)
        return good;
    good = json_read_object(model->document, fields->inherits, inherit_table, &shares) && good;
    good = model_read_number(model, shares.ties, 0, 1, &step->inherits.ties) && good;
    good = model_read_number(model, shares.reliance, 0, 1, &step->inherits.reliance) && good;
    good = model_read_number(model, shares.pacts, 0, 1, &step->inherits.pacts) && good;
    good = model_read_number(model, shares.capability, 0, 1, &step->inherits.capability) && good;
    if (!fields->successor)
        json_report_key(model->document, fields->inherits, ERROR_MISSING, "'inherits' needs a 'successor'");
    return good && fields->successor;
}

/* "One of these keys" is what a table cannot say; a pact may stand beside the actor who joins or leaves it. */
static bool check_subject(struct scenario_reader *reader, const cJSON *object, const struct step_fields *fields,
                          const struct step *step)
{
    int subjects = (fields->actor != NULL) + (fields->new_actor != NULL) + (fields->tie != NULL) +
                   (fields->where != NULL) + (fields->layer != NULL) + (fields->new_pact != NULL) +
                   (fields->pact != NULL && fields->actor == NULL);

    if (subjects == 1)
        return true;
    json_report(reader->model.document, object, subjects ? ERROR_CONTRADICTION : ERROR_MISSING,
                "the step '%s' takes exactly one subject, as in %s", step->kind->name, step->kind->example);
    return false;
}

static bool read_values(struct scenario_reader *reader, const struct step_fields *fields, struct step *step)
{
    struct model_reader *model = &reader->model;
    bool good = model_read_number(model, fields->by, step->kind->by_low, step->kind->by_high, &step->by);

    good = model_read_number(model, fields->weight, -1e12, 1e12, &step->weight) && good;
    if (fields->weight)
        good = model_read_range(model, fields->range, -1e12, 1e12, step->weight, &step->range) && good;
    else
        good =
            model_read_range(model, fields->range, step->kind->by_low, step->kind->by_high, step->by, &step->range) &&
            good;
    good = model_read_sources(model, fields->sources, &step->evidence) && good;
    step->because = model_read_text(model, fields->because);
    return good;
}

static bool read_subject(struct scenario_reader *reader, const struct step_fields *fields, struct step *step)
{
    struct model_reader *model = &reader->model;
    bool good = model_read_reference(model, &model->actors, fields->actor, "actor", &step->actor);

    good = model_read_reference(model, &model->layers, fields->layer, "layer", &step->layer) && good;
    good = model_read_reference(model, &model->pacts, fields->pact, "pact", &step->pact) && good;
    good = read_where(reader, fields->where, &step->where) && good;
    good = read_inheritance(reader, fields, step) && good;
    if (fields->tie)
        good = model_read_tie(model, fields->tie, &step->tie) && good;
    step->has_tie = fields->tie != NULL;
    if (fields->new_actor)
        good = read_added_actor(reader, fields->new_actor, step) && good;
    if (fields->new_pact)
        good = read_added_pact(reader, fields->new_pact, step) && good;
    return good;
}

bool scenario_read_step(struct scenario_reader *reader, const cJSON *object, struct step *out)
{
    struct step step = step_blank(NULL);
    struct step_fields fields = { 0 };
    const char *objection;
    bool good;

    TRY(read_kind(reader, object, &step.kind));
    good = json_read_object(reader->model.document, object, step.kind->fields, &fields);
    good = read_values(reader, &fields, &step) && good;
    good = read_subject(reader, &fields, &step) && good;
    TRY(good && check_subject(reader, object, &fields, &step));
    objection = step.kind->objection(reader->model.model, &step);
    if (objection) {
        json_report(reader->model.document, object, ERROR_CONTRADICTION, "this step cannot happen: %s", objection);
        return false;
    }
    step.kind->apply(reader->model.model, &step);
    *out = step;
    return true;
}
