/*
 * test_distribution.c - quantiles against sums over the density, moments, laws of order, and draws.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>

#include "base/distribution.h"
#include "base/portable.h"
#include "base/random.h"
#include "base/statistics.h"

static const double modes[] = { 0, 0.003, 0.2, 0.25, 1.0 / 3, 0.5, 0.71, 0.75, 0.97, 1 };
enum { MODES = sizeof modes / sizeof *modes, PIECES = 200000, DRAWS = 20000 };

/* Shares below the points (i / PIECES)^4 of 0..1: the density, added up by the middles of fine pieces. */
struct oracle {
    double alpha, beta, shares[PIECES + 1];
};

static double density(const struct oracle *oracle, double x)
{
    double scale = lgamma(6) - lgamma(oracle->alpha) - lgamma(oracle->beta);

    return exp(scale) * pow(x, oracle->alpha - 1) * pow(1 - x, oracle->beta - 1);
}

static void sum_up(struct oracle *oracle, double mode)
{
    oracle->alpha = 1 + 4 * mode;
    oracle->beta = 1 + 4 * (1 - mode);
    oracle->shares[0] = 0;
    for (int i = 0; i < PIECES; i++) {
        double t = (i + 0.5) / PIECES;

        oracle->shares[i + 1] = oracle->shares[i] + density(oracle, t * t * t * t) * 4 * t * t * t / PIECES;
    }
    assert_true(fabs(oracle->shares[PIECES] - 1) < 1e-5); /* coarse near 1, where the density may end steeply */
}

static double oracle_quantile(const struct oracle *oracle, double share)
{
    int low = 0, high = PIECES;
    double t;

    while (high - low > 1) {
        int middle = (low + high) / 2;

        *(oracle->shares[middle] <= share ? &low : &high) = middle;
    }
    t = (low + (share - oracle->shares[low]) / (oracle->shares[high] - oracle->shares[low])) / PIECES;
    return t * t * t * t;
}

/* The oracle's grid is finest at 0: the upper half is looked up as the lower one of the mirrored distribution. */
static void pert_is_the_sum_of_its_density(void **state)
{
    static struct oracle oracle, mirrored;

    (void)state;
    for (int m = 0; m < MODES; m++) {
        struct shape shape;

        shape_init(&shape, DISTRIBUTION_PERT, modes[m]);
        sum_up(&oracle, modes[m]);
        sum_up(&mirrored, 1 - modes[m]);
        for (double share = 1e-9; share < 0.5; share *= 1.003) {
            assert_true(fabs(shape_quantile(&shape, share) - oracle_quantile(&oracle, share)) < 1e-6);
            assert_true(fabs(1 - shape_quantile(&shape, 1 - share) - oracle_quantile(&mirrored, share)) < 1e-6);
        }
        shape_done(&shape);
    }
}

/* Where one exponent is 0 the quantile has a closed form. */
static void pert_at_the_ends_is_a_root(void **state)
{
    struct shape least, most;

    (void)state;
    shape_init(&least, DISTRIBUTION_PERT, 0);
    shape_init(&most, DISTRIBUTION_PERT, 1);
    for (double share = 1e-9; share < 1 - 1e-9; share += 1.0 / 8191) {
        assert_true(fabs(shape_quantile(&least, share) - (1 - pow(1 - share, 0.2))) < 1e-6);
        assert_true(fabs(shape_quantile(&most, share) - pow(share, 0.2)) < 1e-6);
    }
    shape_done(&least);
    shape_done(&most);
}

static void triangular_and_uniform_have_closed_forms(void **state)
{
    struct shape shape;

    (void)state;
    shape_init(&shape, DISTRIBUTION_UNIFORM, 0.3);
    assert_true(shape_quantile(&shape, 0.125) == 0.125);
    for (int m = 0; m < MODES; m++) {
        shape_init(&shape, DISTRIBUTION_TRIANGULAR, modes[m]);
        for (double share = 1.0 / 512; share < 1; share += 1.0 / 256) {
            double x = shape_quantile(&shape, share);
            double below = x <= modes[m] ? x * x / modes[m] : 1 - (1 - x) * (1 - x) / (1 - modes[m]);

            assert_true(fabs(below - share) < 1e-14);
        }
    }
}

