/*
 * test_rewire.c - ties drawn anew: what stays, and that all networks that could be are equally likely.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdlib.h>

#include "analysis/sample/rewire.h"
#include "base/random.h"
#include "base/statistics.h"
#include "models.h"
#include "network/edges.h"

enum { DRAWN = 150, LAYERS = 2, ACTORS = 9, KINDS = 3, WEIGHTS = 5, TIES_MAX = 6, STATES_MAX = 400 };

/* Ties of both signs and kinds, several between the same two actors, some that do not count. */
static void draw_model(struct model *model, uint64_t stream)
{
    struct random random = random_stream(77, stream);
    int ties = (int)random_below(&random, 40);

    make_model(model, ACTORS, LAYERS);
    model->layers[1].symmetrize = (enum symmetrize)random_below(&random, 3);
    model->layers[1].scale = 3;
    model->actors[ACTORS - 1].present = random_below(&random, 3) > 0;
    for (int i = 0; i < ties; i++) {
        int from = (int)random_below(&random, ACTORS);
        int to = (from + 1 + (int)random_below(&random, ACTORS - 1)) % ACTORS;
        double weight = (1 + (double)random_below(&random, WEIGHTS)) / 8 * (random_below(&random, 4) > 0 ? 1 : -1);
        struct tie *tie = add_tie(model, (int)random_below(&random, LAYERS), from, to, weight);

        tie->directed = random_below(&random, 2);
        tie->present = random_below(&random, 10) > 0;
    }
}

static void assert_same_edges(const struct edge_list *x, const struct edge_list *y)
{
    assert_int_equal(x->count, y->count);
    for (int i = 0; i < x->count; i++) {
        assert_int_equal(x->edges[i].a, y->edges[i].a);
        assert_int_equal(x->edges[i].b, y->edges[i].b);
        assert_true(fabs(x->edges[i].strength - y->edges[i].strength) < TOLERANCE);
    }
}

static void assert_same_networks(const struct model *x, const struct model *y, int layer, const bool *among)
{
    const struct model *models[2] = { x, y };
    struct network nets[2];
    struct edge_list arcs[2] = { { 0 }, { 0 } };
    int vertex[ACTORS];

    for (int v = 0; v < ACTORS; v++)
        vertex[v] = (!among || among[v]) && x->actors[v].present ? v : -1;
    for (int i = 0; i < 2; i++) {
        network_init(&nets[i], models[i], layer, among);
        edges_collect_directed(models[i], layer, vertex, &arcs[i]);
    }
    assert_same_edges(&nets[0].support, &nets[1].support);
    assert_same_edges(&nets[0].hostility, &nets[1].hostility);
    assert_same_edges(&arcs[0], &arcs[1]);
    for (int i = 0; i < 2; i++) {
        free(arcs[i].edges);
        network_done(&nets[i]);
    }
}

static void preparing_keeps_the_network(void **state)
{
    static const bool among[ACTORS] = { true, true, true, true, true, false, false, true, true };

    (void)state;
    for (uint64_t stream = 0; stream < DRAWN; stream++) {
        struct model model, copy;

        draw_model(&model, stream);
        for (int layer = LAYER_COMBINED; layer < LAYERS; layer++) {
            model_copy(&copy, &model);
            rewire_prepare(&copy, layer, NULL);
            assert_same_networks(&model, &copy, layer, NULL);
            model_done(&copy);
            model_copy(&copy, &model);
            rewire_prepare(&copy, layer, among);
            assert_same_networks(&model, &copy, layer, among);
            for (int i = 0; i < copy.tie_count; i++)
                assert_true(among[copy.ties[i].from] && among[copy.ties[i].to]);
            model_done(&copy);
        }
        model_done(&model);
    }
}

static void pacts_and_reliance_are_taken_out(void **state)
{
    struct reliance reliance = { .actor = 2, .share = 0.5, .since = 1 };
    struct model model;

    (void)state;
    make_model(&model, 3, 1);
    model_add_pact(&model, (struct pact){ .id = "pact", .title = "Pact", .present = true });
    add_tie(&model, 0, 0, 1, 0.75)->reliances = &reliance;
    model.ties[0].reliance_count = 1;
    add_tie(&model, 0, 1, 2, 1)->pact = 0;
    model.actors[1].reliances = &reliance;
    model.actors[1].reliance_count = 1;
    model.actors[2].left = 0.5;
    rewire_prepare(&model, LAYER_COMBINED, NULL);
    assert_int_equal(model.tie_count, 1);
    assert_int_equal(model.pact_count, 0);
    assert_int_equal(model.actors[1].reliance_count, 0);
    assert_true(model_tie_weight(&model, &model.ties[0]) == 0.75);
    model_done(&model);
}

/* Numbers of mutual ties, of ties from and of ties to every actor, by layer and sign. */
struct tally {
    int of[LAYERS][2][KINDS][ACTORS];
};

static struct tally tally_of(const struct model *model)
{
    struct tally tally = { 0 };

