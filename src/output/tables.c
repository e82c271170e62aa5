/*
 * tables.c - a report as tables: the whole, and the cohesion of the network.
 */
#include "output/tables.h"

#include "output/tables_sampled.h"

static const struct figure *network_figure(const struct report *report, int phase, int layer,
                                           const struct measure *measure)
{
    return report_find(report, phase, layer, measure, -1, -1);
}

static const char *whose(const struct report *report)
{
    return report->focus ? report->focus : "all actors";
}

void tables_remark_whole(struct table *table, const struct report *report)
{
    AUTO_TEXT names = { 0 };
    AUTO_TEXT remark = { 0 };

    for (int i = 0; measures[i] && report->focus; i++)
        if (measures[i]->scope == SCOPE_NETWORK && measures[i]->whole_network && report_has(report, measures[i]))
            text_addf(&names, "%s%s", names.length ? ", " : "", measures[i]->name);
    if (names.length == 0)
        return;
    text_addf(&remark, "the whole network, whatever the focus: %s", names.data);
    table_remark(table, remark.data);
}

static void add_denominator_row(struct table *table, const struct report *report, const struct measure *measure,
                                int phase)
{
    const struct figure *before = network_figure(report, 0, LAYER_COMBINED, measure);
    const struct figure *now = network_figure(report, phase, LAYER_COMBINED, measure);
    int decimals = decimals_of(measure);

    if (!now)
        return;
    table_cell(table, measure->name);
    table_value(table, before->value[RESIDUAL], decimals);
    table_value(table, now->value[RESIDUAL], decimals);
    for (int d = 0; d < DENOMINATOR_COUNT; d++)
        table_change(table, now->change[d], decimals, measure->direction);
    table_cell(table, figure_disagrees(now) ? "!" : "");
}

static void warn_of_paradox(struct table *table, const struct report *report, int phase)
{
    AUTO_TEXT names = { 0 };
    AUTO_TEXT warning = { 0 };

    for (int i = 0; measures[i]; i++) {
        const struct figure *figure;

        if (measures[i]->scope != SCOPE_NETWORK)
            continue;
        figure = network_figure(report, phase, LAYER_COMBINED, measures[i]);
        if (figure && figure_disagrees(figure))
            text_addf(&names, "%s%s", names.length ? ", " : "", measures[i]->name);
    }
    if (names.length == 0)
        return;
    text_addf(&warning,
              "! removal paradox: the signs disagree for %s. With fewer actors in the denominator a loss can look",
              names.data);
    table_remark(table, warning.data);
    table_remark(table,
                 "  like a gain: read the fixed column (absent actors kept as isolates) or the survivors' own pairs.");
}

static void add_denominator_table(struct table_list *list, const struct report *report, int phase)
{
    struct table *table;
    AUTO_TEXT title = { 0 };

    text_addf(&title, "Cohesion before and after '%s' (%s, all layers combined)", report->phases[phase].title,
              whose(report));
    table = table_list_add(list, title.data);
    table_column(table, "measure", false);
    table_column(table, "before", true);
    table_column(table, "after", true);
    table_column(table, "residual", true);
    table_column(table, "fixed", true);
    table_column(table, "survivors", true);
    table_column(table, "", false);
    for (int i = 0; measures[i]; i++)
        if (measures[i]->scope == SCOPE_NETWORK)
            add_denominator_row(table, report, measures[i], phase);
    warn_of_paradox(table, report, phase);
    tables_remark_whole(table, report);
    table_list_drop_empty(list);
}

static void add_overview_row(struct table *table, const struct report *report, const struct measure *measure)
{
    enum denominator which = measure_denominator(measure);
    const struct figure *last = network_figure(report, report->phase_count - 1, LAYER_COMBINED, measure);

    if (!last)
        return;
    table_cell(table, measure->name);
    for (int phase = 0; phase < report->phase_count; phase++)
        if (report_shows(report, phase))
            table_value(table, network_figure(report, phase, LAYER_COMBINED, measure)->value[which],
                        decimals_of(measure));
    table_change(table, last->change[which], decimals_of(measure), measure->direction);
    table_percent(table, last->change[which], last->value[which], 0, measure->direction);
    table_words(table, measure->isolates_force_0 ? "residual" : "");
}

static void remark_on_columns(struct table *table, const struct report *report)
{
    AUTO_TEXT remark = { 0 };
    int shown = 0;

    for (int phase = 0; phase < report->phase_count; phase++)
        shown += report_shows(report, phase);
    text_addf(&remark, "%d of %d phases have a column here and below; --details shows all, JSON and CSV have them",
              shown, report->phase_count);
    if (shown < report->phase_count)
        table_remark(table, remark.data);
}

static void add_overview(struct table_list *list, const struct report *report)
{
    struct table *table;
    AUTO_TEXT title = { 0 };

    text_addf(&title, "Cohesion phase by phase (%s, all layers combined, fixed denominator)", whose(report));
    table = table_list_add(list, title.data);
    table_column(table, "measure", false);
    add_phase_columns(table, report);
    add_change_column(table, report);
    table_column(table, "", true);
    table_column(table, "", false);
    for (int i = 0; measures[i]; i++)
        if (measures[i]->scope == SCOPE_NETWORK)
            add_overview_row(table, report, measures[i]);
    table_remark(table, "fixed: every actor that is there before or in any phase counts in every column");
    remark_on_columns(table, report);
    tables_remark_whole(table, report);
    table_list_drop_empty(list);
}

