/*
 * tables_compared.c - layers beside each other: what each carries, how alike they are, what only one of them holds.
 */
#include <stdlib.h>

#include "analysis/layers.h"
#include "output/tables.h"

enum { PAIRS_SHOWN = 20 };

static void add_part_row(struct table *table, const struct report *report, const struct layer_part *part)
{
    bool combined = part->layer == LAYER_COMBINED;
    struct value percent = part->share;

    percent.number *= 100;
    add_layer_cell(table, report, part->layer);
    table_value(table, VALUE(part->ties), 0);
    table_value(table, VALUE(part->strength), 3);
    table_value(table, percent, 1);
    if (combined)
        table_cell(table, "");
    else
        table_value(table, VALUE(part->alone), 0);
    table_value(table, part->efficiency, 3);
    table_value(table, part->connectedness, 3);
    table_value(table, part->largest_component, 3);
}

static void add_parts(struct table_list *list, const struct report *report)
{
    static const char *const headings[] = {
        "ties", "strength", "% of combined", "only here", "efficiency left", "connectedness left", "largest left",
    };
    struct table *table = table_list_add(list, "Layers compared");

    table_column(table, "layer", false);
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++)
        table_column(table, headings[i], true);
    for (int i = 0; i < report->compared->part_count; i++)
        add_part_row(table, report, &report->compared->parts[i]);
    table_remark(table, "only here: pairs tied in no other layer; left: of all layers combined without this one,");
    table_remark(table, "whose share stays in the divisor (first line: with all of them)");
}

static void add_likenesses(struct table_list *list, const struct report *report)
{
    struct table *table = table_list_add(list, "Layers compared: how alike two of them are");

    table_column(table, "layer", false);
    table_column(table, "and", false);
    table_column(table, "overlap of strengths", true);
    table_column(table, "of tied pairs", true);
    table_column(table, "correlation of degrees", true);
    for (int i = 0; i < report->compared->likeness_count; i++) {
        const struct layer_likeness *likeness = &report->compared->likenesses[i];

        add_layer_cell(table, report, likeness->a);
        add_layer_cell(table, report, likeness->b);
        table_value(table, likeness->overlap, 3);
        table_value(table, likeness->jaccard, 3);
        table_value(table, likeness->degree_correlation, 3);
    }
    table_list_drop_empty(list);
}

/* The strongest first; of equals the first in the model. */
static int order_pairs(const void *left, const void *right)
{
    const struct carried_pair *const *x = left, *const *y = right;

    if ((*x)->strength != (*y)->strength)
        return (*x)->strength > (*y)->strength ? -1 : 1;
    return (*x > *y) - (*x < *y);
}

/* Pairs that one layer carries, the strongest first; caller frees. */
static const struct carried_pair **pairs_at_risk(const struct layers_compared *compared, int *count)
{
    const struct carried_pair **found = mem_array((size_t)compared->pair_count, sizeof *found);

    *count = 0;
    for (int i = 0; i < compared->pair_count; i++)
        if (compared->pairs[i].layer_count == 1)
            found[(*count)++] = &compared->pairs[i];
    if (*count > 1)
        qsort(found, (size_t)*count, sizeof *found, order_pairs);
    return found;
}

static void add_pair_row(struct table *table, const struct report *report, const struct carried_pair *pair)
{
    int layer = 0;

    while (!pair->by[layer])
        layer++;
    table_cell(table, report->actors[pair->a].name);
    table_cell(table, report->actors[pair->b].name);
    add_layer_cell(table, report, layer);
    table_value(table, VALUE(pair->strength), 3);
}

static void add_pairs(struct table_list *list, const struct report *report)
{
    int count, others;
    AUTO_FREE const struct carried_pair **pairs = pairs_at_risk(report->compared, &count);
    struct table *table = table_list_add(list, "Layers compared: pairs that a single layer carries");
    AUTO_TEXT remark = { 0 };

    table_column(table, "between", false);
    table_column(table, "and", false);
    table_column(table, "only layer", false);
    table_column(table, "combined strength", true);
    for (int i = 0; i < count && i < PAIRS_SHOWN; i++)
        add_pair_row(table, report, pairs[i]);
    others = report->compared->pair_count - count;
    if (count > PAIRS_SHOWN)
        text_addf(&remark, "and %d more; ", count - PAIRS_SHOWN);
    text_addf(&remark, "%d tied %s carried by two layers or more", others, others == 1 ? "pair is" : "pairs are");
    table_remark(table, remark.data);
}

void tables_of_layers_compared(struct table_list *list, const struct report *report)
{
    add_parts(list, report);
    add_likenesses(list, report);
    add_pairs(list, report);
}
