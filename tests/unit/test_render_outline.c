/*
 * test_render_outline.c - lines around nodes that belong together.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <string.h>

#include "render/field.h"
#include "render/frame.h"
#include "render/geometry.h"
#include "render/hull.h"
#include "render/outline.h"

enum { MOST = 10 };

/* Nodes of 60 by 30 at these places; the first ones are members. */
struct places {
    struct point at[MOST];
    int count, members;
};

static const struct places cases[] = {
    { { { 0, 0 } }, 1, 1 },
    { { { 0, 0 }, { 200, 0 } }, 2, 2 },
    { { { 0, 0 }, { 200, 0 }, { 100, 0 } }, 3, 2 },                             /* one between two */
    { { { 0, 0 }, { 300, 0 }, { 150, 200 }, { 150, 60 } }, 4, 3 },              /* near a side */
    { { { 0, 0 }, { 300, 0 }, { 300, 300 }, { 0, 300 }, { 150, 150 } }, 5, 4 }, /* in the middle */
    { { { 0, 0 },
        { 100, 0 },
        { 200, 0 },
        { 0, 100 },
        { 200, 100 },
        { 0, 200 },
        { 100, 200 }, /* surrounded */
        { 200, 200 },
        { 100, 100 } },
      9,
      8 },
    { { { 0, 0 }, { 300, 0 }, { 300, 200 }, { 0, 200 }, { 100, 60 }, { 200, 60 }, { 150, 150 } }, 7, 4 },
    { { { 0, 0 }, { 400, 0 }, { 200, 0 }, { 100, 0 }, { 300, 0 } }, 5, 3 }, /* by turns in a row */
};

static void make(struct drawing *drawing, struct node *nodes, bool *members, const struct places *places)
{
    *drawing = (struct drawing){ .nodes = nodes, .node_count = places->count };
    for (int i = 0; i < places->count; i++) {
        nodes[i] = (struct node){ .group = -1, .box = { places->at[i].x, places->at[i].y, 60, 30 } };
        members[i] = i < places->members;
    }
}

/* Inside by the even-odd rule over all polygons: holes are outside. */
static bool holds(const struct outline *outline, struct point p)
{
    bool inside = false;

    for (int i = 0, first = 0; i < outline->count; first = outline->ends[i++]) {
        for (int k = first; k < outline->ends[i]; k++) {
            struct point a = outline->points[k], b = outline->points[k + 1 < outline->ends[i] ? k + 1 : first];

            if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (b.x - a.x) * (p.y - a.y) / (b.y - a.y))
                inside = !inside;
        }
    }
    return inside;
}

/* Points of a box, its corners among them. */
static bool holds_some_of(const struct outline *outline, struct box area, bool all)
{
    for (int i = 0; i <= 8; i++) {
        for (int k = 0; k <= 8; k++) {
            struct point p = { area.x + (i / 8.0 - 0.5) * area.width, area.y + (k / 8.0 - 0.5) * area.height };

            if (holds(outline, p) != all)
                return !all;
        }
    }
    return all;
}

static void members_lie_inside_and_others_outside(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        for (int level = 0; level < 4; level++) {
            struct drawing drawing;
            struct node nodes[MOST];
            bool members[MOST];
            struct outline outline;

            make(&drawing, nodes, members, &cases[i]);
            outline_init(&outline, &drawing, members, level);
            assert_true(outline.count > 0);
            for (int k = 0; k < drawing.node_count; k++)
                if (holds_some_of(&outline, nodes[k].box, members[k]) != members[k])
                    fail_msg("case %zu, level %d, node %d", i, level, k);
            outline_done(&outline);
        }
    }
}

/* All members can be reached from each other without leaving the outline. */
static void members_are_in_one_piece(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct drawing drawing;
        struct node nodes[MOST];
        bool members[MOST];
        struct outline outline;
        int pieces = 0;

        make(&drawing, nodes, members, &cases[i]);
        outline_init(&outline, &drawing, members, 0);
        for (int k = 0, first = 0; k < outline.count; first = outline.ends[k++])
            pieces += polygon_area(outline.points + first, outline.ends[k] - first) > 0;
        if (pieces != 1)
            fail_msg("case %zu: %d pieces", i, pieces);
        outline_done(&outline);
    }
}

static void outer_levels_run_around_inner_ones(void **state)
{
    struct drawing drawing;
    struct node nodes[MOST];
    bool members[MOST];
    struct outline inner, outer;

    (void)state;
    make(&drawing, nodes, members, &cases[1]);
    outline_init(&inner, &drawing, members, 0);
    outline_init(&outer, &drawing, members, 1);
    for (int i = 0; i < inner.point_count; i++)
        assert_true(holds(&outer, inner.points[i]));
    for (int i = 0; i < outer.point_count; i++)
        assert_false(holds(&inner, outer.points[i]));
    outline_done(&inner);
    outline_done(&outer);
}

static void nobody_has_no_outline(void **state)
{
    struct drawing drawing;
    struct node nodes[MOST];
    bool members[MOST];
    struct outline outline;
    struct places places = cases[1];

    (void)state;
    places.members = 0;
    make(&drawing, nodes, members, &places);
    outline_init(&outline, &drawing, members, 0);
    assert_int_equal(outline.count, 0);
    outline_done(&outline);
}

