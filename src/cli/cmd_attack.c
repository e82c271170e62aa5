/*
 * cmd_attack.c - entente attack: what is left while actors fall one after another.
 */
#include <string.h>

#include "analysis/attack_sample.h"
#include "cli/command.h"
#include "cli/foreign.h"
#include "cli/naming.h"
#include "cli/progress.h"
#include "cli/sampled.h"
#include "cli/session.h"
#include "cli/views.h"
#include "output/attack_write.h"

enum { ROWS_SHOWN = 20, REPEAT_MOST = 100000, STATES_MOST = 20000000 };

static const struct option *const options[] = {
    &option_order,        &option_static,   &option_repeat,    &option_samples,    &option_raw,   &option_seed,
    &option_distribution, &option_collapse, &option_layer,     &option_bloc,       &option_among, &option_at,
    &option_file,         &option_format,   &option_json,      &option_top,        &option_force, &option_threads,
    &option_colour,       &option_quiet,    &option_max_input, OPTIONS_OF_FORMATS, &option_help,  NULL,
};

/* Each of a list of ids is an actor that is there, in the focus, and named once. */
static bool parse_list(const struct args *args, const struct model *model, const struct scenario *scenario, int *list,
                       int *count, struct error *error)
{
    AUTO_FREE char *copy = mem_dup(args->order);
    AUTO_FREE bool *is_in_focus = focus_members(&scenario->focus, model);
    char *rest = copy, *id;
    int actor;

    *count = 0;
    while ((id = strsep(&rest, ","))) {
        TRY(find_actor(model, id, &actor, error));
        for (int i = 0; i < *count; i++)
            if (list[i] == actor)
                return error_set(error, ERROR_USAGE, "'%s' is named twice", id);
        if (!is_in_focus[actor] || !model->actors[actor].present)
            return error_set(error, ERROR_USAGE, "'%s' is %s", id,
                             is_in_focus[actor] ? "not there at this date" : "not in the focus");
        list[(*count)++] = actor;
    }
    return true;
}

/* A rule, 'random', or a list of actors; 'list' has room for all actors. */
static bool choose_order(const struct args *args, const struct model *model, struct attack_question *question,
                         int *list, struct error *error)
{
    struct error unknown = { 0 };
    const char *nearest;
    int actor;

    if (args->repeat > REPEAT_MOST)
        return error_set(error, ERROR_USAGE, "'--repeat' takes at most %d", REPEAT_MOST);
    question->rule = order_rule_find(args->order);
    if (args->fixed_order && !question->rule)
        return error_set(error, ERROR_USAGE, "'--static' goes with an order that is counted only");
    if (args->repeat && args->samples)
        return error_set(error, ERROR_USAGE, "'--repeat' does not go with '--samples', which draws one order each");
    if (strcmp(args->order, "random") == 0) {
        question->repeat = args->repeat ? (int)args->repeat : ATTACK_REPEAT;
        return (long)question->repeat * (model->actor_count + 1) <= STATES_MOST ||
               error_set(error, ERROR_USAGE, "'--repeat' takes at most %d for so many actors",
                         STATES_MOST / (model->actor_count + 1));
    }
    if (args->repeat || (args->seed && !args->samples))
        return error_set(error, ERROR_USAGE, "'--repeat' and '--seed' go with '--order random' only");
    if (question->rule)
        return question->rule->limit == 0 || model->actor_count <= question->rule->limit ||
               error_set(error, ERROR_USAGE, "the order '%s' takes at most %d actors", args->order,
                         question->rule->limit);
    if (!strchr(args->order, ',') && !find_actor(model, args->order, &actor, &unknown)) {
        nearest = order_rule_nearest(args->order);
        return error_set(error, ERROR_USAGE, "'%s' is neither an order nor an actor%s%s%s", args->order,
                         nearest ? "; did you mean '" : "", nearest ? nearest : "", nearest ? "'?" : "");
    }
    question->list = list;
    return parse_list(args, model, question->scenario, list, &question->list_count, error);
}

