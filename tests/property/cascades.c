/*
 * cascades.c - what holds of every rule of cascades on every model: it ends, what it leaves is a fixed point, and neither the order
 * of actors nor that of ties matters.
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
#include "scenario/cascade.h"
#include "scenario/collapse.h"

enum { MODELS = 300, LAYERS = 2, ACTORS_MOST = 14 };

static unsigned draw(unsigned *seed, unsigned below)
{
    *seed = *seed * 1664525u + 1013904223u;
    return (*seed >> 8) % below;
}

static double draw_share(unsigned *seed)
{
    return (1 + draw(seed, 1000)) / 1001.0;
}

static struct reliance *draw_reliance(struct model *model, unsigned *seed, int actor)
{
    struct reliance *reliance = arena_alloc(&model->arena, sizeof *reliance);

    *reliance = (struct reliance){ .actor = actor, .share = draw_share(seed), .since = 1 };
    return reliance;
}

/* Actor 'i' stands at place[i]; otherwise the same seed is the same model. */
static void add_actors(struct model *model, unsigned *seed, int n, const int *place)
{
    for (int i = 0; i < n; i++)
        model_add_actor(model, (struct actor){ .id = "a", .name = "a", .bloc = -1, .present = true, .left = 1 });
    for (int i = 0; i < n; i++) {
        struct actor *actor = &model->actors[place[i]];

        actor->threshold = draw_share(seed);
        actor->has_threshold = draw(seed, 3) > 0;
        if (i == 0 || draw(seed, 3) == 0)
            continue;
        actor->reliances = draw_reliance(model, seed, place[draw(seed, (unsigned)i)]);
        actor->reliance_count = 1;
    }
}

static void add_ties(struct model *model, unsigned *seed, int n, const int *place)
{
    int count = (int)draw(seed, 3 * (unsigned)n);

    for (int i = 0; i < count; i++) {
        int a = (int)draw(seed, (unsigned)n), b = (a + 1 + (int)draw(seed, (unsigned)n - 1)) % n;
        int third = (int)draw(seed, (unsigned)n);
        struct tie tie = {
            .from = place[a], .to = place[b], .layer = (int)draw(seed, LAYERS), .pact = -1, .exists = 1, .present = true
        };

        tie.weight = draw_share(seed) * (draw(seed, 6) ? 1 : -1);
        tie.directed = draw(seed, 4) == 0;
        if (third != a && third != b) {
            tie.reliances = draw_reliance(model, seed, place[third]);
            tie.reliance_count = 1;
        }
        model_add_tie(model, tie);
    }
}

/* 3 to 14 actors, two layers, ties of both signs, actors that rely on others; one of them falls, another is weakened. */
static void make_model(struct model *model, unsigned seed, bool backwards)
{
    int n = 3 + (int)draw(&seed, ACTORS_MOST - 2), place[ACTORS_MOST];

    model_init(model);
    model->layers = mem_array(LAYERS, sizeof *model->layers);
    for (int i = 0; i < LAYERS; i++)
        model->layers[i] = (struct layer){ .id = i ? "e" : "m", .title = "l", .share = 1 + i, .scale = 1, .on = true };
    model->layer_count = LAYERS;
    model->title = "drawn";
    for (int i = 0; i < n; i++)
        place[i] = backwards ? n - 1 - i : i;
    add_actors(model, &seed, n, place);
    add_ties(model, &seed, n, place);
}

static struct cascade draw_cascade(const struct cascade_rule *rule, unsigned seed)
{
    return (struct cascade){
        .rule = rule,
        .layer = (int)draw(&seed, LAYERS + 1) - 1,
        .tolerance = draw(&seed, 2) ? draw_share(&seed) : 0,
        .k = 1 + (int)draw(&seed, 3),
        .s = draw_share(&seed),
        .collapses = draw(&seed, 2),
    };
}

static void weaken(struct model *state, int actor, double by)
{
    struct step step = step_of_actor(step_kind_find("weaken"), actor);

    step.by = by;
    step.kind->apply(state, &step);
}

/* What the cascade did, round by round. */
struct seen {
    int rounds, blows, blows_of_round;
};

