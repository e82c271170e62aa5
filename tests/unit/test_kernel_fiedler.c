/*
 * test_kernel_fiedler.c - algebraic connectivity against LAPACK: drawn graphs, graphs with many equal eigenvalues,
 * and known values.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "kernels.h"
#include "network/ig.h"
#include "network/kernel/fiedler/fiedler.h"

/* How many values were to be found, 0 not among them, and were. */
struct tally {
    int asked, found;
};

/*
 * All eigenvalues of the Laplacian without a vertex, or with all for -1, by LAPACK; at least two vertices. Returns
 * the second.
 */
static double dense_value(const struct drawn_graph *drawn, int missing)
{
    int n = drawn->graph.n, row = 0, side = n - (missing >= 0);
    igraph_matrix_t matrix;
    igraph_vector_t values;
    double second;

    assert_int_equal(igraph_matrix_init(&matrix, side, side), IGRAPH_SUCCESS);
    assert_int_equal(igraph_vector_init(&values, 0), IGRAPH_SUCCESS);
    for (int v = 0; v < n; v++) {
        for (int w = 0, column = 0; w < n && v != missing; w++) {
            if (w == missing)
                continue;
            MATRIX(matrix, row, row) += drawn->matrix[v * n + w];
            MATRIX(matrix, row, column++) -= drawn->matrix[v * n + w];
        }
        row += v != missing;
    }
    assert_int_equal(
        igraph_lapack_dsyevr(&matrix, IGRAPH_LAPACK_DSYEV_SELECT, 0, 0, 0, 1, 2, 1e-300, &values, NULL, NULL),
        IGRAPH_SUCCESS);
    second = VECTOR(values)[1];
    igraph_vector_destroy(&values);
    igraph_matrix_destroy(&matrix);
    return second;
}

/* By walking from the first vertex that is there. */
static bool is_connected(const struct drawn_graph *drawn, int missing)
{
    int n = drawn->graph.n, start = missing == 0, count = 0, waiting = 1;
    AUTO_FREE int *queue = mem_array((size_t)n + 1, sizeof *queue);
    AUTO_FREE bool *is_seen = mem_array((size_t)n + 1, sizeof *is_seen);

    queue[0] = start;
    is_seen[start] = true;
    for (; count < waiting; count++) {
        for (int w = 0; w < n; w++) {
            if (w == missing || is_seen[w] || drawn->matrix[queue[count] * n + w] <= 0)
                continue;
            is_seen[w] = true;
            queue[waiting++] = w;
        }
    }
    return count == n - (missing >= 0);
}

static void check(const struct drawn_graph *drawn, int missing, bool is_found, double value, struct tally *tally)
{
    double expected;

    if (drawn->graph.n - (missing >= 0) < 2) {
        assert_false(is_found);
        return;
    }
    if (!is_connected(drawn, missing)) {
        assert_true(is_found && value == 0);
        return;
    }
    tally->asked++;
    if (!is_found)
        return;
    tally->found++;
    expected = dense_value(drawn, missing);
    assert_true(fabs(value - expected) <= 1e-9 * expected + 1e-12);
}

/* Every 'step'-th vertex is checked, all are counted as asked for. */
static void check_all(const struct drawn_graph *drawn, int step, struct tally *tally)
{
    size_t n = (size_t)drawn->graph.n;
    AUTO_FREE double *values = mem_array(2 * n, sizeof *values);
    AUTO_FREE bool *found = mem_array(2 * n, sizeof *found);
    double whole = -1;
    bool is_found = fiedler_value(&drawn->graph, &whole);

    assert_true(is_found || whole == -1);
    check(drawn, -1, is_found, whole, tally);
    fiedler_without_each(&drawn->graph, 1, values, found);
    fiedler_without_each(&drawn->graph, 2, values + n, found + n);
    assert_memory_equal(values, values + n, n * sizeof *values + (n == 0));
    assert_memory_equal(found, found + n, n * sizeof *found + (n == 0));
    for (int v = 0; v < drawn->graph.n; v += step)
        check(drawn, v, found[v], values[v], tally);
}

static void check_most_are_found(struct tally tally)
{
    assert_true(tally.asked > 0 && tally.found >= 0.99 * tally.asked);
}

static void drawn_graphs_have_the_dense_value(void **state)
{
    struct tally small = { 0 }, large = { 0 };

    (void)state;
    for (unsigned number = 0; number < 1000; number++) {
        struct drawn_graph drawn;

        drawn_graph_init(&drawn, number, 24);
        check_all(&drawn, 3, &small);
        drawn_graph_done(&drawn);
    }
    for (unsigned number = 1000; number < 1042; number++) {
        struct drawn_graph drawn;

        drawn_graph_init(&drawn, number, 140);
        check_all(&drawn, 11, &large);
        drawn_graph_done(&drawn);
    }
    check_most_are_found(small);
    check_most_are_found(large);
}

typedef bool are_tied(int n, int a, int b);

static bool in_cycle(int n, int a, int b)
{
    return b == a + 1 || (a == 0 && b == n - 1);
}

