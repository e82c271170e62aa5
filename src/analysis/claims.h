/*
 * claims.h - what became of a scenario's claims: verdicts, both sides' values, and what each verdict rests on.
 */
#ifndef ENTENTE_ANALYSIS_CLAIMS_H
#define ENTENTE_ANALYSIS_CLAIMS_H

#include "analysis/compare.h"
#include "scenario/claim.h"

/* Steps beyond which nobody looks what each verdict rests on. */
enum { CLAIM_RERUNS_MAX = 200 };

/* In the order in which "all" takes the least and "any" the greatest. */
enum verdict { FAILS, UNDETERMINED, HOLDS };
const char *verdict_name(enum verdict verdict);

/* One side of a comparison: a number or actors (indices into report.actors, ascending). */
struct claim_side {
    bool is_set;
    struct value number; /* of actors only the reason counts */
    int *members;
    int member_count;
};

/* A condition and, behind it, its parts. */
struct checked_condition {
    enum condition_kind kind;
    int size; /* of it and its parts in the list */
    enum verdict verdict;
    const char *text; /* of a comparison */
    enum comparison comparison;
    struct claim_side left, right;
};

/*
 * What a step means to a claim. CODED: without it the verdict is another, and it names what a changed quantity is about: just
 * these actors (or some of them, or them among others), or, naming no actor, its layer.
 */
enum reliance_on_step { INDEPENDENT, RESTS_ON, CODED };

/* A claim at the end of one future; without conditions where a phase that it names is not on the way to it. */
struct future_verdict {
    int end; /* phase */
    enum verdict verdict;
    struct checked_condition *conditions;
};

struct checked_claim {
    const char *id, *text;
    double confidence; /* 0: not given */
    struct checked_condition *conditions;
    struct future_verdict *futures; /* one per future, in order of phases */
    int future_count;
    bool depends_on_future;           /* futures disagree: undetermined as a whole */
    struct value mass;                /* probability of the futures in which it holds */
    enum reliance_on_step *steps;     /* one per step of the scenario */
    enum verdict *without;            /* the verdict then */
    bool on_reliance, on_dissolution; /* the verdict is another if nothing relies on anybody, or no pact dissolves */
    enum verdict no_reliance, no_dissolution;
};

struct checked_step {
    int phase, step;      /* phase 1 is the scenario's first; steps from 0 */
    const char *label;    /* "weaken hezbollah" */
    const char *obstacle; /* why a later step is not possible without it, or NULL */
};

/* The report's arena owns all. */
struct claims_checked {
    struct checked_claim *claims;
    int claim_count;
    struct checked_step *steps; /* none if there are too many */
    int step_count;
    bool too_many_steps;
};

/* Checks the scenario's claims, into report->claims. Plays the scenario once more without each step. */
void check_claims(struct analysis *analysis, const struct model *model);

/* "coded", "rests on" and the like of one claim, in words: "coded: set russia – iran (turn); reliance". "" for nothing. */
void claim_add_rests(const struct report *report, const struct checked_claim *claim, struct text *out);
/* The verdict over all futures. */
enum verdict claim_verdict(const struct checked_claim *claim);
bool claim_is_coded(const struct report *report, const struct checked_claim *claim);
/* Those that do not hold as judged, or, where samples were drawn, not in as many of them as they need, in every regime. */
int claims_not_holding(const struct report *report);

#endif
