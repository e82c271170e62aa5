/*
 * test_sobol.c - Sobol' indices of functions whose shares of variance are known.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>

#include "analysis/sample/sobol.h"
#include "base/mem.h"
#include "base/random.h"

enum { INPUTS_MOST = 4 };

typedef double function(const double *x);

/* A function's values on Saltelli's design. */
struct design {
    double *a, *b, *ab;
    int base, inputs;
};

static struct design design_of(function *f, int base, int inputs, uint64_t seed)
{
    struct design design = { .base = base, .inputs = inputs };

    design.a = mem_array((size_t)base, sizeof *design.a);
    design.b = mem_array((size_t)base, sizeof *design.b);
    design.ab = mem_array((size_t)base * (size_t)inputs, sizeof *design.ab);
    for (int i = 0; i < base; i++) {
        struct random random = random_stream(seed, (uint64_t)i);
        double x[INPUTS_MOST], y[INPUTS_MOST];

        for (int j = 0; j < inputs; j++) {
            x[j] = random_share(&random);
            y[j] = random_share(&random);
        }
        design.a[i] = f(x);
        design.b[i] = f(y);
        for (int j = 0; j < inputs; j++) {
            double own = x[j];

            x[j] = y[j];
            design.ab[j * base + i] = f(x);
            x[j] = own;
        }
    }
    return design;
}

static void design_done(struct design *design)
{
    mem_auto_free(&design->a);
    mem_auto_free(&design->b);
    mem_auto_free(&design->ab);
}

static void indices(const struct design *design, uint64_t seed, struct sensitivity *out)
{
    sobol_indices(design->a, design->b, design->ab, design->base, design->inputs, seed, 200, 0.9, out);
}

static double ishigami(const double *x)
{
    double pi = acos(-1), x1 = pi * (2 * x[0] - 1), x2 = pi * (2 * x[1] - 1), x3 = pi * (2 * x[2] - 1);

    return sin(x1) + 7 * sin(x2) * sin(x2) + 0.1 * x3 * x3 * x3 * x3 * sin(x1);
}

static const double weights[INPUTS_MOST] = { 1, -2, 0.5, 3 };

/* Far from 0, so that what is not centred shows. */
static double additive(const double *x)
{
    double sum = 1000;

    for (int j = 0; j < INPUTS_MOST; j++)
        sum += weights[j] * x[j];
    return sum;
}

static double additive_share(int j)
{
    double squares = 0;

    for (int i = 0; i < INPUTS_MOST; i++)
        squares += weights[i] * weights[i];
    return weights[j] * weights[j] / squares;
}

static double product(const double *x)
{
    return (x[0] - 0.5) * (x[1] - 0.5);
}

static double constant(const double *x)
{
    return 0.1 + 0 * x[0];
}

/* Ishigami & Homma 1990, a = 7, b = 0.1; shares as in Saltelli et al. 2008. */
static void ishigami_has_its_shares(void **state)
{
    static const double first[] = { 0.3139, 0.4424, 0 }, total[] = { 0.5576, 0.4424, 0.2437 };
    struct design design = design_of(ishigami, 8192, 3, 1);
    struct sensitivity out[3];

    (void)state;
    indices(&design, 1, out);
    for (int j = 0; j < 3; j++) {
        assert_true(out[j].known);
        assert_true(fabs(out[j].first - first[j]) < 0.03);
        assert_true(fabs(out[j].total - total[j]) < 0.03);
        assert_true(out[j].first_interval.low < out[j].first && out[j].first < out[j].first_interval.high);
        assert_true(out[j].total_interval.low < out[j].total && out[j].total < out[j].total_interval.high);
        assert_true(out[j].total_interval.high - out[j].total_interval.low < 0.08);
    }
    design_done(&design);
}

