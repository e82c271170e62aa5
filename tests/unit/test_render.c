/*
 * test_render.c - labels and curves of the renderer.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "render/frame.h"
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

static void labels_are_cut_between_characters(void **state)
{
    AUTO_TEXT label = { 0 };
    AUTO_TEXT out = { 0 };

    (void)state;
    text_add(&label, "a");
    text_add_repeated(&label, "\xcc\x81", 2000); /* an accent, which takes no column */
    label_wrap(label.data, 15, &out);
    assert_int_equal(out.length, 1023);
    assert_memory_equal(out.data, label.data, out.length);
}

static void capitals_need_more_room_than_the_average(void **state)
{
    (void)state;
    assert_true(label_width("MMMMMMMM", 10) > label_width("nnnnnnnn", 10) + 10);
    assert_true(label_width("Hamas", 10) == label_width("nnnnn", 10));
    assert_true(label_width("iiiiiiii", 10) == label_width("nnnnnnnn", 10));
}

/* Two tied nodes, the first with this label, the tie this strong, the first box this wide. */
static bool read_pair(struct drawing *drawing, const char *label, const char *strength, const char *width)
{
    struct diagnostics diagnostics = { 0 };
    AUTO_TEXT text = { 0 };
    size_t length;
    bool good;

    text_addf(&text,
              "{\"format\": \"entente-drawing/1\", \"version\": \"" ENTENTE_VERSION "\", \"title\": \"T\","
              "\"layers\": [{\"label\": \"L\"}], \"nodes\": [{\"label\": \"%s\"}, {\"label\": \"b\"}],"
              "\"edges\": [{\"from\": 0, \"to\": 1, \"layer\": 0, \"strength\": %s}],"
              "\"frames\": [{\"title\": \"F\", \"nodes\": [\"present\", \"present\"],"
              "\"edges\": [{\"state\": \"present\", \"strength\": 1, \"was\": 1}]}],"
              "\"layout\": {\"format\": \"entente-layout/1\", \"page\": [400, 300, 50],"
              "\"nodes\": [[50, 100, %s, 30], [250, 100, 60, 30]],"
              "\"edges\": [[80, 100, 130, 100, 170, 100, 220, 100, 150, 100]], \"labels\": []}}",
              label, strength, width);
    length = text.length;
    good = drawing_read(drawing, text_take(&text), length, true, &diagnostics);
    diagnostics_done(&diagnostics);
    return good;
}

static void numbers_beyond_any_page_are_refused(void **state)
{
    static const struct {
        const char *strength, *width;
        bool good;
    } cases[] = {
        { "1", "60", true },     { "0", "60", true },   { "1e308", "60", true },
        { "-1", "60", false },   { "1", "0", false },   { "1", "-60", false },
        { "1", "1e308", false }, { "1", "1e7", false }, { "1", "[]", false },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct drawing drawing;

        assert_int_equal(read_pair(&drawing, "a", cases[i].strength, cases[i].width), cases[i].good);
        drawing_done(&drawing);
    }
}

static void a_label_of_nothing_visible_is_an_empty_label(void **state)
{
    struct drawing drawing;
    Agraph_t *graph;

    (void)state;
    assert_true(read_pair(&drawing, "\xe2\x80\xae", "1", "60"));
    graph = frame_paint(&drawing, 0);
    assert_string_equal(agget(agnode(graph, (char[]){ "n0" }, 0), (char[]){ "label" }), "");
    agclose(graph);
    drawing_done(&drawing);
}

static void a_curve_stays_within_its_reach(void **state)
{
    struct point curve[4];
    struct box reach;

    (void)state;
    curve_make((struct point){ 10, 20 }, (struct point){ 110, -40 }, 30, curve);
    reach = curve_reach(curve);
    for (int i = 0; i <= 100; i++)
        assert_true(box_holds(reach, curve_at(curve, i / 100.0), 1e-9));
}

static void a_curve_leaves_its_box_at_the_border(void **state)
{
    struct box area = { 0, 0, 40, 20 };
    struct point curve[4], part[4];
    double t;

    (void)state;
    curve_make((struct point){ 0, 0 }, (struct point){ 100, 0 }, 0, curve);
    t = curve_leaves(curve, area, 0);
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
        cmocka_unit_test(labels_are_cut_between_characters),
        cmocka_unit_test(capitals_need_more_room_than_the_average),
        cmocka_unit_test(numbers_beyond_any_page_are_refused),
        cmocka_unit_test(a_label_of_nothing_visible_is_an_empty_label),
        cmocka_unit_test(a_curve_stays_within_its_reach),
        cmocka_unit_test(a_curve_leaves_its_box_at_the_border),
        cmocka_unit_test(a_bulge_swings_out_by_its_size),
        cmocka_unit_test(lines_meet_boxes_that_they_run_through),
        cmocka_unit_test(crossing_is_seen_and_touching_is_not),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
