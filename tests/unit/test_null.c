/*
 * test_null.c - a collapse among networks drawn anew, and among the collapses of others.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "analysis/null.h"
#include "analysis/sample/rewire.h"
#include "base/random.h"
#include "base/statistics.h"
#include "models.h"

enum { REWIRINGS = 200, IDS = 64 };

static const struct scenario everybody = { .title = "test", .focus.bloc = -1 };

/* Actors need ids of their own to be ranked. */
static void name_actors(struct model *model)
{
    static char ids[IDS][16];

    for (int i = 0; i < model->actor_count; i++) {
        snprintf(ids[i], sizeof ids[i], "a%02d", i);
        model->actors[i].id = ids[i];
    }
}

static void make_star(struct model *model, int leaves)
{
    make_model(model, leaves + 1, 1);
    name_actors(model);
    for (int i = 1; i <= leaves; i++)
        add_tie(model, 0, 0, i, i);
}

/* Two cliques of five, and a broker between them. */
static void make_barbell(struct model *model)
{
    make_model(model, 11, 1);
    name_actors(model);
    for (int side = 0; side < 10; side += 5)
        for (int a = side; a < side + 5; a++)
            for (int b = a + 1; b < side + 5; b++)
                add_tie(model, 0, a, b, 1);
    add_tie(model, 0, 10, 0, 1);
    add_tie(model, 0, 10, 5, 1);
}

static struct null_comparison compare_in(const struct model *model, const struct scenario *scenario, int actor,
                                         int rewirings)
{
    struct null_comparison out;

    null_compare(&out, &(struct null_question){ .model = model,
                                                .scenario = scenario,
                                                .fallen = &actor,
                                                .fallen_count = 1,
                                                .layer = LAYER_COMBINED,
                                                .rewirings = rewirings,
                                                .seed = 3,
                                                .threads = 1 });
    return out;
}

static struct null_comparison compare(const struct model *model, int actor)
{
    return compare_in(model, &everybody, actor, REWIRINGS);
}

static void assert_number(struct value value, double expected)
{
    assert_null(value.reason);
    assert_true(fabs(value.number - expected) < TOLERANCE);
}

static void assert_reason(struct value value, const char *reason)
{
    assert_non_null(value.reason);
    assert_string_equal(value.reason, reason);
}

static void assert_same(const struct null_comparison *x, const struct null_comparison *y)
{
    assert_true(x->loss.number == y->loss.number && x->median.number == y->median.number);
    assert_true(x->low.number == y->low.number && x->high.number == y->high.number);
    assert_true(x->p.number == y->p.number && x->collapse_loss.number == y->collapse_loss.number);
    assert_int_equal(x->as_bad, y->as_bad);
    assert_int_equal(x->rewired, y->rewired);
    assert_int_equal(x->rank, y->rank);
    assert_int_equal(x->comparators, y->comparators);
    assert_int_equal(x->actors_as_bad, y->actors_as_bad);
}

static void every_rewiring_of_a_star_is_a_star(void **state)
{
    struct null_comparison out;
    struct model model;

    (void)state;
    make_star(&model, 7);
    out = compare(&model, 0);
    assert_number(out.loss, 1);
    assert_number(out.p, 1);
    assert_number(out.low, 1);
    assert_number(out.median, 1);
    assert_number(out.high, 1);
    assert_int_equal(out.as_bad, REWIRINGS);
    assert_int_equal(out.rewired, REWIRINGS);
    assert_int_equal(out.undefined, 0);
    model_done(&model);
}

/* The strongest tie stays where it is in one of seven rewirings only, give or take 4.5 standard deviations. */
static void weights_of_a_star_change_places(void **state)
{
    struct null_comparison out;
    struct model model;

    (void)state;
    make_star(&model, 7);
    out = compare(&model, 7);
    assert_true(fabs(out.as_bad - REWIRINGS / 7.0) < 4.5 * sqrt(REWIRINGS * 6 / 49.0));
    assert_number(out.p, (out.as_bad + 1.0) / (REWIRINGS + 1));
    out = compare(&model, 1);
    assert_number(out.p, 1);
    model_done(&model);
}

/* By the measure itself instead of the kernel. */
static double loss_measured(const struct model *model, int actor)
{
    struct network before, after;
    double values[2];

    network_init(&before, model, LAYER_COMBINED, NULL);
    network_without(&after, &before, actor);
    values[0] = measure_network(&measure_efficiency, &before).number;
    values[1] = measure_network(&measure_efficiency, &after).number;
    network_done(&after);
    network_done(&before);
    return (values[0] - values[1]) / values[0];
}

