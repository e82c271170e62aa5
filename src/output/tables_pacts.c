/*
 * tables_pacts.c - pacts: what there is of them, phase by phase.
 */
#include "output/tables.h"

static const struct pact_view *view_of(const struct report *report, int phase, int pact)
{
    return &report->pacts_measured.views[phase * report->pacts_measured.count + pact];
}

/* Whether the row says anything that the one of the phase before it does not. */
static bool is_news(const struct report *report, int phase, int pact)
{
    const struct pact_view *view = view_of(report, phase, pact);
    int parent = report->phases[phase].parent;

    if (view->state == PACT_ABSENT)
        return false;
    return parent < 0 || !pact_view_same(view, view_of(report, parent, pact));
}

static void add_members(struct table *table, const struct pact_view *view)
{
    char number[NUMBER_SIZE];

    if (view->state == PACT_DISSOLVED)
        table_toned(table, "dissolved", TONE_BAD);
    else
        table_number(table, number_fixed(number, view->member_count, 0));
}

static void add_row(struct table *table, const struct report *report, const struct pact_view *view, bool first)
{
    const struct pact_name *name = &report->pacts_measured.names[view->pact];

    table_cell(table, first ? name->title : "");
    if (report->phase_count > 1)
        table_cell(table, report->phases[view->phase].id);
    add_members(table, view);
    table_value(table, view->cohesion, 3);
    table_value(table, view->carried, 3);
    table_cell(table, view->hub < 0 ? "" : report->actors[view->hub].name);
    table_value(table, view->hub_share, 3);
    table_value(table, view->gone, 3);
    table_value(table, VALUE(name->dissolves_above), 2);
}

static void add_columns(struct table *table, bool phases)
{
    table_column(table, "pact", false);
    if (phases)
        table_column(table, "phase", false);
    table_column(table, "members", true);
    table_column(table, "cohesion", true);
    table_column(table, "of it by the pact", true);
    table_column(table, "hub", false);
    table_column(table, "its share", true);
    table_column(table, "capability gone", true);
    table_column(table, "dissolves above", true);
}

static void add_remarks(struct table *table, bool phases)
{
    table_remark(table,
                 "cohesion: support strength in the pact's layer, mean over all pairs of members (of a dissolved "
                 "pact: of its last);");
    table_remark(table, "hub: the member with most of the members' capability. The whole network, whatever the focus.");
    if (phases)
        table_remark(table, "phases in which nothing of a pact changes are left out.");
}

void tables_of_pacts(struct table_list *list, const struct report *report)
{
    bool phases = report->phase_count > 1;
    struct table *table;

    if (report->pacts_measured.count == 0)
        return;
    table = table_list_add(list, "Pacts");
    add_columns(table, phases);
    for (int pact = 0; pact < report->pacts_measured.count; pact++) {
        bool first = true;

        for (int phase = 0; phase < report->phase_count; phase++) {
            if (!is_news(report, phase, pact))
                continue;
            add_row(table, report, view_of(report, phase, pact), first);
            first = false;
        }
    }
    add_remarks(table, phases);
    table_list_drop_empty(list);
}
