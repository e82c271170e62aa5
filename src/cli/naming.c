/*
 * naming.c - actors, layers and blocs by what somebody would call them.
 */
#include "cli/naming.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <uninorm.h>

#include "base/folded.h"
#include "network/network.h"

/* So many are listed where one is unknown. Shorter words are part of too many. */
enum { LISTED = 12, LETTERS_OF_PART = 4 };

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

/* How far two are apart, 0 for one that is part of the other where 'parts' count, else as far as can be. */
static int distance_of(const char *folded, const char *word, bool parts)
{
    size_t shorter = strlen(folded) < strlen(word) ? strlen(folded) : strlen(word);

    if (!parts)
        return text_distance(folded, word);
    return shorter >= LETTERS_OF_PART && (strstr(folded, word) || strstr(word, folded)) ? 0 : INT_MAX;
}

/* What the word is likely to mean, whatever the case, accents and signs: something spelled nearly so, or the only part. */
static const char *find_meant(const struct naming *naming, const char *word, bool parts)
{
    AUTO_FREE char *meant = text_folded(word);
    int limit = parts ? 0 : strlen(meant) <= 3 ? 1 : 2;
    const char *nearest = NULL;
    int of = -1;

    for (int i = 0; i < 2 * naming->count && *meant; i++) {
        AUTO_FREE char *folded = text_folded(naming->texts[i]);
        int distance = distance_of(folded, meant, parts);

        if (distance > limit)
            continue;
        if (parts && nearest && of != i % naming->count)
            return NULL;
        nearest = naming->texts[i];
        of = i % naming->count;
        limit = parts ? 0 : distance - 1;
    }
    return nearest;
}

static bool refuse(const struct naming *naming, const char *word, const int *found, int count, struct error *error)
{
    const char *meant = find_meant(naming, word, false);
    AUTO_TEXT ids = { 0 };

    if (count > 1) {
        list_ids(naming, found, count, &ids);
        return error_set(error, ERROR_UNKNOWN_REFERENCE, "'%s' is the name of several, say which: %s", word,
                         text_string(&ids));
    }
    meant = meant ? meant : find_meant(naming, word, true);
    if (meant)
        return error_set(error, ERROR_UNKNOWN_REFERENCE, "unknown %s '%s'; did you mean '%s'?", naming->what, word,
                         meant);
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
