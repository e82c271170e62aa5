/*
 * test_pacts_measured.c - cohesion, hub and capability of pacts; the expected values follow by hand from the models here.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <string.h>

#include "analysis/pacts.h"
#include "network/ig.h"
#include "played.h"

/* Four members, who hold 5, 2, 2 and 1; besides the pact b and d have a tie of 0.2, b and c a treaty of 0.3 below it. */
#define MODEL(b)                                                                                                   \
    "{ \"format\": \"entente-model/1\", \"layers\": [{ \"id\": \"m\", \"scale\": 2 }, { \"id\": \"other\" }],"     \
    "\"actors\": [{ \"id\": \"a\", \"capability\": 5 }, { \"id\": \"b\"" b " }, { \"id\": \"c\", \"capability\": " \
    "2 }, { \"id\": \"d\", \"capability\": 1 }, { \"id\": \"x\", \"capability\": 3 }],"                            \
    "\"ties\": [{ \"from\": \"b\", \"to\": \"d\", \"layer\": \"m\", \"weight\": 0.4, \"directed\": true },"        \
    " { \"from\": \"a\", \"to\": \"x\", \"layer\": \"m\", \"weight\": 1 },"                                        \
    " { \"from\": \"a\", \"to\": \"b\", \"layer\": \"other\", \"weight\": 1 },"                                    \
    " { \"from\": \"c\", \"to\": \"d\", \"layer\": \"m\", \"weight\": -0.4 }],"                                    \
    "\"pacts\": [{ \"id\": \"w\", \"layer\": \"m\", \"members\": [\"a\", \"b\", \"c\", \"d\"], \"weight\": 1,"     \
    "  \"dissolves_above\": 0.55 }, { \"id\": \"s\", \"layer\": \"m\", \"members\": [\"b\", \"c\"],"               \
    "  \"weight\": 0.6, \"subsidiary_of\": \"w\" }] }"

static const char model_text[] = MODEL(", \"capability\": 2");

#define PHASE(id, steps) "{ \"id\": \"" id "\", \"steps\": [" steps "] }"
#define COLLAPSE(actor) "{ \"do\": \"collapse\", \"actor\": \"" actor "\" }"
#define LEAVE(actor) "{ \"do\": \"leave\", \"actor\": \"" actor "\", \"pact\": \"w\" }"

/* A history and its pacts. */
struct measured {
    struct played played;
    struct arena arena;
    struct pacts pacts;
};

static void measure(struct measured *measured, const char *model, const char *phases)
{
    *measured = (struct measured){ 0 };
    play(&measured->played, model, phases);
    assert_true(measured->played.good);
    pacts_init(&measured->pacts, &measured->arena, &measured->played.history, &measured->played.scenario);
}

static void measured_done(struct measured *measured)
{
    pacts_done(&measured->pacts);
    arena_done(&measured->arena);
    played_done(&measured->played);
}

static const struct pact_view *view_of(const struct measured *measured, int phase, int pact)
{
    return &measured->pacts.views[phase * measured->pacts.count + pact];
}

/* NAN: undefined. */
static void assert_value(struct value value, double expected)
{
    if (isnan(expected) != (value.reason != NULL) || (!value.reason && fabs(value.number - expected) > 1e-12))
        fail_msg("%.12g (%s) instead of %.12g", value.number, value.reason ? value.reason : "defined", expected);
}

