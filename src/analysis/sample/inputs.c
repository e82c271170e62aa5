/*
 * inputs.c - judged numbers gathered from a model and a scenario.
 */
#include "analysis/sample/inputs.h"

#include <math.h>
#include <stdlib.h>

#include "analysis/sample/input_labels.h"
#include "model/grade.h"
#include "scenario/step.h"

/* While the list grows. Borrows all but the state, the model followed by what steps add, and the flags. */
struct gathering {
    struct inputs *inputs;
    const struct model *model;
    const struct scenario *scenario;
    struct model state;
    bool *comes; /* by actor of the state: it is there, or can be later */
};

/* A number as it is written, and what says how sure it is. */
struct judged {
    double value, most; /* most: the limit up to which a grade widens it */
    const struct range *range;
    const char *grade; /* or NULL */
    const struct evidence *evidence;
};

static void add(struct inputs *inputs, struct input input, const struct evidence *evidence)
{
    input.source = evidence && evidence->source_count > 0 ? evidence->sources[0] : -1;
    MEM_GROW(inputs->list, inputs->count, inputs->capacity);
    inputs->list[inputs->count++] = input;
}

/* Adds a number to the list if there is something uncertain about it. */
static void add_judged(struct inputs *inputs, struct input input, struct judged number)
{
    const struct range *range = number.range;
    double size = fabs(number.value), width = grade_width(number.grade) * size;

    input.value = number.value;
    input.negative = number.value < 0 || (range->given && range->low < 0);
    input.mode = size;
    input.by_grade = !range->given;
    if (range->given) {
        input.low = input.negative ? 0 - range->high : range->low;
        input.high = input.negative ? 0 - range->low : range->high;
    } else {
        input.low = size - width;
        input.high = fmin(size + width, number.most);
    }
    if (input.low < input.high)
        add(inputs, input, number.evidence);
}

static void add_reliances(const struct gathering *gathering, struct input input, const struct reliance *list, int count,
                          const char *grade, const struct evidence *evidence)
{
    for (int i = 0; i < count; i++) {
        struct judged share = { list[i].share, 1, &list[i].range, grade, evidence };

        input.reliance = i;
        if (gathering->comes[list[i].actor])
            add_judged(gathering->inputs, input, share);
    }
}

/* Of the model, or of a step; 'input' says where it is. */
static void add_tie(const struct gathering *gathering, struct input input, const struct tie *tie)
{
    struct judged weight = { tie->weight, INFINITY, &tie->range, tie->evidence.grade, &tie->evidence };

    input.kind = INPUT_TIE_WEIGHT;
    add_judged(gathering->inputs, input, weight);
    input.kind = INPUT_TIE_RELIANCE;
    add_reliances(gathering, input, tie->reliances, tie->reliance_count, tie->evidence.grade, &tie->evidence);
    input.kind = INPUT_TIE_EXISTS;
    input.value = input.high = 1;
    input.mode = tie->exists;
    if (tie->exists < 1)
        add(gathering->inputs, input, &tie->evidence);
}

static void add_ties(const struct gathering *gathering)
{
    const struct model *model = gathering->model;

    for (int i = 0; i < model->tie_count; i++) {
        const struct tie *tie = &model->ties[i];
        struct input input = { .phase = -1, .step = -1, .index = i, .reliance = -1 };

        if (tie->present && tie->pact < 0 && gathering->comes[tie->from] && gathering->comes[tie->to])
            add_tie(gathering, input, tie);
    }
}

static void note_pact_ties(struct inputs *inputs, const struct model *model, const bool *judged)
{
    for (int i = 0; i < model->tie_count; i++) {
        const struct tie *tie = &model->ties[i];

        if (tie->pact < 0 || !judged[tie->pact])
            continue;
        MEM_GROW(inputs->pact_ties, inputs->pact_tie_count, inputs->pact_tie_capacity);
        inputs->pact_ties[inputs->pact_tie_count++] =
            (struct pact_tie){ i, tie->weight / model->pacts[tie->pact].weight };
    }
}

static void add_pacts(const struct gathering *gathering)
{
    const struct model *state = &gathering->state;
    AUTO_FREE bool *judged = mem_array((size_t)state->pact_count, sizeof *judged);

    for (int i = 0; i < state->pact_count; i++) {
        const struct pact *pact = &state->pacts[i];
        struct input input = { INPUT_PACT_WEIGHT, .phase = -1, .step = -1, .index = i, .reliance = -1 };
        struct judged weight = { pact->weight, INFINITY, &pact->range, pact->evidence.grade, &pact->evidence };
        int before = gathering->inputs->count;

        if (pact->present || i >= gathering->model->pact_count)
            add_judged(gathering->inputs, input, weight);
        judged[i] = gathering->inputs->count > before;
    }
    note_pact_ties(gathering->inputs, gathering->model, judged);
}

static void note_places(struct inputs *inputs, const struct model *model, const bool *judged)
{
    for (int p = 0; p < model->pact_count; p++) {
        for (int m = 0; m < model->pacts[p].member_count; m++) {
            if (!judged[model->pacts[p].members[m].actor])
                continue;
            MEM_GROW(inputs->places, inputs->place_count, inputs->place_capacity);
            inputs->places[inputs->place_count++] = (struct pact_place){ p, m };
        }
    }
}

