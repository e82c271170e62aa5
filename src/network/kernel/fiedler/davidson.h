/*
 * davidson.h - the second-smallest eigenvalue of a sparse Laplacian (Davidson 1975, with two vectors at a time and
 * restarts).
 */
#ifndef ENTENTE_NETWORK_KERNEL_FIEDLER_DAVIDSON_H
#define ENTENTE_NETWORK_KERNEL_FIEDLER_DAVIDSON_H

#include <stdbool.h>

#include "network/kernel/fiedler/laplacian.h"
#include "network/kernel/fiedler/rough_inverse.h"

/* Ritz vectors that a search leaves. */
enum { DAVIDSON_KEPT = 4 };

/*
 * Sets the value if the search converged to 1e-9 of it within so many steps. kept: DAVIDSON_KEPT vectors of the
 * graph's n, where it begins (zeros: from drawn vectors alone), and what they have become. inverse: of the
 * Laplacian of a similar graph, or NULL. The graph (less what is
 * missing) has 16 vertices at least and is connected.
 */
bool davidson_search(const struct laplacian *laplacian, const struct rough_inverse *inverse, int steps, double *kept,
                     double *value);

#endif
