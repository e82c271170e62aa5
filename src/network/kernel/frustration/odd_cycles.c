/*
 * odd_cycles.c - short cycles with an odd number of hostile edges. Place 2v is the first copy of vertex v, 2v + 1 the second.
 */
#include "network/kernel/frustration/odd_cycles.h"

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
    search->labelled = mem_array(places, sizeof *search->labelled);
    search->walk = mem_array(places + 1, sizeof *search->walk);
    search->met = mem_array((size_t)graph->n, sizeof *search->met);
    for (size_t i = 0; i < places; i++)
        search->distance[i] = INFINITY;
    for (int v = 0; v < graph->n; v++)
        search->met[v] = -1;
}

void cycle_search_done(struct cycle_search *search)
{
    free(search->flipped);
    free(search->length);
    free(search->cycle);
    free(search->distance);
    free(search->via);
    free(search->from);
    free(search->labelled);
    free(search->walk);
    free(search->met);
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

/* Labels a place, unless it is no nearer this way or lies beyond half of the shortest closed walk so far. */
static void label(struct cycle_search *search, int place, double distance, int via, int from)
{
    if (distance >= search->distance[place] || 2 * distance >= search->shortest)
        return;
    if (search->distance[place] == INFINITY)
        search->labelled[search->labelled_count++] = place;
    search->distance[place] = distance;
    search->via[place] = via;
    search->from[place] = from;
    push(search, (struct cycle_entry){ distance, place });
}

static void relax(struct cycle_search *search, struct cycle_entry entry)
{
    const struct signed_graph *graph = search->graph;
    int v = entry.place / 2, copy = entry.place % 2;

    for (int i = graph->first[v]; i < graph->first[v + 1]; i++) {
        const struct signed_arc *arc = &graph->arcs[i];
        bool hostile = graph->edges[arc->edge].hostile != search->flipped[arc->edge];
        int place = 2 * arc->to + (hostile ? 1 - copy : copy);
        double distance = entry.distance + search->length[arc->edge];

        if (distance + search->distance[place ^ 1] < search->shortest) {
            search->shortest = distance + search->distance[place ^ 1];
            search->meeting = (struct cycle_meeting){ entry.place, place ^ 1, arc->edge };
        }
        label(search, place, distance, arc->edge, entry.place);
    }
    search->visits += graph->first[v + 1] - graph->first[v];
}

/* The edges of the shortest walk from 'start' to its second copy; returns how many. */
static int walk_of(struct cycle_search *search, int start, int *edges)
{
    int before = 0, length, place;

    for (place = search->meeting.near; place != start; place = search->from[place])
        before++;
    length = before;
    for (place = search->meeting.near; place != start; place = search->from[place])
        edges[--before] = search->via[place];
    edges[length++] = search->meeting.edge;
    for (place = search->meeting.far; place != start; place = search->from[place])
        edges[length++] = search->via[place];
    return length;
}

/* The first vertex that the walk meets twice closes a simple cycle. */
static void keep_cycle(struct cycle_search *search, int start)
{
    const struct signed_edge *edges = search->graph->edges;
    int length = walk_of(search, start, search->walk), v = start / 2, *met = search->met, k;

    for (k = 0; met[v] < 0; k++) {
        met[v] = k;
        v = edges[search->walk[k]].a == v ? edges[search->walk[k]].b : edges[search->walk[k]].a;
    }
    search->cycle_length = 0;
    for (int i = met[v]; i < k; i++)
        search->cycle[search->cycle_length++] = search->walk[i];
    for (k = 0; k < length; k++)
        met[edges[search->walk[k]].a] = met[edges[search->walk[k]].b] = -1;
}

bool cycle_search_through(struct cycle_search *search, int vertex, double limit)
{
    int start = 2 * vertex;

    while (search->labelled_count > 0)
        search->distance[search->labelled[--search->labelled_count]] = INFINITY;
    search->heap_count = 0;
    search->shortest = limit;
    label(search, start, 0, -1, -1);
    while (search->heap_count > 0) {
        struct cycle_entry entry = pop(search);

        if (2 * entry.distance >= search->shortest)
            break;
        if (entry.distance == search->distance[entry.place])
            relax(search, entry);
    }
    if (search->shortest < limit)
        keep_cycle(search, start);
    return search->shortest < limit;
}
