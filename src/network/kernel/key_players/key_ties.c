/*
 * key_ties.c - every set is compared along with the most others that have all members but one in common with it.
 */
#include "network/kernel/key_players/key_ties.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "network/kernel/key_players/key_left.h"

/* A set without one of its members. */
struct part {
    const int *set;
    int number, without; /* of the set; the member's place */
};

/* Parts that are equal. */
struct family {
    int first, count;
};

struct comparison {
    const struct key_ties *ties;
    struct key_search *search;
    struct key_best *best;
    struct key_left left;
    struct part *parts;
    bool *compared;    /* by set */
    int *given, *last; /* what a family has in common; the vertices in which its sets differ */
    const int **sets;  /* of each of these */
    double *reach;
};

void key_ties_add(struct key_ties *ties, const int *given, int last)
{
    int *set;

    if (ties->count == ties->capacity) {
        ties->capacity = ties->capacity > 0 ? 2 * ties->capacity : 64;
        ties->members = mem_resize(ties->members, (size_t)ties->capacity * (size_t)ties->k, sizeof *ties->members);
    }
    set = ties->members + (size_t)ties->count++ * (size_t)ties->k;
    for (int i = 0; i < ties->k - 1; i++)
        set[i] = given[i];
    set[ties->k - 1] = last;
}

void key_ties_done(struct key_ties *ties)
{
    free(ties->members);
    *ties = (struct key_ties){ 0 };
}

static int member(const struct part *part, int place)
{
    return part->set[place < part->without ? place : place + 1];
}

static int by_members(const void *x, const void *y, void *k)
{
    const struct part *a = x, *b = y;

    for (int i = 0; i < *(const int *)k - 1; i++)
        if (member(a, i) != member(b, i))
            return member(a, i) < member(b, i) ? -1 : 1;
    return 0;
}

static int by_part(const void *x, const void *y, void *k)
{
    const struct part *a = x, *b = y;
    int order = by_members(x, y, k);

    return order != 0 ? order : (a->number > b->number) - (a->number < b->number);
}

static int by_count(const void *x, const void *y)
{
    const struct family *a = x, *b = y;

    if (a->count != b->count)
        return a->count > b->count ? -1 : 1;
    return (a->first > b->first) - (a->first < b->first);
}

static void comparison_init(struct comparison *c)
{
    size_t n = (size_t)c->search->graph.n, count = (size_t)c->ties->count, k = (size_t)c->ties->k;

    key_left_init(&c->left, &c->search->graph);
    c->parts = mem_array(count * k, sizeof *c->parts);
    c->compared = mem_array(count, sizeof *c->compared);
    c->given = mem_array(k, sizeof *c->given);
    c->last = mem_array(n, sizeof *c->last);
    c->sets = mem_array(n, sizeof *c->sets);
    c->reach = mem_array(n, sizeof *c->reach);
    for (size_t i = 0; i < count * k; i++)
        c->parts[i] = (struct part){ c->ties->members + i / k * k, (int)(i / k), (int)(i % k) };
}

static void comparison_done(struct comparison *c)
{
    key_left_done(&c->left);
    free(c->parts);
    free(c->compared);
    free(c->given);
    free(c->last);
    free(c->sets);
    free(c->reach);
}

/* Equal parts, the most frequent first; caller frees. */
static struct family *families(struct comparison *c, int *count)
{
    int all = c->ties->count * c->ties->k, k = c->ties->k;
    struct family *families = mem_array((size_t)all, sizeof *families);

    *count = 0;
    qsort_r(c->parts, (size_t)all, sizeof *c->parts, by_part, &k);
    for (int i = 0; i < all; i++) {
        if (i == 0 || by_members(&c->parts[i - 1], &c->parts[i], &k) != 0)
            families[(*count)++].first = i;
        families[*count - 1].count++;
    }
    qsort(families, (size_t)*count, sizeof *families, by_count);
    return families;
}

static void keep_better(struct comparison *c, const int *set, double reach)
{
    struct key_best *best = c->best;
    int k = c->ties->k;

    if (reach > best->reach * (1 + KEY_SAME_REACH) ||
        (reach >= best->reach * (1 - KEY_SAME_REACH) && !key_is_before(c->search, set, best->set, k)))
        return;
    memcpy(best->set, set, (size_t)k * sizeof *set);
    best->reach = fmin(best->reach, reach);
}

/* Compares those of a family that were not. Returns how many, -1 if there is not work enough. */
static int compare_family(struct comparison *c, const struct family *family)
{
    int k = c->ties->k, n = c->search->graph.n, count = 0;
    double work;

    for (int i = family->first; i < family->first + family->count; i++) {
        const struct part *part = &c->parts[i];

        if (c->compared[part->number])
            continue;
        for (int place = 0; place < k - 1; place++)
            c->given[place] = member(part, place);
        c->last[count] = part->set[part->without];
        c->sets[count++] = part->set;
    }
    work = n > KEY_COMPARED_SIZE ? count : key_left_work(n, count);
    if (count == 0 || c->search->work + work > c->search->effort)
        return count == 0 ? 0 : -1;
    c->search->work += work;
    if (n <= KEY_COMPARED_SIZE)
        key_left_find(&c->left, c->given, k - 1, c->last, count, c->reach);
    for (int i = 0; i < count; i++) {
        c->compared[(c->sets[i] - c->ties->members) / k] = true;
        keep_better(c, c->sets[i], n > KEY_COMPARED_SIZE ? 0 : c->reach[i]);
    }
    return count;
}

int key_ties_compare(const struct key_ties *ties, struct key_search *search, struct key_best *best)
{
    struct comparison c = { .ties = ties, .search = search, .best = best };
    AUTO_FREE struct family *list = NULL;
    int count, compared = 0;

    comparison_init(&c);
    list = families(&c, &count);
    for (int i = 0; i < count; i++) {
        int more = compare_family(&c, &list[i]);

        if (more < 0)
            break;
        compared += more;
    }
    comparison_done(&c);
    return compared;
}
