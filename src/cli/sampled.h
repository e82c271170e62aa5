/*
 * sampled.h - how sure a report is, for the commands that take --samples.
 */
#ifndef ENTENTE_CLI_SAMPLED_H
#define ENTENTE_CLI_SAMPLED_H

#include "analysis/report.h"
#include "analysis/sample/drawn_models.h"
#include "cli/args.h"
#include "measure/choice.h"

/* Numbers of samples: N, or FROM..TO, both counted from 1 and within. */
struct sample_range {
    long from, count; /* from 0 */
};
bool read_sample_range(const struct args *args, struct sample_range *range, struct error *error) MUST_CHECK;
/* What --distribution and --seed say. */
bool read_distribution(const struct args *args, enum distribution *distribution, struct error *error) MUST_CHECK;
uint64_t seed_of(const struct args *args);
/* All of that, for questions about a model; the count is 0 without --samples. */
bool read_sample_set(const struct args *args, struct sample_set *set, struct error *error) MUST_CHECK;

/* Adds to the report of a scenario what --samples asks for, if it does; with --raw writes the samples instead. */
bool add_samples(const struct args *args, struct report *report, const struct scenario *scenario,
                 const struct model *model, const struct measure_choice *choice, struct error *error) MUST_CHECK;
/* Adds what --rewire asks for, if it does: of all that the steps let collapse; a warning where they do not. */
void add_null(const struct args *args, struct report *report, const struct scenario *scenario,
              const struct model *model);

#endif
