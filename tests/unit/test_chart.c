/*
 * test_chart.c - charts are well-formed whatever they are given, and what is drawn is what there is.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>

#include "charts.h"

static const char *const parts[] = { "membership", "mediation", "erosion", "other" };

static void any_text_may_stand_anywhere(void **state)
{
    const char *texts[HOSTILE_COUNT];
    char *owned[LONG_COUNT];

    (void)state;
    hostile_texts(texts, owned);
    for (int i = 0; i < HOSTILE_COUNT; i++) {
        const char *text = texts[i], *names[] = { text, text };
        double values[] = { 1, 0.5, 0 };
        struct chart_bar bars[] = { { text, 2, { 1, 1 }, NULL },
                                    { text, NAN, { 0 }, text },
                                    { text, -1, { -2, 1 }, 0 } };
        struct chart_curve curves[] = { { text, values, NULL, NULL }, { text, values, values, values } };
        struct chart_bars ranking = { { text, text, text, LANGUAGE_ENGLISH }, text, bars, 3, names, 2, 3 };
        struct chart_curves fall = { { text, text, text, LANGUAGE_ENGLISH }, text, text, curves, 2, 2, false, text, 1 };
        AUTO_TEXT first = { 0 };
        AUTO_TEXT second = { 0 };

        chart_write_bars(&first, &ranking);
        is_sound(&first);
        chart_write_curves(&second, &fall);
        is_sound(&second);
    }
    for (int i = 0; i < LONG_COUNT; i++)
        free(owned[i]);
}

static void any_value_may_stand_anywhere(void **state)
{
    static const double values[] = { NAN,  INFINITY, -INFINITY, 0,    -0.0,  1e-320, 1e-12, -1e-7,
                                     0.25, 1,        -3,        1e15, 1e100, -1e100, 1e300, -1.7e308 };
    enum { COUNT = sizeof values / sizeof *values };

    (void)state;
    for (int i = 0; i < COUNT; i++) {
        for (int k = 0; k < COUNT; k += 1 + i % 3) {
            double pair[] = { values[i], values[k] }, other[] = { values[k], values[i] };
            struct chart_bar bars[] = { { "a", pair[0], { pair[0], pair[1] }, NULL }, { "b", pair[1], { 0 }, "why" } };
            struct chart_curve curves[] = { { "a", pair, other, pair }, { "b", other, NULL, NULL } };
            struct chart_bars ranking = { { "t", NULL, NULL, LANGUAGE_ENGLISH }, NULL, bars, 2, parts, k % 3, i % 10 };
            struct chart_curves fall = {
                { "t", NULL, NULL, LANGUAGE_ENGLISH }, NULL, NULL, curves, 2, 1, i % 2, "m", pair[1]
            };
            AUTO_TEXT first = { 0 };
            AUTO_TEXT second = { 0 };

            chart_write_bars(&first, &ranking);
            chart_write_curves(&second, &fall);
            if ((i + k) % 6 == 0) {
                is_sound(&first);
                is_sound(&second);
            }
            texts_are_within_the_page(first.data);
            texts_are_within_the_page(second.data);
            assert_null(strstr(first.data, "nan"));
            assert_null(strstr(second.data, "nan"));
        }
    }
}

static void nothing_is_said_to_be_nothing(void **state)
{
    static const double one[] = { 1 };
    struct chart_bars ranking = { { NULL, NULL, NULL, LANGUAGE_ENGLISH }, NULL, NULL, 0, parts, 4, 3 };
    struct chart_curves fall = { .n = 3, .marker = "m" };
    struct chart_curve curve = { NULL, one, one, one };
    AUTO_TEXT bars = { 0 };
    AUTO_TEXT curves = { 0 };
    AUTO_TEXT start = { 0 };

    (void)state;
    chart_write_bars(&bars, &ranking);
    chart_write_curves(&curves, &fall);
    is_sound(&bars);
    is_sound(&curves);
    assert_non_null(strstr(bars.data, "nothing to draw"));
    assert_non_null(strstr(curves.data, "nothing to draw"));
    fall = (struct chart_curves){ .words = { "", "", "" }, .x_axis = "", .curves = &curve, .curve_count = 1, .n = 0 };
    chart_write_curves(&start, &fall);
    is_sound(&start);
    assert_int_equal(count_of(start.data, "<circle"), 1);
    assert_null(strchr(strstr(start.data, "<title>"), '?'));
}

static void bars_are_as_long_as_their_values(void **state)
{
    static const struct chart_bar bars[] = { { "a", 0.5, { 0 }, NULL },
                                             { "b", 0.125, { 0 }, NULL },
                                             { "c", -0.25, { 0 }, 0 } };
    struct chart_bars ranking = { { "t", NULL, NULL, LANGUAGE_ENGLISH }, "x", bars, 3, NULL, 0, 3 };
    double left[4], width[4];
    AUTO_TEXT svg = { 0 };

    (void)state;
    chart_write_bars(&svg, &ranking);
    assert_int_equal(numbers_of(svg.data, "fill=\"#56b4e9\"", " x=\"", left, 4), 3);
    assert_int_equal(numbers_of(svg.data, "fill=\"#56b4e9\"", "width=\"", width, 4), 3);
    assert_true(width[0] > 200);
    assert_true(fabs(width[1] - width[0] / 4) < 0.02 && fabs(width[2] - width[0] / 2) < 0.02);
    assert_true(fabs(left[0] - left[1]) < 0.02 && fabs(left[2] + width[2] - left[0]) < 0.02);
    assert_non_null(strstr(svg.data, ">0.500</text>"));
    assert_non_null(strstr(svg.data, "text-anchor=\"end\">−0.250</text>"));
}

static void parts_are_stacked_and_told_apart(void **state)
{
    static const char *const fills[] = { "\"#0072b2\" s", "\"#f2bd4a\" s", "\"url(#chart-part-2)\"",
                                         "\"url(#chart-part-3)\"" };
    static const struct chart_bar bars[] = { { "a", 0.8, { 0.4, 0.2, 0.1, 0.1 }, NULL } };
    struct chart_bars ranking = { { "t", NULL, NULL, LANGUAGE_ENGLISH }, "x", bars, 1, parts, 4, 2 };
    double left[4][2], width[4][2];
    AUTO_TEXT svg = { 0 };

    (void)state;
    chart_write_bars(&svg, &ranking);
    for (int i = 0; i < 4; i++) { /* the first is in the legend */
        assert_int_equal(numbers_of(svg.data, fills[i], " x=\"", left[i], 2), 2);
        numbers_of(svg.data, fills[i], "width=\"", width[i], 2);
        assert_non_null(strstr(svg.data, parts[i]));
    }
    for (int i = 1; i < 4; i++) {
        assert_true(fabs(left[i][1] - left[i - 1][1] - width[i - 1][1]) < 0.02);
        assert_true(fabs(width[i][1] - width[0][1] * bars[0].parts[i] / 0.4) < 0.02);
    }
    assert_non_null(strstr(svg.data, "<title>a: 0.80 (membership 0.40, mediation 0.20, erosion 0.10, other 0.10)<"));
    assert_null(strstr(svg.data, "where it is not"));
}

