/*
 * result_phase.c - what was computed for one phase, nested by network, layers, actors and pairs.
 */
#include "output/result_phase.h"

#include "output/result_parts.h"
#include "output/result_sampled.h"

/* 'survivors' is left out where the measure is no sum over pairs. */
static void write_change_of(struct json_writer *writer, const struct figure *figure)
{
    const struct value *change = figure->change;

    json_key(writer, "change");
    json_open_line(writer, '{');
    for (int d = 0; d < DENOMINATOR_COUNT; d++)
        if (d != SURVIVORS || !change[d].reason)
            write_number_or_null(writer, denominator_name((enum denominator)d), change[d]);
    json_string_if(writer, "reason", change[RESIDUAL].reason ? change[RESIDUAL].reason : change[FIXED].reason);
    json_close(writer);
}

/* "density": { "value": 0.4, "fixed": …, "change": { "residual": …, "fixed": …, "survivors": … }, to be closed */
static void open_figure(struct json_writer *writer, const struct report *report, const struct figure *figure)
{
    const struct value *value = figure->value;
    bool is_played = report->phase_count > 1 || figure->phase > 0;

    json_key(writer, figure->measure->name);
    json_open_line(writer, '{');
    write_number_or_null(writer, "value", value[RESIDUAL]);
    if (is_played)
        write_number_or_null(writer, "fixed", value[FIXED]);
    if (is_played && !value[SURVIVORS].reason)
        write_number_or_null(writer, "survivors", value[SURVIVORS]);
    json_string_if(writer, "reason",
                   value[RESIDUAL].reason ? value[RESIDUAL].reason
                   : is_played            ? value[FIXED].reason
                                          : NULL);
    if (figure->phase > 0)
        write_change_of(writer, figure);
}

void result_write_figure(struct json_writer *writer, const struct report *report, const struct figure *figure)
{
    open_figure(writer, report, figure);
    json_close(writer);
}

/* The same with its interval over samples. */
static void write_figure(struct json_writer *writer, const struct report *report, const struct figure *figure)
{
    open_figure(writer, report, figure);
    result_write_interval(writer, report, figure);
    json_close(writer);
}

static void write_network(struct json_writer *writer, const struct report *report, int phase, int layer)
{
    for (int i = 0; i < report->figure_count; i++) {
        const struct figure *figure = &report->figures[i];

        if (figure->phase == phase && figure->layer == layer && figure->measure->scope == SCOPE_NETWORK)
            write_figure(writer, report, figure);
    }
}

static void write_networks(struct json_writer *writer, const struct report *report, int phase)
{
    json_key(writer, "network");
    json_open(writer, '{');
    json_key(writer, "combined");
    json_open(writer, '{');
    write_network(writer, report, phase, LAYER_COMBINED);
    json_close(writer);
    json_key(writer, "layers");
    json_open(writer, '{');
    for (int layer = 0; layer < report->layer_count && report->layer_count > 1; layer++) {
        json_key(writer, report->layers[layer].id);
        json_open(writer, '{');
        write_network(writer, report, phase, layer);
        json_close(writer);
    }
    json_close(writer);
    json_close(writer);
}

static void write_actor_figures(struct json_writer *writer, const struct report *report, int phase, int layer,
                                int actor)
{
    for (int i = 0; measures[i]; i++) {
        const struct figure *figure =
            measures[i]->scope == SCOPE_ACTOR ? report_find(report, phase, layer, measures[i], actor, -1) : NULL;

        if (figure)
            write_figure(writer, report, figure);
    }
}

static void write_actors(struct json_writer *writer, const struct report *report, int phase)
{
    json_key(writer, "actors");
    json_open(writer, '{');
    for (int actor = 0; actor < report->actor_count; actor++) {
        json_key(writer, report->actors[actor].id);
        json_open(writer, '{');
        write_actor_figures(writer, report, phase, LAYER_COMBINED, actor);
        json_key(writer, "layers");
        json_open(writer, '{');
        for (int layer = 0; layer < report->layer_count && report->layer_count > 1; layer++) {
            json_key(writer, report->layers[layer].id);
            json_open(writer, '{');
            write_actor_figures(writer, report, phase, layer, actor);
            json_close(writer);
        }
        json_close(writer);
        json_close(writer);
    }
    json_close(writer);
}

