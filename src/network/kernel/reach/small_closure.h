/*
 * small_closure.h - shortest paths between all pairs of a small graph by letting vertices in as stops one after the
 * other (Floyd 1962; Warshall 1962), on a square of lengths in the caller's memory.
 */
#ifndef ENTENTE_NETWORK_KERNEL_REACH_SMALL_CLOSURE_H
#define ENTENTE_NETWORK_KERNEL_REACH_SMALL_CLOSURE_H

#include <stdbool.h>

#include "network/kernel/csr.h"

/* Most vertices: beyond, blocks are faster. */
enum { SMALL_CLOSURE_MOST = 64 };

/* Length from v to w: of[v * stride + w], INFINITY for no path, the same to the last bit both ways. */
struct small_closure {
    int n, stride;
    double of[SMALL_CLOSURE_MOST * SMALL_CLOSURE_MOST];
};

/* The edges alone, of length 1/strength; n at most SMALL_CLOSURE_MOST. */
void small_closure_start(struct small_closure *closure, const struct csr *graph);

/* Lets in as stops, in order, the vertices v with is_late[v] == late; 'is_late' may be NULL, then none is. O(n³). */
void small_closure_let_in(struct small_closure *closure, const bool *is_late, bool late);

/* Σ 1/length over the pairs of those who are not 'left_out' (NULL: nobody is). */
double small_closure_reach(const struct small_closure *closure, const bool *left_out);

#endif
