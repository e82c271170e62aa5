/*
 * key_reach.c - the set that is nearest to everybody: greedy, exchanges, then every set that the bound does not
 * exclude. What a further member gains falls with every other member, so that gains found once bound what comes later
 * (Nemhauser, Wolsey & Fisher 1978; Minoux 1978).
 */
#include "network/kernel/key_players/key_search.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "network/kernel/key_players/key_cover.h"

enum {
    EXCHANGES = 1000, /* most of them */
    SORT_WORK = 50,   /* per vertex */
};
static const double SAME_SUM = 1e-9;

struct gain {
    double value;
    int vertex;
};

/* One member of the sets that are tried: those listed from 'next' on are to come. */
struct level {
    void *state;        /* of the cover, with the members before */
    struct gain *gains; /* greatest first */
    int count, next;
    double sum; /* of the members before */
};

struct reach {
    struct key_search *search;
    struct key_cover cover;
    struct level *levels;
    int *chosen, *best; /* the set that is tried, and the best one */
    double found;       /* sum over all vertices that the best one reaches */
    double until;       /* the work until which the first solution looks for one member */
    long nodes;
};

static void reach_init(struct reach *r, struct key_search *search)
{
    size_t k = (size_t)search->k;

    *r = (struct reach){ .search = search, .found = -1 };
    key_cover_init(&r->cover, &search->graph);
    r->levels = mem_array(k + 1, sizeof *r->levels);
    r->chosen = mem_array(k, sizeof *r->chosen);
    r->best = mem_array(k, sizeof *r->best);
}

static void reach_done(struct reach *r)
{
    for (int i = 0; i <= r->search->k; i++) {
        free(r->levels[i].state);
        free(r->levels[i].gains);
    }
    key_cover_done(&r->cover);
    free(r->levels);
    free(r->chosen);
    free(r->best);
}

/* What a further member adds; the work it took is counted. */
static double gain_of(struct reach *r, const void *state, int member)
{
    double gain = key_cover_gain(&r->cover, state, member);

    r->search->work += r->cover.work;
    r->cover.work = 0;
    return gain;
}

static bool is_chosen(const struct reach *r, int vertex, int count)
{
    for (int i = 0; i < count; i++)
        if (r->chosen[i] == vertex)
            return true;
    return false;
}

/* The member that adds most to the first 'count' chosen, the first by rank of equals. */
static struct gain best_gain(struct reach *r, const void *state, int count)
{
    const int *rank = r->search->rank;
    struct gain best = { -1, -1 };

    for (int v = 0; v < r->search->choices && (best.vertex < 0 || r->search->work < r->until); v++) {
        double value;

        if (is_chosen(r, v, count))
            continue;
        value = gain_of(r, state, v);
        if (best.vertex < 0 || value > best.value + SAME_SUM ||
            (value >= best.value - SAME_SUM && rank[v] < rank[best.vertex]))
            best = (struct gain){ value, v };
    }
    return best;
}

/* The best that another member in this place would do, besides what the others do. */
static struct gain try_exchange(struct reach *r, void *state, int place)
{
    int last = r->search->k - 1, vertex = r->chosen[place];
    struct gain best;

    r->chosen[place] = r->chosen[last];
    key_cover_clear(&r->cover, state);
    for (int i = 0; i < last; i++)
        key_cover_add(&r->cover, state, r->chosen[i]);
    best = best_gain(r, state, last);
    best.value += key_cover_sum(&r->cover, state);
    r->chosen[last] = r->chosen[place];
    r->chosen[place] = vertex;
    return best;
}

/* Exchanges the member for which that is best, until it helps no more. */
static void exchange(struct reach *r, void *state)
{
    for (int round = 0; round < EXCHANGES; round++) {
        struct gain best = { r->found + SAME_SUM, -1 };
        int place = -1;

        for (int i = 0; i < r->search->k && !key_is_spent(r->search); i++) {
            struct gain gain = try_exchange(r, state, i);

            if (gain.value <= best.value)
                continue;
            best = gain;
            place = i;
        }
        if (place < 0)
            return;
        r->chosen[place] = best.vertex;
        r->found = best.value;
    }
}

