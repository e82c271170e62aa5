/*
 * odd_cycles.c - short cycles with an odd number of hostile edges. Place 2v is the first copy of vertex v, 2v + 1 the second.
 */
#include "network/kernel/odd_cycles.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"

struct cycle_entry {
    double distance;
    int place;
};

void cycle_search_init(struct cycle_search *search, const struct signed_graph *graph)
{
    size_t places = 2 * (size_t)graph->n;

    *search = (struct cycle_search){ .graph = graph };
    search->flipped = mem_array((size_t)graph->m, sizeof *search->flipped);
    search->length = mem_array((size_t)graph->m, sizeof *search->length);
    search->cycle = mem_array((size_t)graph->m, sizeof *search->cycle);
    search->distance = mem_array(places, sizeof *search->distance);
    search->via = mem_array(places, sizeof *search->via);
    search->from = mem_array(places, sizeof *search->from);
    search->last = mem_array(places, sizeof *search->last);
}

void cycle_search_done(struct cycle_search *search)
{
    free(search->flipped);
    free(search->length);
    free(search->cycle);
    free(search->distance);
    free(search->via);
    free(search->from);
    free(search->last);
    free(search->heap);
    *search = (struct cycle_search){ 0 };
}

static bool is_before(const struct cycle_entry *a, const struct cycle_entry *b)
{
    return a->distance < b->distance || (a->distance == b->distance && a->place < b->place);
}

static void push(struct cycle_search *search, struct cycle_entry entry)
{
    int i;

    MEM_GROW(search->heap, search->heap_count, search->heap_capacity);
    for (i = search->heap_count++; i > 0 && is_before(&entry, &search->heap[(i - 1) / 2]); i = (i - 1) / 2)
        search->heap[i] = search->heap[(i - 1) / 2];
    search->heap[i] = entry;
}

static struct cycle_entry pop(struct cycle_search *search)
{
    struct cycle_entry top = search->heap[0], last = search->heap[--search->heap_count];
    int i = 0;

    for (;;) {
        int child = 2 * i + 1;

        if (child + 1 < search->heap_count && is_before(&search->heap[child + 1], &search->heap[child]))
            child++;
        if (child >= search->heap_count || !is_before(&search->heap[child], &last))
            break;
        search->heap[i] = search->heap[child];
        i = child;
    }
    search->heap[i] = last;
    return top;
}

static void relax(struct cycle_search *search, struct cycle_entry entry, double limit)
{
    const struct signed_graph *graph = search->graph;
    int v = entry.place / 2, copy = entry.place % 2;

    for (int i = graph->first[v]; i < graph->first[v + 1]; i++) {
        const struct signed_arc *arc = &graph->arcs[i];
        bool hostile = graph->edges[arc->edge].hostile != search->flipped[arc->edge];
        int place = 2 * arc->to + (hostile ? 1 - copy : copy);
        double distance = entry.distance + search->length[arc->edge];

        if (distance >= limit || distance >= search->distance[place])
            continue;
        search->distance[place] = distance;
        search->via[place] = arc->edge;
        search->from[place] = entry.place;
        push(search, (struct cycle_entry){ distance, place });
    }
    search->visits += graph->first[v + 1] - graph->first[v];
}

/* The walk ends in the second copy of its first vertex; the first vertex that it meets twice closes a simple cycle. */
static void keep_cycle(struct cycle_search *search, int start)
{
    int length = 0, place = start + 1, first, *last = search->last;

    for (int i = 0; i < 2 * search->graph->n; i++)
        last[i] = -1;
    for (;; place = search->from[place], length++) {
        first = last[place / 2];
        if (first >= 0)
            break;
        last[place / 2] = length;
        search->cycle[length] = search->via[place];
    }
    search->cycle_length = 0;
    for (int i = first; i < length; i++)
        search->cycle[search->cycle_length++] = search->cycle[i];
}

bool cycle_search_through(struct cycle_search *search, int vertex, double limit)
{
    int start = 2 * vertex;

    for (int i = 0; i < 2 * search->graph->n; i++)
        search->distance[i] = INFINITY;
    search->heap_count = 0;
    search->distance[start] = 0;
    push(search, (struct cycle_entry){ 0, start });
    while (search->heap_count > 0) {
        struct cycle_entry entry = pop(search);

        if (entry.distance > search->distance[entry.place])
            continue;
        if (entry.place == start + 1) {
            keep_cycle(search, start);
            return true;
        }
        relax(search, entry, limit);
    }
    return false;
}
