/*
 * phases.c - what holds of phases and steps on every model without pacts: laws that need no expected number.
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
#include "scenario/engine.h"

enum { MODELS = 200, STEPS = 6 };

/* One of the steps that may be drawn, with a subject; it may be impossible. */
static struct step drawn_step(const struct model *model, unsigned *seed)
{
    static const char *const names[] = { "collapse", "weaken", "weaken", "strengthen", "sever",
                                         "set",      "flip",   "add",    "add",        "switch-off" };
    struct step step = step_of(names[draw(seed, 10)]);
    int a = (int)draw(seed, (unsigned)model->actor_count);
    int b = (a + 1 + (int)draw(seed, (unsigned)model->actor_count - 1)) % model->actor_count;

    step.by = draw(seed, 11) / 10.0;
    step.weight = draw(seed, 2) ? 0.7 : -0.3;
    step.where.between[0] = a;
    step.where.between[1] = b;
    if (strcmp(step.kind->name, "collapse") == 0 || (step.kind->by_high > 0 && draw(seed, 2)))
        step.actor = a;
    if (strcmp(step.kind->name, "switch-off") == 0)
        step.layer = (int)draw(seed, LAYERS);
    if (strcmp(step.kind->name, "add") == 0) {
        step.has_tie = true;
        step.tie = (struct tie){ .from = a,
                                 .to = b,
                                 .layer = (int)draw(seed, LAYERS),
                                 .pact = -1,
                                 .weight = 0.5,
                                 .exists = 1,
                                 .present = true };
    }
    return step;
}

/* Steps of which each can happen after those before it. */
static int draw_steps(const struct model *model, unsigned *seed, struct step steps[static STEPS])
{
    struct model trial;
    int count = 0;

    model_copy(&trial, model);
    for (int tries = 0; tries < 50 && count < STEPS; tries++) {
        struct step step = drawn_step(model, seed);

        if (step.kind->objection(&trial, &step))
            continue;
        step.kind->apply(&trial, &step);
        steps[count++] = step;
    }
    model_done(&trial);
    return count;
}

static bool same_tie(const struct tie *a, const struct tie *b)
{
    if (a->from != b->from || a->to != b->to || a->layer != b->layer || a->weight != b->weight ||
        a->present != b->present || a->added != b->added || a->range.low != b->range.low ||
        a->range.high != b->range.high || a->reliance_count != b->reliance_count)
        return false;
    for (int k = 0; k < a->reliance_count; k++)
        if (a->reliances[k].actor != b->reliances[k].actor || a->reliances[k].share != b->reliances[k].share ||
            a->reliances[k].since != b->reliances[k].since)
            return false;
    return true;
}

static void assert_same_state(const struct model *a, const struct model *b)
{
    assert_int_equal(a->actor_count, b->actor_count);
    assert_int_equal(a->tie_count, b->tie_count);
    for (int i = 0; i < a->actor_count; i++)
        assert_true(a->actors[i].present == b->actors[i].present && a->actors[i].left == b->actors[i].left);
    for (int i = 0; i < a->layer_count; i++)
        assert_int_equal(a->layers[i].on, b->layers[i].on);
    for (int i = 0; i < a->tie_count; i++)
        assert_true(same_tie(&a->ties[i], &b->ties[i]));
}

/* The scenario that takes these steps in phases that begin at each of 'starts', one after the other. */
static void play_in_phases(struct history *history, const struct model *model, struct step *steps, int count,
                           const int *starts, int phase_count)
{
    struct phase phases[STEPS] = { { 0 } };
    struct scenario scenario = { .title = "t", .focus.bloc = -1, .phases = phases, .phase_count = phase_count };

    for (int i = 0; i < phase_count; i++) {
        int end = i + 1 < phase_count ? starts[i + 1] : count;

        phases[i] = (struct phase){
            .id = "p", .title = "P", .parent = i, .steps = steps + starts[i], .step_count = end - starts[i]
        };
    }
    history_init(history, &scenario, model);
}

static void phases_compose(void **state)
{
    unsigned seed = 11;
    int changes = 0;

    (void)state;
    for (int i = 0; i < MODELS; i++) {
        struct model model;
        struct step steps[STEPS];
        struct history whole, parted;
        int count, starts[] = { 0, 0 };

        make_model(&model, &seed);
        count = draw_steps(&model, &seed, steps);
        starts[1] = (int)draw(&seed, (unsigned)count + 1);
        play_in_phases(&whole, &model, steps, count, starts, 1);
        play_in_phases(&parted, &model, steps, count, starts, 2);
        assert_same_state(&whole.states[1], &parted.states[2]);
        assert_int_equal(whole.change_count, parted.change_count);
        for (int k = 0; k < whole.change_count; k++)
            assert_string_equal(whole.changes[k].text, parted.changes[k].text);
        changes += whole.change_count;
        history_done(&whole);
        history_done(&parted);
        model_done(&model);
    }
    assert_true(changes > 5 * MODELS);
}

