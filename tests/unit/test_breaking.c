/*
 * test_breaking.c - the least change of one judged number by which a claim turns, by hand.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <string.h>

#include "driven.h"

/* Claims of one model, each with what turns it: input -1 for nothing. */
struct turned {
    const char *that;
    int input;
    double value, way;
    enum verdict verdict;
};

/* All of them hold as judged, and turn as the rows say. */
static void expect_turned(const char *model, const char *phases, const struct turned *rows, int count)
{
    const char *that[9] = { NULL };
    struct judged judged;

    for (int i = 0; i < count; i++)
        that[i] = rows[i].that;
    judge(&judged, model, phases, that);
    find_drivers(&judged, 0);
    assert_int_equal(judged.drivers->breaking_count, count);
    for (int i = 0; i < count; i++) {
        const struct breaking *breaking = &judged.drivers->breaking[i];

        assert_int_equal(breaking->claim, i);
        assert_int_equal(breaking->input, rows[i].input);
        if (rows[i].input < 0)
            continue;
        assert_true(fabs(breaking->value - rows[i].value) < 1e-7);
        assert_true(fabs(breaking->way - rows[i].way) < 1e-6);
        assert_int_equal(breaking->verdict, rows[i].verdict);
    }
    judged_done(&judged);
}

static void a_claim_turns_on_the_way_to_a_limit(void **state)
{
    static const struct turned rows[] = {
        { "strength(a, b) > 0.5", 0, 0.5, 1.0 / 3, FAILS }, /* from 0.6 towards 0.3 */
        { "strength(a, b) < 0.7", 0, 0.7, 0.5, FAILS },     /* towards 0.8 */
        { "strength(a, b) > 0.3", 0, 0.3, 1, FAILS },       /* at the limit itself */
        { "strength(a, b) >= 0.3", -1, 0, 0, FAILS },       /* which this one bears */
        { "strength(a, b) > 0.1", -1, 0, 0, FAILS },
        { "top_partner(a) = b", 0, 0.45, 0.5, FAILS }, /* a–c has 0.45 */
        { "hostility(d) < 0.5", 1, -0.5, 0.25, FAILS },
        { "hostility(d) > 0.3", 1, -0.3, 0.5, FAILS },
    };

    (void)state;
    expect_turned(JUDGED(TIE("a", "b", "0.6", "\"range\": [0.3, 0.8]") ", " TIE(
                      "c", "d", "-0.4", "\"range\": [-0.8, -0.2]") ", " TIE("a", "c", "0.45", "\"kind\": \"k\"")),
                  "[]", rows, 8);
}

/* Of 0.6 and 0.4 together, of 0.4 twice, and of 0.4 three times. */
static void the_least_way_counts_and_then_the_first_input(void **state)
{
    static const struct turned sum[] = {
        { "strength(a, b) > 0.8", 1, 0.2, 0.5, FAILS },     /* the other has to go 2/3 of its way */
        { "strength(a, b) > 0.65", 1, 0.05, 0.875, FAILS }, /* the other cannot */
    };
    static const struct turned alike[] = { { "strength(a, b) > 0.65", 0, 0.25, 0.75, FAILS } };
    static const struct turned later[] = { { "strength(a, b) > 1.05", 2, 0.25, 0.375, FAILS } };

    (void)state;
    expect_turned(
        JUDGED(TIE("a", "b", "0.6", "\"range\": [0.3, 0.8]") ", " TIE("a", "b", "0.4", "\"range\": [0, 0.5]")), "[]",
        sum, 2);
    expect_turned(
        JUDGED(TIE("a", "b", "0.4", "\"range\": [0.2, 0.6]") ", " TIE("a", "b", "0.4", "\"range\": [0.2, 0.6]")), "[]",
        alike, 1);
    expect_turned(JUDGED(TIE("a", "b", "0.4", "\"range\": [0.2, 0.6]") ", " TIE(
                      "a", "b", "0.4", "\"range\": [0.2, 0.6]") ", " TIE("a", "b", "0.4", "\"range\": [0, 0.9]")),
                  "[]", later, 1);
}

/* A tie that may not exist is gone or there; a number that turns the claim before its limit is less of a way. */
static void existence_turns_a_claim_at_once(void **state)
{
    static const struct turned gone[] = {
        { "strength(a, b) > 0.5", 0, 0, 1, FAILS },
        { "distance(a, b) < 3", 0, 0, 1, UNDETERMINED },
    };
    static const struct turned both[] = {
        { "strength(a, b) > 0.5", 0, 0.5, 1.0 / 3, FAILS },
        { "strength(a, b) > 0.1", 1, 0, 1, FAILS },
    };

    (void)state;
    expect_turned(JUDGED(TIE("a", "b", "0.6", "\"exists\": 0.5")), "[]", gone, 2);
    expect_turned(JUDGED(TIE("a", "b", "0.6", "\"range\": [0.3, 0.8], \"exists\": 0.9")), "[]", both, 2);
}

