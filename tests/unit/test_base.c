/*
 * test_base.c - text, numbers, JSON gate and places.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/json.h"
#include "base/json_scan.h"

static void numbers_are_written_alike_everywhere(void **state)
{
    static const struct {
        double value;
        const char *exact, *input;
    } cases[] = {
        { 0.1 + 0.2, "0.3", "0.30000000000000004" },         { -0.0, "0", "0" },       { 1e-15, "0", "1e-15" },
        { 1.0 / 3, "0.333333333333", "0.3333333333333333" }, { 12.5, "12.5", "12.5" }, { 1e300, "1e+300", "1e+300" },
    };
    char buffer[NUMBER_SIZE];

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_string_equal(number_exact(buffer, cases[i].value), cases[i].exact);
        assert_string_equal(number_input(buffer, cases[i].value), cases[i].input);
    }
    assert_string_equal(number_fixed(buffer, -0.0004, 3), "0.000");
    assert_string_equal(number_signed(buffer, -0.0004, 3), "0");
    assert_string_equal(number_signed(buffer, 0.5, 3), "+0.500");
}

static void width_counts_columns_not_bytes(void **state)
{
    (void)state;
    assert_int_equal(display_width("Türkiye"), 7);
    assert_int_equal(display_width("조선"), 4);
    assert_int_equal(display_width("e\xcc\x81"), 1);
    assert_int_equal(display_width("سوريا"), 5);
}

static void controls_become_visible(void **state)
{
    AUTO_TEXT text = { 0 };

    (void)state;
    text_add_visible(&text, "a\x1b[31m\xff\xe2\x80\xae");
    assert_string_equal(text.data, "a\\x1b[31m\\xff\\u{202e}");
}

static void leftward_words_keep_their_places(void **state)
{
    static const struct {
        const char *string, *isolated;
    } cases[] = {
        { "", "" },
        { "Türkiye – Iran", "Türkiye – Iran" },
        { "اب – جد, 2", "\u2068اب\u2069 – \u2068جد\u2069, 2" },
        { "a اب 2024 جد 0.5", "a \u2068اب 2024 جد\u2069 0.5" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        AUTO_TEXT text = { 0 };

        text_add_words_isolated(&text, cases[i].string);
        assert_string_equal(text_string(&text), cases[i].isolated);
    }
}

static void xml_holds_any_bytes(void **state)
{
    static const struct {
        const char *string, *xml;
    } cases[] = {
        { "", "" },
        { "a<b>&\"'", "a&lt;b&gt;&amp;&quot;&apos;" },
        { "]]>", "]]&gt;" },
        { "\t\r\n ", "&#9;&#13;&#10; " },
        { "\x01\x1f\x7f\xc2\x85", "\ufffd\ufffd\ufffd\ufffd" },
        { "\xff\xed\xa0\x80", "\ufffd\ufffd\ufffd\ufffd" },
        { "\xef\xbf\xbe\xef\xbf\xbf\xf0\x9f\xbf\xbf", "\ufffd\ufffd\ufffd" },
        { "Türkiye سوريا \xf0\x9f\x98\x80\xe2", "Türkiye سوريا \xf0\x9f\x98\x80\ufffd" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        AUTO_TEXT text = { 0 };

        text_add_xml(&text, cases[i].string);
        assert_string_equal(text_string(&text), cases[i].xml);
    }
}

static void nearest_word_is_found_within_two_edits(void **state)
{
    static const char *const words[] = { "syria", "russia", "iran" };

    (void)state;
    assert_string_equal(text_nearest("syrai", words, 3), "syria");
    assert_string_equal(text_nearest("rusia", words, 3), "russia");
    assert_null(text_nearest("china", words, 3));
    assert_null(text_nearest("syria", words, 1));
}

static void gate_judges_texts(void **state)
{
    static const struct {
        const char *text;
        bool good;
    } cases[] = {
        { "{}", true },
        { " [1, -0.5e3, \"a\\n\\u00e9\"] ", true },
        { "\"\\ud83d\\ude00\"", true },
        { "01", false },
        { "1.", false },
        { "+1", false },
        { "1e400", false },
        { "\"\\ud83d\"", false },
        { "\"\\u0000\"", false },
        { "\"\\u0007\"", false },
        { "\"\x01\"", false },
        { "[1,]", false },
        { "{\"a\" 1}", false },
        { "{} {}", false },
        { "", false },
        { "nul", false },
        { "\"\xc3\x28\"", false },
        { "\"\xc2\x85\"", false },
        { "// a", false },
        { "[1 2]", false },
    };
    struct json_outline outline;
    struct json_fault fault;

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        if (json_scan(cases[i].text, strlen(cases[i].text), &outline, &fault) != cases[i].good)
            fail_msg("wrong verdict on %s", cases[i].text);
        json_outline_done(&outline);
    }
}

static void depth_is_limited_to_64(void **state)
{
    char text[132] = { 0 };
    struct json_outline outline;
    struct json_fault fault;

    (void)state;
    memset(text, '[', 65);
    memset(text + 65, ']', 65);
    assert_true(json_scan(text + 1, 128, &outline, &fault));
    assert_false(json_scan(text, 130, &outline, &fault));
    assert_int_equal(fault.kind, ERROR_TOO_LARGE);
}

/* A document of its own memory. */
static bool open_document(struct json_document *document, const char *text, struct diagnostics *diagnostics)
{
    return json_document_init(document, "f.json", mem_dup(text), strlen(text), diagnostics);
}

