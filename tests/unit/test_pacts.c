/*
 * test_pacts.c - treaties that live or die as one thing, successors, and phases that branch.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "model/pact.h"
#include "model/read.h"
#include "network/ig.h"
#include "network/network.h"
#include "played.h"

/* a holds half of all capability; b and c are tied by a treaty of their own below the pact, and b and d by a tie besides it. */
#define ACTORS                                                                                                   \
    "\"actors\": [{ \"id\": \"a\", \"capability\": 5 }, { \"id\": \"b\", \"capability\": 2 }, { \"id\": \"c\", " \
    "\"capability\": 2 }, { \"id\": \"d\", \"capability\": 1 }, { \"id\": \"x\", \"capability\": 3 }],"
#define TIES                                                                                      \
    "\"ties\": [{ \"from\": \"b\", \"to\": \"d\", \"layer\": \"m\", \"weight\": 0.2 },"           \
    " { \"from\": \"a\", \"to\": \"x\", \"layer\": \"m\", \"weight\": 0.4, \"directed\": true }," \
    " { \"from\": \"b\", \"to\": \"x\", \"layer\": \"m\", \"weight\": 0.8,"                       \
    "   \"relies_on\": [{ \"actor\": \"a\", \"share\": 0.5 }] }],"
#define MODEL(actors, threshold)                                                                                 \
    "{ \"format\": \"entente-model/1\", \"layers\": [{ \"id\": \"m\" }]," actors TIES                            \
    "\"pacts\": [{ \"id\": \"w\", \"layer\": \"m\", \"members\": [\"a\", \"b\", \"c\", \"d\"], \"weight\": 0.5," \
    "  \"dissolves_above\": " threshold " }, { \"id\": \"s\", \"layer\": \"m\", \"members\": [\"b\", \"c\"],"    \
    "  \"weight\": 0.3, \"subsidiary_of\": \"w\" }] }"

static const char model_text[] = MODEL(ACTORS, "0.55");

static double strength(const struct played *played, int state, const char *a, const char *b)
{
    const struct model *model = &played->history.states[state];
    struct network net;
    double found;

    network_init(&net, model, LAYER_COMBINED, NULL);
    found = edge_strength(&net.support, network_vertex(&net, model_find_actor(model, a)),
                          network_vertex(&net, model_find_actor(model, b)));
    network_done(&net);
    return found;
}

static bool is_there(const struct played *played, int state, const char *pact)
{
    const struct model *model = &played->history.states[state];

    return model->pacts[model_find_pact(model, pact)].present;
}

#define PHASE(id, steps) "{ \"id\": \"" id "\", \"steps\": [" steps "] }"
#define LEAVE(actor) "{ \"do\": \"leave\", \"actor\": \"" actor "\", \"pact\": \"w\" }"
#define JOIN(actor) "{ \"do\": \"join\", \"actor\": \"" actor "\", \"pact\": \"w\" }"
#define COLLAPSE(actor) "{ \"do\": \"collapse\", \"actor\": \"" actor "\" }"

static void a_pact_dissolves_when_too_much_capability_is_gone(void **state)
{
    static const struct {
        const char *phases;
        bool pact, subsidiary; /* after the last phase */
    } cases[] = {
        { "[" PHASE("one", COLLAPSE("a")) "]", true, true },                                /* 0.50 */
        { "[" PHASE("one", LEAVE("a")) "]", true, true },                                   /* 0.50 */
        { "[" PHASE("one", LEAVE("a") "," LEAVE("d")) "]", false, false },                  /* 0.60 */
        { "[" PHASE("one", COLLAPSE("a")) "," PHASE("two", LEAVE("d")) "]", false, false }, /* cumulative over phases */
        { "[" PHASE("one", JOIN("x")) "," PHASE("two", LEAVE("a") "," LEAVE("d")) "]", true, true }, /* 6 of 13 */
        { "[" PHASE("one", LEAVE("a")) "," PHASE("two", JOIN("a") "," LEAVE("d")) "]", true, true }, /* back again */
        { "[" PHASE("one", "{ \"do\": \"dissolve\", \"pact\": \"w\" }") "]", false, false },
        { "[" PHASE("one", "{ \"do\": \"dissolve\", \"pact\": \"s\" }") "]", true, false },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct played played;
        int last;

        play(&played, model_text, cases[i].phases);
        assert_true(played.good);
        last = played.history.state_count - 1;
        assert_int_equal(is_there(&played, last, "w"), cases[i].pact);
        assert_int_equal(is_there(&played, last, "s"), cases[i].subsidiary);
        played_done(&played);
    }
}

static void nothing_is_inferred_where_a_capability_is_missing(void **state)
{
    struct played played;

    (void)state;
    play(&played,
         MODEL("\"actors\": [{ \"id\": \"a\", \"capability\": 5 }, { \"id\": \"b\" }, { \"id\": \"c\" }, { \"id\": "
               "\"d\" }, "
               "{ \"id\": \"x\" }],",
               "0.1"),
         "[" PHASE("one", COLLAPSE("a")) "]");
    assert_true(played.good);
    assert_true(is_there(&played, 1, "w"));
    assert_true(strength(&played, 1, "c", "d") == 0.5);
    assert_non_null(strstr(played.history.changes[1].text, "capability of 3 of its members is missing"));
    played_done(&played);
}