void tables_of_networks(struct table_list *list, const struct report *report, bool details)
{
    if (report->phase_count > 2)
        add_overview(list, report);
    for (int phase = 1; phase < report->phase_count; phase++)
        if (details || report->phases[phase].is_leaf)
            add_denominator_table(list, report, phase);
}

/* The measures that tell most about a single layer. */
static const char *const layer_measures[] = { "ties", "weighted_density", "efficiency", "connectedness" };

static bool is_shown_by_layer(const struct measure *measure)
{
    if (measure->scope == SCOPE_ACTOR)
        return measure == &measure_support;
    for (size_t i = 0; i < sizeof layer_measures / sizeof *layer_measures; i++)
        if (measure == measure_find(layer_measures[i]))
            return true;
    return measure->scope != SCOPE_NETWORK;
}

void tables_narrow(struct measure_choice *combined, struct measure_choice *by_layer)
{
    *by_layer = (struct measure_choice){ .forced = combined->forced, .narrowed = combined->narrowed };
    for (int i = 0; measures[i]; i++) {
        bool wanted = combined->wanted[i];

        by_layer->wanted[i] = wanted && is_shown_by_layer(measures[i]);
        combined->wanted[i] = wanted && (measures[i]->scope != SCOPE_ACTOR || tables_show_of_actors(measures[i]));
    }
}

static void add_layer_row(struct table *table, const struct report *report, int layer, const struct measure *measure,
                          bool first)
{
    const struct figure *last = network_figure(report, report->phase_count - 1, layer, measure);

    if (!last)
        return;
    table_cell(table, first ? layer_title(report, layer) : "");
    table_cell(table, measure->name);
    for (int phase = 0; phase < report->phase_count; phase++)
        if (report_shows(report, phase))
            table_value(table, network_figure(report, phase, layer, measure)->value[FIXED], decimals_of(measure));
    table_percent(table, last->change[FIXED], last->value[FIXED], 0, measure->direction);
}

void tables_of_layers(struct table_list *list, const struct report *report)
{
    struct table *table;
    AUTO_TEXT title = { 0 };

    if (report->layer_count < 2 || report->phase_count < 2)
        return;
    text_addf(&title, "Cohesion by layer (%s, fixed denominator)", whose(report));
    table = table_list_add(list, title.data);
    table_column(table, "layer", false);
    table_column(table, "measure", false);
    add_phase_columns(table, report);
    add_change_column(table, report);
    for (int layer = 0; layer < report->layer_count; layer++)
        for (size_t i = 0; i < sizeof layer_measures / sizeof *layer_measures; i++)
            add_layer_row(table, report, layer, measure_find(layer_measures[i]), i == 0);
    table_list_drop_empty(list);
}

static void add_reach_row(struct table *table, const struct report *report, const struct reach *reach)
{
    double numbers[] = { reach->before,     reach->after,     reach->before - reach->after,
                         reach->membership, reach->mediation, reach->erosion,
                         reach->other };

    table_cell(table, report->phases[reach->phase].id);
    add_layer_cell(table, report, reach->layer);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        table_value(table, VALUE(numbers[i]), 4);
}

void tables_of_reach(struct table_list *list, const struct report *report)
{
    static const char *const headings[] = {
        "T before", "T after", "lost", "membership", "mediation", "erosion", "other steps",
    };
    struct table *table;
    AUTO_TEXT title = { 0 };

    if (report->reach_count == 0)
        return;
    text_addf(&title, "Where the loss of reach comes from (%s): T = Σ 1/distance, losses positive", whose(report));
    table = table_list_add(list, title.data);
    table_column(table, "phase", false);
    table_column(table, "layer", false);
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++)
        table_column(table, headings[i], true);
    for (int i = 0; i < report->reach_count; i++)
        if (report_shows(report, report->reaches[i].phase))
            add_reach_row(table, report, &report->reaches[i]);
    table_remark(
        table,
        "membership: pairs with a collapsed actor; mediation: survivors cut off or further apart, ties unchanged;");
    table_remark(table,
                 "erosion: then what relied on the collapsed goes too; other steps: all else that the phases do.");
}

void tables_of_report(struct table_list *list, const struct report *report, struct view view)
{
    *list = (struct table_list){ 0 };
    tables_of_claims(list, report, view.details);
    tables_of_sampling(list, report, view.details);
    tables_of_futures(list, report);
    tables_of_networks(list, report, view.details);
    tables_of_reach(list, report);
    tables_of_cascades(list, report);
    tables_of_layers(list, report);
    tables_of_pacts(list, report);
    tables_of_pairs(list, report);
    tables_of_bond_losses(list, report);
    tables_of_thirds(list, report);
    tables_of_losses(list, report, view.details);
    tables_of_actors(list, report);
    tables_of_observed(list, report);
    if (view.log)
        tables_of_log(list, report);
}
