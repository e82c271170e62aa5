/*
 * test_page.c - pieces of the page: texts, links, tables, diagrams, and the words of the headline.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "output/page/html.h"
#include "output/page/turn.h"

static void texts_never_become_markup(void **state)
{
    AUTO_TEXT out = { 0 };

    (void)state;
    html_element(&out, "td class=\"n\"", "</td><b onload='x'>&\"{1}\x1b\xe2\x80\xae");
    assert_string_equal(out.data,
                        "<td class=\"n\">&lt;/td&gt;&lt;b onload=&apos;x&apos;&gt;&amp;&quot;{1}\\x1b\\u{202e}"
                        "</td>\n");
}

static void only_web_addresses_become_links(void **state)
{
    static const struct {
        const char *url;
        bool is_link;
    } cases[] = {
        { "https://x.org/a?b&c", true }, { "HTTP://x.org", true },        { "javascript:alert(1)", false },
        { " https://x.org", false },     { "data:text/html,<p>", false }, { "//x.org", false },
        { "https:x.org", false },        { "file:///etc/passwd", false }, { "", false },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        AUTO_TEXT out = { 0 };

        html_link(&out, cases[i].url, "title");
        assert_int_equal(strstr(out.data, "href=") != NULL, cases[i].is_link);
        assert_int_equal(strstr(out.data, "rel=\"noopener noreferrer\"") != NULL, cases[i].is_link);
    }
}

static void words_are_filled_once(void **state)
{
    AUTO_TEXT out = { 0 };

    (void)state;
    word_fill(&out, LANGUAGE_ENGLISH, WORD_bond_in_layer, VALUES("{2}", "{3}", "c"));
    assert_string_equal(out.data, "the {2} bond between {3} and c");
}

static void tables_name_rows_and_lead_to_definitions(void **state)
{
    struct table table;
    AUTO_TEXT out = { 0 };

    (void)state;
    table_init(&table, "T");
    table_column(&table, "measure", false);
    table_column(&table, "", true);
    table_cell(&table, "density");
    table_change(&table, VALUE(-0.25), 2, DIRECTION_HIGHER);
    table_cell(&table, "الف");
    table_value(&table, UNDEFINED("why <not>"), 2);
    html_table(&out, LANGUAGE_ENGLISH, &table);
    assert_non_null(strstr(out.data, "<th scope=\"col\">measure</th><td class=\"n\"></td>"));
    assert_non_null(strstr(out.data, "<th scope=\"row\"><a href=\"#m-density\">density</a></th>"
                                     "<td class=\"n bad\">▼ −0.25</td></tr>"));
    assert_non_null(strstr(out.data, "\u2068الف\u2069</th><td class=\"n faint\">–¹</td>"));
    assert_non_null(strstr(out.data, "<li>why &lt;not&gt;</li>"));
    table_done(&table);
}

static void diagrams_lose_what_only_a_file_needs(void **state)
{
    static const char svg[] =
        "<?xml version=\"1.0\"?>\n<!DOCTYPE svg>\n<svg width=\"9pt\" viewBox=\"0 0 9 9\" id=\"top\">\n"
        "<!-- <x> -->\n<title>entente</title>\n<g id=\"n0\" fill=\"url(#p)\"><text> id=\"n1\" "
        "&lt;</text></g></svg>\n";
    AUTO_TEXT out = { 0 };

    (void)state;
    html_svg(&out, svg, "f2", "a \"b\"");
    assert_string_equal(out.data,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"a &quot;b&quot;\" "
                        "width=\"9pt\" "
                        "viewBox=\"0 0 9 9\">\n<g id=\"f2-n0\" fill=\"url(#f2-p)\"><text> id=\"n1\" "
                        "&lt;</text></g></svg>\n");
}

enum { LAYERS = 3 };

/* A report of two actors and two phases with a bond by layer. */
static void make_report(struct report *report, const double before[LAYERS], const double after[LAYERS])
{
    static int pairs[1][2] = { { 0, 1 } };

    *report = (struct report){ .layer_count = LAYERS, .pairs = pairs, .pair_count = 1 };
    for (int i = 0; i < 2 * LAYERS; i++) {
        struct figure figure = {
            .phase = i / LAYERS, .layer = i % LAYERS, .actor = 0, .other = 1, .measure = &measure_bond
        };

        figure.value[FIXED] = VALUE(i < LAYERS ? before[i] : after[i - LAYERS]);
        report_add_figure(report, figure);
    }
}

