/*
 * edges.c - from a model's ties to lists of edges.
 * What ties add is sorted before it is summed, so that sums depend on the model alone.
 */
#include "network/edges.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

/* What one tie adds to the strength of a pair a < b in one direction. */
struct part {
    int hostile, a, b, layer, backward;
    double strength;
};

/* Owns its array. */
struct part_list {
    struct part *parts;
    int count;
};

/* What a tie adds to a layer (or combined): nothing, a part, or one in each direction; their number. */
static int parts_of(const struct model *model, const struct tie *tie, int layer, const int *vertex,
                    struct part parts[static 2])
{
    double weight = model_tie_weight(model, tie);
    int from = vertex[tie->from], to = vertex[tie->to];

    assert(tie->from != tie->to);
    if (weight == 0 || from < 0 || to < 0 || (layer != LAYER_COMBINED && tie->layer != layer))
        return 0;
    parts[0] = (struct part){ .hostile = weight < 0,
                              .a = from < to ? from : to,
                              .b = from < to ? to : from,
                              .layer = tie->layer,
                              .backward = from > to,
                              .strength = fabs(weight) / model->layers[tie->layer].scale };
    parts[1] = parts[0];
    parts[1].backward = !parts[0].backward;
    return tie->directed ? 1 : 2;
}

/* Of one smaller vertex. */
static int compare_parts(const void *left, const void *right)
{
    const struct part *x = left, *y = right;

    if (x->hostile != y->hostile)
        return x->hostile - y->hostile;
    if (x->b != y->b)
        return x->b < y->b ? -1 : 1;
    if (x->layer != y->layer)
        return x->layer < y->layer ? -1 : 1;
    if (x->backward != y->backward)
        return x->backward - y->backward;
    return (x->strength > y->strength) - (x->strength < y->strength);
}

double edges_symmetrized(enum symmetrize how, double forward, double backward)
{
    switch (how) {
    case SYMMETRIZE_SUM:
        return forward + backward;
    case SYMMETRIZE_MEAN:
        return (forward + backward) / 2;
    case SYMMETRIZE_MAX:
        break;
    }
    return forward > backward ? forward : backward;
}

/* Sums of both directions, from the smaller vertex first, in the layer of the part at *place, which moves on behind them. */
static void sum_directions(const struct part_list *list, int *place, double sums[static 2])
{
    const struct part *head = &list->parts[*place], *part = head;

    sums[0] = sums[1] = 0;
    for (; *place < list->count; part = &list->parts[*place]) {
        if (part->hostile != head->hostile || part->a != head->a || part->b != head->b || part->layer != head->layer)
            break;
        sums[part->backward] += part->strength;
        ++*place;
    }
}

/* Strength of a pair in the layer of the part at *place, which moves on behind the last part of both. */
static double layer_strength(const struct model *model, const struct part_list *list, int *place)
{
    enum symmetrize how = model->layers[list->parts[*place].layer].symmetrize;
    double sums[2];

    sum_directions(list, place, sums);
    return edges_symmetrized(how, sums[0], sums[1]);
}

double edges_sum_of_shares(const struct model *model)
{
    double shares = 0;

    for (int i = 0; i < model->layer_count; i++)
        shares += model->layers[i].share;
    return shares;
}

/* Strength of the pair of the part at *place over all layers, weighted by their shares; *place moves on behind the pair. */
static double combined_strength(const struct model *model, const struct part_list *list, int *place)
{
    struct part head = list->parts[*place];
    double sum = 0;

    while (*place < list->count) {
        const struct part *part = &list->parts[*place];

        if (part->hostile != head.hostile || part->a != head.a || part->b != head.b)
            break;
        sum += model->layers[part->layer].share * layer_strength(model, list, place);
    }
    return sum / edges_sum_of_shares(model);
}

/* The same for each direction by itself. */
static void combine_directions(const struct model *model, const struct part_list *list, int *place,
                               double sums[static 2])
{
    struct part head = list->parts[*place];

    sums[0] = sums[1] = 0;
    while (*place < list->count) {
        const struct part *part = &list->parts[*place];
        double share = model->layers[part->layer].share, layer[2];

        if (part->hostile != head.hostile || part->a != head.a || part->b != head.b)
            break;
        sum_directions(list, place, layer);
        sums[0] += share * layer[0];
        sums[1] += share * layer[1];
    }
    sums[0] /= edges_sum_of_shares(model);
    sums[1] /= edges_sum_of_shares(model);
}

void edge_list_add(struct edge_list *list, struct edge edge)
{
    MEM_GROW(list->edges, list->count, list->capacity);
    list->edges[list->count++] = edge;
}

