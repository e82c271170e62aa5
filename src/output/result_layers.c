/*
 * result_layers.c - layers beside each other, as JSON.
 */
#include "analysis/layers.h"
#include "output/result_parts.h"
#include "output/result_phase.h"

static void write_part(struct json_writer *writer, const struct layer_part *part)
{
    json_open(writer, '{');
    write_number(writer, "ties", part->ties);
    write_number(writer, "total_strength", part->strength);
    write_value(writer, "share", part->share);
    if (part->layer != LAYER_COMBINED) {
        write_number(writer, "carried_alone", part->alone);
    }
    json_key(writer, part->layer == LAYER_COMBINED ? "with_all" : "without");
    json_open(writer, '{');
    write_value(writer, "efficiency", part->efficiency);
    write_value(writer, "connectedness", part->connectedness);
    write_value(writer, "largest_component", part->largest_component);
    json_close(writer);
    json_close(writer);
}

static void write_parts(struct json_writer *writer, const struct report *report)
{
    const struct layers_compared *compared = report->compared;

    json_key(writer, "combined");
    write_part(writer, &compared->parts[0]);
    json_key(writer, "layers");
    json_open(writer, '{');
    for (int i = 1; i < compared->part_count; i++) {
        json_key(writer, report->layers[compared->parts[i].layer].id);
        write_part(writer, &compared->parts[i]);
    }
    json_close(writer);
}

static void write_likenesses(struct json_writer *writer, const struct report *report)
{
    json_key(writer, "likeness");
    json_open(writer, '[');
    for (int i = 0; i < report->compared->likeness_count; i++) {
        const struct layer_likeness *likeness = &report->compared->likenesses[i];

        json_open_line(writer, '{');
        json_key(writer, "between");
        json_open_line(writer, '[');
        json_string(writer, report->layers[likeness->a].id);
        json_string(writer, report->layers[likeness->b].id);
        json_close(writer);
        write_value(writer, "overlap", likeness->overlap);
        write_value(writer, "jaccard", likeness->jaccard);
        write_value(writer, "degree_correlation", likeness->degree_correlation);
        json_close(writer);
    }
    json_close(writer);
}

static void write_pair(struct json_writer *writer, const struct report *report, const struct carried_pair *pair)
{
    json_open_line(writer, '{');
    json_key(writer, "between");
    json_open_line(writer, '[');
    json_string(writer, report->actors[pair->a].id);
    json_string(writer, report->actors[pair->b].id);
    json_close(writer);
    write_number(writer, "strength", pair->strength);
    json_key(writer, "layers");
    json_open_line(writer, '[');
    for (int i = 0; i < report->layer_count; i++)
        if (pair->by[i])
            json_string(writer, report->layers[i].id);
    json_close(writer);
    json_close(writer);
}

void result_write_layers(struct json_writer *writer, const struct report *report)
{
    json_key(writer, "layers_compared");
    json_open(writer, '{');
    write_parts(writer, report);
    write_likenesses(writer, report);
    json_key(writer, "pairs");
    json_open(writer, '[');
    for (int i = 0; i < report->compared->pair_count; i++)
        write_pair(writer, report, &report->compared->pairs[i]);
    json_close(writer);
    json_close(writer);
}
