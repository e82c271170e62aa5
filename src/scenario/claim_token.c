/*
 * claim_token.c - the words of a claim's comparison.
 */
#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "scenario/claim_parse.h"

static size_t digits(const char *text)
{
    return strspn(text, "0123456789");
}

static size_t number_length(const char *text)
{
    size_t length = digits(text), exponent;

    if (text[length] == '.' && digits(text + length + 1) > 0)
        length += 1 + digits(text + length + 1);
    if (text[length] != 'e' && text[length] != 'E')
        return length;
    exponent = text[length + 1] == '+' || text[length + 1] == '-' ? 2 : 1;
    if (digits(text + length + exponent) > 0)
        length += exponent + digits(text + length + exponent);
    return length;
}

static size_t name_length(const char *text)
{
    size_t length = 0;

    while (isalnum((unsigned char)text[length]) || text[length] == '_' || text[length] == '-')
        length++;
    return length;
}

static size_t character_length(const char *text)
{
    size_t length = 1;

    while (((unsigned char)text[length] & 0xc0) == 0x80)
        length++;
    return length;
}

static struct token token_at(const char *text, size_t at)
{
    static const struct {
        char text[3];
        int kind;
    } doubles[] = { { "<=", TOKEN_AT_MOST }, { ">=", TOKEN_AT_LEAST }, { "!=", TOKEN_UNEQUAL } };
    const char *c = text + at;

    if (isdigit((unsigned char)*c))
        return (struct token){ TOKEN_NUMBER, at, number_length(c) };
    if (isalpha((unsigned char)*c) || *c == '_')
        return (struct token){ TOKEN_NAME, at, name_length(c) };
    for (size_t i = 0; i < sizeof doubles / sizeof *doubles; i++)
        if (strncmp(c, doubles[i].text, 2) == 0)
            return (struct token){ doubles[i].kind, at, 2 };
    if (*c == '\0')
        return (struct token){ TOKEN_END, at, 0 };
    if (strchr("+-*/(){},@<>=", *c))
        return (struct token){ *c, at, 1 };
    return (struct token){ TOKEN_STRANGE, at, character_length(c) };
}

void claim_advance(struct claim_parser *parser)
{
    parser->last_end = parser->token.start + parser->token.length;
    parser->token = token_at(parser->text, parser->last_end + strspn(parser->text + parser->last_end, " \t\r\n"));
}

bool claim_accept(struct claim_parser *parser, int kind)
{
    if (parser->token.kind != kind)
        return false;
    claim_advance(parser);
    return true;
}

bool claim_require(struct claim_parser *parser, int kind, const char *what)
{
    AUTO_FREE char *found = NULL;

    if (claim_accept(parser, kind))
        return true;
    if (parser->token.kind == TOKEN_END)
        return claim_fail(parser, parser->token.start, ERROR_SYNTAX, "the claim ends where %s should stand", what);
    found = claim_word(parser, parser->token);
    return claim_fail(parser, parser->token.start, ERROR_SYNTAX, "'%s' stands where %s should stand", found, what);
}

char *claim_word(const struct claim_parser *parser, struct token token)
{
    size_t length = token.length;

    if (length > 64)
        length = 64;
    return mem_ndup(parser->text + token.start, length);
}

bool claim_fail(struct claim_parser *parser, size_t at, enum error_kind kind, const char *format, ...)
{
    char text[512];
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    json_report_inside(parser->reader->model.document, parser->item, at, kind, "%s", text);
    return false;
}
