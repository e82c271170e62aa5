/*
 * key_fragment.c - the set whose deletion leaves the fewest pairs: greedy, exchanges, then every set that the bound
 * does not exclude. The last member is not tried out: one depth-first search tells what each would leave.
 */
#include "network/kernel/key_players/key_search.h"

#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "network/kernel/key_players/key_bound.h"
#include "network/kernel/key_players/key_left.h"
#include "network/kernel/key_players/key_split.h"
#include "network/kernel/key_players/key_ties.h"

enum {
    BOUND_EVERY = 8,      /* members tried next to last until the bound is found anew */
    EXCHANGES = 1000,     /* most of them */
    MOST_TO_AVOID = 1000, /* searches in depth */
};
/* For comparing reach in the first solution, if the search has eight times that. */
static const double FIRST_EFFORT = 4e8;

/* One member of the sets that are tried: those numbered from 'next' on are to come. */
struct level {
    struct key_bound bound;
    int next, tried;
    long least; /* no set still to come from here leaves fewer pairs */
};

/* What one more deletion leaves. */
struct pick {
    int vertex;
    long pairs;
    double reach; /* INFINITY: not compared */
};

struct fragment {
    struct key_search *search;
    struct key_split split;
    struct key_left left;
    struct key_bounds bounds;
    struct level *levels;
    bool *gone;            /* by vertex: one of the chosen */
    int *chosen, *best;    /* the set that is tried, and the best one */
    struct pick found;     /* what the best set leaves */
    int *last, last_count; /* members that leave equally few pairs */
    double *reach;         /* without each of them */
    double compare_until;  /* the work until which the first solution compares reach */
    struct key_ties ties;  /* sets as good as the best one */
    double tied;           /* how many there are */
    bool is_more;          /* sets that may be as good were passed over */
    long nodes;
};

static void fragment_init(struct fragment *f, struct key_search *search)
{
    size_t n = (size_t)search->graph.n, k = (size_t)search->k;

    *f = (struct fragment){ .search = search, .found = { -1, LONG_MAX, INFINITY } };
    key_split_init(&f->split, &search->graph);
    key_left_init(&f->left, &search->graph);
    key_bounds_init(&f->bounds, search->graph.n);
    f->ties.k = search->k;
    f->levels = mem_array(k, sizeof *f->levels);
    f->gone = mem_array(n, sizeof *f->gone);
    f->chosen = mem_array(k, sizeof *f->chosen);
    f->best = mem_array(k, sizeof *f->best);
    f->last = mem_array(n, sizeof *f->last);
    f->reach = mem_array(n, sizeof *f->reach);
}

static void fragment_done(struct fragment *f)
{
    for (int i = 0; i < f->search->k; i++)
        key_bound_done(&f->levels[i].bound);
    key_split_done(&f->split);
    key_left_done(&f->left);
    key_bounds_done(&f->bounds);
    key_ties_done(&f->ties);
    free(f->levels);
    free(f->gone);
    free(f->chosen);
    free(f->best);
    free(f->last);
    free(f->reach);
}

static void choose(struct fragment *f, int place, int vertex)
{
    f->chosen[place] = vertex;
    f->gone[vertex] = true;
}

/*
 * Sets 'last' to those from 'from' on that leave the fewest pairs, besides the first 'count' chosen. Returns these
 * pairs.
 */
static long find_last(struct fragment *f, int count, int from)
{
    long least = LONG_MAX;

    key_split_find(&f->split, f->chosen, count);
    f->search->work += f->split.work;
    f->last_count = 0;
    for (int v = from; v < f->search->choices; v++) {
        if (f->gone[v] || f->split.left[v] > least)
            continue;
        if (f->split.left[v] < least)
            f->last_count = 0;
        least = f->split.left[v];
        f->last[f->last_count++] = v;
    }
    return least;
}

/* Sets the reach left without each of the last ones, if there is work left for that. */
static bool compare_reach(struct fragment *f, int count)
{
    double work = key_left_work(f->search->graph.n, f->last_count);

    if (f->search->work + work > f->compare_until)
        return false;
    f->search->work += work;
    key_left_find(&f->left, f->chosen, count, f->last, f->last_count, f->reach);
    return true;
}

