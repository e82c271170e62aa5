/*
 * test_kernel_between.c - betweenness in hops and along lengths against shares of paths counted pair by pair.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "kernels.h"
#include "network/kernel/removal/between.h"

enum { GRAPHS = 1000, MOST = 24 };

/* How the vertices lie from a source: those that are settled in order, by distance, then by number. */
struct view {
    double distance[MOST], paths[MOST];
    int place[MOST], order[MOST], count;
};

static double length_of(const struct drawn_graph *drawn, int a, int b, bool hops)
{
    double strength = drawn->matrix[a * drawn->graph.n + b];

    return strength <= 0 ? INFINITY : hops ? 1 : 1 / strength;
}

static bool is_before(const struct drawn_graph *drawn, const struct view *view, int u, int v, bool hops)
{
    return view->place[u] >= 0 && view->place[u] < view->place[v] &&
           view->distance[u] + length_of(drawn, u, v, hops) <= view->distance[v] * (1 + 1e-12);
}

static void look(const struct drawn_graph *drawn, int source, bool hops, struct view *view)
{
    int n = drawn->graph.n;

    view->count = 0;
    for (int v = 0; v < n; v++) {
        view->distance[v] = v == source ? 0 : INFINITY;
        view->paths[v] = v == source;
        view->place[v] = -1;
    }
    for (;;) {
        int next = -1;

        for (int v = 0; v < n; v++)
            if (view->place[v] < 0 && view->distance[v] < (next < 0 ? INFINITY : view->distance[next]))
                next = v;
        if (next < 0)
            break;
        view->place[next] = view->count;
        view->order[view->count++] = next;
        for (int v = 0; v < n; v++) {
            if (is_before(drawn, view, v, next, hops))
                view->paths[next] += view->paths[v];
            view->distance[v] = fmin(view->distance[v], view->distance[next] + length_of(drawn, next, v, hops));
        }
    }
}

/* Adds the shares of the paths from the view's source to the target that run through others. */
static void add_shares(const struct drawn_graph *drawn, const struct view *view, int target, bool hops, double *out)
{
    double share[MOST] = { 0 };

    share[target] = 1;
    for (int k = view->place[target]; k > 0; k--) {
        int v = view->order[k];

        out[v] += v == target ? 0 : share[v];
        for (int u = 0; u < drawn->graph.n; u++)
            if (is_before(drawn, view, u, v, hops))
                share[u] += view->paths[u] / view->paths[v] * share[v];
    }
}

static void count_naively(const struct drawn_graph *drawn, bool hops, double *out)
{
    struct view view;

    memset(out, 0, MOST * sizeof *out);
    for (int s = 0; s < drawn->graph.n; s++) {
        look(drawn, s, hops, &view);
        for (int t = s + 1; t < drawn->graph.n; t++)
            if (view.place[t] >= 0)
                add_shares(drawn, &view, t, hops, out);
    }
}

/* Lengths 0.1, 0.2 and 0.3, of which many sums are equal but for rounding. */
static void measure_in_tenths(struct drawn_graph *drawn)
{
    int n = drawn->graph.n;

    for (int v = 0; v < n; v++) {
        for (int i = drawn->first[v]; i < drawn->first[v + 1]; i++) {
            int w = drawn->to[i];

            drawn->strength[i] = drawn->matrix[v * n + w] = 10.0 / (1 + (v + w) * (1 + v * w) % 3);
        }
    }
}

typedef void (*kernel)(const struct csr *graph, int threads, double *out);

static void assert_shares(const struct drawn_graph *drawn, kernel compute, bool hops)
{
    double out[MOST], expected[MOST];

    count_naively(drawn, hops, expected);
    compute(&drawn->graph, 1, out);
    for (int v = 0; v < drawn->graph.n; v++)
        assert_true(is_same_to_1e9(out[v], expected[v]));
}