    for (int i = 0; i < model->tie_count; i++) {
        const struct tie *tie = &model->ties[i];
        int(*of)[ACTORS] = tally.of[tie->layer][tie->weight < 0];

        of[tie->directed ? 1 : 0][tie->from]++;
        of[tie->directed ? 2 : 0][tie->to]++;
    }
    return tally;
}

static double *weights_of(const struct model *model, int layer, bool directed, int *count)
{
    double *weights = mem_array((size_t)model->tie_count, sizeof *weights);

    *count = 0;
    for (int i = 0; i < model->tie_count; i++)
        if (model->ties[i].layer == layer && model->ties[i].directed == directed)
            weights[(*count)++] = model->ties[i].weight;
    sort_numbers(weights, *count);
    return weights;
}

static void assert_same_weights(const struct model *x, const struct model *y)
{
    for (int layer = 0; layer < LAYERS; layer++) {
        for (int directed = 0; directed < 2; directed++) {
            int count, other_count;
            AUTO_FREE double *weights = weights_of(x, layer, directed, &count);
            AUTO_FREE double *others = weights_of(y, layer, directed, &other_count);

            assert_int_equal(count, other_count);
            assert_memory_equal(weights, others, (size_t)count * sizeof *weights);
        }
    }
}

/* True if one of the two runs where the other does. */
static bool collide(const struct tie *x, const struct tie *y)
{
    bool same = x->from == y->from && x->to == y->to, opposite = x->from == y->to && x->to == y->from;

    if (x->layer != y->layer || (x->weight < 0) != (y->weight < 0))
        return false;
    return same || (opposite && !(x->directed && y->directed));
}

static void assert_simple(const struct model *model)
{
    for (int i = 0; i < model->tie_count; i++) {
        assert_int_not_equal(model->ties[i].from, model->ties[i].to);
        for (int k = 0; k < i; k++)
            assert_false(collide(&model->ties[i], &model->ties[k]));
    }
}

static int ties_moved(const struct model *x, const struct model *y)
{
    int moved = 0;

    for (int i = 0; i < x->tie_count; i++)
        moved += x->ties[i].from != y->ties[i].from || x->ties[i].to != y->ties[i].to;
    return moved;
}

static void numbers_of_ties_and_weights_stay(void **state)
{
    int moved = 0;

    (void)state;
    for (uint64_t stream = 0; stream < DRAWN; stream++) {
        struct model model, copy;
        struct tally before, after;

        draw_model(&model, stream);
        rewire_prepare(&model, LAYER_COMBINED, NULL);
        assert_simple(&model);
        model_copy(&copy, &model);
        rewire(&copy, 1, stream);
        before = tally_of(&model);
        after = tally_of(&copy);
        assert_memory_equal(&before, &after, sizeof before);
        assert_same_weights(&model, &copy);
        assert_simple(&copy);
        moved += ties_moved(&model, &copy);
        model_done(&copy);
        model_done(&model);
    }
    assert_true(moved > 10 * DRAWN);
}

static void a_rewiring_follows_from_its_number(void **state)
{
    static const uint64_t seeds[] = { 5, 5, 6, 5 }, numbers[] = { 8, 7, 7, 7 };
    struct model model, copies[4];

    (void)state;
    draw_model(&model, 2);
    rewire_prepare(&model, LAYER_COMBINED, NULL);
    for (int i = 0; i < 4; i++) {
        model_copy(&copies[i], &model);
        rewire(&copies[i], seeds[i], numbers[i]);
    }
    assert_int_equal(ties_moved(&copies[1], &copies[3]), 0);
    assert_true(ties_moved(&copies[1], &copies[0]) > 0);
    assert_true(ties_moved(&copies[1], &copies[2]) > 0);
    for (int i = 0; i < 4; i++)
        model_done(&copies[i]);
    model_done(&model);
}

/* How often each way to place the ties has come about; a way is one number. */
struct states {
    uint64_t key[STATES_MAX];
    int hits[STATES_MAX], count;
};

static int find_state(struct states *states, uint64_t key, bool add)
{
    for (int i = 0; i < states->count; i++)
        if (states->key[i] == key)
            return i;
    assert_true(add && states->count < STATES_MAX);
    states->key[states->count] = key;
    return states->count++;
}

/* Ties alike in weight and kind are not told apart. */
static uint64_t key_of(const struct model *model)
{
    uint64_t codes[TIES_MAX], key = 0;

    for (int i = 0; i < model->tie_count; i++) {
        const struct tie *tie = &model->ties[i];
        int low = tie->from < tie->to ? tie->from : tie->to, high = tie->from + tie->to - low;
        int from = tie->directed ? tie->from : low, to = tie->directed ? tie->to : high, k = i;
        uint64_t code = (uint64_t)((((int)tie->weight * 2 + tie->directed) * 6 + from) * 6 + to);

        for (; k > 0 && codes[k - 1] > code; k--)
            codes[k] = codes[k - 1];
        codes[k] = code;
    }
    for (int i = 0; i < model->tie_count; i++)
        key = key << 10 | codes[i];
    return key;
}

