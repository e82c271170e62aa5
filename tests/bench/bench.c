/*
 * bench.c - the hot jobs of the program beside igraph's own loops, in one run, on seeded random networks. Prints medians and
 * ratios; a ratio above 1 means that the program is faster.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "measure/measure.h"
#include "network/ig.h"
#include "network/kernel/frustration.h"
#include "network/network.h"

enum { ROUNDS = 5 };

static double seconds(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static unsigned draw(unsigned *seed, unsigned below)
{
    *seed = *seed * 1664525u + 1013904223u;
    return (*seed >> 8) % below;
}

/* n actors and so many ties with strengths in (0, 1]. */
static void make_model(struct model *model, int n, int ties)
{
    unsigned seed = 1;

    model_init(model);
    model->layers = mem_array(1, sizeof *model->layers);
    model->layers[0] = (struct layer){ .id = "l", .share = 1, .scale = 1, .on = true };
    model->layer_count = 1;
    for (int i = 0; i < n; i++)
        model_add_actor(model, (struct actor){ .id = "a", .bloc = -1, .present = true, .left = 1 });
    for (int i = 0; i < ties; i++) {
        int a = (int)draw(&seed, (unsigned)n), b = (int)draw(&seed, (unsigned)n);

        if (a != b)
            model_add_tie(model, (struct tie){ .from = a,
                                               .to = b,
                                               .pact = -1,
                                               .weight = (1 + draw(&seed, 1000)) / 1001.0,
                                               .exists = 1,
                                               .present = true });
    }
}

/* What igraph's user would write. */
static double igraph_reach(const struct network *net)
{
    igraph_matrix_t matrix;
    igraph_vector_t lengths;
    double total = 0;

    IG_MUST(igraph_vector_init(&lengths, net->support.count));
    for (int i = 0; i < net->support.count; i++)
        VECTOR(lengths)[i] = 1 / net->support.edges[i].strength;
    IG_MUST(igraph_matrix_init(&matrix, 0, 0));
    IG_MUST(igraph_distances_dijkstra(&net->graph, &matrix, igraph_vss_all(), igraph_vss_all(), &lengths, IGRAPH_ALL));
    for (int v = 0; v < net->n; v++)
        for (int w = 0; w < net->n; w++)
            if (v != w && isfinite(MATRIX(matrix, v, w)))
                total += 1 / MATRIX(matrix, v, w);
    igraph_matrix_destroy(&matrix);
    igraph_vector_destroy(&lengths);
    return total / ((double)net->n * (net->n - 1));
}

static double our_reach(const struct network *net)
{
    struct network fresh;
    struct value value;

    network_init(&fresh, net->model, LAYER_COMBINED, NULL);
    value = measure_efficiency.among(&fresh, NULL);
    network_done(&fresh);
    return value.number;
}

static double igraph_flows(const struct network *net)
{
    double total = 0, flow;

    for (int v = 1; v < net->n; v += net->n / 10) {
        IG_MUST(igraph_st_mincut_value(&net->graph, &flow, 0, v, &net->strengths));
        total += flow;
    }
    return total;
}

static double our_flows(const struct network *net)
{
    double total = 0;

    for (int v = 1; v < net->n; v += net->n / 10)
        total += network_flow(net, 0, v);
    return total;
}

static int compare(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;

    return (x > y) - (x < y);
}

static double median_time(double (*job)(const struct network *), const struct network *net, double *answer)
{
    double times[ROUNDS];

    for (int i = 0; i < ROUNDS; i++) {
        double start = seconds();

        *answer = job(net);
        times[i] = seconds() - start;
    }
    qsort(times, ROUNDS, sizeof *times, compare);
    return times[ROUNDS / 2];
}

static void race(const char *name, const struct network *net, double (*ours)(const struct network *),
                 double (*theirs)(const struct network *))
{
    double our_answer, their_answer;
    double our_time = median_time(ours, net, &our_answer), their_time = median_time(theirs, net, &their_answer);
    bool agree = fabs(our_answer - their_answer) <= 1e-9 * fmax(1, fabs(their_answer));

    printf("%-30s %5d %6d   %9.3f ms   %9.3f ms   %6.1f   %s\n", name, net->n, net->support.count, 1e3 * our_time,
           1e3 * their_time, their_time / our_time, agree ? "equal" : "DIFFERENT");
}

/* Exact frustration, which igraph does not have: ties of unit or real weight, so many in 100 hostile at random. */
static void time_frustration(int n, int ties, unsigned hostile, bool weighted)
{
    struct edge_list list = { 0 };
    AUTO_FREE bool *tied = mem_array((size_t)n * (size_t)n, sizeof *tied);
    struct frustration found;
    unsigned seed = 1;
    double start;

    for (int drawn = 0; drawn < ties;) {
        int a = (int)draw(&seed, (unsigned)n), b = (int)draw(&seed, (unsigned)n);
        bool fresh = a < b && !tied[a * n + b];

        if (fresh)
            tied[a * n + b] = true;
        drawn += fresh;
    }
    for (int pair = 0; pair < n * n; pair++) {
        double weight = weighted ? (1 + draw(&seed, 1000000)) / 1000001.0 : 1;

        if (!tied[pair])
            continue;
        MEM_GROW(list.edges, list.count, list.capacity);
        list.edges[list.count++] = (struct edge){ pair / n, pair % n, draw(&seed, 100) < hostile ? -weight : weight };
    }
    start = seconds();
    frustration_solve(&found, &list, n, 0, HOLD_NOTHING, FRUSTRATION_EFFORT);
    printf("%-30s %5d %6d   %9.3f ms   %2u %% hostile, %s weights: %g, %s\n", "exact frustration", n, list.count,
           1e3 * (seconds() - start), hostile, weighted ? "real" : "unit", found.value,
           found.proved ? "proved" : "not proved");
    frustration_done(&found);
    free(list.edges);
}

int main(void)
{
    static const int sizes[][2] = { { 20, 60 }, { 200, 1000 }, { 200, 3200 }, { 1000, 5000 } };

    ig_init();
    printf("%-30s %5s %6s   %12s   %12s   %6s\n", "job", "n", "ties", "entente", "igraph", "ratio");
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        struct model model;
        struct network net;

        make_model(&model, sizes[i][0], sizes[i][1]);
        network_init(&net, &model, LAYER_COMBINED, NULL);
        race("weighted efficiency", &net, our_reach, igraph_reach);
        race("maximum flows, 10 pairs", &net, our_flows, igraph_flows);
        network_done(&net);
        model_done(&model);
    }
    for (int weighted = 0; weighted < 2; weighted++) {
        time_frustration(150, 1300, 15, weighted);
        time_frustration(200, 2000, 15, weighted);
        time_frustration(200, 2000, 50, weighted);
    }
    return 0;
}
