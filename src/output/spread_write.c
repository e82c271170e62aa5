/*
 * spread_write.c - samples of a model, and what a number is over them.
 */
#include "output/spread_write.h"

#include "output/result_parts.h"
#include "output/sampled_words.h"

void describe_sample_set(struct text *out, const struct sample_set *set)
{
    add_samples_of(out, set->from, set->count, set->input_count);
    add_draw(out, set->distribution, set->seed);
}

void write_sample_set(struct json_writer *writer, const struct sample_set *set)
{
    json_key(writer, "samples");
    json_open_line(writer, '{');
    write_number(writer, "from", (double)set->from + 1);
    write_number(writer, "count", (double)set->count);
    write_number(writer, "seed", (double)set->seed);
    json_key(writer, "distribution");
    json_string(writer, distribution_name(set->distribution));
    write_number(writer, "inputs", set->input_count);
    json_close(writer);
}

void write_spread(struct json_writer *writer, const char *key, const struct spread *spread)
{
    json_key(writer, key);
    json_open_line(writer, '{');
    write_number_or_null(writer, "median", spread->median);
    if (spread->median.reason) {
        json_key(writer, "reason");
        json_string(writer, spread->median.reason);
    } else {
        write_number(writer, "p05", spread->low.number);
        write_number(writer, "p95", spread->high.number);
    }
    json_close(writer);
}

void csv_spread(struct text *out, const struct spread *spread)
{
    const double numbers[] = { spread ? spread->median.number : 0, spread ? spread->low.number : 0,
                               spread ? spread->high.number : 0 };
    char number[NUMBER_SIZE];

    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        text_addf(out, ",%s", spread && !spread->median.reason ? number_exact(number, numbers[i]) : "");
}

void table_spread(struct table *table, const struct spread *spread, int decimals)
{
    table_value(table, spread->median, decimals);
    table_value(table, spread->low, decimals);
    table_value(table, spread->high, decimals);
}
