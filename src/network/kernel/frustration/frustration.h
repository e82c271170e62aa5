/*
 * frustration.h - the weighted line index of balance: the least weight of ties at odds with a division into two sides (Harary 1959;
 * Aref, Mason & Wilson 2020), exactly, with a proof.
 */
#ifndef ENTENTE_NETWORK_KERNEL_FRUSTRATION_FRUSTRATION_H
#define ENTENTE_NETWORK_KERNEL_FRUSTRATION_FRUSTRATION_H

#include <stdbool.h>

#include "network/kernel/edge_list.h"

/* Work after which a search gives up, in elementary operations: some seconds. */
#define FRUSTRATION_EFFORT 3e9

/* Owns its arrays. The first vertex of each component of the signed graph is on side false. */
struct frustration {
    double value; /* weight at odds with the sides found */
    double bound; /* no division has less; equal to value if proved */
    bool proved;
    bool *side;       /* by vertex */
    bool *frustrated; /* by edge */
    long branchings;
};

/* What one edge is held to: nothing, agreement with the sides, or being at odds with them. */
enum hold { HOLD_NOTHING, HOLD_AGREED, HOLD_FRUSTRATED };

/*
 * Divides the vertices of a list of signed strengths (support minus hostility). 'held' is the index of the edge that is
 * held. Deterministic; gives up after 'effort', 'proved' then being false.
 */
void frustration_solve(struct frustration *out, const struct edge_list *edges, int n, int held, enum hold hold,
                       double effort);
void frustration_done(struct frustration *frustration);

#endif
