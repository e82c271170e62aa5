/*
 * test_network.c - from weights to graphs: strengths, layers, distances, flows.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdlib.h>

#include "models.h"
#include "network/digraph.h"
#include "network/ig.h"
#include "network/network.h"

static double support_between(const struct model *model, int layer, int a, int b)
{
    struct network net;
    double strength;

    network_init(&net, model, layer, NULL);
    strength = edge_strength(&net.support, a, b);
    network_done(&net);
    return strength;
}

static void a_layer_sums_per_direction_and_then_symmetrizes(void **state)
{
    static const struct {
        enum symmetrize how;
        double expected;
    } cases[] = {
        { SYMMETRIZE_MAX, 0.75 },
        { SYMMETRIZE_SUM, 1.25 },
        { SYMMETRIZE_MEAN, 0.625 },
    };
    struct model model;

    (void)state;
    make_model(&model, 2, 1);
    add_tie(&model, 0, 0, 1, 0.25)->directed = true;
    add_tie(&model, 0, 1, 0, 0.5);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        model.layers[0].symmetrize = cases[i].how;
        assert_float_equal(support_between(&model, 0, 0, 1), cases[i].expected, TOLERANCE);
        assert_float_equal(support_between(&model, 0, 1, 0), cases[i].expected, TOLERANCE);
    }
    model_done(&model);
}

static void a_strength_is_a_weight_by_its_scale(void **state)
{
    struct model model;

    (void)state;
    make_model(&model, 2, 1);
    model.layers[0].scale = 8;
    add_tie(&model, 0, 0, 1, 2);
    assert_float_equal(support_between(&model, 0, 0, 1), 0.25, TOLERANCE);
    model_done(&model);
}

static void layers_combine_by_their_shares_absent_ties_counting_0(void **state)
{
    struct model model;

    (void)state;
    make_model(&model, 3, 3);
    model.layers[1].share = 2;
    model.layers[2].share = 5;
    add_tie(&model, 0, 0, 1, 1);
    add_tie(&model, 1, 1, 0, 0.5);
    add_tie(&model, 1, 1, 2, 0.5);
    assert_float_equal(support_between(&model, LAYER_COMBINED, 0, 1), 0.25, TOLERANCE);
    assert_float_equal(support_between(&model, LAYER_COMBINED, 1, 2), 0.125, TOLERANCE);
    assert_float_equal(support_between(&model, 1, 1, 2), 0.5, TOLERANCE);
    assert_float_equal(support_between(&model, 2, 1, 2), 0, TOLERANCE);
    model_done(&model);
}

static void a_layer_switched_off_weakens_but_keeps_its_share_of_the_divisor(void **state)
{
    struct model model;

    (void)state;
    make_model(&model, 2, 2);
    add_tie(&model, 0, 0, 1, 1);
    add_tie(&model, 1, 0, 1, 0.5);
    assert_float_equal(support_between(&model, LAYER_COMBINED, 0, 1), 0.75, TOLERANCE);
    model.layers[1].on = false;
    assert_float_equal(support_between(&model, LAYER_COMBINED, 0, 1), 0.5, TOLERANCE);
    assert_float_equal(support_between(&model, 1, 0, 1), 0, TOLERANCE);
    model_done(&model);
}

static void hostility_stays_apart_from_support(void **state)
{
    struct network net;
    struct model model;
    struct edge_list difference;

    (void)state;
    make_model(&model, 3, 1);
    add_tie(&model, 0, 0, 1, 0.5);
    add_tie(&model, 0, 1, 0, -0.75);
    add_tie(&model, 0, 1, 2, -1);
    add_tie(&model, 0, 0, 2, 0.25);
    add_tie(&model, 0, 0, 2, -0.25);
    network_init(&net, &model, 0, NULL);
    assert_float_equal(edge_strength(&net.support, 0, 1), 0.5, TOLERANCE);
    assert_float_equal(edge_strength(&net.hostility, 0, 1), 0.75, TOLERANCE);
    assert_float_equal(edge_strength(&net.support, 1, 2), 0, TOLERANCE);
    assert_int_equal(net.support.count, 2);
    assert_int_equal(net.hostility.count, 3);
    assert_int_equal(igraph_ecount(network_graph(&net)), 2);
    difference = network_net_edges(&net);
    assert_int_equal(difference.count, 2); /* support and hostility of 0 and 2 cancel out */
    assert_float_equal(difference.edges[0].strength, -0.25, TOLERANCE);
    assert_float_equal(difference.edges[1].strength, -1, TOLERANCE);
    free(difference.edges);
    network_done(&net);
    model_done(&model);
}

