/*
 * cmd_draw.c - entente draw: one picture of a model or of a moment of a scenario.
 */
#include <stdlib.h>
#include <string.h>

#include "analysis/analyse.h"
#include "base/file.h"
#include "cli/command.h"
#include "cli/session.h"
#include "model/read.h"
#include "output/render.h"
#include "output/result.h"

static const struct option *const options[] = {
    &option_output, &option_phase, &option_at, &option_max_input, &option_help, NULL,
};

/* Reads a model or scenario and prepares its frames. */
static bool read_drawing(const struct args *args, struct report *report, struct diagnostics *diagnostics,
                         struct error *error)
{
    struct scenario_source source = { .path = args->positional[0], .at = args->at, .max_input = args->max_input };
    struct scenario scenario = { .focus.bloc = -1 };
    struct model model;
    struct input input;
    struct span when;
    bool good, is_input;

    if (file_is_same(args->output, source.path))
        return error_set(error, ERROR_CANNOT_CREATE, "'%s' is the input", args->output);
    if (args->at && !date_parse(args->at, &when))
        return error_set(error, ERROR_USAGE, "'%s' is no date (YYYY, YYYY-MM or YYYY-MM-DD)", args->at);
    TRY(read_input(args, source.path, &input, error));
    if (input.is_scenario) {
        good = scenario_parse(&scenario, &model, &source, input.text, input.length, diagnostics, error);
        is_input = (source.model_path && file_is_same(args->output, source.model_path)) ||
                   (source.observed_path && file_is_same(args->output, source.observed_path));
        scenario_source_done(&source);
        TRY(good);
        if (is_input)
            return error_set(error, ERROR_CANNOT_CREATE, "'%s' is the scenario's model", args->output);
    } else {
        TRY(model_parse(&model, source.path, input.text, input.length, diagnostics));
        if (args->at)
            model_restrict(&model, when);
        scenario.title = model.title;
    }
    analyse_drawing(report, &scenario, &model);
    scenario_done(&scenario);
    model_done(&model);
    return true;
}

/* "before", a phase's id or "difference"; the difference, or before if nothing happens, by default. */
static bool find_frame(const struct report *report, const char *phase, int *frame, struct error *error)
{
    const char *names[1024], *nearest;
    int count = 0;

    *frame = report->drawing.frame_count - 1;
    if (!phase || (strcmp(phase, "difference") == 0 && report->phase_count > 1))
        return true;
    for (int i = 0; i < report->phase_count && count < 1024; i++) {
        names[count++] = report->phases[i].id;
        if (strcmp(report->phases[i].id, phase) == 0) {
            *frame = i;
            return true;
        }
    }
    nearest = text_nearest(phase, names, count);
    return error_set(error, ERROR_UNKNOWN_REFERENCE, "there is no phase '%s'%s%s%s", phase,
                     nearest ? "; did you mean '" : "", nearest ? nearest : "", nearest ? "'?" : "");
}

static bool draw(const struct args *args, const struct report *report, struct text *picture, struct error *error)
{
    const char *dot = strrchr(args->output, '.');
    AUTO_TEXT plain = { 0 };
    AUTO_TEXT layout = { 0 };
    AUTO_TEXT drawing = { 0 };
    bool as_json = dot && strcmp(dot, ".json") == 0;
    int frame;

    if (!as_json && (!dot || !render_knows_format(dot + 1)))
        return error_set(error, ERROR_USAGE, "'%s' should end in .dot, .svg, .png, .pdf or .json", args->output);
    TRY(find_frame(report, args->phase, &frame, error));
    drawing_write_json(report, NULL, &plain);
    TRY(render_layout(plain.data, &layout, error));
    drawing_write_json(report, text_string(&layout), as_json ? picture : &drawing);
    return as_json || render_frame(drawing.data, dot + 1, frame, picture, error);
}

static int run(const struct args *args)
{
    struct diagnostics diagnostics = { 0 };
    struct error error = { 0 };
    struct report report = { 0 };
    AUTO_TEXT picture = { 0 };
    bool good;

    if (!args->output) {
        error_set(&error, ERROR_USAGE, "say where to draw to: -o FILE.svg (or .dot, .png, .pdf)");
        return complain(&error);
    }
    good = read_drawing(args, &report, &diagnostics, &error) && draw(args, &report, &picture, &error) &&
           file_write(args->output, text_string(&picture), picture.length, &error);
    report_done(&report);
    return good ? 0 : complain_all(&diagnostics, &error);
}

const struct command command_draw = {
    .name = "draw",
    .summary = "Draw a model, or a moment of a scenario, as DOT, SVG, PNG or PDF.",
    .usage = "draw FILE [--phase ID|difference] -o OUT.dot|svg|png|pdf|json",
    .examples = "  entente draw models/barbell.json -o barbell.svg\n"
                "  entente draw examples/syria-collapse.json --phase fall -o fall.png\n"
                "  entente draw examples/syria-collapse.json --phase difference -o difference.pdf\n",
    .about = "All phases share one layout, so pictures can be laid side by side. OUT.json holds the drawing with every "
             "frame and\n"
             "all positions, for drawing it by other means.",
    .least = 1,
    .most = 1,
    .options = options,
    .run = run,
};
