/*
 * section_evidence.c - every tie and pact with weight, range, grade and sources; the sources themselves.
 */
#include "analysis/provenance.h"
#include "output/page/section.h"

static const char *actor_name(const struct page *page, int actor)
{
    return page->report->actors[actor].name;
}

static void add_weight(struct table *table, const struct page *page, const struct cited_statement *statement)
{
    char weight[NUMBER_SIZE], low[NUMBER_SIZE], high[NUMBER_SIZE];
    AUTO_TEXT range = { 0 };

    table_number(table, number_input(weight, statement->weight));
    if (statement->range.given)
        word_fill(&range, page->language, WORD_range_is,
                  VALUES(page_number(page, number_input(low, statement->range.low)),
                         page_number(page, number_input(high, statement->range.high))));
    table_cell(table, text_string(&range));
}

static void add_evidence(struct table *table, const struct page *page, const struct cited_statement *statement)
{
    AUTO_TEXT sources = { 0 };

    for (int i = 0; i < statement->source_count; i++)
        text_addf(&sources, "%s%s", i > 0 ? word(page->language, WORD_comma) : "",
                  page->report->provenance->sources[statement->sources[i]].id);
    table_cell(table, statement->grade ? statement->grade : "");
    table_cell(table, text_string(&sources));
    table_cell(table, statement->note ? statement->note : "");
}

static void add_columns(struct table *table, const struct page *page, const enum word *columns, int count)
{
    for (int i = 0; i < count; i++)
        table_column(table, word(page->language, columns[i]),
                     columns[i] == WORD_column_weight || columns[i] == WORD_column_range);
}

static void add_tie(struct table *table, const struct page *page, const struct cited_statement *tie)
{
    char share[NUMBER_SIZE];
    AUTO_TEXT ends = { 0 };
    AUTO_TEXT reliances = { 0 };

    text_addf(&ends, "%s %s %s", actor_name(page, tie->from), tie->directed ? "→" : "–", actor_name(page, tie->to));
    for (int i = 0; i < tie->reliance_count; i++)
        text_addf(&reliances, "%s%s %s", i > 0 ? word(page->language, WORD_comma) : "",
                  actor_name(page, tie->reliances[i].actor),
                  page_number(page, number_input(share, tie->reliances[i].share)));
    table_cell(table, ends.data);
    add_layer_cell(table, page->report, tie->layer);
    table_cell(table, tie->kind ? tie->kind : "");
    add_weight(table, page, tie);
    table_cell(table, text_string(&reliances));
    add_evidence(table, page, tie);
}

static void write_ties(const struct page *page)
{
    static const enum word columns[] = { WORD_column_tie,    WORD_column_layer,   WORD_column_kind,
                                         WORD_column_weight, WORD_column_range,   WORD_column_reliance,
                                         WORD_column_grade,  WORD_column_sources, WORD_column_note };
    const struct provenance *provenance = page->report->provenance;
    struct table_list list = { 0 };
    char count[NUMBER_SIZE], without[NUMBER_SIZE];
    int unsourced = 0;
    struct table *table = table_list_add(&list, word(page->language, WORD_ties_caption));

    add_columns(table, page, columns, sizeof columns / sizeof *columns);
    for (int i = 0; i < provenance->tie_count; i++) {
        add_tie(table, page, &provenance->ties[i]);
        unsourced += provenance->ties[i].source_count == 0;
    }
    number_fixed(count, provenance->tie_count, 0);
    number_fixed(without, unsourced, 0);
    html_say(page->out, page->language, "p", unsourced > 0 ? WORD_without_source : WORD_all_sourced,
             VALUES(page_number(page, without), page_number(page, count)));
    html_element(page->out, "p", word(page->language, WORD_grade_means));
    page_folded(page, WORD_ties_details, &list, 0);
}

static void add_pact(struct table *table, const struct page *page, const struct cited_statement *pact)
{
    AUTO_TEXT members = { 0 };

    for (int i = 0; i < pact->member_count; i++)
        text_addf(&members, "%s%s", i > 0 ? word(page->language, WORD_comma) : "", actor_name(page, pact->members[i]));
    table_cell(table, page->report->pacts[pact->pact].title);
    add_layer_cell(table, page->report, pact->layer);
    table_cell(table, text_string(&members));
    add_weight(table, page, pact);
    add_evidence(table, page, pact);
}

static void write_pacts(const struct page *page)
{
    static const enum word columns[] = { WORD_column_pact,  WORD_column_layer, WORD_column_members, WORD_column_weight,
                                         WORD_column_range, WORD_column_grade, WORD_column_sources, WORD_column_note };
    const struct provenance *provenance = page->report->provenance;
    struct table_list list = { 0 };

    if (provenance->pact_count > 0) {
        struct table *table = table_list_add(&list, word(page->language, WORD_pacts_caption));

        add_columns(table, page, columns, sizeof columns / sizeof *columns);
        for (int i = 0; i < provenance->pact_count; i++)
            add_pact(table, page, &provenance->pacts[i]);
    }
    page_tables(page, &list);
}

static void write_sources(const struct page *page)
{
    const struct provenance *provenance = page->report->provenance;

    if (provenance->source_count == 0)
        return;
    html_element(page->out, "h3", word(page->language, WORD_sources_caption));
    text_add(page->out, "<ul class=\"sources\">\n");
    for (int i = 0; i < provenance->source_count; i++) {
        const struct cited_source *source = &provenance->sources[i];

        text_addf(page->out, "<li id=\"source-%d\">", i);
        html_element(page->out, "strong", source->id);
        if (source->url)
            html_link(page->out, source->url, source->title);
        else
            html_text(page->out, source->title);
        if (source->date) {
            text_add(page->out, word(page->language, WORD_comma));
            html_text(page->out, source->date);
        }
        text_add(page->out, "</li>\n");
    }
    text_add(page->out, "</ul>\n");
}

void section_evidence(const struct page *page)
{
    write_ties(page);
    write_pacts(page);
    write_sources(page);
}
