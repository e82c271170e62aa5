/*
 * read_objects.c - actors, ties and pacts of a model file; scenarios add them too.
 */
#include <math.h>
#include <string.h>

#include "model/pact.h"
#include "model/read.h"

struct validity {
    const cJSON *from_date, *to_date, *grade, *sources, *note;
};

static bool read_validity(struct model_reader *reader, const struct validity *fields, struct span *valid,
                          struct evidence *evidence)
{
    struct span from = { 0 }, to = { 0 };
    bool good = model_read_date(reader, fields->from_date, &from);

    good = model_read_date(reader, fields->to_date, &to) && good;
    *valid = (struct span){ from.from, to.from };
    if (good && valid->to && valid->to <= valid->from) {
        json_report(reader->document, fields->to_date, ERROR_OUT_OF_RANGE, "'to_date' must be later than 'from_date'");
        good = false;
    }
    evidence->grade = model_read_text(reader, fields->grade);
    evidence->note = model_read_text(reader, fields->note);
    return model_read_sources(reader, fields->sources, evidence) && good;
}

struct reliance_fields {
    const cJSON *actor, *share, *range;
};

static const struct json_field reliance_table[] = {
    JSON_REQUIRED(reliance_fields, actor, JSON_TEXT),
    JSON_REQUIRED(reliance_fields, share, JSON_NUMBER),
    JSON_OPTIONAL(reliance_fields, range, JSON_ARRAY),
    { .key = NULL },
};

/* Who relies on others: a tie by its two ends, or an actor. */
struct relying {
    const char *what;
    int ends[2]; /* -1: none */
    struct reliance *list;
    int count;
};

static bool read_reliance(struct model_reader *reader, const cJSON *object, const struct relying *relying,
                          struct reliance *out)
{
    struct reliance reliance = { .actor = -1, .since = 1 };
    struct reliance_fields fields;
    bool good = json_read_object(reader->document, object, reliance_table, &fields);

    good = model_read_reference(reader, &reader->actors, fields.actor, "actor", &reliance.actor) && good;
    if (reliance.actor >= 0 && (reliance.actor == relying->ends[0] || reliance.actor == relying->ends[1])) {
        json_report(reader->document, fields.actor, ERROR_CONTRADICTION,
                    "a tie can only rely on a third actor, and '%s' is one of its ends", fields.actor->valuestring);
        good = false;
    }
    good = model_read_number(reader, fields.share, 0, 1, &reliance.share) && good;
    good = model_read_range(reader, fields.range, 0, 1, reliance.share, &reliance.range) && good;
    *out = reliance;
    return good;
}

static bool read_reliances(struct model_reader *reader, const cJSON *list, struct relying *relying)
{
    const cJSON *item;
    bool good = true;

    if (!list)
        return true;
    if (cJSON_GetArraySize(list) > MODEL_MAX_MEMBERS) {
        json_report(reader->document, list, ERROR_TOO_LARGE, "more than %d actors relied on", MODEL_MAX_MEMBERS);
        return false;
    }
    relying->list = arena_array(&reader->model->arena, (size_t)cJSON_GetArraySize(list), sizeof *relying->list);
    cJSON_ArrayForEach(item, list) {
        struct reliance *reliance = &relying->list[relying->count++];

        good = read_reliance(reader, item, relying, reliance) && good;
        for (int i = 0; i + 1 < relying->count && good; i++) {
            if (relying->list[i].actor == reliance->actor) {
                json_report(reader->document, item, ERROR_DUPLICATE, "the %s relies on this actor already",
                            relying->what);
                good = false;
            }
        }
    }
    return good;
}

struct actor_fields {
    const cJSON *id, *name, *kind, *bloc, *capability, *capability_range, *threshold, *relies_on, *formerly;
    struct validity validity;
};

#define VALIDITY(type)                                                             \
    { "from_date", JSON_TEXT, offsetof(struct type, validity.from_date), false },  \
        { "to_date", JSON_TEXT, offsetof(struct type, validity.to_date), false },  \
        { "grade", JSON_TEXT, offsetof(struct type, validity.grade), false },      \
        { "sources", JSON_ARRAY, offsetof(struct type, validity.sources), false }, \
    {                                                                              \
        "note", JSON_TEXT, offsetof(struct type, validity.note), false             \
    }

static const struct json_field actor_table[] = {
    JSON_REQUIRED(actor_fields, id, JSON_TEXT),
    JSON_OPTIONAL(actor_fields, name, JSON_TEXT),
    JSON_OPTIONAL(actor_fields, kind, JSON_TEXT),
    JSON_OPTIONAL(actor_fields, bloc, JSON_TEXT),
    JSON_OPTIONAL(actor_fields, capability, JSON_NUMBER),
    JSON_OPTIONAL(actor_fields, capability_range, JSON_ARRAY),
    JSON_OPTIONAL(actor_fields, threshold, JSON_NUMBER),
    JSON_OPTIONAL(actor_fields, formerly, JSON_ARRAY),
    JSON_OPTIONAL(actor_fields, relies_on, JSON_ARRAY),
    VALIDITY(actor_fields),
    { .key = NULL },
};

