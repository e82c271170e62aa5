/*
 * futures.c - means over futures.
 */
#include "analysis/futures.h"

static const char IN_ONE[] = "undefined in one of the futures";

static int first_leaf(const struct report *report)
{
    int phase = 0;

    while (!report->phases[phase].is_leaf)
        phase++;
    return phase;
}

static bool is_weighed(const struct report *report)
{
    for (int phase = 0; phase < report->phase_count; phase++)
        if (report->phases[phase].is_leaf && !report->phases[phase].has_probability)
            return false;
    return report->leaf_count > 1;
}

static void add(struct value *sum, struct value value, double probability)
{
    if (value.reason && probability > 0)
        sum->reason = IN_ONE;
    else if (!value.reason)
        sum->number += probability * value.number;
}

/* The figure's fellows of all futures. What only some of them have (a tie's direct strength) is undefined. */
static struct figure expectation(const struct report *report, const struct figure *first)
{
    struct figure mean = *first;

    for (int d = 0; d < DENOMINATOR_COUNT; d++)
        mean.value[d] = mean.change[d] = VALUE(0);
    for (int phase = 0; phase < report->phase_count; phase++) {
        double probability = report->phases[phase].probability;
        const struct figure *figure;

        if (!report->phases[phase].is_leaf)
            continue;
        figure = report_find(report, phase, first->layer, first->measure, first->actor, first->other);
        for (int d = 0; d < DENOMINATOR_COUNT; d++) {
            add(&mean.value[d], figure ? figure->value[d] : UNDEFINED(IN_ONE), probability);
            add(&mean.change[d], figure ? figure->change[d] : UNDEFINED(IN_ONE), probability);
        }
    }
    return mean;
}

void report_expect(struct report *report)
{
    int leaf;

    if (!is_weighed(report))
        return;
    leaf = first_leaf(report);
    for (int i = 0; i < report->figure_count; i++) {
        if (report->figures[i].phase != leaf)
            continue;
        MEM_GROW(report->expected, report->expected_count, report->expected_capacity);
        report->expected[report->expected_count++] = expectation(report, &report->figures[i]);
    }
}
