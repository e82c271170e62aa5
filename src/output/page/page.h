/*
 * page.h - report.html: one page for somebody who decides, complete in itself, that loads nothing and runs only its
 * own script.
 */
#ifndef ENTENTE_OUTPUT_PAGE_PAGE_H
#define ENTENTE_OUTPUT_PAGE_PAGE_H

#include "analysis/report.h"
#include "output/language/language.h"
#include "output/output_list.h"

/*
 * Adds the page of a report that compares phases, beside 'files' in the same folder. Diagrams, in the page's language, are
 * taken from 'pictures', where those of a failed renderer are missing and the page says so. The same bytes for the same report; XML as well as HTML.
 */
void page_write(const struct report *report, enum language language, const struct output_list *files,
                const struct output_list *pictures, struct text *out);

#endif
