/*
 * result_balance.c - balance explained, as the key "balance" of a result.
 */
#include "output/result_parts.h"
#include "output/result_phase.h"

void result_write_sides(struct json_writer *writer, const struct report *report, const bool *sides)
{
    const struct balance_view *view = &report->balance;

    json_key(writer, "sides");
    json_open(writer, '[');
    for (int group = 0; group < view->group_count; group++) {
        json_open_line(writer, '[');
        for (int side = 0; side < 2; side++) {
            json_open_line(writer, '[');
            for (int i = 0; i < view->actor_count; i++)
                if (view->group[i] == group && sides[i] == side)
                    json_string(writer, report->actors[i].id);
            json_close(writer);
        }
        json_close(writer);
    }
    json_close(writer);
}

static void write_tie(struct json_writer *writer, const struct report *report, const struct balance_tie *tie)
{
    json_open_line(writer, '{');
    write_between(writer, report, tie->a, tie->b);
    write_number(writer, "strength", tie->strength);
    json_key(writer, "at_odds");
    json_bool(writer, tie->at_odds);
    json_key(writer, "in_best_divisions");
    json_string(writer, standing_words(tie->standing.standing));
    write_number(writer, "triads_with_tension", tie->triads);
    json_key(writer, "frustration_if_flipped");
    if (tie->standing.standing == TIE_UNKNOWN) {
        json_null(writer);
        json_key(writer, "reason");
        json_string(writer, "not proved, or too many ties");
    } else {
        json_number(writer, tie->standing.change_if_flipped);
    }
    json_close(writer);
}

static void write_triad(struct json_writer *writer, const struct report *report, const struct balance_triad *triad)
{
    json_open_line(writer, '{');
    json_key(writer, "actors");
    json_open_line(writer, '[');
    for (int i = 0; i < 3; i++)
        json_string(writer, report->actors[triad->actors[i]].id);
    json_close(writer);
    json_key(writer, "strengths");
    json_open_line(writer, '[');
    for (int i = 0; i < 3; i++)
        json_number(writer, triad->strengths[i]);
    json_close(writer);
    write_number(writer, "intensity", triad->intensity);
    json_close(writer);
}

void result_write_balance(struct json_writer *writer, const struct report *report)
{
    const struct balance_view *view = &report->balance;

    if (!report->has_balance)
        return;
    json_key(writer, "balance");
    json_open(writer, '{');
    write_layer_id(writer, report, view->layer);
    write_number(writer, "frustration_found", view->value);
    write_number(writer, "frustration_bound", view->bound);
    json_key(writer, "proved");
    json_bool(writer, view->proved);
    write_number(writer, "strength", view->total);
    result_write_sides(writer, report, view->side);
    json_key(writer, "ties");
    json_open(writer, '[');
    for (int e = 0; e < view->tie_count; e++)
        write_tie(writer, report, &view->ties[e]);
    json_close(writer);
    write_number(writer, "closed_triads", view->closed_count);
    json_key(writer, "triads_with_tension");
    json_open(writer, '[');
    for (int t = 0; t < view->triad_count; t++)
        write_triad(writer, report, &view->triads[t]);
    json_close(writer);
    json_close(writer);
}