static void find_first(struct reach *r)
{
    int k = r->search->k;
    AUTO_FREE void *state = mem_alloc(r->cover.state_bytes);

    key_cover_clear(&r->cover, state);
    for (int i = 0; i < k; i++) {
        r->until = r->search->work + (r->search->effort - r->search->work) / (2 * (k - i));
        r->chosen[i] = best_gain(r, state, i).vertex;
        key_cover_add(&r->cover, state, r->chosen[i]);
    }
    r->found = key_cover_sum(&r->cover, state);
    r->until = r->search->effort;
    exchange(r, state);
    memcpy(r->best, r->chosen, (size_t)k * sizeof *r->best);
}

/* What a set gains at most of whom is listed from 'from' on, with so many places. */
static double bound_from(const struct reach *r, const struct level *level, int from, int places)
{
    double sum = level->sum;

    for (int i = from; i < from + places && i < level->count; i++)
        sum += level->gains[i].value;
    return fmin(sum, r->search->graph.n);
}

/* Leaves out who cannot belong to a set as good as the best: not even with those who gain most. */
static void cut_list(const struct reach *r, struct level *level, int places)
{
    double sum = bound_from(r, level, 0, places - 1);

    while (level->count > 0 && sum + level->gains[level->count - 1].value < r->found - SAME_SUM)
        level->count--;
}

static int by_gain(const void *x, const void *y)
{
    const struct gain *a = x, *b = y;

    if (a->value != b->value)
        return a->value > b->value ? -1 : 1;
    return (a->vertex > b->vertex) - (a->vertex < b->vertex);
}

/* Gains handed on are too large; the last place is left to find them. */
static void find_gains(struct reach *r, struct level *level, int places)
{
    cut_list(r, level, places);
    if (level->count < places || places == 1)
        return;
    for (int i = 0; i < level->count; i++)
        level->gains[i].value = gain_of(r, level->state, level->gains[i].vertex);
    r->search->work += SORT_WORK * (double)level->count;
    qsort(level->gains, (size_t)level->count, sizeof *level->gains, by_gain);
    cut_list(r, level, places);
}

static struct level *level_at(struct reach *r, int depth)
{
    struct level *level = &r->levels[depth];

    if (!level->state) {
        level->state = mem_alloc(r->cover.state_bytes);
        level->gains = mem_array((size_t)r->search->choices, sizeof *level->gains);
    }
    level->next = 0;
    return level;
}

static void enter_first(struct reach *r)
{
    struct level *level = level_at(r, 0);

    key_cover_clear(&r->cover, level->state);
    level->count = r->search->choices;
    for (int v = 0; v < level->count; v++)
        level->gains[v] = (struct gain){ r->search->graph.n, v };
    find_gains(r, level, r->search->k);
}

/* With one more member than the level before. */
static void enter(struct reach *r, int depth)
{
    const struct level *before = &r->levels[depth - 1];
    struct level *level = level_at(r, depth);

    memcpy(level->state, before->state, r->cover.state_bytes);
    key_cover_add(&r->cover, level->state, r->chosen[depth - 1]);
    level->sum = key_cover_sum(&r->cover, level->state);
    level->count = before->count - before->next;
    memcpy(level->gains, before->gains + before->next, (size_t)level->count * sizeof *level->gains);
    find_gains(r, level, r->search->k - depth);
}

/* Sets 'set' to the first by rank of all sets still to come, as if 'depth' were chosen. */
static bool may_come_before(struct reach *r, const struct level *level, int depth, int *set)
{
    int k = r->search->k, count = depth;

    memcpy(set, r->chosen, (size_t)depth * sizeof *set);
    for (int i = level->next; i < level->count; i++) {
        int v = level->gains[i].vertex, place;

        if (count == k && r->search->rank[v] > r->search->rank[set[k - 1]])
            continue;
        count += count < k;
        for (place = count - 1; place > depth && r->search->rank[set[place - 1]] > r->search->rank[v]; place--)
            set[place] = set[place - 1];
        set[place] = v;
    }
    return key_is_before(r->search, set, r->best, k);
}

