/*
 * sampled.c - how sure a report is, for the commands that take --samples.
 */
#include "cli/sampled.h"

#include <stdlib.h>
#include <string.h>

#include "analysis/sample/choices.h"
#include "analysis/sample/dropout.h"
#include "analysis/sample/sampling.h"
#include "cli/progress.h"
#include "cli/session.h"
#include "output/tables.h"

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
    };
    struct progress_bar bar;
    struct sample_range range;
    struct samples samples;
    bool good;

    if (!args->samples)
        return true;
    TRY(read_sample_range(args, &range, error) && read_distribution(args, &question.distribution, error));
    tables_narrow(&combined, &by_layer);
    question.from = range.from;
    question.count = range.count;
    progress_bar_init(&bar);
    question.progress = progress_bar_progress(&bar, args->quiet);
    good = samples_draw(&samples, report, &question, error) && report_sum_samples(report, &samples, &question, error);
    if (good)
        add_dropouts(report, scenario, model, choice);
    samples_done(&samples);
    progress_bar_done(&bar);
    return good;
}
