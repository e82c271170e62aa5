/*
 * test_reference.c - small graphs whose every measure networkx and numpy have given: with support only, and signed.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdlib.h>

#include "graphs.h"
#include "measure/among.h"
#include "network/kernel/removal/removal_order.h"
#include "measure/triangles.h"
#include "network/ig.h"

/* Stands where a value is undefined. */
#define NONE NAN

static const char *const columns[] = {
    "density",           "weighted_density",       "efficiency",          "connectedness",
    "largest_component", "algebraic_connectivity", "graph_resistance",    "graph_conductance",
    "spanning_trees",    "natural_connectivity",   "vertex_connectivity", "edge_connectivity",
    "transitivity",
};
enum { COLUMN_COUNT = sizeof columns / sizeof *columns };

/* clang-format off */
static const struct {
    const struct graph *graph;
    double values[COLUMN_COUNT]; /* in the order of 'columns'; spanning trees as ln τ */
} unsigned_rows[] = {
    { &barbell7, { 0.380952, 0.380952, 0.611111, 1, 1, 0.267949, 38.666667, 0.155172, 2.197225, 1.082699, 1, 1, 0.545455 } },
    { &barbell7_without_3, { 0.4, 0.4, 0.4, 0.4, 0.5, 0, NONE, 0, NONE, 0.996311, 0, 0, 1 } },
    { &barbell7_without_0, { 0.4, 0.4, 0.633333, 1, 1, 0.324869, 28, 0.178571, 1.098612, 0.935551, 1, 1, 0.428571 } },
    { &star5, { 0.4, 0.4, 0.7, 1, 1, 1, 16, 0.25, 0, 0.744258, 1, 1, 0 } },
    { &star5_without_hub, { 0, 0, 0, 0, 0.25, 0, NONE, 0, NONE, 0, 0, 0, NONE } },
    { &star5_without_leaf, { 0.5, 0.5, 0.75, 1, 1, 1, 9, 0.333333, 0, 0.671560, 1, 1, 0 } },
    { &k4, { 1, 1, 1, 1, 1, 4, 3, 1, 2.772589, 1.667196, 3, 3, 1 } },
    { &p3, { 0.666667, 0.666667, 0.833333, 1, 1, 1, 4, 0.5, 0, 0.579674, 1, 1, 0 } },
    { &weighted4, { 0.666667, 0.325, 0.398810, 1, 1, 0.272402, 19.625, 0.152866, -1.609438, 0.338753, 1, 1, 0.6 } },
};

static const struct graph two_blocs = { 4, {
    { 0, 1, 1 }, { 2, 3, 1 }, { 0, 2, -1 }, { 0, 3, -1 }, { 1, 2, -1 }, { 1, 3, -1 } } };
static const struct graph weighted_signs = { 4, {
    { 0, 1, 0.9 }, { 2, 3, 0.8 }, { 0, 2, -0.7 }, { 0, 3, -0.3 }, { 1, 2, -0.4 }, { 1, 3, 0.2 } } };

static const struct {
    const struct graph *graph;
    int triangles[4]; /* by number of hostile sides */
    double frustration, normalized_frustration, walk_balance, algebraic_conflict, local_balance[4];
} signed_rows[] = {
    { &two_blocs, { 0, 0, 4, 0 }, 0, 1, 1, 0, { 1, 1, 1, 1 } },
    { &half_balanced, { 0, 2, 2, 0 }, 1, 0.666667, 0.592260, 0.763932, { 0.676555, 0.507965, 0.676555, 0.507965 } },
    { &foes3, { 0, 0, 0, 1 }, 1, 0.333333, 0.685788, 1, { 0.685788, 0.685788, 0.685788 } },
    { &weighted_signs, { 0, 2, 2, 0 }, 0.2, 0.878788, 0.948655, 0.183297, { 0.965625, 0.934119, 0.961061, 0.927522 } },
};
/* clang-format on */

static void check(struct value value, double expected, const char *name)
{
    if (!isnan(expected))
        assert_number(value, expected, name);
    else if (!value.reason)
        fail_msg("%s is %g, not undefined", name, value.number);
}

static void support_has_its_reference_values(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof unsigned_rows / sizeof *unsigned_rows; i++)
        for (int c = 0; c < COLUMN_COUNT; c++)
            check(value_of(unsigned_rows[i].graph, columns[c], -1, -1), unsigned_rows[i].values[c], columns[c]);
}

static void count_by_hostile_sides(void *context, const struct triangle *triangle)
{
    int *counts = context;

    counts[(triangle->ab->strength < 0) + (triangle->ac->strength < 0) + (triangle->bc->strength < 0)]++;
}

static void check_triangles(const struct network *net, const int expected[4])
{
    struct edge_list edges = network_net_edges(net);
    int counts[4] = { 0 };

    triangles_visit(&edges, net->n, count_by_hostile_sides, counts);
    free(edges.edges);
    for (int k = 0; k < 4; k++)
        assert_int_equal(counts[k], expected[k]);
}

static void signs_have_their_reference_values(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof signed_rows / sizeof *signed_rows; i++) {
        struct world world;

        world_init(&world, signed_rows[i].graph, 1);
        check_triangles(&world.net, signed_rows[i].triangles);
        check(value_in(&world.net, "frustration", -1, -1), signed_rows[i].frustration, "frustration");
        check(value_in(&world.net, "normalized_frustration", -1, -1), signed_rows[i].normalized_frustration,
              "normalized");
        check(value_in(&world.net, "walk_balance", -1, -1), signed_rows[i].walk_balance, "walk_balance");
        check(value_in(&world.net, "algebraic_conflict", -1, -1), signed_rows[i].algebraic_conflict, "conflict");
        for (int v = 0; v < world.net.n; v++)
            check(value_in(&world.net, "local_balance", v, -1), signed_rows[i].local_balance[v], "local_balance");
        world_done(&world);
    }
}

/* Everett & Borgatti 2010: T before = endogenous + exogenous + T after. */
static void reach_of_the_barbell_comes_apart_as_computed_by_hand(void **state)
{
    struct world before, after;

    (void)state;
    world_init(&before, &barbell7, 1);
    world_init(&after, &barbell7_without_3, 1);
    check(VALUE(reach_among(&before.net, NULL)), 12.833333, "T before");
    check(value_in(&before.net, "reach_membership", 3, -1), 4, "endogenous");
    check(value_in(&before.net, "reach_mediation", 3, -1), 2.833333, "exogenous");
    check(VALUE(reach_among(&after.net, NULL)), 6, "T after");
    world_done(&before);
    world_done(&after);
}

/* Schneider et al. 2011, partners counted anew each time, ties to the lowest id. */
static void barbell_falls_in_its_reference_order(void **state)
{
    static const int expected[7] = { 2, 4, 0, 5, 1, 3, 6 };
    struct world world;
    struct csr graph;
    int order[7], rank[7] = { 0, 1, 2, 3, 4, 5, 6 };

    (void)state;
    world_init(&world, &barbell7, 1);
    graph = network_csr(&world.net);
    order_by_degree(&graph, rank, order);
    for (int q = 0; q < 7; q++)
        assert_int_equal(order[q], expected[q]);
    check(value_in(&world.net, "robustness", -1, -1), 0.224490, "robustness");
    check(value_in(&world.net, "collapse_point", -1, -1), 2, "collapse_point");
    world_done(&world);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(support_has_its_reference_values),
        cmocka_unit_test(signs_have_their_reference_values),
        cmocka_unit_test(reach_of_the_barbell_comes_apart_as_computed_by_hand),
        cmocka_unit_test(barbell_falls_in_its_reference_order),
    };

    ig_init();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
