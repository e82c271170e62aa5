/*
 * json_scan.c - the strict gate in front of cJSON: RFC 8259 grammar, UTF-8, controls, numbers, depth and counts.
 */
#include "base/json_scan.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistr.h>

#include "base/json.h"

struct scan {
    const char *start, *at, *end;
    int depth;
    long values;
    struct json_fault *fault;
};

static bool fail(struct scan *scan, const char *at, enum error_kind kind, const char *text)
{
    *scan->fault = (struct json_fault){ (size_t)(at - scan->start), kind, text };
    return false;
}

static bool syntax(struct scan *scan, const char *text)
{
    return fail(scan, scan->at, ERROR_SYNTAX, scan->at == scan->end ? "the text ends too early" : text);
}

static char peek(const struct scan *scan)
{
    return scan->at < scan->end ? *scan->at : '\0';
}

static void skip_space(struct scan *scan)
{
    while (scan->at < scan->end && strchr(" \t\r\n", *scan->at) && *scan->at)
        scan->at++;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool digits(struct scan *scan)
{
    if (!is_digit(peek(scan)))
        return syntax(scan, "a digit is missing in a number");
    while (is_digit(peek(scan)))
        scan->at++;
    return true;
}

static bool number(struct scan *scan)
{
    const char *from = scan->at;

    if (peek(scan) == '-')
        scan->at++;
    if (peek(scan) == '0' && is_digit(scan->at + 1 < scan->end ? scan->at[1] : '\0'))
        return syntax(scan, "a number may not begin with 0");
    TRY(digits(scan));
    if (peek(scan) == '.') {
        scan->at++;
        TRY(digits(scan));
    }
    if (peek(scan) == 'e' || peek(scan) == 'E') {
        scan->at++;
        if (peek(scan) == '+' || peek(scan) == '-')
            scan->at++;
        TRY(digits(scan));
    }
    if (!isfinite(strtod(from, NULL)))
        return fail(scan, from, ERROR_OUT_OF_RANGE, "the number is too large");
    return true;
}

/* Value of four hexadecimal digits, or -1. */
static long hexadecimal(const struct scan *scan)
{
    long value = 0;

    for (int i = 0; i < 4; i++) {
        const char *hex = "0123456789abcdef", *digit;
        char c = scan->at + i < scan->end ? scan->at[i] : '\0';

        digit = c ? strchr(hex, c >= 'A' && c <= 'F' ? c - 'A' + 'a' : c) : NULL;
        if (!digit)
            return -1;
        value = 16 * value + (digit - hex);
    }
    return value;
}

/* After "\u". */
static bool unicode_escape(struct scan *scan, const char *from)
{
    long c = hexadecimal(scan), low;

    if (c < 0)
        return syntax(scan, "'\\u' takes four hexadecimal digits");
    scan->at += 4;
    if (c < 0x20 || (c >= 0x7f && c < 0xa0))
        return fail(scan, from, ERROR_ENCODING, "control characters are not allowed");
    if (c < 0xd800 || c > 0xdfff)
        return true;
    if (c > 0xdbff || scan->end - scan->at < 6 || scan->at[0] != '\\' || scan->at[1] != 'u')
        return fail(scan, from, ERROR_ENCODING, "half of a surrogate pair stands alone");
    scan->at += 2;
    low = hexadecimal(scan);
    if (low < 0xdc00 || low > 0xdfff)
        return fail(scan, from, ERROR_ENCODING, "half of a surrogate pair stands alone");
    scan->at += 4;
    return true;
}

static bool escape(struct scan *scan)
{
    const char *from = scan->at++;
    char c = peek(scan);

    if (!c || !strchr("\"\\/bfnrtu", c))
        return syntax(scan, "unknown escape in a string");
    scan->at++;
    if (c == 'b' || c == 'f')
        return fail(scan, from, ERROR_ENCODING, "control characters are not allowed");
    return c != 'u' || unicode_escape(scan, from);
}

/* C0 (raw), DEL or C1 at this place. */
static bool is_control(const struct scan *scan)
{
    unsigned char c = (unsigned char)*scan->at;

    return c < 0x20 || c == 0x7f || (c == 0xc2 && scan->at + 1 < scan->end && (unsigned char)scan->at[1] < 0xa0);
}

static bool string(struct scan *scan)
{
    const char *from = scan->at;

    if (peek(scan) != '"')
        return syntax(scan, "a string in double quotes is missing here");
    scan->at++;
    while (scan->at < scan->end && *scan->at != '"') {
        if (is_control(scan))
            return fail(scan, scan->at, ERROR_ENCODING, "control characters are not allowed");
        if (*scan->at == '\\')
            TRY(escape(scan));
        else
            scan->at++;
    }
    if (scan->at == scan->end)
        return fail(scan, from, ERROR_SYNTAX, "the string has no closing quote");
    scan->at++;
    if (scan->at - from - 2 > JSON_MAX_STRING)
        return fail(scan, from, ERROR_TOO_LARGE, "the string is longer than 16384 bytes");
    return true;
}

static bool word(struct scan *scan, const char *literal)
{
    size_t length = strlen(literal);

    if ((size_t)(scan->end - scan->at) < length || memcmp(scan->at, literal, length) != 0)
        return syntax(scan, "a value is missing here");
    scan->at += length;
    return true;
}

static bool value(struct scan *scan);

static bool member(struct scan *scan, bool keyed)
{
    skip_space(scan);
    if (keyed) {
        TRY(string(scan));
        skip_space(scan);
        if (peek(scan) != ':')
            return syntax(scan, "a ':' is missing after the key");
        scan->at++;
    }
    TRY(value(scan));
    skip_space(scan);
    return true;
}

static bool container(struct scan *scan, char close)
{
    if (++scan->depth > JSON_MAX_DEPTH)
        return fail(scan, scan->at, ERROR_TOO_LARGE, "nesting deeper than 64");
    scan->at++;
    skip_space(scan);
    if (peek(scan) != close) {
        TRY(member(scan, close == '}'));
        while (peek(scan) == ',') {
            scan->at++;
            TRY(member(scan, close == '}'));
        }
    }
    if (peek(scan) != close)
        return syntax(scan, close == '}' ? "a ',' or '}' is missing here" : "a ',' or ']' is missing here");
    scan->at++;
    scan->depth--;
    return true;
}

static bool value(struct scan *scan)
{
    skip_space(scan);
    if (++scan->values > JSON_MAX_VALUES)
        return fail(scan, scan->at, ERROR_TOO_LARGE, "more than 16777216 values");
    switch (peek(scan)) {
    case '{':
        return container(scan, '}');
    case '[':
        return container(scan, ']');
    case '"':
        return string(scan);
    case 't':
        return word(scan, "true");
    case 'f':
        return word(scan, "false");
    case 'n':
        return word(scan, "null");
    case '/':
        return syntax(scan, "comments are not JSON; use a \"note\" key");
    default:
        if (peek(scan) == '-' || is_digit(peek(scan)))
            return number(scan);
        return syntax(scan, "a value is missing here");
    }
}

static bool encoding(struct scan *scan)
{
    const uint8_t *wrong;

    if (scan->end - scan->at >= 2 && (memcmp(scan->at, "\xff\xfe", 2) == 0 || memcmp(scan->at, "\xfe\xff", 2) == 0))
        return fail(scan, scan->at, ERROR_ENCODING, "the text is UTF-16; save it as UTF-8");
    wrong = u8_check((const uint8_t *)scan->at, (size_t)(scan->end - scan->at));
    if (wrong)
        return fail(scan, (const char *)wrong, ERROR_ENCODING, "not valid UTF-8");
    return true;
}

bool json_scan(const char *text, size_t length, struct json_fault *fault)
{
    struct scan scan = { .start = text, .at = text, .end = text + length, .fault = fault };

    TRY(encoding(&scan));
    TRY(value(&scan));
    skip_space(&scan);
    if (scan.at != scan.end)
        return fail(&scan, scan.at, ERROR_SYNTAX, "nothing may follow the value");
    return true;
}
