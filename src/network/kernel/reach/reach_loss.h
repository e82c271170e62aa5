/*
 * reach_loss.h - what every single vertex' deletion costs in reach, T = Σ_{i<j} 1/d_ij, 1/∞ = 0 (Everett & Borgatti 2010).
 */
#ifndef ENTENTE_NETWORK_KERNEL_REACH_REACH_LOSS_H
#define ENTENTE_NETWORK_KERNEL_REACH_REACH_LOSS_H

#include <stdbool.h>

#include "network/kernel/csr.h"
#include "network/kernel/progress.h"

/* Distances along lengths 1/strength, or in hops (edges, whatever their strength). Owns its arrays. */
struct reach_loss {
    double whole;    /* T of the graph */
    double *own;     /* by vertex v: Σ_j 1/d_vj, the pairs that v is part of */
    double *without; /* by vertex: T of the graph without it */
};

/* By whichever kernel is faster for a graph of this size; the same values to rounding. 'progress' may be NULL. */
void reach_loss_init(struct reach_loss *out, const struct csr *graph, bool hops, int threads,
                     struct kernel_progress *progress);
void reach_loss_done(struct reach_loss *loss);

#endif
