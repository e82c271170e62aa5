/*
 * tables_model.c - a model as it stands: whatever figures the report has been left with.
 */
#include "output/tables.h"

#include "output/tables_sampled.h"

static bool layer_has_figures(const struct report *report, int layer)
{
    for (int i = 0; i < report->figure_count; i++)
        if (report->figures[i].layer == layer)
            return true;
    return false;
}

/* The value of a subject in a layer, or an empty cell where it was not asked for. */
static void add_value_cell(struct table *table, const struct report *report, int layer, const struct measure *measure,
                           int actor, int other)
{
    const struct figure *figure = report_find(report, 0, layer, measure, actor, other);

    if (figure)
        table_value(table, figure->value[RESIDUAL], decimals_of(measure));
    else
        table_cell(table, "");
}

/* Measures of one scope by layer, about the network, a pair or the set. */
static void add_by_layer(struct table_list *list, const struct report *report, const char *title, enum scope scope,
                         int actor, int other)
{
    struct table *table = table_list_add(list, title);

    table_column(table, "measure", false);
    for (int layer = LAYER_COMBINED; layer < report->layer_count; layer++)
        if (layer_has_figures(report, layer))
            table_column(table, layer_title(report, layer), true);
    for (int i = 0; measures[i]; i++) {
        if (measures[i]->scope != scope || !report_has(report, measures[i]))
            continue;
        table_cell(table, measures[i]->name);
        for (int layer = LAYER_COMBINED; layer < report->layer_count; layer++)
            if (layer_has_figures(report, layer))
                add_value_cell(table, report, layer, measures[i], actor, other);
    }
    if (scope == SCOPE_NETWORK)
        tables_remark_whole(table, report);
    table_list_drop_empty(list);
}

static void add_actors(struct table_list *list, const struct report *report, int layer)
{
    struct table *table;
    AUTO_TEXT title = { 0 };

    text_addf(&title, "Actors (%s)", layer == LAYER_COMBINED ? "all layers combined" : layer_title(report, layer));
    table = table_list_add(list, title.data);
    table_column(table, "actor", false);
    for (int i = 0; measures[i]; i++)
        if (measures[i]->scope == SCOPE_ACTOR && report_has(report, measures[i]))
            table_name_column(table, measures[i]->name, true);
    for (int actor = 0; actor < report->actor_count && table->column_count > 1; actor++) {
        table_cell(table, report->actors[actor].name);
        for (int i = 0; measures[i]; i++)
            if (measures[i]->scope == SCOPE_ACTOR && report_has(report, measures[i]))
                add_value_cell(table, report, layer, measures[i], actor, -1);
    }
    table_list_drop_empty(list);
}

static void add_set(struct table_list *list, const struct report *report)
{
    AUTO_TEXT title = { 0 };

    text_add(&title, "The set ");
    for (int i = 0; i < report->member_count; i++)
        text_addf(&title, "%s%s", i > 0 ? ", " : "", report->actors[report->members[i]].name);
    add_by_layer(list, report, title.data, SCOPE_SET, -1, -1);
}

void tables_of_model(struct table_list *list, const struct report *report, bool actors)
{
    AUTO_TEXT title = { 0 };

    text_addf(&title, "Cohesion of %s", report->focus ? report->focus : "the network");
    add_by_layer(list, report, title.data, SCOPE_NETWORK, -1, -1);
    for (int i = 0; i < report->pair_count; i++) {
        AUTO_TEXT pair = { 0 };

        text_addf(&pair, "Between %s and %s", report->actors[report->pairs[i][0]].name,
                  report->actors[report->pairs[i][1]].name);
        add_by_layer(list, report, pair.data, SCOPE_PAIR, report->pairs[i][0], report->pairs[i][1]);
    }
    if (report->member_count > 0)
        add_set(list, report);
    tables_of_pacts(list, report);
    tables_of_bond_losses(list, report);
    tables_of_thirds(list, report);
    tables_of_balance(list, report);
    if (report->compared)
        tables_of_layers_compared(list, report);
    for (int layer = LAYER_COMBINED; layer < report->layer_count && actors; layer++) {
        if (!layer_has_figures(report, layer))
            continue;
        add_actors(list, report, layer);
        break;
    }
    tables_of_sampling(list, report, false);
}
