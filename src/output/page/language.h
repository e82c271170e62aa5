/*
 * language.h - the languages that the page is written in.
 */
#ifndef ENTENTE_OUTPUT_PAGE_LANGUAGE_H
#define ENTENTE_OUTPUT_PAGE_LANGUAGE_H

enum language { LANGUAGE_ENGLISH, LANGUAGE_GERMAN, LANGUAGE_COUNT };

/* "en", "de": as HTML and the command line name it. */
const char *language_code(enum language language);
/* By its code; LANGUAGE_COUNT if there is none. */
enum language language_find(const char *code);

#endif
