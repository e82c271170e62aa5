/*
 * attack.h - what is left while actors fall one after another: removal curves, and how much they hold (Schneider et al. 2011).
 */
#ifndef ENTENTE_ANALYSIS_ATTACK_H
#define ENTENTE_ANALYSIS_ATTACK_H

#include <stdint.h>

#include "analysis/order_rules.h"
#include "analysis/report.h"
#include "analysis/sample/drawn_models.h"

/* Borrows all of it. One of 'rule', 'list' and 'repeat' says who falls. */
struct attack_question {
    const struct model *model;
    const struct scenario *scenario; /* without phases; its focus and title count */
    int layer;                       /* index or LAYER_COMBINED */
    const struct order_rule *rule;   /* or NULL */
    bool fixed_order;                /* by the scores at first */
    const int *list;                 /* actors of the model in the order in which they fall */
    int list_count;
    int repeat;           /* random orders */
    uint64_t seed;        /* of them */
    uint64_t first_order; /* number of the first of them among those of the seed */
    bool collapse;        /* what relied on the fallen weakens, pacts may dissolve; else their ties go, nothing more */
    bool forced;          /* efficiency however many actors there are */
    bool spares_work;     /* no curve of efficiency, however few there are */
    int threads;
    struct kernel_progress *progress; /* or NULL */
};

enum curve_kind { CURVE_LARGEST, CURVE_EFFICIENCY, CURVE_STRENGTH, CURVE_COUNT };

const char *curve_name(enum curve_kind kind);  /* "largest_component" */
const char *curve_title(enum curve_kind kind); /* "largest component" */

/* Shares of what there is at first, after q = 0 .. steps deletions: of several orders mean, 5th and 95th percentile. */
struct attack_curve {
    const char *reason; /* why there is no curve; the arrays are NULL then */
    double *share, *low, *high;
    /* (1/n) Σ_{q=1..n} share: R for the largest component; of several orders mean and percentiles. */
    struct value robustness, robustness_low, robustness_high;
    struct spread *sampled; /* if samples were drawn: the share after q deletions over them; else NULL */
    struct spread sampled_robustness;
};

/* Owns all of it; borrows nothing. */
struct attack {
    struct report report; /* names and inputs */
    const char *order;    /* "degree", "random", "list" */
    bool fixed_order, collapse;
    int layer;
    int n, steps; /* actors; of a list that is not all of them as many as it names */
    int repeat;   /* 0: one order, known */
    uint64_t seed;
    int *fallen; /* actor of the model that falls as number q + 1; NULL if the orders are random */
    struct attack_curve curves[CURVE_COUNT];
    struct value collapse_point; /* least q after which no component holds half of the actors, by the (mean) curve */
    struct sample_set sampled;   /* count 0: none were drawn */
    struct spread sampled_point; /* of collapse */
};

enum { ATTACK_REPEAT = 100, ATTACK_EFFICIENCY_LIMIT = 5000 };

/* Where the orders that are drawn with samples begin among those of a seed: no sample draws its numbers there. */
#define ATTACK_SAMPLED_ORDERS (UINT64_C(1) << 63)

void attack_init(struct attack *out, const struct attack_question *question);
/* The same into a zeroed attack without names and inputs. */
void attack_lead(struct attack *out, const struct attack_question *question);
void attack_done(struct attack *attack);

#endif
