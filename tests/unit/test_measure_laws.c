/*
 * test_measure_laws.c - what holds of every measure, whatever the network.
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
        { "closeness", 1 },
        { "signorino_ritter", 0 },
        { "profile_pi", 0 },
        { "profile_kappa", 0 },
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
        IG_MUST(igraph_vertex_connectivity(network_graph(&net), &expected, true));
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
        assert_int_equal(!!m->set, m->scope == SCOPE_SET);
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

static void other_names_are_found_as_whole_words(void **state)
{
    (void)state;
    assert_true(measure_is_known_as(measure_find("efficiency"), "d_f"));
    assert_true(measure_is_known_as(measure_find("connectedness"), "Fragmentation"));
    assert_false(measure_is_known_as(measure_find("connectedness"), "fragment"));
    assert_false(measure_is_known_as(measure_find("density"), "fragmentation"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
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
        cmocka_unit_test(other_names_are_found_as_whole_words),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
