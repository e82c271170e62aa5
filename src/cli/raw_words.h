/*
 * raw_words.h - what was asked, into a file of samples and out of it.
 */
#ifndef ENTENTE_CLI_RAW_WORDS_H
#define ENTENTE_CLI_RAW_WORDS_H

#include "analysis/report.h"
#include "analysis/sample/raw.h"
#include "cli/command.h"

/* What 'entente merge' takes: where results go, and in which form. All other options are those of the samples. */
extern const struct option *const merge_options[];

/* Makes ready for --raw, and for nothing without it. What was asked becomes words. */
bool raw_prepare(struct raw *raw, struct args *args, const struct command *command, struct error *error) MUST_CHECK;
/*
 * The command and the arguments that the words stand for, with what 'given' says about results. 'range' takes the
 * numbers of the samples, and lives as long as 'args'.
 */
bool raw_ask(struct raw *raw, const struct args *given, const struct command **command, struct args *args,
             struct text *range, struct error *error) MUST_CHECK;

/*
 * Tells the report how to make it again: the command with what it depends on, files by their own names only; the same
 * after 'entente merge' as after one run. To be called last.
 */
void report_add_command(struct report *report, const struct args *args, const char *name);

#endif
