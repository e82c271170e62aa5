/*
 * nearest_first.c - path lengths from one vertex after the other. Every vertex that a path leads to and that is not yet
 * passed stands in the heap once.
 */
#include "network/kernel/reach/nearest_first.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"

enum { WIDTH = 4 };

void nearest_first_init(struct nearest_first *search, const struct csr *graph, const double *edge_length)
{
    size_t n = (size_t)graph->n;

    *search = (struct nearest_first){ .graph = graph, .edge_length = edge_length };
    search->heap = mem_array(n, sizeof *search->heap);
    search->place = mem_array(n, sizeof *search->place);
}

void nearest_first_done(struct nearest_first *search)
{
    free(search->heap);
    free(search->place);
}

static void put(struct nearest_first *search, int i, struct heap_entry entry)
{
    search->heap[i] = entry;
    search->place[entry.vertex] = i;
}

/* From place i, which is free, towards the root. */
static void rise(struct nearest_first *search, int i, struct heap_entry entry)
{
    struct heap_entry *heap = search->heap;

    for (; i > 0 && entry.length < heap[(i - 1) / WIDTH].length; i = (i - 1) / WIDTH)
        put(search, i, heap[(i - 1) / WIDTH]);
    put(search, i, entry);
}

/* The least of a full set of children, without branches: which it is cannot be foretold. */
static int least_child(const struct heap_entry *heap, int child)
{
    int left = child + (heap[child + 1].length < heap[child].length);
    int right = child + 2 + (heap[child + 3].length < heap[child + 2].length);

    return heap[right].length < heap[left].length ? right : left;
}

static struct heap_entry pop(struct nearest_first *search)
{
    struct heap_entry *heap = search->heap, nearest = heap[0], last = heap[--search->heap_count];
    int count = search->heap_count, i = 0, least;

    for (int child = 1; child < count; child = WIDTH * i + 1) {
        if (child + WIDTH <= count) {
            least = least_child(heap, child);
        } else {
            least = child;
            for (int c = child + 1; c < count; c++)
                least = heap[c].length < heap[least].length ? c : least;
        }
        if (heap[least].length >= last.length)
            break;
        put(search, i, heap[least]);
        i = least;
    }
    put(search, i, last);
    return nearest;
}

static void relax(struct nearest_first *search, struct heap_entry from, double *lengths)
{
    const struct csr *graph = search->graph;

    for (int i = graph->first[from.vertex]; i < graph->first[from.vertex + 1]; i++) {
        int to = graph->to[i], place;
        double length = from.length + search->edge_length[i];

        if (length >= lengths[to])
            continue;
        place = lengths[to] == INFINITY ? search->heap_count++ : search->place[to];
        lengths[to] = length;
        rise(search, place, (struct heap_entry){ length, to });
    }
}

void nearest_first_from(struct nearest_first *search, int source, double *lengths)
{
    for (int v = 0; v < search->graph->n; v++)
        lengths[v] = INFINITY;
    lengths[source] = 0;
    rise(search, search->heap_count++, (struct heap_entry){ 0, source });
    while (search->heap_count > 0)
        relax(search, pop(search), lengths);
}
