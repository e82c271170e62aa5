/*
 * focus_network.h - the network that a question about a model is asked of.
 */
#ifndef ENTENTE_ANALYSIS_FOCUS_NETWORK_H
#define ENTENTE_ANALYSIS_FOCUS_NETWORK_H

#include "network/network.h"
#include "scenario/scenario.h"

/* The actors of the focus that are there, and their ties among each other, in a layer or combined. Borrows the model. */
void focus_network_init(struct network *out, const struct model *model, const struct focus *focus, int layer);

#endif