static void ties_of_their_own_survive_a_pact(void **state)
{
    struct played played;

    (void)state;
    play(&played, MODEL(ACTORS, "0.4"), "[" PHASE("one", COLLAPSE("a")) "]");
    assert_true(fabs(strength(&played, 0, "b", "d") - 0.7) < 1e-12);
    assert_true(fabs(strength(&played, 1, "b", "d") - 0.2) < 1e-12);
    assert_true(strength(&played, 1, "c", "d") == 0);
    assert_true(strength(&played, 1, "b", "c") == 0); /* the treaty below the pact went too */
    played_done(&played);
}

static void a_pact_step_and_its_inverse_cancel(void **state)
{
    static const char *const phases[] = {
        "[" PHASE("one", LEAVE("d") "," JOIN("d")) "]",
        "[" PHASE("one", JOIN("x") ", { \"do\": \"leave\", \"actor\": \"x\", \"pact\": \"w\" }") "]",
    };
    static const char *const ids[] = { "a", "b", "c", "d", "x" };

    (void)state;
    for (size_t i = 0; i < sizeof phases / sizeof *phases; i++) {
        struct played played;

        play(&played, model_text, phases[i]);
        assert_true(played.good);
        for (int a = 0; a < 5; a++)
            for (int b = a + 1; b < 5; b++)
                assert_true(strength(&played, 0, ids[a], ids[b]) == strength(&played, 1, ids[a], ids[b]));
        played_done(&played);
    }
}

/* What a fresh successor inherits wholly is the same network under another name. */
static void a_successor_who_inherits_everything_is_the_same_actor_renamed(void **state)
{
    static const char *const ids[] = { "b", "c", "d", "x" };
    struct played played;

    (void)state;
    play(&played, model_text,
         "[" PHASE("one", "{ \"do\": \"add\", \"actor\": { \"id\": \"h\" } }, { \"do\": \"collapse\", \"actor\": \"a\","
                          " \"successor\": \"h\", \"inherits\": { \"ties\": 1, \"reliance\": 1, \"pacts\": 1, "
                          "\"capability\": 1 } }") "," PHASE("two", COLLAPSE("h")) "]");
    assert_true(played.good);
    for (int a = 0; a < 4; a++) {
        assert_true(strength(&played, 1, "h", ids[a]) == strength(&played, 0, "a", ids[a]));
        for (int b = a + 1; b < 4; b++)
            assert_true(strength(&played, 1, ids[a], ids[b]) == strength(&played, 0, ids[a], ids[b]));
    }
    assert_true(fabs(strength(&played, 2, "b", "x") - 0.4) < 1e-12); /* it relied on a, and now on h */
    assert_true(is_there(&played, 2, "w"));                          /* h held a's half, no more */
    played_done(&played);
}

static void a_successor_inherits_the_shares_it_is_given(void **state)
{
    struct played played;

    (void)state;
    play(&played, model_text,
         "[" PHASE("one",
                   "{ \"do\": \"collapse\", \"actor\": \"a\", \"successor\": \"x\", \"inherits\": { \"ties\": 0.5, "
                   "\"reliance\": 0.5, \"pacts\": 0.5, \"capability\": 0.2 } }") "]");
    assert_true(played.good);
    assert_true(fabs(strength(&played, 1, "x", "c") - 0.25) < 1e-12); /* half of a's tie by the pact */
    assert_true(fabs(strength(&played, 1, "b", "x") - (0.4 + 0.25)) <
                1e-12); /* nobody relies on himself: 0.8 loses 0.5 */
    assert_true(played.history.states[1].actors[4].capability == 4);
    played_done(&played);
}

static void branches_build_on_the_phase_they_name(void **state)
{
    struct played played;

    (void)state;
    play(&played, model_text,
         "[" PHASE("one", LEAVE("d")) ", { \"id\": \"two\", \"probability\": 0.25, \"steps\": [" COLLAPSE(
             "b") "] },"
                  "{ \"id\": \"other\", \"after\": \"one\", \"probability\": 0.75, \"steps\": [{ \"do\": \"add\", "
                  "\"actor\": { \"id\": "
                  "\"n\" } }] }, { \"id\": \"aside\", \"after\": \"other\", \"steps\": [" COLLAPSE("n") "] }]");
    assert_true(played.good);
    assert_false(played.history.states[2].actors[1].present);
    assert_true(played.history.states[3].actors[1].present && played.history.states[3].actors[5].present);
    assert_false(played.history.states[2].actors[5].present);
    assert_true(strength(&played, 3, "a", "d") == 0);
    assert_true(scenario_is_leaf(&played.scenario, 2) && !scenario_is_leaf(&played.scenario, 3));
    played_done(&played);
}

