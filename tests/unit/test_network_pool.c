/*
 * test_network_pool.c - networks that are filled anew, those that are dropped, and what is left of one.
 */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "analysis/network_pool.h"
#include "base/mem.h"
#include "base/random.h"
#include "network/cache.h"
#include "network/kin.h"

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

/* A third of all pairs, at random. */
static void model_of_many(struct model *model, int count)
{
    struct random random = random_stream(7, 0);

    *model = (struct model){ 0 };
    model->layers = mem_alloc(sizeof *model->layers);
    model->layers[model->layer_count++] = (struct layer){ .id = "m", .share = 1, .scale = 1, .on = true };
    for (int i = 0; i < count; i++)
        model_add_actor(model, (struct actor){ .id = "a", .bloc = -1, .present = true, .left = 1 });
    for (int from = 0; from < count; from++)
        for (int to = from + 1; to < count; to++)
            if (random_share(&random) < 1 / 3.0)
                model_add_tie(model, (struct tie){ .from = from, .to = to, .pact = -1, .exists = 1, .present = true });
}

static void draw_weights(struct model *model, struct random *random)
{
    for (int i = 0; i < model->tie_count; i++)
        model->ties[i].weight = 0.1 + random_share(random);
}

/* As by the distances of a network of its own. */
static bool is_reach(const struct network *net, const struct model *model, const bool *among)
{
    struct network afresh;
    double reach;

    network_init(&afresh, model, 0, among);
    reach = network_total_reach(&afresh);
    network_done(&afresh);
    return fabs(network_total_reach(net) - reach) <= 1e-12 * reach;
}

/* Of all actors in the first phase, of all but some in the second; in one round ties of survivors are weaker by so much. */
static void check_rest(int count, double weaker, bool rest_first)
{
    struct network_pool pool = { 0 };
    struct random random = random_stream(11, 0);
    AUTO_FREE bool *all = mem_array((size_t)count, sizeof *all), *left = mem_array((size_t)count, sizeof *left);
    struct model before, after;

    model_of_many(&before, count);
    model_of_many(&after, count);
    for (int i = 0; i < count; i++)
        left[i] = (all[i] = true) && i % 5 != 1;
    network_pool_next(&pool);
    for (int round = 0; round < 4; round++, network_pool_next(&pool)) {
        const struct network *nets[2];

        draw_weights(&before, &random);
        for (int i = 0; i < after.tie_count; i++)
            after.ties[i].weight = before.ties[i].weight * (round == 2 && i > after.tie_count / 2 ? 1 - weaker : 1);
        for (int i = 0; i < 2; i++) {
            bool is_rest = (i == 0) == rest_first;

            nets[is_rest] = network_pool_find(&pool, is_rest ? &after : &before, is_rest, 0, is_rest ? left : all);
            assert_true(is_reach(nets[is_rest], is_rest ? &after : &before, is_rest ? left : all));
        }
        assert_int_equal(nets[0]->cache->reach.is_known, round > 0);
        assert_int_equal(nets[1]->cache->whole != NULL, round > 0 && !rest_first);
    }
    network_pool_done(&pool);
    model_done(&before);
    model_done(&after);
}

static void what_is_left_of_a_network_is_found_with_it(void **state)
{
    const int counts[] = { 8, 12, 64, 65, 90 };

    (void)state;
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        check_rest(counts[i], 0, false);
        check_rest(counts[i], 0, true);
        check_rest(counts[i], 0.5, false);
        check_rest(counts[i], 0.5, true);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(networks_built_after_a_trim_are_filled_anew_in_the_next_round),
        cmocka_unit_test(of_many_networks_those_of_the_first_round_stay),
        cmocka_unit_test(what_is_left_of_a_network_is_found_with_it),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
