/*
 * all_pairs.c - shortest paths between all pairs.
 */
#include "network/kernel/reach/all_pairs.h"

#include <math.h>
#include <omp.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "network/kernel/reach/closure.h"
#include "network/kernel/kernel.h"
#include "network/kernel/reach/nearest_first.h"

enum { SIDE = CLOSURE_LENGTH_SIDE, BLOCK = SIDE * SIDE };
/* Vertices above which threads share the work. */
enum { WORTH_SHARING = 256 };

/* The closed matrix and the memory it lies in. */
struct closed {
    int blocks;
    void *memory;
    double *matrix;
};

static const double *block_of(const struct closed *closed, int row, int column)
{
    return closed->matrix + closure_block_at(&closure_lengths, row, column) / sizeof *closed->matrix;
}

/* Waits for the other threads of a team; alone, not even for the system. */
static void meet(int team)
{
    if (team > 1) {
#pragma omp barrier
    }
}

/* One thread's share of a closure. */
static void close_matrix(const struct closed *closed, int n, char *panel)
{
    const struct closure_kind *kind = &closure_lengths;
    int stops[CLOSURE_STOPS], team = omp_get_num_threads(), own = omp_get_thread_num(), blocks = closed->blocks;

    for (int first = 0; first < n; first += CLOSURE_STOPS) {
        int count = closure_stops(stops, first, n);

        kind->close(panel, closed->matrix, blocks * own / team, blocks * (own + 1) / team, stops, count);
        meet(team);
        for (int row = own; row < blocks; row += team)
            closure_lower_row(kind, closed->matrix, closed->matrix, row, panel, count);
        meet(team);
    }
}

static void closed_init(struct closed *closed, const struct csr *graph, int threads)
{
    const struct closure_kind *kind = &closure_lengths;
    AUTO_FREE char *memory = mem_array(closure_panel_bytes(kind, graph->n) + CLOSURE_ALIGNMENT, 1);

    closed->blocks = closure_blocks(kind, graph->n);
    closed->memory = mem_array(closure_matrix_bytes(kind, graph->n) + CLOSURE_ALIGNMENT, 1);
    closed->matrix = closure_aligned(closed->memory);
    kind->fill(closed->matrix, graph, false);
#pragma omp parallel num_threads(threads) if (graph->n > WORTH_SHARING)
    close_matrix(closed, graph->n, closure_aligned(memory));
}

/* A row of blocks into the rows and columns of n * n lengths. */
static void copy_row(const struct closed *closed, int n, int row, double *lengths)
{
    for (int column = 0; column <= row; column++) {
        const double *block = block_of(closed, row, column);

        for (int i = row * SIDE; i < n && i < (row + 1) * SIDE; i++) {
            for (int j = column * SIDE; j < n && j < (column + 1) * SIDE; j++) {
                double length = i == j ? 0 : block[i % SIDE * SIDE + j % SIDE];

                lengths[(size_t)i * (size_t)n + (size_t)j] = lengths[(size_t)j * (size_t)n + (size_t)i] = length;
            }
        }
    }
}

/* Σ 1/length over a row of blocks, pairs once. */
KERNEL static double row_reach(const struct closed *closed, int row)
{
    double sums[SIDE] = { 0 }, sum = 0;

    for (int column = 0; column <= row; column++) {
        const double *block = block_of(closed, row, column);

        for (int r = 0; r < SIDE; r++)
            for (int c = 0; c < (column < row ? SIDE : r); c++)
                sums[c] += 1 / block[r * SIDE + c];
    }
    for (int c = 0; c < SIDE; c++)
        sum += sums[c];
    return sum;
}

static double *edge_lengths(const struct csr *graph)
{
    size_t arcs = (size_t)graph->first[graph->n];
    double *lengths = mem_array(arcs, sizeof *lengths);

    for (size_t i = 0; i < arcs; i++)
        lengths[i] = 1 / graph->strength[i];
    return lengths;
}

/* The lengths of each vertex' paths to those before it; those after it are to be had from them. */
static void search_all(const struct csr *graph, int threads, double *lengths)
{
    AUTO_FREE double *edge_length = edge_lengths(graph);

#pragma omp parallel num_threads(threads) if (graph->n > WORTH_SHARING)
    {
        struct nearest_first search;

        nearest_first_init(&search, graph, edge_length);
#pragma omp for schedule(dynamic, 8)
        for (int v = 0; v < graph->n; v++)
            nearest_first_from(&search, v, lengths + (size_t)v * (size_t)graph->n);
        nearest_first_done(&search);
    }
}

/* Copies what is below the diagonal above it, a square at a time. */
static void mirror(double *lengths, size_t n, int threads)
{
    size_t squares = (n + SIDE - 1) / SIDE;

#pragma omp parallel for num_threads(threads) schedule(dynamic, 1)
    for (size_t row = 0; row < squares; row++)
        for (size_t column = 0; column <= row; column++)
            for (size_t i = row * SIDE; i < n && i < (row + 1) * SIDE; i++)
                for (size_t j = column * SIDE; j < i && j < (column + 1) * SIDE; j++)
                    lengths[j * n + i] = lengths[i * n + j];
}

/* As measured: a closure takes n / 25 ns for a pair, searches 28 ns times the logarithm. */
static bool is_for_closure(const struct csr *graph)
{
    return graph->n < 700 * log2(1 + graph->first[graph->n] / fmax(graph->n, 1));
}

void all_pairs_lengths(const struct csr *graph, int threads, double *lengths)
{
    struct closed closed;

    if (!is_for_closure(graph)) {
        search_all(graph, threads, lengths);
        mirror(lengths, (size_t)graph->n, threads);
        return;
    }
    closed_init(&closed, graph, threads);
#pragma omp parallel for num_threads(threads) schedule(dynamic, 1) if (graph->n > WORTH_SHARING)
    for (int row = 0; row < closed.blocks; row++)
        copy_row(&closed, graph->n, row, lengths);
    free(closed.memory);
}

/* By vertex: Σ 1/length to those before it. */
static void search_reach(const struct csr *graph, int threads, double *reach)
{
    AUTO_FREE double *edge_length = edge_lengths(graph);
    size_t n = (size_t)graph->n;

#pragma omp parallel num_threads(threads) if (graph->n > WORTH_SHARING)
    {
        struct nearest_first search;
        AUTO_FREE double *lengths = mem_array(n, sizeof *lengths);

        nearest_first_init(&search, graph, edge_length);
#pragma omp for schedule(dynamic, 8)
        for (int v = 0; v < graph->n; v++) {
            nearest_first_from(&search, v, lengths);
            for (int to = 0; to < v; to++)
                reach[v] += 1 / lengths[to];
        }
        nearest_first_done(&search);
    }
}

double all_pairs_reach(const struct csr *graph, int threads)
{
    AUTO_FREE double *reach = mem_array((size_t)graph->n, sizeof *reach);
    double sum = 0;

    if (is_for_closure(graph)) {
        struct closed closed;

        closed_init(&closed, graph, threads);
#pragma omp parallel for num_threads(threads) schedule(dynamic, 1) if (graph->n > WORTH_SHARING)
        for (int row = 0; row < closed.blocks; row++)
            reach[row] = row_reach(&closed, row);
        free(closed.memory);
    } else {
        search_reach(graph, threads, reach);
    }
    for (int v = 0; v < graph->n; v++)
        sum += reach[v];
    return sum;
}
