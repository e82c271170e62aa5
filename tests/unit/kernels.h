/*
 * kernels.h - seeded graphs for the kernels' tests: disconnected, trees, cycles, complete, with many equal lengths, with isolates,
 * with no, one and two vertices; and comparison to 1e-9.
 */
#ifndef ENTENTE_TESTS_KERNELS_H
#define ENTENTE_TESTS_KERNELS_H

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#include "base/mem.h"
#include "network/kernel/csr.h"

/* A symmetric matrix of strengths, 0 for no edge, and the graph made of it. Owns its arrays. */
struct drawn_graph {
    struct csr graph;
    int *first, *to;
    double *strength, *matrix;
};

enum drawn_shape { SHAPE_SPARSE, SHAPE_TREE, SHAPE_CYCLE, SHAPE_COMPLETE, SHAPE_DENSE, SHAPE_ISLANDS, SHAPE_COUNT };

static inline unsigned kernel_draw(unsigned *seed, unsigned below)
{
    *seed = *seed * 1664525u + 1013904223u;
    return (*seed >> 8) % below;
}

/* Every third graph has unit strengths, every third few different ones (exact ties in length), the others real ones. */
static inline double drawn_strength(unsigned *seed, unsigned kind)
{
    if (kind == 0)
        return 1;
    return kind == 1 ? 1.0 / (1 << kernel_draw(seed, 3)) : (1 + kernel_draw(seed, 1000000)) / 1000001.0;
}

static inline bool is_drawn(enum drawn_shape shape, int n, int a, int b, int parent, unsigned *seed)
{
    switch (shape) {
    case SHAPE_TREE:
        return a == parent;
    case SHAPE_CYCLE:
        return b == a + 1 || (a == 0 && b == n - 1);
    case SHAPE_COMPLETE:
        return true;
    case SHAPE_DENSE:
        return kernel_draw(seed, 100) < 40;
    case SHAPE_ISLANDS:
        return a % 3 == b % 3 && a % 5 != 4 && b % 5 != 4 && kernel_draw(seed, 100) < 30;
    default:
        return kernel_draw(seed, (unsigned)n) < 3;
    }
}

static inline void drawn_pack(struct drawn_graph *drawn, int n)
{
    int count = 0;

    drawn->first = mem_array((size_t)n + 1, sizeof(int));
    drawn->to = mem_array((size_t)n * (size_t)n + 1, sizeof(int));
    drawn->strength = mem_array((size_t)n * (size_t)n + 1, sizeof(double));
    for (int v = 0; v < n; v++) {
        for (int w = 0; w < n; w++) {
            if (drawn->matrix[v * n + w] <= 0)
                continue;
            drawn->to[count] = w;
            drawn->strength[count++] = drawn->matrix[v * n + w];
        }
        drawn->first[v + 1] = count;
    }
    drawn->graph = (struct csr){ n, drawn->first, drawn->to, drawn->strength };
}

/* Neighbouring numbers give unlike seeds. */
static inline unsigned scattered(unsigned number)
{
    number = (number ^ number >> 16) * 0x85ebca6bu;
    number = (number ^ number >> 13) * 0xc2b2ae35u;
    return number ^ number >> 16;
}

/* The graph of this number, of at most 'most' vertices. */
static inline void drawn_graph_init(struct drawn_graph *drawn, unsigned number, int most)
{
    unsigned seed = scattered(number);
    enum drawn_shape shape = (enum drawn_shape)(number % SHAPE_COUNT);
    int n = number < 18 ? (int)(number / SHAPE_COUNT) : (int)kernel_draw(&seed, (unsigned)most) + 1;

    drawn->matrix = mem_array((size_t)n * (size_t)n + 1, sizeof(double));
    for (int b = 1; b < n; b++) {
        int parent = (int)kernel_draw(&seed, (unsigned)b);

        for (int a = 0; a < b; a++)
            if (is_drawn(shape, n, a, b, parent, &seed))
                drawn->matrix[a * n + b] = drawn->matrix[b * n + a] = drawn_strength(&seed, number / SHAPE_COUNT % 3);
    }
    drawn_pack(drawn, n);
}

static inline void drawn_graph_done(struct drawn_graph *drawn)
{
    free(drawn->first);
    free(drawn->to);
    free(drawn->strength);
    free(drawn->matrix);
}

/*
 * Oracle: path lengths (or hops) by trying every stop on every way, none of them 'without' (-1: any); a vertex that is no stop
 * keeps its own ways. Caller frees.
 */
static inline double *naive_lengths(const struct drawn_graph *drawn, bool hops, int without)
{
    int n = drawn->graph.n;
    double *length = mem_array((size_t)n * (size_t)n, sizeof *length);

    for (int i = 0; i < n * n; i++)
        length[i] = i / n == i % n ? 0 : drawn->matrix[i] <= 0 ? INFINITY : hops ? 1 : 1 / drawn->matrix[i];
    for (int k = 0; k < n; k++) {
        for (int i = 0; k != without && i < n; i++) {
            for (int j = 0; j < n && length[i * n + k] < INFINITY; j++) {
                double way = length[i * n + k] + length[k * n + j];

                length[i * n + j] = way < length[i * n + j] ? way : length[i * n + j];
            }
        }
    }
    return length;
}

/* Σ 1/length over the pairs that 'vertex' (-1: nobody) is not part of, and over those that it is part of. */
static inline double naive_reach(const double *length, int n, int vertex)
{
    double sum = 0;

    for (int i = 0; i < n; i++)
        for (int j = 0; j < i; j++)
            sum += i == vertex || j == vertex ? 0 : 1 / length[i * n + j];
    return sum;
}

static inline double naive_own(const double *length, int n, int vertex)
{
    double sum = 0;

    for (int j = 0; j < n; j++)
        sum += j == vertex ? 0 : 1 / length[vertex * n + j];
    return sum;
}

static inline bool is_same_to_1e9(double a, double b)
{
    return a == b || fabs(a - b) <= 1e-9 * fmax(1, fabs(b));
}

#endif
