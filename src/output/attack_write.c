/*
 * attack_write.c - removal curves as tables, JSON and CSV.
 */
#include "output/attack_write.h"

#include "output/result_parts.h"
#include "output/result_phase.h"
#include "output/spread_write.h"

void attack_title(const struct attack *attack, struct text *out)
{
    bool listed = attack->repeat == 0 && !order_rule_find(attack->order);
    const char *focus = attack->report.focus;

    if (attack->repeat > 0)
        text_addf(out, "Attack at random, %d order%s", attack->repeat, attack->repeat == 1 ? "" : "s");
    else if (listed)
        text_add(out, "Attack by a list");
    else
        text_addf(out, "Attack by %s, %s", attack->order,
                  attack->fixed_order ? "in the order that holds at first" : "counted anew after each fall");
    text_addf(out, " (%s%s%s%s)",
              attack->layer == LAYER_COMBINED ? "all layers combined" : layer_title(&attack->report, attack->layer),
              attack->collapse ? "; with what follows" : "", focus ? "; " : "", focus ? focus : "");
}

static void add_robustness(struct table *table, const struct attack *attack)
{
    table_column(table, "share left, on average", false);
    table_column(table, attack->repeat > 0 ? "mean R" : "R", true);
    if (attack->repeat > 0) {
        table_column(table, "5 %", true);
        table_column(table, "95 %", true);
    }
    for (int kind = 0; kind < CURVE_COUNT; kind++) {
        const struct attack_curve *curve = &attack->curves[kind];

        table_cell(table, curve_title((enum curve_kind)kind));
        table_value(table, curve->robustness, 3);
        if (attack->repeat > 0) {
            table_value(table, curve->robustness_low, 3);
            table_value(table, curve->robustness_high, 3);
        }
    }
}

/* How sure that is. */
static void add_samples(struct table_list *list, const struct attack *attack)
{
    struct table *table;
    AUTO_TEXT remark = { 0 };

    if (attack->sampled.count == 0)
        return;
    table = table_list_add(list, "How sure: every judged number drawn anew");
    table_column(table, "", false);
    table_column(table, "median", true);
    table_column(table, "5 %", true);
    table_column(table, "95 %", true);
    table_column(table, "undefined", true);
    for (int kind = 0; kind < CURVE_COUNT; kind++) {
        const struct spread *spread = &attack->curves[kind].sampled_robustness;
        AUTO_TEXT name = { 0 };

        text_addf(&name, "R, %s", curve_title((enum curve_kind)kind));
        table_cell(table, name.data);
        table_spread(table, spread, 3);
        table_value(table, VALUE((double)(attack->sampled.count - spread->defined)), 0);
    }
    table_cell(table, "point of collapse");
    table_spread(table, &attack->sampled_point, 0);
    table_value(table, VALUE((double)(attack->sampled.count - attack->sampled_point.defined)), 0);
    describe_sample_set(&remark, &attack->sampled);
    text_addf(&remark, "%s; CSV and JSON have the curves", attack->repeat > 0 ? ", each with an order of its own" : "");
    table_remark(table, remark.data);
}

static void remark_on_rule(struct table *table, const struct attack *attack)
{
    const struct order_rule *rule = attack->repeat > 0 ? NULL : order_rule_find(attack->order);
    AUTO_TEXT text = { 0 };

    if (!rule)
        return;
    text_addf(&text, "next falls: %s; equals by id (%s)", rule->summary, rule->source);
    table_remark(table, text.data);
}

