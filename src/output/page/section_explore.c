/*
 * section_explore.c - what every collapse alone would do, as a table; and with the script, whom the reader lets fall.
 */
#include <math.h>
#include <stdlib.h>

#include "base/json.h"
#include "output/exploration_json.h"
#include "output/page/section.h"
#include "output/result.h"

enum { BONDS_SHOWN = 4 };

bool has_exploration(const struct report *report)
{
    return report->exploration && report->present_count > 0;
}

static int efficiency_index(const struct exploration *exploration)
{
    int index = 0;

    while (exploration->measures[index] != &measure_efficiency)
        index++;
    return index;
}

/* One actor's fall, to be sorted by what it does. */
struct fall {
    const struct explored *set;
    double change; /* of efficiency */
};

/* Falls without a value last; ties in the model's order. */
static int compare_falls(const void *a, const void *b)
{
    const struct fall *x = a, *y = b;

    if (isnan(x->change) != isnan(y->change))
        return isnan(x->change) ? 1 : -1;
    if (x->change != y->change && !isnan(x->change))
        return x->change < y->change ? -1 : 1;
    return x->set->a - y->set->a;
}

/* Those of one actor come first among the sets; caller frees. */
static struct fall *sorted_falls(const struct exploration *exploration, int *count)
{
    struct fall *falls = mem_array((size_t)exploration->set_count, sizeof *falls);
    int index = efficiency_index(exploration);

    for (*count = 0; *count < exploration->set_count && exploration->sets[*count].b < 0; ++*count) {
        const struct explored *set = &exploration->sets[*count];
        struct value change = set->figures[index].change[FIXED];

        falls[*count] = (struct fall){ set, change.reason ? NAN : change.number };
    }
    qsort(falls, (size_t)*count, sizeof *falls, compare_falls);
    return falls;
}

static int pairs_shown(const struct report *report)
{
    return report->pair_count < BONDS_SHOWN ? report->pair_count : BONDS_SHOWN;
}

static void add_columns(struct table *table, const struct page *page)
{
    const struct report *report = page->report;

    table_column(table, word(page->language, WORD_column_actor), false);
    table_column(table, word(page->language, WORD_column_efficiency), true);
    table_column(table, word(page->language, WORD_column_change), true);
    table_column(table, "", false);
    for (int i = 0; i < pairs_shown(report); i++) {
        AUTO_TEXT bond = { 0 };

        word_fill(&bond, page->language, WORD_explore_pair,
                  VALUES(report->actors[report->pairs[i][0]].name, report->actors[report->pairs[i][1]].name));
        table_name_column(table, bond.data, true);
    }
    table_column(table, word(page->language, WORD_column_gone), true);
    table_column(table, word(page->language, WORD_column_weakened), true);
}

static void add_bonds(struct table *table, const struct report *report, const struct figure *bonds)
{
    int width = exploration_bond_count(report->exploration);

    for (int i = 0; i < pairs_shown(report); i++)
        table_value(table, bonds[i * width].value[FIXED], decimals_of(&measure_total_bond));
}

static void add_count(struct table *table, int count)
{
    char number[NUMBER_SIZE];

    table_number(table, number_fixed(number, count, 0));
}

static void add_nobody(struct table *table, const struct page *page)
{
    const struct exploration *exploration = page->report->exploration;

    table_words(table, word(page->language, WORD_explore_nobody_row));
    table_value(table, exploration->figures[efficiency_index(exploration)].value[FIXED],
                decimals_of(&measure_efficiency));
    table_cell(table, "");
    table_cell(table, "");
    add_bonds(table, page->report, exploration->bonds);
    add_count(table, 0);
    add_count(table, 0);
}

/* True if the change of efficiency carries a mark. */
static bool add_fall(struct table *table, const struct report *report, const struct explored *set)
{
    const struct figure *figure = &set->figures[efficiency_index(report->exploration)];
    bool marked = figure_disagrees(figure);
    int gone = 0;

    for (int i = 0; i < set->loss_count; i++)
        gone += set->losses[i].strength == 0;
    table_cell(table, report->actors[set->a].name);
    table_value(table, figure->value[FIXED], decimals_of(&measure_efficiency));
    table_percent(table, figure->change[FIXED], figure->value[FIXED], 1, measure_efficiency.direction);
    table_cell(table, marked ? "!" : "");
    add_bonds(table, report, set->bonds);
    add_count(table, gone);
    add_count(table, set->loss_count - gone);
    return marked;
}

static void write_falls(const struct page *page)
{
    const struct report *report = page->report;
    struct table_list list = { 0 };
    struct table *table = table_list_add(&list, word(page->language, WORD_explore_caption));
    bool marked = false;
    int count;
    AUTO_FREE struct fall *falls = sorted_falls(report->exploration, &count);

    add_columns(table, page);
    add_nobody(table, page);
    for (int i = 0; i < count; i++)
        marked = add_fall(table, report, falls[i].set) || marked;
    if (marked)
        table_remark(table, word(page->language, WORD_explore_disagrees));
    if (report->pair_count > 0)
        table_remark(table, word(page->language, WORD_explore_pairs));
    if (pairs_shown(report) < report->pair_count) {
        char pairs[NUMBER_SIZE], shown[NUMBER_SIZE];
        AUTO_TEXT remark = { 0 };

        word_fill(&remark, page->language, WORD_explore_more_bonds,
                  VALUES(number_fixed(pairs, report->pair_count, 0), number_fixed(shown, pairs_shown(report), 0)));
        table_remark(table, remark.data);
    }
    page_tables(page, &list);
}

