/*
 * drawn_models.c - one question asked of a model again and again.
 */
#include "analysis/sample/drawn_models.h"

#include <math.h>
#include <stdlib.h>

#include "analysis/sample/sampling.h"

/* What the processes work on. */
struct drawn_work {
    const struct drawn_question *question;
    const struct sample_set *set;
    struct inputs inputs;
};

struct drawn_worker {
    const struct drawn_work *work;
    struct model model;
    double *values;
    void *asker;
};

static void *begin(const void *question)
{
    const struct drawn_work *work = question;
    struct drawn_worker *worker = mem_alloc(sizeof *worker);

    worker->work = work;
    worker->values = mem_array((size_t)work->inputs.count, sizeof *worker->values);
    model_copy(&worker->model, work->question->model);
    worker->asker = work->question->begin(work->question->question);
    return worker;
}

static void end(void *data)
{
    struct drawn_worker *worker = data;

    worker->work->question->end(worker->asker);
    model_done(&worker->model);
    free(worker->values);
    free(worker);
}

static void fill(void *data, long number, double *row)
{
    struct drawn_worker *worker = data;
    const struct inputs *inputs = &worker->work->inputs;
    struct scenario none = { 0 };

    draw_shares(inputs, worker->work->set->seed, (uint64_t)number, REGIME_INDEPENDENT, worker->values);
    draw_values(inputs, worker->values, worker->values);
    inputs_apply(inputs, worker->values, &worker->model, &none);
    worker->work->question->ask(worker->asker, &worker->model, number, row);
}

bool drawn_models_ask(const struct drawn_question *question, struct sample_set *set, struct drawn_answers *answers,
                      struct error *error)
{
    const struct scenario none = { 0 };
    struct drawn_work shared = { .question = question, .set = set };
    struct work work = { .from = set->from,
                         .count = set->count,
                         .width = question->width,
                         .begin = begin,
                         .fill = fill,
                         .end = end,
                         .question = &shared,
                         .processes = question->processes,
                         .progress = question->progress,
                         .raw = set->raw };
    double *rows;

    inputs_init(&shared.inputs, question->model, &none, set->distribution);
    set->input_count = shared.inputs.count;
    rows = work_run(&work, error);
    inputs_done(&shared.inputs);
    if (rows)
        *answers = (struct drawn_answers){ set->count, question->width, rows };
    return rows != NULL;
}

void drawn_answers_done(struct drawn_answers *answers)
{
    const struct work work = { .count = answers->count, .width = answers->width };

    work_free(&work, answers->rows);
    *answers = (struct drawn_answers){ 0 };
}

struct spread drawn_answers_spread(const struct drawn_answers *answers, int column)
{
    AUTO_FREE double *numbers = mem_array((size_t)answers->count, sizeof *numbers);

    for (long i = 0; i < answers->count; i++)
        numbers[i] = answers->rows[(size_t)i * (size_t)answers->width + (size_t)column];
    return spread_of(numbers, answers->count);
}
