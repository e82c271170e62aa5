/*
 * test_inputs.c - what of a model and a scenario is uncertain, and between which limits.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <string.h>

#include "sampled.h"

/* Everything in its order. */
static const struct {
    const char *label;
    enum input_kind kind;
    double low, mode, high;
    bool negative, by_grade;
    int source;
} expected[] = {
    { "tie a–b, m", INPUT_TIE_WEIGHT, 0.4, 0.6, 0.8, false, false, 0 },
    { "reliance of tie a–b, m on c", INPUT_TIE_RELIANCE, 0.6, 0.8, 0.95, false, false, 0 },
    { "existence of tie a–b, m", INPUT_TIE_EXISTS, 0, 0.7, 1, false, false, 0 },
    { "tie a→c, m", INPUT_TIE_WEIGHT, 0.7, 0.9, 1, true, false, 0 },
    { "existence of tie a→c, m", INPUT_TIE_EXISTS, 0, 0.5, 1, false, false, 0 },
    { "tie b–c, e (k)", INPUT_TIE_WEIGHT, 0.45, 0.5, 0.55, false, true, 10 },
    { "reliance of tie b–c, e (k) on a", INPUT_TIE_RELIANCE, 0.855, 0.95, 1, false, true, 10 },
    { "tie b–c, e (k) #2", INPUT_TIE_WEIGHT, 0.25, 0.5, 0.75, true, true, -1 },
    { "tie a–d, m", INPUT_TIE_WEIGHT, 0.5, 0.5, 0.6, false, false, -1 },
    { "pact p", INPUT_PACT_WEIGHT, 0.2, 0.3, 0.5, false, false, 10 },
    { "pact r", INPUT_PACT_WEIGHT, 0.36, 0.6, 0.84, false, true, -1 },
    { "capability of a", INPUT_CAPABILITY, 3, 4, 6, false, false, -1 },
    { "capability of b", INPUT_CAPABILITY, 1.6, 2, 2.4, false, true, 10 },
    { "reliance of f on a", INPUT_ACTOR_RELIANCE, 0.4, 0.5, 0.6, false, false, -1 },
    { "capability of n", INPUT_CAPABILITY, 2, 3, 4, false, false, -1 },
    { "reliance of n on a", INPUT_ACTOR_RELIANCE, 0.1, 0.3, 0.5, false, false, -1 },
    { "share of m", INPUT_LAYER_SHARE, 0.5, 1, 2, false, false, -1 },
    { "step weaken c (one)", INPUT_STEP_BY, 0.3, 0.5, 0.7, false, false, 10 },
    { "step set b – c (one)", INPUT_STEP_WEIGHT, 0, 0.4, 0.5, true, false, -1 },
    { "tie n–a, m (x), added in one", INPUT_TIE_WEIGHT, 0.5, 0.8, 1, false, false, -1 },
    { "reliance of tie n–a, m (x), added in one on c", INPUT_TIE_RELIANCE, 0.2, 0.5, 0.9, false, false, -1 },
    { "existence of tie n–a, m (x), added in one", INPUT_TIE_EXISTS, 0, 0.5, 1, false, false, -1 },
};

enum { EXPECTED = sizeof expected / sizeof *expected };

static void everything_judged_that_can_count_is_listed(void **state)
{
    struct played played;
    struct inputs inputs;

    (void)state;
    sample_all(&played, &inputs, DISTRIBUTION_PERT);
    for (int i = 0; i < inputs.count && i < EXPECTED; i++) {
        const struct input *input = &inputs.list[i];

        assert_string_equal(input->label, expected[i].label);
        assert_int_equal(input->kind, expected[i].kind);
        assert_true(fabs(input->low - expected[i].low) < 1e-15 && fabs(input->high - expected[i].high) < 1e-15);
        assert_true(input->mode == expected[i].mode);
        assert_true(input->value == (input->shape ? input->negative ? -input->mode : input->mode : 1));
        assert_int_equal(input->negative, expected[i].negative);
        assert_int_equal(input->by_grade, expected[i].by_grade);
        assert_int_equal(input->source, expected[i].source);
    }
    assert_int_equal(inputs.count, EXPECTED);
    inputs_done(&inputs);
    played_done(&played);
}

