/*
 * ids.h - from an id to its index: by a hash, and by binary search where a file chooses ids that meet in few places of it.
 */
#ifndef ENTENTE_MODEL_IDS_H
#define ENTENTE_MODEL_IDS_H

#include <stdbool.h>

struct id_entry {
    const char *id; /* borrowed */
    int index;
};

/* Owns its arrays. Found only what was added before the last sort. */
struct id_index {
    struct id_entry *entries;
    int count, capacity;
    int *slots;          /* entries by their hash, -1 for none; some may have no slot */
    unsigned slot_count; /* a power of 2 */
};

void id_index_add(struct id_index *ids, const char *id, int index);
/* Sorts by id, equal ones by index. */
void id_index_sort(struct id_index *ids);
/* Index of an id (the first added if several), or -1. O(1), at worst O(log count). */
int id_index_find(const struct id_index *ids, const char *id);
/* Nearest known id for a did-you-mean, or NULL. O(count). */
const char *id_index_nearest(const struct id_index *ids, const char *id);
void id_index_done(struct id_index *ids);

/* A number that is alike for equal ids, and seldom for others, unless somebody means it. */
unsigned id_hash(const char *id);

/* True for [a-z][a-z0-9-]* of at most 64 characters. */
bool id_is_valid(const char *id);

#endif
