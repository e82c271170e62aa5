/*
 * test_dropout.c - what claims rest on, in models where that is known by hand.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "analysis/sample/dropout.h"
#include "claims.h"

static const char NO_PHASES[] = "[]";

/* The dropouts of what was told, whose report owns them. */
static struct dropouts drop(struct told *told)
{
    struct measure_choice choice = { .forced = false };
    struct dropouts out;

    (void)claim_of(told, 0);
    dropouts_init(&out, &told->report, &told->scenario, &told->model, &choice);
    return out;
}

/* By kind and id, or NULL. */
static const struct dropout *find(const struct dropouts *dropouts, enum dropout_kind kind, const char *id)
{
    for (int i = 0; i < dropouts->count; i++)
        if (dropouts->list[i].kind == kind && strcmp(dropouts->list[i].id, id) == 0)
            return &dropouts->list[i];
    return NULL;
}

static void expect_taken(const struct dropout *dropout, int ties, int pacts, int steps)
{
    assert_non_null(dropout);
    assert_int_equal(dropout->tie_count, ties);
    assert_int_equal(dropout->pact_count, pacts);
    assert_int_equal(dropout->step_count, steps);
}

#define SOURCES                                                                                     \
    "\"sources\": [{ \"id\": \"s1\", \"title\": \"One\" }, { \"id\": \"s2\", \"title\": \"Two\" }," \
    "              { \"id\": \"s3\", \"title\": \"Three\" }, { \"id\": \"s4\", \"title\": \"Four\" }]"
/* a–b by s1 (m) and s2 (e), a–c by s1 and s3, b–c by nobody. x is tied to a and b only, in f, y to nobody. */
static const char MODEL[] =
    "{ \"format\": \"entente-model/1\", \"layers\": [{ \"id\": \"m\" }, { \"id\": \"e\" }, { \"id\": \"f\" }]," SOURCES
    ", \"actors\": [{ \"id\": \"a\" }, { \"id\": \"b\" }, { \"id\": \"c\" }, { \"id\": \"x\", \"name\": \"X\" },"
    "               { \"id\": \"y\" }], \"ties\": ["
    "  { \"from\": \"a\", \"to\": \"b\", \"layer\": \"m\", \"weight\": 1, \"sources\": [\"s1\", \"s1\"], \"grade\": "
    "\"A\" },"
    "  { \"from\": \"a\", \"to\": \"b\", \"layer\": \"e\", \"weight\": 1, \"sources\": [\"s2\"], \"grade\": \"B\" },"
    "  { \"from\": \"a\", \"to\": \"c\", \"layer\": \"m\", \"weight\": 1, \"sources\": [\"s1\", \"s3\"] },"
    "  { \"from\": \"b\", \"to\": \"c\", \"layer\": \"m\", \"weight\": 1, \"grade\": \"B\" },"
    "  { \"from\": \"a\", \"to\": \"x\", \"layer\": \"f\", \"weight\": 1, \"grade\": \"C\" },"
    "  { \"from\": \"x\", \"to\": \"b\", \"layer\": \"f\", \"weight\": 1, \"grade\": \"C\" }] }";

static void a_claim_rests_on_a_source_that_alone_states_its_tie(void **state)
{
    static const bool on_one[] = { true, false, false, false, false };
    struct dropouts dropouts;
    struct told told;

    (void)state;
    tell_each(&told, MODEL, NO_PHASES,
              (const char *const[]){ "strength(a, b, m) > 0", "strength(a, b) > 0", "strength(a, c, m) > 0",
                                     "strength(b, c, m) > 0", "strength(a, b, m) < 1", NULL });
    dropouts = drop(&told);
    assert_null(find(&dropouts, DROP_SOURCE, "s3")); /* takes nothing alone */
    assert_null(find(&dropouts, DROP_SOURCE, "s4"));
    expect_taken(find(&dropouts, DROP_SOURCE, "s1"), 1, 0, 0);
    expect_taken(find(&dropouts, DROP_SOURCE, "s2"), 1, 0, 0);
    assert_string_equal(find(&dropouts, DROP_SOURCE, "s1")->title, "One");
    for (int i = 0; i < 5; i++) {
        assert_int_equal(claim_rests_on(&told.report, i, find(&dropouts, DROP_SOURCE, "s1")), on_one[i]);
        assert_false(claim_rests_on(&told.report, i, find(&dropouts, DROP_SOURCE, "s2")));
    }
    assert_int_equal(find(&dropouts, DROP_SOURCE, "s1")->verdicts[4], HOLDS); /* what failed may hold then */
    assert_int_equal(find(&dropouts, DROP_SOURCE, "s2")->verdicts[4], FAILS);
    told_done(&told);
}

