/*
 * test_sampled_output.c - how sure a report is, as tables, JSON, CSV and charts; with drivers that are made up.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <string.h>

#include "analysis/null.h"
#include "analysis/sample/choices.h"
#include "analysis/sample/dropout.h"
#include "claims.h"
#include "output/result.h"
#include "output/result_sampled.h"
#include "output/sampled_chart.h"
#include "output/tables_sampled.h"

/* a–b 0.5 within 0.3 .. 0.9: where it is 0.45 or more the second claim holds; the first always, the third never. */
static const char MODEL[] =
    "{ \"format\": \"entente-model/1\", \"layers\": [{ \"id\": \"m\" }],"
    "  \"sources\": [{ \"id\": \"s\", \"title\": \"A book, and more\" }],"
    "  \"actors\": [{ \"id\": \"a\" }, { \"id\": \"b\" }, { \"id\": \"c\" }, { \"id\": \"d\" }], \"ties\": ["
    "  { \"from\": \"a\", \"to\": \"b\", \"layer\": \"m\", \"weight\": 0.5, \"range\": [0.3, 0.9], \"sources\": "
    "[\"s\"] },"
    "  { \"from\": \"a\", \"to\": \"c\", \"layer\": \"m\", \"weight\": 1, \"grade\": \"B\" },"
    "  { \"from\": \"b\", \"to\": \"d\", \"layer\": \"m\", \"weight\": 1, \"exists\": 0.7 }] }";

static const char EXPECT[] =
    "[{ \"id\": \"C-1\", \"claim\": \"one\", \"that\": \"strength(a, b) > 0\" },"
    " { \"id\": \"c-1\", \"claim\": \"two\", \"that\": \"strength(a, b) >= 0.45\", \"confidence\": 0.95 },"
    " { \"id\": \"C3\", \"claim\": \"three\", \"that\": \"strength(a, b) < 0.2\" },"
    " { \"id\": \"C4\", \"claim\": \"four\", \"that\": \"strength(b, d) < 0.5\" }]";

enum { NUMBERS = 3 };

static struct driving_input inputs[NUMBERS] = {
    { "tie a–b, m", "s", 0.5, 0.3, 0.9, 1, false },
    { "tie a–c, m", NULL, 1, 0.8, 1.2, 1, true },
    { "existence of tie b–d, m", NULL, 1, 0, 1, 0.7, false },
};

static struct driver made_up[] = {
    { .input = 0,
      .correlation = { .number = 0.9 },
      .low = { .number = -0.12 },
      .high = { .number = 0.35 },
      .input_low = 0.33,
      .input_high = 0.8 },
    { .input = 2,
      .correlation = { .reason = "no variance" },
      .low = { .reason = "no ties" },
      .high = { .number = 0.05 },
      .input_low = 0,
      .input_high = 1 },
};

/* A scenario of which samples were drawn, as the commands do. */
struct sure {
    struct told told;
    struct drivers drivers;
    struct driven driven[3];
    struct breaking breaking[2];
};

static void sample(struct sure *sure)
{
    struct measure_choice choice, by_layer = { .forced = false };
    struct told *told = &sure->told;
    struct error error = { 0 };
    struct samples samples;

    tell(told, MODEL,
         "[{ \"id\": \"fall\", \"title\": \"It falls\", \"steps\": [{ \"do\": \"collapse\", \"actor\": \"c\" }] }]",
         EXPECT);
    (void)claim_of(told, 0);
    report_done(&told->report);
    assert_true(measure_choice_parse(&choice, "efficiency,density,average_path_length", NULL, false, &error));
    analyse_scenario(&told->report, &told->scenario, &told->model, &choice);
    {
        const struct sampling_question question = {
            .model = &told->model,
            .scenario = &told->scenario,
            .choice = &choice,
            .by_layer = &by_layer,
            .seed = 1,
            .count = 400,
            .processes = 1,
        };

        assert_true(samples_draw(&samples, &told->report, &question, &error));
        assert_true(report_sum_samples(&told->report, &samples, &question, &error));
    }
    samples_done(&samples);
    told->report.sampling->dropouts = arena_alloc(&told->report.arena, sizeof(struct dropouts));
    told->report.sampling->choices = arena_alloc(&told->report.arena, sizeof(struct choices_varied));
    dropouts_init(told->report.sampling->dropouts, &told->report, &told->scenario, &told->model, &choice);
    choices_vary(told->report.sampling->choices, &told->report, &told->scenario, &told->model, &choice);
}

