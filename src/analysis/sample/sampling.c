/*
 * sampling.c - what many samples come to.
 */
#include "analysis/sample/sampling.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/sample/work.h"

const char *sampled_verdict_name(enum sampled_verdict verdict)
{
    static const char *const names[] = { "fails", "undecided", "holds" };

    return names[verdict];
}

int samples_find(const struct samples *samples, const struct sampled_key *key, int phase)
{
    for (int i = 0; i < samples->key_count; i++) {
        const struct sampled_key *other = &samples->keys[i];

        if (other->phase == phase && other->layer == key->layer && other->measure == key->measure &&
            other->actor == key->actor && other->other == key->other)
            return i;
    }
    return -1;
}

/* What a figure comes to, as one process tells it to another; NAN: undefined. */
enum figure_sum { DEFINED, MEDIAN, LOW, HIGH, CHANGE, CHANGE_LOW, CHANGE_HIGH, RISES, FALLS, FIGURE_SUMS };

/*
 * Figures that are summed up together, as their numbers stand side by side in a row, and those of the first phase do;
 * of very many samples one at a time, to spare memory.
 */
enum { TOGETHER = 8, MANY_SAMPLES = 1000 * 1000 };

/* Memory to work in: the columns of some figures, of the same before, and one that may be shuffled. */
struct figure_worker {
    const struct samples *samples;
    int together;
    double *now[TOGETHER], *first[TOGETHER], *numbers;
};

static int together_of(const struct samples *samples)
{
    return samples->count < MANY_SAMPLES ? TOGETHER : 1;
}

static void *begin(const void *question)
{
    struct figure_worker *worker = mem_alloc(sizeof *worker);
    size_t count;

    worker->samples = question;
    count = (size_t)worker->samples->count;
    worker->together = together_of(worker->samples);
    worker->numbers = mem_array(count, sizeof *worker->numbers);
    for (int i = 0; i < worker->together; i++) {
        worker->now[i] = mem_array(count, sizeof *worker->now[i]);
        worker->first[i] = mem_array(count, sizeof *worker->first[i]);
    }
    return worker;
}

static void end(void *data)
{
    struct figure_worker *worker = data;

    for (int i = 0; i < worker->together; i++) {
        free(worker->now[i]);
        free(worker->first[i]);
    }
    free(worker->numbers);
    free(worker);
}

/* Columns of the keys given; those below 0 are left as they are. */
static void gather(const struct samples *samples, const int *keys, double **columns)
{
    for (long i = 0; i < samples->count; i++) {
        const double *row = samples->rows + (size_t)i * (size_t)samples->width;

        for (int k = 0; k < TOGETHER; k++)
            if (keys[k] >= 0)
                columns[k][i] = row[column_of_figure(samples, keys[k])];
    }
}

static void put_spread(struct spread spread, double *sums)
{
    if (spread.defined == 0)
        return;
    sums[0] = spread.median.number;
    sums[1] = spread.low.number;
    sums[2] = spread.high.number;
}

static void sum_change(const struct figure_worker *worker, const double *now, const double *first, double *sums)
{
    long rises = 0, falls = 0, count = worker->samples->count;

    for (long i = 0; i < count; i++) {
        double change = sampled_change(now[i], first[i]);

        rises += change > 0;
        falls += change < 0;
        worker->numbers[i] = change;
    }
    sums[RISES] = (double)rises / (double)count;
    sums[FALLS] = (double)falls / (double)count;
    put_spread(spread_of(worker->numbers, count), &sums[CHANGE]);
}

static void sum_together(void *data, long group, double *sums)
{
    struct figure_worker *worker = data;
    const struct samples *samples = worker->samples;
    size_t size = (size_t)samples->count * sizeof *worker->numbers;
    int keys[TOGETHER], before[TOGETHER];
    struct spread spread;

    for (int k = 0; k < TOGETHER; k++) {
        int key = (int)group * worker->together + k;

        keys[k] = k < worker->together && key < samples->key_count ? key : -1;
        before[k] = keys[k] >= 0 && samples->keys[key].phase > 0 ? samples_find(samples, &samples->keys[key], 0) : -1;
    }
    gather(samples, keys, worker->now);
    gather(samples, before, worker->first);
    for (int i = 0; i < worker->together * FIGURE_SUMS; i++)
        sums[i] = NAN;
    for (int k = 0; k < TOGETHER && keys[k] >= 0; k++, sums += FIGURE_SUMS) {
        memcpy(worker->numbers, worker->now[k], size);
        spread = spread_of(worker->numbers, samples->count);
        sums[DEFINED] = (double)spread.defined;
        put_spread(spread, &sums[MEDIAN]);
        if (before[k] >= 0)
            sum_change(worker, worker->now[k], worker->first[k], sums);
    }
}

static struct value value_or(double number)
{
    return isnan(number) ? UNDEFINED(REASON_NEVER_DEFINED) : VALUE(number);
}

static struct sampled_figure figure_of(const struct sampled_key *key, const double *sums)
{
    return (struct sampled_figure){
        .key = *key,
        .defined = (long)sums[DEFINED],
        .median = value_or(sums[MEDIAN]),
        .low = value_or(sums[LOW]),
        .high = value_or(sums[HIGH]),
        .change = value_or(sums[CHANGE]),
        .change_low = value_or(sums[CHANGE_LOW]),
        .change_high = value_or(sums[CHANGE_HIGH]),
        .rises = value_or(sums[RISES]),
        .falls = value_or(sums[FALLS]),
    };
}

static bool sum_figures(struct sampling *sampling, const struct samples *samples, int processes, struct arena *arena,
                        struct error *error)
{
    int together = together_of(samples);
    const struct work work = {
        .count = (samples->key_count + together - 1) / together,
        .width = together * FIGURE_SUMS,
        .begin = begin,
        .fill = sum_together,
        .end = end,
        .question = samples,
        .processes = processes,
    };
    double *sums = work_run(&work, error);

    if (!sums)
        return false;
    sampling->figure_count = samples->key_count;
    sampling->figures = arena_array(arena, (size_t)samples->key_count, sizeof *sampling->figures);
    for (int i = 0; i < samples->key_count; i++)
        sampling->figures[i] = figure_of(&samples->keys[i], sums + (size_t)i * FIGURE_SUMS);
    work_free(&work, sums);
    return true;
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

bool report_sum_samples(struct report *report, const struct samples *samples, const struct sampling_question *question,
                        struct error *error)
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
    TRY(sum_figures(sampling, samples, question->processes, &report->arena, error));
    sampling->claim_count = samples->claim_count;
    sampling->claims = arena_array(&report->arena, (size_t)samples->claim_count, sizeof *sampling->claims);
    for (int i = 0; i < samples->claim_count; i++)
        sampling->claims[i] = sum_claim(samples, i, question->scenario->claims[i].confidence);
    report->sampling = sampling;
    return true;
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

bool claim_is_sure(const struct report *report, int claim, enum regime regime)
{
    const struct sampled_claim *sampled = &report->sampling->claims[claim];
    enum verdict judged = claim_verdict(&report->claims->claims[claim]);

    if (judged == HOLDS)
        return sampled->verdict[regime] == SAMPLED_HOLDS;
    return judged == FAILS && sampled->share[regime].high <= 1 - sampled->confidence;
}

bool claim_is_sure_in_both(const struct report *report, int claim)
{
    return claim_is_sure(report, claim, REGIME_INDEPENDENT) && claim_is_sure(report, claim, REGIME_SHARED);
}
