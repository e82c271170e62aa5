/*
 * test_drawing_blocs.c - drawings by bloc against the drawings of actors that they sum up.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <string.h>

#include "analysis/drawing_blocs.h"
#include "network/ig.h"
#include "played.h"

/* Blocs of three, two and one; 'x' and 'y' support each other without bloc, 'z' is alone, 'w' comes later. */
static const char model_text[] =
    "{ \"format\": \"entente-model/1\", \"layers\": [{ \"id\": \"m\" }, { \"id\": \"e\", \"scale\": 2 }],"
    "\"blocs\": [{ \"id\": \"p\", \"title\": \"P\" }, { \"id\": \"none\", \"title\": \"N\" },"
    "  { \"id\": \"q\", \"title\": \"Q\" }, { \"id\": \"r\", \"title\": \"R\" }],"
    "\"actors\": [{ \"id\": \"p0\", \"bloc\": \"p\" }, { \"id\": \"x\", \"name\": \"X\" }, { \"id\": \"p1\", \"bloc\": "
    "\"p\" },"
    "  { \"id\": \"p2\", \"bloc\": \"p\" }, { \"id\": \"q0\", \"bloc\": \"q\" }, { \"id\": \"q1\", \"bloc\": \"q\" },"
    "  { \"id\": \"r0\", \"bloc\": \"r\" }, { \"id\": \"y\" }, { \"id\": \"z\", \"name\": \"Z\" }],"
    "\"ties\": [{ \"from\": \"p0\", \"to\": \"p1\", \"layer\": \"m\", \"weight\": 1 },"
    "  { \"from\": \"p1\", \"to\": \"p2\", \"layer\": \"e\", \"weight\": 1 },"
    "  { \"from\": \"p0\", \"to\": \"p2\", \"layer\": \"m\", \"weight\": -0.25 },"
    "  { \"from\": \"q0\", \"to\": \"p0\", \"layer\": \"m\", \"weight\": 0.5, \"directed\": true },"
    "  { \"from\": \"p1\", \"to\": \"q1\", \"layer\": \"m\", \"weight\": 0.75 },"
    "  { \"from\": \"p1\", \"to\": \"q1\", \"layer\": \"m\", \"weight\": -0.5 },"
    "  { \"from\": \"r0\", \"to\": \"q1\", \"layer\": \"e\", \"weight\": 0.5 },"
    "  { \"from\": \"x\", \"to\": \"y\", \"layer\": \"m\", \"weight\": 1 }] }";

static const char phases[] =
    "[{ \"id\": \"fall\", \"steps\": [{ \"do\": \"collapse\", \"actor\": \"p1\" }, { \"do\": \"collapse\", \"actor\": "
    "\"r0\" }] },"
    " { \"id\": \"later\", \"steps\": [{ \"do\": \"add\", \"actor\": { \"id\": \"w\", \"bloc\": \"none\" } },"
    "   { \"do\": \"add\", \"tie\": { \"from\": \"w\", \"to\": \"q0\", \"layer\": \"m\", \"weight\": 0.5 } }] }]";

struct both {
    struct played played;
    struct drawing actors, blocs;
};

static void draw_both(struct both *both)
{
    ig_init();
    play(&both->played, model_text, phases);
    assert_true(both->played.good);
    drawing_init(&both->actors, &both->played.history, &both->played.scenario);
    drawing_gather(&both->blocs, &both->actors, &both->played.history.states[0]);
}

static void both_done(struct both *both)
{
    drawing_done(&both->actors);
    drawing_done(&both->blocs);
    played_done(&both->played);
}

static void parts_are_blocs_and_who_is_left(void **state)
{
    static const struct {
        const char *id, *name;
        int group, actors;
    } expected[] = {
        { "p", "P", 0, 3 },
        { "none", "N", 1, 1 },
        { "q", "Q", 2, 2 },
        { "r", "R", 3, 1 },
        { "around-x", "Around X", -1, 2 },
        { "z", "Z", -1, 1 },
    };
    struct both both;

    (void)state;
    draw_both(&both);
    assert_int_equal(both.blocs.node_count, sizeof expected / sizeof *expected);
    for (int i = 0; i < both.blocs.node_count; i++) {
        assert_string_equal(both.blocs.nodes[i].id, expected[i].id);
        assert_string_equal(both.blocs.nodes[i].name, expected[i].name);
        assert_int_equal(both.blocs.nodes[i].group, expected[i].group);
        assert_int_equal(both.blocs.nodes[i].actors, expected[i].actors);
    }
    both_done(&both);
}

