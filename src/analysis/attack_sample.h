/*
 * attack_sample.h - how sure removal curves are: every judged number of the model drawn anew, and the attack led again.
 */
#ifndef ENTENTE_ANALYSIS_ATTACK_SAMPLE_H
#define ENTENTE_ANALYSIS_ATTACK_SAMPLE_H

#include "analysis/attack.h"

/*
 * Fills what the curves of an attack come to over samples. The question is that of the attack: a rule chooses anew in each model
 * drawn, a list stays, a random order is drawn with each sample, one for each; its threads are processes here. The same
 * bits for any number of them. False with an error if the samples could not be drawn. O(samples · cost of one order).
 */
bool attack_sample(struct attack *attack, const struct attack_question *question, const struct sample_set *set,
                   struct error *error) MUST_CHECK;

#endif
