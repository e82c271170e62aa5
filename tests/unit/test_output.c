/*
 * test_output.c - tables as text, Markdown and CSV.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "output/table.h"

static void fill(struct table *table)
{
    table_init(table, "Title");
    table_column(table, "actor", false);
    table_column(table, "value", true);
    table_cell(table, "Türkiye");
    table_value(table, VALUE(1.5), 3);
    table_cell(table, "조선");
    table_value(table, UNDEFINED("no path"), 3);
    table_cell(table, "e\xcc\x81|<b>");
    table_change(table, VALUE(-0.25), 2, DIRECTION_HIGHER);
}

static void columns_are_aligned_by_display_width(void **state)
{
    struct table table;
    AUTO_TEXT out = { 0 };

    (void)state;
    fill(&table);
    table_write_text(&table, false, &out);
    assert_string_equal(out.data, "Title\n"
                                  "  actor       value\n"
                                  "  ─────────────────\n"
                                  "  Türkiye     1.500\n"
                                  "  조선           –¹\n"
                                  "  e\xcc\x81|<b>     ▼ -0.25\n"
                                  "  (1) no path\n");
    table_done(&table);
}

static void colour_never_stands_alone(void **state)
{
    struct table table;
    AUTO_TEXT out = { 0 };

    (void)state;
    fill(&table);
    table_write_text(&table, true, &out);
    assert_non_null(strstr(out.data, "\033[31m▼ -0.25\033[0m"));
    table_done(&table);
}

static void markdown_escapes_what_would_be_markup(void **state)
{
    struct table table;
    AUTO_TEXT out = { 0 };

    (void)state;
    fill(&table);
    table_write_markdown(&table, &out);
    assert_non_null(strstr(out.data, "| e\xcc\x81\\|\\<b\\> | ▼ -0.25 |"));
    table_done(&table);
}

static void csv_quotes_and_disarms(void **state)
{
    static const struct {
        const char *value, *expected;
    } cases[] = {
        { "plain", "plain" },
        { "a,b", "\"a,b\"" },
        { "say \"no\"", "\"say \"\"no\"\"\"" },
        { "=HYPERLINK(1)", "\"'=HYPERLINK(1)\"" },
        { "-2", "-2" },
        { "-2+3", "\"'-2+3\"" },
        { "", "" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        AUTO_TEXT out = { 0 };

        csv_text(&out, cases[i].value);
        assert_string_equal(text_string(&out), cases[i].expected);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(columns_are_aligned_by_display_width),
        cmocka_unit_test(colour_never_stands_alone),
        cmocka_unit_test(markdown_escapes_what_would_be_markup),
        cmocka_unit_test(csv_quotes_and_disarms),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
