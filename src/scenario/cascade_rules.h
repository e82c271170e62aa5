/*
 * cascade_rules.h - what the rules of cascades share, and their rounds; see cascades.def.
 */
#ifndef ENTENTE_SCENARIO_CASCADE_RULES_H
#define ENTENTE_SCENARIO_CASCADE_RULES_H

#include "network/network.h"
#include "scenario/cascade.h"

/* Differences below this share come from rounding. */
#define CASCADE_DUST 1e-12

/* A share of an actor's support that came from another. */
struct share {
    int to, from;
    double share;
};

/* A new blow in this round, its 'why' to be filled before the next call. */
struct blow *add_blow(struct cascade_run *run, int actor);
/* Calls 'judge' with the network of every origin, in the cascade's layer. */
void at_origins(struct cascade_run *run, void (*judge)(struct cascade_run *run, const struct network *net, int origin));
/* The network of the state as it is now, in the cascade's layer. */
void network_now(const struct cascade_run *run, struct network *net);

void threshold_begin(struct cascade_run *run);
void threshold_strike(struct cascade_run *run);
void reliance_strike(struct cascade_run *run);
void load_begin(struct cascade_run *run);
void load_strike(struct cascade_run *run);
void k_core_strike(struct cascade_run *run);
void s_core_strike(struct cascade_run *run);
void distress_begin(struct cascade_run *run);
void distress_strike(struct cascade_run *run);
void distress_end(struct cascade_run *run);

#endif
