/*
 * label.c - texts in a picture.
 */
#include "render/label.h"

#include <math.h>
#include <stdint.h>
#include <string.h>
#include <unistr.h>
#include <uniwidth.h>

/* Shares of the font size: a column in a sans-serif face, a little more than most need, and letters that are no average. */
static const double COLUMN = 0.58, NARROW = 0.36, CAPITAL = 0.7, WIDE = 0.85, WIDEST = 0.95;
static const double SLACK = 0.5;

enum { LABEL_MAX = 1024, LINES_MAX = 5 };

static double letter_share(char letter)
{
    if (strchr("fijlrtIJ .,:;'|!()[]-", letter))
        return NARROW;
    if (strchr("MW@%", letter))
        return WIDEST;
    if (strchr("mw&", letter))
        return WIDE;
    return letter >= 'A' && letter <= 'Z' ? CAPITAL : COLUMN;
}

/* The average does for most; names in capitals need more than the room around a label takes up. */
double label_width(const char *line, double size)
{
    double average = COLUMN * size * display_width(line), letters = average - SLACK * size;

    for (const char *c = line; *c; c++)
        if ((unsigned char)*c < 0x80)
            letters += size * (letter_share(*c) - COLUMN);
    return fmax(average, letters);
}

static void add_word(struct text *out, int *used, const char *word, size_t length, int columns)
{
    AUTO_FREE char *copy = mem_ndup(word, length);
    int width = display_width(copy);

    if (*used > 0 && *used + 1 + width > columns) {
        text_add(out, "\n");
        *used = 0;
    }
    if (*used > 0) {
        text_add(out, " ");
        ++*used;
    }
    text_add(out, copy);
    *used += width;
}

/* A word too long for a line is cut between characters. */
static void add_long_word(struct text *out, int *used, const char *word, size_t length, int columns)
{
    const uint8_t *rest = (const uint8_t *)word;

    while (length > 0) {
        size_t taken = 0;
        int width = 0;

        while (taken < length) {
            ucs4_t c;
            int size = u8_mbtoucr(&c, rest + taken, length - taken), wide = size > 0 ? uc_width(c, "UTF-8") : 0;

            if (size <= 0)
                return;
            if (wide > 0 && width > 0 && width + wide > columns)
                break;
            width += wide > 0 ? wide : 0;
            taken += (size_t)size;
        }
        add_word(out, used, (const char *)rest, taken, columns);
        rest += taken;
        length -= taken;
    }
}

/* Keeps the first lines and says that there is more. */
static void cut_lines(struct text *out)
{
    int lines = 1;

    for (size_t i = 0; i < out->length; i++) {
        if (out->data[i] != '\n' || lines++ < LINES_MAX)
            continue;
        out->length = i;
        text_add(out, "…");
        return;
    }
}

/* Length of a text without what exceeds LABEL_MAX; no character is torn. */
static size_t capped_length(const char *text)
{
    size_t length = strnlen(text, LABEL_MAX + 1);

    if (length <= LABEL_MAX)
        return length;
    for (length = LABEL_MAX; length > 0 && ((unsigned char)text[length] & 0xc0) == 0x80;)
        length--;
    return length;
}

void label_wrap(const char *label, int columns, struct text *out)
{
    AUTO_FREE char *capped = mem_ndup(label, capped_length(label));
    int used = 0;

    for (const char *word = capped; *word;) {
        size_t length = strcspn(word, " \t\n\r");

        if (length > 0)
            add_long_word(out, &used, word, length, columns);
        word += length + strspn(word + length, " \t\n\r");
    }
    if (out->length == 0)
        text_add(out, "?");
    cut_lines(out);
}

double label_extent(const char *wrapped, double size, int *lines)
{
    double widest = 0;

    *lines = 0;
    for (const char *line = wrapped;; line++) {
        size_t length = strcspn(line, "\n");
        AUTO_FREE char *copy = mem_ndup(line, length);
        double width = label_width(copy, size);

        widest = width > widest ? width : widest;
        ++*lines;
        line += length;
        if (!*line)
            return widest;
    }
}

/* Controls, and marks that turn a line around, have no place in a picture. */
static int is_shown(ucs4_t c)
{
    return c >= 0x20 && !(c >= 0x7f && c < 0xa0) && !(c >= 0x202a && c <= 0x202e) && !(c >= 0x2066 && c <= 0x2069) &&
           c != 0x2028 && c != 0x2029 && c != 0xfffe && c != 0xffff;
}

void label_escape(const char *wrapped, const char *end, struct text *out)
{
    const uint8_t *s = (const uint8_t *)wrapped;
    size_t left = strlen(wrapped);

    while (left > 0) {
        ucs4_t c;
        int size = u8_mbtoucr(&c, s, left);

        if (size <= 0)
            break;
        if (c == '\n')
            text_add(out, end);
        else if (c == '\\')
            text_add(out, "\\\\");
        else if (c == '&')
            text_add(out, "&amp;");
        else if (is_shown(c))
            text_add_bytes(out, (const char *)s, (size_t)size);
        s += size;
        left -= (size_t)size;
    }
    if (strcmp(end, "\\n") != 0)
        text_add(out, end);
}
