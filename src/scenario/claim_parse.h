/*
 * claim_parse.h - what the parts of the reader of claims share: words, and where something is wrong.
 */
#ifndef ENTENTE_SCENARIO_CLAIM_PARSE_H
#define ENTENTE_SCENARIO_CLAIM_PARSE_H

#include "scenario/claim.h"
#include "scenario/read_steps.h"

enum { CLAIM_MAX_DEPTH = 64 };

/* Punctuation is its own character; "<=", ">=" and "!=" have names. */
enum token_kind {
    TOKEN_END = 0,
    TOKEN_NUMBER = 256,
    TOKEN_NAME,
    TOKEN_AT_MOST,
    TOKEN_AT_LEAST,
    TOKEN_UNEQUAL,
    TOKEN_STRANGE
};

struct token {
    int kind;
    size_t start, length;
};

/* A comparison being read. Only what is wrong first is reported. */
struct claim_parser {
    struct scenario_reader *reader;
    const cJSON *item; /* the string */
    const char *text;
    struct token token; /* the next one */
    size_t last_end;    /* where the one before it ends */
    int depth, part_count;
    bool in_loss; /* within worst_loss(...) */
};

/* Reads on; the token that was next becomes the last. */
void claim_advance(struct claim_parser *parser);
/* Takes a token of this kind if it is the next one. */
bool claim_accept(struct claim_parser *parser, int kind);
/* The same, or reports that it is missing. */
bool claim_require(struct claim_parser *parser, int kind, const char *what);
/* A copy of a token's text, cut to what a message can show. Caller frees. */
char *claim_word(const struct claim_parser *parser, struct token token);
/* Reports at a byte of the string; always false. */
bool claim_fail(struct claim_parser *parser, size_t at, enum error_kind kind, const char *format, ...)
    PRINTF_LIKE(4, 5);

/* A new part of the expression, or NULL if there are too many. */
struct expression *claim_expression(struct claim_parser *parser, enum expression_kind kind);
/* A sum of products; NULL if something was reported. */
struct expression *claim_parse_sum(struct claim_parser *parser);
/* What begins with a name: a measure, a function or an actor. */
struct expression *claim_parse_name(struct claim_parser *parser);
/* "{a, b}", from its opening bracket. */
bool claim_parse_set(struct claim_parser *parser, struct expression *out);

/* Reads "that" of a claim; false if anything was reported. */
bool claim_parse_comparison(struct scenario_reader *reader, const cJSON *item, struct condition *out);

#endif
