/*
 * krylov.c - an orthonormal basis that grows, and the operator seen in it.
 */
#include "network/kernel/fiedler/krylov.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "network/kernel/fiedler/dense.h"

/* Of a vector's length, what is left when all else was rounding. */
static const double nothing_left = 1e-11;

void krylov_init(struct krylov *krylov, int length)
{
    size_t square = KRYLOV_MOST * KRYLOV_MOST;

    *krylov = (struct krylov){ .length = length };
    krylov->basis = mem_array(KRYLOV_MOST * (size_t)length, sizeof(double));
    krylov->projected = mem_array(3 * square + KRYLOV_MOST, sizeof(double));
    krylov->vectors = krylov->projected + square;
    krylov->scratch = krylov->vectors + square;
    krylov->values = krylov->scratch + square;
}

void krylov_done(struct krylov *krylov)
{
    free(krylov->basis);
    free(krylov->projected);
}

void krylov_clear(struct krylov *krylov)
{
    krylov->held = krylov->done = 0;
    memset(krylov->projected, 0, KRYLOV_MOST * KRYLOV_MOST * sizeof(double));
}

static double *basis_vector(const struct krylov *krylov, int i)
{
    return krylov->basis + (size_t)i * (size_t)krylov->length;
}

/* The second time takes away what rounding left the first time. */
static void split_off(struct krylov *krylov, double *vector, double *parts)
{
    for (int time = 0; time < 2; time++) {
        for (int i = 0; i < krylov->held; i++) {
            double part = dense_dot(basis_vector(krylov, i), vector, krylov->length);

            dense_add(vector, -part, basis_vector(krylov, i), krylov->length);
            parts[i] += part;
        }
    }
}

/* Returns the length of what was added, or 0. */
static double add(struct krylov *krylov, double *vector, double *parts)
{
    double before = sqrt(dense_dot(vector, vector, krylov->length)), length;

    split_off(krylov, vector, parts);
    length = sqrt(dense_dot(vector, vector, krylov->length));
    if (krylov->held == KRYLOV_MOST || !(length > nothing_left * before))
        return 0;
    memset(basis_vector(krylov, krylov->held), 0, (size_t)krylov->length * sizeof *vector);
    dense_add(basis_vector(krylov, krylov->held++), 1 / length, vector, krylov->length);
    return length;
}

void krylov_start(struct krylov *krylov, double *vector)
{
    double parts[KRYLOV_MOST] = { 0 };

    add(krylov, vector, parts);
}

void krylov_take(struct krylov *krylov, double *image)
{
    double parts[KRYLOV_MOST] = { 0 };
    int held = krylov->held;
    double length = add(krylov, image, parts);

    if (krylov->held > held)
        parts[held] = length;
    for (int i = 0; i < krylov->held; i++)
        krylov->projected[i * KRYLOV_MOST + krylov->done] = parts[i];
    krylov->done++;
}

void krylov_solve(struct krylov *krylov)
{
    int k = krylov->done;
    const double *projected = krylov->projected;

    for (int i = 0; i < k; i++)
        for (int j = 0; j < k; j++)
            krylov->scratch[i * k + j] = (projected[i * KRYLOV_MOST + j] + projected[j * KRYLOV_MOST + i]) / 2;
    dense_eigen(k, krylov->scratch, krylov->values, krylov->vectors);
}

double krylov_residual(const struct krylov *krylov, int i)
{
    double squares = 0;

    for (int row = krylov->done; row < krylov->held; row++) {
        double part =
            dense_dot(krylov->projected + row * KRYLOV_MOST, krylov->vectors + i * krylov->done, krylov->done);

        squares += part * part;
    }
    return sqrt(squares);
}

void krylov_vector(const struct krylov *krylov, int i, double *vector)
{
    memset(vector, 0, (size_t)krylov->length * sizeof *vector);
    for (int j = 0; j < krylov->done; j++)
        dense_add(vector, krylov->vectors[i * krylov->done + j], basis_vector(krylov, j), krylov->length);
}
