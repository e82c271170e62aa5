/*
 * test_kernel_key_bound.c - what excludes sets of key players, against trying all deletions: disjoint paths, bounds,
 * splits.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <igraph/igraph.h>

#include "key_graphs.h"
#include "network/ig.h"
#include "network/kernel/key_players/key_bound.h"
#include "network/kernel/key_players/key_split.h"

enum { MOST = 12, GRAPHS = 1500, DELETIONS = 3 };

/* Vertices that those marked in 'from' are connected to in the graph without what is gone; bits. */
static unsigned spread(const struct csr *graph, unsigned from, unsigned gone)
{
    unsigned all = from & ~gone, before = 0;

    while (all != before) {
        before = all;
        for (int v = 0; v < graph->n; v++)
            for (int i = graph->first[v]; i < graph->first[v + 1] && before >> v & 1; i++)
                all |= (1u << graph->to[i]) & ~gone;
    }
    return all;
}

static long pairs_left(const struct csr *graph, unsigned gone)
{
    unsigned seen = gone;
    long pairs = 0;

    for (int v = 0; v < graph->n; v++) {
        unsigned component = seen >> v & 1 ? 0 : spread(graph, 1u << v, gone);

        pairs += key_pairs(__builtin_popcount(component));
        seen |= component;
    }
    return pairs;
}

static unsigned bits(const bool *marks, int n)
{
    unsigned all = 0;

    for (int v = 0; v < n && v < MOST; v++)
        all |= (unsigned)marks[v] << v;
    return all;
}

/* A drawn graph of which some vertices are gone and only some may still go. */
static struct key_view drawn_view(struct drawn_graph *drawn, unsigned number, bool *gone)
{
    struct key_view view = { .graph = &drawn->graph, .gone = gone };
    unsigned seed = number;

    drawn_graph_init(drawn, number, MOST);
    for (int v = 0; v < drawn->graph.n; v++)
        gone[v] = kernel_draw(&seed, 8) == 0;
    view.from = (int)kernel_draw(&seed, (unsigned)drawn->graph.n / 2 + 1);
    view.to = drawn->graph.n - (int)kernel_draw(&seed, (unsigned)(drawn->graph.n - view.from) / 3 + 1);
    return view;
}

/* Fewest deletions that part a vertex from all ends left; 'most' if none do, or more are needed. */
static int fewest_deletions(const struct key_view *view, int vertex, unsigned ends, int most)
{
    unsigned gone = bits(view->gone, view->graph->n), fixed = 1u << vertex;
    int fewest = most;

    for (int v = 0; v < view->graph->n; v++)
        fixed |= (unsigned)!key_may_go(view, v) << v;
    for (unsigned set = 0; set < 1u << view->graph->n; set++) {
        int count = __builtin_popcount(set);

        if (count < fewest && !(set & (fixed | gone)) &&
            !(spread(view->graph, 1u << vertex, set | gone) & ends & ~set & ~(1u << vertex)))
            fewest = count;
    }
    return fewest;
}

/* If all may go, as many as there are deletions that part it (Menger); else no more, as fixed ones are passed once. */
static void disjoint_paths_are_as_many_as_deletions_that_part(void **state)
{
    long total = 0;

    (void)state;
    for (unsigned number = 0; number < GRAPHS; number++) {
        struct drawn_graph drawn;
        bool gone[MOST] = { false }, ends[MOST] = { false };
        struct key_view view = drawn_view(&drawn, number, gone);
        struct key_paths paths;
        unsigned seed = number;
        int n = drawn.graph.n;

        key_paths_init(&paths, n);
        for (int v = 0; v < n; v++)
            ends[v] = !gone[v] && kernel_draw(&seed, 3) == 0;
        for (int whole = 0; whole <= 1; whole++) {
            for (int v = 0; v < n; v++) {
                int found, fewest;

                if (gone[v] || ends[v])
                    continue;
                view.from = whole ? 0 : view.from;
                view.to = whole ? n : view.to;
                found = key_paths_find(&paths, &view, v, ends, -1, DELETIONS + 1);
                fewest = fewest_deletions(&view, v, bits(ends, n), DELETIONS + 1);
                assert_true(whole ? found == fewest : found <= fewest);
                total += found;
            }
        }
        key_paths_done(&paths);
        drawn_graph_done(&drawn);
    }
    assert_true(total > GRAPHS);
}

