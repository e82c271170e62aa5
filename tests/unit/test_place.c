/*
 * test_place.c - places in texts that begin with a byte-order mark.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "base/json.h"

static bool open_document(struct json_document *document, const char *text, struct diagnostics *diagnostics)
{
    return json_document_init(document, "f.json", mem_dup(text), strlen(text), diagnostics);
}

static void a_byte_order_mark_is_skipped(void **state)
{
    struct diagnostics diagnostics = { 0 };
    struct json_document document;

    (void)state;
    assert_true(open_document(&document, "\xef\xbb\xbf{}", &diagnostics));
    json_document_done(&document);
    assert_true(open_document(&document,
                              "\xef\xbb\xbf"
                              "1",
                              &diagnostics));
    json_document_done(&document);
    diagnostics_done(&diagnostics);
}

static void a_byte_order_mark_moves_no_place(void **state)
{
    static const char text[] = "\xef\xbb\xbf{\"a\": [], \"b\": 1}";
    struct diagnostics diagnostics = { 0 };
    struct json_document document;

    (void)state;
    assert_true(open_document(&document, text, &diagnostics));
    json_report(&document, cJSON_GetObjectItem(document.root, "b"), ERROR_SYNTAX, "wrong");
    json_document_done(&document);
    assert_true(json_document_init_by_element(&document, "x", mem_dup(text), sizeof text - 1, &diagnostics));
    json_report(&document, cJSON_GetObjectItem(document.root, "b"), ERROR_SYNTAX, "wrong");
    json_document_done(&document);
    assert_false(open_document(&document, "\xef\xbb\xbf{\"a\": [], \"b\" 1}", &diagnostics));
    json_document_done(&document);
    assert_int_equal(diagnostics.count, 3);
    for (int i = 0; i < 3; i++) {
        assert_int_equal(diagnostics.list[i].line, 1);
        assert_int_equal(diagnostics.list[i].column, 15 + (i < 2));
        assert_int_equal(diagnostics.list[i].caret, 14 + (i < 2));
        assert_memory_equal(diagnostics.list[i].excerpt, "{\"a\"", 4);
    }
    diagnostics_done(&diagnostics);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_byte_order_mark_is_skipped),
        cmocka_unit_test(a_byte_order_mark_moves_no_place),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
