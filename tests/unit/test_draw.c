/*
 * test_draw.c - samples: shares that are independent or shared, and values by closed forms.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdlib.h>

#include "sampled.h"

enum { SAMPLES = 20000, MOST = 32 };

static double shares[SAMPLES][MOST];

static void draw_all(const struct inputs *inputs, enum regime regime)
{
    assert_true(inputs->count <= MOST);
    for (uint64_t i = 0; i < SAMPLES; i++)
        draw_shares(inputs, 1, i, regime, shares[i]);
}

/* Of even numbers: 5 standard errors of 20 000 draws are 0.035. */
static double correlation(int a, int b, int lag)
{
    double sum = 0;

    for (int i = lag; i < SAMPLES; i++)
        sum += (shares[i][a] - 0.5) * (shares[i - lag][b] - 0.5);
    return 12 * sum / (SAMPLES - lag);
}

static void independent_shares_have_nothing_in_common(void **state)
{
    struct played played;
    struct inputs inputs;

    (void)state;
    sample_all(&played, &inputs, DISTRIBUTION_PERT);
    draw_all(&inputs, REGIME_INDEPENDENT);
    for (int a = 0; a < inputs.count; a++) {
        assert_true(fabs(correlation(a, a, 0) - 1) < 0.035);
        assert_true(fabs(correlation(a, a, 1)) < 0.035);
        for (int b = 0; b < a; b++)
            assert_true(fabs(correlation(a, b, 0)) < 0.035 && fabs(correlation(a, b, 1)) < 0.035);
    }
    inputs_done(&inputs);
    played_done(&played);
}

static bool moves_with(const struct input *a, const struct input *b)
{
    return a == b ||
           (a->source >= 0 && a->source == b->source && (a->kind == INPUT_TIE_EXISTS) == (b->kind == INPUT_TIE_EXISTS));
}

static void inputs_of_a_source_share_their_shares(void **state)
{
    struct played played;
    struct inputs inputs;

    (void)state;
    sample_all(&played, &inputs, DISTRIBUTION_PERT);
    draw_all(&inputs, REGIME_SHARED);
    for (int a = 0; a < inputs.count; a++) {
        for (int b = 0; b < inputs.count; b++) {
            bool together = moves_with(&inputs.list[a], &inputs.list[b]);

            assert_true(fabs(correlation(a, b, 0) - together) < 0.035);
            for (int i = 0; i < SAMPLES && together; i++)
                assert_true(shares[i][a] == shares[i][b]);
        }
    }
    inputs_done(&inputs);
    played_done(&played);
}

/* Of one source: a tie's magnitude, that of a hostile one, and a reliance. */
static void a_source_is_high_in_all_or_low_in_all(void **state)
{
    double before[MOST], now[MOST];
    struct played played;
    struct inputs inputs;

    (void)state;
    sample_all(&played, &inputs, DISTRIBUTION_PERT);
    draw_all(&inputs, REGIME_SHARED);
    for (int i = 1; i < 1000; i++) {
        bool higher = shares[i][0] > shares[i - 1][0];

        draw_values(&inputs, shares[i - 1], before);
        draw_values(&inputs, shares[i], now);
        assert_int_equal(now[0] > before[0], higher);
        assert_int_equal(now[1] > before[1], higher);
        assert_int_equal(now[3] < before[3], higher);
    }
    inputs_done(&inputs);
    played_done(&played);
}

static void a_sample_is_the_same_whenever_it_is_drawn(void **state)
{
    double again[MOST];
    struct played played;
    struct inputs inputs;

    (void)state;
    sample_all(&played, &inputs, DISTRIBUTION_PERT);
    draw_all(&inputs, REGIME_INDEPENDENT);
    draw_shares(&inputs, 1, 7, REGIME_INDEPENDENT, again);
    assert_memory_equal(again, shares[7], (size_t)inputs.count * sizeof *again);
    draw_shares(&inputs, 2, 7, REGIME_INDEPENDENT, again);
    assert_memory_not_equal(again, shares[7], sizeof *again);
    draw_shares(&inputs, 1, 7, REGIME_SHARED, again);
    for (int i = 0; i < inputs.count; i++)
        for (int k = 0; k < inputs.count; k++)
            assert_true(again[i] != shares[7][k]);
    assert_string_equal(regime_name(REGIME_INDEPENDENT), "independent");
    assert_string_equal(regime_name(REGIME_SHARED), "shared per source");
    inputs_done(&inputs);
    played_done(&played);
}

static double expected_mean(const struct input *input, enum distribution distribution)
{
    double low = input->low, mode = input->mode, high = input->high;
    double sizes[] = {
        [DISTRIBUTION_PERT] = (low + 4 * mode + high) / 6,
        [DISTRIBUTION_TRIANGULAR] = (low + mode + high) / 3,
        [DISTRIBUTION_UNIFORM] = (low + high) / 2,
    };

    if (input->kind == INPUT_TIE_EXISTS)
        return mode;
    return input->negative ? -sizes[distribution] : sizes[distribution];
}

/* 5 standard errors of an even number between its limits are 0.0102 of their distance, of a coin 0.0177. */
static void values_lie_within_limits_and_have_their_mean(void **state)
{
    (void)state;
    for (int kind = 0; kind < DISTRIBUTION_COUNT; kind++) {
        double values[MOST], sums[MOST] = { 0 };
        struct played played;
        struct inputs inputs;

        sample_all(&played, &inputs, (enum distribution)kind);
        draw_all(&inputs, REGIME_INDEPENDENT);
        for (int i = 0; i < SAMPLES; i++) {
            draw_values(&inputs, shares[i], values);
            for (int k = 0; k < inputs.count; k++) {
                const struct input *input = &inputs.list[k];
                double size = input->negative ? -values[k] : values[k];

                assert_true(size >= input->low && size <= input->high);
                assert_true(input->shape || size == 0 || size == 1);
                sums[k] += values[k];
            }
        }
        for (int k = 0; k < inputs.count; k++) {
            const struct input *input = &inputs.list[k];
            double allowed = (input->shape ? 0.0102 : 0.0177) * (input->high - input->low);

            assert_true(fabs(sums[k] / SAMPLES - expected_mean(input, (enum distribution)kind)) < allowed);
        }
        inputs_done(&inputs);
        played_done(&played);
    }
}

static void quantiles_reach_both_limits(void **state)
{
    struct played played;
    struct inputs inputs;

    (void)state;
    sample_all(&played, &inputs, DISTRIBUTION_UNIFORM);
    for (int i = 0; i < inputs.count; i++) {
        const struct input *input = &inputs.list[i];
        double sign = input->negative ? -1 : 1;

        assert_true(input_quantile(input, 0) == sign * input->low);
        assert_true(fabs(input_quantile(input, 1) - sign * input->high) < 1e-15);
        assert_false(signbit(input_quantile(input, 0)) && input->low == 0);
    }
    assert_true(input_quantile(&inputs.list[2], 0.299) == 0 && input_quantile(&inputs.list[2], 0.301) == 1);
    inputs_done(&inputs);
    played_done(&played);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(independent_shares_have_nothing_in_common),
        cmocka_unit_test(inputs_of_a_source_share_their_shares),
        cmocka_unit_test(a_source_is_high_in_all_or_low_in_all),
        cmocka_unit_test(a_sample_is_the_same_whenever_it_is_drawn),
        cmocka_unit_test(values_lie_within_limits_and_have_their_mean),
        cmocka_unit_test(quantiles_reach_both_limits),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
