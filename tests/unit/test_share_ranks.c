/*
 * test_share_ranks.c - rank correlations against those of ranks counted one by one.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>

#include "analysis/sample/share_ranks.h"
#include "base/random.h"
#include "base/statistics.h"
#include "sampled.h"

enum { FROM = 7, COUNT = 300, MOST = 40 };

/* The rank of a number among those that are not NAN in 'defined', by counting. */
static double rank_of(const double *numbers, const double *defined, int index)
{
    double rank = 0.5;

    for (int i = 0; i < COUNT; i++)
        if (!isnan(defined[i]))
            rank += (numbers[i] < numbers[index]) + 0.5 * (numbers[i] == numbers[index]);
    return rank;
}

static double naive(const double *shares, const double *output)
{
    double x[COUNT], y[COUNT];
    int count = 0;

    for (int i = 0; i < COUNT; i++) {
        if (isnan(output[i]))
            continue;
        x[count] = rank_of(shares, output, i);
        y[count++] = rank_of(output, output, i);
    }
    return correlation(x, y, count);
}

/* An output with ties, of which every 'gap'th sample is undefined. */
static void make_output(double (*shares)[COUNT], int gap, double *output)
{
    for (int i = 0; i < COUNT; i++)
        output[i] = i % gap == 0 ? NAN : floor(8 * (shares[0][i] - 0.5 * shares[1][i] * shares[2][i]));
}

static void correlations_are_those_of_ranks(void **state)
{
    static const int gaps[] = { COUNT + 1, 7, 2 };
    static double shares[MOST][COUNT];
    struct share_ranks ranks;
    struct played played;
    struct inputs inputs;

    (void)state;
    sample_all(&played, &inputs, DISTRIBUTION_PERT);
    assert_true(inputs.count <= MOST);
    for (int i = 0; i < COUNT; i++) {
        double row[MOST];

        draw_shares(&inputs, 5, (uint64_t)(FROM + i), REGIME_INDEPENDENT, row);
        for (int j = 0; j < inputs.count; j++)
            shares[j][i] = row[j];
    }
    share_ranks_init(&ranks, &inputs, 5, FROM, COUNT);
    for (size_t g = 0; g < sizeof gaps / sizeof *gaps; g++) {
        double output[COUNT], out[MOST];

        make_output(shares, gaps[g], output);
        output[0] = g == 0 ? 1 : NAN;
        assert_null(share_ranks_correlate(&ranks, output, out));
        for (int j = 0; j < inputs.count; j++)
            assert_true(fabs(out[j] - naive(shares[j], output)) < 1e-12);
        assert_true(out[0] > 0.5 && out[1] < 0);
    }
    share_ranks_done(&ranks);
    inputs_done(&inputs);
    played_done(&played);
}

static void what_rises_with_a_share_has_1(void **state)
{
    struct share_ranks ranks;
    struct played played;
    struct inputs inputs;
    double output[COUNT], out[MOST], row[MOST];

    (void)state;
    sample_all(&played, &inputs, DISTRIBUTION_PERT);
    share_ranks_init(&ranks, &inputs, 5, FROM, COUNT);
    for (int sign = -1; sign <= 1; sign += 2) {
        for (int i = 0; i < COUNT; i++) {
            draw_shares(&inputs, 5, (uint64_t)(FROM + i), REGIME_INDEPENDENT, row);
            output[i] = sign * row[3] * row[3] * row[3];
        }
        assert_null(share_ranks_correlate(&ranks, output, out));
        assert_true(out[3] == sign);
    }
    share_ranks_done(&ranks);
    inputs_done(&inputs);
    played_done(&played);
}

static void some_outputs_have_none(void **state)
{
    struct share_ranks ranks;
    struct played played;
    struct inputs inputs;
    double output[COUNT], out[MOST];

    (void)state;
    sample_all(&played, &inputs, DISTRIBUTION_PERT);
    share_ranks_init(&ranks, &inputs, 5, FROM, COUNT);
    for (int i = 0; i < COUNT; i++)
        output[i] = 0.3 + (i % 2) * 1e-16; /* rounding */
    assert_string_equal(share_ranks_correlate(&ranks, output, out), "does not vary");
    for (int i = 0; i < COUNT; i++)
        output[i] = i < 9 ? i : NAN;
    assert_string_equal(share_ranks_correlate(&ranks, output, out), "defined in fewer than 10 samples");
    output[9] = 0;
    assert_null(share_ranks_correlate(&ranks, output, out));
    share_ranks_done(&ranks);
    inputs_done(&inputs);
    played_done(&played);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(correlations_are_those_of_ranks),
        cmocka_unit_test(what_rises_with_a_share_has_1),
        cmocka_unit_test(some_outputs_have_none),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
