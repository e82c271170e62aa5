/*
 * sobol_design.c - rows of Saltelli's design, several processes side by side.
 */
#include "analysis/sample/sobol_design.h"

#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/sample/driven.h"
#include "analysis/sample/swings.h"
#include "base/random.h"

/* What sets the random numbers of rows, and of the bootstrap, apart from those of samples. */
static const uint64_t ROWS_APART = 0x736f626f6c20726f, BOOTSTRAP_APART = 0x736f626f6c206261;
static const double CONFIDENCE = 0.9;

/* What the processes work on. */
struct design_work {
    const struct sampling_question *question;
    const struct inputs *inputs;
    const struct drivers *drivers;
    uint64_t seed;
};

struct design_worker {
    const struct design_work *work;
    struct player player;
    double *a, *b; /* values of the inputs */
};

static void end(void *data)
{
    struct design_worker *worker = data;

    player_done(&worker->player);
    free(worker->a);
    free(worker->b);
    free(worker);
}

static void play(struct design_worker *worker, const double *values, double *out)
{
    const struct drivers *drivers = worker->work->drivers;

    (void)player_play(&worker->player, values);
    for (int i = 0; i < drivers->count; i++) {
        struct value value = driven_value(&worker->player, &drivers->list[i]);

        out[i] = value.reason ? NAN : value.number;
    }
}

/* Plays once as judged, where later searches begin. */
static void *begin(const void *question)
{
    const struct design_work *work = question;
    struct design_worker *worker = mem_alloc(sizeof *worker);
    AUTO_FREE double *judged = values_as_judged(work->inputs);
    AUTO_FREE double *ignored = mem_array((size_t)work->drivers->count, sizeof *ignored);

    worker->work = work;
    worker->a = mem_array((size_t)work->inputs->count, sizeof *worker->a);
    worker->b = mem_array((size_t)work->inputs->count, sizeof *worker->b);
    player_init(&worker->player, work->inputs, work->question->model, work->question->scenario, work->question->choice);
    play(worker, judged, ignored);
    return worker;
}

static void draw(const struct inputs *inputs, struct random *random, double *values)
{
    for (int i = 0; i < inputs->count; i++)
        values[i] = random_share(random);
    draw_values(inputs, values, values);
}

static void fill(void *data, long number, double *row)
{
    struct design_worker *worker = data;
    const struct inputs *inputs = worker->work->inputs;
    size_t width = (size_t)worker->work->drivers->count;
    struct random random = random_stream(worker->work->seed ^ ROWS_APART, (uint64_t)number);

    draw(inputs, &random, worker->a);
    draw(inputs, &random, worker->b);
    play(worker, worker->a, row);
    play(worker, worker->b, row + width);
    for (int i = 0; i < inputs->count; i++) {
        double own = worker->a[i], *out = row + (2 + (size_t)i) * width;

        worker->a[i] = worker->b[i];
        if (worker->b[i] != own)
            play(worker, worker->a, out);
        else /* as a tie is there both times, more often than not */
            memcpy(out, row, width * sizeof *out);
        worker->a[i] = own;
    }
}

bool sobol_design_play(struct sobol_design *design, const struct samples *samples,
                       const struct sampling_question *question, const struct drivers *drivers, int base,
                       struct error *error)
{
    const struct design_work shared = { question, &samples->inputs, drivers, question->seed };
    double width = ((double)samples->inputs.count + 2) * drivers->count;

    *design = (struct sobol_design){ samples->inputs.count, drivers->count, .seed = question->seed };
    if (base == 0)
        return true;
    if (width > INT_MAX)
        return error_set(error, ERROR_USAGE, "Sobol' indices of so many inputs take too much memory");
    design->work = (struct work){ .count = base,
                                  .width = (int)width,
                                  .begin = begin,
                                  .fill = fill,
                                  .end = end,
                                  .question = &shared,
                                  .processes = question->processes,
                                  .progress = question->progress };
    design->rows = work_run(&design->work, error);
    design->work.question = NULL;
    return design->rows != NULL;
}

void sobol_design_done(struct sobol_design *design)
{
    work_free(&design->work, design->rows);
    *design = (struct sobol_design){ 0 };
}

void sobol_design_indices(const struct sobol_design *design, int output, struct sensitivity *out)
{
    size_t base = (size_t)design->work.count, columns = (size_t)design->input_count + 2;
    AUTO_FREE double *numbers = mem_array(base * columns, sizeof *numbers);

    for (size_t i = 0; i < base; i++)
        for (size_t k = 0; k < columns; k++)
            numbers[k * base + i] = design->rows[(i * columns + k) * (size_t)design->output_count + (size_t)output];
    sobol_indices(numbers, numbers + base, numbers + 2 * base, (int)base, design->input_count,
                  design->seed ^ BOOTSTRAP_APART, SOBOL_RESAMPLES, CONFIDENCE, out);
}
