/*
 * draw.c - random shares, the values they stand for, and where these go.
 */
#include "analysis/sample/draw.h"

#include "base/random.h"

const char *regime_name(enum regime regime)
{
    static const char *const names[REGIME_COUNT] = { "independent", "shared per source" };

    return names[regime];
}

/* Which number of the stream is behind an input: two for each source come first, then one for each input. */
static uint64_t number_of(const struct inputs *inputs, int index)
{
    const struct input *input = &inputs->list[index];

    if (input->source < 0)
        return 2 * (uint64_t)inputs->source_count + (uint64_t)index;
    return 2 * (uint64_t)input->source + (input->kind == INPUT_TIE_EXISTS);
}

void draw_shares(const struct inputs *inputs, uint64_t seed, uint64_t sample, enum regime regime, double *shares)
{
    struct random random = random_stream(seed, sample * REGIME_COUNT + regime);

    for (int i = 0; i < inputs->count; i++) {
        if (regime == REGIME_SHARED)
            random.count = number_of(inputs, i);
        shares[i] = random_share(&random);
    }
}

double input_quantile(const struct input *input, double share)
{
    double size;

    if (!input->shape)
        return share > 1 - input->mode;
    size = input->low + (input->high - input->low) * shape_quantile(input->shape, share);
    if (size > input->high)
        size = input->high;
    return input->negative ? 0 - size : size;
}

void draw_values(const struct inputs *inputs, const double *shares, double *values)
{
    for (int i = 0; i < inputs->count; i++)
        values[i] = input_quantile(&inputs->list[i], shares[i]);
}

/* Copies of model and scenario that take values. */
struct target {
    struct model *model;
    struct scenario *scenario;
};

static struct step *step_of(const struct target *target, const struct input *input)
{
    return &target->scenario->phases[input->phase].steps[input->step];
}

static struct tie *tie_of(const struct target *target, const struct input *input)
{
    return input->phase < 0 ? &target->model->ties[input->index] : &step_of(target, input)->tie;
}

static struct pact *pact_of(const struct target *target, const struct input *input)
{
    int count = target->model->pact_count;

    return input->index < count ? &target->model->pacts[input->index]
                                : &target->scenario->added_pacts[input->index - count];
}

static struct actor *actor_of(const struct target *target, const struct input *input)
{
    int count = target->model->actor_count;

    return input->index < count ? &target->model->actors[input->index] : &target->scenario->added[input->index - count];
}

static void put(const struct target *target, const struct input *input, double value)
{
    switch (input->kind) {
    case INPUT_TIE_WEIGHT:
        tie_of(target, input)->weight = value;
        break;
    case INPUT_TIE_RELIANCE:
        tie_of(target, input)->reliances[input->reliance].share = value;
        break;
    case INPUT_TIE_EXISTS:
        tie_of(target, input)->present = value != 0;
        break;
    case INPUT_PACT_WEIGHT:
        pact_of(target, input)->weight = value;
        break;
    case INPUT_CAPABILITY:
        actor_of(target, input)->capability = value;
        break;
    case INPUT_ACTOR_RELIANCE:
        actor_of(target, input)->reliances[input->reliance].share = value;
        break;
    case INPUT_LAYER_SHARE:
        target->model->layers[input->index].share = value;
        break;
    case INPUT_STEP_BY:
        step_of(target, input)->by = value;
        break;
    case INPUT_STEP_WEIGHT:
        step_of(target, input)->weight = value;
        break;
    }
}

void inputs_apply(const struct inputs *inputs, const double *values, struct model *model, struct scenario *scenario)
{
    const struct target target = { model, scenario };

    for (int i = 0; i < inputs->count; i++)
        put(&target, &inputs->list[i], values[i]);
    for (int i = 0; i < inputs->pact_tie_count; i++) {
        struct tie *tie = &model->ties[inputs->pact_ties[i].tie];

        tie->weight = model->pacts[tie->pact].weight * inputs->pact_ties[i].share;
    }
    for (int i = 0; i < inputs->place_count; i++) {
        const struct pact_place *place = &inputs->places[i];
        struct member *member = &model->pacts[place->pact].members[place->member];

        member->capability = model->actors[member->actor].capability;
    }
}

double *values_as_judged(const struct inputs *inputs)
{
    double *values = mem_array((size_t)inputs->count, sizeof *values);

    for (int i = 0; i < inputs->count; i++)
        values[i] = inputs->list[i].value;
    return values;
}
