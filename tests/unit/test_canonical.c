/*
 * test_canonical.c - one order and layout of models and scenarios.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdbool.h>
#include <string.h>

#include "formats/canonical.h"

static void write(const char *json, struct text *out)
{
    cJSON *root = cJSON_Parse(json);

    assert_non_null(root);
    canonical_write(root, out);
    cJSON_Delete(root);
}

static void documents_look_like_this(void **state)
{
    static const struct {
        const char *json, *expected;
    } cases[] = {
        { "{\"title\":\"t\",\"format\":\"f\"}", "{\n  \"format\": \"f\",\n  \"title\": \"t\"\n}\n" },
        { "{\"ties\":[],\"layers\":[],\"x-list\":[]}", "{\n  \"layers\": [],\n  \"x-list\": []\n}\n" },
        { "{\"layers\":[{\"id\":\"m\"}]}", "{\n  \"layers\": [ { \"id\": \"m\" } ]\n}\n" },
        { "{\"layers\":[{\"id\":\"m\"},{\"id\":\"e\"}]}",
          "{\n  \"layers\": [\n    { \"id\": \"m\" },\n    { \"id\": \"e\" }\n  ]\n}\n" },
        { "{\"x-b\":1,\"x-a\":-0.0,\"note\":\"\\u00e9\\n\"}",
          "{\n  \"note\": \"\xc3\xa9\\n\",\n  \"x-a\": 0,\n  \"x-b\": 1\n}\n" },
        { "{\"focus\":{\"pairs\":[[\"a\",\"b\"]],\"bloc\":\"c\"}}",
          "{\n  \"focus\": { \"bloc\": \"c\", \"pairs\": [ [\"a\", \"b\"] ] }\n}\n" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        AUTO_TEXT out = { 0 };

        write(cases[i].json, &out);
        assert_string_equal(out.data, cases[i].expected);
    }
}

/* A tie with a note of so many letters. */
static void write_tie(int letters, struct text *out)
{
    AUTO_TEXT json = { 0 };

    text_add(&json, "{\"ties\":[{\"grade\":\"A\",\"note\":\"");
    text_add_repeated(&json, "\xc3\xa9", letters);
    text_add(&json, "\",\"from\":\"a\",\"to\":\"b\"},{}]}");
    write(json.data, out);
}

static int longest_line(const char *text)
{
    int longest = 0;

    while (*text) {
        size_t length = strcspn(text, "\n");
        char *line = mem_ndup(text, length);

        longest = display_width(line) > longest ? display_width(line) : longest;
        mem_auto_free(&line);
        text += length + 1;
    }
    return longest;
}

static void what_fits_in_120_columns_stands_on_one_line(void **state)
{
    int frame = display_width("    { \"from\": \"a\", \"to\": \"b\", \"grade\": \"A\", \"note\": \"\" },");

    (void)state;
    for (int letters = 1; letters < 100; letters++) {
        AUTO_TEXT out = { 0 };
        bool is_one_line;

        write_tie(letters, &out);
        is_one_line = strstr(out.data, "\"to\": \"b\", \"grade\"") != NULL;
        assert_int_equal(is_one_line, frame + letters <= 120);
        assert_true(longest_line(out.data) <= 120);
    }
}

static void what_was_written_is_written_the_same_again(void **state)
{
    (void)state;
    for (int letters = 0; letters < 300; letters++) {
        AUTO_TEXT once = { 0 };
        AUTO_TEXT twice = { 0 };

        write_tie(letters, &once);
        write(once.data, &twice);
        assert_string_equal(once.data, twice.data);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(documents_look_like_this),
        cmocka_unit_test(what_fits_in_120_columns_stands_on_one_line),
        cmocka_unit_test(what_was_written_is_written_the_same_again),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
