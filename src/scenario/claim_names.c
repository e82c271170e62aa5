/*
 * claim_names.c - what begins with a name in a claim: measures of every scope, functions whose value is a set of actors, actors.
 */
#include <stdlib.h>
#include <string.h>

#include "network/network.h"
#include "scenario/claim_parse.h"

/* Looks a token up in an index; reports what is unknown, with what may have been meant. */
static bool find(struct claim_parser *parser, const struct id_index *ids, struct token token, const char *what,
                 int *out)
{
    AUTO_FREE char *word = mem_ndup(parser->text + token.start, token.length);
    AUTO_FREE char *shown = claim_word(parser, token);
    const char *nearest;

    *out = id_index_find(ids, word);
    if (*out >= 0)
        return true;
    nearest = id_index_nearest(ids, shown);
    return claim_fail(parser, token.start, ERROR_UNKNOWN_REFERENCE, "unknown %s '%s'%s%s%s", what, shown,
                      nearest ? "; did you mean '" : "", nearest ? nearest : "", nearest ? "'?" : "");
}

static bool add_actor(struct claim_parser *parser, struct expression *out)
{
    struct token token = parser->token;
    int actor;

    TRY(claim_require(parser, TOKEN_NAME, "an actor"));
    TRY(find(parser, &parser->reader->model.actors, token, "actor", &actor));
    for (int i = 0; i < out->actor_count; i++)
        if (out->actors[i] == actor)
            return claim_fail(parser, token.start, ERROR_CONTRADICTION, "the same actor stands here twice");
    out->actors[out->actor_count++] = actor;
    return true;
}

/* Every actor takes at least two bytes of the text, so its rest says how many there can be. */
static void make_room(struct claim_parser *parser, struct expression *out)
{
    out->actors = arena_array(&parser->reader->out->arena, strlen(parser->text + parser->token.start) / 2 + 1,
                              sizeof *out->actors);
}

bool claim_parse_set(struct claim_parser *parser, struct expression *out)
{
    TRY(claim_require(parser, '{', "'{' with a list of actors"));
    make_room(parser, out);
    do
        TRY(add_actor(parser, out));
    while (claim_accept(parser, ','));
    return claim_require(parser, '}', "',' or '}'");
}

static bool parse_layer(struct claim_parser *parser, struct expression *out)
{
    struct token token = parser->token;

    TRY(claim_require(parser, TOKEN_NAME, "a layer"));
    return find(parser, &parser->reader->model.layers, token, "layer", &out->layer);
}

static int find_phase(const struct scenario *scenario, const char *id)
{
    if (strcmp(id, "before") == 0)
        return 0;
    for (int i = 0; i < scenario->phase_count; i++)
        if (scenario->phases[i].id && strcmp(scenario->phases[i].id, id) == 0)
            return i + 1;
    return strcmp(id, "end") == 0 ? PHASE_END : -1;
}

static const char *nearest_phase(const struct scenario *scenario, const char *id)
{
    AUTO_FREE const char **names = mem_array((size_t)scenario->phase_count + 1, sizeof *names);
    int count = 0;

    names[count++] = "before";
    for (int i = 0; i < scenario->phase_count; i++)
        if (scenario->phases[i].id)
            names[count++] = scenario->phases[i].id;
    return text_nearest(id, names, count);
}

/* "@phase", or else the given one. */
static bool parse_phase(struct claim_parser *parser, struct expression *out, int otherwise)
{
    const struct scenario *scenario = parser->reader->out;
    size_t at = parser->token.start;
    AUTO_FREE char *word = NULL;
    const char *nearest;

    out->phase = parser->in_loss ? 0 : otherwise;
    if (!claim_accept(parser, '@'))
        return true;
    if (parser->in_loss)
        return claim_fail(parser, at, ERROR_SYNTAX,
                          "within 'worst_loss' no phase is named; it stands behind: worst_loss(...)@PHASE");
    word = mem_ndup(parser->text + parser->token.start, parser->token.length);
    at = parser->token.start;
    TRY(claim_require(parser, TOKEN_NAME, "a phase"));
    out->phase = find_phase(scenario, word);
    if (out->phase != -1)
        return true;
    nearest = nearest_phase(scenario, word);
    return claim_fail(parser, at, ERROR_UNKNOWN_REFERENCE, "unknown phase '%.64s'%s%s%s", word,
                      nearest ? "; did you mean '" : "", nearest ? nearest : "", nearest ? "'?" : "");
}