/* Mean and variance, by the middles of equal shares. */
static void check_moments(enum distribution kind, double mode, double mean, double variance)
{
    enum { SHARES = 200000 };
    struct shape shape;
    double sum = 0, squares = 0;

    shape_init(&shape, kind, mode);
    for (int i = 0; i < SHARES; i++) {
        double x = shape_quantile(&shape, (i + 0.5) / SHARES) - mean;

        sum += x;
        squares += x * x;
    }
    assert_true(fabs(sum / SHARES) < 1e-6);
    assert_true(fabs(squares / SHARES - variance) < 2e-6);
    shape_done(&shape);
}

static void moments_are_known(void **state)
{
    (void)state;
    for (int m = 0; m < MODES; m++) {
        double mode = modes[m], alpha = 1 + 4 * mode, beta = 5 - 4 * mode;

        check_moments(DISTRIBUTION_PERT, mode, (0 + 4 * mode + 1) / 6, alpha * beta / (36 * 7));
        check_moments(DISTRIBUTION_TRIANGULAR, mode, (1 + mode) / 3, (1 + mode * mode - mode) / 18);
        check_moments(DISTRIBUTION_UNIFORM, mode, 0.5, 1.0 / 12);
    }
}

/* Evenly spaced shares, then powers of 2 and their neighbours down to the least, where cells meet. */
static void quantiles_ascend_within_the_range(void **state)
{
    (void)state;
    for (int kind = 0; kind < DISTRIBUTION_COUNT; kind++)
        for (int m = 0; m < MODES; m++) {
            struct shape shape;
            double before = -1;

            shape_init(&shape, (enum distribution)kind, modes[m]);
            for (int i = 0; i <= 100000; i++) {
                double now = shape_quantile(&shape, i / 1e5);

                assert_true(now > before);
                before = now;
            }
            assert_true(shape_quantile(&shape, 0) == 0 && shape_quantile(&shape, 1) == 1);
            for (double share = 0x1p-53; share < 0.75; share *= 2) {
                double below = shape_quantile(&shape, share * (1 - 1e-6)),
                       above = shape_quantile(&shape, share * (1 + 1e-6));

                assert_true(below >= 0 && below <= above && above < 1);
                assert_true(above - below < 3e-6);
                below = shape_quantile(&shape, 1 - share * (1 + 1e-6));
                above = shape_quantile(&shape, 1 - share * (1 - 1e-6));
                assert_true(below > 0 && below <= above && above <= 1);
            }
            shape_done(&shape);
        }
}

static void halves_meet_at_the_median(void **state)
{
    (void)state;
    for (int m = 0; m < MODES; m++) {
        struct shape shape;
        double below, at, above;

        shape_init(&shape, DISTRIBUTION_PERT, modes[m]);
        below = shape_quantile(&shape, 0.5 - 0x1p-40);
        at = shape_quantile(&shape, 0.5);
        above = shape_quantile(&shape, 0.5 + 0x1p-40);
        assert_true(below < at && at < above && above - below < 0x1p-38);
        shape_done(&shape);
    }
}

static void pert_mirrors_its_mode(void **state)
{
    struct shape left, right;

    (void)state;
    shape_init(&left, DISTRIBUTION_PERT, 0.125);
    shape_init(&right, DISTRIBUTION_PERT, 0.875);
    for (double share = 1.0 / 1024; share < 1; share += 1.0 / 1024)
        assert_true(fabs(shape_quantile(&left, share) + shape_quantile(&right, 1 - share) - 1) < 1e-10);
    shape_done(&left);
    shape_done(&right);
}

