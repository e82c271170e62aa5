/*
 * test_kernel_removal.c - orders of deletion and what is left, against counting everything anew at every step.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "kernels.h"
#include "network/kernel/removal/removal.h"
#include "network/kernel/removal/removal_order.h"

enum { GRAPHS = 1000, MOST = 20, MIDDLE = 100, LARGE = 600, SHARED = 1400 };

/* A drawn graph, a permutation that serves as order and as rank, and who fell. */
struct fall {
    struct drawn_graph drawn;
    int n, permutation[SHARED], order[SHARED];
    bool fell[SHARED];
};

static void fall_init(struct fall *fall, unsigned number, int most)
{
    unsigned seed = scattered(number + 77);

    memset(fall, 0, sizeof *fall);
    drawn_graph_init(&fall->drawn, number, most);
    fall->n = fall->drawn.graph.n;
    for (int v = 0; v < fall->n; v++) {
        int other = (int)kernel_draw(&seed, (unsigned)v + 1);

        fall->permutation[v] = fall->permutation[other];
        fall->permutation[other] = v;
    }
}

static double strength_between(const struct fall *fall, int a, int b)
{
    return fall->fell[a] || fall->fell[b] ? 0 : fall->drawn.matrix[a * fall->n + b];
}

/* All distances among those left; the caller frees. */
static double *distances(const struct fall *fall, bool hops)
{
    int n = fall->n;
    double *d = mem_array((size_t)n * (size_t)n + 1, sizeof *d);

    for (int a = 0; a < n; a++) {
        for (int b = 0; b < n; b++) {
            double strength = strength_between(fall, a, b);

            d[a * n + b] = a == b ? 0 : strength <= 0 ? INFINITY : hops ? 1 : 1 / strength;
        }
    }
    for (int k = 0; k < n; k++)
        for (int a = 0; a < n; a++)
            for (int b = 0; d[a * n + k] < INFINITY && b < n; b++)
                d[a * n + b] = fmin(d[a * n + b], d[a * n + k] + d[k * n + b]);
    return d;
}

static double reach_left(const struct fall *fall, bool hops)
{
    double *d = distances(fall, hops), sum = 0;

    for (int a = 0; a < fall->n; a++)
        for (int b = 0; b < a; b++)
            sum += 1 / d[a * fall->n + b];
    free(d);
    return sum;
}

static int largest_left(const struct fall *fall)
{
    double *d = distances(fall, true);
    int largest = 0;

    for (int a = 0; a < fall->n; a++) {
        int size = 0;

        for (int b = 0; b < fall->n && !fall->fell[a]; b++)
            size += d[a * fall->n + b] < INFINITY;
        largest = size > largest ? size : largest;
    }
    free(d);
    return largest;
}

static double strength_left(const struct fall *fall)
{
    double sum = 0;

    for (int a = 0; a < fall->n; a++)
        for (int b = 0; b < a; b++)
            sum += strength_between(fall, a, b);
    return sum;
}

static void curves_are_those_counted_anew_at_every_step(void **state)
{
    (void)state;
    for (unsigned number = 0; number < GRAPHS; number++) {
        struct fall fall;
        int largest[MOST + 1];
        double strength[MOST + 1], hops[MOST + 1], reach[MOST + 1];

        fall_init(&fall, number, MOST);
        removal_largest(&fall.drawn.graph, fall.permutation, largest);
        removal_strength(&fall.drawn.graph, fall.permutation, strength);
        removal_reach(&fall.drawn.graph, fall.permutation, true, 1, hops);
        removal_reach(&fall.drawn.graph, fall.permutation, false, 1, reach);
        for (int q = 0; q <= fall.n; q++) {
            assert_int_equal(largest[q], largest_left(&fall));
            assert_true(is_same_to_1e9(strength[q], strength_left(&fall)));
            assert_true(is_same_to_1e9(hops[q], reach_left(&fall, true)));
            assert_true(is_same_to_1e9(reach[q], reach_left(&fall, false)));
            fall.fell[q < fall.n ? fall.permutation[q] : 0] = true;
        }
        drawn_graph_done(&fall.drawn);
    }
}

