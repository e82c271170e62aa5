/*
 * alliance_bonds.c - obligations between states as ties and pacts.
 */
#include "formats/alliance_bonds.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PAIRS_NAMED = 8 };

const char *country_key(char buffer[static 16], int code)
{
    snprintf(buffer, 16, "%d", code);
    return buffer;
}

void alliance_bonds_add(struct alliance_bonds *bonds, size_t place, int treaty, int obligation, int from, int to)
{
    MEM_GROW(bonds->list, bonds->count, bonds->capacity);
    bonds->list[bonds->count++] = (struct alliance_bond){
        treaty, obligation, from < to ? from : to, from < to ? to : from, from < to ? 1 : 2, place,
    };
}

void alliance_bonds_done(struct alliance_bonds *bonds)
{
    free(bonds->list);
    free(bonds->names);
    *bonds = (struct alliance_bonds){ 0 };
}

static int compare_bonds(const void *a, const void *b)
{
    const struct alliance_bond *x = a, *y = b;

    return x->obligation != y->obligation ? x->obligation - y->obligation
           : x->treaty != y->treaty       ? x->treaty - y->treaty
           : x->low != y->low             ? x->low - y->low
                                          : x->high - y->high;
}

/* One bond for all rows that say the same; returns how many rows said it again. */
static int merge(struct alliance_bonds *bonds)
{
    int kept = 0, again = 0;

    if (bonds->count > 1)
        qsort(bonds->list, (size_t)bonds->count, sizeof *bonds->list, compare_bonds);
    for (int i = 0; i < bonds->count; i++) {
        const struct alliance_bond *bond = &bonds->list[i];

        if (kept > 0 && compare_bonds(&bonds->list[kept - 1], bond) == 0) {
            again += (bonds->list[kept - 1].ways & bond->ways) != 0;
            bonds->list[kept - 1].ways |= bond->ways;
        } else {
            bonds->list[kept++] = *bond;
        }
    }
    bonds->count = kept;
    return again;
}

static const char *name_of(const struct alliance_bonds *bonds, int code, char buffer[static 16])
{
    if (bonds->names[code])
        return bonds->names[code];
    snprintf(buffer, 16, "ccode %d", code);
    return buffer;
}

static void add_pair(const struct alliance_bonds *bonds, const struct alliance_bond *bond, struct text *pairs,
                     int *count)
{
    char low[16], high[16];
    AUTO_TEXT pair = { 0 };

    text_addf(&pair, "%s-%s", name_of(bonds, bond->low, low), name_of(bonds, bond->high, high));
    if (strstr(text_string(pairs), pair.data) || ++*count > PAIRS_NAMED)
        return;
    text_addf(pairs, "%s%s", pairs->length ? ", " : "", pair.data);
}

/* Names what rows of one direction only say, and leaves it out if asked to. */
static void settle_one_sided(struct alliance_bonds *bonds, struct import *import, bool both)
{
    AUTO_TEXT pairs = { 0 };
    int kept = 0, found = 0, named = 0;

    for (int i = 0; i < bonds->count; i++) {
        struct alliance_bond bond = bonds->list[i];

        if (bond.ways == 3 || !both)
            bonds->list[kept++] = bond;
        if (bond.ways == 3)
            continue;
        found++;
        add_pair(bonds, &bond, &pairs, &named);
    }
    bonds->count = kept;
    if (found)
        import_remark(import, "%d obligation%s by rows of one direction only, %s: %s%s", found, plural_end(found),
                      both ? "left out" : "which --both leaves out", pairs.data, named > PAIRS_NAMED ? ", …" : "");
}

static void add_actors(const struct alliance_bonds *bonds, struct import *import)
{
    AUTO_FREE bool *is_bound = mem_array(COUNTRY_CODES, sizeof *is_bound);

    for (int i = 0; i < bonds->count; i++)
        is_bound[bonds->list[i].low] = is_bound[bonds->list[i].high] = true;
    import->place = 0;
    for (int code = 0; code < COUNTRY_CODES; code++) {
        char key[16], name[16];

        if (is_bound[code])
            cJSON_AddStringToObject(
                import_named_actor(import, country_key(key, code), name_of(bonds, code, name))->object, "kind",
                "state");
    }
}

