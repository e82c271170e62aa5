/*
 * import.c - building a model from a file of another format.
 */
#include "formats/import.h"

#include <search.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <unistr.h>

#include "base/json.h"
#include "base/place.h"
#include "model/ids.h"

enum { RECENT = 1 << 16, PLACES = 4 };

void import_init(struct import *import, const char *file, const char *text, size_t length,
                 const struct import_options *options, struct diagnostics *diagnostics)
{
    *import = (struct import){ .file = file,
                               .text = text,
                               .length = length,
                               .options = options,
                               .diagnostics = diagnostics,
                               .counts.unit = "row" };
    import->recent = mem_array(RECENT * PLACES, sizeof *import->recent);
    import->root = cJSON_CreateObject();
    cJSON_AddStringToObject(import->root, "format", "entente-model/1");
    import->layers = cJSON_AddArrayToObject(import->root, "layers");
    import->blocs = cJSON_AddArrayToObject(import->root, "blocs");
    import->sources = cJSON_AddArrayToObject(import->root, "sources");
    import->actors = cJSON_AddArrayToObject(import->root, "actors");
    import->maker.node = cJSON_AddArrayToObject(import->root, "ties");
    import->pacts = cJSON_AddArrayToObject(import->root, "pacts");
}

static void keep_node(void *ignored)
{
    (void)ignored;
}

void import_done(struct import *import)
{
    import_free_ties(import);
    tdestroy(import->by_key, keep_node);
    tdestroy(import->by_id, keep_node);
    tdestroy(import->by_title, keep_node);
    free(import->recent);
    cJSON_Delete(import->root);
    text_done(&import->remarks);
    arena_done(&import->arena);
    *import = (struct import){ 0 };
}

static void report(struct import *import, size_t offset, struct diagnostic item, const char *format, va_list arguments)
{
    char text[1024];

    if (diagnostics_room(import->diagnostics, import->file, item.severity)) {
        vsnprintf(text, sizeof text, format, arguments);
        item.text = mem_dup(text);
        item.file = mem_dup(import->file);
        place_find(import->text, import->length, offset, &item);
    }
    diagnostics_add(import->diagnostics, item);
}

bool import_fail(struct import *import, size_t offset, enum error_kind kind, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    report(import, offset, (struct diagnostic){ .kind = kind, .severity = SEVERITY_ERROR }, format, arguments);
    va_end(arguments);
    return false;
}

void import_warn(struct import *import, size_t offset, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    report(import, offset, (struct diagnostic){ .kind = ERROR_LINT, .severity = SEVERITY_WARNING }, format, arguments);
    va_end(arguments);
}

void import_remark(struct import *import, const char *format, ...)
{
    AUTO_FREE char *text = NULL;
    va_list arguments;

    va_start(arguments, format);
    if (vasprintf(&text, format, arguments) < 0)
        mem_exhausted();
    va_end(arguments);
    text_add_visible(&import->remarks, text);
    text_add(&import->remarks, "\n");
}

static int compare_keys(const void *a, const void *b)
{
    const struct imported *x = a, *y = b;

    return strcmp(x->key, y->key);
}

static int compare_ids(const void *a, const void *b)
{
    const struct imported *x = a, *y = b;

    return strcmp(x->id, y->id);
}

static struct imported **places_of(const struct import *import, const char *key)
{
    return &import->recent[id_hash(key) % RECENT * PLACES];
}

/* Puts an actor into one of the places that its key may have. */
static void keep_at_hand(struct imported **places, struct imported *actor)
{
    int place = 0;

    while (place < PLACES && places[place])
        place++;
    places[place % PLACES] = actor;
}

/* As long as a place is free, all are at hand that may have it; else the tree is asked for those that are not. */
struct imported *import_find_actor(const struct import *import, const char *key)
{
    struct imported wanted = { .key = key }, *const * found, **places = places_of(import, key);
    int place = 0;

