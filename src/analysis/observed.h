/*
 * observed.h - what a scenario foretells beside what history produced.
 * An actor of the model goes on as the actor observed under its id, or else as the first one that names it among its former ids.
 * A pair is compared if both actors are there before, neither goes (collapses in the end, or is named by a step that makes it
 * collapse or leave a pact) and both go on as two different actors observed; a tie is compared if such a pair has support before.
 * A tie observed is new, and one, if no pair of actors that go on as its ends has support before.
 * Layers are matched by id; others are left out on both sides, and the combined strength has the model's shares.
 */
#ifndef ENTENTE_ANALYSIS_OBSERVED_H
#define ENTENTE_ANALYSIS_OBSERVED_H

#include "analysis/prediction.h"

/* What becomes of a pair's support. NONE: never there. KEPT may be stronger. */
enum fate { FATE_NONE, FATE_KEPT, FATE_WEAKENED, FATE_LOST, FATE_NEW, FATE_COUNT };
const char *fate_name(enum fate fate);

/* A pair with support before, in the prediction or as observed. */
struct observed_pair {
    int a, b; /* actors, a before b */
    double before, predicted, observed;
    bool shared; /* a pact to which somebody who goes belonged carries it (combined: in every layer that ties it) */
    enum fate foretold, came;
};

/* A measure of the network, among the actors that are there both in the end of the scenario and as observed. */
struct observed_measure {
    const struct measure *measure;
    struct value predicted, observed, difference; /* predicted - observed */
};

/* One layer, or all that both models have. */
struct observed_layer {
    int layer;
    bool is_known; /* both models have it; nothing else is set where not */
    struct observed_pair *pairs;
    int pair_count, tie_count, lost_count; /* ties: compared; lost: observed as lost */
    int shared_count, shared_lost_count;
    int foretold[FATE_COUNT], came[FATE_COUNT], both[FATE_COUNT];
    struct prediction predictions[PREDICTOR_COUNT];
    struct observed_measure *measures;
    int measure_count;
};

/* An actor that vanished or appeared, foretold or observed. */
struct observed_actor {
    const char *id, *name;
    bool appeared; /* else vanished */
    bool foretold, came;
};

/* The end of one future. Layers: combined first, then each if there are several. */
struct observed_end {
    int phase;
    struct observed_layer *layers;
    int layer_count;
    struct observed_actor *actors;
    int actor_count;
    int common_count; /* actors that are there both in the end and as observed */
};

/* The last phase that nothing builds on comes first. The report's arena owns all. */
struct observed {
    const char *title, *as_of; /* as_of may be NULL */
    struct observed_end *ends;
    int end_count;
};

struct analysis;
/* Compares every end with scenario->observed, into report->observed; measures only where some were chosen. */
void report_observe(struct analysis *analysis);

#endif
