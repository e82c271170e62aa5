/*
 * test_render_insert.c - nodes that stay where they were, those that are new among them, and the themes.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <string.h>

#include "render/frame.h"
#include "render/geometry.h"
#include "render/insert.h"
#include "render/style.h"

enum { MOST = 12 };

/* Nodes of 60 by 30, fixed or new, in a ring of ties. */
struct world {
    struct drawing drawing;
    struct node nodes[MOST];
    struct edge edges[MOST];
};

static void make_world(struct world *world, const struct point *places, int fixed, int count)
{
    *world = (struct world){ .drawing = { .node_count = count, .edge_count = count, .theme = style_theme(false) } };
    for (int i = 0; i < count; i++) {
        struct point place = i < fixed ? places[i] : (struct point){ 0, 0 };

        world->nodes[i] = (struct node){ .group = -1, .is_fixed = i < fixed, .box = { place.x, place.y, 60, 30 } };
        world->edges[i] = (struct edge){ .from = i, .to = (i + 1) % count, .strength = 1 };
    }
    world->drawing.nodes = world->nodes;
    world->drawing.edges = world->edges;
}

static void assert_clear(const struct world *world)
{
    for (int i = 0; i < world->drawing.node_count; i++)
        for (int k = 0; k < i; k++)
            assert_false(boxes_meet(world->nodes[i].box, world->nodes[k].box, 0));
}

static void fixed_nodes_stay_and_new_ones_keep_clear(void **state)
{
    static const struct point places[] = { { 30, 15 }, { 230, 15 }, { 230, 115 }, { 30, 115 }, { 130, 65 } };
    struct world world;

    (void)state;
    for (int fixed = 1; fixed <= 5; fixed++) {
        make_world(&world, places, fixed, MOST);
        assert_true(insert_is_needed(&world.drawing));
        insert_nodes(&world.drawing);
        for (int i = 0; i < fixed; i++)
            assert_true(world.nodes[i].box.x == places[i].x && world.nodes[i].box.y == places[i].y);
        assert_clear(&world);
    }
    make_world(&world, places, 0, MOST);
    assert_false(insert_is_needed(&world.drawing));
}

static void a_new_node_stands_near_those_it_is_tied_to(void **state)
{
    static const struct point places[] = { { 0, 0 }, { 2000, 0 }, { 4000, 0 } };
    struct world world;

    (void)state;
    make_world(&world, places, 3, 4);
    world.edges[2] = (struct edge){ .from = 1, .to = 3, .strength = 1 };
    world.edges[3] = world.edges[2];
    insert_nodes(&world.drawing);
    assert_true(fabs(world.nodes[3].box.x - 2000) < 300 && fabs(world.nodes[3].box.y) < 300);
}

/* Two boxes that cover a third of each other need 60 / 40 of the distance; everything moves alike. */
static void boxes_that_have_grown_move_apart_alike(void **state)
{
    static const struct point places[] = { { 0, 0 }, { 40, 0 }, { 400, 100 } };
    struct world world;

    (void)state;
    make_world(&world, places, 3, 3);
    insert_nodes(&world.drawing);
    for (int i = 0; i < 3; i++) {
        assert_true(fabs(world.nodes[i].box.x - 1.5 * places[i].x) < 1e-9);
        assert_true(fabs(world.nodes[i].box.y - 1.5 * places[i].y) < 1e-9);
    }
}

static void who_cannot_stay_is_placed_anew(void **state)
{
    static const struct point places[] = { { 50, 50 }, { 50, 50 }, { 51, 50 }, { 50, 50 }, { 500, 50 } };
    struct world world;

    (void)state;
    make_world(&world, places, 5, 5);
    insert_nodes(&world.drawing);
    assert_clear(&world);
    assert_true(world.nodes[0].box.x == 50 && world.nodes[4].box.x == 500 && !world.nodes[1].is_fixed);
}

/* Style and colour of a layer's line. */
static void line_of(const struct theme *theme, int layer, char look[static 80])
{
    Agraph_t *graph = agopen((char[]){ "g" }, Agundirected, NULL);
    Agedge_t *line = agedge(graph, agnode(graph, (char[]){ "a" }, 1), agnode(graph, (char[]){ "b" }, 1), NULL, 1);
    struct edge edge = { .layer = layer };

    style_edge(line, theme, &edge, EDGE_PRESENT, 2);
    snprintf(look, 80, "%s %s", agget(line, (char[]){ "style" }), agget(line, (char[]){ "color" }));
    agclose(graph);
}

static void sixteen_layers_differ_in_both_themes(void **state)
{
    char looks[16][80];

    (void)state;
    for (int print = 0; print < 2; print++) {
        for (int i = 0; i < 16; i++) {
            line_of(style_theme(print), i, looks[i]);
            for (int k = 0; k < i; k++)
                assert_string_not_equal(looks[i], looks[k]);
        }
    }
    /* on paper four layers are told apart by line alone */
    for (int i = 0; i < 4; i++)
        assert_non_null(strstr(looks[i], "#000000"));
}

static void notes_stand_below_names(void **state)
{
    char *notes[] = { (char[]){ "40 actors, 2 fallen\nwithin: support 3.00" } };
    struct frame frame = { .notes = notes };
    struct node node = { .label = (char[]){ "Bloc" }, .actors = 40 };
    struct drawing drawing = { .nodes = &node, .frames = &frame, .frame_count = 1, .is_of_blocs = true };
    AUTO_TEXT with = { 0 };
    AUTO_TEXT without = { 0 };

    (void)state;
    frame_label(&drawing, 0, 0, &with);
    assert_string_equal(with.data, "Bloc\n40 actors, 2 fallen\nwithin: support 3.00");
    drawing.frame_count = 0;
    frame_label(&drawing, 0, 0, &without);
    assert_string_equal(without.data, "Bloc");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fixed_nodes_stay_and_new_ones_keep_clear),
        cmocka_unit_test(a_new_node_stands_near_those_it_is_tied_to),
        cmocka_unit_test(boxes_that_have_grown_move_apart_alike),
        cmocka_unit_test(who_cannot_stay_is_placed_anew),
        cmocka_unit_test(sixteen_layers_differ_in_both_themes),
        cmocka_unit_test(notes_stand_below_names),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
