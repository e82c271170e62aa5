/*
 * test_model.c - dates, the reader of models, reliance.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "model/grade.h"
#include "model/read.h"

#define HEAD "{\"format\": \"entente-model/1\", \"layers\": [{\"id\": \"m\", \"scale\": 2}], \"actors\": "
#define THREE "[{\"id\": \"a\"}, {\"id\": \"b\"}, {\"id\": \"c\"}]"

static bool parse(struct model *model, const char *text, struct diagnostics *diagnostics)
{
    return model_parse(model, "m.json", mem_dup(text), strlen(text), diagnostics);
}

static void dates_are_spans_of_days(void **state)
{
    static const struct {
        const char *text;
        bool good;
        struct span span;
    } cases[] = {
        { "1989", true, { 19890101, 19900101 } },
        { "1989-11", true, { 19891101, 19891201 } },
        { "1989-12", true, { 19891201, 19900101 } },
        { "2024-02-29", true, { 20240229, 20240301 } },
        { "2024-12-31", true, { 20241231, 20250101 } },
        { "2023-02-29", false, { 0, 0 } },
        { "1989-13", false, { 0, 0 } },
        { "1989-1-1", false, { 0, 0 } },
        { "0000", false, { 0, 0 } },
        { "heute", false, { 0, 0 } },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct span span = { 0, 0 };

        assert_int_equal(date_parse(cases[i].text, &span), cases[i].good);
        assert_int_equal(span.from, cases[i].span.from);
        assert_int_equal(span.to, cases[i].span.to);
    }
}

static void a_to_date_is_exclusive(void **state)
{
    struct span alliance = { 18820520, 19150503 }, day, year;

    (void)state;
    assert_true(date_parse("1915-05-03", &day) && date_parse("1915", &year));
    assert_false(span_meets(alliance, day));
    assert_true(span_meets(alliance, year));
    assert_true(span_meets((struct span){ 0, 0 }, day));
}

static void each_mistake_is_reported_where_it_stands(void **state)
{
    static const struct {
        const char *ties;
        enum error_kind kind;
    } cases[] = {
        { "[{\"from\": \"a\", \"to\": \"x\", \"layer\": \"m\", \"weight\": 1}]", ERROR_UNKNOWN_REFERENCE },
        { "[{\"from\": \"a\", \"to\": \"a\", \"layer\": \"m\", \"weight\": 1}]", ERROR_CONTRADICTION },
        { "[{\"from\": \"a\", \"to\": \"b\", \"layer\": \"m\", \"weight\": 0}]", ERROR_OUT_OF_RANGE },
        { "[{\"from\": \"a\", \"to\": \"b\", \"layer\": \"m\"}]", ERROR_MISSING },
        { "[{\"from\": \"a\", \"to\": \"b\", \"layer\": \"m\", \"weight\": \"1\"}]", ERROR_WRONG_TYPE },
        { "[{\"from\": \"a\", \"to\": \"b\", \"layer\": \"m\", \"weight\": 1, \"range\": [-1, 2]}]",
          ERROR_OUT_OF_RANGE },
        { "[{\"from\": \"a\", \"to\": \"b\", \"layer\": \"m\", \"weight\": 1, \"range\": [2, 3]}]",
          ERROR_OUT_OF_RANGE },
        { "[{\"from\": \"a\", \"to\": \"b\", \"layer\": \"m\", \"weight\": 1, "
          "\"relies_on\": [{\"actor\": \"c\", \"share\": 0.9, \"range\": [0.8, 1.1]}]}]",
          ERROR_OUT_OF_RANGE },
        { "[{\"from\": \"a\", \"to\": \"b\", \"layer\": \"m\", \"weight\": 1, \"from_date\": \"2\"}]",
          ERROR_OUT_OF_RANGE },
        { "[{\"from\": \"a\", \"to\": \"b\", \"layer\": \"m\", \"weight\": 1, "
          "\"relies_on\": [{\"actor\": \"b\", \"share\": 1}]}]",
          ERROR_CONTRADICTION },
        { "[{\"from\": \"a\", \"to\": \"b\", \"layer\": \"m\", \"weight\": 1, "
          "\"relies_on\": [{\"actor\": \"c\", \"share\": 2}]}]",
          ERROR_OUT_OF_RANGE },
        { "[{\"from\": \"a\", \"to\": \"b\", \"layer\": \"m\", \"weight\": 1, \"colour\": 1}]", ERROR_UNKNOWN_KEY },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct diagnostics diagnostics = { 0 };
        struct model model;
        AUTO_TEXT text = { 0 };

        text_addf(&text, HEAD THREE ", \"ties\": %s}", cases[i].ties);
        assert_false(parse(&model, text.data, &diagnostics));
        assert_int_equal(diagnostics.error_count, 1);
        assert_int_equal(diagnostics.list[0].kind, cases[i].kind);
        diagnostics_done(&diagnostics);
    }
}

static void actors_and_layers_have_ranges(void **state)
{
    static const struct {
        const char *layer, *actor;
        enum error_kind kind; /* ERROR_NONE: it is read */
    } cases[] = {
        { "\"share\": 2, \"share_range\": [1, 3]", "\"capability\": 4, \"capability_range\": [4, 5.5]", ERROR_NONE },
        { "\"share_range\": [0.5, 2]", "\"capability\": 0, \"capability_range\": [0, 1]", ERROR_NONE },
        { "\"share\": 2, \"share_range\": [3, 4]", "\"name\": \"A\"", ERROR_OUT_OF_RANGE },
        { "\"share\": 2, \"share_range\": [0, 4]", "\"name\": \"A\"", ERROR_OUT_OF_RANGE },
        { "\"share\": 2, \"share_range\": [1]", "\"name\": \"A\"", ERROR_WRONG_TYPE },
        { "\"share\": 2", "\"capability_range\": [1, 2]", ERROR_MISSING },
        { "\"share\": 2", "\"capability\": 1, \"capability_range\": [2, 1]", ERROR_OUT_OF_RANGE },
        { "\"share\": 2", "\"capability\": 0, \"capability_range\": [-1, 0]", ERROR_OUT_OF_RANGE },
        { "\"share\": 2", "\"capability\": 1, \"capability_range\": 2", ERROR_WRONG_TYPE },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct diagnostics diagnostics = { 0 };
        struct model model;
        AUTO_TEXT text = { 0 };
        bool good;

        text_addf(
            &text,
            "{\"format\": \"entente-model/1\", \"layers\": [{\"id\": \"m\", %s}], \"actors\": [{\"id\": \"a\", %s}]}",
            cases[i].layer, cases[i].actor);
        good = parse(&model, text.data, &diagnostics);
        assert_int_equal(good, cases[i].kind == ERROR_NONE);
        assert_int_equal(diagnostics.error_count, !good);
        if (good)
            assert_true(model.layers[0].share_range.given && model.actors[0].capability_range.given);
        if (i == 0)
            assert_true(model.layers[0].share_range.low == 1 && model.layers[0].share_range.high == 3 &&
                        model.actors[0].capability_range.low == 4 && model.actors[0].capability_range.high == 5.5);
        if (good)
            model_done(&model);
        else
            assert_int_equal(diagnostics.list[0].kind, cases[i].kind);
        diagnostics_done(&diagnostics);
    }
}

