/*
 * attribute.c - actors and ties as flat attributes.
 */
#include "formats/attribute.h"

#include <math.h>
#include <string.h>

#include "formats/canonical.h"

/* 'name' is what igraph and Cytoscape take for a key, 'label' what Gephi shows. */
const struct attribute actor_attributes[] = {
    { "id", "name", ATTRIBUTE_ID },
    { "name", "label", ATTRIBUTE_LABEL },
    { "kind", "kind", ATTRIBUTE_TEXT },
    { "bloc", "bloc", ATTRIBUTE_TEXT },
    { "capability", "capability", ATTRIBUTE_NUMBER },
    { "capability_range", "capability_range", ATTRIBUTE_JSON },
    { "threshold", "threshold", ATTRIBUTE_NUMBER },
    { "relies_on", "relies_on", ATTRIBUTE_JSON },
    { "formerly", "formerly", ATTRIBUTE_JSON },
    { "from_date", "from_date", ATTRIBUTE_TEXT },
    { "to_date", "to_date", ATTRIBUTE_TEXT },
    { "grade", "grade", ATTRIBUTE_TEXT },
    { "sources", "sources", ATTRIBUTE_JSON },
    { "note", "note", ATTRIBUTE_TEXT },
    { NULL, "more", ATTRIBUTE_REST },
    { NULL, NULL, ATTRIBUTE_TEXT },
};

const struct attribute tie_attributes[] = {
    { "weight", "weight", ATTRIBUTE_STRENGTH },
    { "weight", "sign", ATTRIBUTE_SIGN },
    { "layer", "layer", ATTRIBUTE_TEXT },
    { "kind", "kind", ATTRIBUTE_TEXT },
    { "pact", "pact", ATTRIBUTE_PACT },
    { "directed", "directed", ATTRIBUTE_FLAG },
    { "range", "range", ATTRIBUTE_JSON },
    { "exists", "exists", ATTRIBUTE_NUMBER },
    { "relies_on", "relies_on", ATTRIBUTE_JSON },
    { "reliance", "reliance", ATTRIBUTE_TEXT },
    { "from_date", "from_date", ATTRIBUTE_TEXT },
    { "to_date", "to_date", ATTRIBUTE_TEXT },
    { "grade", "grade", ATTRIBUTE_TEXT },
    { "sources", "sources", ATTRIBUTE_JSON },
    { "note", "note", ATTRIBUTE_TEXT },
    { NULL, "more", ATTRIBUTE_REST },
    { NULL, NULL, ATTRIBUTE_TEXT },
};

const struct attribute model_attributes[] = {
    { "format", "format", ATTRIBUTE_TEXT },   { "title", "title", ATTRIBUTE_TEXT },
    { "as_of", "as_of", ATTRIBUTE_TEXT },     { "note", "note", ATTRIBUTE_TEXT },
    { "layers", "layers", ATTRIBUTE_JSON },   { "blocs", "blocs", ATTRIBUTE_JSON },
    { "sources", "sources", ATTRIBUTE_JSON }, { "pacts", "pacts", ATTRIBUTE_JSON },
    { NULL, "more", ATTRIBUTE_REST },         { NULL, NULL, ATTRIBUTE_TEXT },
};

const char *attribute_type_name(enum attribute_type type)
{
    static const char *const names[] = {
        [ATTRIBUTE_NUMBER] = "double",
        [ATTRIBUTE_STRENGTH] = "double",
        [ATTRIBUTE_SIGN] = "long",
        [ATTRIBUTE_FLAG] = "boolean",
    };
    size_t count = sizeof names / sizeof *names;

    return (size_t)type < count && names[type] ? names[type] : "string";
}

const struct attribute *attribute_find(const struct attribute *table, const char *name)
{
    for (; table->name; table++)
        if (strcmp(table->name, name) == 0)
            return table;
    return NULL;
}

/* Keys that the table has no row for, and that are not what a graph is made of. */
static bool is_rest(const struct attribute *table, const char *key)
{
    static const char *const of_graphs[] = { "from", "to", "actors", "ties" };

    for (size_t i = 0; i < sizeof of_graphs / sizeof *of_graphs; i++)
        if (strcmp(of_graphs[i], key) == 0)
            return false;
    for (; table->name; table++)
        if (table->key && strcmp(table->key, key) == 0)
            return false;
    return true;
}

