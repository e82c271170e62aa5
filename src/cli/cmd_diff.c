/*
 * cmd_diff.c - entente diff: two models beside each other.
 */
#include "analysis/analyse.h"
#include "analysis/difference.h"
#include "cli/command.h"
#include "cli/foreign.h"
#include "cli/naming.h"
#include "cli/session.h"
#include "cli/views.h"
#include "output/difference_write.h"

enum { SHOWN = 40 };

static const struct option option_assert_same = { 0,           "assert",
                                                  OPTION_FLAG, offsetof(struct args, must_hold),
                                                  NULL,        "exit 1 if they differ" };
static const struct option *const options[] = {
    &option_assert_same, &option_layer, &option_bloc,      &option_only, &option_group, &option_all,
    &option_at,          &option_top,   &option_format,    &option_json, &option_file,  &option_from,
    &option_colour,      &option_quiet, &option_max_input, &option_help, NULL,
};

/* One of the two models, and what is measured of it. */
struct side {
    struct model model;
    struct scenario scenario;
    struct report report;
    int layer;
};

static void side_done(struct side *side)
{
    report_done(&side->report);
    scenario_done(&side->scenario);
    model_done(&side->model);
}

static bool choose_measures(const struct args *args, struct measure_choice *choice, struct error *error)
{
    TRY(measure_choice_parse(choice, args->only, args->group, args->all, error));
    for (int i = 0; measures[i]; i++)
        choice->wanted[i] = choice->wanted[i] && measures[i]->scope == SCOPE_NETWORK;
    choice->narrowed = true;
    return true;
}

static bool prepare_side(struct args args, const char *path, const struct measure_choice *choice, struct side *side,
                         struct diagnostics *diagnostics, struct error *error)
{
    char sha256[65];

    args.positional[0] = path;
    TRY(read_model(&args, &side->model, sha256, diagnostics, error));
    side->scenario.focus.bloc = -1;
    side->scenario.title = side->model.title;
    TRY(read_focus_options(&args, &side->model, &side->scenario, error) &&
        find_layer(&side->model, args.layer, &side->layer, error));
    analyse_scenario(&side->report, &side->scenario, &side->model, choice);
    add_model_input(&args, &side->report, path, sha256);
    return true;
}

static bool prepare(const struct args *args, struct side sides[2], struct diagnostics *diagnostics, struct error *error)
{
    struct measure_choice choice;

    TRY(views_can_write(args, false, error) && choose_measures(args, &choice, error));
    for (int i = 0; i < 2; i++)
        TRY(prepare_side(*args, args->positional[i], &choice, &sides[i], diagnostics, error));
    return true;
}

static void write_tables_of(const void *subject, int shown, struct table_list *list)
{
    difference_tables(list, subject, shown);
}

static void write_json(const void *subject, struct text *out)
{
    difference_write_json(subject, out);
}

static void write_csv(const void *subject, struct text *out)
{
    difference_write_csv(subject, out);
}

static int show(const struct args *args, const struct side sides[2])
{
    struct differences differences;
    struct difference_view view = {
        .differences = &differences,
        .reports = { &sides[0].report, &sides[1].report },
        .layers = { sides[0].layer, sides[1].layer },
    };
    struct views views = {
        .subject = &view, .tables = write_tables_of, .json = write_json, .csv = write_csv, .shown = SHOWN
    };
    bool differ;
    int code;

    differences_find(&differences, &sides[0].model, &sides[1].model, args->at != NULL);
    differ = differences.count > 0;
    code = deliver_views(args, &views);
    differences_done(&differences);
    return code ? code : args->must_hold && differ;
}

static int run(const struct args *args)
{
    struct diagnostics diagnostics = { 0 };
    struct error error = { 0 };
    struct side sides[2] = { 0 };
    int code = prepare(args, sides, &diagnostics, &error) ? show(args, sides) : complain_all(&diagnostics, &error);

    side_done(&sides[0]);
    side_done(&sides[1]);
    diagnostics_done(&diagnostics);
    return code;
}

const struct command command_diff = {
    .name = "diff",
    .summary = "Lay two models beside each other: what was added, removed and changed, and what cohesion makes of it.",
    .usage = "diff BEFORE AFTER [options]",
    .examples = "  entente diff models/warsaw-pact-1989.json models/central-europe-1992.json\n"
                "  entente diff old.json new.json --only efficiency,density --json\n"
                "  entente diff --assert old.json new.json\n",
    .about = "Actors, layers, blocs, sources and pacts are matched by id; ties by ends, layer, kind and direction. The "
             "files\n"
             "are compared as a whole, or, with --at, what is there on that date. Measures are those of the network.",
    .least = 2,
    .most = 2,
    .options = options,
    .run = run,
};
