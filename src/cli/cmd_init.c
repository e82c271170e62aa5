/*
 * cmd_init.c - entente init: a small model and scenario to begin with.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "cli/command.h"
#include "cli/embedded.h"
#include "cli/session.h"

static const struct option *const options[] = { &option_quiet, &option_help, NULL };

/* What has been made so far, in this order; owns the paths. */
struct made {
    char *paths[8];
    int count;
};

static void made_done(struct made *made)
{
    for (int i = 0; i < made->count; i++)
        free(made->paths[i]);
}

static void undo(const struct made *made)
{
    for (int i = made->count - 1; i >= 0; i--)
        (void)remove(made->paths[i]);
}

static char *path_in(const char *folder, const char *name)
{
    AUTO_TEXT path = { 0 };

    text_addf(&path, "%s%s%s", folder, folder[strlen(folder) - 1] == '/' ? "" : "/", name);
    return text_take(&path);
}

static bool is_there(const char *path)
{
    struct stat status;

    return lstat(path, &status) == 0;
}

static bool check_free(const char *folder, struct error *error)
{
    for (int i = 0; starter_files[i].name; i++) {
        AUTO_FREE char *path = path_in(folder, starter_files[i].name);

        if (is_there(path))
            return error_set(error, ERROR_CANNOT_CREATE, "'%s' is there already, and is left as it is", path);
    }
    return true;
}

/* Takes over the path of a folder. */
static bool make_folder(char *path, struct made *made, struct error *error)
{
    bool is_new = !is_there(path), good = file_make_folder(path, error);

    if (good && is_new)
        made->paths[made->count++] = path;
    else
        free(path);
    return good;
}

static bool make_all(const char *folder, struct made *made, struct error *error)
{
    TRY(check_free(folder, error) && make_folder(mem_dup(folder), made, error) &&
        make_folder(path_in(folder, "schema"), made, error));
    for (int i = 0; starter_files[i].name; i++) {
        char *path = path_in(folder, starter_files[i].name);

        made->paths[made->count++] = path;
        TRY(file_write(path, starter_files[i].text, strlen(starter_files[i].text), error));
    }
    return true;
}

static void say_made(const char *folder)
{
    AUTO_FREE char *scenario = path_in(folder, "scenario.json");
    AUTO_TEXT next = { 0 };

    for (int i = 0; starter_files[i].name; i++) {
        AUTO_FREE char *path = path_in(folder, starter_files[i].name);

        say_wrote(path);
    }
    text_add(&next, "next: entente run ");
    text_add_visible(&next, scenario);
    fprintf(stderr, "%s\n", next.data);
}

static int run(const struct args *args)
{
    const char *folder = args->positional_count > 0 ? args->positional[0] : ".";
    struct error error = { 0 };
    struct made made = { 0 };
    bool good;

    if (folder[0] == '\0') {
        error_set(&error, ERROR_USAGE, "a folder has a name");
        return complain(&error);
    }
    good = make_all(folder, &made, &error);
    if (!good)
        undo(&made);
    else if (!args->quiet)
        say_made(folder);
    made_done(&made);
    return good ? 0 : complain(&error);
}

const struct command command_init = {
    .name = "init",
    .summary = "Make a small model and scenario to begin with, and what editors need to help with them.",
    .usage = "init [FOLDER] [options]",
    .examples = "  entente init my\n"
                "  entente run my/scenario.json\n",
    .about =
        "Writes model.json, scenario.json and the folder schema into FOLDER (default: here); all of them, or none\n"
        "if one is there already. Both files name their schemas, so that editors complete and check them.",
    .least = 0,
    .most = 1,
    .options = options,
    .run = run,
};
