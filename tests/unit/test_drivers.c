/*
 * test_drivers.c - what drives figures and claims, in models where that is known by hand.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <string.h>

#include "driven.h"

#define CLAIMS(...) ((const char *const[]){ __VA_ARGS__, NULL })

static bool is_near(struct value value, double expected)
{
    return !value.reason && fabs(value.number - expected) < 1e-9;
}

/* One strength, the sum of three: variances of even numbers go as the squares of their widths, here 1, 4 and 16. */
static void inputs_of_a_sum_have_the_shares_of_their_variances(void **state)
{
    struct judged judged;

    (void)state;
    judge(&judged,
          JUDGED(
              TIE("a", "b", "0.3", "\"range\": [0.3, 0.4]") ", " TIE("a", "b", "0.3", "\"range\": [0.2, 0.4]") ", " TIE(
                  "a", "b", "0.3", "\"range\": [0.1, 0.5]") ", " TIE("c", "d", "0.3", "\"range\": [0.1, 0.9]")),
          "[]", CLAIMS("strength(a, b) > 0.5"));
    find_drivers(&judged, 3000);
    assert_int_equal(judged.drivers->figure_count, 2);
    for (int o = 0; o <= 2; o += 2) { /* the bond of the pair, and by how much the claim holds */
        const struct driven *driven = &judged.drivers->list[o];

        assert_int_equal(driven->moving_count, 3);
        assert_int_equal(driven->driver_count, 3);
        assert_true(is_near(driven->middle, o == 0 ? 0.9 : 0.4));
        for (int i = 0; i < 3; i++) {
            const struct driver *driver = &driven->drivers[i];
            double share = (double)(16 >> 2 * i) / 21;

            assert_int_equal(driver->input, 2 - i);
            assert_true(driver->sobol.known);
            assert_true(fabs(driver->sobol.first - share) < 0.04 && fabs(driver->sobol.total - share) < 0.04);
            assert_true(driver->sobol.total_interval.low < driver->sobol.total);
            assert_true(driver->sobol.total_interval.high > driver->sobol.total);
        }
    }
    assert_true(judged.drivers->list[1].key.measure == &measure_efficiency);
    assert_int_equal(judged.drivers->list[1].moving_count, 4);
    judged_done(&judged);
}

/* 0.5 with probability 0.8 has a variance of 0.04, an even number from 0.1 to 0.7 one of 0.03. */
static void existence_has_its_share(void **state)
{
    struct judged judged;
    const struct driven *driven;

    (void)state;
    judge(&judged, JUDGED(TIE("a", "b", "0.4", "\"range\": [0.1, 0.7]") ", " TIE("a", "b", "0.5", "\"exists\": 0.8")),
          "[]", CLAIMS("strength(a, b) > 0.5"));
    find_drivers(&judged, 3000);
    driven = driven_claim(&judged, 0);
    assert_int_equal(driven->driver_count, 2);
    for (int i = 0; i < 2; i++) {
        assert_int_equal(driven->drivers[i].input, 1 - i);
        assert_true(fabs(driven->drivers[i].sobol.total - (4 - i) / 7.0) < 0.04);
        assert_true(fabs(driven->drivers[i].sobol.first - (4 - i) / 7.0) < 0.06);
    }
    judged_done(&judged);
}

static void without_a_design_correlations_set_the_order(void **state)
{
    static const int order[] = { 1, 0 };
    struct judged judged;
    const struct driven *driven;

    (void)state;
    judge(&judged,
          JUDGED(TIE("a", "b", "0.3", "\"range\": [0.2, 0.4]") ", " TIE(
              "a", "c", "0.5", "\"range\": [0.2, 0.8]") ", " TIE("b", "d", "0.5", "\"range\": [0.2, 0.8]")),
          "[]", CLAIMS("strength(a, b) > strength(a, c)"));
    find_drivers(&judged, 0);
    driven = driven_claim(&judged, 0);
    assert_true(driven->has_margin);
    assert_int_equal(driven->moving_count, 2);
    assert_int_equal(driven->driver_count, 2);
    for (int i = 0; i < 2; i++) {
        assert_int_equal(driven->drivers[i].input, order[i]);
        assert_false(driven->drivers[i].sobol.known);
    }
    assert_true(driven->drivers[0].correlation.number < -0.9);
    assert_true(driven->drivers[1].correlation.number > 0.15 && driven->drivers[1].correlation.number < 0.5);
    assert_true(driven->low.number < driven->median.number && driven->median.number < driven->high.number);
    judged_done(&judged);
}

