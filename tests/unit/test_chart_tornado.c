/*
 * test_chart_tornado.c - a tornado's bars end where the values are, and nothing lies on anything else.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>

#include "charts.h"

enum { BOXES_MAX = 600 };

static const char LOW[] = "fill=\"#0072b2\" stroke", HIGH[] = "fill=\"url(#chart-high)\" stroke";
static const char THRESHOLD[] = "stroke=\"#000000\" stroke-dasharray=\"4,3\"";

struct box {
    double left, top, right, bottom;
};

static double number_after(const char *at, const char *what)
{
    return strtod(strstr(at, what) + strlen(what), NULL);
}

/* Texts, as wide as estimated, from a capital's height to a descender's depth. */
static int texts_of(const char *svg, struct box *boxes)
{
    int count = 0;

    for (const char *at = svg; (at = strstr(at, "<text x=\"")); at++) {
        double x = number_after(at, "x=\""), y = number_after(at, " y=\""), size = number_after(at, "font-size=\"");
        const char *head = at + strcspn(at, ">");
        AUTO_FREE char *content = mem_ndup(head + 1, (size_t)(strstr(head, "</text>") - head - 1));
        AUTO_FREE char *attributes = mem_ndup(at, (size_t)(head - at));
        double width = chart_text_width(content, size);

        x -= strstr(attributes, "\"end\"") ? width : strstr(attributes, "\"middle\"") ? width / 2 : 0;
        assert_in_range(count, 0, BOXES_MAX - 201);
        boxes[count++] = (struct box){ x, y - 0.74 * size, x + width, y + 0.22 * size };
    }
    return count;
}

/* Boxes of one fill, that in the legend first. */
static int bars_of(const char *svg, const char *fill, struct box *boxes)
{
    int count = 0;

    for (const char *at = svg; (at = strstr(at, fill)); at++) {
        const char *start = at;

        while (*start != '<')
            start--;
        boxes[count] = (struct box){ .left = number_after(start, " x=\""), .top = number_after(start, " y=\"") };
        boxes[count].right = boxes[count].left + number_after(start, "width=\"");
        boxes[count].bottom = boxes[count].top + number_after(start, "height=\"");
        count++;
    }
    return count;
}

/* Pieces of the threshold's line, the sample in the legend first. */
static int dashes_of(const char *svg, struct box *boxes)
{
    int count = 0;

    for (const char *at = svg; (at = strstr(at, THRESHOLD)); at++) {
        double x = number_after(at, "\"M");

        boxes[count++] =
            (struct box){ x - 0.7, number_after(strchr(at, 'M'), ","), x + 0.7, number_after(strchr(at, 'M'), "V") };
    }
    return count;
}

static bool is_apart(struct box a, struct box b)
{
    return fmax(a.left, b.left) >= fmin(a.right, b.right) - 0.02 ||
           fmax(a.top, b.top) >= fmin(a.bottom, b.bottom) - 0.02;
}

/* No text on a text, a bar or a line; no bar on a bar. */
static void nothing_overlaps(const char *svg)
{
    struct box boxes[BOXES_MAX];
    int texts = texts_of(svg, boxes), count = texts + bars_of(svg, LOW, boxes + texts);
    int bars = count + bars_of(svg, HIGH, boxes + count);

    count = bars + dashes_of(svg, boxes + bars);
    for (int i = 0; i < bars; i++)
        for (int k = i + 1; k < (i < texts ? count : bars); k++)
            if (!is_apart(boxes[i], boxes[k]))
                fail_msg("box %d (%g, %g to %g, %g) lies on %d (%g, %g to %g, %g) in\n%s", i, boxes[i].left,
                         boxes[i].top, boxes[i].right, boxes[i].bottom, k, boxes[k].left, boxes[k].top, boxes[k].right,
                         boxes[k].bottom, svg);
}

static struct chart_tornado tornado_of(const struct chart_swing *swings, int count)
{
    return (struct chart_tornado){ .words = { "t", NULL, NULL, LANGUAGE_ENGLISH },
                                   .axis = "x",
                                   .middle = 0.5,
                                   .low = NAN,
                                   .high = NAN,
                                   .swings = swings,
                                   .swing_count = count,
                                   .decimals = 3 };
}

/* Pixels of a value by two figures of the axis. */
static double place(const char *svg, double value)
{
    double x2 = 0, x8 = 0;

    assert_int_equal(numbers_of(svg, ">0.2</text>", "x=\"", &x2, 1), 1);
    assert_int_equal(numbers_of(svg, ">0.8</text>", "x=\"", &x8, 1), 1);
    return x2 + (value - 0.2) / 0.6 * (x8 - x2);
}

