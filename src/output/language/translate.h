/*
 * translate.h - what tables, log and measures say in English, and numbers as they are printed, in the page's language.
 * Texts are looked up in catalogues: MESSAGE(English, translation), which may hold places. Between braces stand what a place
 * holds and its number in both: {1} a name or whatever users write, {i1} an id or the name of a measure, {n1} a number, {m1}
 * a text of ours by itself, {t1} the same or nothing.
 */
#ifndef ENTENTE_OUTPUT_LANGUAGE_TRANSLATE_H
#define ENTENTE_OUTPUT_LANGUAGE_TRANSLATE_H

#include "base/text.h"
#include "output/language/language.h"

struct message {
    const char *english, *translation;
};

/* Those of a language in order of being tried. Ends with NULL; NULL for English. */
const struct message *language_messages(enum language language);

/* Adds a text of ours; one that the catalogue does not know, or beyond 4000 bytes, as it is. Nothing that users wrote may be given. */
void translate(struct text *out, enum language language, const char *english);
/* The same in the arena. */
char *translated(struct arena *arena, enum language language, const char *english);
/* Adds a text of numbers and signs, nothing else; in every language with a real minus. */
void translate_number(struct text *out, enum language language, const char *number);

#endif
