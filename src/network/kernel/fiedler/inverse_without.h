/*
 * inverse_without.h - (L − shift)^-1 for the Laplacian L of a graph without one vertex, from one inverse for the whole graph.
 *
 * The whole graph's matrix K = L − shift + lift (11'/n + UU') is positive definite: the constant vector and the
 * lifted ones U, whose values are below the shift, are raised above it. Without vertex v its inverse G is H = G −
 * gg'/g_v, g being column v; L then lacks the strengths of v's edges on the diagonal, and the lift of U is to be
 * undone: K − EE', one column of E each. Hence the inverse wanted is H + HE (1 − E'HE)^-1 E'H (Woodbury 1950), and as
 * many eigenvalues are below the shift as 1 − E'HE has below 0 (Haynsworth 1968). The constant vector stays lifted,
 * it does not mix with others.
 */
#ifndef ENTENTE_NETWORK_KERNEL_FIEDLER_INVERSE_WITHOUT_H
#define ENTENTE_NETWORK_KERNEL_FIEDLER_INVERSE_WITHOUT_H

#include <stdbool.h>
#include <stddef.h>

#include "network/kernel/csr.h"

/* Owns its arrays, borrows the graph. Vectors have 'length' places, those from the graph's n on are 0. */
struct inverse {
    const struct csr *graph;
    int length; /* a multiple of DENSE_WIDTH */
    double shift, lift;
    double *matrix; /* length × length: G */
    int lifted;
    double *vectors, *images; /* rows: √lift U, and G times it */
};

/* Rounded up to what inverses want. */
int inverse_length(int n);

/*
 * 'lifted' orthonormal vectors, in rows of inverse_length. False, and nothing to free, if K is not positive definite.
 * O(n³).
 */
bool inverse_init(struct inverse *inverse, const struct csr *graph, double shift, const double *vectors, int lifted,
                  int threads);
void inverse_done(struct inverse *inverse);

/* A zeroed one has yet to be used, and may be used again and again. Owns its arrays. */
struct inverse_without {
    int vertex;
    int columns;   /* of E */
    int below;     /* eigenvalues below the shift, that of the constant vector not counted */
    double *roots; /* √strength by column, 1 for a lifted vector */
    double *side;  /* by column */
    double
        *factor; /* columns × columns, upper: 1 − E'HE as transposed unit triangle, with its pivots on the diagonal */
    size_t room;
};

/* False if a pivot is too near to 0 to tell its sign. O(degree³). */
bool inverse_without_of(struct inverse_without *removal, const struct inverse *inverse, int vertex);
void inverse_without_done(struct inverse_without *removal);

/* Makes of image = G x, x being 0 at the vertex, the image of x that is wanted. */
void inverse_without_correct(struct inverse_without *removal, const struct inverse *inverse, const double *x,
                             double *image);

#endif
