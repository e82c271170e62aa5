/*
 * tables_drivers.c - what drives figures and claims, and what would have to be true for a claim to turn.
 */
#include "output/sampled_words.h"
#include "output/tables_sampled.h"

enum { DRIVERS_SHOWN = 8, LABEL_COLUMNS = 56, CLAIM_LABEL_COLUMNS = 42 };

static void add_interval(struct table *table, double value, struct interval interval)
{
    char number[NUMBER_SIZE], low[NUMBER_SIZE], high[NUMBER_SIZE];
    AUTO_TEXT text = { 0 };

    text_addf(&text, "%s [%s, %s]", number_fixed(number, value, 2), number_fixed(low, interval.low, 2),
              number_fixed(high, interval.high, 2));
    table_cell(table, text.data);
}

/* The figure with the input alone low and high. */
static void add_swing(struct table *table, const struct driver *driver)
{
    table_value(table, driver->low, 3);
    table_value(table, driver->high, 3);
}

static void add_driver(struct table *table, const struct driving_input *input, const struct driver *driver, bool sobol)
{
    AUTO_TEXT judged = { 0 };
    AUTO_TEXT limits = { 0 };

    table_cell(table, input->label);
    add_judged(&judged, input);
    add_limits(&limits, input);
    table_cell(table, judged.data);
    table_cell(table, limits.data);
    if (sobol && driver->sobol.known) {
        add_interval(table, driver->sobol.first, driver->sobol.first_interval);
        add_interval(table, driver->sobol.total, driver->sobol.total_interval);
    } else if (sobol) {
        table_cell(table, "–");
        table_cell(table, "–");
    } else {
        table_value(table, driver->correlation, 2);
    }
    add_swing(table, driver);
}

static void add_title(struct text *title, const struct report *report, const struct driven *driven)
{
    text_add(title, "What drives it: ");
    add_key_name(title, report, &driven->key);
    if (driven->key.phase > 0)
        text_addf(title, ", change to '%s'", report->phases[driven->key.phase].title);
}

static void remark_middle(struct table *table, const struct driven *driven, int shown)
{
    char middle[NUMBER_SIZE], low[NUMBER_SIZE], high[NUMBER_SIZE];
    AUTO_TEXT line = { 0 };

    if (driven->middle.reason)
        text_addf(&line, "as judged undefined: %s", driven->middle.reason);
    else
        text_addf(&line, "as judged %s", number_fixed(middle, driven->middle.number, 3));
    if (!driven->low.reason && !driven->high.reason)
        text_addf(&line, "; 90 %% of the samples from %s to %s", number_fixed(low, driven->low.number, 3),
                  number_fixed(high, driven->high.number, 3));
    text_addf(&line, "; %d of %d judged number%s that move it", shown, driven->moving_count,
              plural_end(driven->moving_count));
    table_remark(table, line.data);
}

static void add_figure(struct table_list *list, const struct report *report, const struct driven *driven)
{
    const struct drivers *drivers = report->sampling->drivers;
    int shown = driven->driver_count < DRIVERS_SHOWN ? driven->driver_count : DRIVERS_SHOWN;
    bool sobol = drivers->sobol_base > 0;
    struct table *table;
    AUTO_TEXT title = { 0 };

    add_title(&title, report, driven);
    table = table_list_add(list, title.data);
    table_wide_column(table, "judged number", sobol ? CLAIM_LABEL_COLUMNS : LABEL_COLUMNS);
    table_column(table, "judged", true);
    table_column(table, "limits", true);
    if (sobol) {
        table_column(table, "first order", true);
        table_column(table, "total", true);
    } else {
        table_column(table, "correlation", true);
    }
    table_column(table, "if low", true);
    table_column(table, "if high", true);
    for (int i = 0; i < shown; i++)
        add_driver(table, &drivers->inputs[driven->drivers[i].input], &driven->drivers[i], sobol);
    remark_middle(table, driven, shown);
}

