/*
 * focus_network.c - the network that a question about a model is asked of.
 */
#include "analysis/focus_network.h"

#include "base/mem.h"

void focus_network_init(struct network *out, const struct model *model, const struct focus *focus, int layer)
{
    AUTO_FREE bool *among = focus_members(focus, model);

    for (int i = 0; i < model->actor_count; i++)
        among[i] = among[i] && model->actors[i].present;
    network_init(out, model, layer, among);
}
