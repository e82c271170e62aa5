/*
 * bond.c - what can pass between two actors: over all layers together, and through whom.
 */
#include "measure/measure.h"

static const char REASON_ONE_LAYER[] = "only for all layers combined";

static struct value total_bond(const struct network *net, int a, int b)
{
    const struct network *layers;
    double total = 0, shares = 0;

    if (net->layer != LAYER_COMBINED)
        return UNDEFINED(REASON_ONE_LAYER);
    layers = network_layers(net);
    for (int layer = 0; layer < net->model->layer_count; layer++) {
        double share = net->model->layers[layer].share;

        shares += share;
        total += share * network_flow(&layers[layer], a, b);
    }
    return VALUE(total / shares);
}

const struct measure measure_total_bond = {
    .name = "total_bond",
    .group = GROUP_LAYERS,
    .scope = SCOPE_PAIR,
    .pair = total_bond,
    .summary = "bond of every layer by itself, averaged by the layers' shares",
    .formula = "Σ share·bond(layer) / Σ share",
    .source = "Ford & Fulkerson 1956, by layer",
    .unit = "strength",
    .range = "0..",
    .undefined = REASON_ONE_LAYER,
    .direction = DIRECTION_HIGHER,
};

/* Pure deletion: everything but the third actor's ties stays. */
static struct value bond_loss(const struct network *net, int a, int b, int third)
{
    struct network without;
    double left;

    network_without(&without, net, third);
    left = network_flow(&without, a, b);
    network_done(&without);
    return VALUE(network_flow(net, a, b) - left);
}

const struct measure measure_bond_loss = {
    .name = "bond_loss",
    .group = GROUP_BROKERAGE,
    .scope = SCOPE_PAIR,
    .third = bond_loss,
    .summary = "what the bond loses when a third actor goes: flow alone, and with reliance and pacts",
    .formula = "bond(a, b) - bond(a, b) without k",
    .source = "Freeman, Borgatti & White 1991",
    .unit = "strength",
    .range = "0..",
    .direction = DIRECTION_LOWER,
};
