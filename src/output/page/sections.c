/*
 * sections.c - the sections of the page, those among them that are tables, and what sections share.
 */
#include <string.h>

#include "output/page/section.h"
#include "output/sampled_chart.h"
#include "output/tables_sampled.h"
#include "output/timeline_chart.h"

void page_tables(const struct page *page, struct table_list *list)
{
    for (int i = 0; i < list->count; i++)
        html_table(page->out, page->language, &list->tables[i]);
    table_list_done(list);
}

void page_folded(const struct page *page, enum word title, struct table_list *list, int from)
{
    if (from < list->count) {
        text_add(page->out, "<details>");
        html_element(page->out, "summary", word(page->language, title));
        for (int i = from; i < list->count; i++)
            html_table(page->out, page->language, &list->tables[i]);
        text_add(page->out, "</details>\n");
    }
    table_list_done(list);
}

const char *page_text(const struct page *page, const char *english)
{
    return translated(page->arena, page->language, english);
}

const char *page_number(const struct page *page, const char *number)
{
    AUTO_TEXT text = { 0 };

    translate_number(&text, page->language, number);
    return arena_dup(page->arena, text_string(&text));
}

const char *page_focus(const struct page *page)
{
    const struct report *report = page->report;
    static const char bloc[] = "bloc ";

    if (!report->focus)
        return word(page->language, WORD_all_actors);
    for (int i = 0; i < report->bloc_count && strncmp(report->focus, bloc, strlen(bloc)) == 0; i++)
        if (strcmp(report->blocs[i].id, report->focus + strlen(bloc)) == 0)
            return report->blocs[i].title;
    return page_text(page, report->focus);
}

static bool has_pairs(const struct report *report)
{
    return report->pair_count > 0;
}

static void write_first(const struct page *page, const struct table_list *list)
{
    if (list->count > 0)
        html_table(page->out, page->language, &list->tables[0]);
}

static void section_bonds(const struct page *page)
{
    struct table_list list = { 0 };

    tables_of_pairs(&list, page->report);
    write_first(page, &list);
    page_folded(page, WORD_other_bonds, &list, 1);
    tables_of_bond_losses(&list, page->report);
    tables_of_thirds(&list, page->report);
    page_folded(page, WORD_bonds_details, &list, 0);
}

/*
 * The measures of all layers combined whose change has one sign by one denominator and another by another, in any
 * phase.
 */
static void warn_of_paradox(const struct page *page)
{
    AUTO_TEXT names = { 0 };

    for (int i = 0; measures[i]; i++) {
        bool disagrees = false;

        for (int phase = 1; phase < page->report->phase_count; phase++) {
            const struct figure *figure = report_find(page->report, phase, LAYER_COMBINED, measures[i], -1, -1);

            disagrees = disagrees || (figure && figure_disagrees(figure));
        }
        if (disagrees)
            text_addf(&names, "%s%s", names.length > 0 ? word(page->language, WORD_comma) : "", measures[i]->name);
    }
    if (names.length == 0)
        return;
    text_add(page->out, "<div class=\"warning\" role=\"note\">");
    html_element(page->out, "strong", word(page->language, WORD_paradox));
    html_say(page->out, page->language, "span", WORD_paradox_says, VALUES(names.data));
    text_add(page->out, "</div>\n");
}

