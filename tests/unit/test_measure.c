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

#include "measure/measure.h"
#include "network/ig.h"

static const double TOLERANCE = 5.1e-7; /* of reference values with 6 decimals */

/* Weighted ties, a weight of 0 standing for the end. */
struct graph {
    int n;
    struct {
        int a, b;
        double weight;
    } ties[12];
};

static const struct graph barbell7 = {
    7, { { 0, 1, 1 }, { 0, 2, 1 }, { 1, 2, 1 }, { 2, 3, 1 }, { 3, 4, 1 }, { 4, 5, 1 }, { 4, 6, 1 }, { 5, 6, 1 } }
};
static const struct graph barbell7_without_3 = {
    6, { { 0, 1, 1 }, { 0, 2, 1 }, { 1, 2, 1 }, { 3, 4, 1 }, { 3, 5, 1 }, { 4, 5, 1 } }
};
static const struct graph barbell7_without_0 = {
    6, { { 0, 1, 1 }, { 1, 2, 1 }, { 2, 3, 1 }, { 3, 4, 1 }, { 3, 5, 1 }, { 4, 5, 1 } }
};
static const struct graph star5 = { 5, { { 0, 1, 1 }, { 0, 2, 1 }, { 0, 3, 1 }, { 0, 4, 1 } } };
static const struct graph star5_without_hub = { 4, { { 0, 0, 0 } } };
static const struct graph k4 = { 4, { { 0, 1, 1 }, { 0, 2, 1 }, { 0, 3, 1 }, { 1, 2, 1 }, { 1, 3, 1 }, { 2, 3, 1 } } };
static const struct graph p3 = { 3, { { 0, 1, 1 }, { 1, 2, 1 } } };
static const struct graph weighted4 = { 4, { { 0, 1, 1 }, { 1, 2, 0.5 }, { 2, 3, 0.25 }, { 0, 2, 0.2 } } };
static const struct graph two_triangles = {
    6, { { 0, 1, 1 }, { 0, 2, 1 }, { 1, 2, 1 }, { 3, 4, 1 }, { 3, 5, 1 }, { 4, 5, 1 } }
};
static const struct graph uneven_pairs = { 5, { { 0, 1, 1 }, { 2, 3, 0.5 } } };
static const struct graph empty0 = { 0, { { 0, 0, 0 } } };
static const struct graph empty1 = { 1, { { 0, 0, 0 } } };
static const struct graph empty2 = { 2, { { 0, 0, 0 } } };
static const struct graph pair2 = { 2, { { 0, 1, 0.5 } } };
static const struct graph foes2 = { 2, { { 0, 1, -0.5 } } };
static const struct graph foes3 = { 3, { { 0, 1, -1 }, { 0, 2, -1 }, { 1, 2, -1 } } };
static const struct graph common_foe = { 3, { { 0, 1, 1 }, { 0, 2, -1 }, { 1, 2, -1 } } };
/* K4 of blocs {0,1} and {2,3} with 1 and 3 reconciled. */
static const struct graph half_balanced = {
    4, { { 0, 1, 1 }, { 2, 3, 1 }, { 0, 2, -1 }, { 0, 3, -1 }, { 1, 2, -1 }, { 1, 3, 1 } }
};
/* Support and hostility of 0 and 1 cancel out, so that no triad is closed. */
static const struct graph cancelled = { 3, { { 0, 1, 0.5 }, { 0, 1, -0.5 }, { 0, 2, 1 }, { 1, 2, 1 } } };
/* Strengths further apart than the digits of a number. */
static const struct graph steep = {
    5, { { 0, 1, 1e-9 }, { 1, 2, 1e12 }, { 1, 3, 1e12 }, { 2, 3, 1e12 }, { 3, 4, 1e-9 }, { 0, 4, 1 } }
};

static const struct graph *const graphs[] = {
    &barbell7,
    &barbell7_without_3,
    &barbell7_without_0,
    &star5,
    &star5_without_hub,
    &k4,
    &p3,
    &weighted4,
    &two_triangles,
    &uneven_pairs,
    &empty0,
    &empty1,
    &empty2,
    &pair2,
    &foes2,
    &foes3,
    &common_foe,
    &half_balanced,
    &cancelled,
    &steep,
};
enum { GRAPH_COUNT = sizeof graphs / sizeof *graphs };

