/*
 * test_network_pool.c - networks that are filled anew, and those that are dropped.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "analysis/network_pool.h"
#include "base/mem.h"

enum { MANY = 501 }; /* more than are kept */

static void model_of_two(struct model *model)
{
    *model = (struct model){ 0 };
    model->layers = mem_alloc(sizeof *model->layers);
    model->layers[model->layer_count++] = (struct layer){ .id = "m", .share = 1, .scale = 1, .on = true };
    model_add_actor(model, (struct actor){ .id = "a", .bloc = -1, .present = true, .left = 1 });
    model_add_actor(model, (struct actor){ .id = "b", .bloc = -1, .present = true, .left = 1 });
    model_add_tie(model, (struct tie){ .from = 0, .to = 1, .pact = -1, .weight = 0.5, .exists = 1, .present = true });
}

static double find_strength(struct network_pool *pool, const struct model *model, int phase)
{
    return network_pool_find(pool, model, phase, 0, (const bool[]){ true, true })->support.edges[0].strength;
}

static void networks_built_after_a_trim_are_filled_anew_in_the_next_round(void **state)
{
    struct network_pool pool = { 0 };
    struct model model;

    (void)state;
    model_of_two(&model);
    network_pool_next(&pool);
    for (int phase = 0; phase < MANY; phase++)
        (void)find_strength(&pool, &model, phase);
    network_pool_trim(&pool);
    assert_int_equal(pool.count, 0);
    assert_true(find_strength(&pool, &model, 7) == 0.5);
    model.ties[0].weight = 0.25;
    network_pool_next(&pool);
    assert_true(find_strength(&pool, &model, 7) == 0.25);
    assert_int_equal(pool.count, 1);
    network_pool_done(&pool);
    model_done(&model);
}

static void of_many_networks_those_of_the_first_round_stay(void **state)
{
    struct network_pool pool = { 0 };
    const struct network *first;
    struct model model;

    (void)state;
    model_of_two(&model);
    network_pool_next(&pool);
    first = network_pool_find(&pool, &model, 0, 0, (const bool[]){ true, true });
    network_pool_next(&pool);
    for (int phase = 1; phase < MANY; phase++)
        (void)find_strength(&pool, &model, phase);
    network_pool_next(&pool);
    assert_int_equal(pool.count, 1);
    assert_ptr_equal(network_pool_find(&pool, &model, 0, 0, (const bool[]){ true, true }), first);
    network_pool_done(&pool);
    model_done(&model);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(networks_built_after_a_trim_are_filled_anew_in_the_next_round),
        cmocka_unit_test(of_many_networks_those_of_the_first_round_stay),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
