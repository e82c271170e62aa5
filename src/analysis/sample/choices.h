/*
 * choices.h - what depends on choices that are ours, not the sources': verdicts with each of them made otherwise, one
 * at a time.
 */
#ifndef ENTENTE_ANALYSIS_SAMPLE_CHOICES_H
#define ENTENTE_ANALYSIS_SAMPLE_CHOICES_H

#include "analysis/claims.h"

/*
 * LENGTH_EXPONENT: α of length = strength^−α, 0.5, 1 or 2 (Opsahl, Agneessens & Skvoretz 2010). EQUAL_SHARES,
 * ONE_SHARE: what layers count for in the combined network, all alike, or one of them doubled or halved.
 * SYMMETRIZATION: how the two directions of a pair become one strength, in every layer. DENOMINATOR: of the network
 * measures for which a claim names none; where one of them does not know it, it keeps its own.
 */
enum choice_kind {
    CHOICE_LENGTH_EXPONENT,
    CHOICE_EQUAL_SHARES,
    CHOICE_ONE_SHARE,
    CHOICE_SYMMETRIZATION,
    CHOICE_DENOMINATOR,
};

struct choice_varied {
    enum choice_kind kind;
    int layer;                /* ONE_SHARE */
    double factor;            /* LENGTH_EXPONENT: α; ONE_SHARE */
    int option;               /* SYMMETRIZATION: enum symmetrize; DENOMINATOR: enum denominator */
    const char *what, *value; /* "length exponent", "2" */
    enum verdict *verdicts;   /* one per claim */
};

/*
 * Only what differs from what model and claims have: shares of two layers or more, symmetrization where a tie is
 * directed, denominators that a claim would take. The report's arena owns all.
 */
struct choices_varied {
    struct choice_varied *list;
    int count;
    bool too_many; /* shares: more than REPLAYS_MAX for single layers; none of them is looked at */
};

/* Plays the scenario once more with each; 'report' is that of scenario and model. Empty where there are no claims. */
void choices_vary(struct choices_varied *out, struct report *report, const struct scenario *scenario,
                  const struct model *model, const struct measure_choice *choice);

/* Makes the choice in a copy of the model; a denominator leaves it as it is. */
void choice_apply(const struct choice_varied *choice, struct model *model);

/* True if a claim (by its index) has another verdict then. */
bool claim_depends_on(const struct report *report, int claim, const struct choice_varied *choice);

#endif
