/*
 * observed_view.h - the three models that a comparison with history looks at, brought onto common ground.
 */
#ifndef ENTENTE_ANALYSIS_OBSERVED_VIEW_H
#define ENTENTE_ANALYSIS_OBSERVED_VIEW_H

#include "analysis/compare.h"
#include "analysis/observed.h"

/* A pair of actors and a layer that a tie of the model before supports. */
struct carrier {
    int a, b, layer;
    bool shared; /* the tie is a pact's to which somebody who goes belonged */
};

/* Owns all but the analysis. Copies have only the common layers, with the shares of the model before. */
struct observed_view {
    const struct analysis *analysis;
    int phase;
    struct model before, predicted, observed;
    int *onto;                /* by actor of the model: the actor observed as which it goes on, or -1 */
    int *first, *next;        /* by actor observed: the first actor that goes on as it; by actor: the next one; or -1 */
    bool *compared;           /* by actor: its pairs are */
    struct carrier *carriers; /* by pair and layer */
    int carrier_count, carrier_capacity;
};

void observed_view_init(struct observed_view *view, const struct analysis *analysis, int phase);
void observed_view_done(struct observed_view *view);

/* True if the actor is there as observed. */
bool observed_view_goes_on(const struct observed_view *view, int actor);
/* True if both models have the layer; LAYER_COMBINED always. */
bool observed_view_has_layer(const struct observed_view *view, int layer);
/* Index of a layer of the model in the model observed; LAYER_COMBINED stays. */
int observed_view_layer(const struct observed_view *view, int layer);
/* See struct observed_pair. O(log ties). */
bool observed_view_is_shared(const struct observed_view *view, int a, int b, int layer);

#endif