static void reliance_weakens_a_tie_when_the_third_actor_goes(void **state)
{
    struct reliance reliance = { .actor = 2, .share = 0.75, .since = 1 };
    struct model model;
    struct tie *tie;

    (void)state;
    make_model(&model, 3, 1);
    tie = add_tie(&model, 0, 0, 1, 0.5);
    tie->reliances = &reliance;
    tie->reliance_count = 1;
    add_tie(&model, 0, 1, 2, 1);
    assert_float_equal(support_between(&model, 0, 0, 1), 0.5, TOLERANCE);
    model.actors[2].present = false;
    model.actors[2].left = 0;
    assert_float_equal(support_between(&model, 0, 0, 1), 0.125, TOLERANCE);
    model_done(&model);
}

static void what_rounding_leaves_of_a_tie_is_no_tie(void **state)
{
    struct reliance reliances[3] = {
        { .actor = 2, .share = 0.7, .since = 1 },
        { .actor = 2, .share = 0.2, .since = 1 },
        { .actor = 2, .share = 0.1, .since = 1 },
    };
    struct network net;
    struct model model;
    struct tie *tie;

    (void)state;
    make_model(&model, 3, 1);
    tie = add_tie(&model, 0, 0, 1, 0.5);
    tie->reliances = reliances;
    tie->reliance_count = 3;
    tie->disjoint = true;
    model.actors[2].left = 0;
    network_init(&net, &model, 0, NULL);
    assert_int_equal(net.support.count, 0);
    network_done(&net);
    model_done(&model);
}

static void absent_actors_that_are_asked_for_are_isolates(void **state)
{
    static const bool among[] = { true, false, true, true };
    struct network net;
    struct model model;

    (void)state;
    make_model(&model, 4, 1);
    add_tie(&model, 0, 0, 1, 1);
    add_tie(&model, 0, 0, 2, 1);
    add_tie(&model, 0, 0, 3, 1);
    model.actors[2].present = false;
    network_init(&net, &model, 0, among);
    assert_int_equal(net.n, 3);
    assert_int_equal(network_vertex(&net, 0), 0);
    assert_int_equal(network_vertex(&net, 1), -1);
    assert_int_equal(network_vertex(&net, 2), 1);
    assert_int_equal(network_vertex(&net, 3), 2);
    assert_int_equal(net.support.count, 1);
    assert_float_equal(edge_strength(&net.support, 0, 2), 1, TOLERANCE);
    network_done(&net);
    network_init(&net, &model, 0, NULL);
    assert_int_equal(net.n, 3);
    assert_int_equal(network_vertex(&net, 2), -1);
    network_done(&net);
    model_done(&model);
}

static void sums_do_not_depend_on_the_order_of_ties(void **state)
{
    static const double weights[] = { 0.1, 0.7, 1e-3, 0.2, 1e6, 0.3, 1e-9 };
    int count = (int)(sizeof weights / sizeof *weights);
    struct model forward, backward;

    (void)state;
    make_model(&forward, 2, 2);
    make_model(&backward, 2, 2);
    for (int i = 0; i < count; i++) {
        add_tie(&forward, i % 2, 0, 1, weights[i]);
        add_tie(&backward, (count - 1 - i) % 2, 1, 0, weights[count - 1 - i]);
    }
    assert_true(support_between(&forward, LAYER_COMBINED, 0, 1) == support_between(&backward, LAYER_COMBINED, 0, 1));
    model_done(&forward);
    model_done(&backward);
}