static void a_grade_takes_all_ties_that_have_it(void **state)
{
    struct dropouts dropouts;
    struct told told;

    (void)state;
    tell_each(&told, MODEL, NO_PHASES, (const char *const[]){ "strength(a, b, m) > 0", "strength(b, c, m) > 0", NULL });
    dropouts = drop(&told);
    expect_taken(find(&dropouts, DROP_GRADE, "A"), 1, 0, 0);
    expect_taken(find(&dropouts, DROP_GRADE, "B"), 2, 0, 0);
    expect_taken(find(&dropouts, DROP_GRADE, "C"), 2, 0, 0);
    assert_null(find(&dropouts, DROP_GRADE, "D"));
    assert_int_equal(dropouts.count, 2 + 3 + 2); /* s1, s2; A, B, C; x, y */
    assert_true(claim_rests_on(&told.report, 0, find(&dropouts, DROP_GRADE, "A")));
    assert_false(claim_rests_on(&told.report, 0, find(&dropouts, DROP_GRADE, "B")));
    assert_false(claim_rests_on(&told.report, 1, find(&dropouts, DROP_GRADE, "A")));
    assert_true(claim_rests_on(&told.report, 1, find(&dropouts, DROP_GRADE, "B")));
    told_done(&told);
}

/* In f the bond of a and b runs through x alone. */
static void a_bystander_may_carry_what_is_said_of_others(void **state)
{
    struct dropouts dropouts;
    struct told told;

    (void)state;
    tell_each(&told, MODEL, NO_PHASES, (const char *const[]){ "bond(a, b, f) > 0", "bond(a, b, m) > 0", NULL });
    dropouts = drop(&told);
    assert_null(find(&dropouts, DROP_ACTOR, "a"));
    expect_taken(find(&dropouts, DROP_ACTOR, "x"), 2, 0, 0);
    expect_taken(find(&dropouts, DROP_ACTOR, "y"), 0, 0, 0);
    assert_string_equal(find(&dropouts, DROP_ACTOR, "x")->title, "X");
    assert_true(claim_rests_on(&told.report, 0, find(&dropouts, DROP_ACTOR, "x")));
    assert_false(claim_rests_on(&told.report, 1, find(&dropouts, DROP_ACTOR, "x")));
    assert_false(claim_rests_on(&told.report, 0, find(&dropouts, DROP_ACTOR, "c")));
    told_done(&told);
}

/* A step names a and y, the focus first nobody, then b and c, then x. */
static void actors_that_the_question_names_stay(void **state)
{
    static const char phases[] =
        "[{ \"id\": \"p\", \"steps\": ["
        "   { \"do\": \"add\", \"tie\": { \"from\": \"a\", \"to\": \"y\", \"layer\": \"m\", \"weight\": 1 } }] }]";
    int chosen[] = { 1 }, members[] = { 2 }, pairs[][2] = { { 1, 3 } };
    struct dropouts dropouts;
    struct told told;

    (void)state;
    tell_each(&told, MODEL, phases, (const char *const[]){ "density@p > 0", NULL });
    dropouts = drop(&told);
    assert_null(find(&dropouts, DROP_ACTOR, "a"));
    assert_null(find(&dropouts, DROP_ACTOR, "y"));
    assert_non_null(find(&dropouts, DROP_ACTOR, "b"));
    assert_non_null(find(&dropouts, DROP_ACTOR, "c"));
    assert_non_null(find(&dropouts, DROP_ACTOR, "x"));
    told.scenario.focus.actors = chosen;
    told.scenario.focus.actor_count = 1;
    told.scenario.focus.members = members;
    told.scenario.focus.member_count = 1;
    dropouts = drop(&told);
    assert_null(find(&dropouts, DROP_ACTOR, "b"));
    assert_null(find(&dropouts, DROP_ACTOR, "c"));
    assert_non_null(find(&dropouts, DROP_ACTOR, "x"));
    told.scenario.focus.pairs = pairs;
    told.scenario.focus.pair_count = 1;
    dropouts = drop(&told);
    assert_null(find(&dropouts, DROP_ACTOR, "x"));
    told_done(&told);
}

