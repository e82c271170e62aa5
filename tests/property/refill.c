/*
 * refill.c - property: a network that is filled anew is the network built anew, to the last bit, as long as the same ties count.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "network/network.h"
#include "drawn.h"

enum { MODELS = 400, SAMPLES = 4 };

/* Directed ties, several of a pair, and every way to symmetrise. */
static void enrich(struct model *model, unsigned *seed)
{
    for (int i = 0; i < model->layer_count; i++)
        model->layers[i].symmetrize = (enum symmetrize)draw(seed, 3);
    for (int i = model->tie_count; i > 0; i--) {
        struct tie copy = model->ties[draw(seed, (unsigned)model->tie_count)];

        copy.weight *= 0.5;
        model_add_tie(model, copy);
    }
    for (int i = 0; i < model->tie_count; i++)
        model->ties[i].directed = draw(seed, 3) == 0;
}

/* Other numbers; now and then another tie counts. */
static void redraw(struct model *model, unsigned *seed, bool same)
{
    for (int i = 0; i < model->tie_count; i++)
        model->ties[i].weight *= 0.5 + draw(seed, 1000) / 1000.0;
    for (int i = 0; i < model->layer_count; i++)
        model->layers[i].share = 0.5 + draw(seed, 1000) / 1000.0;
    if (!same && model->tie_count > 0)
        model->ties[draw(seed, (unsigned)model->tie_count)].present ^= true;
}

static void assert_same_list(const struct edge_list *a, const struct edge_list *b)
{
    assert_int_equal(a->count, b->count);
    for (int i = 0; i < a->count; i++) {
        assert_int_equal(a->edges[i].a, b->edges[i].a);
        assert_int_equal(a->edges[i].b, b->edges[i].b);
        assert_true(a->edges[i].strength == b->edges[i].strength);
    }
}

static void assert_same(const struct network *a, const struct network *b)
{
    size_t ends = (size_t)a->first[a->n];

    assert_same_list(&a->support, &b->support);
    assert_same_list(&a->hostility, &b->hostility);
    assert_memory_equal(a->first, b->first, ((size_t)a->n + 1) * sizeof *a->first);
    if (ends > 0) {
        assert_memory_equal(a->neighbour, b->neighbour, ends * sizeof *a->neighbour);
        assert_memory_equal(a->strength, b->strength, ends * sizeof *a->strength);
    }
    if (a->n > 0)
        assert_memory_equal(network_distances(a), network_distances(b), (size_t)a->n * (size_t)a->n * sizeof(double));
    for (int i = 0; i < a->support.count; i++)
        assert_true(VECTOR(*network_strengths(a))[i] == VECTOR(*network_strengths(b))[i]);
}

static bool has_same_ties(const struct network *a, const struct network *b)
{
    bool same = a->support.count == b->support.count && a->hostility.count == b->hostility.count;

    for (int i = 0; same && i < a->support.count; i++)
        same = a->support.edges[i].a == b->support.edges[i].a && a->support.edges[i].b == b->support.edges[i].b;
    for (int i = 0; same && i < a->hostility.count; i++)
        same = a->hostility.edges[i].a == b->hostility.edges[i].a && a->hostility.edges[i].b == b->hostility.edges[i].b;
    return same;
}

static void is_the_network_built_anew(void **state)
{
    int filled = 0, refused = 0;

    (void)state;
    for (unsigned number = 0; number < MODELS; number++) {
        unsigned seed = number;
        struct model model;

        make_model(&model, &seed);
        enrich(&model, &seed);
        for (int layer = LAYER_COMBINED; layer < LAYERS; layer++) {
            struct network net, anew;
            bool good = true;

            network_init(&net, &model, layer, NULL);
            network_plan_refill(&net);
            for (int sample = 0; sample < SAMPLES && good; sample++) {
                (void)network_distances(&net);
                redraw(&model, &seed, sample < SAMPLES - 1);
                network_init(&anew, &model, layer, NULL);
                good = network_refill(&net, &model);
                assert_true(good || sample == SAMPLES - 1);
                if (good)
                    assert_same(&net, &anew);
                assert_true(!good || has_same_ties(&net, &anew));
                filled += good;
                refused += !good;
                network_done(&anew);
            }
            network_done(&net);
        }
        model_done(&model);
    }
    assert_true(filled > MODELS && refused > MODELS / 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(is_the_network_built_anew) };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
