/*
 * claim_parse.c - the grammar of a claim's comparison:
 *   comparison: sum (< <= > >= = !=) sum        sum: product (+ - product)*        product: factor (* / factor)*
 *   factor: number, -factor, (sum), {actors}, or what begins with a name (claim_names.c)
 * A minus between two quantities needs spaces around it, because ids contain '-'.
 */
#include "scenario/claim_parse.h"

#include <string.h>

#include "network/network.h"

static const char *const comparison_names[] = {
    [LESS] = "<", [AT_MOST] = "<=", [AT_LEAST] = ">=", [GREATER] = ">", [EQUAL] = "=", [UNEQUAL] = "!=",
};

const char *comparison_name(enum comparison comparison)
{
    return comparison_names[comparison];
}

bool expression_is_set(const struct expression *expression)
{
    return expression->kind >= EXPRESSION_SET;
}

struct expression *claim_expression(struct claim_parser *parser, enum expression_kind kind)
{
    struct expression *expression;

    if (++parser->part_count > CLAIM_MAX_PARTS) {
        claim_fail(parser, parser->token.start, ERROR_TOO_LARGE, "more than %d parts in one comparison",
                   CLAIM_MAX_PARTS);
        return NULL;
    }
    expression = arena_alloc(&parser->reader->out->arena, sizeof *expression);
    *expression = (struct expression){ .kind = kind, .layer = LAYER_COMBINED };
    return expression;
}

/* Joins two operands; 'at' is the place of the operator, to which a wrong type is reported. */
static struct expression *join(struct claim_parser *parser, enum expression_kind kind, size_t at,
                               struct expression *left, struct expression *right)
{
    struct expression *joined;

    if (!left || !right)
        return NULL;
    if (expression_is_set(left) || expression_is_set(right)) {
        claim_fail(parser, at, ERROR_WRONG_TYPE, "'%c' joins numbers, not actors", parser->text[at]);
        return NULL;
    }
    joined = claim_expression(parser, kind);
    if (joined) {
        joined->left = left;
        joined->right = right;
    }
    return joined;
}

static struct expression *parse_number(struct claim_parser *parser)
{
    struct token token = parser->token;
    AUTO_FREE char *word = mem_ndup(parser->text + token.start, token.length);
    AUTO_FREE char *shown = claim_word(parser, token);
    struct expression *number = claim_expression(parser, EXPRESSION_NUMBER);

    if (number && !number_parse(word, &number->number)) {
        claim_fail(parser, token.start, ERROR_OUT_OF_RANGE, "the number '%s' is too large", shown);
        return NULL;
    }
    claim_advance(parser);
    return number;
}

static struct expression *parse_factor(struct claim_parser *parser);

static struct expression *parse_negated(struct claim_parser *parser)
{
    size_t at = parser->token.start;
    struct expression *operand, *negated;

    claim_advance(parser);
    operand = parse_factor(parser);
    if (!operand)
        return NULL;
    if (expression_is_set(operand)) {
        claim_fail(parser, at, ERROR_WRONG_TYPE, "'-' stands before a number, not before actors");
        return NULL;
    }
    negated = claim_expression(parser, EXPRESSION_NEGATE);
    if (negated)
        negated->left = operand;
    return negated;
}

static struct expression *parse_actors(struct claim_parser *parser)
{
    struct expression *set = claim_expression(parser, EXPRESSION_SET);

    return set && claim_parse_set(parser, set) ? set : NULL;
}

static struct expression *parse_brackets(struct claim_parser *parser)
{
    struct expression *inner;

    claim_advance(parser);
    inner = claim_parse_sum(parser);
    return inner && claim_require(parser, ')', "')'") ? inner : NULL;
}

static struct expression *parse_inner(struct claim_parser *parser)
{
    switch (parser->token.kind) {
    case TOKEN_NUMBER:
        return parse_number(parser);
    case TOKEN_NAME:
        return claim_parse_name(parser);
    case '-':
        return parse_negated(parser);
    case '{':
        return parse_actors(parser);
    case '(':
        return parse_brackets(parser);
    default:
        (void)claim_require(parser, TOKEN_NAME, "a quantity");
        return NULL;
    }
}