static void the_headline_is_the_greatest_relative_fall(void **state)
{
    static const struct {
        double before[LAYERS], after[LAYERS];
        int layer, direction;
        const char *was, *now, *percent;
    } cases[] = {
        { { 10, 1.9, 1 }, { 5, 0.36, 1 }, 1, -1, "1.90", "0.36", " (−81 %)" },
        { { 1, 1, 1 }, { 1, 1, 1.5 }, 2, 1, "1.00", "1.50", " (+50 %)" },
        { { 1, 0, 1 }, { 1, 0.5, 1.5 }, 1, 1, "0.00", "0.50", "" },
        { { 1, 0, 2 }, { 1, 0, 2 }, 0, 0, "1.00", "1.00", " (0 %)" },
        { { 1, 0, 2 }, { 1, 0, 0 }, 2, -1, "2.00", "0.00", " (−100 %)" },
        { { 0.1234, 0, 2 }, { 0.1233, 0, 2 }, 0, -1, "0.1234", "0.1233", " (−0.08 %)" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct report report;
        struct turn turn;

        make_report(&report, cases[i].before, cases[i].after);
        assert_true(turn_find_headline(&report, 1, report.pairs[0], &turn));
        {
            AUTO_WORDS words = turn_words_of(LANGUAGE_ENGLISH, turn);

            assert_int_equal(turn.layer, cases[i].layer);
            assert_int_equal(turn_direction(&turn), cases[i].direction);
            assert_string_equal(words.before.data, cases[i].was);
            assert_string_equal(words.now.data, cases[i].now);
            assert_string_equal(text_string(&words.percent), cases[i].percent);
        }
        report_done(&report);
    }
}

/* Two actors fall in phase 1, whose title is "T"; a step of phase 2 weakens another. */
static void blame_is_for_collapses_only_where_nothing_else_happened(void **state)
{
    struct report_phase phases[] = { { .id = "before", .parent = -1 },
                                     { .title = "T" },
                                     { .title = "U", .parent = 1 } };
    struct report_actor actors[] = { { .id = "a", .name = "Aa" },
                                     { .id = "b", .name = "Bb" },
                                     { .id = "c", .name = "Cc" } };
    struct report_change changes[] = {
        { .phase = 1, .step = 0, .subject = CHANGE_ACTOR, .actor = "a", .was = 1 },
        { .phase = 1, .step = 0, .subject = CHANGE_TIE, .from = "a", .to = "c", .was = 1 },
        { .phase = 1, .step = 1, .subject = CHANGE_ACTOR, .actor = "b", .was = 1 },
        { .phase = 1, .step = -1, .round = 1, .subject = CHANGE_ACTOR, .actor = "c", .was = 1 },
        { .phase = 2, .step = 0, .subject = CHANGE_ACTOR, .actor = "c", .was = 1, .now = 0.5 },
    };
    struct report report = {
        .phases = phases, .phase_count = 3, .actors = actors, .actor_count = 3, .changes = changes, .change_count = 5
    };
    AUTO_TEXT first = { 0 };
    AUTO_TEXT second = { 0 };

    (void)state;
    assert_int_equal(turn_phase(&report), 1);
    turn_add_cause(&first, LANGUAGE_ENGLISH, &report, 1);
    turn_add_cause(&second, LANGUAGE_ENGLISH, &report, 2);
    assert_string_equal(first.data, "Without Aa and Bb");
    assert_string_equal(second.data, "After “U”");
    report.changes = changes + 4;
    report.change_count = 1;
    assert_int_equal(turn_phase(&report), 2);
}

/* Somebody falls in every phase; phase 2 builds on 1, phase 3 on what the case says. */
static void the_headline_is_about_the_last_fall_of_all_futures(void **state)
{
    static const struct {
        int parent, expected;
    } cases[] = { { 1, 1 }, { 2, 3 }, { 0, 1 } };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct report_phase phases[] = { { .parent = -1 },
                                         { .parent = 0 },
                                         { .parent = 1, .is_leaf = cases[i].parent != 2 },
                                         { .parent = cases[i].parent, .is_leaf = true } };
        struct report_change changes[] = {
            { .phase = 1, .subject = CHANGE_ACTOR, .actor = "a", .was = 1 },
            { .phase = 2, .subject = CHANGE_ACTOR, .actor = "b", .was = 1 },
            { .phase = 3, .subject = CHANGE_ACTOR, .actor = "c", .was = 1 },
        };
        struct report report = { .phases = phases, .phase_count = 4, .changes = changes, .change_count = 3 };

        assert_int_equal(turn_phase(&report), cases[i].expected);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts_never_become_markup),
        cmocka_unit_test(only_web_addresses_become_links),
        cmocka_unit_test(words_are_filled_once),
        cmocka_unit_test(tables_name_rows_and_lead_to_definitions),
        cmocka_unit_test(diagrams_lose_what_only_a_file_needs),
        cmocka_unit_test(the_headline_is_the_greatest_relative_fall),
        cmocka_unit_test(the_headline_is_about_the_last_fall_of_all_futures),
        cmocka_unit_test(blame_is_for_collapses_only_where_nothing_else_happened),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