static void probabilities_multiply_along_the_way(void **state)
{
    struct played played;
    double probability = 0;

    (void)state;
    play(&played, model_text,
         "[{ \"id\": \"one\", \"probability\": 0.4, \"steps\": [] }, { \"id\": \"rest\", \"after\": \"before\", "
         "\"probability\": "
         "0.6, \"steps\": [] }, { \"id\": \"two\", \"after\": \"one\", \"probability\": 0.5, \"steps\": [] }, { "
         "\"id\": \"three\", "
         "\"after\": \"one\", \"probability\": 0.5, \"steps\": [] }]");
    assert_true(played.good);
    assert_true(scenario_probability(&played.scenario, 4, &probability));
    assert_true(fabs(probability - 0.2) < 1e-12);
    played_done(&played);
}

static void what_cannot_be_is_reported_at_its_place(void **state)
{
    static const struct {
        const char *phases, *message;
    } cases[] = {
        { "[" PHASE("one", LEAVE("x")) "]", "the actor does not belong to the pact" },
        { "[" PHASE("one", JOIN("a")) "]", "the actor belongs to the pact already" },
        { "[" PHASE("one", "{ \"do\": \"leave\", \"actor\": \"a\", \"pact\": \"v\" }") "]", "unknown pact 'v'" },
        { "[" PHASE("one", "{ \"do\": \"dissolve\", \"pact\": \"w\" }, { \"do\": \"dissolve\", \"pact\": \"w\" }") "]",
          "the pact is not there at this moment" },
        { "[" PHASE("one", "{ \"do\": \"collapse\", \"actor\": \"a\", \"successor\": \"a\" }") "]",
          "nobody succeeds himself" },
        { "[" PHASE("one", "{ \"do\": \"collapse\", \"actor\": \"a\", \"inherits\": { \"ties\": 1 } }") "]",
          "'inherits' needs a 'successor'" },
        { "[" PHASE(
              "one",
              "{ \"do\": \"collapse\", \"actor\": \"a\", \"successor\": \"x\", \"inherits\": { \"ties\": 2 } }") "]",
          "'ties' must be between 0 and 1" },
        { "[{ \"id\": \"one\", \"after\": \"two\", \"steps\": [] }, " PHASE("two", "") "]",
          "no phase 'two' stands before this one" },
        { "[{ \"id\": \"one\", \"after\": \"one\", \"steps\": [] }]", "no phase 'one' stands before this one" },
        { "[{ \"id\": \"one\", \"probability\": 0.4, \"steps\": [] }, { \"id\": \"two\", \"after\": \"before\", "
          "\"probability\": "
          "0.5, \"steps\": [] }]",
          "add up to 0.9, not 1" },
        { "[{ \"id\": \"one\", \"probability\": 1, \"steps\": [] }, { \"id\": \"two\", \"after\": \"before\", "
          "\"steps\": [] }]",
          "and some have none" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct played played;

        play(&played, model_text, cases[i].phases);
        assert_false(played.good);
        assert_true(played.diagnostics.count > 0);
        if (!strstr(played.diagnostics.list[0].text, cases[i].message))
            fail_msg("'%s' instead of '%s'", played.diagnostics.list[0].text, cases[i].message);
        assert_true(played.diagnostics.list[0].line > 0);
        played_done(&played);
    }
}

static void a_pact_cannot_be_subsidiary_to_itself(void **state)
{
    static const char text[] =
        "{ \"format\": \"entente-model/1\", \"layers\": [{ \"id\": \"m\" }], \"actors\": [], \"pacts\": ["
        "{ \"id\": \"p\", \"layer\": \"m\", \"members\": [], \"weight\": 1, \"subsidiary_of\": \"q\" },"
        "{ \"id\": \"q\", \"layer\": \"m\", \"members\": [], \"weight\": 1, \"subsidiary_of\": \"p\" }] }";
    struct diagnostics diagnostics = { 0 };
    struct model model;

    (void)state;
    assert_false(model_parse(&model, "m.json", mem_dup(text), strlen(text), &diagnostics));
    assert_int_equal(diagnostics.error_count, 2);
    assert_non_null(strstr(diagnostics.list[0].text, "subsidiary to itself"));
    diagnostics_done(&diagnostics);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_pact_dissolves_when_too_much_capability_is_gone),
        cmocka_unit_test(nothing_is_inferred_where_a_capability_is_missing),
        cmocka_unit_test(ties_of_their_own_survive_a_pact),
        cmocka_unit_test(a_pact_step_and_its_inverse_cancel),
        cmocka_unit_test(a_successor_who_inherits_everything_is_the_same_actor_renamed),
        cmocka_unit_test(a_successor_inherits_the_shares_it_is_given),
        cmocka_unit_test(branches_build_on_the_phase_they_name),
        cmocka_unit_test(probabilities_multiply_along_the_way),
        cmocka_unit_test(what_cannot_be_is_reported_at_its_place),
        cmocka_unit_test(a_pact_cannot_be_subsidiary_to_itself),
    };

    ig_init();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
