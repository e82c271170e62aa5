/*
 * dense_least.c - the least eigenvalue of a small positive definite matrix. Rows are taken off from the last one up, so
 * that what is left always begins at the same address; columns taken off are carried along, and not read again.
 */
#include "network/kernel/fiedler/dense.h"

#include <float.h>
#include <math.h>

#include "network/kernel/kernel.h"

enum { LANES = DENSE_LANES, MOST = DENSE_LEAST_MOST, STEPS = 60 };

struct tridiagonal {
    int n;
    double diagonal[MOST], square[MOST]; /* square[i]: of the entry between diagonal[i] and the next; 0 at last */
};

static int in_lanes(int n)
{
    return (n + LANES - 1) / LANES * LANES;
}

/* image = the first n rows times the vector, which is 0 from n on; there is a row n. */
KERNEL static void multiply(int n, const double *restrict matrix, int stride, const double *restrict vector,
                            double *restrict image)
{
    for (int i = 0; i < n; i += LANES) {
        double even[LANES] = { 0 }, odd[LANES] = { 0 };
        const double *row = matrix + i;

        for (int j = 0; j < n; j += 2, row += 2 * stride) {
            for (int l = 0; l < LANES; l++) {
                even[l] += vector[j] * row[l];
                odd[l] += vector[j + 1] * row[stride + l];
            }
        }
        for (int l = 0; l < LANES; l++)
            image[i + l] = even[l] + odd[l];
    }
}

/* The first n rows less vector image' + image vector'. */
KERNEL static void take_off(int n, double *restrict matrix, int stride, const double *restrict vector,
                            const double *restrict image)
{
    for (int j = 0; j < n; j++)
        for (int i = 0; i < n; i += LANES)
            for (int l = 0; l < LANES; l++)
                matrix[j * stride + i + l] -= vector[j] * image[i + l] + image[j] * vector[i + l];
}

KERNEL static double lanes_dot(int n, const double *restrict x, const double *restrict y)
{
    double sum[LANES] = { 0 };

    for (int i = 0; i < n; i += LANES)
        for (int l = 0; l < LANES; l++)
            sum[l] += x[i + l] * y[i + l];
    return ((sum[0] + sum[4]) + (sum[1] + sum[5])) + ((sum[2] + sum[6]) + (sum[3] + sum[7]));
}

/*
 * Reflects the first n coordinates so that of row n, which is the last, only the entry before the diagonal is left;
 * returns its square.
 */
static double reflect(int n, double *restrict matrix, int stride)
{
    double vector[MOST], image[MOST], norm, lead, half, share;

    for (int i = 0; i < in_lanes(n); i++)
        vector[i] = i < n ? matrix[n * stride + i] : 0;
    norm = lanes_dot(n, vector, vector);
    if (norm - vector[n - 1] * vector[n - 1] <= 0)
        return norm;
    lead = -copysign(sqrt(norm), vector[n - 1]);
    half = norm - lead * vector[n - 1];
    vector[n - 1] -= lead;
    multiply(n, matrix, stride, vector, image);
    share = lanes_dot(n, vector, image) / (2 * half);
    for (int i = 0; i < in_lanes(n); i++)
        image[i] = i < n ? (image[i] - share * vector[i]) / half : 0;
    take_off(n, matrix, stride, vector, image);
    return norm;
}

static void reduce(struct tridiagonal *reduced, double *matrix, int stride)
{
    for (int i = reduced->n - 1; i >= 0; i--) {
        reduced->diagonal[i] = matrix[i * stride + i];
        if (i > 0)
            reduced->square[i - 1] = reflect(i, matrix, stride);
    }
}

/*
 * Laguerre's step from x, below all eigenvalues, to the least one, beyond which it does not lead; 0 or less if rounding
 * leaves nothing to go. From the first two derivatives of the logarithm of the characteristic polynomial, the product
 * of the pivots.
 */
static double step_from(const struct tridiagonal *reduced, double x)
{
    double n = reduced->n, beside = 0, slope = 0, bend = 0, first = 0, second = 0, root;

    for (int i = 0; i < reduced->n; i++) {
        double pivot = reduced->diagonal[i] - x - beside, inverse = 1 / pivot;
        double share;

        if (!(pivot > 0))
            return 0;
        beside = reduced->square[i] * inverse;
        share = beside * inverse;
        /* beside, slope, bend: what the pivot before takes off, and the derivatives of that */
        slope = (-1 - slope) * inverse;
        bend = -bend * inverse;
        first += slope;
        second += bend - slope * slope;
        bend = share * (2 * slope * slope * pivot - bend * pivot);
        slope = -share * slope * pivot;
    }
    root = (n - 1) * (-n * second - first * first);
    return n / (-first + sqrt(fmax(0, root)));
}

double dense_least(int n, double *matrix, int stride)
{
    struct tridiagonal reduced = { .n = n };
    double x = 0;

    reduce(&reduced, matrix, stride);
    for (int i = 0; i < STEPS; i++) {
        double step = step_from(&reduced, x);

        x += step;
        if (!(step > DBL_EPSILON * x))
            break;
    }
    return x;
}