static bool read_former_ids(struct model_reader *reader, const cJSON *list, struct actor *out)
{
    const cJSON *item;
    bool good = true;

    if (!list)
        return true;
    out->formerly = arena_array(&reader->model->arena, (size_t)cJSON_GetArraySize(list), sizeof *out->formerly);
    cJSON_ArrayForEach(item, list) {
        if (!cJSON_IsString(item))
            json_report(reader->document, item, ERROR_WRONG_TYPE, "a former id must be a string");
        else if (model_read_id(reader, item, &out->formerly[out->formerly_count])) {
            out->formerly_count++;
            continue;
        }
        good = false;
    }
    return good;
}

static bool read_capability(struct model_reader *reader, const struct actor_fields *fields, struct actor *actor)
{
    actor->has_capability = fields->capability != NULL;
    if (fields->capability_range && !fields->capability) {
        json_report_key(reader->document, fields->capability_range, ERROR_MISSING,
                        "'capability_range' needs a 'capability'");
        return false;
    }
    TRY(model_read_number(reader, fields->capability, 0, MODEL_LARGEST, &actor->capability));
    return model_read_range(reader, fields->capability_range, 0, MODEL_LARGEST, actor->capability,
                            &actor->capability_range);
}

bool model_read_actor(struct model_reader *reader, const cJSON *object, struct actor *out)
{
    struct actor actor = { .bloc = -1, .present = true, .left = 1 };
    struct relying relying = { .what = "actor", .ends = { -1, -1 } };
    struct actor_fields fields;
    bool good = json_read_object(reader->document, object, actor_table, &fields);

    good = model_read_id(reader, fields.id, &actor.id) && good;
    actor.name = actor.id;
    good = model_read_line(reader, fields.name, &actor.name) && good;
    good = model_read_line(reader, fields.kind, &actor.kind) && good;
    good = model_read_reference(reader, &reader->blocs, fields.bloc, "bloc", &actor.bloc) && good;
    good = read_capability(reader, &fields, &actor) && good;
    good = model_read_number(reader, fields.threshold, 0, 1, &actor.threshold) && good;
    actor.has_threshold = fields.threshold != NULL;
    good = read_former_ids(reader, fields.formerly, &actor) && good;
    good = read_reliances(reader, fields.relies_on, &relying) && good;
    actor.reliances = relying.list;
    actor.reliance_count = relying.count;
    good = read_validity(reader, &fields.validity, &actor.valid, &actor.evidence) && good;
    *out = actor;
    return good;
}

struct tie_fields {
    const cJSON *from, *to, *layer, *kind, *weight, *range, *directed, *exists, *relies_on, *reliance;
    struct validity validity;
};

static const struct json_field tie_table[] = {
    JSON_REQUIRED(tie_fields, from, JSON_TEXT),
    JSON_REQUIRED(tie_fields, to, JSON_TEXT),
    JSON_REQUIRED(tie_fields, layer, JSON_TEXT),
    JSON_OPTIONAL(tie_fields, kind, JSON_TEXT),
    JSON_REQUIRED(tie_fields, weight, JSON_NUMBER),
    JSON_OPTIONAL(tie_fields, range, JSON_ARRAY),
    JSON_OPTIONAL(tie_fields, directed, JSON_BOOL),
    JSON_OPTIONAL(tie_fields, exists, JSON_NUMBER),
    JSON_OPTIONAL(tie_fields, relies_on, JSON_ARRAY),
    JSON_OPTIONAL(tie_fields, reliance, JSON_TEXT),
    VALIDITY(tie_fields),
    { .key = NULL },
};

static bool read_reliance_rule(struct model_reader *reader, const cJSON *item, struct tie *tie)
{
    if (!item)
        return true;
    tie->disjoint = strcmp(item->valuestring, "disjoint") == 0;
    if (tie->disjoint || strcmp(item->valuestring, "independent") == 0)
        return true;
    json_report(reader->document, item, ERROR_OUT_OF_RANGE, "'reliance' must be \"independent\" or \"disjoint\"");
    return false;
}

static bool read_ends(struct model_reader *reader, const struct tie_fields *fields, struct tie *tie)
{
    bool good = model_read_reference(reader, &reader->actors, fields->from, "actor", &tie->from);

    good = model_read_reference(reader, &reader->actors, fields->to, "actor", &tie->to) && good;
    good = model_read_reference(reader, &reader->layers, fields->layer, "layer", &tie->layer) && good;
    if (good && tie->from >= 0 && tie->from == tie->to) {
        json_report(reader->document, fields->to, ERROR_CONTRADICTION, "a tie joins two different actors");
        good = false;
    }
    return good;
}

