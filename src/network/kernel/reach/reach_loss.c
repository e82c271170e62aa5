/*
 * reach_loss.c - the choice between the two kernels that find what every deletion costs in reach.
 */
#include "network/kernel/reach/reach_loss.h"

#include <stdlib.h>

#include "network/kernel/reach/exclusion.h"
#include "network/kernel/reach/repair.h"

/* Vertices up to which a pass over all triples is faster than mending. */
enum { EXCLUDED_UP_TO = 300 };

void reach_loss_init(struct reach_loss *out, const struct csr *graph, bool hops, int threads,
                     struct kernel_progress *progress)
{
    if (graph->n <= EXCLUDED_UP_TO)
        exclusion_reach(graph, hops, threads, out);
    else
        repair_reach(graph, hops, threads, progress, out);
}

void reach_loss_done(struct reach_loss *loss)
{
    free(loss->own);
    free(loss->without);
    *loss = (struct reach_loss){ 0 };
}