static const struct imported *actor_of(const struct import *import, int code)
{
    char key[16];

    return import_find_actor(import, country_key(key, code));
}

static void add_source(cJSON *object, struct import *import, const struct obligation *obligation)
{
    cJSON_AddItemToArray(cJSON_AddArrayToObject(object, "sources"),
                         cJSON_CreateString(import_source(import, obligation->source)));
}

/* Members of a treaty's bonds, ascending; caller frees. */
static int *members_of(const struct alliance_bond *bonds, int count, int *member_count)
{
    AUTO_FREE bool *is_in = mem_array(COUNTRY_CODES, sizeof *is_in);
    int *members = mem_array(2 * (size_t)count, sizeof *members);

    for (int i = 0; i < count; i++)
        is_in[bonds[i].low] = is_in[bonds[i].high] = true;
    *member_count = 0;
    for (int code = 0; code < COUNTRY_CODES; code++)
        if (is_in[code])
            members[(*member_count)++] = code;
    return members;
}

static void add_pact(struct import *import, const struct alliance_bond *bond, const struct obligation *obligation,
                     const int *members, int count)
{
    AUTO_TEXT title = { 0 };
    cJSON *pact, *list;

    text_addf(&title, obligation->is_only ? "Treaty %d" : "Treaty %d, %s", bond->treaty, obligation->name);
    import->place = bond->place;
    pact = import_pact(import, title.data, import_layer(import, obligation->name), 1);
    list = cJSON_GetObjectItemCaseSensitive(pact, "members");
    for (int i = 0; i < count; i++)
        cJSON_AddItemToArray(list, cJSON_CreateString(actor_of(import, members[i])->id));
    add_source(pact, import, obligation);
}

/* The bonds of one treaty and obligation. */
static void add_treaty(struct import *import, const struct alliance_bond *bonds, int count,
                       const struct obligation *obligation)
{
    int member_count;
    AUTO_FREE int *members = members_of(bonds, count, &member_count);

    if (bonds->treaty > 0 && member_count > 2 && count == member_count * (member_count - 1) / 2) {
        add_pact(import, bonds, obligation, members, member_count);
        return;
    }
    for (int i = 0; i < count; i++) {
        const char *low = actor_of(import, bonds[i].low)->id, *high = actor_of(import, bonds[i].high)->id;

        import->place = bonds[i].place;
        add_source(import_tie_more(import_tie(import, low, high, import_layer(import, obligation->name), 1)), import,
                   obligation);
    }
}

static int compare_pairs(const void *a, const void *b)
{
    const struct alliance_bond *x = a, *y = b;

    return x->obligation != y->obligation ? x->obligation - y->obligation
           : x->low != y->low             ? x->low - y->low
                                          : x->high - y->high;
}

/* Pairs that several treaties bind to the same; leaves the list in another order. */
static int count_manifold(struct alliance_bonds *bonds)
{
    const struct alliance_bond *list = bonds->list;
    int found = 0;

    if (bonds->count > 1)
        qsort(bonds->list, (size_t)bonds->count, sizeof *bonds->list, compare_pairs);
    for (int i = 1; i < bonds->count; i++)
        found += compare_pairs(&list[i], &list[i - 1]) == 0 && (i == 1 || compare_pairs(&list[i], &list[i - 2]) != 0);
    return found;
}

void alliance_bonds_build(struct alliance_bonds *bonds, struct import *import, const struct obligation *obligations,
                          bool both)
{
    int again = merge(bonds), manifold;

    settle_one_sided(bonds, import, both);
    add_actors(bonds, import);
    for (int from = 0, to; from < bonds->count; from = to) {
        const struct alliance_bond *first = &bonds->list[from];

        for (to = from + 1; to < bonds->count; to++)
            if (bonds->list[to].treaty != first->treaty || bonds->list[to].obligation != first->obligation)
                break;
        add_treaty(import, first, to - from, &obligations[first->obligation]);
    }
    if (again)
        import_remark(import, "%d obligation%s more than once and count%s once", again,
                      again == 1 ? " stands" : "s stand", again == 1 ? "s" : "");
    manifold = count_manifold(bonds);
    if (manifold)
        import_remark(import, "%d time%s a pair owes the same by several treaties: their strengths add up", manifold,
                      plural_end(manifold));
}