static void add_summary(struct table_list *list, const struct attack *attack)
{
    AUTO_TEXT title = { 0 };
    AUTO_TEXT point = { 0 };
    struct table *table;

    attack_title(attack, &title);
    table = table_list_add(list, title.data);
    add_robustness(table, attack);
    if (attack->collapse_point.reason)
        text_addf(&point, "point of collapse: none, %s", attack->collapse_point.reason);
    else
        text_addf(&point, "point of collapse%s: after %.0f of %d actors no component holds half of them",
                  attack->repeat > 1 ? " of the mean curve" : "", attack->collapse_point.number, attack->n);
    table_remark(table, point.data);
    remark_on_rule(table, attack);
    table_remark(table,
                 "R = (1/n) Σ_{q=1..n} share left after q falls; of the largest component: Schneider et al. 2011");
    table_remark(table, attack->collapse
                            ? "each fall is a collapse: what relied on the actor weakens, pacts may dissolve"
                            : "each fall takes the actor's ties, nothing more; --collapse adds what follows");
}

static void add_state(struct table *table, const struct attack *attack, int q)
{
    for (int kind = 0; kind < CURVE_COUNT; kind++) {
        const struct attack_curve *curve = &attack->curves[kind];

        table_value(table, curve->reason ? UNDEFINED(curve->reason) : VALUE(100 * curve->share[q]), 1);
    }
}

static void add_falls(struct table_list *list, const struct attack *attack, int shown)
{
    bool random = attack->repeat > 0;
    struct table *table = table_list_add(list, "What is left after each fall, in %");
    int rows = shown < attack->steps ? shown : attack->steps;
    AUTO_TEXT more = { 0 };

    table_column(table, "falls", true);
    if (!random)
        table_wide_column(table, "actor", 32);
    for (int kind = 0; kind < CURVE_COUNT; kind++)
        table_column(table, curve_title((enum curve_kind)kind), true);
    for (int i = 0; i <= rows; i++) {
        int q = random && rows > 0 ? (int)((long)i * attack->steps / rows) : i;

        table_value(table, VALUE(q), 0);
        if (!random)
            table_cell(table, q == 0 ? "" : attack->report.actors[attack->fallen[q - 1]].name);
        add_state(table, attack, q);
    }
    if (rows < attack->steps && !random)
        text_addf(&more, "%d more; --top shows more, JSON and CSV have all", attack->steps - rows);
    if (more.length > 0)
        table_remark(table, more.data);
    table_remark(
        table,
        random ? "largest component: of all actors; the others: of what there was; means, CSV and JSON have the range"
               : "largest component: of all actors; the others: of what there was");
}

void attack_tables(struct table_list *list, const struct attack *attack, int shown)
{
    add_summary(list, attack);
    add_samples(list, attack);
    add_falls(list, attack, shown);
}

static void write_numbers(struct json_writer *writer, const char *key, const double *numbers, int count)
{
    json_key(writer, key);
    json_open_line(writer, '[');
    for (int i = 0; i < count; i++)
        json_number(writer, numbers[i]);
    json_close(writer);
}

/* Median, 5th and 95th percentile after each fall; none where the curve is undefined in every sample. */
static void write_sampled_curve(struct json_writer *writer, const struct attack_curve *curve, long samples, int count)
{
    static const char *const keys[] = { "share_median", "share_p05", "share_p95" };
    AUTO_FREE double *numbers = mem_array((size_t)count, sizeof *numbers);

    json_key(writer, "samples");
    json_open(writer, '{');
    write_number(writer, "undefined", (double)(samples - curve->sampled[0].defined));
    write_spread(writer, "robustness", &curve->sampled_robustness);
    for (int k = 0; k < 3 && curve->sampled[0].defined > 0; k++) {
        for (int q = 0; q < count; q++) {
            const struct spread *spread = &curve->sampled[q];

            numbers[q] = (k == 0 ? spread->median : k == 1 ? spread->low : spread->high).number;
        }
        write_numbers(writer, keys[k], numbers, count);
    }
    json_close(writer);
}

