/*
 * test_frustration.c - the exact line index of balance: proofs, branching, ties held, and what is said when the work runs out.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "network/ig.h"
#include "network/kernel/frustration/frustration.h"
#include "network/kernel/frustration/packing.h"
#include "network/kernel/frustration/weight_unit.h"

static unsigned draw(unsigned *seed, unsigned below)
{
    *seed = *seed * 1664525u + 1013904223u;
    return (*seed >> 8) % below;
}

/* Every pair of n tied with this chance in 100, hostile with that one; weights 1, or drawn from (0, 1]. Caller frees the edges. */
static struct edge_list drawn(int n, unsigned tied, unsigned hostile, bool weighted, unsigned seed)
{
    struct edge_list list = { 0 };

    for (int a = 0; a < n; a++) {
        for (int b = a + 1; b < n; b++) {
            double weight = weighted ? (1 + draw(&seed, 1000000)) / 1000001.0 : 1;

            if (draw(&seed, 100) >= tied)
                continue;
            MEM_GROW(list.edges, list.count, list.capacity);
            list.edges[list.count++] = (struct edge){ a, b, draw(&seed, 100) < hostile ? -weight : weight };
        }
    }
    return list;
}

static double cost(const struct edge_list *list, const bool *side, int held, enum hold hold)
{
    double sum = 0;

    for (int e = 0; e < list->count; e++) {
        bool at_odds = (side[list->edges[e].a] != side[list->edges[e].b]) != (list->edges[e].strength < 0);

        if (e == held && ((hold == HOLD_AGREED && at_odds) || (hold == HOLD_FRUSTRATED && !at_odds)))
            return INFINITY;
        sum += at_odds ? fabs(list->edges[e].strength) : 0;
    }
    return sum;
}

/* By trying every division. */
static double brute(const struct edge_list *list, int n, int held, enum hold hold)
{
    double best = INFINITY;

    for (unsigned code = 0; code < 1u << (n > 0 ? n - 1 : 0); code++) {
        bool side[20] = { false };

        for (int v = 1; v < n; v++)
            side[v] = code >> (v - 1) & 1;
        best = fmin(best, cost(list, side, held, hold));
    }
    return best;
}

static void every_division_tried_has_no_less(void **state)
{
    (void)state;
    for (unsigned seed = 1; seed <= 300; seed++) {
        int n = 2 + (int)(seed % 12);
        struct edge_list list = drawn(n, 20 + seed % 80, 10 + seed * 7 % 90, seed % 2, seed);
        struct frustration found;

        for (int hold = HOLD_NOTHING; hold <= HOLD_FRUSTRATED && list.count > 0; hold++) {
            int held = (int)seed % list.count;

            frustration_solve(&found, &list, n, held, (enum hold)hold, FRUSTRATION_EFFORT);
            assert_true(found.proved);
            assert_true(fabs(found.value - brute(&list, n, held, (enum hold)hold)) < 1e-9);
            assert_true(fabs(found.value - cost(&list, found.side, held, (enum hold)hold)) < 1e-9);
            assert_true(found.bound == found.value);
            frustration_done(&found);
        }
        free(list.edges);
    }
}

/* Of drawn sides and of the best ones, those are proved only that are the best, and of the best ones of nearly balanced graphs most. */
static void packings_prove_only_the_best_sides(void **state)
{
    int proofs = 0, refused = 0;

    (void)state;
    for (unsigned seed = 1; seed <= 200; seed++) {
        int n = 3 + (int)(seed % 10);
        struct edge_list list = drawn(n, 30 + seed % 60, seed % 30, seed % 2, seed);
        AUTO_FREE struct signed_edge *edges = mem_array((size_t)list.count, sizeof *edges);
        struct signed_graph graph;
        struct frustration found;
        double best = brute(&list, n, 0, HOLD_NOTHING);

        for (int e = 0; e < list.count; e++)
            edges[e] = (struct signed_edge){ list.edges[e].a, list.edges[e].b, fabs(list.edges[e].strength),
                                             list.edges[e].strength < 0 };
        signed_graph_init(&graph, n, edges, list.count);
        frustration_solve(&found, &list, n, 0, HOLD_NOTHING, FRUSTRATION_EFFORT);
        proofs += packing_proves(&graph, found.side);
        for (int v = 0; v < n; v++) {
            bool is_proved;

            found.side[v] = !found.side[v];
            is_proved = packing_proves(&graph, found.side);
            assert_true(!is_proved || cost(&list, found.side, 0, HOLD_NOTHING) <= best + 1e-9);
            refused += !is_proved;
        }
        frustration_done(&found);
        signed_graph_done(&graph);
        free(list.edges);
    }
    assert_true(proofs >= 150 && refused >= 500);
}

