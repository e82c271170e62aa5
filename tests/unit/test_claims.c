/*
 * test_claims.c - claims against values computed by hand, their logic, and what verdicts rest on.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <string.h>

#include "claims.h"
#include "scenario/variation.h"

/* The networks: see claims.h. Combined strengths halve: a–b 0.5, a–c 0.5, b–c 0.25. */
static void values_are_those_computed_by_hand(void **state)
{
    static const struct {
        const char *quantity;
        double value;
    } cases[] = {
        { "2 - 3 * -4 / (1 + 5)", 4 },
        { "bond(a, b, m)@before", 1.1 },
        { "bond(a, b, m)@fall", 0.12 },
        { "bond(a, b, e)@fall", 0.4 },
        { "bond(b, a, e)", 0.8 }, /* the last phase is the default */
        { "bond(a, c)@before", 0.75 },
        { "strength(a, c, m)@fall", 0 }, /* the fallen stand as isolates */
        { "support(a, m)@before", 1.6 },
        { "support(a)@before", 1.0 },
        { "support(a)@fall", 0.26 },
        { "hostility(d)@before", 0.2 },
        { "hostility(d)@fall", 0 },
        { "density@before", 0.5 },
        { "density@fall", 1.0 / 6 },
        { "density/residual@fall", 1.0 / 3 },
        { "density/survivors@fall", 1.0 / 3 },
        { "actors/residual@fall", 3 },
        { "actors@fall", 4 },
        { "bond_loss(a, b, c, m)@before", 0.5 }, /* flow alone */
        { "set_membership({c}, m)@before", 1.5 },
        { "connectedness(m)@before * 6", 3 },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        AUTO_TEXT that = { 0 };
        struct told told;
        struct value left;

        text_addf(&that, "%s > 0", cases[i].quantity);
        tell_one(&told, that.data);
        left = claim_of(&told, 0)->conditions->left.number;
        if (left.reason || fabs(left.number - cases[i].value) > 1e-12)
            fail_msg("%s: %.15g (%s), not %.15g", cases[i].quantity, left.number, left.reason ? left.reason : "",
                     cases[i].value);
        told_done(&told);
    }
}

/* Survivors are those who are there in all phases that the comparison names: without c one of three pairs, with c three of six. */
static void survivors_depend_on_the_phases_that_are_compared(void **state)
{
    static const struct {
        const char *that;
        double left;
    } cases[] = {
        { "density/survivors@before >= density/survivors@fall", 1.0 / 3 },
        { "density/survivors@before >= 0", 1.0 / 2 },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct told told;

        tell_one(&told, cases[i].that);
        assert_true(fabs(claim_of(&told, 0)->conditions->left.number.number - cases[i].left) < 1e-12);
        told_done(&told);
    }
}

