/*
 * ranking.c - a ranking says of every actor what playing its collapse would say, on models with reliance and pacts; whatever the
 * number of threads.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/analyse.h"
#include "analysis/ranking.h"
#include "drawn_pacts.h"
#include "network/ig.h"

enum { MODELS = 450 }; /* 225 of them with reliance and a pact */

static int present_count(const struct model *model)
{
    int count = 0;

    for (int i = 0; i < model->actor_count; i++)
        count += model->actors[i].present;
    return count;
}

static void assert_same(struct value a, struct value b)
{
    assert_true(!a.reason == !b.reason);
    if (a.reason)
        assert_string_equal(a.reason, b.reason);
    else if (fabs(a.number - b.number) > 1e-9 * fmax(1, fabs(b.number)))
        fail_msg("%.17g is not %.17g", a.number, b.number);
}

static void assert_same_reach(const struct reach *a, const struct reach *b)
{
    const double left[] = { a->before, a->after, a->membership, a->mediation, a->erosion, a->other };
    const double right[] = { b->before, b->after, b->membership, b->mediation, b->erosion, b->other };

    for (size_t i = 0; i < sizeof left / sizeof *left; i++)
        assert_same(VALUE(left[i]), VALUE(right[i]));
}

static void assert_row_is_collapse(const struct ranking *ranking, const struct rank_row *row, const struct model *model,
                                   const struct focus *focus, const struct measure_choice *choice)
{
    struct scenario scenario;
    struct report report;

    scenario_of_collapses(&scenario, model, &row->a, 1);
    scenario.focus = *focus;
    analyse_scenario(&report, &scenario, model, choice);
    for (int i = 0; i < ranking->measure_count; i++) {
        const struct figure *figure = report_find(&report, 1, ranking->layer, ranking->measures[i], -1, -1);

        assert_non_null(figure);
        for (int d = 0; d < DENOMINATOR_COUNT; d++) {
            assert_same(row->figures[i].value[d], figure->value[d]);
            assert_same(row->figures[i].change[d], figure->change[d]);
        }
    }
    for (int i = 0; i < report.reach_count && ranking->has_reach; i++)
        if (report.reaches[i].layer == ranking->layer)
            assert_same_reach(&row->reach, &report.reaches[i]);
    report_done(&report);
    scenario_done(&scenario);
}

/* All measures that kernels serve, or some that they do not. */
static void choose(struct measure_choice *choice, bool served)
{
    const char *list = served
                           ? "actors,ties,density,weighted_density,efficiency,hop_efficiency,connectedness,components,"
                             "largest_component,total_strength,mean_strength,algebraic_connectivity"
                           : "efficiency,transitivity,frustration,vertex_connectivity";
    struct error error = { 0 };

    assert_true(measure_choice_parse(choice, list, NULL, false, &error));
}

static void check_model(unsigned number)
{
    struct model model;
    int focused[2] = { 0, 1 };
    struct scenario scenario = { .title = "drawn", .focus.bloc = -1 };
    struct measure_choice choice;
    struct rank_question question = { .scenario = &scenario, .choice = &choice, .threads = 1 + (int)(number % 2) };
    struct ranking ranking;

    make_model_with_pact(&model, number);
    choose(&choice, number % 5 > 0);
    if (number % 7 == 0) {
        scenario.focus.actors = focused;
        scenario.focus.actor_count = 2;
    }
    question.model = &model;
    question.layer = (int)(number % 3) - 1;
    ranking_init(&ranking, &question);
    if (scenario.focus.actor_count == 0)
        assert_int_equal(ranking.row_count, present_count(&model));
    else
        assert_true(ranking.row_count >= 2);
    for (int i = 0; i < ranking.row_count; i++)
        assert_row_is_collapse(&ranking, &ranking.rows[i], &model, &scenario.focus, &choice);
    ranking_done(&ranking);
    model_done(&model);
}

static void every_row_is_what_the_engine_says(void **state)
{
    (void)state;
    ig_init();
    for (unsigned number = 1; number <= MODELS; number++)
        check_model(number);
}

static void rows_stand_by_loss_and_equals_share_a_rank(void **state)
{
    struct measure_choice choice;
    struct scenario scenario = { .title = "drawn", .focus.bloc = -1 };

    (void)state;
    choose(&choice, true);
    for (unsigned number = 1; number <= MODELS; number++) {
        struct rank_question question = { .scenario = &scenario, .choice = &choice, .layer = -1, .threads = 1 };
        struct ranking ranking;
        struct model model;

        make_model_with_pact(&model, number);
        question.model = &model;
        ranking_init(&ranking, &question);
        for (int i = 1; i < ranking.row_count; i++) {
            const struct rank_row *above = &ranking.rows[i - 1], *row = &ranking.rows[i];

            assert_true(above->loss.number >= row->loss.number - 1e-9);
            if (row->rank == above->rank)
                assert_true(strcmp(above->id, row->id) < 0);
            else
                assert_int_equal(row->rank, i + 1);
        }
        ranking_done(&ranking);
        model_done(&model);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_row_is_what_the_engine_says),
        cmocka_unit_test(rows_stand_by_loss_and_equals_share_a_rank),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