static void places_are_found_again(void **state)
{
    static const char text[] = "{\n  \"a\": [1, {\"b/c\": \"é\", \"d\": 2}]\n}";
    struct diagnostics diagnostics = { 0 };
    struct json_document document;
    const cJSON *object;

    (void)state;
    assert_true(open_document(&document, text, &diagnostics));
    object = cJSON_GetObjectItemCaseSensitive(document.root, "a")->child->next;
    json_report(&document, object->child->next, ERROR_OUT_OF_RANGE, "wrong");
    json_report_key(&document, object->child, ERROR_UNKNOWN_KEY, "unknown");
    diagnostics_sort(&diagnostics);
    assert_int_equal(diagnostics.list[0].line, 2);
    assert_int_equal(diagnostics.list[0].column, 13);
    assert_string_equal(diagnostics.list[0].path, "/a/1/b~1c");
    assert_int_equal(diagnostics.list[1].column, 30);
    assert_string_equal(diagnostics.list[1].path, "/a/1/d");
    json_document_done(&document);
    diagnostics_done(&diagnostics);
}

static void elements_are_read_one_by_one(void **state)
{
    static const char text[] =
        "{\n  \"a\": [1, {\"b\": [true]},\n [2]],\n  \"c\": {\"d\": [3]},\n  \"e/f\": [\"ü\", {\"g\": 4}] }";
    struct diagnostics diagnostics = { 0 };
    struct json_document document;
    const struct json_list *list;
    const cJSON *element;
    int count = 0;

    (void)state;
    assert_true(json_document_init_by_element(&document, "f.json", mem_dup(text), strlen(text), &diagnostics));
    list = json_list(&document, cJSON_GetObjectItemCaseSensitive(document.root, "a"));
    JSON_EACH_ELEMENT(&document, list, i, element)
        count++;
    assert_int_equal(count, 3);
    assert_true(cJSON_IsTrue(json_element(&document, list, 1)->child->child));
    assert_null(json_element(&document, json_list(&document, NULL), 0));
    list = json_list(&document, cJSON_GetObjectItemCaseSensitive(document.root, "e/f"));
    json_report(&document, json_element(&document, list, 1)->child, ERROR_OUT_OF_RANGE, "wrong");
    json_report(&document, list->node, ERROR_OUT_OF_RANGE, "wrong");
    json_warn_element(&document, list, 0, "doubtful");
    json_report(&document, cJSON_GetObjectItemCaseSensitive(document.root, "c")->child, ERROR_OUT_OF_RANGE, "wrong");
    assert_int_equal(diagnostics.count, 4);
    for (int i = 0; i < 4; i++) {
        static const struct {
            const char *path;
            long line, column;
        } expected[] = { { "/e~1f/1/g", 5, 22 }, { "/e~1f", 5, 10 }, { "/e~1f/0", 5, 11 }, { "/c/d", 4, 14 } };

        assert_string_equal(diagnostics.list[i].path, expected[i].path);
        assert_int_equal(diagnostics.list[i].line, expected[i].line);
        assert_int_equal(diagnostics.list[i].column, expected[i].column);
    }
    json_document_done(&document);
    diagnostics_done(&diagnostics);
}

static void a_member_is_seen_before_the_rest_is_read(void **state)
{
    static const struct {
        const char *text, *found;
    } cases[] = {
        { "{\"format\": \"x\", 1}", "x" },
        { " {\"a\": [{}, []], \"format\": \"x\", \"format\": \"y\"}", "x" },
        { "\xef\xbb\xbf{\"\\u0066ormat\": \"x\"}", "x" },
        { "{\"a\": {\"format\": \"x\"}}", NULL },
        { "{\"a\": 01, \"format\": \"x\"}", NULL },
        { "[\"format\"]", NULL },
        { "{}", NULL },
        { "", NULL },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        cJSON *item = json_peek(cases[i].text, strlen(cases[i].text), "format");

        if (cases[i].found)
            assert_string_equal(item->valuestring, cases[i].found);
        else
            assert_null(item);
        cJSON_Delete(item);
    }
}