static void remark_method(struct table *table, const struct drivers *drivers)
{
    AUTO_TEXT line = { 0 };

    if (drivers->sobol_base > 0)
        text_addf(&line, "first order, total: Sobol' indices with 95 %% intervals (Saltelli et al. 2010), %d rows; ",
                  drivers->sobol_base);
    else
        text_add(&line, "correlation: Spearman's, between the number and the figure over all samples; ");
    text_add(&line, drivers->why_no_swings ? drivers->why_no_swings
                                           : "if low, if high: this number alone at its 5th and 95th percentile");
    table_remark(table, line.data);
}

/* "correlation" is Sobol's total where that is known. */
static void add_strongest(struct table *table, const struct drivers *drivers, const struct driven *driven, int number)
{
    const struct driver *driver = number < driven->driver_count ? &driven->drivers[number] : NULL;

    table_cell(table, driver ? drivers->inputs[driver->input].label : "");
    if (!driver)
        table_cell(table, "");
    else
        table_value(table, driver->sobol.known ? VALUE(driver->sobol.total) : driver->correlation, 2);
}

static void add_claims(struct table_list *list, const struct report *report)
{
    const struct drivers *drivers = report->sampling->drivers;
    const char *heading = drivers->sobol_base > 0 ? "total" : "corr.";
    struct table *table = table_list_add(list, "What claims hang on");

    table_column(table, "id", false);
    table_wide_column(table, "strongest", CLAIM_LABEL_COLUMNS);
    table_column(table, heading, true);
    table_wide_column(table, "next", CLAIM_LABEL_COLUMNS);
    table_column(table, heading, true);
    for (int i = drivers->figure_count; i < drivers->count; i++) {
        const struct driven *driven = &drivers->list[i];

        if (driven->driver_count == 0)
            continue;
        table_cell(table, report->claims->claims[driven->claim].id);
        add_strongest(table, drivers, driven, 0);
        add_strongest(table, drivers, driven, 1);
    }
    table_remark(table, "of the margin by which the claim holds (or, where it is no single comparison of numbers, of "
                        "whether it holds)");
    table_list_drop_empty(list);
}

static void add_break(struct table *table, const struct report *report, const struct breaking *breaking)
{
    const struct driving_input *input =
        breaking->input < 0 ? NULL : &report->sampling->drivers->inputs[breaking->input];
    char number[NUMBER_SIZE];
    AUTO_TEXT judged = { 0 };
    AUTO_TEXT way = { 0 };

    table_cell(table, report->claims->claims[breaking->claim].id);
    table_cell(table, input ? input->label : "no single judged number breaks it");
    if (!input) {
        for (int i = 0; i < 4; i++)
            table_cell(table, "");
        return;
    }
    add_judged(&judged, input);
    table_cell(table, judged.data);
    table_cell(table, input->probability < 1 ? "not there" : number_judged(number, breaking->value));
    if (input->probability >= 1)
        text_addf(&way, "%s %%", number_fixed(number, 100 * breaking->way, 0));
    table_cell(table, text_string(&way));
    add_verdict_cell(table, breaking->verdict);
}

static void add_breaks(struct table_list *list, const struct report *report)
{
    const struct drivers *drivers = report->sampling->drivers;
    struct table *table = table_list_add(list, "What would have to be true for a claim to turn");

    table_column(table, "id", false);
    table_wide_column(table, "judged number, by itself", LABEL_COLUMNS);
    table_column(table, "judged", true);
    table_column(table, "turns at", true);
    table_column(table, "of the way", true);
    table_column(table, "then", false);
    for (int i = 0; i < drivers->breaking_count; i++)
        add_break(table, report, &drivers->breaking[i]);
    table_remark(table,
                 "of the way: from the number as judged (0 %) to its limit on that side (100 %); claims that hold "
                 "as judged only");
    table_list_drop_empty(list);
}

void tables_of_drivers(struct table_list *list, const struct report *report)
{
    const struct drivers *drivers = report->sampling->drivers;

    if (!drivers)
        return;
    for (int i = 0; i < drivers->figure_count; i++) {
        add_figure(list, report, &drivers->list[i]);
        if (i + 1 == drivers->figure_count)
            remark_method(&list->tables[list->count - 1], drivers);
    }
    if (!report->claims)
        return;
    add_claims(list, report);
    add_breaks(list, report);
}