static void grades_outside_a_to_f_are_doubtful(void **state)
{
    static const char text[] = HEAD
        "[{\"id\": \"a\", \"grade\": \"F\"}, {\"id\": \"b\", \"grade\": \"G\"}, {\"id\": \"c\", \"grade\": \"a\"}], "
        "\"sources\": [{\"id\": \"s\"}], "
        "\"ties\": [{\"from\": \"a\", \"to\": \"b\", \"layer\": \"m\", \"weight\": 1, \"sources\": [\"s\"], \"grade\": "
        "\"\"}, "
        "{\"from\": \"a\", \"to\": \"c\", \"layer\": \"m\", \"weight\": 1, \"sources\": [\"s\"], \"grade\": \"A\"}], "
        "\"pacts\": [{\"id\": \"p\", \"layer\": \"m\", \"members\": [\"a\", \"b\"], \"weight\": 1, \"grade\": "
        "\"B2\"}]}";
    struct diagnostics asked = { .wants_warnings = true };
    struct model model;

    (void)state;
    assert_true(parse(&model, text, &asked));
    model_done(&model);
    assert_int_equal(asked.warning_count, 4);
    diagnostics_done(&asked);
    assert_true(grade_width("A") == 0.1 && grade_width("E") == grade_width("F") && grade_width(NULL) == 0);
}

static void free_keys_are_let_pass(void **state)
{
    struct diagnostics diagnostics = { 0 };
    struct model model;

    (void)state;
    assert_true(parse(&model, HEAD "[{\"id\": \"a\", \"x-colour\": [1], \"note\": \"n\", \"$comment\": \"c\"}]}",
                      &diagnostics));
    model_done(&model);
    diagnostics_done(&diagnostics);
}

