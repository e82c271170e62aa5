/*
 * davidson.c - a basis that grows by the residuals of its two lowest Ritz vectors, each divided by the degrees or
 * multiplied by the inverse of a graph like this one.
 */
#include "network/kernel/fiedler/davidson.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "network/kernel/fiedler/dense.h"

enum { MOST = 16, AT_ONCE = 2 };

static const double tolerance = 5e-11;

struct search {
    const struct laplacian *laplacian;
    const struct rough_inverse *inverse;
    int n, count, imaged;       /* of the basis: vectors, and those whose images are known */
    double *degree, rounding;   /* of a residual, about */
    double *basis, *images;     /* MOST vectors of n; L times them */
    double *ritz, *ritz_images; /* DAVIDSON_KEPT */
    double *projected;          /* MOST × MOST */
    double *values, *vectors, *scratch;
};

static double *row_of(const struct search *search, double *rows, int i)
{
    return rows + (size_t)i * (size_t)search->n;
}

static void search_init(struct search *search, const struct laplacian *laplacian)
{
    const struct csr *graph = laplacian->graph;
    size_t n = (size_t)graph->n, square = MOST * MOST;

    *search = (struct search){ .laplacian = laplacian, .n = graph->n };
    search->basis = mem_array((2 * MOST + 2 * DAVIDSON_KEPT + 1) * n, sizeof(double));
    search->images = search->basis + MOST * n;
    search->ritz = search->images + MOST * n;
    search->ritz_images = search->ritz + DAVIDSON_KEPT * n;
    search->degree = search->ritz_images + DAVIDSON_KEPT * n;
    search->projected = mem_array(3 * square + MOST, sizeof(double));
    search->vectors = search->projected + square;
    search->scratch = search->vectors + square;
    search->values = search->scratch + square;
    for (int v = 0; v < graph->n; v++)
        for (int i = graph->first[v]; i < graph->first[v + 1]; i++)
            search->degree[v] += graph->to[i] == laplacian->missing ? 0 : graph->strength[i];
    for (int v = 0; v < graph->n; v++)
        search->rounding = fmax(search->rounding, 8 * DBL_EPSILON * search->degree[v]);
}

static void search_done(struct search *search)
{
    free(search->basis);
    free(search->projected);
}

/* Takes from a vector what of it lies in the basis; the length that is left. */
static double take_basis_from(const struct search *search, double *vector)
{
    for (int i = 0; i < search->count; i++) {
        const double *basis = row_of(search, search->basis, i);

        dense_add(vector, -dense_dot(basis, vector, search->n), basis, search->n);
    }
    return sqrt(dense_dot(vector, vector, search->n));
}

/* What of a vector is orthogonal to the basis joins it; the vector is spoilt. Where little is left, rounding is too. */
static void join(struct search *search, double *vector)
{
    double before = sqrt(dense_dot(vector, vector, search->n)), length = take_basis_from(search, vector);
    double *joined = row_of(search, search->basis, search->count);

    if (length < 1e-2 * before)
        length = take_basis_from(search, vector);
    if (!(length > 1e-11 * before))
        return;
    for (int v = 0; v < search->n; v++)
        joined[v] = vector[v] / length;
    search->count++;
}

/* Of those that have joined. */
static void make_images(struct search *search)
{
    double *images = row_of(search, search->images, search->imaged);

    laplacian_apply(search->laplacian, row_of(search, search->basis, search->imaged), images,
                    search->count - search->imaged);
    for (int j = search->imaged; j < search->count; j++)
        for (int i = 0; i <= j; i++)
            search->projected[i * MOST + j] = search->projected[j * MOST + i] =
                dense_dot(row_of(search, search->basis, i), row_of(search, search->images, j), search->n);
    search->imaged = search->count;
}

static void combine(const struct search *search, const double *rows, const double *parts, double *out)
{
    memset(out, 0, (size_t)search->n * sizeof *out);
    for (int i = 0; i < search->count; i++)
        dense_add(out, parts[i], rows + (size_t)i * (size_t)search->n, search->n);
}

