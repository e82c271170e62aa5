/*
 * json_token.h - strings and numbers of a JSON text, for the gate that walks through it.
 */
#ifndef ENTENTE_BASE_JSON_TOKEN_H
#define ENTENTE_BASE_JSON_TOKEN_H

#include "base/json_scan.h"

/* A walk through a text that has a NUL behind it. Borrows everything. */
struct scan {
    const char *start, *at, *end;
    int depth;
    long values;
    bool has_members; /* the root is an object */
    struct json_outline *outline;
    struct json_fault *fault;
};

/* The character where the walk is; the NUL behind the text stops every loop. */
static inline char scan_peek(const struct scan *scan)
{
    return *scan->at;
}

static inline void scan_skip_space(struct scan *scan)
{
    while (scan_peek(scan) == ' ' || scan_peek(scan) == '\n' || scan_peek(scan) == '\r' || scan_peek(scan) == '\t')
        scan->at++;
}

/* Notes a fault, at the walk's place in the second case; always false. */
bool scan_fail(struct scan *scan, const char *at, enum error_kind kind, const char *text);
bool scan_syntax(struct scan *scan, const char *text);

/* Walks over a string or number; false, and noted, if there is none or it is not acceptable. */
bool scan_string(struct scan *scan) MUST_CHECK;
bool scan_number(struct scan *scan) MUST_CHECK;

#endif
