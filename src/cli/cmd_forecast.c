/*
 * cmd_forecast.c - entente forecast: what structural balance would favour.
 */
#include "analysis/forecast.h"

#include "analysis/analyse.h"
#include "cli/command.h"
#include "cli/foreign.h"
#include "cli/naming.h"
#include "cli/session.h"

static const struct option *const options[] = {
    &option_phase,  &option_layer,     &option_top,        &option_at,   &option_format, &option_json,
    &option_colour, &option_max_input, OPTIONS_OF_FORMATS, &option_help, NULL,
};

/* The state that is asked about is the one after --phase, or after the last one. */
static bool ask(const struct args *args, const struct scenario_source *source, const struct scenario *scenario,
                const struct model *model, struct report *report, struct error *error)
{
    int phase, layer;

    analyse_drawing(report, scenario, model);
    phase = report->phase_count - 1;
    TRY(!args->phase || find_phase(report, args->phase, &phase, error));
    TRY(find_layer(model, args->layer, &layer, error));
    report_forecast(report, scenario, model, phase, layer, args->top ? (int)args->top : FORECAST_TOP);
    if (source->model_path)
        report_add_input(report, "scenario", source->path, source->scenario_sha256);
    add_model_input(args, report, source->model_path ? source->model_path : source->path, source->model_sha256);
    return true;
}

static int answer(const struct args *args, const struct scenario_source *source, const struct scenario *scenario,
                  const struct model *model)
{
    struct error error = { 0 };
    struct report report;
    bool good = ask(args, source, scenario, model, &report, &error);
    int code = good ? deliver(args, &report, NULL) : complain(&error);

    report_done(&report);
    return code;
}

static int run(const struct args *args)
{
    struct diagnostics diagnostics = { 0 };
    struct error error = { 0 };
    struct scenario_source source;
    struct scenario scenario;
    struct model model;
    int code;

    if (!read_model_or_scenario(args, &source, &scenario, &model, &diagnostics, &error)) {
        scenario_source_done(&source);
        return complain_all(&diagnostics, &error);
    }
    code = answer(args, &source, &scenario, &model);
    scenario_source_done(&source);
    scenario_done(&scenario);
    model_done(&model);
    diagnostics_done(&diagnostics);
    return code;
}

const struct command command_forecast = {
    .name = "forecast",
    .summary = "Say which realignments structural balance theory would favour; not a prediction.",
    .usage = "forecast FILE [--phase ID] [options]",
    .examples = "  entente forecast models/great-powers.json --at 1906\n"
                "  entente forecast examples/syria-collapse.json --phase fall\n"
                "  entente forecast examples/syria-collapse.json --layer military --top 3 --json\n",
    .about =
        "FILE is a model, or a scenario: then the state after --phase, or after its last one. Shown are the changes "
        "of\n"
        "one tie that would lower frustration most, the two sides then, and the blocs that the continuous-time model\n"
        "dX/dt = X² runs to. The theory knows signs and strengths, nothing of interests, geography or power.",
    .least = 1,
    .most = 1,
    .options = options,
    .run = run,
};
