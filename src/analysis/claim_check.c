/*
 * claim_check.c - one claim against the numbers, at the end of every future.
 */
#include "analysis/claim_check.h"

#include <math.h>
#include <string.h>

#include "analysis/coded.h"
#include "analysis/quantity.h"

static const char NO_PROBABILITIES[] = "no probabilities are given";
static const char NO_SUCH_FUTURE[] = "no future has all the phases that it names";

static enum verdict verdict_of(bool holds)
{
    return holds ? HOLDS : FAILS;
}

static enum verdict compare(enum comparison comparison, const struct quantity *left, const struct quantity *right,
                            double tolerance)
{
    double a = left->number.number, b = right->number.number;
    bool equal;

    if (left->number.reason || right->number.reason)
        return UNDETERMINED;
    equal = quantities_equal(left, right, tolerance);
    switch (comparison) {
    case LESS:
        return verdict_of(a < b && !equal);
    case AT_MOST:
        return verdict_of(a < b || equal);
    case AT_LEAST:
        return verdict_of(a > b || equal);
    case GREATER:
        return verdict_of(a > b && !equal);
    case EQUAL:
        return verdict_of(equal);
    case UNEQUAL:
        return verdict_of(!equal);
    }
    return UNDETERMINED;
}

static int count_conditions(const struct condition *condition)
{
    int count = 1;

    for (int i = 0; i < condition->part_count; i++)
        count += count_conditions(&condition->parts[i]);
    return count;
}

static struct claim_side side_of(struct arena *arena, const struct quantity *quantity)
{
    struct claim_side side = { quantity->is_set, quantity->number, NULL, quantity->member_count };

    side.members = arena_array(arena, (size_t)side.member_count, sizeof *side.members);
    if (side.member_count > 0)
        memcpy(side.members, quantity->members, (size_t)side.member_count * sizeof *side.members);
    return side;
}

static void check_comparison(const struct analysis *analysis, const struct condition *condition, double tolerance,
                             struct arena *arena, struct checked_condition *out)
{
    AUTO_FREE bool *survivors = survivors_of(analysis, condition);
    struct quantity left = quantity_of(analysis, survivors, condition->left);
    struct quantity right = quantity_of(analysis, survivors, condition->right);

    out->text = arena_dup(arena, condition->text);
    out->comparison = condition->comparison;
    out->left = side_of(arena, &left);
    out->right = side_of(arena, &right);
    out->verdict = compare(condition->comparison, &left, &right, tolerance);
    quantity_done(&left);
    quantity_done(&right);
}

/* Fills the condition at 'out' and its parts behind it. */
static void check_condition(const struct analysis *analysis, const struct condition *condition, double tolerance,
                            struct arena *arena, struct checked_condition *out)
{
    bool all = condition->kind == CONDITION_ALL;

    *out = (struct checked_condition){ .kind = condition->kind, .size = 1, .verdict = all ? HOLDS : FAILS };
    if (condition->kind == CONDITION_COMPARISON) {
        check_comparison(analysis, condition, tolerance, arena, out);
        return;
    }
    for (int i = 0; i < condition->part_count; i++) {
        struct checked_condition *part = out + out->size;

        check_condition(analysis, &condition->parts[i], tolerance, arena, part);
        out->size += part->size;
        if (all ? part->verdict < out->verdict : part->verdict > out->verdict)
            out->verdict = part->verdict;
    }
}

static struct checked_condition *check(const struct analysis *analysis, const struct claim *claim, struct arena *arena)
{
    struct checked_condition *conditions =
        arena_array(arena, (size_t)count_conditions(&claim->that), sizeof *conditions);

    check_condition(analysis, &claim->that, claim->tolerance, arena, conditions);
    return conditions;
}

/* Whether all that is named lies on the way to an end. */
static bool is_on_way(const struct condition *condition, const struct scenario *scenario, int end)
{
    bool good =
        expression_is_on_way(condition->left, scenario, end) && expression_is_on_way(condition->right, scenario, end);

    for (int i = 0; i < condition->part_count; i++)
        good = good && is_on_way(&condition->parts[i], scenario, end);
    return good;
}

/* One verdict for all futures that have the phases named: theirs if they agree, else it depends on the future. */
static void join(struct checked_claim *claim, const struct report *report)
{
    for (int i = 0; i < claim->future_count; i++) {
        const struct future_verdict *future = &claim->futures[i];
        const struct report_phase *end = &report->phases[future->end];

        if (!end->has_probability)
            claim->mass.reason = NO_PROBABILITIES;
        claim->mass.number += future->verdict == HOLDS ? end->probability : 0;
        if (future->conditions && future->verdict != claim->conditions->verdict)
            claim->depends_on_future = true;
    }
}

bool claims_alike(const struct checked_claim *a, const struct checked_claim *b)
{
    for (int i = 0; i < a->future_count; i++)
        if (a->futures[i].verdict != b->futures[i].verdict)
            return false;
    return claim_verdict(a) == claim_verdict(b);
}

