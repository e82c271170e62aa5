/*
 * section_origin.c - what the measures mean, with their papers; how to make the page again.
 */
#include "analysis/sample/sampling.h"
#include "output/page/section.h"
#include "output/sampled_words.h"

static void write_definition(const struct page *page, const struct measure *measure)
{
    text_addf(page->out, "<dt id=\"m-%s\">", measure->name);
    html_text(page->out, measure->name);
    text_add(page->out, "</dt>\n<dd>");
    html_element(page->out, "p", page_text(page, measure->summary));
    html_say(page->out, page->language, "p class=\"remark\"", WORD_formula, VALUES(measure->formula));
    html_say(page->out, page->language, "p class=\"remark\"", WORD_unit_range,
             VALUES(page_text(page, measure->unit), page_text(page, measure->range)));
    html_say(page->out, page->language, "p class=\"remark\"", WORD_source_of, VALUES(measure->source));
    text_add(page->out, "</dd>\n");
}

void section_definitions(const struct page *page)
{
    html_element(page->out, "p", word(page->language, WORD_strength_rule));
    text_add(page->out, "<dl class=\"definitions\">\n");
    for (int i = 0; measures[i]; i++)
        if (report_has(page->report, measures[i]))
            write_definition(page, measures[i]);
    text_add(page->out, "</dl>\n");
}

static void write_inputs(const struct page *page)
{
    const struct report *report = page->report;
    struct table_list list = { 0 };
    struct table *table = table_list_add(&list, word(page->language, WORD_origin_caption));

    table_column(table, word(page->language, WORD_column_role), false);
    table_column(table, word(page->language, WORD_column_file), false);
    table_column(table, word(page->language, WORD_column_hash), false);
    for (int i = 0; i < report->input_count; i++) {
        table_words(table, report->inputs[i].role);
        table_cell(table, report->inputs[i].name);
        table_cell(table, report->inputs[i].sha256);
    }
    page_tables(page, &list);
}

static void say_seed(const struct page *page, const struct sampling *sampling)
{
    char seed[NUMBER_SIZE];
    AUTO_TEXT count = { 0 };

    add_grouped(&count, sampling->count);
    html_say(page->out, page->language, "p", WORD_seed_is,
             VALUES(page_number(page, number_fixed(seed, (double)sampling->seed, 0)),
                    page_text(page, distribution_name(sampling->distribution)), page_number(page, count.data)));
}

/* The language is no part of the result, which is the same in all. */
static void add_command(const struct page *page, struct text *out)
{
    text_add(out, page->report->command);
    if (page->language != LANGUAGE_ENGLISH)
        text_addf(out, " --lang=%s", language_code(page->language));
}

void section_origin(const struct page *page)
{
    const struct report *report = page->report;
    AUTO_TEXT command = { 0 };

    html_say(page->out, page->language, "p", WORD_version_is, VALUES(ENTENTE_VERSION));
    if (report->command) {
        html_element(page->out, "p", word(page->language, WORD_run_this));
        text_add(page->out, "<pre class=\"scroll\" tabindex=\"0\">");
        add_command(page, &command);
        html_element(page->out, "code", command.data);
        text_add(page->out, "</pre>\n");
    }
    if (report->sampling)
        say_seed(page, report->sampling);
    html_element(page->out, "p", word(page->language, WORD_same_bytes));
    write_inputs(page);
}
