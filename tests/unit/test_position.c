/*
 * test_position.c - hierarchy, roles, cores, paths through third actors: values that follow from the definitions by hand.
 * Krackhardt 1994: an out-tree is a perfect hierarchy; Borgatti & Everett 1999: a star is a perfect core and periphery;
 * Smith et al. 2014: friends alone are worth 2 / |β| to the best tied actor.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdlib.h>

#include "measure/measure.h"
#include "models.h"
#include "network/ig.h"

enum { TIES = 20, BLOCS = 3 };

/* Ties from a to b, a weight of 0 standing for the end; blocs by actor, 0 for none. */
struct sketch {
    int n;
    bool directed;
    struct {
        int a, b;
        double weight;
    } ties[TIES];
    int blocs[8];
};

static const struct sketch tree = {
    7, true, { { 0, 1, 1 }, { 0, 2, 1 }, { 1, 3, 1 }, { 1, 4, 1 }, { 2, 5, 1 }, { 2, 6, 1 } }, { 0 }
};
static const struct sketch ring = { 3, true, { { 0, 1, 1 }, { 1, 2, 1 }, { 2, 0, 1 } }, { 0 } };
static const struct sketch two_heads = { 3, true, { { 0, 2, 1 }, { 1, 2, 1 } }, { 1, 2, 1 } };
static const struct sketch friends = { 3, false, { { 0, 1, 1 }, { 0, 2, 1 }, { 1, 2, 1 } }, { 0 } };
static const struct sketch lone_tie = { 3, false, { { 0, 1, 1 } }, { 1, 1, 0 } };
static const struct sketch nobody = { 3, false, { { 0, 0, 0 } }, { 1, 2, 0 } };
/* Actor 0 stands between two givers and three receivers of all blocs; one giver supports one receiver without it. */
static const struct sketch broker = {
    6, true, { { 1, 0, 1 }, { 2, 0, 1 }, { 0, 3, 1 }, { 0, 4, 1 }, { 0, 5, 1 }, { 1, 3, 1 } }, { 1, 1, 2, 1, 2, 3 }
};
static const struct sketch unequal = { 3, true, { { 0, 1, 0.75 }, { 1, 0, 0.25 }, { 0, 2, 0.25 } }, { 0 } };
static const struct sketch star = { 4, false, { { 0, 1, 1 }, { 0, 2, 1 }, { 0, 3, 1 } }, { 1, 1, 2, 2 } };
static const struct sketch star_with_foe = { 4, false, { { 0, 1, 1 }, { 0, 2, 1 }, { 0, 3, -1 } }, { 0 } };
static const struct sketch square = {
    4, false, { { 0, 2, 1 }, { 2, 1, 1 }, { 1, 3, 1 }, { 3, 0, 1 } }, { 1, 1, 2, 2 }
};
static const struct sketch path = { 4, false, { { 0, 1, 1 }, { 1, 2, 1 }, { 2, 3, 1 } }, { 0 } };

static void draw(struct model *model, const struct sketch *sketch)
{
    make_model(model, sketch->n, 1);
    model->blocs = mem_array(BLOCS, sizeof *model->blocs);
    model->bloc_count = BLOCS;
    for (int i = 0; i < sketch->n; i++)
        model->actors[i].bloc = sketch->blocs[i] - 1;
    for (int i = 0; sketch->ties[i].weight != 0; i++)
        add_tie(model, 0, sketch->ties[i].a, sketch->ties[i].b, sketch->ties[i].weight)->directed = sketch->directed;
}

static struct value value_in(const struct network *net, const struct measure *measure, int a, int b, int k)
{
    AUTO_FREE struct value *values = mem_array((size_t)net->n, sizeof *values);

    if (measure->scope == SCOPE_NETWORK)
        return measure_network(measure, net);
    if (measure->scope == SCOPE_PAIR)
        return measure->pair ? measure->pair(net, a, b) : measure->third(net, a, b, k);
    measure->actors(net, values);
    return values[a];
}

static struct value value_of(const struct sketch *sketch, const char *name, int a, int b, int k)
{
    const struct measure *measure = measure_find(name);
    struct model model;
    struct network net;
    struct value value;

    assert_non_null(measure);
    draw(&model, sketch);
    network_init(&net, &model, 0, NULL);
    value = value_in(&net, measure, a, b, k);
    network_done(&net);
    model_done(&model);
    return value;
}

