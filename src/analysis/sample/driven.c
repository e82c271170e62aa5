/*
 * driven.c - focus figures and claims as numbers.
 */
#include "analysis/sample/driven.h"

#include <math.h>

static const char UNDECIDED[] = "undetermined";

static void add_figure(struct drivers *drivers, const struct samples *samples, struct sampled_key key)
{
    int number = samples_find(samples, &key, key.phase);

    if (number >= 0)
        drivers->list[drivers->count++] = (struct driven){ .claim = -1, .key = samples->keys[number] };
}

static void add_figures(struct drivers *drivers, const struct report *report, const struct samples *samples)
{
    struct sampled_key key = { .phase = report->phase_count - 1, .layer = LAYER_COMBINED, .actor = -1, .other = -1 };

    key.measure = &measure_total_bond;
    for (int p = 0; p < report->pair_count; p++) {
        key.actor = report->pairs[p][0];
        key.other = report->pairs[p][1];
        add_figure(drivers, samples, key);
    }
    key.measure = &measure_efficiency;
    key.actor = key.other = -1;
    add_figure(drivers, samples, key);
    drivers->figure_count = drivers->count;
}

static bool has_margin(const struct samples *samples, int claim)
{
    AUTO_FREE double *margins = samples_column(samples, column_of_margin(samples, claim));

    for (long i = 0; i < samples->count; i++)
        if (!isnan(margins[i]))
            return true;
    return false;
}

void driven_list(struct drivers *drivers, struct report *report, const struct samples *samples)
{
    size_t most = (size_t)report->pair_count + 1 + (size_t)samples->claim_count;

    drivers->list = arena_array(&report->arena, most, sizeof *drivers->list);
    add_figures(drivers, report, samples);
    for (int i = 0; i < samples->claim_count; i++)
        drivers->list[drivers->count++] = (struct driven){ .claim = i, .has_margin = has_margin(samples, i) };
}

static double *claim_column(const struct samples *samples, const struct driven *driven)
{
    int column = driven->has_margin ? column_of_margin(samples, driven->claim)
                                    : column_of_verdict(samples, REGIME_INDEPENDENT, driven->claim);
    double *numbers = samples_column(samples, column);

    for (long i = 0; i < samples->count; i++)
        numbers[i] = driven->has_margin ? sampled_change(numbers[i], 0) : numbers[i] == HOLDS;
    return numbers;
}

static double *figure_column(const struct samples *samples, const struct sampled_key *key)
{
    double *now = samples_column(samples, column_of_figure(samples, samples_find(samples, key, key->phase)));
    int first = samples_find(samples, key, 0);
    AUTO_FREE double *before = NULL;

    if (key->phase == 0)
        return now;
    if (first >= 0)
        before = samples_column(samples, column_of_figure(samples, first));
    for (long i = 0; i < samples->count; i++)
        now[i] = before ? sampled_change(now[i], before[i]) : NAN;
    return now;
}

double *driven_column(const struct samples *samples, const struct driven *driven)
{
    return driven->claim < 0 ? figure_column(samples, &driven->key) : claim_column(samples, driven);
}

static struct value claim_value(const struct player *player, const struct driven *driven)
{
    double margin;
    enum verdict verdict = player_claim(player, driven->claim, &margin);

    if (!driven->has_margin)
        return VALUE(verdict == HOLDS);
    return isnan(margin) ? UNDEFINED(UNDECIDED) : VALUE(sampled_change(margin, 0));
}

static struct value figure_value(const struct player *player, struct sampled_key key)
{
    struct value now = player_figure(player, &key), before, change;

    if (key.phase == 0)
        return now;
    key.phase = 0;
    before = player_figure(player, &key);
    change = value_change(now, before);
    return change.reason ? change : VALUE(sampled_change(now.number, before.number));
}

struct value driven_value(const struct player *player, const struct driven *driven)
{
    return driven->claim < 0 ? figure_value(player, driven->key) : claim_value(player, driven);
}
