/*
 * test_kernel_distances.c - shortest paths between all pairs, pairs by hops, and the reach without each vertex, against
 * a closure of three loops for every deletion; the same to the last bit by one thread and by two.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "kernels.h"
#include "network/kernel/reach/all_pairs.h"
#include "network/kernel/reach/exclusion.h"
#include "network/kernel/reach/hop_reach.h"
#include "network/kernel/reach/nearest_first.h"

enum { GRAPHS = 1000, MOST = 24 };

/* A path of n vertices of unit strengths; its end tied to its start if 'closed'. */
static void chain_init(struct drawn_graph *drawn, int n, bool closed)
{
    *drawn = (struct drawn_graph){ .matrix = mem_array((size_t)n * (size_t)n, sizeof(double)) };
    for (int v = 1; v < n + closed; v++)
        drawn->matrix[(v - 1) * n + v % n] = drawn->matrix[v % n * n + v - 1] = 1;
    drawn_pack(drawn, n);
}

static void check_lengths(const struct drawn_graph *drawn)
{
    int n = drawn->graph.n;
    size_t bytes = (size_t)n * (size_t)n * sizeof(double);
    AUTO_FREE double *expected = naive_lengths(drawn, false, -1);
    AUTO_FREE double *one = mem_alloc(bytes), *two = mem_alloc(bytes);
    double reach = all_pairs_reach(&drawn->graph, 1), reach_of_two = all_pairs_reach(&drawn->graph, 2);

    all_pairs_lengths(&drawn->graph, 1, one);
    all_pairs_lengths(&drawn->graph, 2, two);
    assert_memory_equal(one, two, bytes);
    assert_memory_equal(&reach, &reach_of_two, sizeof reach);
    assert_true(is_same_to_1e9(reach, naive_reach(expected, n, -1)));
    for (int i = 0; i < n * n; i++) {
        assert_true(is_same_to_1e9(one[i], expected[i]));
        assert_true(one[i] == one[i % n * n + i / n]);
    }
}

static void check_searches(const struct drawn_graph *drawn)
{
    int n = drawn->graph.n, arcs = drawn->graph.first[n];
    AUTO_FREE double *expected = naive_lengths(drawn, false, -1), *found = mem_array((size_t)n, sizeof *found);
    AUTO_FREE double *edge_length = mem_array((size_t)arcs, sizeof *edge_length);
    struct nearest_first search;

    for (int i = 0; i < arcs; i++)
        edge_length[i] = 1 / drawn->strength[i];
    nearest_first_init(&search, &drawn->graph, edge_length);
    for (int v = 0; v < n; v++) {
        nearest_first_from(&search, v, found);
        for (int to = 0; to < n; to++)
            assert_true(is_same_to_1e9(found[to], expected[v * n + to]));
    }
    nearest_first_done(&search);
}

static void check_hops(const struct drawn_graph *drawn)
{
    int n = drawn->graph.n;
    AUTO_FREE double *expected = naive_lengths(drawn, true, -1);
    AUTO_FREE long *one = mem_array((size_t)n, sizeof *one), *two = mem_array((size_t)n, sizeof *two);
    AUTO_FREE long *counted = mem_array((size_t)n, sizeof *counted);
    double reach = hop_reach(&drawn->graph, 1), reach_of_two = hop_reach(&drawn->graph, 2);

    for (int i = 0; i < n * n; i++)
        if (i / n < i % n && expected[i] < INFINITY)
            counted[(int)expected[i]]++;
    memset(one, -1, (size_t)n * sizeof *one);
    hop_counts(&drawn->graph, 1, one);
    hop_counts(&drawn->graph, 2, two);
    assert_memory_equal(one, counted, (size_t)n * sizeof *one);
    assert_memory_equal(two, counted, (size_t)n * sizeof *two);
    assert_memory_equal(&reach, &reach_of_two, sizeof reach);
    assert_true(is_same_to_1e9(reach, naive_reach(expected, n, -1)));
}

/* Every vertex is tried whose number is a multiple of 'step'. */
static void check_exclusion(const struct drawn_graph *drawn, bool hops, int step)
{
    int n = drawn->graph.n;
    size_t bytes = (size_t)n * sizeof(double);
    struct reach_loss one, two;

    exclusion_reach(&drawn->graph, hops, 1, &one);
    exclusion_reach(&drawn->graph, hops, 2, &two);
    assert_memory_equal(&one.whole, &two.whole, sizeof one.whole);
    assert_memory_equal(one.own, two.own, bytes);
    assert_memory_equal(one.without, two.without, bytes);
    for (int v = 0; v < n; v += step) {
        AUTO_FREE double *expected = naive_lengths(drawn, hops, v);

        assert_true(is_same_to_1e9(one.own[v], naive_own(expected, n, v)));
        assert_true(is_same_to_1e9(one.without[v], naive_reach(expected, n, v)));
    }
    assert_true(one.whole == (hops ? hop_reach(&drawn->graph, 1) : all_pairs_reach(&drawn->graph, 1)));
    free(one.own);
    free(one.without);
    free(two.own);
    free(two.without);
}

static void distances_are_those_of_three_loops(void **state)
{
    (void)state;
    for (unsigned number = 0; number < GRAPHS; number++) {
        struct drawn_graph drawn;

        drawn_graph_init(&drawn, number, MOST);
        check_lengths(&drawn);
        check_searches(&drawn);
        check_hops(&drawn);
        drawn_graph_done(&drawn);
    }
}

