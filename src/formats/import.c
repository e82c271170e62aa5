/*
 * import.c - building a model from a file of another format.
 */
#include "formats/import.h"

#include <search.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>

#include "base/json.h"
#include "base/place.h"
#include "model/ids.h"

enum { ID_LENGTH = 60 };

void import_init(struct import *import, const char *file, const char *text, size_t length,
                 const struct import_options *options, struct diagnostics *diagnostics)
{
    *import = (struct import){ .file = file,
                               .text = text,
                               .length = length,
                               .options = options,
                               .diagnostics = diagnostics,
                               .counts.unit = "rows" };
    import->root = cJSON_CreateObject();
    cJSON_AddStringToObject(import->root, "format", "entente-model/1");
    import->layers = cJSON_AddArrayToObject(import->root, "layers");
    import->blocs = cJSON_AddArrayToObject(import->root, "blocs");
    import->sources = cJSON_AddArrayToObject(import->root, "sources");
    import->actors = cJSON_AddArrayToObject(import->root, "actors");
    import->ties = cJSON_AddArrayToObject(import->root, "ties");
    import->pacts = cJSON_AddArrayToObject(import->root, "pacts");
}

static void keep_node(void *ignored)
{
    (void)ignored;
}

void import_done(struct import *import)
{
    tdestroy(import->by_key, keep_node);
    tdestroy(import->by_id, keep_node);
    cJSON_Delete(import->root);
    text_done(&import->remarks);
    arena_done(&import->arena);
    *import = (struct import){ 0 };
}

bool import_fail(struct import *import, size_t offset, enum error_kind kind, const char *format, ...)
{
    struct diagnostic item = { .kind = kind, .severity = SEVERITY_ERROR };
    char text[1024];
    va_list arguments;

    if (diagnostics_room(import->diagnostics, import->file, item.severity)) {
        va_start(arguments, format);
        vsnprintf(text, sizeof text, format, arguments);
        va_end(arguments);
        item.text = mem_dup(text);
        item.file = mem_dup(import->file);
        place_find(import->text, import->length, offset, &item);
    }
    diagnostics_add(import->diagnostics, item);
    return false;
}

void import_skip(struct import *import, const char *reason)
{
    struct import_counts *counts = &import->counts;
    int i = 0;

    while (i < counts->reason_count && strcmp(counts->skipped[i].reason, reason) != 0)
        i++;
    if (i == counts->reason_count) {
        if (i == IMPORT_REASONS)
            return;
        counts->skipped[counts->reason_count++].reason = reason;
    }
    counts->skipped[i].count++;
}

void import_remark(struct import *import, const char *format, ...)
{
    char text[1024];
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    text_addf(&import->remarks, "%s\n", text);
}

/* Letters without their accents, in lower case; all else becomes a dash. */
static void add_letters(struct text *out, const uint8_t *letters, size_t length)
{
    ucs4_t letter;

    for (size_t i = 0; i < length && out->length < ID_LENGTH;) {
        int step = u8_mbtoucr(&letter, letters + i, length - i);
        bool is_letter = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');

        i += step > 0 ? (size_t)step : 1;
        if (letter >= 'A' && letter <= 'Z')
            text_addf(out, "%c", (char)(letter - 'A' + 'a'));
        else if (is_letter)
            text_addf(out, "%c", (char)letter);
        else if (!uc_is_general_category(letter, UC_MARK) && letter != '\'' && out->length > 0 &&
                 out->data[out->length - 1] != '-')
            text_add(out, "-");
    }
    while (out->length > 0 && out->data[out->length - 1] == '-')
        out->data[--out->length] = '\0';
}