static void add_actors(const struct gathering *gathering)
{
    const struct model *state = &gathering->state;
    AUTO_FREE bool *judged = mem_array((size_t)state->actor_count, sizeof *judged);

    for (int i = 0; i < state->actor_count; i++) {
        const struct actor *actor = &state->actors[i];
        struct input input = { INPUT_CAPABILITY, .phase = -1, .step = -1, .index = i, .reliance = -1 };
        struct judged capability = { actor->capability, INFINITY, &actor->capability_range, actor->evidence.grade,
                                     &actor->evidence };
        int before = gathering->inputs->count;

        if (!gathering->comes[i])
            continue;
        if (actor->has_capability)
            add_judged(gathering->inputs, input, capability);
        judged[i] = gathering->inputs->count > before;
        input.kind = INPUT_ACTOR_RELIANCE;
        add_reliances(gathering, input, actor->reliances, actor->reliance_count, NULL, &actor->evidence);
    }
    note_places(gathering->inputs, gathering->model, judged);
}

/* Combined strengths are divided by the sum of the shares: that of an only layer changes nothing. */
static void add_layers(const struct gathering *gathering)
{
    const struct model *model = gathering->model;

    for (int i = 0; i < model->layer_count && model->layer_count > 1; i++) {
        const struct layer *layer = &model->layers[i];
        struct input input = { INPUT_LAYER_SHARE, .phase = -1, .step = -1, .index = i, .reliance = -1 };
        struct judged share = { layer->share, INFINITY, &layer->share_range, NULL, NULL };

        if (layer->on)
            add_judged(gathering->inputs, input, share);
    }
}

static void add_steps(const struct gathering *gathering)
{
    for (int p = 0; p < gathering->scenario->phase_count; p++) {
        for (int i = 0; i < gathering->scenario->phases[p].step_count; i++) {
            const struct step *step = &gathering->scenario->phases[p].steps[i];
            struct input input = { INPUT_STEP_BY, .phase = p, .step = i, .index = -1, .reliance = -1 };
            struct judged number = { step->by, INFINITY, &step->range, NULL, &step->evidence };

            if (step->has_tie)
                add_tie(gathering, input, &step->tie);
            if (step->kind->by_high == 0) {
                input.kind = INPUT_STEP_WEIGHT;
                number.value = step->weight;
            }
            add_judged(gathering->inputs, input, number);
        }
    }
}

static void note_comers(struct gathering *gathering)
{
    const struct scenario *scenario = gathering->scenario;

    for (int i = 0; i < gathering->state.actor_count; i++)
        gathering->comes[i] = gathering->state.actors[i].present || i >= gathering->model->actor_count;
    for (int p = 0; p < scenario->phase_count; p++)
        for (int i = 0; i < scenario->phases[p].step_count; i++)
            if (scenario->phases[p].steps[i].successor >= 0)
                gathering->comes[scenario->phases[p].steps[i].successor] = true;
}

/* Where the mode lies between the limits, without what rounding leaves in the last digits. */
static double relative_mode(const struct input *input)
{
    double place = (input->mode - input->low) / (input->high - input->low);

    return floor(place * 0x1p30 + 0.5) * 0x1p-30;
}

static int by_mode(const void *a, const void *b)
{
    const struct input *x = *(struct input *const *)a, *y = *(struct input *const *)b;
    double mode = relative_mode(x), other = relative_mode(y);

    return mode != other ? (mode > other) - (mode < other) : (x > y) - (x < y);
}

static void add_shapes(struct inputs *inputs, enum distribution distribution)
{
    AUTO_FREE struct input **sorted = mem_array((size_t)inputs->count, sizeof *sorted);
    int count = 0;

    inputs->shapes = mem_array((size_t)inputs->count, sizeof *inputs->shapes);
    for (int i = 0; i < inputs->count; i++)
        if (inputs->list[i].kind != INPUT_TIE_EXISTS)
            sorted[count++] = &inputs->list[i];
    if (count > 1)
        qsort(sorted, (size_t)count, sizeof *sorted, by_mode);
    for (int i = 0; i < count; i++) {
        double mode = relative_mode(sorted[i]);

        if (i == 0 || mode != relative_mode(sorted[i - 1]))
            shape_init(&inputs->shapes[inputs->shape_count++], distribution, mode);
        sorted[i]->shape = &inputs->shapes[inputs->shape_count - 1];
    }
}

void inputs_init(struct inputs *inputs, const struct model *model, const struct scenario *scenario,
                 enum distribution distribution)
{
    struct gathering gathering = { .inputs = inputs, .model = model, .scenario = scenario };

    *inputs = (struct inputs){ .source_count = model->source_count };
    model_copy(&gathering.state, model);
    scenario_extend(scenario, &gathering.state);
    gathering.comes = mem_array((size_t)gathering.state.actor_count, sizeof *gathering.comes);
    note_comers(&gathering);
    add_ties(&gathering);
    add_pacts(&gathering);
    add_actors(&gathering);
    add_layers(&gathering);
    add_steps(&gathering);
    inputs_label(inputs, &gathering.state, scenario);
    add_shapes(inputs, distribution);
    free(gathering.comes);
    model_done(&gathering.state);
}

void inputs_done(struct inputs *inputs)
{
    for (int i = 0; i < inputs->shape_count; i++)
        shape_done(&inputs->shapes[i]);
    free(inputs->shapes);
    free(inputs->list);
    free(inputs->pact_ties);
    free(inputs->places);
    arena_done(&inputs->arena);
    *inputs = (struct inputs){ 0 };
}
