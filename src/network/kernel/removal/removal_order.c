/*
 * removal_order.c - orders of deletion by degree and by strength.
 */
#include "network/kernel/removal/removal_order.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/*
 * A set of vertices for every degree above 0, as bits in order of rank. Degrees only fall: the set of degree d has room
 * for the vertices that begin with d or more, 2m bits in all. From the top down, a vertex met in a set whose degree has
 * fallen below moves to the set where it belongs: nobody comes to a set that is being looked at.
 */
struct ladder {
    const struct csr *graph;
    int top;        /* greatest degree */
    int *degree;    /* by vertex: neighbours left, as long as it stands itself */
    int *bit;       /* by arc, number k of a vertex: its bit in the set of degree k + 1 */
    int *vertex;    /* by bit */
    int *start;     /* by degree, one past the top included: first bit */
    uint64_t *bits; /* of all sets, in a row */
};

/* Degrees, and where the set of each begins. */
static void lay_out(struct ladder *ladder)
{
    const struct csr *graph = ladder->graph;
    int *start = ladder->start, room = 0, bit = 0;

    for (int v = 0; v < graph->n; v++)
        start[ladder->degree[v] = graph->first[v + 1] - graph->first[v]]++;
    for (int d = 0; d <= ladder->top; d++)
        room += start[d];
    for (int d = 0; d <= ladder->top; d++) {
        int fewer = start[d];

        start[d] = bit;
        bit += d > 0 ? room : 0;
        room -= fewer;
    }
    start[ladder->top + 1] = bit;
}

static void set_bit(struct ladder *ladder, int bit)
{
    ladder->bits[bit / 64] |= (uint64_t)1 << bit % 64;
}

/* Gives every vertex its bits; 'next' by degree, the bit to be given next. */
static void give_bits(struct ladder *ladder, const int *by_rank, int *next)
{
    const struct csr *graph = ladder->graph;

    for (int k = 0; k < graph->n; k++) {
        int v = by_rank[k], degree = ladder->degree[v], *bit = ladder->bit + graph->first[v];

        for (int d = 0; d < degree; d++) {
            ladder->vertex[next[d + 1]] = v;
            bit[d] = next[d + 1]++;
        }
        if (degree > 0)
            set_bit(ladder, bit[degree - 1]);
    }
}

static int greatest_degree(const struct csr *graph)
{
    int top = 0;

    for (int v = 0; v < graph->n; v++)
        top = graph->first[v + 1] - graph->first[v] > top ? graph->first[v + 1] - graph->first[v] : top;
    return top;
}

static void ladder_init(struct ladder *ladder, const struct csr *graph, const int *by_rank)
{
    size_t n = (size_t)graph->n, arcs = (size_t)graph->first[n], top = (size_t)greatest_degree(graph);
    AUTO_FREE int *next = mem_array(top + 1, sizeof *next);

    *ladder = (struct ladder){ .graph = graph, .top = (int)top };
    ladder->degree = mem_array(n + 2 * arcs + top + 2, sizeof *ladder->degree);
    ladder->bit = ladder->degree + n;
    ladder->vertex = ladder->bit + arcs;
    ladder->start = ladder->vertex + arcs;
    ladder->bits = mem_array(arcs / 64 + 1, sizeof *ladder->bits);
    lay_out(ladder);
    memcpy(next, ladder->start, (top + 1) * sizeof *next);
    give_bits(ladder, by_rank, next);
}

static void ladder_done(struct ladder *ladder)
{
    free(ladder->degree);
    free(ladder->bits);
}

/* The first bit set from 'bit' on and before 'end', or 'end'. */
static int next_bit(const struct ladder *ladder, int bit, int end)
{
    for (; bit < end; bit = (bit / 64 + 1) * 64) {
        uint64_t rest = ladder->bits[bit / 64] >> bit % 64;

        if (rest)
            return bit + __builtin_ctzll(rest) < end ? bit + __builtin_ctzll(rest) : end;
    }
    return end;
}

