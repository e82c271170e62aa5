/*
 * result_drivers.c - what drives figures and claims, as JSON and CSV.
 */
#include "output/result_parts.h"
#include "output/result_sampled.h"
#include "output/sampled_words.h"
#include "output/table.h"

static void write_input(struct json_writer *writer, const struct driving_input *input)
{
    write_string(writer, "input", input->label);
    json_string_if(writer, "source", input->source);
    json_key(writer, "value");
    json_given(writer, input->value);
    json_key(writer, "limits");
    json_open_line(writer, '[');
    json_given(writer, input->low);
    json_given(writer, input->high);
    json_close(writer);
    json_key(writer, "by_grade");
    json_bool(writer, input->by_grade);
    if (input->probability < 1) {
        json_key(writer, "probability");
        json_given(writer, input->probability);
    }
}

static void write_index(struct json_writer *writer, const char *key, double value, struct interval interval)
{
    json_key(writer, key);
    json_open_line(writer, '{');
    write_number(writer, "value", value);
    write_number(writer, "low", interval.low);
    write_number(writer, "high", interval.high);
    json_close(writer);
}

/* One end of the input by itself: the input's value and what the figure is then. */
static void write_end(struct json_writer *writer, const char *key, double input, struct value figure)
{
    json_key(writer, key);
    json_open_line(writer, '{');
    write_number(writer, "at", input);
    write_number_or_null(writer, "value", figure);
    json_string_if(writer, "reason", figure.reason);
    json_close(writer);
}

static void write_driver(struct json_writer *writer, const struct drivers *drivers, const struct driver *driver)
{
    json_open_line(writer, '{');
    write_input(writer, &drivers->inputs[driver->input]);
    write_number_or_null(writer, "correlation", driver->correlation);
    json_string_if(writer, "reason", driver->correlation.reason);
    if (driver->sobol.known) {
        write_index(writer, "first", driver->sobol.first, driver->sobol.first_interval);
        write_index(writer, "total", driver->sobol.total, driver->sobol.total_interval);
    }
    write_end(writer, "if_low", driver->input_low, driver->low);
    write_end(writer, "if_high", driver->input_high, driver->high);
    json_close(writer);
}

static void write_subject(struct json_writer *writer, const struct report *report, const struct driven *driven)
{
    if (driven->claim >= 0) {
        write_string(writer, "claim", report->claims->claims[driven->claim].id);
        write_string(writer, "of", driven->has_margin ? "margin" : "holds");
        return;
    }
    write_string(writer, "measure", driven->key.measure->name);
    write_string(writer, "phase", report->phases[driven->key.phase].id);
    write_layer_id(writer, report, driven->key.layer);
    if (driven->key.other >= 0)
        write_between(writer, report, driven->key.actor, driven->key.other);
    else if (driven->key.actor >= 0)
        write_string(writer, "actor", report->actors[driven->key.actor].id);
    write_string(writer, "of", driven->key.phase > 0 ? "change" : "value");
}

static void write_driven(struct json_writer *writer, const struct report *report, const struct driven *driven)
{
    json_open(writer, '{');
    write_subject(writer, report, driven);
    write_value(writer, "as_judged", driven->middle);
    write_value(writer, "median", driven->median);
    write_value(writer, "low", driven->low);
    write_value(writer, "high", driven->high);
    write_number(writer, "moving", driven->moving_count);
    json_key(writer, "inputs");
    json_open(writer, '[');
    for (int i = 0; i < driven->driver_count; i++)
        write_driver(writer, report->sampling->drivers, &driven->drivers[i]);
    json_close(writer);
    json_close(writer);
}

static void write_breaking(struct json_writer *writer, const struct report *report, const struct breaking *breaking)
{
    json_open_line(writer, '{');
    write_string(writer, "claim", report->claims->claims[breaking->claim].id);
    if (breaking->input < 0) {
        json_key(writer, "input");
        json_null(writer);
        write_string(writer, "reason", "no single judged number breaks it");
    } else {
        write_input(writer, &report->sampling->drivers->inputs[breaking->input]);
        write_number(writer, "turns_at", breaking->value);
        write_number(writer, "way", breaking->way);
        write_string(writer, "verdict", verdict_name(breaking->verdict));
    }
    json_close(writer);
}

