/*
 * page.h - report.html: one page for somebody who decides, complete in itself, that loads nothing and runs only its
 * own script.
 */
#ifndef ENTENTE_OUTPUT_PAGE_PAGE_H
#define ENTENTE_OUTPUT_PAGE_PAGE_H

#include "output/folder.h"

/*
 * Adds the page of a report that compares phases. Diagrams are taken from 'files', where those of a failed renderer
 * are missing and the page says so. The same bytes for the same report; XML as well as HTML.
 */
void page_write(const struct report *report, enum language language, const struct output_list *files, struct text *out);

#endif