/* "/residual" and the like, told from a division by the name behind the stroke. */
static bool parse_denominator(struct claim_parser *parser, struct expression *out)
{
    struct claim_parser ahead = *parser;
    const struct measure *measure = out->measure;
    AUTO_FREE char *word = NULL;
    enum denominator denominator;

    out->denominator = measure_denominator(measure);
    if (!claim_accept(&ahead, '/') || ahead.token.kind != TOKEN_NAME)
        return true;
    word = claim_word(&ahead, ahead.token);
    denominator = denominator_find(word);
    if (denominator == DENOMINATOR_COUNT)
        return true;
    if (denominator == SURVIVORS && (!measure->among || parser->in_loss))
        return claim_fail(parser, ahead.token.start, ERROR_WRONG_TYPE,
                          parser->in_loss ? "'worst_loss' compares one state with another; it knows no survivors"
                                          : "'%s' is not a sum over pairs; it knows no survivors",
                          measure->name);
    if (denominator == FIXED && measure->isolates_force_0)
        return claim_fail(parser, ahead.token.start, ERROR_WRONG_TYPE,
                          "any isolate forces '%s' to 0; it is compared by residual", measure->name);
    claim_advance(&ahead);
    *parser = ahead;
    out->denominator = denominator;
    out->denominator_given = true;
    return true;
}

/* How a measure is written, by the number of actors it is about; a set counts as none. */
static const char *shape(const struct measure *measure)
{
    static const char *const shapes[] = { "(LAYER)", "(ACTOR, LAYER)", "(ACTOR, ACTOR, LAYER)" };

    if (measure->scope == SCOPE_SET)
        return "({ACTOR, ...}, LAYER)";
    return measure->third ? "(ACTOR, ACTOR, ACTOR, LAYER)" : shapes[measure->scope];
}

static int actors_needed(const struct measure *measure)
{
    return measure->third ? 3 : measure->scope == SCOPE_SET ? 0 : (int)measure->scope;
}

/* The actors of the arguments; then a layer may follow. */
static bool parse_subjects(struct claim_parser *parser, struct expression *out)
{
    int needed = actors_needed(out->measure);

    if (out->measure->scope == SCOPE_SET)
        return claim_parse_set(parser, out);
    make_room(parser, out);
    for (int i = 0; i < needed; i++) {
        if (parser->token.kind == ')' || (i > 0 && !claim_accept(parser, ',')))
            return claim_fail(parser, parser->token.start, ERROR_MISSING,
                              "'%s' is written %s%s; the layer may be left out", out->measure->name, out->measure->name,
                              shape(out->measure));
        TRY(add_actor(parser, out));
    }
    return true;
}

static bool parse_arguments(struct claim_parser *parser, struct expression *out)
{
    bool alone = out->measure->scope == SCOPE_NETWORK;

    if (!claim_accept(parser, '(')) {
        if (alone)
            return true;
        return claim_fail(parser, parser->last_end, ERROR_MISSING, "'%s' is written %s%s; the layer may be left out",
                          out->measure->name, out->measure->name, shape(out->measure));
    }
    TRY(parse_subjects(parser, out));
    if (alone || claim_accept(parser, ','))
        TRY(parse_layer(parser, out));
    return claim_require(parser, ')', "')'");
}

static bool parse_measure(struct claim_parser *parser, struct expression *out)
{
    TRY(parse_arguments(parser, out));
    TRY(parse_denominator(parser, out));
    return parse_phase(parser, out, PHASE_END);
}

static bool parse_top_partner(struct claim_parser *parser, struct expression *out)
{
    TRY(claim_require(parser, '(', "'('"));
    make_room(parser, out);
    TRY(add_actor(parser, out));
    if (claim_accept(parser, ','))
        TRY(parse_layer(parser, out));
    TRY(claim_require(parser, ')', "')'"));
    return parse_phase(parser, out, PHASE_END);
}

static bool parse_most(struct claim_parser *parser, struct expression *out)
{
    struct token token;
    AUTO_FREE char *word = NULL;

    TRY(claim_require(parser, '(', "'('"));
    token = parser->token;
    TRY(claim_require(parser, TOKEN_NAME, "a measure of actors"));
    word = claim_word(parser, token);
    out->measure = measure_find(word);
    if (!out->measure || out->measure->scope != SCOPE_ACTOR)
        return claim_fail(parser, token.start, ERROR_WRONG_TYPE, "'%s' is no measure of single actors", word);
    if (claim_accept(parser, ','))
        TRY(parse_layer(parser, out));
    TRY(claim_require(parser, ')', "')'"));
    TRY(parse_denominator(parser, out));
    return parse_phase(parser, out, PHASE_END);
}

