/*
 * keyplayers_write.h - the set found, how sure that is, what its collapse does, and who is worse together: as tables, JSON and CSV.
 */
#ifndef ENTENTE_OUTPUT_KEYPLAYERS_WRITE_H
#define ENTENTE_OUTPUT_KEYPLAYERS_WRITE_H

#include "analysis/keyplayers.h"
#include "output/table_list.h"

void keyplayers_tables(struct table_list *list, const struct keyplayers *players);
/* 'entente-keyplayers/1' */
void keyplayers_write_json(const struct keyplayers *players, struct text *out);
/* One row per member. */
void keyplayers_write_csv(const struct keyplayers *players, struct text *out);

#endif
