/*
 * quantity.c - the value of an expression: measures as the tables have them, arithmetic, and sets of actors.
 */
#include "analysis/quantity.h"

#include <math.h>
#include <stdlib.h>

#include "scenario/collapse.h"

static const char NOT_THERE[] = "a member is not there";
static const char TOO_LARGE[] = "worst_loss: too large (limit 2000 actors, --all to force)";
enum { WORST_LOSS_LIMIT = 2000 };
static const char NO_DIVISION[] = "division by 0";
static const char NOT_FINITE[] = "too large a number";

/* Greatest values and losses that differ by less are alike. */
static const double ALIKE = 1e-9;

/* Where values are looked up. Borrows all. */
struct place {
    const struct analysis *analysis;
    const bool *survivors;
    const struct model *state; /* NULL: that of the phase an expression names */
    int key;                   /* of the state, if any, in the pool of networks; -1: it is not kept there */
};

static struct value number_of(const struct place *place, const struct expression *expression);

static const struct model *state_of(const struct place *place, const struct expression *expression)
{
    return place->state ? place->state
                        : &place->analysis->history->states[expression_phase(expression, place->analysis->end)];
}

static int key_of(const struct place *place, const struct expression *expression)
{
    return place->state ? place->key : expression_phase(expression, place->analysis->end);
}

/*
 * The network that an expression is about, among the actors present in its state, or with 'fixed' among those of all
 * states: one that is kept, or 'own', which the caller is done with in either case.
 */
static const struct network *open_network(struct network *own, const struct place *place,
                                          const struct expression *expression, bool fixed, bool in_focus)
{
    const struct model *state = state_of(place, expression);
    const struct network_request request = { key_of(place, expression), expression->layer, fixed, in_focus };
    struct network_pool *pool = request.phase >= 0 ? place->analysis->kept : NULL;
    const struct network *net = pool ? network_pool_again(pool, &request) : NULL;
    AUTO_FREE bool *among = NULL;

    *own = (struct network){ 0 };
    if (net)
        return net;
    among = actors_among(place->analysis, 0, true, in_focus);
    for (int i = 0; i < state->actor_count && !fixed; i++)
        among[i] = among[i] && state->actors[i].present;
    if (pool) {
        net = network_pool_find(pool, state, request.phase, request.layer, among);
        network_pool_grant(pool, &request, net);
        return net;
    }
    network_init(own, state, expression->layer, among);
    return own;
}

static struct value survivors_value(const struct place *place, const struct expression *expression,
                                    const struct network *net)
{
    AUTO_FREE bool *marked = mem_array((size_t)net->n, sizeof *marked);

    for (int v = 0; v < net->n; v++)
        marked[v] = place->survivors[net->actor[v]];
    return expression->measure->among(net, marked);
}

static struct value network_value(const struct place *place, const struct expression *expression,
                                  const struct network *net)
{
    if (expression->denominator == SURVIVORS)
        return survivors_value(place, expression, net);
    return measure_choice_network(place->analysis->choice, expression->measure, net);
}

static struct value actor_value(const struct place *place, const struct expression *expression,
                                const struct network *net)
{
    AUTO_FREE struct value *values = actor_values(place->analysis->choice, expression->measure, net);

    return values[expression->actors[0]];
}

/* Of two actors, or two and a third; absent ones stand as isolates. */
static struct value pair_or_third_value(const struct place *place, const struct expression *expression,
                                        const struct network *net)
{
    const struct measure_choice *choice = place->analysis->choice;
    const int *actors = expression->actors;
    int a, b, third;

    if (!expression->measure->third)
        return pair_value(choice, expression->measure, net, actors[0], actors[1]);
    a = network_vertex(net, actors[0]);
    b = network_vertex(net, actors[1]);
    third = network_vertex(net, actors[2]);
    return a < 0 || b < 0 || third < 0 ? UNDEFINED(NOT_THERE)
                                       : measure_choice_third(choice, expression->measure, net, a, b, third);
}

static struct value set_value(const struct place *place, const struct expression *expression, const struct network *net)
{
    AUTO_FREE bool *members = mem_array((size_t)net->n, sizeof *members);
    bool complete = true;