static void verdicts_follow_from_values(void **state)
{
    static const struct {
        const char *that;
        enum verdict verdict;
    } cases[] = {
        { "1 < 2", HOLDS },
        { "2 < 1", FAILS },
        { "1 < 1", FAILS },
        { "1 < 1.0000000001", FAILS }, /* equal up to 1e-9 */
        { "1 <= 0.9999999999", HOLDS },
        { "1 <= 0.99999", FAILS },
        { "1 >= 1.0000000001", HOLDS },
        { "1 > 1", FAILS },
        { "1 = 1.0000000001", HOLDS },
        { "1 != 1.0000000001", FAILS },
        { "1 != 1.00001", HOLDS },
        { "1 / 0 = 1", UNDETERMINED },
        { "1e300 * 1e300 > 1", UNDETERMINED },
        { "hostility(c)@fall = 0", UNDETERMINED },
        { "hostility(c)@fall != 0", UNDETERMINED },
        { "0 * distance(a, c)@fall = 0", UNDETERMINED },
        { "top_partner(a, m)@before = c", HOLDS },
        { "top_partner(a, m)@fall = b", HOLDS },
        { "top_partner(a, m)@fall != c", HOLDS },
        { "top_partner(d)@before = nobody", HOLDS },
        { "top_partner(c)@fall = a", UNDETERMINED },
        { "top_partner(c)@fall != a", UNDETERMINED },
        { "most(degree)@before = {c, b, a}", HOLDS },
        { "most(degree)@before = a", FAILS }, /* not a alone */
        { "most(degree)@fall = {a, b}", HOLDS },
        { "most(support)@before = a", HOLDS },
        { "worst_loss(bond(a, b, m)) = c", HOLDS },
        { "worst_loss(bond(a, c)) = b", HOLDS },
        { "worst_loss(bond(a, b, e)) = nobody", HOLDS },
        { "worst_loss(bond(a, b, m))@fall = nobody", HOLDS },
        { "worst_loss(density) = {a, b, c}", HOLDS },
        { "worst_loss(support(c, m)) = a", HOLDS },
        { "worst_loss(distance(a, d)) = c", UNDETERMINED },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct told told;

        tell_one(&told, cases[i].that);
        if (claim_of(&told, 0)->conditions->verdict != cases[i].verdict)
            fail_msg("%s: %s", cases[i].that, verdict_name(claim_of(&told, 0)->conditions->verdict));
        told_done(&told);
    }
}

static void tolerance_says_what_is_equal(void **state)
{
    static const char expect[] =
        "[{ \"id\": \"A\", \"claim\": \"c\", \"that\": \"1 = 1.05\", \"tolerance\": 0.1 },"
        " { \"id\": \"B\", \"claim\": \"c\", \"that\": \"1 < 1.05\", \"tolerance\": 0.1 },"
        " { \"id\": \"C\", \"claim\": \"c\", \"that\": \"1 < 1.0000000001\", \"tolerance\": 0 }]";
    static const enum verdict verdicts[] = { HOLDS, FAILS, HOLDS };
    struct told told;

    (void)state;
    tell(&told, SMALL_MODEL, SMALL_PHASES, expect);
    for (int i = 0; i < 3; i++)
        assert_int_equal(claim_of(&told, i)->conditions->verdict, verdicts[i]);
    told_done(&told);
}

/* Kleene's tables, written out: h holds, f fails, u is undetermined. */
static void all_and_any_have_three_values(void **state)
{
    static const char *const texts[] = { ['f'] = "2 < 1", ['u'] = "1 / 0 < 1", ['h'] = "1 < 2" };
    static const char cases[][5] = {
        /* two parts, all of them, any of them */
        "hhhh", "hffh", "huuh", "fhfh", "ffff", "fufu", "uhuh", "uffu", "uuuu",
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        AUTO_TEXT expect = { 0 };
        struct told told;

        for (int k = 0; k < 2; k++)
            text_addf(&expect,
                      "%s { \"id\": \"C%d\", \"claim\": \"c\", \"that\": { \"%s\": [\"%s\", { \"any\": [\"%s\"] }] } }",
                      k ? "," : "[", k, k ? "any" : "all", texts[(int)cases[i][0]], texts[(int)cases[i][1]]);
        text_add(&expect, "]");
        tell(&told, SMALL_MODEL, SMALL_PHASES, expect.data);
        for (int k = 0; k < 2; k++)
            if (verdict_name(claim_of(&told, k)->conditions->verdict)[0] != cases[i][2 + k])
                assert_string_equal(cases[i], verdict_name(claim_of(&told, k)->conditions->verdict));
        told_done(&told);
    }
}

