/*
 * test_kernel_near.c - algebraic connectivity of graphs with other strengths than a base graph's, against what is found
 * for each of them alone.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "kernels.h"
#include "network/kernel/fiedler/fiedler.h"
#include "network/kernel/fiedler/near.h"

enum { VARIED = 4 }; /* graphs for each base */

static double share(unsigned *seed)
{
    return kernel_draw(seed, 1000000) / 1e6;
}

/* Every strength times 1 ± most, or divided by a hundred at some edges; 'of' becomes the base's with the new strengths. */
static struct csr vary(const struct csr *base, double most, bool some_weak, unsigned *seed, double *of)
{
    for (int v = 0; v < base->n; v++) {
        for (int i = base->first[v]; i < base->first[v + 1] && base->to[i] < v; i++) {
            int back = base->first[base->to[i]];

            while (base->to[back] != v)
                back++;
            of[i] = base->strength[i] * (1 + most * (2 * share(seed) - 1));
            of[i] = of[back] = some_weak && kernel_draw(seed, 8) == 0 ? of[i] / 100 : of[i];
        }
    }
    return (struct csr){ base->n, base->first, base->to, of };
}

/* The same value and the same bits, asked first and again after others. */
static void check_one(const struct fiedler_near *near, const struct csr *base, unsigned number)
{
    unsigned seed = scattered(number);
    size_t ends = (size_t)base->first[base->n] + 1;
    AUTO_FREE double *first = mem_array(ends, sizeof *first), *other = mem_array(ends, sizeof *other);
    struct csr graph = vary(base, number % 4 * 0.15, number % 5 == 0, &seed, first);
    struct csr between = vary(base, 0.5, true, &seed, other);
    double value = -1, again = -1, expected = -1;
    bool is_found = fiedler_near_value(near, &graph, &value), is_expected = fiedler_value(&graph, &expected);

    assert_true(is_found || !is_expected);
    assert_true(!is_expected || fabs(value - expected) <= 1e-9 * expected);
    fiedler_near_value(near, &between, &again);
    assert_true(fiedler_near_value(near, &graph, &again) == is_found);
    assert_true(!is_found || memcmp(&value, &again, sizeof value) == 0);
}

static void check_varied(const struct csr *base, unsigned number)
{
    struct fiedler_near *near = fiedler_near_new(base);

    for (unsigned i = 0; i < VARIED; i++)
        check_one(near, base, VARIED * number + i);
    fiedler_near_free(near);
}

static void varied_strengths_have_their_own_value(void **state)
{
    (void)state;
    for (unsigned number = 0; number < 200; number++) {
        struct drawn_graph drawn;

        drawn_graph_init(&drawn, number, 150);
        check_varied(&drawn.graph, number);
        drawn_graph_done(&drawn);
    }
}

/* Ten cliques of nine, tied by their firsts: as many equal eigenvalues as can be, in the base and where strengths are its own. */
static void equal_eigenvalues_of_the_base_do_no_harm(void **state)
{
    struct drawn_graph drawn = { .matrix = mem_array(90 * 90, sizeof(double)) };

    (void)state;
    for (int a = 0; a < 90; a++)
        for (int b = 0; b < 90; b++)
            drawn.matrix[a * 90 + b] = a != b && (a / 9 == b / 9 || (a % 9 == 0 && b % 9 == 0));
    drawn_pack(&drawn, 90);
    for (unsigned number = 0; number < 5; number++)
        check_varied(&drawn.graph, number);
    drawn_graph_done(&drawn);
}

static void other_edges_are_seen(void **state)
{
    struct drawn_graph base, other;
    struct fiedler_near *near;
    double value = -1, expected = -2;

    (void)state;
    drawn_graph_init(&base, 1003, 150);
    drawn_graph_init(&other, 1003, 150);
    assert_true(base.graph.n > 64);
    near = fiedler_near_new(&base.graph);
    other.matrix[0 * other.graph.n + 1] = other.matrix[1 * other.graph.n] = 0;
    free(other.first);
    free(other.to);
    free(other.strength);
    drawn_pack(&other, other.graph.n);
    assert_true(fiedler_near_value(near, &other.graph, &value) && fiedler_value(&other.graph, &expected));
    assert_true(value == expected);
    fiedler_near_free(near);
    fiedler_near_free(NULL);
    drawn_graph_done(&base);
    drawn_graph_done(&other);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(varied_strengths_have_their_own_value),
        cmocka_unit_test(equal_eigenvalues_of_the_base_do_no_harm),
        cmocka_unit_test(other_edges_are_seen),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
