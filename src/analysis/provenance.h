/*
 * provenance.h - where the numbers come from: sources, ties and pacts as the model states them, and the scenario's
 * steps.
 */
#ifndef ENTENTE_ANALYSIS_PROVENANCE_H
#define ENTENTE_ANALYSIS_PROVENANCE_H

#include "analysis/report.h"

struct cited_source {
    const char *id, *title, *date, *url; /* the last two may be NULL */
};

/* An actor through whom a share of a tie runs. */
struct cited_reliance {
    int actor;
    double share;
};

/* A tie of the model at its date, those that stand for a pact apart; or a pact (from and to are -1 then). */
struct cited_statement {
    int from, to, layer, pact;
    bool directed;
    const char *kind, *grade, *note; /* each may be NULL */
    double weight;
    struct range range;
    struct cited_reliance *reliances;
    int reliance_count;
    int *members, member_count; /* of a pact, at the model's date */
    int *sources, source_count;
};

struct cited_step {
    int phase, step; /* phase 1 is the scenario's first; steps from 0 */
    const char *because;
    int *sources, source_count;
};

/* The report's arena owns all. */
struct provenance {
    struct cited_source *sources;
    struct cited_statement *ties, *pacts;
    struct cited_step *steps;
    int source_count, tie_count, pact_count, step_count;
};

/* Fills report->provenance. O(size of model and scenario). */
void report_cite(struct report *report, const struct model *model, const struct scenario *scenario);

#endif
