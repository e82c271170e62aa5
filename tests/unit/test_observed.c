/*
 * test_observed.c - what a scenario foretold against what was observed: units, fates, scores.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "analysis/analyse.h"
#include "analysis/observed.h"
#include "analysis/score.h"

static const char before[] =
    "{ \"format\": \"entente-model/1\", \"layers\": [{ \"id\": \"m\" }, { \"id\": \"e\", \"share\": 3 }],"
    "  \"actors\": [{ \"id\": \"hub\", \"capability\": 8 }, { \"id\": \"a\", \"capability\": 1 },"
    "    { \"id\": \"b\", \"capability\": 1 }, { \"id\": \"c\", \"capability\": 1 }, { \"id\": \"x\" }, { \"id\": "
    "\"y\" }],"
    "  \"ties\": [{ \"from\": \"x\", \"to\": \"a\", \"layer\": \"m\", \"weight\": 0.5 },"
    "    { \"from\": \"y\", \"to\": \"a\", \"layer\": \"m\", \"weight\": 0.5 },"
    "    { \"from\": \"b\", \"to\": \"c\", \"layer\": \"m\", \"weight\": -0.2 },"
    "    { \"from\": \"a\", \"to\": \"b\", \"layer\": \"e\", \"weight\": 0.5 }],"
    "  \"pacts\": [{ \"id\": \"p\", \"layer\": \"m\", \"members\": [\"hub\", \"a\", \"b\", \"c\"], \"weight\": 1 },"
    "    { \"id\": \"q\", \"layer\": \"m\", \"members\": [\"x\", \"y\"], \"weight\": 0.5 }] }";

#define MODEL(layers, actors, ties) \
    "{ \"format\": \"entente-model/1\", \"layers\": [" layers "], \"actors\": [" actors "], \"ties\": [" ties "] }"
#define PHASE(id, more, steps) "{ \"id\": \"" id "\"" more ", \"steps\": [" steps "] }"
#define FALL PHASE("fall", "", "{ \"do\": \"collapse\", \"actor\": \"hub\" }")
#define EXIT PHASE("exit", "", "{ \"do\": \"leave\", \"actor\": \"c\", \"pact\": \"p\" }")
#define ALL                                                                                                       \
    "{ \"id\": \"hub\" }, { \"id\": \"a\" }, { \"id\": \"b\" }, { \"id\": \"c\" }, { \"id\": \"x\" }, { \"id\": " \
    "\"y\" }"
#define UNITED \
    "{ \"id\": \"a\" }, { \"id\": \"b\" }, { \"id\": \"c\" }, { \"id\": \"xy\", \"formerly\": [\"x\", \"y\"] }"
#define BOTH "{ \"id\": \"m\" }, { \"id\": \"e\" }"
#define TIE(a, b, layer, weight) \
    "{ \"from\": \"" a "\", \"to\": \"" b "\", \"layer\": \"" layer "\", \"weight\": " weight " }"

/* A report on a scenario with something observed; all files lie in a folder of their own. */
struct seen {
    struct diagnostics diagnostics;
    struct report report;
    bool good;
};

static void put(const char *folder, const char *name, const char *content)
{
    AUTO_TEXT path = { 0 };
    FILE *file;

    text_addf(&path, "%s/%s", folder, name);
    file = fopen(path.data, "w");
    assert_non_null(file);
    fputs(content, file);
    fclose(file);
}

static void take_away(const char *folder, const char *name)
{
    AUTO_TEXT path = { 0 };

    text_addf(&path, "%s/%s", folder, name);
    unlink(path.data);
}

static void see(struct seen *seen, const char *observed, const char *phases)
{
    char folder[] = "/tmp/entente-unit-XXXXXX";
    struct measure_choice choice = { 0 };
    struct scenario scenario;
    struct model model;
    struct error error = { 0 };
    AUTO_TEXT path = { 0 };
    AUTO_TEXT text = { 0 };
    struct scenario_source source = { .max_input = 1 << 20 };

    *seen = (struct seen){ 0 };
    assert_non_null(mkdtemp(folder));
    put(folder, "before.json", before);
    put(folder, "after.json", observed);
    text_addf(&path, "%s/scenario.json", folder);
    source.path = path.data;
    text_addf(&text,
              "{ \"format\": \"entente-scenario/1\", \"model\": \"before.json\", \"observed\": \"after.json\", "
              "\"phases\": [%s] }",
              phases);
    seen->good =
        scenario_parse(&scenario, &model, &source, mem_dup(text.data), text.length, &seen->diagnostics, &error);
    if (seen->good) {
        measure_choice_usual(&choice);
        analyse_scenario(&seen->report, &scenario, &model, &choice);
        scenario_done(&scenario);
        model_done(&model);
    }
    scenario_source_done(&source);
    take_away(folder, "before.json");
    take_away(folder, "after.json");
    rmdir(folder);
}

