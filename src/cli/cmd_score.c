/*
 * cmd_score.c - entente score: what scenarios foretold, against what was observed.
 */
#include <string.h>

#include "analysis/analyse.h"
#include "analysis/score.h"
#include "cli/command.h"
#include "cli/session.h"
#include "output/score_write.h"

static const struct option *const options[] = {
    &option_format, &option_json, &option_colour, &option_max_input, OPTIONS_OF_FORMATS, &option_help, NULL,
};

static int complain_unobserved(const char *path)
{
    struct error error = { 0 };

    error_set(&error, ERROR_MISSING, "'%s' names no model that was 'observed'", path);
    return complain(&error);
}

/* Files go by their own name, as in results. */
static const char *own_name(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash ? slash + 1 : path;
}

static int add_scenario(const struct args *args, const char *path, struct score *score)
{
    struct scenario_source source = { .path = path, .max_input = args->max_input, .translator = args->translator };
    struct diagnostics diagnostics = { 0 };
    struct error error = { 0 };
    struct scenario scenario;
    struct report report;
    struct model model;
    bool good = scenario_read(&scenario, &model, &source, &diagnostics, &error);
    int code = 0;

    scenario_source_done(&source);
    if (!good)
        return complain_all(&diagnostics, &error);
    if (scenario.observed) {
        analyse_drawing(&report, &scenario, &model);
        score_add(score, own_name(path), &report);
        report_done(&report);
    } else {
        code = complain_unobserved(path);
    }
    scenario_done(&scenario);
    model_done(&model);
    diagnostics_done(&diagnostics);
    return code;
}

static void write_score(const struct args *args, const struct score *score, enum format format, struct text *out)
{
    struct table table;

    if (format == FORMAT_JSON) {
        score_write_json(score, out);
        return;
    }
    if (format == FORMAT_CSV) {
        score_write_csv(score, out);
        return;
    }
    score_table(score, &table);
    if (format == FORMAT_MARKDOWN)
        table_write_markdown(&table, out);
    else
        table_write_text(&table, wants_colour(args), out);
    table_done(&table);
}

static int run(const struct args *args)
{
    struct score score = { 0 };
    struct error error = { 0 };
    AUTO_TEXT text = { 0 };
    enum format format;
    int code = 0;

    if (!choose_format(args, &format, &error))
        return complain(&error);
    for (int i = 0; i < args->positional_count; i++) {
        int one = add_scenario(args, args->positional[i], &score);

        code = code ? code : one;
    }
    if (code == 0) {
        write_score(args, &score, format, &text);
        code = print(&text);
    }
    score_done(&score);
    return code;
}

const struct command command_score = {
    .name = "score",
    .summary = "Score what scenarios foretold about ties against what was observed, one row each.",
    .usage = "score SCENARIO... [options]",
    .examples = "  entente score examples/warsaw-pact-1991.json\n"
                "  entente score cases/*.json --format csv > scores.csv\n",
    .about =
        "Each SCENARIO names a second model as \"observed\". Beside what its last phase leaves stand three ways of\n"
        "foretelling that it has to beat: delete only, every shared tie lost, and the base rate.",
    .least = 1,
    .most = POSITIONAL_MAX,
    .options = options,
    .run = run,
};