/* Drivers of efficiency and of two claims, and what breaks those that hold. */
static void drive(struct sure *sure)
{
    sure->driven[0] = (struct driven){ .claim = -1,
                                       .key = { 1, LAYER_COMBINED, -1, -1, &measure_efficiency, FIXED },
                                       .middle = VALUE(0.05),
                                       .median = VALUE(0.06),
                                       .low = VALUE(-0.1),
                                       .high = VALUE(0.3) };
    sure->driven[1] = sure->driven[2] = sure->driven[0];
    sure->driven[1].claim = 0;
    sure->driven[2].claim = 1;
    for (int i = 0; i < 3; i++) {
        sure->driven[i].has_margin = true;
        sure->driven[i].drivers = made_up;
        sure->driven[i].driver_count = 2;
        sure->driven[i].moving_count = 2;
    }
    sure->breaking[0] = (struct breaking){ .claim = 0, .input = -1 };
    sure->breaking[1] = (struct breaking){ .claim = 1, .input = 0, .value = 0.449, .way = 0.255, .verdict = FAILS };
    sure->drivers = (struct drivers){ .inputs = inputs,
                                      .input_count = NUMBERS,
                                      .list = sure->driven,
                                      .count = 3,
                                      .figure_count = 1,
                                      .breaking = sure->breaking,
                                      .breaking_count = 2 };
    sure->told.report.sampling->drivers = &sure->drivers;
}

static void make_sure(struct sure *sure)
{
    sample(sure);
    drive(sure);
}

static void write_all(const struct sure *sure, bool details, bool markdown, struct text *out)
{
    struct table_list list = { 0 };

    tables_of_sampling(&list, &sure->told.report, details);
    for (int i = 0; i < list.count; i++) {
        if (markdown)
            table_write_markdown(&list.tables[i], out);
        else
            table_write_text(&list.tables[i], false, out);
    }
    table_list_done(&list);
}

static void expect_text(const struct text *out, const char *wanted)
{
    if (!strstr(text_string(out), wanted))
        fail_msg("'%s' is not in\n%s", wanted, text_string(out));
}

static void what_falls_short_is_said_with_its_drivers_and_what_breaks_it(void **state)
{
    struct sure sure;
    AUTO_TEXT out = { 0 };

    (void)state;
    make_sure(&sure);
    write_all(&sure, false, true, &out);
    expect_text(
        &out,
        "400 samples of 3 judged numbers (1 with a range, 1 by grade, 1 about whether a tie exists), PERT, seed 1");
    expect_text(&out, "c-1 holds as judged but falls short of 95 %: ");
    expect_text(&out, "; it hangs most on 'tie a–b, m' and 'existence of tie b–d, m'; what would break it: "
                      "'tie a–b, m' at 0.449 instead of 0.5 (26 % of the way to its limit)");
    expect_text(&out,
                "| C-1 | tie a–b, m | 0.5 | 0.90 | –¹ |  |  |\n|  | existence of tie b–d, m | 70.0 % | –² |  |  |  |\n"
                "| c-1 | tie a–b, m | 0.5 | 0.90 | 0.449 | 26 % | fails |");
    expect_text(&out, "- (1) no single judged number breaks it within its limits\n");
    expect_text(&out, "C4 fails as judged, and that is not sure: it holds in ");
    expect_text(&out, "| C-1 | holds | 100.0 % | 99.0 – 100.0 | holds |");
    expect_text(&out, "| source s | 1 tie | C-1, c-1 |");
    expect_text(&out, "C-1, c-1 rest on one source only: s (A book, and more)");
    assert_null(strstr(out.data, "C3 fails as judged, and"));
    assert_null(strstr(out.data, "nan"));
    text_done(&out);
    sure.driven[1].driver_count = 0;
    write_all(&sure, false, true, &out);
    expect_text(&out, "| C-1 | no single judged number breaks it |  |  |  |  |  |");
    told_done(&sure.told);
}

