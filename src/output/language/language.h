/*
 * language.h - the languages that the page and its charts are written in.
 */
#ifndef ENTENTE_OUTPUT_LANGUAGE_LANGUAGE_H
#define ENTENTE_OUTPUT_LANGUAGE_LANGUAGE_H

enum language { LANGUAGE_ENGLISH, LANGUAGE_GERMAN, LANGUAGE_COUNT };

/* "en", "de": as HTML and the command line name it. */
const char *language_code(enum language language);
/* By its code; LANGUAGE_COUNT if there is none. */
enum language language_find(const char *code);

#endif