static void additive_inputs_have_the_shares_of_their_variances(void **state)
{
    struct design design = design_of(additive, 8192, INPUTS_MOST, 2);
    struct sensitivity out[INPUTS_MOST];

    (void)state;
    indices(&design, 1, out);
    for (int j = 0; j < INPUTS_MOST; j++) {
        assert_true(fabs(out[j].first - additive_share(j)) < 0.02);
        assert_true(fabs(out[j].total - additive_share(j)) < 0.02);
    }
    design_done(&design);
}

static void interaction_is_total_alone(void **state)
{
    struct design design = design_of(product, 32768, 3, 3);
    struct sensitivity out[3];

    (void)state;
    indices(&design, 1, out);
    for (int j = 0; j < 2; j++) {
        assert_true(fabs(out[j].first) < 0.03);
        assert_true(fabs(out[j].total - 1) < 0.04);
    }
    assert_true(out[2].first == 0 && out[2].total == 0 && out[2].total_interval.high == 0);
    design_done(&design);
}

/* By the formulas as they are published, row by row, of few rows. */
static void estimates_are_those_of_the_formulas(void **state)
{
    struct design d = design_of(ishigami, 40, 3, 4);
    struct sensitivity out[3];
    double mean = 0, variance = 0;

    (void)state;
    indices(&d, 1, out);
    for (int i = 0; i < d.base; i++)
        mean += (d.a[i] + d.b[i]) / (2 * d.base);
    for (int i = 0; i < d.base; i++)
        variance += (pow(d.a[i] - mean, 2) + pow(d.b[i] - mean, 2)) / (2 * d.base);
    for (int j = 0; j < 3; j++) {
        double first = 0, total = 0;

        for (int i = 0; i < d.base; i++) {
            first += (d.b[i] - mean) * (d.ab[j * d.base + i] - d.a[i]) / d.base;
            total += pow(d.a[i] - d.ab[j * d.base + i], 2) / (2 * d.base);
        }
        assert_true(fabs(out[j].first - first / variance) < 1e-12);
        assert_true(fabs(out[j].total - total / variance) < 1e-12);
    }
    design_done(&d);
}

/* Indices of input j over rows drawn again, by the formulas; centred by the mean of all rows. */
static void resampled(const struct design *d, int j, double centre, uint64_t stream, double *first, double *total)
{
    struct random random = random_stream(1, stream);
    double sum = 0, squares = 0;

    *first = *total = 0;
    for (int draw = 0; draw < d->base; draw++) {
        int i = (int)random_below(&random, (uint64_t)d->base);
        double change = d->ab[j * d->base + i] - d->a[i];

        sum += d->a[i] + d->b[i];
        squares += d->a[i] * d->a[i] + d->b[i] * d->b[i];
        *first += (d->b[i] - centre) * change / d->base;
        *total += change * change / (2 * d->base);
    }
    squares = squares / (2 * d->base) - sum / (2 * d->base) * sum / (2 * d->base);
    *first /= squares;
    *total /= squares;
}

static void intervals_are_those_of_rows_drawn_again(void **state)
{
    struct design d = design_of(ishigami, 40, 3, 4);
    struct sensitivity out[3];
    double centre = (mean_of(d.a, d.base) + mean_of(d.b, d.base)) / 2, first[200], total[200];

    (void)state;
    indices(&d, 1, out);
    for (int j = 0; j < 3; j++) {
        for (uint64_t i = 0; i < 200; i++)
            resampled(&d, j, centre, i, first + i, total + i);
        sort_numbers(first, 200);
        sort_numbers(total, 200);
        assert_true(fabs(out[j].first_interval.low - quantile_of_sorted(first, 200, 0.05)) < 1e-12);
        assert_true(fabs(out[j].first_interval.high - quantile_of_sorted(first, 200, 0.95)) < 1e-12);
        assert_true(fabs(out[j].total_interval.low - quantile_of_sorted(total, 200, 0.05)) < 1e-12);
        assert_true(fabs(out[j].total_interval.high - quantile_of_sorted(total, 200, 0.95)) < 1e-12);
    }
    design_done(&d);
}