/* One letter a step: '.' independent, 'r' rests on it, 'c' coded; then 'R' if reliance matters. */
static void verdicts_rest_on_steps_and_reliance(void **state)
{
    static const struct {
        const char *that, *rests;
    } cases[] = {
        { "bond(a, b, m)@fall <= 0.3 * bond(a, b, m)@before", "r.R" },
        { "strength(a, b, e)@later > strength(a, b, e)@before", ".c" },
        { "strength(a, b)@later > strength(a, b)@fall", ".c" },
        { "support(a)@later > support(a)@fall", ".c" },
        { "strength(a, b, m)@later > strength(a, b, m)@fall", ".." },
        { "density(e)@later >= density(e)@before", ".." },
        { "total_strength(e)@later > total_strength(e)@before", ".r" }, /* about nobody by name */
        { "hostility(d)@fall < hostility(d)@before", "r." },
        { "hostility(c)@fall >= 0", "c." },  /* undetermined because it fell */
        { "strength(a, c)@fall = 0", "c." }, /* the step names c */
        { "top_partner(a)@fall = b", "r." }, /* c was as strong */
        { "worst_loss(bond(a, b, m)) = c", ".." },
        { "bond(a, b, m)@before > 0", ".." },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        static const char letters[] = { [INDEPENDENT] = '.', [RESTS_ON] = 'r', [CODED] = 'c' };
        const struct checked_claim *claim;
        AUTO_TEXT rests = { 0 };
        struct told told;

        tell_one(&told, cases[i].that);
        claim = claim_of(&told, 0);
        for (int k = 0; k < told.report.claims->step_count; k++)
            text_addf(&rests, "%c", letters[claim->steps[k]]);
        text_add(&rests, claim->on_reliance ? "R" : "");
        if (strcmp(rests.data, cases[i].rests) != 0)
            fail_msg("%s: %s, not %s", cases[i].that, rests.data, cases[i].rests);
        told_done(&told);
    }
}

/* Without the actor the tie that follows cannot be added; switching off a layer codes what is said of that layer. */
static void steps_that_others_need_cannot_be_left_out(void **state)
{
    static const char phases[] =
        "[{ \"id\": \"p\", \"steps\": [{ \"do\": \"add\", \"actor\": { \"id\": \"x\" } },"
        "   { \"do\": \"add\", \"tie\": { \"from\": \"x\", \"to\": \"a\", \"layer\": \"e\", \"weight\": 1 } },"
        "   { \"do\": \"switch-off\", \"layer\": \"m\" }] }]";
    struct told told;

    (void)state;
    tell(&told, SMALL_MODEL, phases,
         "[{ \"id\": \"C\", \"claim\": \"c\", \"that\": \"strength(x, a, e) = 1\" },"
         " { \"id\": \"D\", \"claim\": \"c\", \"that\": \"ties(m) = 0\" }]");
    assert_int_equal(claim_of(&told, 0)->conditions->verdict, HOLDS);
    assert_string_equal(told.report.claims->steps[0].obstacle, "one of the tie's ends is not there at this moment");
    assert_null(told.report.claims->steps[1].obstacle);
    assert_int_equal(claim_of(&told, 0)->steps[0], INDEPENDENT);
    assert_int_equal(claim_of(&told, 0)->steps[1], CODED);
    assert_int_equal(claim_of(&told, 1)->steps[2], CODED);
    assert_string_equal(told.report.claims->steps[1].label, "add x – a, e");
    told_done(&told);
}

/* A step after every phase that a claim names is not asked about; one that adds an actor is, as it counts among all. */
static void actors_added_later_count_in_fixed_denominators(void **state)
{
    static const char phases[] = "[{ \"id\": \"p\", \"steps\": [] },"
                                 " { \"id\": \"q\", \"steps\": [{ \"do\": \"add\", \"actor\": { \"id\": \"x\" } }] }]";
    struct told told;

    (void)state;
    tell(&told, SMALL_MODEL, phases, "[{ \"id\": \"C\", \"claim\": \"c\", \"that\": \"density@before < 0.4\" }]");
    assert_int_equal(claim_of(&told, 0)->conditions->verdict, HOLDS); /* 3 of 10 pairs, not of 6 */
    assert_int_equal(claim_of(&told, 0)->steps[0], RESTS_ON);
    told_done(&told);
}

