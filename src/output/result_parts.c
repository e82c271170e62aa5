/*
 * result_parts.c - small parts that all of a result's writers share.
 */
#include "output/result_parts.h"

const char *layer_id(const struct report *report, int layer)
{
    return layer == LAYER_COMBINED ? "combined" : report->layers[layer].id;
}

void write_number(struct json_writer *writer, const char *key, double value)
{
    json_key(writer, key);
    json_number(writer, value);
}

void write_number_or_null(struct json_writer *writer, const char *key, struct value value)
{
    json_key(writer, key);
    if (value.reason)
        json_null(writer);
    else
        json_number(writer, value.number);
}

void write_value(struct json_writer *writer, const char *key, struct value value)
{
    json_key(writer, key);
    json_open_line(writer, '{');
    write_number_or_null(writer, "value", value);
    json_string_if(writer, "reason", value.reason);
    json_close(writer);
}

void write_string(struct json_writer *writer, const char *key, const char *value)
{
    json_key(writer, key);
    json_string(writer, value);
}

void write_layer_id(struct json_writer *writer, const struct report *report, int layer)
{
    json_key(writer, "layer");
    json_string(writer, layer_id(report, layer));
}

void write_between(struct json_writer *writer, const struct report *report, int a, int b)
{
    json_key(writer, "between");
    json_open_line(writer, '[');
    json_string(writer, report->actors[a].id);
    json_string(writer, report->actors[b].id);
    json_close(writer);
}

void csv_value(struct text *out, struct value value)
{
    char number[NUMBER_SIZE];

    text_addf(out, ",%s", value.reason ? "" : number_exact(number, value.number));
}

void csv_values(struct text *out, const struct value values[DENOMINATOR_COUNT])
{
    for (int d = 0; d < DENOMINATOR_COUNT; d++)
        csv_value(out, values[d]);
}
