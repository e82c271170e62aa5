/*
 * key_players.c - questions that answer themselves, and the graph numbered anew for the others.
 */
#include "network/kernel/key_players/key_players.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "network/kernel/key_players/key_search.h"
#include "network/kernel/key_players/key_split.h"

/* A vertex that may be chosen, and what makes it likely. */
struct choice {
    int vertex, degree, rank;
    long left; /* pairs left without it */
};

static int rank_of(const struct key_question *question, int vertex)
{
    return question->rank ? question->rank[vertex] : vertex;
}

static int by_likelihood(const void *x, const void *y)
{
    const struct choice *a = x, *b = y;

    if (a->left != b->left)
        return a->left < b->left ? -1 : 1;
    if (a->degree != b->degree)
        return a->degree > b->degree ? -1 : 1;
    return (a->rank > b->rank) - (a->rank < b->rank);
}

/* Sets 'order' to those that may be chosen, the likeliest first; returns how many. */
static int order_choices(const struct key_question *question, int *order)
{
    const struct csr *graph = question->graph;
    AUTO_FREE struct choice *choices = mem_array((size_t)graph->n, sizeof *choices);
    struct key_split split;
    int count = 0;

    key_split_init(&split, graph);
    key_split_find(&split, NULL, 0);
    for (int v = 0; v < graph->n; v++)
        if (!question->eligible || question->eligible[v])
            choices[count++] = (struct choice){ v, graph->first[v + 1] - graph->first[v], rank_of(question, v),
                                                question->goal == KEY_FRAGMENT ? split.left[v] : 0 };
    key_split_done(&split);
    qsort(choices, (size_t)count, sizeof *choices, by_likelihood);
    for (int i = 0; i < count; i++)
        order[i] = choices[i].vertex;
    return count;
}

/* Numbers the vertices: the choices in order, then all others. Returns the number of each; caller frees. */
static int *number_vertices(struct key_search *search, const int *order, int choices)
{
    int n = search->graph.n, next = choices;
    int *number = mem_array((size_t)n, sizeof *number);

    memset(number, -1, (size_t)n * sizeof *number);
    for (int i = 0; i < choices; i++)
        number[order[i]] = i;
    for (int v = 0; v < n; v++) {
        number[v] = number[v] < 0 ? next++ : number[v];
        search->original[number[v]] = v;
    }
    return number;
}

/* Lists of neighbours come out ascending, as whose neighbour one is is told in ascending order. */
static void number_edges(struct key_search *search, const struct csr *graph, const int *number)
{
    AUTO_FREE int *place = mem_array((size_t)graph->n, sizeof *place);

    for (int i = 0; i < graph->n; i++) {
        int v = search->original[i];

        place[i] = search->first[i];
        search->first[i + 1] = search->first[i] + graph->first[v + 1] - graph->first[v];
    }
    for (int i = 0; i < graph->n; i++) {
        int v = search->original[i];

        for (int j = graph->first[v]; j < graph->first[v + 1]; j++) {
            int to = number[graph->to[j]];

            search->to[place[to]] = i;
            search->strength[place[to]++] = graph->strength[j];
        }
    }
}

void key_search_init(struct key_search *search, const struct key_question *question, const int *order, int choices)
{
    const struct csr *graph = question->graph;
    size_t n = (size_t)graph->n, ends = (size_t)graph->first[n];
    AUTO_FREE int *number = NULL;

    *search = (struct key_search){ .choices = choices, .k = question->k, .progress = question->progress };
    search->effort = question->effort > 0 ? question->effort : INFINITY;
    search->first = mem_array(n + 1, sizeof *search->first);
    search->to = mem_array(ends, sizeof *search->to);
    search->strength = mem_array(ends, sizeof *search->strength);
    search->original = mem_array(n, sizeof *search->original);
    search->rank = mem_array(n, sizeof *search->rank);
    search->graph = (struct csr){ graph->n, search->first, search->to, search->strength };
    number = number_vertices(search, order, choices);
    number_edges(search, graph, number);
    for (size_t i = 0; i < n; i++)
        search->rank[i] = rank_of(question, search->original[i]);
}

void key_search_done(struct key_search *search)
{
    free(search->first);
    free(search->to);
    free(search->strength);
    free(search->original);
    free(search->rank);
    *search = (struct key_search){ 0 };
}

/* The lowest rank that is only in one of two sets decides: whoever has it comes first. */
bool key_is_before(const struct key_search *search, const int *set, const int *other, int count)
{
    AUTO_FREE int *side = mem_array((size_t)search->graph.n, sizeof *side);
    int first = -1;

    for (int i = 0; i < count; i++)
        side[set[i]] = 1;
    for (int i = 0; i < count; i++)
        side[other[i]] -= 1;
    for (int i = 0; i < 2 * count; i++) {
        int v = i < count ? set[i] : other[i - count];

        if (side[v] != 0 && (first < 0 || search->rank[v] < search->rank[first]))
            first = v;
    }
    return first >= 0 && side[first] > 0;
}

void key_advance(const struct key_search *search, int done)
{
    if (search->progress)
        search->progress->advance(search->progress->data, done, search->choices);
}

/* The answer if there is no choice. */
static void take(struct key_answer *out, const struct key_question *question, const int *set, int count)
{
    struct key_split split;

    memcpy(out->members, set, (size_t)count * sizeof *set);
    out->tied = out->compared = 1;
    if (question->goal == KEY_REACH) {
        out->value = key_reach_of(question->graph, set, count);
    } else {
        key_split_init(&split, question->graph);
        out->value = (double)key_split_find(&split, set, count);
        key_split_done(&split);
    }
    out->bound = out->value;
}

static void search(struct key_answer *out, const struct key_question *question, const int *order, int choices)
{
    struct key_search search;

    key_search_init(&search, question, order, choices);
    if (question->goal == KEY_REACH)
        key_reach(out, &search);
    else
        key_fragment(out, &search);
    for (int i = 0; i < out->count; i++)
        out->members[i] = search.original[out->members[i]];
    key_search_done(&search);
}

static int by_rank(const void *x, const void *y, void *question)
{
    int a = rank_of(question, *(const int *)x), b = rank_of(question, *(const int *)y);

    return (a > b) - (a < b);
}

void key_players_find(struct key_answer *out, const struct key_question *question)
{
    AUTO_FREE int *order = mem_array((size_t)question->graph->n, sizeof *order);
    int choices = order_choices(question, order);

    *out = (struct key_answer){ .count = question->k < choices ? question->k : choices };
    out->members = mem_array((size_t)out->count, sizeof *out->members);
    if (out->count == choices || out->count == 0)
        take(out, question, order, out->count);
    else
        search(out, question, order, choices);
    if (question->progress)
        question->progress->advance(question->progress->data, choices, choices);
    out->proved = out->bound == out->value;
    qsort_r(out->members, (size_t)out->count, sizeof *out->members, by_rank, (void *)question);
}

void key_answer_done(struct key_answer *answer)
{
    free(answer->members);
    *answer = (struct key_answer){ 0 };
}
