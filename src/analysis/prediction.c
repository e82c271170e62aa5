/*
 * prediction.c - counts of hits and misses, and what follows from them.
 */
#include "analysis/prediction.h"

static const char NAMES_NO_TIE[] = "a rate names no tie";

static const struct {
    const char *name, *title, *rule;
} predictors[] = {
    [PREDICT_ENGINE] = { "engine", "scenario", "what the scenario's steps, reliance and pacts leave" },
    [PREDICT_DELETION] = { "delete_only", "delete only", "who goes takes its own ties along and nothing else is lost" },
    [PREDICT_SHARED] = { "shared_lost", "shared lost", "every tie of a pact shared with who goes is lost" },
    [PREDICT_BASE_RATE] = { "base_rate", "base rate",
                            "every tie is lost with the share that was lost in the end (known only afterwards)" },
};

const char *predictor_name(enum predictor predictor)
{
    return predictors[predictor].name;
}

const char *predictor_title(enum predictor predictor)
{
    return predictors[predictor].title;
}

const char *predictor_rule(enum predictor predictor)
{
    return predictors[predictor].rule;
}

void prediction_count(struct prediction *prediction, bool foretold, bool lost)
{
    prediction->true_positives += foretold && lost;
    prediction->false_positives += foretold && !lost;
    prediction->false_negatives += !foretold && lost;
    prediction->true_negatives += !foretold && !lost;
    prediction->squared_error += foretold != lost;
}

struct prediction prediction_base_rate(int lost, int total)
{
    struct prediction prediction = { .predictor = PREDICT_BASE_RATE };

    prediction.false_negatives = lost;
    prediction.true_negatives = total - lost;
    if (total > 0)
        prediction.squared_error = (double)lost * (total - lost) / total;
    return prediction;
}

void prediction_add(struct prediction *sum, const struct prediction *part)
{
    sum->true_positives += part->true_positives;
    sum->false_positives += part->false_positives;
    sum->false_negatives += part->false_negatives;
    sum->true_negatives += part->true_negatives;
    sum->squared_error += part->squared_error;
}

int prediction_total(const struct prediction *prediction)
{
    return prediction->true_positives + prediction->false_positives + prediction->false_negatives +
           prediction->true_negatives;
}

static struct value ratio(const struct prediction *prediction, int part, int whole, const char *reason)
{
    if (prediction->predictor == PREDICT_BASE_RATE)
        return UNDEFINED(NAMES_NO_TIE);
    return whole > 0 ? VALUE((double)part / whole) : UNDEFINED(reason);
}

struct value prediction_precision(const struct prediction *prediction)
{
    return ratio(prediction, prediction->true_positives, prediction->true_positives + prediction->false_positives,
                 "no loss was foretold");
}

struct value prediction_recall(const struct prediction *prediction)
{
    return ratio(prediction, prediction->true_positives, prediction->true_positives + prediction->false_negatives,
                 "no tie was lost");
}

struct value prediction_f1(const struct prediction *prediction)
{
    return ratio(prediction, 2 * prediction->true_positives,
                 2 * prediction->true_positives + prediction->false_positives + prediction->false_negatives,
                 "no loss was foretold and none came");
}

struct value prediction_brier(const struct prediction *prediction)
{
    int total = prediction_total(prediction);

    return total > 0 ? VALUE(prediction->squared_error / total) : UNDEFINED("no ties to compare");
}
