/*
 * dense.c - sums over vectors; all eigenvectors of small dense symmetric matrices.
 */
#include "network/kernel/fiedler/dense.h"

#include <float.h>
#include <math.h>
#include <string.h>

#include "base/mem.h"
#include "network/kernel/kernel.h"

enum { LANES = 8, STEPS = 30 };

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

/* Row after row of the vectors: as they are, reflected by u, 2 / u'u being 'factor'; u has 'count' places. */
static void reflect_rows(int k, double *vectors, const double *u, int count, double factor, double *scratch)
{
    memset(scratch, 0, (size_t)k * sizeof *scratch);
    for (int i = 0; i < count; i++)
        dense_add(scratch, u[i], vectors + i * k, k);
    for (int i = 0; i < count; i++)
        dense_add(vectors + i * k, -factor * u[i], scratch, k);
}

/*
 * Of row n only the entry before the diagonal is left, which is returned, by a reflection of the first n coordinates.
 * scratch: 2k.
 */
static double reflect(int k, int n, double *matrix, double *vectors, double *scratch)
{
    double *u = matrix + n * k, *image = scratch, last = u[n - 1], rest = dense_dot(u, u, n - 1), lead, factor, share;

    if (rest <= 0)
        return last;
    lead = -copysign(sqrt(rest + last * last), last);
    factor = 1 / (lead * lead - lead * last);
    u[n - 1] = last - lead;
    memset(image, 0, (size_t)n * sizeof *image);
    for (int i = 0; i < n; i++)
        dense_add(image, factor * u[i], matrix + i * k, n);
    share = factor * dense_dot(u, image, n) / 2;
    dense_add(image, -share, u, n);
    for (int i = 0; i < n; i++) {
        double own = u[i], of_image = image[i];

        dense_add(matrix + i * k, -own, image, n);
        dense_add(matrix + i * k, -of_image, u, n);
    }
    reflect_rows(k, vectors, u, n, factor, scratch + k);
    return lead;
}

KERNEL static void rotate(double *restrict x, double *restrict y, int k, double cosine, double sine)
{
    for (int i = 0; i < k; i++) {
        double a = x[i], b = y[i];

        x[i] = cosine * a + sine * b;
        y[i] = cosine * b - sine * a;
    }
}

/* One step over rows from 'from' to 'to' with a shift near to the last value; beside[i] is between i and i + 1. */
static void chase(int k, double *values, double *beside, int from, int to, double *vectors)
{
    double half = (values[to - 1] - values[to]) / 2, corner = beside[to - 1];
    double shift = values[to] - corner * corner / (half + copysign(sqrt(half * half + corner * corner), half));
    double kept = values[from] - shift, bulge = beside[from];

    for (int i = from; i < to; i++) {
        double length = sqrt(kept * kept + bulge * bulge), cosine = length > 0 ? kept / length : 1;
        double sine = length > 0 ? bulge / length : 0, a = values[i], b = beside[i], c = values[i + 1];

        if (i > from)
            beside[i - 1] = length;
        values[i] = cosine * cosine * a + 2 * cosine * sine * b + sine * sine * c;
        values[i + 1] = sine * sine * a - 2 * cosine * sine * b + cosine * cosine * c;
        kept = beside[i] = cosine * sine * (c - a) + (cosine * cosine - sine * sine) * b;
        if (i + 1 < to) {
            bulge = sine * beside[i + 1];
            beside[i + 1] *= cosine;
        }
        rotate(vectors + i * k, vectors + (i + 1) * k, k, cosine, sine);
    }
}

static void solve_tridiagonal(int k, double *values, double *beside, double *vectors)
{
    double norm = 0;
    int to = k - 1;

    for (int i = 0; i < k; i++)
        norm = fmax(norm, fabs(values[i]) + fabs(beside[i]));
    for (int step = 0; step < STEPS * k && to > 0; step++) {
        int from = to;

        while (from > 0 && fabs(beside[from - 1]) > DBL_EPSILON / 2 * norm)
            from--;
        if (from < to)
            chase(k, values, beside, from, to, vectors);
        else
            to--;
    }
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
    AUTO_FREE double *beside = mem_array(3 * (size_t)k, sizeof *beside);

    memset(vectors, 0, (size_t)k * (size_t)k * sizeof *vectors);
    for (int i = 0; i < k; i++)
        vectors[i * k + i] = 1;
    for (int i = k - 1; i >= 0; i--) {
        values[i] = matrix[i * k + i];
        if (i > 0)
            beside[i - 1] = reflect(k, i, matrix, vectors, beside + k);
    }
    solve_tridiagonal(k, values, beside, vectors);
    sort_pairs(k, values, vectors);
}
