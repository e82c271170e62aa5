/*
 * tables_sampled.h - how sure a report is, as tables; each adds some where the report has what they are about.
 */
#ifndef ENTENTE_OUTPUT_TABLES_SAMPLED_H
#define ENTENTE_OUTPUT_TABLES_SAMPLED_H

#include "output/table_list.h"

/* All of them, in the order in which they are to be read; 'details': of single layers too, and what changes nothing. */
void tables_of_sampling(struct table_list *list, const struct report *report, bool details);

/* How many samples of what there are, and claims over them. */
void tables_of_sampled_claims(struct table_list *list, const struct report *report);
/* Network measures and the focus pairs' bonds: intervals of the last phase of every future, and of its change. */
void tables_of_sampled_figures(struct table_list *list, const struct report *report, bool details);
/* Which judged numbers figures and claims hang on, and what would have to be true for a claim to turn. */
void tables_of_drivers(struct table_list *list, const struct report *report);
/* What claims rest on, and which choices of ours they depend on. */
void tables_of_dropouts(struct table_list *list, const struct report *report, bool details);
void tables_of_choices(struct table_list *list, const struct report *report, bool details);
/* The loss compared with chance. */
void tables_of_null(struct table_list *list, const struct report *report);

#endif
