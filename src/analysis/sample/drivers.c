/*
 * drivers.c - what drives figures and claims, joined from samples, plays of one input at a time, and Sobol' indices.
 */
#include "analysis/sample/drivers.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/sample/breaking.h"
#include "analysis/sample/driven.h"
#include "analysis/sample/share_ranks.h"
#include "analysis/sample/sobol_design.h"
#include "analysis/sample/swings.h"

/* Inputs up to which each is a candidate for every output. */
enum { ALL_CANDIDATES = 500 };
/* Standard deviations of what chance makes of no correlation. */
static const double BEYOND_CHANCE = 4;

/* While it is being found out. Candidates: 'width' for each output in turn. */
struct finding {
    struct drivers *drivers;
    const struct samples *samples;
    struct share_ranks ranks;
    struct sobol_design design;
    struct driver *candidates;
    double *chance; /* by output: |correlation| that may be chance */
    int width;
};

static void list_inputs(struct drivers *drivers, struct report *report, const struct inputs *inputs,
                        const struct model *model)
{
    drivers->input_count = inputs->count;
    drivers->inputs = arena_array(&report->arena, (size_t)inputs->count, sizeof *drivers->inputs);
    for (int i = 0; i < inputs->count; i++) {
        const struct input *input = &inputs->list[i];

        drivers->inputs[i] = (struct driving_input){
            .label = arena_dup(&report->arena, input->label),
            .source = input->source < 0 ? NULL : arena_dup(&report->arena, model->sources[input->source].id),
            .value = input->value,
            .low = input->negative ? 0 - input->high : input->low,
            .high = input->negative ? 0 - input->low : input->high,
            .probability = input->kind == INPUT_TIE_EXISTS ? input->mode : 1,
            .by_grade = input->by_grade,
        };
    }
}

static double weight_of(const struct driver *driver)
{
    if (driver->sobol.known)
        return driver->sobol.total;
    return driver->correlation.reason ? 0 : fabs(driver->correlation.number);
}

static int by_weight(const void *a, const void *b)
{
    const struct driver *x = a, *y = b;
    double weight = weight_of(x), other = weight_of(y);

    return weight != other ? (weight < other) - (weight > other) : (x->input > y->input) - (x->input < y->input);
}

static bool moves_samples(const struct driver *driver, double chance)
{
    return (driver->sobol.known && sampled_change(driver->sobol.total, 0) > 0) ||
           (!driver->correlation.reason && fabs(driver->correlation.number) > chance);
}

static bool is_other(struct value value, struct value middle)
{
    if (value.reason || middle.reason)
        return !value.reason || !middle.reason;
    return sampled_change(value.number, middle.number) != 0;
}

static bool swings(const struct drivers *drivers, const struct driven *driven, const struct driver *driver)
{
    return !drivers->why_no_swings && (is_other(driver->low, driven->middle) || is_other(driver->high, driven->middle));
}

/* What samples tell of one output; its candidates. */
static void find_candidates(struct finding *finding, int output)
{
    struct driven *driven = &finding->drivers->list[output];
    int count = finding->drivers->input_count;
    AUTO_FREE double *column = driven_column(finding->samples, driven);
    AUTO_FREE double *correlations = mem_array((size_t)count, sizeof *correlations);
    AUTO_FREE struct sensitivity *indices = mem_array((size_t)count, sizeof *indices);
    AUTO_FREE struct driver *all = mem_array((size_t)count, sizeof *all);
    const char *reason = share_ranks_correlate(&finding->ranks, column, correlations);
    struct spread spread = spread_of(column, finding->samples->count);
    long defined = spread.defined < finding->ranks.count ? spread.defined : finding->ranks.count;

    driven->median = spread.median;
    driven->low = spread.low;
    driven->high = spread.high;
    finding->chance[output] = BEYOND_CHANCE / sqrt((double)(defined > 1 ? defined - 1 : 1));
    sobol_design_indices(&finding->design, output, indices);
    for (int i = 0; i < count; i++) {
        all[i] = (struct driver){ .input = i,
                                  .correlation = reason ? UNDEFINED(reason) : VALUE(correlations[i]),
                                  .sobol = indices[i] };
        driven->moving_count += moves_samples(&all[i], finding->chance[output]);
    }
    if (count > 1)
        qsort(all, (size_t)count, sizeof *all, by_weight);
    if (finding->width > 0)
        memcpy(finding->candidates + (size_t)output * (size_t)finding->width, all,
               (size_t)finding->width * sizeof *all);
}

/* Keeps those that move the output. */
static void list_drivers(const struct finding *finding, int output, struct arena *arena)
{
    struct driven *driven = &finding->drivers->list[output];
    const struct driver *candidates = finding->candidates + (size_t)output * (size_t)finding->width;

    driven->drivers = arena_array(arena, DRIVERS_LISTED, sizeof *driven->drivers);
    for (int i = 0; i < finding->width; i++) {
        bool in_samples = moves_samples(&candidates[i], finding->chance[output]);
        bool alone = swings(finding->drivers, driven, &candidates[i]);

        driven->moving_count += alone && !in_samples;
        if ((alone || in_samples) && driven->driver_count < DRIVERS_LISTED)
            driven->drivers[driven->driver_count++] = candidates[i];
    }
}

/* Everything for which one input at a time is moved. */
static void move_inputs(struct finding *finding, const struct sampling_question *question, struct arena *arena)
{
    struct drivers *drivers = finding->drivers;
    const struct inputs *inputs = &finding->samples->inputs;
    AUTO_FREE double *values = values_as_judged(inputs);
    struct player player;

    player_init(&player, inputs, question->model, question->scenario, question->choice);
    (void)player_play(&player, values);
    for (int i = 0; i < drivers->count; i++)
        drivers->list[i].middle = driven_value(&player, &drivers->list[i]);
    swings_find(drivers, &player, finding->candidates, finding->width);
    breaking_find(drivers, &player, arena);
    player_done(&player);
}

static void find_drivers(struct finding *finding, const struct sampling_question *question, struct arena *arena)
{
    struct drivers *drivers = finding->drivers;
    const struct samples *samples = finding->samples;

    finding->width = drivers->input_count <= ALL_CANDIDATES ? drivers->input_count : DRIVERS_LISTED;
    finding->candidates = mem_array((size_t)drivers->count * (size_t)finding->width, sizeof *finding->candidates);
    finding->chance = mem_array((size_t)drivers->count, sizeof *finding->chance);
    share_ranks_init(&finding->ranks, &samples->inputs, question->seed, samples->from, samples->count);
    for (int i = 0; i < drivers->count; i++)
        find_candidates(finding, i);
    share_ranks_done(&finding->ranks);
    move_inputs(finding, question, arena);
    for (int i = 0; i < drivers->count; i++)
        list_drivers(finding, i, arena);
    free(finding->candidates);
    free(finding->chance);
}

bool report_find_drivers(struct report *report, const struct samples *samples, const struct sampling_question *question,
                         int sobol_base, struct error *error)
{
    struct drivers *drivers = arena_alloc(&report->arena, sizeof *drivers);
    struct finding finding = { .drivers = drivers, .samples = samples };

    list_inputs(drivers, report, &samples->inputs, question->model);
    driven_list(drivers, report, samples);
    TRY(sobol_design_play(&finding.design, samples, question, drivers, sobol_base, error));
    drivers->sobol_base = sobol_base;
    find_drivers(&finding, question, &report->arena);
    sobol_design_done(&finding.design);
    report->sampling->drivers = drivers;
    return true;
}