/* s3 states that the tie a–b of s1 is weakened, s4 that c–y is added, nobody that it is set to another weight. */
static void steps_go_with_their_source_and_what_needed_them_too(void **state)
{
    static const char phases[] =
        "[{ \"id\": \"p\", \"steps\": ["
        "   { \"do\": \"weaken\", \"by\": 0.5, \"sources\": [\"s3\"], \"where\": { \"between\": [\"a\", \"b\"], "
        "\"layer\": \"m\" } },"
        "   { \"do\": \"add\", \"tie\": "
        "{ \"from\": \"c\", \"to\": \"y\", \"layer\": \"m\", \"weight\": 1, \"sources\": [\"s4\"], \"grade\": \"D\" }"
        " }] },"
        " { \"id\": \"q\", \"steps\": [{ \"do\": \"set\", \"weight\": 0.2, \"where\": { \"between\": [\"c\", \"y\"] } "
        "}] }]";
    struct dropouts dropouts;
    const struct dropout *one, *three, *four;
    struct told told;

    (void)state;
    tell_each(
        &told, MODEL, phases,
        (const char *const[]){ "strength(a, b, m)@p < strength(a, b, m)@before", "strength(c, y, m)@q > 0", NULL });
    dropouts = drop(&told);
    one = find(&dropouts, DROP_SOURCE, "s1");
    three = find(&dropouts, DROP_SOURCE, "s3");
    four = find(&dropouts, DROP_SOURCE, "s4");
    expect_taken(one, 1, 0, 0);
    expect_taken(three, 0, 0, 1);
    expect_taken(four, 0, 0, 1);
    expect_taken(find(&dropouts, DROP_GRADE, "D"), 0, 0, 1);
    assert_string_equal(one->obstacle, "no tie that is there at this moment fulfils 'where'");
    assert_null(three->obstacle);
    assert_string_equal(four->obstacle, "no tie that is there at this moment fulfils 'where'");
    assert_true(claim_rests_on(&told.report, 0, one));
    assert_true(claim_rests_on(&told.report, 0, three));
    assert_false(claim_rests_on(&told.report, 0, four));
    assert_false(claim_rests_on(&told.report, 1, three));
    assert_true(claim_rests_on(&told.report, 1, four));
    assert_true(claim_rests_on(&told.report, 1, find(&dropouts, DROP_GRADE, "D")));
    told_done(&told);
}

/* s3 states the step, s4 the tie that it adds. */
static void a_step_falls_with_the_last_of_its_sources_only(void **state)
{
    static const char phases[] =
        "[{ \"id\": \"p\", \"steps\": [{ \"do\": \"add\", \"sources\": [\"s3\"], \"tie\": "
        "{ \"from\": \"a\", \"to\": \"y\", \"layer\": \"m\", \"weight\": 1, \"sources\": [\"s4\"] }"
        " }] }]";
    struct dropouts dropouts;
    struct told told;

    (void)state;
    tell_each(&told, MODEL, phases, (const char *const[]){ "strength(a, y, m)@p > 0", NULL });
    dropouts = drop(&told);
    assert_null(find(&dropouts, DROP_SOURCE, "s3"));
    assert_null(find(&dropouts, DROP_SOURCE, "s4"));
    told_done(&told);
}

/* h holds 4 of the pacts' 7. Without z it holds 4 of 6: more than p bears when h falls, but not more than q does. */
static const char PACT_MODEL[] =
    "{ \"format\": \"entente-model/1\", \"layers\": [{ \"id\": \"m\" }, { \"id\": \"n\" }]," SOURCES
    ", \"ties\": [], \"actors\": [{ \"id\": \"a\", \"capability\": 1 }, { \"id\": \"b\", \"capability\": 1 },"
    "  { \"id\": \"h\", \"capability\": 4 }, { \"id\": \"z\", \"capability\": 1 }], \"pacts\": ["
    "  { \"id\": \"p\", \"layer\": \"m\", \"members\": [\"a\", \"b\", \"h\", \"z\"], \"weight\": 1,"
    "    \"dissolves_above\": 0.6, \"sources\": [\"s1\"], \"grade\": \"B\" },"
    "  { \"id\": \"q\", \"layer\": \"n\", \"members\": [\"a\", \"b\", \"h\", \"z\"], \"weight\": 1,"
    "    \"dissolves_above\": 0.7 }] }";

