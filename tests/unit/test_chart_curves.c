/*
 * test_chart_curves.c - curves keep what matters when they are thinned, gaps stay gaps, names stay apart.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>

#include "charts.h"

/* The points of a curve's path: those named by letters; least and greatest y. */
static int points_of(const char *svg, const char *colour, double *top, double *bottom)
{
    char start[80];
    const char *at;
    int count = 0;

    snprintf(start, sizeof start, "<path fill=\"none\" stroke=\"%s\"", colour);
    at = strstr(strstr(svg, start), " d=\"") + 4;
    *top = INFINITY;
    *bottom = -INFINITY;
    for (; *at != '"'; at++) {
        if (*at != 'M' && *at != 'L')
            continue;
        at = strchr(at, ',');
        *top = fmin(*top, strtod(at + 1, NULL));
        *bottom = fmax(*bottom, strtod(at + 1, NULL));
        count++;
    }
    return count;
}

static void thinning_keeps_every_spike(void **state)
{
    enum { N = 5000 };
    AUTO_FREE double *values = mem_array(N + 1, sizeof *values);
    struct chart_curve curve = { "a", values, NULL, NULL };
    struct chart_curves fall = { { "t", NULL, NULL, LANGUAGE_ENGLISH }, "q", NULL, &curve, 1, N, false, NULL, 0 };

    (void)state;
    for (int spike = 0; spike <= N; spike += spike < 30 || spike > N - 40 ? 1 : 97) {
        double top, bottom;
        AUTO_TEXT svg = { 0 };

        for (int q = 0; q <= N; q++)
            values[q] = q == spike ? 1 : q == N - spike ? 0 : 0.5;
        chart_write_curves(&svg, &fall);
        assert_in_range(points_of(svg.data, "#0072b2", &top, &bottom), 500, 4 * PAGE_WIDTH);
        assert_true(fabs(bottom - top - (spike == N - spike ? 170 : 340)) < 0.11);
    }
}

static void noisy_curves_make_no_large_file(void **state)
{
    enum { N = 5000, COUNT = 6 };
    AUTO_FREE double *values = mem_array(3 * COUNT * (N + 1), sizeof *values);
    struct chart_curve curves[COUNT];
    struct chart_curves fall = { { "t", NULL, NULL, LANGUAGE_ENGLISH }, "q", NULL, curves, COUNT, N, false, "m", 2500 };
    unsigned seed = 1;
    AUTO_TEXT svg = { 0 };

    (void)state;
    for (int i = 0; i < 3 * COUNT * (N + 1); i++) {
        seed = seed * 1664525u + 1013904223u;
        values[i] = (seed >> 8) / 16777216.0;
    }
    for (int i = 0; i < COUNT; i++) {
        double *own = values + 3 * i * (N + 1);

        curves[i] = (struct chart_curve){ "a", own, own + N + 1, own + 2 * (N + 1) };
    }
    chart_write_curves(&svg, &fall);
    is_sound(&svg);
    assert_in_range(svg.length, 20000, 200000);
}

static void gaps_are_gaps(void **state)
{
    static const double values[] = { 1, 0.9, NAN, 0.5, INFINITY, 0.2, 0.1 };
    struct chart_curve curve = { "a", values, NULL, NULL };
    struct chart_curves fall = { { "t", NULL, NULL, LANGUAGE_ENGLISH }, "q", NULL, &curve, 1, 6, false, NULL, 0 };
    double top, bottom;
    const char *path;
    AUTO_TEXT svg = { 0 };

    (void)state;
    chart_write_curves(&svg, &fall);
    assert_int_equal(points_of(svg.data, "#0072b2", &top, &bottom), 5);
    path = strstr(svg.data, "<path");
    assert_int_equal(count_of(path, "M"), 3 + 1); /* and the sample beside the name */
    assert_int_equal(count_of(path, "h1.8M"), 1);
    assert_int_equal(count_of(svg.data, "<circle"), 5);
}

