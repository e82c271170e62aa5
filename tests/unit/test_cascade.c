/*
 * test_cascade.c - cascades whose course follows by hand.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdlib.h>

#include "models.h"
#include "scenario/engine.h"

enum { ACTORS_MOST = 7, TIES_MOST = 9 };

/* Weight 0 ends the ties; actor 0 falls in the phase before the cascade. */
struct world {
    int n;
    struct {
        int a, b;
        double weight;
    } ties[TIES_MOST];
    double threshold; /* of all, 0: none */
};

static const struct world triangle = { 3, { { 0, 1, 1 }, { 0, 2, 1 }, { 1, 2, 1 } }, 0 };
static const struct world chain = { 4, { { 0, 1, 1 }, { 1, 2, 1 }, { 2, 3, 1 } }, 0.5 };
static const struct world loose_chain = { 4, { { 0, 1, 1 }, { 1, 2, 1 }, { 2, 3, 1 } }, 0.6 };
static const struct world star = { 4, { { 0, 1, 1 }, { 0, 2, 1 }, { 0, 3, 1 }, { 2, 3, 3 } }, 0.8 };
static const struct world ring = { 6,
                                   { { 0, 1, 1 }, { 1, 2, 1 }, { 2, 3, 1 }, { 3, 4, 1 }, { 4, 5, 1 }, { 5, 0, 1 } },
                                   0 };
static const struct world kite = {
    6, { { 0, 1, 1 }, { 1, 2, 1 }, { 1, 3, 1 }, { 2, 3, 1 }, { 3, 4, 0.2 }, { 4, 5, 0.3 }, { 2, 4, 0.2 } }, 0
};

/* What is left of every actor at the end, and after how many rounds. */
static const struct {
    const char *rule;
    struct cascade cascade;
    const struct world *world;
    int rounds;
    double left[ACTORS_MOST];
} courses[] = {
    { "threshold", { .layer = -1 }, &chain, 0, { 0, 1, 1, 1 } },
    { "threshold", { .layer = -1 }, &loose_chain, 3, { 0, 0, 0, 0 } },
    { "threshold", { .layer = -1 }, &star, 1, { 0, 0, 0, 0 } },
    { "threshold", { .layer = 0 }, &triangle, 0, { 0, 1, 1 } },
    { "k-core", { .layer = -1, .k = 2 }, &ring, 3, { 0, 0, 0, 0, 0, 0 } },
    { "k-core", { .layer = -1, .k = 2 }, &kite, 1, { 0, 1, 1, 1, 1, 0 } },
    { "k-core", { .layer = -1, .k = 1 }, &ring, 0, { 0, 1, 1, 1, 1, 1 } },
    { "s-core", { .layer = -1, .s = 0.7 }, &kite, 2, { 0, 1, 1, 1, 0, 0 } },
    { "s-core", { .layer = -1, .s = 0.3 }, &kite, 0, { 0, 1, 1, 1, 1, 1 } },
    { "load", { .layer = -1, .tolerance = 0 }, &ring, 1, { 0, 1, 1, 0, 1, 1 } },
    { "load", { .layer = -1, .tolerance = 0.14 }, &ring, 1, { 0, 1, 1, 0, 1, 1 } },
    { "load", { .layer = -1, .tolerance = 0.15 }, &ring, 0, { 0, 1, 1, 1, 1, 1 } },
    { "distress", { .layer = -1 }, &triangle, 2, { 0, 0.25, 0.25 } },
    { "distress", { .layer = -1 }, &star, 2, { 0, 0, 0.5625, 0.5625 } },
};

static void make_world(struct model *model, const struct world *world)
{
    make_model(model, world->n, 1);
    for (int i = 0; i < world->n; i++) {
        model->actors[i].threshold = world->threshold;
        model->actors[i].has_threshold = world->threshold > 0;
    }
    for (int i = 0; i < TIES_MOST && world->ties[i].weight != 0; i++)
        add_tie(model, 0, world->ties[i].a, world->ties[i].b, world->ties[i].weight);
}

/* One phase in which actor 0 falls, and its cascade. */
static void play(struct history *history, const struct model *model, struct cascade cascade, const char *rule)
{
    struct step step = step_of_actor(step_kind_find("collapse"), 0);
    struct phase phase = { .id = "fall", .title = "Fall", .steps = &step, .step_count = 1, .cascade = cascade };
    struct scenario scenario = { .phases = &phase, .phase_count = 1 };

    phase.cascade.rule = cascade_rule_find(rule);
    assert_non_null(phase.cascade.rule);
    history_init(history, &scenario, model);
}

static void each_rule_takes_its_course(void **state)
{
    (void)state;
    for (size_t c = 0; c < sizeof courses / sizeof *courses; c++) {
        struct history history;
        struct model model;

        make_world(&model, courses[c].world);
        play(&history, &model, courses[c].cascade, courses[c].rule);
        if (history.traces[1].round_count != courses[c].rounds)
            fail_msg("course %zu, %s: %d rounds", c, courses[c].rule, history.traces[1].round_count);
        for (int i = 0; i < model.actor_count; i++)
            if (fabs(history.states[1].actors[i].left - courses[c].left[i]) > TOLERANCE)
                fail_msg("course %zu, %s: actor %d is left %g", c, courses[c].rule, i,
                         history.states[1].actors[i].left);
        history_done(&history);
        model_done(&model);
    }
}

