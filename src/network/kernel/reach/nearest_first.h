/*
 * nearest_first.h - path lengths from one vertex after the other (Dijkstra 1959) with a heap four wide.
 */
#ifndef ENTENTE_NETWORK_KERNEL_REACH_NEAREST_FIRST_H
#define ENTENTE_NETWORK_KERNEL_REACH_NEAREST_FIRST_H

#include "network/kernel/csr.h"

struct heap_entry {
    double length;
    int vertex;
};

/* Serves one search after the other. Borrows the graph and its edges' lengths; owns the rest. */
struct nearest_first {
    const struct csr *graph;
    const double *edge_length; /* parallel to 'to' */
    struct heap_entry *heap;
    int *place, heap_count; /* by vertex: where in the heap */
};

void nearest_first_init(struct nearest_first *search, const struct csr *graph, const double *edge_length);
void nearest_first_done(struct nearest_first *search);
/* Fills the n lengths from a vertex, INFINITY where no path is. O(m log n). */
void nearest_first_from(struct nearest_first *search, int source, double *lengths);

#endif
