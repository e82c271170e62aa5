/*
 * test_exploration_json.c - explorations as JSON, read back as a page does it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <string.h>

#include "explored.h"
#include "output/exploration_json.h"

static const cJSON *item(const cJSON *object, const char *key)
{
    return cJSON_GetObjectItemCaseSensitive(object, key);
}

/* What a page makes of values before and of the differences of a set. */
static void check_values(const cJSON *document, const cJSON *set, const char *key, const struct figure *figures,
                         int count)
{
    const cJSON *before = item(item(document, "before"), key), *changes = item(set, key);

    assert_int_equal(cJSON_GetArraySize(before), count);
    for (int i = 0; i < count; i++) {
        struct value expected = figures[i].value[measure_denominator(figures[i].measure)];
        const cJSON *now = cJSON_GetArrayItem(before, i);

        for (int k = 0; k < cJSON_GetArraySize(changes); k += 2)
            if (cJSON_GetArrayItem(changes, k)->valueint == i)
                now = cJSON_GetArrayItem(changes, k + 1);
        assert_int_equal(cJSON_IsArray(now), expected.reason != NULL);
        if (expected.reason)
            assert_string_equal(cJSON_GetStringValue(cJSON_GetArrayItem(item(document, "reasons"),
                                                                        cJSON_GetArrayItem(now, 0)->valueint)),
                                expected.reason);
        else
            assert_true(fabs(now->valuedouble - expected.number) <= 1e-5 * fabs(expected.number) + 1e-12);
    }
}

static void check_disagreeing(const cJSON *set, const struct explored *explored, int count)
{
    int found = 0;

    for (int i = 0; i < count; i++)
        if (figure_disagrees(&explored->figures[i]))
            assert_int_equal(cJSON_GetArrayItem(item(set, "d"), found++)->valueint, i);
    assert_int_equal(cJSON_GetArraySize(item(set, "d")), found);
}

static void check_losses(const cJSON *set, const struct explored *explored)
{
    const cJSON *gone = item(set, "g"), *weakened = item(set, "w");
    int g = 0, w = 0;

    for (int i = 0; i < explored->loss_count; i++) {
        const struct explored_loss *loss = &explored->losses[i];

        if (loss->strength == 0) {
            assert_int_equal(cJSON_GetArrayItem(gone, g++)->valueint, loss->tie);
            continue;
        }
        assert_int_equal(cJSON_GetArrayItem(weakened, w++)->valueint, loss->tie);
        assert_true(fabs(cJSON_GetArrayItem(weakened, w++)->valuedouble - loss->strength) <= 1e-5 * loss->strength);
    }
    assert_int_equal(g, cJSON_GetArraySize(gone));
    assert_int_equal(w, cJSON_GetArraySize(weakened));
    assert_int_equal(explored->dissolved_count, cJSON_GetArraySize(item(set, "p")));
    for (int i = 0; i < explored->dissolved_count; i++)
        assert_int_equal(explored->dissolved[i], cJSON_GetArrayItem(item(set, "p"), i)->valueint);
}

/* The second text of a list's element is a name as it may stand among other text. */
static void check_name(const cJSON *list, int index, const char *name)
{
    AUTO_TEXT readable = { 0 };

    text_add_readable(&readable, name);
    assert_string_equal(cJSON_GetStringValue(cJSON_GetArrayItem(cJSON_GetArrayItem(list, index), 1)), readable.data);
}

static void check_names(const cJSON *document, const struct model *model)
{
    for (int i = 0; i < model->actor_count; i++)
        check_name(item(document, "actors"), i, model->actors[i].name);
    for (int i = 0; i < model->pact_count; i++)
        check_name(item(document, "pacts"), i, model->pacts[i].title);
}

static void assert_harmless(const char *json)
{
    assert_null(strpbrk(json, "<>&"));
    assert_null(strstr(json, "\u2028"));
    assert_null(strstr(json, "\u2029"));
}

/* Its length. */
static size_t check_json(const struct exploration *exploration)
{
    int bonds = exploration->focus->pair_count * exploration_bond_count(exploration);
    AUTO_TEXT json = { 0 };
    cJSON *document;

    exploration_write_json(exploration, LANGUAGE_ENGLISH, &json);
    assert_harmless(json.data);
    document = cJSON_Parse(json.data);
    assert_non_null(document);
    check_names(document, &exploration->before);
    assert_int_equal(cJSON_GetArraySize(item(document, "ties")), exploration->tie_count);
    assert_int_equal(cJSON_GetArraySize(item(document, "pairs")), exploration->focus->pair_count);
    assert_int_equal(cJSON_GetArraySize(item(document, "sets")), exploration->set_count);
    for (int i = 0; i < exploration->set_count; i++) {
        const struct explored *explored = &exploration->sets[i];
        const cJSON *set = cJSON_GetArrayItem(item(document, "sets"), i);

        assert_int_equal(cJSON_GetArrayItem(item(set, "a"), 0)->valueint, explored->a);
        assert_int_equal(cJSON_GetArraySize(item(set, "a")), explored->b < 0 ? 1 : 2);
        check_values(document, set, "m", explored->figures, exploration->measure_count);
        check_values(document, set, "b", explored->bonds, bonds);
        check_disagreeing(set, explored, exploration->measure_count);
        check_losses(set, explored);
    }
    cJSON_Delete(document);
    return json.length;
}

