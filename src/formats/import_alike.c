/*
 * import_alike.c - actors whose names differ by so little that they may be one.
 */
#include <stdlib.h>
#include <string.h>

#include "base/folded.h"
#include "formats/import.h"
#include "model/ids.h"

/* Short names, and those of many ties, are hardly slips of the pen. */
enum { ACTORS_MAX = 2000, DOUBTS_MAX = 10, LETTERS = 6, LETTERS_OF_TWO = 10, TIES_MAX = 3 };

struct named {
    const char *name;
    char *folded;
    int length;
    unsigned long long letters; /* a bit for each that is in it */
    bool has_digit;
    long ties;
    size_t place; /* of the first of them, or 0 */
};

struct names {
    struct named *list;
    int count;
    struct text remark;
    int doubts;
};

static void init_name(struct named *named, const char *name)
{
    named->name = name;
    named->folded = text_folded(name);
    named->length = (int)strlen(named->folded);
    named->has_digit = strpbrk(named->folded, "0123456789");
    for (const char *c = named->folded; *c; c++)
        named->letters |= 1ULL << ((unsigned char)*c & 63);
}

static void count_tie(struct named *named, size_t place)
{
    named->ties++;
    if (!named->place || place < named->place)
        named->place = place;
}

static void init_names(struct names *names, const struct import *import)
{
    struct id_index ids = { 0 };
    const cJSON *actor;

    names->list = mem_array((size_t)import->actor_count, sizeof *names->list);
    cJSON_ArrayForEach(actor, import->actors) {
        id_index_add(&ids, cJSON_GetObjectItemCaseSensitive(actor, "id")->valuestring, names->count);
        init_name(&names->list[names->count++], cJSON_GetObjectItemCaseSensitive(actor, "name")->valuestring);
    }
    id_index_sort(&ids);
    for (int i = 0; i < import->ties.count; i++) {
        const struct imported_tie *tie = &import->ties.list[i];

        count_tie(&names->list[id_index_find(&ids, tie->from)], tie->place);
        count_tie(&names->list[id_index_find(&ids, tie->to)], tie->place);
    }
    id_index_done(&ids);
}

static bool is_alike(const struct named *rare, const struct named *other)
{
    int length = rare->length < other->length ? rare->length : other->length;

    if (strcmp(rare->name, other->name) == 0) /* a table of actors has both */
        return false;
    if (abs(rare->length - other->length) > 2 || __builtin_popcountll(rare->letters ^ other->letters) > 4)
        return false;
    if (strcmp(rare->folded, other->folded) == 0)
        return length > 0;
    return length >= LETTERS && !rare->has_digit && !other->has_digit && rare->ties <= TIES_MAX &&
           *rare->folded == *other->folded &&
           text_distance(rare->folded, other->folded) <= (length >= LETTERS_OF_TWO ? 2 : 1);
}

static void doubt(struct names *names, struct import *import, const struct named *rare, const struct named *other)
{
    static const char format[] = "'%s' and '%s' differ by little: one actor or two?";

    if (import->diagnostics->wants_warnings && names->doubts < DOUBTS_MAX)
        import_warn(import, rare->place ? rare->place : other->place, format, rare->name, other->name);
    else if (names->doubts == 0)
        text_addf(&names->remark, format, rare->name, other->name);
    names->doubts++;
}

void import_doubt_names(struct import *import)
{
    struct names names = { 0 };

    if (import->actor_count > ACTORS_MAX)
        return;
    init_names(&names, import);
    for (int i = 0; i < names.count; i++)
        for (int j = i + 1; j < names.count; j++) {
            bool is_first = names.list[i].ties < names.list[j].ties;
            const struct named *rare = &names.list[is_first ? i : j], *other = &names.list[is_first ? j : i];

            if (is_alike(rare, other))
                doubt(&names, import, rare, other);
        }
    if (names.remark.length && names.doubts > 1)
        text_addf(&names.remark, " And %d more; 'entente check' has them", names.doubts - 1);
    if (names.remark.length)
        import_remark(import, "%s", names.remark.data);
    for (int i = 0; i < names.count; i++)
        free(names.list[i].folded);
    free(names.list);
    text_done(&names.remark);
}
