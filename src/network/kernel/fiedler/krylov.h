/*
 * krylov.h - eigenvectors of a symmetric operator from the span of some vectors and of what it makes of them, over
 * and over (block Lanczos with every vector made orthogonal to all before it; Golub & Underwood 1977).
 */
#ifndef ENTENTE_NETWORK_KERNEL_FIEDLER_KRYLOV_H
#define ENTENTE_NETWORK_KERNEL_FIEDLER_KRYLOV_H

#include <stdbool.h>

enum { KRYLOV_MOST = 48 };

/* A zeroed one has yet to be initialised. Owns its arrays. */
struct krylov {
    int length;        /* of vectors */
    int held, done;    /* vectors; how many of them, from the first, have their image taken in */
    double *basis;     /* KRYLOV_MOST vectors, orthonormal */
    double *projected; /* entry i KRYLOV_MOST + j, j below done: the basis vector i times the image of j */
    double *values;    /* Ritz values, ascending, of the last krylov_solve */
    double *vectors;   /* its vectors in the basis, one in 'done' places */
    double *scratch;
};

void krylov_init(struct krylov *krylov, int length);
void krylov_done(struct krylov *krylov);

/* Forgets all vectors. */
void krylov_clear(struct krylov *krylov);

/*
 * Adds what of a vector is orthogonal to the others, if there is room and it is more than rounding. Spoils the
 * vector.
 */
void krylov_start(struct krylov *krylov, double *vector);

/* Takes in the image of basis vector 'done', there must be one, and adds it likewise. Spoils it. */
void krylov_take(struct krylov *krylov, double *image);

/* Ritz values and vectors from the vectors done, at least one. */
void krylov_solve(struct krylov *krylov);

/* How far the operator leads Ritz vector i out of what is done: the length of image minus value times vector. */
double krylov_residual(const struct krylov *krylov, int i);

/* Ritz vector i, of length 1. */
void krylov_vector(const struct krylov *krylov, int i, double *vector);

#endif
