/*
 * value_without.c - groups of vertices go through their iterations together, so that the matrix is read once for all of
 * them; what comes out for a vertex does not depend on the others.
 */
#include "network/kernel/fiedler/value_without.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "network/kernel/fiedler/dense.h"
#include "network/kernel/fiedler/krylov.h"
#include "network/kernel/fiedler/laplacian.h"

enum { RUNS = 8, VECTORS = RUNS * VALUE_STARTS, DEPTH = 32 };

/* Relative errors: of the bound on the value, and between the value and the vector's quotient. */
static const double tolerance = 1e-10, agreement = 3e-10;

/* What a step may take off the error at best. */
static const double step_gain = 30;

/* One vertex' iteration. */
struct run {
    struct laplacian laplacian;
    struct inverse_without removal;
    struct krylov krylov;
    double *images; /* VALUE_STARTS vectors */
    int pending;    /* images asked for */
    int ready;      /* vectors done from which it is worth to look at the values */
    bool is_over;
};

void value_without_multiply(const struct inverse *inverse, const double *const *x, double *const *out, int count)
{
    int length = inverse->length;
    AUTO_FREE double *spare = mem_array(2 * (size_t)length, sizeof *spare);

    for (int i = 0; i < count; i++)
        memset(out[i], 0, (size_t)length * sizeof(double));
    for (int from = 0; from < length; from += DEPTH) {
        int depth = length - from < DEPTH ? length - from : DEPTH;

        for (int tile = 0; tile < count; tile += DENSE_TILE) {
            const double *factor[DENSE_TILE];
            double *rows[DENSE_TILE];

            for (int r = 0; r < DENSE_TILE; r++) {
                factor[r] = tile + r < count ? x[tile + r] + from : spare;
                rows[r] = tile + r < count ? out[tile + r] : spare + length;
            }
            dense_add_products(rows, factor, inverse->matrix + (size_t)from * (size_t)length, depth, length, length);
        }
    }
}

static void run_init(struct run *run, const struct inverse *inverse)
{
    *run = (struct run){ .laplacian = { inverse->graph, -1 } };
    krylov_init(&run->krylov, inverse->length);
    run->images = mem_array(VALUE_STARTS * (size_t)inverse->length, sizeof(double));
}

static void run_done(struct run *run)
{
    krylov_done(&run->krylov);
    inverse_without_done(&run->removal);
    free(run->images);
}

static int block_of(const struct run *run)
{
    return run->removal.below > 0 ? run->removal.below : 2;
}

/*
 * Where nothing is known to be below the shift, nothing may hide: the first start is shaken well, the second drawn
 * alone.
 */
static void begin(struct run *run, const struct inverse *inverse, const double *starts, int vertex)
{
    double even = 1 / sqrt(inverse->graph->n);

    run->laplacian.missing = vertex;
    run->is_over = !inverse_without_of(&run->removal, inverse, vertex) || run->removal.below > VALUE_STARTS;
    run->ready = block_of(run) + 1;
    krylov_clear(&run->krylov);
    for (int i = 0; i < block_of(run) && !run->is_over; i++) {
        bool is_drawn = run->removal.below == 0 && i > 0;

        memset(run->images, 0, (size_t)inverse->length * sizeof(double));
        dense_add(run->images, is_drawn ? 0 : 1, starts + (size_t)i * (size_t)inverse->length, inverse->length);
        laplacian_shake(&run->laplacian, run->images, (run->removal.below > 0 ? 1e-5 : 0.1) * even, (unsigned)i);
        krylov_start(&run->krylov, run->images);
    }
}

/*
 * The Ritz value that would be the one wanted, and the bound on its error. Infinite if there are too few below the
 * shift.
 */
static double wanted_value(const struct run *run, const struct inverse *inverse, int *index, double *error)
{
    const struct krylov *krylov = &run->krylov;
    int below = 0;
    double squares = 0, mu, value;

    while (below < krylov->done && krylov->values[below] < 0)
        below++;
    if (below != run->removal.below)
        return INFINITY;
    *index = below > 0 ? below - 1 : krylov->done - 1;
    for (int i = below > 0 ? 0 : *index; i <= *index; i++)
        squares += pow(krylov_residual(krylov, i), 2);
    mu = krylov->values[*index];
    value = inverse->shift + 1 / mu;
    *error = below > 0 ? squares / (mu * mu) * (inverse->shift - value) : sqrt(squares) / (mu * mu);
    return value;
}

