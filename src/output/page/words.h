/*
 * words.h - the texts of the page, all in one table.
 */
#ifndef ENTENTE_OUTPUT_PAGE_WORDS_H
#define ENTENTE_OUTPUT_PAGE_WORDS_H

#include "base/text.h"
#include "output/language/language.h"

enum word {
#define WORD(name, english, german) WORD_##name,
#include "output/page/words.def"
#undef WORD
    WORD_COUNT
};

const char *word(enum language language, enum word word);
/* Adds the text with {1}, {2}, … replaced; 'values' holds as many as it names. */
void word_fill(struct text *out, enum language language, enum word word, const char *const *values);

/* word_fill(out, language, WORD_as_of, VALUES(date)) */
#define VALUES(...) ((const char *const[]){ __VA_ARGS__ })

#endif
