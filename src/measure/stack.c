/*
 * stack.c - the layers of a combined network, and how alike two of them are.
 */
#include "measure/stack.h"

#include <math.h>
#include <stdlib.h>

const char REASON_NOT_COMBINED[] = "only for all layers combined";
const char REASON_FEW_LAYERS[] = "fewer than 2 layers with ties";
static const char REASON_NEITHER_TIED[] = "no ties in either layer";
static const char REASON_EQUAL_DEGREES[] = "everybody has as many partners in one of the layers";

struct stack stack_of(const struct network *net)
{
    return (struct stack){ network_layers(net), net->model->layer_count };
}

struct shared_pairs stack_shared_pairs(const struct network *a, const struct network *b)
{
    struct shared_pairs pairs = { 0 };

    for (int i = 0; i < a->support.count; i++)
        pairs.both += edge_strength(&b->support, a->support.edges[i].a, a->support.edges[i].b) > 0;
    pairs.either = a->support.count + b->support.count - pairs.both;
    return pairs;
}

struct value stack_overlap(const struct network *a, const struct network *b)
{
    double least = 0, greatest = 0;

    for (int i = 0; i < a->support.count; i++) {
        const struct edge *edge = &a->support.edges[i];
        double other = edge_strength(&b->support, edge->a, edge->b);

        least += fmin(edge->strength, other);
        greatest += fmax(edge->strength, other);
    }
    for (int i = 0; i < b->support.count; i++)
        if (edge_strength(&a->support, b->support.edges[i].a, b->support.edges[i].b) <= 0)
            greatest += b->support.edges[i].strength;
    return greatest > 0 ? VALUE(least / greatest) : UNDEFINED(REASON_NEITHER_TIED);
}

struct value stack_jaccard(const struct network *a, const struct network *b)
{
    struct shared_pairs pairs = stack_shared_pairs(a, b);

    return pairs.either > 0 ? VALUE((double)pairs.both / pairs.either) : UNDEFINED(REASON_NEITHER_TIED);
}

/* n times the sum of products of deviations from the means, exact for whole numbers. */
static double scatter(double n, double xy, double x, double y)
{
    return n * xy - x * y;
}

struct value stack_degree_correlation(const struct network *a, const struct network *b)
{
    double n = a->n, x = 0, y = 0, xx = 0, yy = 0, xy = 0;

    for (int v = 0; v < a->n; v++) {
        double k = a->first[v + 1] - a->first[v], l = b->first[v + 1] - b->first[v];

        x += k;
        y += l;
        xx += k * k;
        yy += l * l;
        xy += k * l;
    }
    if (scatter(n, xx, x, x) <= 0 || scatter(n, yy, y, y) <= 0)
        return UNDEFINED(REASON_EQUAL_DEGREES);
    return VALUE(scatter(n, xy, x, y) / sqrt(scatter(n, xx, x, x)) / sqrt(scatter(n, yy, y, y)));
}

struct value stack_mean(const struct network *net,
                        struct value (*likeness)(const struct network *a, const struct network *b))
{
    struct stack stack;
    double sum = 0;
    int count = 0;

    if (net->layer != LAYER_COMBINED)
        return UNDEFINED(REASON_NOT_COMBINED);
    stack = stack_of(net);
    for (int i = 0; i < stack.count; i++) {
        for (int k = i + 1; k < stack.count; k++) {
            struct value value = likeness(&stack.layers[i], &stack.layers[k]);

            sum += value.reason ? 0 : value.number;
            count += !value.reason;
        }
    }
    return count ? VALUE(sum / count) : UNDEFINED(REASON_FEW_LAYERS);
}
