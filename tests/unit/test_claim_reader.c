/*
 * test_claim_reader.c - the language of claims: what it accepts, and where it says that something is wrong.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "base/json.h"
#include "claims.h"

static void sound_comparisons_are_accepted(void **state)
{
    static const char *const cases[] = {
        "1 < 2",
        "density@fall <= density@before",
        "density(m)/residual@fall > 0",
        "density/survivors@fall >= -1",
        "support(a)@before != support(b, e)",
        "bond(a, b, m)@fall <= 0.3 * bond(a, b, m)@before",
        "(1 - -density) * 2e-3 / (density + 1.5) = 0",
        "bond_loss(a, b, c, m)@before > 0",
        "set_membership({a, b}, m)@before > 0",
        "top_partner(a, m)@fall = b",
        "{a, b} != most(degree, m)/residual@before",
        "worst_loss(bond(a, b, m) + density) = c",
        "worst_loss(bond(a, b))@fall = nobody",
        "  \\u0064ensity\\t<\\n1",
        "algebraic_connectivity/residual > 0",
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct told told;

        tell_one(&told, cases[i]);
        if (!told.good)
            fail_msg("%s: %s", cases[i], told.diagnostics.count ? told.diagnostics.list[0].text : "refused");
        told_done(&told);
    }
}

/* 'at' counts from the character behind the opening quote. */
static const struct {
    const char *that;
    long at;
    const char *says;
} wrong[] = {
    { "", 0, "the claim ends where a quantity should stand" },
    { "density", 7, "the claim ends where an operator or a comparison" },
    { "density < 1 < 2", 12, "'<' stands where an operator or the end should stand" },
    { "(density < 1", 9, "'<' stands where ')' should stand" },
    { "bond(a, b < 1", 10, "'<' stands where ')' should stand" },
    { "bond(a) < 1", 6, "'bond' is written bond(ACTOR, ACTOR, LAYER)" },
    { "support < 1", 7, "'support' is written support(ACTOR, LAYER)" },
    { "set_membership(a) < 1", 15, "'{' with a list of actors" },
    { "bond(a, a) < 1", 8, "the same actor stands here twice" },
    { "bond(a, bb) < 1", 8, "unknown actor 'bb'; did you mean 'b'?" },
    { "bond(a, b, mm) < 1", 11, "unknown layer 'mm'; did you mean 'm'?" },
    { "density@fal < 1", 8, "unknown phase 'fal'; did you mean 'fall'?" },
    { "desnity < 1", 0, "unknown measure or actor 'desnity'; did you mean 'density'?" },
    { "top_partnr(a) = b", 0, "unknown measure 'top_partnr'; did you mean 'top_partner'?" },
    { "a(b) = b", 0, "unknown measure 'a'" },
    { "density-1 > 0", 7, "a minus needs spaces around it" },
    { "2 -1 > 0", 2, "a minus needs spaces around it" },
    { "density@fall-1 > 0", 8, "unknown phase 'fall-1'" },
    { "residual < 1", 0, "the denominator 'residual' stands between a measure and its phase" },
    { "support(a)/survivors < 1", 11, "'support' is not a sum over pairs; it knows no survivors" },
    { "algebraic_connectivity/fixed < 1", 23, "any isolate forces 'algebraic_connectivity' to 0" },
    { "worst_loss(density@fall) = a", 18, "within 'worst_loss' no phase is named" },
    { "worst_loss(top_partner(a)) = a", 11, "'worst_loss' asks for the loss of a number, not of actors" },
    { "worst_loss(density/survivors) = a", 19, "it knows no survivors" },
    { "most(density) = a", 5, "'density' is no measure of single actors" },
    { "density = a", 8, "'=' compares a number with actors" },
    { "a < b", 2, "actors are compared by '=' and '!=', not by '<'" },
    { "a + 1 < 2", 2, "'+' joins numbers, not actors" },
    { "-a < 2", 0, "'-' stands before a number, not before actors" },
    { "1e400 < 1", 0, "the number '1e400' is too large" },
    { "density \xe2\x89\xa4 1", 8, "'\xe2\x89\xa4' stands where" },
    { "\xc3\xa9 \xf0\x9f\x98\x80 < 1", 0, "'\xc3\xa9' stands where a quantity should stand" },
};

static long column_behind_quote(const struct told *told)
{
    static const char key[] = "\"that\": \"";

    return strstr(told->text, key) - told->text + (long)strlen(key) + 1;
}

static void what_is_wrong_is_told_at_its_character(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        struct told told;

        tell_one(&told, wrong[i].that);
        if (told.good || told.diagnostics.count != 1)
            fail_msg("%s: %d errors", wrong[i].that, told.diagnostics.count);
        if (!strstr(told.diagnostics.list[0].text, wrong[i].says))
            fail_msg("%s: %s", wrong[i].that, told.diagnostics.list[0].text);
        if (told.diagnostics.list[0].column != column_behind_quote(&told) + wrong[i].at)
            fail_msg("%s: at %ld, not %ld", wrong[i].that, told.diagnostics.list[0].column - column_behind_quote(&told),
                     wrong[i].at);
        told_done(&told);
    }
}

