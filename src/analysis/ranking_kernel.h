/*
 * ranking_kernel.h - a ranking's rows by the kernels that delete every actor in one pass.
 */
#ifndef ENTENTE_ANALYSIS_RANKING_KERNEL_H
#define ENTENTE_ANALYSIS_RANKING_KERNEL_H

#include "analysis/ranking.h"

/*
 * Fills 'before' and the rows of all actors with whom nothing but their own ties goes, if the ranking is of actors and kernels serve
 * all its measures. False if rows are left to the engine.
 */
bool ranking_by_kernels(struct ranking *ranking, const struct rank_question *question);

#endif
