/*
 * json_locate.c - from a value of the tree back to its place in the text, walked only when something is reported.
 */
#include <string.h>

#include "base/json_scan.h"
#include "base/place.h"

struct walk {
    const struct json_document *document;
    const char *text;
    size_t at;
    int list; /* of the root, next to come */
    const cJSON *target;
    struct json_place *place;
    struct {
        const cJSON *node;
        long index;
    } path[JSON_MAX_DEPTH + 1];
    int depth;
};

static void skip_space(struct walk *walk)
{
    walk->at += strspn(walk->text + walk->at, " \t\r\n");
}

static void skip_string(struct walk *walk)
{
    walk->at++;
    while (walk->text[walk->at] != '"')
        walk->at += walk->text[walk->at] == '\\' ? 2 : 1;
    walk->at++;
}

static void skip_scalar(struct walk *walk)
{
    if (walk->text[walk->at] == '"')
        skip_string(walk);
    else
        walk->at += strcspn(walk->text + walk->at, ",]} \t\r\n");
}

static void add_key(struct text *pointer, const char *key)
{
    for (; *key; key++) {
        if (*key == '~' || *key == '/')
            text_add(pointer, *key == '~' ? "~0" : "~1");
        else
            text_add_bytes(pointer, key, 1);
    }
}

static bool found(struct walk *walk, size_t key)
{
    walk->place->key = key;
    walk->place->value = walk->at;
    for (int i = 0; i < walk->depth; i++) {
        text_add(&walk->place->pointer, "/");
        if (walk->path[i].node->string)
            add_key(&walk->place->pointer, walk->path[i].node->string);
        else
            text_addf(&walk->place->pointer, "%ld", walk->path[i].index);
    }
    return true;
}

static bool visit(struct walk *walk, const cJSON *node, size_t key);

static bool visit_children(struct walk *walk, const cJSON *node)
{
    long index = 0;

    walk->at++;
    for (const cJSON *child = node->child; child; child = child->next, index++) {
        size_t key;

        skip_space(walk);
        key = walk->at;
        if (cJSON_IsObject(node)) {
            skip_string(walk);
            skip_space(walk);
            walk->at++;
            skip_space(walk);
        }
        walk->path[walk->depth].node = child;
        walk->path[walk->depth].index = index;
        walk->depth++;
        if (visit(walk, child, key))
            return true;
        walk->depth--;
        skip_space(walk);
        walk->at += walk->text[walk->at] == ',';
    }
    skip_space(walk);
    walk->at++;
    return false;
}

/* Passes over a list of the root whose elements are not in the tree. */
static void skip_list(struct walk *walk)
{
    walk->at = walk->document->outline.lists[walk->list++].close + 1;
}

static bool visit(struct walk *walk, const cJSON *node, size_t key)
{
    bool is_list = walk->list < walk->document->outline.count && walk->document->outline.lists[walk->list].node == node;

    if (node == walk->target)
        return found(walk, key);
    if (is_list)
        skip_list(walk);
    else if (cJSON_IsObject(node) || cJSON_IsArray(node))
        return visit_children(walk, node);
    else
        skip_scalar(walk);
    return false;
}

static bool visit_root(struct walk *walk)
{
    skip_space(walk);
    return visit(walk, walk->document->root, walk->at);
}

static bool visit_element(struct walk *walk)
{
    const struct json_document *document = walk->document;

    walk->at = document->element.list->starts[document->element.index];
    walk->path[0].node = document->element.list->node;
    walk->path[1].node = document->element.tree;
    walk->path[1].index = document->element.index;
    walk->depth = 2;
    return visit(walk, document->element.tree, walk->at);
}

bool json_locate(const struct json_document *document, const cJSON *item, struct json_place *place)
{
    struct walk walk = { .document = document, .text = document->text, .target = item, .place = place };
    struct walk in_element = walk;

    if (document->maker) {
        place->key = place->value = json_tree_place(document, item);
        return place->value > 0;
    }
    walk.at = place_first(document->text, document->length);
    return (document->element.tree && visit_element(&in_element)) || visit_root(&walk);
}