static void seen_done(struct seen *seen)
{
    report_done(&seen->report);
    diagnostics_done(&seen->diagnostics);
}

static const struct observed_layer *layer_at(const struct seen *seen, int index)
{
    assert_true(seen->good);
    return &seen->report.observed->ends[0].layers[index];
}

/* Counts over all layers and in the layer m: ties, lost, shared, shared and lost; then the engine's four. */
static const struct {
    const char *what, *observed, *phases;
    int combined[4], m[4], engine[4];
} units[] = {
    { "nothing is left of the pact",
      MODEL(BOTH, ALL, TIE("x", "a", "m", "1") "," TIE("y", "a", "m", "1") "," TIE("x", "y", "m", "1")),
      FALL,
      { 6, 3, 2, 2 },
      { 6, 3, 3, 3 },
      { 3, 0, 0, 3 } },
    { "a pair that becomes one actor is no unit, ties of both others are",
      MODEL(BOTH, UNITED, TIE("xy", "a", "m", "1")),
      FALL,
      { 5, 3, 2, 2 },
      { 5, 3, 3, 3 },
      { 3, 0, 0, 2 } },
    { "who is not observed is no unit",
      MODEL(BOTH, "{ \"id\": \"a\" }, { \"id\": \"b\" }, { \"id\": \"x\" }", TIE("a", "b", "m", "1")),
      FALL,
      { 2, 1, 0, 0 },
      { 2, 1, 1, 0 },
      { 0, 1, 1, 0 } },
    { "who leaves a pact is no unit",
      MODEL(BOTH, ALL, TIE("a", "b", "m", "1")),
      EXIT,
      { 6, 5, 2, 2 },
      { 6, 5, 3, 2 },
      { 0, 0, 5, 1 } },
};

static void check_counts(const char *what, const struct observed_layer *layer, const int expected[4])
{
    const int found[] = { layer->tie_count, layer->lost_count, layer->shared_count, layer->shared_lost_count };

    for (int i = 0; i < 4; i++)
        if (found[i] != expected[i])
            fail_msg("%s: count %d is %d, not %d", what, i, found[i], expected[i]);
}

static void units_are_pairs_that_can_be_followed(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        const struct prediction *engine;
        struct seen seen;

        see(&seen, units[i].observed, units[i].phases);
        check_counts(units[i].what, layer_at(&seen, 0), units[i].combined);
        check_counts(units[i].what, layer_at(&seen, 1), units[i].m);
        engine = &layer_at(&seen, 1)->predictions[PREDICT_ENGINE];
        assert_int_equal(engine->true_positives, units[i].engine[0]);
        assert_int_equal(engine->false_positives, units[i].engine[1]);
        assert_int_equal(engine->false_negatives, units[i].engine[2]);
        assert_int_equal(engine->true_negatives, units[i].engine[3]);
        seen_done(&seen);
    }
}

static void a_tie_of_merged_actors_is_new_once(void **state)
{
    struct seen seen;

    (void)state;
    see(&seen, MODEL(BOTH, UNITED, TIE("xy", "a", "m", "1") "," TIE("xy", "b", "m", "1")), FALL);
    assert_int_equal(layer_at(&seen, 1)->came[FATE_NEW], 1);
    assert_int_equal(layer_at(&seen, 1)->foretold[FATE_NEW], 0);
    assert_int_equal(layer_at(&seen, 1)->came[FATE_KEPT], 2);
    seen_done(&seen);
}