/* Even numbers: the 5th percentile of [0.2, 0.4] is 0.21. Hostile ones go by magnitude. */
static void swings_are_plays_with_one_input_moved(void **state)
{
    struct judged judged;
    const struct driven *strength, *hostility;

    (void)state;
    judge(&judged,
          JUDGED(TIE("a", "b", "0.3", "\"range\": [0.2, 0.4]") ", " TIE("a", "b", "0.25", "\"exists\": 0.9") ", " TIE(
              "a", "c", "-0.5", "\"range\": [-0.7, -0.3]")),
          "[]", CLAIMS("strength(a, b) > 0.1", "hostility(a) > 0.1"));
    find_drivers(&judged, 0);
    strength = driven_claim(&judged, 0);
    hostility = driven_claim(&judged, 1);
    assert_true(is_near(strength->middle, 0.45));
    assert_int_equal(strength->driver_count, 2);
    for (int i = 0; i < 2; i++) {
        const struct driver *driver = &strength->drivers[i];
        bool exists = driver->input == 1;

        assert_true(fabs(driver->input_low - (exists ? 0 : 0.21)) < 1e-12);
        assert_true(fabs(driver->input_high - (exists ? 1 : 0.39)) < 1e-12);
        assert_true(is_near(driver->low, exists ? 0.2 : 0.36));
        assert_true(is_near(driver->high, exists ? 0.45 : 0.54));
        assert_true(driver->correlation.number > 0);
    }
    assert_int_equal(hostility->driver_count, 1);
    assert_int_equal(hostility->drivers[0].input, 2);
    assert_true(fabs(hostility->drivers[0].input_low + 0.32) < 1e-12);
    assert_true(fabs(hostility->drivers[0].input_high + 0.68) < 1e-12);
    assert_true(is_near(hostility->drivers[0].low, 0.22) && is_near(hostility->drivers[0].high, 0.58));
    assert_true(hostility->drivers[0].correlation.number == 1);
    assert_true(judged.drivers->inputs[2].low == -0.7 && judged.drivers->inputs[2].high == -0.3);
    assert_true(judged.drivers->inputs[1].probability == 0.9 && judged.drivers->inputs[2].probability == 1);
    judged_done(&judged);
}

/* With phases figures are their change; that of a–b is what its reliance on c takes, and c is gone. */
static void figures_are_changes_against_before(void **state)
{
    struct judged judged;
    const struct figure *figure;
    const struct driven *bond;

    (void)state;
    judge(&judged,
          JUDGED(TIE("a", "b", "0.6",
                     "\"range\": [0.4, 0.8], \"relies_on\": [{ \"actor\": \"c\", \"share\": 0.5, \"range\": [0.4, 0.6] "
                     "}]") ", " TIE("c", "d", "0.5", "\"range\": [0.2, 0.8]")),
          "[{ \"id\": \"p\", \"steps\": [{ \"do\": \"collapse\", \"actor\": \"c\" }] }]", CLAIMS("strength(a, b) > 0"));
    find_drivers(&judged, 0);
    bond = &judged.drivers->list[0];
    assert_true(bond->key.measure == &measure_total_bond && bond->key.phase == 1 && bond->claim == -1);
    assert_true(is_near(bond->middle, -0.3));
    assert_int_equal(bond->driver_count, 2);
    for (int i = 0; i < 2; i++) {
        assert_true(is_near(bond->drivers[i].low, bond->drivers[i].input == 0 ? -0.21 : -0.6 * 0.41));
        assert_true(is_near(bond->drivers[i].high, bond->drivers[i].input == 0 ? -0.39 : -0.6 * 0.59));
        assert_true(bond->drivers[i].correlation.number < -0.3);
    }
    figure = report_find(&judged.told.report, 1, LAYER_COMBINED, &measure_efficiency, -1, -1);
    assert_true(is_near(judged.drivers->list[1].middle, figure->change[FIXED].number));
    judged_done(&judged);
}

