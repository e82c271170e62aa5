/*
 * command.h - the table of commands: one file and one row each.
 */
#ifndef ENTENTE_CLI_COMMAND_H
#define ENTENTE_CLI_COMMAND_H

#include "cli/args.h"

struct command {
    const char *name, *summary;
    const char *usage;     /* "run SCENARIO [-o DIR]" */
    const char *examples;  /* lines, shown first in its help */
    const char *about;     /* one paragraph, or NULL */
    int least, most;       /* arguments */
    bool explains_formats; /* the options that other formats have in all commands */
    const struct option *const *options;
    int (*run)(const struct args *args); /* returns the exit code */
};

/* Ends with NULL. */
extern const struct command *const commands[];
/* True of the options that 'entente convert' explains for all commands. */
bool option_is_of_formats(const struct option *option);
const struct command *command_find(const char *name);
const char *command_nearest(const char *name);
void command_write_help(const struct command *command, struct text *out);

#endif
