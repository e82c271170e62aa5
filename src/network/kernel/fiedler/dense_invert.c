/*
 * dense_invert.c - the inverse of a positive definite matrix by symmetric sweeps, a block of rows at a time. Swept
 * over all its rows, a matrix has become its inverse with the sign changed. Of the whole, only the lower triangle is
 * worked on.
 */
#include "network/kernel/fiedler/dense.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "network/kernel/kernel.h"

enum { BLOCK = 2 * DENSE_WIDTH };

KERNEL void dense_add_products(double *const *out, const double *const *factor, const double *matrix, int depth,
                               int stride, int width)
{
    const double *factor0 = factor[0], *factor1 = factor[1], *factor2 = factor[2], *factor3 = factor[3];

    for (int i = 0; i < width; i += DENSE_WIDTH) {
        double sum0[DENSE_WIDTH] = { 0 }, sum1[DENSE_WIDTH] = { 0 }, sum2[DENSE_WIDTH] = { 0 },
               sum3[DENSE_WIDTH] = { 0 };
        const double *row = matrix + i;

        for (int k = 0; k < depth; k++, row += stride) {
            for (int l = 0; l < DENSE_WIDTH; l++) {
                sum0[l] += factor0[k] * row[l];
                sum1[l] += factor1[k] * row[l];
                sum2[l] += factor2[k] * row[l];
                sum3[l] += factor3[k] * row[l];
            }
        }
        for (int l = 0; l < DENSE_WIDTH; l++) {
            out[0][i + l] += sum0[l];
            out[1][i + l] += sum1[l];
            out[2][i + l] += sum2[l];
            out[3][i + l] += sum3[l];
        }
    }
}

/* What a sweep over the rows from 'from' to before 'to' needs. */
struct sweep {
    double *matrix;
    int n, from, to;
    double *pivot; /* BLOCK × BLOCK: the inverse of the block on the diagonal, negative */
    double *panel,
        *image; /* BLOCK × n: the block's rows; n × BLOCK: their product with the pivot, by column of the panel */
    double *columns; /* n × BLOCK: the panel, transposed */
};

/* Row by row, each with one sweep; the inverse comes out negative. */
KERNEL static bool invert_pivot(struct sweep *sweep)
{
    int size = sweep->to - sweep->from;
    double *pivot = sweep->pivot;

    for (int k = 0; k < size; k++) {
        double *row = pivot + k * BLOCK, diagonal = row[k];

        if (!(diagonal > 0))
            return false;
        for (int i = 0; i < size; i++) {
            double factor = pivot[i * BLOCK + k] / diagonal;

            for (int j = 0; j < size && i != k; j++)
                pivot[i * BLOCK + j] -= factor * row[j];
            pivot[i * BLOCK + k] = factor;
        }
        for (int j = 0; j < size; j++)
            row[j] /= diagonal;
        row[k] = -1 / diagonal;
    }
    return true;
}

static bool start_sweep(struct sweep *sweep)
{
    size_t n = (size_t)sweep->n;

    for (int k = sweep->from; k < sweep->to; k++) {
        for (int i = 0; i < sweep->n; i++) {
            size_t high = (size_t)(i > k ? i : k), low = (size_t)(i > k ? k : i);
            double entry = sweep->matrix[high * n + low];

            sweep->panel[(size_t)(k - sweep->from) * n + (size_t)i] = entry;
            sweep->columns[i * BLOCK + k - sweep->from] = entry;
        }
    }
    for (int k = sweep->from; k < sweep->to; k++)
        memcpy(sweep->pivot + (k - sweep->from) * BLOCK, sweep->columns + k * BLOCK, BLOCK * sizeof(double));
    return invert_pivot(sweep);
}

/* Rows from 'row' on, DENSE_TILE of them. */
static void sweep_rows(const struct sweep *sweep, int row)
{
    int size = sweep->to - sweep->from, width = (row + DENSE_TILE + DENSE_WIDTH - 1) / DENSE_WIDTH * DENSE_WIDTH;
    double *out[DENSE_TILE], *image[DENSE_TILE];
    const double *columns[DENSE_TILE], *factor[DENSE_TILE];

    for (int r = 0; r < DENSE_TILE; r++) {
        out[r] = sweep->matrix + (size_t)(row + r) * (size_t)sweep->n;
        factor[r] = image[r] = sweep->image + (row + r) * BLOCK;
        columns[r] = sweep->columns + (row + r) * BLOCK;
        memset(image[r], 0, BLOCK * sizeof(double));
    }
    dense_add_products(image, columns, sweep->pivot, size, BLOCK, size);
    dense_add_products(out, factor, sweep->panel, size, sweep->n, width);
}

/* The swept rows and columns themselves. */
static void end_sweep(struct sweep *sweep)
{
    size_t n = (size_t)sweep->n;

    for (int i = 0; i < sweep->n; i++) {
        for (int k = sweep->from; k < sweep->to; k++) {
            double *image = sweep->image + i * BLOCK + k - sweep->from;

            if (i >= sweep->to)
                sweep->matrix[(size_t)i * n + (size_t)k] = -*image;
            else if (i < sweep->from)
                sweep->matrix[(size_t)k * n + (size_t)i] = -*image;
            else
                sweep->matrix[(size_t)i * n + (size_t)k] = sweep->pivot[(i - sweep->from) * BLOCK + k - sweep->from];
        }
    }
}

/* Takes the sign away and copies the lower triangle to the upper one. */
static void finish(double *matrix, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j <= i; j++) {
            matrix[i * n + j] = -matrix[i * n + j];
            matrix[j * n + i] = matrix[i * n + j];
        }
    }
}

bool dense_invert(double *matrix, int n, int threads)
{
    AUTO_FREE double *work = mem_array((size_t)BLOCK * (BLOCK + 3 * (size_t)n), sizeof *work);
    struct sweep sweep = { .matrix = matrix, .n = n, .pivot = work, .panel = work + BLOCK * BLOCK };

    sweep.image = sweep.panel + (size_t)BLOCK * (size_t)n;
    sweep.columns = sweep.image + (size_t)BLOCK * (size_t)n;
    for (; sweep.from < n; sweep.from = sweep.to) {
        sweep.to = sweep.from + BLOCK < n ? sweep.from + BLOCK : n;
        if (!start_sweep(&sweep))
            return false;
#pragma omp parallel for num_threads(threads) schedule(dynamic, 4)
        for (int row = 0; row < n; row += DENSE_TILE)
            sweep_rows(&sweep, row);
        end_sweep(&sweep);
    }
    finish(matrix, (size_t)n);
    return true;
}
