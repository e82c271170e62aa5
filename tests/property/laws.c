/*
 * laws.c - what holds of every scenario on every model: laws that need no expected number.
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
#include "drawn.h"
#include "network/ig.h"

enum { MODELS = 60 };

static struct measure_choice all;

/* A scenario of one phase with these steps; only its pointers are borrowed. */
static struct scenario one_phase(struct phase *phase, struct step *steps, int count)
{
    *phase = (struct phase){ .id = "one", .title = "One", .steps = steps, .step_count = count };
    return (struct scenario){ .title = "t", .focus.bloc = -1, .phases = phase, .phase_count = 1 };
}

static bool same(struct value a, struct value b)
{
    if (a.reason || b.reason)
        return a.reason && b.reason;
    return fabs(a.number - b.number) <= 1e-9 * fmax(1, fabs(a.number));
}

static void a_scenario_without_steps_changes_nothing(void **state)
{
    unsigned seed = 1;

    (void)state;
    for (int i = 0; i < MODELS; i++) {
        struct model model;
        struct phase phase;
        struct scenario scenario = one_phase(&phase, NULL, 0);
        struct report report;

        make_model(&model, &seed);
        analyse_scenario(&report, &scenario, &model, &all);
        for (int f = 0; f < report.figure_count; f++)
            for (int d = 0; report.figures[f].phase > 0 && d < DENOMINATOR_COUNT; d++)
                assert_true(report.figures[f].change[d].reason || report.figures[f].change[d].number == 0);
        for (int r = 0; r < report.reach_count; r++)
            assert_true(report.reaches[r].before == report.reaches[r].after);
        assert_int_equal(report.change_count, 0);
        report_done(&report);
        model_done(&model);
    }
}

static void the_parts_of_the_loss_add_up(void **state)
{
    unsigned seed = 2;

    (void)state;
    for (int i = 0; i < MODELS; i++) {
        struct model model;
        struct phase phase;
        struct step steps[2] = { step_of("collapse"), step_of("weaken") };
        struct scenario scenario = one_phase(&phase, steps, 2);
        struct report report;

        make_model(&model, &seed);
        steps[0].actor = (int)draw(&seed, (unsigned)model.actor_count);
        steps[1].actor = (steps[0].actor + 1) % model.actor_count;
        steps[1].by = 0.5;
        analyse_scenario(&report, &scenario, &model, &all);
        for (int r = 0; r < report.reach_count; r++) {
            const struct reach *reach = &report.reaches[r];
            double sum = reach->membership + reach->mediation + reach->erosion + reach->other;

            assert_true(fabs(sum - (reach->before - reach->after)) < 1e-9);
            assert_true(reach->membership >= -1e-9 && reach->mediation >= -1e-9 && reach->erosion >= -1e-9);
        }
        report_done(&report);
        model_done(&model);
    }
}

/* Compares all network figures of phase 1 under the fixed denominator, counts of actors included, where isolates leave a value. */
static void assert_same_fixed(const struct report *a, const struct report *b)
{
    assert_int_equal(a->figure_count, b->figure_count);
    for (int f = 0; f < a->figure_count; f++)
        if (a->figures[f].phase == 1 && a->figures[f].measure->scope == SCOPE_NETWORK &&
            !a->figures[f].measure->isolates_force_0)
            assert_true(same(a->figures[f].value[FIXED], b->figures[f].value[FIXED]));
}

static void a_collapse_without_reliance_is_the_loss_of_all_ties_under_the_fixed_denominator(void **state)
{
    unsigned seed = 3;

    (void)state;
    for (int i = 0; i < MODELS; i++) {
        struct model model;
        struct phase phases[2];
        struct step collapse = step_of("collapse"), sever = step_of("sever");
        struct scenario fall = one_phase(&phases[0], &collapse, 1), loss = one_phase(&phases[1], &sever, 1);
        struct report fallen, lost;

        make_model(&model, &seed);
        for (int t = 0; t < model.tie_count; t++)
            model.ties[t].reliance_count = 0;
        collapse.actor = sever.where.actor = (int)draw(&seed, (unsigned)model.actor_count);
        analyse_scenario(&fallen, &fall, &model, &all);
        analyse_scenario(&lost, &loss, &model, &all);
        assert_same_fixed(&fallen, &lost);
        report_done(&fallen);
        report_done(&lost);
        model_done(&model);
    }
}