/* Owns model and network of a graph. */
struct world {
    struct model model;
    struct network net;
};

static void world_model(struct model *model, const struct graph *graph, double factor)
{
    model_init(model);
    model->layers = mem_array(1, sizeof *model->layers);
    model->layer_count = 1;
    model->layers[0] = (struct layer){ .id = "l", .title = "L", .share = 1, .scale = 1, .on = true };
    for (int i = 0; i < graph->n; i++)
        model_add_actor(model, (struct actor){ .id = "a", .name = "A", .bloc = -1, .present = true, .left = 1 });
    for (int i = 0; graph->ties[i].weight != 0; i++)
        model_add_tie(model, (struct tie){ .from = graph->ties[i].a,
                                           .to = graph->ties[i].b,
                                           .pact = -1,
                                           .weight = factor * graph->ties[i].weight,
                                           .exists = 1,
                                           .present = true });
}

static void world_init(struct world *world, const struct graph *graph, double factor)
{
    world_model(&world->model, graph, factor);
    network_init(&world->net, &world->model, LAYER_COMBINED, NULL);
}

static void world_done(struct world *world)
{
    network_done(&world->net);
    model_done(&world->model);
}

/* Value of a measure, of vertex a or of the pair a, b as its scope asks. */
static struct value value_in(const struct network *net, const char *name, int a, int b)
{
    const struct measure *measure = measure_find(name);
    AUTO_FREE struct value *values = mem_array((size_t)net->n, sizeof *values);

    assert_non_null(measure);
    if (measure->scope == SCOPE_NETWORK)
        return measure_network(measure, net);
    if (measure->scope == SCOPE_PAIR)
        return measure->pair(net, a, b);
    measure->actors(net, values);
    return values[a];
}

static struct value value_of(const struct graph *graph, const char *name, int a, int b)
{
    struct world world;
    struct value value;

    world_init(&world, graph, 1);
    value = value_in(&world.net, name, a, b);
    world_done(&world);
    return value;
}

static void assert_number(struct value value, double expected, const char *name)
{
    if (value.reason || !(fabs(value.number - expected) < TOLERANCE))
        fail_msg("%s is %.9g (%s), not %.9g", name, value.number, value.reason ? value.reason : "defined", expected);
}

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

static void check_range(const struct measure *measure, double number)
{
    bool is_share = strcmp(measure->range, "0..1") == 0;

    if (!isfinite(number) || (is_share && (number < 0 || number > 1 + TOLERANCE)))
        fail_msg("%s is %g", measure->name, number);
}

static void check_values(const struct measure *measure, const struct network *net)
{
    for (int a = 0; a < (measure->scope == SCOPE_NETWORK ? 1 : net->n); a++) {
        for (int b = 0; b < net->n || b == 0; b++) {
            struct value value;

            if (measure->scope == SCOPE_PAIR && (a == b || !measure->pair))
                continue;
            value = value_in(net, measure->name, a, b);
            if (!value.reason)
                check_range(measure, value.number);
        }
    }
}

static void every_value_is_finite_and_every_share_between_0_and_1(void **state)
{
    static const double factors[] = { 1e-9, 1, 1e12 };

    (void)state;
    for (int g = 0; g < GRAPH_COUNT; g++) {
        for (int f = 0; f < 3; f++) {
            struct world world;

            world_init(&world, graphs[g], factors[f]);
            for (int i = 0; measures[i]; i++)
                check_values(measures[i], &world.net);
            world_done(&world);
        }
    }
}

