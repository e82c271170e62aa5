/*
 * splits.h - into how many pieces the graph falls when any single vertex goes (Hopcroft & Tarjan 1973).
 */
#ifndef ENTENTE_NETWORK_KERNEL_SPLITS_H
#define ENTENTE_NETWORK_KERNEL_SPLITS_H

#include "network/kernel/csr.h"

/* The connected components of a graph; all 0 where it has no vertices. */
struct split {
    int components;
    int largest;  /* vertices of the largest one */
    double pairs; /* unordered pairs of vertices that are connected; whole, exact below 2^53 */
};

/* The components of the graph, and by vertex those of the n - 1 others without it, in the caller's array. O(n + m). */
void splits_without_each(const struct csr *graph, struct split *whole, struct split *without);

#endif
