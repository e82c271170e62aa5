/*
 * players.c - property: a scenario played again in the memory of the last time says what it says played afresh, of every figure and claim,
 * and the same to the last bit whatever was played before.
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
#include "analysis/claim_check.h"
#include "analysis/quantity.h"
#include "analysis/sample/draw.h"
#include "analysis/sample/sampling.h"
#include "drawn.h"

enum { SAMPLES = 12 };

/* A scenario read from a file, some of whose ties may not exist, and all its usual figures. */
struct stage {
    struct scenario scenario;
    struct model model;
    struct report report;
    struct measure_choice choice;
    struct sampling_question question;
    struct samples samples;
};

/* So many actors in a circle, each tied to three more; the first collapses. Large enough for searches that begin elsewhere. */
static void draw_large(struct stage *stage)
{
    enum { ACTORS = 90 };
    static const int collapsing[] = { 0 };
    struct model *model = &stage->model;

    model_init(model);
    model->title = "drawn";
    model->layers = mem_array(1, sizeof *model->layers);
    model->layers[0] = (struct layer){ .id = "m", .title = "m", .share = 1, .scale = 1, .on = true };
    model->layer_count = 1;
    for (int i = 0; i < ACTORS; i++)
        model_add_actor(model,
                        (struct actor){ .id = id_of(model, i), .name = "a", .bloc = -1, .present = true, .left = 1 });
    for (int i = 0; i < 4 * ACTORS; i++) {
        int from = i / 4, to = (from + (i % 4 == 0 ? 1 : 7 * (i % 4) + from % 11)) % ACTORS;

        if (from != to)
            model_add_tie(model, (struct tie){ .from = from,
                                               .to = to,
                                               .pact = -1,
                                               .weight = 0.5,
                                               .range = { 0.3, 0.8, true },
                                               .exists = 1,
                                               .present = true });
    }
    scenario_of_collapses(&stage->scenario, model, collapsing, 1);
}

static void read_stage(struct stage *stage, const char *path)
{
    struct scenario_source source = { .path = path, .max_input = 1 << 24 };
    struct diagnostics diagnostics = { 0 };
    struct error error = { 0 };

    assert_true(scenario_read(&stage->scenario, &stage->model, &source, &diagnostics, &error));
    scenario_source_done(&source);
}

/* A path, or NULL for what is drawn, where fewer ties may be missing so that many samples have all. */
static void stage_init(struct stage *stage, const char *path)
{
    struct error error = { 0 };

    *stage = (struct stage){ 0 };
    if (path)
        read_stage(stage, path);
    else
        draw_large(stage);
    for (int i = 0; i < stage->model.tie_count; i += path ? 5 : 200)
        stage->model.ties[i].exists = 0.8;
    measure_choice_usual(&stage->choice);
    if (!path)
        assert_true(
            measure_choice_parse(&stage->choice, "ties,efficiency,algebraic_connectivity", NULL, false, &error));
    stage->choice.narrowed = true; /* actors too */
    analyse_scenario(&stage->report, &stage->scenario, &stage->model, &stage->choice);
    stage->question = (struct sampling_question){
        .model = &stage->model,
        .scenario = &stage->scenario,
        .choice = &stage->choice,
        .by_layer = &stage->choice,
        .seed = 7,
        .count = SAMPLES,
        .processes = 1,
    };
    samples_prepare(&stage->samples, &stage->report, &stage->question);
    assert_true(stage->samples.key_count >= (path ? 100 : 6));
}

static void stage_done(struct stage *stage)
{
    samples_done(&stage->samples);
    report_done(&stage->report);
    scenario_done(&stage->scenario);
    model_done(&stage->model);
}

static double *values_of(const struct stage *stage, int number)
{
    double *values = mem_array((size_t)stage->samples.inputs.count, sizeof *values);

    draw_shares(&stage->samples.inputs, 7, (uint64_t)number, REGIME_INDEPENDENT, values);
    draw_values(&stage->samples.inputs, values, values);
    return values;
}

/* The same without a player: copies, a history and networks of their own. */
struct afresh {
    struct model model;
    struct scenario scenario;
    struct history history;
    struct analysis analysis;
};

