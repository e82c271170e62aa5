/*
 * models.h - models made in code, for the tests of networks.
 */
#ifndef ENTENTE_TESTS_MODELS_H
#define ENTENTE_TESTS_MODELS_H

#include <stdlib.h>

#include "network/network.h"

static const double TOLERANCE = 1e-12;

/* A model of so many present actors and layers of share 1 and scale 1. */
static inline void make_model(struct model *model, int actors, int layers)
{
    model_init(model);
    model->layers = mem_array((size_t)layers, sizeof *model->layers);
    model->layer_count = layers;
    for (int i = 0; i < layers; i++)
        model->layers[i] = (struct layer){ .id = "layer", .title = "Layer", .share = 1, .scale = 1, .on = true };
    for (int i = 0; i < actors; i++)
        model_add_actor(model,
                        (struct actor){ .id = "actor", .name = "Actor", .bloc = -1, .present = true, .left = 1 });
}

static inline struct tie *add_tie(struct model *model, int layer, int from, int to, double weight)
{
    int index = model_add_tie(
        model,
        (struct tie){
            .from = from, .to = to, .layer = layer, .pact = -1, .weight = weight, .exists = 1, .present = true });

    return &model->ties[index];
}

#endif
