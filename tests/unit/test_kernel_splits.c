/*
 * test_kernel_splits.c - components without each vertex, against deleting it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "network/kernel/splits.h"
#include "kernels.h"

/* Components of the graph without a vertex (-1: with all), by spreading the least label along edges. */
static struct split deleted(const struct csr *graph, int gone)
{
    AUTO_FREE int *label = mem_array((size_t)graph->n + 1, sizeof *label);
    AUTO_FREE int *size = mem_array((size_t)graph->n + 1, sizeof *size);
    struct split split = { 0 };

    for (int v = 0; v < graph->n; v++)
        label[v] = v;
    for (bool changed = true; changed;) {
        changed = false;
        for (int v = 0; v < graph->n; v++) {
            for (int i = graph->first[v]; i < graph->first[v + 1]; i++) {
                if (v == gone || graph->to[i] == gone || label[graph->to[i]] >= label[v])
                    continue;
                label[v] = label[graph->to[i]];
                changed = true;
            }
        }
    }
    for (int v = 0; v < graph->n; v++)
        if (v != gone)
            size[label[v]]++;
    for (int v = 0; v < graph->n; v++) {
        split.components += size[v] > 0;
        split.largest = size[v] > split.largest ? size[v] : split.largest;
        split.pairs += size[v] * (size[v] - 1) / 2.0;
    }
    return split;
}

static void assert_same(struct split a, struct split b)
{
    assert_int_equal(a.components, b.components);
    assert_int_equal(a.largest, b.largest);
    assert_true(a.pairs == b.pairs);
}

static void every_deletion_gives_these_components(void **state)
{
    (void)state;
    for (unsigned number = 0; number < 3000; number++) {
        struct drawn_graph drawn;
        struct split whole, without[32];

        drawn_graph_init(&drawn, number, 32);
        splits_without_each(&drawn.graph, &whole, without);
        assert_same(whole, deleted(&drawn.graph, -1));
        for (int v = 0; v < drawn.graph.n; v++)
            assert_same(without[v], deleted(&drawn.graph, v));
        drawn_graph_done(&drawn);
    }
}

/* A path as long as no stack of calls would be. */
static void a_long_path_falls_in_two(void **state)
{
    enum { LENGTH = 300000 };
    AUTO_FREE int *first = mem_array(LENGTH + 1, sizeof *first);
    AUTO_FREE int *to = mem_array(2 * LENGTH, sizeof *to);
    AUTO_FREE struct split *without = mem_array(LENGTH, sizeof *without);
    struct csr graph = { LENGTH, first, to, NULL };
    struct split whole;

    (void)state;
    for (int v = 0; v < LENGTH; v++) {
        first[v + 1] = first[v];
        if (v > 0)
            to[first[v + 1]++] = v - 1;
        if (v < LENGTH - 1)
            to[first[v + 1]++] = v + 1;
    }
    splits_without_each(&graph, &whole, without);
    assert_same(whole, (struct split){ 1, LENGTH, LENGTH / 2 * (LENGTH - 1.0) });
    assert_same(without[0], (struct split){ 1, LENGTH - 1, (LENGTH - 1.0) * (LENGTH - 2) / 2 });
    assert_same(without[2], (struct split){ 2, LENGTH - 3, 1 + (LENGTH - 3.0) * (LENGTH - 4) / 2 });
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_deletion_gives_these_components),
        cmocka_unit_test(a_long_path_falls_in_two),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