static bool is_same_pair(const struct figure *a, const struct figure *b)
{
    return a->actor == b->actor && a->other == b->other && a->layer == b->layer && a->phase == b->phase;
}

static void write_pairs(struct json_writer *writer, const struct report *report, int phase)
{
    const struct figure *open = NULL;

    json_key(writer, "pairs");
    json_open(writer, '[');
    for (int i = 0; i < report->figure_count; i++) {
        const struct figure *figure = &report->figures[i];

        if (figure->phase != phase || figure->measure->scope != SCOPE_PAIR)
            continue;
        if (!open || !is_same_pair(open, figure)) {
            if (open)
                json_close(writer);
            json_open(writer, '{');
            write_between(writer, report, figure->actor, figure->other);
            write_layer_id(writer, report, figure->layer);
            open = figure;
        }
        write_figure(writer, report, figure);
    }
    if (open)
        json_close(writer);
    json_close(writer);
}

static void write_set(struct json_writer *writer, const struct report *report, int layer)
{
    json_open(writer, '{');
    json_key(writer, "actors");
    json_open_line(writer, '[');
    for (int i = 0; i < report->member_count; i++)
        json_string(writer, report->actors[report->members[i]].id);
    json_close(writer);
    write_layer_id(writer, report, layer);
    for (int i = 0; i < report->figure_count; i++)
        if (report->figures[i].layer == layer && report->figures[i].measure->scope == SCOPE_SET)
            write_figure(writer, report, &report->figures[i]);
    json_close(writer);
}

static bool has_set_figures(const struct report *report, int layer)
{
    for (int i = 0; i < report->figure_count; i++)
        if (report->figures[i].layer == layer && report->figures[i].measure->scope == SCOPE_SET)
            return true;
    return false;
}

static void write_sets(struct json_writer *writer, const struct report *report)
{
    json_key(writer, "sets");
    json_open(writer, '[');
    for (int layer = LAYER_COMBINED; layer < report->layer_count; layer++)
        if (has_set_figures(report, layer))
            write_set(writer, report, layer);
    json_close(writer);
}

void result_write_reach_parts(struct json_writer *writer, const struct reach *reach)
{
    const struct {
        const char *key;
        double number;
    } parts[] = {
        { "before", reach->before },
        { "after", reach->after },
        { "lost", reach->before - reach->after },
        { "membership", reach->membership },
        { "mediation", reach->mediation },
        { "erosion", reach->erosion },
        { "other", reach->other },
    };

    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        json_key(writer, parts[i].key);
        json_number(writer, parts[i].number);
    }
}

/* Combined at the top, each layer below it; the report lists combined first. */
static void write_reach(struct json_writer *writer, const struct report *report, int phase)
{
    json_key(writer, "reach");
    json_open(writer, '{');
    for (int i = 0; i < report->reach_count; i++)
        if (report->reaches[i].phase == phase && report->reaches[i].layer == LAYER_COMBINED)
            result_write_reach_parts(writer, &report->reaches[i]);
    json_key(writer, "layers");
    json_open(writer, '{');
    for (int i = 0; i < report->reach_count; i++) {
        const struct reach *reach = &report->reaches[i];

        if (reach->phase != phase || reach->layer == LAYER_COMBINED)
            continue;
        json_key(writer, report->layers[reach->layer].id);
        json_open_line(writer, '{');
        result_write_reach_parts(writer, reach);
        json_close(writer);
    }
    json_close(writer);
    json_close(writer);
}

static void write_bond_losses(struct json_writer *writer, const struct report *report)
{
    json_key(writer, "bond_losses");
    json_open(writer, '[');
    for (int i = 0; i < report->loss_count; i++) {
        const struct bond_loss *loss = &report->losses[i];

        json_open_line(writer, '{');
        write_between(writer, report, loss->a, loss->b);
        write_layer_id(writer, report, loss->layer);
        json_key(writer, "without");
        json_string(writer, report->actors[loss->third].id);
        json_key(writer, "bond");
        json_number(writer, loss->bond);
        json_key(writer, "flow_alone");
        json_number(writer, loss->flow);
        json_key(writer, "with_reliance");
        json_number(writer, loss->engine);
        json_close(writer);
    }
    json_close(writer);
}

