/*
 * section.h - the sections of the page, one row each.
 */
#ifndef ENTENTE_OUTPUT_PAGE_SECTION_H
#define ENTENTE_OUTPUT_PAGE_SECTION_H

#include "output/language/translate.h"
#include "output/output_list.h"
#include "output/page/html.h"
#include "output/tables.h"

/* What sections are written from and into. Borrows all. */
struct page {
    const struct report *report;
    enum language language;
    const struct output_list *files;    /* written so far, beside the page */
    const struct output_list *pictures; /* diagrams for the page itself, by name of file */
    struct text *out;
    struct arena *arena; /* for texts until the page is done */
};

struct section {
    const char *id; /* in addresses */
    enum word title;
    bool (*is_needed)(const struct report *report); /* NULL: always */
    void (*write)(const struct page *page);
};

/* In order of the page. Ends without a writer. */
extern const struct section sections[];

void section_finding(const struct page *page);
bool has_claims(const struct report *report);
void section_claims(const struct page *page);
void section_diagrams(const struct page *page);
bool has_exploration(const struct report *report);
void section_explore(const struct page *page);
bool has_ranking(const struct report *report);
void section_ranking(const struct page *page);
void section_log(const struct page *page);
void section_evidence(const struct page *page);
void section_definitions(const struct page *page);
void section_origin(const struct page *page);

/* An SVG document of ours in a region of its own that scrolls, as html_svg has it. */
void page_chart(const struct page *page, const char *chart, const char *prefix, const char *label);
/* All tables of the list; it is done with. */
void page_tables(const struct page *page, struct table_list *list);
/* Those from a number on folded under a title, nothing if there are none; the list is done with. */
void page_folded(const struct page *page, enum word title, struct table_list *list, int from);
/* "Russian–Iranian axis" or whatever is in focus, in words of the page's language. */
const char *page_focus(const struct page *page);
/* Adds "the military bond between Russia and Iran"; without "military" for all layers combined. */
void page_add_bond(struct text *out, const struct page *page, int layer, const int pair[2]);
/* A text of ours, and a printed number, in the page's language. They live as long as the page. */
const char *page_text(const struct page *page, const char *english);
const char *page_number(const struct page *page, const char *number);

#endif
