/*
 * cmd_keyplayers.c - entente keyplayers: whose joint loss splits most, or from whom most are near.
 */
#include <string.h>

#include "analysis/keyplayers.h"
#include "cli/command.h"
#include "cli/foreign.h"
#include "cli/naming.h"
#include "cli/progress.h"
#include "cli/session.h"
#include "cli/views.h"
#include "output/keyplayers_write.h"

enum { LIMIT_SECONDS = 60 };

static const struct option *const options[] = {
    &option_k,       &option_goal,   &option_limit, &option_layer,     &option_bloc,
    &option_among,   &option_at,     &option_file,  &option_format,    &option_json,
    &option_threads, &option_colour, &option_quiet, &option_max_input, OPTIONS_OF_FORMATS,
    &option_help,    NULL,
};

static bool choose_goal(const struct args *args, enum key_goal *goal, struct error *error)
{
    bool reach = args->goal && strcmp(args->goal, "reach") == 0;

    if (args->goal && !reach && strcmp(args->goal, "fragment") != 0)
        return error_set(error, ERROR_USAGE, "'--goal' takes fragment or reach, not '%s'", args->goal);
    *goal = reach ? KEY_REACH : KEY_FRAGMENT;
    return true;
}

/* The set may not be larger than the focus. */
static bool check_size(const struct args *args, const struct model *model, const struct scenario *scenario,
                       struct error *error)
{
    AUTO_FREE bool *is_in_focus = focus_members(&scenario->focus, model);
    int count = 0;

    for (int i = 0; i < model->actor_count; i++)
        count += is_in_focus[i] && model->actors[i].present;
    if (args->size > (size_t)count)
        return error_set(error, ERROR_USAGE, "a set of %zu is more than the %d actors there are", args->size, count);
    return true;
}

static bool find(const struct args *args, struct model *model, struct scenario *scenario, struct keyplayers *players,
                 struct diagnostics *diagnostics, struct error *error)
{
    struct keyplayers_question question = {
        .model = model,
        .scenario = scenario,
        .k = (int)args->size,
        .effort = (args->limit ? (double)args->limit : LIMIT_SECONDS) * KEY_EFFORT_PER_SECOND,
        .threads = threads_of(args),
    };
    struct progress_bar bar;
    char sha256[65];

    if (args->size == 0)
        return error_set(error, ERROR_USAGE, "say how many actors the set has: -k 2");
    TRY(choose_goal(args, &question.goal, error) && views_can_write(args, false, error) &&
        read_model(args, model, sha256, diagnostics, error) && find_layer(model, args->layer, &question.layer, error) &&
        read_focus_options(args, model, scenario, error));
    TRY(check_size(args, model, scenario, error));
    scenario->title = model->title;
    progress_bar_init(&bar);
    question.progress = progress_bar_progress(&bar, args->quiet);
    keyplayers_init(players, &question);
    add_model_input(args, &players->report, args->positional[0], sha256);
    progress_bar_done(&bar);
    return true;
}

static void write_tables_of(const void *subject, int shown, struct table_list *list)
{
    (void)shown;
    keyplayers_tables(list, subject);
}

static void write_json(const void *subject, struct text *out)
{
    keyplayers_write_json(subject, out);
}

static void write_csv(const void *subject, struct text *out)
{
    keyplayers_write_csv(subject, out);
}

static int run(const struct args *args)
{
    struct scenario scenario = { .focus.bloc = -1 };
    struct diagnostics diagnostics = { 0 };
    struct error error = { 0 };
    struct keyplayers players = { 0 };
    struct model model = { 0 };
    struct views views = {
        .report = &players.report, .subject = &players, .tables = write_tables_of, .json = write_json, .csv = write_csv
    };
    int code = find(args, &model, &scenario, &players, &diagnostics, &error) ? deliver_views(args, &views)
                                                                             : complain_all(&diagnostics, &error);

    keyplayers_done(&players);
    scenario_done(&scenario);
    model_done(&model);
    diagnostics_done(&diagnostics);
    return code;
}

const struct command command_keyplayers = {
    .name = "keyplayers",
    .summary = "Find the actors whose joint loss splits the network most, or from whom most are near.",
    .usage = "keyplayers MODEL -k K [--goal fragment|reach] [options]",
    .examples = "  entente keyplayers models/russia-iran-2024.json -k 2\n"
                "  entente keyplayers models/russia-iran-2024.json -k 3 --goal reach --json\n"
                "  entente keyplayers models/great-powers.json --at 1907 -k 2 --goal reach\n",
    .about = "The set is the best there is, which is proved unless the work would take longer than --limit; then it is "
             "said how much\n"
             "better another set could be. Shown are also what its joint collapse does, and who is worse together than "
             "apart.",
    .least = 1,
    .most = 1,
    .options = options,
    .run = run,
};
