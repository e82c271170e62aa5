/*
 * words.c - the texts of the page.
 */
#include "output/page/words.h"

static const char *const english[WORD_COUNT] = {
#define WORD(name, english) [WORD_##name] = (english),
#include "output/page/words.def"
#undef WORD
};

const char *word(enum word word)
{
    return english[word];
}

static _Bool is_place(const char *text)
{
    return text[0] == '{' && text[1] >= '1' && text[1] <= '9' && text[2] == '}';
}

void word_fill(struct text *out, enum word word, const char *const *values)
{
    for (const char *text = english[word]; *text;) {
        if (is_place(text)) {
            text_add(out, values[text[1] - '1']);
            text += 3;
        } else {
            text_add_bytes(out, text++, 1);
        }
    }
}