static struct expression *parse_factor(struct claim_parser *parser)
{
    struct expression *factor;

    if (parser->depth == CLAIM_MAX_DEPTH) {
        claim_fail(parser, parser->token.start, ERROR_TOO_LARGE, "nested more than %d deep", CLAIM_MAX_DEPTH);
        return NULL;
    }
    parser->depth++;
    factor = parse_inner(parser);
    parser->depth--;
    return factor;
}

static struct expression *parse_product(struct claim_parser *parser)
{
    struct expression *left = parse_factor(parser);

    while (left && (parser->token.kind == '*' || parser->token.kind == '/')) {
        enum expression_kind kind = parser->token.kind == '*' ? EXPRESSION_MULTIPLY : EXPRESSION_DIVIDE;
        size_t at = parser->token.start;

        claim_advance(parser);
        left = join(parser, kind, at, left, parse_factor(parser));
    }
    return left;
}

/* A minus that touches a word may have been meant as part of it. */
static bool has_space_around(struct claim_parser *parser)
{
    size_t at = parser->token.start;

    if (at > parser->last_end && strchr(" \t\r\n", parser->text[at + 1]))
        return true;
    return claim_fail(parser, at, ERROR_SYNTAX, "a minus needs spaces around it, because ids contain '-'");
}

struct expression *claim_parse_sum(struct claim_parser *parser)
{
    struct expression *left = parse_product(parser);

    while (left && (parser->token.kind == '+' || parser->token.kind == '-')) {
        enum expression_kind kind = parser->token.kind == '+' ? EXPRESSION_ADD : EXPRESSION_SUBTRACT;
        size_t at = parser->token.start;

        if (kind == EXPRESSION_SUBTRACT && !has_space_around(parser))
            return NULL;
        claim_advance(parser);
        left = join(parser, kind, at, left, parse_product(parser));
    }
    return left;
}

static bool parse_comparator(struct claim_parser *parser, enum comparison *out)
{
    static const struct {
        int token;
        enum comparison comparison;
    } rows[] = {
        { '<', LESS },  { TOKEN_AT_MOST, AT_MOST }, { TOKEN_AT_LEAST, AT_LEAST }, { '>', GREATER },
        { '=', EQUAL }, { TOKEN_UNEQUAL, UNEQUAL },
    };

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (claim_accept(parser, rows[i].token)) {
            *out = rows[i].comparison;
            return true;
        }
    }
    return claim_require(parser, '=', "an operator or a comparison (< <= > >= = !=)");
}

static bool check_types(struct claim_parser *parser, const struct condition *condition, size_t at)
{
    bool left = expression_is_set(condition->left), right = expression_is_set(condition->right);

    if (left != right)
        return claim_fail(parser, at, ERROR_WRONG_TYPE, "'%s' compares a number with actors",
                          comparison_name(condition->comparison));
    if (left && condition->comparison != EQUAL && condition->comparison != UNEQUAL)
        return claim_fail(parser, at, ERROR_WRONG_TYPE, "actors are compared by '=' and '!=', not by '%s'",
                          comparison_name(condition->comparison));
    return true;
}

bool claim_parse_comparison(struct scenario_reader *reader, const cJSON *item, struct condition *out)
{
    struct claim_parser parser = { .reader = reader, .item = item, .text = item->valuestring };
    size_t at;

    *out = (struct condition){ .kind = CONDITION_COMPARISON };
    claim_advance(&parser);
    out->left = claim_parse_sum(&parser);
    TRY(out->left);
    at = parser.token.start;
    TRY(parse_comparator(&parser, &out->comparison));
    out->right = claim_parse_sum(&parser);
    TRY(out->right && claim_require(&parser, TOKEN_END, "an operator or the end"));
    out->text = arena_dup(&reader->out->arena, item->valuestring);
    return check_types(&parser, out, at);
}