/* Explores what was played and checks the JSON. */
static void check(const struct played *played)
{
    const struct measure_choice choice = choose();
    struct exploration exploration;

    exploration_init(&exploration, &played->model, &played->scenario, &choice);
    assert_int_equal(exploration.before.actor_count, played->model.actor_count + played->scenario.added_count);
    (void)check_json(&exploration);
    exploration_done(&exploration);
}

/* The second pair is that of an actor whom the scenario adds. */
static void what_was_drawn_reads_back(void **state)
{
    (void)state;
    for (uint64_t round = 0; round < 10; round++) {
        struct random random = random_stream(9, round);
        int pairs[][2] = { { 2, 1 }, { 0, 0 } };
        struct played played;
        AUTO_TEXT text = { 0 };

        draw_model(&random, 3 + (int)random_below(&random, 4), &text);
        play(&played, text.data, phases);
        assert_true(played.good);
        pairs[1][1] = played.model.actor_count;
        played.scenario.focus.pairs = pairs;
        played.scenario.focus.pair_count = 2;
        check(&played);
        played_done(&played);
    }
}

static void hostile_names_stay_text(void **state)
{
    static const char model[] =
        "{ \"format\": \"entente-model/1\", \"layers\": [{ \"id\": \"l\", \"title\": \"</script><script>\" }],"
        " \"actors\": [{ \"id\": \"a\", \"name\": \"</script><!-- & \\\"' \\\\ \" },"
        "   { \"id\": \"b\", \"name\": \"x\xe2\x80\xa8y\xe2\x80\xa9z\xe2\x80\x93\" },"
        "   { \"id\": \"c\", \"name\": \"\xe2\x82\xac ]]> \xd8\xb9\" }],"
        " \"ties\": [{ \"from\": \"a\", \"to\": \"b\", \"layer\": \"l\", \"weight\": 1 }],"
        " \"pacts\": [{ \"id\": \"p\", \"title\": \"<!--\", \"layer\": \"l\", \"members\": [\"a\", \"b\"], \"weight\": "
        "1 "
        "}] }";
    struct played played;

    (void)state;
    play(&played, model, "[{ \"id\": \"x\", \"steps\": [{ \"do\": \"collapse\", \"actor\": \"a\" }] }]");
    assert_true(played.good);
    check(&played);
    played_done(&played);
}

/* Pairs up to 30 actors; and what is measured of more. */
static void pairs_are_explored_up_to_a_number_of_actors(void **state)
{
    (void)state;
    for (int actors = EXPLORED_IN_PAIRS; actors <= EXPLORED_IN_PAIRS + 1; actors++) {
        struct random random = random_stream(8, (uint64_t)actors);
        struct measure_choice choice;
        struct exploration exploration;
        struct played played;
        AUTO_TEXT text = { 0 };

        draw_model(&random, actors, &text);
        play(&played, text.data, phases);
        exploration_usual_choice(&choice, &played.model);
        exploration_init(&exploration, &played.model, &played.scenario, &choice);
        assert_int_equal(exploration.set_count, actors == 30 ? 465 : 31);
        assert_true(actors == 30 ? exploration.measure_count > 15 : exploration.measure_count == 5);
        (void)check_json(&exploration);
        exploration_done(&exploration);
        played_done(&played);
    }
}

static void the_example_is_small(void **state)
{
    struct scenario_source source = { .path = "examples/syria-collapse.json", .max_input = 1 << 20 };
    struct measure_choice choice;
    struct exploration exploration;
    struct played played = { 0 };
    struct error error = { 0 };

    (void)state;
    assert_true(scenario_read(&played.scenario, &played.model, &source, &played.diagnostics, &error));
    exploration_usual_choice(&choice, &played.model);
    exploration_init(&exploration, &played.model, &played.scenario, &choice);
    assert_true(check_json(&exploration) < 60 * 1000);
    exploration_done(&exploration);
    scenario_source_done(&source);
    played_done(&played);
}

static void numbers_are_short(void **state)
{
    static const struct {
        double value;
        const char *expected;
    } cases[] = {
        { 1.0 / 3, "0.333333" }, { -2e-13, "0" }, { -0.0, "0" }, { 1234567, "1.23457e+06" }, { 42, "42" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char number[NUMBER_SIZE];

        assert_string_equal(number_short(number, cases[i].value), cases[i].expected);
    }
}

static void json_in_a_script_is_escaped(void **state)
{
    static const struct {
        const char *json, *expected;
    } cases[] = {
        { "", "" },
        { "[\"</script>\"]", "[\"\\u003c/script\\u003e\"]" },
        { "\"<!-- & -->\"", "\"\\u003c!-- \\u0026 --\\u003e\"" },
        { "\"\u2028\u2029\u2027\u20ac\"", "\"\\u2028\\u2029\u2027\u20ac\"" },
        { "<<", "\\u003c\\u003c" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        AUTO_TEXT text = { 0 };

        text_add_script(&text, cases[i].json);
        assert_string_equal(text_string(&text), cases[i].expected);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_drawn_reads_back),
        cmocka_unit_test(hostile_names_stay_text),
        cmocka_unit_test(pairs_are_explored_up_to_a_number_of_actors),
        cmocka_unit_test(the_example_is_small),
        cmocka_unit_test(numbers_are_short),
        cmocka_unit_test(json_in_a_script_is_escaped),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
