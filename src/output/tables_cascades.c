/*
 * tables_cascades.c - how falls spread, round by round: a table, and the part of the result that says by which rule.
 */
#include <stdio.h>
#include <string.h>

#include "output/result_phase.h"
#include "output/tables.h"
#include "scenario/cascade.h"

enum { ROWS_SHOWN = 20 };

static bool takes(const struct cascade_rule *rule, const char *key)
{
    for (int i = 0; rule->fields[i].key; i++)
        if (strcmp(rule->fields[i].key, key) == 0)
            return true;
    return false;
}

static const char *layer_id(const struct report *report, const struct cascade *cascade)
{
    return cascade->layer == LAYER_COMBINED ? "combined" : report->layers[cascade->layer].id;
}

/* "k-core (combined, k 2)" */
static void add_rule_cell(struct table *table, const struct report *report, const struct cascade *cascade)
{
    char number[NUMBER_SIZE];
    AUTO_TEXT text = { 0 };

    text_add(&text, cascade->rule->name);
    if (takes(cascade->rule, "layer"))
        text_addf(&text, " (%s", layer_id(report, cascade));
    if (takes(cascade->rule, "tolerance"))
        text_addf(&text, ", tolerance %s", number_input(number, cascade->tolerance));
    if (takes(cascade->rule, "k"))
        text_addf(&text, ", k %d", cascade->k);
    if (takes(cascade->rule, "s"))
        text_addf(&text, ", s %s", number_input(number, cascade->s));
    if (cascade->collapses)
        text_add(&text, ", collapses");
    if (takes(cascade->rule, "layer"))
        text_add(&text, ")");
    table_words(table, text.data);
}

static void add_start(struct table *table, const struct report *report, const struct report_cascade *row, bool first)
{
    table_cell(table, first ? report->phases[row->phase].id : "");
    if (first)
        add_rule_cell(table, report, &row->cascade);
    else
        table_cell(table, "");
}

static void add_note(struct table *table, const struct report *report, const struct report_cascade *row, bool first,
                     const char *note)
{
    add_start(table, report, row, first);
    table_cell(table, "");
    table_toned(table, note, TONE_FAINT);
}

static void add_rounds(struct table *table, const struct report *report, const struct report_cascade *row)
{
    AUTO_TEXT rest = { 0 };
    int count = 0, shown = 0;

    for (int i = 0; i < report->change_count; i++) {
        const struct report_change *change = &report->changes[i];
        char round[NUMBER_SIZE];

        if (change->phase != row->phase || change->round == 0 || change->subject != CHANGE_ACTOR)
            continue;
        if (count++ >= ROWS_SHOWN)
            continue;
        add_start(table, report, row, shown++ == 0);
        table_number(table, number_fixed(round, change->round, 0));
        table_words(table, change->text);
    }
    text_addf(&rest, "… %d more up to round %d (--log shows all)", count - shown, row->round_count);
    if (count == 0)
        add_note(table, report, row, true, "nobody is affected");
    else if (count > shown)
        add_note(table, report, row, false, rest.data);
}

void tables_of_cascades(struct table_list *list, const struct report *report)
{
    struct table *table;
    bool all_drawn = true;
    AUTO_TEXT remark = { 0 };

    if (report->cascade_count == 0)
        return;
    table = table_list_add(list, "How falls spread: cascades, round by round");
    table_column(table, "phase", false);
    table_column(table, "rule", false);
    table_column(table, "round", true);
    table_column(table, "change", false);
    for (int i = 0; i < report->cascade_count; i++) {
        add_rounds(table, report, &report->cascades[i]);
        all_drawn = all_drawn && report->cascades[i].drawn_count == report->cascades[i].round_count;
    }
    table_remark(table, "what cascades take from those who stay counts as erosion in the loss of reach");
    text_addf(&remark, "of all these rounds the first %d are drawn", HISTORY_ROUNDS_KEPT);
    if (!all_drawn)
        table_remark(table, remark.data);
}

static void write_cascade(struct json_writer *writer, const struct report *report, const struct report_cascade *row)
{
    const struct cascade *cascade = &row->cascade;

    json_key(writer, "cascade");
    json_open_line(writer, '{');
    json_key(writer, "rule");
    json_string(writer, cascade->rule->name);
    json_string_if(writer, "layer", takes(cascade->rule, "layer") ? layer_id(report, cascade) : NULL);
    if (takes(cascade->rule, "tolerance")) {
        json_key(writer, "tolerance");
        json_given(writer, cascade->tolerance);
    }
    if (takes(cascade->rule, "k")) {
        json_key(writer, "k");
        json_number(writer, cascade->k);
    }
    if (takes(cascade->rule, "s")) {
        json_key(writer, "s");
        json_given(writer, cascade->s);
    }
    if (takes(cascade->rule, "collapses")) {
        json_key(writer, "collapses");
        json_bool(writer, cascade->collapses);
    }
    json_key(writer, "rounds");
    json_number(writer, row->round_count);
    json_close(writer);
}

void result_write_cascade(struct json_writer *writer, const struct report *report, int phase)
{
    for (int i = 0; i < report->cascade_count; i++)
        if (report->cascades[i].phase == phase)
            write_cascade(writer, report, &report->cascades[i]);
}