void result_write_drivers(struct json_writer *writer, const struct report *report)
{
    const struct drivers *drivers = report->sampling->drivers;

    if (!drivers)
        return;
    write_number(writer, "sobol_base", drivers->sobol_base);
    json_string_if(writer, "why_no_swings", drivers->why_no_swings);
    json_string_if(writer, "why_no_breaking", drivers->why_no_breaking);
    json_key(writer, "drivers");
    json_open(writer, '[');
    for (int i = 0; i < drivers->count; i++)
        write_driven(writer, report, &drivers->list[i]);
    json_close(writer);
    json_key(writer, "breaking");
    json_open(writer, '[');
    for (int i = 0; i < drivers->breaking_count; i++)
        write_breaking(writer, report, &drivers->breaking[i]);
    json_close(writer);
}

static void add_driver_row(const struct report *report, const struct driven *driven, const struct driver *driver,
                           struct text *out)
{
    const struct driving_input *input = &report->sampling->drivers->inputs[driver->input];
    const struct sensitivity *sobol = &driver->sobol;
    const struct value of_sobol[] = {
        VALUE(sobol->first), VALUE(sobol->first_interval.low), VALUE(sobol->first_interval.high),
        VALUE(sobol->total), VALUE(sobol->total_interval.low), VALUE(sobol->total_interval.high),
    };
    char number[NUMBER_SIZE];

    if (driven->claim >= 0)
        csv_text(out, report->claims->claims[driven->claim].id);
    else
        text_addf(out, ",%s,%s,%s,%s,%s", report->phases[driven->key.phase].id, layer_id(report, driven->key.layer),
                  driven->key.measure->name, driven->key.actor < 0 ? "" : report->actors[driven->key.actor].id,
                  driven->key.other < 0 ? "" : report->actors[driven->key.other].id);
    text_add(out, driven->claim >= 0 ? ",,,,,," : ",");
    csv_text(out, input->label);
    text_add(out, ",");
    csv_text(out, input->source ? input->source : "");
    csv_value(out, VALUE(input->value));
    csv_value(out, VALUE(input->low));
    csv_value(out, VALUE(input->high));
    csv_value(out, VALUE(input->probability));
    csv_value(out, driver->correlation);
    for (size_t i = 0; i < sizeof of_sobol / sizeof *of_sobol; i++)
        csv_value(out, sobol->known ? of_sobol[i] : UNDEFINED("not asked for"));
    text_addf(out, ",%s", number_exact(number, driver->input_low));
    csv_value(out, driver->low);
    text_addf(out, ",%s", number_exact(number, driver->input_high));
    csv_value(out, driver->high);
    text_add(out, "\n");
}

void result_write_drivers_csv(const struct report *report, struct text *out)
{
    const struct drivers *drivers = report->sampling->drivers;

    text_add(out,
             "claim,phase,layer,measure,actor,other,input,source,value,limit_low,limit_high,probability,correlation,"
             "first,first_low,first_high,total,total_low,total_high,input_low,if_low,input_high,if_high\n");
    for (int i = 0; i < drivers->count; i++)
        for (int k = 0; k < drivers->list[i].driver_count; k++)
            add_driver_row(report, &drivers->list[i], &drivers->list[i].drivers[k], out);
}

void result_write_breaking_csv(const struct report *report, struct text *out)
{
    const struct drivers *drivers = report->sampling->drivers;

    text_add(out, "claim,input,value,turns_at,way,verdict\n");
    for (int i = 0; i < drivers->breaking_count; i++) {
        const struct breaking *breaking = &drivers->breaking[i];

        csv_text(out, report->claims->claims[breaking->claim].id);
        text_add(out, ",");
        if (breaking->input < 0) {
            text_add(out, ",,,,\n");
            continue;
        }
        csv_text(out, drivers->inputs[breaking->input].label);
        csv_value(out, VALUE(drivers->inputs[breaking->input].value));
        csv_value(out, VALUE(breaking->value));
        csv_value(out, VALUE(breaking->way));
        text_addf(out, ",%s\n", verdict_name(breaking->verdict));
    }
}
