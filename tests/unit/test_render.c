/*
 * test_render.c - labels and curves of the renderer.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>

#include "render/geometry.h"
#include "render/label.h"

static void labels_break_between_words_and_within_long_ones(void **state)
{
    static const struct {
        const char *label, *expected;
    } cases[] = {
        { "Iran", "Iran" },
        { "Syrian insurgents", "Syrian\ninsurgents" },
        { "a  b\tc\nd", "a b c d" },
        { "abcdefghijklmnopqrst", "abcdefghijklmno\npqrst" },
        { "조선민주주의인민공화국", "조선민주주의인\n민공화국" },
        { "", "?" },
        { "\x01", "\x01" },
        { "a a a a a a a a b b b b b b b b c c c c c c c c d d d d d d d d e e e e e e e e f",
          "a a a a a a a a\nb b b b b b b b\nc c c c c c c c\nd d d d d d d d\ne e e e e e e e…" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        AUTO_TEXT out = { 0 };

        label_wrap(cases[i].label, 15, &out);
        assert_string_equal(text_string(&out), cases[i].expected);
    }
}

static void labels_hold_nothing_that_graphviz_would_act_on(void **state)
{
    static const struct {
        const char *label, *expected;
    } cases[] = {
        { "\\N \\G", "\\\\N \\\\G" },
        { "z\\", "z\\\\" },
        { "&lt;&#92;N", "&amp;lt;&amp;#92;N" },
        { "a\nb", "a\\nb" },
        { "a\x01\x1b[31m\xe2\x80\xae"
          "b",
          "a[31mb" },
        { "a\xff", "a" },
        { "<b>x</b>", "<b>x</b>" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        AUTO_TEXT out = { 0 };

        label_escape(cases[i].label, "\\n", &out);
        assert_string_equal(text_string(&out), cases[i].expected);
    }
}

static void a_curve_leaves_its_box_at_the_border(void **state)
{
    struct box box = { 0, 0, 40, 20 };
    struct point curve[4], part[4];
    double t;

    (void)state;
    curve_make((struct point){ 0, 0 }, (struct point){ 100, 0 }, 0, curve);
    t = curve_leaves(curve, box, 0);
    assert_true(fabs(curve_at(curve, t).x - 20) < 1e-6);
    curve_cut(curve, t, 1, part);
    assert_true(fabs(part[0].x - 20) < 1e-6 && fabs(part[3].x - 100) < 1e-9);
}

static void a_bulge_swings_out_by_its_size(void **state)
{
    struct point curve[4];

    (void)state;
    curve_make((struct point){ 0, 0 }, (struct point){ 100, 0 }, 30, curve);
    assert_true(fabs(curve_at(curve, 0.5).y - 30) < 1e-9);
    assert_true(fabs(curve_at(curve, 0.5).x - 50) < 1e-9);
}

static void lines_meet_boxes_that_they_run_through(void **state)
{
    static const struct {
        struct point a, b;
        bool meets;
    } cases[] = {
        { { -50, 0 }, { 50, 0 }, true },      { { -50, 30 }, { 50, 30 }, false }, { { 0, -50 }, { 0, 50 }, true },
        { { -50, -50 }, { -30, 50 }, false }, { { 5, 5 }, { 6, 6 }, true },       { { 30, 0 }, { 50, 0 }, false },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(segment_meets_box(cases[i].a, cases[i].b, (struct box){ 0, 0, 40, 20 }, 0), cases[i].meets);
}

static void crossing_is_seen_and_touching_is_not(void **state)
{
    (void)state;
    assert_true(
        segments_cross((struct point){ 0, 0 }, (struct point){ 2, 2 }, (struct point){ 0, 2 }, (struct point){ 2, 0 }));
    assert_false(
        segments_cross((struct point){ 0, 0 }, (struct point){ 1, 1 }, (struct point){ 1, 1 }, (struct point){ 2, 0 }));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(labels_break_between_words_and_within_long_ones),
        cmocka_unit_test(labels_hold_nothing_that_graphviz_would_act_on),
        cmocka_unit_test(a_curve_leaves_its_box_at_the_border),
        cmocka_unit_test(a_bulge_swings_out_by_its_size),
        cmocka_unit_test(lines_meet_boxes_that_they_run_through),
        cmocka_unit_test(crossing_is_seen_and_touching_is_not),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
