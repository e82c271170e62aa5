/*
 * words.c - the texts of the page.
 */
#include "output/page/words.h"

#define WORD(name, english, german) [WORD_##name] = { english, german },
static const char *const texts[WORD_COUNT][LANGUAGE_COUNT] = {
#include "output/page/words.def"
};
#undef WORD

const char *word(enum language language, enum word word)
{
    return texts[word][language];
}

static _Bool is_place(const char *text)
{
    return text[0] == '{' && text[1] >= '1' && text[1] <= '9' && text[2] == '}';
}

void word_fill(struct text *out, enum language language, enum word word, const char *const *values)
{
    for (const char *text = texts[word][language]; *text;) {
        if (is_place(text)) {
            text_add(out, values[text[1] - '1']);
            text += 3;
        } else {
            text_add_bytes(out, text++, 1);
        }
    }
}
