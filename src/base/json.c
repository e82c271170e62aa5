/*
 * json.c - a JSON document: reading it whole or by element, and objects by table.
 */
#include "base/json.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/json_scan.h"
#include "base/place.h"

/* A key of an object and its position among the keys. */
struct key {
    const cJSON *item;
    int index;
};

static int compare_keys(const void *a, const void *b)
{
    const struct key *x = a, *y = b;
    int order = strcmp(x->item->string, y->item->string);

    return order ? order : (x->index > y->index) - (x->index < y->index);
}

void json_refuse_duplicate_keys(struct json_document *document, const cJSON *node)
{
    AUTO_FREE struct key *keys = NULL;
    int count = 0, capacity = 0;

    for (const cJSON *child = node->child; child; child = child->next) {
        if (child->child)
            json_refuse_duplicate_keys(document, child);
        if (!child->string)
            continue;
        MEM_GROW(keys, count, capacity);
        keys[count] = (struct key){ child, count };
        count++;
    }
    if (count > 1)
        qsort(keys, (size_t)count, sizeof *keys, compare_keys);
    for (int i = 1; i < count; i++)
        if (strcmp(keys[i].item->string, keys[i - 1].item->string) == 0)
            json_report_key(document, keys[i].item, ERROR_DUPLICATE, "the key '%s' stands here for the second time",
                            keys[i].item->string);
}

static void refuse_all_duplicate_keys(struct json_document *document)
{
    const cJSON *element;

    for (int i = 0; i < document->outline.count; i++)
        JSON_EACH_ELEMENT(document, &document->outline.lists[i], k, element)
            json_refuse_duplicate_keys(document, element);
    json_refuse_duplicate_keys(document, document->root);
}

static cJSON *parse(const char *text, size_t length)
{
    size_t first = place_first(text, length);
    cJSON *tree = cJSON_ParseWithLength(text + first, length - first);

    if (!tree)
        mem_exhausted(); /* the gate let it pass: nothing else can be wrong */
    return tree;
}

/* False, and reported, if the text does not pass the gate. */
static bool pass_gate(struct json_document *document, const char *file, char *text, size_t length,
                      struct diagnostics *diagnostics)
{
    struct json_fault fault;

    *document =
        (struct json_document){ .file = mem_dup(file), .text = text, .length = length, .diagnostics = diagnostics };
    if (json_scan(text, length, &document->outline, &fault))
        return true;
    json_report_fault(document, &fault);
    return false;
}

bool json_document_init(struct json_document *document, const char *file, char *text, size_t length,
                        struct diagnostics *diagnostics)
{
    int errors = diagnostics->error_count;

    TRY(pass_gate(document, file, text, length, diagnostics));
    document->root = parse(text, length);
    if (document->outline.doubtful_keys)
        json_refuse_duplicate_keys(document, document->root);
    return diagnostics->error_count == errors;
}

/* The tree of the text without what stands in lists of the root. */
static cJSON *parse_frame(const struct json_document *document)
{
    const struct json_outline *outline = &document->outline;
    AUTO_TEXT frame = { 0 };
    size_t from = 0;

    for (int i = 0; i < outline->count; i++) {
        text_add_bytes(&frame, document->text + from, outline->lists[i].open + 1 - from);
        from = outline->lists[i].close;
    }
    text_add_bytes(&frame, document->text + from, document->length - from);
    return parse(frame.data, frame.length);
}

bool json_document_init_by_element(struct json_document *document, const char *file, char *text, size_t length,
                                   struct diagnostics *diagnostics)
{
    int errors = diagnostics->error_count;
    struct json_list *list;

    TRY(pass_gate(document, file, text, length, diagnostics));
    document->root = parse_frame(document);
    list = document->outline.lists;
    for (const cJSON *node = document->root->child; node && list; node = node->next)
        if (cJSON_IsArray(node))
            list++->node = node;
    if (document->outline.doubtful_keys)
        refuse_all_duplicate_keys(document);
    return diagnostics->error_count == errors;
}

void json_document_done(struct json_document *document)
{
    free(document->file);
    free(document->text);
    cJSON_Delete(document->root);
    cJSON_Delete(document->element.parsed);
    json_outline_done(&document->outline);
    if (document->maker)
        document->maker->done(document->maker);
    *document = (struct json_document){ 0 };
}

