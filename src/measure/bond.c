/*
 * bond.c - what can pass between two actors: over all layers together, and through whom.
 */
#include "measure/measure.h"

static const char REASON_ONE_LAYER[] = "only for all layers combined";

/* The bond in one layer, among the same actors. */
static double layer_bond(const struct network *net, int layer, int a, int b)
{
    AUTO_FREE bool *among = mem_array((size_t)net->model->actor_count, sizeof *among);
    struct network one;
    double flow;

    for (int v = 0; v < net->n; v++)
        among[net->actor[v]] = true;
    network_init(&one, net->model, layer, among);
    flow = network_flow(&one, a, b);
    network_done(&one);
    return flow;
}

static struct value total_bond(const struct network *net, int a, int b)
{
    double total = 0, shares = 0;

    if (net->layer != LAYER_COMBINED)
        return UNDEFINED(REASON_ONE_LAYER);
    for (int layer = 0; layer < net->model->layer_count; layer++) {
        double share = net->model->layers[layer].share;

        shares += share;
        total += share * layer_bond(net, layer, a, b);
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
