/*
 * test_translate.c - the page in German: every text is there, places are filled, names and what users write are left alone.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "measure/measure.h"
#include "output/page/html.h"
#include "output/language/translate.h"

enum { PLACES_SIZE = 64 };

static int compare_places(const void *a, const void *b)
{
    return strcmp(a, b);
}

/* The places of a text in order: "{1}{n2}". */
static void find_places(const char *text, char out[static PLACES_SIZE])
{
    char places[9][8] = { { 0 } };
    size_t count = 0;

    while ((text = strchr(text, '{')) != NULL) {
        size_t length = strcspn(text, "}") + 1;

        assert_true(length <= 4 && count < 9);
        memcpy(places[count++], text++, length);
    }
    qsort(places, count, sizeof *places, compare_places);
    out[0] = '\0';
    for (size_t i = 0; i < count; i++) {
        assert_true(i == 0 || strcmp(places[i - 1], places[i]) != 0);
        strncat(out, places[i], PLACES_SIZE - strlen(out) - 1);
    }
}

static void assert_same_places(const char *english, const char *german)
{
    char of_english[PLACES_SIZE], of_german[PLACES_SIZE];

    assert_non_null(german);
    assert_true(strlen(german) > 0);
    find_places(english, of_english);
    find_places(german, of_german);
    assert_string_equal(of_english, of_german);
}

static void every_word_has_german_with_the_same_places(void **state)
{
    (void)state;
    for (int i = 0; i < WORD_COUNT; i++)
        assert_same_places(word(LANGUAGE_ENGLISH, (enum word)i), word(LANGUAGE_GERMAN, (enum word)i));
}

static void every_message_has_the_same_places_and_is_there_once(void **state)
{
    const struct message *messages = language_messages(LANGUAGE_GERMAN);

    (void)state;
    assert_null(language_messages(LANGUAGE_ENGLISH));
    for (int i = 0; messages[i].english; i++) {
        assert_same_places(messages[i].english, messages[i].translation);
        for (int k = 0; k < i; k++)
            assert_string_not_equal(messages[k].english, messages[i].english);
    }
}

static bool is_translated(const char *english)
{
    AUTO_TEXT german = { 0 };

    translate(&german, LANGUAGE_GERMAN, english);
    return strcmp(text_string(&german), english) != 0;
}

/* Nothing that would have to be said otherwise in German. */
static bool is_plain_range(const char *range)
{
    return !strstr(range, "0.5") && !strstr(range, "any") && !strstr(range, "layers");
}

static void every_text_of_a_measure_has_german(void **state)
{
    (void)state;
    for (int i = 0; measures[i]; i++) {
        assert_true(is_translated(measures[i]->summary));
        assert_true(is_translated(measures[i]->unit));
        assert_true(is_translated(measures[i]->range) || is_plain_range(measures[i]->range));
        assert_true(!measures[i]->too_large || is_translated(measures[i]->too_large));
    }
}

