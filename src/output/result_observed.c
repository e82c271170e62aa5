/*
 * result_observed.c - what was foretold beside what was observed: the key "observed" of a result, and observed.csv.
 */
#include "analysis/observed.h"
#include "output/result.h"
#include "output/result_parts.h"
#include "output/result_phase.h"

void result_write_prediction(struct json_writer *writer, const struct prediction *prediction)
{
    json_key(writer, predictor_name(prediction->predictor));
    json_open_line(writer, '{');
    if (prediction->predictor != PREDICT_BASE_RATE) {
        write_number(writer, "true_positives", prediction->true_positives);
        write_number(writer, "false_positives", prediction->false_positives);
        write_number(writer, "false_negatives", prediction->false_negatives);
        write_number(writer, "true_negatives", prediction->true_negatives);
    }
    write_value(writer, "precision", prediction_precision(prediction));
    write_value(writer, "recall", prediction_recall(prediction));
    write_value(writer, "f1", prediction_f1(prediction));
    write_value(writer, "brier", prediction_brier(prediction));
    json_close(writer);
}

static void write_fates(struct json_writer *writer, const struct observed_layer *layer)
{
    for (int fate = FATE_KEPT; fate < FATE_COUNT; fate++) {
        json_key(writer, fate_name((enum fate)fate));
        json_open_line(writer, '{');
        write_number(writer, "foretold", layer->foretold[fate]);
        write_number(writer, "observed", layer->came[fate]);
        write_number(writer, "both", layer->both[fate]);
        json_close(writer);
    }
}

static void write_pairs(struct json_writer *writer, const struct report *report, const struct observed_layer *layer)
{
    json_key(writer, "pairs");
    json_open(writer, '[');
    for (int i = 0; i < layer->pair_count; i++) {
        const struct observed_pair *pair = &layer->pairs[i];

        json_open_line(writer, '{');
        json_key(writer, "between");
        json_open_line(writer, '[');
        json_string(writer, report->actors[pair->a].id);
        json_string(writer, report->actors[pair->b].id);
        json_close(writer);
        json_key(writer, "before");
        json_number(writer, pair->before);
        json_key(writer, "foretold");
        json_number(writer, pair->predicted);
        json_key(writer, "observed");
        json_number(writer, pair->observed);
        json_key(writer, "shared");
        json_bool(writer, pair->shared);
        json_close(writer);
    }
    json_close(writer);
}

static void write_measures(struct json_writer *writer, const struct observed_layer *layer)
{
    json_key(writer, "measures");
    json_open(writer, '{');
    for (int i = 0; i < layer->measure_count; i++) {
        const struct observed_measure *row = &layer->measures[i];

        json_key(writer, row->measure->name);
        json_open_line(writer, '{');
        write_value(writer, "foretold", row->predicted);
        write_value(writer, "observed", row->observed);
        write_value(writer, "difference", row->difference);
        json_close(writer);
    }
    json_close(writer);
}

static void write_layer(struct json_writer *writer, const struct report *report, const struct observed_layer *layer)
{
    if (!layer->is_known) {
        json_null(writer);
        return;
    }
    json_open(writer, '{');
    write_number(writer, "ties", layer->tie_count);
    write_number(writer, "lost", layer->lost_count);
    write_number(writer, "shared", layer->shared_count);
    write_number(writer, "shared_lost", layer->shared_lost_count);
    json_key(writer, "fates");
    json_open(writer, '{');
    write_fates(writer, layer);
    json_close(writer);
    json_key(writer, "predictions");
    json_open(writer, '{');
    for (int p = 0; p < PREDICTOR_COUNT; p++)
        result_write_prediction(writer, &layer->predictions[p]);
    json_close(writer);
    write_measures(writer, layer);
    write_pairs(writer, report, layer);
    json_close(writer);
}

static void write_actors(struct json_writer *writer, const struct observed_end *end)
{
    json_key(writer, "actors");
    json_open(writer, '[');
    for (int i = 0; i < end->actor_count; i++) {
        const struct observed_actor *actor = &end->actors[i];

        json_open_line(writer, '{');
        json_key(writer, "actor");
        json_string(writer, actor->id);
        json_key(writer, "change");
        json_string(writer, actor->appeared ? "appeared" : "vanished");
        json_key(writer, "foretold");
        json_bool(writer, actor->foretold);
        json_key(writer, "observed");
        json_bool(writer, actor->came);
        json_close(writer);
    }
    json_close(writer);
}

static void write_end(struct json_writer *writer, const struct report *report, const struct observed_end *end)
{
    json_open(writer, '{');
    json_key(writer, "phase");
    json_string(writer, report->phases[end->phase].id);
    write_number(writer, "common_actors", end->common_count);
    write_actors(writer, end);
    json_key(writer, "combined");
    write_layer(writer, report, &end->layers[0]);
    json_key(writer, "layers");
    json_open(writer, '{');
    for (int i = 1; i < end->layer_count; i++) {
        json_key(writer, report->layers[end->layers[i].layer].id);
        write_layer(writer, report, &end->layers[i]);
    }
    json_close(writer);
    json_close(writer);
}

void result_write_observed(struct json_writer *writer, const struct report *report)
{
    const struct observed *observed = report->observed;

    if (!observed)
        return;
    json_key(writer, "observed");
    json_open(writer, '{');
    json_key(writer, "model");
    json_string(writer, observed->title);
    json_string_if(writer, "as_of", observed->as_of);
    json_key(writer, "ends");
    json_open(writer, '[');
    for (int i = 0; i < observed->end_count; i++)
        write_end(writer, report, &observed->ends[i]);
    json_close(writer);
    json_close(writer);
}

static void add_pairs(const struct report *report, const struct observed_end *end, const struct observed_layer *layer,
                      struct text *out)
{
    for (int i = 0; i < layer->pair_count; i++) {
        const struct observed_pair *pair = &layer->pairs[i];
        char before[NUMBER_SIZE], foretold[NUMBER_SIZE], observed[NUMBER_SIZE];

        text_addf(out, "%s,%s,%s,%s,%s,%s,%s,%d,%s,%s\n", report->phases[end->phase].id, layer_id(report, layer->layer),
                  report->actors[pair->a].id, report->actors[pair->b].id, number_exact(before, pair->before),
                  number_exact(foretold, pair->predicted), number_exact(observed, pair->observed), pair->shared,
                  fate_name(pair->foretold), fate_name(pair->came));
    }
}

void result_write_observed_csv(const struct report *report, struct text *out)
{
    text_add(out, "phase,layer,a,b,before,foretold,observed,shared,fate_foretold,fate_observed\n");
    for (int i = 0; report->observed && i < report->observed->end_count; i++) {
        const struct observed_end *end = &report->observed->ends[i];

        for (int k = 0; k < end->layer_count; k++)
            add_pairs(report, end, &end->layers[k], out);
    }
}
