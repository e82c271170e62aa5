/*
 * tables_balance.c - balance explained: sides, ties and triads at odds.
 */
#include <math.h>
#include <stdio.h>

#include "output/tables.h"

enum { ROWS_SHOWN = 20 };

static const struct balance_view *view_of(const struct report *report)
{
    return &report->balance;
}

static void name_members(const struct report *report, int group, bool side, struct text *out)
{
    const struct balance_view *view = view_of(report);

    for (int i = 0; i < view->actor_count; i++)
        if (view->group[i] == group && view->side[i] == side)
            text_addf(out, "%s%s", out->length ? ", " : "", report->actors[i].name);
}

static void remark_value(struct table *table, const struct balance_view *view)
{
    char value[NUMBER_SIZE], bound[NUMBER_SIZE], total[NUMBER_SIZE];
    AUTO_TEXT text = { 0 };

    text_addf(&text, "strength at odds: %s of %s; ", number_fixed(value, view->value, 3),
              number_fixed(total, view->total, 3));
    if (view->proved)
        text_add(&text, "proved to be the least");
    else
        text_addf(&text, "no division has less than %s", number_fixed(bound, view->bound, 3));
    table_remark(table, text.data);
}

void tables_of_sides(struct table_list *list, const struct report *report)
{
    const struct balance_view *view = view_of(report);
    AUTO_TEXT title = { 0 };
    struct table *table;

    text_addf(&title, "Two sides with the least tension (%s)",
              view->layer == LAYER_COMBINED ? "all layers combined" : layer_title(report, view->layer));
    table = table_list_add(list, title.data);
    table_column(table, "side", false);
    table_column(table, "actors", false);
    for (int group = 0; group < view->group_count; group++) {
        for (int side = 0; side < 2; side++) {
            AUTO_TEXT members = { 0 };
            char label[32];

            name_members(report, group, side, &members);
            snprintf(label, sizeof label, view->group_count > 1 ? "%c, part %d" : "%c", 'A' + side, group + 1);
            table_cell(table, label);
            table_names(table, text_string(&members), "nobody");
        }
    }
    remark_value(table, view);
    table_list_drop_empty(list);
}

static void add_pair_cell(struct table *table, const struct report *report, int a, int b)
{
    AUTO_TEXT pair = { 0 };

    text_addf(&pair, "%s – %s", report->actors[a].name, report->actors[b].name);
    table_cell(table, pair.data);
}

static void remark_hidden(struct table *table, int hidden)
{
    char text[64];

    if (hidden <= 0)
        return;
    snprintf(text, sizeof text, "%d more; --json lists all", hidden);
    table_remark(table, text);
}

/* Ties that are at odds, or whose change of sign would lower the tension. */
static void add_ties(struct table_list *list, const struct report *report)
{
    const struct balance_view *view = view_of(report);
    struct table *table = table_list_add(list, "Ties in tension");
    int hidden = 0;

    table_column(table, "tie", false);
    table_column(table, "strength", true);
    table_column(table, "at odds in best divisions", false);
    table_column(table, "triads with tension", true);
    table_column(table, "frustration if its sign changed", true);
    for (int e = 0; e < view->tie_count; e++) {
        const struct balance_tie *tie = &view->ties[e];
        bool known = tie->standing.standing != TIE_UNKNOWN;

        if (!tie->at_odds && (!known || tie->standing.standing == TIE_NEVER))
            continue;
        if (table_row_count(table) >= ROWS_SHOWN) {
            hidden++;
            continue;
        }
        add_pair_cell(table, report, tie->a, tie->b);
        table_value(table, VALUE(tie->strength), 3);
        table_cell(table, standing_words(tie->standing.standing));
        table_value(table, VALUE(tie->triads), 0);
        table_change(table, known ? VALUE(tie->standing.change_if_flipped) : UNDEFINED("not proved, or too many ties"),
                     3, DIRECTION_LOWER);
    }
    remark_hidden(table, hidden);
    table_list_drop_empty(list);
}

static void add_triads(struct table_list *list, const struct report *report)
{
    const struct balance_view *view = view_of(report);
    struct table *table = table_list_add(list, "Triads with tension, most intense first");
    char text[96];

    table_column(table, "triad", false);
    table_column(table, "signs", false);
    table_column(table, "intensity", true);
    for (int t = 0; t < view->triad_count && t < ROWS_SHOWN; t++) {
        const struct balance_triad *triad = &view->triads[t];
        AUTO_TEXT names = { 0 }, signs = { 0 };

        for (int i = 0; i < 3; i++) {
            text_addf(&names, "%s%s", i ? ", " : "", report->actors[triad->actors[i]].name);
            text_add(&signs, triad->strengths[i] < 0 ? "−" : "+");
        }
        table_cell(table, names.data);
        table_cell(table, signs.data);
        table_value(table, VALUE(triad->intensity), 3);
    }
    snprintf(text, sizeof text, "%d of %d closed triads have tension; signs: first–second, first–third, second–third",
             view->triad_count, view->closed_count);
    table_remark(table, text);
    remark_hidden(table, view->triad_count - ROWS_SHOWN);
    table_list_drop_empty(list);
}

void tables_of_balance(struct table_list *list, const struct report *report)
{
    if (!report->has_balance)
        return;
    tables_of_sides(list, report);
    add_ties(list, report);
    add_triads(list, report);
}