static void shares_of_hop_paths_are_those_counted_pair_by_pair(void **state)
{
    (void)state;
    for (unsigned number = 0; number < GRAPHS; number++) {
        struct drawn_graph drawn;

        drawn_graph_init(&drawn, number, MOST);
        assert_shares(&drawn, betweenness_hops, true);
        drawn_graph_done(&drawn);
    }
}

static void shares_of_paths_are_those_counted_pair_by_pair(void **state)
{
    (void)state;
    for (unsigned number = 0; number < GRAPHS; number++) {
        struct drawn_graph drawn;

        drawn_graph_init(&drawn, number, MOST);
        assert_shares(&drawn, betweenness_weighted, false);
        drawn_graph_done(&drawn);
    }
}

static void sums_equal_but_for_rounding_are_ties(void **state)
{
    (void)state;
    for (unsigned number = 0; number < GRAPHS; number++) {
        struct drawn_graph drawn;

        drawn_graph_init(&drawn, number, MOST);
        measure_in_tenths(&drawn);
        assert_shares(&drawn, betweenness_weighted, false);
        drawn_graph_done(&drawn);
    }
}

static void shares_are_the_same_for_any_threads(void **state)
{
    enum { LARGE = 150 };

    (void)state;
    for (unsigned number = 18; number < 54; number++) {
        struct drawn_graph drawn;
        double out[LARGE], again[LARGE];
        kernel compute = number % 2 ? betweenness_weighted : betweenness_hops;

        drawn_graph_init(&drawn, number, LARGE);
        compute(&drawn.graph, 1, out);
        for (int threads = 2; threads <= 3; threads++) {
            compute(&drawn.graph, threads, again);
            assert_memory_equal(out, again, (size_t)drawn.graph.n * sizeof *out);
        }
        drawn_graph_done(&drawn);
    }
}

static void isolates_and_pairs_stand_between_nobody(void **state)
{
    int first[] = { 0, 1, 2, 2 }, to[] = { 1, 0 };
    double strength[] = { 0.5, 0.5 }, out[] = { 9, 9, 9 };
    struct csr graph = { 3, first, to, strength };

    (void)state;
    betweenness_hops(&graph, 2, out);
    assert_true(out[0] == 0 && out[1] == 0 && out[2] == 0);
    out[0] = out[1] = out[2] = 9;
    betweenness_weighted(&graph, 2, out);
    assert_true(out[0] == 0 && out[1] == 0 && out[2] == 0);
}

/* More sources than one batch to a part: vertex k of a path has k to its left and n - 1 - k to its right. */
static void middle_of_a_long_path_is_most_between(void **state)
{
    enum { N = 1500 };
    AUTO_FREE int *first = mem_array(3 * N, sizeof *first);
    AUTO_FREE double *numbers = mem_array(4 * N, sizeof *numbers);
    double *strength = numbers, *out = numbers + 2 * N, *again = out + N;
    int *to = first + N + 1, count = 0;
    struct csr graph = { N, first, to, strength };

    (void)state;
    for (int v = 0; v < N; v++) {
        if (v > 0)
            to[count++] = v - 1;
        if (v < N - 1)
            to[count++] = v + 1;
        first[v + 1] = count;
    }
    for (int i = 0; i < count; i++)
        strength[i] = 0.25;
    for (int weighted = 0; weighted < 2; weighted++) {
        (weighted ? betweenness_weighted : betweenness_hops)(&graph, 1, out);
        (weighted ? betweenness_weighted : betweenness_hops)(&graph, 2, again);
        assert_memory_equal(out, again, N * sizeof *out);
        for (int v = 0; v < N; v++)
            assert_true(out[v] == (double)v * (N - 1 - v));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shares_of_hop_paths_are_those_counted_pair_by_pair),
        cmocka_unit_test(shares_of_paths_are_those_counted_pair_by_pair),
        cmocka_unit_test(sums_equal_but_for_rounding_are_ties),
        cmocka_unit_test(shares_are_the_same_for_any_threads),
        cmocka_unit_test(isolates_and_pairs_stand_between_nobody),
        cmocka_unit_test(middle_of_a_long_path_is_most_between),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
