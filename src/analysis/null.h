/*
 * null.h - whether a collapse costs more than chance would have it: compared with networks drawn anew in which
 * everybody has as many ties, and with the collapses of the other actors.
 */
#ifndef ENTENTE_ANALYSIS_NULL_H
#define ENTENTE_ANALYSIS_NULL_H

#include <stdint.h>

#include "measure/measure.h"
#include "network/kernel/progress.h"
#include "scenario/scenario.h"

enum { NULL_LEAST_COMPARATORS = 19 }; /* fewer could never make p as small as 0.05 */

/* Borrows all of it. */
struct null_question {
    const struct model *model;
    const struct scenario *scenario; /* its focus and title count */
    const int *fallen;               /* actors, all different */
    int fallen_count;
    int layer;                        /* index or LAYER_COMBINED */
    int rewirings;                    /* at least 0 */
    uint64_t seed;                    /* rewiring r is number r of it, from 0 */
    int threads;                      /* at least 1; changes no bit */
    struct kernel_progress *progress; /* or NULL */
};

/*
 * Losses are shares of the efficiency before, the fallen standing as isolates after: 1 is all of it. What is closer
 * than 1e-9 counts as equal. Borrows nothing.
 *
 * With the rewirings pure deletion is compared: neither they nor the network beside them have pacts or reliances, and
 * only ties of support in the layer and the focus are drawn anew, see sample/rewire.h. The rank is by what the scenario
 * engine says of every single collapse, with reliance and pacts, as 'rank' lists it.
 */
struct null_comparison {
    struct value loss;
    int rewired, undefined; /* rewirings with a loss, and without */
    int as_bad;             /* rewirings that lose as much at least */
    struct value p;         /* (as_bad + 1) / (rewired + 1), one-sided (Davison & Hinkley 1997; Phipson & Smyth 2010) */
    struct value median, low, high; /* of the rewirings' losses; low and high: 5 % and 95 % */

    struct value collapse_loss; /* as the engine says; of one actor only, as all that follows */
    int rank;                   /* among comparators + 1, from 1; equal losses share one; 0: none */
    int comparators;            /* other actors with a loss */
    int actors_as_bad;          /* those that lose as much at least */
    struct value p_actors;      /* (actors_as_bad + 1) / (comparators + 1), of NULL_LEAST_COMPARATORS or more */
};

/* As much as so many efficiencies, two for a rewiring, and a ranking of the actors by efficiency. Calls igraph. */
void null_compare(struct null_comparison *out, const struct null_question *question);

#endif
