/*
 * test_scenario.c - steps, their effects in order, and the log.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "played.h"

static const char model_text[] =
    "{ \"format\": \"entente-model/1\", \"layers\": [{ \"id\": \"m\" }, { \"id\": \"e\" }],"
    "  \"blocs\": [{ \"id\": \"x\" }],"
    "  \"actors\": [{ \"id\": \"a\", \"bloc\": \"x\" }, { \"id\": \"b\", \"bloc\": \"x\" }, { \"id\": \"c\" }, { "
    "\"id\": \"d\" }],"
    "  \"ties\": [{ \"from\": \"a\", \"to\": \"b\", \"layer\": \"m\", \"weight\": 0.6, \"kind\": \"arms\","
    "               \"relies_on\": [{ \"actor\": \"c\", \"share\": 0.8 }] },"
    "             { \"from\": \"a\", \"to\": \"c\", \"layer\": \"m\", \"weight\": 1, \"directed\": true },"
    "             { \"from\": \"b\", \"to\": \"c\", \"layer\": \"e\", \"weight\": 0.5 },"
    "             { \"from\": \"c\", \"to\": \"d\", \"layer\": \"m\", \"weight\": -0.4 }],"
    "  \"pacts\": [{ \"id\": \"p\", \"layer\": \"e\", \"members\": [\"a\", \"b\", \"d\"], \"weight\": 0.3 }] }";

static double weight_after(const struct played *played, int phase, int tie)
{
    const struct model *state = &played->history.states[phase];

    return model_tie_weight(state, &state->ties[tie]);
}

/* One step, and what it leaves of the four ties and the first pact tie (a–b). */
static const struct {
    const char *step;
    double weights[5];
} effects[] = {
    { "{ \"do\": \"collapse\", \"actor\": \"c\" }", { 0.12, 0, 0, 0, 0.3 } },
    { "{ \"do\": \"weaken\", \"actor\": \"c\", \"by\": 0.5 }", { 0.36, 0.5, 0.25, -0.2, 0.3 } },
    { "{ \"do\": \"strengthen\", \"actor\": \"c\", \"by\": 1 }", { 0.6, 2, 1, -0.8, 0.3 } },
    { "{ \"do\": \"weaken\", \"where\": { \"layer\": \"m\", \"from\": \"a\" }, \"by\": 0.5 }",
      { 0.3, 0.5, 0.5, -0.4, 0.3 } },
    { "{ \"do\": \"weaken\", \"where\": { \"to\": \"a\" }, \"by\": 0.5 }", { 0.3, 1, 0.5, -0.4, 0.15 } },
    { "{ \"do\": \"weaken\", \"where\": { \"kind\": \"arms\" }, \"by\": 1 }", { 0, 1, 0.5, -0.4, 0.3 } },
    { "{ \"do\": \"weaken\", \"where\": { \"bloc\": \"x\" }, \"by\": 0.5 }", { 0.3, 1, 0.5, -0.4, 0.15 } },
    { "{ \"do\": \"sever\", \"where\": { \"between\": [\"b\", \"a\"] } }", { 0, 1, 0.5, -0.4, 0 } },
    { "{ \"do\": \"set\", \"where\": { \"between\": [\"c\", \"b\"] }, \"weight\": -0.9 }",
      { 0.6, 1, -0.9, -0.4, 0.3 } },
    { "{ \"do\": \"flip\", \"where\": { \"actor\": \"d\", \"layer\": \"m\" } }", { 0.6, 1, 0.5, 0.4, 0.3 } },
    { "{ \"do\": \"switch-off\", \"layer\": \"e\" }", { 0.6, 1, 0, -0.4, 0 } },
};

static void each_step_does_what_it_says(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof effects / sizeof *effects; i++) {
        struct played played;
        AUTO_TEXT phases = { 0 };

        text_addf(&phases, "[{ \"id\": \"one\", \"steps\": [%s] }]", effects[i].step);
        play(&played, model_text, phases.data);
        assert_true(played.good);
        for (int tie = 0; tie < 5; tie++)
            if (fabs(weight_after(&played, 1, tie) - effects[i].weights[tie]) > 1e-12)
                fail_msg("%s: tie %d is %g", effects[i].step, tie, weight_after(&played, 1, tie));
        played_done(&played);
    }
}

static void a_scenario_never_alters_its_model(void **state)
{
    struct played played;

    (void)state;
    play(&played, model_text, "[{ \"id\": \"one\", \"steps\": [{ \"do\": \"collapse\", \"actor\": \"c\" }] }]");
    assert_true(played.model.actors[2].present && played.model.actors[2].left == 1);
    assert_true(weight_after(&played, 0, 0) == 0.6);
    played_done(&played);
}

