/*
 * ids.c - from an id to its index, by a hash in front of a binary search.
 */
#include "model/ids.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"

void id_index_add(struct id_index *ids, const char *id, int index)
{
    MEM_GROW(ids->entries, ids->count, ids->capacity);
    ids->entries[ids->count++] = (struct id_entry){ id, index };
}

static int compare(const void *a, const void *b)
{
    const struct id_entry *x = a, *y = b;
    int order = strcmp(x->id, y->id);

    return order ? order : (x->index > y->index) - (x->index < y->index);
}

/* Places of the hash that an id may stand in. */
enum { PROBES = 8 };

/* FNV-1a. */
unsigned id_hash(const char *id)
{
    unsigned value = 2166136261u;

    for (; *id; id++)
        value = (value ^ (unsigned char)*id) * 16777619u;
    return value ^ value >> 15;
}

static void fill_slots(struct id_index *ids)
{
    for (ids->slot_count = 8; ids->slot_count < 2 * (unsigned)ids->count;)
        ids->slot_count *= 2;
    ids->slots = mem_resize(ids->slots, ids->slot_count, sizeof *ids->slots);
    memset(ids->slots, -1, ids->slot_count * sizeof *ids->slots);
    for (int i = 0; i < ids->count; i++) {
        unsigned first = id_hash(ids->entries[i].id), at = 0;

        while (at < PROBES && ids->slots[(first + at) % ids->slot_count] >= 0)
            at++;
        if (at < PROBES)
            ids->slots[(first + at) % ids->slot_count] = i;
    }
}

void id_index_sort(struct id_index *ids)
{
    if (ids->count > 1)
        qsort(ids->entries, (size_t)ids->count, sizeof *ids->entries, compare);
    fill_slots(ids);
}

static int search(const struct id_index *ids, const char *id)
{
    int low = 0, high = ids->count;

    while (low < high) {
        int middle = low + (high - low) / 2;

        if (strcmp(ids->entries[middle].id, id) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low < ids->count && strcmp(ids->entries[low].id, id) == 0 ? ids->entries[low].index : -1;
}

/* Equal ids stand in the order of their indices, so the first that is met is the first that was added. */
int id_index_find(const struct id_index *ids, const char *id)
{
    unsigned first = id_hash(id);

    for (unsigned at = 0; at < PROBES && ids->slot_count > 0; at++) {
        int entry = ids->slots[(first + at) % ids->slot_count];

        if (entry < 0)
            return -1;
        if (strcmp(ids->entries[entry].id, id) == 0)
            return ids->entries[entry].index;
    }
    return search(ids, id);
}

const char *id_index_nearest(const struct id_index *ids, const char *id)
{
    AUTO_FREE const char **words = mem_array((size_t)ids->count, sizeof *words);

    for (int i = 0; i < ids->count; i++)
        words[i] = ids->entries[i].id;
    return text_nearest(id, words, ids->count);
}

void id_index_done(struct id_index *ids)
{
    free(ids->entries);
    free(ids->slots);
    *ids = (struct id_index){ 0 };
}

bool id_is_valid(const char *id)
{
    size_t length = strlen(id);

    return length > 0 && length <= 64 && id[0] >= 'a' && id[0] <= 'z' &&
           strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789-") == length;
}
