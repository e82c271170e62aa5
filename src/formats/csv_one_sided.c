/*
 * csv_one_sided.c - actors that a table of ties or one of actors has alone. Some may be one that is written in two ways:
 * both are shown side by side.
 */
#include <stdlib.h>
#include <string.h>

#include "base/folded.h"
#include "formats/csv_join.h"

enum { NAMED = 5, COMPARED_MAX = 1000, LETTERS = 5, LETTERS_OF_WORD = 3 };

struct one_sided {
    const char *name;
    char *folded;    /* only if names are compared */
    size_t word;     /* bytes of these that are the first word's */
    bool stands_out; /* this word: the name ends with it, or a comma or bracket follows */
    bool is_paired;
};

struct side {
    struct one_sided *list;
    int count;
};

static struct side side_of(const struct import *import, const struct csv_join *join, bool is_table)
{
    struct side side = { mem_array((size_t)import->actor_count, sizeof *side.list), 0 };
    const cJSON *actor;
    int index = 0;

    cJSON_ArrayForEach(actor, import->actors) {
        if (is_table ? index < join->actor_count && !join->is_met[index] : index >= join->actor_count)
            side.list[side.count++].name = cJSON_GetObjectItemCaseSensitive(actor, "name")->valuestring;
        index++;
    }
    return side;
}

static void side_done(struct side *side)
{
    for (int i = 0; i < side->count; i++)
        free(side->list[i].folded);
    free(side->list);
}

/* "'a', 'b', 'c', 'd', 'e' and 3 more" */
static void add_names(const struct side *side, struct text *out)
{
    for (int i = 0; i < side->count && i < NAMED; i++)
        text_addf(out, "%s'%s'", i ? ", " : "", side->list[i].name);
    if (side->count > NAMED)
        text_addf(out, " and %d more", side->count - NAMED);
}

static void fold(struct side *side)
{
    for (int i = 0; i < side->count; i++) {
        struct one_sided *one = &side->list[i];
        size_t length = strcspn(one->name, " ,(-/");
        AUTO_FREE char *word = mem_ndup(one->name, length), *folded = text_folded(word);

        one->folded = text_folded(one->name);
        one->word = strlen(folded);
        length += strspn(one->name + length, " ");
        one->stands_out = !one->name[length] || strchr(",(", one->name[length]);
    }
}

/* How many letters both names begin with, if so many that both may be one; else 0. */
static int likeness(const struct one_sided *a, const struct one_sided *b)
{
    size_t same = 0;
    int letters = 0;

    if (strcmp(a->name, b->name) == 0) /* several of the table are called so */
        return 0;
    while (a->folded[same] && a->folded[same] == b->folded[same])
        same++;
    while (same > 0 && ((unsigned char)a->folded[same] & 0xc0) == 0x80)
        same--;
    for (size_t i = 0; i < same; i++)
        letters += ((unsigned char)a->folded[i] & 0xc0) != 0x80;
    if (same == a->word && same == b->word) /* the United States are not the United Kingdom */
        return (a->stands_out || b->stands_out) && letters >= LETTERS_OF_WORD ? letters : 0;
    return letters >= LETTERS ? letters : 0;
}

static struct one_sided *most_alike(const struct one_sided *one, struct side *others)
{
    struct one_sided *best = NULL;
    int most = 0;

    for (int i = 0; i < others->count; i++) {
        int letters = others->list[i].is_paired ? 0 : likeness(one, &others->list[i]);

        if (letters > most) {
            most = letters;
            best = &others->list[i];
        }
    }
    return best;
}

/* " ('Tschechien' may be 'Tschechische Republik', …)" */
static void add_pairs(struct side *ties, struct side *table, struct text *out)
{
    int count = 0;

    if (ties->count > COMPARED_MAX || table->count > COMPARED_MAX)
        return;
    fold(ties);
    fold(table);
    for (int i = 0; i < ties->count; i++) {
        struct one_sided *other = most_alike(&ties->list[i], table);

        if (!other)
            continue;
        other->is_paired = true;
        if (count < NAMED)
            text_addf(out, "%s'%s' may be '%s'", count ? ", " : " (", ties->list[i].name, other->name);
        count++;
    }
    if (count)
        text_add(out, count > NAMED ? ", …)" : ")");
}

void csv_join_remark_one_sided(const struct csv_join *join, struct import *import, const char *path)
{
    struct side ties = side_of(import, join, false), table = side_of(import, join, true);
    AUTO_TEXT of_ties = { 0 }, of_table = { 0 }, pairs = { 0 };

    add_names(&ties, &of_ties);
    add_names(&table, &of_table);
    if (ties.count && table.count) {
        add_pairs(&ties, &table, &pairs);
        import_remark(import, "only the ties have %s; only %s has %s: write the same name in both for one actor%s",
                      of_ties.data, path, of_table.data, text_string(&pairs));
    } else if (ties.count) {
        import_remark(import, "actors that %s does not have: %s", path, of_ties.data);
    } else if (table.count) {
        import_remark(import, "actors of %s that no tie has: %s", path, of_table.data);
    }
    side_done(&ties);
    side_done(&table);
}
