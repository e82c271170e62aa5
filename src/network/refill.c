/*
 * refill.c - the same network with other numbers: what was sorted once is only added up again.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "network/cache.h"
#include "network/edges.h"

/* A tie of the model, in its order. Steps may add others in another state. */
struct planned_tie {
    int from, to, layer;
    bool directed;
    bool is_in; /* between two vertices of the network, in one of its layers, whether it counts or not */
    int sign;   /* of its weight, if it is in: -1, 0, 1 */
    double strength;
};

/* What makes up the strength of an edge in a layer: numbers of planned ties in either direction. */
struct planned_sum {
    int edge, layer;
    int forward, backward, end; /* where they begin among the parts */
    bool is_mutual;             /* both directions are the forward one */
};

struct refill_plan {
    bool is_hopeless; /* a pair of too little strength made no edge */
    struct planned_tie *ties;
    int tie_count;
    struct planned_sum *sums; /* of support in order of its edges, then of hostility */
    int sum_count, support_sum_count;
    int *parts;
    int *places; /* of each edge of support, its two places among the neighbours */
};

void refill_plan_done(struct refill_plan *plan)
{
    if (!plan)
        return;
    free(plan->ties);
    free(plan->sums);
    free(plan->parts);
    free(plan->places);
    free(plan);
}

/* A planned tie in one direction of its pair. */
struct planned_part {
    int hostile, a, b, layer, backward, number;
    bool directed;
};

static int compare_parts(const void *left, const void *right)
{
    const struct planned_part *x = left, *y = right;
    int differences[] = { x->hostile - y->hostile,   x->a - y->a,          x->b - y->b, x->layer - y->layer,
                          x->backward - y->backward, x->number - y->number };

    for (size_t i = 0; i < sizeof differences / sizeof *differences; i++)
        if (differences[i] != 0)
            return differences[i];
    return 0;
}

static int sign_of(double weight)
{
    return (weight > 0) - (weight < 0);
}

/* Lists the ties, and what those that count add: two parts each, but one of a directed tie. Caller frees. */
static struct planned_part *list_parts(struct refill_plan *plan, const struct network *net, const int *vertex,
                                       int *count)
{
    const struct model *model = net->model;
    struct planned_part *parts = mem_array(2 * (size_t)model->tie_count, sizeof *parts);

    *count = 0;
    plan->ties = mem_array((size_t)model->tie_count, sizeof *plan->ties);
    plan->tie_count = model->tie_count;
    for (int i = 0; i < model->tie_count; i++) {
        const struct tie *tie = &model->ties[i];
        int from = vertex[tie->from], to = vertex[tie->to], sign = sign_of(model_tie_weight(model, tie));
        struct planned_part part = { .hostile = sign < 0,
                                     .a = from < to ? from : to,
                                     .b = from < to ? to : from,
                                     .layer = tie->layer,
                                     .number = i,
                                     .directed = tie->directed };

        plan->ties[i] = (struct planned_tie){ tie->from, tie->to, tie->layer, tie->directed, .sign = sign };
        if (from < 0 || to < 0 || (net->layer != LAYER_COMBINED && tie->layer != net->layer))
            continue;
        plan->ties[i].is_in = true;
        for (int way = 0; way < 2 && sign != 0; way++) {
            part.backward = way;
            if (!tie->directed || way == (from > to))
                parts[(*count)++] = part;
        }
    }
    if (*count > 1)
        qsort(parts, (size_t)*count, sizeof *parts, compare_parts);
    return parts;
}

/* One sum of the parts that begin at *place, which moves on behind them. */
static struct planned_sum plan_sum(struct refill_plan *plan, const struct planned_part *parts, int count, int *place,
                                   int *part_count)
{
    const struct planned_part *head = &parts[*place];
    struct planned_sum sum = { .layer = head->layer, .forward = *part_count, .is_mutual = true };
    int end = *place;

    while (end < count && parts[end].hostile == head->hostile && parts[end].a == head->a && parts[end].b == head->b &&
           parts[end].layer == head->layer)
        sum.is_mutual &= !parts[end++].directed;
    for (; *place < end && !parts[*place].backward; ++*place)
        plan->parts[(*part_count)++] = parts[*place].number;
    sum.backward = *part_count;
    for (; *place < end; ++*place)
        if (!sum.is_mutual)
            plan->parts[(*part_count)++] = parts[*place].number;
    sum.end = *part_count;
    return sum;
}

static bool is_same_pair(const struct planned_part *part, const struct edge *edge)
{
    return part->a == edge->a && part->b == edge->b;
}

