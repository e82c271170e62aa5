/*
 * balance.c - balance explained.
 */
#include "analysis/balance.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "measure/triangles.h"

static void fill_ties(struct balance_view *view, const struct network *net, const struct network_balance *balance)
{
    int failures = 0;

    view->tie_count = balance->edges.count;
    view->ties = mem_array((size_t)view->tie_count, sizeof *view->ties);
    for (int e = 0; e < view->tie_count; e++) {
        const struct edge *edge = &balance->edges.edges[e];

        view->ties[e] = (struct balance_tie){
            .a = net->actor[edge->a],
            .b = net->actor[edge->b],
            .strength = edge->strength,
            .at_odds = balance->frustration.frustrated[e],
            .standing = { .standing = TIE_UNKNOWN },
        };
        if (view->tie_count <= BALANCE_STANDINGS_MAX && failures < BALANCE_FAILURES_MAX) {
            view->ties[e].standing = tie_standing_of(balance, net->n, e);
            failures += view->ties[e].standing.standing == TIE_UNKNOWN;
        }
        view->total += fabs(edge->strength);
    }
}

/* What the visit of a triad needs. */
struct triad_visit {
    struct balance_view *view;
    const struct network *net;
    const struct edge *edges;
};

static void visit_triad(void *context, const struct triangle *triangle)
{
    struct triad_visit *visit = context;
    struct balance_view *view = visit->view;
    const struct edge *sides[3] = { triangle->ab, triangle->ac, triangle->bc };
    struct balance_triad triad = { { triangle->ab->a, triangle->ab->b, triangle->ac->b }, { 0 }, 1 };

    view->closed_count++;
    for (int i = 0; i < 3; i++) {
        triad.actors[i] = visit->net->actor[triad.actors[i]];
        triad.strengths[i] = sides[i]->strength;
        triad.intensity *= sides[i]->strength;
    }
    if (triad.intensity > 0)
        return;
    triad.intensity = cbrt(-triad.intensity);
    for (int i = 0; i < 3; i++)
        view->ties[sides[i] - visit->edges].triads++;
    MEM_GROW(view->triads, view->triad_count, view->triad_capacity);
    view->triads[view->triad_count++] = triad;
}

static int compare_triads(const void *a, const void *b)
{
    const struct balance_triad *x = a, *y = b;

    if (x->intensity != y->intensity)
        return x->intensity > y->intensity ? -1 : 1;
    for (int i = 0; i < 3; i++)
        if (x->actors[i] != y->actors[i])
            return x->actors[i] < y->actors[i] ? -1 : 1;
    return 0;
}

/* Numbers the components: every tie lets the smaller number win, until nothing changes. */
static void fill_groups(struct balance_view *view)
{
    AUTO_FREE int *number = mem_array((size_t)view->actor_count, sizeof *number);
    bool changed = true;

    for (int i = 0; i < view->actor_count; i++)
        view->group[i] = number[i] = -1;
    for (int e = 0; e < view->tie_count; e++) {
        view->group[view->ties[e].a] = view->ties[e].a;
        view->group[view->ties[e].b] = view->ties[e].b;
    }
    while (changed) {
        changed = false;
        for (int e = 0; e < view->tie_count; e++) {
            int *a = &view->group[view->ties[e].a], *b = &view->group[view->ties[e].b];

            changed = changed || *a != *b;
            *a = *b = *a < *b ? *a : *b;
        }
    }
    for (int i = 0; i < view->actor_count; i++) {
        if (view->group[i] == i)
            number[i] = view->group_count++;
        view->group[i] = view->group[i] < 0 ? -1 : number[view->group[i]];
    }
}

void balance_view_init(struct balance_view *view, const struct model *model, int layer)
{
    struct network net;
    const struct network_balance *balance;
    struct triad_visit visit = { view, &net, NULL };

    network_init(&net, model, layer, NULL);
    balance = network_balance(&net);
    *view = (struct balance_view){
        .layer = layer,
        .value = balance->frustration.value,
        .bound = balance->frustration.bound,
        .proved = balance->frustration.proved,
        .actor_count = model->actor_count,
    };
    view->group = mem_array((size_t)model->actor_count, sizeof *view->group);
    view->side = mem_array((size_t)model->actor_count, sizeof *view->side);
    for (int v = 0; v < net.n; v++)
        view->side[net.actor[v]] = balance->frustration.side[v];
    fill_ties(view, &net, balance);
    fill_groups(view);
    visit.edges = balance->edges.edges;
    triangles_visit(&balance->edges, net.n, visit_triad, &visit);
    if (view->triad_count > 1)
        qsort(view->triads, (size_t)view->triad_count, sizeof *view->triads, compare_triads);
    network_done(&net);
}

void balance_view_done(struct balance_view *view)
{
    free(view->group);
    free(view->side);
    free(view->ties);
    free(view->triads);
    *view = (struct balance_view){ 0 };
}