/* Two actors who are tied, and a third who falls: as an isolate it would force the connectivity to 0. */
static void what_isolates_force_to_0_is_taken_by_residual(void **state)
{
    static const char model[] = "{ \"format\": \"entente-model/1\", \"layers\": [{ \"id\": \"m\" }],"
                                "  \"actors\": [{ \"id\": \"a\" }, { \"id\": \"b\" }, { \"id\": \"c\" }],"
                                "  \"ties\": [{ \"from\": \"a\", \"to\": \"b\", \"layer\": \"m\", \"weight\": 1 }] }";
    struct told told;

    (void)state;
    tell(&told, model, "[{ \"id\": \"p\", \"steps\": [{ \"do\": \"collapse\", \"actor\": \"c\" }] }]",
         "[{ \"id\": \"C\", \"claim\": \"c\", \"that\": \"edge_connectivity@p = 1\" }]");
    assert_int_equal(claim_of(&told, 0)->conditions->verdict, HOLDS);
    told_done(&told);
}

static void a_step_that_is_not_possible_without_another_does_not_happen(void **state)
{
    static const char phases[] =
        "[{ \"id\": \"p\", \"steps\": [{ \"do\": \"add\", \"actor\": { \"id\": \"x\" } },"
        "   { \"do\": \"add\", \"tie\": { \"from\": \"x\", \"to\": \"a\", \"layer\": \"e\", \"weight\": 1 } }] }]";
    struct history history;
    struct told told;

    (void)state;
    tell(&told, SMALL_MODEL, phases, "[]");
    assert_true(told.good);
    history_vary(&history, &told.scenario, &told.model, (struct variation){ WITHOUT_STEP, 0, 0 });
    assert_int_equal(history.states[1].tie_count, told.model.tie_count);
    assert_non_null(history.obstacle);
    history_done(&history);
    history_vary(&history, &told.scenario, &told.model, (struct variation){ WITHOUT_STEP, 0, 1 });
    assert_null(history.obstacle);
    assert_true(history.states[1].actors[told.model.actor_count].present);
    history_done(&history);
    told_done(&told);
}

/* With h goes two thirds of the pact's capability, and with the pact the tie between a and b. */
static void verdicts_rest_on_the_dissolution_of_pacts(void **state)
{
    static const char model[] =
        "{ \"format\": \"entente-model/1\", \"layers\": [{ \"id\": \"m\" }], \"ties\": [], \"actors\": ["
        "  { \"id\": \"a\", \"capability\": 1 }, { \"id\": \"b\", \"capability\": 1 }, { \"id\": \"h\", "
        "\"capability\": 4 }],"
        "  \"pacts\": [{ \"id\": \"p\", \"layer\": \"m\", \"members\": [\"a\", \"b\", \"h\"], \"weight\": 1 }] }";
    struct told told;

    (void)state;
    tell(&told, model, "[{ \"id\": \"p\", \"steps\": [{ \"do\": \"collapse\", \"actor\": \"h\" }] }]",
         "[{ \"id\": \"C\", \"claim\": \"c\", \"that\": \"strength(a, b)@p = 0\" },"
         " { \"id\": \"D\", \"claim\": \"c\", \"that\": \"worst_loss(strength(a, b)) = h\" }]");
    for (int i = 0; i < 2; i++) {
        assert_int_equal(claim_of(&told, i)->conditions->verdict, HOLDS);
        assert_true(claim_of(&told, i)->on_dissolution);
        assert_int_equal(claim_of(&told, i)->no_dissolution, FAILS);
        assert_false(claim_of(&told, i)->on_reliance);
    }
    told_done(&told);
}

