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
#include <sys/wait.h>
#include <unistd.h>

#include "network/ig.h"
#include "network/network.h"

static const double TOLERANCE = 1e-12;

/* A model of so many present actors and layers of share 1 and scale 1. */
static void make_model(struct model *model, int actors, int layers)
{
    model_init(model);
    model->layers = mem_array((size_t)layers, sizeof *model->layers);
    model->layer_count = layers;
    for (int i = 0; i < layers; i++)
        model->layers[i] = (struct layer){ .id = "layer", .title = "Layer", .share = 1, .scale = 1, .on = true };
    for (int i = 0; i < actors; i++)
        model_add_actor(model,
                        (struct actor){ .id = "actor", .name = "Actor", .bloc = -1, .present = true, .left = 1 });
}

static struct tie *add_tie(struct model *model, int layer, int from, int to, double weight)
{
    int index = model_add_tie(
        model,
        (struct tie){
            .from = from, .to = to, .layer = layer, .pact = -1, .weight = weight, .exists = 1, .present = true });

    return &model->ties[index];
}

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
    assert_int_equal(igraph_ecount(&net.graph), 2);
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

/* A numbered sequence that is the same everywhere; the tests draw networks from it. */
static unsigned draw(unsigned *seed, unsigned below)
{
    *seed = *seed * 1664525u + 1013904223u;
    return (*seed >> 8) % below;
}

static void make_drawn_model(struct model *model, unsigned *seed, int actors)
{
    make_model(model, actors, 1);
    for (int a = 0; a < actors; a++)
        for (int b = a + 1; b < actors; b++)
            if (draw(seed, 10) < 3)
                add_tie(model, 0, a, b, (1 + draw(seed, 20)) / 10.0);
}

/* Floyd and Warshall's way, for comparison. Caller frees. */
static double *naive_distances(const struct network *net)
{
    int n = net->n;
    double *d = mem_array((size_t)(n * n), sizeof *d);

    for (int i = 0; i < n * n; i++)
        d[i] = i % (n + 1) == 0 ? 0 : INFINITY;
    for (int i = 0; i < net->support.count; i++) {
        const struct edge *edge = &net->support.edges[i];

        d[edge->a * n + edge->b] = d[edge->b * n + edge->a] = 1 / edge->strength;
    }
    for (int k = 0; k < n; k++)
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                d[i * n + j] = fmin(d[i * n + j], d[i * n + k] + d[k * n + j]);
    return d;
}

static void check_distances(const struct network *net)
{
    AUTO_FREE double *expected = naive_distances(net);
    const double *distances = network_distances(net);
    int count;
    const int *components = network_components(net, &count);

    for (int i = 0; i < net->n; i++) {
        assert_in_range(components[i], 0, count - 1);
        for (int j = 0; j < net->n; j++) {
            double distance = distances[i * net->n + j];

            assert_true(distance == distances[j * net->n + i]);
            assert_int_equal(isfinite(distance) != 0, components[i] == components[j]);
            if (isfinite(expected[i * net->n + j]))
                assert_float_equal(distance, expected[i * net->n + j], TOLERANCE);
            else
                assert_true(isinf(distance));
        }
    }
}

static void distances_are_the_shortest_and_infinite_between_components(void **state)
{
    unsigned seed = 1;

    (void)state;
    for (int actors = 0; actors < 14; actors++) {
        struct network net;
        struct model model;

        make_drawn_model(&model, &seed, actors);
        network_init(&net, &model, 0, NULL);
        check_distances(&net);
        network_done(&net);
        model_done(&model);
    }
}

static void components_are_numbered_by_their_smallest_vertex(void **state)
{
    static const int expected[] = { 0, 1, 0, 2, 1 };
    struct network net;
    struct model model;
    const int *components;
    int count;

    (void)state;
    make_model(&model, 5, 1);
    add_tie(&model, 0, 4, 1, 1);
    add_tie(&model, 0, 2, 0, 1);
    network_init(&net, &model, 0, NULL);
    components = network_components(&net, &count);
    assert_int_equal(count, 3);
    for (int v = 0; v < 5; v++)
        assert_int_equal(components[v], expected[v]);
    network_done(&net);
    model_done(&model);
}

static void pure_deletion_takes_the_ties_and_leaves_the_vertex(void **state)
{
    struct network net, rest;
    struct model model;

    (void)state;
    make_model(&model, 4, 1);
    add_tie(&model, 0, 0, 1, 1);
    add_tie(&model, 0, 1, 2, 1);
    add_tie(&model, 0, 2, 3, 1);
    add_tie(&model, 0, 1, 3, -1);
    network_init(&net, &model, 0, NULL);
    network_without(&rest, &net, 1);
    assert_int_equal(rest.n, 4);
    assert_int_equal(rest.support.count, 1);
    assert_int_equal(rest.hostility.count, 0);
    assert_true(isinf(network_distances(&rest)[1]));
    assert_float_equal(network_distances(&net)[3], 3, TOLERANCE);
    network_done(&rest);
    network_done(&net);
    model_done(&model);
}

static void check_flows(const struct network *net)
{
    for (int a = 0; a < net->n; a++) {
        for (int b = a + 1; b < net->n; b++) {
            double expected;

            IG_MUST(igraph_maxflow_value(&net->graph, &expected, a, b, &net->strengths, NULL));
            assert_float_equal(network_flow(net, a, b), expected, 1e-9);
            assert_true(network_flow(net, a, b) == network_flow(net, b, a));
        }
    }
}

static void flows_are_those_of_igraph_in_both_directions(void **state)
{
    unsigned seed = 2;

    (void)state;
    for (int actors = 2; actors < 14; actors++) {
        struct network net;
        struct model model;

        make_drawn_model(&model, &seed, actors);
        network_init(&net, &model, 0, NULL);
        check_flows(&net);
        network_done(&net);
        model_done(&model);
    }
}

/* Exit code of a process that meets this code from igraph. */
static int exit_code_after(igraph_error_t code)
{
    int status;
    pid_t child = fork();

    if (child == 0) {
        close(STDERR_FILENO);
        ig_init();
        igraph_error("as if", __FILE__, __LINE__, code);
        _exit(0);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void an_igraph_error_ends_the_program_without_abort(void **state)
{
    (void)state;
    assert_int_equal(exit_code_after(IGRAPH_EINVAL), 70);
    assert_int_equal(exit_code_after(IGRAPH_ENOMEM), 71);
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
        cmocka_unit_test(distances_are_the_shortest_and_infinite_between_components),
        cmocka_unit_test(components_are_numbered_by_their_smallest_vertex),
        cmocka_unit_test(pure_deletion_takes_the_ties_and_leaves_the_vertex),
        cmocka_unit_test(flows_are_those_of_igraph_in_both_directions),
        cmocka_unit_test(an_igraph_error_ends_the_program_without_abort),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