/* The Ritz values are costly: they are not looked at before the error can have become small. */
static void conclude(struct run *run, const struct inverse *inverse, double *values, bool *found)
{
    struct krylov *krylov = &run->krylov;
    int index = 0, vertex = run->removal.vertex;
    double error = INFINITY, value, quotient;

    if (krylov->done < run->ready && krylov->held < KRYLOV_MOST)
        return;
    krylov_solve(krylov);
    value = wanted_value(run, inverse, &index, &error);
    run->ready = krylov->done + 1 + krylov->done / 8;
    if (!(value > 0 && error <= tolerance * value)) {
        if (value > 0 && error < INFINITY)
            run->ready = krylov->done + block_of(run) * (int)fmax(1, log(error / (tolerance * value)) / log(step_gain));
        return;
    }
    krylov_vector(krylov, index, run->images);
    laplacian_centre(&run->laplacian, run->images);
    quotient = laplacian_quotient(&run->laplacian, run->images);
    if (fabs(quotient - value) > agreement * quotient)
        return;
    values[vertex] = quotient;
    found[vertex] = run->is_over = true;
}

/* Vectors whose images are to come; a space that is closed goes on from a drawn vector. */
static int ask(struct run *run, const double **x, double **out)
{
    struct krylov *krylov = &run->krylov;
    size_t length = (size_t)krylov->length;

    if (!run->is_over && krylov->held == krylov->done) {
        memset(run->images, 0, length * sizeof(double));
        laplacian_shake(&run->laplacian, run->images, 1, (unsigned)krylov->held + VALUE_STARTS);
        krylov_start(krylov, run->images);
    }
    run->is_over |= krylov->held == krylov->done || krylov->held == KRYLOV_MOST;
    run->pending = run->is_over ? 0 : krylov->held - krylov->done;
    for (int i = 0; i < run->pending; i++) {
        x[i] = krylov->basis + (size_t)(krylov->done + i) * length;
        out[i] = run->images + (size_t)i * length;
    }
    return run->pending;
}

static void take(struct run *run, const struct inverse *inverse, double *values, bool *found)
{
    struct krylov *krylov = &run->krylov;
    size_t length = (size_t)krylov->length;

    for (int i = 0; i < run->pending && krylov->held < KRYLOV_MOST; i++) {
        double *image = run->images + (size_t)i * length;

        inverse_without_correct(&run->removal, inverse, krylov->basis + (size_t)krylov->done * length, image);
        laplacian_centre(&run->laplacian, image);
        krylov_take(krylov, image);
    }
    if (run->pending > 0)
        conclude(run, inverse, values, found);
}

static void solve_group(struct run *runs, int count, const struct inverse *inverse, double *values, bool *found)
{
    for (;;) {
        const double *x[VECTORS];
        double *out[VECTORS];
        int asked = 0;

        for (int i = 0; i < count; i++)
            asked += ask(&runs[i], x + asked, out + asked);
        if (asked == 0)
            return;
        value_without_multiply(inverse, x, out, asked);
        for (int i = 0; i < count; i++)
            take(&runs[i], inverse, values, found);
    }
}

void value_without_solve(const struct inverse *inverse, const double *starts, const int *vertices, int count,
                         int threads, double *values, bool *found)
{
#pragma omp parallel num_threads(threads)
    {
        struct run runs[RUNS];

        for (int i = 0; i < RUNS; i++)
            run_init(&runs[i], inverse);
#pragma omp for schedule(dynamic)
        for (int from = 0; from < count; from += RUNS) {
            int size = count - from < RUNS ? count - from : RUNS;

            for (int i = 0; i < size; i++)
                begin(&runs[i], inverse, starts, vertices[from + i]);
            solve_group(runs, size, inverse, values, found);
        }
        for (int i = 0; i < RUNS; i++)
            run_done(&runs[i]);
    }
}