static void what_does_not_vary_has_no_drivers(void **state)
{
    struct judged judged;
    const struct driven *driven;

    (void)state;
    judge(&judged,
          JUDGED(TIE("a", "b", "0.3", "\"range\": [0.2, 0.4]") ", " TIE("c", "d", "0.3", "\"directed\": true")), "[]",
          CLAIMS("strength(c, d) > 0.1", "top_partner(c) = d", "top_partner(c) = a"));
    find_drivers(&judged, 20);
    for (int i = 0; i < 3; i++) {
        driven = driven_claim(&judged, i);
        assert_int_equal(driven->moving_count, 0);
        assert_int_equal(driven->driver_count, 0);
        assert_true(driven->has_margin == (i == 0));
        assert_true(is_near(driven->middle, i == 0 ? 0.2 : i == 1));
        assert_true(is_near(driven->low, driven->middle.number) && is_near(driven->high, driven->middle.number));
    }
    judged_done(&judged);
}

/* c is a's first partner as long as a–c is stronger than 0.5, which it is in two of three samples. */
static void claims_over_sets_are_driven_by_whether_they_hold(void **state)
{
    struct judged judged;
    const struct driven *driven;

    (void)state;
    judge(&judged, JUDGED(TIE("a", "b", "0.5", "\"kind\": \"k\"") ", " TIE("a", "c", "0.6", "\"range\": [0.4, 0.7]")),
          "[]", CLAIMS("top_partner(a) = c"));
    find_drivers(&judged, 2000);
    driven = driven_claim(&judged, 0);
    assert_false(driven->has_margin);
    assert_int_equal(driven->driver_count, 1);
    assert_true(is_near(driven->drivers[0].low, 0) && is_near(driven->drivers[0].high, 1));
    assert_true(fabs(driven->drivers[0].correlation.number - sqrt(2.0 / 3)) < 0.06);
    assert_true(fabs(driven->drivers[0].sobol.total - 1) < 0.1);
    assert_true(is_near(driven->median, 1) && is_near(driven->low, 0));
    judged_done(&judged);
}

/* A margin that is there only where a–b is: what is left out takes nothing from the order of the rest. */
static void undefined_samples_are_left_out(void **state)
{
    struct judged judged;
    const struct driven *driven;
    int known = 0;

    (void)state;
    judge(&judged, JUDGED(TIE("a", "b", "0.5", "\"range\": [0.2, 0.9], \"exists\": 0.5")), "[]",
          CLAIMS("distance(a, b) < 3"));
    find_drivers(&judged, 0);
    driven = driven_claim(&judged, 0);
    assert_int_equal(driven->moving_count, 2);
    for (int i = 0; i < 2; i++) {
        const struct driver *driver = &driven->drivers[i];

        if (driver->input == 0)
            assert_true(driver->correlation.number == 1);
        else
            assert_true(driver->low.reason && is_near(driver->high, 1));
        known += driver->input;
    }
    assert_int_equal(known, 1);
    judged_done(&judged);
}

static void few_samples_have_no_correlation(void **state)
{
    static const struct {
        long count;
        bool known;
    } cases[] = { { 9, false }, { 10, true } };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct judged judged;

        judge(&judged, JUDGED(TIE("a", "b", "0.3", "\"range\": [0.2, 0.4]")), "[]", CLAIMS("strength(a, b) > 0.1"));
        judged.question.count = cases[i].count;
        find_drivers(&judged, 0);
        assert_int_equal(driven_claim(&judged, 0)->driver_count, 1); /* it swings all the same */
        assert_true(!driven_claim(&judged, 0)->drivers[0].correlation.reason == cases[i].known);
        judged_done(&judged);
    }
}