/* More than one batch of arrivals and one block of vertices. */
static void reach_left_of_larger_graphs_does_not_drift(void **state)
{
    (void)state;
    for (unsigned number = 18; number < 54; number++) {
        struct fall fall;
        double reach[MIDDLE + 1];
        bool hops = number % 2;

        fall_init(&fall, number, MIDDLE);
        removal_reach(&fall.drawn.graph, fall.permutation, hops, 1, reach);
        for (int q = 0; q < fall.n; q++) {
            if (q % 7 == 0)
                assert_true(fabs(reach[q] - reach_left(&fall, hops)) <= 1e-12 * reach[q]);
            fall.fell[fall.permutation[q]] = true;
        }
        assert_true(reach[fall.n] == 0);
        drawn_graph_done(&fall.drawn);
    }
}

static void reach_left_is_the_same_for_any_threads(void **state)
{
    (void)state;
    for (unsigned number = 18, large = 0; large < 4; number += SHAPE_COUNT) {
        struct fall fall;
        double reach[SHARED + 1], again[SHARED + 1];

        fall_init(&fall, number, SHARED);
        for (int threads = 2; fall.n >= 1280 && threads <= 3; threads++) {
            removal_reach(&fall.drawn.graph, fall.permutation, number % 2, 1, reach);
            removal_reach(&fall.drawn.graph, fall.permutation, number % 2, threads, again);
            assert_memory_equal(reach, again, ((size_t)fall.n + 1) * sizeof *reach);
        }
        large += fall.n >= 1280;
        drawn_graph_done(&fall.drawn);
    }
}

/* Lengths that differ so much that the short ones are lost in sums with the long ones. */
static void lengths_lost_in_rounding_do_no_harm(void **state)
{
    (void)state;
    for (unsigned number = 18; number < 200; number++) {
        struct fall fall;
        double reach[MOST + 1];
        int n;

        fall_init(&fall, number, MOST);
        n = fall.n;
        for (int v = 0; v < n; v++) {
            for (int i = fall.drawn.first[v]; i < fall.drawn.first[v + 1]; i++) {
                int w = fall.drawn.to[i];

                fall.drawn.strength[i] = fall.drawn.matrix[v * n + w] = (v + w) % 3 ? 1 : 1e-20;
            }
        }
        removal_reach(&fall.drawn.graph, fall.permutation, false, 1, reach);
        for (int q = 0; q <= n; q++) {
            assert_true(is_same_to_1e9(reach[q], reach_left(&fall, false)));
            fall.fell[q < n ? fall.permutation[q] : 0] = true;
        }
        drawn_graph_done(&fall.drawn);
    }
}

static double degree(const struct fall *fall, int v)
{
    double count = 0;

    for (int w = 0; w < fall->n; w++)
        count += strength_between(fall, v, w) > 0;
    return count;
}

static double strength(const struct fall *fall, int v)
{
    double sum = 0;

    for (int w = 0; w < fall->n; w++)
        sum += strength_between(fall, v, w);
    return sum;
}

/* Shortest paths in hops between all pairs left. */
static void count_paths(const struct fall *fall, const double *d, double *paths)
{
    int n = fall->n;

    for (int s = 0; s < n; s++) {
        for (int t = 0; t < n; t++)
            paths[s * n + t] = s == t;
        for (int hops = 1; hops < n; hops++)
            for (int t = 0; t < n; t++)
                for (int u = 0; d[s * n + t] == hops && u < n; u++)
                    paths[s * n + t] += d[s * n + u] == hops - 1 && d[u * n + t] == 1 ? paths[s * n + u] : 0;
    }
}

static void score_betweenness(const struct fall *fall, double *scores)
{
    int n = fall->n;
    double *d = distances(fall, true), paths[MOST * MOST];

    count_paths(fall, d, paths);
    for (int v = 0; v < n; v++) {
        scores[v] = 0;
        for (int s = 0; s < n; s++)
            for (int t = 0; t < s; t++)
                if (s != v && t != v && d[s * n + t] < INFINITY && d[s * n + v] + d[v * n + t] == d[s * n + t])
                    scores[v] += paths[s * n + v] * paths[v * n + t] / paths[s * n + t];
    }
    free(d);
}