static void a_later_phase_leaves_the_earlier_states_alone(void **state)
{
    unsigned seed = 12;

    (void)state;
    for (int i = 0; i < MODELS; i++) {
        struct model model;
        struct step steps[STEPS];
        struct history some, all_of_them;
        int count, starts[] = { 0, 0 };

        make_model(&model, &seed);
        count = draw_steps(&model, &seed, steps);
        starts[1] = count / 2;
        play_in_phases(&some, &model, steps, starts[1], starts, 1);
        play_in_phases(&all_of_them, &model, steps, count, starts, 2);
        assert_same_state(&some.states[1], &all_of_them.states[1]);
        assert_same_state(&some.states[0], &model);
        history_done(&some);
        history_done(&all_of_them);
        model_done(&model);
    }
}

/* Everything that a model points to and a scenario could alter, byte by byte. */
static void add_bytes(struct text *out, const struct model *model)
{
    text_add_bytes(out, (const char *)model, sizeof *model);
    text_add_bytes(out, (const char *)model->layers, (size_t)model->layer_count * sizeof *model->layers);
    text_add_bytes(out, (const char *)model->actors, (size_t)model->actor_count * sizeof *model->actors);
    if (model->tie_count > 0)
        text_add_bytes(out, (const char *)model->ties, (size_t)model->tie_count * sizeof *model->ties);
    for (int i = 0; i < model->tie_count; i++)
        if (model->ties[i].reliance_count > 0)
            text_add_bytes(out, (const char *)model->ties[i].reliances,
                           (size_t)model->ties[i].reliance_count * sizeof *model->ties[i].reliances);
}

static void no_byte_of_the_model_is_altered(void **state)
{
    unsigned seed = 13;

    (void)state;
    for (int i = 0; i < MODELS; i++) {
        struct model model;
        struct step steps[STEPS];
        struct phase phase = { .id = "p", .title = "P", .steps = steps };
        struct scenario scenario = { .title = "t", .focus.bloc = -1, .phases = &phase, .phase_count = 1 };
        struct report report;
        AUTO_TEXT before = { 0 };
        AUTO_TEXT after = { 0 };

        make_model(&model, &seed);
        add_bytes(&before, &model);
        phase.step_count = draw_steps(&model, &seed, steps);
        analyse_drawing(&report, &scenario, &model);
        add_bytes(&after, &model);
        assert_int_equal(before.length, after.length);
        assert_memory_equal(before.data, after.data, before.length);
        report_done(&report);
        model_done(&model);
    }
}

/* Three actors; the tie of 0 and 1 weighs 0.6 and relies on 2 for 0.8. */
static void make_reliant(struct model *model)
{
    static const struct layer layers[LAYERS] = {
        { .id = "m", .title = "M", .share = 1, .scale = 1, .on = true },
        { .id = "e", .title = "E", .share = 1, .scale = 1, .on = true },
    };
    struct tie tie = { .to = 1, .pact = -1, .weight = 0.6, .exists = 1, .present = true, .reliance_count = 1 };

    model_init(model);
    model->layers = mem_array(LAYERS, sizeof *model->layers);
    memcpy(model->layers, layers, sizeof layers);
    model->layer_count = LAYERS;
    for (int i = 0; i < 3; i++)
        model_add_actor(model,
                        (struct actor){ .id = id_of(model, i), .name = "a", .bloc = -1, .present = true, .left = 1 });
    tie.reliances = arena_alloc(&model->arena, sizeof *tie.reliances);
    *tie.reliances = (struct reliance){ .actor = 2, .share = 0.8, .since = 1 };
    model_add_tie(model, tie);
}

/* What two steps leave of that tie, in this order and in the other. */
static const struct {
    struct {
        const char *name;
        int actor; /* or -1: the tie itself */
        double by, weight;
    } steps[2];
    double forth, back;
} orders[] = {
    { { { "weaken", 2, 0.5, 0 }, { "set", -1, 0, 0.4 } }, 0.4, 0.24 },
    { { { "collapse", 2, 0, 0 }, { "set", -1, 0, 0.4 } }, 0.4, 0.08 },
    { { { "strengthen", -1, 1, 0 }, { "set", -1, 0, 0.3 } }, 0.3, 0.6 },
    { { { "flip", -1, 0, 0 }, { "set", -1, 0, 0.3 } }, 0.3, -0.3 },
};

