/*
 * near.h - algebraic connectivity of many graphs that have the edges of one base graph and not very different
 * strengths, as a search that begins with the base's lowest eigenvectors and corrects by its inverse.
 */
#ifndef ENTENTE_NETWORK_KERNEL_FIEDLER_NEAR_H
#define ENTENTE_NETWORK_KERNEL_FIEDLER_NEAR_H

#include <stdbool.h>

#include "network/kernel/csr.h"

struct fiedler_near;

/* What is known of the base; nothing of it is borrowed. Caller frees. O(n³) from 65 to 1024 vertices. */
struct fiedler_near *fiedler_near_new(const struct csr *base);
void fiedler_near_free(struct fiedler_near *near);

/*
 * As fiedler_value, which is asked where the search would gain nothing (few vertices, too many, other edges than the
 * base's) or has not converged. What comes out depends on the base and the graph alone. Several threads may ask at
 * once. About ten of O(n² + m).
 */
bool fiedler_near_value(const struct fiedler_near *near, const struct csr *graph, double *value);

#endif