static void texts_are_translated_with_what_is_in_them(void **state)
{
    static const struct {
        const char *english, *german;
    } cases[] = {
        { "holds", "bestätigt" },
        { "Claims (13 of 21 hold, 1 fails)", "Behauptungen (13 von 21 bestätigt, 1 widerlegt)" },
        { "Bond A's – 1.5 (maximum flow in support strength)", "Bindung A's – 1.5 (maximaler Fluss an Unterstützung)" },
        { "tie a–b, m: -0.6 → 0, relied on c for 0.5", "Verbindung a–b, m: −0,6 → 0, hing zu 0,5 von c ab" },
        { "actor a: collapsed, succeeded by b", "Akteur a: zusammengebrochen, Nachfolger b" },
        { "10 000 samples of 65 judged numbers (64 with a range, 1 by grade), PERT, seed 1",
          "10\u202f000 Stichproben von 65 geschätzten Zahlen (64 mit Spanne, 1 nach Güte), PERT, Startwert 1" },
        { "coded: add a – b, m (p); collapse c (q); 3 more",
          "vorgegeben: Zugang a – b, m (p); Zusammenbruch c (q); 3 weitere" },
        { "reliance of tie a–b, m (arms, 2.5) on c", "Abhängigkeit: Verbindung a–b, m (arms, 2.5), von c" },
        { "0.83 [0.5, 1.25]", "0,83 [0,5; 1,25]" },
        { "the pact is dissolved", "der Pakt ist aufgelöst" },
        { "share of pairs", "Anteil der Paare" },
        { "share of pairs-2", "Anteil von pairs-2" },
        { "of nothing that is known 1.5", "of nothing that is known 1.5" },
        { "", "" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        AUTO_TEXT german = { 0 };
        AUTO_TEXT english = { 0 };

        translate(&german, LANGUAGE_GERMAN, cases[i].english);
        translate(&english, LANGUAGE_ENGLISH, cases[i].english);
        assert_string_equal(text_string(&german), cases[i].german);
        assert_string_equal(text_string(&english), cases[i].english);
    }
}

static void numbers_have_commas_and_narrow_spaces(void **state)
{
    static const struct {
        const char *english, *german;
    } cases[] = {
        { "0.125", "0,125" },
        { "▼ -1.50", "▼ −1,50" },
        { "+3.0 %", "+3,0\u202f%" },
        { "10 000", "10\u202f000" },
        { "1e-07", "1e-07" },
        { "0.4 – 0.8", "0,4 – 0,8" },
        { "–¹", "–¹" },
        { "-3", "−3" },
        { "−0,5 %", "−0,5\u202f%" },
    };
    AUTO_TEXT english = { 0 };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        AUTO_TEXT german = { 0 };

        translate_number(&german, LANGUAGE_GERMAN, cases[i].english);
        assert_string_equal(german.data, cases[i].german);
    }
    translate_number(&english, LANGUAGE_ENGLISH, "▼ -1 234.50 %");
    assert_string_equal(english.data, "▼ −1 234.50 %");
}

/* Each part fits, so that there are very many ways to part the whole, which does not. */
static void a_text_that_does_not_fit_ends_soon(void **state)
{
    AUTO_TEXT english = { 0 };
    AUTO_TEXT german = { 0 };

    (void)state;
    text_add_repeated(&english, "holds; fails, ", 40);
    text_add(&english, "!");
    translate(&german, LANGUAGE_GERMAN, english.data);
    assert_string_equal(german.data, english.data);
}

static void only_words_of_ours_change_in_tables(void **state)
{
    struct table table;
    AUTO_TEXT out = { 0 };

    (void)state;
    table_init(&table, "Futures");
    table_column(&table, "verdict", false);
    table_name_column(&table, "verdict", false);
    table_column(&table, "T before", true);
    table_column(&table, "", false);
    table_words(&table, "holds");
    table_cell(&table, "holds");
    table_number(&table, "-1.5");
    table_name_number(&table, "holds 1.5", "0.25");
    table_names(&table, "nobody 1.5", "nobody");
    table_names(&table, "", "nobody");
    table_value(&table, UNDEFINED("no ties"), 2);
    table_cell(&table, "1.5 %");
    html_table(&out, LANGUAGE_GERMAN, &table);
    assert_non_null(strstr(out.data, "<h3>Zukünfte</h3>"));
    assert_non_null(strstr(out.data, "<th scope=\"col\">Urteil</th><th scope=\"col\">verdict</th>"
                                     "<th scope=\"col\" class=\"n\">T vorher</th>"));
    assert_non_null(strstr(out.data, "<th scope=\"row\">bestätigt</th><td>holds</td><td class=\"n\">−1,5</td>"
                                     "<td>holds 1.5 0,25</td>"));
    assert_non_null(strstr(out.data, ">nobody 1.5</th><td>niemand</td><td class=\"n faint\">–¹</td><td>1.5 %</td>"));
    assert_non_null(strstr(out.data, "<li>keine Verbindungen</li>"));
    table_done(&table);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_word_has_german_with_the_same_places),
        cmocka_unit_test(every_message_has_the_same_places_and_is_there_once),
        cmocka_unit_test(every_text_of_a_measure_has_german),
        cmocka_unit_test(texts_are_translated_with_what_is_in_them),
        cmocka_unit_test(numbers_have_commas_and_narrow_spaces),
        cmocka_unit_test(a_text_that_does_not_fit_ends_soon),
        cmocka_unit_test(only_words_of_ours_change_in_tables),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