static void watch(void *context, struct model *state, const struct step *step, int round)
{
    struct seen *seen = context;

    assert_int_equal(round, seen->rounds + 1);
    if (step) {
        assert_true(step->because && step->because[0]);
        step->kind->apply(state, step);
        seen->blows++;
        seen->blows_of_round++;
        return;
    }
    assert_true(seen->blows_of_round > 0);
    seen->rounds++;
    seen->blows_of_round = 0;
}

/* A model before, and its state after a fall and the cascade. */
struct run {
    struct model before, state;
    struct origins origins;
    struct cascade cascade;
    struct seen seen;
};

static void run_init(struct run *run, const struct cascade_rule *rule, unsigned seed, bool backwards)
{
    int n, rounds;

    *run = (struct run){ .cascade = draw_cascade(rule, seed) };
    make_model(&run->before, seed, backwards);
    n = run->before.actor_count;
    model_copy(&run->state, &run->before);
    origins_init(&run->origins, &run->before);
    model_collapse(&run->state, backwards ? n - 1 : 0);
    weaken(&run->state, backwards ? n - 2 : 1, 0.4);
    origins_add(&run->origins, &run->state);
    rounds = cascade_run(&run->cascade, &run->origins, &run->state, watch, &run->seen);
    assert_int_equal(rounds, run->seen.rounds);
}

static void run_done(struct run *run)
{
    origins_done(&run->origins);
    model_done(&run->state);
    model_done(&run->before);
}

static void every_cascade_ends_and_leaves_a_fixed_point(void **state)
{
    (void)state;
    for (int r = 0; cascade_rules[r]; r++) {
        int moved = 0, most = 0;

        for (unsigned seed = 0; seed < MODELS; seed++) {
            struct seen again = { 0 };
            struct run run;

            run_init(&run, cascade_rules[r], seed, false);
            moved += run.seen.rounds > 0;
            most = run.seen.rounds > most ? run.seen.rounds : most;
            assert_true(run.seen.rounds <= run.state.actor_count);
            assert_int_equal(cascade_run(&run.cascade, &run.origins, &run.state, watch, &again), 0);
            run_done(&run);
        }
        if (moved < MODELS / 20 || most < 2)
            fail_msg("%s: only %d cascades did anything, of %d rounds at most", cascade_rules[r]->name, moved, most);
    }
}

static void the_order_of_actors_does_not_matter(void **state)
{
    (void)state;
    for (int r = 0; cascade_rules[r]; r++) {
        for (unsigned seed = 0; seed < MODELS; seed++) {
            struct run run, turned;
            int n;

            run_init(&run, cascade_rules[r], seed, false);
            run_init(&turned, cascade_rules[r], seed, true);
            n = run.state.actor_count;
            assert_int_equal(run.seen.rounds, turned.seen.rounds);
            for (int i = 0; i < n; i++) {
                const struct actor *a = &run.state.actors[i], *b = &turned.state.actors[n - 1 - i];

                if (a->present != b->present || fabs(a->left - b->left) > 1e-9)
                    fail_msg("%s, seed %u: actor %d is left %g and %g", cascade_rules[r]->name, seed, i, a->left,
                             b->left);
            }
            run_done(&turned);
            run_done(&run);
        }
    }
}

static void without_thresholds_a_cascade_by_threshold_changes_nothing(void **state)
{
    (void)state;
    for (unsigned seed = 0; seed < MODELS; seed++) {
        struct cascade cascade = draw_cascade(cascade_rule_find("threshold"), seed);
        struct seen seen = { 0 };
        struct origins origins;
        struct model model;

        make_model(&model, seed, false);
        for (int i = 0; i < model.actor_count; i++)
            model.actors[i].has_threshold = false;
        origins_init(&origins, &model);
        model_collapse(&model, 0);
        assert_int_equal(cascade_run(&cascade, &origins, &model, watch, &seen), 0);
        assert_int_equal(seen.blows, 0);
        origins_done(&origins);
        model_done(&model);
    }
}