static void a_pact_stands_for_a_tie_between_every_two_members(void **state)
{
    struct diagnostics diagnostics = { 0 };
    struct model model;

    (void)state;
    assert_true(parse(&model,
                      HEAD THREE ", \"pacts\": [{\"id\": \"p\", \"layer\": \"m\", \"members\": [\"a\", \"b\", \"c\"], "
                                 "\"weight\": 0.5}]}",
                      &diagnostics));
    assert_int_equal(model.tie_count, 3);
    assert_int_equal(model.ties[2].pact, 0);
    assert_true(model_tie_weight(&model, &model.ties[2]) == 0.5);
    model.pacts[0].present = false;
    assert_true(model_tie_weight(&model, &model.ties[2]) == 0);
    model_done(&model);
    diagnostics_done(&diagnostics);
}

static void reliance_takes_its_share(void **state)
{
    static const struct {
        bool disjoint;
        double c_left, d_left, expected;
    } cases[] = {
        { false, 1, 1, 0.6 },
        { false, 0, 1, 0.6 * 0.2 },
        { false, 0.5, 1, 0.6 * 0.6 },
        { false, 0, 0, 0.6 * 0.2 * 0.5 },
        { true, 0, 0, 0 },
        { true, 0.5, 0, 0.6 * (1 - 0.4 - 0.5) },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct reliance reliances[] = { { .actor = 2, .share = 0.8, .since = 1 },
                                        { .actor = 3, .share = 0.5, .since = 1 } };
        struct actor actors[4] = { 0 };
        struct layer layer = { .on = true };
        struct tie tie = { .to = 1,
                           .pact = -1,
                           .weight = 0.6,
                           .reliances = reliances,
                           .reliance_count = 2,
                           .disjoint = cases[i].disjoint,
                           .present = true };
        struct model model = { .actors = actors, .layers = &layer };

        for (int a = 0; a < 4; a++)
            actors[a] = (struct actor){ .present = true, .left = 1 };
        actors[2].left = cases[i].c_left;
        actors[3].left = cases[i].d_left;
        assert_true(model_tie_weight(&model, &tie) - cases[i].expected < 1e-15);
        assert_true(model_tie_weight(&model, &tie) - cases[i].expected > -1e-15);
    }
}

static void a_copy_can_change_without_its_original(void **state)
{
    struct diagnostics diagnostics = { 0 };
    struct reliance reliance = { .actor = 1, .share = 0.5, .since = 1 };
    struct model model, copy;

    (void)state;
    assert_true(parse(&model,
                      HEAD THREE ", \"ties\": [{\"from\": \"a\", \"to\": \"b\", \"layer\": \"m\", \"weight\": 1, "
                                 "\"relies_on\": [{\"actor\": \"c\", \"share\": 0.5}]}]}",
                      &diagnostics));
    model.actors[0].reliances = &reliance;
    model.actors[0].reliance_count = 1;
    model_copy(&copy, &model);
    copy.actors[0].reliances[0].share = 0;
    copy.actors[2].left = 0;
    copy.ties[0].reliances[0].since = 0;
    copy.ties[0].weight = 7;
    model_add_tie(&copy, copy.ties[0]);
    assert_true(model.ties[0].weight == 1 && model.ties[0].reliances[0].since == 1 && model.actors[2].left == 1);
    assert_true(reliance.share == 0.5);
    assert_int_equal(model.tie_count, 1);
    model_done(&copy);
    model_done(&model);
    diagnostics_done(&diagnostics);
}

static void doubts_are_said_only_when_asked_for(void **state)
{
    static const char text[] =
        HEAD THREE ", \"ties\": [{\"from\": \"a\", \"to\": \"b\", \"layer\": \"m\", \"weight\": 3}, "
                   "{\"from\": \"b\", \"to\": \"a\", \"layer\": \"m\", \"weight\": -1}]}";
    struct diagnostics silent = { 0 }, asked = { .wants_warnings = true };
    struct model model;

    (void)state;
    assert_true(parse(&model, text, &silent));
    model_done(&model);
    assert_int_equal(silent.warning_count, 0);
    assert_true(parse(&model, text, &asked));
    model_done(&model);
    assert_int_equal(asked.warning_count, 4); /* no sources at all, one above 1, both signs, c without tie */
    diagnostics_done(&silent);
    diagnostics_done(&asked);
}

