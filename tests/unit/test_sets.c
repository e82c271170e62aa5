/*
 * test_sets.c - measures about a set of actors.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>

#include "graphs.h"
#include "measure/among.h"
#include "network/ig.h"

static void membership_and_mediation_add_up_to_the_loss_of_reach(void **state)
{
    (void)state;
    for (int g = 0; g < GRAPH_COUNT; g++) {
        struct world world;

        world_init(&world, graphs[g], 1);
        for (int a = 0; a < world.net.n; a++) {
            for (int b = a; b < world.net.n; b++) {
                AUTO_FREE bool *gone = mem_array((size_t)world.net.n, sizeof *gone);
                double parts = value_in(&world.net, "set_membership", a, b).number +
                               value_in(&world.net, "set_mediation", a, b).number;
                double whole = reach_among(&world.net, NULL);
                struct network rest;

                gone[a] = gone[b] = true;
                network_without_all(&rest, &world.net, gone);
                assert_true(fabs(parts - (whole - reach_among(&rest, NULL))) <= 1e-9 * fmax(whole, 1));
                network_done(&rest);
            }
        }
        world_done(&world);
    }
}

static void sets_have_their_known_values(void **state)
{
    static const struct {
        const struct graph *graph;
        int a, b;
        const char *name;
        double expected;
    } cases[] = {
        { &barbell7, 3, 3, "set_membership", 4 },
        { &barbell7, 3, 3, "set_mediation", 2.833333333 },
        { &barbell7, 3, 3, "set_vulnerability", 1 - 6 / 12.833333333 },
        { &barbell7, 3, 3, "set_fragmentation", 15.0 / 21 },
        { &barbell7, 3, 3, "cut_pairs", 9 },
        { &barbell7, 2, 4, "cut_pairs", 8 },
        { &barbell7, 0, 0, "m_reach", 3 },
        { &barbell7, 2, 4, "m_reach", 5 },
        { &barbell7, 2, 4, "distance_reach", 1 },
        { &star5, 1, 1, "distance_reach", (1 + 1 + 1.5) / 5 },
        { &star5, 0, 0, "set_fragmentation", 1 },
        { &pair2, 0, 1, "m_reach", 0 },
        { &pair2, 0, 1, "distance_reach", 1 },
        { &uneven_pairs, 0, 0, "distance_reach", 0.4 },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_number(value_of(cases[i].graph, cases[i].name, cases[i].a, cases[i].b), cases[i].expected,
                      cases[i].name);
}

static void a_set_of_one_is_as_vulnerable_as_its_actor(void **state)
{
    (void)state;
    for (int g = 0; g < GRAPH_COUNT; g++) {
        for (int v = 0; v < graphs[g]->n; v++) {
            struct value actor = value_of(graphs[g], "vulnerability", v, v);
            struct value set = value_of(graphs[g], "set_vulnerability", v, v);

            assert_int_equal(!actor.reason, !set.reason);
            if (!actor.reason)
                assert_number(set, actor.number, "set_vulnerability");
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(membership_and_mediation_add_up_to_the_loss_of_reach),
        cmocka_unit_test(sets_have_their_known_values),
        cmocka_unit_test(a_set_of_one_is_as_vulnerable_as_its_actor),
    };

    ig_init();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