static void expect_same_value(struct value a, struct value b)
{
    assert_true(a.reason == b.reason && (a.reason || a.number == b.number));
}

static void expect_same(const struct driver *a, const struct driver *b)
{
    assert_int_equal(a->input, b->input);
    expect_same_value(a->correlation, b->correlation);
    expect_same_value(a->low, b->low);
    expect_same_value(a->high, b->high);
    assert_true(a->sobol.known && b->sobol.known);
    assert_true(a->sobol.first == b->sobol.first && a->sobol.total == b->sobol.total);
    assert_true(a->sobol.first_interval.low == b->sobol.first_interval.low);
    assert_true(a->sobol.total_interval.high == b->sobol.total_interval.high);
}

static void several_processes_find_the_same(void **state)
{
    struct judged judged[2];

    (void)state;
    for (int i = 0; i < 2; i++) {
        judge(&judged[i],
              JUDGED(TIE("a", "b", "0.3", "\"range\": [0.2, 0.4]") ", " TIE(
                  "a", "b", "0.25", "\"exists\": 0.6, \"range\": [0.2, 0.3]") ", " TIE("b", "c", "0.5",
                                                                                       "\"range\": [0.2, 0.6]")),
              "[]", CLAIMS("strength(a, b) > strength(b, c)", "top_partner(b) = a"));
        judged[i].question.processes = 1 + 2 * i;
        find_drivers(&judged[i], 100);
    }
    for (int o = 0; o < judged[0].drivers->count; o++) {
        const struct driven *one = &judged[0].drivers->list[o], *other = &judged[1].drivers->list[o];

        assert_true(one->driver_count > 1);
        assert_int_equal(one->driver_count, other->driver_count);
        for (int i = 0; i < one->driver_count; i++)
            expect_same(&one->drivers[i], &other->drivers[i]);
    }
    judged_done(&judged[0]);
    judged_done(&judged[1]);
}

/* Only those that any list would show are moved alone. */
static void of_many_inputs_the_first_swing(void **state)
{
    struct judged judged;
    const struct driven *driven;
    AUTO_TEXT model = { 0 };

    (void)state;
    text_add(&model, JUDGED(TIE("a", "b", "90", "\"range\": [40, 140]")));
    model.length -= strlen("] }");
    for (int i = 0; i < 520; i++)
        text_add(&model, ", " TIE("a", "b", "1", "\"range\": [0.9, 1.1]"));
    text_add(&model, "] }");
    judge(&judged, model.data, "[]", CLAIMS("strength(a, b) > 1"));
    judged.question.count = 50;
    find_drivers(&judged, 0);
    driven = driven_claim(&judged, 0);
    assert_int_equal(judged.drivers->input_count, 521);
    assert_null(judged.drivers->why_no_swings);
    assert_int_equal(driven->driver_count, DRIVERS_LISTED);
    assert_in_range(driven->moving_count, DRIVERS_LISTED, 30);
    assert_int_equal(driven->drivers[0].input, 0);
    assert_true(is_near(driven->drivers[0].low, 520 + 45 - 1));
    for (int i = 1; i < DRIVERS_LISTED; i++)
        assert_true(is_near(driven->drivers[i].high, 520 + 90 - 1 + 0.09));
    judged_done(&judged);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(inputs_of_a_sum_have_the_shares_of_their_variances),
        cmocka_unit_test(existence_has_its_share),
        cmocka_unit_test(without_a_design_correlations_set_the_order),
        cmocka_unit_test(swings_are_plays_with_one_input_moved),
        cmocka_unit_test(figures_are_changes_against_before),
        cmocka_unit_test(what_does_not_vary_has_no_drivers),
        cmocka_unit_test(claims_over_sets_are_driven_by_whether_they_hold),
        cmocka_unit_test(undefined_samples_are_left_out),
        cmocka_unit_test(few_samples_have_no_correlation),
        cmocka_unit_test(several_processes_find_the_same),
        cmocka_unit_test(of_many_inputs_the_first_swing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