/* A square of 100 with room 10 and round corners: 100² + 4·100·10 + π·10²; the hole takes 40² + 4·40·5 + π·5² from it. */
static void areas_are_those_of_the_shapes(void **state)
{
    struct field field;
    struct outline outline = { 0 };
    double outer = 14000 + 3.14159265 * 100, hole = 2400 + 3.14159265 * 25;

    (void)state;
    field_init(&field, (struct box){ 50, 50, 100, 100 }, 10);
    field_add_box(&field, (struct box){ 50, 50, 100, 100 }, 10);
    field_cut_box(&field, (struct box){ 50, 50, 40, 40 }, 5);
    field_trace(&field, &outline);
    assert_int_equal(outline.count, 2);
    assert_true(fabs(polygon_area(outline.points, outline.ends[0]) / 2 - outer) < 0.01 * outer);
    assert_true(fabs(polygon_area(outline.points + outline.ends[0], outline.ends[1] - outline.ends[0]) / 2 + hole) <
                0.02 * hole);
    outline_done(&outline);
    field_done(&field);
}

static void a_hull_has_the_outer_corners_of_its_boxes(void **state)
{
    static const struct box boxes[] = { { 0, 0, 20, 20 }, { 100, 0, 20, 20 }, { 50, 0, 10, 10 } };
    static const struct {
        struct box box;
        bool meets;
    } rows[] = {
        { { 50, 0, 4, 4 }, true },     { { 50, 14, 4, 4 }, true },    { { 50, 18, 4, 4 }, false },
        { { -40, 0, 20, 20 }, false }, { { 50, 0, 400, 400 }, true },
    };
    struct point hull[26];
    int count = hull_make(boxes, 3, hull);

    (void)state;
    assert_int_equal(count, 4);
    assert_true(polygon_area(hull, count) / 2 == 120 * 20);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_int_equal(hull_meets_box(hull, count, rows[i].box, 3), rows[i].meets);
}

/* Three nodes in a row, the outer two in a set of this state; 'in' as written. */
static bool read_set(struct drawing *drawing, const char *label, const char *state, const char *in)
{
    struct diagnostics diagnostics = { 0 };
    AUTO_TEXT text = { 0 };
    size_t length;
    bool good;

    text_addf(
        &text,
        "{\"format\": \"entente-drawing/1\", \"version\": \"" ENTENTE_VERSION "\", \"title\": \"T\","
        "\"sets\": [{\"label\": \"%s\"}], \"nodes\": [{\"label\": \"a\"}, {\"label\": \"b\"}, {\"label\": \"c\"}],"
        "\"edges\": [], \"frames\": [{\"title\": \"F\", \"nodes\": [\"present\", \"present\", \"present\"],"
        "\"edges\": [], \"sets\": [{\"state\": \"%s\", \"in\": [%s], \"left\": []}]}],"
        "\"layout\": {\"format\": \"entente-layout/1\", \"page\": [400, 300, 50],"
        "\"nodes\": [[50, 100, 60, 30], [150, 100, 60, 30], [250, 100, 60, 30]], \"edges\": [], \"labels\": []}}",
        label, state, in);
    length = text.length;
    good = drawing_read(drawing, text_take(&text), length, true, &diagnostics);
    diagnostics_done(&diagnostics);
    return good;
}

static void sets_of_nothing_are_refused(void **state)
{
    static const struct {
        const char *state, *in;
        bool good;
    } rows[] = {
        { "present", "0, 2", true },   { "dissolved", "", true },   { "absent", "", true },
        { "gone", "0, 2", false },     { "present", "3", false },   { "present", "-1", false },
        { "present", "\"a\"", false }, { "present", "0.5", false },
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct drawing drawing;

        assert_int_equal(read_set(&drawing, "s", rows[i].state, rows[i].in), rows[i].good);
        drawing_done(&drawing);
    }
}

static void what_a_user_wrote_is_not_in_the_background(void **state)
{
    struct drawing drawing;
    Agraph_t *graph;
    const char *background;

    (void)state;
    assert_true(read_set(&drawing, "WORD -T 5 -evil", "present", "0, 2"));
    graph = frame_paint(&drawing, 0);
    background = agget(graph, (char[]){ "_background" });
    assert_non_null(background);
    assert_non_null(strstr(background, " P "));
    assert_null(strstr(background, "WORD"));
    assert_null(strstr(background, "evil"));
    agclose(graph);
    drawing_done(&drawing);
    assert_true(read_set(&drawing, "s", "absent", ""));
    graph = frame_paint(&drawing, 0);
    assert_null(agget(graph, (char[]){ "_background" }));
    agclose(graph);
    drawing_done(&drawing);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(members_lie_inside_and_others_outside),
        cmocka_unit_test(members_are_in_one_piece),
        cmocka_unit_test(outer_levels_run_around_inner_ones),
        cmocka_unit_test(nobody_has_no_outline),
        cmocka_unit_test(areas_are_those_of_the_shapes),
        cmocka_unit_test(a_hull_has_the_outer_corners_of_its_boxes),
        cmocka_unit_test(sets_of_nothing_are_refused),
        cmocka_unit_test(what_a_user_wrote_is_not_in_the_background),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