    (void)place;
    for (int i = 0; i < expression->actor_count; i++) {
        int v = network_vertex(net, expression->actors[i]);

        complete = complete && v >= 0;
        if (v >= 0)
            members[v] = true;
    }
    return complete ? expression->measure->set(net, members) : UNDEFINED(NOT_THERE);
}

static bool is_fixed(const struct expression *expression)
{
    return expression->measure->scope == SCOPE_PAIR ||
           (expression->measure->scope != SCOPE_SET && expression->denominator != RESIDUAL);
}

static struct value measure_value(const struct place *place, const struct expression *expression)
{
    static struct value (*const by_scope[])(const struct place *, const struct expression *, const struct network *) = {
        [SCOPE_NETWORK] = network_value,
        [SCOPE_ACTOR] = actor_value,
        [SCOPE_PAIR] = pair_or_third_value,
        [SCOPE_SET] = set_value,
    };
    const struct measure *measure = expression->measure;
    struct network own;
    const struct network *net = open_network(&own, place, expression, is_fixed(expression),
                                             measure->scope == SCOPE_NETWORK && !measure->whole_network);
    bool is_kept = net != &own && expression->denominator != SURVIVORS;
    struct value value;

    if (is_kept && network_pool_recall(net, measure, expression->actors, expression->actor_count, &value))
        return value;
    value = by_scope[measure->scope](place, expression, net);
    if (is_kept)
        network_pool_remember(net, measure, expression->actors, expression->actor_count, value);
    network_done(&own);
    return value;
}

static struct value if_finite(double number)
{
    return isfinite(number) ? VALUE(number) : UNDEFINED(NOT_FINITE);
}

static struct value calculate(enum expression_kind kind, struct value left, struct value right)
{
    if (left.reason || right.reason)
        return left.reason ? left : right;
    switch (kind) {
    case EXPRESSION_ADD:
        return if_finite(left.number + right.number);
    case EXPRESSION_SUBTRACT:
        return if_finite(left.number - right.number);
    case EXPRESSION_MULTIPLY:
        return if_finite(left.number * right.number);
    default:
        return right.number == 0 ? UNDEFINED(NO_DIVISION) : if_finite(left.number / right.number);
    }
}

static struct value number_of(const struct place *place, const struct expression *expression)
{
    struct value left;

    if (expression->kind == EXPRESSION_NUMBER)
        return VALUE(expression->number);
    if (expression->kind == EXPRESSION_MEASURE)
        return measure_value(place, expression);
    left = number_of(place, expression->left);
    if (expression->kind == EXPRESSION_NEGATE)
        return left.reason ? left : VALUE(-left.number);
    return calculate(expression->kind, left, number_of(place, expression->right));
}

static struct quantity undefined_set(const char *reason)
{
    return (struct quantity){ .is_set = true, .number = UNDEFINED(reason) };
}

/* The actors whose value is greatest, where there is one; values without reason, one per actor. */
static struct quantity greatest(const struct value *values, int count)
{
    struct quantity set = { .is_set = true, .members = mem_array((size_t)count, sizeof *set.members) };
    double most = -INFINITY;

    for (int i = 0; i < count; i++)
        if (!values[i].reason && values[i].number > most)
            most = values[i].number;
    for (int i = 0; i < count; i++)
        if (!values[i].reason && values[i].number >= most - ALIKE * fabs(most))
            set.members[set.member_count++] = i;
    return set;
}

static struct quantity top_partner(const struct place *place, const struct expression *expression)
{
    int count = state_of(place, expression)->actor_count, actor;
    AUTO_FREE struct value *strengths = mem_array((size_t)count, sizeof *strengths);
    struct network own;
    const struct network *net = open_network(&own, place, expression, false, false);

    actor = network_vertex(net, expression->actors[0]);
    for (int i = 0; i < count; i++)
        strengths[i] = UNDEFINED(NOT_THERE);
    for (int k = actor < 0 ? 0 : net->first[actor]; actor >= 0 && k < net->first[actor + 1]; k++)
        strengths[net->actor[net->neighbour[k]]] = VALUE(net->strength[k]);
    network_done(&own);
    return actor < 0 ? undefined_set("the actor is not there") : greatest(strengths, count);
}

static struct quantity most(const struct place *place, const struct expression *expression)
{
    AUTO_FREE struct value *values = NULL;
    struct quantity set;
    struct network own;
    const struct network *net = open_network(&own, place, expression, expression->denominator != RESIDUAL, false);

