/*
 * naming.c - actors, layers and blocs by what somebody would call them.
 */
#include "cli/naming.h"

#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <uninorm.h>

#include "network/network.h"

/* So many are listed where one is unknown. */
enum { LISTED = 12 };

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

/* "a, b and c" of ids, as many as are listed. */
static void list_ids(const struct naming *naming, const int *chosen, int count, struct text *out)
{
    for (int i = 0; i < count && i < LISTED; i++)
        text_addf(out, "%s%s", i > 0 ? ", " : "", naming->texts[chosen ? chosen[i] : i]);
    text_add(out, count > LISTED ? ", …" : "");
}

static bool refuse(const struct naming *naming, const char *word, const int *found, int count, struct error *error)
{
    const char *nearest = text_nearest(word, naming->texts, 2 * naming->count);
    AUTO_TEXT ids = { 0 };

    if (count > 1) {
        list_ids(naming, found, count, &ids);
        return error_set(error, ERROR_UNKNOWN_REFERENCE, "'%s' is the name of several, say which: %s", word,
                         text_string(&ids));
    }
    if (nearest)
        return error_set(error, ERROR_UNKNOWN_REFERENCE, "unknown %s '%s'; did you mean '%s'?", naming->what, word,
                         nearest);
    if (naming->count == 0)
        return error_set(error, ERROR_UNKNOWN_REFERENCE, "unknown %s '%s'; the model has none", naming->what, word);
    list_ids(naming, NULL, naming->count, &ids);
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
