/*
 * rewire.c - a Markov chain over the networks in which everybody has as many ties, one layer and sign after the other.
 */
#include "analysis/sample/rewire.h"

#include <stdlib.h>
#include <string.h>

#include "base/random.h"
#include "network/network.h"

enum { ATTEMPTS_PER_TIE = 10, ATTEMPTS_AT_LEAST = 200, TURNS_ONE_IN = 4 };

static int first_actor(const struct tie *tie)
{
    return tie->from < tie->to ? tie->from : tie->to;
}

static int last_actor(const struct tie *tie)
{
    return tie->from < tie->to ? tie->to : tie->from;
}

/* By layer, sign and pair; then mutual ties first, and so that sums do not depend on the order of the ties. */
static int compare_ties(const void *left, const void *right)
{
    const struct tie *x = left, *y = right;
    const int differences[] = { x->layer - y->layer,
                                (x->weight < 0) - (y->weight < 0),
                                first_actor(x) - first_actor(y),
                                last_actor(x) - last_actor(y),
                                x->directed - y->directed,
                                x->directed ? x->from - y->from : 0,
                                (x->weight > y->weight) - (x->weight < y->weight) };

    for (size_t i = 0; i < sizeof differences / sizeof *differences; i++)
        if (differences[i] != 0)
            return differences[i];
    return 0;
}

/* What belongs together after sorting: the same layer, sign and pair. */
static bool is_beside(const struct tie *x, const struct tie *y)
{
    return x->layer == y->layer && (x->weight < 0) == (y->weight < 0) && first_actor(x) == first_actor(y) &&
           last_actor(x) == last_actor(y);
}

/* Puts what ties beside each other add up to into their place: one tie, or one each way; returns their number. */
static int join(struct tie *ties, int count)
{
    int a = first_actor(&ties[0]), b = last_actor(&ties[0]);
    bool directed = ties[count - 1].directed;
    double forward = 0, backward = 0;
    struct tie joined = ties[0];

    for (int i = 0; i < count; i++) {
        forward += ties[i].directed && ties[i].from == b ? 0 : ties[i].weight;
        backward += ties[i].directed && ties[i].from == a ? 0 : ties[i].weight;
    }
    joined.directed = directed;
    joined.from = forward != 0 ? a : b;
    joined.to = forward != 0 ? b : a;
    joined.weight = forward != 0 ? forward : backward;
    ties[0] = joined;
    if (!directed || forward == 0 || backward == 0)
        return 1;
    joined.from = b;
    joined.to = a;
    joined.weight = backward;
    ties[1] = joined;
    return 2;
}

/* Drops, in place, what cannot be drawn anew. */
static void keep_own_ties(struct model *model, int layer, const bool *among)
{
    int count = 0;

    for (int i = 0; i < model->tie_count; i++) {
        struct tie *tie = &model->ties[i];

        if (!model_tie_counts(model, tie) || tie->pact >= 0 || (layer != LAYER_COMBINED && tie->layer != layer) ||
            (among && !(among[tie->from] && among[tie->to])))
            continue;
        tie->reliance_count = 0;
        model->ties[count++] = *tie;
    }
    model->tie_count = count;
}

void rewire_prepare(struct model *model, int layer, const bool *among)
{
    struct tie *ties = model->ties;
    int count = 0;

    keep_own_ties(model, layer, among);
    if (model->tie_count > 0)
        qsort(ties, (size_t)model->tie_count, sizeof *ties, compare_ties);
    for (int first = 0, end; first < model->tie_count; first = end) {
        int joined;

        for (end = first + 1; end < model->tie_count && is_beside(&ties[first], &ties[end]);)
            end++;
        joined = join(&ties[first], end - first);
        memmove(&ties[count], &ties[first], (size_t)joined * sizeof *ties);
        count += joined;
    }
    model->tie_count = count;
    model->pact_count = 0;
    for (int i = 0; i < model->actor_count; i++)
        model->actors[i].reliance_count = 0;
}

/* A tie on its way; its slots are where its ends list each other. A directed tie has none where it leads to. */
struct strand {
    int tie, end[2], slot[2];
};

/*
 * The ties of one layer and sign, mutual ones first. Each actor lists whom its mutual ties and those from it lead to,
 * in slots first[v] .. first[v + 1] - 1, whose number stays. Owns its arrays.
 */
struct weave {
    struct strand *strands;
    int mutual_count, count;
    int *first, *partner, *strand; /* the last two by slot */
    struct random *random;
};

static void list_ends(struct weave *weave, int s)
{
    for (int side = 0; side < (s < weave->mutual_count ? 2 : 1); side++) {
        int slot = weave->strands[s].slot[side];

        weave->partner[slot] = weave->strands[s].end[1 - side];
        weave->strand[slot] = s;
    }
}