static void many_steps_are_not_left_out_one_by_one(void **state)
{
    AUTO_TEXT phases = { 0 };
    struct told told;

    (void)state;
    text_add(&phases, "[{ \"id\": \"p\", \"steps\": [");
    for (int i = 0; i <= CLAIM_RERUNS_MAX; i++)
        text_addf(&phases, "%s{ \"do\": \"strengthen\", \"actor\": \"a\", \"by\": 0.01 }", i ? "," : "");
    text_add(&phases, "] }]");
    tell(&told, SMALL_MODEL, phases.data, "[{ \"id\": \"C\", \"claim\": \"c\", \"that\": \"support(a) > 0\" }]");
    assert_int_equal(claim_of(&told, 0)->conditions->verdict, HOLDS);
    assert_true(told.report.claims->too_many_steps);
    told_done(&told);
}

/* c falls with probability 0.3; else d falls, and after it with equal chances b or nobody. */
static void claims_are_weighed_over_futures(void **state)
{
    static const char phases[] =
        "[{ \"id\": \"war\", \"probability\": 0.3, \"steps\": [{ \"do\": \"collapse\", \"actor\": \"c\" }] },"
        " { \"id\": \"peace\", \"after\": \"before\", \"probability\": 0.7, \"steps\": [{ \"do\": \"collapse\", "
        "\"actor\": "
        "\"d\" }] }, { \"id\": \"late\", \"probability\": 0.5, \"steps\": [{ \"do\": \"collapse\", \"actor\": \"b\" }] "
        "},"
        " { \"id\": \"calm\", \"after\": \"peace\", \"probability\": 0.5, \"steps\": [] }]";
    static const struct {
        const char *that;
        enum verdict verdict;
        double mass; /* below 0: none */
    } cases[] = {
        { "support(a)@end < support(a)@before", UNDETERMINED, 0.65 },
        { "support(a) < support(a)@before", UNDETERMINED, 0.65 },
        { "support(a)@end <= support(a)@before", HOLDS, 1 },
        { "support(a)@end > support(a)@before", FAILS, 0 },
        { "support(a)@war < support(a)@before", HOLDS, 0.3 },
        { "support(a)@peace = support(a)@before", HOLDS, 0.7 },
        { "support(a)@late < support(a)@peace", HOLDS, 0.35 },
        { "support(a)@war < support(a)@peace", HOLDS, -1 },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        AUTO_TEXT expect = { 0 };
        struct told told;
        const struct checked_claim *claim;

        text_addf(&expect, "[{ \"id\": \"C\", \"claim\": \"c\", \"that\": \"%s\" }]", cases[i].that);
        tell(&told, SMALL_MODEL, phases, expect.data);
        claim = claim_of(&told, 0);
        assert_int_equal(claim->future_count, 3);
        if (claim_verdict(claim) != cases[i].verdict)
            fail_msg("%s: %s", cases[i].that, verdict_name(claim_verdict(claim)));
        assert_true(cases[i].mass < 0 ? claim->mass.reason != NULL
                                      : !claim->mass.reason && fabs(claim->mass.number - cases[i].mass) < 1e-12);
        told_done(&told);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_are_those_computed_by_hand),
        cmocka_unit_test(survivors_depend_on_the_phases_that_are_compared),
        cmocka_unit_test(verdicts_follow_from_values),
        cmocka_unit_test(tolerance_says_what_is_equal),
        cmocka_unit_test(all_and_any_have_three_values),
        cmocka_unit_test(verdicts_rest_on_steps_and_reliance),
        cmocka_unit_test(steps_that_others_need_cannot_be_left_out),
        cmocka_unit_test(actors_added_later_count_in_fixed_denominators),
        cmocka_unit_test(what_isolates_force_to_0_is_taken_by_residual),
        cmocka_unit_test(a_step_that_is_not_possible_without_another_does_not_happen),
        cmocka_unit_test(verdicts_rest_on_the_dissolution_of_pacts),
        cmocka_unit_test(many_steps_are_not_left_out_one_by_one),
        cmocka_unit_test(claims_are_weighed_over_futures),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
