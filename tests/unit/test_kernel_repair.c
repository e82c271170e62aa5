/*
 * test_kernel_repair.c - reach without each vertex, against all distances of the graph without it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "kernels.h"
#include "network/kernel/reach/reach_tree.h"
#include "network/kernel/reach/repair.h"

static void assert_deleted(const struct drawn_graph *drawn, bool hops)
{
    int n = drawn->graph.n;
    AUTO_FREE double *before = naive_lengths(drawn, hops, -1);
    struct reach_loss one, two;

    repair_reach(&drawn->graph, hops, 1, NULL, &one);
    repair_reach(&drawn->graph, hops, 2, NULL, &two);
    assert_true(is_same_to_1e9(one.whole, naive_reach(before, n, -1)));
    for (int v = 0; v < n; v++) {
        AUTO_FREE double *without = naive_lengths(drawn, hops, v);

        assert_true(is_same_to_1e9(one.own[v], naive_own(before, n, v)));
        assert_true(is_same_to_1e9(one.without[v], naive_reach(without, n, v)));
    }
    assert_memory_equal(&one.whole, &two.whole, sizeof one.whole);
    assert_int_equal(memcmp(one.own, two.own, (size_t)n * sizeof *one.own), 0);
    assert_int_equal(memcmp(one.without, two.without, (size_t)n * sizeof *one.without), 0);
    free(one.own);
    free(one.without);
    free(two.own);
    free(two.without);
}

static void every_deletion_leaves_this_reach(void **state)
{
    (void)state;
    for (unsigned number = 0; number < 1000; number++) {
        struct drawn_graph drawn;

        drawn_graph_init(&drawn, number, number % 100 == 0 ? 90 : 20);
        assert_deleted(&drawn, false);
        assert_deleted(&drawn, true);
        drawn_graph_done(&drawn);
    }
}

/* Makes every length 1 or 1e20. */
static void stretch(struct drawn_graph *drawn, unsigned seed)
{
    int n = drawn->graph.n;

    for (int v = 0; v < n; v++) {
        for (int i = drawn->first[v]; i < drawn->first[v + 1]; i++) {
            int w = drawn->to[i];

            drawn->strength[i] = w < v ? drawn->matrix[w * n + v] : kernel_draw(&seed, 3) > 0 ? 1e-20 : 1;
            drawn->matrix[v * n + w] = drawn->strength[i];
        }
    }
}

/* Most ways are equally long once the long edges swallow the others. */
static void lengths_that_rounding_swallows_do_no_harm(void **state)
{
    (void)state;
    for (unsigned number = 0; number < 300; number++) {
        struct drawn_graph drawn;

        drawn_graph_init(&drawn, number, 20);
        stretch(&drawn, number);
        assert_deleted(&drawn, false);
        drawn_graph_done(&drawn);
    }
}

/* The map has lengths of 1. */
static void assert_below(const struct drawn_graph *drawn, const struct road_map *map, int source)
{
    AUTO_FREE double *before = naive_lengths(drawn, true, -1);
    struct reach_tree tree;

    reach_tree_init(&tree, map);
    reach_tree_from(&tree, source);
    for (int p = 1; p < tree.count; p++) {
        AUTO_FREE double *after = naive_lengths(drawn, true, tree.at[p]);
        int changed = 1; /* it has gone itself */

        for (int v = 0; v < map->n; v++)
            changed += v != source && after[source * map->n + v] != before[source * map->n + v];
        assert_int_equal(changed, tree.size[p]);
    }
    reach_tree_done(&tree);
}

/* Below a vertex of the tree are those whose hops from the source its deletion changes, and no others. */
static void only_what_changes_is_below(void **state)
{
    (void)state;
    for (unsigned number = 0; number < 400; number++) {
        struct drawn_graph drawn;
        AUTO_FREE double *length = NULL;
        int n;

        drawn_graph_init(&drawn, number, 16);
        n = drawn.graph.n;
        length = mem_array((size_t)drawn.first[n], sizeof *length);
        for (int i = 0; i < drawn.first[n]; i++)
            length[i] = 1;
        for (int hops = 0; hops < 2 && n > 0; hops++)
            assert_below(&drawn, &(struct road_map){ n, hops, drawn.first, drawn.to, length }, (int)number % n);
        drawn_graph_done(&drawn);
    }
}

struct told {
    long calls, done, all;
};

static void remember(void *data, long done, long all)
{
    struct told *told = data;

    assert_true(done > told->done || done == all);
    *told = (struct told){ told->calls + 1, done, all };
}

static void progress_ends_with_all(void **state)
{
    struct drawn_graph drawn;

    (void)state;
    drawn_graph_init(&drawn, 501, 90);
    for (int threads = 1; threads <= 2; threads++) {
        struct told told = { 0 };
        struct kernel_progress progress = { remember, &told };
        struct reach_loss loss;

        repair_reach(&drawn.graph, false, threads, &progress, &loss);
        assert_true(told.calls > 0 && told.done == told.all);
        free(loss.own);
        free(loss.without);
    }
    drawn_graph_done(&drawn);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_deletion_leaves_this_reach),
        cmocka_unit_test(lengths_that_rounding_swallows_do_no_harm),
        cmocka_unit_test(only_what_changes_is_below),
        cmocka_unit_test(progress_ends_with_all),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
