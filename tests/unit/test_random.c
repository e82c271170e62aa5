/*
 * test_random.c - random numbers: known ones, even ones, streams that share nothing; and quantiles.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdlib.h>

#include "base/random.h"
#include "base/statistics.h"

/* SplitMix64 started at 1234567, as published with the generator. */
static void numbers_are_those_of_splitmix64(void **state)
{
    static const uint64_t expected[] = { 6457827717110365317u, 3203168211198807973u, 9817491932198370423u };
    struct random random = { .key = 1234567 };

    (void)state;
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++)
        assert_true(random_bits(&random) == expected[i]);
}

/* Chi-squared of 6 faces over 60 000 throws: 5 degrees of freedom, 99.9 % lie below 20.5. */
static void throws_are_even(void **state)
{
    (void)state;
    for (uint64_t stream = 0; stream < 20; stream++) {
        struct random random = random_stream(1, stream);
        int counts[6] = { 0 };
        double squares = 0;

        for (int i = 0; i < 60000; i++)
            counts[random_below(&random, 6)]++;
        for (int face = 0; face < 6; face++)
            squares += (counts[face] - 10000.0) * (counts[face] - 10000.0) / 10000;
        assert_true(squares < 25);
    }
}

static void every_order_of_three_is_as_likely(void **state)
{
    int counts[27] = { 0 };
    int seen = 0;

    (void)state;
    for (uint64_t stream = 0; stream < 60000; stream++) {
        struct random random = random_stream(5, stream);
        int order[3];

        random_order(&random, order, 3);
        counts[9 * order[0] + 3 * order[1] + order[2]]++;
    }
    for (int i = 0; i < 27; i++) {
        seen += counts[i] > 0;
        assert_true(counts[i] == 0 || abs(counts[i] - 10000) < 450);
    }
    assert_int_equal(seen, 6);
}

/* Chi-squared of 64 parts: 63 degrees of freedom, 99.9 % lie below 103.5. */
static void shares_are_even(void **state)
{
    int counts[64] = { 0 };
    double squares = 0;

    (void)state;
    for (uint64_t stream = 0; stream < 64000; stream++) {
        struct random random = random_stream(3, stream);
        double share = random_share(&random);

        assert_true(share > 0 && share < 1);
        counts[(int)(share * 64)]++;
    }
    for (int part = 0; part < 64; part++)
        squares += (counts[part] - 1000.0) * (counts[part] - 1000.0) / 1000;
    assert_true(squares < 120);
}

/* Keys that yield the least and the largest bits, found by going through the mixing backwards. */
static void no_share_is_0_or_1(void **state)
{
    struct random least = { .key = 0x61c8864680b583eb }, largest = { .key = 0x31628af67b2131ab };
    struct random low = least, high = largest;

    (void)state;
    assert_true(random_bits(&low) == 0);
    assert_true(random_bits(&high) == UINT64_MAX);
    assert_true(random_share(&least) == 0x1p-53);
    assert_true(random_share(&largest) == 1 - 0x1p-53);
}

static void streams_and_seeds_differ(void **state)
{
    struct random a = random_stream(1, 0), b = random_stream(1, 1), c = random_stream(2, 0),
                  again = random_stream(1, 0);
    uint64_t first = random_bits(&a);

    (void)state;
    assert_true(first != random_bits(&b));
    assert_true(first != random_bits(&c));
    assert_true(first == random_bits(&again));
}

static void quantiles_lie_between_the_nearest(void **state)
{
    double numbers[] = { 4, 1, 3, 2 };

    (void)state;
    sort_numbers(numbers, 4);
    assert_true(fabs(quantile_of_sorted(numbers, 4, 0.05) - 1.15) < 1e-12);
    assert_true(fabs(quantile_of_sorted(numbers, 4, 0.5) - 2.5) < 1e-12);
    assert_true(quantile_of_sorted(numbers, 4, 1) == 4);
    assert_true(quantile_of_sorted(numbers, 1, 0.95) == 1);
    assert_true(mean_of(numbers, 4) == 2.5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_those_of_splitmix64),
        cmocka_unit_test(throws_are_even),
        cmocka_unit_test(every_order_of_three_is_as_likely),
        cmocka_unit_test(streams_and_seeds_differ),
        cmocka_unit_test(shares_are_even),
        cmocka_unit_test(no_share_is_0_or_1),
        cmocka_unit_test(quantiles_lie_between_the_nearest),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