/* Every way to place the ties from number 'next' on; 'left' is what actors still lack. */
static void enumerate(struct model *model, int next, struct tally *left, struct states *states)
{
    struct tie *tie = &model->ties[next];
    int(*of)[ACTORS] = left->of[0][0];

    if (next == model->tie_count) {
        find_state(states, key_of(model), true);
        return;
    }
    for (int from = 0; from < model->actor_count; from++) {
        for (int to = tie->directed ? 0 : from + 1; to < model->actor_count; to++) {
            int *here = &of[tie->directed ? 1 : 0][from], *there = &of[tie->directed ? 2 : 0][to];
            bool fits = from != to && *here > 0 && *there > 0;

            tie->from = from;
            tie->to = to;
            for (int i = 0; i < next && fits; i++)
                fits = !collide(&model->ties[i], tie);
            if (!fits)
                continue;
            --*here;
            --*there;
            enumerate(model, next + 1, left, states);
            tie = &model->ties[next];
            ++*here;
            ++*there;
        }
    }
}

/* Mutual ties unless directed; weights are small whole numbers. */
struct way {
    int from, to, weight;
    bool directed;
};

static const struct way hexagon[] = { { 0, 1, 1, false }, { 1, 2, 1, false }, { 2, 3, 1, false },
                                      { 3, 4, 1, false }, { 4, 5, 1, false }, { 5, 0, 1, false } };
static const struct way uneven[] = {
    { 0, 1, 1, false }, { 0, 2, 1, false }, { 0, 3, 1, false }, { 1, 2, 1, false }, { 4, 5, 1, false }
};
static const struct way star[] = { { 0, 1, 1, false }, { 0, 2, 2, false }, { 0, 3, 3, false } };
static const struct way path[] = { { 0, 1, 1, false }, { 1, 2, 2, false }, { 2, 3, 3, false } };
static const struct way circle[] = { { 0, 1, 1, true }, { 1, 2, 2, true }, { 2, 0, 3, true } };
static const struct way fan[] = { { 0, 1, 1, true }, { 0, 2, 2, true }, { 0, 3, 3, true } };
static const struct way derangement[] = { { 0, 1, 1, true }, { 1, 2, 2, true }, { 2, 3, 2, true }, { 3, 0, 3, true } };
static const struct way uneven_arcs[] = { { 0, 1, 1, true }, { 0, 2, 1, true }, { 1, 2, 1, true },
                                          { 2, 3, 1, true }, { 3, 0, 1, true }, { 1, 4, 1, true } };
static const struct way mixed[] = {
    { 0, 1, 1, false }, { 2, 3, 1, false }, { 0, 2, 1, true }, { 2, 1, 1, true }, { 1, 3, 1, true }
};

#define CASE(ways, actors, states)                       \
    {                                                    \
        ways, sizeof ways / sizeof *ways, actors, states \
    }

static const struct {
    const struct way *ways;
    size_t count;
    int actors, states; /* states by hand where they are known, else 0 */
} cases[] = {
    CASE(hexagon, 6, 70), /* 60 hexagons, 10 pairs of triangles */
    CASE(uneven, 6, 0),           CASE(star, 4, 6),        CASE(path, 4, 12), CASE(circle, 3, 12), CASE(fan, 4, 6),
    CASE(derangement, 4, 9 * 12), CASE(uneven_arcs, 5, 0), CASE(mixed, 4, 0),
};

/* Chi-squared: k - 1 degrees of freedom lie within four standard deviations. */
static void assert_even(const struct states *states, int draws)
{
    double expected = (double)draws / states->count, squares = 0;

    for (int i = 0; i < states->count; i++)
        squares += (states->hits[i] - expected) * (states->hits[i] - expected) / expected;
    assert_true(squares < states->count - 1 + 4 * sqrt(2.0 * states->count));
}

static void all_networks_are_equally_likely(void **state)
{
    (void)state;
    for (size_t c = 0; c < sizeof cases / sizeof *cases; c++) {
        struct states states = { 0 };
        struct model model, copy;
        struct tally left;
        int draws;

        make_model(&model, cases[c].actors, 1);
        for (size_t i = 0; i < cases[c].count; i++)
            add_tie(&model, 0, cases[c].ways[i].from, cases[c].ways[i].to, cases[c].ways[i].weight)->directed =
                cases[c].ways[i].directed;
        rewire_prepare(&model, 0, NULL);
        left = tally_of(&model);
        model_copy(&copy, &model);
        enumerate(&copy, 0, &left, &states);
        model_done(&copy);
        assert_true(states.count > 1);
        if (cases[c].states > 0)
            assert_int_equal(states.count, cases[c].states);
        draws = states.count * (states.count < 10 ? 3000 : 150);
        for (int r = 0; r < draws; r++) {
            model_copy(&copy, &model);
            rewire(&copy, 9, (uint64_t)r);
            states.hits[find_state(&states, key_of(&copy), false)]++;
            model_done(&copy);
        }
        assert_even(&states, draws);
        model_done(&model);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(preparing_keeps_the_network),      cmocka_unit_test(pacts_and_reliance_are_taken_out),
        cmocka_unit_test(numbers_of_ties_and_weights_stay), cmocka_unit_test(a_rewiring_follows_from_its_number),
        cmocka_unit_test(all_networks_are_equally_likely),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
