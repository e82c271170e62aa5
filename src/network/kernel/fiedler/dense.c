/*
 * dense.c - sums over vectors; eigenvalues of small dense symmetric matrices.
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

/* Reflects the last n - 1 coordinates so that column 0 ends below its second entry, which is returned. */
KERNEL static double reflect(int n, double *matrix, int stride, double *vector, double *image)
{
    double norm = 0, lead, half = 0, product = 0;

    for (int i = 1; i < n; i++) {
        vector[i] = matrix[i * stride];
        norm += vector[i] * vector[i];
    }
    lead = -copysign(sqrt(norm), vector[1]);
    if (norm - vector[1] * vector[1] <= 0)
        return vector[1];
    half = norm - lead * vector[1];
    vector[1] -= lead;
    for (int i = 1; i < n; i++)
        image[i] = 0;
    for (int j = 1; j < n; j++)
        for (int i = 1; i < n; i++)
            image[i] += vector[j] / half * matrix[j * stride + i];
    for (int i = 1; i < n; i++)
        product += vector[i] * image[i];
    for (int i = 1; i < n; i++)
        image[i] -= product / (2 * half) * vector[i];
    for (int j = 1; j < n; j++)
        for (int i = 1; i < n; i++)
            matrix[j * stride + i] -= vector[j] * image[i] + image[j] * vector[i];
    return lead;
}

/* Eigenvalues below x of the tridiagonal matrix with this diagonal and these squares beside it. */
static int count_below(int n, const double *diagonal, const double *square, double x)
{
    double pivot = 1;
    int count = 0;

    for (int i = 0; i < n; i++) {
        pivot = diagonal[i] - x - (i > 0 ? square[i - 1] / pivot : 0);
        if (fabs(pivot) < DBL_MIN / DBL_EPSILON)
            pivot = -DBL_MIN / DBL_EPSILON;
        count += pivot < 0;
    }
    return count;
}

double dense_eigenvalue(int n, double *matrix, int index, double *scratch)
{
    double *diagonal = scratch, *square = scratch + n, bound = 0, low, high;

    for (int i = 0; i < n; i++) {
        double beside = i + 1 < n ? reflect(n - i, matrix + i * n + i, n, scratch + 2 * n, scratch + 3 * n) : 0;

        diagonal[i] = matrix[i * n + i];
        square[i] = beside * beside;
        bound = fmax(bound, fabs(diagonal[i]) + 2 * fabs(beside));
    }
    /* Gershgorin, with room: the neighbour's entry beside counts too. */
    low = -2 * bound, high = 2 * bound;
    for (double middle = 0; high - low > DBL_EPSILON * (fabs(middle) + DBL_EPSILON * bound);) {
        double next = low + (high - low) / 2;

        if (next <= low || next >= high)
            break;
        middle = next;
        if (count_below(n, diagonal, square, middle) > index)
            high = middle;
        else
            low = middle;
    }
    return low + (high - low) / 2;
}