static bool read_weight(struct model_reader *reader, const struct tie_fields *fields, struct tie *tie)
{
    bool good = model_read_number(reader, fields->weight, -MODEL_LARGEST, MODEL_LARGEST, &tie->weight);

    if (good && fields->weight && fabs(tie->weight) < MODEL_LEAST_WEIGHT) {
        json_report(reader->document, fields->weight, ERROR_OUT_OF_RANGE,
                    "a weight between -1e-9 and 1e-9 is no tie; leave the tie out");
        good = false;
    }
    return model_read_range(reader, fields->range, -MODEL_LARGEST, MODEL_LARGEST, tie->weight, &tie->range) && good;
}

bool model_read_tie(struct model_reader *reader, const cJSON *object, struct tie *out)
{
    struct tie tie = { .from = -1, .to = -1, .layer = -1, .pact = -1, .exists = 1, .present = true };
    struct relying relying = { .what = "tie" };
    struct tie_fields fields;
    bool good = json_read_object(reader->document, object, tie_table, &fields);

    good = read_ends(reader, &fields, &tie) && good;
    good = model_read_line(reader, fields.kind, &tie.kind) && good;
    good = read_weight(reader, &fields, &tie) && good;
    good = model_read_number(reader, fields.exists, 0, 1, &tie.exists) && good;
    tie.directed = cJSON_IsTrue(fields.directed);
    relying.ends[0] = tie.from;
    relying.ends[1] = tie.to;
    good = read_reliances(reader, fields.relies_on, &relying) && good;
    tie.reliances = relying.list;
    tie.reliance_count = relying.count;
    good = read_reliance_rule(reader, fields.reliance, &tie) && good;
    good = read_validity(reader, &fields.validity, &tie.valid, &tie.evidence) && good;
    *out = tie;
    return good;
}

struct pact_fields {
    const cJSON *id, *title, *layer, *members, *weight, *range, *dissolves_above, *subsidiary_of;
    struct validity validity;
};

static const struct json_field pact_table[] = {
    JSON_REQUIRED(pact_fields, id, JSON_TEXT),
    JSON_OPTIONAL(pact_fields, title, JSON_TEXT),
    JSON_REQUIRED(pact_fields, layer, JSON_TEXT),
    JSON_REQUIRED(pact_fields, members, JSON_ARRAY),
    JSON_REQUIRED(pact_fields, weight, JSON_NUMBER),
    JSON_OPTIONAL(pact_fields, range, JSON_ARRAY),
    JSON_OPTIONAL(pact_fields, dissolves_above, JSON_NUMBER),
    JSON_OPTIONAL(pact_fields, subsidiary_of, JSON_TEXT),
    VALIDITY(pact_fields),
    { .key = NULL },
};

static bool read_members(struct model_reader *reader, const cJSON *list, struct pact *pact)
{
    const cJSON *item;
    bool good = true;

    if (!list)
        return false;
    if (cJSON_GetArraySize(list) > MODEL_MAX_MEMBERS) {
        json_report(reader->document, list, ERROR_TOO_LARGE, "more than %d members", MODEL_MAX_MEMBERS);
        return false;
    }
    pact->members = arena_array(&reader->model->arena, (size_t)cJSON_GetArraySize(list), sizeof *pact->members);
    cJSON_ArrayForEach(item, list) {
        int member = -1;

        good = model_read_reference(reader, &reader->actors, item, "actor", &member) && good;
        for (int i = 0; i < pact->member_count && member >= 0; i++) {
            if (pact->members[i].actor == member) {
                json_report(reader->document, item, ERROR_DUPLICATE, "'%s' is a member already", item->valuestring);
                good = false;
            }
        }
        if (member >= 0)
            pact->members[pact->member_count++] = pact_member_of(reader->model, member);
    }
    return good;
}

bool model_read_pact(struct model_reader *reader, const cJSON *object, struct pact *out)
{
    struct pact pact = { .layer = -1, .dissolves_above = 0.5, .subsidiary_of = -1, .present = true };
    struct pact_fields fields;
    bool good = json_read_object(reader->document, object, pact_table, &fields);

    good = model_read_id(reader, fields.id, &pact.id) && good;
    pact.title = pact.id;
    good = model_read_line(reader, fields.title, &pact.title) && good;
    good = model_read_reference(reader, &reader->layers, fields.layer, "layer", &pact.layer) && good;
    good = read_members(reader, fields.members, &pact) && good;
    good = model_read_number(reader, fields.weight, 1e-9, MODEL_LARGEST, &pact.weight) && good;
    good = model_read_range(reader, fields.range, 0, MODEL_LARGEST, pact.weight, &pact.range) && good;
    good = model_read_number(reader, fields.dissolves_above, 0, 1, &pact.dissolves_above) && good;
    good = model_read_reference(reader, &reader->pacts, fields.subsidiary_of, "pact", &pact.subsidiary_of) && good;
    good = read_validity(reader, &fields.validity, &pact.valid, &pact.evidence) && good;
    *out = pact;
    return good;
}
