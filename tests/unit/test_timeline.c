/*
 * test_timeline.c - figures over phases stand where they belong, lines follow what builds on what, and texts stay texts.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>

#include "analysis/sample/sampling.h"
#include "charts.h"
#include "output/timeline_chart.h"

enum { PHASES = 4, MOST = 64 };

/* Before, spring, and two futures of which the first comes last by its date; a pair's bond in two layers. */
static void make_report(struct report *report)
{
    static struct report_phase phases[PHASES] = {
        { .id = "before", .title = "Before", .date = "1989", .parent = -1 },
        { .id = "spring", .title = "Spring", .date = "1990-03", .parent = 0 },
        { .id = "late", .title = "Late", .date = "1991-01-01", .parent = 1, .is_leaf = true },
        { .id = "early", .title = "Early", .parent = 1, .is_leaf = true },
    };
    static struct report_actor actors[] = { { .id = "a", .name = "<Aa>" }, { .id = "b", .name = "Bb" } };
    static struct report_named layers[] = { { "m", "Military", 1 }, { "e", "Economic", 1 } };
    static int pairs[1][2] = { { 0, 1 } };

    *report = (struct report){ .title = "T",
                               .phases = phases,
                               .phase_count = PHASES,
                               .leaf_count = 2,
                               .actors = actors,
                               .actor_count = 2,
                               .layers = layers,
                               .layer_count = 2,
                               .pairs = pairs,
                               .pair_count = 1 };
}

static void add(struct report *report, const struct measure *measure, int layer, bool of_pair, const double *values)
{
    for (int phase = 0; phase < PHASES; phase++) {
        struct figure figure = { .phase = phase, .layer = layer, .measure = measure };

        figure.actor = of_pair ? 0 : -1;
        figure.other = of_pair ? 1 : -1;
        figure.value[FIXED] = isnan(values[phase]) ? UNDEFINED("why") : VALUE(values[phase]);
        figure.value[RESIDUAL] = VALUE(99);
        report_add_figure(report, figure);
    }
}

/* Nothing but one measure over the phases. */
static void make_report_of_one(struct report *report)
{
    static const double values[] = { 1, 0.5, 0.25, 0.75 };

    make_report(report);
    report->pair_count = 0;
    add(report, &measure_efficiency, LAYER_COMBINED, false, values);
}

/* Where a colour's marks are: each path begins with "M" and its place. */
static int marks_of(const char *svg, const char *colour, double x[MOST], double y[MOST])
{
    char start[80];
    int count = 0;

    snprintf(start, sizeof start, "<path class=\"mark\" fill=\"%s\"", colour);
    for (const char *at = svg; count < MOST && (at = strstr(at, start)); at++, count++) {
        char *rest;

        x[count] = strtod(strstr(at, " d=\"M") + 5, &rest);
        y[count] = strtod(rest + 1, NULL);
    }
    return count;
}

static void values_stand_in_order_of_dates(void **state)
{
    static const double values[] = { 1, 0.5, 0.25, 0.75 };
    static const int order[] = { 0, 1, 3, 2 };
    struct report report;
    double x[MOST], y[MOST];
    AUTO_TEXT svg = { 0 };

    (void)state;
    make_report_of_one(&report);
    assert_true(timeline_write_chart(&report, LANGUAGE_ENGLISH, &svg));
    is_sound(&svg);
    assert_int_equal(marks_of(svg.data, "#0072b2", x, y), PHASES);
    for (int i = 1; i < PHASES; i++) {
        assert_true(fabs(x[i] - x[i - 1] - (x[1] - x[0])) < 0.21);
        assert_true(fabs((y[i] - y[0]) - (1 - values[order[i]]) * 64) < 0.11);
    }
    assert_non_null(strstr(svg.data, ">1.000</text>"));
    assert_true(strstr(svg.data, ">0.750</text>") < strstr(svg.data, ">0.250</text>"));
    assert_true(strstr(svg.data, ">Early</text>") < strstr(svg.data, ">Late</text>"));
    report_done(&report);
}

static void lines_run_from_what_a_phase_builds_on(void **state)
{
    struct report report;
    double x[MOST], y[MOST];
    char passing[80], follows[160];
    AUTO_TEXT svg = { 0 };

    (void)state;
    make_report_of_one(&report);
    assert_true(timeline_write_chart(&report, LANGUAGE_ENGLISH, &svg));
    assert_int_equal(marks_of(svg.data, "#0072b2", x, y), PHASES);
    snprintf(passing, sizeof passing, "d=\"M%.1f,%.1fL%.1f,%.1f\"/>\n</g>", x[1], y[1], x[3], y[3]);
    snprintf(follows, sizeof follows, "d=\"M%.1f,%.1fL%.1f,%.1fM%.1f,%.1fL%.1f,%.1f\"/>", x[0], y[0], x[1], y[1], x[1],
             y[1], x[2], y[2]);
    assert_non_null(strstr(svg.data, passing));
    assert_non_null(strstr(svg.data, follows));
    report_done(&report);
}

