/*
 * json_tree.c - a document that is no JSON: a tree that was made of another text. No gate stood in front of it, so what
 * the gate refuses is looked for in the tree.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <unistr.h>

#include "base/json_scan.h"

static bool has_control(const char *text)
{
    for (const unsigned char *c = (const unsigned char *)text; *c; c++)
        if ((*c < 0x20 && !strchr("\t\n\r", *c)) || *c == 0x7f || (*c == 0xc2 && c[1] >= 0x80 && c[1] < 0xa0))
            return true;
    return false;
}

static void check_text(struct json_document *document, const cJSON *item, const char *text)
{
    size_t length = strlen(text);

    if (length > JSON_MAX_STRING)
        json_report(document, item, ERROR_TOO_LARGE, "a text of more than %d bytes", JSON_MAX_STRING);
    else if (u8_check((const uint8_t *)text, length))
        json_report(document, item, ERROR_ENCODING, "not valid UTF-8");
    else if (has_control(text))
        json_report(document, item, ERROR_ENCODING, "control characters are not allowed");
}

/* An object may have a key twice: keys are told apart by two of their letters. */
static bool has_doubtful_keys(const cJSON *node)
{
    uint64_t seen = 0;

    for (const cJSON *child = node->child; child; child = child->next) {
        const unsigned char *key = (const unsigned char *)(child->string ? child->string : "");
        uint64_t bit = child->string ? UINT64_C(1) << ((key[0] + 7u * (key[0] ? key[1] : 0)) % 64) : 0;

        if (seen & bit || has_doubtful_keys(child))
            return true;
        seen |= bit;
    }
    return false;
}

static void check_values(struct json_document *document, const cJSON *node, int depth)
{
    if (depth > JSON_MAX_DEPTH) {
        json_report(document, node, ERROR_TOO_LARGE, "nesting deeper than %d", JSON_MAX_DEPTH);
        return;
    }
    if (cJSON_IsString(node))
        check_text(document, node, node->valuestring);
    if (cJSON_IsNumber(node) && !isfinite(node->valuedouble))
        json_report(document, node, ERROR_OUT_OF_RANGE, "the number is too large");
    if (node->string && !(node->type & cJSON_StringIsConst))
        check_text(document, node, node->string);
    for (const cJSON *child = node->child; child; child = child->next)
        check_values(document, child, depth + 1);
}

static void check(struct json_document *document, const cJSON *node, int depth)
{
    check_values(document, node, depth);
    if (has_doubtful_keys(node))
        json_refuse_duplicate_keys(document, node);
}

static void add_list(struct json_document *document, const cJSON *node, const struct json_maker *maker)
{
    struct json_outline *outline = &document->outline;
    struct json_list list = { .node = node, .count = cJSON_GetArraySize(node) };
    const cJSON *element;
    int i = 0;

    if (node == maker->node) {
        list.count = maker->count;
    } else {
        list.elements = mem_array((size_t)list.count, sizeof *list.elements);
        cJSON_ArrayForEach(element, node)
            list.elements[i++] = element;
    }
    MEM_GROW(outline->lists, outline->count, outline->capacity);
    outline->lists[outline->count++] = list;
}

bool json_document_init_tree(struct json_document *document, const char *file, char *text, size_t length, cJSON *root,
                             struct json_maker *maker, struct diagnostics *diagnostics)
{
    int errors = diagnostics->error_count;
    const cJSON *element;

    *document = (struct json_document){
        .file = mem_dup(file), .text = text, .length = length, .root = root, .maker = maker, .diagnostics = diagnostics
    };
    for (const cJSON *node = root->child; node; node = node->next)
        if (cJSON_IsArray(node))
            add_list(document, node, maker);
    check(document, root, 1);
    JSON_EACH_ELEMENT(document, json_list(document, maker->node), i, element)
        check(document, element, 2);
    return diagnostics->error_count == errors;
}

const cJSON *json_tree_element(struct json_document *document, const struct json_list *list, int index)
{
    return list->elements ? list->elements[index] : document->maker->make(document->maker, index);
}

void json_document_fill(struct json_document *document, const char *but)
{
    const cJSON *element;

    for (int i = 0; i < document->outline.count; i++) {
        const struct json_list *list = &document->outline.lists[i];

        if (!list->elements && (list->count == 1 || strcmp(list->node->string, but) != 0))
            JSON_EACH_ELEMENT(document, list, k, element)
                cJSON_AddItemToArray((cJSON *)list->node, cJSON_Duplicate(element, true));
    }
}

static bool contains(const cJSON *node, const cJSON *item)
{
    if (node == item)
        return true;
    for (const cJSON *child = node->child; child; child = child->next)
        if (contains(child, item))
            return true;
    return false;
}

size_t json_tree_place(const struct json_document *document, const cJSON *item)
{
    if (document->element.tree && contains(document->element.tree, item))
        return (size_t)document->element.tree->valuedouble;
    for (int i = 0; i < document->outline.count; i++)
        for (int k = 0; k < document->outline.lists[i].count && document->outline.lists[i].elements; k++)
            if (contains(document->outline.lists[i].elements[k], item))
                return (size_t)document->outline.lists[i].elements[k]->valuedouble;
    return 0;
}