static void the_unit_of_strength_changes_only_measures_of_strength(void **state)
{
    static const struct {
        const char *name;
        int power;
    } cases[] = {
        { "transitivity", 0 },
        { "weighted_clustering", 0 },
        { "modularity", 0 },
        { "degree_centralization", 0 },
        { "betweenness", 0 },
        { "eigenvector", 0 },
        { "constraint", 0 },
        { "vulnerability", 0 },
        { "weighted_density", 1 },
        { "efficiency", 1 },
        { "total_strength", 1 },
        { "mean_strength", 1 },
        { "algebraic_connectivity", 1 },
        { "support", 1 },
        { "harmonic", 1 },
        { "strength", 1 },
        { "bond", 1 },
        { "distance", -1 },
    };
    static const double factors[] = { 1e-9, 1e-3, 1e3, 1e12 };

    (void)state;
    for (int f = 0; f < 4; f++) {
        struct world world;

        world_init(&world, &weighted4, factors[f]);
        for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
            struct value value = value_in(&world.net, cases[i].name, 2, 0);

            value.number /= pow(factors[f], cases[i].power);
            assert_number(value, value_of(&weighted4, cases[i].name, 2, 0).number, cases[i].name);
        }
        world_done(&world);
    }
}

static void sums_over_marked_pairs_let_paths_run_through_the_others(void **state)
{
    static const bool among[7] = { true, true, true, false, true, true, true };
    static const struct {
        const char *name;
        double expected;
    } cases[] = {
        { "ties", 6 },
        { "density", 0.4 },
        { "weighted_density", 0.4 },
        { "total_strength", 6 },
        { "efficiency", (12.833333333 - 4) / 15 },
        { "connectedness", 1 },
    };
    struct world world;

    (void)state;
    world_init(&world, &barbell7, 1);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_number(measure_find(cases[i].name)->among(&world.net, among), cases[i].expected, cases[i].name);
    world_done(&world);
}

static void a_sum_over_fewer_than_one_pair_is_undefined_where_it_is_a_mean(void **state)
{
    static const bool among[7] = { true };
    static const char *const means[] = { "density", "weighted_density", "efficiency", "connectedness" };
    struct world world;

    (void)state;
    world_init(&world, &barbell7, 1);
    for (size_t i = 0; i < sizeof means / sizeof *means; i++)
        assert_string_equal(measure_find(means[i])->among(&world.net, among).reason, "fewer than 2 actors");
    assert_number(measure_find("ties")->among(&world.net, among), 0, "ties");
    world_done(&world);
}

static void actors_without_bloc_are_blocs_of_their_own(void **state)
{
    static const int blocs[] = { 0, 0, 0, -1, 1, 1, 1 };
    struct network net;
    struct model model;

    (void)state;
    world_model(&model, &barbell7, 1);
    model.bloc_count = 2;
    for (int i = 0; i < 7; i++)
        model.actors[i].bloc = blocs[i];
    network_init(&net, &model, LAYER_COMBINED, NULL);
    assert_number(value_in(&net, "modularity", 0, 0), 0.3515625, "modularity");
    network_done(&net);
    for (int i = 0; i < 7; i++)
        model.actors[i].bloc = 1;
    network_init(&net, &model, LAYER_COMBINED, NULL);
    assert_number(value_in(&net, "modularity", 0, 0), 0, "modularity of one bloc");
    network_done(&net);
    model.bloc_count = 0;
    model_done(&model);
}

/* A ring whose members are tied to those up to 'reach' places away. */
static void make_ring(struct model *model, int n, int reach)
{
    world_model(model, &empty0, 1);
    for (int i = 0; i < n; i++)
        model_add_actor(model, (struct actor){ .id = "a", .name = "A", .bloc = -1, .present = true, .left = 1 });
    for (int i = 0; i < n; i++)
        for (int k = 1; k <= reach; k++)
            model_add_tie(
                model,
                (struct tie){ .from = i, .to = (i + k) % n, .pact = -1, .weight = 0.3, .exists = 1, .present = true });
}

static void rings_are_as_connected_as_their_members_have_partners(void **state)
{
    (void)state;
    for (int reach = 1; reach <= 4; reach++) {
        struct network net;
        struct model model;

        make_ring(&model, 13, reach);
        network_init(&net, &model, LAYER_COMBINED, NULL);
        assert_number(value_in(&net, "vertex_connectivity", 0, 0), 2 * reach, "vertex_connectivity");
        assert_number(value_in(&net, "edge_connectivity", 0, 0), 2 * reach, "edge_connectivity");
        network_done(&net);
        model_done(&model);
    }
}