/* So many actors in a ring, and ties between each and those at distances 1 to 10. */
static void add_ring(struct text *text, int actors)
{
    text_add(text, "{\"format\": \"entente-model/1\", \"layers\": [{\"id\": \"m\"}], \"actors\": [");
    for (int i = 0; i < actors; i++)
        text_addf(text, "%s{\"id\": \"a%d\"}", i ? ",\n" : "", i);
    text_add(text, "], \"ties\": [\n");
    for (int i = 0; i < 10 * actors; i++)
        text_addf(text, "%s{\"from\": \"a%d\", \"to\": \"a%d\", \"layer\": \"m\", \"weight\": 0.%d}", i ? ",\n" : "",
                  i / 10, (i / 10 + i % 10 + 1) % actors, i % 9 + 1);
}

static void a_hundred_thousand_ties_are_read(void **state)
{
    struct diagnostics diagnostics = { .wants_warnings = true };
    struct model model;
    AUTO_TEXT text = { 0 };

    (void)state;
    add_ring(&text, 10000);
    text_add(&text, "]}");
    assert_true(parse(&model, text.data, &diagnostics));
    assert_int_equal(model.actor_count, 10000);
    assert_int_equal(model.tie_count, 100000);
    for (int i = 0; i < model.tie_count; i++) {
        assert_int_equal(model.ties[i].from, i / 10);
        assert_int_equal(model.ties[i].to, (i / 10 + i % 10 + 1) % 10000);
        assert_true(model.ties[i].weight * 10 > i % 9 + 0.9 && model.ties[i].weight * 10 < i % 9 + 1.1);
    }
    assert_int_equal(diagnostics.warning_count, 1); /* no sources */
    model_done(&model);
    diagnostics_done(&diagnostics);
}

static void a_mistake_in_the_last_of_many_ties_is_located(void **state)
{
    struct diagnostics diagnostics = { 0 };
    struct model model;
    AUTO_TEXT text = { 0 };

    (void)state;
    add_ring(&text, 10000);
    text_add(&text, ",\n  {\"from\": \"a1\", \"to\": \"ä\", \"layer\": \"n\", \"weight\": 1}], \"pacts\": []}");
    assert_false(parse(&model, text.data, &diagnostics));
    assert_int_equal(diagnostics.count, 2);
    assert_int_equal(diagnostics.list[0].line, 10000 + 100000 + 1);
    assert_int_equal(diagnostics.list[0].column, 24);
    assert_int_equal(diagnostics.list[0].caret, 23);
    assert_string_equal(diagnostics.list[0].path, "/ties/100000/to");
    assert_int_equal(diagnostics.list[1].column, 38);
    assert_string_equal(diagnostics.list[1].path, "/ties/100000/layer");
    diagnostics_done(&diagnostics);
}

/* So many that the hash is as full as it gets, and some find no place in it. */
static void every_id_is_found_at_its_index(void **state)
{
    enum { COUNT = 65536 };
    static char ids[COUNT][8];
    struct id_index index = { 0 };

    (void)state;
    assert_int_equal(id_index_find(&index, "a"), -1);
    for (int i = 0; i < COUNT; i++) {
        snprintf(ids[i], sizeof ids[i], "a%d", i == COUNT - 1 ? 7 : i);
        id_index_add(&index, ids[i], i);
    }
    id_index_sort(&index);
    for (int i = 0; i < COUNT; i++)
        assert_int_equal(id_index_find(&index, ids[i]), i == COUNT - 1 ? 7 : i);
    assert_int_equal(id_index_find(&index, "b1"), -1);
    assert_int_equal(id_index_find(&index, "a65535"), -1);
    id_index_done(&index);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dates_are_spans_of_days),
        cmocka_unit_test(a_to_date_is_exclusive),
        cmocka_unit_test(each_mistake_is_reported_where_it_stands),
        cmocka_unit_test(actors_and_layers_have_ranges),
        cmocka_unit_test(grades_outside_a_to_f_are_doubtful),
        cmocka_unit_test(free_keys_are_let_pass),
        cmocka_unit_test(a_pact_stands_for_a_tie_between_every_two_members),
        cmocka_unit_test(reliance_takes_its_share),
        cmocka_unit_test(a_copy_can_change_without_its_original),
        cmocka_unit_test(doubts_are_said_only_when_asked_for),
        cmocka_unit_test(a_hundred_thousand_ties_are_read),
        cmocka_unit_test(a_mistake_in_the_last_of_many_ties_is_located),
        cmocka_unit_test(every_id_is_found_at_its_index),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
