/*
 * naming.c - actors, layers and blocs by what somebody would call them.
 */
#include "cli/naming.h"

#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <uninorm.h>

#include "base/folded.h"
#include "network/network.h"

/* So many are listed where one is unknown. Shorter words are part of too many. */
enum { LISTED = 12, MEANT = 3, LETTERS_OF_PART = 4 };

/* All things of one kind; text i of 2 · count is the id of i, or the name of i - count. */
struct naming {
    const char *what;
    const char **texts;
    int count;
};

static struct naming naming_of(const char *what, int count)
{
    return (struct naming){ what, mem_array(2 * (size_t)count, sizeof(char *)), count };
}

static bool is_same_in_any_case(const char *a, const char *b)
{
    int order;

    return u8_casecmp((const uint8_t *)a, strlen(a), (const uint8_t *)b, strlen(b), NULL, UNINORM_NFC, &order) == 0 &&
           order == 0;
}

/* Those of that name, exactly or else, as the id too, in any case, into 'found'; returns how many. */
static int find_by_name(const struct naming *naming, const char *word, int *found)
{
    const char **names = naming->texts + naming->count;
    int count = 0;

    for (int i = 0; i < naming->count; i++)
        if (strcmp(names[i], word) == 0)
            found[count++] = i;
    if (count > 0)
        return count;
    for (int i = 0; i < naming->count; i++)
        if (is_same_in_any_case(names[i], word) || is_same_in_any_case(naming->texts[i], word))
            found[count++] = i;
    return count;
}

/* "a, b, c" of ids, as many as are listed. */
static void list_ids(const struct naming *naming, const int *chosen, int count, struct text *out)
{
    for (int i = 0; i < count && i < LISTED; i++)
        text_addf(out, "%s%s", i > 0 ? ", " : "", naming->texts[chosen ? chosen[i] : i]);
    text_add(out, count > LISTED ? ", …" : "");
}

/* Of all, the id and, where it says more, the name: "syria (Assad's Syria), iran". */
static void list_all(const struct naming *naming, struct text *out)
{
    for (int i = 0; i < naming->count && i < LISTED; i++) {
        const char *id = naming->texts[i], *name = naming->texts[naming->count + i];
        AUTO_FREE char *folded_id = text_folded(id);
        AUTO_FREE char *folded_name = text_folded(name);
        bool same = strcmp(folded_id, folded_name) == 0;

        text_addf(out, same ? "%s%s" : "%s%s (%s)", i > 0 ? ", " : "", id, name);
    }
    text_add(out, naming->count > LISTED ? ", …" : "");
}

/* Something spelled nearly so, whatever the case, accents and signs; NULL if there is none. */
static const char *find_nearest(const struct naming *naming, const char *word)
{
    AUTO_FREE char *meant = text_folded(word);
    int limit = strlen(meant) <= 3 ? 1 : 2;
    const char *nearest = NULL;

    for (int i = 0; i < 2 * naming->count && *meant; i++) {
        AUTO_FREE char *folded = text_folded(naming->texts[i]);
        int distance = text_distance(folded, meant);

        if (distance > limit)
            continue;
        nearest = naming->texts[i];
        limit = distance - 1;
    }
    return nearest;
}

static bool is_part(const char *text, const char *meant)
{
    AUTO_FREE char *folded = text_folded(text);
    size_t shorter = strlen(folded) < strlen(meant) ? strlen(folded) : strlen(meant);

    return shorter >= LETTERS_OF_PART && (strstr(folded, meant) || strstr(meant, folded));
}

/* "'a' or 'b'": those of which the word is a part, or that are part of it, if they are few. */
static void list_meant(const struct naming *naming, const char *word, struct text *out)
{
    AUTO_FREE char *meant = text_folded(word);
    int count = 0;

    for (int i = 0; i < naming->count; i++) {
        const char *id = naming->texts[i], *name = naming->texts[naming->count + i];
        const char *text = is_part(name, meant) ? name : is_part(id, meant) ? id : NULL;

        if (text)
            text_addf(out, "%s'%s'", count++ > 0 ? " or " : "", text);
    }
    if (count > MEANT)
        text_done(out);
}

static bool refuse(const struct naming *naming, const char *word, const int *found, int count, struct error *error)
{
    const char *nearest = find_nearest(naming, word);
    AUTO_TEXT meant = { 0 };
    AUTO_TEXT ids = { 0 };

    if (count > 1) {
        list_ids(naming, found, count, &ids);
        return error_set(error, ERROR_UNKNOWN_REFERENCE, "'%s' is the name of several, say which: %s", word,
                         text_string(&ids));
    }
    if (nearest)
        text_addf(&meant, "'%s'", nearest);
    else
        list_meant(naming, word, &meant);
    if (meant.length > 0)
        return error_set(error, ERROR_UNKNOWN_REFERENCE, "unknown %s '%s'; did you mean %s?", naming->what, word,
                         meant.data);
    if (naming->count == 0)
        return error_set(error, ERROR_UNKNOWN_REFERENCE, "unknown %s '%s'; the model has none", naming->what, word);
    list_all(naming, &ids);
    return error_set(error, ERROR_UNKNOWN_REFERENCE, "unknown %s '%s'; the model has %s", naming->what, word,
                     text_string(&ids));
}

/* Takes over the naming. */
static bool find_named(struct naming naming, const char *word, int *index, struct error *error)
{
    AUTO_FREE int *found = mem_array((size_t)naming.count, sizeof *found);
    int count = find_by_name(&naming, word, found);
    bool good = count == 1 || refuse(&naming, word, found, count, error);

    if (good)
        *index = found[0];
    free(naming.texts);
    return good;
}

bool find_actor(const struct model *model, const char *word, int *actor, struct error *error)
{
    struct naming naming;

    *actor = model_find_actor(model, word);
    if (*actor >= 0)
        return true;
    naming = naming_of("actor", model->actor_count);
    for (int i = 0; i < naming.count; i++) {
        naming.texts[i] = model->actors[i].id;
        naming.texts[naming.count + i] = model->actors[i].name;
    }
    return find_named(naming, word, actor, error);
}

bool find_layer(const struct model *model, const char *word, int *layer, struct error *error)
{
    struct naming naming;

    *layer = word ? model_find_layer(model, word) : LAYER_COMBINED;
    if (!word || *layer >= 0)
        return true;
    naming = naming_of("layer", model->layer_count);
    for (int i = 0; i < naming.count; i++) {
        naming.texts[i] = model->layers[i].id;
        naming.texts[naming.count + i] = model->layers[i].title;
    }
    return find_named(naming, word, layer, error);
}

bool find_bloc(const struct model *model, const char *word, int *bloc, struct error *error)
{
    struct naming naming;

    *bloc = model_find_bloc(model, word);
    if (*bloc >= 0)
        return true;
    naming = naming_of("bloc", model->bloc_count);
    for (int i = 0; i < naming.count; i++) {
        naming.texts[i] = model->blocs[i].id;
        naming.texts[naming.count + i] = model->blocs[i].title;
    }
    return find_named(naming, word, bloc, error);
}