static void values_follow_from_the_definitions(void **state)
{
    const double x = log(2.5) / log(3);
    const struct {
        const struct sketch *sketch;
        const char *name;
        int a, b, k;
        double expected;
    } cases[] = {
        { &tree, "krackhardt_hierarchy", 0, 0, 0, 1 },
        { &tree, "krackhardt_efficiency", 0, 0, 0, 1 },
        { &tree, "lubness", 0, 0, 0, 1 },
        { &ring, "krackhardt_hierarchy", 0, 0, 0, 0 },
        { &ring, "krackhardt_efficiency", 0, 0, 0, 0.75 },
        { &ring, "lubness", 0, 0, 0, 1 },
        { &two_heads, "krackhardt_hierarchy", 0, 0, 0, 1 },
        { &two_heads, "lubness", 0, 0, 0, 0 },
        { &friends, "krackhardt_efficiency", 0, 0, 0, 0 },
        { &broker, "coordinator", 0, 0, 0, 0 }, /* 1 -> 3 needs no broker */
        { &broker, "itinerant", 0, 0, 0, 1 },
        { &broker, "representative", 0, 0, 0, 2 },
        { &broker, "gatekeeper", 0, 0, 0, 1 },
        { &broker, "liaison", 0, 0, 0, 1 },
        { &broker, "liaison", 1, 0, 0, 0 },
        { &tree, "unreciprocated", 0, 0, 0, 1 },
        { &friends, "unreciprocated", 0, 0, 0, 0 },
        { &unequal, "unreciprocated", 0, 0, 0, 0.75 },
        { &unequal, "unreciprocated", 1, 0, 0, 0 },
        { &star, "core_periphery_fit", 0, 0, 0, 1 },
        { &path, "rich_club", 0, 0, 0, 1 },
        { &star, "political_independence", 0, 0, 0, 2.5 },
        { &star, "political_independence", 1, 0, 0, 1 - 0.8 * pow(2, x) },
        { &star_with_foe, "political_independence", 0, 0, 0, pow(2, x) - 1 },
        { &star_with_foe, "political_independence", 3, 0, 0, -1 - 0.8 * pow(2, x) },
        { &square, "bloc_assortativity", 0, 0, 0, -1 },
        { &square, "ei_rescaled", 0, 0, 0, 1 },
        { &star, "ei_rescaled", 0, 0, 0, 0 },
        { &square, "pair_dependency", 0, 1, 2, 0.5 },
        { &square, "pair_dependency", 1, 0, 3, 0.5 },
        { &star, "pair_dependency", 1, 2, 0, 1 },
        { &star, "pair_dependency", 1, 2, 3, 0 },
        { &star, "tie_betweenness", 0, 1, 0, 0.5 },
        { &square, "tie_betweenness", 0, 2, 0, 1.0 / 3 },
        { &star, "dependence_asymmetry", 1, 0, 0, 2.0 / 3 },
        { &star, "dependence_asymmetry", 0, 1, 0, -2.0 / 3 },
        { &star, "two_step_exposure", 1, 2, 0, 1.0 / 3 },
        { &star, "two_step_exposure", 0, 1, 0, 0 },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct value value = value_of(cases[i].sketch, cases[i].name, cases[i].a, cases[i].b, cases[i].k);

        if (value.reason || fabs(value.number - cases[i].expected) > TOLERANCE)
            fail_msg("%s is %.9g (%s), not %.9g", cases[i].name, value.number, value.reason ? value.reason : "defined",
                     cases[i].expected);
    }
}

static void what_has_no_value_says_why(void **state)
{
    static const struct {
        const struct sketch *sketch;
        const char *name, *reason;
    } cases[] = {
        { &nobody, "krackhardt_hierarchy", "no directed support" },
        { &nobody, "krackhardt_efficiency", "no directed support" },
        { &lone_tie, "lubness", "no component of 3 actors" },
        { &nobody, "bloc_assortativity", "no tie between actors with a bloc, or all in one bloc" },
        { &lone_tie, "bloc_assortativity", "no tie between actors with a bloc, or all in one bloc" },
        { &lone_tie, "ei_rescaled", "sizes of the blocs and number of ties leave no choice" },
        { &nobody, "ei_rescaled", "sizes of the blocs and number of ties leave no choice" },
        { &star, "rich_club", "fewer than 2 actors with more partners than the mean" },
        { &friends, "core_periphery_fit", "no core to be told apart by number of partners" },
        { &nobody, "core_periphery_fit", "no core to be told apart by number of partners" },
        { &tree, "coordinator", "no bloc" },
        { &nobody, "unreciprocated", "gives no support" },
        { &lone_tie, "political_independence", "no actor with 2 signed ties" },
        { &nobody, "tie_betweenness", "no tie" },
        { &nobody, "pair_dependency", "no path" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct value value = value_of(cases[i].sketch, cases[i].name, 0, 1, 2);

        if (!value.reason)
            fail_msg("%s is %g, not undefined (%s)", cases[i].name, value.number, cases[i].reason);
        assert_string_equal(value.reason, cases[i].reason);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_follow_from_the_definitions),
        cmocka_unit_test(what_has_no_value_says_why),
    };

    ig_init();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