/* An interval is one closed shape per stretch. */
static void intervals_are_closed_shapes(void **state)
{
    static const double values[] = { 1, 0.8, 0.6, 0.4, 0.2 }, low[] = { 0.9, 0.7, NAN, 0.3, 0.1 };
    static const double high[] = { 1, 0.9, 0.7, 0.5, 0.3 };
    struct chart_curve curve = { "a", values, low, high };
    struct chart_curves fall = { { "t", NULL, NULL, LANGUAGE_ENGLISH }, "q", NULL, &curve, 1, 4, false, NULL, 0 };
    const char *path;
    AUTO_TEXT svg = { 0 };

    (void)state;
    chart_write_curves(&svg, &fall);
    path = strstr(svg.data, "fill-opacity");
    assert_non_null(path);
    *strchr((char *)(uintptr_t)path, '>') = '\0';
    assert_int_equal(count_of(path, "M"), 2);
    assert_int_equal(count_of(path, "L"), 6);
    assert_int_equal(count_of(path, "z"), 2);
}

static void names_never_overlap(void **state)
{
    unsigned seed = 5;

    (void)state;
    for (int round = 0; round < 200; round++) {
        double values[8][2], y[16];
        struct chart_curve curves[8];
        struct chart_curves fall = {
            { "t", NULL, NULL, LANGUAGE_ENGLISH }, "q", NULL, curves, 1 + round % 8, 1, round % 2, NULL, 0
        };
        int found;
        AUTO_TEXT svg = { 0 };

        for (int i = 0; i < 8; i++) {
            seed = seed * 1664525u + 1013904223u;
            values[i][0] = 1;
            values[i][1] = (seed >> 24) % (round < 100 ? 3 : 200) / 200.0;
            curves[i] = (struct chart_curve){ "name", values[i], NULL, NULL };
        }
        chart_write_curves(&svg, &fall);
        found = numbers_of(svg.data, ">name</text>", " y=\"", y, 16);
        assert_int_equal(found, fall.curve_count);
        for (int i = 1; i < found; i++)
            assert_true(y[i] - y[i - 1] > 16.9);
    }
}

/* Names stand at the ends of lines where they can, else in the order of the lines from the top of the plot. */
static void names_are_near_their_lines(void **state)
{
    static const double high[] = { 1, 0.9, 0.8 }, middle[] = { 1, 0.7, 0.5 }, low[] = { 1, 0.2, 0.1 };
    static const double fast[] = { 1, 0.1, 0 }, slow[] = { 1, 0.9, 0 };
    static const struct chart_curve apart[] = { { "n", low, 0, 0 }, { "n", high, 0, 0 }, { "n", middle, 0, 0 } };
    static const struct chart_curve together[] = { { "fast", fast, NULL, NULL }, { "slow", slow, NULL, NULL } };
    struct chart_curves fall = { { "t", NULL, NULL, LANGUAGE_ENGLISH }, "q", NULL, apart, 3, 2, false, NULL, 0 };
    double y[4], zero = 0, one = 0;
    AUTO_TEXT near = { 0 };
    AUTO_TEXT column = { 0 };

    (void)state;
    chart_write_curves(&near, &fall);
    assert_int_equal(numbers_of(near.data, ">0.0</text>", " y=\"", &zero, 1), 1);
    assert_int_equal(numbers_of(near.data, ">1.0</text>", " y=\"", &one, 1), 1);
    assert_int_equal(numbers_of(near.data, ">n</text>", " y=\"", y, 4), 3);
    assert_true(fabs(y[0] - (zero + 0.8 * (one - zero))) < 0.02);
    assert_true(fabs(y[1] - (zero + 0.5 * (one - zero))) < 0.02);
    assert_true(fabs(y[2] - (zero + 0.1 * (one - zero))) < 0.02);
    fall = (struct chart_curves){ .curves = together, .curve_count = 2, .n = 2 };
    chart_write_curves(&column, &fall);
    numbers_of(column.data, ">slow</text>", " y=\"", &y[0], 1);
    numbers_of(column.data, ">fast</text>", " y=\"", &y[1], 1);
    numbers_of(column.data, ">1.0</text>", " y=\"", &one, 1);
    assert_true(y[0] < y[1] && y[0] > one && y[1] < one + 40);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(thinning_keeps_every_spike),
        cmocka_unit_test(noisy_curves_make_no_large_file),
        cmocka_unit_test(gaps_are_gaps),
        cmocka_unit_test(intervals_are_closed_shapes),
        cmocka_unit_test(names_never_overlap),
        cmocka_unit_test(names_are_near_their_lines),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
