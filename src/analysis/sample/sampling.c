/*
 * sampling.c - what many samples come to.
 */
#include "analysis/sample/sampling.h"

#include <math.h>
#include <stdlib.h>

static const char NEVER_DEFINED[] = "undefined in every sample";

/* Changes that are smaller come from rounding. */
static const double NOTHING = 1e-12;

const char *sampled_verdict_name(enum sampled_verdict verdict)
{
    static const char *const names[] = { "fails", "undecided", "holds" };

    return names[verdict];
}

/* Puts the numbers that are defined first; their count. */
static long keep_defined(double *numbers, long count)
{
    long defined = 0;

    for (long i = 0; i < count; i++)
        if (!isnan(numbers[i]))
            numbers[defined++] = numbers[i];
    return defined;
}

/* Median and both ends of the interval; changes the order of the numbers. */
static void take_quantiles(double *numbers, long defined, struct value *median, struct value *low, struct value *high)
{
    static const double shares[] = { SAMPLED_LOW, 0.5, SAMPLED_HIGH };
    double found[3];

    *median = *low = *high = UNDEFINED(NEVER_DEFINED);
    if (defined == 0)
        return;
    quantiles_of(numbers, (int)defined, shares, 3, found);
    *low = VALUE(found[0]);
    *median = VALUE(found[1]);
    *high = VALUE(found[2]);
}

/* The figure of the same measure in the first phase, or -1. */
static int key_before(const struct samples *samples, const struct sampled_key *key)
{
    for (int i = 0; i < samples->key_count; i++) {
        const struct sampled_key *other = &samples->keys[i];

        if (other->phase == 0 && other->layer == key->layer && other->measure == key->measure &&
            other->actor == key->actor && other->other == key->other)
            return i;
    }
    return -1;
}

static void sum_change(const struct samples *samples, int number, double *now, struct sampled_figure *figure)
{
    int before = key_before(samples, &samples->keys[number]);
    AUTO_FREE double *first = NULL;
    long rises = 0, falls = 0, count = samples->count;

    if (figure->key.phase == 0 || before < 0)
        return;
    first = samples_column(samples, column_of_figure(samples, before));
    for (long i = 0; i < count; i++) {
        now[i] -= first[i];
        if (fabs(now[i]) <= NOTHING * fmax(1, fabs(first[i])))
            now[i] = 0;
        rises += now[i] > 0;
        falls += now[i] < 0;
    }
    figure->rises = VALUE((double)rises / (double)count);
    figure->falls = VALUE((double)falls / (double)count);
    take_quantiles(now, keep_defined(now, count), &figure->change, &figure->change_low, &figure->change_high);
}

static struct sampled_figure sum_figure(const struct samples *samples, int number)
{
    AUTO_FREE double *now = samples_column(samples, column_of_figure(samples, number));
    AUTO_FREE double *changed = samples_column(samples, column_of_figure(samples, number));
    struct sampled_figure figure = { .key = samples->keys[number] };

    figure.change = figure.change_low = figure.change_high = UNDEFINED(NEVER_DEFINED);
    figure.rises = figure.falls = UNDEFINED(NEVER_DEFINED);
    figure.defined = keep_defined(now, samples->count);
    take_quantiles(now, figure.defined, &figure.median, &figure.low, &figure.high);
    sum_change(samples, number, changed, &figure);
    return figure;
}

static struct sampled_claim sum_claim(const struct samples *samples, int number, double confidence)
{
    struct sampled_claim claim = { .confidence = confidence > 0 ? confidence : CLAIM_CONFIDENCE };

    for (int regime = 0; regime < REGIME_COUNT; regime++) {
        AUTO_FREE double *verdicts = samples_column(samples, column_of_verdict(samples, (enum regime)regime, number));
        struct interval *share = &claim.share[regime];

        for (long i = 0; i < samples->count; i++) {
            claim.holds[regime] += verdicts[i] == HOLDS;
            claim.undetermined[regime] += verdicts[i] == UNDETERMINED;
        }
        *share = wilson_interval((double)claim.holds[regime], (double)samples->count, WILSON_CONFIDENCE);
        claim.verdict[regime] = share->low >= claim.confidence   ? SAMPLED_HOLDS
                                : share->high < claim.confidence ? SAMPLED_FAILS
                                                                 : SAMPLED_UNDECIDED;
    }
    return claim;
}

static void count_inputs(struct sampling *sampling, const struct inputs *inputs)
{
    sampling->input_count = inputs->count;
    for (int i = 0; i < inputs->count; i++) {
        bool doubtful = inputs->list[i].kind == INPUT_TIE_EXISTS;

        sampling->doubtful_count += doubtful;
        sampling->graded_count += inputs->list[i].by_grade;
        sampling->ranged_count += !doubtful && !inputs->list[i].by_grade;
    }
}

void report_sum_samples(struct report *report, const struct samples *samples, const struct sampling_question *question)
{
    struct sampling *sampling = arena_alloc(&report->arena, sizeof *sampling);
    AUTO_FREE double *obstacles = samples_column(samples, column_of_obstacle(samples));

    sampling->distribution = question->distribution;
    sampling->seed = question->seed;
    sampling->from = samples->from;
    sampling->count = samples->count;
    for (long i = 0; i < samples->count; i++)
        sampling->impossible += obstacles[i] > 0;
    count_inputs(sampling, &samples->inputs);
    sampling->figure_count = samples->key_count;
    sampling->figures = arena_array(&report->arena, (size_t)samples->key_count, sizeof *sampling->figures);
    for (int i = 0; i < samples->key_count; i++)
        sampling->figures[i] = sum_figure(samples, i);
    sampling->claim_count = samples->claim_count;
    sampling->claims = arena_array(&report->arena, (size_t)samples->claim_count, sizeof *sampling->claims);
    for (int i = 0; i < samples->claim_count; i++)
        sampling->claims[i] = sum_claim(samples, i, question->scenario->claims[i].confidence);
    report->sampling = sampling;
}

const struct sampled_figure *sampling_find(const struct sampling *sampling, int phase, int layer,
                                           const struct measure *measure, int actor, int other)
{
    for (int i = 0; i < sampling->figure_count; i++) {
        const struct sampled_key *key = &sampling->figures[i].key;

        if (key->phase == phase && key->layer == layer && key->measure == measure &&
            ((key->actor == actor && key->other == other) || (key->actor == other && key->other == actor)))
            return &sampling->figures[i];
    }
    return NULL;
}