static void spans(const char *svg, struct box bar, double from, double to)
{
    assert_true(fabs(bar.left - place(svg, from)) < 0.05);
    assert_true(fabs(bar.right - place(svg, to)) < 0.05);
}

static void bars_end_where_their_values_are(void **state)
{
    static const struct chart_swing swings[] = { { "a", 0.1, 0.9, 0.83, 0.7, 0.9, "1", "2" },
                                                 { "b", 0.7, 0.45, -0.2, NAN, NAN, "3", "4" } };
    struct chart_tornado chart = tornado_of(swings, 2);
    struct box low[4], high[4], band[2];
    double text[2];
    AUTO_TEXT svg = { 0 };

    (void)state;
    chart.low = 0.3;
    chart.high = 0.65;
    chart_write_tornado(&svg, &chart);
    is_sound(&svg);
    nothing_overlaps(svg.data);
    assert_int_equal(bars_of(svg.data, LOW, low), 3);
    assert_int_equal(bars_of(svg.data, HIGH, high), 3);
    spans(svg.data, low[1], 0.1, 0.5);
    spans(svg.data, high[1], 0.5, 0.9);
    spans(svg.data, low[2], 0.5, 0.7);
    spans(svg.data, high[2], 0.45, 0.5);
    assert_int_equal(bars_of(svg.data, "fill=\"#f0f0f0\"", band), 2);
    spans(svg.data, band[1], 0.3, 0.65);
    assert_int_equal(numbers_of(svg.data, ">1</text>", "x=\"", text, 2), 1);
    assert_true(fabs(text[0] - low[1].left + 6) < 0.02);
    assert_int_equal(numbers_of(svg.data, ">3</text>", "x=\"", text, 2), 1);
    assert_true(fabs(text[0] - low[2].right - 6) < 0.02);
    assert_non_null(strstr(svg.data, "<title>a: 0.100 at 1, 0.900 at 2; effect 0.83 [0.70, 0.90]</title>"));
    assert_non_null(strstr(svg.data, "<title>b: 0.700 at 3, 0.450 at 4; effect −0.20</title>"));
    assert_non_null(strstr(svg.data, "all samples: 0.300 to 0.650</text>"));
    assert_non_null(strstr(svg.data, "<desc>Tornado, 2 of 2. a 0.100 to 0.900; b 0.700 to 0.450</desc>"));
}

/* Both on one side: one above the other. At the middle: beyond the other end. Not defined: nothing. */
static void any_two_ends_can_be_told_apart(void **state)
{
    static const struct chart_swing swings[] = { { "a", 0.9, 0.8, 0, NAN, NAN, "1", "2" },
                                                 { "b", 0.5, 0.1, 0, NAN, NAN, "3", "4" },
                                                 { "c", 0.5, 0.5, 0, NAN, NAN, "5", "6" },
                                                 { "d", 0.2, NAN, NAN, NAN, NAN, "7", "8" },
                                                 { "e", NAN, NAN, 0, NAN, NAN, "9", "10" } };
    struct chart_tornado chart = tornado_of(swings, 5);
    struct box low[4], high[4];
    double x[8] = { 0 }, middle;
    AUTO_TEXT svg = { 0 };

    (void)state;
    chart_write_tornado(&svg, &chart);
    is_sound(&svg);
    nothing_overlaps(svg.data);
    assert_int_equal(bars_of(svg.data, LOW, low), 3);
    assert_int_equal(bars_of(svg.data, HIGH, high), 3);
    spans(svg.data, low[1], 0.5, 0.9);
    spans(svg.data, high[1], 0.5, 0.8);
    assert_true(low[1].bottom < high[1].top);
    middle = place(svg.data, 0.5);
    for (int i = 3; i <= 6; i++) {
        char text[16];

        snprintf(text, sizeof text, ">%d</text>", i);
        assert_int_equal(numbers_of(svg.data, text, "x=\"", &x[i], 1), 1);
    }
    assert_true(x[3] > middle && x[4] < middle && x[5] < middle && x[6] > middle);
    assert_null(strstr(svg.data, ">8</text>"));
    assert_null(strstr(svg.data, ">9</text>"));
    assert_int_equal(count_of(svg.data, ">–</text>"), 2);
    assert_non_null(strstr(svg.data, "<title>e: – at 9, – at 10; effect 0.00</title>"));
}