static bool is_same_third(const struct third_figure *a, const struct third_figure *b)
{
    return a->layer == b->layer && a->a == b->a && a->b == b->b && a->third == b->third;
}

static void write_third_subject(struct json_writer *writer, const struct report *report,
                                const struct third_figure *figure)
{
    write_between(writer, report, figure->a, figure->b);
    write_layer_id(writer, report, figure->layer);
    json_key(writer, "third");
    json_string(writer, report->actors[figure->third].id);
}

static void write_thirds(struct json_writer *writer, const struct report *report)
{
    if (report->third_count == 0)
        return;
    json_key(writer, "thirds");
    json_open(writer, '[');
    for (int i = 0; i < report->third_count; i++) {
        const struct third_figure *figure = &report->thirds[i];

        if (i == 0 || !is_same_third(figure - 1, figure)) {
            json_open(writer, '{');
            write_third_subject(writer, report, figure);
        }
        json_key(writer, figure->measure->name);
        json_open_line(writer, '{');
        write_number_or_null(writer, "value", figure->value);
        json_string_if(writer, "reason", figure->value.reason);
        json_close(writer);
        if (i + 1 == report->third_count || !is_same_third(figure, figure + 1))
            json_close(writer);
    }
    json_close(writer);
}

static void write_change(struct json_writer *writer, const struct report_change *change)
{
    static const char *const subjects[] = {
        [CHANGE_ACTOR] = "actor",
        [CHANGE_TIE] = "tie",
        [CHANGE_LAYER] = "layer",
        [CHANGE_PACT] = "pact",
    };

    json_open_line(writer, '{');
    json_key(writer, change->round > 0 ? "round" : "step");
    json_number(writer, change->round > 0 ? change->round : change->step + 1);
    json_key(writer, "subject");
    json_string(writer, subjects[change->subject]);
    json_string_if(writer, "actor", change->actor);
    json_string_if(writer, "from", change->from);
    json_string_if(writer, "to", change->to);
    json_string_if(writer, "layer", change->layer);
    json_string_if(writer, "pact", change->pact);
    json_key(writer, "was");
    json_number(writer, change->was);
    json_key(writer, "now");
    json_number(writer, change->now);
    json_string_if(writer, "relied_on", change->relied_on);
    if (change->relied_on) {
        json_key(writer, "share");
        json_given(writer, change->share);
    }
    json_string_if(writer, "text", change->text);
    json_string_if(writer, "because", change->because);
    json_close(writer);
}

static void write_log(struct json_writer *writer, const struct report *report, int phase)
{
    json_key(writer, "log");
    json_open(writer, '[');
    for (int i = 0; i < report->change_count; i++)
        if (report->changes[i].phase == phase)
            write_change(writer, &report->changes[i]);
    json_close(writer);
}

void result_write_phase_body(struct json_writer *writer, const struct report *report, int phase)
{
    write_networks(writer, report, phase);
    write_actors(writer, report, phase);
    write_pairs(writer, report, phase);
    if (report->member_count > 0)
        write_sets(writer, report);
    result_write_pacts(writer, report, phase);
    if (phase == 0) {
        write_bond_losses(writer, report);
        write_thirds(writer, report);
    }
}

/* Where the phase stands among the futures; nothing if there is only one. */
static void write_place(struct json_writer *writer, const struct report *report, int phase)
{
    const struct report_phase *row = &report->phases[phase];

    if (report->leaf_count < 2 || phase == 0)
        return;
    json_key(writer, "after");
    json_string(writer, report->phases[row->parent].id);
    json_key(writer, "ends_a_future");
    json_bool(writer, row->is_leaf);
    if (row->has_probability) {
        json_key(writer, "probability");
        json_number(writer, row->probability);
    }
}

void result_write_phase(struct json_writer *writer, const struct report *report, int phase)
{
    json_open(writer, '{');
    json_key(writer, "id");
    json_string(writer, report->phases[phase].id);
    json_key(writer, "title");
    json_string(writer, report->phases[phase].title);
    json_string_if(writer, "date", report->phases[phase].date);
    write_place(writer, report, phase);
    result_write_phase_body(writer, report, phase);
    if (phase > 0) {
        write_reach(writer, report, phase);
        result_write_cascade(writer, report, phase);
        write_log(writer, report, phase);
    }
    json_close(writer);
}
