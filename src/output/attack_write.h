/*
 * attack_write.h - removal curves as tables, JSON, CSV and a chart.
 */
#ifndef ENTENTE_OUTPUT_ATTACK_WRITE_H
#define ENTENTE_OUTPUT_ATTACK_WRITE_H

#include "analysis/attack.h"
#include "output/table_list.h"

/* "Attack by degree, counted anew after each fall (all layers combined)" */
void attack_title(const struct attack *attack, struct text *out);
/* How much it holds, and what is left after the first falls ('shown'), or of random orders at even distances. */
void attack_tables(struct table_list *list, const struct attack *attack, int shown);
/* 'entente-attack/1' */
void attack_write_json(const struct attack *attack, struct text *out);
/* One row per fall, from 0. */
void attack_write_csv(const struct attack *attack, struct text *out);
/* The curves as SVG. */
void attack_write_chart(const struct attack *attack, struct text *out);

#endif