static void write_choices(const struct page *page)
{
    const struct exploration *exploration = page->report->exploration;

    text_add(page->out, "<fieldset class=\"falling\">");
    html_element(page->out, "legend", word(page->language, WORD_explore_who));
    text_add(page->out, "<div id=\"explore-actors\">\n");
    for (int i = 0; i < exploration->set_count && exploration->sets[i].b < 0; i++) {
        int actor = exploration->sets[i].a;

        text_addf(page->out, "<button type=\"button\" aria-pressed=\"false\" data-actor=\"%d\"><bdi>", actor);
        html_text(page->out, page->report->actors[actor].name);
        text_add(page->out, "</bdi></button>\n");
    }
    text_add(page->out, "</div>");
    html_element(page->out, "button type=\"button\" id=\"explore-reset\"", word(page->language, WORD_explore_reset));
    text_add(page->out, "</fieldset>\n");
}

static void write_label(const struct page *page, enum word label)
{
    text_add(page->out, " role=\"region\" tabindex=\"0\" aria-label=\"");
    html_text(page->out, word(page->language, label));
    text_add(page->out, "\">");
}

/* Where blocs are drawn instead of actors there is no diagram to choose in. */
static void write_diagram(const struct page *page)
{
    if (drawing_is_crowded(page->report))
        return;
    text_add(page->out, "<figure id=\"explore-diagram\"><div class=\"scroll\"");
    write_label(page, WORD_explore_diagram);
    text_add(page->out, "</div>");
    html_say(page->out, page->language, "figcaption", WORD_explore_legend,
             VALUES(page->report->drawing.pact_count > 0 ? word(page->language, WORD_explore_outlines) : ""));
    text_add(page->out, "</figure>\n");
}

static bool holds_words(enum word column)
{
    return column == WORD_column_measure || column == WORD_column_bond || column == WORD_column_layer ||
           column == WORD_column_cause;
}

/* A table whose rows the script writes. */
static void write_frame_of_table(const struct page *page, const char *id, enum word caption, const enum word *columns,
                                 int count)
{
    text_add(page->out, "<div class=\"table\">");
    html_element(page->out, "h3", word(page->language, caption));
    text_add(page->out, "<div class=\"scroll\"");
    write_label(page, caption);
    text_addf(page->out, "<table id=\"%s\">\n<thead><tr>", id);
    for (int i = 0; i < count; i++)
        html_element(page->out, holds_words(columns[i]) ? "th scope=\"col\"" : "th scope=\"col\" class=\"n\"",
                     word(page->language, columns[i]));
    text_addf(page->out,
              "</tr></thead>\n<tbody></tbody></table></div><ol class=\"notes\" id=\"%s-notes\"></ol></div>\n", id);
}

static void write_explorer(const struct page *page)
{
    static const enum word measures_columns[] = { WORD_column_measure, WORD_column_before, WORD_column_now,
                                                  WORD_column_change };
    static const enum word bonds_columns[] = { WORD_column_bond, WORD_column_layer, WORD_column_before, WORD_column_now,
                                               WORD_column_change };
    static const enum word reach_columns[] = { WORD_column_cause, WORD_column_lost, WORD_column_share };
    bool in_pairs = exploration_has_pairs(page->report->exploration);

    text_add(page->out, "<div id=\"explorer\" hidden=\"hidden\">\n");
    html_element(page->out, "p", word(page->language, in_pairs ? WORD_explore_how : WORD_explore_how_one));
    write_choices(page);
    text_add(page->out, "<p id=\"explore-sentence\" aria-live=\"polite\"></p>\n");
    text_add(page->out, "<p id=\"explore-ties\"></p>\n<p id=\"explore-paradox\" class=\"remark\"></p>\n");
    write_diagram(page);
    text_add(page->out, "<div class=\"explored\">\n");
    if (page->report->pair_count > 0)
        write_frame_of_table(page, "explore-bonds", WORD_explore_bonds, bonds_columns, 5);
    write_frame_of_table(page, "explore-reach", WORD_explore_reach, reach_columns, 3);
    write_frame_of_table(page, "explore-measures", WORD_explore_measures, measures_columns, 4);
    text_add(page->out, "</div></div>\n");
}

