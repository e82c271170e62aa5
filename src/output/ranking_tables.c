/*
 * ranking_tables.c - a ranking as tables.
 */
#include "output/ranking_write.h"

#include <math.h>

#include "output/spread_write.h"

enum { NAME_COLUMNS = 47, END_COLUMNS = 22 }; /* of names; of each end of a tie */

static const char *const singular[] = {
    [RANK_ACTORS] = "actor",
    [RANK_TIES] = "tie",
    [RANK_PACTS] = "pact",
    [RANK_LAYERS] = "layer",
};

static const char *const what_happens[] = {
    [RANK_ACTORS] = "each actor collapses by itself: its ties go, what relied on it weakens, pacts may dissolve",
    [RANK_TIES] = "all ties between the two end, nothing else happens",
    [RANK_PACTS] = "the pact and its ties end, and every pact subsidiary to it",
    [RANK_LAYERS] = "every tie of the layer ends; the combined strength keeps its divisor",
};

const char *ranking_thing(const struct ranking *ranking)
{
    return singular[ranking->unit];
}

bool ranking_is_loss(const struct ranking *ranking)
{
    return ranking->measures[ranking->by]->direction != DIRECTION_NONE;
}

void ranking_title(const struct ranking *ranking, struct text *out)
{
    const char *focus = ranking->report.focus;

    text_addf(out, "What each %s %s %s, %s first (%s%s%s)", ranking->unit == RANK_ACTORS ? "collapse" : "loss",
              ranking_is_loss(ranking) ? "costs in" : "changes in", ranking->measures[ranking->by]->name,
              ranking_is_loss(ranking) ? "worst" : "most",
              ranking->layer == LAYER_COMBINED ? "all layers combined" : layer_title(&ranking->report, ranking->layer),
              focus ? "; " : "", focus ? focus : "");
}

static void add_columns(struct table *table, const struct ranking *ranking)
{
    bool actors = ranking->unit == RANK_ACTORS;
    AUTO_TEXT after = { 0 };

    text_addf(&after, "%s after", ranking->measures[ranking->by]->name);
    table_column(table, "", true);
    table_wide_column(table, ranking_thing(ranking), NAME_COLUMNS);
    table_column(table, after.data, true);
    table_column(table, "change", true);
    table_column(table, "", true);
    if (actors && ranking->measures[ranking->by]->among)
        table_column(table, "survivors", true);
    if (actors && ranking->has_reach) {
        table_column(table, "membership", true);
        table_column(table, "mediation", true);
        table_column(table, "erosion", true);
    }
}

/* Where the worst is a small part of a large network, more digits tell the rows apart. */
static int percent_decimals(const struct ranking *ranking)
{
    struct value before = ranking->before[ranking->by].value[ranking->denominator];
    double worst = 0;

    for (int i = 0; i < ranking->row_count; i++)
        worst = ranking->rows[i].loss.reason ? worst : fmax(worst, fabs(ranking->rows[i].loss.number));
    return before.reason || worst >= 0.1 * fabs(before.number) ? 0 : worst >= 0.01 * fabs(before.number) ? 1 : 2;
}

int ranking_decimals(const struct ranking *ranking)
{
    return ranking->measures[ranking->by]->is_count ? 0 : 3 + percent_decimals(ranking);
}

/* How one of several things changes, in percent where there is something to compare with. */
static void add_change(struct table *table, const struct ranking *ranking, const struct figure *figure,
                       enum denominator denominator)
{
    struct value change = figure->change[denominator], now = figure->value[denominator];

    if (change.reason || now.number - change.number == 0 || figure->measure->is_count)
        table_change(table, change, decimals_of(figure->measure), figure->measure->direction);
    else
        table_percent(table, change, now, percent_decimals(ranking), figure->measure->direction);
}

void ranking_label(const struct ranking *ranking, const struct rank_row *row, struct text *out)
{
    if (ranking->unit != RANK_TIES) {
        text_add(out, row->name);
        return;
    }
    text_add_isolated(out, ranking->report.actors[row->a].name, END_COLUMNS);
    text_add(out, " – ");
    text_add_isolated(out, ranking->report.actors[row->b].name, END_COLUMNS);
}

static void add_name(struct table *table, const struct ranking *ranking, const struct rank_row *row)
{
    AUTO_TEXT rank = { 0 };
    AUTO_TEXT name = { 0 };

    text_addf(&rank, "%d", row->rank);
    ranking_label(ranking, row, &name);
    text_add(&name, row->cascades ? " *" : "");
    table_cell(table, row->rank > 0 ? rank.data : "");
    table_cell(table, name.data);
}

static void add_row(struct table *table, const struct ranking *ranking, const struct rank_row *row)
{
    const struct figure *by = &row->figures[ranking->by];
    enum denominator which = ranking->denominator;
    bool actors = ranking->unit == RANK_ACTORS;
    int decimals = ranking_decimals(ranking);

    add_name(table, ranking, row);
    table_value(table, by->value[which], decimals);
    table_change(table, by->change[which], decimals, by->measure->direction);
    table_percent(table, by->change[which], by->value[which], percent_decimals(ranking), by->measure->direction);
    if (actors && by->measure->among)
        add_change(table, ranking, by, SURVIVORS);
    if (actors && ranking->has_reach) {
        table_value(table, VALUE(row->reach.membership), 3);
        table_value(table, VALUE(row->reach.mediation), 3);
        table_value(table, VALUE(row->reach.erosion), 3);
    }
}