static void losses_are_those_of_the_measure(void **state)
{
    struct random random = random_stream(8, 0);
    double losses[REWIRINGS], loss;
    struct null_comparison out;
    struct model model, copy;
    int as_bad = 0;

    (void)state;
    make_model(&model, 12, 2);
    name_actors(&model);
    for (int i = 0; i < 30; i++) {
        int from = (int)random_below(&random, 12), to = (from + 1 + (int)random_below(&random, 11)) % 12;

        add_tie(&model, i % 2, from, to, (double)(1 + random_below(&random, 9)) / 10)->directed = i % 3 == 0;
    }
    out = compare(&model, 5);
    loss = loss_measured(&model, 5);
    assert_number(out.loss, loss);
    rewire_prepare(&model, LAYER_COMBINED, NULL);
    for (int r = 0; r < REWIRINGS; r++) {
        model_copy(&copy, &model);
        rewire(&copy, 3, (uint64_t)r);
        losses[r] = loss_measured(&copy, 5);
        as_bad += losses[r] >= loss - 1e-9;
        model_done(&copy);
    }
    assert_in_range(as_bad, 1, REWIRINGS - 1);
    assert_int_equal(out.as_bad, as_bad);
    assert_number(out.p, (as_bad + 1.0) / (REWIRINGS + 1));
    sort_numbers(losses, REWIRINGS);
    assert_number(out.median, quantile_of_sorted(losses, REWIRINGS, 0.5));
    assert_number(out.low, quantile_of_sorted(losses, REWIRINGS, 0.05));
    assert_number(out.high, quantile_of_sorted(losses, REWIRINGS, 0.95));
    model_done(&model);
}

static void a_broker_costs_more_than_chance_and_a_member_does_not(void **state)
{
    struct null_comparison broker, member;
    struct model model;

    (void)state;
    make_barbell(&model);
    broker = compare(&model, 10);
    member = compare(&model, 2);
    assert_true(broker.p.number < 0.02 && broker.loss.number > broker.high.number);
    assert_true(member.p.number > 0.5);
    assert_int_equal(broker.rank, 3); /* who ties a clique to it takes the ties of that too */
    assert_int_equal(broker.comparators, 10);
    assert_int_equal(broker.actors_as_bad, 2);
    assert_int_equal(member.rank, 4);
    assert_int_equal(member.actors_as_bad, 10);
    assert_number(broker.collapse_loss, broker.loss.number);
    model_done(&model);
}

static void other_actors_make_a_p_from_19_on(void **state)
{
    (void)state;
    for (int leaves = 18; leaves <= 19; leaves++) {
        struct null_comparison centre, third;
        struct model model;

        make_star(&model, leaves);
        centre = compare_in(&model, &everybody, 0, 1);
        third = compare_in(&model, &everybody, leaves - 1, 1);
        assert_int_equal(centre.comparators, leaves);
        assert_int_equal(centre.rank, 1);
        assert_int_equal(third.rank, 3);
        assert_int_equal(third.actors_as_bad, 2);
        if (leaves == 18) {
            assert_reason(centre.p_actors, "fewer than 19 other actors");
            assert_reason(third.p_actors, "fewer than 19 other actors");
        } else {
            assert_number(centre.p_actors, 1.0 / 20);
            assert_number(third.p_actors, 3.0 / 20);
        }
        model_done(&model);
    }
}

/* A path of three whose second tie is there only through the first actor: pure deletion of that leaves it. */
static void reliance_and_pacts_count_for_the_rank_only(void **state)
{
    struct reliance reliance = { .actor = 0, .share = 1, .since = 1 };
    struct null_comparison out;
    struct model model;

    (void)state;
    make_model(&model, 3, 1);
    name_actors(&model);
    add_tie(&model, 0, 0, 1, 1);
    add_tie(&model, 0, 1, 2, 1)->reliances = &reliance;
    model.ties[1].reliance_count = 1;
    out = compare(&model, 0);
    assert_number(out.loss, 0.6);
    assert_number(out.collapse_loss, 1);
    assert_int_equal(out.rank, 1);
    assert_int_equal(out.actors_as_bad, 1);
    model_add_pact(&model, (struct pact){ .id = "pact", .title = "Pact", .present = true });
    add_tie(&model, 0, 0, 2, 1)->pact = 0;
    out = compare(&model, 0);
    assert_number(out.loss, 0.6);
    assert_true(out.collapse_loss.number < 1 + TOLERANCE && out.collapse_loss.number > 0.6);
    model_done(&model);
}

