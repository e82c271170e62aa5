/*
 * csr.h - an undirected graph as sorted adjacency lists in a row (compressed sparse rows): what the kernels work on.
 */
#ifndef ENTENTE_NETWORK_KERNEL_CSR_H
#define ENTENTE_NETWORK_KERNEL_CSR_H

#include <stdbool.h>

/*
 * Neighbours of vertex v are to[first[v]] .. to[first[v + 1] - 1], ascending; every edge stands at both its ends; no loops, no
 * parallel edges. A path's length is the sum of 1/strength over its edges. Borrows all of it.
 */
struct csr {
    int n;
    const int *first, *to;
    const double *strength; /* parallel to 'to'; above 0 */
};

/* A graph that owns its arrays. */
struct csr_copy {
    struct csr graph;
    int *first, *to;
    double *strength;
};

/* The graph without the vertices marked, who stay as isolates. O(n + m). */
void csr_without(struct csr_copy *out, const struct csr *graph, const bool *gone);
void csr_copy_done(struct csr_copy *copy);

#endif
