/*
 * order_rules.h - who falls next in an attack: the orders that there are, one row each.
 */
#ifndef ENTENTE_ANALYSIS_ORDER_RULES_H
#define ENTENTE_ANALYSIS_ORDER_RULES_H

#include <stdbool.h>

#include "network/kernel/csr.h"
#include "network/kernel/progress.h"

/* The highest falls first; equals by id. */
struct order_rule {
    const char *name, *summary, *source;
    int limit; /* actors beyond which scores need too much memory; 0: none */
    /* One score by vertex. */
    void (*score)(const struct csr *graph, int threads, double *scores);
    /* The whole order, counted anew after each fall, where a kernel has it; NULL: by scores. */
    void (*anew)(const struct csr *graph, const int *rank, int threads, struct kernel_progress *progress, int *order);
};

/* Ends with a row without name. */
extern const struct order_rule order_rules[];
/* By name, or NULL. */
const struct order_rule *order_rule_find(const char *name);
const char *order_rule_nearest(const char *name);

/*
 * All vertices in the order of a rule, by the scores at first ('fixed'), or counted anew among those left after each fall.
 * 'rank' is each vertex' place by id, which decides between equals (to 1e-9 of the highest).
 */
void order_by_rule(const struct order_rule *rule, const struct csr *graph, const int *rank, bool fixed, int threads,
                   struct kernel_progress *progress, int *order);
/* The vertex that the rule chooses among those not gone. */
int next_by_rule(const struct order_rule *rule, const struct csr *graph, const int *rank, const bool *gone,
                 int threads);

#endif
