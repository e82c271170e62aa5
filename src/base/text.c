/*
 * text.c - growing text, numbers and names as they are printed.
 */
#include "base/text.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unictype.h>
#include <unistr.h>
#include <uniwidth.h>

void text_done(struct text *text)
{
    free(text->data);
    *text = (struct text){ 0 };
}

const char *text_string(const struct text *text)
{
    return text->data ? text->data : "";
}

char *text_take(struct text *text)
{
    char *data = text->data ? text->data : mem_dup("");

    *text = (struct text){ 0 };
    return data;
}

static void reserve(struct text *text, size_t more)
{
    size_t capacity = text->capacity ? text->capacity : 64;

    if (text->length + more + 1 <= text->capacity)
        return;
    while (capacity < text->length + more + 1)
        capacity *= 2;
    text->data = mem_resize(text->data, capacity, 1);
    text->capacity = capacity;
}

void text_add_bytes(struct text *text, const char *bytes, size_t length)
{
    reserve(text, length);
    memcpy(text->data + text->length, bytes, length);
    text->length += length;
    text->data[text->length] = '\0';
}

void text_add(struct text *text, const char *string)
{
    text_add_bytes(text, string, strlen(string));
}

void text_addf(struct text *text, const char *format, ...)
{
    va_list arguments;
    char probe[1];
    int length;

    va_start(arguments, format);
    length = vsnprintf(probe, sizeof probe, format, arguments);
    va_end(arguments);
    reserve(text, (size_t)length);
    va_start(arguments, format);
    vsnprintf(text->data + text->length, (size_t)length + 1, format, arguments);
    va_end(arguments);
    text->length += (size_t)length;
}

void text_add_repeated(struct text *text, const char *string, int times)
{
    for (int i = 0; i < times; i++)
        text_add(text, string);
}

const char *plural_end(long count)
{
    return count == 1 ? "" : "s";
}

const char *number_exact(char buffer[static NUMBER_SIZE], double value)
{
    if (fabs(value) < 1e-12)
        value = 0;
    snprintf(buffer, NUMBER_SIZE, "%.12g", value);
    return buffer;
}

const char *number_short(char buffer[static NUMBER_SIZE], double value)
{
    if (fabs(value) < 1e-12)
        value = 0;
    snprintf(buffer, NUMBER_SIZE, "%.6g", value);
    return buffer;
}

const char *number_input(char buffer[static NUMBER_SIZE], double value)
{
    if (value == 0)
        value = 0; /* -0 */
    for (int digits = 15; digits <= 17; digits++) {
        snprintf(buffer, NUMBER_SIZE, "%.*g", digits, value);
        if (strtod(buffer, NULL) == value)
            break;
    }
    return buffer;
}

/* Zero, once rounded to so many places. */
static double rounded(double value, int decimals)
{
    return fabs(value) < 0.5 * pow(10, -decimals) ? 0 : value;
}

const char *number_fixed(char buffer[static NUMBER_SIZE], double value, int decimals)
{
    if (fabs(value) >= 1e15)
        snprintf(buffer, NUMBER_SIZE, "%.6e", value);
    else
        snprintf(buffer, NUMBER_SIZE, "%.*f", decimals, rounded(value, decimals));
    return buffer;
}

const char *number_signed(char buffer[static NUMBER_SIZE], double value, int decimals)
{
    value = rounded(value, decimals);
    if (fabs(value) >= 1e15)
        snprintf(buffer, NUMBER_SIZE, "%+.6e", value);
    else if (value == 0)
        snprintf(buffer, NUMBER_SIZE, "0");
    else
        snprintf(buffer, NUMBER_SIZE, "%+.*f", decimals, value);
    return buffer;
}

_Bool number_parse(const char *string, double *value)
{
    char *end;
    double number;

    if (!*string || strspn(string, "0123456789+-.eE") != strlen(string))
        return 0;
    number = strtod(string, &end);
    if (*end || !isfinite(number))
        return 0;
    *value = number;
    return 1;
}

int display_width(const char *string)
{
    size_t length = 0;

    while (string[length] >= ' ' && string[length] < 0x7f)
        length++;
    return string[length] ? u8_strwidth((const uint8_t *)string, "UTF-8") : (int)length;
}

void text_add_padded(struct text *text, const char *string, int width)
{
    int missing = abs(width) - display_width(string);

    if (width < 0)
        text_add_repeated(text, " ", missing);
    text_add(text, string);
    if (width > 0)
        text_add_repeated(text, " ", missing);
}

/* Characters that move the cursor, ring or turn the line around. */
static _Bool is_control(ucs4_t c)
{
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0x2028 || c == 0x2029;
}

void text_add_visible(struct text *text, const char *string)
{
    const uint8_t *s = (const uint8_t *)string;
    size_t left = strlen(string);

    while (left > 0) {
        ucs4_t c;
        int size = u8_mbtoucr(&c, s, left);

        if (size < 0) {
            text_addf(text, "\\x%02x", *s);
            size = 1;
        } else if (is_control(c)) {
            text_addf(text, c < 0x100 ? "\\x%02x" : "\\u{%04x}", (unsigned)c);
        } else {
            text_add_bytes(text, (const char *)s, (size_t)size);
        }
        s += size;
        left -= (size_t)size;
    }
}

/* White space that a parser would join is written out too; NULL for what stands as it is. */
static const char *xml_reference(ucs4_t c)
{
    static const struct {
        ucs4_t character;
        const char *reference;
    } references[] = {
        { '&', "&amp;" },   { '<', "&lt;" },  { '>', "&gt;" },   { '"', "&quot;" },
        { '\'', "&apos;" }, { '\t', "&#9;" }, { '\n', "&#10;" }, { '\r', "&#13;" },
    };

    for (size_t i = 0; i < sizeof references / sizeof *references; i++)
        if (references[i].character == c)
            return references[i].reference;
    return NULL;
}