/* Kolmogorov & Smirnov: the largest gap between the shares of draws and of density below a number, times the root. */
static double largest_gap(const struct oracle *oracle, const struct shape *shape, uint64_t seed)
{
    static double drawn[DRAWS];
    double gap = 0;
    int below = 0;

    for (int i = 0; i < DRAWS; i++) {
        struct random random = random_stream(seed, (uint64_t)i);

        drawn[i] = shape_quantile(shape, random_share(&random));
    }
    sort_numbers(drawn, DRAWS);
    for (int piece = 0; piece <= PIECES; piece++) {
        while (below < DRAWS && drawn[below] <= pow((double)piece / PIECES, 4))
            below++;
        gap = fmax(gap, fabs((double)below / DRAWS - oracle->shares[piece]));
    }
    return gap * sqrt(DRAWS);
}

/* 99.9 % of samples stay below 1.95; a mode that is off by 0.03 is beyond. */
static void draws_have_the_distribution(void **state)
{
    static struct oracle oracle;

    (void)state;
    for (int m = 0; m < MODES; m++) {
        struct shape shape, other;

        sum_up(&oracle, modes[m]);
        shape_init(&shape, DISTRIBUTION_PERT, modes[m]);
        shape_init(&other, DISTRIBUTION_PERT, modes[m] < 0.5 ? modes[m] + 0.03 : modes[m] - 0.03);
        assert_true(largest_gap(&oracle, &shape, 1) < 1.95);
        assert_true(largest_gap(&oracle, &other, 1) > 1.95);
        shape_done(&shape);
        shape_done(&other);
    }
}

/* Neighbours by stream, by count, and by seed: a correlation of 20 000 pairs is within 4 / sqrt(20 000) = 0.028. */
static void neighbouring_draws_are_independent(void **state)
{
    static double draws[4][DRAWS];
    struct shape shape;

    (void)state;
    shape_init(&shape, DISTRIBUTION_PERT, 0.3);
    for (int i = 0; i < DRAWS; i++) {
        struct random here = random_stream(1, (uint64_t)i), next = random_stream(1, (uint64_t)i + 1),
                      seed = random_stream(2, (uint64_t)i);

        draws[0][i] = shape_quantile(&shape, random_share(&here));
        draws[1][i] = shape_quantile(&shape, random_share(&here));
        draws[2][i] = shape_quantile(&shape, random_share(&next));
        draws[3][i] = shape_quantile(&shape, random_share(&seed));
    }
    for (int a = 0; a < 4; a++)
        for (int b = a + 1; b < 4; b++)
            assert_true(fabs(correlation(draws[a], draws[b], DRAWS)) < 0.028);
    shape_done(&shape);
}

static void names_are_found(void **state)
{
    (void)state;
    for (int kind = 0; kind < DISTRIBUTION_COUNT; kind++)
        assert_int_equal(distribution_find(distribution_name((enum distribution)kind)), kind);
    assert_string_equal(distribution_name(DISTRIBUTION_TRIANGULAR), "triangular");
    assert_int_equal(distribution_find("normal"), DISTRIBUTION_COUNT);
}

/* Whatever compiler and machine: these may never change. */
static void bits_are_those_of_every_machine(void **state)
{
    struct shape shape;

    (void)state;
    shape_init(&shape, DISTRIBUTION_PERT, 0.3);
    assert_true(bits_of_double(shape_quantile(&shape, 0.1)) == 0x3fc16f0016e33504);
    assert_true(bits_of_double(shape_quantile(&shape, 0.77)) == 0x3fe03911dfea77f8);
    shape_done(&shape);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pert_is_the_sum_of_its_density),
        cmocka_unit_test(pert_at_the_ends_is_a_root),
        cmocka_unit_test(triangular_and_uniform_have_closed_forms),
        cmocka_unit_test(moments_are_known),
        cmocka_unit_test(quantiles_ascend_within_the_range),
        cmocka_unit_test(halves_meet_at_the_median),
        cmocka_unit_test(pert_mirrors_its_mode),
        cmocka_unit_test(draws_have_the_distribution),
        cmocka_unit_test(neighbouring_draws_are_independent),
        cmocka_unit_test(names_are_found),
        cmocka_unit_test(bits_are_those_of_every_machine),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
