/*
 * test_import.c - ids made of what files call their actors.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "formats/import.h"

static void add_digits(char key[static 64], int number)
{
    static const char *const digits[] = { "\u4e00", "\u4e8c", "\u4e09", "\u56db", "\u4e94" };

    key[0] = '\0';
    for (int k = 0; k < 8; k++, number /= 5)
        strncat(key, digits[number % 5], 4);
}

static void letters_of_others_are_written_out(void **state)
{
    static const char *const ids[][2] = {
        { "Großbritannien", "grossbritannien" },
        { "GROẞ", "gross" },
        { "Łódź", "lodz" },
        { "Đà Nẵng", "da-nang" },
        { "Færøerne", "faeroerne" },
        { "Þórshöfn", "thorshofn" },
        { "Œuvre", "oeuvre" },
        { "Iğdır", "igdir" },
        { "Côte d'Ivoire", "cote-divoire" },
    };
    AUTO_TEXT text = { 0 };
    AUTO_FREE char *longest = NULL;

    (void)state;
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
        AUTO_FREE char *id = import_id_of(ids[i][0]);

        assert_string_equal(id, ids[i][1]);
    }
    text_add_repeated(&text, "a", IMPORT_ID_LENGTH - 1);
    text_add(&text, "ß");
    longest = import_id_of(text.data);
    assert_int_equal(strlen(longest), IMPORT_ID_LENGTH);
}

/* A hundred thousand names without a Latin letter, in less time than trying every number from 2 on would take. */
static void ids_that_are_alike_are_numbered(void **state)
{
    struct import_options options = { 0 };
    struct diagnostics diagnostics = { 0 };
    struct import import;
    char key[64], id[64];

    (void)state;
    import_init(&import, "t.csv", "", 0, &options, &diagnostics);
    for (int i = 0; i < 300000; i++) {
        add_digits(key, i % 100000);
        snprintf(id, sizeof id, i % 100000 == 0 ? "x" : "x-%d", i % 100000 + 1);
        assert_string_equal(import_actor(&import, key, NULL)->id, id);
    }
    assert_int_equal(import.actor_count, 100000);
    assert_string_equal(import_layer(&import, "\u4e00"), "x");
    assert_string_equal(import_layer(&import, "\u4e8c"), "x-2");
    assert_string_equal(import_bloc(&import, "\u4e8c"), "x");
    import_done(&import);
    diagnostics_done(&diagnostics);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(letters_of_others_are_written_out),
        cmocka_unit_test(ids_that_are_alike_are_numbered),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
