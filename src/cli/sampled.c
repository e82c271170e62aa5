/*
 * sampled.c - how sure a report is, for the commands that take --samples.
 */
#include "cli/sampled.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/null.h"
#include "analysis/sample/choices.h"
#include "analysis/sample/drivers.h"
#include "analysis/sample/dropout.h"
#include "analysis/sample/sampling.h"
#include "cli/progress.h"
#include "cli/session.h"
#include "output/tables.h"
#include "scenario/step.h"

/* A whole number of at most nine digits, not 0, followed by 'end'; NULL if there is none. */
static const char *read_number(const char *text, long *number)
{
    size_t digits = strspn(text, "0123456789");

    *number = strtol(text, NULL, 10);
    return digits > 0 && digits <= 9 && *number > 0 ? text + digits : NULL;
}

bool read_sample_range(const struct args *args, struct sample_range *range, struct error *error)
{
    long first = 1, last;
    const char *rest = read_number(args->samples, &last);

    if (rest && strncmp(rest, "..", 2) == 0) {
        first = last;
        rest = read_number(rest + 2, &last);
    }
    if (!rest || *rest || last < first)
        return error_set(error, ERROR_USAGE,
                         "'--samples' takes a number such as 10000 or numbers such as 1..5000, not '%s'",
                         args->samples);
    *range = (struct sample_range){ first - 1, last - first + 1 };
    return true;
}

bool read_distribution(const struct args *args, enum distribution *distribution, struct error *error)
{
    *distribution = args->distribution ? distribution_find(args->distribution) : DISTRIBUTION_PERT;
    return *distribution < DISTRIBUTION_COUNT ||
           error_set(error, ERROR_USAGE, "'--distribution' takes pert, triangular or uniform, not '%s'",
                     args->distribution);
}

uint64_t seed_of(const struct args *args)
{
    return args->seed > 0 ? args->seed : 1;
}

bool read_sample_set(const struct args *args, struct sample_set *set, struct error *error)
{
    struct sample_range range = { 0 };

    *set = (struct sample_set){ .seed = seed_of(args), .raw = args->exchange };
    TRY((!args->samples || read_sample_range(args, &range, error)) &&
        read_distribution(args, &set->distribution, error));
    set->from = range.from;
    set->count = range.count;
    return true;
}

/* What the claims rest on, and which of our choices they depend on. */
static void add_dropouts(struct report *report, const struct scenario *scenario, const struct model *model,
                         const struct measure_choice *choice)
{
    struct sampling *sampling = report->sampling;

    if (!report->claims)
        return;
    sampling->dropouts = arena_alloc(&report->arena, sizeof *sampling->dropouts);
    sampling->choices = arena_alloc(&report->arena, sizeof *sampling->choices);
    dropouts_init(sampling->dropouts, report, scenario, model, choice);
    choices_vary(sampling->choices, report, scenario, model, choice);
}

/* Draws the samples, and looks at what they come to and what drives it; each has a bar of its own. */
static bool find_samples(struct report *report, struct sampling_question *question, const struct args *args,
                         struct error *error)
{
    struct progress_bar bar;
    struct samples samples;
    bool good;

    progress_bar_init(&bar);
    question->progress = progress_bar_progress(&bar, args->quiet);
    good = samples_draw(&samples, report, question, error) &&
           (args->raw || report_sum_samples(report, &samples, question, error));
    progress_bar_done(&bar);
    if (good && !args->raw) {
        progress_bar_init(&bar);
        good = report_find_drivers(report, &samples, question, (int)args->sobol, error);
        progress_bar_done(&bar);
    }
    samples_done(&samples);
    return good;
}

bool add_samples(const struct args *args, struct report *report, const struct scenario *scenario,
                 const struct model *model, const struct measure_choice *choice, struct error *error)
{
    struct measure_choice combined = *choice, by_layer;
    struct sampling_question question = {
        .model = model,
        .scenario = scenario,
        .choice = &combined,
        .by_layer = &by_layer,
        .seed = seed_of(args),
        .processes = threads_of(args),
        .raw = args->exchange,
    };
    struct sample_range range;

    if (!args->samples && (args->sobol > 0 || args->distribution))
        return error_set(error, ERROR_USAGE, "'--%s' needs '--samples'", args->sobol > 0 ? "sobol" : "distribution");
    if (!args->samples)
        return true;
    TRY(read_sample_range(args, &range, error) && read_distribution(args, &question.distribution, error));
    tables_narrow(&combined, &by_layer);
    question.from = range.from;
    question.count = range.count;
    TRY(find_samples(report, &question, args, error));
    if (!args->raw)
        add_dropouts(report, scenario, model, choice);
    return true;
}

/* The model's actors that steps let collapse, each once; their count. 'fallen' has room for all. */
static int list_fallen(const struct scenario *scenario, const struct model *model, int *fallen)
{
    const struct step_kind *collapse = step_kind_find("collapse");
    AUTO_FREE bool *named = mem_array((size_t)model->actor_count, sizeof *named);
    int count = 0;

    for (int p = 0; p < scenario->phase_count; p++) {
        for (int i = 0; i < scenario->phases[p].step_count; i++) {
            const struct step *step = &scenario->phases[p].steps[i];

            if (step->kind != collapse || step->actor >= model->actor_count || named[step->actor])
                continue;
            named[step->actor] = true;
            fallen[count++] = step->actor;
        }
    }
    return count;
}

void add_null(const struct args *args, struct report *report, const struct scenario *scenario,
              const struct model *model)
{
    AUTO_FREE int *fallen = mem_array((size_t)model->actor_count, sizeof *fallen);
    struct null_question question = {
        .model = model,
        .scenario = scenario,
        .fallen = fallen,
        .fallen_count = args->rewire > 0 ? list_fallen(scenario, model, fallen) : 0,
        .layer = LAYER_COMBINED,
        .rewirings = (int)args->rewire,
        .seed = seed_of(args),
        .threads = threads_of(args),
    };
    struct progress_bar bar;

    if (args->rewire > 0 && question.fallen_count == 0)
        fprintf(stderr, "entente: warning: '--rewire' without effect: no step lets anybody of the model collapse\n");
    if (question.fallen_count == 0 || args->raw)
        return;
    progress_bar_init(&bar);
    question.progress = progress_bar_progress(&bar, args->quiet);
    report->null = arena_alloc(&report->arena, sizeof *report->null);
    null_compare(report->null, &question);
    progress_bar_done(&bar);
}
