/*
 * removal_order_between.c - the order of deletion by betweenness in hops: after each deletion only the pieces of the
 * component that lost a vertex are counted anew.
 */
#include "network/kernel/removal/removal_order.h"

#include <stdbool.h>
#include <stdlib.h>

#include "base/mem.h"
#include "network/kernel/removal/between.h"

/* Scores that lie below the greatest by no more than this share are equal: their sums are rounded. */
static const double SCORE_TIE = 1e-9;

struct siege {
    const struct csr *graph;
    const int *rank;
    int threads;
    bool *fell;
    double *score;      /* by vertex left */
    int *piece, *place; /* by vertex left: number of its piece, and its place there */
    int pieces;
    int *members;    /* of the piece at hand, ascending; before that the walk's stack */
    int *first, *to; /* the piece at hand as a graph of its own */
    double *piece_score;
};

static void siege_init(struct siege *siege, const struct csr *graph, const int *rank, int threads)
{
    size_t n = (size_t)graph->n, arcs = (size_t)graph->first[n];

    *siege = (struct siege){ .graph = graph, .rank = rank, .threads = threads };
    siege->fell = mem_array(n, sizeof *siege->fell);
    siege->score = mem_array(2 * n, sizeof *siege->score);
    siege->piece_score = siege->score + n;
    siege->piece = mem_array(4 * n + 1 + arcs, sizeof *siege->piece);
    siege->place = siege->piece + n;
    siege->members = siege->place + n;
    siege->first = siege->members + n;
    siege->to = siege->first + n + 1;
}

static void siege_done(struct siege *siege)
{
    free(siege->fell);
    free(siege->score);
    free(siege->piece);
}

/* Gives a new number to all that can be reached from the start. */
static void mark_piece(struct siege *siege, int start)
{
    const struct csr *graph = siege->graph;
    int depth = 0, number = ++siege->pieces;

    siege->piece[start] = number;
    siege->members[depth++] = start;
    while (depth > 0) {
        int v = siege->members[--depth];

        for (int i = graph->first[v]; i < graph->first[v + 1]; i++) {
            int w = graph->to[i];

            if (siege->fell[w] || siege->piece[w] == number)
                continue;
            siege->piece[w] = number;
            siege->members[depth++] = w;
        }
    }
}

/* The piece of the last number, its vertices in the order they have in the whole. */
static struct csr cut_out(struct siege *siege)
{
    const struct csr *graph = siege->graph;
    int count = 0, arcs = 0;

    for (int v = 0; v < graph->n; v++) {
        if (siege->fell[v] || siege->piece[v] != siege->pieces)
            continue;
        siege->place[v] = count;
        siege->members[count++] = v;
    }
    for (int k = 0; k < count; k++) {
        int v = siege->members[k];

        siege->first[k] = arcs;
        for (int i = graph->first[v]; i < graph->first[v + 1]; i++)
            if (!siege->fell[graph->to[i]])
                siege->to[arcs++] = siege->place[graph->to[i]];
    }
    siege->first[count] = arcs;
    return (struct csr){ .n = count, .first = siege->first, .to = siege->to };
}

static void score_piece(struct siege *siege, int start)
{
    struct csr piece;

    mark_piece(siege, start);
    piece = cut_out(siege);
    betweenness_hops(&piece, siege->threads, siege->piece_score);
    for (int k = 0; k < piece.n; k++)
        siege->score[siege->members[k]] = siege->piece_score[k];
}

static void score_all(struct siege *siege)
{
    for (int v = 0; v < siege->graph->n; v++)
        if (siege->piece[v] == 0)
            score_piece(siege, v);
}

/* Takes the vertex out and scores what its component falls apart into. */
static void fall(struct siege *siege, int v)
{
    const struct csr *graph = siege->graph;
    int known = siege->pieces;

    siege->fell[v] = true;
    for (int i = graph->first[v]; i < graph->first[v + 1]; i++)
        if (!siege->fell[graph->to[i]] && siege->piece[graph->to[i]] <= known)
            score_piece(siege, graph->to[i]);
}

/* Of the highest the one of least rank; of all that are left, if nobody stands between others any more. */
static int find_highest(const struct siege *siege, bool *is_between)
{
    double greatest = 0;
    int highest = -1;

    for (int v = 0; v < siege->graph->n; v++)
        if (!siege->fell[v] && siege->score[v] > greatest)
            greatest = siege->score[v];
    for (int v = 0; v < siege->graph->n; v++) {
        if (siege->fell[v] || siege->score[v] < greatest * (1 - SCORE_TIE))
            continue;
        if (highest < 0 || siege->rank[v] < siege->rank[highest])
            highest = v;
    }
    *is_between = greatest > 0;
    return highest;
}

void order_by_betweenness(const struct csr *graph, const int *rank, int threads, struct kernel_progress *progress,
                          int *order)
{
    struct siege siege;

    siege_init(&siege, graph, rank, threads);
    score_all(&siege);
    for (int q = 0; q < graph->n; q++) {
        bool is_between;

        order[q] = find_highest(&siege, &is_between);
        if (is_between)
            fall(&siege, order[q]);
        else
            siege.fell[order[q]] = true;
        if (progress)
            progress->advance(progress->data, q + 1, graph->n);
    }
    siege_done(&siege);
}