/* The neighbours stay in the sets they are in until these are looked at. */
static void fall(struct ladder *ladder, int v)
{
    const struct csr *graph = ladder->graph;

    for (int i = graph->first[v]; i < graph->first[v + 1]; i++)
        ladder->degree[graph->to[i]]--;
}

void order_by_degree(const struct csr *graph, const int *rank, int *order)
{
    size_t n = (size_t)graph->n;
    AUTO_FREE int *by_rank = mem_array(n, sizeof *by_rank);
    AUTO_FREE bool *fell = mem_array(n, sizeof *fell);
    struct ladder ladder;
    int count = 0;

    for (size_t v = 0; v < n; v++)
        by_rank[rank[v]] = (int)v;
    ladder_init(&ladder, graph, by_rank);
    for (int d = ladder.top; d > 0; d--) {
        int bit = ladder.start[d], end = ladder.start[d + 1];

        for (; (bit = next_bit(&ladder, bit, end)) < end; bit++) {
            int v = ladder.vertex[bit], degree = ladder.degree[v];

            if (degree == d) {
                fell[v] = true;
                order[count++] = v;
                fall(&ladder, v);
            } else if (degree > 0) {
                set_bit(&ladder, ladder.bit[graph->first[v] + degree - 1]);
            }
        }
    }
    for (size_t k = 0; k < n; k++)
        if (!fell[by_rank[k]])
            order[count++] = by_rank[k];
    ladder_done(&ladder);
}

/* The highest on top. A sum is too high once a neighbour fell: it is counted anew when it comes to the top. */
struct strengths {
    const struct csr *graph;
    const int *rank;
    double *sum; /* by vertex, at least what is left */
    bool *stale, *fell;
    int *heap, count;
};

static bool is_higher(const struct strengths *strengths, int v, int w)
{
    return strengths->sum[v] > strengths->sum[w] ||
           (strengths->sum[v] == strengths->sum[w] && strengths->rank[v] < strengths->rank[w]);
}

static void sink(struct strengths *strengths, int place)
{
    int *heap = strengths->heap, v = heap[place];

    for (int child = 2 * place + 1; child < strengths->count; child = 2 * place + 1) {
        child += child + 1 < strengths->count && is_higher(strengths, heap[child + 1], heap[child]);
        if (!is_higher(strengths, heap[child], v))
            break;
        heap[place] = heap[child];
        place = child;
    }
    heap[place] = v;
}

/* Terms left out of a sum of such above 0 never make it greater, even rounded. */
static void count_strength(struct strengths *strengths, int v)
{
    const struct csr *graph = strengths->graph;
    double sum = 0;

    for (int i = graph->first[v]; i < graph->first[v + 1]; i++)
        sum += strengths->fell[graph->to[i]] ? 0 : graph->strength[i];
    strengths->sum[v] = sum;
    strengths->stale[v] = false;
}

static int take_strongest(struct strengths *strengths)
{
    const struct csr *graph = strengths->graph;
    int v;

    while (strengths->stale[v = strengths->heap[0]]) {
        count_strength(strengths, v);
        sink(strengths, 0);
    }
    strengths->fell[v] = true;
    strengths->heap[0] = strengths->heap[--strengths->count];
    sink(strengths, 0);
    for (int i = graph->first[v]; i < graph->first[v + 1]; i++)
        strengths->stale[graph->to[i]] = true;
    return v;
}

void order_by_strength(const struct csr *graph, const int *rank, int *order)
{
    size_t n = (size_t)graph->n;
    AUTO_FREE double *sum = mem_array(n, sizeof *sum);
    AUTO_FREE bool *flags = mem_array(2 * n, sizeof *flags);
    AUTO_FREE int *heap = mem_array(n + 1, sizeof *heap);
    struct strengths strengths = { graph, rank, sum, flags, flags + n, heap, graph->n };

    for (int v = 0; v < graph->n; v++) {
        heap[v] = v;
        count_strength(&strengths, v);
    }
    for (int place = graph->n / 2 - 1; place >= 0; place--)
        sink(&strengths, place);
    for (int q = 0; q < graph->n; q++)
        order[q] = take_strongest(&strengths);
}
