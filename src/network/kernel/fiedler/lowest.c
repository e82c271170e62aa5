/*
 * lowest.c - eight vectors and what the inverse makes of them.
 */
#include "network/kernel/fiedler/lowest.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "network/kernel/fiedler/krylov.h"
#include "network/kernel/fiedler/laplacian.h"

/* Products of the block with the inverse in one go. */
enum { PASSES = 3, ROUNDS = 20 };

static void start(struct krylov *krylov, struct lowest *lowest)
{
    struct laplacian laplacian = { lowest->inverse.graph, -1 };

    for (int i = 0; i < VALUE_STARTS; i++) {
        double *vector = lowest->vectors + (size_t)i * (size_t)krylov->length;

        laplacian_centre(&laplacian, vector);
        krylov_start(krylov, vector);
    }
}

static void multiply(struct krylov *krylov, struct lowest *lowest)
{
    struct laplacian laplacian = { lowest->inverse.graph, -1 };
    const double *x[VALUE_STARTS];
    double *out[VALUE_STARTS];
    int count = krylov->held - krylov->done;

    for (int i = 0; i < count; i++) {
        x[i] = krylov->basis + (size_t)(krylov->done + i) * (size_t)krylov->length;
        out[i] = lowest->vectors + (size_t)i * (size_t)krylov->length;
    }
    value_without_multiply(&lowest->inverse, x, out, count);
    for (int i = 0; i < count; i++) {
        laplacian_centre(&laplacian, out[i]);
        krylov_take(krylov, out[i]);
    }
}

static void go(struct lowest *lowest)
{
    struct krylov krylov;

    krylov_init(&krylov, lowest->inverse.length);
    krylov_clear(&krylov);
    start(&krylov, lowest);
    for (int pass = 0; pass < PASSES; pass++)
        multiply(&krylov, lowest);
    krylov_solve(&krylov);
    for (int i = 0; i < VALUE_STARTS; i++) {
        int ritz = krylov.done - 1 - i;

        lowest->values[i] = 1 / krylov.values[ritz];
        lowest->errors[i] = krylov_residual(&krylov, ritz) * lowest->values[i] * lowest->values[i];
        krylov_vector(&krylov, ritz, lowest->vectors + (size_t)i * (size_t)krylov.length);
    }
    krylov_done(&krylov);
}

static bool is_near(const struct lowest *lowest, int count, double part)
{
    bool is_near = true;

    for (int i = 0; i < count; i++)
        is_near = is_near && lowest->errors[i] <= part * lowest->values[i];
    return is_near;
}

void lowest_improve(struct lowest *lowest, int count, double part)
{
    for (int round = 0; round < ROUNDS && !is_near(lowest, count, part); round++)
        go(lowest);
}

bool lowest_init(struct lowest *lowest, const struct csr *graph, int threads)
{
    struct laplacian laplacian = { graph, -1 };

    *lowest = (struct lowest){ .vectors = NULL };
    if (!inverse_init(&lowest->inverse, graph, 0, NULL, 0, threads))
        return false;
    lowest->vectors = mem_array(VALUE_STARTS * (size_t)lowest->inverse.length, sizeof(double));
    for (int i = 0; i < VALUE_STARTS; i++)
        laplacian_shake(&laplacian, lowest->vectors + (size_t)i * (size_t)lowest->inverse.length, 1, (unsigned)i);
    go(lowest);
    return true;
}

void lowest_done(struct lowest *lowest)
{
    inverse_done(&lowest->inverse);
    free(lowest->vectors);
}