/* Strength between two actors by the definition, in the layer or in all: S = Σ share·max(forth, back) / Σ share. */
static double pair_strength(const struct model *model, int layer, int a, int b)
{
    double sum = 0, shares = 0;

    for (int l = 0; l < model->layer_count; l++) {
        double forth = 0, back = 0;

        shares += layer < 0 ? model->layers[l].share : l == layer;
        for (int i = 0; i < model->tie_count; i++) {
            const struct tie *tie = &model->ties[i];
            double weight = model_tie_weight(model, tie);

            if (tie->layer != l || weight <= 0)
                continue;
            if ((tie->from == a && tie->to == b) || (!tie->directed && tie->from == b && tie->to == a))
                forth += weight;
            if ((tie->from == b && tie->to == a) || (!tie->directed && tie->from == a && tie->to == b))
                back += weight;
        }
        sum += fmax(forth, back) * (layer < 0 ? model->layers[l].share : l == layer);
    }
    return sum / shares;
}

/* Takes out one actor after the other that has too little, whichever comes first, until there is none. */
static void peel(struct model *model, const struct cascade *cascade)
{
    bool is_k = strcmp(cascade->rule->name, "k-core") == 0;
    bool found = true;

    while (found) {
        found = false;
        for (int i = 0; i < model->actor_count && !found; i++) {
            double strength = 0;
            int partners = 0;

            for (int j = 0; j < model->actor_count; j++) {
                double s = i == j ? 0 : pair_strength(model, cascade->layer, i, j);

                strength += s;
                partners += s > 1e-12;
            }
            found = model->actors[i].present && (is_k ? partners < cascade->k : strength < cascade->s);
            if (found)
                model_collapse(model, i);
        }
    }
}

static void cores_are_what_peeling_one_by_one_leaves(void **state)
{
    static const char *const names[] = { "k-core", "s-core" };

    (void)state;
    for (size_t r = 0; r < sizeof names / sizeof *names; r++) {
        int survivors = 0;

        for (unsigned seed = 0; seed < MODELS; seed++) {
            struct model peeled;
            struct run run;

            run_init(&run, cascade_rule_find(names[r]), seed, false);
            model_copy(&peeled, &run.before);
            model_collapse(&peeled, 0);
            weaken(&peeled, 1, 0.4);
            peel(&peeled, &run.cascade);
            for (int i = 0; i < peeled.actor_count; i++) {
                assert_int_equal(peeled.actors[i].present, run.state.actors[i].present);
                survivors += peeled.actors[i].present;
            }
            model_done(&peeled);
            run_done(&run);
        }
        assert_true(survivors > MODELS / 4);
    }
}

/* Falls of one actor with a cascade, and nothing else: no loss is left for other steps, and the parts add up. */
static void what_a_cascade_takes_is_membership_mediation_or_erosion(void **state)
{
    struct measure_choice none = { .forced = false };
    double erosion = 0;

    (void)state;
    for (int r = 0; cascade_rules[r]; r++) {
        for (unsigned seed = 0; seed < MODELS / 5; seed++) {
            struct step step = step_of_actor(step_kind_find("collapse"), 0);
            struct phase phase = { .id = "one", .title = "One", .steps = &step, .step_count = 1 };
            struct scenario scenario = { .title = "s", .phases = &phase, .phase_count = 1, .focus.bloc = -1 };
            struct report report;
            struct model model;

            make_model(&model, seed, false);
            phase.cascade = draw_cascade(cascade_rules[r], seed);
            analyse_scenario(&report, &scenario, &model, &none);
            for (int i = 0; i < report.reach_count; i++) {
                const struct reach *reach = &report.reaches[i];
                double sum = reach->membership + reach->mediation + reach->erosion + reach->other;

                assert_true(fabs(sum - (reach->before - reach->after)) < 1e-9);
                assert_true(fabs(reach->other) < 1e-9 && reach->erosion > -1e-9);
                erosion += reach->erosion;
            }
            report_done(&report);
            model_done(&model);
        }
    }
    assert_true(erosion > 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_cascade_ends_and_leaves_a_fixed_point),
        cmocka_unit_test(the_order_of_actors_does_not_matter),
        cmocka_unit_test(without_thresholds_a_cascade_by_threshold_changes_nothing),
        cmocka_unit_test(cores_are_what_peeling_one_by_one_leaves),
        cmocka_unit_test(what_a_cascade_takes_is_membership_mediation_or_erosion),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
