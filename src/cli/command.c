/*
 * command.c - the table of commands and their help.
 */
#include "cli/command.h"

#include <string.h>

#define COMMAND(id) extern const struct command command_##id;
#include "cli/commands.def"
#undef COMMAND

const struct command *const commands[] = {
#define COMMAND(id) &command_##id,
#include "cli/commands.def"
#undef COMMAND
    NULL,
};

const struct command *command_find(const char *name)
{
    for (int i = 0; commands[i]; i++)
        if (strcmp(commands[i]->name, name) == 0)
            return commands[i];
    return NULL;
}

const char *command_nearest(const char *name)
{
    const char *names[32];
    int count = 0;

    for (int i = 0; commands[i] && count < 32; i++)
        names[count++] = commands[i]->name;
    return text_nearest(name, names, count);
}

static void add_option(const struct option *option, struct text *out)
{
    AUTO_TEXT left = { 0 };

    if (option->letter)
        text_addf(&left, "-%c, --%s", option->letter, option->name);
    else
        text_addf(&left, "    --%s", option->name);
    if (option->argument)
        text_addf(&left, " %s", option->argument);
    text_add(out, "  ");
    text_add_padded(out, left.data, 24);
    text_addf(out, " %s\n", option->summary);
}

bool option_is_of_formats(const struct option *option)
{
    static const struct option *const list[] = { OPTIONS_OF_FORMATS };

    for (size_t i = 0; i < sizeof list / sizeof *list; i++)
        if (list[i] == option)
            return true;
    return false;
}

void command_write_help(const struct command *command, struct text *out)
{
    text_addf(out, "%s\n\nExamples:\n%s\nUsage: entente %s\n", command->summary, command->examples, command->usage);
    if (command->about)
        text_addf(out, "\n%s\n", command->about);
    text_add(out, "\nOptions:\n");
    for (int i = 0; command->options[i]; i++) {
        if (!option_is_of_formats(command->options[i]) || command->explains_formats)
            add_option(command->options[i], out);
        else if (command->options[i] == &option_from)
            text_add(out, "      --from, --map, --decimal, --mutual, --both, --nmc, --nodes: models of other formats,\n"
                          "                           see 'entente help convert'\n");
    }
}
