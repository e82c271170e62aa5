/*
 * key_split.c - a subtree of a depth-first search is cut off by the vertex above it if no edge leaves it but to that
 * vertex.
 */
#include "network/kernel/key_players/key_split.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum { WORD = 64, UNSEEN = 0, GONE = INT_MAX };

void key_split_init(struct key_split *split, const struct csr *graph)
{
    size_t n = (size_t)graph->n;

    *split = (struct key_split){ .graph = graph, .left = mem_array(n, sizeof(long)) };
    split->cut = mem_array(n, sizeof *split->cut);
    split->stack = mem_array(n, sizeof *split->stack);
    split->order = mem_array(n, sizeof *split->order);
    split->work = graph->n <= WORD ? 8.0 * graph->n : 10.0 * graph->n + 4.0 * graph->first[graph->n];
    if (graph->n > WORD) {
        split->found = mem_array(n, sizeof *split->found);
        split->low = mem_array(n, sizeof *split->low);
        split->size = mem_array(n, sizeof *split->size);
        split->next = mem_array(n, sizeof *split->next);
        return;
    }
    split->near = mem_array(n, sizeof *split->near);
    split->below = mem_array(n, sizeof *split->below);
    split->around = mem_array(n, sizeof *split->around);
    for (int v = 0; v < graph->n; v++)
        for (int i = graph->first[v]; i < graph->first[v + 1]; i++)
            split->near[v] |= (uint64_t)1 << graph->to[i];
}

void key_split_done(struct key_split *split)
{
    free(split->left);
    free(split->cut);
    free(split->stack);
    free(split->order);
    free(split->found);
    free(split->low);
    free(split->size);
    free(split->next);
    free(split->near);
    free(split->below);
    free(split->around);
    *split = (struct key_split){ 0 };
}

static void cut_off(struct key_split *split, int vertex, int size)
{
    split->left[vertex] += key_pairs(size);
    split->cut[vertex] += size;
}

/* 'left' of the vertices of a component, relative to the pairs of the graph. Returns the component's pairs. */
static long end_component(struct key_split *split, const int *order, int size)
{
    for (int i = 0; i < size; i++) {
        int v = order[i];

        split->left[v] += key_pairs(size - 1 - split->cut[v]) - key_pairs(size);
    }
    return key_pairs(size);
}

static int find_bits(struct key_split *split, int vertex, int count, uint64_t alive)
{
    split->below[vertex] = (uint64_t)1 << vertex;
    split->around[vertex] = split->near[vertex] & alive;
    split->left[vertex] = 0;
    split->cut[vertex] = 0;
    split->order[count] = vertex;
    return count + 1;
}

/* The component of 'root'; returns its size. What is seen leaves 'unseen'. */
static int search_bits(struct key_split *split, int root, uint64_t alive, uint64_t *unseen)
{
    int *stack = split->stack, depth = 0, count = find_bits(split, root, 0, alive);
    uint64_t rest = *unseen & ~((uint64_t)1 << root);

    stack[0] = root;
    for (;;) {
        int v = stack[depth], above;
        uint64_t next = split->near[v] & rest;

        if (next) {
            stack[++depth] = __builtin_ctzll(next);
            rest &= ~(next & -next);
            count = find_bits(split, stack[depth], count, alive);
            continue;
        }
        if (depth-- == 0)
            break;
        above = stack[depth];
        if (!(split->around[v] & ~split->below[v] & ~((uint64_t)1 << above)))
            cut_off(split, above, __builtin_popcountll(split->below[v]));
        split->below[above] |= split->below[v];
        split->around[above] |= split->around[v];
    }
    *unseen = rest;
    return count;
}

static long find_by_bits(struct key_split *split, const int *gone, int count)
{
    uint64_t alive = split->graph->n == 0 ? 0 : ~(uint64_t)0 >> (WORD - split->graph->n), unseen;
    long pairs = 0;

    for (int i = 0; i < count; i++)
        alive &= ~((uint64_t)1 << gone[i]);
    for (unseen = alive; unseen;) {
        int size = search_bits(split, __builtin_ctzll(unseen), alive, &unseen);

        pairs += end_component(split, split->order, size);
    }
    return pairs;
}

static void find_one(struct key_split *split, int vertex, int *count)
{
    split->low[vertex] = split->found[vertex] = *count + 1;
    split->size[vertex] = 1;
    split->next[vertex] = split->graph->first[vertex];
    split->left[vertex] = 0;
    split->cut[vertex] = 0;
    split->order[(*count)++] = vertex;
}

/* Back from a vertex whose neighbours are all seen to the one above it. */
static void step_back(struct key_split *split, int vertex, int above)
{
    if (split->low[vertex] >= split->found[above])
        cut_off(split, above, split->size[vertex]);
    else if (split->low[vertex] < split->low[above])
        split->low[above] = split->low[vertex];
    split->size[above] += split->size[vertex];
}

/* The component of 'root', its vertices from order[count] on; returns the count of all seen then. */
static int search_lists(struct key_split *split, int root, int count)
{
    const struct csr *graph = split->graph;
    int *stack = split->stack, depth = 0;

    stack[0] = root;
    find_one(split, root, &count);
    while (depth >= 0) {
        int v = stack[depth], w;

        if (split->next[v] == graph->first[v + 1]) {
            if (depth-- > 0)
                step_back(split, v, stack[depth]);
            continue;
        }
        w = graph->to[split->next[v]++];
        if (split->found[w] == UNSEEN) {
            stack[++depth] = w;
            find_one(split, w, &count);
        } else if (split->found[w] < split->low[v]) {
            split->low[v] = split->found[w];
        }
    }
    return count;
}

static long find_by_lists(struct key_split *split, const int *gone, int count)
{
    long pairs = 0;
    int seen = 0;

    memset(split->found, UNSEEN, (size_t)split->graph->n * sizeof *split->found);
    for (int i = 0; i < count; i++)
        split->found[gone[i]] = GONE;
    for (int v = 0; v < split->graph->n; v++) {
        int before = seen;

        if (split->found[v] != UNSEEN)
            continue;
        seen = search_lists(split, v, seen);
        pairs += end_component(split, split->order + before, seen - before);
    }
    return pairs;
}

long key_split_find(struct key_split *split, const int *gone, int count)
{
    int n = split->graph->n;
    long pairs = n <= WORD ? find_by_bits(split, gone, count) : find_by_lists(split, gone, count);

    for (int v = 0; v < n; v++)
        split->left[v] += pairs;
    return pairs;
}
