/*
 * html.h - pieces of a page, written so that they are XML too. Whatever is user's goes through html_text.
 */
#ifndef ENTENTE_OUTPUT_PAGE_HTML_H
#define ENTENTE_OUTPUT_PAGE_HTML_H

#include "output/page/words.h"
#include "output/table.h"

/*
 * Any text as content or quoted attribute: never markup; characters that would turn or hide what stands beside them
 * are made visible.
 */
void html_text(struct text *out, const char *string);
/* Text between <element> and </element>; 'element' may carry attributes. */
void html_element(struct text *out, const char *element, const char *string);
/* The same, with words filled in. */
void html_say(struct text *out, enum language language, const char *element, enum word word, const char *const *values);
/* A link if the address is of http or https, else plain text: the title, then the address. */
void html_link(struct text *out, const char *url, const char *title);
/*
 * A table in a region of its own that scrolls; names of measures in its first column lead to their definitions.
 * Nothing for an empty one.
 */
void html_table(struct text *out, enum language language, const struct table *table);
/* An SVG document as part of the page: without prologue, comments and tooltips, its ids behind 'prefix'. */
void html_svg(struct text *out, const char *svg, const char *prefix, const char *label);

#endif
