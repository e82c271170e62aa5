/*
 * json_locate.c - from a value of the tree back to its place in the text, walked only when something is reported.
 */
#include <string.h>

#include "base/json.h"
#include "base/json_scan.h"

struct walk {
    const char *text;
    size_t at;
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

static bool visit(struct walk *walk, const cJSON *node, size_t key)
{
    if (node == walk->target)
        return found(walk, key);
    if (cJSON_IsObject(node) || cJSON_IsArray(node))
        return visit_children(walk, node);
    skip_scalar(walk);
    return false;
}

bool json_locate(const char *text, const cJSON *root, const cJSON *item, struct json_place *place)
{
    struct walk walk = { .text = text, .target = item, .place = place };

    skip_space(&walk);
    return visit(&walk, root, walk.at);
}
