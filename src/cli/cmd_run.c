/*
 * cmd_run.c - entente run: a scenario from beginning to end.
 */
#include <stdio.h>

#include "analysis/analyse.h"
#include "analysis/claims.h"
#include "cli/foreign.h"
#include "cli/raw_words.h"
#include "cli/sampled.h"
#include "cli/session.h"
#include "output/tables.h"

static const struct option *const options[] = {
    &option_output,    &option_format, &option_json,  &option_details,      &option_log,      &option_assert,
    &option_only,      &option_group,  &option_all,   &option_at,           &option_samples,  &option_rewire,
    &option_sobol,     &option_raw,    &option_seed,  &option_distribution, &option_threads,  &option_colour,
    &option_max_input, &option_quiet,  &option_theme, &option_layout_from,  &option_language, OPTIONS_OF_FORMATS,
    &option_help,      NULL,
};

/* The exit code that --assert asks for, and a line that says why. */
static int assert_claims(const struct report *report)
{
    int count = claims_not_holding(report);

    if (!report->claims)
        fprintf(stderr, "entente: warning: '--assert' without effect: the scenario states no claims\n");
    else if (count > 0)
        fprintf(stderr, "entente: %d of %d claims do not hold\n", count, report->claims->claim_count);
    return count > 0;
}

static int report_scenario(const struct args *args, const struct scenario_source *source,
                           const struct scenario *scenario, const struct model *model,
                           const struct drawing_options *pictures)
{
    struct measure_choice choice, by_layer;
    struct error error = { 0 };
    struct report report;
    int code;

    if (!measure_choice_parse(&choice, args->only, args->group, args->all, &error))
        return complain(&error);
    if (wants_tables_only(args)) {
        tables_narrow(&choice, &by_layer);
        analyse_for_tables(&report, scenario, model, &choice, &by_layer);
    } else {
        analyse_scenario(&report, scenario, model, &choice);
    }
    report.shows_all_phases = args->details;
    if (!add_samples(args, &report, scenario, model, &choice, &error)) {
        report_done(&report);
        return complain(&error);
    }
    add_null(args, &report, scenario, model);
    report_add_input(&report, "scenario", source->path, source->scenario_sha256);
    add_model_input(args, &report, source->model_path, source->model_sha256);
    if (source->observed_path)
        report_add_input(&report, "observed", source->observed_path, source->observed_sha256);
    report_add_command(&report, args, "run");
    complete_for_page(args, &report, scenario, model);
    code = deliver(args, &report, pictures);
    if (code == 0 && args->must_hold)
        code = assert_claims(&report);
    report_done(&report);
    return code;
}

static int run(const struct args *args)
{
    struct scenario_source source = {
        .path = args->positional[0],
        .at = args->at,
        .max_input = args->max_input,
        .translator = args->translator,
        .store = store_of(args),
    };
    struct diagnostics diagnostics = { 0 };
    struct error error = { 0 };
    struct drawing_options pictures;
    struct scenario scenario;
    struct places places;
    struct model model;
    int code;

    if (!read_drawing_options(args, &places, &pictures, &diagnostics, &error) ||
        !scenario_read(&scenario, &model, &source, &diagnostics, &error)) {
        scenario_source_done(&source);
        places_done(&places);
        return complain_all(&diagnostics, &error);
    }
    code = report_scenario(args, &source, &scenario, &model, &pictures);
    scenario_source_done(&source);
    places_done(&places);
    scenario_done(&scenario);
    model_done(&model);
    diagnostics_done(&diagnostics);
    return code;
}

const struct command command_run = {
    .name = "run",
    .summary = "Play a scenario: cohesion before and after, where the loss comes from, and diagrams.",
    .usage = "run SCENARIO [-o FOLDER] [options]",
    .examples = "  entente run examples/syria-collapse.json\n"
                "  entente run examples/syria-collapse.json -o out\n"
                "  entente run examples/syria-collapse.json --json > result.json\n"
                "  entente run examples/syria-collapse.json --samples 10000 -o out\n"
                "  entente run examples/syria-collapse.json --assert -q > /dev/null || echo refuted\n",
    .about =
        "With -o the folder gets report.html (a page to hand on), result.json, tables as CSV, and every phase and the\n"
        "difference as DOT, SVG and PNG, all on one layout. SCENARIO may be '-' for standard input. What the scenario\n"
        "claims is checked first: see 'entente help claims'. --samples draws every number that has a range or a grade\n"
        "again and again, and says how sure figures and claims are, what drives them and what they rest on.",
    .least = 1,
    .most = 1,
    .options = options,
    .run = run,
};
