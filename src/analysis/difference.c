/*
 * difference.c - matching two models, and what is left unmatched or says otherwise.
 */
#include "analysis/difference.h"

#include <stdlib.h>
#include <string.h>

const char *subject_name(enum subject subject)
{
    /* ORDER subject */
    static const char *const names[] = { "model", "layer", "bloc", "source", "actor", "tie", "pact" };

    return names[subject];
}

const char *difference_kind_name(enum difference_kind kind)
{
    static const char *const names[] = {
        [DIFFERENCE_REMOVED] = "removed",
        [DIFFERENCE_CHANGED] = "changed",
        [DIFFERENCE_ADDED] = "added",
    };

    return names[kind];
}

/* By what something is matched: ids, and of ties more. Texts are borrowed and never NULL. */
struct match_key {
    const char *a, *b, *layer, *kind;
    bool directed;
    struct span valid;
    int index;
};

static int compare_numbers(int a, int b)
{
    return (a > b) - (a < b);
}

static int compare_keys(const struct match_key *x, const struct match_key *y)
{
    int order = strcmp(x->a, y->a);

    order = order ? order : strcmp(x->b, y->b);
    order = order ? order : strcmp(x->layer, y->layer);
    order = order ? order : strcmp(x->kind, y->kind);
    return order ? order : compare_numbers(x->directed, y->directed);
}

static int compare_dated(const struct match_key *x, const struct match_key *y)
{
    int order = compare_keys(x, y);

    order = order ? order : compare_numbers(x->valid.from, y->valid.from);
    return order ? order : compare_numbers(x->valid.to, y->valid.to);
}

static int compare_entries(const void *a, const void *b)
{
    const struct match_key *x = a, *y = b;
    int order = compare_dated(x, y);

    return order ? order : compare_numbers(x->index, y->index);
}

static struct match_key key_of_id(const char *id)
{
    return (struct match_key){ .a = id, .b = "", .layer = "", .kind = "" };
}

/* A mutual tie has no first end. */
static struct match_key key_of_tie(const struct model *model, const struct tie *tie)
{
    const char *from = model->actors[tie->from].id, *to = model->actors[tie->to].id;
    bool turn = !tie->directed && strcmp(from, to) > 0;

    return (struct match_key){
        .a = turn ? to : from,
        .b = turn ? from : to,
        .layer = model->layers[tie->layer].id,
        .kind = tie->kind ? tie->kind : "",
        .directed = tie->directed,
        .valid = tie->valid,
    };
}

static int count_of(const struct model *model, enum subject subject)
{
    switch (subject) {
    case SUBJECT_LAYER:
        return model->layer_count;
    case SUBJECT_BLOC:
        return model->bloc_count;
    case SUBJECT_SOURCE:
        return model->source_count;
    case SUBJECT_ACTOR:
        return model->actor_count;
    case SUBJECT_TIE:
        return model->tie_count;
    case SUBJECT_PACT:
        return model->pact_count;
    default:
        return 1;
    }
}

static struct match_key key_of(const struct model *model, enum subject subject, int index)
{
    switch (subject) {
    case SUBJECT_LAYER:
        return key_of_id(model->layers[index].id);
    case SUBJECT_BLOC:
        return key_of_id(model->blocs[index].id);
    case SUBJECT_SOURCE:
        return key_of_id(model->sources[index].id);
    case SUBJECT_ACTOR:
        return key_of_id(model->actors[index].id);
    case SUBJECT_TIE:
        return key_of_tie(model, &model->ties[index]);
    case SUBJECT_PACT:
        return key_of_id(model->pacts[index].id);
    default:
        return key_of_id("");
    }
}

static bool is_looked_at(const struct model *model, enum subject subject, int index, bool present_only)
{
    if (subject == SUBJECT_TIE && model->ties[index].pact >= 0)
        return false;
    if (!present_only)
        return true;
    return subject == SUBJECT_ACTOR  ? model->actors[index].present
           : subject == SUBJECT_TIE  ? model_tie_counts(model, &model->ties[index])
           : subject == SUBJECT_PACT ? model->pacts[index].present
                                     : true;
}

/* All things of a kind in the order of their keys; caller frees. */
static struct match_key *sorted_keys(const struct model *model, enum subject subject, bool present_only, int *count)
{
    int all = count_of(model, subject);
    struct match_key *keys = mem_array((size_t)all, sizeof *keys);

    *count = 0;
    for (int i = 0; i < all; i++) {
        if (!is_looked_at(model, subject, i, present_only))
            continue;
        keys[*count] = key_of(model, subject, i);
        keys[(*count)++].index = i;
    }
    if (*count > 1)
        qsort(keys, (size_t)*count, sizeof *keys, compare_entries);
    return keys;
}