static void without_drivers_and_claims_there_are_fewer_tables(void **state)
{
    struct sure sure;
    AUTO_TEXT out = { 0 };
    struct claims_checked *claims;

    (void)state;
    sample(&sure);
    claims = sure.told.report.claims;
    sure.told.report.claims = NULL;
    write_all(&sure, true, false, &out);
    expect_text(&out, "How sure (all actors, all layers combined, change to 'It falls')");
    assert_null(strstr(out.data, "What "));
    assert_null(strstr(out.data, "Claims"));
    sure.told.report.claims = claims;
    told_done(&sure.told);
}

static void lines_below_tables_end_before_the_margin(void **state)
{
    struct sure sure;
    AUTO_TEXT out = { 0 };

    (void)state;
    make_sure(&sure);
    write_all(&sure, true, false, &out);
    for (const char *line = out.data; *line; line += strcspn(line, "\n") + 1) {
        AUTO_FREE char *alone = mem_ndup(line, strcspn(line, "\n"));

        if (display_width(alone) > 124)
            fail_msg("%d columns: %s", display_width(alone), alone);
    }
    told_done(&sure.told);
}

static const cJSON *item(const cJSON *object, const char *key)
{
    const cJSON *found = cJSON_GetObjectItemCaseSensitive(object, key);

    if (!found)
        fail_msg("no key '%s'", key);
    return found;
}

static void json_has_probabilities_intervals_and_drivers(void **state)
{
    struct sure sure;
    AUTO_TEXT out = { 0 };
    const cJSON *claim, *sampling, *driver, *figure;
    cJSON *root;

    (void)state;
    make_sure(&sure);
    result_write_json(&sure.told.report, NULL, 0, &out);
    root = cJSON_Parse(out.data);
    assert_non_null(root);
    claim = item(cJSON_GetArrayItem(item(root, "claims"), 1), "sampled");
    assert_float_equal(item(claim, "confidence")->valuedouble, 0.95, 0);
    assert_string_equal(item(item(claim, "independent"), "verdict")->valuestring, "fails");
    assert_float_equal(item(item(claim, "shared"), "holds")->valuedouble,
                       (double)sure.told.report.sampling->claims[1].holds[REGIME_SHARED] / 400, 1e-11);
    figure = item(item(item(cJSON_GetArrayItem(item(root, "phases"), 1), "network"), "combined"), "efficiency");
    assert_true(item(item(figure, "interval"), "low")->valuedouble <
                item(item(figure, "interval"), "high")->valuedouble);
    assert_float_equal(item(item(item(figure, "interval"), "change"), "falls")->valuedouble, 1, 0);
    sampling = item(root, "sampling");
    driver = cJSON_GetArrayItem(item(cJSON_GetArrayItem(item(sampling, "drivers"), 2), "inputs"), 1);
    assert_true(cJSON_IsNull(item(driver, "correlation")));
    assert_string_equal(item(driver, "reason")->valuestring, "no variance");
    assert_true(cJSON_IsNull(item(item(driver, "if_low"), "value")));
    assert_true(cJSON_IsNull(item(cJSON_GetArrayItem(item(sampling, "breaking"), 0), "input")));
    assert_float_equal(item(cJSON_GetArrayItem(item(sampling, "breaking"), 1), "turns_at")->valuedouble, 0.449, 1e-12);
    assert_string_equal(item(cJSON_GetArrayItem(item(sampling, "dropouts"), 0), "without")->valuestring, "source");
    cJSON_Delete(root);
    told_done(&sure.told);
}

/* Fields of the line; the next one. */
static const char *count_fields(const char *line, int *fields)
{
    bool quoted = false;

    for (*fields = 1; *line && (*line != '\n' || quoted); line++) {
        quoted = quoted != (*line == '"');
        *fields += !quoted && *line == ',';
    }
    return line + (*line == '\n');
}