/* The texts that the script fills in, by the names that it has for them. */
static void write_words(struct json_writer *writer, const struct page *page)
{
    static const struct {
        const char *name;
        enum word word;
    } rows[] = {
        { "without", WORD_without },
        { "comma", WORD_comma },
        { "and", WORD_and_last },
        { "percent", WORD_percent },
        { "mark", WORD_decimal_mark },
        { "share", WORD_explore_share },
        { "residual", WORD_explore_residual },
        { "pair", WORD_explore_pair },
        { "combined", WORD_all_combined },
        { "nobody", WORD_explore_nobody },
        { "diagram", WORD_explore_diagram },
        { "sentence", WORD_explore_sentence },
        { "withBond", WORD_explore_sentence_bond },
        { "falls", WORD_explore_falls },
        { "rises", WORD_explore_rises },
        { "stays", WORD_explore_stays },
        { "undefined", WORD_explore_undefined },
        { "dissolves", WORD_explore_dissolves },
        { "dissolve", WORD_explore_dissolve },
        { "ties", WORD_explore_ties },
        { "paradox", WORD_explore_paradox },
    };
    static const enum word causes[] = { WORD_explore_membership, WORD_explore_mediation, WORD_explore_erosion };

    json_key(writer, "words");
    json_open(writer, '{');
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        json_string_if(writer, rows[i].name, word(page->language, rows[i].word));
    json_key(writer, "causes");
    json_open(writer, '[');
    for (size_t i = 0; i < sizeof causes / sizeof *causes; i++)
        json_string(writer, word(page->language, causes[i]));
    json_close(writer);
    json_close(writer);
}

static void write_readable(struct json_writer *writer, const char *string)
{
    AUTO_TEXT readable = { 0 };

    text_add_readable(&readable, string);
    json_string(writer, text_string(&readable));
}

/* What the sentence calls every bond, in order of the exploration's. */
static void write_bond_names(struct json_writer *writer, const struct page *page)
{
    const struct report *report = page->report;

    json_key(writer, "bonds");
    json_open(writer, '[');
    for (int pair = 0; pair < report->pair_count; pair++) {
        for (int layer = LAYER_COMBINED; layer < report->layer_count; layer++) {
            AUTO_TEXT name = { 0 };

            page_add_bond(&name, page, layer, report->pairs[pair]);
            write_readable(writer, name.data);
        }
    }
    json_close(writer);
}

/* The exploration's tie that a line of the drawing stands for, or -1 if that was not there before. */
static int tie_of(const struct exploration *exploration, const struct drawing_edge *edge)
{
    for (int i = 0; i < exploration->tie_count; i++) {
        const struct explored_tie *tie = &exploration->ties[i];

        if (tie->a == edge->from && tie->b == edge->to && tie->layer == edge->layer && tie->is_hostile == edge->hostile)
            return i;
    }
    return -1;
}

static void write_lines(struct json_writer *writer, const struct report *report)
{
    AUTO_TEXT lines = { 0 };

    for (int i = 0; i < report->drawing.edge_count; i++) {
        const struct drawing_edge *edge = &report->drawing.edges[i];

        text_addf(&lines, "%s[%d,%d,%d]", i == 0 ? "[" : ",", edge->from, edge->to, tie_of(report->exploration, edge));
    }
    text_add(&lines, lines.length > 0 ? "]" : "[]");
    json_key(writer, "lines");
    json_raw(writer, lines.data);
}

static void write_data(const struct page *page)
{
    const struct report *report = page->report;
    struct json_writer writer = { 0 };
    AUTO_TEXT efficiency = { 0 };

    word_fill(&efficiency, page->language, WORD_efficiency_of, VALUES(page_focus(page)));
    json_open(&writer, '{');
    write_words(&writer, page);
    json_key(&writer, "efficiency");
    write_readable(&writer, efficiency.data);
    json_key(&writer, "efficiencyIndex");
    json_given(&writer, efficiency_index(report->exploration));
    write_bond_names(&writer, page);
    write_lines(&writer, report);
    json_close(&writer);
    text_add(page->out, "<script type=\"application/json\" id=\"exploration\">");
    exploration_write_json(report->exploration, page->language, page->out);
    text_add(page->out, "</script>\n<script type=\"application/json\" id=\"explore-page\">");
    text_add_script(page->out, writer.out.data);
    text_add(page->out, "</script>\n");
    json_writer_done(&writer);
}

/* Figures of an actor that comes later count for the fixed denominator everywhere but here. */
static bool differs_elsewhere(const struct report *report)
{
    const struct figure *here = &report->exploration->figures[efficiency_index(report->exploration)];
    const struct figure *there = report_find(report, 0, LAYER_COMBINED, &measure_efficiency, -1, -1);

    return there && !here->value[FIXED].reason && !there->value[FIXED].reason &&
           fabs(here->value[FIXED].number - there->value[FIXED].number) > 1e-9;
}

void section_explore(const struct page *page)
{
    const struct report *report = page->report;
    char actors[NUMBER_SIZE], ties[NUMBER_SIZE];

    if (report->exploration->set_count == 0) {
        html_say(page->out, page->language, "p", WORD_explore_too_many,
                 VALUES(number_fixed(actors, report->present_count, 0), number_fixed(ties, report->tie_count, 0)));
        return;
    }
    html_element(page->out, "p", word(page->language, WORD_explore_say));
    if (differs_elsewhere(report))
        html_element(page->out, "p class=\"remark\"", word(page->language, WORD_explore_added));
    write_explorer(page);
    write_falls(page);
    write_data(page);
}