/* Ties drawn from a sequence that is the same everywhere. */
static void make_drawn_model(struct model *model, unsigned *seed, int n)
{
    make_ring(model, n, 1);
    for (int i = 0; i < 2 * n; i++) {
        int a = (int)((*seed = *seed * 1664525u + 1013904223u) >> 8) % n;
        int b = (int)((*seed = *seed * 1664525u + 1013904223u) >> 8) % n;

        if (a != b)
            model_add_tie(model,
                          (struct tie){ .from = a, .to = b, .pact = -1, .weight = 1, .exists = 1, .present = true });
    }
}

static void vertex_connectivity_is_that_of_igraph(void **state)
{
    unsigned seed = 3;

    (void)state;
    for (int n = 3; n < 30; n++) {
        struct network net;
        struct model model;
        igraph_integer_t expected;

        make_drawn_model(&model, &seed, n);
        network_init(&net, &model, LAYER_COMBINED, NULL);
        IG_MUST(igraph_vertex_connectivity(&net.graph, &expected, true));
        assert_number(value_in(&net, "vertex_connectivity", 0, 0), (double)expected, "vertex_connectivity");
        network_done(&net);
        model_done(&model);
    }
}

static void dense_eigenvalues_stop_at_their_limit(void **state)
{
    struct network net;
    struct model model;

    (void)state;
    make_ring(&model, 2001, 1);
    network_init(&net, &model, LAYER_COMBINED, NULL);
    assert_string_equal(value_in(&net, "algebraic_connectivity", 0, 0).reason, "too large (limit 2000 actors)");
    assert_string_equal(value_in(&net, "eigenvector", 0, 0).reason, "too large (limit 2000 actors)");
    network_done(&net);
    model_done(&model);
}

static void every_row_says_what_it_is(void **state)
{
    (void)state;
    for (int i = 0; measures[i]; i++) {
        const struct measure *m = measures[i];

        assert_ptr_equal(measure_find(m->name), m);
        assert_true(m->summary && m->formula && m->source && m->unit && m->range);
        assert_int_equal(!!m->network + !!m->among, m->scope == SCOPE_NETWORK);
        assert_int_equal(!!m->actors, m->scope == SCOPE_ACTOR);
        assert_int_equal(!!m->pair + !!m->third, m->scope == SCOPE_PAIR);
        assert_true(i == 0 || measures[i - 1]->scope <= m->scope);
    }
}

static void a_mistyped_name_finds_its_neighbour(void **state)
{
    (void)state;
    assert_null(measure_find("betweeness"));
    assert_string_equal(measure_nearest("betweeness"), "betweenness");
    assert_null(measure_nearest("xyzzy-xyzzy"));
    assert_string_equal(scope_name(SCOPE_PAIR), "pair");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(measures_of_networks_have_their_reference_values),
        cmocka_unit_test(measures_of_actors_and_pairs_have_their_reference_values),
        cmocka_unit_test(undefined_has_a_reason_and_is_not_0),
        cmocka_unit_test(smallest_networks_have_the_values_that_they_can_have),
        cmocka_unit_test(every_value_is_finite_and_every_share_between_0_and_1),
        cmocka_unit_test(the_unit_of_strength_changes_only_measures_of_strength),
        cmocka_unit_test(sums_over_marked_pairs_let_paths_run_through_the_others),
        cmocka_unit_test(a_sum_over_fewer_than_one_pair_is_undefined_where_it_is_a_mean),
        cmocka_unit_test(actors_without_bloc_are_blocs_of_their_own),
        cmocka_unit_test(rings_are_as_connected_as_their_members_have_partners),
        cmocka_unit_test(vertex_connectivity_is_that_of_igraph),
        cmocka_unit_test(dense_eigenvalues_stop_at_their_limit),
        cmocka_unit_test(every_row_says_what_it_is),
        cmocka_unit_test(a_mistyped_name_finds_its_neighbour),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
