/*
 * cut_program.h - the least weight of edges at odds with any two sides, exactly: a linear program with a variable for every edge
 * and a row for every cycle with an odd number of hostile edges that matters (Barahona & Mahjoub 1986; Aref, Mason & Wilson
 * 2020), rows found as they are broken, branching where they do not suffice.
 */
#ifndef ENTENTE_NETWORK_KERNEL_FRUSTRATION_CUT_PROGRAM_H
#define ENTENTE_NETWORK_KERNEL_FRUSTRATION_CUT_PROGRAM_H

#include "network/kernel/frustration/signed_graph.h"

struct cut_result {
    double value; /* weight at odds with 'side' */
    double bound; /* no sides have less; equal to value if proved */
    bool proved;
    long branchings;
};

/*
 * Finds the best two sides of a graph. 'side' is the start, and then the best found. Gives up after 'effort' (a count of
 * elementary operations, so that results do not depend on the machine; some 1e9 a second).
 */
struct cut_result cut_program_solve(const struct signed_graph *graph, bool *side, double effort);

#endif
