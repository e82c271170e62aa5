/*
 * dense_least.c - the least eigenvalue of a small positive definite matrix. Rows are taken off from the last one up, so
 * that what is left always begins at the same address; columns taken off are carried along, and not read again.
 */
#include "network/kernel/fiedler/dense.h"

#include <float.h>
#include <math.h>

#include "network/kernel/kernel.h"

enum { LANES = DENSE_LANES, MOST = DENSE_LEAST_MOST, STEPS = 100, SAFE_STEPS = 6 };

/* Share of a bold step that is taken, so that it stays below the eigenvalue in spite of rounding. */
static const double BOLDNESS = 0.999;

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
    double vector[MOST], image[MOST], last = matrix[n * stride + n - 1], rest, norm, lead, half, share;

    for (int i = 0; i < in_lanes(n); i++)
        vector[i] = i < n - 1 ? matrix[n * stride + i] : 0;
    rest = lanes_dot(n, vector, vector); /* not the difference of two norms, or what is 1e-8 of them is lost */
    norm = rest + last * last;
    if (rest <= 0)
        return norm;
    lead = -copysign(sqrt(norm), last);
    half = norm - lead * last;
    vector[n - 1] = last - lead;
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
 * Laguerre's steps from a point below all eigenvalues to the least one: one that does not lead beyond it, and one that
 * does not if as many eigenvalues are equal to it as it seems from there.
 */
struct steps {
    double safe, bold;
};

/*
 * From the first two derivatives of the logarithm of the characteristic polynomial, the product of the pivots. False
 * if there is an eigenvalue below x.
 */
static bool steps_from(struct steps *steps, const struct tridiagonal *reduced, double x)
{
    double n = reduced->n, beside = 0, slope = 0, bend = 0, first = 0, second = 0, root, copies;

    for (int i = 0; i < reduced->n; i++) {
        double pivot = reduced->diagonal[i] - x - beside, inverse = 1 / pivot;
        double share;

        if (!(pivot > 0))
            return false;
        beside = reduced->square[i] * inverse;
        share = beside * inverse;
        /* slope, bend: the derivatives of what the pivot before takes off */
        slope = (-1 - slope) * inverse;
        bend = -bend * inverse;
        first -= slope;
        second -= bend - slope * slope;
        bend = share * (2 * slope * slope * pivot - bend * pivot);
        slope = -share * slope * pivot;
    }
    root = fmax(0, n * second - first * first);
    copies = fmax(1, fmin(n, floor(first * first / second)));
    steps->safe = n / (first + sqrt((n - 1) * root));
    steps->bold = BOLDNESS * n / (first + sqrt((n - copies) / copies * root));
    return true;
}

double dense_least(int n, double *matrix, int stride)
{
    struct tridiagonal reduced = { .n = n };
    struct steps steps, next;
    double x = 0;

    reduce(&reduced, matrix, stride);
    if (!steps_from(&steps, &reduced, x))
        return x;
    for (int i = 0; i < STEPS && steps.safe > DBL_EPSILON * x; i++) {
        bool is_bold = i >= SAFE_STEPS && steps.bold > steps.safe && steps_from(&next, &reduced, x + steps.bold);

        x += is_bold ? steps.bold : steps.safe;
        if (!is_bold && !steps_from(&next, &reduced, x))
            break;
        steps = next;
    }
    return x;
}
