/*
 * tables_drivers.c - what drives figures and claims, and what would have to be true for a claim to turn.
 */
#include "output/sampled_words.h"
#include "output/tables_sampled.h"

enum { DRIVERS_SHOWN = 8, CLAIM_DRIVERS = 2, LABEL_COLUMNS = 62, LABEL_COLUMNS_BESIDE_INDICES = 42 };

static void add_interval(struct table *table, double value, struct interval interval)
{
    char number[NUMBER_SIZE], low[NUMBER_SIZE], high[NUMBER_SIZE];
    AUTO_TEXT text = { 0 };

    text_addf(&text, "%s [%s, %s]", number_fixed(number, value, 2), number_fixed(low, interval.low, 2),
              number_fixed(high, interval.high, 2));
    table_words(table, text.data);
}

static void add_driver(struct table *table, const struct driving_input *input, const struct driver *driver, bool sobol,
                       int decimals)
{
    AUTO_TEXT judged = { 0 };
    AUTO_TEXT limits = { 0 };

    table_words(table, input->label);
    add_judged(&judged, input);
    add_limits(&limits, input);
    table_words(table, judged.data);
    table_words(table, limits.data);
    if (sobol && driver->sobol.known) {
        add_interval(table, driver->sobol.first, driver->sobol.first_interval);
        add_interval(table, driver->sobol.total, driver->sobol.total_interval);
    } else if (sobol) {
        table_cell(table, "–");
        table_cell(table, "–");
    } else {
        table_value(table, driver->correlation, 2);
    }
    table_value(table, driver->low, decimals);
    table_value(table, driver->high, decimals);
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
    int decimals = driven_decimals(driven);
    char middle[NUMBER_SIZE], low[NUMBER_SIZE], high[NUMBER_SIZE];
    AUTO_TEXT line = { 0 };

    if (driven->middle.reason)
        text_addf(&line, "as judged undefined: %s", driven->middle.reason);
    else
        text_addf(&line, "as judged %s", number_fixed(middle, driven->middle.number, decimals));
    if (!driven->low.reason && !driven->high.reason)
        text_addf(&line, "; 90 %% of the samples from %s to %s", number_fixed(low, driven->low.number, decimals),
                  number_fixed(high, driven->high.number, decimals));
    text_addf(&line, "; %d of %d judged number%s that move%s it", shown, driven->moving_count,
              plural_end(driven->moving_count), driven->moving_count == 1 ? "s" : "");
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
    table_wide_column(table, "judged number", sobol ? LABEL_COLUMNS_BESIDE_INDICES : LABEL_COLUMNS);
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
        add_driver(table, &drivers->inputs[driven->drivers[i].input], &driven->drivers[i], sobol,
                   driven_decimals(driven));
    remark_middle(table, driven, shown);
}

static void remark_method(struct table *table, const struct drivers *drivers)
{
    AUTO_TEXT line = { 0 };

    if (drivers->sobol_base > 0)
        text_addf(&line, "first order, total: Sobol' indices with 90 %% intervals (Saltelli et al. 2010), %d rows; ",
                  drivers->sobol_base);
    else
        text_add(&line, "correlation: Spearman's, between the number and the figure over all samples; ");
    text_add(&line, drivers->why_no_swings ? drivers->why_no_swings
                                           : "if low, if high: this number alone at its 5th and 95th percentile");
    table_remark(table, line.data);
}

static void add_blanks(struct table *table, int count)
{
    for (int i = 0; i < count; i++)
        table_cell(table, "");
}

/* At which value of the input the claim turns, how far that is, and what its verdict is then. */
static void add_turn(struct table *table, const struct driving_input *input, const struct breaking *breaking)
{
    char number[NUMBER_SIZE];
    AUTO_TEXT way = { 0 };

    if (breaking->input < 0) {
        table_value(table, UNDEFINED("no single judged number breaks it within its limits"), 0);
        add_blanks(table, 2);
        return;
    }
    table_words(table, input->probability < 1 ? "not there" : number_judged(number, breaking->value));
    text_addf(&way, "%s %%", number_fixed(number, 100 * breaking->way, 0));
    table_number(table, input->probability < 1 ? "" : way.data);
    add_verdict_cell(table, breaking->verdict);
}

/* One input of a claim; 'driver' and 'breaking' are NULL where it is not among the strongest, or breaks nothing. */
static void add_claim_row(struct table *table, const struct driving_input *input, const struct driver *driver,
                          const struct breaking *breaking)
{
    AUTO_TEXT judged = { 0 };

    add_judged(&judged, input);
    table_words(table, input->label);
    table_words(table, judged.data);
    if (driver)
        table_value(table, driver->sobol.known ? VALUE(driver->sobol.total) : driver->correlation, 2);
    else
        table_cell(table, "");
    if (breaking)
        add_turn(table, input, breaking);
    else
        add_blanks(table, 3);
}

/* The two inputs that it hangs on most, and the one that breaks it. */
static void add_claim(struct table *table, const struct report *report, int claim)
{
    const struct driving_input *inputs = report->sampling->drivers->inputs;
    const struct breaking *breaking = breaking_of_claim(report, claim);
    const struct driven *driven = driven_of_claim(report, claim);
    bool told = false;
    int rows = 0;

    for (int i = 0; driven && i < driven->driver_count && i < CLAIM_DRIVERS; i++) {
        const struct driver *driver = &driven->drivers[i];
        bool turns = breaking && (breaking->input == driver->input || (breaking->input < 0 && i == 0));

        table_cell(table, rows++ == 0 ? report->claims->claims[claim].id : "");
        add_claim_row(table, &inputs[driver->input], driver, turns ? breaking : NULL);
        told = told || turns;
    }
    if (!breaking || told)
        return;
    table_cell(table, rows == 0 ? report->claims->claims[claim].id : "");
    if (breaking->input >= 0) {
        add_claim_row(table, &inputs[breaking->input], NULL, breaking);
    } else {
        table_words(table, "no single judged number breaks it");
        add_blanks(table, 5);
    }
}

static void add_claims(struct table_list *list, const struct report *report)
{
    struct table *table = table_list_add(list, "What would have to be true for a claim to turn");

    table_column(table, "id", false);
    table_wide_column(table, "judged numbers that it hangs on", LABEL_COLUMNS);
    table_column(table, "judged", true);
    table_column(table, report->sampling->drivers->sobol_base > 0 ? "total" : "corr.", true);
    table_column(table, "turns at", true);
    table_column(table, "of the way", true);
    table_column(table, "then", false);
    for (int i = 0; i < report->claims->claim_count; i++)
        add_claim(table, report, i);
    table_remark(table,
                 "corr., total: with the margin by which the claim holds (or, where it is no comparison of numbers, "
                 "with whether it does), over all samples");
    table_remark(table,
                 "turns at: where this number alone makes a claim that holds as judged not hold; of the way: from the "
                 "number as judged to its limit on that side");
    if (report->sampling->drivers->why_no_breaking)
        table_remark(table, report->sampling->drivers->why_no_breaking);
    table_list_drop_empty(list);
}

void tables_of_drivers(struct table_list *list, const struct report *report)
{
    const struct drivers *drivers = report->sampling->drivers;

    if (!drivers || report->sampling->input_count == 0)
        return;
    for (int i = 0; i < drivers->figure_count; i++) {
        add_figure(list, report, &drivers->list[i]);
        if (i + 1 == drivers->figure_count)
            remark_method(&list->tables[list->count - 1], drivers);
    }
    if (report->claims)
        add_claims(list, report);
}