static void gains_within_a_loss_are_marked(void **state)
{
    static const struct chart_bar bars[] = { { "a", 0.3, { 0.4, -0.1 }, NULL } };
    struct chart_bars ranking = { { "t", NULL, NULL, LANGUAGE_ENGLISH }, "x", bars, 1, parts, 2, 2 };
    double left[2], width[2], mark;
    const char *path;
    AUTO_TEXT svg = { 0 };

    (void)state;
    chart_write_bars(&svg, &ranking);
    assert_int_equal(count_of(svg.data, "<path"), 2);
    numbers_of(svg.data, "\"#0072b2\" s", " x=\"", left, 2);
    numbers_of(svg.data, "\"#0072b2\" s", "width=\"", width, 2);
    path = strstr(strstr(svg.data, "<path") + 1, "<path");
    mark = strtod(strchr(path, 'M') + 1, NULL);
    assert_true(fabs(mark - left[1] - 0.75 * width[1]) < 0.02);
}

static void forty_rows_are_drawn_and_the_rest_is_counted(void **state)
{
    struct chart_bar bars[100] = { { 0 } };
    struct chart_bars ranking = { { "t", NULL, NULL, LANGUAGE_ENGLISH }, "x", bars, 100, NULL, 0, 3 };
    AUTO_TEXT svg = { 0 };

    (void)state;
    for (int i = 0; i < 100; i++)
        bars[i] = (struct chart_bar){ i < 40 ? "drawn" : "left out", 100 - i, { 0 }, NULL };
    chart_write_bars(&svg, &ranking);
    is_sound(&svg);
    assert_int_equal(count_of(svg.data, ">drawn</text>"), 40);
    assert_null(strstr(svg.data, "left out"));
    assert_non_null(strstr(svg.data, ">60 more not drawn</text>"));
}

static void undefined_values_say_why(void **state)
{
    static const struct chart_bar bars[] = { { "a", 1, { 0 }, NULL }, { "b", NAN, { 0 }, "no <pair> left" } };
    struct chart_bars ranking = { { "t", NULL, NULL, LANGUAGE_ENGLISH }, "x", bars, 2, NULL, 0, 3 };
    AUTO_TEXT svg = { 0 };

    (void)state;
    chart_write_bars(&svg, &ranking);
    assert_non_null(strstr(svg.data, "<title>b: – no &lt;pair&gt; left</title>"));
    assert_non_null(strstr(svg.data, ">–</text>"));
}

