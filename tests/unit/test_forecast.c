/*
 * test_forecast.c - what structural balance would favour: single changes against trying every one, blocs by hand.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <string.h>

#include "analysis/analyse.h"
#include "analysis/forecast.h"
#include "matrices.h"
#include "network/ig.h"

enum { EVERY = 1000 };

static void forecast_of(struct report *report, const struct graph *graph, int top)
{
    struct scenario scenario = { .title = "t", .focus.bloc = -1 };
    struct model model;

    world_model(&model, graph, 1);
    model.title = "t";
    analyse_drawing(report, &scenario, &model);
    report_forecast(report, &scenario, &model, 0, LAYER_COMBINED, top);
    model_done(&model);
}

static double cost(const struct matrix *x, const bool *side)
{
    double sum = 0;

    for (int a = 0; a < x->n; a++)
        for (int b = a + 1; b < x->n; b++)
            if (x->at[a][b] * (side[a] == side[b] ? 1 : -1) < 0)
                sum += fabs(x->at[a][b]);
    return sum;
}

/* Least cost by trying every division. */
static double brute(const struct matrix *x)
{
    double best = INFINITY;

    for (unsigned code = 0; code < 1u << (x->n - 1); code++) {
        bool side[MOST] = { false };

        for (int v = 1; v < x->n; v++)
            side[v] = code >> (v - 1) & 1;
        best = fmin(best, cost(x, side));
    }
    return best;
}

/* The matrix with the pair's strength multiplied: by -1 turned, by 0 dropped. */
static struct matrix changed(const struct matrix *x, int a, int b, double factor)
{
    struct matrix y = *x;

    y.at[a][b] = y.at[b][a] = factor * x->at[a][b];
    return y;
}

static const struct forecast_change *change_of(const struct report *report, int a, int b)
{
    const struct forecast *forecast = report->forecast;

    for (int i = 0; i < forecast->change_count; i++) {
        const struct balance_tie *tie = &report->balance.ties[forecast->changes[i].tie];

        if (tie->a == a && tie->b == b)
            return &forecast->changes[i];
    }
    return NULL;
}

static void assert_pair(const struct report *report, const struct matrix *x, int a, int b)
{
    struct matrix turned = changed(x, a, b, -1), dropped = changed(x, a, b, 0);
    double now = brute(x), if_turned = brute(&turned) - now, if_dropped = brute(&dropped) - now;
    const struct forecast_change *change = change_of(report, a, b);
    int moved = 0;

    if (!change) {
        assert_true(if_turned > -1e-9 && if_dropped > -1e-9);
        return;
    }
    assert_true(fabs(change->if_turned - if_turned) < 1e-9 && fabs(change->if_dropped - if_dropped) < 1e-9);
    assert_true(if_turned < -1e-9);
    assert_true(fabs(cost(&turned, change->side) - brute(&turned)) < 1e-9);
    assert_true(fabs(cost(&dropped, change->side) - brute(&dropped)) < 1e-9);
    for (int v = 0; v < x->n; v++)
        moved += change->side[v] != report->balance.side[v];
    assert_int_equal(change->moved_count, moved);
    assert_true(2 * moved <= x->n);
}

static void single_changes_are_those_that_trying_every_one_finds(void **state)
{
    int found = 0, with_moves = 0;

    (void)state;
    for (unsigned seed = 1; seed <= 300; seed++) {
        struct matrix x = drawn(seed);
        struct graph graph = graph_of(&x);
        struct report report;

        forecast_of(&report, &graph, EVERY);
        assert_null(report.forecast->lowering.reason);
        assert_int_equal(report.forecast->unsettled_count, 0);
        for (int a = 0; a < x.n; a++)
            for (int b = a + 1; b < x.n; b++)
                assert_pair(&report, &x, a, b);
        for (int i = 0; i < report.forecast->change_count; i++) {
            found++;
            with_moves += report.forecast->changes[i].moved_count > 0;
            assert_true(i == 0 ||
                        report.forecast->changes[i].if_turned > report.forecast->changes[i - 1].if_turned - 1e-9);
        }
        report_done(&report);
    }
    assert_true(found > 500 && with_moves > 50);
}

static void a_shorter_list_is_the_beginning_of_the_longer(void **state)
{
    (void)state;
    for (unsigned seed = 1; seed <= 60; seed++) {
        struct matrix x = drawn(seed);
        struct graph graph = graph_of(&x);
        struct report all, two;

        forecast_of(&all, &graph, EVERY);
        forecast_of(&two, &graph, 2);
        assert_int_equal(two.forecast->change_total, all.forecast->change_count);
        assert_int_equal(two.forecast->change_count, all.forecast->change_count < 2 ? all.forecast->change_count : 2);
        assert_int_equal(two.forecast->arising_total, all.forecast->arising_count);
        assert_int_equal(two.forecast->turning_total, all.forecast->turning_count);
        for (int i = 0; i < two.forecast->change_count; i++)
            assert_int_equal(two.forecast->changes[i].tie, all.forecast->changes[i].tie);
        report_done(&all);
        report_done(&two);
    }
}

/* A friend of one and a foe of the other of two friends is drawn to neither side; so is an actor of another component. */
static const struct graph torn = { 3, { { 0, 1, 2 }, { 0, 2, 1 }, { 1, 2, -1 } } };
static const struct graph torn_first = { 3, { { 0, 1, 0.35 }, { 0, 2, -0.35 }, { 1, 2, 0.7 } } };
static const struct graph uneven_foes = { 5, { { 0, 1, -1 }, { 2, 3, 0.5 } } };

