/*
 * tables_forecast.c - what structural balance would favour: changes of single ties, and the blocs of the continuous-time model.
 */
#include <stdio.h>

#include "analysis/forecast.h"
#include "output/tables.h"

/* "Title (all layers combined, after 'Damascus falls')". */
static struct table *add_titled(struct table_list *list, const struct report *report, const char *title)
{
    int layer = report->balance.layer, phase = report->forecast->phase;
    AUTO_TEXT text = { 0 };

    text_addf(&text, "%s (%s", title, layer == LAYER_COMBINED ? "all layers combined" : layer_title(report, layer));
    if (phase > 0)
        text_addf(&text, ", after '%s'", report->phases[phase].title);
    else if (report->phase_count > 1)
        text_add(&text, ", before");
    text_add(&text, ")");
    return table_list_add(list, text.data);
}

static void add_pair(struct table *table, const struct report *report, int a, int b)
{
    AUTO_TEXT pair = { 0 };

    text_addf(&pair, "%s – %s", report->actors[a].name, report->actors[b].name);
    table_cell(table, pair.data);
}

static void add_moved(struct table *table, const struct report *report, const struct forecast_change *change)
{
    AUTO_TEXT names = { 0 };

    for (int i = 0; i < report->actor_count; i++)
        if (change->side[i] != report->balance.side[i])
            text_addf(&names, "%s%s", names.length ? ", " : "", report->actors[i].name);
    table_names(table, text_string(&names), "nobody");
}

static void remark_source(struct table *table, const char *source)
{
    AUTO_TEXT text = { 0 };

    text_addf(&text, "source: %s", source);
    table_remark(table, text.data);
}

static void remark_count(struct table *table, int count, const char *what)
{
    AUTO_TEXT text = { 0 };

    text_addf(&text, "%d %s", count, what);
    if (count > 0)
        table_remark(table, text.data);
}

static void add_changes(struct table_list *list, const struct report *report)
{
    const struct forecast *forecast = report->forecast;
    struct table *table = add_titled(list, report, "Changes of one tie that would lower the tension");

    table_column(table, "tie", false);
    table_column(table, "strength", true);
    table_column(table, "at odds in best divisions", false);
    table_column(table, "its sign turned", true);
    table_column(table, "tie dropped", true);
    table_column(table, "who would change side", false);
    for (int i = 0; i < forecast->change_count; i++) {
        const struct forecast_change *change = &forecast->changes[i];
        const struct balance_tie *tie = &report->balance.ties[change->tie];

        add_pair(table, report, tie->a, tie->b);
        table_value(table, VALUE(tie->strength), 3);
        table_cell(table, standing_words(tie->standing.standing));
        table_change(table, VALUE(change->if_turned), 3, DIRECTION_LOWER);
        table_change(table, VALUE(change->if_dropped), 3, DIRECTION_LOWER);
        add_moved(table, report, change);
    }
    if (forecast->lowering.reason)
        table_remark(table, forecast->lowering.reason);
    else if (forecast->change_total == 0)
        table_remark(table, "no change of a single tie would lower it");
    remark_count(table, forecast->change_total - forecast->change_count, "more; --top shows more");
    remark_count(table, forecast->unsettled_count, "ties not settled; some of them may lower it more");
    if (report->focus)
        table_remark(table, "the whole network is asked, whatever the focus");
    remark_source(table, FORECAST_SOURCE_CHANGES);
}

static void add_quantity(struct table *table, const char *what, struct value value, int decimals)
{
    table_cell(table, what);
    table_value(table, value, decimals);
}

static void add_model(struct table_list *list, const struct report *report)
{
    const struct forecast *forecast = report->forecast;
    struct table *table = add_titled(list, report, "Continuous-time model dX/dt = X²");

    table_column(table, "quantity", false);
    table_column(table, "value", true);
    add_quantity(table, "growth (λ, largest eigenvalue of X(0))", forecast->growth, 3);
    add_quantity(table, "time to blow-up (1/λ)", forecast->time, 3);
    add_quantity(table, "strength at odds with its blocs", forecast->at_odds, 3);
    add_quantity(table, "actors not with their side above", forecast->apart, 0);
    table_remark(table, "X(0) is support minus hostility with a diagonal of 0; time is in 1/strength, not in years");
    remark_source(table, FORECAST_SOURCE_BLOCS);
}