static void write_curve(struct json_writer *writer, const struct attack *attack, enum curve_kind kind)
{
    const struct attack_curve *curve = &attack->curves[kind];

    json_key(writer, curve_name(kind));
    json_open(writer, '{');
    write_value(writer, "robustness", curve->robustness);
    if (attack->repeat > 0 && !curve->robustness.reason) {
        write_number(writer, "robustness_p05", curve->robustness_low.number);
        write_number(writer, "robustness_p95", curve->robustness_high.number);
    }
    if (!curve->reason)
        write_numbers(writer, "share", curve->share, attack->steps + 1);
    if (!curve->reason && attack->repeat > 0) {
        write_numbers(writer, "share_p05", curve->low, attack->steps + 1);
        write_numbers(writer, "share_p95", curve->high, attack->steps + 1);
    }
    if (curve->sampled)
        write_sampled_curve(writer, curve, attack->sampled.count, attack->steps + 1);
    json_close(writer);
}

static void write_order(struct json_writer *writer, const struct attack *attack)
{
    json_key(writer, "order");
    json_string(writer, attack->order);
    json_key(writer, "static");
    json_bool(writer, attack->fixed_order);
    json_key(writer, "collapse");
    json_bool(writer, attack->collapse);
    json_key(writer, "layer");
    json_string(writer, layer_id(&attack->report, attack->layer));
    write_number(writer, "actors", attack->n);
    if (attack->repeat > 0) {
        write_number(writer, "repeat", attack->repeat);
        write_number(writer, "seed", (double)attack->seed);
        return;
    }
    json_key(writer, "fallen");
    json_open_line(writer, '[');
    for (int q = 0; q < attack->steps; q++)
        json_string(writer, attack->report.actors[attack->fallen[q]].id);
    json_close(writer);
}

void attack_write_json(const struct attack *attack, struct text *out)
{
    struct json_writer writer = { 0 };

    json_open(&writer, '{');
    result_write_head(&writer, &attack->report, "entente-attack/1");
    write_order(&writer, attack);
    write_value(&writer, "collapse_point", attack->collapse_point);
    if (attack->sampled.count > 0) {
        write_sample_set(&writer, &attack->sampled);
        write_spread(&writer, "sampled_collapse_point", &attack->sampled_point);
        write_number(&writer, "collapse_point_undefined",
                     (double)(attack->sampled.count - attack->sampled_point.defined));
    }
    json_key(&writer, "curves");
    json_open(&writer, '{');
    for (int kind = 0; kind < CURVE_COUNT; kind++)
        write_curve(&writer, attack, (enum curve_kind)kind);
    json_close(&writer);
    json_close(&writer);
    text_add(out, text_string(&writer.out));
    json_writer_done(&writer);
}

static void add_csv_number(struct text *out, const double *numbers, int q)
{
    char number[NUMBER_SIZE];

    text_addf(out, ",%s", numbers ? number_exact(number, numbers[q]) : "");
}

static void add_csv_heading(struct text *out, const struct attack *attack)
{
    text_add(out, "falls,id,name");
    for (int kind = 0; kind < CURVE_COUNT; kind++) {
        const char *name = curve_name((enum curve_kind)kind);

        text_addf(out, ",%s", name);
        if (attack->repeat > 0)
            text_addf(out, ",%s_p05,%s_p95", name, name);
        if (attack->sampled.count > 0)
            text_addf(out, ",%s_sampled_median,%s_sampled_p05,%s_sampled_p95", name, name, name);
    }
    text_add(out, "\n");
}

void attack_write_csv(const struct attack *attack, struct text *out)
{
    add_csv_heading(out, attack);
    for (int q = 0; q <= attack->steps; q++) {
        const struct report_actor *fallen =
            q > 0 && attack->fallen ? &attack->report.actors[attack->fallen[q - 1]] : NULL;

        text_addf(out, "%d,%s,", q, fallen ? fallen->id : "");
        csv_text(out, fallen ? fallen->name : "");
        for (int kind = 0; kind < CURVE_COUNT; kind++) {
            const struct attack_curve *curve = &attack->curves[kind];

            add_csv_number(out, curve->share, q);
            if (attack->repeat > 0) {
                add_csv_number(out, curve->low, q);
                add_csv_number(out, curve->high, q);
            }
            if (curve->sampled)
                csv_spread(out, &curve->sampled[q]);
        }
        text_add(out, "\n");
    }
}