static struct step ordered_step(size_t row, int which)
{
    struct step step = step_of(orders[row].steps[which].name);

    step.actor = orders[row].steps[which].actor;
    step.by = orders[row].steps[which].by;
    step.weight = orders[row].steps[which].weight;
    if (step.actor < 0) {
        step.where.between[0] = 0;
        step.where.between[1] = 1;
    }
    return step;
}

static void steps_happen_in_the_order_in_which_they_are_written(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof orders / sizeof *orders; i++) {
        for (int first = 0; first < 2; first++) {
            struct step steps[STEPS] = { ordered_step(i, first), ordered_step(i, 1 - first) };
            struct history history;
            struct model model;
            int start = 0;

            make_reliant(&model);
            play_in_phases(&history, &model, steps, 2, &start, 1);
            assert_true(fabs(model_tie_weight(&history.states[1], &history.states[1].ties[0]) -
                             (first == 0 ? orders[i].forth : orders[i].back)) < 1e-12);
            history_done(&history);
            model_done(&model);
        }
    }
}

static void collapses_of_different_actors_may_be_exchanged(void **state)
{
    unsigned seed = 14;

    (void)state;
    for (int i = 0; i < MODELS; i++) {
        struct model model;
        struct step steps[STEPS] = { step_of("collapse"), step_of("collapse") };
        struct step exchanged[STEPS];
        struct history forth, back;
        int start = 0;

        make_model(&model, &seed);
        steps[0].actor = (int)draw(&seed, (unsigned)model.actor_count);
        steps[1].actor = (steps[0].actor + 1) % model.actor_count;
        exchanged[0] = steps[1];
        exchanged[1] = steps[0];
        play_in_phases(&forth, &model, steps, 2, &start, 1);
        play_in_phases(&back, &model, exchanged, 2, &start, 1);
        assert_same_state(&forth.states[1], &back.states[1]);
        history_done(&forth);
        history_done(&back);
        model_done(&model);
    }
}

/* Weakened by 1, an actor has lost what a collapse takes, but is there still: counted, and able to be tied again. */
static void weakening_by_1_takes_what_a_collapse_takes_but_leaves_the_actor(void **state)
{
    unsigned seed = 15;

    (void)state;
    for (int i = 0; i < MODELS; i++) {
        struct model model;
        struct step steps[STEPS] = { step_of("collapse") }, weaken[STEPS] = { step_of("weaken") };
        struct step add = step_of("add");
        struct history fallen, faded;
        int start = 0, actor;

        make_model(&model, &seed);
        actor = steps[0].actor = weaken[0].actor = (int)draw(&seed, (unsigned)model.actor_count);
        weaken[0].by = 1;
        play_in_phases(&fallen, &model, steps, 1, &start, 1);
        play_in_phases(&faded, &model, weaken, 1, &start, 1);
        for (int t = 0; t < model.tie_count; t++)
            assert_true(model_tie_weight(&fallen.states[1], &fallen.states[1].ties[t]) ==
                        model_tie_weight(&faded.states[1], &faded.states[1].ties[t]));
        assert_true(fallen.states[1].actors[actor].left == 0 && faded.states[1].actors[actor].left == 0);
        assert_true(!fallen.states[1].actors[actor].present && faded.states[1].actors[actor].present);
        add.has_tie = true;
        add.tie = (struct tie){ .from = actor, .to = (actor + 1) % model.actor_count, .pact = -1, .weight = 1 };
        assert_non_null(add.kind->objection(&fallen.states[1], &add));
        assert_null(add.kind->objection(&faded.states[1], &add));
        history_done(&fallen);
        history_done(&faded);
        model_done(&model);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(phases_compose),
        cmocka_unit_test(a_later_phase_leaves_the_earlier_states_alone),
        cmocka_unit_test(no_byte_of_the_model_is_altered),
        cmocka_unit_test(steps_happen_in_the_order_in_which_they_are_written),
        cmocka_unit_test(collapses_of_different_actors_may_be_exchanged),
        cmocka_unit_test(weakening_by_1_takes_what_a_collapse_takes_but_leaves_the_actor),
    };

    ig_init();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
