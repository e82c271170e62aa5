/*
 * test_coverage.c - what samples come to, beside closed forms: quantiles, shares, how often their intervals hold the truth, and what
 * one source for all does.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>

#include "driven.h"

#define CLAIMS(...) ((const char *const[]){ __VA_ARGS__, NULL })
#define SOURCED(ties)                                                                                \
    "{ \"format\": \"entente-model/1\", \"layers\": [{ \"id\": \"m\" }],"                            \
    "  \"sources\": [{ \"id\": \"s\", \"title\": \"One\" }, { \"id\": \"t\", \"title\": \"Two\" }]," \
    "  \"actors\": [{ \"id\": \"a\" }, { \"id\": \"b\" }, { \"id\": \"c\" }, { \"id\": \"d\" }],"    \
    "  \"ties\": [" ties "] }"

/* Even from 0.2 to 0.6. */
#define EVEN(from, to) TIE(from, to, "0.4", "\"range\": [0.2, 0.6]")
#define SAID_BY(from, to, source) TIE(from, to, "0.4", "\"range\": [0.2, 0.6], \"sources\": [\"" source "\"]")

static void sum_up(struct judged *judged, uint64_t seed, long count)
{
    struct error error = { 0 };

    judged->question.seed = seed;
    judged->question.count = count;
    assert_true(samples_draw(&judged->samples, &judged->told.report, &judged->question, &error));
    assert_true(report_sum_samples(&judged->told.report, &judged->samples, &judged->question, &error));
}

static const struct sampled_figure *bond_of(const struct judged *judged, int phase)
{
    const struct sampled_figure *figure =
        sampling_find(judged->told.report.sampling, phase, LAYER_COMBINED, &measure_total_bond, 0, 1);

    assert_non_null(figure);
    return figure;
}

/* Within four standard errors of a quantile of numbers that are even over so wide a range. */
static bool is_near(struct value value, double expected, double width, long count)
{
    return !value.reason && fabs(value.number - expected) < 4 * 0.5 * width / sqrt((double)count);
}

static void quantiles_are_those_of_the_distribution(void **state)
{
    enum { COUNT = 4000 };
    const struct sampled_figure *before, *after;
    struct judged judged;

    (void)state;
    judge(&judged, JUDGED(EVEN("a", "b")),
          "[{ \"id\": \"p\", \"steps\": [{ \"do\": \"strengthen\", \"where\": { \"from\": \"a\" }, \"by\": 0.2 }] }]",
          CLAIMS("strength(a, b) > 0"));
    sum_up(&judged, 1, COUNT);
    before = bond_of(&judged, 0);
    assert_int_equal(before->defined, COUNT);
    assert_true(is_near(before->low, 0.22, 0.4, COUNT) && is_near(before->median, 0.4, 0.4, COUNT));
    assert_true(is_near(before->high, 0.58, 0.4, COUNT));
    after = bond_of(&judged, 1);
    assert_true(is_near(after->high, 1.2 * 0.58, 0.48, COUNT));
    /* Before and after share the draw: the change is a fifth of it. */
    assert_true(is_near(after->change_low, 0.2 * 0.22, 0.08, COUNT));
    assert_true(is_near(after->change, 0.2 * 0.4, 0.08, COUNT));
    assert_true(is_near(after->change_high, 0.2 * 0.58, 0.08, COUNT));
    assert_true(after->rises.number == 1 && after->falls.number == 0);
    judged_done(&judged);
}

/* 95 of 100 intervals hold the true share: of 400, 380, give or take 4.4 (three of these are allowed, and what whole numbers cost). */
static void intervals_of_shares_hold_the_truth_as_often_as_they_say(void **state)
{
    static const struct {
        const char *claim;
        double truth;
    } cases[] = { { "strength(a, b) > 0.3", 0.75 },
                  { "strength(a, b) > 0.24", 0.9 },
                  { "strength(a, b) > 0.56", 0.1 } };
    enum { SEEDS = 400, COUNT = 120 };

    (void)state;
    for (size_t c = 0; c < sizeof cases / sizeof *cases; c++) {
        struct judged judged;
        int held = 0;

        judge(&judged, JUDGED(EVEN("a", "b")), "[]", CLAIMS(cases[c].claim));
        for (int seed = 1; seed <= SEEDS; seed++) {
            const struct interval *share;

            sum_up(&judged, (uint64_t)seed, COUNT);
            share = &judged.told.report.sampling->claims[0].share[REGIME_INDEPENDENT];
            held += share->low <= cases[c].truth && cases[c].truth <= share->high;
            samples_done(&judged.samples);
        }
        assert_in_range(held, 365, 394);
        judged_done(&judged);
    }
}

