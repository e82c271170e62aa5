/*
 * pact.h - treaties that live or die as one thing: who belongs to them, and when they end.
 * Changes copies of a model, never one that was read from a file.
 */
#ifndef ENTENTE_MODEL_PACT_H
#define ENTENTE_MODEL_PACT_H

#include "model/model.h"

/* An actor as a member, with the capability it has now. */
struct member pact_member_of(const struct model *model, int actor);
/* Adds ties between every two actors that belong to the pact. */
void pact_add_ties(struct model *model, int pact);
/* True if the actor belongs to the pact now. */
bool pact_has(const struct pact *pact, int actor);

/* The capability of all that count, what of it has left, and whether anybody's is missing (then nothing follows from the rest). */
struct pact_balance {
    double whole, gone;
    int unrated;
};
struct pact_balance pact_balance(const struct pact *pact);

/* True if the pact would dissolve should this member leave it now. */
bool pact_hangs_on(const struct pact *pact, int actor);

/* The actor belongs to the pact from now on, or again; its ties to all other members are added. */
void pact_join(struct model *model, int pact, int actor);
/*
 * The actor no longer belongs to the pact, and its ties in it end. The pact dissolves if members holding more than
 * 'dissolves_above' of its capability are gone by then.
 */
void pact_leave(struct model *model, int pact, int actor);
/* The pact and its ties end, and with it every pact that is subsidiary to it. */
void pact_dissolve(struct model *model, int pact);
/* The heir takes so much (0..1) of the place that a member has in the pact: of its capability there, and of its ties. */
void pact_inherit(struct model *model, int pact, int from, int heir, double share);

#endif