/* The best of the last ones: by reach and rank, or by rank alone in large graphs, or the likeliest if not compared. */
static struct pick pick_last(struct fragment *f, int count, long pairs)
{
    bool is_large = f->search->graph.n > KEY_COMPARED_SIZE, is_compared = !is_large && compare_reach(f, count);
    struct pick pick = { f->last[0], pairs, is_large ? 0 : INFINITY };

    for (int i = 0; i < f->last_count && is_compared; i++)
        pick.reach = fmin(pick.reach, f->reach[i]);
    for (int i = 0, first = INT_MAX; i < f->last_count && (is_compared || is_large); i++) {
        int rank = f->search->rank[f->last[i]];

        if (rank > first || (is_compared && f->reach[i] > pick.reach * (1 + KEY_SAME_REACH)))
            continue;
        first = rank;
        pick.vertex = f->last[i];
    }
    return pick;
}

static bool leaves_less(const struct pick *pick, const struct pick *other)
{
    return pick->pairs < other->pairs ||
           (pick->pairs == other->pairs && pick->reach < other->reach * (1 - KEY_SAME_REACH));
}

static void add_greedily(struct fragment *f)
{
    int k = f->search->k;

    for (int i = 0; i < k; i++) {
        int v = 0;

        if (!key_is_spent(f->search)) {
            f->found = pick_last(f, i, find_last(f, i, 0));
            v = f->found.vertex;
        }
        while (f->gone[v])
            v++;
        choose(f, i, v);
    }
}

/* The best that another member in this place would leave. */
static struct pick try_exchange(struct fragment *f, int place)
{
    int last = f->search->k - 1, vertex = f->chosen[place];
    struct pick pick = { vertex, LONG_MAX, INFINITY };
    long pairs;

    f->chosen[place] = f->chosen[last];
    f->gone[vertex] = false;
    pairs = find_last(f, last, 0);
    if (pairs <= f->found.pairs)
        pick = pick_last(f, last, pairs);
    f->chosen[last] = f->chosen[place];
    choose(f, place, vertex);
    return pick;
}

/* Exchanges the member for which that is best, until it helps no more. */
static void exchange(struct fragment *f)
{
    for (int round = 0; round < EXCHANGES; round++) {
        struct pick best = f->found;
        int place = -1;

        for (int i = 0; i < f->search->k && !key_is_spent(f->search); i++) {
            struct pick pick = try_exchange(f, i);

            if (!leaves_less(&pick, &best))
                continue;
            best = pick;
            place = i;
        }
        if (place < 0)
            return;
        f->gone[f->chosen[place]] = false;
        choose(f, place, best.vertex);
        f->found = best;
    }
}

static void find_first(struct fragment *f)
{
    int k = f->search->k;

    f->compare_until = fmin(FIRST_EFFORT, f->search->effort / 8);
    add_greedily(f);
    if (!key_is_spent(f->search))
        exchange(f);
    memcpy(f->best, f->chosen, (size_t)k * sizeof *f->best);
    f->found.pairs = key_split_find(&f->split, f->chosen, k);
    for (int i = 0; i < k; i++)
        f->gone[f->chosen[i]] = false;
}

/* Whether no more sets as good as the best are collected. */
static bool is_full(const struct fragment *f)
{
    return f->ties.count >= KEY_COMPARED / f->search->k;
}

/* Whether nothing is lost by passing over sets that leave at least so many pairs. */
static bool is_excluded(struct fragment *f, long least)
{
    if (least < f->found.pairs || (least == f->found.pairs && !is_full(f)))
        return false;
    f->is_more = f->is_more || least == f->found.pairs;
    return true;
}

/* Counts all sets to come if none of them can split anything, so that all are equally good. */
static bool count_all(struct fragment *f, const struct level *level, int places)
{
    int alive = f->search->graph.n - (f->search->k - places), to_come = f->search->choices - level->next;
    double sets = 1;

    if (level->least != f->found.pairs || !is_full(f) || level->bound.component < alive ||
        level->least != key_pairs(alive - places))
        return false;
    for (int i = 0; i < places; i++)
        sets = sets * (to_come - i) / (i + 1);
    f->tied += sets;
    return true;
}

/*
 * Operations that trying all sets to come would take, less if they are many or few are left: what avoiding it may take.
 */
