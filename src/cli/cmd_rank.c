/*
 * cmd_rank.c - entente rank: what every single collapse would cost.
 */
#include "analysis/ranking_sample.h"
#include "cli/command.h"
#include "cli/foreign.h"
#include "cli/naming.h"
#include "cli/progress.h"
#include "cli/sampled.h"
#include "cli/session.h"
#include "cli/views.h"
#include "output/ranking_write.h"

enum { ROWS_SHOWN = 20 };

static const struct option *const options[] = {
    &option_of,     &option_by,      &option_top,       &option_layer,      &option_bloc,         &option_among,
    &option_only,   &option_group,   &option_file,      &option_at,         &option_format,       &option_json,
    &option_all,    &option_samples, &option_raw,       &option_seed,       &option_distribution, &option_threads,
    &option_colour, &option_quiet,   &option_max_input, OPTIONS_OF_FORMATS, &option_help,         NULL,
};

static bool choose_unit(const struct args *args, enum rank_unit *unit, struct error *error)
{
    *unit = args->of ? rank_unit_find(args->of) : RANK_ACTORS;
    return *unit < RANK_UNIT_COUNT ||
           error_set(error, ERROR_USAGE, "'--of' takes actors, ties, pacts or layers, not '%s'", args->of);
}

/* Those chosen, and the one to sort by. */
static bool choose_measures(const struct args *args, struct measure_choice *choice, const struct measure **by,
                            struct error *error)
{
    if (args->only || args->group || args->all)
        TRY(measure_choice_parse(choice, args->only, args->group, args->all, error));
    else
        ranking_usual_choice(choice);
    if (args->by)
        TRY(measure_choice_add(choice, args->by, by, error));
    if (args->by ? (*by)->scope != SCOPE_NETWORK : !ranking_usual_measure(choice))
        return error_set(error, ERROR_USAGE, "%s%s%s; 'entente list measures' says which are",
                         args->by ? "'" : "none of these is a measure of the network", args->by ? args->by : "",
                         args->by ? "' is no measure of the network" : "");
    return true;
}

static bool rank(const struct args *args, struct ranking *ranking, struct diagnostics *diagnostics, struct error *error)
{
    struct scenario scenario = { .focus.bloc = -1 };
    struct rank_question question = { .scenario = &scenario, .threads = threads_of(args) };
    struct measure_choice choice;
    struct sample_set set;
    struct progress_bar bar;
    struct model model = { 0 };
    char sha256[65];
    bool good;

    TRY(views_can_write(args, true, error) && choose_unit(args, &question.unit, error) &&
        choose_measures(args, &choice, &question.by, error) && read_sample_set(args, &set, error));
    question.choice = &choice;
    question.model = &model;
    progress_bar_init(&bar);
    question.progress = progress_bar_progress(&bar, args->quiet);
    good = read_model(args, &model, sha256, diagnostics, error) &&
           find_layer(&model, args->layer, &question.layer, error) &&
           read_focus_options(args, &model, &scenario, error);
    if (good) {
        scenario.title = model.title;
        ranking_init(ranking, &question);
        add_model_input(args, &ranking->report, args->positional[0], sha256);
        good = set.count == 0 || ranking_sample(ranking, &question, &set, error);
    }
    progress_bar_done(&bar);
    scenario_done(&scenario);
    model_done(&model);
    return good;
}

static void write_tables_of(const void *subject, int shown, struct table_list *list)
{
    ranking_tables(list, subject, shown);
}

static void write_json(const void *subject, struct text *out)
{
    ranking_write_json(subject, out);
}

static void write_csv(const void *subject, struct text *out)
{
    ranking_write_csv(subject, out);
}

static void write_chart(const void *subject, int shown, struct text *out)
{
    ranking_write_chart(subject, shown, LANGUAGE_ENGLISH, out);
}

static int run(const struct args *args)
{
    struct diagnostics diagnostics = { 0 };
    struct error error = { 0 };
    struct ranking ranking = { 0 };
    struct views views = {
        &ranking.report, &ranking, write_tables_of, write_json, write_csv, write_chart, ROWS_SHOWN,
    };
    int code =
        rank(args, &ranking, &diagnostics, &error) ? deliver_views(args, &views) : complain_all(&diagnostics, &error);

    ranking_done(&ranking);
    diagnostics_done(&diagnostics);
    return code;
}

const struct command command_rank = {
    .name = "rank",
    .summary = "Let every actor (tie, pact, layer) fall by itself, and list what each costs, worst first.",
    .usage = "rank MODEL [--of actors|ties|pacts|layers] [options]",
    .examples = "  entente rank models/russia-iran-2024.json --bloc axis\n"
                "  entente rank models/russia-iran-2024.json --by connectedness -o rank.svg\n"
                "  entente rank models/warsaw-pact-1989.json --of pacts\n"
                "  entente rank models/great-powers.json --at 1907 --only efficiency,frustration --json\n"
                "  entente rank models/russia-iran-2024.json --bloc axis --samples 10000\n",
    .about = "Each row is what 'entente collapse MODEL ACTOR' would say, reliance and pacts included. Without --only: "
             "efficiency,\n"
             "connectedness, largest_component, total_strength and algebraic_connectivity. With --samples every judged "
             "number is\n"
             "drawn anew each time: what each costs and its rank then, and how often nothing costs more.",
    .least = 1,
    .most = 1,
    .options = options,
    .run = run,
};
