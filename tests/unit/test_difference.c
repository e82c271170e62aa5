/*
 * test_difference.c - which things of two models match, and what of them differs.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/difference.h"
#include "base/text.h"
#include "model/read.h"

#define HEAD "{\"format\": \"entente-model/1\", \"layers\": [{\"id\": \"m\"}, {\"id\": \"e\"}], "
#define ACTORS HEAD "\"actors\": [{\"id\": \"a\"}, {\"id\": \"b\"}, {\"id\": \"c\"}], "
#define TURNED HEAD "\"actors\": [{\"id\": \"c\"}, {\"id\": \"b\"}, {\"id\": \"a\"}], "

static void read(struct model *model, const char *json)
{
    struct diagnostics diagnostics = { 0 };

    assert_true(model_parse(model, "m.json", mem_dup(json), strlen(json), &diagnostics));
    diagnostics_done(&diagnostics);
}

/* Ties as "from to layer weight more". */
static void read_ties(struct model *model, const char *head, const char *const *ties)
{
    AUTO_TEXT json = { 0 };

    text_addf(&json, "%s\"ties\": [", head);
    for (int i = 0; ties[i]; i++)
        text_addf(&json, "%s{\"from\": \"%c\", \"to\": \"%c\", \"layer\": \"%c\", \"weight\": %c%s}", i > 0 ? ", " : "",
                  ties[i][0], ties[i][1], ties[i][2], ties[i][3], ties[i] + 4);
    text_add(&json, "]}");
    read(model, json.data);
}

#define DIRECTED ", \"directed\": true"
#define TRADE ", \"kind\": \"trade\""
#define UNTIL(year) ", \"to_date\": \"" #year "\""

static void ties_match_by_ends_layer_kind_and_direction(void **state)
{
    static const struct {
        const char *before[5], *after[5];
        int partners[4];
    } cases[] = {
        { { "abm1" }, { "abm1" }, { 0 } },
        { { "abm1" }, { "bam2" }, { 0 } },
        { { "abm1" }, { "abe1" }, { -1 } },
        { { "abm1" }, { "acm1", "abm1" }, { 1 } },
        { { "abm1" DIRECTED }, { "bam1" DIRECTED }, { -1 } },
        { { "abm1" DIRECTED }, { "abm1" }, { -1 } },
        { { "abm1" TRADE }, { "abm1" }, { -1 } },
        { { "abm1" TRADE, "abm2" }, { "abm1", "bam2" TRADE }, { 1, 0 } },
        /* several alike: those with the same days first, the others in their order, none twice */
        { { "abm1", "abm2", "abm3" }, { "abm4", "abm5" }, { 0, 1, -1 } },
        { { "abm1" UNTIL(1980), "abm2" UNTIL(1990) }, { "abm3" UNTIL(1990), "abm4" UNTIL(1980) }, { 1, 0 } },
        { { "abm1" UNTIL(1980), "abm2" UNTIL(1990) }, { "abm3" UNTIL(1990), "abm4" UNTIL(1970) }, { 1, 0 } },
        { { "abm1" UNTIL(1980), "abm2" UNTIL(1990) }, { "abm3" UNTIL(1990) }, { -1, 0 } },
        { { NULL }, { "abm1" }, { 0 } },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct model before, after;
        int *partners;

        read_ties(&before, ACTORS, cases[i].before);
        read_ties(&after, TURNED, cases[i].after);
        partners = difference_partners(&before, &after, SUBJECT_TIE, false);
        for (int k = 0; k < before.tie_count; k++)
            assert_int_equal(partners[k], cases[i].partners[k]);
        free(partners);
        model_done(&before);
        model_done(&after);
    }
}

static void assert_counts(const struct differences *differences, enum subject subject, int removed, int changed,
                          int added)
{
    assert_int_equal(differences->counts[subject][DIFFERENCE_REMOVED], removed);
    assert_int_equal(differences->counts[subject][DIFFERENCE_CHANGED], changed);
    assert_int_equal(differences->counts[subject][DIFFERENCE_ADDED], added);
}