/* All sets of the first k - 1 chosen and one more: whoever cannot add enough any more need not be looked at. */
static void finish(struct reach *r, struct level *level)
{
    int k = r->search->k;

    for (int i = 0; i < level->count; i++) {
        int v = level->gains[i].vertex;
        double most = level->sum + level->gains[i].value, sum;

        if (most < r->found - SAME_SUM)
            return;
        r->chosen[k - 1] = v;
        if (most <= r->found + SAME_SUM && !key_is_before(r->search, r->chosen, r->best, k))
            continue;
        sum = level->sum + gain_of(r, level->state, v);
        if (sum < r->found - SAME_SUM ||
            (sum <= r->found + SAME_SUM && !key_is_before(r->search, r->chosen, r->best, k)))
            continue;
        r->found = fmax(r->found, sum);
        memcpy(r->best, r->chosen, (size_t)k * sizeof *r->best);
    }
}

/* Whether sets still to come from here may be better than the best, or as good and before it by rank. */
static bool may_be_better(struct reach *r, const struct level *level, int depth, int *set)
{
    int places = r->search->k - depth;
    double most = bound_from(r, level, level->next, places);

    if (level->count - level->next < places || most < r->found - SAME_SUM)
        return false;
    return most > r->found + SAME_SUM || may_come_before(r, level, depth, set);
}

/* Depth first. Returns the greatest sum of the sets not tried, if work runs out. */
static double branch(struct reach *r)
{
    int depth = 0, k = r->search->k;
    AUTO_FREE int *set = mem_array((size_t)k, sizeof *set);
    double most = r->search->graph.n;

    if (key_is_spent(r->search))
        return most;
    enter_first(r);
    while (depth >= 0 && k <= KEY_BRANCHED && !key_is_spent(r->search)) {
        struct level *level = &r->levels[depth];

        if (depth == k - 1)
            finish(r, level);
        if (depth == k - 1 || !may_be_better(r, level, depth, set)) {
            depth--;
            continue;
        }
        if (depth == 0) {
            most = bound_from(r, level, level->next, k);
            key_advance(r->search, level->next);
        }
        r->nodes++;
        r->chosen[depth] = level->gains[level->next++].vertex;
        enter(r, ++depth);
    }
    if (k > KEY_BRANCHED)
        return bound_from(r, r->levels, 0, k);
    return depth < 0 ? r->found : most;
}

void key_reach(struct key_answer *out, struct key_search *search)
{
    struct reach r;
    double n = search->graph.n, bound;

    reach_init(&r, search);
    find_first(&r);
    bound = branch(&r);
    out->value = key_reach_of(&search->graph, r.best, search->k);
    out->bound = bound > r.found + SAME_SUM ? fmax(bound / n, out->value) : out->value;
    out->tied = out->compared = 1;
    out->nodes = r.nodes;
    memcpy(out->members, r.best, (size_t)search->k * sizeof *out->members);
    reach_done(&r);
}

double key_reach_of(const struct csr *graph, const int *set, int count)
{
    size_t n = (size_t)graph->n;
    AUTO_FREE int *hops = mem_array(n, sizeof *hops);
    AUTO_FREE int *queue = mem_array(n, sizeof *queue);
    double sum = 0;
    int found = count;

    memset(hops, -1, n * sizeof *hops);
    for (int i = 0; i < count; i++) {
        queue[i] = set[i];
        hops[set[i]] = 0;
    }
    for (int head = 0; head < found; head++) {
        int v = queue[head];

        for (int i = graph->first[v]; i < graph->first[v + 1]; i++) {
            if (hops[graph->to[i]] >= 0)
                continue;
            hops[graph->to[i]] = hops[v] + 1;
            queue[found++] = graph->to[i];
        }
    }
    for (int v = 0; v < graph->n; v++)
        sum += hops[v] < 0 ? 0 : hops[v] == 0 ? 1 : 1.0 / hops[v];
    return graph->n == 0 ? 0 : sum / graph->n;
}