static void shapes_are_shared_and_fit(void **state)
{
    struct played played;
    struct inputs inputs;

    (void)state;
    sample_all(&played, &inputs, DISTRIBUTION_TRIANGULAR);
    for (int i = 0; i < inputs.count; i++) {
        const struct input *input = &inputs.list[i];

        assert_int_equal(!input->shape, input->kind == INPUT_TIE_EXISTS);
        if (input->shape)
            assert_true(fabs(input->low + input->shape->mode * (input->high - input->low) - input->mode) < 1e-8);
    }
    /* Modes in the middle, though reached by other roundings; at the lower end; and 1/3 twice. */
    assert_ptr_equal(inputs.list[0].shape, inputs.list[5].shape);
    assert_ptr_equal(inputs.list[0].shape, inputs.list[10].shape);
    assert_ptr_equal(inputs.list[9].shape, inputs.list[16].shape);
    assert_true(inputs.list[8].shape->mode == 0);
    for (int i = 0; i < inputs.shape_count; i++)
        for (int k = 0; k < i; k++)
            assert_true(inputs.shapes[i].mode != inputs.shapes[k].mode);
    inputs_done(&inputs);
    played_done(&played);
}

static void a_model_alone_has_inputs_too(void **state)
{
    struct played played;
    struct inputs inputs;

    (void)state;
    play(&played, sampled_model, "[]");
    inputs_init(&inputs, &played.model, &(struct scenario){ 0 }, DISTRIBUTION_PERT);
    assert_int_equal(inputs.count, 9 - 1 + 1 + 3 + 1); /* without the tie to whom nobody makes a successor */
    inputs_done(&inputs);
    inputs_init(&inputs, &(struct model){ 0 }, &(struct scenario){ 0 }, DISTRIBUTION_PERT);
    assert_int_equal(inputs.count, 0);
    inputs_done(&inputs);
    played_done(&played);
}

static void the_share_of_an_only_layer_is_no_input(void **state)
{
    struct played played;
    struct inputs inputs;

    (void)state;
    play(&played,
         "{ \"format\": \"entente-model/1\", \"layers\": [{ \"id\": \"m\", \"share_range\": [0.5, 2] }],"
         "  \"actors\": [{ \"id\": \"a\" }] }",
         "[]");
    inputs_init(&inputs, &played.model, &played.scenario, DISTRIBUTION_PERT);
    assert_int_equal(inputs.count, 0);
    inputs_done(&inputs);
    played_done(&played);
}

static void a_copied_scenario_can_change_without_its_original(void **state)
{
    struct played played;
    struct scenario copy;
    struct step *steps;

    (void)state;
    play(&played, sampled_model, sampled_phases);
    scenario_copy(&copy, &played.scenario);
    steps = copy.phases[0].steps;
    steps[0].by = steps[4].tie.weight = steps[4].tie.reliances[0].share = 0;
    copy.added[1].capability = copy.added[1].reliances[0].share = copy.added_pacts[1].weight = 0;
    copy.phases[1].parent = 0;
    steps = played.scenario.phases[0].steps;
    assert_true(steps[0].by == 0.5 && steps[4].tie.weight == 0.8 && steps[4].tie.reliances[0].share == 0.5);
    assert_true(played.scenario.added[1].capability == 3 && played.scenario.added[1].reliances[0].share == 0.3);
    assert_true(played.scenario.added_pacts[1].weight == 0.6 && played.scenario.phases[1].parent == 1);
    scenario_copy_done(&copy);
    played_done(&played);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(everything_judged_that_can_count_is_listed),
        cmocka_unit_test(shapes_are_shared_and_fit),
        cmocka_unit_test(a_model_alone_has_inputs_too),
        cmocka_unit_test(the_share_of_an_only_layer_is_no_input),
        cmocka_unit_test(a_copied_scenario_can_change_without_its_original),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
