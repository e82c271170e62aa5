/*
 * samples.c - drawing and playing.
 */
#include <math.h>
#include <stdlib.h>

#include "analysis/sample/sampling.h"
#include "analysis/sample/work.h"

/* What is not defined as judged is not looked at: most of it never is. */
static void add_key(struct samples *samples, const struct report *report, struct sampled_key key)
{
    const struct figure *figure = report_find(report, key.phase, key.layer, key.measure, key.actor, key.other);

    if (!figure || figure->value[key.denominator].reason)
        return;
    MEM_GROW(samples->keys, samples->key_count, samples->key_capacity);
    samples->keys[samples->key_count++] = key;
}

/* Among so many actors a division of least frustration may take seconds: it is sampled only if asked for by name. */
static bool is_too_slow(const struct report *report, const struct measure_choice *choice, const struct measure *measure)
{
    enum { MANY_ACTORS = 100 };

    return measure == &measure_frustration && report->actor_count > MANY_ACTORS && !choice->narrowed;
}

/* Measures of a phase and layer; pairs stand in the order of the focus. */
static void list_layer(struct samples *samples, const struct report *report, const struct measure_choice *choice,
                       int phase, int layer)
{
    for (int i = 0; measures[i]; i++) {
        struct sampled_key key = { phase, layer, -1, -1, measures[i], measure_denominator(measures[i]) };

        if (!choice->wanted[i] || is_too_slow(report, choice, measures[i]))
            continue;
        if (measures[i]->scope == SCOPE_NETWORK)
            add_key(samples, report, key);
        for (int p = 0; measures[i]->pair && p < report->pair_count; p++) {
            key.actor = report->pairs[p][0];
            key.other = report->pairs[p][1];
            add_key(samples, report, key);
        }
        for (int a = 0; measures[i]->scope == SCOPE_ACTOR && choice->narrowed && a < report->actor_count; a++) {
            key.actor = a;
            add_key(samples, report, key);
        }
    }
}

void samples_prepare(struct samples *samples, const struct report *report, const struct sampling_question *question)
{
    *samples = (struct samples){ .claim_count = question->scenario->claim_count,
                                 .from = question->from,
                                 .count = question->count };
    inputs_init(&samples->inputs, question->model, question->scenario, question->distribution);
    for (int phase = 0; phase < report->phase_count; phase++) {
        if (!report_shows(report, phase))
            continue;
        list_layer(samples, report, question->choice, phase, LAYER_COMBINED);
        for (int layer = 0; layer < report->layer_count && report->layer_count > 1; layer++)
            list_layer(samples, report, question->by_layer, phase, layer);
    }
    samples->width = column_of_verdict(samples, REGIME_SHARED, samples->claim_count);
}

void samples_done(struct samples *samples)
{
    const struct work work = { .count = samples->count, .width = samples->width };

    work_free(&work, samples->rows);
    inputs_done(&samples->inputs);
    free(samples->keys);
    *samples = (struct samples){ 0 };
}

/* What the processes work on. */
struct sampling_work {
    const struct sampling_question *question;
    const struct samples *samples;
};

struct sampling_worker {
    const struct sampling_work *work;
    struct player player;
    double *values;
};

static void *begin(const void *question)
{
    const struct sampling_work *work = question;
    struct sampling_worker *worker = mem_alloc(sizeof *worker);

    worker->work = work;
    worker->values = mem_array((size_t)work->samples->inputs.count, sizeof *worker->values);
    player_init(&worker->player, &work->samples->inputs, work->question->model, work->question->scenario,
                work->question->choice);
    player_prime(&worker->player, work->samples->keys, work->samples->key_count);
    return worker;
}

static void end(void *data)
{
    struct sampling_worker *worker = data;

    player_done(&worker->player);
    free(worker->values);
    free(worker);
}

/* True if all steps were possible. */
static bool play(struct sampling_worker *worker, long number, enum regime regime)
{
    const struct inputs *inputs = &worker->work->samples->inputs;

    draw_shares(inputs, worker->work->question->seed, (uint64_t)number, regime, worker->values);
    draw_values(inputs, worker->values, worker->values);
    return player_play(&worker->player, worker->values);
}

/* As it is kept. */
static double kept(double number)
{
    return fabs(number) <= RAW_GREATEST ? number : NAN;
}

static void fill(void *data, long number, double *row)
{
    struct sampling_worker *worker = data;
    const struct samples *samples = worker->work->samples;
    double margin;

    row[column_of_obstacle(samples)] = !play(worker, number, REGIME_INDEPENDENT);
    for (int i = 0; i < samples->claim_count; i++) {
        row[column_of_verdict(samples, REGIME_INDEPENDENT, i)] = player_claim(&worker->player, i, &margin);
        row[column_of_margin(samples, i)] = kept(margin);
    }
    for (int i = 0; i < samples->key_count; i++) {
        struct value value = player_figure(&worker->player, &samples->keys[i]);

        row[column_of_figure(samples, i)] = value.reason ? NAN : kept(value.number);
    }
    if (samples->claim_count == 0)
        return;
    (void)play(worker, number, REGIME_SHARED);
    for (int i = 0; i < samples->claim_count; i++)
        row[column_of_verdict(samples, REGIME_SHARED, i)] = player_claim(&worker->player, i, &margin);
}

bool samples_draw(struct samples *samples, const struct report *report, const struct sampling_question *question,
                  struct error *error)
{
    const struct sampling_work shared = { question, samples };
    struct work work = { .begin = begin, .fill = fill, .end = end, .question = &shared };

    samples_prepare(samples, report, question);
    work.from = samples->from;
    work.count = samples->count;
    work.width = samples->width;
    work.processes = question->processes;
    work.progress = question->progress;
    work.raw = question->raw;
    samples->rows = work_run(&work, error);
    return samples->rows != NULL;
}

double *samples_column(const struct samples *samples, int column)
{
    double *numbers = mem_array((size_t)samples->count, sizeof *numbers);

    for (long i = 0; i < samples->count; i++)
        numbers[i] = samples->rows[(size_t)i * (size_t)samples->width + (size_t)column];
    return numbers;
}