/* As trees of whole documents and of elements are: with keys few and many, written alike and with escapes. */
static void assert_duplicate_keys(const char *text, int count)
{
    for (int by_element = 0; by_element < 2; by_element++) {
        struct diagnostics diagnostics = { 0 };
        struct json_document document;
        bool good = (by_element ? json_document_init_by_element
                                : json_document_init)(&document, "f.json", mem_dup(text), strlen(text), &diagnostics);

        assert_int_equal(good, count == 0);
        assert_int_equal(diagnostics.error_count, count);
        json_document_done(&document);
        diagnostics_done(&diagnostics);
    }
}

static void duplicate_keys_are_found_wherever_they_stand(void **state)
{
    AUTO_TEXT many = { 0 };

    (void)state;
    assert_duplicate_keys("{\"a\": [{\"b\": 1, \"c\": 2}, {\"b\": 1, \"\\n\": 2}]}", 0);
    assert_duplicate_keys("{\"a\": [{\"b\": 1, \"b\": 2}, {\"c\": {\"d\": 1, \"d\": 1}}], \"a\": 1}", 3);
    assert_duplicate_keys("[{\"b\": 1, \"\\u0062\": 2}, [[]]]", 1);
    text_add(&many, "{\"a\": [{");
    for (int i = 0; i < 100; i++)
        text_addf(&many, "\"k%d\": %d, ", i, i);
    text_add(&many, "\"k99\": 1}]}");
    assert_duplicate_keys(many.data, 1);
}

static void a_key_may_stand_once(void **state)
{
    struct diagnostics diagnostics = { 0 };
    struct json_document document;

    (void)state;
    assert_false(open_document(&document, "{\"a\": 1, \"b\": {\"c\": 1, \"\\u0063\": 2}, \"a\": 3}", &diagnostics));
    assert_int_equal(diagnostics.error_count, 2);
    json_document_done(&document);
    diagnostics_done(&diagnostics);
}

static void diagnostics_stop_at_twenty_a_file(void **state)
{
    struct diagnostics diagnostics = { 0 };
    struct json_document document;

    (void)state;
    assert_true(open_document(&document, "[]", &diagnostics));
    for (int i = 0; i < 50; i++)
        json_report(&document, NULL, ERROR_SYNTAX, "wrong");
    assert_int_equal(diagnostics.count, 20);
    assert_int_equal(diagnostics.error_count, 50);
    json_document_done(&document);
    diagnostics_done(&diagnostics);
}

static void writer_nests_and_escapes(void **state)
{
    struct json_writer writer = { 0 };

    (void)state;
    json_open(&writer, '{');
    json_key(&writer, "a\"b");
    json_open_line(&writer, '[');
    json_number(&writer, 0.1 + 0.2);
    json_null(&writer);
    json_close(&writer);
    json_key(&writer, "c");
    json_open(&writer, '{');
    json_close(&writer);
    json_close(&writer);
    assert_string_equal(writer.out.data, "{\n  \"a\\\"b\": [0.3, null],\n  \"c\": {}\n}\n");
    json_writer_done(&writer);
}

static void sha256_is_the_published_one(void **state)
{
    char out[SHA256_TEXT_SIZE];

    (void)state;
    file_sha256("abc", 3, out);
    assert_string_equal(out, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

static void files_are_seen_from_beside_another(void **state)
{
    AUTO_FREE char *beside = file_beside("examples/a.json", "../models/b.json");
    AUTO_FREE char *top = file_beside("a.json", "b.json");
    AUTO_FREE char *input = file_beside("-", "b.json");
    AUTO_FREE char *absolute = file_beside("x/a.json", "/b.json");

    (void)state;
    assert_string_equal(beside, "examples/../models/b.json");
    assert_string_equal(top, "b.json");
    assert_string_equal(input, "b.json");
    assert_string_equal(absolute, "/b.json");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_written_alike_everywhere),
        cmocka_unit_test(width_counts_columns_not_bytes),
        cmocka_unit_test(controls_become_visible),
        cmocka_unit_test(leftward_words_keep_their_places),
        cmocka_unit_test(xml_holds_any_bytes),
        cmocka_unit_test(nearest_word_is_found_within_two_edits),
        cmocka_unit_test(gate_judges_texts),
        cmocka_unit_test(depth_is_limited_to_64),
        cmocka_unit_test(places_are_found_again),
        cmocka_unit_test(elements_are_read_one_by_one),
        cmocka_unit_test(a_member_is_seen_before_the_rest_is_read),
        cmocka_unit_test(duplicate_keys_are_found_wherever_they_stand),
        cmocka_unit_test(a_key_may_stand_once),
        cmocka_unit_test(diagnostics_stop_at_twenty_a_file),
        cmocka_unit_test(writer_nests_and_escapes),
        cmocka_unit_test(sha256_is_the_published_one),
        cmocka_unit_test(files_are_seen_from_beside_another),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
