/*
 * sampled.h - how sure a report is, for the commands that take --samples.
 */
#ifndef ENTENTE_CLI_SAMPLED_H
#define ENTENTE_CLI_SAMPLED_H

#include "analysis/report.h"
#include "base/distribution.h"
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

/* Adds to the report of a scenario what --samples asks for, if it does. */
bool add_samples(const struct args *args, struct report *report, const struct scenario *scenario,
                 const struct model *model, const struct measure_choice *choice, struct error *error) MUST_CHECK;

#endif
