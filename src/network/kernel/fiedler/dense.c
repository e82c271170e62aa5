/*
 * dense.c - sums over vectors; all eigenvectors of small dense symmetric matrices.
 */
#include "network/kernel/fiedler/dense.h"

#include <float.h>
#include <math.h>
#include <string.h>

#include "network/kernel/kernel.h"

enum { LANES = 8, SWEEPS = 30 };

KERNEL double dense_dot(const double *x, const double *y, int n)
{
    double sum[LANES] = { 0 }, rest = 0;
    int i = 0;

    for (; i + LANES <= n; i += LANES)
        for (int l = 0; l < LANES; l++)
            sum[l] += x[i + l] * y[i + l];
    for (; i < n; i++)
        rest += x[i] * y[i];
    return ((sum[0] + sum[4]) + (sum[1] + sum[5])) + ((sum[2] + sum[6]) + (sum[3] + sum[7])) + rest;
}

KERNEL void dense_add(double *restrict y, double factor, const double *restrict x, int n)
{
    for (int i = 0; i < n; i++)
        y[i] += factor * x[i];
}

static void rotate(double *x, double *y, int stride, int k, double cosine, double sine)
{
    for (int i = 0; i < k; i++) {
        double a = x[i * stride], b = y[i * stride];

        x[i * stride] = cosine * a - sine * b;
        y[i * stride] = sine * a + cosine * b;
    }
}

/* Makes entry (p, q) 0. */
static void annihilate(int k, double *matrix, double *vectors, int p, int q)
{
    double slope = (matrix[q * k + q] - matrix[p * k + p]) / (2 * matrix[p * k + q]);
    double tangent = copysign(1 / (fabs(slope) + sqrt(slope * slope + 1)), slope);
    double cosine = 1 / sqrt(1 + tangent * tangent), sine = tangent * cosine;

    rotate(matrix + p, matrix + q, k, k, cosine, sine);
    rotate(matrix + p * k, matrix + q * k, 1, k, cosine, sine);
    rotate(vectors + p * k, vectors + q * k, 1, k, cosine, sine);
    matrix[p * k + q] = matrix[q * k + p] = 0;
}

/* Selection sort of the diagonal with its vectors. */
static void sort_pairs(int k, double *values, double *vectors)
{
    for (int i = 0; i < k; i++) {
        int least = i;

        for (int j = i + 1; j < k; j++)
            least = values[j] < values[least] ? j : least;
        for (int j = 0; j < k && least != i; j++) {
            double kept = vectors[i * k + j];

            vectors[i * k + j] = vectors[least * k + j];
            vectors[least * k + j] = kept;
        }
        double kept = values[i];

        values[i] = values[least];
        values[least] = kept;
    }
}

void dense_eigen(int k, double *matrix, double *values, double *vectors)
{
    bool is_diagonal = false;

    memset(vectors, 0, (size_t)k * (size_t)k * sizeof *vectors);
    for (int i = 0; i < k; i++)
        vectors[i * k + i] = 1;
    for (int sweep = 0; sweep < SWEEPS && !is_diagonal; sweep++) {
        double norm = 0;

        for (int i = 0; i < k * k; i++)
            norm = fmax(norm, fabs(matrix[i]));
        is_diagonal = true;
        for (int p = 0; p < k; p++) {
            for (int q = p + 1; q < k; q++) {
                if (fabs(matrix[p * k + q]) <= DBL_EPSILON * norm)
                    continue;
                annihilate(k, matrix, vectors, p, q);
                is_diagonal = false;
            }
        }
    }
    for (int i = 0; i < k; i++)
        values[i] = matrix[i * k + i];
    sort_pairs(k, values, vectors);
}
