/*
 * key_paths.c - augmenting paths through vertices of capacity 1. A vertex has two states: entered, as one does by an
 * edge, and left for the next. One that is on a path already can only be entered to take back the edge before it, or
 * left if the edge after it was taken back.
 */
#include "network/kernel/key_players/key_paths.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum { ARC_WORK = 4 };

/* What one call looks for. */
struct quest {
    const struct key_view *view;
    const bool *ends;
    int vertex, only;
};

void key_paths_init(struct key_paths *paths, int n)
{
    size_t size = (size_t)n;

    *paths = (struct key_paths){ .on = mem_array(size, sizeof(int)) };
    paths->before = mem_array(size, sizeof(int));
    paths->came = mem_array(2 * size, sizeof(int));
    paths->seen = mem_array(2 * size, sizeof(int));
    paths->queue = mem_array(2 * size, sizeof(int));
    memset(paths->before, -1, size * sizeof(int));
}

void key_paths_done(struct key_paths *paths)
{
    free(paths->on);
    free(paths->before);
    free(paths->touched);
    free(paths->came);
    free(paths->seen);
    free(paths->queue);
    *paths = (struct key_paths){ 0 };
}

static int entered(int vertex)
{
    return 2 * vertex;
}

static int left(int vertex)
{
    return 2 * vertex + 1;
}

static bool is_end(const struct key_paths *paths, const struct quest *quest, int vertex)
{
    if (quest->only >= 0)
        return vertex == quest->only;
    return quest->ends[vertex] && (paths->before[vertex] < 0 || !key_may_go(quest->view, vertex));
}

static int visit(struct key_paths *paths, int state, int from, int count)
{
    if (paths->seen[state] == paths->stamp)
        return count;
    paths->seen[state] = paths->stamp;
    paths->came[state] = from;
    paths->queue[count] = state;
    return count + 1;
}

/* Goes on from a vertex to its neighbours. Sets 'end' if one of them is an end; returns the count of the queue. */
static int leave(struct key_paths *paths, const struct quest *quest, int vertex, int count, int *end)
{
    const struct csr *graph = quest->view->graph;

    for (int i = graph->first[vertex]; i < graph->first[vertex + 1]; i++) {
        int w = graph->to[i];

        paths->work += ARC_WORK;
        if (quest->view->gone[w] || w == quest->vertex || paths->before[w] == vertex)
            continue;
        if (is_end(paths, quest, w)) {
            *end = w;
            return count;
        }
        count = visit(paths, paths->before[w] >= 0 ? entered(w) : left(w), left(vertex), count);
    }
    if (vertex != quest->vertex && paths->before[vertex] >= 0)
        count = visit(paths, entered(vertex), left(vertex), count);
    return count;
}

/* An end that one more path leads to, and the state it comes from; -1 if there is none. */
static int find_end(struct key_paths *paths, const struct quest *quest, int *from)
{
    int count, end = -1;

    paths->stamp++;
    count = visit(paths, left(quest->vertex), -1, 0);
    for (int head = 0; head < count && end < 0; head++) {
        int vertex = paths->queue[head] / 2;

        *from = paths->queue[head];
        if (*from == left(vertex))
            count = leave(paths, quest, vertex, count, &end);
        else if (paths->before[vertex] != quest->vertex)
            count = visit(paths, left(paths->before[vertex]), *from, count);
    }
    return end;
}

/* Ends that may not be deleted are on any number of paths. */
static void add_edge(struct key_paths *paths, const struct quest *quest, int vertex, int to)
{
    if (to == quest->only || (quest->only < 0 && quest->ends[to] && !key_may_go(quest->view, to)))
        return;
    if (paths->before[to] < 0) {
        MEM_GROW(paths->touched, paths->touched_count, paths->touched_capacity);
        paths->touched[paths->touched_count++] = to;
    }
    paths->before[to] = vertex;
}

/* Follows the new path back from its end, whose last state but one is 'state'. */
static void augment(struct key_paths *paths, const struct quest *quest, int end, int state)
{
    add_edge(paths, quest, state / 2, end);
    while (paths->came[state] >= 0) {
        int from = paths->came[state], vertex = state / 2;

        if (state == left(vertex) && from == entered(from / 2))
            paths->before[from / 2] = -1;
        else if (from / 2 != vertex)
            add_edge(paths, quest, from / 2, vertex);
        state = from;
    }
}

int key_paths_find(struct key_paths *paths, const struct key_view *view, int vertex, const bool *ends, int only,
                   int most)
{
    struct quest quest = { view, ends, vertex, only };
    int count = 0, from;

    if (paths->stamp > INT_MAX - most - 1) {
        memset(paths->seen, 0, 2 * (size_t)view->graph->n * sizeof *paths->seen);
        paths->stamp = 0;
    }
    for (int end; count < most && (end = find_end(paths, &quest, &from)) >= 0; count++)
        augment(paths, &quest, end, from);
    paths->on_count = 0;
    for (int i = 0; i < paths->touched_count; i++) {
        int v = paths->touched[i];

        if (paths->before[v] >= 0 && key_may_go(view, v))
            paths->on[paths->on_count++] = v;
        paths->before[v] = -1;
    }
    paths->touched_count = 0;
    return count;
}
