/*
 * cmd_check.c - entente check: all mistakes and doubts of files at once.
 */
#include "cli/command.h"
#include "cli/session.h"
#include "model/read.h"

static const struct option *const options[] = { &option_at,         &option_max_input, &option_quiet,
                                                OPTIONS_OF_FORMATS, &option_help,      NULL };

static void check_scenario(const struct args *args, const char *path, struct input_file *input,
                           struct diagnostics *diagnostics, struct error *error)
{
    struct scenario_source source = {
        .path = path, .at = args->at, .max_input = args->max_input, .translator = args->translator
    };
    struct scenario scenario;
    struct model model;

    if (scenario_parse(&scenario, &model, &source, input->text, input->length, diagnostics, error)) {
        scenario_done(&scenario);
        model_done(&model);
    }
    scenario_source_done(&source);
}

static void check_model(const struct args *args, const char *path, struct input_file *input,
                        struct diagnostics *diagnostics)
{
    struct model model;

    if (model_parse_any(&model, path, input->text, input->length, args->translator, diagnostics))
        model_done(&model);
}

static int check_file(const struct args *args, const char *path, struct text *out)
{
    struct diagnostics diagnostics = { .wants_warnings = true };
    struct error error = { 0 };
    struct input_file input;

    if (!read_input(args, path, &input, &error))
        return complain(&error);
    if (input.is_scenario)
        check_scenario(args, path, &input, &diagnostics, &error);
    else
        check_model(args, path, &input, &diagnostics);
    if (diagnostics.error_count == 0 && error.kind == ERROR_NONE && !args->quiet) {
        text_add_visible(out, path);
        text_addf(out, ": good%s\n", diagnostics.warning_count ? ", with doubts" : "");
    }
    return complain_all(&diagnostics, &error);
}

static int run(const struct args *args)
{
    AUTO_TEXT out = { 0 };
    int code = 0;

    for (int i = 0; i < args->positional_count; i++) {
        int one = check_file(args, args->positional[i], &out);

        code = code ? code : one;
    }
    return print(&out) ? 74 : code;
}

const struct command command_check = {
    .name = "check",
    .summary = "Find all mistakes of models and scenarios at once, and what is legal but doubtful.",
    .usage = "check FILE... [options]",
    .examples = "  entente check models/russia-iran-2024.json examples/syria-collapse.json\n",
    .about =
        "Mistakes are errors (exit 65); doubts are warnings: ties without a source, both signs in one layer, actors\n"
        "without ties, strengths above 1, ties that are not valid at the model's date.",
    .least = 1,
    .most = POSITIONAL_MAX,
    .options = options,
    .run = run,
};