enum verdict claim_verdict(const struct checked_claim *claim)
{
    return claim->depends_on_future ? UNDETERMINED : claim->conditions->verdict;
}

void claim_check(const struct analysis *analysis, const struct claim *claim, struct arena *arena,
                 struct checked_claim *out)
{
    const struct scenario *scenario = analysis->scenario;
    struct analysis there = *analysis;

    out->futures = arena_array(arena, (size_t)scenario->phase_count + 1, sizeof *out->futures);
    for (int phase = 0; phase <= scenario->phase_count; phase++) {
        struct future_verdict *future = &out->futures[out->future_count];
        struct checked_condition *conditions;

        if (!scenario_is_leaf(scenario, phase))
            continue;
        out->future_count++;
        *future = (struct future_verdict){ .end = phase, .verdict = UNDETERMINED };
        if (!is_on_way(&claim->that, scenario, phase))
            continue;
        there.end = phase;
        conditions = check(&there, claim, arena);
        future->verdict = conditions->verdict;
        future->conditions = conditions;
        out->conditions = out->conditions ? out->conditions : conditions;
    }
    if (!out->conditions) {
        there.end = scenario->phase_count;
        out->conditions = check(&there, claim, arena);
        out->mass.reason = NO_SUCH_FUTURE;
    }
    join(out, analysis->report);
}

/* By how much left and right fulfil the comparison. */
static double margin_of(enum comparison comparison, const struct quantity *left, const struct quantity *right)
{
    double surplus = left->number.number - right->number.number;

    if (left->is_set || left->number.reason || right->number.reason || comparison == EQUAL || comparison == UNEQUAL)
        return NAN;
    return comparison == GREATER || comparison == AT_LEAST ? surplus : -surplus;
}

static bool asks_survivors(const struct expression *expression)
{
    return expression && (expression->denominator == SURVIVORS || asks_survivors(expression->left) ||
                          asks_survivors(expression->right));
}

static enum verdict decide_comparison(const struct analysis *analysis, const struct condition *condition,
                                      double tolerance, double *margin)
{
    bool asks = asks_survivors(condition->left) || asks_survivors(condition->right);
    AUTO_FREE bool *survivors = asks ? survivors_of(analysis, condition) : NULL;
    struct quantity left = quantity_of(analysis, survivors, condition->left);
    struct quantity right = quantity_of(analysis, survivors, condition->right);
    enum verdict verdict = compare(condition->comparison, &left, &right, tolerance);

    *margin = margin_of(condition->comparison, &left, &right);
    quantity_done(&left);
    quantity_done(&right);
    return verdict;
}

/* True if nothing needs to be measured but which ties there are. */
static bool counts_ties(const struct expression *expression)
{
    if (!expression)
        return true;
    if (expression->measure ? !expression->measure->counts_ties : expression_is_set(expression))
        return false;
    return counts_ties(expression->left) && counts_ties(expression->right);
}

static bool is_cheap(const struct condition *condition)
{
    return condition->kind == CONDITION_COMPARISON && counts_ties(condition->left) && counts_ties(condition->right);
}

/* Of several conditions what costs little is looked at first; nothing more once the rest cannot matter. */
static enum verdict decide(const struct analysis *analysis, const struct condition *condition, double tolerance,
                           double *margin)
{
    bool all = condition->kind == CONDITION_ALL;
    enum verdict verdict = all ? HOLDS : FAILS, last = all ? FAILS : HOLDS;

    *margin = NAN;
    if (condition->kind == CONDITION_COMPARISON)
        return decide_comparison(analysis, condition, tolerance, margin);
    for (int i = 0; i < 2 * condition->part_count && verdict != last; i++) {
        const struct condition *part = &condition->parts[i % condition->part_count];
        enum verdict other;
        double ignored;

        if (is_cheap(part) != (i < condition->part_count))
            continue;
        other = decide(analysis, part, tolerance, &ignored);
        if (all ? other < verdict : other > verdict)
            verdict = other;
    }
    return verdict;
}

enum verdict claim_decide(const struct analysis *analysis, const struct claim *claim, double *margin)
{
    const struct scenario *scenario = analysis->scenario;
    struct analysis there = *analysis;
    enum verdict verdict = UNDETERMINED;
    int ends = 0;

    for (int phase = 0; phase <= scenario->phase_count; phase++) {
        enum verdict here;

        if (!scenario_is_leaf(scenario, phase) || !is_on_way(&claim->that, scenario, phase))
            continue;
        there.end = phase;
        here = decide(&there, &claim->that, claim->tolerance, margin);
        if (ends++ > 0) {
            *margin = NAN;
            verdict = here == verdict ? verdict : UNDETERMINED;
            if (verdict == UNDETERMINED)
                return verdict;
        } else {
            verdict = here;
        }
    }
    if (ends > 0)
        return verdict;
    there.end = scenario->phase_count;
    return decide(&there, &claim->that, claim->tolerance, margin);
}