/* What all ties of a layer (or combined) add: gathered by smaller vertex, sorted among these. */
static struct part_list collect_parts(const struct model *model, int layer, const int *vertex)
{
    AUTO_FREE int *end = mem_array((size_t)model->actor_count + 1, sizeof *end);
    struct part_list list;
    struct part parts[2];

    for (int i = 0; i < model->tie_count; i++) {
        int count = parts_of(model, &model->ties[i], layer, vertex, parts);

        if (count > 0)
            end[parts[0].a + 1] += count;
    }
    for (int v = 0; v < model->actor_count; v++)
        end[v + 1] += end[v];
    list.count = end[model->actor_count];
    list.parts = mem_array((size_t)list.count, sizeof *list.parts);
    for (int i = 0; i < model->tie_count; i++) {
        int count = parts_of(model, &model->ties[i], layer, vertex, parts);

        for (int k = 0; k < count; k++)
            list.parts[end[parts[k].a]++] = parts[k];
    }
    for (int v = 0; v < model->actor_count; v++) {
        int from = v > 0 ? end[v - 1] : 0;

        if (end[v] - from > 1)
            qsort(list.parts + from, (size_t)(end[v] - from), sizeof *list.parts, compare_parts);
    }
    return list;
}

void edges_collect(const struct model *model, int layer, const int *vertex, struct edge_list *support,
                   struct edge_list *hostility)
{
    struct part_list list = collect_parts(model, layer, vertex);

    for (int place = 0; place < list.count;) {
        struct part head = list.parts[place];
        double strength =
            layer == LAYER_COMBINED ? combined_strength(model, &list, &place) : layer_strength(model, &list, &place);

        if (strength > STRENGTH_DUST)
            edge_list_add(head.hostile ? hostility : support, (struct edge){ head.a, head.b, strength });
    }
    free(list.parts);
}

void edges_collect_directed(const struct model *model, int layer, const int *vertex, struct edge_list *arcs)
{
    struct part_list list = collect_parts(model, layer, vertex);

    for (int place = 0; place < list.count;) {
        struct part head = list.parts[place];
        double sums[2];

        if (layer == LAYER_COMBINED)
            combine_directions(model, &list, &place, sums);
        else
            sum_directions(&list, &place, sums);
        if (!head.hostile && sums[0] > STRENGTH_DUST)
            edge_list_add(arcs, (struct edge){ head.a, head.b, sums[0] });
        if (!head.hostile && sums[1] > STRENGTH_DUST)
            edge_list_add(arcs, (struct edge){ head.b, head.a, sums[1] });
    }
    free(list.parts);
}

static int compare_pairs(const struct edge *x, const struct edge *y)
{
    if (x->a != y->a)
        return x->a < y->a ? -1 : 1;
    return (x->b > y->b) - (x->b < y->b);
}

static int compare_edges(const void *left, const void *right)
{
    return compare_pairs(left, right);
}

int edge_list_find(const struct edge_list *list, int a, int b)
{
    struct edge key = { .a = a < b ? a : b, .b = a < b ? b : a };
    const struct edge *edge = NULL;

    if (list->count > 0)
        edge = bsearch(&key, list->edges, (size_t)list->count, sizeof *list->edges, compare_edges);
    return edge ? (int)(edge - list->edges) : -1;
}

double edge_strength(const struct edge_list *list, int a, int b)
{
    int edge = edge_list_find(list, a, b);

    return edge < 0 ? 0 : list->edges[edge].strength;
}

double *edge_list_vertex_sums(const struct edge_list *list, int n)
{
    double *sums = mem_array((size_t)n, sizeof *sums);

    for (int i = 0; i < list->count; i++) {
        sums[list->edges[i].a] += list->edges[i].strength;
        sums[list->edges[i].b] += list->edges[i].strength;
    }
    return sums;
}

struct edge_list network_net_edges(const struct network *net)
{
    const struct edge_list *plus = &net->support, *minus = &net->hostility;
    struct edge_list out = { 0 };

    for (int i = 0, j = 0; i < plus->count || j < minus->count;) {
        int order = i == plus->count ? 1 : j == minus->count ? -1 : compare_pairs(&plus->edges[i], &minus->edges[j]);
        struct edge edge = order <= 0 ? plus->edges[i] : minus->edges[j];

        if (order >= 0)
            edge.strength = (order == 0 ? edge.strength : 0) - minus->edges[j].strength;
        if (fabs(edge.strength) > STRENGTH_DUST)
            edge_list_add(&out, edge);
        i += order <= 0;
        j += order >= 0;
    }
    return out;
}
