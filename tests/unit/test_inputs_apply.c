/*
 * test_inputs_apply.c - where drawn values go, and that nothing else changes.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "sampled.h"

enum { MOST = 128, NUMBERS_MOST = 4096 };

/* All numbers of a model and a scenario, one after another. */
struct numbers {
    double list[NUMBERS_MOST];
    int count;
};

static void note(struct numbers *numbers, double value)
{
    assert_true(numbers->count < NUMBERS_MOST);
    numbers->list[numbers->count++] = value;
}

static void note_tie(struct numbers *numbers, const struct tie *tie)
{
    note(numbers, tie->weight);
    note(numbers, tie->present);
    note(numbers, tie->exists);
    for (int i = 0; i < tie->reliance_count; i++)
        note(numbers, tie->reliances[i].share);
}

static void note_actor(struct numbers *numbers, const struct actor *actor)
{
    note(numbers, actor->capability);
    note(numbers, actor->threshold);
    note(numbers, actor->present);
    for (int i = 0; i < actor->reliance_count; i++)
        note(numbers, actor->reliances[i].share);
}

static void note_pact(struct numbers *numbers, const struct pact *pact)
{
    note(numbers, pact->weight);
    note(numbers, pact->present);
    for (int i = 0; i < pact->member_count; i++)
        note(numbers, pact->members[i].capability);
}

static void note_all(struct numbers *numbers, const struct model *model, const struct scenario *scenario)
{
    numbers->count = 0;
    for (int i = 0; i < model->tie_count; i++)
        note_tie(numbers, &model->ties[i]);
    for (int i = 0; i < model->actor_count; i++)
        note_actor(numbers, &model->actors[i]);
    for (int i = 0; i < model->pact_count; i++)
        note_pact(numbers, &model->pacts[i]);
    for (int i = 0; i < model->layer_count; i++)
        note(numbers, model->layers[i].share);
    for (int i = 0; i < scenario->added_count; i++)
        note_actor(numbers, &scenario->added[i]);
    for (int i = 0; i < scenario->added_pact_count; i++)
        note_pact(numbers, &scenario->added_pacts[i]);
    for (int p = 0; p < scenario->phase_count; p++) {
        for (int i = 0; i < scenario->phases[p].step_count; i++) {
            const struct step *step = &scenario->phases[p].steps[i];

            note(numbers, step->by);
            note(numbers, step->weight);
            if (step->has_tie)
                note_tie(numbers, &step->tie);
        }
    }
}

/* A model and a scenario with their inputs, copies of both, and the values as written. */
struct copies {
    struct played *played;
    struct inputs *inputs;
    struct model model;
    struct scenario scenario;
    struct numbers before, now;
    double values[MOST];
};

static void copies_init(struct copies *copies, struct played *played, struct inputs *inputs)
{
    *copies = (struct copies){ .played = played, .inputs = inputs };
    assert_true(inputs->count <= MOST);
    model_copy(&copies->model, &played->model);
    scenario_copy(&copies->scenario, &played->scenario);
    note_all(&copies->before, &played->model, &played->scenario);
    for (int i = 0; i < inputs->count; i++)
        copies->values[i] = inputs->list[i].value;
}

static void copies_apply(struct copies *copies)
{
    inputs_apply(copies->inputs, copies->values, &copies->model, &copies->scenario);
    note_all(&copies->now, &copies->model, &copies->scenario);
    assert_int_equal(copies->now.count, copies->before.count);
}

static void copies_done(struct copies *copies)
{
    model_done(&copies->model);
    scenario_copy_done(&copies->scenario);
}

/* How many numbers are others than as written. */
static int changes(const struct copies *copies)
{
    int count = 0;

    for (int i = 0; i < copies->now.count; i++)
        count += copies->now.list[i] != copies->before.list[i];
    return count;
}

/* The same, and all of them must be this one now. */
static int changed_to(const struct copies *copies, double value)
{
    for (int i = 0; i < copies->now.count; i++)
        assert_true(copies->now.list[i] == copies->before.list[i] || copies->now.list[i] == value);
    return changes(copies);
}

/* The pact p has three ties; the capability of a stands in p, q and o, that of b in p and q. */
static int copies_of(const struct input *input)
{
    if (strcmp(input->label, "pact p") == 0)
        return 3;
    if (strcmp(input->label, "capability of a") == 0)
        return 3;
    return strcmp(input->label, "capability of b") == 0 ? 2 : 0;
}

static void an_input_changes_what_it_says_and_nothing_else(void **state)
{
    struct played played;
    struct inputs inputs;
    struct copies copies;

    (void)state;
    sample_all(&played, &inputs, DISTRIBUTION_PERT);
    copies_init(&copies, &played, &inputs);
    for (int i = 0; i < inputs.count; i++) {
        const struct input *input = &inputs.list[i];

        for (int again = 0; again < 2; again++) {
            copies.values[i] = input_quantile(input, input->shape ? 0.9 - 0.8 * again : 0);
            copies_apply(&copies);
            assert_int_equal(changed_to(&copies, copies.values[i]), 1 + copies_of(input));
        }
        copies.values[i] = input->value;
        copies_apply(&copies);
        assert_int_equal(changes(&copies), 0);
    }
    note_all(&copies.now, &played.model, &played.scenario);
    assert_int_equal(changes(&copies), 0);
    copies_done(&copies);
    inputs_done(&inputs);
    played_done(&played);
}

