/*
 * test_published.c - well-known values of the networks in published_graphs.h, to more digits than are in print.
 * Closeness, the Florentine betweenness and all of the karate club are as networkx 2.8.8 and numpy give them; the balance of
 * the Gahuku-Gama is Estrada 2019's.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdlib.h>

#include "measure/measure.h"
#include "network/ig.h"
#include "published_graphs.h"

/* clang-format off */
static const struct {
    const struct graph *graph;
    const char *measure;
    int a; /* vertex of an actor measure */
    double value;
} cases[] = {
    { &kite, "betweenness", 0, 0.023148 },      { &kite, "betweenness", 2, 0 },
    { &kite, "betweenness", 3, 0.101852 },      { &kite, "betweenness", 5, 0.231481 },
    { &kite, "betweenness", 7, 0.388889 },      { &kite, "betweenness", 8, 0.222222 },
    { &kite, "degree", 3, 6 },                  { &kite, "cut_actors", -1, 2 },
    { &kite, "closeness", 0, 0.529412 },        { &kite, "closeness", 1, 0.529412 },
    { &kite, "closeness", 2, 0.5 },             { &kite, "closeness", 3, 0.6 },
    { &kite, "closeness", 4, 0.5 },             { &kite, "closeness", 5, 0.642857 },
    { &kite, "closeness", 6, 0.642857 },        { &kite, "closeness", 7, 0.6 },
    { &kite, "closeness", 8, 0.428571 },        { &kite, "closeness", 9, 0.310345 },
    { &florence, "betweenness", 8, 0.521978 },  { &florence, "betweenness", 6, 0.254579 },
    { &florence, "betweenness", 1, 0.212454 },  { &florence, "betweenness", 12, 0.142857 },
    { &florence, "betweenness", 11, 0.113553 }, { &florence, "betweenness", 3, 0.104396 },
    { &florence, "betweenness", 0, 0 },         { &florence, "degree", 8, 6 },
    { &florence, "closeness", 8, 0.56 },        { &florence, "closeness", 11, 0.5 },
    { &florence, "closeness", 1, 0.482759 },    { &florence, "closeness", 14, 0.482759 },
    { &florence, "closeness", 6, 0.466667 },    { &florence, "closeness", 13, 0.4375 },
    { &florence, "closeness", 2, 0.4375 },      { &florence, "closeness", 9, 0.285714 },
    { &gahuku_gama, "balanced_triads", -1, 59.0 / 68 }, { &gahuku_gama, "walk_balance", -1, 0.357576 },
    { &karate, "ties", -1, 78 },                { &karate, "density", -1, 0.139037 },
    { &karate, "transitivity", -1, 0.255682 },  { &karate, "local_clustering", -1, 0.570638 },
    { &karate, "diameter", -1, 5 },             { &karate, "average_path_length", -1, 2.408200 },
    { &karate, "efficiency", -1, 0.492008 },    { &karate, "algebraic_connectivity", -1, 0.468525 },
    { &karate, "spectral_radius", -1, 6.725698 }, { &karate, "degree_assortativity", -1, -0.475613 },
    { &karate, "degeneracy", -1, 4 },           { &karate, "cut_actors", -1, 1 },
    { &karate, "bridges", -1, 1 },              { &karate, "vertex_connectivity", -1, 1 },
    { &karate, "degree", 0, 16 },               { &karate, "degree", 33, 17 },
    { &karate, "betweenness", 0, 0.437635 },    { &karate, "betweenness", 33, 0.304075 },
    { &karate, "betweenness", 32, 0.145247 },   { &karate, "betweenness", 2, 0.143657 },
    { &karate, "closeness", 0, 0.568966 },      { &karate, "closeness", 33, 0.55 },
    { &karate, "eigenvector", 0, 0.952132 },    { &karate, "eigenvector", 33, 1 },
};
/* clang-format on */

static void published_values_are_reproduced(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_number(value_of(cases[i].graph, cases[i].measure, cases[i].a, -1), cases[i].value, cases[i].measure);
}

/* Modularity where the marked members are one bloc and the rest the other. */
static struct value modularity_of_two(const struct graph *graph, const char *marks)
{
    struct network net;
    struct model model;
    struct value value;

    world_model(&model, graph, 1);
    model.blocs = mem_array(2, sizeof *model.blocs);
    model.bloc_count = 2;
    for (int i = 0; i < graph->n; i++)
        model.actors[i].bloc = marks[i] == 'x';
    network_init(&net, &model, LAYER_COMBINED, NULL);
    value = value_in(&net, "modularity", -1, -1);
    network_done(&net);
    model_done(&model);
    return value;
}

/* Member 8 stood with the president and yet went with the instructor: factions and clubs differ in him. */
static void factions_and_clubs_have_their_published_modularity(void **state)
{
    (void)state;
    assert_number(modularity_of_two(&karate, "xxxxxxxx--xxxx--xx-x-x------------"), 0.371466, "of the factions");
    assert_number(modularity_of_two(&karate, "xxxxxxxxx-xxxx--xx-x-x------------"), 0.358235, "of the clubs");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(published_values_are_reproduced),
        cmocka_unit_test(factions_and_clubs_have_their_published_modularity),
    };

    ig_init();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