static void full_distress_collapses_only_where_asked(void **state)
{
    (void)state;
    for (int collapses = 0; collapses < 2; collapses++) {
        struct history history;
        struct model model;

        make_world(&model, &star);
        play(&history, &model, (struct cascade){ .layer = -1, .collapses = collapses }, "distress");
        assert_true(history.states[1].actors[1].left == 0);
        assert_true(history.states[1].actors[1].present == !collapses);
        history_done(&history);
        model_done(&model);
    }
}

static struct step weaken_by(int actor, double by)
{
    struct step step = step_of_actor(step_kind_find("weaken"), actor);

    step.by = by;
    return step;
}

/* 1 relies on 0 for 0.4, and 2 on 1 for 0.5; 0 is weakened in one phase and falls in the next. */
static void reliance_takes_a_share_once(void **state)
{
    struct reliance relied[] = { { .actor = 0, .share = 0.4, .since = 1 }, { .actor = 1, .share = 0.5, .since = 1 } };
    struct step weaken = weaken_by(0, 0.5), fall = step_of_actor(step_kind_find("collapse"), 0);
    struct cascade cascade = { .rule = cascade_rule_find("reliance"), .layer = -1 };
    struct phase phases[] = {
        { .id = "weak", .title = "w", .steps = &weaken, .step_count = 1, .cascade = cascade },
        { .id = "fall", .title = "f", .steps = &fall, .step_count = 1, .cascade = cascade },
    };
    struct scenario scenario = { .phases = phases, .phase_count = 2 };
    struct history history;
    struct model model;

    (void)state;
    make_world(&model, &chain);
    for (int i = 0; i < 2; i++) {
        model.actors[i + 1].reliances = &relied[i];
        model.actors[i + 1].reliance_count = 1;
    }
    history_init(&history, &scenario, &model);
    assert_true(fabs(history.states[1].actors[1].left - 0.8) < TOLERANCE);
    assert_true(fabs(history.states[1].actors[2].left - 0.9) < TOLERANCE);
    assert_true(fabs(history.states[2].actors[1].left - 0.6) < TOLERANCE);
    assert_true(fabs(history.states[2].actors[2].left - 0.8) < TOLERANCE);
    assert_true(fabs(model_tie_weight(&history.states[2], &history.states[2].ties[1]) - 0.6 * 0.8) < TOLERANCE);
    assert_true(fabs(model_tie_weight(&history.states[2], &history.states[2].ties[2]) - 0.8) < TOLERANCE);
    history_done(&history);
    model_done(&model);
}

static void nothing_left_is_a_collapse_by_reliance(void **state)
{
    struct reliance relied = { .actor = 0, .share = 1, .since = 1 };
    struct history history;
    struct model model;

    (void)state;
    make_world(&model, &triangle);
    model.actors[1].reliances = &relied;
    model.actors[1].reliance_count = 1;
    play(&history, &model, (struct cascade){ .layer = -1 }, "reliance");
    assert_false(history.states[1].actors[1].present);
    assert_true(history.states[1].actors[2].present);
    history_done(&history);
    model_done(&model);
}

/* An actor comes in the first phase with a support of 1, half of which goes in the second. */
static void a_newcomer_is_judged_by_when_it_came(void **state)
{
    struct actor newcomer = { .id = "new", .bloc = -1, .left = 1, .has_threshold = true, .threshold = 0.6 };
    struct step steps[] = { step_of_actor(step_kind_find("add"), 3), step_of_actor(step_kind_find("add"), -1),
                            step_of_actor(step_kind_find("add"), -1) };
    struct step fall = step_of_actor(step_kind_find("collapse"), 0);
    struct phase phases[] = {
        { .id = "come", .title = "c", .steps = steps, .step_count = 3 },
        { .id = "fall", .title = "f", .parent = 1, .steps = &fall, .step_count = 1 },
    };
    struct scenario scenario = { .phases = phases, .phase_count = 2, .added = &newcomer, .added_count = 1 };
    struct history history;
    struct model model;

    (void)state;
    make_world(&model, &triangle);
    phases[1].cascade = (struct cascade){ .rule = cascade_rule_find("threshold"), .layer = -1 };
    for (int i = 1; i < 3; i++) {
        steps[i].has_tie = true;
        steps[i].tie = (struct tie){ .from = 3, .to = i - 1, .pact = -1, .weight = 0.5, .exists = 1, .present = true };
    }
    history_init(&history, &scenario, &model);
    assert_true(history.states[1].actors[3].present);
    assert_false(history.states[2].actors[3].present);
    assert_string_equal(history.changes[history.change_count - 2].text,
                        "actor new: collapsed, support 0.5 of 1 left, threshold 0.6");
    assert_int_equal(history.changes[history.change_count - 2].round, 1);
    history_done(&history);
    model_done(&model);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_rule_takes_its_course),
        cmocka_unit_test(full_distress_collapses_only_where_asked),
        cmocka_unit_test(reliance_takes_a_share_once),
        cmocka_unit_test(nothing_left_is_a_collapse_by_reliance),
        cmocka_unit_test(a_newcomer_is_judged_by_when_it_came),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
