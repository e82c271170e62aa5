/*
 * ranking_sample.h - how sure a ranking is: every judged number of the model drawn anew, and every row's loss and rank with it.
 */
#ifndef ENTENTE_ANALYSIS_RANKING_SAMPLE_H
#define ENTENTE_ANALYSIS_RANKING_SAMPLE_H

#include "analysis/ranking.h"

/*
 * Fills what the rows of a ranking come to over samples, by the measure that it goes by; its rows are those of the model as judged.
 * The question is that of the ranking; its threads are processes here. The same bits for any number of them. False with an error if
 * the samples could not be drawn. O(samples · cost of the losses by one measure).
 */
bool ranking_sample(struct ranking *ranking, const struct rank_question *question, const struct sample_set *set,
                    struct error *error) MUST_CHECK;

#endif