static void bonds_have_a_line_for_each_layer_and_gaps_where_undefined(void **state)
{
    static const double total[] = { 1, 1, 1, 1 }, military[] = { 2, NAN, 1, 0 }, economic[] = { 0, 1, 1, 2 };
    struct report report;
    double x[MOST], y[MOST];
    AUTO_TEXT svg = { 0 };

    (void)state;
    make_report(&report);
    add(&report, &measure_total_bond, LAYER_COMBINED, true, total);
    add(&report, &measure_bond, 0, true, military);
    add(&report, &measure_bond, 1, true, economic);
    assert_true(timeline_write_chart(&report, LANGUAGE_ENGLISH, &svg));
    is_sound(&svg);
    assert_int_equal(count_of(svg.data, "<g class=\"panel\">"), 1);
    assert_non_null(strstr(svg.data, "Bond &lt;Aa&gt; – Bb"));
    assert_int_equal(marks_of(svg.data, "#0072b2", x, y), 1 + PHASES);
    assert_int_equal(marks_of(svg.data, "#d55e00", x, y), 1 + PHASES - 1);
    assert_true(fabs(y[3] - y[1] - 52) < 0.11); /* 1 and 2 of 0 to 2 */
    assert_int_equal(marks_of(svg.data, "#007a59", x, y), 1 + PHASES);
    report_done(&report);
}

static void intervals_of_samples_are_shaded(void **state)
{
    struct sampled_figure figures[PHASES] = { 0 };
    struct sampling sampling = { .count = 77, .figures = figures, .figure_count = PHASES };
    struct report report;
    AUTO_TEXT svg = { 0 };

    (void)state;
    make_report_of_one(&report);
    report.sampling = &sampling;
    for (int i = 0; i < PHASES; i++) {
        figures[i].key = (struct sampled_key){
            .phase = i, .layer = LAYER_COMBINED, .measure = &measure_efficiency, .actor = -1, .other = -1
        };
        figures[i].low = VALUE(report.figures[i].value[FIXED].number - 0.125);
        figures[i].high = i == 2 ? UNDEFINED("never") : report.figures[i].value[FIXED];
    }
    assert_true(timeline_write_chart(&report, LANGUAGE_ENGLISH, &svg));
    is_sound(&svg);
    assert_int_equal(count_of(svg.data, "fill-opacity=\"0.16\""), 1);
    assert_int_equal(count_of(svg.data, "zM"), 1); /* two pieces of shade in one path */
    assert_non_null(strstr(svg.data, "shaded: 5 % to 95 %"));
    report_done(&report);
}

static void of_many_measures_some_are_shown_and_of_few_all(void **state)
{
    static const double values[] = { 1, 1, 1, 1 };
    struct report report;

    (void)state;
    for (int count = 1; count < 14; count++) {
        AUTO_TEXT svg = { 0 };

        make_report(&report);
        report.pair_count = 0;
        for (int i = 0; i < count; i++)
            add(&report, measures[i], LAYER_COMBINED, false, values);
        assert_true(timeline_write_chart(&report, LANGUAGE_ENGLISH, &svg));
        assert_int_equal(count_of(svg.data, "<g class=\"panel\">"), count <= 8 ? count : 4);
        report_done(&report);
    }
    make_report(&report);
    AUTO_TEXT none = { 0 };
    assert_false(timeline_write_chart(&report, LANGUAGE_ENGLISH, &none));
    report.phase_count = 1;
    add(&report, &measure_efficiency, LAYER_COMBINED, false, values);
    assert_false(timeline_write_chart(&report, LANGUAGE_ENGLISH, &none));
    report_done(&report);
}

static void hostile_texts_and_numbers_do_no_harm(void **state)
{
    static const double odd[] = { NAN, INFINITY, -1e300, 0, -5, 1e99, 1e-300, 7 };
    const char *texts[HOSTILE_COUNT];
    char *owned[LONG_COUNT];
    double values[HOSTILE_COUNT];
    struct chart_moment moments[HOSTILE_COUNT];
    struct chart_series series[HOSTILE_COUNT];
    struct chart_panel panels[HOSTILE_COUNT];

    (void)state;
    hostile_texts(texts, owned);
    for (int i = 0; i < HOSTILE_COUNT; i++) {
        values[i] = odd[(size_t)i % (sizeof odd / sizeof *odd)];
        moments[i] = (struct chart_moment){ texts[i], texts[HOSTILE_COUNT - 1 - i], i - 1 - (i > 3) };
        series[i] = (struct chart_series){ texts[i], values, values, values };
        panels[i] = (struct chart_panel){ texts[i], series, 1 + i % CHART_CURVES_MAX, 3 };
    }
    for (int count = 0; count <= HOSTILE_COUNT; count++) {
        AUTO_TEXT svg = { 0 };

        chart_write_timeline(
            &svg, &(struct chart_timeline){
                      { texts[count % HOSTILE_COUNT], NULL, "", LANGUAGE_ENGLISH }, moments, panels, count, count });
        is_sound(&svg);
        assert_int_equal(count_of(svg.data, "<g class=\"panel\">"),
                         count < CHART_PANELS_MAX ? count : CHART_PANELS_MAX);
    }
    for (int i = 0; i < LONG_COUNT; i++)
        free(owned[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_stand_in_order_of_dates),
        cmocka_unit_test(lines_run_from_what_a_phase_builds_on),
        cmocka_unit_test(bonds_have_a_line_for_each_layer_and_gaps_where_undefined),
        cmocka_unit_test(intervals_of_samples_are_shaded),
        cmocka_unit_test(of_many_measures_some_are_shown_and_of_few_all),
        cmocka_unit_test(hostile_texts_and_numbers_do_no_harm),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