static void pacts_go_with_their_source_and_do_not_count_who_was_never_there(void **state)
{
    static const char phases[] =
        "[{ \"id\": \"fall\", \"steps\": [{ \"do\": \"collapse\", \"actor\": \"h\" }] },"
        " { \"id\": \"new\", \"steps\": [{ \"do\": \"add\", \"pact\": { \"id\": \"r\", \"layer\": \"m\", \"weight\": 1,"
        "     \"members\": [\"a\", \"b\"], \"sources\": [\"s2\"], \"grade\": \"C\" } }] }]";
    static const struct {
        enum dropout_kind kind;
        const char *id;
        int pacts, steps;
        bool rests[4];
    } cases[] = {
        { DROP_SOURCE, "s1", 1, 0, { true, true, false, true } },
        { DROP_SOURCE, "s2", 0, 1, { false, false, false, true } },
        { DROP_GRADE, "B", 1, 0, { true, true, false, true } },
        { DROP_GRADE, "C", 0, 1, { false, false, false, true } },
        { DROP_ACTOR, "z", 2, 0, { false, true, false, true } },
    };
    struct dropouts dropouts;
    struct told told;

    (void)state;
    tell_each(&told, PACT_MODEL, phases,
              (const char *const[]){ "strength(a, b, m)@before = 1", "strength(a, b, m)@fall = 1",
                                     "strength(a, b, n)@fall = 1", "strength(a, b, m)@new = 2", NULL });
    dropouts = drop(&told);
    assert_int_equal(dropouts.count, 5);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct dropout *dropout = find(&dropouts, cases[i].kind, cases[i].id);

        expect_taken(dropout, 0, cases[i].pacts, cases[i].steps);
        for (int k = 0; k < 4; k++) {
            assert_int_equal(claim_verdict(claim_of(&told, k)), HOLDS);
            assert_int_equal(claim_rests_on(&told.report, k, dropout), cases[i].rests[k]);
        }
    }
    told_done(&told);
}

/* A pact of one member has no ties yet, but evidence. */
static void who_joins_a_pact_needs_it(void **state)
{
    static const char model[] =
        "{ \"format\": \"entente-model/1\", \"layers\": [{ \"id\": \"m\" }], \"ties\": [],"
        "  \"actors\": [{ \"id\": \"a\" }, { \"id\": \"b\" }], \"pacts\": [{ \"id\": \"p\", \"layer\": \"m\","
        "  \"members\": [\"a\"], \"weight\": 1, \"grade\": \"A\" }] }";
    struct dropouts dropouts;
    struct told told;

    (void)state;
    tell_each(&told, model, "[{ \"id\": \"j\", \"steps\": [{ \"do\": \"join\", \"actor\": \"b\", \"pact\": \"p\" }] }]",
              (const char *const[]){ "strength(a, b)@j = 1", NULL });
    dropouts = drop(&told);
    assert_int_equal(dropouts.count, 1);
    expect_taken(&dropouts.list[0], 0, 1, 0);
    assert_string_equal(dropouts.list[0].obstacle, "the pact is not there at this moment");
    assert_true(claim_rests_on(&told.report, 0, &dropouts.list[0]));
    told_done(&told);
}

/* a–b relies on x for all of it: as if x had never been there, not as if it had fallen. */
static void what_relies_on_a_bystander_loses_nothing(void **state)
{
    static const char model[] =
        "{ \"format\": \"entente-model/1\", \"layers\": [{ \"id\": \"m\" }], \"actors\": [{ \"id\": \"a\" },"
        "  { \"id\": \"b\" }, { \"id\": \"x\" }], \"ties\": ["
        "{ \"from\": \"a\", \"to\": \"b\", \"layer\": \"m\", \"weight\": 1, \"relies_on\": [{ \"actor\": \"x\", "
        "\"share\": 1 }] }"
        "] }";
    struct dropouts dropouts;
    struct told told;

    (void)state;
    tell_each(&told, model, NO_PHASES, (const char *const[]){ "strength(a, b) = 1", "actors = 3", NULL });
    dropouts = drop(&told);
    assert_int_equal(dropouts.count, 1);
    assert_false(claim_rests_on(&told.report, 0, &dropouts.list[0]));
    assert_true(claim_rests_on(&told.report, 1, &dropouts.list[0]));
    told_done(&told);
}