static bool any_cascades(const struct ranking *ranking)
{
    for (int i = 0; i < ranking->row_count; i++)
        if (ranking->rows[i].cascades)
            return true;
    return false;
}

/* What the column of what is there after a fall is to be compared with. */
static void remark_before(struct table *table, const struct ranking *ranking)
{
    struct value before = ranking->before[ranking->by].value[ranking->denominator];
    char number[NUMBER_SIZE];
    AUTO_TEXT text = { 0 };

    text_addf(&text, "%s before: %s", ranking->measures[ranking->by]->name,
              before.reason ? before.reason : number_fixed(number, before.number, ranking_decimals(ranking)));
    table_remark(table, text.data);
}

static void add_remarks(struct table *table, const struct ranking *ranking, int shown)
{
    AUTO_TEXT more = { 0 };

    remark_before(table, ranking);
    table_remark(table, what_happens[ranking->unit]);
    if (!ranking_is_loss(ranking))
        table_remark(table, "this measure has no better or worse by itself: rows stand by the size of its change");
    if (ranking->unit == RANK_ACTORS && ranking->denominator == FIXED)
        table_remark(
            table, "what falls stays in the count as an isolate; survivors: the pairs that are left, before and after");
    if (ranking->unit == RANK_ACTORS && ranking->has_reach)
        table_remark(table,
                     "reach lost, Σ 1/d: membership = its own pairs, mediation = others' paths through it, erosion = "
                     "reliance, pacts");
    if (any_cascades(ranking))
        table_remark(table, "* more than its own ties goes: something relies on it, or a pact would dissolve");
    if (shown < ranking->row_count)
        text_addf(&more, "%d more; --top shows more, JSON and CSV have all rows", ranking->row_count - shown);
    if (more.length > 0)
        table_remark(table, more.data);
}

/* The same rows in the other measures. */
static void add_others(struct table_list *list, const struct ranking *ranking, int shown)
{
    struct table *table = table_list_add(list, "The same in other measures (change, fixed denominator)");
    bool any_residual = false;

    table_column(table, "", true);
    table_wide_column(table, ranking_thing(ranking), NAME_COLUMNS);
    for (int i = 0; i < ranking->measure_count; i++)
        if (i != ranking->by)
            table_column(table, ranking->measures[i]->name, true);
    for (int k = 0; k < shown && ranking->measure_count > 1; k++) {
        add_name(table, ranking, &ranking->rows[k]);
        for (int i = 0; i < ranking->measure_count; i++)
            if (i != ranking->by)
                add_change(table, ranking, &ranking->rows[k].figures[i], measure_denominator(ranking->measures[i]));
    }
    for (int i = 0; i < ranking->measure_count; i++)
        any_residual = any_residual || (i != ranking->by && ranking->measures[i]->isolates_force_0);
    if (any_residual)
        table_remark(table,
                     "what any isolate forces to 0, as algebraic_connectivity, is of the actors left (residual)");
    table_list_drop_empty(list);
}

static bool any_undefined(const struct ranking *ranking)
{
    for (int i = 0; i < ranking->row_count; i++)
        if (ranking->rows[i].sampled_loss.defined < ranking->sampled.count)
            return true;
    return false;
}

/* How sure losses and ranks are. */
static void add_samples(struct table_list *list, const struct ranking *ranking, int shown)
{
    bool undefined = any_undefined(ranking);
    struct table *table;
    AUTO_TEXT remark = { 0 };

    if (ranking->sampled.count == 0)
        return;
    table = table_list_add(list, "How sure: loss and rank with every judged number drawn anew");
    table_column(table, "", true);
    table_wide_column(table, ranking_thing(ranking), NAME_COLUMNS);
    table_column(table, ranking_is_loss(ranking) ? "loss" : "change", true);
    table_column(table, "5 %", true);
    table_column(table, "95 %", true);
    table_column(table, "rank", true);
    table_column(table, "5 %", true);
    table_column(table, "95 %", true);
    table_column(table, "first", true);
    if (undefined)
        table_column(table, "undefined", true);
    for (int i = 0; i < shown; i++) {
        const struct rank_row *row = &ranking->rows[i];

        add_name(table, ranking, row);
        table_spread(table, &row->sampled_loss, ranking_decimals(ranking));
        table_spread(table, &row->sampled_rank, 0);
        table_value(table, VALUE((double)row->firsts / (double)ranking->sampled.count), 3);
        if (undefined)
            table_value(table, VALUE((double)(ranking->sampled.count - row->sampled_loss.defined)), 0);
    }
    describe_sample_set(&remark, &ranking->sampled);
    text_addf(&remark, ": median, 5th and 95th percentile of %s and rank",
              ranking_is_loss(ranking) ? "loss" : "change");
    table_remark(table, remark.data);
    table_remark(table, "first: share of the samples in which nothing costs more; equal losses share a rank");
    if (undefined)
        table_remark(table, "undefined: samples in which there is no loss; the percentiles are of the others");
}

void ranking_tables(struct table_list *list, const struct ranking *ranking, int shown)
{
    AUTO_TEXT title = { 0 };
    struct table *table;

    shown = shown < ranking->row_count ? shown : ranking->row_count;
    ranking_title(ranking, &title);
    table = table_list_add(list, title.data);
    add_columns(table, ranking);
    for (int i = 0; i < shown; i++)
        add_row(table, ranking, &ranking->rows[i]);
    add_remarks(table, ranking, shown);
    add_samples(list, ranking, shown);
    add_others(list, ranking, shown);
}
