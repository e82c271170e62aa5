/*
 * chart_text.c - texts in a chart.
 */
#include "output/chart_text.h"

#include <stdint.h>
#include <string.h>
#include <unictype.h>
#include <unistr.h>
#include <uniwidth.h>

enum { MARKS_MAX = 4 };

static const char ELLIPSIS[] = "…";

/* Hundredths of the font size from ' ' to '~': the wider of Helvetica and DejaVu Sans. */
static const unsigned char widths[] = {
    32, 41, 46, 84, 64, 95, 78, 28, 39,  39, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 34, 34, 84, 84, 84, 56, 102, 69, 69, 73, 77, 67, 62, 78, 76, 30, 50, 67, 56, 87, 75, 79,
    67, 79, 73, 67, 62, 74, 69, 99, 69,  67, 69, 39, 34, 39, 84, 56, 50, 62, 64, 55, 64, 62, 36, 64,
    64, 28, 28, 58, 28, 98, 64, 62, 64,  64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84,
};

static double character_width(ucs4_t c, double size)
{
    int columns = uc_width(c, "UTF-8");

    if (c >= ' ' && c <= '~')
        return size * widths[c - ' '] / 100;
    if (columns <= 0)
        return 0;
    return size * (columns == 2 ? 1.05 : uc_is_upper(c) || (c >= 0x2000 && c < 0x2c00) ? 1 : 0.7);
}

double chart_text_width(const char *string, double size)
{
    const uint8_t *s = (const uint8_t *)string;
    double width = 0;
    ucs4_t c;

    while ((s = u8_next(&c, s)))
        width += character_width(c, size);
    return width;
}

/* Of the characters without a width of their own only those stay that join letters. */
static _Bool is_dropped(ucs4_t c)
{
    _Bool joins = c == 0x200c || c == 0x200d;

    return uc_is_general_category(c, UC_CONTROL) || (uc_is_general_category(c, UC_FORMAT) && !joins) ||
           (c & 0xfffe) == 0xfffe;
}

void chart_text_clean(const char *string, struct text *out)
{
    const uint8_t *s = (const uint8_t *)(string ? string : "");
    size_t left = strlen((const char *)s), start = out->length;
    _Bool space = 0;
    int marks = 0;

    while (left > 0) {
        ucs4_t c;
        size_t size = (size_t)u8_mbtouc(&c, s, left);
        _Bool white = uc_is_property_white_space(c), bare = !white && uc_width(c, "UTF-8") <= 0;

        marks = bare ? marks + 1 : 0;
        space = space || white;
        if (!white && !is_dropped(c) && marks <= MARKS_MAX) {
            text_add(out, space && out->length > start ? " " : "");
            if (c == 0xfffd)
                text_add(out, "\ufffd");
            else
                text_add_bytes(out, (const char *)s, size);
            space = 0;
        }
        s += size;
        left -= size;
    }
    if (out->length == start)
        text_add(out, "?");
}

/* Bytes of the longest beginning of at most this width; marks stay with their letters. */
static size_t beginning(const char *clean, double width, double size)
{
    const uint8_t *s = (const uint8_t *)clean, *next;
    double used = 0;
    ucs4_t c;

    while ((next = u8_next(&c, s))) {
        used += character_width(c, size);
        if (used > width && character_width(c, size) > 0)
            break;
        s = next;
    }
    return (size_t)(s - (const uint8_t *)clean);
}

void chart_text_fit(const char *clean, double width, double size, struct text *out)
{
    AUTO_TEXT line = { 0 };
    size_t length = strlen(clean);

    if (beginning(clean, width, size) < length) {
        length = beginning(clean, width - chart_text_width(ELLIPSIS, size), size);
        while (length > 0 && clean[length - 1] == ' ')
            length--;
        text_add_bytes(&line, clean, length);
        text_add(&line, ELLIPSIS);
    } else {
        text_add(&line, clean);
    }
    text_add_isolated(out, line.data, 0);
}

size_t chart_text_break(const char *clean, double width, double size)
{
    size_t most = beginning(clean, width, size), length = most;
    ucs4_t c;

    if (!clean[most])
        return most;
    while (length > 0 && clean[length] != ' ')
        length--;
    if (length > 0)
        return length;
    return most > 0 ? most : (size_t)u8_strmbtouc(&c, (const uint8_t *)clean);
}