/* All enemies of all: the linear program of n (n - 1) / 6 leaves a gap to the true (n - 1)² / 4. */
static void enemies_of_all_need_branching(void **state)
{
    static const struct {
        int n;
        double value;
    } cases[] = { { 7, 9 }, { 9, 16 }, { 11, 25 } };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct edge_list list = drawn(cases[i].n, 100, 100, false, 1);
        struct frustration found;

        frustration_solve(&found, &list, cases[i].n, 0, HOLD_NOTHING, FRUSTRATION_EFFORT);
        assert_true(found.proved && found.branchings > 0);
        assert_true(found.value == cases[i].value);
        frustration_done(&found);
        free(list.edges);
    }
}

static void running_out_of_work_leaves_an_honest_bound(void **state)
{
    struct edge_list list = drawn(120, 40, 50, false, 3);
    struct frustration found, again;

    (void)state;
    frustration_solve(&found, &list, 120, 0, HOLD_NOTHING, 1e7);
    frustration_solve(&again, &list, 120, 0, HOLD_NOTHING, 1e7);
    assert_false(found.proved);
    assert_true(found.bound >= 0 && found.bound < found.value);
    assert_true(fabs(found.value - cost(&list, found.side, 0, HOLD_NOTHING)) < 1e-9);
    assert_true(found.bound == again.bound && found.value == again.value);
    frustration_done(&found);
    frustration_done(&again);
    free(list.edges);
}

/* The size of the Correlates of War network, and random signs on a larger one. */
static void large_networks_are_proved(void **state)
{
    static const struct {
        int n;
        unsigned tied, hostile;
        bool weighted;
    } cases[] = { { 150, 12, 15, false }, { 150, 12, 15, true }, { 200, 10, 15, false }, { 200, 10, 15, true } };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct edge_list list = drawn(cases[i].n, cases[i].tied, cases[i].hostile, cases[i].weighted, 5);
        struct frustration found;

        frustration_solve(&found, &list, cases[i].n, 0, HOLD_NOTHING, FRUSTRATION_EFFORT);
        assert_true(found.proved && found.value > 0);
        frustration_done(&found);
        free(list.edges);
    }
}

static void weights_that_are_multiples_of_a_unit_are_known_as_such(void **state)
{
    static const struct {
        double weights[4];
        double unit;
    } cases[] = {
        { { 1, 1, 1, 1 }, 1 },
        { { 0.15, 0.4, 0.65, 0.05 }, 0.05 },
        { { 0.6, 0.9, 1.5, 2.1 }, 0.3 },
        { { 1, 1.41421356237, 1.7320508, 2.2360679 }, 0 },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct signed_edge edges[4];

        for (int e = 0; e < 4; e++)
            edges[e] = (struct signed_edge){ e, e + 1, cases[i].weights[e], false };
        assert_true(fabs(weight_unit(edges, 4) - cases[i].unit) < 1e-9);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_division_tried_has_no_less),
        cmocka_unit_test(packings_prove_only_the_best_sides),
        cmocka_unit_test(enemies_of_all_need_branching),
        cmocka_unit_test(running_out_of_work_leaves_an_honest_bound),
        cmocka_unit_test(large_networks_are_proved),
        cmocka_unit_test(weights_that_are_multiples_of_a_unit_are_known_as_such),
    };

    ig_init();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
