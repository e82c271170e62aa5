/*
 * fiedler.h - algebraic connectivity: the second-smallest eigenvalue of the weighted Laplacian L = D − W (Fiedler
 * 1973). Above 0 if and only if the graph is connected. In the unit of the strengths.
 */
#ifndef ENTENTE_NETWORK_KERNEL_FIEDLER_FIEDLER_H
#define ENTENTE_NETWORK_KERNEL_FIEDLER_FIEDLER_H

#include <stdbool.h>

#include "network/kernel/csr.h"

/*
 * Of the whole graph, right to 1e-9 of itself; exactly 0 if it is disconnected. False, and the value untouched, below
 * two vertices, and where the iteration did not converge or the value is too small beside the largest eigenvalue to
 * be told from rounding: then ask a dense solver. O(n³) up to 64 vertices; some tens of O(n + m) beyond, and O(n³) up
 * to 1024 where that does not do.
 */
bool fiedler_value(const struct csr *graph, double *value);

/*
 * For every vertex v, values[v] of the graph on the n - 1 other vertices, in the same way; found[v] false, and
 * values[v] 0, where fiedler_value would be false or what was found may not be the second. The same to the last bit
 * for any number of threads. O(n³ + Σ_v (n² + degree³)) up to 1024 vertices, with 16 n² + threads (4000 n + 64
 * greatest degree²) bytes; a sparse search for each vertex beyond.
 */
void fiedler_without_each(const struct csr *graph, int threads, double *values, bool *found);

#endif