static void weave_init(struct weave *weave, const struct model *model, int first, int count, struct random *random)
{
    size_t n = (size_t)model->actor_count;
    AUTO_FREE int *place = mem_array(n + 1, sizeof *place);

    *weave = (struct weave){ .random = random };
    weave->strands = mem_array((size_t)count, sizeof *weave->strands);
    weave->first = mem_array(n + 1, sizeof *weave->first);
    for (int directed = 0; directed < 2; directed++) {
        for (int i = first; i < first + count; i++) {
            const struct tie *tie = &model->ties[i];

            if (tie->directed != directed)
                continue;
            weave->strands[weave->count++] = (struct strand){ i, { tie->from, tie->to }, { -1, -1 } };
            weave->mutual_count += !directed;
            weave->first[tie->from + 1]++;
            weave->first[tie->to + 1] += !directed;
        }
    }
    for (size_t v = 0; v < n; v++)
        place[v + 1] = weave->first[v + 1] += weave->first[v];
    weave->partner = mem_array((size_t)weave->first[n], sizeof *weave->partner);
    weave->strand = mem_array((size_t)weave->first[n], sizeof *weave->strand);
    for (int s = 0; s < count; s++) {
        for (int side = 0; side < (s < weave->mutual_count ? 2 : 1); side++)
            weave->strands[s].slot[side] = place[weave->strands[s].end[side]]++;
        list_ends(weave, s);
    }
}

static void weave_done(struct weave *weave)
{
    free(weave->strands);
    free(weave->first);
    free(weave->partner);
    free(weave->strand);
}

/* The slot by which one actor leads to another, or -1. */
static int find_slot(const struct weave *weave, int from, int to)
{
    for (int slot = weave->first[from]; slot < weave->first[from + 1]; slot++)
        if (weave->partner[slot] == to)
            return slot;
    return -1;
}

/* True if a tie may run there: not back to its actor, and not where one runs already. */
static bool is_free(const struct weave *weave, int from, int to, bool mutual)
{
    return from != to && find_slot(weave, from, to) < 0 && (!mutual || find_slot(weave, to, from) < 0);
}

static void swap_numbers(int *x, int *y)
{
    int number = *x;

    *x = *y;
    *y = number;
}

/* A mutual tie has no first end but by chance. */
static void turn(struct strand *strand, bool turns)
{
    if (!turns)
        return;
    swap_numbers(&strand->end[0], &strand->end[1]);
    swap_numbers(&strand->slot[0], &strand->slot[1]);
}

/* Two ties exchange their weights, or not; and then their second ends, if they may. */
static void exchange(struct weave *weave, int i, int j)
{
    struct strand *x = &weave->strands[i], *y = &weave->strands[j];
    bool mutual = i < weave->mutual_count;
    uint64_t bits = random_bits(weave->random);

    if (bits >> 63)
        swap_numbers(&x->tie, &y->tie);
    turn(x, mutual && bits >> 62 & 1);
    turn(y, mutual && bits >> 61 & 1);
    if (!is_free(weave, x->end[0], y->end[1], mutual) || !is_free(weave, y->end[0], x->end[1], mutual))
        return;
    swap_numbers(&x->end[1], &y->end[1]);
    swap_numbers(&x->slot[1], &y->slot[1]);
    list_ends(weave, i);
    list_ends(weave, j);
}

/* Turns a circle of three directed ties round: each leads back then. Where one is mutual, that way is not free. */
static void turn_circle(struct weave *weave, int i)
{
    int a = weave->strands[i].end[0], b = weave->strands[i].end[1], width = weave->first[b + 1] - weave->first[b];
    int next, last, c, circle[3], slots[3];

    if (width == 0)
        return;
    next = weave->first[b] + (int)random_below(weave->random, (uint64_t)width);
    c = weave->partner[next];
    last = find_slot(weave, c, a);
    if (last < 0 || !is_free(weave, b, a, false) || !is_free(weave, c, b, false) || !is_free(weave, a, c, false))
        return;
    circle[0] = i;
    circle[1] = weave->strand[next];
    circle[2] = weave->strand[last];
    slots[0] = next;
    slots[1] = last;
    slots[2] = weave->strands[i].slot[0];
    for (int k = 0; k < 3; k++) {
        struct strand *strand = &weave->strands[circle[k]];

        swap_numbers(&strand->end[0], &strand->end[1]);
        strand->slot[0] = slots[k];
    }
    for (int k = 0; k < 3; k++)
        list_ends(weave, circle[k]);
}

/* One step: a tie, and another one of its kind. */
static void attempt(struct weave *weave)
{
    int i = (int)random_below(weave->random, (uint64_t)weave->count);
    bool mutual = i < weave->mutual_count;
    int from = mutual ? 0 : weave->mutual_count, to = mutual ? weave->mutual_count : weave->count, j;

    if (!mutual && random_below(weave->random, TURNS_ONE_IN) == 0) {
        turn_circle(weave, i);
        return;
    }
    j = from + (int)random_below(weave->random, (uint64_t)(to - from));
    if (i != j)
        exchange(weave, i, j);
}

static void rewire_some(struct model *model, int first, int count, struct random *random)
{
    long attempts = ATTEMPTS_PER_TIE * (long)count;
    struct weave weave;

    weave_init(&weave, model, first, count, random);
    for (long i = 0; i < attempts || i < ATTEMPTS_AT_LEAST; i++)
        attempt(&weave);
    for (int s = 0; s < count; s++) {
        const struct strand *strand = &weave.strands[s];

        model->ties[strand->tie].from = strand->end[0];
        model->ties[strand->tie].to = strand->end[1];
    }
    weave_done(&weave);
}

void rewire(struct model *model, uint64_t seed, uint64_t number)
{
    struct random random = random_stream(seed, number);
    const struct tie *ties = model->ties;

    for (int first = 0, end; first < model->tie_count; first = end) {
        for (end = first + 1; end < model->tie_count && ties[end].layer == ties[first].layer &&
                              (ties[end].weight < 0) == (ties[first].weight < 0);)
            end++;
        rewire_some(model, first, end - first, &random);
    }
}
