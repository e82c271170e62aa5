/*
 * ranking_engine.h - a ranking's rows by the scenario engine: each collapse is played and compared with before.
 */
#ifndef ENTENTE_ANALYSIS_RANKING_ENGINE_H
#define ENTENTE_ANALYSIS_RANKING_ENGINE_H

#include "analysis/ranking.h"

/* Fills 'before' unless it is there, and all rows not filled yet (those whose figures have no measure). */
void ranking_by_engine(struct ranking *ranking, const struct rank_question *question);
/* The step that a row stands for: collapse, sever, dissolve or switch-off. */
struct step ranking_step(const struct ranking *ranking, const struct rank_row *row);

#endif
