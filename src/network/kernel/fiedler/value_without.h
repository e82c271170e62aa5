/*
 * value_without.h - the second-smallest eigenvalue of the Laplacian without a vertex, for many vertices from one inverse.
 *
 * How many eigenvalues k are below the inverse's shift is known from a factorisation. If there are some, k converged
 * Ritz values below it are all there are, and the smallest is the one wanted, by a bound quadratic in the residual
 * (Kato 1949). If there is none, the one wanted is the next above the shift: it is looked for from drawn vectors and
 * taken only if the residual itself is as small as the error allowed. In both cases it has to equal the vector's
 * Rayleigh quotient in the graph.
 */
#ifndef ENTENTE_NETWORK_KERNEL_FIEDLER_VALUE_WITHOUT_H
#define ENTENTE_NETWORK_KERNEL_FIEDLER_VALUE_WITHOUT_H

#include <stdbool.h>

#include "network/kernel/fiedler/inverse_without.h"

/* Vectors to begin with: near to the lowest eigenvectors of the whole graph. */
enum { VALUE_STARTS = 8 };

/*
 * Sets values[v] and found[v] for those of the vertices v where the value is found right to 1e-9 of itself; none may
 * part the graph. starts: VALUE_STARTS rows as the inverse's. About 10 products with the inverse's matrix a
 * vertex.
 */
void value_without_solve(const struct inverse *inverse, const double *starts, const int *vertices, int count,
                         int threads, double *values, bool *found);

/* out[i] = matrix of the inverse times x[i], for 'count' vectors. */
void value_without_multiply(const struct inverse *inverse, const double *const *x, double *const *out, int count);

#endif
