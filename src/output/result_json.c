/*
 * result_json.c - a report as 'entente-result/1'.
 */
#include "base/json.h"
#include "output/result.h"
#include "output/result_phase.h"
#include "output/result_sampled.h"

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
        json_string_if(writer, "kind", actor->kind);
        json_string_if(writer, "bloc", actor->bloc < 0 ? NULL : report->blocs[actor->bloc].id);
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
        { "fixed", "actors present before or in any phase, absent ones as isolates" },
        { "survivors", "sums over pairs present before and now, paths through the full graphs; for no other measures" },
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
        json_string(writer, report->inputs[i].name);
        json_key(writer, "sha256");
        json_string(writer, report->inputs[i].sha256);
        json_close(writer);
    }
    json_close(writer);
}

void result_write_head(struct json_writer *writer, const struct report *report, const char *format)
{
    json_key(writer, "format");
    json_string(writer, format);
    json_key(writer, "version");
    json_string(writer, ENTENTE_VERSION);
    json_key(writer, "title");
    json_string(writer, report->title);
    json_key(writer, "model");
    json_string(writer, report->model_title);
    json_string_if(writer, "as_of", report->as_of);
    json_string_if(writer, "focus", report->focus);
    write_inputs(writer, report);
    write_rules(writer);
    write_roster(writer, report);
}

void result_write_json(const struct report *report, const struct written_file *files, int file_count, struct text *out)
{
    struct json_writer writer = { 0 };

    json_open(&writer, '{');
    result_write_head(&writer, report, "entente-result/1");
    json_key(&writer, "phases");
    json_open(&writer, '[');
    for (int phase = 0; phase < report->phase_count; phase++)
        result_write_phase(&writer, report, phase);
    json_close(&writer);
    result_write_expected(&writer, report);
    result_write_observed(&writer, report);
    result_write_claims(&writer, report);
    result_write_sampling(&writer, report);
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
    result_write_head(&writer, report, "entente-result/1");
    result_write_phase_body(&writer, report, 0);
    result_write_balance(&writer, report);
    if (report->compared)
        result_write_layers(&writer, report);
    result_write_sampling(&writer, report);
    json_close(&writer);
    text_add(out, text_string(&writer.out));
    json_writer_done(&writer);
}
