/*
 * cmd_check.c - entente check: all mistakes and doubts of files at once.
 */
#include "cli/command.h"
#include "cli/session.h"

static const struct option *const options[] = { &option_at,         &option_max_input, &option_quiet,
                                                OPTIONS_OF_FORMATS, &option_help,      NULL };

static int check_file(const struct args *args, const char *path, struct text *out)
{
    struct diagnostics diagnostics = { .wants_warnings = true };
    struct error error = { 0 };
    struct input_file input;

    if (!read_input(args, path, &input, &error))
        return complain(&error);
    if (check_input(args, path, &input, &diagnostics, &error) && !args->quiet) {
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
        "without ties, strengths above 1, ties that are not valid at the model's date, phases dated before\n"
        "what they build on, names of tables that differ by little.",
    .least = 1,
    .most = POSITIONAL_MAX,
    .options = options,
    .run = run,
};