void page_chart(const struct page *page, const char *chart, const char *prefix, const char *label)
{
    text_add(page->out, "<figure class=\"chart\"><div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
    html_text(page->out, label);
    text_add(page->out, "\">\n");
    html_svg(page->out, chart, prefix, label);
    text_add(page->out, "</div></figure>\n");
}

static void section_cohesion(const struct page *page)
{
    struct table_list list = { 0 };
    AUTO_TEXT timeline = { 0 };

    warn_of_paradox(page);
    tables_of_networks(&list, page->report, true);
    if (timeline_write_chart(page->report, page->language, &timeline))
        page_chart(page, timeline.data, "timeline", word(page->language, WORD_timeline_label));
    write_first(page, &list);
    page_folded(page, WORD_denominators, &list, 1);
    tables_of_layers(&list, page->report);
    page_tables(page, &list);
}

static bool has_reach(const struct report *report)
{
    return report->reach_count > 0;
}

static bool has_sampling(const struct report *report)
{
    return report->sampling || report->null;
}

static void write_charts(const struct page *page)
{
    const struct drivers *drivers = page->report->sampling ? page->report->sampling->drivers : NULL;

    for (int i = 0; drivers && i < drivers->count; i++) {
        const struct driven *driven = &drivers->list[i];
        AUTO_TEXT prefix = { 0 };
        AUTO_TEXT title = { 0 };
        AUTO_TEXT chart = { 0 };
        const char *label;

        if (!driven_has_chart(page->report, driven))
            continue;
        driven_write_chart(page->report, driven, page->language, &chart);
        driven_add_title(page->report, driven, &title);
        label = page_text(page, title.data);
        text_addf(&prefix, "chart%d", i);
        page_chart(page, chart.data, prefix.data, label);
    }
}

static void section_sampling(const struct page *page)
{
    const struct report *report = page->report;
    struct table_list list = { 0 };

    if (report->sampling) {
        tables_of_sampled_claims(&list, report);
        tables_of_sampled_figures(&list, report, false);
    }
    tables_of_null(&list, report);
    page_tables(page, &list);
    write_charts(page);
    if (!report->sampling)
        return;
    tables_of_drivers(&list, report);
    tables_of_dropouts(&list, report, false);
    tables_of_choices(&list, report, false);
    page_folded(page, WORD_drivers_details, &list, 0);
}

static void section_actors(const struct page *page)
{
    struct table_list list = { 0 };
    bool is_cut = tables_of_losses(&list, page->report, false);

    tables_of_actors(&list, page->report);
    page_tables(page, &list);
    if (is_cut) {
        tables_of_losses(&list, page->report, true);
        page_folded(page, WORD_losses_details, &list, 0);
    }
}

/* Sections that are tables and nothing else. */
#define TABLES_SECTION(name, tables)                    \
    static void section_##name(const struct page *page) \
    {                                                   \
        struct table_list list = { 0 };                 \
                                                        \
        tables(&list, page->report);                    \
        page_tables(page, &list);                       \
    }

TABLES_SECTION(reach, tables_of_reach)
TABLES_SECTION(pacts, tables_of_pacts)
TABLES_SECTION(futures, tables_of_futures)
TABLES_SECTION(cascades, tables_of_cascades)
TABLES_SECTION(observed, tables_of_observed)

static bool has_pacts(const struct report *report)
{
    return report->pacts_measured.count > 0;
}

static bool has_futures(const struct report *report)
{
    return report->leaf_count > 1;
}

static bool has_cascades(const struct report *report)
{
    return report->cascade_count > 0;
}

static bool has_observed(const struct report *report)
{
    return report->observed;
}

const struct section sections[] = {
    { "finding", WORD_section_finding, NULL, section_finding },
    { "claims", WORD_section_claims, has_claims, section_claims },
    { "diagrams", WORD_section_diagrams, NULL, section_diagrams },
    { "explore", WORD_section_explore, has_exploration, section_explore },
    { "bonds", WORD_section_bonds, has_pairs, section_bonds },
    { "cohesion", WORD_section_cohesion, NULL, section_cohesion },
    { "reach", WORD_section_reach, has_reach, section_reach },
    { "actors", WORD_section_actors, NULL, section_actors },
    { "ranking", WORD_section_ranking, has_ranking, section_ranking },
    { "futures", WORD_section_futures, has_futures, section_futures },
    { "cascades", WORD_section_cascades, has_cascades, section_cascades },
    { "sure", WORD_section_sampling, has_sampling, section_sampling },
    { "log", WORD_section_log, NULL, section_log },
    { "pacts", WORD_section_pacts, has_pacts, section_pacts },
    { "observed", WORD_section_observed, has_observed, section_observed },
    { "evidence", WORD_section_evidence, NULL, section_evidence },
    { "definitions", WORD_section_definitions, NULL, section_definitions },
    { "origin", WORD_section_origin, NULL, section_origin },
    { 0 },
};
