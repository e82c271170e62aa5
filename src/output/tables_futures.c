/*
 * tables_futures.c - where phases branch: the futures, and what to expect of them together.
 */
#include "output/tables.h"

/* "fall, war": the phases that lead to a future's end. */
static void add_path(const struct report *report, int phase, struct text *out)
{
    if (report->phases[phase].parent > 0)
        add_path(report, report->phases[phase].parent, out);
    text_addf(out, "%s%s", out->length ? ", " : "", report->phases[phase].id);
}

static void add_futures(struct table_list *list, const struct report *report)
{
    struct table *table = table_list_add(list, "Futures");

    table_column(table, "future", false);
    table_column(table, "phases", false);
    table_column(table, "probability", true);
    for (int phase = 1; phase < report->phase_count; phase++) {
        AUTO_TEXT path = { 0 };

        if (!report->phases[phase].is_leaf)
            continue;
        add_path(report, phase, &path);
        table_cell(table, report->phases[phase].title);
        table_cell(table, path.data);
        table_value(table,
                    report->phases[phase].has_probability ? VALUE(report->phases[phase].probability)
                                                          : UNDEFINED("no probabilities are given"),
                    3);
    }
}

enum { FUTURES_SHOWN = 10 };

/* Before and the ends of futures; of many, those that other tables show too. */
static bool has_column(const struct report *report, int phase)
{
    return phase == 0 ||
           (report->phases[phase].is_leaf && (report->leaf_count <= FUTURES_SHOWN || report_shows(report, phase)));
}

static void add_row(struct table *table, const struct report *report, const struct figure *mean)
{
    enum denominator which = measure_denominator(mean->measure);

    table_cell(table, mean->measure->name);
    for (int phase = 0; phase < report->phase_count; phase++) {
        const struct figure *figure;

        if (!has_column(report, phase))
            continue;
        figure = report_find(report, phase, mean->layer, mean->measure, mean->actor, mean->other);
        table_value(table, figure->value[which], decimals_of(mean->measure));
    }
    table_value(table, mean->value[which], mean->measure->is_count ? 2 : 3);
    table_change(table, mean->change[which], mean->measure->is_count ? 2 : 3, mean->measure->direction);
}

static void add_expected(struct table_list *list, const struct report *report)
{
    struct table *table = table_list_add(list, "What to expect of all futures (network, all layers combined)");

    table_column(table, "measure", false);
    for (int phase = 0; phase < report->phase_count; phase++)
        if (has_column(report, phase))
            add_phase_column(table, report, phase, true);
    table_column(table, "expected", true);
    table_column(table, "change", true);
    for (int i = 0; i < report->expected_count; i++) {
        const struct figure *mean = &report->expected[i];

        if (mean->layer == LAYER_COMBINED && mean->measure->scope == SCOPE_NETWORK)
            add_row(table, report, mean);
    }
    table_remark(
        table,
        "expected: sum over futures of probability times value (fixed denominator; residual where isolates force 0)");
    table_list_drop_empty(list);
}

void tables_of_futures(struct table_list *list, const struct report *report)
{
    if (report->leaf_count < 2)
        return;
    add_futures(list, report);
    if (report->expected_count > 0)
        add_expected(list, report);
}
