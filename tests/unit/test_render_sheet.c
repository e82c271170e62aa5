/*
 * test_render_sheet.c - frames on a sheet: the same map in each, one legend, and the columns that make it largest.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/text.h"
#include "render/closer.h"
#include "render/sheet.h"

enum { FRAMES = 6 };

/* Four nodes at the corners of so wide and high a map, tied in a ring; the first has gone from frame 2 on. */
static void read_ring(struct drawing *drawing, int width, int height)
{
    struct diagnostics diagnostics = { 0 };
    AUTO_TEXT text = { 0 };
    size_t length;

    text_add(&text, "{\"format\": \"entente-drawing/1\", \"version\": \"" ENTENTE_VERSION "\", \"title\": \"T\","
                    "\"layers\": [{\"label\": \"L\"}], \"nodes\": [{\"label\": \"a\"}, {\"label\": \"b\"},"
                    "{\"label\": \"c\"}, {\"label\": \"d\"}], \"edges\": [");
    for (int i = 0; i < 4; i++)
        text_addf(&text, "%s{\"from\": %d, \"to\": %d, \"layer\": 0, \"strength\": 1}", i ? "," : "", i, (i + 1) % 4);
    text_add(&text, "], \"frames\": [");
    for (int f = 0; f < FRAMES; f++) {
        text_addf(&text,
                  "%s{\"title\": \"F%d\", \"nodes\": [\"%s\", \"present\", \"present\", \"present\"], \"edges\": [",
                  f ? "," : "", f, f < 2 ? "present" : "collapsed");
        for (int i = 0; i < 4; i++)
            text_addf(&text, "%s{\"state\": \"present\", \"strength\": 1, \"was\": 1}", i ? "," : "");
        text_add(&text, "]}");
    }
    text_addf(&text,
              "], \"layout\": {\"format\": \"entente-layout/1\", \"page\": [2000, 2000, 50],"
              "\"nodes\": [[100, 100, 60, 30], [%d, 100, 60, 30], [%d, %d, 60, 30], [100, %d, 60, 30]], \"edges\": [",
              100 + width, 100 + width, 100 + height, 100 + height);
    for (int i = 0; i < 4; i++)
        text_addf(&text, "%s[100, 100, 100, 100, 100, 100, 100, 100, 100, 100]", i ? "," : "");
    text_add(&text, "], \"labels\": []}}");
    length = text.length;
    assert_true(drawing_read(drawing, text_take(&text), length, true, &diagnostics));
    diagnostics_done(&diagnostics);
}

static void place_of(Agraph_t *graph, int frame, int node, double place[2])
{
    char name[32];
    Agnode_t *found;
    char *rest;

    snprintf(name, sizeof name, "f%d-n%d", frame, node);
    found = agnode(graph, name, 0);
    assert_non_null(found);
    place[0] = strtod(agget(found, "pos"), &rest);
    place[1] = strtod(rest + 1, NULL);
}

static void every_frame_shows_the_same_map(void **state)
{
    struct drawing drawing;
    Agraph_t *sheet;

    (void)state;
    read_ring(&drawing, 300, 200);
    sheet = sheet_paint(&drawing, FRAMES - 1, true);
    for (int frame = 1; frame < FRAMES - 1; frame++) {
        double first[2], here[2], a[2], b[2];

        place_of(sheet, 0, 0, first);
        place_of(sheet, frame, 0, here);
        assert_true(fabs(here[0] - first[0]) + fabs(here[1] - first[1]) > 100);
        for (int node = 1; node < 4; node++) {
            place_of(sheet, 0, node, a);
            place_of(sheet, frame, node, b);
            assert_true(fabs((b[0] - a[0]) - (here[0] - first[0])) < 0.011);
            assert_true(fabs((b[1] - a[1]) - (here[1] - first[1])) < 0.011);
        }
    }
    assert_null(agnode(sheet, "f5-n0", 0));
    agclose(sheet);
    drawing_done(&drawing);
}

static void frames_have_captions_and_one_legend(void **state)
{
    struct drawing drawing;
    Agraph_t *sheet;

    (void)state;
    read_ring(&drawing, 300, 200);
    sheet = sheet_paint(&drawing, FRAMES, true);
    assert_string_equal(agget(agnode(sheet, "f0-caption0", 0), "label"), "(a) F0\\l");
    assert_string_equal(agget(agnode(sheet, "f5-caption0", 0), "label"), "(f) F5\\l");
    assert_string_equal(agget(agnode(sheet, "title0", 0), "label"), "T\\l");
    assert_string_equal(agget(agnode(sheet, "text0", 0), "label"), "L\\l");
    assert_string_equal(agget(agnode(sheet, "text1", 0), "label"), "collapsed actor\\l");
    assert_null(agnode(sheet, "f0-text0", 0));
    assert_string_equal(agget(agnode(sheet, "f1-n0", 0), "label"), "a");
    assert_string_equal(agget(agnode(sheet, "f2-n0", 0), "label"), "† a");
    agclose(sheet);
    drawing_done(&drawing);
}

/* Wide maps stand below each other, high ones side by side; the paper is A4 lying or standing. */
static void columns_are_those_that_make_it_largest(void **state)
{
    static const struct {
        int width, height, count, columns;
        const char *size;
    } cases[] = {
        { 900, 100, 2, 1, NULL },           { 100, 900, 2, 2, NULL },           { 600, 300, 2, 1, "7.264,10.681" },
        { 300, 400, 2, 2, "10.681,7.264" }, { 400, 300, 4, 2, "10.681,7.264" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct drawing drawing;
        Agraph_t *sheet;
        int columns = 1;

        read_ring(&drawing, cases[i].width, cases[i].height);
        sheet = sheet_paint(&drawing, cases[i].count, true);
        for (int frame = 1; frame < cases[i].count; frame++) {
            double a[2], b[2];

            place_of(sheet, 0, 0, a);
            place_of(sheet, frame, 0, b);
            columns += a[1] == b[1];
        }
        assert_int_equal(columns, cases[i].columns);
        if (cases[i].size)
            assert_string_equal(agget(sheet, "size"), cases[i].size);
        agclose(sheet);
        drawing_done(&drawing);
    }
}

static void a_sheet_that_is_no_paper_has_its_own_size(void **state)
{
    struct drawing drawing;
    Agraph_t *sheet;

    (void)state;
    read_ring(&drawing, 300, 200);
    sheet = sheet_paint(&drawing, FRAMES, false);
    assert_null(agget(sheet, "size"));
    agclose(sheet);
    drawing_done(&drawing);
}

static void nodes_come_closer_but_never_meet(void **state)
{
    struct drawing drawing;

    (void)state;
    read_ring(&drawing, 300, 200);
    closer_move(&drawing);
    assert_true(fabs(drawing.nodes[1].box.x - drawing.nodes[0].box.x - 165) < 1e-9);
    assert_true(drawing.nodes[1].box.width == 60);
    drawing_done(&drawing);
    read_ring(&drawing, 80, 200);
    closer_move(&drawing);
    assert_true(drawing.nodes[1].box.x - drawing.nodes[0].box.x > 60 + 18 - 1e-9);
    drawing_done(&drawing);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_frame_shows_the_same_map),
        cmocka_unit_test(frames_have_captions_and_one_legend),
        cmocka_unit_test(columns_are_those_that_make_it_largest),
        cmocka_unit_test(a_sheet_that_is_no_paper_has_its_own_size),
        cmocka_unit_test(nodes_come_closer_but_never_meet),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
