/*
 * test_choices.c - claims that depend on one choice and on no other, by hand.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "analysis/sample/choices.h"
#include "claims.h"

/* The choices of what was told, whose report owns them. */
static struct choices_varied vary(struct told *told)
{
    struct measure_choice choice = { .forced = false };
    struct choices_varied out;

    (void)claim_of(told, 0);
    choices_vary(&out, &told->report, &told->scenario, &told->model, &choice);
    return out;
}

static const struct choice_varied *find(const struct choices_varied *choices, const char *what, const char *value)
{
    for (int i = 0; i < choices->count; i++)
        if (strcmp(choices->list[i].what, what) == 0 && strcmp(choices->list[i].value, value) == 0)
            return &choices->list[i];
    return NULL;
}

/* All choices on which a claim depends: "layer shares m doubled; denominator residual". */
static void expect_depends(const struct told *told, const struct choices_varied *choices, int claim,
                           const char *expected)
{
    AUTO_TEXT text = { 0 };

    for (int i = 0; i < choices->count; i++)
        if (claim_depends_on(&told->report, claim, &choices->list[i]))
            text_addf(&text, "%s%s %s", text.length > 0 ? "; " : "", choices->list[i].what, choices->list[i].value);
    assert_string_equal(text_string(&text), expected);
}

/*
 * In m a–b has 0.6, in e c–d has 0.8: combined 0.3 and 0.4 while both layers count alike, 0.4 and 0.267 with m doubled.
 */
static const char LAYERS[] =
    "{ \"format\": \"entente-model/1\", \"layers\": [{ \"id\": \"m\", \"share\": %s }, { \"id\": \"e\" }],"
    "  \"actors\": [{ \"id\": \"a\" }, { \"id\": \"b\" }, { \"id\": \"c\" }, { \"id\": \"d\" }],"
    "  \"ties\": [{ \"from\": \"a\", \"to\": \"b\", \"layer\": \"m\", \"weight\": 0.6 },"
    "             { \"from\": \"c\", \"to\": \"d\", \"layer\": \"e\", \"weight\": 0.8 }] }";

static void shares_decide_what_layers_come_to_together(void **state)
{
    static const struct {
        const char *share, *first, *second;
    } cases[] = {
        { "1", "layer shares m doubled; layer shares e halved", "" },
        { "3", "layer shares all equal", "" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct choices_varied choices;
        AUTO_TEXT model = { 0 };
        struct told told;
        char *place;

        text_add(&model, LAYERS);
        place = strstr(model.data, "%s");
        place[0] = cases[i].share[0];
        place[1] = ' ';
        tell_each(
            &told, model.data, "[]",
            (const char *const[]){ "strength(a, b) < strength(c, d)", "strength(a, b, m) < strength(c, d, e)", NULL });
        choices = vary(&told);
        expect_depends(&told, &choices, 0, cases[i].first);
        expect_depends(&told, &choices, 1, cases[i].second);
        assert_int_equal(find(&choices, "layer shares", "all equal") == NULL, i == 0);
        assert_non_null(find(&choices, "layer shares", "m halved"));
        assert_non_null(find(&choices, "layer shares", "e doubled"));
        assert_null(find(&choices, "symmetrization", "sum")); /* no tie is directed */
        assert_null(find(&choices, "denominator", "residual"));
        told_done(&told);
    }
}

/* a→b 0.6 and b→a 0.4: the greater is 0.6, both together 1, half of that 0.5. */
static void symmetrization_makes_one_strength_of_two_directions(void **state)
{
    static const char model[] =
        "{ \"format\": \"entente-model/1\", \"layers\": [{ \"id\": \"m\" }],"
        "  \"actors\": [{ \"id\": \"a\" }, { \"id\": \"b\" }], \"ties\": ["
        "  { \"from\": \"a\", \"to\": \"b\", \"layer\": \"m\", \"weight\": 0.6, \"directed\": true },"
        "  { \"from\": \"b\", \"to\": \"a\", \"layer\": \"m\", \"weight\": 0.4, \"directed\": true }] }";
    struct choices_varied choices;
    struct told told;

    (void)state;
    tell_each(&told, model, "[]",
              (const char *const[]){ "strength(a, b) < 0.55", "strength(a, b) < 0.9", "strength(a, b) < 2", NULL });
    choices = vary(&told);
    expect_depends(&told, &choices, 0, "symmetrization mean"); /* max and sum fail */
    expect_depends(&told, &choices, 1, "symmetrization sum");
    expect_depends(&told, &choices, 2, "");
    assert_null(find(&choices, "symmetrization", "max")); /* the model's own */
    assert_null(find(&choices, "layer shares", "m doubled"));
    told_done(&told);
}

/* A tie that a step adds is directed too. */
static void steps_may_bring_the_first_directed_tie(void **state)
{
    struct choices_varied choices;
    struct told told;

    (void)state;
    tell_each(
        &told, SMALL_MODEL,
        "[{ \"id\": \"p\", \"steps\": [{ \"do\": \"add\", \"tie\": { \"from\": \"a\", \"to\": \"d\", \"layer\": \"m\","
        "  \"weight\": 0.6, \"directed\": true } }] }]",
        (const char *const[]){ "strength(a, d, m)@p > 0.5", NULL });
    choices = vary(&told);
    expect_depends(&told, &choices, 0, "symmetrization mean");
    told_done(&told);
}

/*
 * The removal paradox: before, 4 of 6 pairs have a tie; without d, who has one, 3 of 3. Of all 6 that is less, of the 3
 * that are left more, as among survivors in both states, where nothing changed.
 */
static void denominators_decide_whether_a_loss_is_one(void **state)
{
    static const char model[] =
        "{ \"format\": \"entente-model/1\", \"layers\": [{ \"id\": \"m\" }],"
        "  \"actors\": [{ \"id\": \"a\" }, { \"id\": \"b\" }, { \"id\": \"c\" }, { \"id\": \"d\" }], \"ties\": ["
        "  { \"from\": \"a\", \"to\": \"b\", \"layer\": \"m\", \"weight\": 1 },"
        "  { \"from\": \"b\", \"to\": \"c\", \"layer\": \"m\", \"weight\": 1 },"
        "  { \"from\": \"a\", \"to\": \"c\", \"layer\": \"m\", \"weight\": 1 },"
        "  { \"from\": \"c\", \"to\": \"d\", \"layer\": \"m\", \"weight\": 1 }] }";
    static const struct {
        const char *that, *depends;
    } cases[] = {
        { "density@fall < density@before", "denominator residual; denominator survivors" },
        { "-density@before < -density@fall", "denominator residual; denominator survivors" },
        { "density@fall <= density@before", "denominator residual" },
        { "1 - density@fall >= 1 - density@before", "denominator residual" },
        { "density/fixed@fall < density/fixed@before", "" }, /* the claim says which */
        { "density/residual@fall > density/fixed@before", "" },
        { "density/fixed@fall >= density@before - 0.2", "denominator survivors" }, /* 1/2 and 2/3, or 3/3 */
        { "actors@fall = 4", "denominator residual" },                             /* knows no survivors */
        { "worst_loss(density) = d", "" },
    };
    static const char phases[] = "[{ \"id\": \"fall\", \"steps\": [{ \"do\": \"collapse\", \"actor\": \"d\" }] }]";

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct choices_varied choices;
        AUTO_TEXT expect = { 0 };
        struct told told;

        text_addf(&expect, "[{ \"id\": \"C\", \"claim\": \"c\", \"that\": { \"all\": [\"1 < 2\", \"%s\"] } }]",
                  cases[i].that);
        tell(&told, model, phases, expect.data);
        choices = vary(&told);
        expect_depends(&told, &choices, 0, cases[i].depends);
        told_done(&told);
    }
}