/* igraph's count of disjoint paths from a vertex to a further one that all ends are tied to. */
static int paths_by_igraph(const struct csr *graph, int vertex, const bool *ends)
{
    igraph_t larger;
    igraph_integer_t count;

    assert_int_equal(igraph_empty(&larger, graph->n + 1, IGRAPH_UNDIRECTED), IGRAPH_SUCCESS);
    for (int v = 0; v < graph->n; v++) {
        for (int i = graph->first[v]; i < graph->first[v + 1] && graph->to[i] < v; i++)
            assert_int_equal(igraph_add_edge(&larger, v, graph->to[i]), IGRAPH_SUCCESS);
        if (ends[v])
            assert_int_equal(igraph_add_edge(&larger, v, graph->n), IGRAPH_SUCCESS);
    }
    assert_int_equal(igraph_vertex_disjoint_paths(&larger, &count, vertex, graph->n), IGRAPH_SUCCESS);
    igraph_destroy(&larger);
    return (int)count;
}

/* Long enough for paths that have to be taken back vertex by vertex. */
static void disjoint_paths_are_as_many_as_igraph_counts(void **state)
{
    enum { SIZE = 40 };

    (void)state;
    for (unsigned number = 0; number < 300; number++) {
        struct drawn_graph drawn;
        bool gone[SIZE] = { false }, ends[SIZE] = { false };
        struct key_view view = { &drawn.graph, gone, 0, SIZE };
        struct key_paths paths;

        random_graph_init(&drawn, SIZE, 50 + (int)(number % 40), number);
        key_paths_init(&paths, SIZE);
        for (int v = 1 + (int)(number % 3); v < SIZE; v += 3 + (int)(number % 5))
            ends[v] = true;
        for (int v = 0; v < SIZE; v++)
            if (!ends[v])
                assert_int_equal(key_paths_find(&paths, &view, v, ends, -1, SIZE),
                                 paths_by_igraph(&drawn.graph, v, ends));
        key_paths_done(&paths);
        drawn_graph_done(&drawn);
    }
}

/* Least pairs over all sets of so many deletions, 'given' among them. */
static long least_pairs(const struct key_view *view, int deletions, unsigned given)
{
    unsigned gone = bits(view->gone, view->graph->n), fixed = gone;
    long least = -1;

    for (int v = 0; v < view->graph->n; v++)
        fixed |= (unsigned)!key_may_go(view, v) << v;
    for (unsigned set = 0; set < 1u << view->graph->n; set++) {
        long pairs;

        if (__builtin_popcount(set) != deletions || set & fixed || (set & given) != given)
            continue;
        pairs = pairs_left(view->graph, set | gone);
        least = least < 0 || pairs < least ? pairs : least;
    }
    return least;
}

/* With paths and without; a core handed on stays one when there is less to delete. */
static void no_deletions_leave_fewer_pairs_than_the_bound(void **state)
{
    long exact = 0;

    (void)state;
    for (unsigned number = 0; number < GRAPHS; number++) {
        struct drawn_graph drawn;
        bool gone[MOST] = { false };
        struct key_view view = drawn_view(&drawn, number, gone);
        struct key_bounds bounds;
        struct key_bound bound;

        key_bounds_init(&bounds, drawn.graph.n);
        key_bound_init(&bound, drawn.graph.n, DELETIONS);
        for (int deletions = DELETIONS; deletions > 0; deletions--) {
            long least = least_pairs(&view, deletions, 0);

            key_bound_find(&bound, &bounds, &view, deletions, number % 4 ? 1e9 : 0);
            assert_true(least < 0 || key_bound_least(&bound, -1) <= least);
            exact += key_bound_least(&bound, -1) == least;
            for (int v = view.from; v < view.to; v++) {
                least = gone[v] ? -1 : least_pairs(&view, deletions, 1u << v);
                assert_true(least < 0 || key_bound_least(&bound, v) <= least);
            }
        }
        key_bound_done(&bound);
        key_bounds_done(&bounds);
        drawn_graph_done(&drawn);
    }
    assert_true(exact > GRAPHS);
}

static void splits_are_those_of_every_deletion(void **state)
{
    (void)state;
    for (unsigned number = 0; number < GRAPHS; number++) {
        struct drawn_graph drawn;
        bool gone[MOST] = { false };
        int list[MOST], count = 0;
        unsigned all;
        struct key_split split;

        drawn_view(&drawn, number, gone);
        all = bits(gone, drawn.graph.n);
        for (int v = 0; v < drawn.graph.n; v++)
            if (gone[v])
                list[count++] = v;
        key_split_init(&split, &drawn.graph);
        assert_int_equal(key_split_find(&split, list, count), pairs_left(&drawn.graph, all));
        for (int v = 0; v < drawn.graph.n; v++)
            if (!gone[v])
                assert_int_equal(split.left[v], pairs_left(&drawn.graph, all | 1u << v));
        key_split_done(&split);
        drawn_graph_done(&drawn);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(disjoint_paths_are_as_many_as_deletions_that_part),
        cmocka_unit_test(disjoint_paths_are_as_many_as_igraph_counts),
        cmocka_unit_test(no_deletions_leave_fewer_pairs_than_the_bound),
        cmocka_unit_test(splits_are_those_of_every_deletion),
    };

    ig_init();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
