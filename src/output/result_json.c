/*
 * result_json.c - a report nested as 'entente-result/1'.
 */
#include "base/json.h"
#include "output/result.h"

static void write_values(struct json_writer *writer, const struct value values[DENOMINATOR_COUNT])
{
    for (int d = 0; d < DENOMINATOR_COUNT; d++) {
        if (values[d].reason)
            continue;
        json_key(writer, denominator_name((enum denominator)d));
        json_number(writer, values[d].number);
    }
}

/* "density": { "value": 0.4, "fixed": …, "change": { "residual": …, "fixed": …, "survivors": … } } */
static void write_figure(struct json_writer *writer, const struct figure *figure)
{
    json_key(writer, figure->measure->name);
    json_open_line(writer, '{');
    json_key(writer, "value");
    if (figure->value[RESIDUAL].reason) {
        json_null(writer);
        json_key(writer, "reason");
        json_string(writer, figure->value[RESIDUAL].reason);
    } else {
        json_number(writer, figure->value[RESIDUAL].number);
    }
    if (figure->phase > 0) {
        for (int d = FIXED; d < DENOMINATOR_COUNT; d++) {
            if (figure->value[d].reason)
                continue;
            json_key(writer, denominator_name((enum denominator)d));
            json_number(writer, figure->value[d].number);
        }
        json_key(writer, "change");
        json_open_line(writer, '{');
        write_values(writer, figure->change);
        json_close(writer);
    }
    json_close(writer);
}

static void write_network(struct json_writer *writer, const struct report *report, int phase, int layer)
{
    for (int i = 0; i < report->figure_count; i++) {
        const struct figure *figure = &report->figures[i];

        if (figure->phase == phase && figure->layer == layer && figure->measure->scope == SCOPE_NETWORK)
            write_figure(writer, figure);
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
    for (int i = 0; i < report->figure_count; i++) {
        const struct figure *figure = &report->figures[i];

        if (figure->actor == actor && figure->phase == phase && figure->layer == layer &&
            figure->measure->scope == SCOPE_ACTOR)
            write_figure(writer, figure);
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
            json_key(writer, "between");
            json_open_line(writer, '[');
            json_string(writer, report->actors[figure->actor].id);
            json_string(writer, report->actors[figure->other].id);
            json_close(writer);
            json_key(writer, "layer");
            json_string(writer, figure->layer == LAYER_COMBINED ? "combined" : report->layers[figure->layer].id);
            open = figure;
        }
        write_figure(writer, figure);
    }
    if (open)
        json_close(writer);
    json_close(writer);
}