static void a_denominator_that_no_claim_takes_is_no_choice(void **state)
{
    struct choices_varied choices;
    struct told told;

    (void)state;
    tell_one(&told, "density/fixed > 0");
    choices = vary(&told);
    assert_null(find(&choices, "denominator", "residual"));
    assert_null(find(&choices, "denominator", "survivors"));
    told_done(&told);
    for (int i = 0; i < 2; i++) { /* neither knows survivors */
        tell_one(&told, i == 0 ? "actors > 0" : "worst_loss(density) != a");
        choices = vary(&told);
        assert_non_null(find(&choices, "denominator", "residual"));
        assert_null(find(&choices, "denominator", "survivors"));
        told_done(&told);
    }
}

static void the_exponent_of_lengths_is_set_in_every_state(void **state)
{
    static const struct {
        const char *value;
        double own, exponent;
    } cases[] = { { "0.5", 0, 0.5 }, { "2", 0, 2 }, { "2", 1, 2 }, { "1", 2, 1 }, { "0.5", 2, 0.5 } };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct choice_varied *choice;
        struct choices_varied choices;
        struct history history;
        struct model altered;
        struct told told;

        tell_one(&told, "density > 0");
        told.model.length_exponent = cases[i].own;
        choices = vary(&told);
        choice = find(&choices, "length exponent", cases[i].value);
        assert_non_null(choice);
        assert_int_equal(choice->verdicts[0], HOLDS);
        assert_null(find(&choices, "length exponent", cases[i].own > 1 ? "2" : "1"));
        assert_true(told.model.length_exponent == cases[i].own);
        model_copy(&altered, &told.model);
        choice_apply(choice, &altered);
        history_init(&history, &told.scenario, &altered);
        assert_int_equal(history.state_count, 3);
        for (int k = 0; k < history.state_count; k++)
            assert_true(history.states[k].length_exponent == cases[i].exponent);
        history_done(&history);
        model_done(&altered);
        told_done(&told);
    }
}

/* 101 layers: 202 shares. What does not grow with the layers is looked at all the same. */
static void shares_of_too_many_layers_are_left_alone(void **state)
{
    AUTO_TEXT model = { 0 };
    struct choices_varied choices;
    struct told told;

    (void)state;
    text_add(&model, "{ \"format\": \"entente-model/1\", \"layers\": [{ \"id\": \"m\" }");
    for (int i = 0; i < 100; i++)
        text_addf(&model, ", { \"id\": \"l%d\", \"share\": 2 }", i);
    text_add(&model, "], \"actors\": [{ \"id\": \"a\" }], \"ties\": [] }");
    tell_each(&told, model.data, "[]", (const char *const[]){ "actors = 1", NULL });
    choices = vary(&told);
    assert_true(choices.too_many);
    assert_int_equal(choices.count, 4);
    assert_non_null(find(&choices, "layer shares", "all equal"));
    told_done(&told);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shares_decide_what_layers_come_to_together),
        cmocka_unit_test(symmetrization_makes_one_strength_of_two_directions),
        cmocka_unit_test(steps_may_bring_the_first_directed_tie),
        cmocka_unit_test(denominators_decide_whether_a_loss_is_one),
        cmocka_unit_test(a_denominator_that_no_claim_takes_is_no_choice),
        cmocka_unit_test(the_exponent_of_lengths_is_set_in_every_state),
        cmocka_unit_test(shares_of_too_many_layers_are_left_alone),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
