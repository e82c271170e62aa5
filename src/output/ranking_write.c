/*
 * ranking_write.c - a ranking as JSON and CSV.
 */
#include "output/ranking_write.h"

#include "output/result_parts.h"
#include "output/result_phase.h"
#include "output/spread_write.h"

/* "military", "combined" */
static const char *layer_name(const struct ranking *ranking)
{
    return layer_id(&ranking->report, ranking->layer);
}

static void write_samples(struct json_writer *writer, const struct ranking *ranking, const struct rank_row *row)
{
    json_key(writer, "samples");
    json_open(writer, '{');
    write_spread(writer, ranking_is_loss(ranking) ? "loss" : "size_of_change", &row->sampled_loss);
    write_spread(writer, "rank", &row->sampled_rank);
    write_number(writer, "first", (double)row->firsts / (double)ranking->sampled.count);
    write_number(writer, "undefined", (double)(ranking->sampled.count - row->sampled_loss.defined));
    json_close(writer);
}

static void write_row(struct json_writer *writer, const struct ranking *ranking, const struct rank_row *row)
{
    json_open(writer, '{');
    if (row->rank > 0)
        write_number(writer, "rank", row->rank);
    if (ranking->unit == RANK_TIES)
        write_between(writer, &ranking->report, row->a, row->b);
    else
        json_string_if(writer, ranking_thing(ranking), row->id);
    json_string_if(writer, "name", row->name);
    write_value(writer, ranking_is_loss(ranking) ? "loss" : "size_of_change", row->loss);
    if (ranking->sampled.count > 0)
        write_samples(writer, ranking, row);
    if (ranking->unit == RANK_ACTORS) {
        json_key(writer, "takes_others_along");
        json_bool(writer, row->cascades);
    }
    json_key(writer, "measures");
    json_open(writer, '{');
    for (int i = 0; i < ranking->measure_count; i++)
        result_write_figure(writer, &ranking->report, &row->figures[i]);
    json_close(writer);
    if (ranking->has_reach) {
        json_key(writer, "reach");
        json_open_line(writer, '{');
        result_write_reach_parts(writer, &row->reach);
        json_close(writer);
    }
    json_close(writer);
}

static void write_question(struct json_writer *writer, const struct ranking *ranking)
{
    json_key(writer, "of");
    json_string(writer, rank_unit_name(ranking->unit));
    json_key(writer, "layer");
    json_string(writer, layer_name(ranking));
    json_key(writer, "by");
    json_string(writer, ranking->measures[ranking->by]->name);
    json_key(writer, "denominator");
    json_string(writer, denominator_name(ranking->denominator));
    if (ranking->sampled.count > 0)
        write_sample_set(writer, &ranking->sampled);
    json_key(writer, "before");
    json_open(writer, '{');
    for (int i = 0; i < ranking->measure_count; i++)
        result_write_figure(writer, &ranking->report, &ranking->before[i]);
    json_close(writer);
}

void ranking_write_json(const struct ranking *ranking, struct text *out)
{
    struct json_writer writer = { 0 };

    json_open(&writer, '{');
    result_write_head(&writer, &ranking->report, "entente-ranking/1");
    write_question(&writer, ranking);
    json_key(&writer, "ranking");
    json_open(&writer, '[');
    for (int i = 0; i < ranking->row_count; i++)
        write_row(&writer, ranking, &ranking->rows[i]);
    json_close(&writer);
    json_close(&writer);
    text_add(out, text_string(&writer.out));
    json_writer_done(&writer);
}

/* Where the loss of reach comes from, on every row of what falls; empty where it is not known. */
static void add_reach(struct text *out, const struct ranking *ranking, const struct reach *reach)
{
    const double parts[] = { reach->membership, reach->mediation, reach->erosion, reach->other };
    char number[NUMBER_SIZE];

    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        text_addf(out, ",%s", ranking->has_reach ? number_exact(number, parts[i]) : "");
}

/* On rows of the measure that the ranking goes by. */
static void add_csv_samples(struct text *out, const struct ranking *ranking, const struct rank_row *row, bool is_by)
{
    char number[NUMBER_SIZE];

    if (ranking->sampled.count == 0)
        return;
    csv_spread(out, is_by ? &row->sampled_loss : NULL);
    csv_spread(out, is_by ? &row->sampled_rank : NULL);
    if (is_by)
        text_addf(out, ",%s,%ld", number_exact(number, (double)row->firsts / (double)ranking->sampled.count),
                  ranking->sampled.count - row->sampled_loss.defined);
    else
        text_add(out, ",,");
}

static void add_csv_figure(struct text *out, const struct ranking *ranking, const struct rank_row *row,
                           const struct figure *figure)
{
    if (row->rank > 0)
        text_addf(out, "%d", row->rank);
    text_addf(out, ",%s,", row->id);
    csv_text(out, row->name ? row->name : "");
    text_addf(out, ",%s,%s", layer_name(ranking), figure->measure->name);
    csv_values(out, figure->value);
    csv_values(out, figure->change);
    text_add(out, ",");
    csv_text(out, figure->value[RESIDUAL].reason ? figure->value[RESIDUAL].reason
                  : figure->value[FIXED].reason  ? figure->value[FIXED].reason
                                                 : "");
    text_addf(out, ",%s", row->cascades ? "true" : "false");
    add_reach(out, ranking, &row->reach);
    add_csv_samples(out, ranking, row, figure->measure == ranking->measures[ranking->by]);
    text_add(out, "\n");
}

void ranking_write_csv(const struct ranking *ranking, struct text *out)
{
    text_add(out, "rank,id,name,layer,measure,residual,fixed,survivors,change_residual,change_fixed,change_survivors,"
                  "reason,takes_others_along,membership,mediation,erosion,other");
    text_add(out, ranking->sampled.count > 0
                      ? ",loss_median,loss_p05,loss_p95,rank_median,rank_p05,rank_p95,first,undefined_samples\n"
                      : "\n");
    for (int i = 0; i < ranking->row_count; i++)
        for (int k = 0; k < ranking->measure_count; k++)
            add_csv_figure(out, ranking, &ranking->rows[i], &ranking->rows[i].figures[k]);
}
