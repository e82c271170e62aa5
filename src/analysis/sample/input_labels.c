/*
 * input_labels.c - labels of judged numbers, by the ids of what they belong to.
 */
#include "analysis/sample/input_labels.h"

#include <stdlib.h>
#include <string.h>

#include "analysis/coded.h"
#include "base/text.h"

/* Borrows all. */
struct naming {
    const struct model *state;
    const struct scenario *scenario;
};

static void add_tie(const struct naming *naming, const struct input *input, struct text *out)
{
    const struct phase *phase = input->phase >= 0 ? &naming->scenario->phases[input->phase] : NULL;
    const struct tie *tie = phase ? &phase->steps[input->step].tie : &naming->state->ties[input->index];
    const struct actor *actors = naming->state->actors;

    text_addf(out, "tie %s%s%s, %s", actors[tie->from].id, tie->directed ? "→" : "–", actors[tie->to].id,
              naming->state->layers[tie->layer].id);
    if (tie->kind)
        text_addf(out, " (%s)", tie->kind);
    if (phase)
        text_addf(out, ", added in %s", phase->id);
    if (input->reliance >= 0)
        text_addf(out, " on %s", actors[tie->reliances[input->reliance].actor].id);
}

static void add_step(const struct naming *naming, const struct input *input, struct text *out)
{
    const struct phase *phase = &naming->scenario->phases[input->phase];

    text_add(out, "step ");
    step_add_label(&phase->steps[input->step], naming->state, out);
    text_addf(out, " (%s)", phase->id);
}

static void add_label(const struct naming *naming, const struct input *input, struct text *out)
{
    const struct model *state = naming->state;
    const struct actor *actor = &state->actors[input->index >= 0 ? input->index : 0];

    switch (input->kind) {
    case INPUT_TIE_RELIANCE:
    case INPUT_TIE_EXISTS:
        text_add(out, input->kind == INPUT_TIE_EXISTS ? "existence of " : "reliance of ");
        add_tie(naming, input, out);
        break;
    case INPUT_TIE_WEIGHT:
        add_tie(naming, input, out);
        break;
    case INPUT_PACT_WEIGHT:
        text_addf(out, "pact %s", state->pacts[input->index].id);
        break;
    case INPUT_CAPABILITY:
        text_addf(out, "capability of %s", actor->id);
        break;
    case INPUT_ACTOR_RELIANCE:
        text_addf(out, "reliance of %s on %s", actor->id, state->actors[actor->reliances[input->reliance].actor].id);
        break;
    case INPUT_LAYER_SHARE:
        text_addf(out, "share of %s", state->layers[input->index].id);
        break;
    case INPUT_STEP_BY:
    case INPUT_STEP_WEIGHT:
        add_step(naming, input, out);
        break;
    }
}

static int by_label(const void *a, const void *b)
{
    const struct input *x = *(struct input *const *)a, *y = *(struct input *const *)b;
    int order = strcmp(x->label, y->label);

    return order ? order : (x > y) - (x < y);
}

/* What would be called the same is counted: the second is "... #2". No label ends like that by itself. */
static void tell_apart(struct inputs *inputs)
{
    AUTO_FREE struct input **sorted = mem_array((size_t)inputs->count, sizeof *sorted);

    for (int i = 0; i < inputs->count; i++)
        sorted[i] = &inputs->list[i];
    if (inputs->count > 1)
        qsort(sorted, (size_t)inputs->count, sizeof *sorted, by_label);
    for (int i = 1, first = 0; i < inputs->count; i++) {
        AUTO_TEXT label = { 0 };

        if (strcmp(sorted[i]->label, sorted[first]->label) != 0) {
            first = i;
            continue;
        }
        text_addf(&label, "%s #%d", sorted[i]->label, i - first + 1);
        sorted[i]->label = arena_dup(&inputs->arena, text_string(&label));
    }
}

void inputs_label(struct inputs *inputs, const struct model *state, const struct scenario *scenario)
{
    const struct naming naming = { state, scenario };

    for (int i = 0; i < inputs->count; i++) {
        AUTO_TEXT label = { 0 };

        add_label(&naming, &inputs->list[i], &label);
        inputs->list[i].label = arena_dup(&inputs->arena, text_string(&label));
    }
    tell_apart(inputs);
}