static void what_is_left_without_a_vertex_is_that_of_three_loops(void **state)
{
    (void)state;
    for (unsigned number = 0; number < GRAPHS; number++) {
        struct drawn_graph drawn;

        drawn_graph_init(&drawn, number, MOST);
        check_exclusion(&drawn, number / 6 % 2, 1);
        drawn_graph_done(&drawn);
    }
}

/* Several blocks of bytes, halves for several threads. */
static void larger_graphs_are_no_different(void **state)
{
    (void)state;
    for (unsigned number = 603; number < 607; number++) {
        struct drawn_graph drawn;

        drawn_graph_init(&drawn, number, 140);
        check_lengths(&drawn);
        check_hops(&drawn);
        check_exclusion(&drawn, number % 2, 25);
        check_exclusion(&drawn, number % 2 == 0, 25);
        drawn_graph_done(&drawn);
    }
}

/* Panels filled and rows lowered by several threads. */
static void closures_are_shared(void **state)
{
    struct drawn_graph drawn;

    (void)state;
    drawn_graph_init(&drawn, 606, 330);
    assert_true(drawn.graph.n > 256);
    check_lengths(&drawn);
    drawn_graph_done(&drawn);
}

/* Without a vertex of a ring of 127 or more, some pairs are too far apart for a byte. */
static void long_ways_are_counted_in_full(void **state)
{
    static const int sizes[] = { 126, 127, 128, 129 };

    (void)state;
    for (size_t i = 0; i < 2 * sizeof sizes / sizeof *sizes; i++) {
        struct drawn_graph drawn;

        chain_init(&drawn, sizes[i / 2], i % 2);
        check_lengths(&drawn);
        check_hops(&drawn);
        check_exclusion(&drawn, true, 40);
        drawn_graph_done(&drawn);
    }
}

static void check_chain(int n, bool closed)
{
    struct drawn_graph drawn;
    double reach = 0, whole;
    AUTO_FREE double *lengths = mem_array((size_t)n * (size_t)n, sizeof *lengths);

    chain_init(&drawn, n, closed);
    all_pairs_lengths(&drawn.graph, 2, lengths);
    for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
            int apart = abs(i - j), length = closed && n - apart < apart ? n - apart : apart;

            assert_true(lengths[i * n + j] == length);
            reach += i < j ? 1.0 / length : 0;
        }
    }
    whole = all_pairs_reach(&drawn.graph, 1);
    assert_true(is_same_to_1e9(whole, reach));
    assert_true(whole == all_pairs_reach(&drawn.graph, 2));
    whole = hop_reach(&drawn.graph, 1);
    assert_true(is_same_to_1e9(whole, reach));
    assert_true(whole == hop_reach(&drawn.graph, 2));
    drawn_graph_done(&drawn);
}

/* Every third vertex or so is marked, or none, or all. */
static void mark(bool *gone, int n, unsigned number)
{
    unsigned seed = scattered(number);

    for (int v = 0; v < n; v++)
        gone[v] = number % 7 == 0 ? number % 2 : kernel_draw(&seed, 3 + number % 9) == 0;
}

static void check_without(const struct drawn_graph *drawn, unsigned number)
{
    int n = drawn->graph.n;
    AUTO_FREE bool *gone = mem_array((size_t)n + 1, sizeof *gone);
    struct csr_copy rest;
    double whole = -1, left = -1;

    mark(gone, n, number);
    csr_without(&rest, &drawn->graph, gone);
    all_pairs_reach_without(&drawn->graph, gone, &whole, &left);
    assert_true(left == all_pairs_reach(&rest.graph, 1));
    assert_true(fabs(whole - all_pairs_reach(&drawn->graph, 1)) <= 1e-12 * whole);
    csr_copy_done(&rest);
}

static void one_closure_says_what_two_would(void **state)
{
    (void)state;
    for (unsigned number = 0; number < GRAPHS + 60; number++) {
        struct drawn_graph drawn;

        drawn_graph_init(&drawn, number, number < GRAPHS ? 70 : 200);
        check_without(&drawn, number);
        drawn_graph_done(&drawn);
    }
}

static void searches_say_so_too(void **state)
{
    struct drawn_graph drawn;

    (void)state;
    chain_init(&drawn, 1500, true);
    check_without(&drawn, 1);
    drawn_graph_done(&drawn);
}

/* Of more vertices than bits. The longer ones are sparse enough for searches, the longest ways for hops from one at a time. */
static void long_chains_are_gone_along(void **state)
{
    static const int sizes[] = { 513, 1200 };

    (void)state;
    for (size_t i = 0; i < 2 * sizeof sizes / sizeof *sizes; i++)
        check_chain(sizes[i / 2], i % 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(distances_are_those_of_three_loops),
        cmocka_unit_test(what_is_left_without_a_vertex_is_that_of_three_loops),
        cmocka_unit_test(larger_graphs_are_no_different),
        cmocka_unit_test(closures_are_shared),
        cmocka_unit_test(long_ways_are_counted_in_full),
        cmocka_unit_test(long_chains_are_gone_along),
        cmocka_unit_test(one_closure_says_what_two_would),
        cmocka_unit_test(searches_say_so_too),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
