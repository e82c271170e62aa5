/*
 * test_explore.c - explored collapses against the same ones analysed one by one.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <string.h>

#include "analysis/analyse.h"
#include "explored.h"

static const double CLOSE = 1e-9;

static void assert_close(double number, double expected, const char *what)
{
    if (!(fabs(number - expected) <= CLOSE * fmax(1, fabs(expected))))
        fail_msg("%s is %.15g, not %.15g", what, number, expected);
}

static void assert_value(struct value value, struct value expected, const char *what)
{
    if (!value.reason != !expected.reason || (value.reason && strcmp(value.reason, expected.reason) != 0))
        fail_msg("%s: %s, not %s", what, value.reason ? value.reason : "defined",
                 expected.reason ? expected.reason : "defined");
    if (!value.reason)
        assert_close(value.number, expected.number, what);
}

static void check_figures(const struct exploration *exploration, const struct figure *figures,
                          const struct report *report, int phase)
{
    assert_true(exploration->measure_count > 15);
    for (int i = 0; i < exploration->measure_count; i++) {
        const struct measure *measure = exploration->measures[i];
        const struct figure *expected = report_find(report, phase, LAYER_COMBINED, measure, -1, -1);

        for (int d = 0; d < DENOMINATOR_COUNT; d++) {
            assert_value(figures[i].value[d], expected->value[d], measure->name);
            assert_value(figures[i].change[d], expected->change[d], measure->name);
        }
    }
}

static void check_bonds(const struct exploration *exploration, const struct figure *bonds, const struct report *report,
                        int phase)
{
    int width = exploration_bond_count(exploration);

    for (int i = 0; i < exploration->focus->pair_count * width; i++) {
        const int *pair = exploration->focus->pairs[i / width];
        int layer = i % width - 1;
        const struct measure *measure = layer < 0 ? &measure_total_bond : &measure_bond;
        const struct figure *expected = report_find(report, phase, width > 2 ? layer : -1, measure, pair[0], pair[1]);

        assert_value(bonds[i].value[FIXED], expected->value[FIXED], measure->name);
    }
}

/* What two actors have in a layer by the ties between them, one sign at a time. */
static double strength_by_ties(const struct model *state, const struct explored_tie *key)
{
    double forth = 0, back = 0;

    for (int i = 0; i < state->tie_count; i++) {
        const struct tie *tie = &state->ties[i];
        double weight = model_tie_weight(state, tie) / state->layers[tie->layer].scale;

        if (tie->layer != key->layer || (weight < 0) != key->is_hostile)
            continue;
        if ((tie->from == key->a && tie->to == key->b) || (!tie->directed && tie->from == key->b && tie->to == key->a))
            forth += fabs(weight);
        if ((tie->from == key->b && tie->to == key->a) || (!tie->directed && tie->from == key->a && tie->to == key->b))
            back += fabs(weight);
    }
    return state->layers[key->layer].symmetrize == SYMMETRIZE_MAX   ? fmax(forth, back)
           : state->layers[key->layer].symmetrize == SYMMETRIZE_SUM ? forth + back
                                                                    : (forth + back) / 2;
}

/* Of every pair, layer and sign, what was there is in the list, and what became less is among the losses. */
static void check_ties(const struct exploration *exploration, const struct explored *set, const struct history *history)
{
    const struct model *before = &history->states[0];
    int tie = 0, loss = 0;

    for (int layer = 0; layer < before->layer_count; layer++)
        for (int sign = 0; sign < 2; sign++)
            for (int a = 0; a < before->actor_count; a++)
                for (int b = a + 1; b < before->actor_count; b++) {
                    const struct explored_tie key = { a, b, layer, sign == 1, 0 };
                    double was = strength_by_ties(before, &key), now = strength_by_ties(&history->states[1], &key);

                    if (was == 0)
                        continue;
                    assert_close(exploration->ties[tie].strength, was, "tie");
                    assert_int_equal(exploration->ties[tie].a, a);
                    assert_int_equal(exploration->ties[tie].b, b);
                    if (now < was - CLOSE) {
                        assert_true(loss < set->loss_count);
                        assert_int_equal(set->losses[loss].tie, tie);
                        assert_close(set->losses[loss++].strength, now, "what is left of a tie");
                    }
                    tie++;
                }
    assert_int_equal(tie, exploration->tie_count);
    assert_int_equal(loss, set->loss_count);
}

static void check_pacts(const struct explored *set, const struct history *history)
{
    int count = 0;

    for (int i = 0; i < history->change_count; i++)
        if (history->changes[i].subject == CHANGE_PACT && strstr(history->changes[i].text, "dissolved")) {
            bool found = false;

            for (int k = 0; k < set->dissolved_count; k++)
                found = found || set->dissolved[k] == history->changes[i].pact;
            assert_true(found);
            count++;
        }
    assert_int_equal(set->dissolved_count, count);
}

static void check_reach(const struct reach *reach, const struct report *report)
{
    int i = 0;

    while (report->reaches[i].layer != LAYER_COMBINED)
        i++;
    assert_close(reach->before, report->reaches[i].before, "reach before");
    assert_close(reach->after, report->reaches[i].after, "reach after");
    assert_close(reach->membership, report->reaches[i].membership, "membership");
    assert_close(reach->mediation, report->reaches[i].mediation, "mediation");
    assert_close(reach->erosion, report->reaches[i].erosion, "erosion");
    assert_close(reach->before - reach->after, reach->membership + reach->mediation + reach->erosion, "loss of reach");
}

