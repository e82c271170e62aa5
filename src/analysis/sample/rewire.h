/*
 * rewire.h - a model's ties drawn anew by chance, with every actor keeping as many as it has (Maslov & Sneppen 2002):
 * what a network would look like of which only the numbers of ties and their weights were given.
 */
#ifndef ENTENTE_ANALYSIS_SAMPLE_REWIRE_H
#define ENTENTE_ANALYSIS_SAMPLE_REWIRE_H

#include <stdint.h>

#include "model/model.h"

/*
 * Leaves in a copy nothing but the ties that can be drawn anew: own ties that count, with their own weights, in a layer
 * (LAYER_COMBINED: all) and among the actors marked (one flag per actor; NULL: all). Pacts and reliances go, so that
 * what is left knows pure deletion only. Ties of one layer and sign that run the same way between the same two actors
 * become one, as strengths are sums of them; a mutual one beside a directed one becomes two directed ones. O(ties log
 * ties).
 */
void rewire_prepare(struct model *model, int layer, const bool *among);

/*
 * Draws the ties of a prepared copy anew: stream 'number' of the seed. Kept within each layer and sign: every actor's
 * number of mutual ties, of directed ties from it and to it, and which weights mutual and directed ties have. No tie
 * leads back to its actor, and no two run the same way between the same two actors.
 *
 * A Markov chain from the model as it is: two ties of a kind exchange one end each, their weights, or both; a quarter
 * of the attempts at directed ties are to turn round a circle of three, without which some networks could not be
 * reached (Rao, Jana & Bandyopadhyay 1996). An attempt that fails is a step too, so that in the end all networks that
 * can be reached are equally likely. 10 attempts for a tie, and 200 at least: a number proportional to that of the
 * ties was found to be enough (Ray, Pinar & Seshadhri 2012), which is no proof; nor is there one that mutual and
 * directed ties together reach everything. O(attempts · mean number of ties of an actor).
 */
void rewire(struct model *model, uint64_t seed, uint64_t number);

#endif
