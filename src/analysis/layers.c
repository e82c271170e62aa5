/*
 * layers.c - what each layer carries, how alike two of them are, and what is left of the whole without one.
 */
#include "analysis/layers.h"

#include <stdlib.h>

#include "measure/among.h"
#include "measure/stack.h"

/* What a comparison works on: the combined network of 'model' among the actors marked, and its layers. */
struct comparison {
    const struct model *model;
    bool *among;
    struct network whole;
    struct stack stack;
    struct report *report;
    struct layers_compared *out;
};

static void add_likenesses(struct comparison *comparison)
{
    const struct stack *stack = &comparison->stack;
    struct layers_compared *out = comparison->out;
    size_t room = (size_t)stack->count * (size_t)stack->count / 2;

    out->likenesses = arena_array(&comparison->report->arena, room, sizeof *out->likenesses);
    for (int a = 0; a < stack->count; a++) {
        for (int b = a + 1; b < stack->count; b++) {
            const struct network *x = &stack->layers[a], *y = &stack->layers[b];

            out->likenesses[out->likeness_count++] = (struct layer_likeness){
                a, b, stack_overlap(x, y), stack_jaccard(x, y), stack_degree_correlation(x, y),
            };
        }
    }
}

static int compare_edges(const void *left, const void *right)
{
    const struct edge *x = left, *y = right;

    if (x->a != y->a)
        return x->a < y->a ? -1 : 1;
    return (x->b > y->b) - (x->b < y->b);
}

/* Edges of all layers, sorted by pair; caller frees. */
static struct edge *all_edges(const struct stack *stack, int *count)
{
    struct edge *edges = NULL;
    int capacity = 0;

    *count = 0;
    for (int i = 0; i < stack->count; i++) {
        const struct edge_list *list = &stack->layers[i].support;

        for (int k = 0; k < list->count; k++) {
            MEM_GROW(edges, *count, capacity);
            edges[(*count)++] = list->edges[k];
        }
    }
    if (*count > 0)
        qsort(edges, (size_t)*count, sizeof *edges, compare_edges);
    return edges;
}

static struct carried_pair carried(const struct comparison *comparison, int v, int w)
{
    const struct stack *stack = &comparison->stack;
    struct carried_pair pair = {
        .a = comparison->whole.actor[v],
        .b = comparison->whole.actor[w],
        .strength = edge_strength(&comparison->whole.support, v, w),
        .by = arena_array(&comparison->report->arena, (size_t)stack->count, sizeof *pair.by),
    };

    for (int i = 0; i < stack->count; i++) {
        pair.by[i] = edge_strength(&stack->layers[i].support, v, w) > 0;
        pair.layer_count += pair.by[i];
    }
    return pair;
}

static void add_pairs(struct comparison *comparison)
{
    struct layers_compared *out = comparison->out;
    int count;
    AUTO_FREE struct edge *edges = all_edges(&comparison->stack, &count);

    out->pairs = arena_array(&comparison->report->arena, (size_t)count, sizeof *out->pairs);
    for (int i = 0; i < count; i++)
        if (i == 0 || compare_edges(&edges[i - 1], &edges[i]) != 0)
            out->pairs[out->pair_count++] = carried(comparison, edges[i].a, edges[i].b);
}

/* Pairs that the layer alone ties. */
static int count_alone(const struct layers_compared *compared, int layer)
{
    int alone = 0;

    for (int i = 0; i < compared->pair_count; i++)
        alone += compared->pairs[i].by[layer] && compared->pairs[i].layer_count == 1;
    return alone;
}

static struct layer_part part_of(const struct network *net)
{
    return (struct layer_part){
        .layer = net->layer,
        .ties = net->support.count,
        .strength = strength_among(net, NULL),
    };
}

static void measure_what_is_left(struct layer_part *part, const struct network *net)
{
    part->efficiency = measure_network(&measure_efficiency, net);
    part->connectedness = measure_network(&measure_connectedness, net);
    part->largest_component = measure_network(&measure_largest_component, net);
}

/* The combined network with the layer switched off. */
static void switch_off(const struct comparison *comparison, struct layer_part *part)
{
    struct model state;
    struct network net;

    model_copy(&state, comparison->model);
    state.layers[part->layer].on = false;
    network_init(&net, &state, LAYER_COMBINED, comparison->among);
    measure_what_is_left(part, &net);
    network_done(&net);
    model_done(&state);
}

static void add_parts(struct comparison *comparison)
{
    struct layers_compared *out = comparison->out;
    const struct stack *stack = &comparison->stack;
    double shares = 0, whole = strength_among(&comparison->whole, NULL);

    for (int i = 0; i < stack->count; i++)
        shares += comparison->model->layers[i].share;
    out->parts = arena_array(&comparison->report->arena, (size_t)stack->count + 1, sizeof *out->parts);
    out->parts[0] = part_of(&comparison->whole);
    out->parts[0].share = whole > 0 ? VALUE(1) : UNDEFINED(REASON_NO_TIES);
    measure_what_is_left(&out->parts[0], &comparison->whole);
    for (int i = 0; i < stack->count; i++) {
        struct layer_part part = part_of(&stack->layers[i]);

        part.share = whole > 0 ? VALUE(comparison->model->layers[i].share * part.strength / shares / whole)
                               : UNDEFINED(REASON_NO_TIES);
        part.alone = count_alone(out, i);
        switch_off(comparison, &part);
        out->parts[i + 1] = part;
    }
    out->part_count = stack->count + 1;
}

void report_compare_layers(struct report *report, const struct model *model, const struct focus *focus)
{
    AUTO_FREE bool *among = focus_members(focus, model);
    struct comparison comparison = { .model = model, .among = among, .report = report };

    for (int i = 0; i < model->actor_count; i++)
        among[i] = among[i] && model->actors[i].present;
    network_init(&comparison.whole, model, LAYER_COMBINED, among);
    comparison.stack = stack_of(&comparison.whole);
    comparison.out = arena_alloc(&report->arena, sizeof *comparison.out);
    add_likenesses(&comparison);
    add_pairs(&comparison);
    add_parts(&comparison);
    report->compared = comparison.out;
    network_done(&comparison.whole);
}