static bool in_path(int n, int a, int b)
{
    (void)n;
    return b == a + 1;
}

static bool in_complete(int n, int a, int b)
{
    (void)n;
    return a < b;
}

static bool in_star(int n, int a, int b)
{
    (void)n;
    return a == 0 && b > 0;
}

static bool in_double_star(int n, int a, int b)
{
    return a < 2 && (b == 1 || (b > 1 && (b < n / 2) == (a == 0)));
}

/* Two cliques and a bridge. */
static bool in_barbell(int n, int a, int b)
{
    return (a < n / 2) == (b < n / 2) || (a == n / 2 - 1 && b == n / 2);
}

static bool in_two_sides(int n, int a, int b)
{
    return a < n / 4 && b >= n / 4;
}

/* Rows of 8. */
static bool in_grid(int n, int a, int b)
{
    (void)n;
    return b == a + 8 || (b == a + 1 && b % 8 > 0);
}

static bool in_hypercube(int n, int a, int b)
{
    (void)n;
    return ((a ^ b) & ((a ^ b) - 1)) == 0;
}

/* Cliques of four in a ring. */
static bool in_necklace(int n, int a, int b)
{
    return a / 4 == b / 4 || (b == a + 1) || (a == 0 && b == n - 1);
}

static void drawn_by_rule(struct drawn_graph *drawn, int n, are_tied *rule)
{
    drawn->matrix = mem_array((size_t)n * (size_t)n, sizeof(double));
    for (int a = 0; a < n; a++)
        for (int b = a + 1; b < n; b++)
            drawn->matrix[a * n + b] = drawn->matrix[b * n + a] = rule(n, a, b);
    drawn_pack(drawn, n);
}

static void equal_eigenvalues_are_told_from_the_second(void **state)
{
    are_tied *const rules[] = { in_cycle,   in_path,      in_complete, in_star,      in_double_star,
                                in_barbell, in_two_sides, in_grid,     in_hypercube, in_necklace };
    const int sizes[] = { 8, 32, 64, 65, 72, 128 };

    (void)state;
    for (size_t r = 0; r < sizeof rules / sizeof *rules; r++) {
        for (size_t s = 0; s < sizeof sizes / sizeof *sizes; s++) {
            struct drawn_graph drawn;
            struct tally tally = { 0 };

            drawn_by_rule(&drawn, sizes[s], rules[r]);
            check_all(&drawn, sizes[s] <= 64 ? 1 : 5, &tally);
            check_most_are_found(tally);
            drawn_graph_done(&drawn);
        }
    }
}

/* The graph less a vertex, as a graph of its own: the sparse search for it against the inverse of the whole. */
static void both_ways_agree_on_middle_graphs(void **state)
{
    struct drawn_graph drawn, rest;
    double values[150], value;
    bool found[150];

    (void)state;
    drawn_by_rule(&drawn, 150, in_two_sides);
    for (int i = 0; i < 150 * 150; i++)
        drawn.matrix[i] *= (1 + (i / 150) * (i % 150) % 97) / 97.0;
    free(drawn.first);
    free(drawn.to);
    free(drawn.strength);
    drawn_pack(&drawn, 150);
    fiedler_without_each(&drawn.graph, 2, values, found);
    for (int v = 0; v < 150; v += 7) {
        rest.matrix = mem_array(149 * 149, sizeof(double));
        for (int i = 0; i < 149 * 149; i++)
            rest.matrix[i] = drawn.matrix[(i / 149 + (i / 149 >= v)) * 150 + i % 149 + (i % 149 >= v)];
        drawn_pack(&rest, 149);
        assert_true(found[v] && fiedler_value(&rest.graph, &value));
        assert_true(fabs(value - values[v]) <= 1e-9 * value);
        drawn_graph_done(&rest);
    }
    drawn_graph_done(&drawn);
}

/* Beyond a thousand vertices; a star less a leaf has the value 1, a grid that of its longer side. */
static void large_graphs_have_the_known_value(void **state)
{
    struct drawn_graph drawn;
    double values[1100], value;
    bool found[1100];

    (void)state;
    drawn_by_rule(&drawn, 1100, in_star);
    fiedler_without_each(&drawn.graph, 2, values, found);
    for (int v = 0; v < 1100; v++)
        assert_true(found[v] && (v == 0 ? values[v] == 0 : fabs(values[v] - 1) <= 1e-9));
    drawn_graph_done(&drawn);
    drawn_by_rule(&drawn, 1200, in_grid);
    assert_true(fiedler_value(&drawn.graph, &value));
    assert_true(fabs(value / (2 - 2 * cos(acos(-1) / 150)) - 1) <= 1e-9);
    drawn_graph_done(&drawn);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(drawn_graphs_have_the_dense_value),
        cmocka_unit_test(equal_eigenvalues_are_told_from_the_second),
        cmocka_unit_test(both_ways_agree_on_middle_graphs),
        cmocka_unit_test(large_graphs_have_the_known_value),
    };

    ig_init();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
