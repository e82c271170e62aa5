/*
 * lowest.h - the lowest eigenvectors of a connected graph's Laplacian but the constant one, by way of its dense
 * inverse.
 */
#ifndef ENTENTE_NETWORK_KERNEL_FIEDLER_LOWEST_H
#define ENTENTE_NETWORK_KERNEL_FIEDLER_LOWEST_H

#include <stdbool.h>

#include "network/kernel/fiedler/value_without.h"

/* Near to the lowest eigenvalues, ascending, and their vectors in rows of inverse_length. Owns all. */
struct lowest {
    struct inverse inverse; /* at shift 0 */
    double values[VALUE_STARTS];
    double *vectors;
    double errors[VALUE_STARTS]; /* bounds on theirs */
};

/*
 * False, and nothing to free, where the inverse is not to be had: the graph is all but disconnected. n above
 * VALUE_STARTS.
 */
bool lowest_init(struct lowest *lowest, const struct csr *graph, int threads);
void lowest_done(struct lowest *lowest);

/*
 * Comes nearer, by some products with the inverse, until the lowest 'count' errors are this part of their values, or
 * it is slow.
 */
void lowest_improve(struct lowest *lowest, int count, double part);

#endif
