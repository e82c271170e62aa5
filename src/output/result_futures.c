/*
 * result_futures.c - what to expect of all futures, as the key "expected" of a result.
 */
#include "output/result_parts.h"
#include "output/result_phase.h"

static void write_layer(struct json_writer *writer, const struct report *report, int layer)
{
    json_open(writer, '{');
    for (int i = 0; i < report->expected_count; i++)
        if (report->expected[i].layer == layer && report->expected[i].measure->scope == SCOPE_NETWORK)
            result_write_figure(writer, report, &report->expected[i]);
    json_close(writer);
}

static void write_networks(struct json_writer *writer, const struct report *report)
{
    json_key(writer, "network");
    json_open(writer, '{');
    json_key(writer, "combined");
    write_layer(writer, report, LAYER_COMBINED);
    json_key(writer, "layers");
    json_open(writer, '{');
    for (int layer = 0; layer < report->layer_count && report->layer_count > 1; layer++) {
        json_key(writer, report->layers[layer].id);
        write_layer(writer, report, layer);
    }
    json_close(writer);
    json_close(writer);
}

static void write_others(struct json_writer *writer, const struct report *report, enum scope scope, const char *key)
{
    json_key(writer, key);
    json_open(writer, '[');
    for (int i = 0; i < report->expected_count; i++) {
        const struct figure *mean = &report->expected[i];

        if (mean->measure->scope != scope)
            continue;
        json_open_line(writer, '{');
        json_key(writer, "actor");
        json_string(writer, report->actors[mean->actor].id);
        json_string_if(writer, "other", mean->other < 0 ? NULL : report->actors[mean->other].id);
        write_layer_id(writer, report, mean->layer);
        result_write_figure(writer, report, mean);
        json_close(writer);
    }
    json_close(writer);
}

void result_write_expected(struct json_writer *writer, const struct report *report)
{
    if (report->expected_count == 0)
        return;
    json_key(writer, "expected");
    json_open(writer, '{');
    write_networks(writer, report);
    write_others(writer, report, SCOPE_ACTOR, "actors");
    write_others(writer, report, SCOPE_PAIR, "pairs");
    json_close(writer);
}
