/*
 * result_forecast.c - what structural balance would favour, as JSON and as CSV.
 */
#include "analysis/forecast.h"
#include "output/result.h"
#include "output/result_parts.h"
#include "output/result_phase.h"
#include "output/table.h"

static void write_change(struct json_writer *writer, const struct report *report, const struct forecast_change *change)
{
    const struct balance_tie *tie = &report->balance.ties[change->tie];

    json_open(writer, '{');
    write_between(writer, report, tie->a, tie->b);
    write_number(writer, "strength", tie->strength);
    json_key(writer, "in_best_divisions");
    json_string(writer, standing_words(tie->standing.standing));
    write_number(writer, "frustration_if_turned", change->if_turned);
    write_number(writer, "frustration_if_dropped", change->if_dropped);
    json_key(writer, "moved");
    json_open_line(writer, '[');
    for (int i = 0; i < report->actor_count; i++)
        if (change->side[i] != report->balance.side[i])
            json_string(writer, report->actors[i].id);
    json_close(writer);
    result_write_sides(writer, report, change->side);
    json_close(writer);
}

static struct value frustration_of(const struct report *report)
{
    if (!report->balance.proved)
        return UNDEFINED("not proved within the limit of work");
    return VALUE(report->balance.value);
}

static void write_changes(struct json_writer *writer, const struct report *report)
{
    const struct forecast *forecast = report->forecast;

    json_key(writer, "single_changes");
    json_open(writer, '{');
    json_key(writer, "source");
    json_string(writer, FORECAST_SOURCE_CHANGES);
    write_value(writer, "frustration", frustration_of(report));
    write_number(writer, "strength", report->balance.total);
    result_write_sides(writer, report, report->balance.side);
    write_value(writer, "lowering", forecast->lowering);
    write_number(writer, "unsettled", forecast->unsettled_count);
    json_key(writer, "changes");
    json_open(writer, '[');
    for (int i = 0; i < forecast->change_count; i++)
        write_change(writer, report, &forecast->changes[i]);
    json_close(writer);
    json_close(writer);
}

/* "A", "B" or NULL. */
static const char *bloc_of(struct value pull)
{
    return pull.reason ? NULL : pull.number > 0 ? "A" : "B";
}

static void write_blocs(struct json_writer *writer, const struct report *report)
{
    const struct forecast *forecast = report->forecast;

    json_key(writer, "actors");
    json_open(writer, '{');
    for (int v = 0; v < forecast->actor_count; v++) {
        struct value pull = forecast->pull[v];

        json_key(writer, report->actors[forecast->actors[v]].id);
        json_open_line(writer, '{');
        json_key(writer, "bloc");
        json_string(writer, bloc_of(pull));
        if (!pull.reason)
            write_number(writer, "pull", pull.number);
        json_string_if(writer, "reason", pull.reason);
        json_key(writer, "apart");
        json_bool(writer, forecast->is_apart[v]);
        json_close(writer);
    }
    json_close(writer);
}

static void write_signs(struct json_writer *writer, const struct report *report, const char *key,
                        const struct forecast_sign *signs, int count)
{
    json_key(writer, key);
    json_open(writer, '[');
    for (int i = 0; i < count; i++) {
        json_open_line(writer, '{');
        write_between(writer, report, signs[i].a, signs[i].b);
        write_number(writer, "strength", signs[i].strength);
        write_number(writer, "pull", signs[i].pull);
        json_close(writer);
    }
    json_close(writer);
}

static void write_model(struct json_writer *writer, const struct report *report)
{
    const struct forecast *forecast = report->forecast;

    json_key(writer, "continuous_time");
    json_open(writer, '{');
    json_key(writer, "source");
    json_string(writer, FORECAST_SOURCE_BLOCS);
    json_key(writer, "rule");
    json_string(writer, "dX/dt = X^2 from support minus hostility with a diagonal of 0");
    write_value(writer, "growth", forecast->growth);
    write_value(writer, "time_to_blow_up", forecast->time);
    write_value(writer, "strength_at_odds", forecast->at_odds);
    write_value(writer, "actors_apart", forecast->apart);
    write_blocs(writer, report);
    write_number(writer, "turning_total", forecast->turning_total);
    write_signs(writer, report, "turning", forecast->turning, forecast->turning_count);
    write_number(writer, "arising_total", forecast->arising_total);
    write_signs(writer, report, "arising", forecast->arising, forecast->arising_count);
    json_close(writer);
}