static void neighbours_stand_in_order(void **state)
{
    static const int expected[] = { 1, 3, 0, 2, 3, 1, 0, 1 };
    struct network net;
    struct model model;

    (void)state;
    make_model(&model, 5, 1);
    add_tie(&model, 0, 3, 1, 0.5);
    add_tie(&model, 0, 2, 1, 0.25);
    add_tie(&model, 0, 3, 0, 1);
    add_tie(&model, 0, 1, 0, 0.75);
    network_init(&net, &model, 0, NULL);
    assert_int_equal(net.first[5], 8);
    assert_int_equal(net.first[5] - net.first[4], 0);
    for (int i = 0; i < 8; i++)
        assert_int_equal(net.neighbour[i], expected[i]);
    for (int v = 0; v < net.n; v++)
        for (int i = net.first[v]; i < net.first[v + 1]; i++)
            assert_float_equal(net.strength[i], edge_strength(&net.support, v, net.neighbour[i]), 0);
    network_done(&net);
    model_done(&model);
}

static void assert_arcs(const struct network *net, double forward, double backward, int count)
{
    struct digraph digraph;

    digraph_init(&digraph, net);
    assert_float_equal(digraph_strength(&digraph, 0, 1), forward, TOLERANCE);
    assert_float_equal(digraph_strength(&digraph, 1, 0), backward, TOLERANCE);
    assert_int_equal(digraph.arc_count, count);
    digraph_done(&digraph);
}

static void arcs_are_the_sums_before_both_directions_become_one(void **state)
{
    struct network net, rest;
    struct model model;

    (void)state;
    make_model(&model, 3, 2);
    model.layers[1].share = 3;
    add_tie(&model, 0, 1, 0, 0.25)->directed = true;
    add_tie(&model, 0, 0, 1, 0.5);
    add_tie(&model, 1, 0, 1, 2)->directed = true;
    add_tie(&model, 1, 0, 2, -1);
    add_tie(&model, 1, 2, 1, 1);
    network_init(&net, &model, 0, NULL);
    assert_arcs(&net, 0.5, 0.75, 2);
    network_done(&net);
    network_init(&net, &model, LAYER_COMBINED, NULL);
    assert_arcs(&net, (0.5 + 3 * 2) / 4, 0.75 / 4, 4);
    network_without(&rest, &net, 2);
    assert_arcs(&rest, (0.5 + 3 * 2) / 4, 0.75 / 4, 2);
    network_done(&rest);
    network_done(&net);
    model_done(&model);
}

static void arcs_reach_in_their_direction_only(void **state)
{
    static const bool expected[] = { true,  true, true, false, false, true,  true,  false,
                                     false, true, true, false, false, false, false, true };
    struct network net;
    struct model model;
    struct digraph digraph;
    AUTO_FREE bool *reach = NULL;
    AUTO_FREE int *components = NULL;
    int count;

    (void)state;
    make_model(&model, 4, 1);
    add_tie(&model, 0, 2, 1, 1);
    add_tie(&model, 0, 0, 2, 1)->directed = true;
    network_init(&net, &model, 0, NULL);
    digraph_init(&digraph, &net);
    reach = digraph_reach(&digraph);
    assert_memory_equal(reach, expected, sizeof expected);
    components = digraph_weak_components(&digraph, &count);
    assert_int_equal(count, 2);
    assert_int_equal(components[2], 0);
    assert_int_equal(components[3], 1);
    digraph_done(&digraph);
    network_done(&net);
    model_done(&model);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_layer_sums_per_direction_and_then_symmetrizes),
        cmocka_unit_test(a_strength_is_a_weight_by_its_scale),
        cmocka_unit_test(layers_combine_by_their_shares_absent_ties_counting_0),
        cmocka_unit_test(a_layer_switched_off_weakens_but_keeps_its_share_of_the_divisor),
        cmocka_unit_test(hostility_stays_apart_from_support),
        cmocka_unit_test(reliance_weakens_a_tie_when_the_third_actor_goes),
        cmocka_unit_test(what_rounding_leaves_of_a_tie_is_no_tie),
        cmocka_unit_test(absent_actors_that_are_asked_for_are_isolates),
        cmocka_unit_test(sums_do_not_depend_on_the_order_of_ties),
        cmocka_unit_test(neighbours_stand_in_order),
        cmocka_unit_test(arcs_are_the_sums_before_both_directions_become_one),
        cmocka_unit_test(arcs_reach_in_their_direction_only),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