static void notes_count_actors_and_what_holds_them(void **state)
{
    static const char *const expected[][2] = {
        { "3 actors\nwithin: support 1.50\nwithin: hostile 0.25", "3 actors, 1 fallen\nwithin: hostile 0.25" },
        { "", "" },
        { "2 actors", "2 actors" },
        { "", "" },
        { "2 actors\nwithin: support 1.00", "2 actors\nwithin: support 1.00" },
        { "", "" },
    };
    struct both both;

    (void)state;
    draw_both(&both);
    for (int i = 0; i < both.blocs.node_count; i++)
        for (int frame = 0; frame < 2; frame++)
            assert_string_equal(both.blocs.frames[frame].notes[i], expected[i][frame]);
    assert_string_equal(both.blocs.frames[1].name, "blocs-1-fall");
    both_done(&both);
}

static void parts_look_like_what_became_of_their_actors(void **state)
{
    static const enum node_state expected[][3] = {
        { NODE_PRESENT, NODE_WEAKENED, NODE_WEAKENED }, { NODE_ABSENT, NODE_ABSENT, NODE_ADDED },
        { NODE_PRESENT, NODE_PRESENT, NODE_PRESENT },   { NODE_PRESENT, NODE_COLLAPSED, NODE_COLLAPSED },
        { NODE_PRESENT, NODE_PRESENT, NODE_PRESENT },   { NODE_PRESENT, NODE_PRESENT, NODE_PRESENT },
    };
    struct both both;

    (void)state;
    draw_both(&both);
    for (int i = 0; i < both.blocs.node_count; i++)
        for (int frame = 0; frame < 3; frame++)
            assert_int_equal(both.blocs.frames[frame].nodes[i], expected[i][frame]);
    both_done(&both);
}

static const struct edge_look *look(const struct both *both, int frame, const char *from, const char *to, bool hostile)
{
    for (int i = 0; i < both->blocs.edge_count; i++) {
        const struct drawing_edge *edge = &both->blocs.edges[i];

        if (strcmp(both->blocs.nodes[edge->from].id, from) == 0 && strcmp(both->blocs.nodes[edge->to].id, to) == 0 &&
            edge->hostile == hostile)
            return &both->blocs.frames[frame].edges[i];
    }
    fail_msg("no edge %s-%s", from, to);
    return NULL;
}

static void lines_are_sums_and_change_only_when_ties_do(void **state)
{
    static const struct {
        const char *from, *to;
        bool hostile;
        int frame;
        enum edge_state state;
        double strength;
        int ties;
    } expected[] = {
        { "p", "q", false, 0, EDGE_PRESENT, 1.25, 2 }, { "p", "q", false, 1, EDGE_WEAKENED, 0.5, 1 },
        { "p", "q", false, 2, EDGE_PRESENT, 0.5, 1 },  { "p", "q", false, 3, EDGE_WEAKENED, 0.5, 1 },
        { "p", "q", true, 0, EDGE_PRESENT, 0.5, 1 },   { "p", "q", true, 1, EDGE_LOST, 0, 0 },
        { "p", "q", true, 2, EDGE_LOST, 0, 0 },        { "q", "r", false, 0, EDGE_PRESENT, 0.25, 1 },
        { "none", "q", false, 1, EDGE_ABSENT, 0, 0 },  { "none", "q", false, 2, EDGE_ADDED, 0.5, 1 },
    };
    struct both both;

    (void)state;
    draw_both(&both);
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        const struct edge_look *found =
            look(&both, expected[i].frame, expected[i].from, expected[i].to, expected[i].hostile);

        assert_int_equal(found->state, expected[i].state);
        assert_true(fabs(found->strength - expected[i].strength) < 1e-12);
        assert_int_equal(found->ties, expected[i].ties);
    }
    both_done(&both);
}

static void nothing_is_lost_in_summing(void **state)
{
    struct both both;

    (void)state;
    draw_both(&both);
    for (int frame = 0; frame < both.actors.frame_count; frame++) {
        double strength = 0, prior = 0;

        for (int i = 0; i < both.actors.edge_count; i++) {
            strength += both.actors.frames[frame].edges[i].strength;
            prior += both.actors.frames[frame].edges[i].prior;
        }
        for (int i = 0; i < both.blocs.edge_count; i++) {
            strength -= both.blocs.frames[frame].edges[i].strength;
            prior -= both.blocs.frames[frame].edges[i].prior;
        }
        assert_true(fabs(strength) < 1e-12 && fabs(prior) < 1e-12);
    }
    both_done(&both);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_are_blocs_and_who_is_left),
        cmocka_unit_test(notes_count_actors_and_what_holds_them),
        cmocka_unit_test(parts_look_like_what_became_of_their_actors),
        cmocka_unit_test(lines_are_sums_and_change_only_when_ties_do),
        cmocka_unit_test(nothing_is_lost_in_summing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
