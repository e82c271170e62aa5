/*
 * translate.c - English texts with numbers and names in them, by catalogue.
 */
#include "output/language/translate.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* Of two that fit, the first is taken: the general ones come last. */
static const struct message german[] = {
#define MESSAGE(english, german) { (english), (german) },
#include "output/language/german_tables.def"
#include "output/language/german_samples.def"
#include "output/language/german_charts.def"
#include "output/language/german_reasons.def"
#include "output/language/german_measures.def"
    MESSAGE("{m1}; {m2}", "{m1}; {m2}")
#include "output/language/german_log.def"
        MESSAGE("{m1}, {m2}", "{m1}, {m2}")
#undef MESSAGE
            { NULL, NULL },
};

const struct message *language_messages(enum language language)
{
    return language == LANGUAGE_GERMAN ? german : NULL;
}

enum { PLACES = 9 };

/* What fills the places of a message, by their numbers. */
struct filling {
    const char *start[PLACES];
    size_t length[PLACES];
};

/*
 * One text to be looked up. What its parts were found to be is remembered, by start and end; the effort ends what could go
 * on for long where no message fits.
 */
struct search {
    enum language language;
    const char *text;
    size_t length;
    unsigned char *known; /* PART_… */
    int effort;
};

enum { PART_UNKNOWN, PART_FITS, PART_FAILS };
enum { MOST_EFFORT = 2000000, MOST_LENGTH = 4000 };

/* "{1}" or, with what it holds, "{n1}": the length of the place that begins here, 0 if none does. */
static size_t place_length(const char *text)
{
    size_t letters = text[0] == '{' && text[1] && strchr("nimt", text[1]) ? 1 : 0;

    return text[0] == '{' && text[1 + letters] >= '1' && text[1 + letters] <= '9' && text[2 + letters] == '}'
               ? 3 + letters
               : 0;
}

static int place_number(const char *place, size_t length)
{
    return place[length - 2] - '1';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Digits, perhaps in groups, with sign, point and power of ten. */
static bool is_number(const char *text, size_t length)
{
    static const char others[] = "+-. e";
    size_t first = length > 0 && (text[0] == '-' || text[0] == '+') ? 1 : 0;

    if (length == first || !is_digit(text[first]) || !is_digit(text[length - 1]))
        return false;
    for (size_t i = first; i < length; i++)
        if (!is_digit(text[i]) && !strchr(others, text[i]))
            return false;
    return true;
}

static bool is_id(const char *text, size_t length)
{
    static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_#";

    for (size_t i = 0; i < length; i++)
        if (!strchr(plain, text[i]))
            return false;
    return length > 0;
}

static bool is_message(struct search *search, const char *text, size_t length);

static bool may_hold(struct search *search, char kind, const char *text, size_t length)
{
    switch (kind) {
    case 'n':
        return is_number(text, length);
    case 'i':
        return is_id(text, length);
    case 't':
        return length == 0 || is_message(search, text, length);
    case 'm':
        return length > 0 && is_message(search, text, length);
    default:
        return length > 0;
    }
}

/* True if the text is as the pattern says; fills in what stands at its places, the shortest that will do. */
static bool fits(struct search *search, const char *pattern, const char *text, const char *end, struct filling *filling)
{
    size_t place = 0;

    if (--search->effort < 0)
        return false;
    while (*pattern && (place = place_length(pattern)) == 0)
        if (text == end || *pattern++ != *text++)
            return false;
    if (place == 0)
        return text == end;
    for (const char *stop = text; stop <= end; stop++) {
        if (!fits(search, pattern + place, stop, end, filling) ||
            !may_hold(search, pattern[1], text, (size_t)(stop - text)))
            continue;
        filling->start[place_number(pattern, place)] = text;
        filling->length[place_number(pattern, place)] = (size_t)(stop - text);
        return true;
    }
    return false;
}

/* The message that so much of the text is, with what fills it; NULL if there is none. */
static const struct message *find(struct search *search, const char *text, size_t length, struct filling *filling)
{
    for (const struct message *message = language_messages(search->language); message->english; message++)
        if (fits(search, message->english, text, text + length, filling))
            return message;
    return NULL;
}

static bool is_message(struct search *search, const char *text, size_t length)
{
    size_t start = (size_t)(text - search->text);
    unsigned char *known = &search->known[start * (search->length + 1) + start + length];
    struct filling ignored;

    if (*known == PART_UNKNOWN)
        *known = find(search, text, length, &ignored) ? PART_FITS : PART_FAILS;
    return *known == PART_FITS;
}

static void add_part(struct search *search, const char *text, size_t length, struct text *out);

static void fill_place(struct search *search, char kind, const char *text, size_t length, struct text *out)
{
    AUTO_FREE char *copy = mem_ndup(text, length);

    if (kind == 'n')
        translate_number(out, search->language, copy);
    else if (kind == 'm' || kind == 't')
        add_part(search, text, length, out);
    else
        text_add(out, copy);
}

static void fill(struct search *search, const char *translation, const struct filling *filling, struct text *out)
{
    while (*translation) {
        size_t place = place_length(translation);

        if (place == 0) {
            text_add_bytes(out, translation++, 1);
            continue;
        }
        fill_place(search, translation[1], filling->start[place_number(translation, place)],
                   filling->length[place_number(translation, place)], out);
        translation += place;
    }
}

/* Adds so much of the text translated, or as it is. */
static void add_part(struct search *search, const char *text, size_t length, struct text *out)
{
    struct filling filling = { 0 };
    const struct message *message = find(search, text, length, &filling);

    if (message)
        fill(search, message->translation, &filling, out);
    else
        text_add_bytes(out, text, length);
}

void translate(struct text *out, enum language language, const char *english)
{
    size_t length = strlen(english);
    struct search search = { language, english, length, NULL, MOST_EFFORT };

    if (language == LANGUAGE_ENGLISH || length > MOST_LENGTH) {
        text_add(out, english);
        return;
    }
    search.known = mem_array((length + 1) * (length + 1), sizeof *search.known);
    add_part(&search, english, length, out);
    free(search.known);
}

char *translated(struct arena *arena, enum language language, const char *english)
{
    AUTO_TEXT text = { 0 };

    translate(&text, language, english);
    return arena_dup(arena, text_string(&text));
}

/* A real minus; in German a decimal comma, and narrow spaces that do not break between groups and before the percent sign. */
void translate_number(struct text *out, enum language language, const char *number)
{
    static const char narrow[] = "\u202f";
    bool is_german = language == LANGUAGE_GERMAN;

    for (const char *c = number; *c; c++) {
        bool after_digit = c > number && is_digit(c[-1]);

        if (*c == '-' && !after_digit && !(c > number && c[-1] == 'e') && is_digit(c[1]))
            text_add(out, "−");
        else if (is_german && *c == '.' && after_digit && is_digit(c[1]))
            text_add(out, ",");
        else if (is_german && *c == ' ' && after_digit && (is_digit(c[1]) || c[1] == '%'))
            text_add(out, narrow);
        else
            text_add_bytes(out, c, 1);
    }
}
