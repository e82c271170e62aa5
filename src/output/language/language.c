/*
 * language.c - the languages that the page is written in.
 */
#include "output/language/language.h"

#include <string.h>

static const char *const codes[LANGUAGE_COUNT] = { [LANGUAGE_ENGLISH] = "en", [LANGUAGE_GERMAN] = "de" };

const char *language_code(enum language language)
{
    return codes[language];
}

enum language language_find(const char *code)
{
    int language = 0;

    while (language < LANGUAGE_COUNT && strcmp(codes[language], code) != 0)
        language++;
    return (enum language)language;
}
