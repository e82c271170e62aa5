/*
 * collapse.h - what the end of an actor does to a state, and what a successor takes over.
 */
#ifndef ENTENTE_SCENARIO_COLLAPSE_H
#define ENTENTE_SCENARIO_COLLAPSE_H

#include "scenario/scenario.h"

/* The actor and its ties go; reliance takes effect; pacts lose the member, and some dissolve. */
void model_collapse(struct model *state, int actor);

/*
 * Before an actor collapses: the heir is there from now on, and takes over these shares of its ties (own weights; none to itself),
 * of what others rely on it for, of its places in pacts, and of its capability.
 */
void model_succeed(struct model *state, int actor, int heir, const struct inheritance *inherits);

#endif