static void a_prophecy_that_comes_true_is_without_fault(void **state)
{
    static const char after[] =
        MODEL(BOTH ", { \"id\": \"n\" }",
              "{ \"id\": \"a\" }, { \"id\": \"b\" }, { \"id\": \"c\" }, { \"id\": \"x\" }, { \"id\": \"y\" }",
              TIE("x", "a", "m", "0.5") "," TIE("y", "a", "m", "0.5") "," TIE("x", "y", "m", "0.5") "," TIE(
                  "b", "c", "m", "-0.2") "," TIE("a", "b", "e", "0.5"));
    struct seen seen;

    (void)state;
    see(&seen, after, FALL);
    for (int i = 0; i < 3; i++) {
        const struct observed_layer *layer = layer_at(&seen, i);

        assert_int_equal(layer->predictions[PREDICT_ENGINE].false_positives, 0);
        assert_int_equal(layer->predictions[PREDICT_ENGINE].false_negatives, 0);
        for (int fate = 0; fate < FATE_COUNT; fate++)
            assert_int_equal(layer->foretold[fate], layer->both[fate]);
        assert_true(layer->measure_count > 0);
        for (int k = 0; k < layer->measure_count; k++)
            assert_true(layer->measures[k].difference.reason || fabs(layer->measures[k].difference.number) < 1e-12);
    }
    assert_int_equal(seen.report.observed->ends[0].actor_count, 1);
    assert_true(seen.report.observed->ends[0].actors[0].foretold && seen.report.observed->ends[0].actors[0].came);
    seen_done(&seen);
}

static void a_layer_that_was_not_observed_counts_on_neither_side(void **state)
{
    struct seen seen;

    (void)state;
    see(&seen, MODEL("{ \"id\": \"m\" }", ALL, TIE("x", "a", "m", "0.5")), FALL);
    assert_true(layer_at(&seen, 1)->is_known);
    assert_false(layer_at(&seen, 2)->is_known);
    assert_int_equal(layer_at(&seen, 0)->tie_count, 6);
    assert_int_equal(layer_at(&seen, 0)->shared_count, 3);
    assert_int_equal(layer_at(&seen, 0)->predictions[PREDICT_ENGINE].true_positives, 3);
    for (int i = 0; i < layer_at(&seen, 0)->pair_count; i++)
        assert_true(layer_at(&seen, 0)->pairs[i].before == layer_at(&seen, 1)->pairs[i].before);
    seen_done(&seen);
}

static void combined_strength_has_the_shares_of_the_model(void **state)
{
    struct seen seen;

    (void)state;
    see(&seen,
        MODEL("{ \"id\": \"e\", \"share\": 9 }, { \"id\": \"m\", \"share\": 5 }", ALL, TIE("a", "b", "e", "0.4")),
        FALL);
    assert_int_equal(layer_at(&seen, 0)->pairs[0].a, 1);
    assert_int_equal(layer_at(&seen, 0)->pairs[0].b, 2);
    assert_true(fabs(layer_at(&seen, 0)->pairs[0].before - (1 + 3 * 0.5) / 4) < 1e-12);
    assert_true(fabs(layer_at(&seen, 0)->pairs[0].predicted - 3 * 0.5 / 4) < 1e-12);
    assert_true(fabs(layer_at(&seen, 0)->pairs[0].observed - 3 * 0.4 / 4) < 1e-12);
    assert_int_equal(layer_at(&seen, 0)->pairs[0].foretold, FATE_WEAKENED);
    assert_int_equal(layer_at(&seen, 0)->pairs[0].came, FATE_WEAKENED);
    seen_done(&seen);
}

static void every_end_is_compared_the_last_one_first(void **state)
{
    struct seen seen;

    (void)state;
    see(&seen, MODEL(BOTH, ALL, ""), FALL "," PHASE("quiet", ", \"after\": \"before\"", ""));
    assert_true(seen.good);
    assert_int_equal(seen.report.observed->end_count, 2);
    assert_int_equal(seen.report.observed->ends[0].phase, 2);
    assert_int_equal(seen.report.observed->ends[1].phase, 1);
    assert_int_equal(seen.report.observed->ends[0].layers[1].tie_count, 9);
    assert_int_equal(seen.report.observed->ends[0].layers[1].predictions[PREDICT_ENGINE].true_positives, 0);
    assert_int_equal(seen.report.observed->ends[1].layers[1].predictions[PREDICT_ENGINE].true_positives, 3);
    seen_done(&seen);
}

