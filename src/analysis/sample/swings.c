/*
 * swings.c - one judged number at a time.
 */
#include "analysis/sample/swings.h"

#include "analysis/sample/driven.h"

enum { PLAYS_MAX = 5000 };

static const char TOO_MANY[] = "too many inputs to move each of them alone";

/* The ends of an input's swing; of existence gone and there, however likely. */
static double end_of(const struct input *input, bool high)
{
    if (input->kind == INPUT_TIE_EXISTS)
        return high;
    return input_quantile(input, high ? SAMPLED_HIGH : SAMPLED_LOW);
}

/* Where an input stands among the candidates of each output, or NULL. */
static void find_places(int input, struct driver *candidates, int width, int outputs, struct driver **places)
{
    for (int o = 0; o < outputs; o++) {
        struct driver *list = candidates + (size_t)o * (size_t)width;

        places[o] = NULL;
        for (int i = 0; i < width && !places[o]; i++)
            if (list[i].input == input)
                places[o] = &list[i];
    }
}

/* Plays with one input at an end, for the outputs that have it among their candidates. */
static void swing(const struct drivers *drivers, struct player *player, double *values, int input, bool high,
                  struct driver **places)
{
    double own = values[input];

    values[input] = end_of(&player->inputs->list[input], high);
    (void)player_play(player, values);
    for (int o = 0; o < drivers->count; o++)
        if (places[o])
            *(high ? &places[o]->high : &places[o]->low) = driven_value(player, &drivers->list[o]);
    values[input] = own;
}

void swings_find(struct drivers *drivers, struct player *player, struct driver *candidates, int width)
{
    const struct inputs *inputs = player->inputs;
    AUTO_FREE double *values = values_as_judged(inputs);
    AUTO_FREE bool *moved = mem_array((size_t)inputs->count, sizeof *moved);
    AUTO_FREE struct driver **places = mem_array((size_t)drivers->count, sizeof *places);
    int plays = 0;

    for (size_t i = 0; i < (size_t)drivers->count * (size_t)width; i++) {
        struct driver *driver = &candidates[i];

        driver->input_low = end_of(&inputs->list[driver->input], false);
        driver->input_high = end_of(&inputs->list[driver->input], true);
        driver->low = driver->high = UNDEFINED(TOO_MANY);
        plays += moved[driver->input] ? 0 : 2;
        moved[driver->input] = true;
    }
    drivers->why_no_swings = plays > PLAYS_MAX ? TOO_MANY : NULL;
    for (int i = 0; i < inputs->count && !drivers->why_no_swings; i++) {
        if (!moved[i])
            continue;
        find_places(i, candidates, width, drivers->count, places);
        swing(drivers, player, values, i, false, places);
        swing(drivers, player, values, i, true, places);
    }
}
