/*
 * test_layers.c - layers beside each other.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>

#include "analysis/layers.h"
#include "graphs.h"
#include "network/ig.h"

/* A chain of three: the first pair tied in both layers, the second in the second layer only. */
static void two_layers(struct model *model)
{
    world_model(model, &empty0, 1);
    free(model->layers);
    model->layers = mem_array(2, sizeof *model->layers);
    model->layer_count = 2;
    model->layers[0] = (struct layer){ .id = "l", .title = "L", .share = 1, .scale = 1, .on = true };
    model->layers[1] = (struct layer){ .id = "m", .title = "M", .share = 3, .scale = 2, .on = true };
    for (int i = 0; i < 3; i++)
        model_add_actor(model, (struct actor){ .id = "a", .name = "A", .bloc = -1, .present = true, .left = 1 });
    for (int i = 0; i < 3; i++)
        model_add_tie(model, (struct tie){ .from = i / 2,
                                           .to = i / 2 + 1,
                                           .layer = i > 0,
                                           .pact = -1,
                                           .weight = i < 2 ? 1 : 2,
                                           .exists = 1,
                                           .present = true });
}

static void assert_part(const struct layer_part *part, int ties, int alone, const double expected[static 5])
{
    assert_int_equal(part->ties, ties);
    assert_int_equal(part->alone, alone);
    assert_number(VALUE(part->strength), expected[0], "strength");
    assert_number(part->share, expected[1], "share");
    assert_number(part->efficiency, expected[2], "efficiency");
    assert_number(part->connectedness, expected[3], "connectedness");
    assert_number(part->largest_component, expected[4], "largest_component");
}

static void a_layer_that_is_switched_off_stays_in_the_divisor(void **state)
{
    static const double whole[] = { 1.375, 1, (0.625 + 0.75 + 1 / (1.6 + 4.0 / 3)) / 3, 1, 1 };
    static const double first[] = { 1, 0.25 / 1.375, 1.375 / 3, 1, 1 };
    static const double second[] = { 1.5, 1.125 / 1.375, 0.25 / 3, 1.0 / 3, 2.0 / 3 };
    static const struct focus everybody = { .bloc = -1 };
    struct report report = { 0 };
    struct model model;

    (void)state;
    two_layers(&model);
    report_compare_layers(&report, &model, &everybody);
    assert_int_equal(report.compared->part_count, 3);
    assert_part(&report.compared->parts[0], 2, 0, whole);
    assert_part(&report.compared->parts[1], 1, 0, first);
    assert_part(&report.compared->parts[2], 2, 1, second);
    report_done(&report);
    model_done(&model);
}

static void two_layers_are_alike_as_far_as_they_tie_the_same(void **state)
{
    static const struct focus everybody = { .bloc = -1 };
    struct report report = { 0 };
    struct model model;

    (void)state;
    two_layers(&model);
    report_compare_layers(&report, &model, &everybody);
    assert_int_equal(report.compared->likeness_count, 1);
    assert_number(report.compared->likenesses[0].overlap, 0.25, "overlap");
    assert_number(report.compared->likenesses[0].jaccard, 0.5, "jaccard");
    assert_number(report.compared->likenesses[0].degree_correlation, 0.5, "degree_correlation");
    report_done(&report);
    model_done(&model);
}

static void every_tied_pair_says_which_layers_carry_it(void **state)
{
    static const struct focus everybody = { .bloc = -1 };
    struct report report = { 0 };
    struct model model;

    (void)state;
    two_layers(&model);
    report_compare_layers(&report, &model, &everybody);
    assert_int_equal(report.compared->pair_count, 2);
    assert_int_equal(report.compared->pairs[0].layer_count, 2);
    assert_int_equal(report.compared->pairs[1].layer_count, 1);
    assert_true(report.compared->pairs[1].by[1]);
    assert_number(VALUE(report.compared->pairs[1].strength), 0.75, "strength");
    report_done(&report);
    model_done(&model);
}

static void a_focus_leaves_the_layers_of_others_out(void **state)
{
    int pair[] = { 0, 1 };
    struct focus focus = { .bloc = -1, .actors = pair, .actor_count = 2 };
    struct report report = { 0 };
    struct model model;

    (void)state;
    two_layers(&model);
    report_compare_layers(&report, &model, &focus);
    assert_int_equal(report.compared->pair_count, 1);
    assert_int_equal(report.compared->parts[2].alone, 0);
    assert_number(report.compared->parts[2].efficiency, 0.25, "efficiency");
    report_done(&report);
    model_done(&model);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_layer_that_is_switched_off_stays_in_the_divisor),
        cmocka_unit_test(two_layers_are_alike_as_far_as_they_tie_the_same),
        cmocka_unit_test(every_tied_pair_says_which_layers_carry_it),
        cmocka_unit_test(a_focus_leaves_the_layers_of_others_out),
    };

    ig_init();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