/* Drops the keys whose index is -1; returns how many are left. */
static int squeeze(struct match_key *keys, int count)
{
    int left = 0;

    for (int i = 0; i < count; i++)
        if (keys[i].index >= 0)
            keys[left++] = keys[i];
    return left;
}

/* Pairs what is equal, each once, and marks it with the index -1. */
static void pair_equal(struct match_key *x, int x_count, struct match_key *y, int y_count,
                       int (*compare)(const struct match_key *, const struct match_key *), int *partners)
{
    for (int i = 0, k = 0; i < x_count && k < y_count;) {
        int order = compare(&x[i], &y[k]);

        if (order == 0) {
            partners[x[i].index] = y[k].index;
            x[i].index = y[k].index = -1;
        }
        i += order <= 0;
        k += order >= 0;
    }
}

int *difference_partners(const struct model *before, const struct model *after, enum subject subject, bool present_only)
{
    int x_count, y_count;
    AUTO_FREE struct match_key *x = sorted_keys(before, subject, present_only, &x_count);
    AUTO_FREE struct match_key *y = sorted_keys(after, subject, present_only, &y_count);
    int *partners = mem_array((size_t)count_of(before, subject), sizeof *partners);

    for (int i = 0; i < count_of(before, subject); i++)
        partners[i] = -1;
    pair_equal(x, x_count, y, y_count, compare_dated, partners);
    pair_equal(x, squeeze(x, x_count), y, squeeze(y, y_count), compare_keys, partners);
    return partners;
}

static void add(struct differences *differences, struct difference difference)
{
    MEM_GROW(differences->list, differences->count, differences->capacity);
    differences->list[differences->count++] = difference;
    differences->counts[difference.subject][difference.kind]++;
}

static bool is_same_fact(const struct fact *a, const struct fact *b)
{
    if (!a->text || !b->text)
        return a->text == b->text;
    return a->is_number && b->is_number ? a->number == b->number : strcmp(a->text, b->text) == 0;
}

static struct fact keep(struct arena *arena, struct fact fact)
{
    fact.text = arena_dup(arena, fact.text);
    return fact;
}

/* 'scratch' is emptied. */
static void compare_facts(struct differences *differences, struct difference difference, struct arena *scratch)
{
    struct facts before, after;

    facts_describe(&before, differences->before, difference.subject, difference.before, scratch);
    facts_describe(&after, differences->after, difference.subject, difference.after, scratch);
    for (int i = 0; i < before.count; i++)
        difference.fact_count += !is_same_fact(&before.list[i], &after.list[i]);
    difference.facts = arena_array(&differences->arena, (size_t)difference.fact_count, sizeof *difference.facts);
    for (int i = 0, k = 0; i < before.count; i++)
        if (!is_same_fact(&before.list[i], &after.list[i]))
            difference.facts[k++] = (struct changed_fact){ keep(&differences->arena, before.list[i]),
                                                           keep(&differences->arena, after.list[i]) };
    if (difference.fact_count > 0)
        add(differences, difference);
    arena_clear(scratch);
}

static void find_of_subject(struct differences *differences, enum subject subject, bool present_only)
{
    const struct model *before = differences->before, *after = differences->after;
    AUTO_FREE int *partners = difference_partners(before, after, subject, present_only);
    AUTO_FREE bool *is_partner = mem_array((size_t)count_of(after, subject), sizeof *is_partner);
    struct arena scratch = { 0 };

    for (int i = 0; i < count_of(before, subject); i++) {
        if (partners[i] >= 0) {
            is_partner[partners[i]] = true;
            compare_facts(differences,
                          (struct difference){
                              .subject = subject, .kind = DIFFERENCE_CHANGED, .before = i, .after = partners[i] },
                          &scratch);
        } else if (is_looked_at(before, subject, i, present_only)) {
            add(differences,
                (struct difference){ .subject = subject, .kind = DIFFERENCE_REMOVED, .before = i, .after = -1 });
        }
    }
    for (int i = 0; i < count_of(after, subject); i++)
        if (!is_partner[i] && is_looked_at(after, subject, i, present_only))
            add(differences,
                (struct difference){ .subject = subject, .kind = DIFFERENCE_ADDED, .before = -1, .after = i });
    arena_done(&scratch);
}

void differences_find(struct differences *differences, const struct model *before, const struct model *after,
                      bool present_only)
{
    *differences = (struct differences){ .before = before, .after = after };
    for (int subject = 0; subject < SUBJECT_COUNT; subject++)
        find_of_subject(differences, (enum subject)subject, present_only);
}

void differences_done(struct differences *differences)
{
    arena_done(&differences->arena);
    free(differences->list);
    *differences = (struct differences){ 0 };
}