char *import_id_of(const char *text)
{
    size_t length = 0;
    AUTO_TEXT id = { 0 };
    AUTO_FREE uint8_t *plain = u8_normalize(UNINORM_NFKD, (const uint8_t *)text, strlen(text), NULL, &length);

    if (plain)
        add_letters(&id, plain, length);
    if (id.length == 0 || id.data[0] < 'a') {
        AUTO_TEXT with_letter = { 0 };

        text_addf(&with_letter, id.length > 0 ? "x-%.*s" : "x", ID_LENGTH - 2, text_string(&id));
        return text_take(&with_letter);
    }
    return text_take(&id);
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

struct imported *import_find_actor(const struct import *import, const char *key)
{
    struct imported wanted = { .key = key };
    struct imported *const *found = tfind(&wanted, &import->by_key, compare_keys);

    return found ? *found : NULL;
}

/* "name", or "name-2" and so on where another has it. */
static char *unused_id(const struct import *import, const char *key)
{
    char *id = id_is_valid(key) ? mem_dup(key) : import_id_of(key);
    AUTO_FREE char *base = mem_dup(id);

    for (int i = 2; tfind(&(struct imported){ .id = id }, &import->by_id, compare_ids); i++) {
        AUTO_TEXT next = { 0 };

        text_addf(&next, "%.*s-%d", ID_LENGTH - 8, base, i);
        free(id);
        id = text_take(&next);
    }
    return id;
}

struct imported *import_actor(struct import *import, const char *key, const char *name)
{
    struct imported *actor = import_find_actor(import, key);
    AUTO_FREE char *id = NULL;

    if (actor)
        return actor;
    id = unused_id(import, key);
    actor = arena_alloc(&import->arena, sizeof *actor);
    actor->key = arena_dup(&import->arena, key);
    actor->id = arena_dup(&import->arena, id);
    actor->object = cJSON_CreateObject();
    cJSON_AddStringToObject(actor->object, "id", id);
    cJSON_AddStringToObject(actor->object, "name", name ? name : key);
    cJSON_AddItemToArray(import->actors, actor->object);
    if (!tsearch(actor, &import->by_key, compare_keys) || !tsearch(actor, &import->by_id, compare_ids))
        mem_exhausted();
    return actor;
}

static const char *text_of(const cJSON *object, const char *key)
{
    return cJSON_GetObjectItemCaseSensitive(object, key)->valuestring;
}

/* The object of a list with this text under a key, or NULL. */
static cJSON *find_object(const cJSON *list, const char *key, const char *text)
{
    cJSON *item;

    cJSON_ArrayForEach(item, list)
        if (strcmp(text_of(item, key), text) == 0)
            return item;
    return NULL;
}

/* The object of a list whose title is 'name', added at first sight with an id of its own. */
static cJSON *titled(cJSON *list, const char *name)
{
    AUTO_FREE char *plain = id_is_valid(name) ? mem_dup(name) : import_id_of(name);
    cJSON *object = find_object(list, "title", name);
    AUTO_TEXT id = { 0 };

    if (object)
        return object;
    text_add(&id, plain);
    for (int i = 2; find_object(list, "id", id.data); i++) {
        text_done(&id);
        text_addf(&id, "%s-%d", plain, i);
    }
    object = cJSON_CreateObject();
    cJSON_AddStringToObject(object, "id", id.data);
    cJSON_AddStringToObject(object, "title", name);
    cJSON_AddItemToArray(list, object);
    return object;
}

const char *import_layer(struct import *import, const char *name)
{
    return text_of(titled(import->layers, name), "id");
}

const char *import_bloc(struct import *import, const char *name)
{
    return text_of(titled(import->blocs, name), "id");
}

cJSON *import_tie(struct import *import, const struct imported *from, const struct imported *to, const char *layer,
                  double weight)
{
    cJSON *tie = cJSON_CreateObject();

    cJSON_AddStringToObject(tie, "from", from->id);
    cJSON_AddStringToObject(tie, "to", to->id);
    cJSON_AddStringToObject(tie, "layer", layer);
    cJSON_AddNumberToObject(tie, "weight", weight);
    cJSON_AddItemToArray(import->ties, tie);
    return tie;
}

cJSON *import_pact(struct import *import, const char *name, const char *layer, double weight)
{
    cJSON *pact = titled(import->pacts, name);

    if (!cJSON_GetObjectItemCaseSensitive(pact, "layer")) {
        cJSON_AddStringToObject(pact, "layer", layer);
        cJSON_AddArrayToObject(pact, "members");
        cJSON_AddNumberToObject(pact, "weight", weight);
    }
    return pact;
}
