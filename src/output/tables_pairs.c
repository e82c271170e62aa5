/*
 * tables_pairs.c - the focus pairs: what is left of each bond, by layer, and whom it depends on.
 */
#include <stdlib.h>

#include "output/tables.h"

static const struct figure *pair_figure(const struct report *report, int phase, int layer, const char *name,
                                        const int pair[2])
{
    return report_find(report, phase, layer, measure_find(name), pair[0], pair[1]);
}

/* A layer's share of the total bond: share·bond / Σ share over total_bond. */
static struct value bond_share(const struct report *report, int phase, int layer, const int pair[2])
{
    struct value bond = pair_figure(report, phase, layer, "bond", pair)->value[FIXED];
    struct value total = pair_figure(report, phase, LAYER_COMBINED, "total_bond", pair)->value[FIXED];
    double shares = 0;

    for (int i = 0; i < report->layer_count; i++)
        shares += report->layers[i].share;
    if (bond.reason || total.reason)
        return UNDEFINED(bond.reason ? bond.reason : total.reason);
    if (total.number <= 0)
        return UNDEFINED("no bond is left");
    return VALUE(100 * report->layers[layer].share * bond.number / shares / total.number);
}

static void add_value_row(struct table *table, const struct report *report, int layer, const char *name,
                          const int pair[2])
{
    const struct measure *measure = measure_find(name);
    const struct figure *last = pair_figure(report, report->phase_count - 1, layer, name, pair);

    if (!last)
        return;
    table_cell(table, name);
    add_layer_cell(table, report, layer);
    for (int phase = 0; phase < report->phase_count; phase++)
        if (report_shows(report, phase))
            table_value(table, pair_figure(report, phase, layer, name, pair)->value[FIXED], 3);
    table_percent(table, last->change[FIXED], last->value[FIXED], 0, measure->direction);
}

static void add_share_row(struct table *table, const struct report *report, int layer, const int pair[2])
{
    if (!report_has(report, &measure_bond) || !report_has(report, &measure_total_bond))
        return;
    table_words(table, "share of total, %");
    add_layer_cell(table, report, layer);
    for (int phase = 0; phase < report->phase_count; phase++)
        if (report_shows(report, phase))
            table_value(table, bond_share(report, phase, layer, pair), 0);
    table_cell(table, "");
}

static void add_pair(struct table_list *list, const struct report *report, const int pair[2])
{
    struct table *table;
    AUTO_TEXT title = { 0 };

    text_addf(&title, "Bond %s – %s (maximum flow in support strength)", report->actors[pair[0]].name,
              report->actors[pair[1]].name);
    table = table_list_add(list, title.data);
    table_column(table, "figure", false);
    table_column(table, "layer", false);
    add_phase_columns(table, report);
    if (report->phase_count > 1)
        add_change_column(table, report);
    else
        table_column(table, "", true);
    add_value_row(table, report, LAYER_COMBINED, "total_bond", pair);
    for (int layer = first_shown_layer(report); layer < report->layer_count; layer++) {
        add_value_row(table, report, layer, "bond", pair);
        add_share_row(table, report, layer, pair);
    }
    add_value_row(table, report, LAYER_COMBINED, "bond", pair);
    add_value_row(table, report, LAYER_COMBINED, "strength", pair);
    add_value_row(table, report, LAYER_COMBINED, "distance", pair);
    for (int layer = first_shown_layer(report); layer < report->layer_count; layer++)
        add_value_row(table, report, layer, "strength", pair);
    table_list_drop_empty(list);
}

void tables_of_pairs(struct table_list *list, const struct report *report)
{
    for (int i = 0; i < report->pair_count; i++)
        add_pair(list, report, report->pairs[i]);
}

static int compare_losses(const void *a, const void *b)
{
    const struct bond_loss *const *x = a, *const *y = b;

    if ((*x)->engine != (*y)->engine)
        return (*x)->engine > (*y)->engine ? -1 : 1;
    if ((*x)->flow != (*y)->flow)
        return (*x)->flow > (*y)->flow ? -1 : 1;
    return (*x)->third - (*y)->third;
}

enum { WORST_SHOWN = 3 };

static void add_loss_row(struct table *table, const struct report *report, const struct bond_loss *loss)
{
    add_layer_cell(table, report, loss->layer);
    table_cell(table, report->actors[loss->third].name);
    table_value(table, VALUE(loss->bond), 3);
    table_value(table, VALUE(loss->flow), 3);
    table_value(table, VALUE(loss->engine), 3);
    table_value(table, VALUE(100 * loss->engine / loss->bond), 0);
}

/* The worst of one layer, those that cost anything. */
static void add_worst(struct table *table, const struct report *report, int layer, const int pair[2])
{
    AUTO_FREE const struct bond_loss **sorted = mem_array((size_t)report->loss_count, sizeof *sorted);
    int count = 0;

    for (int i = 0; i < report->loss_count; i++) {
        const struct bond_loss *loss = &report->losses[i];

        if (loss->layer == layer && loss->a == pair[0] && loss->b == pair[1] && loss->engine > 1e-12)
            sorted[count++] = loss;
    }
    if (count > 1)
        qsort(sorted, (size_t)count, sizeof *sorted, compare_losses);
    for (int i = 0; i < count && i < WORST_SHOWN; i++)
        add_loss_row(table, report, sorted[i]);
}

void tables_of_bond_losses(struct table_list *list, const struct report *report)
{
    for (int i = 0; i < report->pair_count && report->loss_count > 0; i++) {
        struct table *table;
        AUTO_TEXT title = { 0 };

        text_addf(&title, "Whose collapse would cost the bond %s – %s most (before; at most %d a layer)",
                  report->actors[report->pairs[i][0]].name, report->actors[report->pairs[i][1]].name, WORST_SHOWN);
        table = table_list_add(list, title.data);
        table_column(table, "layer", false);
        table_column(table, "actor", false);
        table_column(table, "bond", true);
        table_column(table, "lost: flow alone", true);
        table_column(table, "with reliance", true);
        table_column(table, "% of bond", true);
        for (int layer = LAYER_COMBINED; layer < report->layer_count; layer++)
            if (layer == LAYER_COMBINED || layer >= first_shown_layer(report))
                add_worst(table, report, layer, report->pairs[i]);
        if (table_row_count(table) == 0)
            table_remark(table, "nobody's: the bond runs through no third actor and relies on none");
    }
}
