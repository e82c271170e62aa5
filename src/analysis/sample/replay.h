/*
 * replay.h - a scenario played once more with something altered, and what becomes of its claims then.
 */
#ifndef ENTENTE_ANALYSIS_SAMPLE_REPLAY_H
#define ENTENTE_ANALYSIS_SAMPLE_REPLAY_H

#include "analysis/claims.h"

/* Cases of one kind beyond which nobody plays any of them. */
enum { REPLAYS_MAX = 200 };

/* What all that is played again has in common. Owns 'before' and the focus; borrows the rest. */
struct replay {
    const struct model *model;
    struct model before; /* with the actors and pacts that steps add, not yet there */
    struct analysis analysis;
};

void replay_init(struct replay *replay, struct report *report, const struct scenario *scenario,
                 const struct model *model, const struct measure_choice *choice);
void replay_done(struct replay *replay);

/*
 * The verdict of every claim of a scenario like the replay's over a model like its own, in the report's arena.
 * 'obstacle' is why a step is not possible then, and so does not happen; NULL if all are. O(states + claims), no log.
 */
enum verdict *replay_verdicts(const struct replay *replay, const struct scenario *scenario, const struct model *model,
                              const char **obstacle);

#endif
