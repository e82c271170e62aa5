/*
 * key_graphs.h - graphs for the tests of key players: of so many random edges, and paths.
 */
#ifndef ENTENTE_TESTS_KEY_GRAPHS_H
#define ENTENTE_TESTS_KEY_GRAPHS_H

#include "kernels.h"

/* A graph of n vertices and so many random edges, strengths from (0, 1]. */
static inline void random_graph_init(struct drawn_graph *drawn, int n, int edges, unsigned seed)
{
    drawn->matrix = mem_array((size_t)n * (size_t)n, sizeof(double));
    for (int count = 0; count < edges;) {
        int v = (int)kernel_draw(&seed, (unsigned)n), w = (int)kernel_draw(&seed, (unsigned)n);

        if (v == w || drawn->matrix[v * n + w] > 0)
            continue;
        drawn->matrix[v * n + w] = drawn->matrix[w * n + v] = drawn_strength(&seed, 2);
        count++;
    }
    drawn_pack(drawn, n);
}

/* Unit strengths; caller frees. */
static inline void path_init(struct drawn_graph *path, int n)
{
    int count = 0;

    path->first = mem_array((size_t)n + 1, sizeof(int));
    path->to = mem_array(2 * (size_t)n, sizeof(int));
    path->strength = mem_array(2 * (size_t)n, sizeof(double));
    path->matrix = NULL;
    for (int v = 0; v < n; v++) {
        if (v > 0)
            path->to[count++] = v - 1;
        if (v + 1 < n)
            path->to[count++] = v + 1;
        path->first[v + 1] = count;
    }
    for (int e = 0; e < count; e++)
        path->strength[e] = 1;
    path->graph = (struct csr){ n, path->first, path->to, path->strength };
}

#endif
