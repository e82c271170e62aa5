/*
 * test_measure.c - measures against reference values (networkx, numpy, python-igraph) and at their edges.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "graphs.h"
#include "measure/measure.h"
#include "network/ig.h"

static void measures_of_networks_have_their_reference_values(void **state)
{
    static const struct {
        const struct graph *graph;
        const char *name;
        double expected;
    } cases[] = {
        { &barbell7, "actors", 7 },
        { &barbell7, "ties", 8 },
        { &barbell7, "density", 0.380952 },
        { &barbell7, "efficiency", 0.611111 },
        { &barbell7, "connectedness", 1 },
        { &barbell7, "largest_component", 1 },
        { &barbell7, "algebraic_connectivity", 0.267949 },
        { &barbell7, "vertex_connectivity", 1 },
        { &barbell7, "edge_connectivity", 1 },
        { &barbell7, "transitivity", 0.545455 },
        { &barbell7, "degeneracy", 2 },
        { &barbell7, "degree_centralization", 0.166667 },
        { &barbell7, "betweenness_centralization", 0.422222 },
        { &barbell7_without_3, "density", 0.4 },
        { &barbell7_without_3, "efficiency", 0.4 },
        { &barbell7_without_3, "connectedness", 0.4 },
        { &barbell7_without_3, "components", 2 },
        { &barbell7_without_3, "largest_component", 0.5 },
        { &barbell7_without_3, "algebraic_connectivity", 0 },
        { &barbell7_without_3, "vertex_connectivity", 0 },
        { &barbell7_without_3, "edge_connectivity", 0 },
        { &barbell7_without_3, "transitivity", 1 },
        { &barbell7_without_0, "density", 0.4 },
        { &barbell7_without_0, "efficiency", 0.633333 },
        { &barbell7_without_0, "algebraic_connectivity", 0.324869 },
        { &barbell7_without_0, "transitivity", 0.428571 },
        { &star5, "density", 0.4 },
        { &star5, "efficiency", 0.7 },
        { &star5, "algebraic_connectivity", 1 },
        { &star5, "vertex_connectivity", 1 },
        { &star5, "transitivity", 0 },
        { &star5, "weighted_clustering", 0 },
        { &star5, "degree_centralization", 1 },
        { &star5, "betweenness_centralization", 1 },
        { &star5_without_hub, "density", 0 },
        { &star5_without_hub, "efficiency", 0 },
        { &star5_without_hub, "connectedness", 0 },
        { &star5_without_hub, "largest_component", 0.25 },
        { &k4, "density", 1 },
        { &k4, "efficiency", 1 },
        { &k4, "algebraic_connectivity", 4 },
        { &k4, "vertex_connectivity", 3 },
        { &k4, "edge_connectivity", 3 },
        { &k4, "degeneracy", 3 },
        { &k4, "transitivity", 1 },
        { &k4, "weighted_clustering", 1 },
        { &k4, "degree_centralization", 0 },
        { &p3, "density", 0.666667 },
        { &p3, "efficiency", 0.833333 },
        { &p3, "algebraic_connectivity", 1 },
        { &weighted4, "density", 0.666667 },
        { &weighted4, "weighted_density", 0.325 },
        { &weighted4, "total_strength", 1.95 },
        { &weighted4, "mean_strength", 0.4875 },
        { &weighted4, "efficiency", 0.398810 },
        { &weighted4, "algebraic_connectivity", 0.272402 },
        { &weighted4, "vertex_connectivity", 1 },
        { &weighted4, "transitivity", 0.6 },
        { &weighted4, "weighted_clustering", 0.592105 },
        { &foes3, "balanced_triads", 0 },
        { &common_foe, "balanced_triads", 1 },
        { &half_balanced, "balanced_triads", 0.5 },
        { &k4, "balanced_triads", 1 },
        { &foes2, "ties", 0 },
        { &foes2, "components", 2 },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_number(value_of(cases[i].graph, cases[i].name, 0, 0), cases[i].expected, cases[i].name);
}

static void measures_of_actors_and_pairs_have_their_reference_values(void **state)
{
    static const struct {
        const struct graph *graph;
        const char *name;
        int a, b;
        double expected;
    } cases[] = {
        { &barbell7, "degree", 2, 0, 3 },
        { &barbell7, "betweenness", 3, 0, 0.6 },
        { &barbell7, "betweenness", 2, 0, 0.533333 },
        { &barbell7, "betweenness", 0, 0, 0 },
        { &barbell7, "eigenvector", 2, 0, 1 },
        { &barbell7, "eigenvector", 3, 0, 0.853635 },
        { &barbell7, "eigenvector", 0, 0, 0.744644 },
        { &barbell7, "constraint", 0, 0, 1.006944 },
        { &barbell7, "constraint", 2, 0, 0.611111 },
        { &barbell7, "constraint", 3, 0, 0.5 },
        { &barbell7, "vulnerability", 3, 0, 0.532468 },
        { &p3, "constraint", 0, 0, 1 },
        { &weighted4, "support", 2, 0, 0.95 },
        { &weighted4, "betweenness", 1, 0, 0.666667 },
        { &weighted4, "betweenness", 2, 0, 0.666667 },
        { &weighted4, "betweenness", 0, 0, 0 },
        { &weighted4, "harmonic", 0, 0, 0.492063 },
        { &weighted4, "harmonic", 3, 0, 0.186508 },
        { &weighted4, "eigenvector", 0, 0, 0.920312 },
        { &weighted4, "eigenvector", 1, 0, 1 },
        { &weighted4, "eigenvector", 3, 0, 0.121089 },
        { &weighted4, "constraint", 0, 0, 1.045869 },
        { &weighted4, "constraint", 2, 0, 0.876885 },
        { &weighted4, "distance", 0, 3, 7 },
        { &weighted4, "distance", 0, 2, 3 },
        { &weighted4, "strength", 0, 2, 0.2 },
        { &weighted4, "strength", 0, 3, 0 },
        { &weighted4, "bond", 0, 3, 0.25 },
        { &weighted4, "bond", 0, 2, 0.7 },
        { &weighted4, "bond", 1, 0, 1.2 },
        { &k4, "bond", 0, 3, 3 },
        { &uneven_pairs, "bond", 0, 3, 0 },
        { &uneven_pairs, "eigenvector", 0, 0, 1 },
        { &uneven_pairs, "eigenvector", 2, 0, 0 },
        { &uneven_pairs, "eigenvector", 4, 0, 0 },
        { &uneven_pairs, "vulnerability", 4, 0, 0 },
        { &uneven_pairs, "vulnerability", 0, 0, 0.666667 },
        { &foes2, "hostility", 0, 0, 0.5 },
        { &foes2, "support", 0, 0, 0 },
        { &foes2, "degree", 0, 0, 0 },
        { &foes2, "strength", 0, 1, 0 },
        { &foes2, "bond", 0, 1, 0 },
        { &pair2, "harmonic", 0, 0, 0.5 },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_number(value_of(cases[i].graph, cases[i].name, cases[i].a, cases[i].b), cases[i].expected,
                      cases[i].name);
}

static void undefined_has_a_reason_and_is_not_0(void **state)
{
    static const struct {
        const struct graph *graph;
        const char *name, *reason;
    } cases[] = {
        { &empty1, "density", "fewer than 2 actors" },
        { &empty1, "weighted_density", "fewer than 2 actors" },
        { &empty1, "efficiency", "fewer than 2 actors" },
        { &empty1, "connectedness", "fewer than 2 actors" },
        { &empty1, "algebraic_connectivity", "fewer than 2 actors" },
        { &empty1, "vertex_connectivity", "fewer than 2 actors" },
        { &empty1, "edge_connectivity", "fewer than 2 actors" },
        { &empty1, "harmonic", "fewer than 2 actors" },
        { &empty1, "vulnerability", "fewer than 2 actors" },
        { &empty0, "largest_component", "no actors" },
        { &empty0, "weighted_clustering", "no actors" },
        { &empty0, "degeneracy", "no actors" },
        { &pair2, "degree_centralization", "fewer than 3 actors" },
        { &pair2, "betweenness_centralization", "fewer than 3 actors" },
        { &pair2, "betweenness", "fewer than 3 actors" },
        { &pair2, "transitivity", "no actor with 2 partners" },
        { &empty2, "mean_strength", "no ties" },
        { &foes2, "mean_strength", "no ties" },
        { &empty2, "modularity", "no ties" },
        { &empty2, "eigenvector", "no ties" },
        { &two_triangles, "eigenvector", "largest eigenvalue is not simple" },
        { &empty2, "constraint", "no partners" },
        { &foes2, "vulnerability", "efficiency is 0" },
        { &empty2, "distance", "no path" },
        { &p3, "balanced_triads", "no closed triad" },
        { &cancelled, "balanced_triads", "no closed triad" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct value value = value_of(cases[i].graph, cases[i].name, 0, 1);

        if (!value.reason)
            fail_msg("%s is %g, not undefined (%s)", cases[i].name, value.number, cases[i].reason);
        assert_string_equal(value.reason, cases[i].reason);
    }
}

static void smallest_networks_have_the_values_that_they_can_have(void **state)
{
    static const struct {
        const struct graph *graph;
        const char *name;
        double expected;
    } cases[] = {
        { &empty0, "actors", 0 },
        { &empty0, "ties", 0 },
        { &empty0, "components", 0 },
        { &empty0, "total_strength", 0 },
        { &empty1, "components", 1 },
        { &empty1, "largest_component", 1 },
        { &empty1, "degeneracy", 0 },
        { &empty1, "weighted_clustering", 0 },
        { &empty2, "algebraic_connectivity", 0 },
        { &empty2, "vertex_connectivity", 0 },
        { &empty2, "edge_connectivity", 0 },
        { &empty2, "efficiency", 0 },
        { &pair2, "algebraic_connectivity", 1 },
        { &pair2, "vertex_connectivity", 1 },
        { &pair2, "edge_connectivity", 1 },
        { &pair2, "efficiency", 0.5 },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_number(value_of(cases[i].graph, cases[i].name, 0, 0), cases[i].expected, cases[i].name);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(measures_of_networks_have_their_reference_values),
        cmocka_unit_test(measures_of_actors_and_pairs_have_their_reference_values),
        cmocka_unit_test(undefined_has_a_reason_and_is_not_0),
        cmocka_unit_test(smallest_networks_have_the_values_that_they_can_have),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
