/*
 * figure_index.h - from what a figure is about to its place in a list, by hashing.
 */
#ifndef ENTENTE_ANALYSIS_FIGURE_INDEX_H
#define ENTENTE_ANALYSIS_FIGURE_INDEX_H

#include <stdbool.h>

struct figure;

/* Owns its slots: places of figures, or -1. At most half of them are taken. */
struct figure_index {
    int *slots;
    int slot_count, count;
};

/* Adds the figure at a place of the list; of several about the same thing the first stays. */
void figure_index_add(struct figure_index *index, const struct figure *figures, int place);
/* The place of the figure that is about the same thing as the key, pairs in either order, or -1. */
int figure_index_find(const struct figure_index *index, const struct figure *figures, const struct figure *key);
void figure_index_done(struct figure_index *index);

#endif
