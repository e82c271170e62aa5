/*
 * bonds.c - what each third actor means to the focus pairs: to their bond, by its flow alone and with what relies on it, and by the
 * other measures about a third actor.
 */
#include "analysis/compare.h"
#include "scenario/collapse.h"

/* The pair's maximum flow in a state, among all actors that are present. */
static double bond(const struct model *state, int layer, int a, int b)
{
    struct network net;
    int v, w;
    double flow = 0;

    network_init(&net, state, layer, NULL);
    v = network_vertex(&net, a);
    w = network_vertex(&net, b);
    if (v >= 0 && w >= 0)
        flow = network_flow(&net, v, w);
    network_done(&net);
    return flow;
}

static double bond_without(const struct model *before, const struct bond_loss *loss, bool pure)
{
    struct model state;
    double left;

    model_copy(&state, before);
    if (pure)
        state.actors[loss->third].present = false;
    else
        model_collapse(&state, loss->third);
    left = bond(&state, loss->layer, loss->a, loss->b);
    model_done(&state);
    return left;
}

static void add_losses(struct analysis *analysis, int layer, int a, int b)
{
    const struct model *before = &analysis->history->states[0];
    struct report *report = analysis->report;
    double whole = bond(before, layer, a, b);

    for (int k = 0; k < before->actor_count; k++) {
        struct bond_loss loss = { .layer = layer, .a = a, .b = b, .third = k, .bond = whole };

        if (k == a || k == b || !before->actors[k].present)
            continue;
        loss.flow = whole - bond_without(before, &loss, true);
        loss.engine = whole - bond_without(before, &loss, false);
        MEM_GROW(report->losses, report->loss_count, report->loss_capacity);
        report->losses[report->loss_count++] = loss;
    }
}

void compare_bond_losses(struct analysis *analysis, int layer)
{
    const struct focus *focus = &analysis->scenario->focus;

    if (!measure_is_wanted(analysis->choice, &measure_bond_loss))
        return;
    for (int p = 0; p < focus->pair_count; p++)
        add_losses(analysis, layer, focus->pairs[p][0], focus->pairs[p][1]);
}

static void add_thirds(struct analysis *analysis, const struct network *net, int a, int b, int third)
{
    struct report *report = analysis->report;

    for (int i = 0; measures[i]; i++) {
        struct third_figure figure = {
            .layer = net->layer,
            .a = net->actor[a],
            .b = net->actor[b],
            .third = net->actor[third],
            .measure = measures[i],
        };

        if (!measures[i]->third || measures[i] == &measure_bond_loss || !analysis->choice->wanted[i])
            continue;
        figure.value = measure_choice_third(analysis->choice, measures[i], net, a, b, third);
        MEM_GROW(report->thirds, report->third_count, report->third_capacity);
        report->thirds[report->third_count++] = figure;
    }
}

void compare_thirds(struct analysis *analysis, int layer)
{
    const struct focus *focus = &analysis->scenario->focus;
    struct network net;

    network_init(&net, &analysis->history->states[0], layer, NULL);
    for (int p = 0; p < focus->pair_count; p++) {
        int a = network_vertex(&net, focus->pairs[p][0]), b = network_vertex(&net, focus->pairs[p][1]);

        for (int v = 0; v < net.n && a >= 0 && b >= 0; v++)
            if (v != a && v != b)
                add_thirds(analysis, &net, a, b, v);
    }
    network_done(&net);
}