static void severing_and_adding_the_same_tie_restores_everything(void **state)
{
    unsigned seed = 4;

    (void)state;
    for (int i = 0; i < MODELS; i++) {
        struct model model;
        struct phase phase;
        struct step steps[2] = { step_of("sever"), step_of("add") };
        struct scenario scenario = one_phase(&phase, steps, 2);
        struct report report;

        make_model(&model, &seed);
        model_add_tie(
            &model, (struct tie){ .to = 1, .pact = -1, .kind = "marked", .weight = 0.4, .exists = 1, .present = true });
        steps[0].where.kind = "marked";
        steps[1].has_tie = true;
        steps[1].tie = model.ties[model.tie_count - 1];
        analyse_scenario(&report, &scenario, &model, &all);
        for (int f = 0; f < report.figure_count; f++) {
            const struct figure *figure = &report.figures[f];

            if (figure->phase == 1 && !figure->change[FIXED].reason)
                assert_true(fabs(figure->change[FIXED].number) < 1e-9);
        }
        report_done(&report);
        model_done(&model);
    }
}

/* The same model with its actors in reverse order. */
static void reverse_actors(struct model *out, const struct model *model)
{
    int last = model->actor_count - 1;

    model_copy(out, model);
    for (int i = 0; i <= last; i++)
        out->actors[i] = model->actors[last - i];
    for (int t = 0; t < out->tie_count; t++) {
        struct tie *tie = &out->ties[t];

        tie->from = last - tie->from;
        tie->to = last - tie->to;
        for (int r = 0; r < tie->reliance_count; r++)
            tie->reliances[r].actor = last - tie->reliances[r].actor;
    }
}

static void renaming_actors_permutes_results(void **state)
{
    unsigned seed = 5;

    (void)state;
    for (int i = 0; i < MODELS; i++) {
        struct model model, reversed;
        struct phase phases[2];
        struct step steps[2] = { step_of("collapse"), step_of("collapse") };
        struct scenario one = one_phase(&phases[0], &steps[0], 1), other = one_phase(&phases[1], &steps[1], 1);
        struct report a, b;

        make_model(&model, &seed);
        reverse_actors(&reversed, &model);
        steps[1].actor = model.actor_count - 1;
        steps[0].actor = 0;
        analyse_scenario(&a, &one, &model, &all);
        analyse_scenario(&b, &other, &reversed, &all);
        for (int f = 0; f < a.figure_count; f++) {
            const struct figure *figure = &a.figures[f];
            int actor = figure->actor < 0 ? -1 : model.actor_count - 1 - figure->actor;
            const struct figure *twin = report_find(&b, figure->phase, figure->layer, figure->measure, actor, -1);

            assert_non_null(twin);
            for (int d = 0; d < DENOMINATOR_COUNT; d++)
                assert_true(same(figure->value[d], twin->value[d]));
        }
        report_done(&a);
        report_done(&b);
        model_done(&reversed);
        model_done(&model);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_scenario_without_steps_changes_nothing),
        cmocka_unit_test(the_parts_of_the_loss_add_up),
        cmocka_unit_test(a_collapse_without_reliance_is_the_loss_of_all_ties_under_the_fixed_denominator),
        cmocka_unit_test(severing_and_adding_the_same_tie_restores_everything),
        cmocka_unit_test(renaming_actors_permutes_results),
    };

    memset(all.wanted, true, sizeof all.wanted);
    ig_init();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