static double work_to_come(const struct fragment *f, const struct level *level, int places)
{
    double work = f->split.work;

    for (int i = 0; i < places - 1 && work < MOST_TO_AVOID * f->split.work; i++)
        work = work * (f->search->choices - level->next - i) / (i + 1);
    return fmin(work / 2, (f->search->effort - f->search->work) / 8);
}

static void find_bound(struct fragment *f, int depth)
{
    struct level *level = &f->levels[depth];
    struct key_view view = { &f->search->graph, f->gone, level->next, f->search->choices };
    int places = f->search->k - depth;
    long least;

    key_bound_find(&level->bound, &f->bounds, &view, places, work_to_come(f, level, places));
    f->search->work += f->bounds.work;
    f->bounds.work = 0;
    least = key_bound_least(&level->bound, -1);
    level->least = least > level->least ? least : level->least;
    level->tried = 0;
}

static void enter(struct fragment *f, int depth)
{
    struct level *level = &f->levels[depth];
    int n = f->search->graph.n;

    if (!level->bound.joined)
        key_bound_init(&level->bound, n, f->search->k - depth);
    level->next = depth > 0 ? level[-1].next : 0;
    level->least = depth > 0 ? level[-1].least : 0;
    if (depth > 0)
        memcpy(level->bound.joined, level[-1].bound.joined, (size_t)n * sizeof *level->bound.joined);
    find_bound(f, depth);
}

/* The next member in this place that may lead to a set as good as the best, -1 if there is none. */
static int next_member(struct fragment *f, int depth)
{
    struct level *level = &f->levels[depth];
    int places = f->search->k - depth;

    if (level->tried >= (places > 2 ? 1 : BOUND_EVERY))
        find_bound(f, depth);
    while (f->search->choices - level->next >= places) {
        int v = level->next;
        long least;

        if (count_all(f, level, places) || is_excluded(f, level->least))
            return -1;
        level->next++;
        least = key_bound_least(&level->bound, v);
        if (is_excluded(f, least > level->least ? least : level->least))
            continue;
        level->tried++;
        return v;
    }
    return -1;
}

/* All sets of the first k - 1 chosen and one more from 'from' on. */
static void finish(struct fragment *f, int from)
{
    int k = f->search->k;
    long pairs = find_last(f, k - 1, from);

    if (f->last_count == 0 || pairs > f->found.pairs)
        return;
    if (pairs < f->found.pairs) {
        f->ties.count = 0;
        f->tied = 0;
        f->is_more = false;
        f->found = (struct pick){ f->last[0], pairs, INFINITY };
        f->chosen[k - 1] = f->last[0];
        memcpy(f->best, f->chosen, (size_t)k * sizeof *f->best);
    }
    f->tied += f->last_count;
    for (int i = 0; i < f->last_count && !is_full(f); i++)
        key_ties_add(&f->ties, f->chosen, f->last[i]);
}

/* Depth first. Returns the least pairs of the sets not tried, if work runs out. */
static long branch(struct fragment *f)
{
    int depth = 0, k = f->search->k;

    enter(f, 0);
    while (depth >= 0 && k <= KEY_BRANCHED && !key_is_spent(f->search)) {
        int v = next_member(f, depth);

        if (v < 0) {
            if (depth-- > 0)
                f->gone[f->chosen[depth]] = false;
            continue;
        }
        if (depth == 0)
            key_advance(f->search, v);
        f->nodes++;
        choose(f, depth, v);
        if (depth < k - 2) {
            enter(f, ++depth);
            continue;
        }
        finish(f, v + 1);
        f->gone[v] = false;
    }
    if (depth < 0)
        return f->found.pairs;
    f->is_more = true;
    return f->levels[0].least;
}

void key_fragment(struct key_answer *out, struct key_search *search)
{
    struct fragment f;
    struct key_best best;
    long bound;

    fragment_init(&f, search);
    find_first(&f);
    if (search->k == 1)
        finish(&f, 0);
    bound = search->k == 1 ? f.found.pairs : branch(&f);
    best = (struct key_best){ f.best, f.found.reach };
    out->compared = key_ties_compare(&f.ties, search, &best);
    out->value = (double)f.found.pairs;
    out->bound = (double)(bound < f.found.pairs ? bound : f.found.pairs);
    out->tied = fmax(f.tied, 1);
    out->tied_is_least = f.is_more;
    out->nodes = f.nodes;
    memcpy(out->members, f.best, (size_t)search->k * sizeof *out->members);
    fragment_done(&f);
}
