/*
 * near_heap.h - a heap of vertices by distance, four children to a node. A vertex whose distance falls is pushed again;
 * who pops skips what is out of date.
 */
#ifndef ENTENTE_NETWORK_KERNEL_REACH_NEAR_HEAP_H
#define ENTENTE_NETWORK_KERNEL_REACH_NEAR_HEAP_H

#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* Bits of a number of at least 0 are in the order of the numbers, and sooner compared. */
struct near {
    int64_t bits;
    int vertex;
};

/* Zeroed it is empty and ready. Three entries of INT64_MAX follow the last. Owns its entries. */
struct near_heap {
    struct near *entries;
    int count, capacity;
};

static inline void near_heap_done(struct near_heap *heap)
{
    free(heap->entries);
    *heap = (struct near_heap){ 0 };
}

static inline double near_distance(struct near near)
{
    double distance;

    memcpy(&distance, &near.bits, sizeof distance);
    return distance;
}

static inline void near_heap_grow(struct near_heap *heap)
{
    heap->capacity = heap->capacity ? 2 * heap->capacity : 64;
    heap->entries = mem_resize(heap->entries, (size_t)heap->capacity, sizeof *heap->entries);
    for (int i = heap->count; i < heap->capacity; i++)
        heap->entries[i] = (struct near){ INT64_MAX, -1 };
}

static inline void near_push(struct near_heap *heap, double distance, int vertex)
{
    struct near near = { 0, vertex };
    int i;

    memcpy(&near.bits, &distance, sizeof distance);
    if (heap->count + 4 > heap->capacity)
        near_heap_grow(heap);
    for (i = heap->count++; i > 0 && near.bits < heap->entries[(i - 1) / 4].bits; i = (i - 1) / 4)
        heap->entries[i] = heap->entries[(i - 1) / 4];
    heap->entries[i] = near;
}

/* The nearest of four entries from 'child' on; without branches, as it cannot be foretold. */
static inline int near_least(const struct near *entries, int child)
{
    int low = child + (entries[child + 1].bits < entries[child].bits);
    int high = child + 2 + (entries[child + 3].bits < entries[child + 2].bits);

    return low + (high - low) * (entries[high].bits < entries[low].bits);
}

/* Of a heap that is not empty. */
static inline struct near near_pop(struct near_heap *heap)
{
    struct near *entries = heap->entries, nearest = entries[0], last = entries[--heap->count];
    int i = 0;

    entries[heap->count].bits = INT64_MAX;
    for (int child = 1; child < heap->count; child = 4 * i + 1) {
        int least = near_least(entries, child);

        if (entries[least].bits >= last.bits)
            break;
        entries[i] = entries[least];
        i = least;
    }
    if (heap->count > 0)
        entries[i] = last;
    return nearest;
}

#endif