static void long_names_are_whole_in_titles(void **state)
{
    AUTO_FREE char *name = repeated("Wide ", 1000);
    AUTO_TEXT expected = { 0 };
    struct chart_bar bar = { name, 1, { 0 }, NULL };
    struct chart_bars ranking = { { "t", NULL, NULL, LANGUAGE_ENGLISH }, NULL, &bar, 1, NULL, 0, 3 };
    AUTO_TEXT svg = { 0 };

    (void)state;
    chart_write_bars(&svg, &ranking);
    name[strlen(name) - 1] = '\0';
    text_addf(&expected, "<title>%s: 1.000</title>", name);
    assert_non_null(strstr(svg.data, expected.data));
    assert_non_null(strstr(svg.data, "…</text>"));
}

static void same_chart_same_bytes(void **state)
{
    static const double values[] = { 1, 1.0 / 3, 0 };
    static const struct chart_curve curves[] = { { "a", values, values, values }, { "b", values, NULL, NULL } };
    struct chart_curves fall = { { "t", "s", "f", LANGUAGE_ENGLISH }, "q", "y", curves, 2, 2, true, "half gone", 1 };
    AUTO_TEXT first = { 0 };
    AUTO_TEXT second = { 0 };

    (void)state;
    chart_write_curves(&first, &fall);
    chart_write_curves(&second, &fall);
    assert_string_equal(first.data, second.data);
    assert_non_null(strstr(first.data, ">half gone</text>"));
    assert_non_null(strstr(first.data, "role=\"img\""));
    assert_non_null(strstr(first.data, "<title>t</title>\n<desc>Curves over 0 to 2, 2 of 2: a, b. half gone</desc>"));
}

static void ticks_are_round(void **state)
{
    static const struct {
        double low, high;
        int most;
        double least, first, step;
        int count, decimals;
    } cases[] = {
        { 0, 1, 6, 0, 0, 0.2, 6, 1 },
        { 0, 0.408, 6, 0, 0, 0.1, 5, 1 },
        { -0.3, 0.3, 6, 0, -3, 0.1, 7, 1 },
        { 0, 34, 8, 1, 0, 5, 7, 0 },
        { 0, 1, 8, 1, 0, 1, 2, 0 },
        { 0, 5000, 8, 1, 0, 1000, 6, 0 },
        { 0.011, 0.019, 4, 0, 6, 0.002, 4, 3 },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct chart_ticks ticks = chart_ticks_within(cases[i].low, cases[i].high, cases[i].most, cases[i].least);

        assert_true(fabs(ticks.step / cases[i].step - 1) < 1e-9);
        assert_true(ticks.first == cases[i].first);
        assert_int_equal(ticks.count, cases[i].count);
        assert_int_equal(ticks.decimals, cases[i].decimals);
    }
}

static void texts_are_cleaned_cut_and_broken(void **state)
{
    static const struct {
        const char *string, *clean;
    } cases[] = {
        { NULL, "?" },
        { " \n", "?" },
        { "  a \t b\n", "a b" },
        { "a\x01\u202e\u2066z", "az" },
        { "\xff", "\ufffd" },
        { "e\u0301\u0301\u0301\u0301\u0301\u0301x", "e\u0301\u0301\u0301\u0301x" },
        { "\u0645\u200c\u06cc", "\u0645\u200c\u06cc" },
    };
    AUTO_TEXT cut = { 0 };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        AUTO_TEXT clean = { 0 };

        chart_text_clean(cases[i].string, &clean);
        assert_string_equal(clean.data, cases[i].clean);
    }
    chart_text_fit("abc def", chart_text_width("abc …", 10), 10, &cut);
    assert_string_equal(cut.data, "abc…");
    assert_int_equal(chart_text_break("abc def ghi", chart_text_width("abc def g", 10), 10), 7);
    assert_int_equal(chart_text_break("abcdef", chart_text_width("abc", 10), 10), 3);
    assert_int_equal(chart_text_break("abc", 0, 10), 1);
    assert_int_equal(chart_text_break("abc def", chart_text_width("abc", 10), 10), 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(any_text_may_stand_anywhere),
        cmocka_unit_test(any_value_may_stand_anywhere),
        cmocka_unit_test(nothing_is_said_to_be_nothing),
        cmocka_unit_test(bars_are_as_long_as_their_values),
        cmocka_unit_test(parts_are_stacked_and_told_apart),
        cmocka_unit_test(gains_within_a_loss_are_marked),
        cmocka_unit_test(forty_rows_are_drawn_and_the_rest_is_counted),
        cmocka_unit_test(undefined_values_say_why),
        cmocka_unit_test(long_names_are_whole_in_titles),
        cmocka_unit_test(same_chart_same_bytes),
        cmocka_unit_test(ticks_are_round),
        cmocka_unit_test(texts_are_cleaned_cut_and_broken),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
