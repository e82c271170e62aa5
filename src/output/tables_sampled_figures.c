/*
 * tables_sampled_figures.c - how sure figures are: intervals over all samples.
 */
#include <math.h>

#include "output/sampled_words.h"
#include "output/tables_sampled.h"

/* Of counts, a median may lie between two. */
static int decimals_over_samples(const struct measure *measure, struct value value)
{
    return measure->is_count && value.number != floor(value.number) ? 1 : decimals_of(measure);
}

static void add_number(struct table *table, const struct measure *measure, struct value value)
{
    table_value(table, value, decimals_over_samples(measure, value));
}

static void add_signed(struct table *table, const struct measure *measure, struct value value)
{
    char number[NUMBER_SIZE];

    if (value.reason)
        table_value(table, value, 0);
    else
        table_number(table, number_signed(number, value.number, decimals_over_samples(measure, value)));
}

static void add_change_cells(struct table *table, const struct sampled_figure *figure)
{
    const struct measure *measure = figure->key.measure;

    table_change(table, figure->change, decimals_over_samples(measure, figure->change), measure->direction);
    add_signed(table, measure, figure->change_low);
    add_signed(table, measure, figure->change_high);
}

static void add_share_cell(struct table *table, struct value share)
{
    AUTO_TEXT text = { 0 };

    if (share.reason) {
        table_value(table, share, 0);
        return;
    }
    add_share(&text, share.number);
    table_toned(table, text.data, share.number == 0 ? TONE_FAINT : TONE_PLAIN);
}

static void add_undefined(struct table *table, const struct sampling *sampling, const struct sampled_figure *figure)
{
    AUTO_TEXT text = { 0 };

    if (figure->defined < sampling->count)
        add_share(&text, 1 - (double)figure->defined / (double)sampling->count);
    table_number(table, text_string(&text));
}

static void add_row(struct table *table, const struct report *report, const struct sampled_figure *figure,
                    bool undefined)
{
    const struct measure *measure = figure->key.measure;
    AUTO_TEXT name = { 0 };

    add_key_name(&name, report, &figure->key);
    if (measure->scope == SCOPE_NETWORK && figure->key.denominator == RESIDUAL && figure->key.phase > 0) {
        text_add(&name, " (residual)");
        table_words(table, name.data);
    } else {
        table_cell(table, name.data);
    }
    add_number(table, measure, judged_value(report, &figure->key));
    add_number(table, measure, figure->median);
    add_number(table, measure, figure->low);
    add_number(table, measure, figure->high);
    if (figure->key.phase > 0) {
        add_change_cells(table, figure);
        add_share_cell(table, figure->falls);
        add_share_cell(table, figure->rises);
    }
    if (undefined)
        add_undefined(table, report->sampling, figure);
}

/* Network measures, actors that were asked for, and the bonds of the focus pairs: all layers together, or in one layer. */
static bool is_listed(const struct report *report, const struct sampled_figure *figure, int phase, int layer)
{
    const struct sampled_key *key = &figure->key;
    const struct measure *bond =
        layer == LAYER_COMBINED && report_has(report, &measure_total_bond) ? &measure_total_bond : &measure_bond;

    if (key->phase != phase || key->layer != layer)
        return false;
    return key->measure->scope != SCOPE_PAIR || key->measure == bond;
}

static bool is_ever_undefined(const struct report *report, int phase, int layer)
{
    for (int i = 0; i < report->sampling->figure_count; i++) {
        const struct sampled_figure *figure = &report->sampling->figures[i];

        if (is_listed(report, figure, phase, layer) && figure->defined < report->sampling->count)
            return true;
    }
    return false;
}

static bool is_narrow(struct value low, struct value high)
{
    return low.reason ? high.reason != NULL : !high.reason && high.number - low.number < 1e-12;
}

/* Nothing of it moves, so that its row would say nothing new. */
static bool stands_still(const struct sampling *sampling, const struct sampled_figure *figure)
{
    return figure->defined == sampling->count && is_narrow(figure->low, figure->high) &&
           is_narrow(figure->change_low, figure->change_high);
}

static void add_columns(struct table *table, bool changed, bool undefined)
{
    static const char *const headings[] = { "as judged", "median", "5 %",   "95 %",  "change",
                                            "5 %",       "95 %",   "falls", "rises", NULL };

    table_column(table, "measure", false);
    for (int i = 0; headings[i] && (changed || i < 4); i++)
        table_column(table, headings[i], true);
    if (undefined)
        table_column(table, "undefined", true);
}

static void add_title(struct text *title, const struct report *report, int phase, int layer)
{
    text_addf(title, "How sure (%s, %s", report->focus ? report->focus : "all actors",
              layer == LAYER_COMBINED ? "all layers combined" : layer_title(report, layer));
    if (phase > 0)
        text_addf(title, ", change to '%s'", report->phases[phase].title);
    text_add(title, ")");
}

static void remark_on_figures(struct table *table, int phase, int layer, const char *still)
{
    if (*still)
        table_remark(table, still);
    if (layer != LAYER_COMBINED || table_row_count(table) == 0)
        return;
    table_remark(
        table, phase > 0 ? "5 %, 95 %: so many samples lie below, every number drawn by itself; change: median of the "
                           "change against before, sample by sample (fixed denominator, or residual where it says so); "
                           "falls, rises: share of samples"
                         : "5 %, 95 %: so many samples lie below, every number drawn by itself");
}

static void add_figures(struct table_list *list, const struct report *report, int phase, int layer, bool details)
{
    bool undefined = is_ever_undefined(report, phase, layer);
    AUTO_TEXT still = { 0 };
    AUTO_TEXT title = { 0 };
    struct table *table;

    add_title(&title, report, phase, layer);
    table = table_list_add(list, title.data);
    add_columns(table, phase > 0, undefined);
    for (int i = 0; i < report->sampling->figure_count; i++) {
        const struct sampled_figure *figure = &report->sampling->figures[i];

        if (!is_listed(report, figure, phase, layer))
            continue;
        if (details || !stands_still(report->sampling, figure)) {
            add_row(table, report, figure, undefined);
            continue;
        }
        text_add(&still, still.length ? ", " : "the same from 5 % to 95 % of the samples: ");
        add_key_name(&still, report, &figure->key);
    }
    remark_on_figures(table, phase, layer, text_string(&still));
    if (table->remark_count == 0)
        table_list_drop_empty(list);
}

void tables_of_sampled_figures(struct table_list *list, const struct report *report, bool details)
{
    for (int phase = 0; phase < report->phase_count && report->sampling->input_count > 0; phase++) {
        if (!report->phases[phase].is_leaf)
            continue;
        for (int layer = LAYER_COMBINED; layer < report->layer_count && (details || layer == LAYER_COMBINED); layer++)
            add_figures(list, report, phase, layer, details);
    }
}