/* Sign of the bloc: 1 for A, -1 for B, 0 for neither. */
static void add_bloc(struct table *table, const struct report *report, const char *name, int bloc)
{
    const struct forecast *forecast = report->forecast;
    AUTO_TEXT names = { 0 };

    for (int v = 0; v < forecast->actor_count; v++) {
        struct value pull = forecast->pull[v];
        int own = pull.reason ? 0 : pull.number > 0 ? 1 : -1;

        if (own == bloc)
            text_addf(&names, "%s%s%s", names.length ? ", " : "", report->actors[forecast->actors[v]].name,
                      forecast->is_apart[v] ? "*" : "");
    }
    if (names.length == 0 && bloc == 0)
        return;
    table_cell(table, name);
    table_names(table, text_string(&names), "nobody");
}

/* The reason of those in neither bloc. */
static const char *reason_of_neither(const struct forecast *forecast)
{
    for (int v = 0; v < forecast->actor_count; v++)
        if (forecast->pull[v].reason)
            return forecast->pull[v].reason;
    return NULL;
}

static bool has_blocs(const struct forecast *forecast)
{
    for (int v = 0; v < forecast->actor_count; v++)
        if (!forecast->pull[v].reason)
            return true;
    return false;
}

static void add_blocs(struct table_list *list, const struct report *report)
{
    const struct forecast *forecast = report->forecast;
    const char *reason = reason_of_neither(forecast);
    struct table *table;
    AUTO_TEXT text = { 0 };

    if (!has_blocs(forecast))
        return;
    table = add_titled(list, report, "Blocs that the continuous-time model runs to");
    table_column(table, "bloc", false);
    table_column(table, "actors", false);
    add_bloc(table, report, "A", 1);
    add_bloc(table, report, "B", -1);
    add_bloc(table, report, "neither", 0);
    if (reason) {
        text_addf(&text, "neither: %s", reason);
        table_remark(table, text.data);
    }
    if (!forecast->apart.reason && forecast->apart.number > 0)
        table_remark(table, "* not with those who share their side of the two with the least tension");
}

static void add_sign(struct table *table, const struct report *report, const struct forecast_sign *sign)
{
    add_pair(table, report, sign->a, sign->b);
    if (sign->strength != 0)
        table_value(table, VALUE(sign->strength), 3);
    else
        table_words(table, "none");
    table_cell(table, sign->pull > 0 ? "support" : "hostility");
    table_value(table, VALUE(sign->pull), 3);
}

static void add_signs(struct table_list *list, const struct report *report)
{
    const struct forecast *forecast = report->forecast;
    struct table *table = add_titled(list, report, "Signs that would have to change for these blocs");

    table_column(table, "pair", false);
    table_column(table, "now", true);
    table_column(table, "then", false);
    table_column(table, "pull", true);
    for (int i = 0; i < forecast->turning_count; i++)
        add_sign(table, report, &forecast->turning[i]);
    for (int i = 0; i < forecast->arising_count; i++)
        add_sign(table, report, &forecast->arising[i]);
    remark_count(table, forecast->turning_total - forecast->turning_count, "more ties would turn; --top shows more");
    remark_count(table, forecast->arising_total - forecast->arising_count,
                 "more pairs without tie would get one; --top shows more");
    table_remark(table, "pull: product of both ends' components of the eigenvector, greatest component 1");
    table_list_drop_empty(list);
}

void tables_of_forecast(struct table_list *list, const struct report *report)
{
    add_changes(list, report);
    tables_of_sides(list, report);
    add_model(list, report);
    add_blocs(list, report);
    add_signs(list, report);
}
