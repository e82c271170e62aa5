/*
 * cmd_measure.c - entente measure: a model as it stands.
 */
#include "analysis/analyse.h"
#include "analysis/layers.h"
#include "cli/command.h"
#include "cli/foreign.h"
#include "cli/naming.h"
#include "cli/sampled.h"
#include "cli/session.h"

static const struct option *const options[] = {
    &option_actors, &option_balance,   &option_pair,         &option_set,     &option_bloc,
    &option_among,  &option_layer,     &option_layers,       &option_only,    &option_format,
    &option_json,   &option_group,     &option_all,          &option_at,      &option_samples,
    &option_raw,    &option_seed,      &option_distribution, &option_threads, &option_colour,
    &option_quiet,  &option_max_input, OPTIONS_OF_FORMATS,   &option_help,    NULL,
};

static bool prepare(const struct args *args, struct model *model, struct scenario *scenario, struct report *report,
                    struct diagnostics *diagnostics, struct error *error)
{
    struct measure_choice choice;
    char sha256[65];
    int layer;

    TRY(measure_choice_parse(&choice, args->only, args->group, args->all, error));
    TRY(read_model(args, model, sha256, diagnostics, error));
    scenario->focus.bloc = -1;
    scenario->title = model->title;
    TRY(read_focus_options(args, model, scenario, error));
    analyse_scenario(report, scenario, model, &choice);
    if (args->layers)
        report_compare_layers(report, model, &scenario->focus);
    add_model_input(args, report, args->positional[0], sha256);
    TRY(find_layer(model, args->layer, &layer, error));
    if (args->layer)
        report_keep_layer(report, layer);
    if (args->balance)
        report_explain_balance(report, model, layer);
    return add_samples(args, report, scenario, model, &choice, error);
}

static int run(const struct args *args)
{
    struct diagnostics diagnostics = { 0 };
    struct error error = { 0 };
    struct scenario scenario = { 0 };
    struct model model = { 0 };
    struct report report = { 0 };
    int code;

    if (prepare(args, &model, &scenario, &report, &diagnostics, &error))
        code = deliver(args, &report, NULL);
    else
        code = complain_all(&diagnostics, &error);
    report_done(&report);
    scenario_done(&scenario);
    model_done(&model);
    diagnostics_done(&diagnostics);
    return code;
}

const struct command command_measure = {
    .name = "measure",
    .summary = "Measure the cohesion of a model as it stands.",
    .usage = "measure MODEL [options]",
    .examples = "  entente measure models/barbell.json\n"
                "  entente measure models/russia-iran-2024.json --bloc axis --pair russia,iran\n"
                "  entente measure models/barbell.json --set n2,n4\n"
                "  entente measure models/great-powers.json --at 1907 --actors\n"
                "  entente measure models/great-powers.json --at 1906 --balance\n"
                "  entente measure models/russia-iran-2024.json --bloc axis --samples 10000\n",
    .least = 1,
    .most = 1,
    .options = options,
    .run = run,
};
