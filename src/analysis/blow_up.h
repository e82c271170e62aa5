/*
 * blow_up.h - the continuous-time model of structural balance, dX/dt = X² for the symmetric matrix X of friendliness between actors
 * (Kułakowski, Gawroński & Gronek 2005; Marvel, Kleinberg, Kleinberg & Strogatz 2011).
 * Its solution X(t) = X(0) (I − t X(0))⁻¹ ends at t* = 1 / largest eigenvalue; if that one is simple, X(t) divided by its norm tends
 * to the product of its eigenvector with itself: two blocs, friendly within and hostile between.
 */
#ifndef ENTENTE_ANALYSIS_BLOW_UP_H
#define ENTENTE_ANALYSIS_BLOW_UP_H

#include "measure/measure.h"

/* Owns its array. */
struct blow_up {
    struct value growth; /* largest eigenvalue of X(0), whose diagonal is 0: positive where it is defined */
    struct value time;   /* t*, in 1/strength */
    /* By vertex: component of the eigenvector; the greatest absolute value is 1, and the first that is defined is positive. */
    struct value *pull;
};

/* Starts from signed strengths as network_net_edges gives them. O(n³). */
void blow_up_init(struct blow_up *out, const struct edge_list *edges, int n);
void blow_up_done(struct blow_up *blow_up);

#endif
