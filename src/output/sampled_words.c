/*
 * sampled_words.c - words for how sure a report is.
 */
#include "output/sampled_words.h"

#include <math.h>
#include <stdio.h>

#include "analysis/sample/dropout.h"

void add_grouped(struct text *out, long number)
{
    if (number >= 1000) {
        add_grouped(out, number / 1000);
        text_addf(out, " %03ld", number % 1000);
    } else {
        text_addf(out, "%ld", number);
    }
}

void add_samples_of(struct text *out, long from, long count, int inputs)
{
    add_grouped(out, count);
    text_addf(out, " sample%s", plural_end(count));
    if (from > 0) {
        text_add(out, " (from number ");
        add_grouped(out, from + 1);
        text_add(out, ")");
    }
    text_addf(out, " of %d judged number%s", inputs, plural_end(inputs));
}

void add_draw(struct text *out, enum distribution distribution, uint64_t seed)
{
    text_addf(out, ", %s, seed %llu", distribution == DISTRIBUTION_PERT ? "PERT" : distribution_name(distribution),
              (unsigned long long)seed);
}

void add_share(struct text *out, double share)
{
    char number[NUMBER_SIZE];

    text_addf(out, "%s %%", number_fixed(number, 100 * share, 1));
}

const char *number_judged(char buffer[static NUMBER_SIZE], double value)
{
    int decimals = 3;

    for (double size = fabs(value); size > 0 && size < 0.01 && decimals < 9; size *= 10)
        decimals++;
    return number_fixed(buffer, value, fabs(value) >= 100 ? 0 : decimals);
}

const struct driven *driven_of_claim(const struct report *report, int claim)
{
    const struct drivers *drivers = report->sampling->drivers;

    for (int i = 0; drivers && i < drivers->count; i++)
        if (drivers->list[i].claim == claim)
            return &drivers->list[i];
    return NULL;
}

int driven_decimals(const struct driven *driven)
{
    int decimals = 3;

    if (driven->low.reason || driven->high.reason)
        return decimals;
    for (double steps = 1000 * (driven->high.number - driven->low.number); steps > 0 && steps < 20 && decimals < 9;
         steps *= 10)
        decimals++;
    return decimals;
}

const struct breaking *breaking_of_claim(const struct report *report, int claim)
{
    const struct drivers *drivers = report->sampling->drivers;

    for (int i = 0; drivers && i < drivers->breaking_count; i++)
        if (drivers->breaking[i].claim == claim)
            return &drivers->breaking[i];
    return NULL;
}

void add_key_name(struct text *out, const struct report *report, const struct sampled_key *key)
{
    text_add(out, key->measure->name);
    if (key->actor >= 0)
        text_addf(out, " %s", report->actors[key->actor].name);
    if (key->other >= 0)
        text_addf(out, " – %s", report->actors[key->other].name);
}

struct value judged_value(const struct report *report, const struct sampled_key *key)
{
    const struct figure *figure = report_find(report, key->phase, key->layer, key->measure, key->actor, key->other);

    return figure ? figure->value[key->denominator] : UNDEFINED("not computed");
}

void add_judged(struct text *out, const struct driving_input *input)
{
    char number[NUMBER_SIZE];

    if (input->probability < 1)
        add_share(out, input->probability);
    else
        text_add(out, number_exact(number, input->value));
}

void add_limits(struct text *out, const struct driving_input *input)
{
    char low[NUMBER_SIZE], high[NUMBER_SIZE];

    if (input->probability < 1)
        text_add(out, "there or not");
    else
        text_addf(out, "%s – %s", number_exact(low, input->low), number_exact(high, input->high));
}

const char *dropout_kind_name(int kind)
{
    static const char *const names[] = { [DROP_SOURCE] = "source", [DROP_GRADE] = "grade", [DROP_ACTOR] = "actor" };

    return names[kind];
}
