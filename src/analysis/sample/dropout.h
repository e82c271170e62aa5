/*
 * dropout.h - what a scenario's claims rest on: their verdicts without each source, each grade of evidence and each
 * bystander.
 */
#ifndef ENTENTE_ANALYSIS_SAMPLE_DROPOUT_H
#define ENTENTE_ANALYSIS_SAMPLE_DROPOUT_H

#include "analysis/claims.h"

/*
 * A source takes with it what has no other: ties, pacts and steps, the sources of what a step adds being its own. A
 * grade takes the ties and pacts that have it, and the steps that add such. An actor is left out as if nobody had heard
 * of it: what relies on it loses nothing, and pacts count it neither as a member nor as one who left.
 */
enum dropout_kind { DROP_SOURCE, DROP_GRADE, DROP_ACTOR, DROP_KIND_COUNT };

struct dropout {
    enum dropout_kind kind;
    const char *id, *title;
    /* What is gone. Ties of pacts count with their pact; an actor's pacts are those in which it was a member. */
    int tie_count, pact_count, step_count;
    const char *obstacle;   /* why a step that is still there is not possible without it, or NULL */
    enum verdict *verdicts; /* one per claim */
};

/*
 * Sources and grades that take something with them, and actors that are there before and that the question does not
 * name: not in a step (see step_mark_actors), a claim, or a focus other than by bloc. By kind, in order of the model;
 * grades as they first occur. The report's arena owns all.
 */
struct dropouts {
    struct dropout *list;
    int count;
    bool too_many[DROP_KIND_COUNT]; /* more than REPLAYS_MAX of a kind: none of them is looked at */
};

/*
 * Plays the scenario once more without each; 'report' is that of scenario and model. Empty where there are no claims.
 */
void dropouts_init(struct dropouts *out, struct report *report, const struct scenario *scenario,
                   const struct model *model, const struct measure_choice *choice);

/* True if a claim (by its index) holds, and would not without it. */
bool claim_rests_on(const struct report *report, int claim, const struct dropout *dropout);

#endif