static void make_ritz(struct search *search, int count)
{
    for (int i = 0; i < count; i++) {
        combine(search, search->basis, search->vectors + i * search->count, row_of(search, search->ritz, i));
        combine(search, search->images, search->vectors + i * search->count, row_of(search, search->ritz_images, i));
    }
}

/* The lowest Ritz vectors alone are the basis. */
static void restart(struct search *search)
{
    size_t size = DAVIDSON_KEPT * (size_t)search->n * sizeof(double);

    make_ritz(search, DAVIDSON_KEPT);
    memcpy(search->basis, search->ritz, size);
    memcpy(search->images, search->ritz_images, size);
    memset(search->projected, 0, MOST * MOST * sizeof(double));
    for (int i = 0; i < DAVIDSON_KEPT; i++)
        search->projected[i * MOST + i] = search->values[i];
    search->count = search->imaged = DAVIDSON_KEPT;
}

static void solve(struct search *search)
{
    int k = search->count;

    for (int i = 0; i < k; i++)
        memcpy(search->scratch + i * k, search->projected + i * MOST, (size_t)k * sizeof(double));
    dense_eigen(k, search->scratch, search->values, search->vectors);
}

/* Turns the image of Ritz vector i into the residual; its length. */
static double residual(struct search *search, int i)
{
    double *image = row_of(search, search->ritz_images, i);

    dense_add(image, -search->values[i], row_of(search, search->ritz, i), search->n);
    return sqrt(dense_dot(image, image, search->n)) + search->rounding;
}

/*
 * The lowest two are separated by the basis; both together are apart from the third. What the residuals leave open is
 * then their square over that distance (Mathias 1998).
 */
static bool is_converged(const struct search *search, double first, double second)
{
    double least = search->values[0], gap = search->values[AT_ONCE] - least;

    return first <= tolerance * least || (second <= gap / 100 && first * (first + second) <= tolerance * least * gap);
}

static void expand(struct search *search, int i)
{
    double *vector = row_of(search, search->ritz_images, i);

    if (search->inverse)
        rough_inverse_apply(search->inverse, vector);
    for (int v = 0; v < search->n && !search->inverse; v++)
        vector[v] /= search->degree[v] > 0 ? search->degree[v] : 1;
    laplacian_centre(search->laplacian, vector);
    join(search, vector);
}

static void start(struct search *search, const double *kept)
{
    double *vector = search->ritz_images;

    for (int i = 0; i < DAVIDSON_KEPT + 1; i++) {
        memset(vector, 0, (size_t)search->n * sizeof *vector);
        if (i < DAVIDSON_KEPT)
            memcpy(vector, kept + (size_t)i * (size_t)search->n, (size_t)search->n * sizeof *vector);
        laplacian_shake(search->laplacian, vector, 1e-2 / sqrt(search->n), (unsigned)i);
        join(search, vector);
    }
}

static bool iterate(struct search *search, int steps)
{
    for (int step = 0; step < steps; step++) {
        double lengths[AT_ONCE];

        make_images(search);
        solve(search);
        make_ritz(search, AT_ONCE);
        for (int i = 0; i < AT_ONCE; i++)
            lengths[i] = residual(search, i);
        if (is_converged(search, lengths[0], lengths[1]))
            return true;
        if (search->count + AT_ONCE > MOST) {
            restart(search);
            continue;
        }
        for (int i = 0; i < AT_ONCE; i++)
            expand(search, i);
    }
    return false;
}

bool davidson_search(const struct laplacian *laplacian, const struct rough_inverse *inverse, int steps, double *kept,
                     double *value)
{
    struct search search;
    bool is_found;

    search_init(&search, laplacian);
    search.inverse = inverse;
    start(&search, kept);
    is_found = iterate(&search, steps);
    if (is_found) {
        make_ritz(&search, DAVIDSON_KEPT);
        memcpy(kept, search.ritz, DAVIDSON_KEPT * (size_t)search.n * sizeof *kept);
        *value = laplacian_quotient(laplacian, kept);
    }
    search_done(&search);
    return is_found;
}
