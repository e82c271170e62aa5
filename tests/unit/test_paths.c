/*
 * test_paths.c - distances, components, deletion, flows; and what becomes of an igraph error.
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

#include "models.h"
#include "network/ig.h"
#include "network/network.h"

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

            IG_MUST(igraph_maxflow_value(network_graph(net), &expected, a, b, network_strengths(net), NULL));
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
        cmocka_unit_test(distances_are_the_shortest_and_infinite_between_components),
        cmocka_unit_test(components_are_numbered_by_their_smallest_vertex),
        cmocka_unit_test(pure_deletion_takes_the_ties_and_leaves_the_vertex),
        cmocka_unit_test(flows_are_those_of_igraph_in_both_directions),
        cmocka_unit_test(an_igraph_error_ends_the_program_without_abort),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
