/*
 * signed_graph.c - signed edges, what they agree with, and their blocks.
 */
#include "network/kernel/frustration/signed_graph.h"

#include <stdlib.h>

#include "base/mem.h"

void signed_graph_init(struct signed_graph *graph, int n, const struct signed_edge *edges, int m)
{
    AUTO_FREE int *place = mem_array((size_t)n + 1, sizeof *place);

    *graph = (struct signed_graph){ .n = n, .m = m, .edges = edges };
    graph->first = mem_array((size_t)n + 1, sizeof *graph->first);
    graph->arcs = mem_array(2 * (size_t)m, sizeof *graph->arcs);
    for (int e = 0; e < m; e++) {
        graph->first[edges[e].a + 1]++;
        graph->first[edges[e].b + 1]++;
    }
    for (int v = 0; v < n; v++) {
        graph->first[v + 1] += graph->first[v];
        place[v] = graph->first[v];
    }
    for (int e = 0; e < m; e++) {
        graph->arcs[place[edges[e].a]++] = (struct signed_arc){ edges[e].b, e };
        graph->arcs[place[edges[e].b]++] = (struct signed_arc){ edges[e].a, e };
    }
}

void signed_graph_done(struct signed_graph *graph)
{
    free(graph->first);
    free(graph->arcs);
    *graph = (struct signed_graph){ 0 };
}

bool signed_edge_is_frustrated(const struct signed_edge *edge, const bool *side)
{
    return (side[edge->a] != side[edge->b]) != edge->hostile;
}

double signed_graph_cost(const struct signed_graph *graph, const bool *side)
{
    double cost = 0;

    for (int e = 0; e < graph->m; e++)
        if (signed_edge_is_frustrated(&graph->edges[e], side))
            cost += graph->edges[e].weight;
    return cost;
}

/* Walks from one vertex over edges that are not marked (or over all), setting the sides of all it comes to first. */
static int spread(const struct signed_graph *graph, const bool *marked, bool *side, bool *seen, int *queue, int head,
                  int tail)
{
    for (; head < tail; head++) {
        int v = queue[head];

        for (int i = graph->first[v]; i < graph->first[v + 1]; i++) {
            const struct signed_arc *arc = &graph->arcs[i];

            if (seen[arc->to] || (marked && marked[arc->edge]))
                continue;
            seen[arc->to] = true;
            side[arc->to] = graph->edges[arc->edge].hostile ? !side[v] : side[v];
            queue[tail++] = arc->to;
        }
    }
    return tail;
}

/* The first marked edge that leads out of what has been seen, its sides at odds; false if there is none. */
static bool step_over(const struct signed_graph *graph, bool *side, bool *seen, int *queue, int tail)
{
    for (int k = 0; k < tail; k++) {
        int v = queue[k];

        for (int i = graph->first[v]; i < graph->first[v + 1]; i++) {
            const struct signed_arc *arc = &graph->arcs[i];

            if (seen[arc->to])
                continue;
            seen[arc->to] = true;
            side[arc->to] = graph->edges[arc->edge].hostile ? side[v] : !side[v];
            queue[tail] = arc->to;
            return true;
        }
    }
    return false;
}

void signed_graph_sides(const struct signed_graph *graph, const bool *marked, bool *side)
{
    AUTO_FREE bool *seen = mem_array((size_t)graph->n, sizeof *seen);
    AUTO_FREE int *queue = mem_array((size_t)graph->n, sizeof *queue);

    for (int start = 0; start < graph->n; start++) {
        int head = 0, tail = 1;

        if (seen[start])
            continue;
        seen[start] = true;
        side[start] = false;
        queue[0] = start;
        for (;;) {
            tail = spread(graph, marked, side, seen, queue, head, tail);
            head = tail;
            if (!step_over(graph, side, seen, queue, tail))
                break;
            tail++;
        }
    }
}

/* The depth-first walk of signed_graph_blocks, without recursion: paths may be long. */
struct block_walk {
    const struct signed_graph *graph;
    int *order, *low, *next, *path,
        *via;   /* by vertex: number, lowest number reached, next arc; by depth: vertex, its edge */
    int *edges; /* edges whose block is not known yet, oldest first */
    int edge_count, depth, count, blocks;
    int *block;
};

static void close_block(struct block_walk *walk, int last_edge)
{
    int edge;

    do {
        edge = walk->edges[--walk->edge_count];
        walk->block[edge] = walk->blocks;
    } while (edge != last_edge);
    walk->blocks++;
}

static void enter(struct block_walk *walk, int v, int via)
{
    walk->order[v] = walk->low[v] = ++walk->count;
    walk->next[v] = walk->graph->first[v];
    walk->path[walk->depth] = v;
    walk->via[walk->depth++] = via;
}

static void leave(struct block_walk *walk)
{
    int v = walk->path[--walk->depth], via = walk->via[walk->depth], parent;

    if (walk->depth == 0)
        return;
    parent = walk->path[walk->depth - 1];
    if (walk->low[v] < walk->low[parent])
        walk->low[parent] = walk->low[v];
    if (walk->low[v] >= walk->order[parent])
        close_block(walk, via);
}

static void follow(struct block_walk *walk, int v)
{
    const struct signed_arc *arc = &walk->graph->arcs[walk->next[v]++];

    if (arc->edge == walk->via[walk->depth - 1] || (walk->order[arc->to] > walk->order[v]))
        return;
    walk->edges[walk->edge_count++] = arc->edge;
    if (walk->order[arc->to] == 0)
        enter(walk, arc->to, arc->edge);
    else if (walk->order[arc->to] < walk->low[v])
        walk->low[v] = walk->order[arc->to];
}

int signed_graph_blocks(const struct signed_graph *graph, int *block)
{
    size_t n = (size_t)graph->n + 1;
    AUTO_FREE int *numbers = mem_array(5 * n + (size_t)graph->m, sizeof *numbers);
    struct block_walk walk = {
        .graph = graph,
        .order = numbers,
        .low = numbers + n,
        .next = numbers + 2 * n,
        .path = numbers + 3 * n,
        .via = numbers + 4 * n,
        .edges = numbers + 5 * n,
        .block = block,
    };

    for (int start = 0; start < graph->n; start++) {
        if (walk.order[start] != 0)
            continue;
        enter(&walk, start, -1);
        while (walk.depth > 0) {
            int v = walk.path[walk.depth - 1];

            if (walk.next[v] < graph->first[v + 1])
                follow(&walk, v);
            else
                leave(&walk);
        }
    }
    return walk.blocks;
}
