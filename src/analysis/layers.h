/*
 * layers.h - what each layer carries, how alike two of them are, and what is left of the whole without one.
 */
#ifndef ENTENTE_ANALYSIS_LAYERS_H
#define ENTENTE_ANALYSIS_LAYERS_H

#include "analysis/report.h"

/* Two layers. */
struct layer_likeness {
    int a, b;
    struct value overlap, jaccard, degree_correlation;
};

/* A layer, or all of them combined. */
struct layer_part {
    int layer; /* index or LAYER_COMBINED */
    int ties;
    double strength;    /* Σ over its pairs */
    struct value share; /* share of the combined strength that comes from it, 0..1 */
    int alone;          /* pairs that no other layer ties */
    /* Of the combined network with the layer switched off, its share kept in the divisor; for LAYER_COMBINED with all on. */
    struct value efficiency, connectedness, largest_component;
};

/* A pair that some layer ties. */
struct carried_pair {
    int a, b;        /* actors, a before b */
    double strength; /* combined */
    bool *by;        /* one flag per layer */
    int layer_count; /* flags set */
};

/* Lists in the order of layers and actors; the first part is all layers combined. The report's arena owns them. */
struct layers_compared {
    struct layer_likeness *likenesses;
    struct layer_part *parts;
    struct carried_pair *pairs;
    int likeness_count, part_count, pair_count;
};

/* Compares the layers of a model among the actors of the focus, into report->compared. O(layers (n m log m + ties log ties)). */
void report_compare_layers(struct report *report, const struct model *model, const struct focus *focus);

#endif
