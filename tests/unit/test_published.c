/*
 * test_published.c - values that others have printed.
 * Krackhardt 1990 (kite); Padgett & Ansell 1993 by Wasserman & Faust 1994 (Florentine marriages); Read 1954, Hage & Harary 1983 and
 * Estrada 2019 (Gahuku-Gama); and the values of small graphs that networkx and numpy give.
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

/* clang-format off */
static const struct graph kite = { 10, {
    { 0, 1, 1 }, { 0, 2, 1 }, { 0, 3, 1 }, { 0, 5, 1 }, { 1, 3, 1 }, { 1, 4, 1 }, { 1, 6, 1 }, { 2, 3, 1 }, { 2, 5, 1 },
    { 3, 4, 1 }, { 3, 5, 1 }, { 3, 6, 1 }, { 4, 6, 1 }, { 5, 6, 1 }, { 5, 7, 1 }, { 6, 7, 1 }, { 7, 8, 1 }, { 8, 9, 1 } } };

/* Acciaiuoli, Albizzi, Barbadori, Bischeri, Castellani, Ginori, Guadagni, Lamberteschi, Medici, Pazzi, Peruzzi, Ridolfi, ... */
static const struct graph florence = { 15, {
    { 0, 8, 1 }, { 8, 2, 1 }, { 8, 11, 1 }, { 8, 14, 1 }, { 8, 1, 1 }, { 8, 12, 1 }, { 4, 10, 1 }, { 4, 13, 1 },
    { 4, 2, 1 }, { 10, 13, 1 }, { 10, 3, 1 }, { 13, 11, 1 }, { 13, 3, 1 }, { 11, 14, 1 }, { 14, 6, 1 }, { 1, 5, 1 },
    { 1, 6, 1 }, { 12, 9, 1 }, { 3, 6, 1 }, { 6, 7, 1 } } };

/* Sixteen sub-tribes of the Eastern Central Highlands of New Guinea: 29 alliances, 29 enmities. */
static const struct graph gahuku_gama = { 16, {
    { 7, 4, 1 }, { 12, 4, -1 }, { 0, 4, -1 }, { 10, 4, -1 }, { 2, 4, -1 }, { 1, 4, -1 }, { 9, 4, 1 }, { 3, 4, 1 },
    { 12, 7, -1 }, { 10, 7, -1 }, { 2, 7, -1 }, { 11, 7, -1 }, { 6, 7, -1 }, { 9, 7, 1 }, { 3, 7, 1 }, { 0, 12, 1 },
    { 2, 12, 1 }, { 8, 12, 1 }, { 15, 12, 1 }, { 15, 0, 1 }, { 8, 10, 1 }, { 11, 10, 1 }, { 13, 10, 1 }, { 9, 10, -1 },
    { 3, 10, -1 }, { 8, 2, 1 }, { 15, 2, 1 }, { 11, 2, -1 }, { 5, 2, 1 }, { 1, 2, 1 }, { 14, 2, -1 }, { 3, 2, -1 },
    { 15, 8, 1 }, { 5, 8, 1 }, { 1, 8, 1 }, { 14, 8, 1 }, { 5, 15, 1 }, { 1, 15, 1 }, { 13, 15, -1 }, { 6, 11, 1 },
    { 5, 11, -1 }, { 14, 11, 1 }, { 9, 11, -1 }, { 5, 6, -1 }, { 14, 6, 1 }, { 9, 6, -1 }, { 1, 5, 1 }, { 14, 5, -1 },
    { 9, 5, -1 }, { 3, 5, -1 }, { 13, 1, -1 }, { 9, 1, -1 }, { 3, 1, -1 }, { 13, 14, 1 }, { 9, 14, -1 }, { 3, 14, -1 },
    { 3, 13, -1 }, { 3, 9, 1 } } };

static const struct graph two_blocs = { 4, {
    { 0, 1, 1 }, { 2, 3, 1 }, { 0, 2, -1 }, { 0, 3, -1 }, { 1, 2, -1 }, { 1, 3, -1 } } };
static const struct graph weighted_signs = { 4, {
    { 0, 1, 0.9 }, { 2, 3, 0.8 }, { 0, 2, -0.7 }, { 0, 3, -0.3 }, { 1, 2, -0.4 }, { 1, 3, 0.2 } } };

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
    { &florence, "betweenness", 8, 0.521978 },  { &florence, "betweenness", 6, 0.254579 },
    { &florence, "betweenness", 1, 0.212454 },  { &florence, "betweenness", 12, 0.142857 },
    { &florence, "betweenness", 11, 0.113553 }, { &florence, "betweenness", 3, 0.104396 },
    { &florence, "betweenness", 0, 0 },         { &florence, "degree", 8, 6 },
    { &gahuku_gama, "balanced_triads", -1, 59.0 / 68 }, { &gahuku_gama, "walk_balance", -1, 0.357576 },
    { &barbell7, "graph_resistance", -1, 38.666667 },   { &barbell7, "graph_conductance", -1, 0.155172 },
    { &barbell7, "spanning_trees", -1, 2.197225 },      { &barbell7, "natural_connectivity", -1, 1.082699 },
    { &barbell7, "robustness", -1, 0.224490 },          { &barbell7, "collapse_point", -1, 2 },
    { &barbell7, "reach_membership", 3, 4 },            { &barbell7, "reach_mediation", 3, 2.833333 },
    { &barbell7_without_3, "graph_conductance", -1, 0 }, { &barbell7_without_3, "natural_connectivity", -1, 0.996311 },
    { &barbell7_without_0, "graph_resistance", -1, 28 }, { &barbell7_without_0, "natural_connectivity", -1, 0.935551 },
    { &star5, "graph_resistance", -1, 16 },             { &star5, "graph_conductance", -1, 0.25 },
    { &star5, "spanning_trees", -1, 0 },                { &star5, "natural_connectivity", -1, 0.744258 },
    { &k4, "graph_resistance", -1, 3 },                 { &k4, "graph_conductance", -1, 1 },
    { &k4, "spanning_trees", -1, 2.772589 },            { &k4, "natural_connectivity", -1, 1.667196 },
    { &p3, "graph_resistance", -1, 4 },                 { &p3, "natural_connectivity", -1, 0.579674 },
    { &weighted4, "graph_resistance", -1, 19.625 },     { &weighted4, "graph_conductance", -1, 0.152866 },
    { &weighted4, "spanning_trees", -1, -1.609438 },    { &weighted4, "natural_connectivity", -1, 0.338753 },
    { &two_blocs, "walk_balance", -1, 1 },              { &two_blocs, "algebraic_conflict", -1, 0 },
    { &half_balanced, "walk_balance", -1, 0.592260 },   { &half_balanced, "algebraic_conflict", -1, 0.763932 },
    { &half_balanced, "local_balance", 0, 0.676555 },   { &half_balanced, "local_balance", 1, 0.507965 },
    { &foes3, "walk_balance", -1, 0.685788 },           { &foes3, "algebraic_conflict", -1, 1 },
    { &weighted_signs, "walk_balance", -1, 0.948655 },  { &weighted_signs, "algebraic_conflict", -1, 0.183297 },
    { &weighted_signs, "local_balance", 0, 0.965625 },  { &weighted_signs, "local_balance", 3, 0.927522 },
};
/* clang-format on */

static void published_values_are_reproduced(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_number(value_of(cases[i].graph, cases[i].measure, cases[i].a, -1), cases[i].value, cases[i].measure);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(published_values_are_reproduced) };

    ig_init();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
