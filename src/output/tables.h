/*
 * tables.h - a report as tables, for text and Markdown.
 */
#ifndef ENTENTE_OUTPUT_TABLES_H
#define ENTENTE_OUTPUT_TABLES_H

#include "measure/choice.h"
#include "output/table_list.h"

/* What a report is asked to show. */
struct view {
    bool details; /* every phase under the three denominators, also where there are several phases */
    bool log;
};

/* Drops the measures that no table of a report that compares phases shows, of all layers combined and of single layers. */
void tables_narrow(struct measure_choice *combined, struct measure_choice *by_layer);
/* All tables of a report that compares phases. */
void tables_of_report(struct table_list *list, const struct report *report, struct view view);
void table_list_done(struct table_list *list);
/* The next table, empty, to be filled. Valid until the next call. */
struct table *table_list_add(struct table_list *list, const char *title);

/* Takes the last table back. */
void table_list_drop(struct table_list *list);

/* Below a table of network measures: which of them a focus does not restrict. */
void tables_remark_whole(struct table *table, const struct report *report);

/* Parts, each adding tables where it has something to say. */
void tables_of_claims(struct table_list *list, const struct report *report, bool details);
/* Where phases branch: the futures and what to expect of them. */
void tables_of_futures(struct table_list *list, const struct report *report);
void tables_of_networks(struct table_list *list, const struct report *report, bool details);
void tables_of_layers(struct table_list *list, const struct report *report);
void tables_of_reach(struct table_list *list, const struct report *report);
/* Round by round whom cascades weakened and felled, where phases have any. */
void tables_of_cascades(struct table_list *list, const struct report *report);
void tables_of_pairs(struct table_list *list, const struct report *report);
/* The other measures about third actors, where they were asked for. */
void tables_of_thirds(struct table_list *list, const struct report *report);
void tables_of_bond_losses(struct table_list *list, const struct report *report);
/* Pacts in every phase, where the report has them. */
void tables_of_pacts(struct table_list *list, const struct report *report);
/* Balance explained, where the report has it. */
void tables_of_balance(struct table_list *list, const struct report *report);
void tables_of_sides(struct table_list *list, const struct report *report);
/* What structural balance would favour, which the report must have; to be shown under FORECAST_LABEL. */
void tables_of_forecast(struct table_list *list, const struct report *report);
bool tables_show_of_actors(const struct measure *measure);
/* Who gained and lost what; all, or of many those that it changed most for. Returns whether some are left out. */
bool tables_of_losses(struct table_list *list, const struct report *report, bool all);
/* Those in the focus pairs: support by layer, strongest partners. */
void tables_of_actors(struct table_list *list, const struct report *report);
/* Foretold against observed, where the scenario names what was observed. */
void tables_of_observed(struct table_list *list, const struct report *report);
void tables_of_log(struct table_list *list, const struct report *report);
void tables_of_layers_compared(struct table_list *list, const struct report *report);
/* A model as it stands: network measures, and every actor's if asked. */
void tables_of_model(struct table_list *list, const struct report *report, bool actors);

#endif
