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
#include "network/kernel/reach/small_closure.h"

enum { SIDE = CLOSURE_LENGTH_SIDE, BLOCK = SIDE * SIDE };
/* Vertices above which threads share the work. */
enum { WORTH_SHARING = 256 };

/* The closed matrix and the memory it lies in. */
struct closed {
    int n, blocks;
    void *memory;
    double *matrix;
    void *panel;
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

/*
 * The next stops at or after 'from' that are late or not; 'is_late' may be NULL. Those who are not are met in the same
 * groups whoever else is late.
 */
static int next_stops(int *stops, int *from, int n, const bool *is_late, bool late)
{
    int count = 0;

    while (*from < n && count < CLOSURE_STOPS) {
        int v = (*from)++;

        if ((is_late && is_late[v]) == late)
            stops[count++] = v;
        if (!late && *from % CLOSURE_STOPS == 0 && count > 0)
            break;
    }
    return count;
}

/* Its own share, in a team of threads, of letting in as stops the vertices that are late or not. */
static void let_in(const struct closed *closed, const bool *is_late, bool late, int own, int team)
{
    const struct closure_kind *kind = &closure_lengths;
    int stops[CLOSURE_STOPS], blocks = closed->blocks, from = 0, count;

    while ((count = next_stops(stops, &from, closed->n, is_late, late)) > 0) {
        kind->close(closed->panel, closed->matrix, blocks * own / team, blocks * (own + 1) / team, stops, count);
        meet(team);
        for (int row = own; row < blocks; row += team)
            closure_lower_row(kind, closed->matrix, closed->matrix, row, closed->panel, count);
        meet(team);
    }
}

/* The edges alone. */
static void closed_start(struct closed *closed, const struct csr *graph)
{
    const struct closure_kind *kind = &closure_lengths;
    size_t matrix = closure_matrix_bytes(kind, graph->n), panel = closure_panel_bytes(kind, graph->n);

    closed->n = graph->n;
    closed->blocks = closure_blocks(kind, graph->n);
    closed->memory = mem_resize(NULL, matrix + panel + 2 * CLOSURE_ALIGNMENT, 1);
    closed->matrix = closure_aligned(closed->memory);
    closed->panel = closure_aligned((char *)closed->matrix + matrix);
    kind->fill(closed->matrix, graph, false);
}

static void closed_init(struct closed *closed, const struct csr *graph, int threads)
{
    closed_start(closed, graph);
    if (threads == 1 || graph->n <= WORTH_SHARING) {
        let_in(closed, NULL, false, 0, 1);
        return;
    }
#pragma omp parallel num_threads(threads)
    let_in(closed, NULL, false, omp_get_thread_num(), omp_get_num_threads());
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

/* Σ 1/length over a row of blocks, pairs once. far: by vertex, INFINITY to leave it out, or 0. */
KERNEL static double row_reach(const struct closed *closed, int row, const double *far)
{
    double sums[SIDE] = { 0 }, sum = 0;

    for (int column = 0; column <= row; column++) {
        const double *block = block_of(closed, row, column), *across = far + column * SIDE;

        for (int r = 0; r < SIDE; r++)
            for (int c = 0; c < (column < row ? SIDE : r); c++)
                sums[c] += 1 / (block[r * SIDE + c] + across[c] + far[row * SIDE + r]);
    }
    for (int c = 0; c < SIDE; c++)
        sum += sums[c];
    return sum;
}

/* Without those left out; NULL: nobody is. */
static double closed_reach(const struct closed *closed, int threads, const bool *left_out)
{
    size_t places = (size_t)closed->blocks * SIDE;
    AUTO_FREE double *far = mem_array(places, sizeof *far), *reach = mem_array((size_t)closed->blocks, sizeof *reach);
    double sum = 0;

    for (int v = 0; v < closed->n && left_out; v++)
        far[v] = left_out[v] ? INFINITY : 0;
#pragma omp parallel for num_threads(threads) schedule(dynamic, 1) if (closed->n > WORTH_SHARING)
    for (int row = 0; row < closed->blocks; row++)
        reach[row] = row_reach(closed, row, far);
    for (int row = 0; row < closed->blocks; row++)
        sum += reach[row];
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
static bool is_for_closure(int n, int arcs)
{
    return n < 700 * log2(1 + arcs / fmax(n, 1));
}

static void small_lengths(const struct csr *graph, double *lengths)
{
    struct small_closure closure;

    small_closure_start(&closure, graph);
    small_closure_let_in(&closure, NULL, false);
    for (int v = 0; v < graph->n; v++)
        memcpy(lengths + v * graph->n, closure.of + v * closure.stride, (size_t)graph->n * sizeof *lengths);
}

static void block_lengths(const struct csr *graph, int threads, double *lengths)
{
    struct closed closed;

    closed_init(&closed, graph, threads);
#pragma omp parallel for num_threads(threads) schedule(dynamic, 1) if (graph->n > WORTH_SHARING)
    for (int row = 0; row < closed.blocks; row++)
        copy_row(&closed, graph->n, row, lengths);
    free(closed.memory);
}

void all_pairs_lengths(const struct csr *graph, int threads, double *lengths)
{
    if (graph->n <= SMALL_CLOSURE_MOST) {
        small_lengths(graph, lengths);
    } else if (is_for_closure(graph->n, graph->first[graph->n])) {
        block_lengths(graph, threads, lengths);
    } else {
        search_all(graph, threads, lengths);
        mirror(lengths, (size_t)graph->n, threads);
    }
}

/* Before the last stops are let in, those left out are ends of ways only. */
static void small_reach(const struct csr *graph, const bool *gone, double *whole, double *left)
{
    struct small_closure closure;

    small_closure_start(&closure, graph);
    small_closure_let_in(&closure, gone, false);
    *left = small_closure_reach(&closure, gone);
    if (!gone) {
        *whole = *left;
        return;
    }
    small_closure_let_in(&closure, gone, true);
    *whole = small_closure_reach(&closure, NULL);
}

/* Σ 1/length, by vertex to those before it. */
static double search_reach(const struct csr *graph, int threads)
{
    AUTO_FREE double *edge_length = edge_lengths(graph), *reach = mem_array((size_t)graph->n, sizeof *reach);
    size_t n = (size_t)graph->n;
    double sum = 0;

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
    for (int v = 0; v < graph->n; v++)
        sum += reach[v];
    return sum;
}

double all_pairs_reach(const struct csr *graph, int threads)
{
    struct closed closed;
    double reach, same;

    if (graph->n <= SMALL_CLOSURE_MOST) {
        small_reach(graph, NULL, &reach, &same);
        return reach;
    }
    if (!is_for_closure(graph->n, graph->first[graph->n]))
        return search_reach(graph, threads);
    closed_init(&closed, graph, threads);
    reach = closed_reach(&closed, threads, NULL);
    free(closed.memory);
    return reach;
}

/* Edge ends of the graph without the vertices marked. */
static int arcs_without(const struct csr *graph, const bool *gone)
{
    int count = 0;

    for (int v = 0; v < graph->n; v++)
        for (int i = graph->first[v]; i < graph->first[v + 1] && !gone[v]; i++)
            count += !gone[graph->to[i]];
    return count;
}

static void reach_apart(const struct csr *graph, const bool *gone, double *whole, double *left)
{
    struct csr_copy rest;

    csr_without(&rest, graph, gone);
    *whole = all_pairs_reach(graph, 1);
    *left = all_pairs_reach(&rest.graph, 1);
    csr_copy_done(&rest);
}

void all_pairs_reach_without(const struct csr *graph, const bool *gone, double *whole, double *left)
{
    struct closed closed;

    if (graph->n <= SMALL_CLOSURE_MOST) {
        small_reach(graph, gone, whole, left);
        return;
    }
    if (!is_for_closure(graph->n, arcs_without(graph, gone))) {
        reach_apart(graph, gone, whole, left);
        return;
    }
    closed_start(&closed, graph);
    let_in(&closed, gone, false, 0, 1);
    *left = closed_reach(&closed, 1, gone);
    let_in(&closed, gone, true, 0, 1);
    *whole = closed_reach(&closed, 1, NULL);
    free(closed.memory);
}