static void values_follow_from_ties_and_capabilities(void **state)
{
    static const char phases[] = "[" PHASE("fall", COLLAPSE("a")) "," PHASE(
        "end", LEAVE("c")) ","
                           "{ \"id\": \"instead\", \"after\": \"before\", \"steps\": ["
                           "{ \"do\": \"join\", \"actor\": \"x\", \"pact\": \"w\" }] }]";
    static const struct {
        int phase, pact;
        enum pact_state state;
        int members;
        double cohesion, carried;
        const char *hub;
        double hub_share, gone;
    } cases[] = {
        { 0, 0, PACT_THERE, 4, 3.5 / 6, 3 / 3.5, "a", 0.5, 0 },
        { 0, 1, PACT_THERE, 2, 0.8, 0.3 / 0.8, "b", 0.5, 0 }, /* b and c are equals: the first by id */
        { 1, 0, PACT_THERE, 3, 2.0 / 3, 1.5 / 2, "b", 0.4, 0.5 },
        { 2, 0, PACT_DISSOLVED, 2, 0.2, 0, NULL, NAN, 0.7 }, /* what outlives it: the tie between b and d */
        { 2, 1, PACT_DISSOLVED, 2, 0, NAN, NULL, NAN, 0 },
        { 3, 0, PACT_THERE, 5, (3.5 + 2 + 0.5) / 10, 5.0 / 6, "a", 5.0 / 13, 0 }, /* not after 'end', but before */
        { 3, 1, PACT_THERE, 2, 0.8, 0.3 / 0.8, "b", 0.5, 0 },
    };
    struct measured measured;

    (void)state;
    measure(&measured, model_text, phases);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct pact_view *view = view_of(&measured, cases[i].phase, cases[i].pact);

        assert_int_equal(view->state, cases[i].state);
        assert_int_equal(view->member_count, cases[i].members);
        assert_value(view->cohesion, cases[i].cohesion);
        assert_value(view->carried, cases[i].carried);
        assert_value(view->hub_share, cases[i].hub_share);
        assert_value(view->gone, cases[i].gone);
        assert_int_equal(view->hub, cases[i].hub ? model_find_actor(&measured.played.model, cases[i].hub) : -1);
    }
    measured_done(&measured);
}

static void a_missing_capability_is_a_reason_and_no_number(void **state)
{
    struct measured measured;

    (void)state;
    measure(&measured, MODEL(""), "[" PHASE("fall", LEAVE("b")) "]");
    assert_value(view_of(&measured, 0, 0)->cohesion, 3.5 / 6);
    assert_string_equal(view_of(&measured, 0, 0)->hub_share.reason, "the capability of a member is missing");
    assert_int_equal(view_of(&measured, 0, 0)->hub, -1);
    assert_value(view_of(&measured, 1, 0)->hub_share, 5.0 / 8); /* those who are left are all known */
    assert_non_null(view_of(&measured, 1, 0)->gone.reason);     /* but not what has gone */
    measured_done(&measured);
}

static void a_pact_that_comes_later_is_absent_before(void **state)
{
    struct measured measured;

    (void)state;
    measure(&measured, model_text,
            "[" PHASE("new", "{ \"do\": \"add\", \"pact\": { \"id\": \"n\", \"layer\": \"m\", \"members\": [\"c\", "
                             "\"x\"], \"weight\": 0.8 } }") "," PHASE("fall", COLLAPSE("c")) "]");
    assert_int_equal(view_of(&measured, 0, 2)->state, PACT_ABSENT);
    assert_int_equal(view_of(&measured, 0, 2)->member_count, 0);
    assert_value(view_of(&measured, 0, 2)->cohesion, NAN);
    assert_int_equal(view_of(&measured, 1, 2)->state, PACT_THERE);
    assert_value(view_of(&measured, 1, 2)->cohesion, 0.4);
    assert_value(view_of(&measured, 2, 2)->cohesion, NAN); /* one member is no pair */
    assert_value(view_of(&measured, 2, 2)->gone, 0.4);
    assert_value(view_of(&measured, 2, 2)->hub_share, 1);
    measured_done(&measured);
}

static void a_pact_that_nothing_happens_to_is_the_same(void **state)
{
    struct measured measured;

    (void)state;
    measure(&measured, model_text, "[" PHASE("aside", COLLAPSE("x")) "," PHASE("fall", COLLAPSE("d")) "]");
    assert_true(pact_view_same(view_of(&measured, 1, 0), view_of(&measured, 0, 0)));
    assert_false(pact_view_same(view_of(&measured, 2, 0), view_of(&measured, 1, 0)));
    assert_true(pact_view_same(view_of(&measured, 2, 1), view_of(&measured, 1, 1)));
    measured_done(&measured);
}

static void models_without_pacts_have_none(void **state)
{
    struct measured measured;

    (void)state;
    measure(&measured, "{ \"format\": \"entente-model/1\", \"layers\": [{ \"id\": \"m\" }], \"actors\": [] }", "[]");
    assert_int_equal(measured.pacts.count, 0);
    assert_int_equal(measured.pacts.view_count, 0);
    measured_done(&measured);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_follow_from_ties_and_capabilities),
        cmocka_unit_test(a_missing_capability_is_a_reason_and_no_number),
        cmocka_unit_test(a_pact_that_comes_later_is_absent_before),
        cmocka_unit_test(a_pact_that_nothing_happens_to_is_the_same),
        cmocka_unit_test(models_without_pacts_have_none),
    };

    ig_init();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