static void nothing_lies_on_anything_else(void **state)
{
    static const char *const texts[] = { "0.60", "a rather long end of an input", "(gy)", NULL, "W" };
    static const char *const labels[] = {
        "reliance of russia–iran, military (strategic coordination) on syria", "a", "weight of iran–hezbollah",
        "a label of more words than rows have room for, so that it has to be cut off"
    };
    unsigned seed = 3;

    (void)state;
    for (int round = 0; round < 300; round++) {
        struct chart_swing swings[50];
        struct chart_tornado chart = tornado_of(swings, 1 + round % 50);
        AUTO_TEXT svg = { 0 };

        chart.influence = round % 3 ? "total index" : "a column whose heading is far longer than its figures are";
        chart.threshold_name =
            round % 4 ? "turns" : "a claim of which there is much to be said, and it is said at length";
        chart.threshold = 0.3 + round % 7 * 0.1;
        chart.low = round % 2 ? 0.41 : NAN;
        chart.high = 0.62;
        for (int i = 0; i < chart.swing_count; i++) {
            double numbers[4];

            for (int k = 0; k < 4; k++) {
                seed = seed * 1664525u + 1013904223u;
                numbers[k] = (seed >> 24) % (round % 2 ? 5 : 256) / (round % 2 ? 5.0 : 256);
            }
            swings[i] = (struct chart_swing){ labels[(i + round) % 4], numbers[0],           numbers[1],
                                              numbers[2] - numbers[3], i % 5 ? -1 : NAN,     1,
                                              texts[(i + round) % 5],  texts[(i + seed) % 5] };
        }
        chart_write_tornado(&svg, &chart);
        nothing_overlaps(svg.data);
        texts_are_within_the_page(svg.data);
        if (round % 50 == 0)
            is_sound(&svg);
    }
}

static void figures_of_an_axis_keep_apart(void **state)
{
    static const double scales[] = { 1e-12, 1e-7, 1e-3, 1, 1e7, 1e14, 1e15, 1e99 };

    (void)state;
    for (size_t i = 0; i < sizeof scales / sizeof *scales; i++)
        for (int k = 0; k < 4; k++) {
            double middle = k % 2 ? 1000 * scales[i] : 0;
            struct chart_swing swing = {
                "a", middle - scales[i], middle + 2 * scales[i], 9e99, -9e99, 9e99, k > 1 ? "end" : NULL, NULL
            };
            struct chart_tornado chart = tornado_of(&swing, 1);
            AUTO_TEXT svg = { 0 };

            chart.middle = middle;
            chart_write_tornado(&svg, &chart);
            is_sound(&svg);
            nothing_overlaps(svg.data);
        }
}

static void any_value_may_stand_anywhere(void **state)
{
    static const double values[] = { NAN, INFINITY, -INFINITY, 0, 1e-320, -1e-7, 0.25, -3, 1e15, 1e100, -1e100, 1e300 };
    enum { COUNT = sizeof values / sizeof *values };

    (void)state;
    for (int i = 0; i < COUNT * COUNT * COUNT; i++) {
        double a = values[i % COUNT], b = values[i / COUNT % COUNT], c = values[i / COUNT / COUNT];
        struct chart_swing swings[] = { { "a", a, b, c, a, b, "1", "2" }, { "b", b, b, a, b, c, NULL, "3" } };
        struct chart_tornado chart = tornado_of(swings, 2);
        AUTO_TEXT svg = { 0 };

        chart.middle = c;
        chart.threshold = i % 5 ? a : b;
        chart.threshold_name = "m";
        chart.low = i % 3 ? a : c;
        chart.high = i % 2 ? b : c;
        chart.decimals = i % 10;
        chart_write_tornado(&svg, &chart);
        nothing_overlaps(svg.data);
        texts_are_within_the_page(svg.data);
        assert_null(strstr(svg.data, "nan"));
        assert_int_equal(!strstr(svg.data, "nothing to draw"), fabs(c) <= 1e100);
        if (i % 97 == 0)
            is_sound(&svg);
    }
}

static void any_text_may_stand_anywhere(void **state)
{
    const char *texts[HOSTILE_COUNT];
    char *owned[LONG_COUNT];

    (void)state;
    hostile_texts(texts, owned);
    for (int i = 0; i < HOSTILE_COUNT; i++) {
        const char *text = texts[i];
        struct chart_swing swings[] = { { text, 0.3, 0.6, 0.5, 0.4, 0.6, text, text },
                                        { text, 0.6, 0.7, 0.5, 0.4, 0.6, text, text } };
        struct chart_tornado chart = {
            { text, text, text, LANGUAGE_ENGLISH }, text, text, 0.5, 0.4, 0.6, 0.55, text, swings, 2, 3
        };
        AUTO_TEXT svg = { 0 };

        chart_write_tornado(&svg, &chart);
        is_sound(&svg);
    }
    for (int i = 0; i < LONG_COUNT; i++)
        free(owned[i]);
}