/* As 'entente collapse' does it. */
static void check_set(const struct exploration *exploration, const struct explored *set, const struct model *model)
{
    const struct measure_choice choice = choose();
    struct scenario scenario;
    struct history history;
    struct report report;

    scenario_of_collapses(&scenario, model, (const int[]){ set->a, set->b }, set->b < 0 ? 1 : 2);
    scenario.focus = *exploration->focus;
    analyse_scenario(&report, &scenario, model, &choice);
    history_init(&history, &scenario, model);
    check_figures(exploration, exploration->figures, &report, 0);
    check_figures(exploration, set->figures, &report, 1);
    check_bonds(exploration, exploration->bonds, &report, 0);
    check_bonds(exploration, set->bonds, &report, 1);
    check_reach(&set->reach, &report);
    check_ties(exploration, set, &history);
    check_pacts(set, &history);
    history_done(&history);
    report_done(&report);
    scenario_done(&scenario);
}

static int count_present(const struct model *model)
{
    int count = 0;

    for (int i = 0; i < model->actor_count; i++)
        count += model->actors[i].present;
    return count;
}

/* Explores what was played and checks every so many sets. */
static void check(const struct played *played, int every)
{
    const struct measure_choice choice = choose();
    int count = count_present(&played->model), expected = count + (count <= 30 ? count * (count - 1) / 2 : 0);
    struct exploration exploration;

    exploration_init(&exploration, &played->model, &played->scenario, &choice);
    assert_int_equal(exploration.set_count, expected);
    for (int i = 0; i < exploration.set_count; i += every)
        check_set(&exploration, &exploration.sets[i], &played->model);
    exploration_done(&exploration);
}

static void sets_of_the_examples_are_what_collapse_says(void **state)
{
    static const char *const paths[] = { "examples/syria-collapse.json", "examples/warsaw-pact-1991.json",
                                         "examples/great-powers-1915.json", "examples/barbell-broker.json" };

    (void)state;
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        struct scenario_source source = { .path = paths[i], .max_input = 1 << 20 };
        struct played played = { 0 };
        struct error error = { 0 };

        assert_true(scenario_read(&played.scenario, &played.model, &source, &played.diagnostics, &error));
        check(&played, 5);
        scenario_source_done(&source);
        played_done(&played);
    }
}

static void sets_of_drawn_models_are_what_collapse_says(void **state)
{
    (void)state;
    for (uint64_t round = 0; round < 40; round++) {
        struct random random = random_stream(7, round);
        int pairs[][2] = { { 0, 1 }, { 2, 1 } };
        struct played played;
        AUTO_TEXT text = { 0 };

        draw_model(&random, 3 + (int)random_below(&random, 4), &text);
        play(&played, text.data, phases);
        assert_true(played.good);
        played.scenario.focus.bloc = (int)(round % 2) - 1;
        played.scenario.focus.pairs = pairs;
        played.scenario.focus.pair_count = 2;
        check(&played, 1);
        played_done(&played);
    }
}

/* One actor alone, and nobody. */
static void next_to_nothing_can_be_explored(void **state)
{
    static const char *const actors[] = { "{ \"id\": \"a\" }", "{ \"id\": \"a\", \"from_date\": \"2000\" }" };

    (void)state;
    for (int i = 0; i < 2; i++) {
        struct played played;
        AUTO_TEXT text = { 0 };

        text_addf(&text,
                  "{ \"format\": \"entente-model/1\", \"as_of\": \"1990\", \"layers\": [{ \"id\": \"l\" }],"
                  " \"actors\": [%s], \"ties\": [] }",
                  actors[i]);
        play(&played, text.data, "[{ \"id\": \"x\", \"steps\": [{ \"do\": \"add\", \"actor\": { \"id\": \"n\" } }] }]");
        assert_true(played.good);
        check(&played, 1);
        played_done(&played);
    }
}

/* All actors tied to each other: too much for pairs of 30, for which each by itself is left. */
static void many_ties_leave_single_collapses(void **state)
{
    (void)state;
    for (int actors = 26; actors <= EXPLORED_IN_PAIRS; actors += 4) {
        struct measure_choice choice = { 0 };
        struct exploration exploration;
        struct played played;
        AUTO_TEXT text = { 0 };

        text_add(&text, "{ \"format\": \"entente-model/1\", \"layers\": [{ \"id\": \"l\" }], \"actors\": [");
        for (int i = 0; i < actors; i++)
            text_addf(&text, "%s{ \"id\": \"a%d\" }", i > 0 ? ", " : "", i);
        text_add(&text, "], \"ties\": [");
        for (int i = 1; i < actors; i++)
            for (int k = 0; k < i; k++)
                text_addf(&text, "%s{ \"from\": \"a%d\", \"to\": \"a%d\", \"layer\": \"l\", \"weight\": 1 }",
                          i > 1 ? ", " : "", k, i);
        text_add(&text, "] }");
        play(&played, text.data, "[]");
        exploration_init(&exploration, &played.model, &played.scenario, &choice);
        assert_int_equal(exploration.set_count, actors == EXPLORED_IN_PAIRS ? 30 : 26 + 325);
        assert_int_equal(exploration_has_pairs(&exploration), actors < EXPLORED_IN_PAIRS);
        exploration_done(&exploration);
        played_done(&played);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sets_of_the_examples_are_what_collapse_says),
        cmocka_unit_test(sets_of_drawn_models_are_what_collapse_says),
        cmocka_unit_test(next_to_nothing_can_be_explored),
        cmocka_unit_test(many_ties_leave_single_collapses),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