static void a_total_adds_up_its_rows(void **state)
{
    struct score score = { 0 };
    struct score_row total;

    (void)state;
    for (int i = 0; i < 2; i++) {
        struct seen seen;

        see(&seen, units[i].observed, units[i].phases);
        score_add(&score, "case.json", &seen.report);
        seen_done(&seen);
    }
    total = score_total(&score);
    assert_int_equal(total.ties, 11);
    assert_int_equal(total.lost, 6);
    assert_int_equal(prediction_total(&total.predictions[PREDICT_ENGINE]), 11);
    assert_true(fabs(prediction_brier(&total.predictions[PREDICT_BASE_RATE]).number - (6 * 0.25 + 5 * 0.24) / 11) <
                1e-12);
    score_done(&score);
}

/* Counts, and what follows from them; NAN: undefined. */
static const struct {
    int counts[4]; /* true and false positives, false and true negatives */
    double precision, recall, f1, brier;
} scores[] = {
    { { 6, 0, 5, 902 }, 1, 6.0 / 11, 12.0 / 17, 5.0 / 913 },
    { { 2, 1, 0, 1 }, 2.0 / 3, 1, 0.8, 0.25 },
    { { 0, 0, 3, 1 }, NAN, 0, 0, 0.75 },
    { { 0, 2, 0, 2 }, 0, NAN, 0, 0.5 },
    { { 0, 0, 0, 4 }, NAN, NAN, NAN, 0 },
    { { 0, 0, 0, 0 }, NAN, NAN, NAN, NAN },
};

static void check_value(struct value found, double expected)
{
    if (isnan(expected))
        assert_non_null(found.reason);
    else
        assert_true(!found.reason && fabs(found.number - expected) < 1e-12);
}

static void scores_follow_from_counts(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof scores / sizeof *scores; i++) {
        struct prediction prediction = { .predictor = PREDICT_ENGINE };

        for (int kind = 0; kind < 4; kind++)
            for (int k = 0; k < scores[i].counts[kind]; k++)
                prediction_count(&prediction, kind < 2, kind == 0 || kind == 2);
        check_value(prediction_precision(&prediction), scores[i].precision);
        check_value(prediction_recall(&prediction), scores[i].recall);
        check_value(prediction_f1(&prediction), scores[i].f1);
        check_value(prediction_brier(&prediction), scores[i].brier);
    }
}

static void a_base_rate_has_the_brier_score_of_its_variance(void **state)
{
    (void)state;
    for (int lost = 0; lost <= 10; lost++) {
        struct prediction rate = prediction_base_rate(lost, 10);

        check_value(prediction_brier(&rate), lost / 10.0 * (1 - lost / 10.0));
        check_value(prediction_precision(&rate), NAN);
    }
}

static const struct {
    const char *observed, *message;
} mistakes[] = {
    { MODEL("{ \"id\": \"other\" }", ALL, ""), "the model observed has none of the model's layers" },
    { MODEL(BOTH, "{ \"id\": \"q\" }, { \"id\": \"r\" }", ""), "the model observed has none of the model's actors" },
    { MODEL(BOTH, ALL ", { \"id\": \"q\", \"formerly\": [3] }", ""), "a former id must be a string" },
    { MODEL(BOTH, ALL ", { \"id\": \"q\", \"formerly\": [\"No\"] }", ""), "'No' is no id: small letters" },
    { MODEL(BOTH, ALL, TIE("a", "q", "m", "1")), "unknown actor 'q'" },
};

static void mistakes_are_reported_where_they_stand(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof mistakes / sizeof *mistakes; i++) {
        struct seen seen;

        see(&seen, mistakes[i].observed, FALL);
        assert_false(seen.good);
        assert_true(seen.diagnostics.count > 0);
        assert_non_null(strstr(seen.diagnostics.list[0].text, mistakes[i].message));
        seen_done(&seen);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(units_are_pairs_that_can_be_followed),
        cmocka_unit_test(a_tie_of_merged_actors_is_new_once),
        cmocka_unit_test(a_prophecy_that_comes_true_is_without_fault),
        cmocka_unit_test(a_layer_that_was_not_observed_counts_on_neither_side),
        cmocka_unit_test(combined_strength_has_the_shares_of_the_model),
        cmocka_unit_test(every_end_is_compared_the_last_one_first),
        cmocka_unit_test(a_total_adds_up_its_rows),
        cmocka_unit_test(scores_follow_from_counts),
        cmocka_unit_test(a_base_rate_has_the_brier_score_of_its_variance),
        cmocka_unit_test(mistakes_are_reported_where_they_stand),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