/* Before the unknown word 'x' stand escapes that are longer in the file than in the string. */
static void columns_count_escapes_as_they_are_written(void **state)
{
    static const char *const cases[] = {
        "\\t", "\\u0020", "\\n\\r", "1 \\u003c ", "\\u0031 \\u003c\\t", "\\u0064ensity \\u002a ",
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        AUTO_TEXT that = { 0 };
        struct told told;

        text_addf(&that, "%sxyzzy", cases[i]);
        tell_one(&told, that.data);
        assert_int_equal(told.diagnostics.count, 1);
        assert_int_equal(told.diagnostics.list[0].column - column_behind_quote(&told), strlen(cases[i]));
        told_done(&told);
    }
}

/* é, €, 😀 and x: escapes of 6, 6, 12 and 1 bytes that stand for 2, 3, 4 and 1. */
static void places_inside_strings_are_found_behind_escapes_of_every_length(void **state)
{
    static const struct {
        size_t inside;
        long column;
    } cases[] = { { 0, 2 }, { 2, 8 }, { 5, 14 }, { 9, 26 }, { 10, 27 }, { 99, 27 } };
    static const char text[] = "\"\\u00e9\\u20ac\\ud83d\\ude00x\"";

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct diagnostics diagnostics = { 0 };
        struct json_document document;

        assert_true(json_document_init(&document, "f", mem_dup(text), strlen(text), &diagnostics));
        json_report_inside(&document, document.root, cases[i].inside, ERROR_SYNTAX, "here");
        assert_int_equal(diagnostics.list[0].column, cases[i].column);
        json_document_done(&document);
        diagnostics_done(&diagnostics);
    }
}

static char *repeated(const char *piece, int times, const char *end)
{
    AUTO_TEXT text = { 0 };

    text_add_repeated(&text, piece, times);
    text_add(&text, end);
    return text_take(&text);
}

static void hostile_comparisons_are_refused_where_they_go_too_far(void **state)
{
    static const struct {
        const char *piece;
        int times;
        const char *end, *says;
        long at;
    } cases[] = {
        { "(", 10000, "1 < 2", "nested more than 64 deep", 64 },
        { "-", 10000, "1 < 2", "nested more than 64 deep", 64 },
        { "worst_loss(", 1000, "1) = a", "nested more than 64 deep", 64 * 11 },
        { "1 + ", 4000, "1 < 2", "more than 1000 parts", -1 },
        { "9", 10000, " < 2", "is too large", 0 },
        { "a", 10000, " < 2", "unknown measure or actor", 0 },
        { "{a,", 1, "a} = b", "the same actor stands here twice", 3 },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        AUTO_FREE char *that = repeated(cases[i].piece, cases[i].times, cases[i].end);
        struct told told;

        tell_one(&told, that);
        assert_int_equal(told.diagnostics.count, 1);
        if (!strstr(told.diagnostics.list[0].text, cases[i].says))
            fail_msg("%zu: %s", i, told.diagnostics.list[0].text);
        if (cases[i].at >= 0)
            assert_int_equal(told.diagnostics.list[0].column - column_behind_quote(&told), cases[i].at);
        told_done(&told);
    }
}

static void claims_that_are_not_well_formed_are_told_all_at_once(void **state)
{
    static const struct {
        const char *expect, *says;
    } cases[] = {
        { "[{ \"id\": \"C\", \"claim\": \"c\" }]", "the key 'that' is missing" },
        { "[{ \"id\": \"C 1\", \"claim\": \"c\", \"that\": \"1 < 2\" }]", "'C 1' cannot name a claim" },
        { "[{ \"id\": \"C\", \"claim\": \"c\", \"that\": 3 }]", "a comparison is a string" },
        { "[{ \"id\": \"C\", \"claim\": \"c\", \"that\": { \"all\": [] } }]", "this is either" },
        { "[{ \"id\": \"C\", \"claim\": \"c\", \"that\": { \"all\": [\"1 < 2\"], \"any\": [\"1 < 2\"] } }]",
          "this is either" },
        { "[{ \"id\": \"C\", \"claim\": \"c\", \"that\": { \"al\": [\"1 < 2\"] } }]",
          "unknown key 'al'; did you mean 'all'?" },
        { "[{ \"id\": \"C\", \"claim\": \"c\", \"that\": \"1 < 2\", \"confidence\": 90 }]",
          "'confidence' must be between" },
        { "[{ \"id\": \"C\", \"claim\": \"c\", \"that\": \"1 < 2\", \"tolerance\": -1 }]",
          "'tolerance' must be between" },
        { "[{ \"id\": \"C\", \"claim\": \"c\", \"that\": \"1 < 2\" }, { \"id\": \"C\", \"claim\": \"c\", \"that\": \"1 "
          "< 2\" }]",
          "the claim 'C' is there already" },
        { "[3]", "this must be an object" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct told told;

        tell(&told, SMALL_MODEL, SMALL_PHASES, cases[i].expect);
        assert_false(told.good);
        if (told.diagnostics.count == 0 || !strstr(told.diagnostics.list[0].text, cases[i].says))
            fail_msg("%s: %s", cases[i].expect, told.diagnostics.count ? told.diagnostics.list[0].text : "accepted");
        told_done(&told);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sound_comparisons_are_accepted),
        cmocka_unit_test(what_is_wrong_is_told_at_its_character),
        cmocka_unit_test(columns_count_escapes_as_they_are_written),
        cmocka_unit_test(places_inside_strings_are_found_behind_escapes_of_every_length),
        cmocka_unit_test(hostile_comparisons_are_refused_where_they_go_too_far),
        cmocka_unit_test(claims_that_are_not_well_formed_are_told_all_at_once),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