/* By actor 'A', 'B', or '-' for neither. */
static const struct {
    const struct graph *graph;
    double growth; /* 0: undefined */
    const char *blocs, *reason;
} cases[] = {
    { &p3, M_SQRT2, "AAA", NULL },
    { &k4, 3, "AAAA", NULL },
    { &foes2, 0.5, "AB", NULL },
    { &common_foe, 2, "AAB", NULL },
    { &torn, 2, "AA-", "its component of the eigenvector is 0: nothing draws it to either bloc" },
    { &torn_first, 0.7, "-AA", "its component of the eigenvector is 0: nothing draws it to either bloc" },
    { &uneven_pairs, 1, "AA---", "its component of the eigenvector is 0: nothing draws it to either bloc" },
    { &uneven_foes, 1, "AB---", "its component of the eigenvector is 0: nothing draws it to either bloc" },
    { &foes3, 1, "---", "largest eigenvalue is not simple" },
    { &two_triangles, 2, "------", "largest eigenvalue is not simple" },
    { &empty2, 0, "--", "no ties, or support and hostility cancel out" },
    { &empty0, 0, "", NULL },
};

static void blocs_are_undefined_where_the_eigenvector_does_not_say(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct forecast *forecast;
        struct report report;

        forecast_of(&report, cases[i].graph, EVERY);
        forecast = report.forecast;
        assert_int_equal(forecast->actor_count, strlen(cases[i].blocs));
        assert_true(forecast->growth.reason ? cases[i].growth == 0
                                            : fabs(forecast->growth.number - cases[i].growth) < 1e-12);
        assert_true(forecast->time.reason ? cases[i].growth == 0
                                          : fabs(forecast->time.number - 1 / cases[i].growth) < 1e-12);
        for (int v = 0; v < forecast->actor_count; v++) {
            struct value pull = forecast->pull[v];

            assert_int_equal(cases[i].blocs[v], pull.reason ? '-' : pull.number > 0 ? 'A' : 'B');
            if (pull.reason)
                assert_string_equal(pull.reason, cases[i].reason);
        }
        report_done(&report);
    }
}

static void signs_that_would_change_are_all_that_the_blocs_contradict(void **state)
{
    (void)state;
    for (unsigned seed = 1; seed <= 200; seed++) {
        struct matrix x = drawn(seed);
        struct graph graph = graph_of(&x);
        const struct forecast *forecast;
        struct report report;
        double at_odds = 0;
        int turning = 0, arising = 0, defined = 0;

        forecast_of(&report, &graph, EVERY);
        forecast = report.forecast;
        for (int a = 0; a < x.n; a++) {
            defined += !forecast->pull[a].reason;
            for (int b = a + 1; b < x.n && !forecast->pull[a].reason; b++) {
                double pull = forecast->pull[a].number * forecast->pull[b].number;

                if (forecast->pull[b].reason)
                    continue;
                arising += x.at[a][b] == 0;
                turning += x.at[a][b] * pull < 0;
                at_odds += x.at[a][b] * pull < 0 ? fabs(x.at[a][b]) : 0;
            }
        }
        assert_int_equal(forecast->turning_count, turning);
        assert_int_equal(forecast->arising_count, arising);
        if (!forecast->at_odds.reason) {
            assert_true(fabs(forecast->at_odds.number - at_odds) < 1e-9);
            assert_true(at_odds > report.balance.value - 1e-9);
        }
        assert_true(forecast->apart.reason ? defined == 0 : 2 * forecast->apart.number <= defined);
        if (!forecast->apart.reason && forecast->apart.number == 0 && !forecast->at_odds.reason && defined == x.n)
            assert_true(fabs(at_odds - report.balance.value) < 1e-9);
        report_done(&report);
    }
}

/* Thirty friends of whom the first two fell out: that tie is at odds, whatever of the others is not searched for. */
static void of_many_ties_those_at_odds_are_known_and_the_others_said_to_be_unsettled(void **state)
{
    struct scenario scenario = { .title = "t", .focus.bloc = -1 };
    struct report report;
    struct model model;

    (void)state;
    world_model(&model, &empty0, 1);
    model.title = "t";
    for (int i = 0; i < 30; i++)
        model_add_actor(&model, (struct actor){ .id = "a", .name = "A", .bloc = -1, .present = true, .left = 1 });
    for (int a = 0; a < 30; a++)
        for (int b = a + 1; b < 30; b++)
            model_add_tie(
                &model,
                (struct tie){
                    .from = a, .to = b, .pact = -1, .weight = a + b == 1 ? -0.5 : 1, .exists = 1, .present = true });
    analyse_drawing(&report, &scenario, &model);
    report_forecast(&report, &scenario, &model, 0, LAYER_COMBINED, EVERY);
    assert_true(report.balance.tie_count > BALANCE_STANDINGS_MAX && report.balance.proved);
    assert_string_equal(report.forecast->lowering.reason,
                        "not settled for every tie: too much work, or more than 400 ties");
    assert_int_equal(report.forecast->unsettled_count, 434);
    assert_int_equal(report.forecast->change_count, 1);
    assert_int_equal(report.forecast->changes[0].tie, 0);
    assert_true(report.forecast->changes[0].if_turned == -0.5 && report.forecast->changes[0].moved_count == 0);
    report_done(&report);
    model_done(&model);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(single_changes_are_those_that_trying_every_one_finds),
        cmocka_unit_test(a_shorter_list_is_the_beginning_of_the_longer),
        cmocka_unit_test(blocs_are_undefined_where_the_eigenvector_does_not_say),
        cmocka_unit_test(signs_that_would_change_are_all_that_the_blocs_contradict),
        cmocka_unit_test(of_many_ties_those_at_odds_are_known_and_the_others_said_to_be_unsettled),
    };

    ig_init();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
