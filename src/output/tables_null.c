/*
 * tables_null.c - a loss compared with chance.
 */
#include "analysis/null.h"

#include "output/sampled_words.h"
#include "output/tables_sampled.h"

static void add_row(struct table *table, const char *what, struct value value, const char *how)
{
    table_words(table, what);
    table_value(table, value, 3);
    table_words(table, how);
}

static void add_rewired(struct table *table, const struct null_comparison *null)
{
    char low[NUMBER_SIZE], high[NUMBER_SIZE];
    AUTO_TEXT interval = { 0 };
    AUTO_TEXT counted = { 0 };

    if (null->rewired + null->undefined == 0)
        return;
    if (!null->low.reason && !null->high.reason)
        text_addf(&interval, "5 %% to 95 %%: %s – %s", number_fixed(low, null->low.number, 3),
                  number_fixed(high, null->high.number, 3));
    add_row(table, "loss in rewired networks, median", null->median, text_string(&interval));
    text_addf(&counted, "%d of %d rewired networks lose as much at least: (%d + 1) / (%d + 1)", null->as_bad,
              null->rewired, null->as_bad, null->rewired);
    if (null->undefined > 0)
        text_addf(&counted, "; %d without a loss to compare", null->undefined);
    add_row(table, "p, by chance", null->p, counted.data);
}

static void add_rank(struct table *table, const struct null_comparison *null)
{
    char rank[NUMBER_SIZE];
    AUTO_TEXT of = { 0 };
    AUTO_TEXT counted = { 0 };

    add_row(table, "loss with reliance and pacts", null->collapse_loss, "as the scenario engine says");
    if (null->rank == 0)
        return;
    text_addf(&of, "of %d actors by that loss, the worst first", null->comparators + 1);
    table_words(table, "rank");
    table_number(table, number_fixed(rank, null->rank, 0));
    table_words(table, of.data);
    text_addf(&counted, "%d of %d others lose as much at least: (%d + 1) / (%d + 1)", null->actors_as_bad,
              null->comparators, null->actors_as_bad, null->comparators);
    add_row(table, "p, among the actors", null->p_actors, counted.data);
}

void tables_of_null(struct table_list *list, const struct report *report)
{
    const struct null_comparison *null = report->null;
    struct table *table;

    if (!null)
        return;
    table = table_list_add(list, "Compared with chance");
    table_column(table, "of the efficiency before", false);
    table_column(table, "", true);
    table_column(table, "", false);
    add_row(table, "loss by deletion alone", null->loss, "ties of support only, no reliance, no pacts");
    add_rewired(table, null);
    add_rank(table, null);
    table_remark(table,
                 "rewired: every actor keeps its number of ties and the weights are the same, the rest is chance; "
                 "p is one-sided (Phipson & Smyth 2010)");
}
