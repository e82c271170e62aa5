/*
 * section_log.c - what happened in every phase, step by step: the reason first, then each change.
 */
#include "analysis/provenance.h"
#include "output/page/section.h"

static bool is_of(const struct report_change *change, int phase, int step, int round)
{
    return change->phase == phase && change->round == round && (round > 0 || change->step == step);
}

static void write_changes(const struct page *page, int phase, int step, int round)
{
    const struct report *report = page->report;
    char number[NUMBER_SIZE];
    int count = 0;

    for (int i = 0; i < report->change_count; i++)
        count += is_of(&report->changes[i], phase, step, round);
    if (count == 0)
        return;
    text_add(page->out, "<details>");
    html_say(page->out, page->language, "summary", count == 1 ? WORD_changes_one : WORD_changes,
             VALUES(page_number(page, number_fixed(number, count, 0))));
    text_add(page->out, "<ul>\n");
    for (int i = 0; i < report->change_count; i++)
        if (is_of(&report->changes[i], phase, step, round))
            html_element(page->out, "li", page_text(page, report->changes[i].text));
    text_add(page->out, "</ul></details>");
}

static void write_citations(const struct page *page, const struct cited_step *step)
{
    const struct provenance *provenance = page->report->provenance;

    for (int i = 0; i < step->source_count; i++) {
        text_addf(page->out, "%s<a href=\"#source-%d\">", i == 0 ? " [" : ", ", step->sources[i]);
        html_text(page->out, provenance->sources[step->sources[i]].id);
        text_add(page->out, "</a>");
    }
    text_add(page->out, step->source_count > 0 ? "]" : "");
}

static void write_step(const struct page *page, const struct cited_step *step)
{
    char number[NUMBER_SIZE];
    AUTO_TEXT label = { 0 };

    word_fill(&label, page->language, WORD_step_number,
              VALUES(page_number(page, number_fixed(number, step->step + 1, 0))));
    text_add(page->out, "<li>");
    html_element(page->out, "strong", label.data);
    text_add(page->out, " ");
    html_text(page->out, step->because ? step->because : word(page->language, WORD_no_reason));
    write_citations(page, step);
    write_changes(page, step->phase, step->step, 0);
    text_add(page->out, "</li>\n");
}

static void write_rounds(const struct page *page, int phase)
{
    const struct report *report = page->report;
    int last = 0;

    for (int i = 0; i < report->change_count; i++) {
        const struct report_change *change = &report->changes[i];
        char number[NUMBER_SIZE];

        if (change->phase != phase || change->round <= last)
            continue;
        last = change->round;
        text_add(page->out, "<li>");
        html_say(page->out, page->language, "strong", WORD_round_number,
                 VALUES(page_number(page, number_fixed(number, last, 0))));
        write_changes(page, phase, -1, last);
        text_add(page->out, "</li>\n");
    }
}

void section_log(const struct page *page)
{
    const struct report *report = page->report;

    for (int phase = 1; phase < report->phase_count; phase++) {
        html_element(page->out, "h3", report->phases[phase].title);
        text_add(page->out, "<ul class=\"steps\">\n");
        for (int i = 0; i < report->provenance->step_count; i++)
            if (report->provenance->steps[i].phase == phase)
                write_step(page, &report->provenance->steps[i]);
        write_rounds(page, phase);
        text_add(page->out, "</ul>\n");
    }
}