static void afresh_init(struct afresh *afresh, const struct stage *stage, const double *values)
{
    *afresh = (struct afresh){ .history.is_silent = true };
    model_copy(&afresh->model, &stage->model);
    scenario_copy(&afresh->scenario, &stage->scenario);
    inputs_apply(&stage->samples.inputs, values, &afresh->model, &afresh->scenario);
    history_play(&afresh->history, &afresh->scenario, &afresh->model);
    afresh->analysis = (struct analysis){
        .report = (struct report *)&stage->report,
        .scenario = &afresh->scenario,
        .history = &afresh->history,
        .choice = &stage->choice,
        .focus = focus_members(&stage->scenario.focus, &afresh->history.states[0]),
        .end = stage->scenario.phase_count,
    };
}

static void afresh_done(struct afresh *afresh)
{
    free(afresh->analysis.focus);
    history_done(&afresh->history);
    scenario_copy_done(&afresh->scenario);
    model_done(&afresh->model);
}

static void assert_same_value(struct value a, struct value b, const struct sampled_key *key)
{
    bool same = a.reason || b.reason ? a.reason && b.reason && strcmp(a.reason, b.reason) == 0
                                     : fabs(a.number - b.number) <= 1e-9 * fmax(1, fabs(b.number));

    if (!same)
        print_error("%s, phase %d, layer %d, %d %d: %.17g (%s) instead of %.17g (%s)\n", key->measure->name, key->phase,
                    key->layer, key->actor, key->other, a.number, a.reason, b.number, b.reason);
    assert_true(same);
}

static void assert_same_claims(const struct stage *stage, const struct player *player, const struct afresh *afresh)
{
    for (int i = 0; i < stage->scenario.claim_count; i++) {
        struct arena arena = { 0 };
        struct checked_claim checked = { 0 };
        double margin;

        claim_check(&afresh->analysis, &stage->scenario.claims[i], &arena, &checked);
        assert_int_equal(player_claim(player, i, &margin), claim_verdict(&checked));
        if (!isnan(margin) && fabs(margin) > 1e-9)
            assert_int_equal(margin > 0, claim_verdict(&checked) == HOLDS);
        arena_done(&arena);
    }
}

static const char *const paths[] = { "examples/syria-collapse.json", "examples/syria-futures.json",
                                     "examples/warsaw-pact-1991.json", "examples/great-powers-1915.json", NULL };

static void says_what_it_says_afresh(void **state)
{
    (void)state;
    for (size_t p = 0; p < sizeof paths / sizeof *paths; p++) {
        struct stage stage;
        struct player player;

        stage_init(&stage, paths[p]);
        player_init(&player, &stage.samples.inputs, &stage.model, &stage.scenario, &stage.choice);
        player_prime(&player, stage.samples.keys, stage.samples.key_count);
        for (int number = 0; number < SAMPLES; number++) {
            AUTO_FREE double *values = values_of(&stage, number);
            struct afresh afresh;

            afresh_init(&afresh, &stage, values);
            (void)player_play(&player, values);
            for (int i = 0; i < stage.samples.key_count; i++)
                assert_same_value(player_figure(&player, &stage.samples.keys[i]),
                                  sampled_value(&afresh.analysis, &stage.samples.keys[i]), &stage.samples.keys[i]);
            assert_same_claims(&stage, &player, &afresh);
            afresh_done(&afresh);
        }
        player_done(&player);
        stage_done(&stage);
    }
}

/* Rows of all samples in one process, in several, and in ranges that begin elsewhere. */
static void does_not_depend_on_what_was_before(void **state)
{
    (void)state;
    for (size_t p = 0; p < sizeof paths / sizeof *paths; p++) {
        struct stage stage;
        struct error error = { 0 };
        struct samples one, three, rest;
        struct sampling_question question;
        size_t row;

        stage_init(&stage, paths[p]);
        question = stage.question;
        question.count = 50;
        assert_true(samples_draw(&one, &stage.report, &question, &error));
        question.processes = 3;
        assert_true(samples_draw(&three, &stage.report, &question, &error));
        question.from = 33;
        question.count = 17;
        assert_true(samples_draw(&rest, &stage.report, &question, &error));
        row = (size_t)one.width * sizeof *one.rows;
        assert_memory_equal(one.rows, three.rows, 50 * row);
        assert_memory_equal(one.rows + 33 * one.width, rest.rows, 17 * row);
        samples_done(&one);
        samples_done(&three);
        samples_done(&rest);
        stage_done(&stage);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(says_what_it_says_afresh),
        cmocka_unit_test(does_not_depend_on_what_was_before),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
