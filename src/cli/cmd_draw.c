/*
 * cmd_draw.c - entente draw: one picture of a model, of a moment of a scenario, or of all its phases.
 */
#include <string.h>

#include "analysis/analyse.h"
#include "base/file.h"
#include "cli/command.h"
#include "cli/session.h"
#include "output/render.h"
#include "output/result.h"

static const struct option *const options[] = {
    &option_output,    &option_phase, &option_at,         &option_view, &option_theme, &option_layout_from,
    &option_max_input, &option_quiet, OPTIONS_OF_FORMATS, &option_help, NULL,
};

/* Reads a model or scenario and prepares its frames. */
static bool read_drawing(const struct args *args, struct report *report, struct diagnostics *diagnostics,
                         struct error *error)
{
    struct scenario_source source;
    struct scenario scenario;
    struct model model;
    bool good, is_input;

    if (file_is_same(args->output, args->positional[0]))
        return error_set(error, ERROR_CANNOT_CREATE, "'%s' is the input", args->output);
    good = read_model_or_scenario(args, &source, &scenario, &model, diagnostics, error);
    is_input = (source.model_path && file_is_same(args->output, source.model_path)) ||
               (source.observed_path && file_is_same(args->output, source.observed_path));
    scenario_source_done(&source);
    TRY(good);
    if (is_input)
        error_set(error, ERROR_CANNOT_CREATE, "'%s' is a model of the scenario", args->output);
    else
        analyse_drawing(report, &scenario, &model);
    scenario_done(&scenario);
    model_done(&model);
    return !is_input;
}

/* "before", a phase's id, "fall-round-1" for a round of its cascade, or "difference": a frame's name without its number. */
static bool find_frame(const struct report *report, const char *phase, int *frame, struct error *error)
{
    const char *names[1024], *nearest;
    int count = 0;

    *frame = report->drawing.frame_count - 1;
    if (!phase)
        return true;
    if (strcmp(phase, "difference") == 0 && report->phase_count > 1)
        return true;
    for (int i = 0; i < report->drawing.frame_count && count < 1024; i++) {
        const char *name = report->drawing.frames[i].name, *dash = strchr(name, '-');

        names[count++] = name[0] >= '0' && name[0] <= '9' && dash ? dash + 1 : name;
        if (strcmp(names[count - 1], phase) == 0) {
            *frame = i;
            return true;
        }
    }
    nearest = text_nearest(phase, names, count);
    return error_set(error, ERROR_UNKNOWN_REFERENCE, "there is no phase '%s'%s%s%s", phase,
                     nearest ? "; did you mean '" : "", nearest ? nearest : "", nearest ? "'?" : "");
}

/* Every actor or blocs: as asked, else by their number. */
static bool choose_view(const struct args *args, const struct report *report, bool *blocs, struct error *error)
{
    TRY(choose_of_two(args->view, "view", (const char *const[]){ "full", "blocs" }, blocs, error));
    *blocs = *blocs || (!args->view && drawing_is_crowded(report));
    return true;
}

static bool draw(const struct args *args, const struct report *report, struct drawing_options *pictures,
                 struct text *picture, struct error *error)
{
    const char *dot = strrchr(args->output, '.');
    AUTO_TEXT plain = { 0 };
    AUTO_TEXT layout = { 0 };
    AUTO_TEXT drawing = { 0 };
    bool as_json = dot && strcmp(dot, ".json") == 0, is_sheet = args->phase && strcmp(args->phase, "all") == 0;
    int frame = 0;

    if (!as_json && (!dot || !render_knows_format(dot + 1)))
        return error_set(error, ERROR_USAGE, "'%s' should end in .dot, .svg, .png, .pdf or .json", args->output);
    TRY((is_sheet || find_frame(report, args->phase, &frame, error)) &&
        choose_view(args, report, &pictures->blocs, error));
    drawing_write_json(report, pictures, NULL, &plain);
    TRY(render_layout(plain.data, &layout, error));
    drawing_write_json(report, pictures, text_string(&layout), as_json ? picture : &drawing);
    if (is_sheet && !as_json)
        return render_sheet(drawing.data, dot + 1, report->phase_count, picture, error);
    return as_json || render_frame(drawing.data, dot + 1, frame, picture, error);
}

static int run(const struct args *args)
{
    struct diagnostics diagnostics = { 0 };
    struct error error = { 0 };
    struct drawing_options pictures;
    struct report report = { 0 };
    struct places places;
    AUTO_TEXT picture = { 0 };
    bool good;

    if (!args->output) {
        error_set(&error, ERROR_USAGE, "say where to draw to: -o FILE.svg (or .dot, .png, .pdf)");
        return complain(&error);
    }
    good = read_drawing_options(args, &places, &pictures, &diagnostics, &error) &&
           read_drawing(args, &report, &diagnostics, &error) && draw(args, &report, &pictures, &picture, &error) &&
           file_write(args->output, text_string(&picture), picture.length, &error);
    if (good) {
        say_of_places(args, &pictures, drawing_chosen(&report, &pictures));
        if (!args->quiet)
            say_wrote(args->output);
    }
    places_done(&places);
    report_done(&report);
    return good ? 0 : complain_all(&diagnostics, &error);
}

const struct command command_draw = {
    .name = "draw",
    .summary = "Draw a model, or a moment of a scenario, as DOT, SVG, PNG or PDF.",
    .usage = "draw FILE [--phase ID|difference|all] [--view full|blocs] -o OUT.dot|svg|png|pdf|json",
    .examples = "  entente draw models/barbell.json -o barbell.svg\n"
                "  entente draw examples/syria-collapse.json --phase fall -o fall.png\n"
                "  entente draw examples/syria-collapse.json --phase difference -o difference.pdf\n"
                "  entente draw examples/syria-collapse.json --phase all -o sheet.pdf\n"
                "  entente draw models/barbell.json --theme print --layout-from out/layout.json -o barbell.pdf\n",
    .about =
        "All phases share one layout, so pictures can be laid side by side; 'all' puts them on one sheet, with\n"
        "one legend, as large as it fits on A4. OUT.json holds the drawing with every frame and all positions, for\n"
        "drawing it by other means. Of more than 100 actors blocs are drawn: how many actors each has and lost, and\n"
        "summed strength between and within them; actors without bloc are grouped by whom they support (greedy\n"
        "modularity). --layout-from takes places by id from OUT.json or from a run's layout.json; who is new there\n"
        "finds a place among the others.",
    .least = 1,
    .most = 1,
    .options = options,
    .run = run,
};
