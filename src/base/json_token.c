/*
 * json_token.c - strings and numbers of a JSON text: escapes, UTF-8 controls, surrogates, lengths, grammar and size of numbers.
 */
#include "base/json_token.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

bool scan_fail(struct scan *scan, const char *at, enum error_kind kind, const char *text)
{
    *scan->fault = (struct json_fault){ (size_t)(at - scan->start), kind, text };
    return false;
}

bool scan_syntax(struct scan *scan, const char *text)
{
    return scan_fail(scan, scan->at, ERROR_SYNTAX, scan->at == scan->end ? "the text ends too early" : text);
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool digits(struct scan *scan)
{
    if (!is_digit(scan_peek(scan)))
        return scan_syntax(scan, "a digit is missing in a number");
    while (is_digit(scan_peek(scan)))
        scan->at++;
    return true;
}

/* More digits than this, or an exponent, and a number may be too large for a double. */
enum { DIGITS_SAFE = 300 };

bool scan_number(struct scan *scan)
{
    const char *from = scan->at;
    bool doubtful = false;

    if (scan_peek(scan) == '-')
        scan->at++;
    if (scan_peek(scan) == '0' && is_digit(scan->at[1]))
        return scan_syntax(scan, "a number may not begin with 0");
    TRY(digits(scan));
    if (scan_peek(scan) == '.') {
        scan->at++;
        TRY(digits(scan));
    }
    if (scan_peek(scan) == 'e' || scan_peek(scan) == 'E') {
        doubtful = true;
        scan->at++;
        if (scan_peek(scan) == '+' || scan_peek(scan) == '-')
            scan->at++;
        TRY(digits(scan));
    }
    if ((doubtful || scan->at - from > DIGITS_SAFE) && !isfinite(strtod(from, NULL)))
        return scan_fail(scan, from, ERROR_OUT_OF_RANGE, "the number is too large");
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
        return scan_syntax(scan, "'\\u' takes four hexadecimal digits");
    scan->at += 4;
    if (c < 0x20 || (c >= 0x7f && c < 0xa0))
        return scan_fail(scan, from, ERROR_ENCODING, "control characters are not allowed");
    if (c < 0xd800 || c > 0xdfff)
        return true;
    if (c > 0xdbff || scan->end - scan->at < 6 || scan->at[0] != '\\' || scan->at[1] != 'u')
        return scan_fail(scan, from, ERROR_ENCODING, "half of a surrogate pair stands alone");
    scan->at += 2;
    low = hexadecimal(scan);
    if (low < 0xdc00 || low > 0xdfff)
        return scan_fail(scan, from, ERROR_ENCODING, "half of a surrogate pair stands alone");
    scan->at += 4;
    return true;
}

static bool escape(struct scan *scan)
{
    const char *from = scan->at++;
    char c = scan_peek(scan);

    if (!c || !strchr("\"\\/bfnrtu", c))
        return scan_syntax(scan, "unknown escape in a string");
    scan->at++;
    if (c == 'b' || c == 'f')
        return scan_fail(scan, from, ERROR_ENCODING, "control characters are not allowed");
    return c != 'u' || unicode_escape(scan, from);
}

/* C0 (raw), DEL or C1 at this place. */
static bool is_control(const struct scan *scan)
{
    unsigned char c = (unsigned char)*scan->at;

    return c < 0x20 || c == 0x7f || (c == 0xc2 && (unsigned char)scan->at[1] < 0xa0);
}

/* What stands in a string for itself, ASCII only. */
static bool is_plain(char c)
{
    return c >= 0x20 && c < 0x7f && c != '"' && c != '\\';
}

/* What may have been meant where a string has to stand: a key. */
static const char *hint(char c)
{
    if (c >= '0' && c <= '9')
        return "a key in double quotes is missing here; a fraction has a point, not a comma";
    if (c == '/' || c == '#')
        return "comments are not JSON; use a \"note\" key";
    if (c == '}')
        return "a key in double quotes is missing here; no comma stands behind the last";
    return "a key in double quotes is missing here";
}

bool scan_string(struct scan *scan)
{
    const char *from = scan->at;

    if (scan_peek(scan) != '"')
        return scan_syntax(scan, hint(scan_peek(scan)));
    scan->at++;
    for (;;) {
        while (is_plain(scan_peek(scan)))
            scan->at++;
        if (scan->at == scan->end || scan_peek(scan) == '"')
            break;
        if (is_control(scan))
            return scan_fail(scan, scan->at, ERROR_ENCODING, "control characters are not allowed");
        if (scan_peek(scan) == '\\')
            TRY(escape(scan));
        else
            scan->at++;
    }
    if (scan->at == scan->end)
        return scan_fail(scan, from, ERROR_SYNTAX, "the string has no closing quote");
    scan->at++;
    if (scan->at - from - 2 > JSON_MAX_STRING)
        return scan_fail(scan, from, ERROR_TOO_LARGE, "the string is longer than 16384 bytes");
    return true;
}