static void verdicts_go_by_the_whole_interval(void **state)
{
    struct judged judged;
    const struct sampled_claim *claims;

    (void)state;
    judge(&judged, JUDGED(EVEN("a", "b")), "[]",
          CLAIMS("strength(a, b) > 0.3", "strength(a, b) > 0.22", "strength(a, b) > 0.24"));
    sum_up(&judged, 1, 400);
    claims = judged.told.report.sampling->claims;
    assert_true(claims[0].confidence == CLAIM_CONFIDENCE);
    assert_int_equal(claims[0].verdict[REGIME_INDEPENDENT], SAMPLED_FAILS);
    assert_int_equal(claims[1].verdict[REGIME_INDEPENDENT], SAMPLED_HOLDS);
    assert_int_equal(claims[2].verdict[REGIME_INDEPENDENT], SAMPLED_UNDECIDED);
    assert_int_equal(claims_not_holding(&judged.told.report), 2); /* though all three do as judged */
    judged_done(&judged);
}

static double share_in(const struct judged *judged, enum regime regime)
{
    return (double)judged->told.report.sampling->claims[0].holds[regime] / (double)judged->question.count;
}

/* Of two even numbers the sum, from 0.4 to 1.2, exceeds 0.9 in 0.3² / 2 / 0.4² of cases; twice one of them in 0.15 / 0.4. */
static void what_one_source_says_moves_together(void **state)
{
    static const struct {
        const char *model;
        double together;
    } cases[] = {
        { SOURCED(SAID_BY("a", "b", "s") ", " SAID_BY("a", "b", "s")), 0.375 },
        { SOURCED(SAID_BY("a", "b", "s") ", " SAID_BY("a", "b", "t")), 0.28125 },
        { SOURCED(EVEN("a", "b") ", " EVEN("a", "b")), 0.28125 },
    };
    enum { COUNT = 4000 };

    (void)state;
    for (size_t c = 0; c < sizeof cases / sizeof *cases; c++) {
        struct judged judged;

        judge(&judged, cases[c].model, "[]", CLAIMS("strength(a, b) > 0.9"));
        sum_up(&judged, 1, COUNT);
        assert_true(fabs(share_in(&judged, REGIME_INDEPENDENT) - 0.28125) < 4 * 0.5 / sqrt(COUNT));
        assert_true(fabs(share_in(&judged, REGIME_SHARED) - cases[c].together) < 4 * 0.5 / sqrt(COUNT));
        judged_done(&judged);
    }
}

static void undetermined_is_not_true(void **state)
{
    enum { COUNT = 2000 };
    struct judged judged;
    const struct sampled_claim *claim;

    (void)state;
    judge(&judged, JUDGED(EVEN("a", "b") ", " TIE("c", "d", "0.5", "\"exists\": 0.5")), "[]",
          CLAIMS("strength(a, b) / strength(c, d) > 0"));
    sum_up(&judged, 1, COUNT);
    claim = &judged.told.report.sampling->claims[0];
    assert_true(labs(claim->holds[REGIME_INDEPENDENT] - COUNT / 2) < 4 * sqrt(COUNT / 4.0));
    assert_int_equal(claim->holds[REGIME_INDEPENDENT] + claim->undetermined[REGIME_INDEPENDENT], COUNT);
    judged_done(&judged);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(quantiles_are_those_of_the_distribution),
        cmocka_unit_test(intervals_of_shares_hold_the_truth_as_often_as_they_say),
        cmocka_unit_test(verdicts_go_by_the_whole_interval),
        cmocka_unit_test(what_one_source_says_moves_together),
        cmocka_unit_test(undetermined_is_not_true),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