/* The members of the focus by themselves, the first eleven actors, are the barbell. */
static void only_ties_in_the_focus_are_drawn_anew(void **state)
{
    int members[] = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 };
    const struct scenario scenario = { .title = "test", .focus = { .bloc = -1, .actors = members, .actor_count = 11 } };
    struct null_comparison alone, within, outsider;
    struct model model;

    (void)state;
    make_barbell(&model);
    alone = compare(&model, 10);
    for (int i = 0; i < 3; i++)
        model_add_actor(&model, (struct actor){ .name = "Outsider", .bloc = -1, .present = true, .left = 1 });
    name_actors(&model);
    for (int i = 0; i < 11; i++)
        add_tie(&model, 0, i, 11 + i % 3, 1);
    within = compare_in(&model, &scenario, 10, REWIRINGS);
    outsider = compare_in(&model, &scenario, 12, REWIRINGS);
    assert_same(&alone, &within);
    assert_int_equal(outsider.undefined, REWIRINGS);
    assert_reason(outsider.loss, "not in the network that is looked at");
    assert_reason(outsider.p, "not in the network that is looked at");
    assert_reason(outsider.collapse_loss, "not in the network that is looked at");
    assert_reason(outsider.p_actors, "not in the network that is looked at");
    model_done(&model);
}

static void a_layer_is_drawn_by_itself(void **state)
{
    static const int fallen = 10;
    struct null_comparison alone, layer;
    struct model model, two;

    (void)state;
    make_barbell(&model);
    make_model(&two, 11, 2);
    name_actors(&two);
    for (int i = 0; i < model.tie_count; i++)
        add_tie(&two, 1, model.ties[i].from, model.ties[i].to, 1);
    add_tie(&two, 0, 1, 7, 1);
    alone = compare(&model, fallen);
    null_compare(&layer, &(struct null_question){ .model = &two,
                                                  .scenario = &everybody,
                                                  .fallen = &fallen,
                                                  .fallen_count = 1,
                                                  .layer = 1,
                                                  .rewirings = REWIRINGS,
                                                  .seed = 3,
                                                  .threads = 2 });
    assert_same(&alone, &layer);
    model_done(&model);
    model_done(&two);
}

static void hostility_changes_nothing(void **state)
{
    struct null_comparison without, with;
    struct model model;

    (void)state;
    make_barbell(&model);
    model.layers = mem_resize(model.layers, 2, sizeof *model.layers);
    model.layers[1] = model.layers[0];
    model.layer_count = 2;
    for (int i = 0; i < model.tie_count; i += 2)
        model.ties[i].layer = 1;
    without = compare(&model, 10);
    for (int i = 0; i < 4; i++)
        add_tie(&model, 0, i, i + 5, -1);
    with = compare(&model, 10);
    assert_same(&without, &with);
    model_done(&model);
}

static void several_fall_together(void **state)
{
    static const int fallen[] = { 0, 5, 10 };
    struct null_comparison out;
    struct model model;

    (void)state;
    make_barbell(&model);
    null_compare(&out, &(struct null_question){ .model = &model,
                                                .scenario = &everybody,
                                                .fallen = fallen,
                                                .fallen_count = 3,
                                                .layer = LAYER_COMBINED,
                                                .rewirings = REWIRINGS,
                                                .seed = 3,
                                                .threads = 1 });
    /* Of 22 pairs at one step, 9 at two, 8 at three and 16 at four, 12 at one step are left. */
    assert_number(out.loss, 1 - 12 / (22 + 9 / 2.0 + 8 / 3.0 + 16 / 4.0));
    assert_int_equal(out.rewired, REWIRINGS);
    assert_reason(out.p_actors, "only for a single actor");
    assert_reason(out.collapse_loss, "only for a single actor");
    assert_int_equal(out.rank, 0);
    model_done(&model);
}

static void without_support_nothing_is_said(void **state)
{
    struct null_comparison out;
    struct model model;

    (void)state;
    make_model(&model, 3, 1);
    name_actors(&model);
    add_tie(&model, 0, 0, 1, -1);
    out = compare(&model, 0);
    assert_int_equal(out.undefined, REWIRINGS);
    assert_int_equal(out.rewired, 0);
    assert_int_equal(out.as_bad, 0);
    assert_reason(out.loss, "no support in the network but that of pacts");
    assert_reason(out.p, "no support in the network but that of pacts");
    assert_reason(out.p_actors, "efficiency is 0 before");
    model_done(&model);
    make_star(&model, 3);
    out = compare_in(&model, &everybody, 0, 0);
    assert_number(out.loss, 1);
    assert_reason(out.p, "no rewirings");
    assert_reason(out.median, "no rewirings");
    model_done(&model);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_rewiring_of_a_star_is_a_star),
        cmocka_unit_test(weights_of_a_star_change_places),
        cmocka_unit_test(losses_are_those_of_the_measure),
        cmocka_unit_test(a_broker_costs_more_than_chance_and_a_member_does_not),
        cmocka_unit_test(other_actors_make_a_p_from_19_on),
        cmocka_unit_test(reliance_and_pacts_count_for_the_rank_only),
        cmocka_unit_test(only_ties_in_the_focus_are_drawn_anew),
        cmocka_unit_test(a_layer_is_drawn_by_itself),
        cmocka_unit_test(hostility_changes_nothing),
        cmocka_unit_test(several_fall_together),
        cmocka_unit_test(without_support_nothing_is_said),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
