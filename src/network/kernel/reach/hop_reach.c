/*
 * hop_reach.c - distances in edges from many vertices at once, one bit for each (Then et al. 2014).
 */
#include "network/kernel/reach/hop_reach.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "network/kernel/kernel.h"

enum { WORDS = 8, SOURCES = 64 * WORDS };
/* Edges of distance from which one source at a time is faster. */
enum { LONG_WAY = 512 };

/* The sources that have come to a vertex. */
struct arrivals {
    uint64_t word[WORDS];
};

static int arrivals_count(const struct arrivals *arrivals)
{
    int count = 0;

    for (int w = 0; w < WORDS; w++)
        count += __builtin_popcountll(arrivals->word[w]);
    return count;
}

/* One edge further: who had come to a neighbour has come. Returns how many arrivals are new. */
KERNEL static long advance(const struct csr *graph, const struct arrivals *before, struct arrivals *after, int *arrived,
                           int sources)
{
    long fresh = 0;

    for (int v = 0; v < graph->n; v++) {
        struct arrivals here = before[v];
        int count;

        if (arrived[v] < sources)
            for (int i = graph->first[v]; i < graph->first[v + 1]; i++)
                for (int w = 0; w < WORDS; w++)
                    here.word[w] |= before[graph->to[i]].word[w];
        after[v] = here;
        if (arrived[v] == sources)
            continue;
        count = arrivals_count(&here);
        fresh += count - arrived[v];
        arrived[v] = count;
    }
    return fresh;
}

/* Distances from up to SOURCES vertices; every count is of a pair in one order. */
static void count_from(const struct csr *graph, int first, long *ordered)
{
    size_t n = (size_t)graph->n;
    AUTO_FREE struct arrivals *before = mem_array(n, sizeof *before);
    AUTO_FREE struct arrivals *after = mem_array(n, sizeof *after);
    AUTO_FREE int *arrived = mem_array(n, sizeof *arrived);
    int sources = graph->n - first < SOURCES ? graph->n - first : SOURCES;
    long fresh = 1;

    for (int s = 0; s < sources; s++) {
        before[first + s].word[s / 64] = (uint64_t)1 << s % 64;
        arrived[first + s] = 1;
    }
    for (int hops = 1; fresh > 0; hops++) {
        struct arrivals *swapped = before;

        fresh = advance(graph, before, after, arrived, sources);
        if (fresh > 0)
            ordered[hops] += fresh;
        before = after;
        after = swapped;
    }
}

/* Vertices by distance from one; 'depth' is -1 everywhere before. Returns how many there are. */
static int walk(const struct csr *graph, int source, int *queue, int *depth)
{
    int count = 1;

    queue[0] = source;
    depth[source] = 0;
    for (int i = 0; i < count; i++) {
        for (int j = graph->first[queue[i]]; j < graph->first[queue[i] + 1]; j++) {
            if (depth[graph->to[j]] >= 0)
                continue;
            depth[graph->to[j]] = depth[queue[i]] + 1;
            queue[count++] = graph->to[j];
        }
    }
    return count;
}

/* The longest of all ways from one vertex of each component. */
static int longest_way(const struct csr *graph)
{
    size_t n = (size_t)graph->n;
    AUTO_FREE int *queue = mem_array(n, sizeof *queue);
    AUTO_FREE int *depth = mem_array(n, sizeof *depth);
    int longest = 0;

    memset(depth, -1, n * sizeof *depth);
    for (int v = 0; v < graph->n; v++) {
        int last;

        if (depth[v] >= 0)
            continue;
        last = queue[walk(graph, v, queue, depth) - 1];
        longest = depth[last] > longest ? depth[last] : longest;
    }
    return longest;
}

/* A thread's share of the sources, one at a time. */
static void count_singly(const struct csr *graph, long *ordered)
{
    size_t n = (size_t)graph->n;
    AUTO_FREE int *queue = mem_array(n, sizeof *queue);
    AUTO_FREE int *depth = mem_array(n, sizeof *depth);

    memset(depth, -1, n * sizeof *depth);
#pragma omp for schedule(dynamic, 16)
    for (int source = 0; source < graph->n; source++) {
        int count = walk(graph, source, queue, depth);

        for (int i = 0; i < count; i++) {
            ordered[depth[queue[i]]]++;
            depth[queue[i]] = -1;
        }
    }
}

/* Counts are whole numbers, so that it does not matter which thread counts what. */
void hop_counts(const struct csr *graph, int threads, long *pairs)
{
    bool is_long = longest_way(graph) > LONG_WAY;
    size_t n = (size_t)graph->n;

    memset(pairs, 0, n * sizeof *pairs);
#pragma omp parallel num_threads(threads) if (is_long || graph->n > SOURCES)
    {
        AUTO_FREE long *ordered = mem_array(n, sizeof *ordered);

        if (is_long) {
            count_singly(graph, ordered);
        } else {
#pragma omp for schedule(dynamic, 1)
            for (int first = 0; first < graph->n; first += SOURCES)
                count_from(graph, first, ordered);
        }
#pragma omp critical(hop_counts)
        for (size_t hops = 1; hops < n; hops++)
            pairs[hops] += ordered[hops];
    }
    for (size_t hops = 1; hops < n; hops++)
        pairs[hops] /= 2;
}

double hop_reach(const struct csr *graph, int threads)
{
    AUTO_FREE long *pairs = mem_array((size_t)graph->n, sizeof *pairs);
    double sum = 0;

    hop_counts(graph, threads, pairs);
    for (int hops = 1; hops < graph->n; hops++)
        sum += (double)pairs[hops] / hops;
    return sum;
}
