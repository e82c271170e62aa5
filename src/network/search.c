/*
 * search.c - shortest paths from one vertex over lengths 1/strength (Dijkstra 1959).
 */
#include "network/search.h"

#include <math.h>
#include <stdlib.h>

struct search_entry {
    double distance;
    int vertex;
};

void search_init(struct search *search, const struct network *net)
{
    size_t n = (size_t)net->n, ends = 2 * (size_t)net->support.count;
    const struct csr ways = network_ways(net);

    *search = (struct search){ .net = net };
    search->length = mem_array(ends, sizeof *search->length);
    search->distance = mem_array(n, sizeof *search->distance);
    search->order = mem_array(n, sizeof *search->order);
    search->place = mem_array(n, sizeof *search->place);
    for (size_t i = 0; i < ends; i++)
        search->length[i] = 1 / ways.strength[i];
}

void search_done(struct search *search)
{
    free(search->length);
    free(search->distance);
    free(search->order);
    free(search->place);
    free(search->heap);
}

/* Without branches: which entry is nearer cannot be foretold. */
static bool is_nearer(const struct search_entry *x, const struct search_entry *y)
{
    return (x->distance < y->distance) | ((x->distance == y->distance) & (x->vertex < y->vertex));
}

static void push(struct search *search, struct search_entry entry)
{
    int i;

    MEM_GROW(search->heap, search->heap_count, search->heap_capacity);
    for (i = search->heap_count++; i > 0 && is_nearer(&entry, &search->heap[(i - 1) / 2]); i = (i - 1) / 2)
        search->heap[i] = search->heap[(i - 1) / 2];
    search->heap[i] = entry;
}

static struct search_entry pop(struct search *search)
{
    struct search_entry *heap = search->heap, nearest = heap[0], last = heap[--search->heap_count];
    int i = 0;

    for (int child = 1; child < search->heap_count; child = 2 * i + 1) {
        if (child + 1 < search->heap_count)
            child += is_nearer(&heap[child + 1], &heap[child]);
        if (!is_nearer(&heap[child], &last))
            break;
        heap[i] = heap[child];
        i = child;
    }
    heap[i] = last;
    return nearest;
}

static void relax(struct search *search, int vertex)
{
    const struct network *net = search->net;

    for (int i = net->first[vertex]; i < net->first[vertex + 1]; i++) {
        int neighbour = net->neighbour[i];
        double distance = search->distance[vertex] + search->length[i];

        if (distance >= search->distance[neighbour])
            continue;
        search->distance[neighbour] = distance;
        push(search, (struct search_entry){ distance, neighbour });
    }
}

void search_from(struct search *search, int source)
{
    for (int v = 0; v < search->net->n; v++) {
        search->distance[v] = INFINITY;
        search->place[v] = -1;
    }
    search->count = 0;
    search->distance[source] = 0;
    push(search, (struct search_entry){ 0, source });
    while (search->heap_count > 0) {
        int vertex = pop(search).vertex;

        if (search->place[vertex] >= 0)
            continue;
        search->place[vertex] = search->count;
        search->order[search->count++] = vertex;
        relax(search, vertex);
    }
}