static void texts_are_escaped_and_whole_in_titles(void **state)
{
    static const char label[] = "<b> & \"c\" of a label that is so long that two lines of the chart are not enough for "
                                "it, whatever font it may be set in";
    struct chart_swing swing = { label, 0.2, 0.8, 0.5, NAN, NAN, "<1>", "an end that is too long & is cut" };
    struct chart_tornado chart = tornado_of(&swing, 1);
    AUTO_TEXT svg = { 0 };

    (void)state;
    chart.influence = "total <index>";
    chart_write_tornado(&svg, &chart);
    is_sound(&svg);
    assert_non_null(strstr(svg.data,
                           "<title>&lt;b&gt; &amp; &quot;c&quot; of a label that is so long that two lines of "
                           "the chart are not enough for it, whatever font it may be set in: 0.200 at &lt;1&gt;, "
                           "0.800 at an end that is too long &amp; is cut; total &lt;index&gt; 0.50</title>"));
    assert_non_null(strstr(svg.data, ">&lt;1&gt;</text>"));
    assert_non_null(strstr(svg.data, "…</text>"));
    assert_null(strstr(svg.data, "is cut</text>"));
}

static void threshold_is_drawn_where_it_is_near(void **state)
{
    static const struct chart_swing swing = { "a", 0.1, 0.9, 0.5, NAN, NAN, NULL, NULL };
    struct chart_tornado chart = tornado_of(&swing, 1);
    struct box pieces[4], high[2];
    double heading = 0;
    AUTO_TEXT near = { 0 };
    AUTO_TEXT far = { 0 };
    AUTO_TEXT none = { 0 };

    (void)state;
    chart.influence = "total index";
    chart.threshold = 0.35;
    chart_write_tornado(&none, &chart);
    assert_null(strstr(none.data, THRESHOLD));
    bars_of(none.data, HIGH, high);
    numbers_of(none.data, ">total index</text>", "x=\"", &heading, 1);
    assert_true(high[1].right < heading - chart_text_width("total index", SMALL_FONT));
    chart.threshold_name = "claim turns";
    chart_write_tornado(&near, &chart);
    assert_int_equal(dashes_of(near.data, pieces), 2);
    assert_true(fabs(pieces[1].left + 0.7 - place(near.data, 0.35)) < 0.05);
    assert_non_null(strstr(near.data, ">claim turns: 0.350</text>"));
    chart.threshold = 3;
    chart_write_tornado(&far, &chart);
    assert_null(strstr(far.data, THRESHOLD));
    assert_non_null(strstr(far.data, ">claim turns: 3.000 (beyond the axis)</text>"));
}

static void rows_left_out_are_counted(void **state)
{
    struct chart_swing swings[60];
    struct chart_tornado chart = tornado_of(swings, 60);
    AUTO_TEXT many = { 0 };
    AUTO_TEXT again = { 0 };
    AUTO_TEXT nothing = { 0 };

    (void)state;
    for (int i = 0; i < 60; i++)
        swings[i] = (struct chart_swing){ i < 40 ? "drawn" : "left out", 0.1, 0.9 - i / 100.0, 0, 0, 0, "1", "2" };
    chart_write_tornado(&many, &chart);
    chart_write_tornado(&again, &chart);
    is_sound(&many);
    assert_string_equal(many.data, again.data);
    assert_int_equal(count_of(many.data, ">drawn</text>"), 40);
    assert_null(strstr(many.data, "left out"));
    assert_non_null(strstr(many.data, ">20 more not drawn</text>"));
    chart.swing_count = 0;
    chart_write_tornado(&nothing, &chart);
    is_sound(&nothing);
    assert_non_null(strstr(nothing.data, "nothing to draw"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bars_end_where_their_values_are),
        cmocka_unit_test(any_two_ends_can_be_told_apart),
        cmocka_unit_test(nothing_lies_on_anything_else),
        cmocka_unit_test(figures_of_an_axis_keep_apart),
        cmocka_unit_test(any_value_may_stand_anywhere),
        cmocka_unit_test(any_text_may_stand_anywhere),
        cmocka_unit_test(texts_are_escaped_and_whole_in_titles),
        cmocka_unit_test(threshold_is_drawn_where_it_is_near),
        cmocka_unit_test(rows_left_out_are_counted),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