static bool run_attack(const struct args *args, struct model *model, struct scenario *scenario, struct attack *attack,
                       struct diagnostics *diagnostics, struct error *error)
{
    struct attack_question question = {
        .model = model,
        .scenario = scenario,
        .seed = args->seed ? args->seed : 1,
        .fixed_order = args->fixed_order,
        .collapse = args->with_collapse,
        .forced = args->all,
        .threads = threads_of(args),
    };
    AUTO_FREE int *list = NULL;
    struct sample_set set;
    struct progress_bar bar;
    char sha256[65];
    bool good;

    if (!args->order)
        return error_set(error, ERROR_USAGE,
                         "say who falls first: --order degree, strength, betweenness, closeness, "
                         "vulnerability, random or A,B,…");
    TRY(views_can_write(args, true, error) && read_sample_set(args, &set, error) &&
        read_model(args, model, sha256, diagnostics, error) && find_layer(model, args->layer, &question.layer, error) &&
        read_focus_options(args, model, scenario, error));
    list = mem_array((size_t)model->actor_count, sizeof *list);
    TRY(choose_order(args, model, &question, list, error));
    scenario->title = model->title;
    progress_bar_init(&bar);
    question.progress = progress_bar_progress(&bar, args->quiet);
    attack_init(attack, &question);
    add_model_input(args, &attack->report, args->positional[0], sha256);
    good = set.count == 0 || attack_sample(attack, &question, &set, error);
    progress_bar_done(&bar);
    return good;
}

static void write_tables_of(const void *subject, int shown, struct table_list *list)
{
    attack_tables(list, subject, shown);
}

static void write_json(const void *subject, struct text *out)
{
    attack_write_json(subject, out);
}

static void write_csv(const void *subject, struct text *out)
{
    attack_write_csv(subject, out);
}

static void write_chart(const void *subject, int shown, struct text *out)
{
    (void)shown;
    attack_write_chart(subject, out);
}

static int run(const struct args *args)
{
    struct scenario scenario = { .focus.bloc = -1 };
    struct diagnostics diagnostics = { 0 };
    struct error error = { 0 };
    struct attack attack = { 0 };
    struct model model = { 0 };
    struct views views = {
        &attack.report, &attack, write_tables_of, write_json, write_csv, write_chart, ROWS_SHOWN,
    };
    int code = run_attack(args, &model, &scenario, &attack, &diagnostics, &error) ? deliver_views(args, &views)
                                                                                  : complain_all(&diagnostics, &error);

    attack_done(&attack);
    scenario_done(&scenario);
    model_done(&model);
    diagnostics_done(&diagnostics);
    return code;
}

const struct command command_attack = {
    .name = "attack",
    .summary = "Let actors fall one after another, and follow what is left.",
    .usage = "attack MODEL --order degree|strength|betweenness|closeness|vulnerability|random|A,B,… [options]",
    .examples = "  entente attack models/great-powers.json --order degree\n"
                "  entente attack models/russia-iran-2024.json --bloc axis --order vulnerability --collapse\n"
                "  entente attack models/russia-iran-2024.json --order random --repeat 1000 --seed 7 -o random.svg\n"
                "  entente attack models/russia-iran-2024.json --order syria,hezbollah,hamas --format csv\n"
                "  entente attack models/russia-iran-2024.json --order strength --samples 1000 -o sure.svg\n",
    .about = "Shown is the share left of the largest component, of efficiency and of support strength after each fall, "
             "their mean\n"
             "over all falls (robustness R), and after how many falls no component holds half of the actors. An order "
             "is counted\n"
             "anew among those left after each fall, unless --static. With --samples every judged number is drawn anew "
             "each time,\n"
             "the order is counted in the model drawn, and a random order is drawn with the sample.",
    .least = 1,
    .most = 1,
    .options = options,
    .run = run,
};
