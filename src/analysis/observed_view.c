/*
 * observed_view.c - actors and layers of a model and of what was observed matched with each other; who goes, and what they shared.
 */
#include "analysis/observed_view.h"

#include <stdlib.h>
#include <string.h>

#include "model/ids.h"
#include "model/pact.h"
#include "scenario/step.h"

/* A layer that one of them lacks says nothing: no ties, no share. */
static void match_layers(const struct observed_view *view, struct model *model)
{
    for (int i = 0; i < model->layer_count; i++) {
        const char *id = model->layers[i].id;
        const struct model *original = &view->analysis->history->states[0];
        int ours = model_find_layer(original, id);
        bool common = ours >= 0 && model_find_layer(view->analysis->scenario->observed, id) >= 0;

        model->layers[i].share = common ? original->layers[ours].share : 0;
        model->layers[i].on = model->layers[i].on && common;
    }
}

/* Ids before former ids, both in the order of the actors observed. */
static void match_actors(struct observed_view *view)
{
    struct id_index now = { 0 }, former = { 0 };

    for (int i = 0; i < view->observed.actor_count; i++) {
        const struct actor *actor = &view->observed.actors[i];

        id_index_add(&now, actor->id, i);
        for (int k = 0; k < actor->formerly_count; k++)
            id_index_add(&former, actor->formerly[k], i);
    }
    id_index_sort(&now);
    id_index_sort(&former);
    for (int i = view->before.actor_count - 1; i >= 0; i--) {
        const char *id = view->before.actors[i].id;

        view->onto[i] = id_index_find(&now, id);
        if (view->onto[i] < 0)
            view->onto[i] = id_index_find(&former, id);
        if (view->onto[i] < 0)
            continue;
        view->next[i] = view->first[view->onto[i]];
        view->first[view->onto[i]] = i;
    }
    id_index_done(&now);
    id_index_done(&former);
}

static void fill(int *numbers, int count, int value)
{
    for (int i = 0; i < count; i++)
        numbers[i] = value;
}

/* Actors that steps on the way to the phase make collapse or leave. */
static void mark_named(const struct observed_view *view, bool *named)
{
    const struct scenario *scenario = view->analysis->scenario;

    for (int at = view->phase; at > 0; at = scenario->phases[at - 1].parent) {
        const struct phase *phase = &scenario->phases[at - 1];

        for (int i = 0; i < phase->step_count; i++)
            if (phase->steps[i].kind->goes)
                named[phase->steps[i].actor] = true;
    }
}

static bool has_any(const struct pact *pact, const bool *named)
{
    for (int i = 0; i < pact->member_count; i++)
        if (pact->members[i].is_in && named[pact->members[i].actor])
            return true;
    return false;
}

static int by_pair_and_layer(const void *left, const void *right)
{
    const struct carrier *x = left, *y = right;

    if (x->a != y->a)
        return x->a < y->a ? -1 : 1;
    if (x->b != y->b)
        return x->b < y->b ? -1 : 1;
    return (x->layer > y->layer) - (x->layer < y->layer);
}

/* One carrier for each pair and layer, shared if any of its ties is. */
static void merge_carriers(struct observed_view *view)
{
    int kept = 0;

    if (view->carrier_count > 1)
        qsort(view->carriers, (size_t)view->carrier_count, sizeof *view->carriers, by_pair_and_layer);
    for (int i = 0; i < view->carrier_count; i++) {
        const struct carrier carrier = view->carriers[i];

        if (kept > 0 && by_pair_and_layer(&view->carriers[kept - 1], &carrier) == 0)
            view->carriers[kept - 1].shared |= carrier.shared;
        else
            view->carriers[kept++] = carrier;
    }
    view->carrier_count = kept;
}

static void find_carriers(struct observed_view *view, const bool *named)
{
    const struct model *before = &view->before;
    AUTO_FREE bool *hit = mem_array((size_t)before->pact_count, sizeof *hit);

    for (int i = 0; i < before->pact_count; i++)
        hit[i] = has_any(&before->pacts[i], named);
    for (int i = 0; i < before->tie_count; i++) {
        const struct tie *tie = &before->ties[i];

        if (model_tie_weight(before, tie) <= 0)
            continue;
        MEM_GROW(view->carriers, view->carrier_count, view->carrier_capacity);
        view->carriers[view->carrier_count++] = (struct carrier){
            .a = tie->from < tie->to ? tie->from : tie->to,
            .b = tie->from < tie->to ? tie->to : tie->from,
            .layer = tie->layer,
            .shared = tie->pact >= 0 && hit[tie->pact],
        };
    }
    merge_carriers(view);
}

void observed_view_init(struct observed_view *view, const struct analysis *analysis, int phase)
{
    const struct model *states = analysis->history->states;
    size_t count = (size_t)states[0].actor_count;
    AUTO_FREE bool *named = mem_array(count, sizeof *named);

    *view = (struct observed_view){ .analysis = analysis, .phase = phase };
    model_copy(&view->before, &states[0]);
    model_copy(&view->predicted, &states[phase]);
    model_copy(&view->observed, analysis->scenario->observed);
    match_layers(view, &view->before);
    match_layers(view, &view->predicted);
    match_layers(view, &view->observed);
    view->onto = mem_array(count, sizeof *view->onto);
    view->next = mem_array(count, sizeof *view->next);
    view->first = mem_array((size_t)view->observed.actor_count, sizeof *view->first);
    view->compared = mem_array(count, sizeof *view->compared);
    fill(view->next, (int)count, -1);
    fill(view->first, view->observed.actor_count, -1);
    match_actors(view);
    mark_named(view, named);
    for (size_t i = 0; i < count; i++)
        view->compared[i] = states[0].actors[i].present && states[phase].actors[i].present && !named[i] &&
                            observed_view_goes_on(view, (int)i);
    find_carriers(view, named);
}

void observed_view_done(struct observed_view *view)
{
    model_done(&view->before);
    model_done(&view->predicted);
    model_done(&view->observed);
    free(view->onto);
    free(view->first);
    free(view->next);
    free(view->compared);
    free(view->carriers);
}

bool observed_view_goes_on(const struct observed_view *view, int actor)
{
    return view->onto[actor] >= 0 && view->observed.actors[view->onto[actor]].present;
}

int observed_view_layer(const struct observed_view *view, int layer)
{
    return layer == LAYER_COMBINED ? layer : model_find_layer(&view->observed, view->before.layers[layer].id);
}

bool observed_view_has_layer(const struct observed_view *view, int layer)
{
    return layer == LAYER_COMBINED || observed_view_layer(view, layer) >= 0;
}

/* The first carrier of the pair, or where it would stand. */
static int first_carrier(const struct observed_view *view, int a, int b)
{
    struct carrier wanted = { .a = a, .b = b, .layer = -1 };
    int low = 0, high = view->carrier_count;

    while (low < high) {
        int middle = low + (high - low) / 2;

        if (by_pair_and_layer(&view->carriers[middle], &wanted) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool observed_view_is_shared(const struct observed_view *view, int a, int b, int layer)
{
    bool all = false;

    for (int i = first_carrier(view, a, b); i < view->carrier_count; i++) {
        const struct carrier *carrier = &view->carriers[i];

        if (carrier->a != a || carrier->b != b)
            break;
        if (carrier->layer == layer)
            return carrier->shared;
        if (layer == LAYER_COMBINED && !carrier->shared)
            return false;
        all = true;
    }
    return all && layer == LAYER_COMBINED;
}