static bool parse_worst_loss(struct claim_parser *parser, struct expression *out)
{
    bool outer;
    size_t at;

    TRY(claim_require(parser, '(', "'('"));
    at = parser->token.start;
    outer = parser->in_loss;
    parser->in_loss = true;
    out->left = claim_parse_sum(parser);
    parser->in_loss = outer;
    TRY(out->left);
    if (expression_is_set(out->left))
        return claim_fail(parser, at, ERROR_WRONG_TYPE, "'worst_loss' asks for the loss of a number, not of actors");
    TRY(claim_require(parser, ')', "')'"));
    return parse_phase(parser, out, 0);
}

/* Functions whose value is a set of actors. */
static const struct function {
    const char *name;
    enum expression_kind kind;
    bool (*parse)(struct claim_parser *parser, struct expression *out);
} functions[] = {
    { "top_partner", EXPRESSION_TOP_PARTNER, parse_top_partner },
    { "most", EXPRESSION_MOST, parse_most },
    { "worst_loss", EXPRESSION_WORST_LOSS, parse_worst_loss },
};
enum { FUNCTION_COUNT = sizeof functions / sizeof *functions };

static const struct function *find_function(const char *name)
{
    for (int i = 0; i < FUNCTION_COUNT; i++)
        if (strcmp(functions[i].name, name) == 0)
            return &functions[i];
    return NULL;
}

static const char *nearest_name(const struct claim_parser *parser, const char *word)
{
    const struct id_index *actors = &parser->reader->model.actors;
    const char *names[FUNCTION_COUNT], *nearest = measure_nearest(word);

    for (int i = 0; i < FUNCTION_COUNT; i++)
        names[i] = functions[i].name;
    if (!nearest)
        nearest = text_nearest(word, names, FUNCTION_COUNT);
    if (!nearest && parser->token.kind != '(')
        nearest = id_index_nearest(actors, word);
    return nearest;
}

/* Reports a name that nothing has, with the likely cause. */
static void fail_unknown(struct claim_parser *parser, struct token token, const char *word)
{
    const char *minus = strchr(word, '-'), *nearest = nearest_name(parser, word);
    AUTO_FREE char *head = mem_ndup(word, minus ? (size_t)(minus - word) : strlen(word));

    if (denominator_find(word) != DENOMINATOR_COUNT)
        claim_fail(parser, token.start, ERROR_SYNTAX,
                   "the denominator '%s' stands between a measure and its phase: density/%s@PHASE", word, word);
    else if (minus && measure_find(head))
        claim_fail(parser, token.start + strlen(head), ERROR_SYNTAX,
                   "a minus needs spaces around it, because ids contain '-'");
    else
        claim_fail(parser, token.start, ERROR_UNKNOWN_REFERENCE, "unknown measure%s '%s'%s%s%s",
                   parser->token.kind == '(' ? "" : " or actor", word, nearest ? "; did you mean '" : "",
                   nearest ? nearest : "", nearest ? "'?" : "");
}

/* An actor standing by itself is the set of just this actor; "nobody", unless an actor is called so, is the empty one. */
static struct expression *parse_actor(struct claim_parser *parser, struct token token, const char *word)
{
    int actor = id_index_find(&parser->reader->model.actors, word);
    struct expression *set;

    if (parser->token.kind == '(' || (actor < 0 && strcmp(word, "nobody") != 0)) {
        AUTO_FREE char *shown = claim_word(parser, token);

        fail_unknown(parser, token, shown);
        return NULL;
    }
    set = claim_expression(parser, EXPRESSION_SET);
    if (set && actor >= 0) {
        set->actors = arena_array(&parser->reader->out->arena, 1, sizeof *set->actors);
        set->actors[set->actor_count++] = actor;
    }
    return set;
}

struct expression *claim_parse_name(struct claim_parser *parser)
{
    struct token token = parser->token;
    AUTO_FREE char *word = mem_ndup(parser->text + token.start, token.length);
    const struct function *function = find_function(word);
    const struct measure *measure = measure_find(word);
    struct expression *out;

    claim_advance(parser);
    if (!function && !measure)
        return parse_actor(parser, token, word);
    out = claim_expression(parser, function ? function->kind : EXPRESSION_MEASURE);
    if (!out)
        return NULL;
    if (function)
        return function->parse(parser, out) ? out : NULL;
    out->measure = measure;
    return parse_measure(parser, out) ? out : NULL;
}
