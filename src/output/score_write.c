/*
 * score_write.c - scored scenarios as a table, JSON and CSV.
 */
#include "output/score_write.h"

#include "output/result_phase.h"

/* What the total must not be taken for. */
static const char *const cautions[] = {
    "the total adds up what stands above: large cases outweigh small ones, and ties of one case are not independent.",
    "it is a tally of these cases, not a measure of skill: nothing in it says how the next case will come out.",
};

static void add_count(struct table *table, int count)
{
    table_value(table, VALUE(count), 0);
}

static void add_columns(struct table *table)
{
    static const char *const headings[] = {
        "ties",   "lost", "true +", "false +", "missed",      "true -", "precision",
        "recall", "F1",   "Brier",  "delete",  "shared + /-", "shared", "base rate",
    };

    table_column(table, "scenario", false);
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++)
        table_column(table, headings[i], true);
}

static void add_row(struct table *table, const char *title, const struct score_row *row)
{
    const struct prediction *engine = &row->predictions[PREDICT_ENGINE];
    const struct prediction *shared = &row->predictions[PREDICT_SHARED];
    AUTO_TEXT hits = { 0 };

    table_cell(table, title);
    add_count(table, row->ties);
    add_count(table, row->lost);
    add_count(table, engine->true_positives);
    add_count(table, engine->false_positives);
    add_count(table, engine->false_negatives);
    add_count(table, engine->true_negatives);
    table_value(table, prediction_precision(engine), 3);
    table_value(table, prediction_recall(engine), 3);
    table_value(table, prediction_f1(engine), 3);
    table_value(table, prediction_brier(engine), 4);
    table_value(table, prediction_brier(&row->predictions[PREDICT_DELETION]), 4);
    text_addf(&hits, "%d/%d", shared->true_positives, shared->false_positives);
    table_cell(table, hits.data);
    table_value(table, prediction_brier(shared), 4);
    table_value(table, prediction_brier(&row->predictions[PREDICT_BASE_RATE]), 4);
}

static void add_remarks(struct table *table, const struct score_row *total)
{
    AUTO_TEXT ends = { 0 };

    table_remark(table,
                 "ties: pairs with support before, of actors that do not go and are observed; lost: observed without.");
    table_remark(table,
                 "true +, false +, missed, true -: losses foretold rightly, wrongly, not foretold; ties rightly kept.");
    for (int p = PREDICT_DELETION; p < PREDICTOR_COUNT; p++) {
        AUTO_TEXT remark = { 0 };

        text_addf(&remark, "%s: %s%s", predictor_title((enum predictor)p), predictor_rule((enum predictor)p),
                  p == PREDICT_SHARED ? "; right/wrong" : "");
        table_remark(table, remark.data);
    }
    table_remark(table,
                 "columns of these three, as Brier: mean squared error of the probability foretold; lower is better.");
    if (total->other_ends > 0) {
        text_addf(&ends, "scored is the last end of each scenario; %d other ends are compared by 'entente run'.",
                  total->other_ends);
        table_remark(table, ends.data);
    }
}

void score_table(const struct score *score, struct table *table)
{
    struct score_row total = score_total(score);
    AUTO_TEXT title = { 0 };

    table_init(table, "Lost ties foretold and observed");
    add_columns(table);
    for (int i = 0; i < score->row_count; i++)
        add_row(table, score->rows[i].title, &score->rows[i]);
    if (score->row_count > 1) {
        text_addf(&title, "all %d together", score->row_count);
        add_row(table, title.data, &total);
    }
    add_remarks(table, &total);
    for (size_t i = 0; i < sizeof cautions / sizeof *cautions && score->row_count > 1; i++)
        table_remark(table, cautions[i]);
}

static void write_count(struct json_writer *writer, const char *key, int count)
{
    json_key(writer, key);
    json_number(writer, count);
}

static void write_row(struct json_writer *writer, const struct score_row *row)
{
    json_open(writer, '{');
    json_string_if(writer, "file", row->file);
    json_string_if(writer, "title", row->title);
    json_string_if(writer, "phase", row->phase);
    json_string_if(writer, "observed", row->observed);
    write_count(writer, "ties", row->ties);
    write_count(writer, "lost", row->lost);
    write_count(writer, "shared", row->shared);
    write_count(writer, "shared_lost", row->shared_lost);
    write_count(writer, "other_ends", row->other_ends);
    json_key(writer, "predictions");
    json_open(writer, '{');
    for (int p = 0; p < PREDICTOR_COUNT; p++)
        result_write_prediction(writer, &row->predictions[p]);
    json_close(writer);
    json_close(writer);
}

void score_write_json(const struct score *score, struct text *out)
{
    struct score_row total = score_total(score);
    struct json_writer writer = { 0 };

    json_open(&writer, '{');
    json_key(&writer, "format");
    json_string(&writer, "entente-score/1");
    json_key(&writer, "version");
    json_string(&writer, ENTENTE_VERSION);
    json_key(&writer, "scenarios");
    json_open(&writer, '[');
    for (int i = 0; i < score->row_count; i++)
        write_row(&writer, &score->rows[i]);
    json_close(&writer);
    json_key(&writer, "total");
    write_row(&writer, &total);
    json_key(&writer, "cautions");
    json_open(&writer, '[');
    for (size_t i = 0; i < sizeof cautions / sizeof *cautions; i++)
        json_string(&writer, cautions[i]);
    json_close(&writer);
    json_close(&writer);
    text_add(out, text_string(&writer.out));
    json_writer_done(&writer);
}

static void add_value(struct text *out, struct value value)
{
    char number[NUMBER_SIZE];

    text_addf(out, ",%s", value.reason ? "" : number_exact(number, value.number));
}

static void add_prediction(struct text *out, const struct prediction *prediction)
{
    text_addf(out, ",%s", predictor_name(prediction->predictor));
    if (prediction->predictor == PREDICT_BASE_RATE)
        text_add(out, ",,,,");
    else
        text_addf(out, ",%d,%d,%d,%d", prediction->true_positives, prediction->false_positives,
                  prediction->false_negatives, prediction->true_negatives);
    add_value(out, prediction_precision(prediction));
    add_value(out, prediction_recall(prediction));
    add_value(out, prediction_f1(prediction));
    add_value(out, prediction_brier(prediction));
    text_add(out, "\n");
}

static void add_csv_rows(struct text *out, const struct score_row *row, const char *title)
{
    for (int p = 0; p < PREDICTOR_COUNT; p++) {
        csv_text(out, row->file ? row->file : "");
        text_add(out, ",");
        csv_text(out, title);
        text_addf(out, ",%s,%d,%d,%d,%d", row->phase ? row->phase : "", row->ties, row->lost, row->shared,
                  row->shared_lost);
        add_prediction(out, &row->predictions[p]);
    }
}

void score_write_csv(const struct score *score, struct text *out)
{
    struct score_row total = score_total(score);

    text_add(out, "file,title,phase,ties,lost,shared,shared_lost,foretold_by,true_positives,false_positives,"
                  "false_negatives,true_negatives,precision,recall,f1,brier\n");
    for (int i = 0; i < score->row_count; i++)
        add_csv_rows(out, &score->rows[i], score->rows[i].title);
    if (score->row_count > 1)
        add_csv_rows(out, &total, "all together");
}