/* In one of two futures a step of s4 makes the claim true; without it the claim fails in both. */
static void verdicts_are_those_over_all_futures(void **state)
{
    static const char phases[] = "[{ \"id\": \"p\", \"after\": \"before\", \"steps\": [{ \"do\": \"strengthen\", "
                                 "\"by\": 1, \"sources\": [\"s4\"],"
                                 "     \"where\": { \"between\": [\"a\", \"b\"], \"layer\": \"m\" } }] },"
                                 " { \"id\": \"q\", \"after\": \"before\", \"steps\": [] }]";
    struct dropouts dropouts;
    struct told told;

    (void)state;
    tell_each(&told, MODEL, phases, (const char *const[]){ "strength(a, b, m) > 1", "strength(a, b, m) > 0", NULL });
    dropouts = drop(&told);
    assert_int_equal(claim_verdict(claim_of(&told, 0)), UNDETERMINED);
    assert_int_equal(find(&dropouts, DROP_SOURCE, "s4")->verdicts[0], FAILS);
    assert_int_equal(find(&dropouts, DROP_SOURCE, "s4")->verdicts[1], HOLDS);
    assert_int_equal(find(&dropouts, DROP_SOURCE, "s2")->verdicts[0], UNDETERMINED);
    assert_false(claim_rests_on(&told.report, 0, find(&dropouts, DROP_SOURCE, "s4"))); /* it did not hold */
    told_done(&told);
}

/* 201 bystanders beside the two that the claim names; the grade is looked at all the same. */
static void too_many_of_one_kind_are_none(void **state)
{
    AUTO_TEXT model = { 0 };
    struct dropouts dropouts;
    struct told told;

    (void)state;
    text_add(&model,
             "{ \"format\": \"entente-model/1\", \"layers\": [{ \"id\": \"m\" }], \"actors\": [{ \"id\": \"a\" },"
             "  { \"id\": \"b\" }");
    for (int i = 0; i < 201; i++)
        text_addf(&model, ", { \"id\": \"x%d\" }", i);
    text_add(&model, "], \"ties\": ["
                     "{ \"from\": \"a\", \"to\": \"b\", \"layer\": \"m\", \"weight\": 1, \"grade\": \"A\" }"
                     "] }");
    tell_each(&told, model.data, NO_PHASES, (const char *const[]){ "strength(a, b) > 0", NULL });
    dropouts = drop(&told);
    assert_true(dropouts.too_many[DROP_ACTOR]);
    assert_false(dropouts.too_many[DROP_GRADE]);
    assert_int_equal(dropouts.count, 1);
    assert_int_equal(dropouts.list[0].kind, DROP_GRADE);
    told.model.actors[2].present = false;
    dropouts = drop(&told);
    assert_false(dropouts.too_many[DROP_ACTOR]);
    assert_int_equal(dropouts.count, 201);
    told_done(&told);
}

static void without_claims_there_is_nothing(void **state)
{
    struct measure_choice choice = { .forced = false };
    struct dropouts dropouts;
    struct told told;

    (void)state;
    tell(&told, MODEL, NO_PHASES, "[]");
    assert_true(told.good);
    dropouts_init(&dropouts, &told.report, &told.scenario, &told.model, &choice);
    assert_int_equal(dropouts.count, 0);
    told_done(&told);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_claim_rests_on_a_source_that_alone_states_its_tie),
        cmocka_unit_test(a_grade_takes_all_ties_that_have_it),
        cmocka_unit_test(a_bystander_may_carry_what_is_said_of_others),
        cmocka_unit_test(actors_that_the_question_names_stay),
        cmocka_unit_test(steps_go_with_their_source_and_what_needed_them_too),
        cmocka_unit_test(a_step_falls_with_the_last_of_its_sources_only),
        cmocka_unit_test(pacts_go_with_their_source_and_do_not_count_who_was_never_there),
        cmocka_unit_test(who_joins_a_pact_needs_it),
        cmocka_unit_test(what_relies_on_a_bystander_loses_nothing),
        cmocka_unit_test(verdicts_are_those_over_all_futures),
        cmocka_unit_test(too_many_of_one_kind_are_none),
        cmocka_unit_test(without_claims_there_is_nothing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
