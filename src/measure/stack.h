/*
 * stack.h - the layers of a combined network, among the same actors.
 */
#ifndef ENTENTE_MEASURE_STACK_H
#define ENTENTE_MEASURE_STACK_H

#include "measure/measure.h"

extern const char REASON_NOT_COMBINED[]; /* "only for all layers combined" */
extern const char REASON_FEW_LAYERS[];   /* "fewer than 2 layers with ties" */

/* One network per layer of the model, in its order; vertices are those of the network that it is of, which owns them. */
struct stack {
    const struct network *layers;
    int count;
};

struct stack stack_of(const struct network *net);

/* Pairs tied in both of two layers, and in at least one of them. */
struct shared_pairs {
    int both, either;
};
struct shared_pairs stack_shared_pairs(const struct network *a, const struct network *b);

/* Likeness of two layers, of the same actors: undefined where it says nothing. O(ties log ties). */
struct value stack_overlap(const struct network *a, const struct network *b); /* Σ min / Σ max of strengths */
struct value stack_jaccard(const struct network *a, const struct network *b); /* of tied pairs */
struct value stack_degree_correlation(const struct network *a, const struct network *b); /* Pearson's */
/* Mean of such a likeness over all two layers that have one. */
struct value stack_mean(const struct network *net,
                        struct value (*likeness)(const struct network *a, const struct network *b));

#endif
