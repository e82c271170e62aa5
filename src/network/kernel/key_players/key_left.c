/*
 * key_left.c - distances between all pairs by letting vertices in one after the other as stops.
 */
#include "network/kernel/key_players/key_left.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "network/kernel/kernel.h"

enum { LANES = 8, LANES_PER_WORK = 8 };

void key_left_init(struct key_left *left, const struct csr *graph)
{
    size_t stride = ((size_t)graph->n + LANES - 1) / LANES * LANES;

    *left = (struct key_left){ .graph = graph };
    left->row = mem_array(stride, sizeof *left->row);
    left->sums = mem_array(stride, sizeof *left->sums);
    left->place = mem_array((size_t)graph->n, sizeof *left->place);
}

void key_left_done(struct key_left *left)
{
    for (int level = 0; level < KEY_LEFT_LEVELS; level++)
        free(left->matrix[level]);
    free(left->row);
    free(left->sums);
    free(left->place);
    *left = (struct key_left){ 0 };
}

double key_left_work(int n, int count)
{
    return (n + count * (1 + log2(count))) * n * n / LANES_PER_WORK;
}

static double *matrix_at(struct key_left *left, int level)
{
    size_t most = ((size_t)left->graph->n + LANES - 1) / LANES * LANES;

    if (!left->matrix[level])
        left->matrix[level] = mem_array((size_t)left->graph->n * most, sizeof(double));
    return left->matrix[level];
}

/* Numbers the rows, and sets the first matrix to the edges alone. */
static void fill(struct key_left *left, const int *gone, int gone_count)
{
    const struct csr *graph = left->graph;
    double *matrix = matrix_at(left, 0);

    left->n = 0;
    for (int v = 0; v < graph->n; v++)
        left->place[v] = 0;
    for (int i = 0; i < gone_count; i++)
        left->place[gone[i]] = -1;
    for (int v = 0; v < graph->n; v++)
        if (left->place[v] == 0)
            left->place[v] = left->n++;
    left->stride = (left->n + LANES - 1) / LANES * LANES;
    for (size_t i = 0; i < (size_t)left->n * (size_t)left->stride; i++)
        matrix[i] = INFINITY;
    for (int v = 0; v < graph->n; v++) {
        double *row = matrix + (size_t)left->place[v] * (size_t)left->stride;

        for (int i = graph->first[v]; i < graph->first[v + 1] && left->place[v] >= 0; i++)
            if (left->place[graph->to[i]] >= 0)
                row[left->place[graph->to[i]]] = 1 / graph->strength[i];
    }
}

/*
 * Lets one vertex in as a stop, its own distances being in 'own'. Eight columns at a time, up to beyond the diagonal.
 */
KERNEL static void lower(double *restrict matrix, const double *restrict own, int n, int stride)
{
    for (int i = 0; i < n; i++) {
        double *row = matrix + (size_t)i * (size_t)stride, length = own[i];

        for (int j = 0; j <= i && length < INFINITY; j += LANES) {
            for (int lane = 0; lane < LANES; lane++) {
                double by = length + own[j + lane];

                row[j + lane] = by < row[j + lane] ? by : row[j + lane];
            }
        }
    }
}

static void let_in(struct key_left *left, double *matrix, int vertex)
{
    size_t stride = (size_t)left->stride;
    int stop = left->place[vertex];

    for (int j = 0; j < left->stride; j++)
        left->row[j] = j < left->n
                           ? matrix[j < stop ? (size_t)stop * stride + (size_t)j : (size_t)j * stride + (size_t)stop]
                           : INFINITY;
    left->row[stop] = 0;
    lower(matrix, left->row, left->n, left->stride);
}

/* Adds the inverses of a row's first 'count' entries to the sums, column by column. */
KERNEL static void add_inverses(double *restrict sums, const double *restrict row, int count)
{
    for (int j = 0; j < count; j++)
        sums[j] += 1 / row[j];
}

static double sum_without(struct key_left *left, const double *matrix, int row)
{
    double sum = 0;

    memset(left->sums, 0, (size_t)left->n * sizeof *left->sums);
    for (int i = 0; i < left->n; i++)
        if (i != row)
            add_inverses(left->sums, matrix + (size_t)i * (size_t)left->stride, i);
    for (int j = 0; j < left->n; j++)
        sum += j == row ? 0 : left->sums[j];
    return sum;
}

/* The matrix of 'level' has all stops but last[from] .. last[to - 1]. */
static void halve(struct key_left *left, int level, int from, int to)
{
    double *matrix = matrix_at(left, level), *half;
    int middle = from + (to - from) / 2;

    if (to - from == 1) {
        left->reach[from] = sum_without(left, matrix, left->place[left->last[from]]);
        return;
    }
    half = matrix_at(left, level + 1);
    memcpy(half, matrix, (size_t)left->n * (size_t)left->stride * sizeof *half);
    for (int i = middle; i < to; i++)
        let_in(left, half, left->last[i]);
    halve(left, level + 1, from, middle);
    for (int i = from; i < middle; i++)
        let_in(left, matrix, left->last[i]);
    halve(left, level, middle, to);
}

void key_left_find(struct key_left *left, const int *gone, int gone_count, const int *last, int count, double *reach)
{
    AUTO_FREE bool *waits = mem_array((size_t)left->graph->n, sizeof *waits);

    fill(left, gone, gone_count);
    left->last = last;
    left->reach = reach;
    for (int i = 0; i < count; i++)
        waits[last[i]] = true;
    for (int v = 0; v < left->graph->n; v++)
        if (left->place[v] >= 0 && !waits[v])
            let_in(left, left->matrix[0], v);
    if (count > 0)
        halve(left, 0, 0, count);
}