/* 90 % of 100 seeds, give or take three standard deviations and what a bootstrap of 256 rows falls short. */
static void intervals_cover_the_truth_as_often_as_they_say(void **state)
{
    int first[INPUTS_MOST] = { 0 }, total[INPUTS_MOST] = { 0 };

    (void)state;
    for (uint64_t seed = 0; seed < 100; seed++) {
        struct design design = design_of(additive, 256, INPUTS_MOST, 1000 + seed);
        struct sensitivity out[INPUTS_MOST];

        indices(&design, seed, out);
        for (int j = 0; j < INPUTS_MOST; j++) {
            double truth = additive_share(j);

            first[j] += out[j].first_interval.low <= truth && truth <= out[j].first_interval.high;
            total[j] += out[j].total_interval.low <= truth && truth <= out[j].total_interval.high;
        }
        design_done(&design);
    }
    for (int j = 0; j < INPUTS_MOST; j++) {
        assert_in_range(first[j], 78, 98);
        assert_in_range(total[j], 78, 98);
    }
}

/* As if they had never been drawn. */
static void rows_with_a_gap_are_left_out(void **state)
{
    struct design whole = design_of(ishigami, 64, 3, 5), part = design_of(ishigami, 64, 3, 5);
    struct sensitivity expected[3], out[3];
    double *columns[5] = { part.a, part.b, part.ab, part.ab + 64, part.ab + 128 };

    (void)state;
    for (int i = 0; i < 50; i++) {
        whole.a[i] = whole.a[i + 14];
        whole.b[i] = whole.b[i + 14];
    }
    for (int j = 0; j < 3; j++)
        for (int i = 0; i < 50; i++)
            whole.ab[j * 50 + i] = part.ab[j * 64 + i + 14];
    for (int i = 0; i < 14; i++)
        columns[i % 5][i] = NAN;
    whole.base = 50;
    indices(&whole, 9, expected);
    indices(&part, 9, out);
    assert_memory_equal(out, expected, sizeof out);
    design_done(&whole);
    design_done(&part);
}

/* As many times 0.1 may have another mean than 0.1, by rounding. */
static void nothing_is_known_without_variance_or_rows(void **state)
{
    struct design few = design_of(product, 12, 2, 6);
    struct sensitivity out[2];

    (void)state;
    for (int base = 10; base < 200; base++) {
        struct design flat = design_of(constant, base, 1, 6);

        indices(&flat, 1, out);
        assert_false(out[0].known);
        design_done(&flat);
    }
    few.ab[12 + 3] = few.a[7] = NAN;
    indices(&few, 1, out);
    assert_true(out[0].known && out[1].known);
    few.b[0] = NAN;
    indices(&few, 1, out);
    assert_false(out[0].known || out[1].known);
    design_done(&few);
}

static void same_seed_same_intervals(void **state)
{
    struct design design = design_of(ishigami, 128, 3, 7);
    struct sensitivity one[3], again[3], other[3];

    (void)state;
    indices(&design, 1, one);
    indices(&design, 1, again);
    indices(&design, 2, other);
    assert_memory_equal(one, again, sizeof one);
    assert_true(one[0].first == other[0].first);
    assert_true(one[0].first_interval.low != other[0].first_interval.low);
    design_done(&design);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ishigami_has_its_shares),
        cmocka_unit_test(additive_inputs_have_the_shares_of_their_variances),
        cmocka_unit_test(interaction_is_total_alone),
        cmocka_unit_test(estimates_are_those_of_the_formulas),
        cmocka_unit_test(intervals_are_those_of_rows_drawn_again),
        cmocka_unit_test(intervals_cover_the_truth_as_often_as_they_say),
        cmocka_unit_test(rows_with_a_gap_are_left_out),
        cmocka_unit_test(nothing_is_known_without_variance_or_rows),
        cmocka_unit_test(same_seed_same_intervals),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
