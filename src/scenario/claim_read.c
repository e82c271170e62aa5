/*
 * claim_read.c - the claims of a scenario: "expect".
 */
#include <string.h>

#include "scenario/claim_parse.h"

struct claim_fields {
    const cJSON *id, *claim, *that, *confidence, *tolerance;
};

static const struct json_field claim_table[] = {
    JSON_REQUIRED(claim_fields, id, JSON_TEXT),          JSON_REQUIRED(claim_fields, claim, JSON_TEXT),
    JSON_REQUIRED(claim_fields, that, JSON_ANY),         JSON_OPTIONAL(claim_fields, confidence, JSON_NUMBER),
    JSON_OPTIONAL(claim_fields, tolerance, JSON_NUMBER), { .key = NULL },
};

struct joined_fields {
    const cJSON *all, *any;
};

static const struct json_field joined_table[] = {
    JSON_OPTIONAL(joined_fields, all, JSON_ARRAY),
    JSON_OPTIONAL(joined_fields, any, JSON_ARRAY),
    { .key = NULL },
};

static bool read_condition(struct scenario_reader *reader, const cJSON *item, struct condition *out);

static bool read_joined(struct scenario_reader *reader, const cJSON *item, struct condition *out)
{
    struct json_document *document = reader->model.document;
    struct joined_fields fields;
    const cJSON *list, *part;
    bool good = true;

    TRY(json_read_object(document, item, joined_table, &fields));
    list = fields.all ? fields.all : fields.any;
    if (!list || (fields.all && fields.any) || cJSON_GetArraySize(list) == 0) {
        json_report(document, item, ERROR_MISSING,
                    "this is either {\"all\": [...]} or {\"any\": [...]}, with comparisons");
        return false;
    }
    *out = (struct condition){ .kind = fields.all ? CONDITION_ALL : CONDITION_ANY };
    out->parts = arena_array(&reader->out->arena, (size_t)cJSON_GetArraySize(list), sizeof *out->parts);
    cJSON_ArrayForEach(part, list)
        good = read_condition(reader, part, &out->parts[out->part_count++]) && good;
    return good;
}

static bool read_condition(struct scenario_reader *reader, const cJSON *item, struct condition *out)
{
    if (cJSON_IsString(item))
        return claim_parse_comparison(reader, item, out);
    if (cJSON_IsObject(item))
        return read_joined(reader, item, out);
    json_report(reader->model.document, item, ERROR_WRONG_TYPE,
                "a comparison is a string, or {\"all\": [...]} or {\"any\": [...]}");
    return false;
}

/* Letters, digits and '-', as C3a: what stands in a table's first column. */
static bool check_id(struct scenario_reader *reader, const cJSON *item, const char *id)
{
    static const char allowed[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-";
    const struct scenario *scenario = reader->out;

    if (id[0] == '\0' || strspn(id, allowed) != strlen(id) || strlen(id) > 64) {
        json_report(reader->model.document, item, ERROR_OUT_OF_RANGE,
                    "'%.80s' cannot name a claim: letters, digits and '-', at most 64", id);
        return false;
    }
    for (int i = 0; i < scenario->claim_count; i++) {
        if (strcmp(scenario->claims[i].id, id) == 0) {
            json_report(reader->model.document, item, ERROR_DUPLICATE, "the claim '%s' is there already", id);
            return false;
        }
    }
    return true;
}

/* A claim with mistakes is kept as well, so that its id is taken; nobody will check it. */
static void read_claim(struct scenario_reader *reader, const cJSON *item)
{
    struct claim claim = { .tolerance = 1e-9 };
    struct claim_fields fields;

    (void)json_read_object(reader->model.document, item, claim_table, &fields);
    (void)model_read_line(&reader->model, fields.claim, &claim.text);
    (void)model_read_number(&reader->model, fields.confidence, 1e-9, 1, &claim.confidence);
    (void)model_read_number(&reader->model, fields.tolerance, 0, 1, &claim.tolerance);
    if (fields.that)
        (void)read_condition(reader, fields.that, &claim.that);
    claim.id = model_read_text(&reader->model, fields.id);
    if (claim.id && check_id(reader, fields.id, claim.id))
        reader->out->claims[reader->out->claim_count++] = claim;
}

void scenario_read_claims(struct scenario_reader *reader, const cJSON *list)
{
    const cJSON *item;

    if (cJSON_GetArraySize(list) > CLAIM_MAX) {
        json_report(reader->model.document, list, ERROR_TOO_LARGE, "more than %d claims", CLAIM_MAX);
        return;
    }
    reader->out->claims =
        arena_array(&reader->out->arena, (size_t)cJSON_GetArraySize(list), sizeof *reader->out->claims);
    cJSON_ArrayForEach(item, list)
        read_claim(reader, item);
}