    while (place < PLACES && places[place] && strcmp(places[place]->key, key) != 0)
        place++;
    if (place < PLACES)
        return places[place];
    found = tfind(&wanted, &import->by_key, compare_keys);
    if (!found)
        return NULL;
    keep_at_hand(places, *found);
    return *found;
}

static struct imported *find_id(const struct import *import, const char *id)
{
    struct imported wanted = { .id = id }, *const *found = tfind(&wanted, &import->by_id, compare_ids);

    return found ? *found : NULL;
}

/* "name", or "name-2" and so on where another has it. */
static char *unused_id(const struct import *import, const char *key)
{
    char *id = id_is_valid(key) ? mem_dup(key) : import_id_of(key);
    AUTO_FREE char *base = mem_dup(id);
    struct imported *first = find_id(import, base);

    while (find_id(import, id)) {
        AUTO_TEXT next = { 0 };

        first->alike = first->alike ? first->alike + 1 : 2;
        text_addf(&next, "%.*s-%d", IMPORT_ID_LENGTH - 8, base, first->alike);
        free(id);
        id = text_take(&next);
    }
    return id;
}

static struct imported *add_actor(struct import *import, const char *key, const char *name, const char *like)
{
    struct imported *actor = import_find_actor(import, key);
    AUTO_FREE char *id = NULL;

    if (actor)
        return actor;
    id = unused_id(import, like);
    actor = arena_alloc(&import->arena, sizeof *actor);
    actor->key = arena_dup(&import->arena, key);
    actor->id = arena_dup(&import->arena, id);
    actor->index = import->actor_count++;
    actor->object = cJSON_CreateObject();
    import_place(import, actor->object);
    cJSON_AddStringToObject(actor->object, "id", id);
    cJSON_AddStringToObject(actor->object, "name", name);
    cJSON_AddItemToArray(import->actors, actor->object);
    keep_at_hand(places_of(import, key), actor);
    if (!tsearch(actor, &import->by_key, compare_keys) || !tsearch(actor, &import->by_id, compare_ids))
        mem_exhausted();
    return actor;
}

struct imported *import_actor(struct import *import, const char *key, const char *name)
{
    return add_actor(import, key, name ? name : key, key);
}

struct imported *import_named_actor(struct import *import, const char *key, const char *name)
{
    return add_actor(import, key, name, name);
}

struct imported *import_call_actor(struct import *import, const char *key, const struct imported *actor)
{
    struct imported *also = arena_alloc(&import->arena, sizeof *also);

    *also = *actor;
    also->key = arena_dup(&import->arena, key);
    keep_at_hand(places_of(import, key), also);
    if (!tsearch(also, &import->by_key, compare_keys))
        mem_exhausted();
    return also;
}

/* What has a title, by its list and that; or by its list and id. */
struct titled {
    const cJSON *list;
    const char *key;
    bool is_id;
    cJSON *object;
    int alike; /* as of actors */
};

static int compare_titled(const void *a, const void *b)
{
    const struct titled *x = a, *y = b;

    if (x->list != y->list)
        return x->list < y->list ? -1 : 1;
    return x->is_id != y->is_id ? x->is_id - y->is_id : strcmp(x->key, y->key);
}

static struct titled *find_titled(const struct import *import, const cJSON *list, const char *key, bool is_id)
{
    struct titled wanted = { .list = list, .key = key, .is_id = is_id };
    struct titled *const *found = tfind(&wanted, &import->by_title, compare_titled);

    return found ? *found : NULL;
}

static void keep_titled(struct import *import, const cJSON *list, const char *key, bool is_id, cJSON *object)
{
    struct titled *titled = arena_alloc(&import->arena, sizeof *titled);

    *titled = (struct titled){ list, arena_dup(&import->arena, key), is_id, object, 0 };
    if (!tsearch(titled, &import->by_title, compare_titled))
        mem_exhausted();
}

