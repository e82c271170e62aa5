/*
 * tables_claims.c - claims: verdict, both sides, and what the verdict rests on.
 */
#include <math.h>

#include "analysis/claims.h"
#include "output/tables.h"

enum { CLAIM_COLUMNS = 72 };

static void add_side(struct table *table, const struct report *report, const struct claim_side *side)
{
    AUTO_TEXT names = { 0 };

    if (!side->is_set || side->number.reason) {
        table_value(table, side->number, side->number.number == floor(side->number.number) ? 0 : 4);
        return;
    }
    for (int i = 0; i < side->member_count; i++)
        text_addf(&names, "%s%s", i > 0 ? ", " : "", report->actors[side->members[i]].id);
    table_names(table, text_string(&names), "nobody");
}

static void add_comparison(struct table *table, const struct report *report, const struct checked_condition *condition)
{
    add_side(table, report, &condition->left);
    table_cell(table, comparison_name(condition->comparison));
    add_side(table, report, &condition->right);
}

/* Of a claim with parts: how many of its comparisons hold. */
static void add_count(struct table *table, const struct checked_condition *conditions)
{
    int held = 0, count = 0;
    AUTO_TEXT text = { 0 };

    for (int i = 1; i < conditions->size; i++) {
        count += conditions[i].kind == CONDITION_COMPARISON;
        held += conditions[i].kind == CONDITION_COMPARISON && conditions[i].verdict == HOLDS;
    }
    text_addf(&text, "%d of %d", held, count);
    table_words(table, text.data);
    table_cell(table, "");
    table_words(table, conditions->kind == CONDITION_ALL ? "all needed" : "any does");
}

static void add_sides(struct table *table, const struct report *report, const struct checked_condition *conditions)
{
    if (conditions->kind == CONDITION_COMPARISON)
        add_comparison(table, report, conditions);
    else
        add_count(table, conditions);
}

static void add_blanks(struct table *table, int count)
{
    for (int i = 0; i < count; i++)
        table_cell(table, "");
}

static void add_claim(struct table *table, const struct report *report, const struct checked_claim *claim)
{
    AUTO_TEXT rests = { 0 };

    table_cell(table, claim->id);
    add_verdict_cell(table, claim_verdict(claim));
    table_cell(table, claim->text);
    if (claim->depends_on_future)
        add_blanks(table, 3);
    else
        add_sides(table, report, claim->conditions);
    if (report->leaf_count > 1)
        table_value(table, claim->mass, 3);
    claim_add_rests(report, claim, &rests);
    table_words(table, text_string(&rests));
}

enum { FUTURES_SHOWN = 10 };

/* The verdict in every future that has the phases named, where they disagree and are not too many. */
static void add_futures(struct table *table, const struct report *report, const struct checked_claim *claim)
{
    for (int i = 0; i < claim->future_count && claim->depends_on_future && claim->future_count <= FUTURES_SHOWN; i++) {
        const struct future_verdict *future = &claim->futures[i];
        AUTO_TEXT label = { 0 };

        if (!future->conditions)
            continue;
        text_addf(&label, "in the future that ends with '%s'", report->phases[future->end].id);
        table_cell(table, "");
        add_verdict_cell(table, future->verdict);
        table_words(table, label.data);
        add_sides(table, report, future->conditions);
        add_blanks(table, 2);
    }
}

/* Comparisons of a claim with parts: those that keep it from holding, or with 'all' every one. */
static void add_parts(struct table *table, const struct report *report, const struct checked_claim *claim, bool all)
{
    const struct checked_condition *conditions = claim->conditions;

    for (int i = 1; i < conditions->size; i++) {
        if (conditions[i].kind != CONDITION_COMPARISON)
            continue;
        if (!all && (conditions->verdict == HOLDS || conditions[i].verdict == HOLDS))
            continue;
        table_cell(table, "");
        add_verdict_cell(table, conditions[i].verdict);
        table_cell(table, conditions[i].text);
        add_comparison(table, report, &conditions[i]);
        if (report->leaf_count > 1)
            table_cell(table, "");
        table_cell(table, "");
    }
}

static void add_title(struct text *title, const struct claims_checked *checked)
{
    int counts[] = { [FAILS] = 0, [UNDETERMINED] = 0, [HOLDS] = 0 };

    for (int i = 0; i < checked->claim_count; i++)
        counts[claim_verdict(&checked->claims[i])]++;
    text_addf(title, "Claims (%d of %d hold", counts[HOLDS], checked->claim_count);
    if (counts[FAILS] > 0)
        text_addf(title, ", %d fail%s", counts[FAILS], counts[FAILS] == 1 ? "s" : "");
    if (counts[UNDETERMINED] > 0)
        text_addf(title, ", %d undetermined", counts[UNDETERMINED]);
    text_add(title, ")");
}

static void add_remarks(struct table *table, const struct report *report)
{
    const struct claims_checked *checked = report->claims;

    table_remark(table,
                 "rests on: without this one thing the verdict is another; coded: a step sets what the claim is about");
    if (report->leaf_count > 1)
        table_remark(
            table,
            "probability: of the futures in which the claim holds; where those that have its phases disagree, it is "
            "undetermined");
    if (checked->too_many_steps)
        table_remark(table, "too many steps to ask what each verdict rests on");
    for (int i = 0; i < checked->step_count; i++) {
        const struct checked_step *step = &checked->steps[i];
        AUTO_TEXT text = { 0 };

        if (!step->obstacle)
            continue;
        text_addf(&text, "cannot be rerun without %s (%s): of a later step, %s", step->label,
                  report->phases[step->phase].id, step->obstacle);
        table_remark(table, text.data);
    }
}

void tables_of_claims(struct table_list *list, const struct report *report, bool details)
{
    const struct claims_checked *checked = report->claims;
    struct table *table;
    AUTO_TEXT title = { 0 };

    if (!checked)
        return;
    add_title(&title, checked);
    table = table_list_add(list, title.data);
    table_column(table, "id", false);
    table_column(table, "verdict", false);
    table_wide_column(table, "claim", CLAIM_COLUMNS);
    table_column(table, "left", true);
    table_column(table, "", false);
    table_column(table, "right", false);
    if (report->leaf_count > 1)
        table_column(table, "probability", true);
    table_column(table, "rests on", false);
    for (int i = 0; i < checked->claim_count; i++) {
        add_claim(table, report, &checked->claims[i]);
        add_futures(table, report, &checked->claims[i]);
        if (!checked->claims[i].depends_on_future)
            add_parts(table, report, &checked->claims[i], details);
    }
    add_remarks(table, report);
}