bool attribute_has(const struct attribute *table, const struct attribute *attribute, const cJSON *object)
{
    const cJSON *item;

    if (attribute->type == ATTRIBUTE_LABEL)
        return true;
    if (attribute->type != ATTRIBUTE_REST)
        return cJSON_GetObjectItemCaseSensitive(object, attribute->key) != NULL;
    cJSON_ArrayForEach(item, object)
        if (is_rest(table, item->string))
            return true;
    return false;
}

static void add_rest(const struct attribute *table, const cJSON *object, struct text *out)
{
    cJSON *rest = cJSON_CreateObject();
    cJSON *item;

    cJSON_ArrayForEach(item, object)
        if (is_rest(table, item->string))
            cJSON_AddItemReferenceToObject(rest, item->string, item);
    canonical_write_line(rest, out);
    cJSON_Delete(rest);
}

static void add_number(struct text *out, double number)
{
    char buffer[NUMBER_SIZE];

    text_add(out, number_input(buffer, number));
}

bool attribute_text(const struct attribute *table, const struct attribute *attribute, const cJSON *object,
                    struct text *out)
{
    const cJSON *item = attribute->key ? cJSON_GetObjectItemCaseSensitive(object, attribute->key) : NULL;

    if (!attribute_has(table, attribute, object))
        return false;
    if (!item && attribute->type == ATTRIBUTE_LABEL)
        item = cJSON_GetObjectItemCaseSensitive(object, "id");
    if (attribute->type == ATTRIBUTE_REST)
        add_rest(table, object, out);
    else if (attribute->type == ATTRIBUTE_STRENGTH)
        add_number(out, fabs(item->valuedouble));
    else if (attribute->type == ATTRIBUTE_SIGN)
        text_add(out, item->valuedouble < 0 ? "-1" : "1");
    else if (attribute->type == ATTRIBUTE_NUMBER)
        add_number(out, item->valuedouble);
    else if (cJSON_IsString(item))
        text_add(out, item->valuestring);
    else
        canonical_write_line(item, out);
    return true;
}

static bool put_number(const char *key, const char *text, cJSON *object)
{
    double number;

    return number_parse(text, &number) && cJSON_AddNumberToObject(object, key, number);
}

static bool put_flag(const char *key, const char *text, cJSON *object)
{
    bool is_true = strcasecmp(text, "true") == 0 || strcmp(text, "1") == 0;

    if (!is_true && strcasecmp(text, "false") != 0 && strcmp(text, "0") != 0)
        return false;
    return cJSON_AddBoolToObject(object, key, is_true) != NULL;
}

static bool put_list(const char *key, const char *text, cJSON *object)
{
    cJSON *list = cJSON_ParseWithOpts(text, NULL, true);

    if (cJSON_IsArray(list))
        return cJSON_AddItemToObject(object, key, list);
    cJSON_Delete(list);
    return false;
}

static bool put_rest(const char *text, cJSON *object)
{
    cJSON *rest = cJSON_ParseWithOpts(text, NULL, true);
    bool good = cJSON_IsObject(rest);

    while (good && rest->child) {
        cJSON *item = cJSON_DetachItemViaPointer(rest, rest->child);

        cJSON_AddItemToObject(object, item->string, item);
    }
    cJSON_Delete(rest);
    return good;
}

bool attribute_put(const struct attribute *attribute, const char *text, cJSON *object)
{
    switch (attribute->type) {
    case ATTRIBUTE_NUMBER:
        return put_number(attribute->key, text, object);
    case ATTRIBUTE_FLAG:
        return put_flag(attribute->key, text, object);
    case ATTRIBUTE_JSON:
        return put_list(attribute->key, text, object);
    case ATTRIBUTE_REST:
        return put_rest(text, object);
    case ATTRIBUTE_TEXT:
        return *text && cJSON_AddStringToObject(object, attribute->key, text);
    case ATTRIBUTE_ID:
    case ATTRIBUTE_LABEL:
    case ATTRIBUTE_STRENGTH:
    case ATTRIBUTE_SIGN:
    case ATTRIBUTE_PACT:
        break;
    }
    return false;
}
