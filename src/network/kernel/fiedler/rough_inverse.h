/*
 * rough_inverse.h - an inverse in single precision: enough to bring a residual near to the error it comes from.
 */
#ifndef ENTENTE_NETWORK_KERNEL_FIEDLER_ROUGH_INVERSE_H
#define ENTENTE_NETWORK_KERNEL_FIEDLER_ROUGH_INVERSE_H

#include "network/kernel/fiedler/inverse_without.h"

/* length × length, symmetric. Owns its array. */
struct rough_inverse {
    int n, length; /* a multiple of DENSE_WIDTH */
    float *matrix;
};

void rough_inverse_init(struct rough_inverse *rough, const struct inverse *inverse);
void rough_inverse_done(struct rough_inverse *rough);

/* Makes of a vector of n its image. O(n²). */
void rough_inverse_apply(const struct rough_inverse *rough, double *vector);

#endif