static void every_change_is_logged_with_its_cause(void **state)
{
    struct played played;

    (void)state;
    play(&played, model_text, "[{ \"id\": \"one\", \"steps\": [{ \"do\": \"collapse\", \"actor\": \"c\" }] }]");
    assert_int_equal(played.history.change_count, 5);
    assert_string_equal(played.history.changes[0].text, "actor c: collapsed");
    assert_string_equal(played.history.changes[1].text, "tie a–b, m: 0.6 → 0.12, relied on c for 0.8");
    assert_int_equal(played.history.changes[1].relied_on, 2);
    assert_string_equal(played.history.changes[2].text, "tie a→c, m: 1 → 0, fell with c");
    played_done(&played);
}

static void set_spends_the_losses_before_it(void **state)
{
    struct played played;

    (void)state;
    play(&played, model_text,
         "[{ \"id\": \"one\", \"steps\": [{ \"do\": \"weaken\", \"actor\": \"c\", \"by\": 0.5 },"
         "  { \"do\": \"set\", \"where\": { \"kind\": \"arms\" }, \"weight\": 0.4 }] },"
         " { \"id\": \"two\", \"steps\": [{ \"do\": \"collapse\", \"actor\": \"c\" }] }]");
    assert_true(played.good);
    assert_true(fabs(weight_after(&played, 1, 0) - 0.4) < 1e-12);
    assert_true(fabs(weight_after(&played, 2, 0) - 0.08) < 1e-12);
    played_done(&played);
}

static void sever_and_add_restore_the_strength(void **state)
{
    struct played played;
    const struct model *last;

    (void)state;
    play(&played, model_text,
         "[{ \"id\": \"one\", \"steps\": [{ \"do\": \"sever\", \"where\": { \"between\": [\"b\", \"c\"] } },"
         "  { \"do\": \"add\", \"tie\": { \"from\": \"b\", \"to\": \"c\", \"layer\": \"e\", \"weight\": 0.5 } }] }]");
    assert_true(played.good);
    last = &played.history.states[1];
    assert_int_equal(last->tie_count, played.model.tie_count + 1);
    assert_true(weight_after(&played, 1, 2) == 0 && weight_after(&played, 1, last->tie_count - 1) == 0.5);
    played_done(&played);
}

static void an_added_actor_is_known_from_then_on(void **state)
{
    struct played played;

    (void)state;
    play(&played, model_text,
         "[{ \"id\": \"one\", \"steps\": [{ \"do\": \"add\", \"actor\": { \"id\": \"new\", \"bloc\": \"x\" } },"
         "  { \"do\": \"add\", \"tie\": { \"from\": \"new\", \"to\": \"a\", \"layer\": \"m\", \"weight\": 1 } }] },"
         " { \"id\": \"two\", \"steps\": [{ \"do\": \"collapse\", \"actor\": \"new\" }] }]");
    assert_true(played.good);
    assert_false(played.history.states[0].actors[4].present);
    assert_true(played.history.states[1].actors[4].present);
    assert_false(played.history.states[2].actors[4].present);
    played_done(&played);
}

static void what_cannot_happen_is_refused_where_it_stands(void **state)
{
    static const char *const wrong[] = {
        "{ \"do\": \"collapse\", \"actor\": \"c\" }, { \"do\": \"collapse\", \"actor\": \"c\" }",
        "{ \"do\": \"collapse\", \"actor\": \"c\" }, { \"do\": \"sever\", \"where\": { \"actor\": \"c\" } }",
        "{ \"do\": \"sever\", \"where\": { \"between\": [\"a\", \"d\"], \"layer\": \"m\" } }",
        "{ \"do\": \"weaken\", \"by\": 0.5 }",
        "{ \"do\": \"weaken\", \"actor\": \"a\", \"where\": {}, \"by\": 0.5 }",
        "{ \"do\": \"weaken\", \"actor\": \"a\", \"by\": 1.5 }",
        "{ \"do\": \"switch-off\", \"layer\": \"e\" }, { \"do\": \"switch-off\", \"layer\": \"e\" }",
        "{ \"do\": \"add\", \"actor\": { \"id\": \"a\" } }",
        "{ \"do\": \"colapse\", \"actor\": \"a\" }",
        "{ \"do\": \"collapse\", \"actor\": \"a\", \"by\": 0.5 }",
    };

    (void)state;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        struct played played;
        AUTO_TEXT phases = { 0 };

        text_addf(&phases, "[{ \"id\": \"one\", \"steps\": [%s] }]", wrong[i]);
        play(&played, model_text, phases.data);
        if (played.good || played.diagnostics.error_count != 1)
            fail_msg("%s: %d errors", wrong[i], played.diagnostics.error_count);
        played_done(&played);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_step_does_what_it_says),
        cmocka_unit_test(a_scenario_never_alters_its_model),
        cmocka_unit_test(every_change_is_logged_with_its_cause),
        cmocka_unit_test(set_spends_the_losses_before_it),
        cmocka_unit_test(sever_and_add_restore_the_strength),
        cmocka_unit_test(an_added_actor_is_known_from_then_on),
        cmocka_unit_test(what_cannot_happen_is_refused_where_it_stands),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