static void write_reach_parts(struct json_writer *writer, const struct reach *reach)
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
            write_reach_parts(writer, &report->reaches[i]);
    json_key(writer, "layers");
    json_open(writer, '{');
    for (int i = 0; i < report->reach_count; i++) {
        const struct reach *reach = &report->reaches[i];

        if (reach->phase != phase || reach->layer == LAYER_COMBINED)
            continue;
        json_key(writer, report->layers[reach->layer].id);
        json_open_line(writer, '{');
        write_reach_parts(writer, reach);
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
        json_key(writer, "between");
        json_open_line(writer, '[');
        json_string(writer, report->actors[loss->a].id);
        json_string(writer, report->actors[loss->b].id);
        json_close(writer);
        json_key(writer, "layer");
        json_string(writer, loss->layer == LAYER_COMBINED ? "combined" : report->layers[loss->layer].id);
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

static void write_if(struct json_writer *writer, const char *key, const char *text)
{
    if (!text)
        return;
    json_key(writer, key);
    json_string(writer, text);
}

static void write_change(struct json_writer *writer, const struct report_change *change)
{
    static const char *const subjects[] = {
        [CHANGE_ACTOR] = "actor",
        [CHANGE_TIE] = "tie",
        [CHANGE_LAYER] = "layer",
    };

    json_open_line(writer, '{');
    json_key(writer, "step");
    json_number(writer, change->step + 1);
    json_key(writer, "subject");
    json_string(writer, subjects[change->subject]);
    write_if(writer, "actor", change->actor);
    write_if(writer, "from", change->from);
    write_if(writer, "to", change->to);
    write_if(writer, "layer", change->layer);
    json_key(writer, "was");
    json_number(writer, change->was);
    json_key(writer, "now");
    json_number(writer, change->now);
    write_if(writer, "relied_on", change->relied_on);
    if (change->relied_on) {
        json_key(writer, "share");
        json_given(writer, change->share);
    }
    write_if(writer, "text", change->text);
    write_if(writer, "because", change->because);
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

static void write_phase_body(struct json_writer *writer, const struct report *report, int phase)
{
    write_networks(writer, report, phase);
    write_actors(writer, report, phase);
    write_pairs(writer, report, phase);
    if (phase == 0)
        write_bond_losses(writer, report);
}

static void write_phase(struct json_writer *writer, const struct report *report, int phase)
{
    json_open(writer, '{');
    json_key(writer, "id");
    json_string(writer, report->phases[phase].id);
    json_key(writer, "title");
    json_string(writer, report->phases[phase].title);
    write_if(writer, "date", report->phases[phase].date);
    write_phase_body(writer, report, phase);
    if (phase > 0) {
        write_reach(writer, report, phase);
        write_log(writer, report, phase);
    }
    json_close(writer);
}

static void write_roster(struct json_writer *writer, const struct report *report)
{
    json_key(writer, "roster");
    json_open(writer, '[');
    for (int i = 0; i < report->actor_count; i++) {
        const struct report_actor *actor = &report->actors[i];

        json_open_line(writer, '{');
        json_key(writer, "id");
        json_string(writer, actor->id);
        json_key(writer, "name");
        json_string(writer, actor->name);
        write_if(writer, "kind", actor->kind);
        write_if(writer, "bloc", actor->bloc < 0 ? NULL : report->blocs[actor->bloc].id);
        json_key(writer, "in_focus");
        json_bool(writer, actor->in_focus);
        json_close(writer);
    }
    json_close(writer);
}

static void write_rules(struct json_writer *writer)
{
    static const char *const rules[][2] = {
        { "strength", "|weight| / scale; within a layer summed per direction, then symmetrised; combined: sum of "
                      "share*S / sum of share" },
        { "length", "1/strength" },
        { "reliance", "w * product of (1 - share*(1 - left)), or w * max(0, 1 - sum of share*(1 - left)) if disjoint" },
        { "residual", "the graph that is left, its own n" },
        { "fixed", "actors present before or now, absent ones as isolates" },
        { "survivors", "sums over pairs present before and now, paths through the full graphs" },
    };

    json_key(writer, "rules");
    json_open(writer, '{');
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        json_key(writer, rules[i][0]);
        json_string(writer, rules[i][1]);
    }
    json_close(writer);
}

static void write_inputs(struct json_writer *writer, const struct report *report)
{
    json_key(writer, "inputs");
    json_open(writer, '[');
    for (int i = 0; i < report->input_count; i++) {
        json_open_line(writer, '{');
        json_key(writer, "role");
        json_string(writer, report->inputs[i].role);
        json_key(writer, "file");
        json_string(writer, report->inputs[i].path);
        json_key(writer, "sha256");
        json_string(writer, report->inputs[i].sha256);
        json_close(writer);
    }
    json_close(writer);
}

static void write_head(struct json_writer *writer, const struct report *report)
{
    json_key(writer, "format");
    json_string(writer, "entente-result/1");
    json_key(writer, "version");
    json_string(writer, ENTENTE_VERSION);
    json_key(writer, "title");
    json_string(writer, report->title);
    json_key(writer, "model");
    json_string(writer, report->model_title);
    write_if(writer, "as_of", report->as_of);
    write_if(writer, "focus", report->focus);
    write_inputs(writer, report);
    write_rules(writer);
    write_roster(writer, report);
}

void result_write_json(const struct report *report, const struct written_file *files, int file_count, struct text *out)
{
    struct json_writer writer = { 0 };

    json_open(&writer, '{');
    write_head(&writer, report);
    json_key(&writer, "phases");
    json_open(&writer, '[');
    for (int phase = 0; phase < report->phase_count; phase++)
        write_phase(&writer, report, phase);
    json_close(&writer);
    json_key(&writer, "files");
    json_open(&writer, '[');
    for (int i = 0; i < file_count; i++) {
        json_open_line(&writer, '{');
        json_key(&writer, "name");
        json_string(&writer, files[i].name);
        json_key(&writer, "sha256");
        json_string(&writer, files[i].sha256);
        json_close(&writer);
    }
    json_close(&writer);
    json_close(&writer);
    text_add(out, text_string(&writer.out));
    json_writer_done(&writer);
}

void result_write_model_json(const struct report *report, struct text *out)
{
    struct json_writer writer = { 0 };

    json_open(&writer, '{');
    write_head(&writer, report);
    write_phase_body(&writer, report, 0);
    json_close(&writer);
    text_add(out, text_string(&writer.out));
    json_writer_done(&writer);
}