static void a_model_does_not_differ_from_itself_in_another_order(void **state)
{
    static const char *const ties[] = { "abm1", "bce2" TRADE, NULL }, *const turned[] = { "bce2" TRADE, "bam1", NULL };
    struct differences differences;
    struct model before, after;

    (void)state;
    read_ties(&before, ACTORS, ties);
    read_ties(&after, TURNED, turned);
    differences_find(&differences, &before, &after, false);
    assert_int_equal(differences.count, 0);
    differences_done(&differences);
    model_done(&before);
    model_done(&after);
}

#define PACT(id, members) \
    "\"pacts\": [{\"id\": \"" id "\", \"layer\": \"m\", \"weight\": 1, \"members\": [" members "]}]}"

static void ties_of_pacts_are_theirs(void **state)
{
    struct differences differences;
    struct model before, after;

    (void)state;
    read(&before, ACTORS PACT("p", "\"a\", \"b\", \"c\""));
    read(&after, ACTORS PACT("p", "\"c\", \"b\""));
    differences_find(&differences, &before, &after, false);
    assert_int_equal(differences.count, 1);
    assert_counts(&differences, SUBJECT_PACT, 0, 1, 0);
    assert_int_equal(differences.list[0].fact_count, 1);
    assert_string_equal(differences.list[0].facts[0].before.key, "members");
    assert_string_equal(differences.list[0].facts[0].before.text, "a, b, c");
    assert_string_equal(differences.list[0].facts[0].after.text, "b, c");
    differences_done(&differences);
    model_done(&before);
    model_done(&after);
}

static void what_is_not_there_can_be_passed_over(void **state)
{
    struct differences differences;
    struct model before, after;
    struct span when;

    (void)state;
    read(&before, HEAD "\"actors\": [{\"id\": \"a\", \"to_date\": \"1980\"}, {\"id\": \"b\"}]}");
    read(&after, HEAD "\"actors\": [{\"id\": \"c\", \"from_date\": \"1990\"}, {\"id\": \"b\"}]}");
    differences_find(&differences, &before, &after, false);
    assert_counts(&differences, SUBJECT_ACTOR, 1, 0, 1);
    differences_done(&differences);
    assert_true(date_parse("1985", &when));
    model_restrict(&before, when);
    model_restrict(&after, when);
    differences_find(&differences, &before, &after, true);
    assert_int_equal(differences.count, 0);
    differences_done(&differences);
    model_done(&before);
    model_done(&after);
}

static void every_fact_is_compared(void **state)
{
    static const char *const keys[] = { "name", "kind", "capability", "threshold", "from_date", "grade", "note" };
    static const char *const values[] = { "\"n\"", "\"k\"", "2", "0.5", "\"1980\"", "\"A\"", "\"n\"" };

    (void)state;
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        AUTO_TEXT json = { 0 };
        struct differences differences;
        struct model before, after;

        text_addf(&json, HEAD "\"actors\": [{\"id\": \"a\", \"%s\": %s}]}", keys[i], values[i]);
        read(&before, HEAD "\"actors\": [{\"id\": \"a\"}]}");
        read(&after, json.data);
        differences_find(&differences, &before, &after, false);
        assert_int_equal(differences.count, 1);
        assert_int_equal(differences.list[0].fact_count, 1);
        assert_string_equal(differences.list[0].facts[0].after.key, keys[i]);
        differences_done(&differences);
        model_done(&before);
        model_done(&after);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ties_match_by_ends_layer_kind_and_direction),
        cmocka_unit_test(a_model_does_not_differ_from_itself_in_another_order),
        cmocka_unit_test(ties_of_pacts_are_theirs),
        cmocka_unit_test(what_is_not_there_can_be_passed_over),
        cmocka_unit_test(every_fact_is_compared),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