void result_write_forecast_json(const struct report *report, struct text *out)
{
    struct json_writer writer = { 0 };

    json_open(&writer, '{');
    result_write_head(&writer, report, "entente-result/1");
    json_key(&writer, "forecast");
    json_open(&writer, '{');
    json_key(&writer, "label");
    json_string(&writer, FORECAST_LABEL);
    json_key(&writer, "phase");
    json_string(&writer, report->phases[report->forecast->phase].id);
    json_key(&writer, "layer");
    json_string(&writer, layer_id(report, report->balance.layer));
    write_changes(&writer, report);
    write_model(&writer, report);
    json_close(&writer);
    json_close(&writer);
    text_add(out, text_string(&writer.out));
    json_writer_done(&writer);
}

/* One row; 'a' and 'b' are actors or -1. */
static void add_row(struct text *out, const struct report *report, const char *source, const char *quantity, int a,
                    int b, struct value value)
{
    char number[NUMBER_SIZE];

    csv_text(out, FORECAST_LABEL);
    text_add(out, ",");
    csv_text(out, source);
    text_addf(out, ",%s,%s,%s,%s,%s,%s,", report->phases[report->forecast->phase].id,
              layer_id(report, report->balance.layer), quantity, a < 0 ? "" : report->actors[a].id,
              b < 0 ? "" : report->actors[b].id, value.reason ? "" : number_exact(number, value.number));
    csv_text(out, value.reason ? value.reason : "");
    text_add(out, "\n");
}

static void add_changes(struct text *out, const struct report *report)
{
    const struct forecast *forecast = report->forecast;
    const char *source = FORECAST_SOURCE_CHANGES;

    add_row(out, report, source, "frustration", -1, -1, frustration_of(report));
    add_row(out, report, source, "changes_lowering", -1, -1, forecast->lowering);
    for (int i = 0; i < forecast->change_count; i++) {
        const struct forecast_change *change = &forecast->changes[i];
        const struct balance_tie *tie = &report->balance.ties[change->tie];

        add_row(out, report, source, "strength", tie->a, tie->b, VALUE(tie->strength));
        add_row(out, report, source, "frustration_if_turned", tie->a, tie->b, VALUE(change->if_turned));
        add_row(out, report, source, "frustration_if_dropped", tie->a, tie->b, VALUE(change->if_dropped));
        add_row(out, report, source, "actors_moved", tie->a, tie->b, VALUE(change->moved_count));
    }
}

static void add_signs(struct text *out, const struct report *report, const char *quantity,
                      const struct forecast_sign *signs, int count)
{
    for (int i = 0; i < count; i++)
        add_row(out, report, FORECAST_SOURCE_BLOCS, quantity, signs[i].a, signs[i].b, VALUE(signs[i].pull));
}

void result_write_forecast_csv(const struct report *report, struct text *out)
{
    const struct forecast *forecast = report->forecast;
    const char *source = FORECAST_SOURCE_BLOCS;

    text_add(out, "label,source,phase,layer,quantity,actor,other,value,reason\n");
    add_changes(out, report);
    add_row(out, report, source, "growth", -1, -1, forecast->growth);
    add_row(out, report, source, "time_to_blow_up", -1, -1, forecast->time);
    add_row(out, report, source, "strength_at_odds", -1, -1, forecast->at_odds);
    add_row(out, report, source, "actors_apart", -1, -1, forecast->apart);
    for (int v = 0; v < forecast->actor_count; v++)
        add_row(out, report, source, "pull", forecast->actors[v], -1, forecast->pull[v]);
    add_signs(out, report, "pull_turning", forecast->turning, forecast->turning_count);
    add_signs(out, report, "pull_arising", forecast->arising, forecast->arising_count);
}
