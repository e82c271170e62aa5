/*
 * test_kernel_key_limits.c - key players when work runs out, among more vertices than a word has bits, in long paths.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "key_graphs.h"
#include "network/kernel/key_players/key_players.h"

enum { MOST = 16, GRAPHS = 1200, STRANGERS = 60 };

/* The same graph and 60 isolated vertices more, none of which may be chosen. Caller frees the lists. */
static struct csr with_strangers(const struct csr *graph, int **first)
{
    int n = graph->n;

    *first = mem_array((size_t)(n + STRANGERS) + 1, sizeof **first);
    for (int v = 0; v <= n + STRANGERS; v++)
        (*first)[v] = graph->first[v < n ? v : n];
    return (struct csr){ n + STRANGERS, *first, graph->to, graph->strength };
}

/* More than 64 vertices are searched otherwise than fewer. */
static void isolated_vertices_that_may_not_be_chosen_change_nothing(void **state)
{
    (void)state;
    for (unsigned number = 0; number < GRAPHS; number++) {
        struct drawn_graph drawn;
        bool eligible[MOST + STRANGERS] = { false };
        struct key_question question = { .eligible = eligible, .k = 1 + (int)(number / 7 % 3) };
        struct key_answer few, many;
        struct csr larger;
        int *first;

        drawn_graph_init(&drawn, number, 14);
        larger = with_strangers(&drawn.graph, &first);
        memset(eligible, 1, (size_t)drawn.graph.n);
        question.graph = &drawn.graph;
        key_players_find(&few, &question);
        question.graph = &larger;
        key_players_find(&many, &question);
        assert_true(few.proved && many.proved && few.value == many.value && few.tied == many.tied);
        assert_int_equal(few.count, many.count);
        assert_memory_equal(few.members, many.members, (size_t)few.count * sizeof(int));
        key_answer_done(&few);
        key_answer_done(&many);
        free(first);
        drawn_graph_done(&drawn);
    }
}

/* What is said with little work must hold all the same, and be the same again. */
static void assert_cut_short(struct key_question *question, const struct key_answer *best)
{
    double worse = question->goal == KEY_FRAGMENT ? 1 : -1;

    for (double effort = 1; effort < 1e7; effort *= 100) {
        struct key_answer cut, again;

        question->effort = effort;
        key_players_find(&cut, question);
        key_players_find(&again, question);
        assert_true((cut.value - best->value) * worse >= 0 && (best->value - cut.bound) * worse >= 0);
        assert_true(cut.proved == (cut.bound == cut.value));
        assert_true(cut.value == again.value && cut.bound == again.bound && cut.nodes == again.nodes);
        assert_memory_equal(cut.members, again.members, (size_t)question->k * sizeof(int));
        assert_true(effort > 1 || question->goal == KEY_FRAGMENT || !cut.proved);
        key_answer_done(&cut);
        key_answer_done(&again);
    }
}

/* Nothing separates the denser one: all sets are equally good. */
static void five_of_sixty_are_proved_and_no_bound_is_beyond(void **state)
{
    (void)state;
    for (int dense = 0; dense <= 1; dense++) {
        for (int goal = KEY_FRAGMENT; goal <= KEY_REACH; goal++) {
            struct drawn_graph drawn;
            struct key_question question = { .graph = &drawn.graph, .k = 5, .goal = (enum key_goal)goal };
            struct key_answer best;

            random_graph_init(&drawn, 60, dense ? 600 : 180, 1);
            key_players_find(&best, &question);
            assert_true(best.proved && best.nodes > 0);
            if (dense && goal == KEY_FRAGMENT)
                assert_true(best.tied == 5461512 && best.compared < best.tied && !best.tied_is_least);
            assert_cut_short(&question, &best);
            key_answer_done(&best);
            drawn_graph_done(&drawn);
        }
    }
}

/* Balls of so many sizes are not kept. */
static void a_path_is_cut_at_thirds_and_reached_from_quarters(void **state)
{
    static const int members[][2] = { [KEY_FRAGMENT] = { 32, 65 }, [KEY_REACH] = { 24, 73 } };
    struct drawn_graph path;

    (void)state;
    path_init(&path, 98);
    for (int goal = KEY_FRAGMENT; goal <= KEY_REACH; goal++) {
        struct key_question question = { .graph = &path.graph, .k = 2, .goal = (enum key_goal)goal };
        struct key_answer answer;

        key_players_find(&answer, &question);
        assert_true(answer.proved);
        assert_memory_equal(answer.members, members[goal], sizeof members[goal]);
        key_answer_done(&answer);
    }
    drawn_graph_done(&path);
}

static void a_path_of_100001_ends_when_its_work_is_done(void **state)
{
    static const double best[] = { [KEY_FRAGMENT] = 3 * 33333.0 * 33332 / 2, [KEY_REACH] = 1 };
    struct drawn_graph path;

    (void)state;
    path_init(&path, 100001);
    for (int goal = KEY_FRAGMENT; goal <= KEY_REACH; goal++) {
        struct key_question question = { .graph = &path.graph, .k = 2, .goal = (enum key_goal)goal, .effort = 5e7 };
        struct key_answer answer;

        key_players_find(&answer, &question);
        assert_int_equal(answer.count, 2);
        assert_false(answer.proved);
        assert_true(goal == KEY_FRAGMENT ? answer.bound <= best[goal] && answer.value >= best[goal]
                                         : answer.bound <= best[goal] && answer.value > 2 * 12.0 / 100001);
        key_answer_done(&answer);
    }
    drawn_graph_done(&path);
}

/* Told in ascending order, and last that all is done. */
struct told {
    long done, all;
};

static void hear(void *data, long done, long all)
{
    struct told *told = data;

    assert_true(done >= told->done && done <= all && all > 0);
    *told = (struct told){ done, all };
}

static void progress_ends_with_all_done(void **state)
{
    (void)state;
    for (int goal = KEY_FRAGMENT; goal <= KEY_REACH; goal++) {
        struct told told = { 0, 1 };
        struct kernel_progress progress = { hear, &told };
        struct drawn_graph drawn;
        struct key_question question = {
            .graph = &drawn.graph, .k = 3, .goal = (enum key_goal)goal, .progress = &progress
        };
        struct key_answer answer;

        random_graph_init(&drawn, 40, 80, 1);
        key_players_find(&answer, &question);
        assert_true(told.done == told.all && told.all == 40);
        key_answer_done(&answer);
        drawn_graph_done(&drawn);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(isolated_vertices_that_may_not_be_chosen_change_nothing),
        cmocka_unit_test(five_of_sixty_are_proved_and_no_bound_is_beyond),
        cmocka_unit_test(a_path_is_cut_at_thirds_and_reached_from_quarters),
        cmocka_unit_test(a_path_of_100001_ends_when_its_work_is_done),
        cmocka_unit_test(progress_ends_with_all_done),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
