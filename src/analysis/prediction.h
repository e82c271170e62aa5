/*
 * prediction.h - how well something foretold which ties are lost: counts, and what follows from them.
 */
#ifndef ENTENTE_ANALYSIS_PREDICTION_H
#define ENTENTE_ANALYSIS_PREDICTION_H

#include "measure/measure.h"

/* Who foretells: the engine, and what it has to beat. */
enum predictor { PREDICT_ENGINE, PREDICT_DELETION, PREDICT_SHARED, PREDICT_BASE_RATE, PREDICTOR_COUNT };
/* As a key: "engine", "delete_only", "shared_lost", "base_rate". */
const char *predictor_name(enum predictor predictor);
/* As a heading, and in one line what it says. */
const char *predictor_title(enum predictor predictor);
const char *predictor_rule(enum predictor predictor);

/*
 * Ties foretold as lost (positive) or not, against what became of them. The base rate names no tie, so its counts and what
 * follows from them are without meaning.
 */
struct prediction {
    enum predictor predictor;
    int true_positives, false_positives, false_negatives, true_negatives;
    double squared_error; /* Σ over ties of (probability foretold - 1 if lost, 0 if not)² */
};

/* The yes-or-no prediction of one tie. */
void prediction_count(struct prediction *prediction, bool foretold, bool lost);
/* The same probability for every tie: the share that was lost in the end, which nobody knows beforehand. */
struct prediction prediction_base_rate(int lost, int total);
/* Adds counts and errors. */
void prediction_add(struct prediction *sum, const struct prediction *part);

int prediction_total(const struct prediction *prediction);
/* Of the ties foretold as lost, the share that was; of those lost, the share foretold; their harmonic mean. */
struct value prediction_precision(const struct prediction *prediction);
struct value prediction_recall(const struct prediction *prediction);
struct value prediction_f1(const struct prediction *prediction);
/* Mean squared error of the probabilities (Brier 1950), 0..1, lower is better. */
struct value prediction_brier(const struct prediction *prediction);

#endif
