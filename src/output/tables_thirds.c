/*
 * tables_thirds.c - what third actors are to the focus pairs, by the measures that are about a third actor.
 */
#include "output/tables.h"

static bool has_measure(const struct report *report, const struct measure *measure)
{
    for (int i = 0; i < report->third_count; i++)
        if (report->thirds[i].measure == measure)
            return true;
    return false;
}

static bool is_next_subject(const struct report *report, int index)
{
    const struct third_figure *now = &report->thirds[index], *last = index > 0 ? now - 1 : NULL;

    return !last || last->layer != now->layer || last->a != now->a || last->b != now->b || last->third != now->third;
}

static void add_pair(struct table_list *list, const struct report *report, const int pair[2])
{
    struct table *table;
    AUTO_TEXT title = { 0 };

    text_addf(&title, "Third actors between %s and %s", report->actors[pair[0]].name, report->actors[pair[1]].name);
    table = table_list_add(list, title.data);
    table_column(table, "layer", false);
    table_column(table, "actor", false);
    for (int i = 0; measures[i]; i++)
        if (has_measure(report, measures[i]))
            table_name_column(table, measures[i]->name, true);
    for (int i = 0; i < report->third_count; i++) {
        const struct third_figure *figure = &report->thirds[i];

        if (figure->a != pair[0] || figure->b != pair[1])
            continue;
        if (is_next_subject(report, i)) {
            add_layer_cell(table, report, figure->layer);
            table_cell(table, report->actors[figure->third].name);
        }
        table_value(table, figure->value, decimals_of(figure->measure));
    }
    table_list_drop_empty(list);
}

void tables_of_thirds(struct table_list *list, const struct report *report)
{
    for (int i = 0; i < report->pair_count && report->third_count > 0; i++)
        add_pair(list, report, report->pairs[i]);
}
