/*
 * csv_join.c - actors of one table in another.
 */
#include "formats/csv_join.h"

#include <stdlib.h>
#include <string.h>

#include <unistr.h>

enum { NAMED = 5, LATIN_END = 0x250, ALIKE_MAX = 50 };

static void add_alias(struct csv_aliases *aliases, struct import *import, const char *text, struct imported *actor)
{
    MEM_GROW(aliases->list, aliases->count, aliases->capacity);
    aliases->list[aliases->count++] = (struct csv_alias){ arena_dup(&import->arena, text), actor };
}

/* The id that a text makes, or NULL where much of it would be lost; caller frees. */
static char *made_id(const char *text)
{
    const uint8_t *rest = (const uint8_t *)text;
    ucs4_t letter;

    if (strlen(text) > ALIKE_MAX)
        return NULL;
    while ((rest = u8_next(&letter, rest)))
        if (letter >= LATIN_END)
            return NULL;
    return import_id_of(text);
}

static void add_id(struct csv_join *join, struct import *import, const char *text, struct imported *actor)
{
    AUTO_FREE char *id = made_id(text);

    if (id)
        add_alias(&join->ids, import, id, actor);
}

void csv_join_add(struct csv_join *join, struct import *import, struct imported *actor, const char *name)
{
    add_alias(&join->names, import, name, actor);
    add_id(join, import, actor->key, actor);
    add_id(join, import, name, actor);
}

static int compare_aliases(const void *a, const void *b)
{
    const struct csv_alias *x = a, *y = b;

    return strcmp(x->text, y->text);
}

static void sort(struct csv_aliases *aliases)
{
    if (aliases->count > 1)
        qsort(aliases->list, (size_t)aliases->count, sizeof *aliases->list, compare_aliases);
}

void csv_join_sort(struct csv_join *join, const struct import *import)
{
    join->actor_count = import->actor_count;
    join->is_met = mem_array((size_t)join->actor_count + 1, sizeof *join->is_met);
    sort(&join->names);
    sort(&join->ids);
}

void csv_join_done(struct csv_join *join)
{
    free(join->names.list);
    free(join->ids.list);
    free(join->is_met);
    text_done(&join->alike);
    *join = (struct csv_join){ 0 };
}

/* The only actor called so, or NULL. */
static struct imported *find(const struct csv_aliases *aliases, const char *text)
{
    struct csv_alias wanted = { text, NULL };
    const struct csv_alias *end = aliases->list + aliases->count,
                           *found = aliases->count ? bsearch(&wanted, aliases->list, (size_t)aliases->count,
                                                             sizeof wanted, compare_aliases)
                                                   : NULL;

    if (!found)
        return NULL;
    for (const struct csv_alias *one = found; one < end && strcmp(one->text, text) == 0; one++)
        if (one->actor != found->actor)
            return NULL;
    for (const struct csv_alias *one = found; one >= aliases->list && strcmp(one->text, text) == 0; one--)
        if (one->actor != found->actor)
            return NULL;
    return found->actor;
}

static struct imported *find_alike(struct csv_join *join, const char *key)
{
    AUTO_FREE char *id = made_id(key);
    struct imported *actor = id ? find(&join->ids, id) : NULL;

    if (actor && join->alike_count++ < NAMED)
        text_addf(&join->alike, "%s'%s' is '%s'", join->alike.length ? ", " : "", key, actor->key);
    return actor;
}

struct imported *csv_join_actor(struct csv_join *join, struct import *import, const char *key)
{
    struct imported *actor = import_find_actor(import, key);

    if (!actor && join->actor_count > 0) {
        actor = find(&join->names, key);
        actor = actor ? actor : find_alike(join, key);
        if (actor)
            actor = import_call_actor(import, key, actor);
    }
    actor = actor ? actor : import_actor(import, key, NULL);
    if (actor->index < join->actor_count)
        join->is_met[actor->index] = true;
    return actor;
}

void csv_join_remark(const struct csv_join *join, struct import *import, const char *path)
{
    if (!path)
        return;
    if (join->alike_count > NAMED)
        import_remark(import, "taken for the same: %s and %d more", join->alike.data, join->alike_count - NAMED);
    else if (join->alike_count)
        import_remark(import, "taken for the same: %s", join->alike.data);
    csv_join_remark_one_sided(join, import, path);
}