/* Some places by name, all inputs drawn at once. */
static void values_arrive_where_they_belong(void **state)
{
    struct played played;
    struct inputs inputs;
    struct copies copies;
    const struct model *model = &copies.model;
    const struct step *steps;

    (void)state;
    sample_all(&played, &inputs, DISTRIBUTION_PERT);
    copies_init(&copies, &played, &inputs);
    for (int i = 0; i < inputs.count; i++)
        copies.values[i] = input_quantile(&inputs.list[i], inputs.list[i].shape ? 0.01 * (i + 1) : 0);
    copies_apply(&copies);
    steps = copies.scenario.phases[0].steps;
    assert_true(model->ties[0].weight == copies.values[0] && model->ties[0].reliances[0].share == copies.values[1]);
    assert_false(model->ties[0].present || model->ties[1].present);
    assert_true(model->ties[1].weight == copies.values[3] && copies.values[3] < -0.7);
    assert_true(model->ties[3].weight == copies.values[7] && model->ties[4].weight == copies.values[8]);
    assert_true(model->pacts[0].weight == copies.values[9] && model->ties[9].weight == copies.values[9]);
    assert_true(model->ties[12].pact == 1 && model->ties[12].weight == 0.3);
    assert_true(copies.scenario.added_pacts[1].weight == copies.values[10]);
    assert_true(model->actors[0].capability == copies.values[11]);
    assert_true(model->pacts[0].members[1].capability == copies.values[11]);
    assert_true(model->pacts[0].members[0].capability == 1);
    assert_true(model->actors[5].reliances[0].share == copies.values[13]);
    assert_true(copies.scenario.added[1].capability == copies.values[14]);
    assert_true(model->layers[0].share == copies.values[16] && model->layers[1].share == 2);
    assert_true(steps[0].by == copies.values[17] && steps[1].weight == copies.values[18] && copies.values[18] < 0);
    assert_true(steps[4].tie.weight == copies.values[19] && !steps[4].tie.present);
    copies_done(&copies);
    inputs_done(&inputs);
    played_done(&played);
}

/* A tie that does not exist is nowhere; a pact that a step adds has the weight drawn, and its members their capability. */
static void a_sample_can_be_played(void **state)
{
    struct history history = { .is_silent = true };
    struct played played;
    struct inputs inputs;
    struct copies copies;
    static const double weights[] = { 0, 0.1 * 1.25, 0.7 * 1.25 }; /* the tie added, and one tie of each pact */
    const struct model *end;

    (void)state;
    sample_all(&played, &inputs, DISTRIBUTION_PERT);
    copies_init(&copies, &played, &inputs);
    copies.values[10] = 0.7;
    copies.values[14] = 2.5;
    copies.values[21] = 0;
    copies_apply(&copies);
    history_play(&history, &copies.scenario, &copies.model);
    end = &history.states[2];
    assert_int_equal(end->tie_count, played.history.states[2].tie_count);
    for (int i = copies.model.tie_count; i < end->tie_count; i++)
        assert_true(model_tie_weight(end, &end->ties[i]) == weights[i - copies.model.tie_count]);
    assert_true(end->pacts[4].members[1].capability == 2.5);
    history_done(&history);
    copies_done(&copies);
    inputs_done(&inputs);
    played_done(&played);
}

/* Labels differ, a sample changes every judged number, can be played, and the values as written restore everything. */
static void sample_and_restore(struct played *played, struct inputs *inputs)
{
    struct history history = { .is_silent = true };
    struct copies copies;
    double drawn[MOST];

    copies_init(&copies, played, inputs);
    for (int i = 0; i < inputs->count; i++)
        for (int k = 0; k < i; k++)
            assert_string_not_equal(inputs->list[i].label, inputs->list[k].label);
    draw_shares(inputs, 3, 0, REGIME_SHARED, drawn);
    draw_values(inputs, drawn, drawn);
    inputs_apply(inputs, drawn, &copies.model, &copies.scenario);
    note_all(&copies.now, &copies.model, &copies.scenario);
    assert_true(changes(&copies) >= inputs->count);
    history_play(&history, &copies.scenario, &copies.model);
    history_done(&history);
    copies_apply(&copies);
    assert_int_equal(changes(&copies), 0);
    copies_done(&copies);
}

static void the_examples_can_be_sampled(void **state)
{
    static const char *const paths[] = { "examples/syria-collapse.json", "examples/syria-futures.json",
                                         "examples/warsaw-pact-1991.json", "examples/great-powers-1915.json",
                                         "examples/barbell-broker.json" };

    (void)state;
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        struct scenario_source source = { .path = paths[i], .max_input = 1 << 20 };
        struct played played = { 0 };
        struct error error = { 0 };
        struct inputs inputs;

        assert_true(scenario_read(&played.scenario, &played.model, &source, &played.diagnostics, &error));
        inputs_init(&inputs, &played.model, &played.scenario, DISTRIBUTION_PERT);
        assert_true(inputs.count > 10 || i == 4);
        sample_and_restore(&played, &inputs);
        inputs_done(&inputs);
        scenario_source_done(&source);
        played_done(&played);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_input_changes_what_it_says_and_nothing_else),
        cmocka_unit_test(values_arrive_where_they_belong),
        cmocka_unit_test(a_sample_can_be_played),
        cmocka_unit_test(the_examples_can_be_sampled),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