const struct json_list *json_list(const struct json_document *document, const cJSON *node)
{
    static const struct json_list none = { 0 };

    for (int i = 0; i < document->outline.count && node; i++)
        if (document->outline.lists[i].node == node)
            return &document->outline.lists[i];
    return &none;
}

static const cJSON *parse_element(struct json_document *document, const struct json_list *list, int index)
{
    size_t start = list->starts[index], end = index + 1 < list->count ? list->starts[index + 1] : list->close;

    cJSON_Delete(document->element.parsed);
    document->element.parsed = parse(document->text + start, end - start);
    return document->element.parsed;
}

const cJSON *json_element(struct json_document *document, const struct json_list *list, int index)
{
    if (index >= list->count)
        return NULL;
    if (document->element.tree && list == document->element.list && index == document->element.index)
        return document->element.tree;
    document->element.tree =
        document->maker ? json_tree_element(document, list, index) : parse_element(document, list, index);
    document->element.list = list;
    document->element.index = index;
    return document->element.tree;
}

static const struct {
    const char *name;
    cJSON_bool (*is)(const cJSON *item);
} types[] = {
    [JSON_TEXT] = { "a string", cJSON_IsString },          [JSON_NUMBER] = { "a number", cJSON_IsNumber },
    [JSON_BOOL] = { "true or false", cJSON_IsBool },       [JSON_ARRAY] = { "a list [...]", cJSON_IsArray },
    [JSON_OBJECT] = { "an object {...}", cJSON_IsObject },
};

static const struct json_field *find_field(const struct json_field *fields, const char *key)
{
    for (const struct json_field *field = fields; field->key; field++)
        if (strcmp(field->key, key) == 0)
            return field;
    return NULL;
}

static void report_unknown_key(struct json_document *document, const cJSON *item, const struct json_field *fields)
{
    const char *known[64];
    const char *nearest;
    int count = 0;

    for (const struct json_field *field = fields; field->key && count < 64; field++)
        known[count++] = field->key;
    nearest = text_nearest(item->string, known, count);
    if (nearest)
        json_report_key(document, item, ERROR_UNKNOWN_KEY, "unknown key '%s'; did you mean '%s'?", item->string,
                        nearest);
    else
        json_report_key(document, item, ERROR_UNKNOWN_KEY, "unknown key '%s'", item->string);
}

static bool is_free_key(const char *key)
{
    return strcmp(key, "note") == 0 || strcmp(key, "$comment") == 0 || strncmp(key, "x-", 2) == 0;
}

static void store(void *target, size_t offset, const cJSON *item)
{
    memcpy((char *)target + offset, &item, sizeof item);
}

static bool read_member(struct json_document *document, const cJSON *item, const struct json_field *fields,
                        void *target, uint64_t *seen)
{
    const struct json_field *field = find_field(fields, item->string);

    if (!field) {
        if (is_free_key(item->string))
            return true;
        report_unknown_key(document, item, fields);
        return false;
    }
    *seen |= UINT64_C(1) << (field - fields);
    if (field->type != JSON_ANY && !types[field->type].is(item)) {
        json_report(document, item, ERROR_WRONG_TYPE, "'%s' must be %s", field->key, types[field->type].name);
        return false;
    }
    store(target, field->offset, item);
    return true;
}

bool json_read_object(struct json_document *document, const cJSON *object, const struct json_field *fields,
                      void *target)
{
    bool good = true;
    uint64_t seen = 0; /* a bit for each field */

    for (const struct json_field *field = fields; field->key; field++)
        store(target, field->offset, NULL);
    if (!cJSON_IsObject(object)) {
        json_report(document, object, ERROR_WRONG_TYPE, "this must be an object {...}");
        return false;
    }
    for (const cJSON *item = object->child; item; item = item->next)
        good = read_member(document, item, fields, target, &seen) && good;
    for (const struct json_field *field = fields; field->key; field++) {
        if (field->required && !(seen & UINT64_C(1) << (field - fields))) {
            json_report(document, object, ERROR_MISSING, "the key '%s' is missing", field->key);
            good = false;
        }
    }
    return good;
}
