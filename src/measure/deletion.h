/*
 * deletion.h - network measures of what is left after every single actor's deletion, by kernels that delete all of them in one pass.
 */
#ifndef ENTENTE_MEASURE_DELETION_H
#define ENTENTE_MEASURE_DELETION_H

#include "measure/choice.h"
#include "measure/denominator.h"
#include "network/kernel/progress.h"
#include "network/kernel/reach/reach_loss.h"
#include "network/kernel/splits.h"

/* Borrows the network; owns its arrays. Those of reach, hops and connectivity are NULL where no measure chosen needs them. */
struct deletions {
    const struct network *net;
    struct reach_loss reach, hops;
    struct split whole, *splits; /* splits: by vertex */
    int *sizes;                  /* of the whole's components */
    struct value *connectivity;  /* algebraic connectivity by vertex, then of the whole */
    double strength, *strengths; /* of the whole, and at each vertex */
};

/* True if the measure is a row of the table of those that are known without one actor. */
bool deletion_serves(const struct measure *measure);

/* For the measures chosen. What the kernel does not settle of algebraic connectivity is left to LAPACK. */
void deletions_init(struct deletions *deletions, const struct network *net, const struct measure_choice *choice,
                    int threads, struct kernel_progress *progress);
void deletions_done(struct deletions *deletions);

/*
 * The measure without the vertex (-1: with all of them): FIXED counts it as an isolate, RESIDUAL and SURVIVORS do not. The same
 * as measuring the network that is left, but for rounding.
 */
struct value deletion_value(const struct deletions *deletions, const struct measure *measure, int vertex,
                            enum denominator denominator);
/* The same over the pairs without the vertex, before it is deleted: paths run through it. For sums over pairs. */
struct value deletion_value_before(const struct deletions *deletions, const struct measure *measure, int vertex);

#endif
