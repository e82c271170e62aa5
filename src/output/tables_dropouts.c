/*
 * tables_dropouts.c - what claims rest on, and which of our choices they depend on.
 */
#include "analysis/sample/choices.h"
#include "analysis/sample/dropout.h"
#include "output/sampled_words.h"
#include "output/tables_sampled.h"

static void add_name(struct text *out, const struct dropout *dropout)
{
    text_addf(out, "%s %s", dropout_kind_name(dropout->kind), dropout->id);
}

static void add_amount(struct text *out, int count, const char *what)
{
    if (count > 0)
        text_addf(out, "%s%d %s%s", out->length ? ", " : "", count, what, plural_end(count));
}

/* Ids of the claims that hold, and would not without it. */
static void add_fallen(struct text *out, const struct report *report, const struct dropout *dropout)
{
    for (int i = 0; i < report->claims->claim_count; i++)
        if (claim_rests_on(report, i, dropout))
            text_addf(out, "%s%s", out->length ? ", " : "", report->claims->claims[i].id);
}

static void add_dropout(struct table *table, const struct report *report, const struct dropout *dropout)
{
    AUTO_TEXT name = { 0 };
    AUTO_TEXT amount = { 0 };
    AUTO_TEXT fallen = { 0 };

    add_name(&name, dropout);
    add_amount(&amount, dropout->tie_count, "tie");
    add_amount(&amount, dropout->pact_count, "pact");
    add_amount(&amount, dropout->step_count, "step");
    add_fallen(&fallen, report, dropout);
    table_words(table, name.data);
    table_words(table, text_string(&amount));
    table_names(table, text_string(&fallen), "none");
}

static bool matters(const struct report *report, const struct dropout *dropout)
{
    for (int i = 0; i < report->claims->claim_count; i++)
        if (claim_rests_on(report, i, dropout))
            return true;
    return dropout->obstacle != NULL;
}

/* The only source that the claim rests on, or NULL where there are several or none. */
static const struct dropout *only_source(const struct report *report, int claim)
{
    const struct dropouts *dropouts = report->sampling->dropouts;
    const struct dropout *found = NULL;

    for (int i = 0; i < dropouts->count; i++) {
        if (dropouts->list[i].kind != DROP_SOURCE || !claim_rests_on(report, claim, &dropouts->list[i]))
            continue;
        if (found)
            return NULL;
        found = &dropouts->list[i];
    }
    return found;
}

static void remark_only_source(struct table *table, const struct report *report, const struct dropout *source)
{
    AUTO_TEXT line = { 0 };
    int count = 0;

    for (int i = 0; i < report->claims->claim_count; i++)
        if (only_source(report, i) == source)
            text_addf(&line, "%s%s", count++ ? ", " : "", report->claims->claims[i].id);
    if (count == 0)
        return;
    text_addf(&line, " rest%s on one source only: %s", count == 1 ? "s" : "", source->id);
    if (source->title)
        text_addf(&line, " (%s)", source->title);
    table_remark(table, line.data);
}

static void remark_obstacle(struct table *table, const struct dropout *dropout)
{
    AUTO_TEXT line = { 0 };

    text_add(&line, "without ");
    add_name(&line, dropout);
    text_addf(&line, " a step is not possible and does not happen: %s", dropout->obstacle);
    table_remark(table, line.data);
}

static void remark_on_dropouts(struct table *table, const struct report *report, int hidden)
{
    const struct dropouts *dropouts = report->sampling->dropouts;
    AUTO_TEXT line = { 0 };

    for (int i = 0; i < dropouts->count; i++) {
        if (dropouts->list[i].kind == DROP_SOURCE)
            remark_only_source(table, report, &dropouts->list[i]);
        if (dropouts->list[i].obstacle)
            remark_obstacle(table, &dropouts->list[i]);
    }
    if (hidden > 0) {
        text_addf(&line, "every claim that holds does so too without any one of %d other sources, grades and actors",
                  hidden);
        table_remark(table, line.data);
    }
    for (int kind = 0; kind < DROP_KIND_COUNT; kind++) {
        AUTO_TEXT many = { 0 };

        text_addf(&many, "too many %ss to leave out one after the other", dropout_kind_name(kind));
        if (dropouts->too_many[kind])
            table_remark(table, many.data);
    }
}

void tables_of_dropouts(struct table_list *list, const struct report *report, bool details)
{
    const struct dropouts *dropouts = report->sampling->dropouts;
    struct table *table;
    int hidden = 0;

    if (!dropouts || !report->claims)
        return;
    table = table_list_add(list, "What the claims rest on");
    table_column(table, "left out", false);
    table_column(table, "and with it", false);
    table_column(table, "claims that do not hold then", false);
    for (int i = 0; i < dropouts->count; i++) {
        bool shown = details || matters(report, &dropouts->list[i]);

        hidden += !shown;
        if (shown)
            add_dropout(table, report, &dropouts->list[i]);
    }
    remark_on_dropouts(table, report, hidden);
    if (table->remark_count == 0)
        table_list_drop_empty(list);
}

/* "C5b: fails → holds" of every claim that depends on it. */
static void add_turned(struct text *out, const struct report *report, const struct choice_varied *choice)
{
    for (int i = 0; i < report->claims->claim_count; i++) {
        const struct checked_claim *claim = &report->claims->claims[i];

        if (claim_depends_on(report, i, choice))
            text_addf(out, "%s%s: %s → %s", out->length ? ", " : "", claim->id, verdict_name(claim_verdict(claim)),
                      verdict_name(choice->verdicts[i]));
    }
}

static void add_choice(struct table *table, const struct choice_varied *choice, const char *turned)
{
    table_words(table, choice->what);
    table_words(table, choice->value);
    table_words(table, turned);
}

void tables_of_choices(struct table_list *list, const struct report *report, bool details)
{
    const struct choices_varied *choices = report->sampling->choices;
    AUTO_TEXT without = { 0 };
    struct table *table;

    if (!choices || !report->claims)
        return;
    table = table_list_add(list, "Choices that are ours");
    table_column(table, "choice", false);
    table_column(table, "made otherwise", false);
    table_column(table, "claims with another verdict then", false);
    for (int i = 0; i < choices->count; i++) {
        AUTO_TEXT turned = { 0 };

        add_turned(&turned, report, &choices->list[i]);
        if (turned.length > 0 || details)
            add_choice(table, &choices->list[i], turned.length ? turned.data : "none");
        else
            text_addf(&without, "%s%s %s", without.length ? ", " : "no claim has another verdict with ",
                      choices->list[i].what, choices->list[i].value);
    }
    if (without.length > 0)
        table_remark(table, without.data);
    if (choices->too_many)
        table_remark(table, "too many layers to change the share of one after the other");
    if (table->remark_count == 0)
        table_list_drop_empty(list);
}