static void plan_sums(struct refill_plan *plan, const struct network *net, const struct planned_part *parts, int count)
{
    int edge = 0, part_count = 0;

    plan->parts = mem_array((size_t)count, sizeof *plan->parts);
    plan->sums = mem_array((size_t)count, sizeof *plan->sums);
    for (int place = 0; place < count && !plan->is_hopeless;) {
        const struct planned_part *head = &parts[place];
        const struct edge_list *list = head->hostile ? &net->hostility : &net->support;
        struct planned_sum *sum = &plan->sums[plan->sum_count++];

        if (place > 0 && head[-1].hostile != head->hostile)
            edge = 0;
        else if (place > 0 && (head[-1].a != head->a || head[-1].b != head->b))
            edge++;
        plan->is_hopeless = edge >= list->count || !is_same_pair(head, &list->edges[edge]);
        plan->support_sum_count += !head->hostile;
        *sum = plan_sum(plan, parts, count, &place, &part_count);
        sum->edge = edge;
    }
}

static void plan_places(struct refill_plan *plan, const struct network *net)
{
    AUTO_FREE int *next = mem_array((size_t)net->n + 1, sizeof *next);

    plan->places = mem_array(2 * (size_t)net->support.count, sizeof *plan->places);
    memcpy(next, net->first, ((size_t)net->n + 1) * sizeof *next);
    for (int i = 0; i < net->support.count; i++) {
        plan->places[2 * i] = next[net->support.edges[i].a]++;
        plan->places[2 * i + 1] = next[net->support.edges[i].b]++;
    }
}

void network_plan_refill(struct network *net)
{
    struct refill_plan *plan = net->cache->plan = mem_alloc(sizeof *plan);
    AUTO_FREE int *vertex = mem_array((size_t)net->model->actor_count, sizeof *vertex);
    AUTO_FREE struct planned_part *parts = NULL;
    int count;

    for (int i = 0; i < net->model->actor_count; i++)
        vertex[i] = -1;
    for (int v = 0; v < net->n; v++)
        vertex[net->actor[v]] = v;
    parts = list_parts(plan, net, vertex, &count);
    plan_sums(plan, net, parts, count);
    plan_places(plan, net);
}

/* Ascending, as network_init adds them. */
static double sum_parts(const struct refill_plan *plan, int from, int to)
{
    double sum = 0;

    if (to - from > 2) {
        for (int i = from + 1; i < to; i++)
            for (int k = i; k > from && plan->ties[plan->parts[k]].strength < plan->ties[plan->parts[k - 1]].strength;
                 k--) {
                int part = plan->parts[k];

                plan->parts[k] = plan->parts[k - 1];
                plan->parts[k - 1] = part;
            }
    }
    for (int i = from; i < to; i++)
        sum += plan->ties[plan->parts[i]].strength;
    return sum;
}

static double strength_in_layer(const struct refill_plan *plan, const struct planned_sum *sum,
                                const struct model *state)
{
    double forward = sum_parts(plan, sum->forward, sum->backward);
    double backward = sum->is_mutual ? forward : sum_parts(plan, sum->backward, sum->end);

    return edges_symmetrized(state->layers[sum->layer].symmetrize, forward, backward);
}

/* Strengths of the ties; false if others count than did. */
static bool read_ties(struct refill_plan *plan, const struct model *state)
{
    if (state->tie_count != plan->tie_count)
        return false;
    for (int i = 0; i < plan->tie_count; i++) {
        struct planned_tie *planned = &plan->ties[i];
        const struct tie *tie = &state->ties[i];
        double weight;

        if (tie->from != planned->from || tie->to != planned->to || tie->layer != planned->layer ||
            tie->directed != planned->directed)
            return false;
        if (!planned->is_in)
            continue;
        weight = model_tie_weight(state, tie);
        if (sign_of(weight) != planned->sign)
            return false;
        planned->strength = fabs(weight) / state->layers[tie->layer].scale;
    }
    return true;
}

/* Strengths of a list's edges, of the sums from..to-1; false if one is too little to count. */
static bool fill_edges(const struct refill_plan *plan, const struct network *net, const struct model *state,
                       struct edge_list *list, int from, int to)
{
    double shares = edges_sum_of_shares(state);

    for (int i = from; i < to;) {
        int edge = plan->sums[i].edge;
        double strength = 0;

        if (net->layer == LAYER_COMBINED) {
            for (; i < to && plan->sums[i].edge == edge; i++)
                strength += state->layers[plan->sums[i].layer].share * strength_in_layer(plan, &plan->sums[i], state);
            strength /= shares;
        } else {
            strength = strength_in_layer(plan, &plan->sums[i++], state);
        }
        if (strength <= STRENGTH_DUST)
            return false;
        list->edges[edge].strength = strength;
    }
    return true;
}

bool network_refill(struct network *net, const struct model *state)
{
    struct refill_plan *plan = net->cache->plan;

    net->model = state;
    if (plan->is_hopeless || !read_ties(plan, state) ||
        !fill_edges(plan, net, state, &net->support, 0, plan->support_sum_count) ||
        !fill_edges(plan, net, state, &net->hostility, plan->support_sum_count, plan->sum_count))
        return false;
    for (int i = 0; i < net->support.count; i++) {
        net->strength[plan->places[2 * i]] = net->support.edges[i].strength;
        net->strength[plan->places[2 * i + 1]] = net->support.edges[i].strength;
    }
    network_cache_forget(net);
    return true;
}
