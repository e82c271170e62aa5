/*
 * test_statistics.c - normal quantiles, Wilson's interval, ranks and correlation: published values and naive ways.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>

#include "base/random.h"
#include "base/statistics.h"

static void normal_quantiles_are_those_of_tables(void **state)
{
    static const struct {
        double share, expected;
    } cases[] = {
        { 0.5, 0 },
        { 0.75, 0.67448975019608174 },
        { 0.95, 1.6448536269514722 },
        { 0.975, 1.959963984540054 },
        { 0.995, 2.5758293035489004 },
        { 0.001, -3.0902323061678132 },
        { 1e-20, -9.2623400897984078 },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_true(fabs(normal_quantile(cases[i].share) - cases[i].expected) < 1e-14);
}

/* The library's complementary error function knows the share below. */
static void normal_quantile_inverts_the_distribution(void **state)
{
    (void)state;
    for (double share = 1e-30; share < 0.9999; share *= 1.01) {
        double z = normal_quantile(share), below = erfc(-z / sqrt(2)) / 2;
        double density = exp(-z * z / 2) / sqrt(2 * acos(-1));

        assert_true(fabs(below - share) / density < 1e-13);
    }
}

/* Newcombe 1998, table I, method 3. */
static void wilson_intervals_are_those_published(void **state)
{
    static const struct {
        double hits, count, low, high;
    } cases[] = {
        { 81, 263, 0.2553, 0.3662 },
        { 15, 148, 0.0624, 0.1605 },
        { 0, 20, 0, 0.1611 },
        { 1, 29, 0.0061, 0.1718 },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct interval interval = wilson_interval(cases[i].hits, cases[i].count, 0.95);

        assert_true(fabs(interval.low - cases[i].low) < 0.00005001);
        assert_true(fabs(interval.high - cases[i].high) < 0.00005001);
    }
    for (int count = 1; count < 500; count++) {
        assert_true(wilson_interval(0, count, 0.95).low == 0);
        assert_true(wilson_interval(count, count, 0.95).high == 1);
    }
    assert_true(wilson_interval(0, 0, 0.95).low == 0 && wilson_interval(0, 0, 0.95).high == 1);
}

/* Its ends are the shares from which the hits are just as far as the confidence allows; misses mirror hits. */
static void wilson_intervals_invert_the_test(void **state)
{
    (void)state;
    for (int hits = 1; hits < 40; hits++) {
        struct interval of_hits = wilson_interval(hits, 40, 0.9), of_misses = wilson_interval(40 - hits, 40, 0.9);
        double z = normal_quantile(0.95), low = of_hits.low, high = of_hits.high;

        assert_true(fabs((hits / 40.0 - low) / sqrt(low * (1 - low) / 40) - z) < 1e-12);
        assert_true(fabs((high - hits / 40.0) / sqrt(high * (1 - high) / 40) - z) < 1e-12);
        assert_true(fabs(low + of_misses.high - 1) < 1e-15);
    }
}

static void check_ranks(const double *numbers, int count, double *ranks)
{
    mid_ranks(numbers, count, ranks);
    for (int i = 0; i < count; i++) {
        int below = 0, same = 0;

        for (int k = 0; k < count; k++) {
            below += numbers[k] < numbers[i];
            same += numbers[k] == numbers[i];
        }
        assert_true(ranks[i] == below + (same + 1) / 2.0);
    }
}

static void ranks_count_what_is_below(void **state)
{
    double special[] = { 0.0, -0.0, INFINITY, -INFINITY, 1e-310, -1e-310, 1, 1, -1, 1e300, 1.0000000000000002, 0 };
    double ranks[1500], numbers[1500];

    (void)state;
    check_ranks(special, sizeof special / sizeof *special, ranks);
    check_ranks(special, 1, ranks);
    check_ranks(special, 0, ranks);
    for (int count = 2; count <= 1500; count = 3 * count / 2) {
        struct random random = random_stream(4, (uint64_t)count);

        for (int i = 0; i < count; i++)
            numbers[i] = random_share(&random) - 0.5;
        check_ranks(numbers, count, ranks);
        for (int i = 0; i < count; i++)
            numbers[i] = (double)random_below(&random, 30) / 7 - 2;
        check_ranks(numbers, count, ranks);
        for (int i = 0; i < count; i++)
            numbers[i] = 0.1;
        check_ranks(numbers, count, ranks);
    }
}

/* A textbook's intelligence against hours of television: 1 - 6 * 194 / 990; and a table with ties, by hand. */
static void spearman_is_that_of_the_examples(void **state)
{
    double quotient[] = { 106, 100, 86, 101, 99, 103, 97, 113, 112, 110 };
    double hours[] = { 7, 27, 2, 50, 28, 29, 20, 12, 6, 17 };
    double tied[] = { 1, 2, 2, 4 }, other[] = { 10, 30, 20, 20 }, a[10], b[10];

    (void)state;
    mid_ranks(quotient, 10, a);
    mid_ranks(hours, 10, b);
    assert_true(fabs(correlation(a, b, 10) - (1 - 6 * 194.0 / 990)) < 1e-14);
    mid_ranks(tied, 4, a);
    mid_ranks(other, 4, b);
    assert_true(fabs(correlation(a, b, 4) - 2.25 / 4.5) < 1e-15);
}

static void correlation_is_that_of_straight_lines(void **state)
{
    double x[] = { 0.1, 0.2, 0.3, 0.7 }, up[4], down[4], far[4];

    (void)state;
    for (int i = 0; i < 4; i++) {
        up[i] = 3 * x[i] - 5;
        down[i] = -x[i] / 3;
        far[i] = x[i] + 1e8;
    }
    assert_true(fabs(correlation(x, up, 4) - 1) < 1e-15);
    assert_true(fabs(correlation(x, down, 4) + 1) < 1e-15);
    assert_true(fabs(correlation(x, far, 4) - 1) < 1e-9);
    assert_true(isnan(correlation(x, up, 1)) && isnan(correlation(x, up, 0)));
}

/* 10 times 0.1 do not add up to 1; and what is proportional may round beyond 1. */
static void correlation_is_within_its_range_or_none(void **state)
{
    double same[10], x[10], up[10], down[10];

    (void)state;
    for (uint64_t stream = 0; stream < 2000; stream++) {
        struct random random = random_stream(6, stream);

        for (int i = 0; i < 10; i++) {
            same[i] = 0.1;
            x[i] = random_share(&random);
            up[i] = 3 * x[i];
            down[i] = -x[i] / 7;
        }
        assert_true(correlation(x, up, 10) <= 1 && correlation(x, up, 10) > 1 - 1e-14);
        assert_true(correlation(x, down, 10) >= -1 && correlation(x, down, 10) < -1 + 1e-14);
        assert_true(isnan(correlation(x, same, 10)) && isnan(correlation(same, x, 10)));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(normal_quantiles_are_those_of_tables),
        cmocka_unit_test(normal_quantile_inverts_the_distribution),
        cmocka_unit_test(wilson_intervals_are_those_published),
        cmocka_unit_test(wilson_intervals_invert_the_test),
        cmocka_unit_test(ranks_count_what_is_below),
        cmocka_unit_test(spearman_is_that_of_the_examples),
        cmocka_unit_test(correlation_is_that_of_straight_lines),
        cmocka_unit_test(correlation_is_within_its_range_or_none),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
