/*
 * ids.c - from an id to its index, by binary search.
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

void id_index_sort(struct id_index *ids)
{
    if (ids->count > 1)
        qsort(ids->entries, (size_t)ids->count, sizeof *ids->entries, compare);
}

int id_index_find(const struct id_index *ids, const char *id)
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
    *ids = (struct id_index){ 0 };
}

bool id_is_valid(const char *id)
{
    size_t length = strlen(id);

    return length > 0 && length <= 64 && id[0] >= 'a' && id[0] <= 'z' &&
           strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789-") == length;
}