static void rows_of_csv_are_as_long_as_their_heads(void **state)
{
    static void (*const writers[])(const struct report *report, struct text *out) = {
        result_write_sampled_csv,  result_write_sampled_claims_csv, result_write_drivers_csv, result_write_breaking_csv,
        result_write_dropouts_csv, result_write_choices_csv,        result_write_null_csv,
    };
    struct null_comparison null = { .p_actors = UNDEFINED("fewer than 19 others") };
    struct sure sure;

    (void)state;
    make_sure(&sure);
    sure.told.report.null = &null;
    for (size_t i = 0; i < sizeof writers / sizeof *writers; i++) {
        AUTO_TEXT out = { 0 };
        int head, fields;
        const char *line;

        writers[i](&sure.told.report, &out);
        line = count_fields(out.data, &head);
        assert_true(*line);
        while (*line) {
            line = count_fields(line, &fields);
            assert_int_equal(fields, head);
        }
        assert_null(strstr(out.data, "nan"));
    }
    told_done(&sure.told);
}

static void charts_are_of_figures_and_of_claims_that_are_not_sure(void **state)
{
    struct sure sure;
    AUTO_TEXT name = { 0 };
    AUTO_TEXT figure = { 0 };
    AUTO_TEXT claim = { 0 };

    (void)state;
    make_sure(&sure);
    assert_true(driven_has_chart(&sure.told.report, &sure.driven[0]));
    assert_false(driven_has_chart(&sure.told.report, &sure.driven[1])); /* holds in every sample */
    assert_true(driven_has_chart(&sure.told.report, &sure.driven[2]));
    driven_add_file_name(&sure.told.report, &sure.driven[1], &name);
    assert_string_equal(name.data, "tornado-c-1");
    driven_write_chart(&sure.told.report, &sure.driven[0], LANGUAGE_ENGLISH, &figure);
    driven_write_chart(&sure.told.report, &sure.driven[2], LANGUAGE_ENGLISH, &claim);
    assert_null(strstr(figure.data, "the claim turns"));
    assert_non_null(strstr(claim.data, "the claim turns"));
    assert_non_null(strstr(claim.data, ">0.330<"));
    sure.driven[2].claim = 2;
    assert_false(driven_has_chart(&sure.told.report, &sure.driven[2])); /* fails in every sample */
    sure.driven[2].claim = 3;
    assert_true(driven_has_chart(&sure.told.report, &sure.driven[2]));
    sure.driven[2].has_margin = false;
    assert_false(driven_has_chart(&sure.told.report, &sure.driven[2]));
    sure.driven[0].middle = UNDEFINED("no ties");
    assert_false(driven_has_chart(&sure.told.report, &sure.driven[0]));
    told_done(&sure.told);
}

static void chance_is_told_with_how_it_is_counted(void **state)
{
    struct null_comparison null = {
        .loss = VALUE(0.4),
        .rewired = 99,
        .undefined = 1,
        .as_bad = 4,
        .p = VALUE(0.05),
        .median = VALUE(0.3),
        .low = VALUE(0.2),
        .high = VALUE(0.41),
        .collapse_loss = VALUE(0.5),
        .rank = 2,
        .comparators = 6,
        .actors_as_bad = 1,
        .p_actors = UNDEFINED("fewer than 19 others"),
    };
    struct report report = { .null = &null };
    struct table_list list = { 0 };
    AUTO_TEXT out = { 0 };

    (void)state;
    tables_of_sampling(&list, &report, false);
    assert_int_equal(list.count, 1);
    table_write_text(&list.tables[0], false, &out);
    expect_text(&out, "p, by chance                       0.050   4 of 99 rewired networks lose as much at least: "
                      "(4 + 1) / (99 + 1); 1 without a loss to compare");
    expect_text(&out, "(1) fewer than 19 others");
    table_list_done(&list);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_falls_short_is_said_with_its_drivers_and_what_breaks_it),
        cmocka_unit_test(without_drivers_and_claims_there_are_fewer_tables),
        cmocka_unit_test(lines_below_tables_end_before_the_margin),
        cmocka_unit_test(json_has_probabilities_intervals_and_drivers),
        cmocka_unit_test(rows_of_csv_are_as_long_as_their_heads),
        cmocka_unit_test(charts_are_of_figures_and_of_claims_that_are_not_sure),
        cmocka_unit_test(chance_is_told_with_how_it_is_counted),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
