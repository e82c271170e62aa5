/*
 * main.c - finds the command and lets it run.
 */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/foreign.h"
#include "cli/raw_words.h"
#include "cli/session.h"

/* Files never get the numbers of the standard streams; what is written to a stream that was closed fails. */
static void open_standard_streams(void)
{
    int fd;

    do
        fd = open("/dev/null", O_RDONLY);
    while (fd >= 0 && fd <= STDERR_FILENO);
    if (fd > STDERR_FILENO)
        close(fd);
}

/* Removes what is half written and ends as the signal would have ended the program. */
static void end_by_signal(int number)
{
    mem_remove_temporaries();
    signal(number, SIG_DFL);
    raise(number);
}

static void watch_signals(void)
{
    static const int endings[] = { SIGINT, SIGTERM, SIGHUP };

    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        struct sigaction action = { .sa_handler = end_by_signal };

        sigaction(endings[i], &action, NULL);
    }
    signal(SIGXFSZ, SIG_IGN); /* the failing write says so */
}

static const char first_help[] = "entente: what is left of an alliance when somebody falls\n\n"
                                 "  entente run examples/syria-collapse.json -o out\n"
                                 "  entente collapse models/barbell.json n3\n\n"
                                 "'entente help' lists the commands.\n";

static const struct command *find_command(const char *name, struct error *error)
{
    const struct command *command = command_find(name);
    const char *nearest;

    if (command)
        return command;
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0)
        return command_find("help");
    if (strcmp(name, "--version") == 0)
        return command_find("version");
    nearest = command_nearest(name);
    if (nearest)
        error_set(error, ERROR_USAGE, "unknown command '%s'; did you mean '%s'?", name, nearest);
    else
        error_set(error, ERROR_USAGE, "unknown command '%s'; 'entente help' lists them", name);
    return NULL;
}

static bool check_count(const struct command *command, const struct args *args, struct error *error)
{
    if (args->positional_count < command->least)
        return error_set(error, ERROR_USAGE, "an argument is missing; usage: entente %s", command->usage);
    if (args->positional_count > command->most && args->pair && !strchr(args->pair, ','))
        return error_set(error, ERROR_USAGE, "'--pair' takes two actors with a comma between them: A,B");
    if (args->positional_count > command->most)
        return error_set(error, ERROR_USAGE, "'%s' is one argument too many; usage: entente %s",
                         args->positional[command->most], command->usage);
    return true;
}

static int show_help(const struct command *command)
{
    AUTO_TEXT out = { 0 };

    command_write_help(command, &out);
    return print(&out);
}

static int run_command(const struct command *command, int count, char **words)
{
    struct args *args = mem_alloc(sizeof *args);
    struct error error = { 0 };
    struct raw raw = { 0 };
    struct foreign foreign = { 0 };
    int code;

    if (!args_parse(args, command->options, count, words, &error))
        code = complain(&error);
    else if (args->help)
        code = show_help(command);
    else if (!check_count(command, args, &error))
        code = complain(&error);
    else if (!raw_prepare(&raw, args, command, &error) || !foreign_init(&foreign, args, &error))
        code = complain(&error);
    else
        code = command->run(args);
    foreign_done(&foreign);
    raw_done(&raw);
    free(args);
    return code;
}

int main(int argc, char **argv)
{
    const struct command *command;
    struct error error = { 0 };

    open_standard_streams();
    watch_signals();
    if (argc < 2) {
        fputs(first_help, stderr);
        return 64;
    }
    command = find_command(argv[1], &error);
    if (!command)
        return complain(&error);
    return run_command(command, argc - 2, argv + 2);
}