static _Bool xml_welcomes(ucs4_t c)
{
    return c >= 0x20 && !(c >= 0x7f && c < 0xa0) && !(c >= 0xfdd0 && c <= 0xfdef) && (c & 0xfffe) != 0xfffe;
}

void text_add_xml(struct text *text, const char *string)
{
    const uint8_t *s = (const uint8_t *)string;
    size_t left = strlen(string);

    while (left > 0) {
        ucs4_t c;
        int size = u8_mbtoucr(&c, s, left);
        const char *reference = size > 0 ? xml_reference(c) : NULL;

        if (reference)
            text_add(text, reference);
        else if (size > 0 && xml_welcomes(c))
            text_add_bytes(text, (const char *)s, (size_t)size);
        else
            text_add(text, "\ufffd");
        size = size > 0 ? size : 1;
        s += size;
        left -= (size_t)size;
    }
}

void text_add_script(struct text *text, const char *json)
{
    static const char *const refused[] = { "<", ">", "&", "\u2028", "\u2029" };
    static const char *const escapes[] = { "\\u003c", "\\u003e", "\\u0026", "\\u2028", "\\u2029" };
    enum { COUNT = sizeof refused / sizeof *refused };

    for (size_t length; *json; json += length) {
        int found = 0;

        while (found < COUNT && strncmp(json, refused[found], strlen(refused[found])) != 0)
            found++;
        length = found < COUNT ? strlen(refused[found]) : 1 + strcspn(json + 1, "<>&\xe2");
        text_add_bytes(text, found < COUNT ? escapes[found] : json, found < COUNT ? strlen(escapes[found]) : length);
    }
}

static _Bool is_leftward(ucs4_t c)
{
    int direction = uc_bidi_category(c);

    return direction == UC_BIDI_R || direction == UC_BIDI_AL;
}

static _Bool runs_leftwards(const char *string)
{
    const uint8_t *s = (const uint8_t *)string;
    ucs4_t c;

    while ((s = u8_next(&c, s)))
        if (is_leftward(c))
            return 1;
    return 0;
}

/* Bytes of the words from right to left at the beginning, with what stands between them within a sentence; 0 if none. */
static size_t leftward_words(const char *string)
{
    const uint8_t *start = (const uint8_t *)string, *s = start, *end = start, *next;
    ucs4_t c;

    while ((next = u8_next(&c, s))) {
        _Bool joins = c == 0x60c || (c < 0x80 && strchr(" -.'0123456789", (int)c));

        if (is_leftward(c) || (end > start && uc_bidi_category(c) == UC_BIDI_NSM))
            end = next;
        else if (end == start || !joins)
            break;
        s = next;
    }
    return (size_t)(end - start);
}

void text_add_words_isolated(struct text *text, const char *string)
{
    while (*string) {
        size_t words = leftward_words(string);
        int size = u8_strmblen((const uint8_t *)string);

        text_add(text, words > 0 ? "\u2068" : "");
        text_add_bytes(text, string, words > 0 ? words : (size_t)size);
        text_add(text, words > 0 ? "\u2069" : "");
        string += words > 0 ? words : (size_t)size;
    }
}

void text_add_readable(struct text *text, const char *string)
{
    AUTO_TEXT visible = { 0 };

    text_add_visible(&visible, string);
    text_add_words_isolated(text, text_string(&visible));
}

/* Bytes of the string's longest beginning of at most so many columns. */
static size_t beginning(const char *string, int columns)
{
    const uint8_t *s = (const uint8_t *)string, *next;
    ucs4_t c;

    while ((next = u8_next(&c, s))) {
        if (u8_width((const uint8_t *)string, (size_t)(next - (const uint8_t *)string), "UTF-8") > columns)
            break;
        s = next;
    }
    return (size_t)(s - (const uint8_t *)string);
}

void text_add_isolated(struct text *text, const char *string, int columns)
{
    _Bool turned = runs_leftwards(string), cut = columns > 0 && display_width(string) > columns;

    text_add(text, turned ? "\u2068" : "");
    text_add_bytes(text, string, cut ? beginning(string, columns - 1) : strlen(string));
    text_add(text, cut ? "…" : "");
    text_add(text, turned ? "\u2069" : "");
}

static int least(int a, int b)
{
    return a < b ? a : b;
}

int text_distance(const char *a, const char *b)
{
    enum { LONGEST = 64 };
    int rows[3][LONGEST + 1];
    int n = (int)strlen(a), m = (int)strlen(b);
    int *before = rows[0], *last = rows[1], *now = rows[2];

    if (n >= LONGEST || m >= LONGEST)
        return LONGEST;
    for (int j = 0; j <= m; j++)
        last[j] = j;
    for (int i = 1; i <= n; i++) {
        int *spare = before;

        now[0] = i;
        for (int j = 1; j <= m; j++) {
            now[j] = least(least(last[j] + 1, now[j - 1] + 1), last[j - 1] + (a[i - 1] != b[j - 1]));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                now[j] = least(now[j], before[j - 2] + 1);
        }
        before = last;
        last = now;
        now = spare;
    }
    return last[m];
}

const char *text_nearest(const char *word, const char *const *candidates, int count)
{
    int limit = strlen(word) <= 3 ? 1 : 2;
    const char *nearest = NULL;

    for (int i = 0; i < count; i++) {
        int distance = text_distance(word, candidates[i]);

        if (distance <= limit && distance > 0) {
            nearest = candidates[i];
            limit = distance - 1;
        }
    }
    return nearest;
}