    values = actor_values(place->analysis->choice, expression->measure, net);
    network_done(&own);
    set = greatest(values, state_of(place, expression)->actor_count);
    if (set.member_count > 0)
        return set;
    quantity_done(&set);
    return undefined_set("undefined for every actor");
}

static struct value loss_without(const struct place *place, const struct expression *quantity, double whole, int actor)
{
    const struct analysis *analysis = place->analysis;
    struct place after = *place;
    struct model state = { 0 };
    struct value left;

    if (analysis->collapsed) {
        after.state = collapsed_state(analysis->collapsed, place->state, place->key, actor, analysis->kept->round);
        after.key = collapsed_key(analysis->collapsed, place->key, actor);
    } else {
        model_copy(&state, place->state);
        model_collapse(&state, actor);
        after.state = &state;
        after.key = -1;
    }
    left = number_of(&after, quantity);
    model_done(&state);
    return left.reason ? left : VALUE(whole - left.number);
}

/* Losses by actor; 0 for those who are named or absent. False if the quantity is undefined with or without one of them. */
static bool losses(const struct place *place, const struct expression *quantity, struct value *out, const char **reason)
{
    AUTO_FREE bool *named = mem_array((size_t)place->state->actor_count, sizeof *named);
    struct value whole = number_of(place, quantity);

    *reason = whole.reason;
    expression_mark_actors(quantity, named);
    for (int i = 0; i < place->state->actor_count && !*reason; i++) {
        out[i] = UNDEFINED(NOT_THERE);
        if (named[i] || !place->state->actors[i].present)
            continue;
        out[i] = loss_without(place, quantity, whole.number, i);
        *reason = out[i].reason;
        if (out[i].number <= ALIKE * fabs(whole.number))
            out[i] = UNDEFINED("no loss");
    }
    return !*reason;
}

static struct quantity worst_loss(const struct place *place, const struct expression *expression)
{
    struct place here = *place;
    AUTO_FREE struct value *lost = NULL;
    const char *reason;

    here.key = key_of(place, expression);
    here.state = state_of(place, expression);
    if (here.state->actor_count > WORST_LOSS_LIMIT && !place->analysis->choice->forced)
        return undefined_set(TOO_LARGE);
    lost = mem_array((size_t)here.state->actor_count, sizeof *lost);
    if (!losses(&here, expression->left, lost, &reason))
        return undefined_set(reason);
    return greatest(lost, here.state->actor_count);
}

static int compare_actors_by_index(const void *a, const void *b)
{
    int x = *(const int *)a, y = *(const int *)b;

    return (x > y) - (x < y);
}

static struct quantity listed(const struct expression *expression)
{
    struct quantity set = { .is_set = true, .member_count = expression->actor_count };

    set.members = mem_array((size_t)set.member_count, sizeof *set.members);
    for (int i = 0; i < set.member_count; i++)
        set.members[i] = expression->actors[i];
    if (set.member_count > 1)
        qsort(set.members, (size_t)set.member_count, sizeof *set.members, compare_actors_by_index);
    return set;
}

struct quantity quantity_of(const struct analysis *analysis, const bool *survivors, const struct expression *expression)
{
    struct place place = { .analysis = analysis, .survivors = survivors };

    switch (expression->kind) {
    case EXPRESSION_SET:
        return listed(expression);
    case EXPRESSION_TOP_PARTNER:
        return top_partner(&place, expression);
    case EXPRESSION_MOST:
        return most(&place, expression);
    case EXPRESSION_WORST_LOSS:
        return worst_loss(&place, expression);
    default:
        return (struct quantity){ .number = number_of(&place, expression) };
    }
}

void quantity_done(struct quantity *quantity)
{
    free(quantity->members);
    *quantity = (struct quantity){ 0 };
}

bool quantities_equal(const struct quantity *a, const struct quantity *b, double tolerance)
{
    double x = a->number.number, y = b->number.number;

    if (!a->is_set)
        return fabs(x - y) <= fmax(tolerance * fmax(fabs(x), fabs(y)), 1e-12);
    if (a->member_count != b->member_count)
        return false;
    for (int i = 0; i < a->member_count; i++)
        if (a->members[i] != b->members[i])
            return false;
    return true;
}