/* A step's share of loss, and what a tie relies on: 0.6 · (1 − by) > 0.24 until by = 0.6. */
static void steps_and_reliance_turn_claims(void **state)
{
    static const struct turned step[] = {
        { "strength(a, b)@p > 0.24", 0, 0.6, 0.5, FAILS },
        { "strength(a, b)@p < strength(a, b)@before", -1, 0, 0, FAILS },
    };
    static const struct turned reliance[] = { { "strength(a, b)@p > 0.24", 0, 0.6, 0.5, FAILS } };

    (void)state;
    expect_turned(JUDGED(TIE("a", "b", "0.6", "\"kind\": \"k\"")),
                  "[{ \"id\": \"p\", \"steps\": [{ \"do\": \"weaken\", \"actor\": \"a\", \"by\": 0.5, \"range\": [0.4, "
                  "0.7] }] }]",
                  step, 2);
    expect_turned(
        JUDGED(TIE("a", "b", "0.6", "\"relies_on\": [{ \"actor\": \"c\", \"share\": 0.5, \"range\": [0.4, 0.7] }]")),
        "[{ \"id\": \"p\", \"steps\": [{ \"do\": \"collapse\", \"actor\": \"c\" }] }]", reliance, 1);
}

/* The verdict is that just beyond: at 0.5 one of two futures fails, at the limit of 0.2 both do. */
static void futures_may_disagree_before_all_fail(void **state)
{
    static const struct turned rows[] = { { "strength(a, b)@end > 0.25", 0, 0.5, 0.25, UNDETERMINED } };

    (void)state;
    expect_turned(JUDGED(TIE("a", "b", "0.6", "\"range\": [0.2, 0.8]")),
                  "[{ \"id\": \"p\", \"steps\": [{ \"do\": \"weaken\", \"actor\": \"a\", \"by\": 0.5 }] },"
                  " { \"id\": \"q\", \"after\": \"before\", \"steps\": [] }]",
                  rows, 1);
}

static void claims_that_do_not_hold_are_not_looked_at(void **state)
{
    struct judged judged;

    (void)state;
    judge(&judged, JUDGED(TIE("a", "b", "0.6", "\"range\": [0.3, 0.8]")), "[]",
          (const char *const[]){ "strength(a, b) > 0.7", "distance(c, d) < 3", "strength(a, b) > 0.5", NULL });
    find_drivers(&judged, 0);
    assert_int_equal(judged.drivers->breaking_count, 1);
    assert_int_equal(judged.drivers->breaking[0].claim, 2);
    judged_done(&judged);
}

/* More inputs than anybody moves one by one: 300 pairs, 18 ties each, and a claim for every pair. */
static void too_many_inputs_are_not_moved(void **state)
{
    enum { PAIRS = 300, TIES = 18 };
    struct judged judged;
    AUTO_TEXT model = { 0 };
    const char *that[PAIRS + 1] = { NULL };
    char texts[PAIRS][40];

    (void)state;
    text_add(&model, "{ \"format\": \"entente-model/1\", \"layers\": [{ \"id\": \"m\" }], \"actors\": [");
    for (int i = 0; i < 2 * PAIRS; i++)
        text_addf(&model, "%s{ \"id\": \"x%d\" }", i > 0 ? "," : "", i);
    text_add(&model, "], \"ties\": [");
    for (int i = 0; i < PAIRS * TIES; i++)
        text_addf(&model, "%s{\"from\":\"x%d\",\"to\":\"x%d\",\"layer\":\"m\",\"weight\":1,\"range\":[0,2]}",
                  i > 0 ? "," : "", i % PAIRS, PAIRS + i % PAIRS);
    text_add(&model, "] }");
    for (int i = 0; i < PAIRS; i++) {
        snprintf(texts[i], sizeof texts[i], "strength(x%d, x%d) > 1", i, PAIRS + i);
        that[i] = texts[i];
    }
    judge(&judged, model.data, "[]", that);
    judged.question.count = 12;
    memset(judged.choice.wanted, 0, sizeof judged.choice.wanted); /* no figures */
    find_drivers(&judged, 0);
    assert_int_equal(judged.drivers->figure_count, 0);
    assert_int_equal(judged.drivers->count, PAIRS);
    assert_non_null(judged.drivers->why_no_swings);
    assert_non_null(judged.drivers->why_no_breaking);
    assert_int_equal(judged.drivers->breaking_count, 0);
    judged_done(&judged);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_claim_turns_on_the_way_to_a_limit),
        cmocka_unit_test(the_least_way_counts_and_then_the_first_input),
        cmocka_unit_test(existence_turns_a_claim_at_once),
        cmocka_unit_test(steps_and_reliance_turn_claims),
        cmocka_unit_test(futures_may_disagree_before_all_fail),
        cmocka_unit_test(claims_that_do_not_hold_are_not_looked_at),
        cmocka_unit_test(too_many_inputs_are_not_moved),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