/* An id of the list for this title. */
static void add_unused_id(const struct import *import, const cJSON *list, const char *name, struct text *id)
{
    AUTO_FREE char *plain = id_is_valid(name) ? mem_dup(name) : import_id_of(name);
    struct titled *first = find_titled(import, list, plain, true);

    text_add(id, plain);
    while (find_titled(import, list, id->data, true)) {
        first->alike = first->alike ? first->alike + 1 : 2;
        text_done(id);
        text_addf(id, "%.*s-%d", IMPORT_ID_LENGTH - 8, plain, first->alike);
    }
}

/* The object of a list whose title is 'name', added at first sight with an id of its own. */
static cJSON *titled(struct import *import, cJSON *list, const char *name)
{
    struct titled *known = find_titled(import, list, name, false);
    AUTO_TEXT id = { 0 };
    cJSON *object;

    if (known)
        return known->object;
    add_unused_id(import, list, name, &id);
    object = cJSON_CreateObject();
    import_place(import, object);
    cJSON_AddStringToObject(object, "id", id.data);
    cJSON_AddStringToObject(object, "title", name);
    cJSON_AddItemToArray(list, object);
    keep_titled(import, list, name, false, object);
    keep_titled(import, list, id.data, true, object);
    return object;
}

static const char *id_of(const cJSON *object)
{
    return cJSON_GetObjectItemCaseSensitive(object, "id")->valuestring;
}

const char *import_layer(struct import *import, const char *name)
{
    return id_of(titled(import, import->layers, name));
}

const char *import_bloc(struct import *import, const char *name)
{
    return id_of(titled(import, import->blocs, name));
}

const char *import_source(struct import *import, const char *name)
{
    return id_of(titled(import, import->sources, name));
}

bool import_refuse(struct import *import, bool is_given, const char *option)
{
    return !is_given || import_fail(import, 0, ERROR_USAGE, "'%s' means nothing for a file of this kind", option);
}

bool import_check_used(struct import *import)
{
    const struct import_counts *counts = &import->counts;
    AUTO_TEXT why = { 0 };

    if (import->ties.count > 0 || import->pacts->child)
        return true;
    import_add_units(import, counts->read, &why);
    text_add(&why, counts->read == 1 ? " is no tie" : " is a tie");
    import_describe_skipped(import, &why);
    if (import->options->at && import->first_year)
        text_addf(&why, "; their years are %d to %d", import->first_year, import->last_year);
    return import_fail(import, 0, ERROR_MISSING, "%s %s", counts->read == 1 ? "the" : "none of the", why.data);
}

void import_title(struct import *import)
{
    const char *slash = strrchr(import->file, '/'), *name = slash ? slash + 1 : import->file, *dot = strrchr(name, '.');
    AUTO_FREE char *title = mem_ndup(name, dot && dot > name ? (size_t)(dot - name) : strlen(name));

    if (u8_check((const uint8_t *)title, strlen(title)) == NULL && strcmp(title, "-") != 0 && *title)
        cJSON_AddStringToObject(import->root, "title", title);
}

bool import_open(struct import *import, const char *path, const char *role, struct import *view)
{
    const struct import_options *options = import->options;
    struct diagnostic item = { .severity = SEVERITY_ERROR };
    struct error error = { 0 };
    char *text;

    *view = (struct import){ .file = path, .diagnostics = import->diagnostics, .options = options };
    if (file_store_read(options->store, role, path, options->max_input, &text, &view->length, &error)) {
        view->text = text;
        if (options->companion) {
            *options->companion = (struct import_companion){ .role = role, .path = path };
            file_sha256(text, view->length, options->companion->sha256);
        }
        return true;
    }
    item.kind = error.kind;
    item.file = mem_dup(path);
    item.text = mem_dup(error.text);
    diagnostics_add(import->diagnostics, item);
    return false;
}

cJSON *import_pact(struct import *import, const char *name, const char *layer, double weight)
{
    cJSON *pact = titled(import, import->pacts, name);

    if (!cJSON_GetObjectItemCaseSensitive(pact, "layer")) {
        cJSON_AddStringToObject(pact, "layer", layer);
        cJSON_AddArrayToObject(pact, "members");
        cJSON_AddNumberToObject(pact, "weight", weight);
    }
    return pact;
}
