/*
 * test_csv_map.c - the words of --map, quoted and not.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "base/shell.h"
#include "formats/csv_map.h"

static void words_are_read_as_they_were_written(void **state)
{
    static const char *const headings[] = { "Land A, Ort", "\"",   "a=b",   "",     "Value, \"US\"",
                                            ",",           "x\"y", "Größe", "\"\"," };
    enum { COUNT = sizeof headings / sizeof *headings };
    AUTO_TEXT map = { 0 };
    AUTO_MAP_WORD word = { 0 };
    struct error error = { 0 };
    const char *rest;

    (void)state;
    for (int i = 0; i < COUNT; i++)
        csv_map_add(&map, i % 2 ? "to" : "from", headings[i]);
    assert_true(csv_map_check(map.data, &error));
    rest = map.data;
    for (int i = 0; i < COUNT; i++) {
        assert_true(csv_map_next(&rest, &word));
        assert_string_equal(text_string(&word.role), i % 2 ? "to" : "from");
        assert_string_equal(text_string(&word.heading), headings[i]);
    }
    assert_false(csv_map_next(&rest, &word));
}

static void plain_headings_stand_without_quotes(void **state)
{
    AUTO_TEXT map = { 0 };

    (void)state;
    csv_map_add(&map, "from", "Land A");
    csv_map_add(&map, "to", "Land \"B\"");
    assert_string_equal(map.data, "from=Land A,to=\"Land \"\"B\"\"\"");
}

static void what_is_no_map_is_refused(void **state)
{
    static const struct {
        const char *map, *what;
    } cases[] = {
        { "from=\"a,to=b", "is never closed" },
        { "from=\"a\"\"", "is never closed" },
        { "from=\"", "is never closed" },
        { "from=\"a\"b,to=c", "text behind the closing quote" },
        { "from=Land A, Ort,to=b", "'\"Land A, Ort\"'" },
        { "from", "is no KEY=HEADING" },
        { "", "is empty" },
        { "from=a,", "is empty" },
        { "from=a,,to=b", "is empty" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct error error = { 0 };

        assert_false(csv_map_check(cases[i].map, &error));
        assert_int_equal(error.kind, ERROR_USAGE);
        if (!strstr(error.text, cases[i].what))
            fail_msg("%s: %s", cases[i].map, error.text);
    }
}

static void shells_read_words_as_they_are(void **state)
{
    AUTO_TEXT line = { 0 };

    (void)state;
    text_add_shell_word(&line, "from=a,to=b");
    text_add_shell_word(&line, "$x's");
    text_add_shell_word(&line, "");
    assert_string_equal(line.data, "from=a,to=b'$x'\\''s'''");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_read_as_they_were_written),
        cmocka_unit_test(plain_headings_stand_without_quotes),
        cmocka_unit_test(what_is_no_map_is_refused),
        cmocka_unit_test(shells_read_words_as_they_are),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
