/*
 * figure_index.c - from what a figure is about to its place in a list, by hashing.
 */
#include "analysis/figure_index.h"

#include <stdint.h>
#include <stdlib.h>

#include "analysis/report.h"

static int low_end(const struct figure *figure)
{
    return figure->actor < figure->other ? figure->actor : figure->other;
}

static int high_end(const struct figure *figure)
{
    return figure->actor < figure->other ? figure->other : figure->actor;
}

static bool is_about_the_same(const struct figure *x, const struct figure *y)
{
    return x->measure == y->measure && x->phase == y->phase && x->layer == y->layer && low_end(x) == low_end(y) &&
           high_end(x) == high_end(y);
}

static uint64_t mix(uint64_t hash, uint64_t value)
{
    hash = (hash ^ value) * 0x9e3779b97f4a7c15u;
    return hash ^ (hash >> 29);
}

/* The slot that holds the key's figure or is free for it. */
static int *find_slot(const struct figure_index *index, const struct figure *figures, const struct figure *key)
{
    uint64_t hash = mix(mix(0, (uint64_t)key->phase), (uint64_t)(key->layer + 1)),
             mask = (uint64_t)index->slot_count - 1;

    hash = mix(mix(hash, (uint64_t)(low_end(key) + 1)), (uint64_t)(high_end(key) + 1));
    hash = mix(hash, (uint64_t)(uintptr_t)key->measure);
    for (uint64_t at = hash & mask;; at = (at + 1) & mask)
        if (index->slots[at] < 0 || is_about_the_same(&figures[index->slots[at]], key))
            return &index->slots[at];
}

static void insert(struct figure_index *index, const struct figure *figures, int place)
{
    int *slot = find_slot(index, figures, &figures[place]);

    if (*slot < 0) {
        *slot = place;
        index->count++;
    }
}

static void make_room(struct figure_index *index, const struct figure *figures)
{
    struct figure_index old = *index;

    if (2 * (index->count + 1) <= index->slot_count)
        return;
    index->slot_count = old.slot_count ? 2 * old.slot_count : 64;
    index->count = 0;
    index->slots = mem_array((size_t)index->slot_count, sizeof *index->slots);
    for (int i = 0; i < index->slot_count; i++)
        index->slots[i] = -1;
    for (int i = 0; i < old.slot_count; i++)
        if (old.slots[i] >= 0)
            insert(index, figures, old.slots[i]);
    free(old.slots);
}

void figure_index_add(struct figure_index *index, const struct figure *figures, int place)
{
    make_room(index, figures);
    insert(index, figures, place);
}

int figure_index_find(const struct figure_index *index, const struct figure *figures, const struct figure *key)
{
    return index->slot_count ? *find_slot(index, figures, key) : -1;
}

void figure_index_done(struct figure_index *index)
{
    free(index->slots);
    *index = (struct figure_index){ 0 };
}
