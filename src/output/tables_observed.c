/*
 * tables_observed.c - what a scenario foretold beside what was observed, for every end, as tables.
 */
#include "output/tables.h"

#include "analysis/observed.h"

enum { ACTOR_ROWS = 20 };

static void add_count(struct table *table, int count)
{
    table_value(table, VALUE(count), 0);
}

/* "Lost ties: 'Damascus falls' against 'Syria in 2025' (2025-01-01)" */
static struct table *add_table(struct table_list *list, const struct report *report, const struct observed_end *end,
                               const char *subject)
{
    const struct observed *observed = report->observed;
    AUTO_TEXT title = { 0 };

    text_addf(&title, "%s: '%s' against '%s'", subject, report->phases[end->phase].title, observed->title);
    if (observed->as_of)
        text_addf(&title, " (%s)", observed->as_of);
    return table_list_add(list, title.data);
}

static void remark_unknown_layers(struct table *table, const struct report *report, const struct observed_end *end)
{
    AUTO_TEXT remark = { 0 };

    for (int i = 0; i < end->layer_count; i++)
        if (!end->layers[i].is_known)
            text_addf(&remark, "%s%s", remark.length ? ", " : "not observed, and left out on both sides: ",
                      layer_title(report, end->layers[i].layer));
    if (remark.length > 0)
        table_remark(table, remark.data);
}

static void add_fates(struct table_list *list, const struct report *report, const struct observed_end *end)
{
    struct table *table = add_table(list, report, end, "Ties foretold and observed");

    table_column(table, "layer", false);
    table_column(table, "ties", false);
    table_column(table, "foretold", true);
    table_column(table, "observed", true);
    table_column(table, "the same", true);
    for (int i = 0; i < end->layer_count; i++) {
        const struct observed_layer *layer = &end->layers[i];

        for (int fate = FATE_KEPT; fate < FATE_COUNT && layer->is_known; fate++) {
            add_layer_cell(table, report, layer->layer);
            table_words(table, fate_name((enum fate)fate));
            add_count(table, layer->foretold[fate]);
            add_count(table, layer->came[fate]);
            add_count(table, layer->both[fate]);
        }
    }
    table_remark(table,
                 "pairs of actors that are there before, do not go (collapse, or leave a pact by a step), and are");
    table_remark(
        table,
        "observed as two different actors; weakened: there, but weaker than before; kept: as strong or stronger.");
    remark_unknown_layers(table, report, end);
}

static void add_prediction(struct table *table, const struct prediction *prediction)
{
    bool is_rate = prediction->predictor == PREDICT_BASE_RATE;
    const int counts[] = { prediction->true_positives, prediction->false_positives, prediction->false_negatives,
                           prediction->true_negatives };

    table_words(table, predictor_title(prediction->predictor));
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        if (is_rate)
            table_cell(table, "");
        else
            add_count(table, counts[i]);
    }
    table_value(table, prediction_precision(prediction), 3);
    table_value(table, prediction_recall(prediction), 3);
    table_value(table, prediction_f1(prediction), 3);
    table_value(table, prediction_brier(prediction), 4);
}

static void add_predictions(struct table_list *list, const struct report *report, const struct observed_end *end)
{
    static const char *const headings[] = { "true +",    "false +", "missed", "true -",
                                            "precision", "recall",  "F1",     "Brier" };
    struct table *table = add_table(list, report, end, "Lost ties");

    table_column(table, "layer", false);
    table_column(table, "foretold by", false);
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++)
        table_column(table, headings[i], true);
    for (int i = 0; i < end->layer_count; i++) {
        const struct observed_layer *layer = &end->layers[i];

        for (int p = 0; p < PREDICTOR_COUNT && layer->is_known; p++) {
            add_layer_cell(table, report, layer->layer);
            add_prediction(table, &layer->predictions[p]);
        }
    }
    for (int p = 0; p < PREDICTOR_COUNT; p++) {
        AUTO_TEXT remark = { 0 };

        text_addf(&remark, "%s: %s", predictor_title((enum predictor)p), predictor_rule((enum predictor)p));
        table_remark(table, remark.data);
    }
    table_remark(table, "a scenario says yes or no, so its Brier score is the share of ties it got wrong.");
}

static void add_actors(struct table_list *list, const struct report *report, const struct observed_end *end)
{
    struct table *table = add_table(list, report, end, "Actors that vanished or appeared");
    AUTO_TEXT remark = { 0 };

    table_column(table, "actor", false);
    table_column(table, "foretold", false);
    table_column(table, "observed", false);
    for (int i = 0; i < end->actor_count && i < ACTOR_ROWS; i++) {
        const struct observed_actor *actor = &end->actors[i];
        const char *change = actor->appeared ? "appeared" : "vanished";

        table_cell(table, actor->name);
        table_words(table, actor->foretold ? change : "");
        table_words(table, actor->came ? change : "");
    }
    if (end->actor_count > ACTOR_ROWS) {
        text_addf(&remark, "and %d more, listed by --json", end->actor_count - ACTOR_ROWS);
        table_remark(table, remark.data);
    }
    table_list_drop_empty(list);
}

static void add_measures(struct table_list *list, const struct report *report, const struct observed_end *end)
{
    const struct observed_layer *combined = &end->layers[0];
    struct table *table = add_table(list, report, end, "Cohesion foretold and observed");
    AUTO_TEXT remark = { 0 };

    table_column(table, "measure", false);
    table_column(table, "foretold", true);
    table_column(table, "observed", true);
    table_column(table, "difference", true);
    for (int i = 0; i < combined->measure_count; i++) {
        const struct observed_measure *row = &combined->measures[i];
        int decimals = decimals_of(row->measure);

        table_cell(table, row->measure->name);
        table_value(table, row->predicted, decimals);
        table_value(table, row->observed, decimals);
        table_change(table, row->difference, decimals, row->measure->direction);
    }
    text_addf(&remark,
              "among the %d actors that are there at the end and observed%s%s; difference: foretold less observed",
              end->common_count, report->focus ? ", as far as in the focus: " : "", report->focus ? report->focus : "");
    table_remark(table, remark.data);
    tables_remark_whole(table, report);
    table_list_drop_empty(list);
}

void tables_of_observed(struct table_list *list, const struct report *report)
{
    for (int i = 0; report->observed && i < report->observed->end_count; i++) {
        const struct observed_end *end = &report->observed->ends[i];

        add_predictions(list, report, end);
        add_fates(list, report, end);
        add_actors(list, report, end);
        add_measures(list, report, end);
    }
}
