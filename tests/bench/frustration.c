/*
 * frustration.c - how long exact frustration takes, which igraph does not have.
 */
#include "frustration.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/random.h"
#include "field.h"
#include "network/kernel/frustration/frustration.h"

/* So many different pairs, so many in 100 of them hostile. Caller frees the edges. */
static struct edge_list draw_signed(int n, int edge_count, unsigned hostile, bool weighted)
{
    struct random random = random_stream(3, (uint64_t)n);
    AUTO_FREE bool *tied = mem_array((size_t)n * (size_t)n, sizeof *tied);
    struct edge_list list = { 0 };

    while (list.count < edge_count) {
        int a = (int)random_below(&random, (uint64_t)n), b = (int)random_below(&random, (uint64_t)n);
        double weight = weighted ? (1 + (double)random_below(&random, 1000000)) / 1e6 : 1;

        if (a >= b || tied[a * n + b])
            continue;
        tied[a * n + b] = true;
        MEM_GROW(list.edges, list.count, list.capacity);
        list.edges[list.count++] = (struct edge){ a, b, random_below(&random, 100) < hostile ? -weight : weight };
    }
    return list;
}

static void time_one(int n, int edge_count, unsigned hostile, bool weighted)
{
    struct edge_list list = draw_signed(n, edge_count, hostile, weighted);
    struct frustration found;
    double start = seconds_now();

    frustration_solve(&found, &list, n, 0, HOLD_NOTHING, FRUSTRATION_EFFORT);
    printf("%-28s %6d %7d %11.3f ms   %2u %% hostile, %s weights: %g, %s\n", "exact frustration", n, list.count,
           1e3 * (seconds_now() - start), hostile, weighted ? "real" : "unit", found.value,
           found.proved ? "proved" : "not proved");
    frustration_done(&found);
    free(list.edges);
}

void bench_frustration(void)
{
    for (int weighted = 0; weighted < 2; weighted++) {
        time_one(150, 1300, 15, weighted);
        time_one(200, 2000, 15, weighted);
        time_one(400, 1600, 10, weighted);
        time_one(200, 2000, 50, weighted);
    }
}
