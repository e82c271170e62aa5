/*
 * key_cover.c - a vertex h hops away counts 1/h = Σ_{j >= h} (1/j - 1/(j + 1)): it is enough to count who is within j,
 * for each j.
 */
#include "network/kernel/key_players/key_cover.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "network/kernel/kernel.h"

enum { WORD = 64, WORD_WORK = 2 };
static const double BALL_BYTES = 268435456;

static const uint64_t *ball(const struct key_cover *cover, int radius, int vertex)
{
    return cover->balls[radius - 1] + (size_t)vertex * (size_t)cover->words;
}

/* Whether somebody is added to 'into'. */
static bool join(uint64_t *restrict into, const uint64_t *restrict from, int words)
{
    uint64_t more = 0;

    for (int i = 0; i < words; i++) {
        more |= from[i] & ~into[i];
        into[i] |= from[i];
    }
    return more != 0;
}

/* Balls of one hop more: those of all neighbours together. Whether any grew. */
static bool grow(struct key_cover *cover, int radius)
{
    const struct csr *graph = cover->graph;
    size_t words = (size_t)cover->words;
    uint64_t *larger = cover->balls[radius - 1] = mem_array((size_t)graph->n * words, sizeof *larger);
    bool grew = radius == 1;

    for (int v = 0; v < graph->n; v++) {
        uint64_t *own = larger + (size_t)v * words;

        if (radius == 1)
            own[v / WORD] |= (uint64_t)1 << v % WORD;
        else
            memcpy(own, ball(cover, radius - 1, v), words * sizeof *own);
        for (int i = graph->first[v]; i < graph->first[v + 1]; i++) {
            if (radius == 1)
                own[graph->to[i] / WORD] |= (uint64_t)1 << graph->to[i] % WORD;
            else if (join(own, ball(cover, radius - 1, graph->to[i]), cover->words))
                grew = true;
        }
    }
    cover->work += (double)graph->first[graph->n] * cover->words * WORD_WORK;
    return grew;
}

static void free_balls(struct key_cover *cover)
{
    for (int i = 0; i < KEY_COVER_RADIUS; i++) {
        free(cover->balls[i]);
        cover->balls[i] = NULL;
    }
    cover->radius = 0;
}

/* Until they are whole components. None are left if that takes too many. */
static void find_balls(struct key_cover *cover)
{
    double bytes = (double)cover->graph->n * cover->words * (double)sizeof(uint64_t);
    int most = bytes * KEY_COVER_RADIUS <= BALL_BYTES ? KEY_COVER_RADIUS : (int)(BALL_BYTES / bytes);

    for (cover->radius = 1; cover->radius <= most; cover->radius++)
        if (!grow(cover, cover->radius))
            break;
    if (cover->radius > most)
        free_balls(cover);
    else
        cover->radius--;
}

void key_cover_init(struct key_cover *cover, const struct csr *graph)
{
    size_t n = (size_t)graph->n;

    *cover = (struct key_cover){ .graph = graph, .words = (graph->n + WORD - 1) / WORD };
    find_balls(cover);
    cover->state_bytes =
        cover->radius > 0 ? (size_t)cover->radius * (size_t)cover->words * sizeof(uint64_t) : n * sizeof(int);
    cover->worth = mem_array(n + 1, sizeof *cover->worth);
    cover->seen = mem_array(n, sizeof *cover->seen);
    cover->depth = mem_array(n, sizeof *cover->depth);
    cover->queue = mem_array(n, sizeof *cover->queue);
    for (size_t i = 0; i < n; i++)
        cover->worth[i] = i == 0 ? 1 : 1 / (double)i;
}

void key_cover_done(struct key_cover *cover)
{
    free_balls(cover);
    free(cover->worth);
    free(cover->seen);
    free(cover->depth);
    free(cover->queue);
    *cover = (struct key_cover){ 0 };
}

/* Who is not within each number of hops yet; or the hops of everybody. */
void key_cover_clear(const struct key_cover *cover, void *state)
{
    int n = cover->graph->n, *hops = state;
    uint64_t *far = state;

    for (int v = 0; v < n && cover->radius == 0; v++)
        hops[v] = n;
    for (int i = 0; i < cover->radius * cover->words; i++)
        far[i] = i % cover->words < n / WORD ? ~(uint64_t)0 : ((uint64_t)1 << n % WORD) - 1;
}

/* What being within 'hops' counts more than being within one more; all that is left for the last. */
static double step(const struct key_cover *cover, int hops)
{
    return hops == cover->radius ? cover->worth[hops] : cover->worth[hops] - cover->worth[hops + 1];
}

/*
 * Vertices of the search in breadth from a member are left in the queue: those to which it is nearer than the set is.
 */
static int search(struct key_cover *cover, const int *hops, int member)
{
    const struct csr *graph = cover->graph;
    int count = 0;

    cover->stamp++;
    cover->seen[member] = cover->stamp;
    cover->depth[member] = 0;
    cover->queue[count++] = member;
    for (int head = 0; head < count; head++) {
        int v = cover->queue[head], hop = cover->depth[v] + 1;

        for (int i = graph->first[v]; i < graph->first[v + 1]; i++) {
            int w = graph->to[i];

            if (cover->seen[w] == cover->stamp || hops[w] <= hop)
                continue;
            cover->seen[w] = cover->stamp;
            cover->depth[w] = hop;
            cover->queue[count++] = w;
        }
        cover->work += graph->first[v + 1] - graph->first[v] + 4;
    }
    return count;
}

void key_cover_add(struct key_cover *cover, void *state, int member)
{
    uint64_t *far = state;
    int *hops = state, count = cover->radius == 0 ? search(cover, hops, member) : 0;

    for (int i = 0; i < count; i++)
        hops[cover->queue[i]] = cover->depth[cover->queue[i]];
    for (int radius = 1; radius <= cover->radius; radius++, far += cover->words)
        for (int i = 0; i < cover->words; i++)
            far[i] &= ~ball(cover, radius, member)[i];
}

/* Members of 'set', or of both sets if there are two. */
KERNEL static int count_members(const uint64_t *set, const uint64_t *other, int words)
{
    int count = 0;

    for (int i = 0; i < words; i++)
        count += __builtin_popcountll(set[i] & other[i]);
    return count;
}

double key_cover_sum(const struct key_cover *cover, const void *state)
{
    const uint64_t *far = state;
    const int *hops = state;
    int n = cover->graph->n;
    double sum = 0;

    for (int v = 0; v < n && cover->radius == 0; v++)
        sum += cover->worth[hops[v]];
    for (int radius = 1; radius <= cover->radius; radius++, far += cover->words)
        sum += step(cover, radius) * (n - count_members(far, far, cover->words));
    return sum;
}

double key_cover_gain(struct key_cover *cover, const void *state, int member)
{
    const uint64_t *far = state;
    const int *hops = state;
    int count = cover->radius == 0 ? search(cover, hops, member) : 0;
    double sum = 0;

    for (int i = 0; i < count; i++)
        sum += cover->worth[cover->depth[cover->queue[i]]] - cover->worth[hops[cover->queue[i]]];
    for (int radius = 1; radius <= cover->radius; radius++, far += cover->words)
        sum += step(cover, radius) * count_members(far, ball(cover, radius, member), cover->words);
    cover->work += cover->radius * (4 + WORD_WORK * cover->words);
    return sum;
}
