/*
 * test_page_explore.c - the section in which the reader lets somebody fall, without its script.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "analysis/analyse.h"
#include "base/json.h"
#include "explored.h"
#include "output/page/section.h"

/* Every tie is one line of the drawing, between its actors, in its layer and of its sign. */
static void check_lines(const struct report *report, const char *section)
{
    static const char mark[] = "id=\"explore-page\">";
    cJSON *data = cJSON_Parse(strstr(section, mark) + strlen(mark));
    const cJSON *lines = cJSON_GetObjectItem(data, "lines");
    int found = 0;

    assert_int_equal(cJSON_GetArraySize(lines), report->drawing.edge_count);
    for (int i = 0; i < report->drawing.edge_count; i++) {
        const struct drawing_edge *edge = &report->drawing.edges[i];
        const cJSON *line = cJSON_GetArrayItem(lines, i);
        int number = cJSON_GetArrayItem(line, 2)->valueint;
        const struct explored_tie *tie = &report->exploration->ties[number < 0 ? 0 : number];

        assert_int_equal(cJSON_GetArrayItem(line, 0)->valueint, edge->from);
        assert_int_equal(cJSON_GetArrayItem(line, 1)->valueint, edge->to);
        if (number < 0)
            continue;
        assert_true(tie->a == edge->from && tie->b == edge->to && tie->layer == edge->layer);
        assert_int_equal(tie->is_hostile, edge->hostile);
        found++;
    }
    assert_int_equal(found, report->exploration->tie_count);
    cJSON_Delete(data);
}

/* The section about a model drawn at random; with a cap of 0 as if nothing had been explored. */
static void write_section(int actors, int cap, struct text *out)
{
    struct random random = random_stream(5, (uint64_t)actors);
    struct measure_choice choice = choose();
    struct played played;
    struct report report;
    AUTO_TEXT text = { 0 };

    draw_model(&random, actors, &text);
    play(&played, text.data, phases);
    assert_true(played.good);
    analyse_scenario(&report, &played.scenario, &played.model, &choice);
    assert_false(has_exploration(&report));
    report_explore(&report, &played.scenario, &played.model);
    assert_true(has_exploration(&report));
    for (int i = 0; i < report.exploration->before.actor_count; i++)
        assert_string_equal(report.exploration->before.actors[i].id, report.actors[i].id);
    if (report.exploration->set_count > cap)
        report.exploration->set_count = cap;
    section_explore(&(struct page){ .report = &report, .out = out });
    if (cap > 0)
        check_lines(&report, out->data);
    report_done(&report);
    played_done(&played);
}

static int count(const char *text, const char *what)
{
    int found = 0;

    for (; (text = strstr(text, what)); text++)
        found++;
    return found;
}

static void only_those_who_are_there_can_fall(void **state)
{
    AUTO_TEXT out = { 0 };

    (void)state;
    write_section(6, 1000, &out);
    assert_int_equal(count(out.data, "<button type=\"button\" aria-pressed=\"false\" data-actor="), 6);
    assert_int_equal(count(out.data, "data-actor=\"6\""), 0);
    assert_int_equal(count(out.data, "<tr><th scope=\"row\">"), 1 + 6);
    assert_int_equal(count(out.data, word(LANGUAGE_ENGLISH, WORD_explore_how)), 1);
}

static void figures_that_differ_from_other_sections_are_announced(void **state)
{
    AUTO_TEXT out = { 0 };

    (void)state;
    write_section(6, 1000, &out);
    assert_int_equal(count(out.data, word(LANGUAGE_ENGLISH, WORD_explore_added)), 1);
}

static void without_pairs_one_falls_at_a_time(void **state)
{
    AUTO_TEXT out = { 0 };

    (void)state;
    write_section(EXPLORED_IN_PAIRS + 1, 1000, &out);
    assert_int_equal(count(out.data, word(LANGUAGE_ENGLISH, WORD_explore_how_one)), 1);
    assert_int_equal(count(out.data, "\"a\": ["), EXPLORED_IN_PAIRS + 1);
}

static void what_was_not_explored_is_not_offered(void **state)
{
    AUTO_TEXT out = { 0 };

    (void)state;
    write_section(6, 0, &out);
    assert_int_equal(count(out.data, "6 actors with "), 1);
    assert_int_equal(count(out.data, "<script"), 0);
    assert_int_equal(count(out.data, "<button"), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_those_who_are_there_can_fall),
        cmocka_unit_test(figures_that_differ_from_other_sections_are_announced),
        cmocka_unit_test(without_pairs_one_falls_at_a_time),
        cmocka_unit_test(what_was_not_explored_is_not_offered),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
