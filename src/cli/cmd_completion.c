/*
 * cmd_completion.c - entente completion: scripts for shells; with 'words', what these scripts ask for.
 */
#include <string.h>

#include "cli/command.h"
#include "cli/complete.h"
#include "cli/session.h"

/* Bytes that the build made of completion/entente.bash and so on. */
static const char bash_script[] = {
#include "src/cli/completion/entente.bash.inc"
    0
};

static const char zsh_script[] = {
#include "src/cli/completion/entente.zsh.inc"
    0
};

static const char fish_script[] = {
#include "src/cli/completion/entente.fish.inc"
    0
};

static const struct {
    const char *name, *text;
} scripts[] = {
    { "bash", bash_script },
    { "zsh", zsh_script },
    { "fish", fish_script },
};
enum { SCRIPT_COUNT = sizeof scripts / sizeof *scripts };

static const struct option *const options[] = { &option_help, NULL };

static int complain_unknown(const char *shell)
{
    struct error error = { 0 };
    const char *names[SCRIPT_COUNT], *nearest;

    for (int i = 0; i < SCRIPT_COUNT; i++)
        names[i] = scripts[i].name;
    nearest = text_nearest(shell, names, SCRIPT_COUNT);
    error_set(&error, ERROR_USAGE, "there is no completion for '%s'%s%s%s", shell,
              nearest ? "; did you mean '" : ": bash, zsh or fish", nearest ? nearest : "", nearest ? "'?" : "");
    return complain(&error);
}

static int run(const struct args *args)
{
    AUTO_TEXT out = { 0 };

    if (strcmp(args->positional[0], "words") == 0 && args->positional_count > 1) {
        complete_words(args->positional + 1, args->positional_count - 1, &out);
        return print(&out);
    }
    for (int i = 0; i < SCRIPT_COUNT; i++) {
        if (strcmp(scripts[i].name, args->positional[0]) != 0)
            continue;
        text_add(&out, scripts[i].text);
        return print(&out);
    }
    return complain_unknown(args->positional[0]);
}

const struct command command_completion = {
    .name = "completion",
    .summary = "Print a script that lets bash, zsh or fish complete commands, options, files and ids.",
    .usage = "completion bash|zsh|fish",
    .examples = "  source <(entente completion bash)\n"
                "  source <(entente completion zsh)\n"
                "  entente completion fish | source\n",
    .about =
        "Ids of actors, blocs, layers and phases come from the model or scenario that the line names already. After\n"
        "'make install' the shells find their scripts by themselves; the lines above are for a shell's start file.",
    .least = 1,
    .most = POSITIONAL_MAX,
    .options = options,
    .run = run,
};
