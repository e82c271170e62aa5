/*
 * cmd_collapse.c - entente collapse: actors fall, without a scenario file.
 */
#include "analysis/analyse.h"
#include "cli/foreign.h"
#include "cli/naming.h"
#include "cli/raw_words.h"
#include "cli/sampled.h"
#include "cli/session.h"

static const struct option *const options[] = {
    &option_output,     &option_format,    &option_json,   &option_bloc,  &option_among,       &option_pair,
    &option_log,        &option_only,      &option_group,  &option_all,   &option_at,          &option_colour,
    &option_samples,    &option_raw,       &option_rewire, &option_sobol, &option_seed,        &option_distribution,
    &option_threads,    &option_max_input, &option_quiet,  &option_theme, &option_layout_from, &option_language,
    OPTIONS_OF_FORMATS, &option_help,      NULL,
};

/* The actors to fall, each there and named once. */
static bool find_fallen(const struct args *args, const struct model *model, int *actors, struct error *error)
{
    for (int i = 1; i < args->positional_count; i++) {
        const char *id = args->positional[i];

        TRY(find_actor(model, id, &actors[i - 1], error));
        if (!model->actors[actors[i - 1]].present)
            return error_set(error, ERROR_CONTRADICTION, "'%s' is not there at %s", id,
                             model->as_of ? model->as_of : "this date");
        for (int k = 0; k < i - 1; k++)
            if (actors[k] == actors[i - 1])
                return error_set(error, ERROR_USAGE, "'%s' is named twice", id);
    }
    return true;
}

static bool prepare(const struct args *args, struct model *model, struct scenario *scenario,
                    struct measure_choice *choice, char sha256[static 65], struct diagnostics *diagnostics,
                    struct error *error)
{
    int actors[POSITIONAL_MAX];

    TRY(measure_choice_parse(choice, args->only, args->group, args->all, error));
    TRY(read_model(args, model, sha256, diagnostics, error));
    TRY(find_fallen(args, model, actors, error));
    scenario_of_collapses(scenario, model, actors, args->positional_count - 1);
    return read_focus_options(args, model, scenario, error);
}

static int report_collapse(const struct args *args, const struct scenario *scenario, const struct model *model,
                           const struct measure_choice *choice, const char *sha256,
                           const struct drawing_options *pictures)
{
    struct error error = { 0 };
    struct report report;
    int code;

    analyse_scenario(&report, scenario, model, choice);
    add_model_input(args, &report, args->positional[0], sha256);
    if (add_samples(args, &report, scenario, model, choice, &error)) {
        add_null(args, &report, scenario, model);
        report_add_command(&report, args, "collapse");
        complete_for_page(args, &report, scenario, model);
        code = deliver(args, &report, pictures);
    } else {
        code = complain(&error);
    }
    report_done(&report);
    return code;
}

static int run(const struct args *args)
{
    struct diagnostics diagnostics = { 0 };
    struct error error = { 0 };
    struct drawing_options pictures;
    struct scenario scenario = { 0 };
    struct model model = { 0 };
    struct measure_choice choice;
    struct places places;
    char sha256[65];
    int code;

    if (read_drawing_options(args, &places, &pictures, &diagnostics, &error) &&
        prepare(args, &model, &scenario, &choice, sha256, &diagnostics, &error))
        code = report_collapse(args, &scenario, &model, &choice, sha256, &pictures);
    else
        code = complain_all(&diagnostics, &error);
    places_done(&places);
    scenario_done(&scenario);
    model_done(&model);
    diagnostics_done(&diagnostics);
    return code;
}

const struct command command_collapse = {
    .name = "collapse",
    .summary = "Let actors fall together, and compare before and after.",
    .usage = "collapse MODEL ACTOR... [options]",
    .examples = "  entente collapse models/barbell.json n3\n"
                "  entente collapse models/russia-iran-2024.json syria --bloc axis --pair russia,iran\n"
                "  entente collapse models/russia-iran-2024.json syria hezbollah -o out\n"
                "  entente collapse models/russia-iran-2024.json syria --samples 10000 --rewire 1000\n",
    .about = "An actor goes by its id, or by its name in any case (\"Assad's Syria\"); so do layers and blocs.",
    .least = 2,
    .most = POSITIONAL_MAX,
    .options = options,
    .run = run,
};