/* The order found must be, at every step, that of the vertex of least rank among those with the highest score. */
static void assert_order(struct fall *fall, double (*score)(const struct fall *, int), double tie)
{
    double scores[MOST] = { 0 };

    for (int q = 0; q < fall->n; q++) {
        int highest = -1;
        double greatest = 0;

        if (!score)
            score_betweenness(fall, scores);
        for (int v = 0; v < fall->n; v++) {
            scores[v] = score ? score(fall, v) : scores[v];
            greatest = fall->fell[v] ? greatest : fmax(greatest, scores[v]);
        }
        for (int v = 0; v < fall->n; v++)
            if (!fall->fell[v] && scores[v] >= greatest * (1 - tie) &&
                (highest < 0 || fall->permutation[v] < fall->permutation[highest]))
                highest = v;
        assert_int_equal(fall->order[q], highest);
        fall->fell[highest] = true;
    }
    memset(fall->fell, 0, sizeof fall->fell);
}

static void the_highest_falls_next(void **state)
{
    (void)state;
    for (unsigned number = 0; number < GRAPHS; number++) {
        struct fall fall;

        fall_init(&fall, number, MOST);
        order_by_degree(&fall.drawn.graph, fall.permutation, fall.order);
        assert_order(&fall, degree, 0);
        order_by_strength(&fall.drawn.graph, fall.permutation, fall.order);
        assert_order(&fall, strength, 0);
        drawn_graph_done(&fall.drawn);
    }
}

static void advance(void *data, long done, long all)
{
    long *last = data;

    assert_true(done == *last + 1 && done <= all);
    *last = done;
}

static void the_most_between_falls_next(void **state)
{
    (void)state;
    for (unsigned number = 0; number < GRAPHS; number++) {
        struct fall fall;
        long last = 0;
        struct kernel_progress progress = { advance, &last };

        fall_init(&fall, number, MOST);
        order_by_betweenness(&fall.drawn.graph, fall.permutation, 1, &progress, fall.order);
        assert_true(last == fall.n);
        assert_order(&fall, NULL, 1e-9);
        drawn_graph_done(&fall.drawn);
    }
}

/* On a ring with chords all are alike, but their sums are rounded each in its own way. */
static void those_alike_fall_by_rank(void **state)
{
    enum { RING = 60 };

    (void)state;
    for (int n = 20; n <= RING; n++) {
        int first[RING + 1] = { 0 }, to[6 * RING], rank[RING], order[RING], count = 0;
        struct csr graph = { n, first, to, NULL };

        for (int v = 0; v < n; v++) {
            for (int w = 0; w < n; w++) {
                int apart = abs(v - w) < n - abs(v - w) ? abs(v - w) : n - abs(v - w);

                if (apart == 1 || apart == 4 || apart == 6)
                    to[count++] = w;
            }
            first[v + 1] = count;
            rank[v] = (v + n / 2) % n;
        }
        order_by_betweenness(&graph, rank, 1, NULL, order);
        assert_int_equal(rank[order[0]], 0);
    }
}

static void the_most_between_is_the_same_for_any_threads(void **state)
{
    (void)state;
    for (unsigned number = 18; number < 36; number++) {
        struct fall fall;
        int again[MIDDLE];

        fall_init(&fall, number, MIDDLE);
        order_by_betweenness(&fall.drawn.graph, fall.permutation, 1, NULL, fall.order);
        order_by_betweenness(&fall.drawn.graph, fall.permutation, 2, NULL, again);
        assert_memory_equal(fall.order, again, (size_t)fall.n * sizeof *again);
        drawn_graph_done(&fall.drawn);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(curves_are_those_counted_anew_at_every_step),
        cmocka_unit_test(reach_left_of_larger_graphs_does_not_drift),
        cmocka_unit_test(reach_left_is_the_same_for_any_threads),
        cmocka_unit_test(lengths_lost_in_rounding_do_no_harm),
        cmocka_unit_test(the_highest_falls_next),
        cmocka_unit_test(the_most_between_falls_next),
        cmocka_unit_test(those_alike_fall_by_rank),
        cmocka_unit_test(the_most_between_is_the_same_for_any_threads),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
